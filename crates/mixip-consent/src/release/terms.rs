//! What a request asks for.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{
    error::ConsentError,
    ids::ProjectId,
    nonempty::{NonEmpty, Text},
    scope::{Projects, Scope, ScopeDraft},
    territory::Territories,
    vocabulary::{Channel, Purpose},
};

/// One thing that is asked for, to be agreed to by itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Item {
    /// What for.
    pub purpose: Purpose,
    /// Where it would appear.
    pub channels: NonEmpty<Channel>,
    /// A few words about it, for example what is paid.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Text>,
}

/// Everything a request asks for. All items share territories and term.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Terms {
    project: ProjectId,
    items: Vec<Item>,
    territories: Territories,
    starts_on: Date,
    ends_on: Option<Date>,
    asks_biometric: bool,
}

impl Terms {
    /// # Errors
    /// [`ConsentError::Empty`] when nothing is asked for, [`ConsentError::PurposeTwice`],
    /// [`ConsentError::EndsBeforeStarts`].
    pub fn new(
        project: ProjectId,
        items: Vec<Item>,
        territories: Territories,
        (starts_on, ends_on): (Date, Option<Date>),
        asks_biometric: bool,
    ) -> Result<Self, ConsentError> {
        if items.is_empty() && !asks_biometric {
            return Err(ConsentError::Empty);
        }
        for (at, item) in items.iter().enumerate() {
            if items[..at].iter().any(|one| one.purpose == item.purpose) {
                return Err(ConsentError::PurposeTwice(item.purpose));
            }
        }
        let terms = Self {
            project,
            items,
            territories,
            starts_on,
            ends_on,
            asks_biometric,
        };
        if let Some(item) = terms.items.first() {
            terms.scope(item.purpose, item.channels.clone())?;
        }
        Ok(terms)
    }

    /// What is asked for, item by item, each purpose once.
    pub fn items(&self) -> &[Item] {
        &self.items
    }

    /// Where in the world.
    pub fn territories(&self) -> &Territories {
        &self.territories
    }

    /// First day.
    pub fn starts_on(&self) -> Date {
        self.starts_on
    }

    /// Last day; without it until it is withdrawn.
    pub fn ends_on(&self) -> Option<Date> {
        self.ends_on
    }

    /// Whether matching is asked for, as a question of its own.
    pub fn asks_biometric(&self) -> bool {
        self.asks_biometric
    }

    /// The scope of a consent to one purpose on some channels.
    pub(super) fn scope(
        &self,
        purpose: Purpose,
        channels: NonEmpty<Channel>,
    ) -> Result<Scope, ConsentError> {
        Scope::try_from(ScopeDraft {
            projects: Projects::Only(NonEmpty::new([self.project])?),
            purposes: NonEmpty::new([purpose])?,
            channels,
            territories: self.territories.clone(),
            starts_on: self.starts_on,
            ends_on: self.ends_on,
        })
    }
}
