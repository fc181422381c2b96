//! Slows down who guesses.

use std::collections::HashMap;
use std::sync::Mutex;
use std::time::{Duration, Instant};

use crate::{Error, Result};

const WINDOW: Duration = Duration::from_secs(600);

/// When a window began, and how many tries it has seen.
type Window = (Instant, u32);

/// Counts tries by what is tried and by whom, in windows of ten minutes, on this node.
#[derive(Debug, Default)]
pub(crate) struct Throttle(Mutex<HashMap<(&'static str, String), Window>>);

impl Throttle {
    /// Counts a try.
    ///
    /// # Errors
    /// [`Error::TooMany`] from the `most`-th try of a window on, with the seconds until the next.
    pub(crate) fn count(&self, what: &'static str, who: &str, most: u32) -> Result<()> {
        let now = Instant::now();
        let mut tries = self
            .0
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner);
        if tries.len() > 10_000 {
            tries.retain(|_, (since, _)| now.duration_since(*since) < WINDOW);
        }
        let (since, count) = tries.entry((what, who.to_owned())).or_insert((now, 0));
        if now.duration_since(*since) >= WINDOW {
            (*since, *count) = (now, 0);
        }
        if *count >= most {
            return Err(Error::TooMany(
                (WINDOW - now.duration_since(*since)).as_secs() + 1,
            ));
        }
        *count += 1;
        Ok(())
    }

    /// Takes one try back: it was none.
    pub(crate) fn take_back(&self, what: &'static str, who: &str) {
        let mut tries = self
            .0
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner);
        if let Some((_, count)) = tries.get_mut(&(what, who.to_owned())) {
            *count = count.saturating_sub(1);
        }
    }

    /// Forgets the tries of who got it right.
    pub(crate) fn forget(&self, what: &'static str, who: &str) {
        let mut tries = self
            .0
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner);
        tries.remove(&(what, who.to_owned()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_try_is_refused_and_others_are_not() {
        let throttle = Throttle::default();
        for _ in 0..3 {
            assert!(throttle.count("sign-in", "a", 3).is_ok());
        }
        assert!(
            matches!(throttle.count("sign-in", "a", 3), Err(Error::TooMany(seconds)) if seconds <= 601)
        );
        assert!(throttle.count("sign-in", "b", 3).is_ok());
        throttle.forget("sign-in", "a");
        assert!(throttle.count("sign-in", "a", 1).is_ok());
        throttle.take_back("sign-in", "a");
        throttle.take_back("sign-in", "nobody");
        assert!(throttle.count("sign-in", "a", 1).is_ok());
    }
}
