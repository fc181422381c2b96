//! The gate and the consents behind it, seen from outside.

#![expect(clippy::unwrap_used, reason = "tests")]

mod builders;
mod chain;
mod exits;
mod model;
mod properties;
mod random;
mod receipts;
mod tables;
