//! What happens when something breaks off.

mod full;
mod killed;
mod random;
mod reconciled;
mod s3_between;
