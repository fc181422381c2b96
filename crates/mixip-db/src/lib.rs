//! The only SQL of the product: migrations and queries, the same text for SQLite and PostgreSQL.
//!
//! Reading takes a [`Conn`], writing a [`Tx`]; a module per concept holds its rows and queries. Who may read
//! or write what is decided one layer up, in mixip-app.
//!
//! Conventions: ids are UUIDv7, times are microseconds since 1970 UTC ([`Micros`]), dates are ISO 8601 text,
//! structured values are JSON text that the layer above reads and writes.

mod connect;
mod error;
mod query;

pub mod accounts;
pub mod assets;
pub mod consents;
pub mod copies;
pub mod deletion;
pub mod exports;
pub mod faces;
pub mod held;
pub mod imports;
pub mod invitations;
pub mod jobs;
pub mod keys;
pub mod ledger;
pub mod members;
pub mod objects;
pub mod open_requests;
pub mod outbox;
pub mod overrides;
pub mod portal;
pub mod privacy;
pub mod projects;
pub mod proofs;
pub mod recipients;
pub mod release_forms;
pub mod rematches;
pub mod request_lists;
pub mod requests;
pub mod shares;
pub mod signing_keys;
pub mod takeouts;
pub mod talent;
pub mod uploads;
pub mod workspaces;

pub use connect::{Conn, Db, DbConfig, Notices, Tx};
pub use error::{DbError, Result};

/// Microseconds since 1970-01-01T00:00:00Z.
pub type Micros = i64;
