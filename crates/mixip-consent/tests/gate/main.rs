//! The gate and the consents behind it, seen from outside.

#![expect(clippy::unwrap_used, reason = "tests")]

mod answers;
mod builders;
mod chain;
mod decisions;
mod exits;
mod model;
mod properties;
mod random;
mod reading;
mod receipts;
mod release;
mod standing;
mod tables;
