//! Values that have to say something: a set with a member, a text with a letter.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::error::ConsentError;

/// A set with at least one member; a JSON list, in which a repeated entry counts once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(
    try_from = "BTreeSet<T>",
    into = "BTreeSet<T>",
    bound(
        serialize = "T: Ord + Clone + Serialize",
        deserialize = "T: Ord + Deserialize<'de>"
    )
)]
pub struct NonEmpty<T: Ord>(BTreeSet<T>);

impl<T: Ord> NonEmpty<T> {
    /// # Errors
    /// [`ConsentError::Empty`] for no members.
    pub fn new(members: impl IntoIterator<Item = T>) -> Result<Self, ConsentError> {
        BTreeSet::from_iter(members).try_into()
    }

    /// The set with this one member.
    pub fn one(member: T) -> Self {
        Self(BTreeSet::from([member]))
    }

    /// The members, in order.
    pub fn iter(&self) -> impl Iterator<Item = &T> {
        self.0.iter()
    }

    /// Is `member` in the set?
    pub fn contains(&self, member: &T) -> bool {
        self.0.contains(member)
    }

    /// Is every member of `other` in this set?
    pub fn includes(&self, other: &Self) -> bool {
        other.0.is_subset(&self.0)
    }
}

impl<T: Ord> TryFrom<BTreeSet<T>> for NonEmpty<T> {
    type Error = ConsentError;

    fn try_from(members: BTreeSet<T>) -> Result<Self, ConsentError> {
        if members.is_empty() {
            Err(ConsentError::Empty)
        } else {
            Ok(Self(members))
        }
    }
}

impl<T: Ord> From<NonEmpty<T>> for BTreeSet<T> {
    fn from(set: NonEmpty<T>) -> Self {
        set.0
    }
}

/// A text that is not blank, kept exactly as written: a name, a stated reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Text(String);

impl Text {
    /// # Errors
    /// [`ConsentError::Empty`] for a text of nothing but white space.
    pub fn new(text: impl Into<String>) -> Result<Self, ConsentError> {
        text.into().try_into()
    }

    /// The text as written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Text {
    type Error = ConsentError;

    fn try_from(text: String) -> Result<Self, ConsentError> {
        if text.trim().is_empty() {
            Err(ConsentError::Empty)
        } else {
            Ok(Self(text))
        }
    }
}

impl From<Text> for String {
    fn from(text: Text) -> Self {
        text.0
    }
}
