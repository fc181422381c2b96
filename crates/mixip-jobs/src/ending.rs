//! The end of a node, called once and seen by everything that works.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::watch;
use tokio::time::Instant;

/// Whether the end was called, and until when what runs may go on. Every clone is the same end.
#[derive(Clone, Debug)]
pub struct Ending(Arc<watch::Sender<Option<Instant>>>);

impl Default for Ending {
    fn default() -> Self {
        Self(Arc::new(watch::Sender::new(None)))
    }
}

impl Ending {
    /// Calls the end: what runs may go on for `grace`.
    pub fn call(&self, grace: Duration) {
        self.0.send_replace(Some(Instant::now() + grace));
    }

    /// Whether it was called: long work had better break off.
    #[must_use]
    pub fn is_called(&self) -> bool {
        self.0.borrow().is_some()
    }

    /// Waits until it is called.
    pub async fn called(&self) {
        // The sender lives as long as this does.
        let _ = self.0.subscribe().wait_for(Option::is_some).await;
    }

    /// Waits until nothing may go on any more.
    pub async fn over(&self) {
        let until = match self.0.subscribe().wait_for(Option::is_some).await {
            Ok(until) => *until,
            Err(_) => None,
        };
        if let Some(until) = until {
            tokio::time::sleep_until(until).await;
        }
    }
}
