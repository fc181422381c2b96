//! The queries beside slow, plain ones, on SQLite and, where `MIXIP_TEST_POSTGRES` names a server on which databases may
//! be created, on PostgreSQL.

#![expect(clippy::unwrap_used, reason = "tests")]

mod counts;
mod life;
mod page;
mod place;
mod review;
