//! When to try again.

use std::time::Duration;

/// After so many failures a job is given up.
pub const MAX_ATTEMPTS: u32 = 6;

/// A job that was begun so often and never told how it ended takes the program with it. More than a machine whose power
/// fails again and again, or a deployment that goes wrong, would take: that is not the job's fault.
pub const MAX_BEGINNINGS: u32 = 30;

/// How long to wait for what is away. Whatever waits for it goes on at most so long after it is back.
pub const PASSING_DELAY: Duration = Duration::from_secs(10);

/// How long to wait after the `attempts`-th failure: 1 s, 4 s, 16 s, … at most ten minutes.
#[must_use]
pub fn retry_delay(attempts: u32) -> Duration {
    let exponent = attempts.saturating_sub(1).min(8);
    Duration::from_secs(4_u64.pow(exponent).min(600))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn delays_grow_and_stay_bounded() {
        let seconds: Vec<u64> = (1..=7).map(|n| retry_delay(n).as_secs()).collect();
        assert_eq!(seconds, [1, 4, 16, 64, 256, 600, 600]);
        assert_eq!(retry_delay(0), Duration::from_secs(1));
        assert_eq!(retry_delay(u32::MAX), Duration::from_secs(600));
    }
}
