//! The use cases: each function takes the caller, authorises, changes rows and ledger in one transaction, and
//! adds the work that follows from it to the queue in that same transaction.
//!
//! One folder per concept; its `mod.rs` holds the types that go over the API and the service. [`App`] is what
//! they share. Rules live below, in mixip-consent; SQL in mixip-db; HTTP above, in mixip-server.

pub mod accounts;
pub mod assets;
pub mod clearance;
pub mod consents;
pub mod events;
pub mod exports;
pub mod faces;
pub mod ledger;
pub mod matching;
pub mod names;
pub mod projects;
pub mod rights;
pub mod talent;
pub mod upkeep;
pub mod uploads;
pub mod workspaces;

mod actor;
mod app;
mod clock;
mod error;
mod jobs;
mod looked_at;
mod readiness;
mod storage;
mod text;

pub use actor::{Actor, Caller};
pub use app::{App, Config, Registration};
pub use clock::Clock;
pub use error::{Error, Result};
pub use mixip_jobs::Runner;
