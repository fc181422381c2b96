//! A consent is the fold of its append-only events (requirement A1).

use jiff::{Timestamp, civil::Date, tz::TimeZone};
use serde::{Deserialize, Serialize};

use crate::{
    error::ConsentError,
    given::Given,
    hash::Sha256,
    ids::{AccountId, ConsentId, TalentId},
    nonempty::Text,
    talent::ConsentFacts,
};

/// One link of a consent's chain. That a date has passed is not an event: the gate looks at the date.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "snake_case")]
pub enum ConsentEvent {
    /// First event of every chain.
    Given(Box<Given>),
    /// A scan or recording that shows it.
    EvidenceAdded(Evidence),
    /// Last event, apart from evidence: the proof of what was permitted until then may still grow.
    Withdrawn(Withdrawal),
}

/// A file that shows that a consent was given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// Of the file's bytes.
    pub sha256: Sha256,
    /// When it was added.
    pub at: Timestamp,
}

/// The end of a consent (GDPR 7(3)).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Withdrawal {
    /// From then on nothing rests on the consent.
    pub at: Timestamp,
    /// Who said so.
    pub by: Withdrawer,
    /// Nobody has to give one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Text>,
}

/// Who withdraws.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Withdrawer {
    /// The talent, or its guardian, through the talent's own link.
    Talent,
    /// An account that passes on what the talent said.
    Account(AccountId),
}

/// Where a consent stands. Its methods are the legal moves; there is no way back from withdrawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ConsentState {
    /// Counts, within its scope and dates.
    Given,
    /// Counts for nothing.
    Withdrawn,
}

impl ConsentState {
    /// # Errors
    /// [`ConsentError::AlreadyWithdrawn`]
    pub fn withdraw(self) -> Result<Self, ConsentError> {
        match self {
            Self::Given => Ok(Self::Withdrawn),
            Self::Withdrawn => Err(ConsentError::AlreadyWithdrawn),
        }
    }
}

/// A consent with its whole story.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Consent {
    /// Its id.
    pub id: ConsentId,
    /// Whose face it is about.
    pub talent: TalentId,
    given: Given,
    evidence: Vec<Evidence>,
    withdrawal: Option<Withdrawal>,
}

impl Consent {
    /// Records that something was given, at the moment `now`; returns the consent and its first event.
    ///
    /// # Errors
    /// As [`Given::check`].
    pub fn give(
        id: ConsentId,
        talent: TalentId,
        given: Given,
        majority_on: Option<Date>,
        time_zone: &TimeZone,
        now: Timestamp,
    ) -> Result<(Self, ConsentEvent), ConsentError> {
        given.check(majority_on, time_zone, now)?;
        let event = ConsentEvent::Given(Box::new(given.clone()));
        Ok((
            Self {
                id,
                talent,
                given,
                evidence: Vec::new(),
                withdrawal: None,
            },
            event,
        ))
    }

    /// The consent that these events, oldest first, add up to. What was lawful when it was recorded is not judged again.
    ///
    /// # Errors
    /// [`ConsentError::NotGiven`] when the first event is not the giving, otherwise as [`Consent::apply`].
    pub fn fold(
        id: ConsentId,
        talent: TalentId,
        events: impl IntoIterator<Item = ConsentEvent>,
    ) -> Result<Self, ConsentError> {
        let mut events = events.into_iter();
        let Some(ConsentEvent::Given(given)) = events.next() else {
            return Err(ConsentError::NotGiven);
        };
        let mut consent = Self {
            id,
            talent,
            given: *given,
            evidence: Vec::new(),
            withdrawal: None,
        };
        events.try_for_each(|event| consent.apply(event))?;
        Ok(consent)
    }

    /// Adds an event to the end of the chain.
    ///
    /// # Errors
    /// [`ConsentError::AlreadyGiven`] and [`ConsentError::AlreadyWithdrawn`]; the consent is then as before.
    pub fn apply(&mut self, event: ConsentEvent) -> Result<(), ConsentError> {
        match event {
            ConsentEvent::Given(_) => return Err(ConsentError::AlreadyGiven),
            ConsentEvent::EvidenceAdded(evidence) => self.evidence.push(evidence),
            ConsentEvent::Withdrawn(withdrawal) => {
                self.state().withdraw()?;
                self.withdrawal = Some(withdrawal);
            }
        }
        Ok(())
    }

    /// Where it stands.
    pub fn state(&self) -> ConsentState {
        if self.withdrawal.is_some() {
            ConsentState::Withdrawn
        } else {
            ConsentState::Given
        }
    }

    /// What was given, by whom, in which words.
    pub fn given(&self) -> &Given {
        &self.given
    }

    /// The files that show it.
    pub fn evidence(&self) -> &[Evidence] {
        &self.evidence
    }

    /// Without evidence the consent counts, and is marked everywhere.
    pub fn evidence_missing(&self) -> bool {
        self.evidence.is_empty()
    }

    /// How it ended, if it did.
    pub fn withdrawal(&self) -> Option<&Withdrawal> {
        self.withdrawal.as_ref()
    }

    /// What the gate needs to know of it.
    pub fn facts(&self, time_zone: &TimeZone) -> ConsentFacts {
        ConsentFacts {
            id: self.id,
            grant: self.given.grant.clone(),
            state: self.state(),
            relation: self.given.given_by.relation,
            given_on: self.given.given_on(time_zone),
        }
    }
}
