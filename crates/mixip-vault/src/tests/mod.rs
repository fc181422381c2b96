#![expect(clippy::unwrap_used, reason = "tests")]
//! Every behaviour is shown on SQLite with a local folder, and on PostgreSQL with S3 where `MIXIP_TEST_POSTGRES` (URL of a
//! server on which databases may be created) and `MIXIP_TEST_S3` (endpoint with access key `A` and secret key `S`) say so.

mod keeping;
mod objects;
mod peer;
mod place;
mod ranges;
mod root_key;
mod rotation;
mod secrecy;
mod speed;
mod stores;
mod tampering;
mod tree;

use bytes::Bytes;
use ring::rand::{SecureRandom, SystemRandom};

/// Bytes that no two calls share.
fn noise(length: usize) -> Bytes {
    let mut bytes = vec![0; length];
    SystemRandom::new().fill(&mut bytes).unwrap();
    bytes.into()
}
