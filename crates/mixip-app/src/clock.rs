//! What time it is.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

/// What time it is: the machine's, moved by as much as a test asks for.
#[derive(Clone, Debug, Default)]
pub struct Clock {
    moved_seconds: Arc<AtomicI64>,
}

impl Clock {
    /// Now.
    #[must_use]
    pub fn now(&self) -> Timestamp {
        let moved = SignedDuration::from_secs(self.moved_seconds.load(Ordering::Relaxed));
        Timestamp::now()
            .saturating_add(moved)
            .unwrap_or(Timestamp::MAX)
    }

    /// Now, in microseconds, as rows keep it.
    #[must_use]
    pub fn micros(&self) -> i64 {
        self.now().as_microsecond()
    }

    /// Today in a time zone by its IANA name; UTC where the name is unknown.
    #[must_use]
    pub fn today(&self, time_zone: &str) -> Date {
        zone(time_zone).to_datetime(self.now()).date()
    }

    /// Moves this clock and all its clones forward.
    pub fn advance(&self, seconds: i64) {
        self.moved_seconds.fetch_add(seconds, Ordering::Relaxed);
    }
}

/// A time zone by its IANA name; UTC where the name is unknown.
#[must_use]
pub(crate) fn zone(name: &str) -> TimeZone {
    TimeZone::get(name).unwrap_or(TimeZone::UTC)
}

/// A row's time.
#[must_use]
pub(crate) fn timestamp(micros: i64) -> Timestamp {
    Timestamp::from_microsecond(micros).unwrap_or_default()
}
