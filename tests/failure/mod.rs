//! What happens when something breaks off.

mod full;
mod imported;
mod killed;
mod random;
mod reconciled;
mod s3_between;

pub(crate) use killed::expire_leases;
