//! The audit: everything is recomputed from the rows.

use crate::{
    entry::Row,
    frontier::{Frontier, Head},
    salt::Salt,
};

/// The first thing that is wrong with a ledger.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("entry {seq}: {wrong}")]
pub struct Fault {
    /// The entry's place in the ledger, from 0.
    pub seq: u64,
    /// What is wrong there.
    pub wrong: Wrong,
}

/// What can be wrong with an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Wrong {
    /// The next row has a later number, or there is none although the head counts one.
    #[error("it is missing")]
    Missing,
    /// A row stands here whose number was used before, or that lies beyond the head.
    #[error("a row was put in")]
    Inserted,
    /// Salt or payload is there without the other, or the two do not fit the commitment.
    #[error("its payload was changed")]
    Payload,
    /// The stored leaf hash is not that of the row's fields.
    #[error("it was changed")]
    Leaf,
    /// The stored root is not that of the entries up to this one.
    #[error("it, or one before it, was replaced")]
    Root,
    /// All rows fit one another, but not the head that was recorded for them.
    #[error("the ledger up to here is not the one whose head was recorded")]
    Head,
}

/// What a sound ledger holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Summary {
    /// Size and root.
    pub head: Head,
    /// Entries whose salt and payload were erased.
    pub erased: u64,
}

/// An audit in progress: give it every row in order of `seq`, then the head that was recorded.
#[derive(Clone, Debug, Default)]
pub struct Verifier {
    frontier: Frontier,
    erased: u64,
}

impl Verifier {
    /// Checks the next row.
    ///
    /// # Errors
    /// The fault of this row, or of the missing one before it.
    pub fn push(&mut self, row: &Row) -> Result<(), Fault> {
        let expected = self.frontier.size();
        let fault = |wrong| {
            Err(Fault {
                seq: expected,
                wrong,
            })
        };
        match u64::try_from(row.seq) {
            Ok(seq) if seq == expected => {}
            Ok(seq) if seq > expected => return fault(Wrong::Missing),
            // A number that was used before, or a negative one.
            _ => {
                return Err(Fault {
                    seq: u64::try_from(row.seq).unwrap_or(expected),
                    wrong: Wrong::Inserted,
                });
            }
        }
        match (&row.salt, &row.payload) {
            (None, None) => self.erased += 1,
            (Some(salt), Some(payload)) => {
                let salt = salt.as_slice().try_into().map(Salt);
                if !salt.is_ok_and(|salt| salt.commit(payload).0 == *row.commitment) {
                    return fault(Wrong::Payload);
                }
            }
            _ => return fault(Wrong::Payload),
        }
        let Some(leaf_hash) = row
            .compute_leaf_hash()
            .ok()
            .filter(|hash| hash.0 == *row.leaf_hash)
        else {
            return fault(Wrong::Leaf);
        };
        self.frontier.push(leaf_hash);
        if self.head().root.0 != *row.root {
            return fault(Wrong::Root);
        }
        Ok(())
    }

    /// Size and root of the rows so far: compare it with heads and checkpoints that were kept elsewhere.
    pub fn head(&self) -> Head {
        self.frontier.head()
    }

    /// Ends the audit: `recorded` is the ledger's head as stored beside it or, better, elsewhere.
    ///
    /// # Errors
    /// Rows that are missing at the end, rows beyond the head, or another history than the recorded one.
    pub fn finish(self, recorded: &Head) -> Result<Summary, Fault> {
        let head = self.head();
        let fault = |seq, wrong| Err(Fault { seq, wrong });
        if head.size < recorded.size {
            fault(head.size, Wrong::Missing)
        } else if head.size > recorded.size {
            fault(recorded.size, Wrong::Inserted)
        } else if head.root != recorded.root {
            fault(head.size.saturating_sub(1), Wrong::Head)
        } else {
            Ok(Summary {
                head,
                erased: self.erased,
            })
        }
    }
}

/// Audits a whole ledger: `rows` in order of `seq`, and the head that was recorded for it.
///
/// # Errors
/// The first fault.
pub fn verify<'a>(
    rows: impl IntoIterator<Item = &'a Row>,
    recorded: &Head,
) -> Result<Summary, Fault> {
    let mut verifier = Verifier::default();
    rows.into_iter().try_for_each(|row| verifier.push(row))?;
    verifier.finish(recorded)
}
