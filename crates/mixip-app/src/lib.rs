//! The use cases: each function takes the caller, authorises, changes rows and ledger in one transaction, and
//! adds the work that follows from it to the queue in that same transaction.
//!
//! One folder per concept; its `mod.rs` holds the types that go over the API and the service. [`App`] is what
//! they share. Rules live below, in mixip-consent; SQL in mixip-db; HTTP above, in mixip-server.

pub mod accounts;
pub mod assets;
pub mod board;
pub mod clearance;
pub mod consents;
pub mod events;
pub mod exports;
pub mod faces;
pub mod forms;
pub mod imports;
pub mod invitations;
pub mod ledger;
pub mod mail;
pub mod matching;
pub mod members;
pub mod my_data;
pub mod names;
pub mod portal;
pub mod privacy;
pub mod projects;
pub mod requests;
pub mod rights;
pub mod shares;
pub mod signing;
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
mod sheet;
mod storage;
mod table;
mod text;

pub use actor::{Actor, Caller, Depicted};
pub use app::{App, Config, Registration};
pub use clock::Clock;
pub use error::{Error, Result};
pub use mixip_jobs::Runner;
pub use sheet::CellError;
