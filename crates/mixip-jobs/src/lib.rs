//! Work that outlives a request: claimed under a lease, renewed while it runs, tried again when it fails.
//!
//! The queue itself is the database's (a job is added in the transaction that needs it); this crate knows when
//! to claim, how long a lease lasts, when to try again and when to give up. A node that dies loses its leases
//! and others take over, so whatever a job does must be safe to do twice.

mod backoff;
mod ending;
mod runner;

pub use backoff::{MAX_ATTEMPTS, MAX_BEGINNINGS, PASSING_DELAY, retry_delay};
pub use ending::Ending;
pub use runner::{LEASE, Runner, Stopped};

use std::fmt::Display;
use std::future::Future;
use std::ops::RangeInclusive;
use std::time::Duration;

use uuid::Uuid;

/// A job that this node holds the lease of.
#[derive(Clone, Debug)]
pub struct Claimed {
    /// Its id.
    pub id: Uuid,
    /// The lease under which it is held: of this claim alone, so that whoever lost it changes nothing any more.
    pub lease: Uuid,
    /// What kind of work.
    pub kind: String,
    /// What it is about, JSON.
    pub payload: String,
    /// How often it was begun, this time included.
    pub attempts: u32,
}

/// Why a job was not done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// What it needs is away: a full disk, a store or database that does not answer. The job is not to blame, and is
    /// tried again until it is back.
    Passing(String),
    /// It failed.
    Failed(String),
}

/// Where jobs wait. Errors are logged and the call is made again later.
pub trait Queue: Send + Sync + 'static {
    /// What goes wrong.
    type Error: Display + Send;

    /// Claims the next due job whose priority lies in `lane` (lower goes first).
    fn claim(
        &self,
        lane: RangeInclusive<i64>,
    ) -> impl Future<Output = Result<Option<Claimed>, Self::Error>> + Send;
    /// Keeps a job for another [`LEASE`]; false when this lease does not hold any more.
    fn renew(&self, job: &Claimed) -> impl Future<Output = Result<bool, Self::Error>> + Send;
    /// Removes a finished job.
    fn finish(&self, job: &Claimed) -> impl Future<Output = Result<(), Self::Error>> + Send;
    /// Gives a job back, to be tried again after `delay`.
    fn retry(
        &self,
        job: &Claimed,
        delay: Duration,
        error: &str,
    ) -> impl Future<Output = Result<(), Self::Error>> + Send;
    /// Gives a job back that is not to blame: as [`Queue::retry`], but this attempt does not count.
    fn postpone(
        &self,
        job: &Claimed,
        delay: Duration,
        error: &str,
    ) -> impl Future<Output = Result<(), Self::Error>> + Send;
    /// Waits until there may be something to claim, at most a few seconds.
    fn wait(&self) -> impl Future<Output = ()> + Send;
}

/// What does the work.
pub trait Work: Send + Sync + 'static {
    /// Does one job; an error means: try again later.
    fn run(&self, job: Claimed) -> impl Future<Output = Result<(), Fault>> + Send;
    /// Whether a job is never given up: nothing would show that it is missing.
    fn is_vital(&self, job: &Claimed) -> bool;
    /// Is told of a job that failed [`MAX_ATTEMPTS`] times, or ended the program [`MAX_BEGINNINGS`] times, and is given up.
    fn give_up(&self, job: &Claimed, error: &str) -> impl Future<Output = ()> + Send;
}
