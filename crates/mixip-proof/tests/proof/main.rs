//! Requirement A13: what was signed is accepted as it is, and in no other way.
#![expect(clippy::unwrap_used, reason = "tests")]

mod archives;
mod made;
mod receipts;
mod words;
