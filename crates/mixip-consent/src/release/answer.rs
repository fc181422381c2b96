//! What a person answers, and which consents that is.

use serde::{Deserialize, Serialize};

use super::terms::Terms;
use crate::{
    given::Grant,
    nonempty::NonEmpty,
    vocabulary::{Channel, Purpose},
};

/// An item that a person agreed to, on all of its channels or on some.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Accepted {
    /// Which item.
    pub purpose: Purpose,
    /// The channels that were ticked.
    pub channels: NonEmpty<Channel>,
}

/// What a person agreed to. Whatever is not in it was refused.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    /// Items, each purpose at most once.
    pub items: Vec<Accepted>,
    /// Whether they may be matched, asked and answered by itself (GDPR Article 9(2)(a)).
    pub biometric: bool,
}

/// Why an answer answers something else than what was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AnswerError {
    /// Nothing was agreed to.
    #[error("nothing is ticked: agree to at least one thing, or decline")]
    Nothing,
    /// A purpose that the request does not ask for.
    #[error("{0} was not asked for")]
    NotAsked(Purpose),
    /// A channel that the request does not ask for.
    #[error("{1} was not asked for with {0}")]
    ChannelNotAsked(Purpose, Channel),
    /// A purpose that is answered twice.
    #[error("{0} is answered twice")]
    Twice(Purpose),
    /// Matching was not asked for.
    #[error("face matching was not asked for")]
    MatchingNotAsked,
}

impl AnswerError {
    /// The stable, machine-readable name of the error.
    pub fn code(self) -> &'static str {
        match self {
            Self::Nothing => "nothing_accepted",
            Self::NotAsked(_) | Self::ChannelNotAsked(..) | Self::MatchingNotAsked => "not_asked",
            Self::Twice(_) => "answered_twice",
        }
    }
}

impl Terms {
    /// The consents that an answer gives: one for each item agreed to, so that each can be withdrawn by itself, and one
    /// for matching. Never more than was asked for.
    ///
    /// # Errors
    /// [`AnswerError`], and nothing was given then.
    pub fn grants(&self, answer: &Answer) -> Result<Vec<Grant>, AnswerError> {
        let mut grants = Vec::new();
        for (at, accepted) in answer.items.iter().enumerate() {
            let purpose = accepted.purpose;
            if answer.items[..at].iter().any(|one| one.purpose == purpose) {
                return Err(AnswerError::Twice(purpose));
            }
            let asked = self.items().iter().find(|item| item.purpose == purpose);
            let asked = asked.ok_or(AnswerError::NotAsked(purpose))?;
            if let Some(channel) = accepted
                .channels
                .iter()
                .find(|channel| !asked.channels.contains(channel))
            {
                return Err(AnswerError::ChannelNotAsked(purpose, *channel));
            }
            // The terms were checked when they were made, and no part of them is wider than the whole.
            if let Ok(scope) = self.scope(purpose, accepted.channels.clone()) {
                grants.push(Grant::Likeness { scope });
            }
        }
        if answer.biometric {
            if !self.asks_biometric() {
                return Err(AnswerError::MatchingNotAsked);
            }
            grants.push(Grant::Biometric);
        }
        if grants.is_empty() {
            return Err(AnswerError::Nothing);
        }
        Ok(grants)
    }
}
