//! The ledger, seen from outside.

#![expect(clippy::unwrap_used, reason = "tests")]

mod audit;
mod checkpoint;
mod encoding;
mod proofs;
mod story;
