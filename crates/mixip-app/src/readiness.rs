//! Whether requests can be served, asked by whoever likes to: looked at anew every few seconds at most.

use std::time::Duration;

use tokio::sync::Mutex;
use tokio::time::Instant;

use crate::{App, Error, Result};

/// Looking writes, syncs and deletes an object: it is done no more often than this.
const HOLDS: Duration = Duration::from_secs(3);

/// What was found when it was last looked at, and when.
#[derive(Debug, Default)]
pub(crate) struct Readiness(Mutex<Option<(Instant, Result<(), String>)>>);

impl Readiness {
    async fn ask(&self, look: impl Future<Output = Result<()>>) -> Result<()> {
        // Held while it is looked at: of many who ask at once only one does.
        let mut last = self.0.lock().await;
        if let Some((at, found)) = &*last
            && at.elapsed() < HOLDS
        {
            return found.clone().map_err(Error::Unavailable);
        }
        let found = look.await;
        let told = found.as_ref().copied().map_err(ToString::to_string);
        *last = Some((Instant::now(), told));
        found
    }
}

impl App {
    /// Whether requests can be served: database and storage answer. What was found holds for three seconds.
    ///
    /// # Errors
    /// What does not.
    pub async fn ready(&self) -> Result<()> {
        self.readiness.ask(self.look()).await
    }

    async fn look(&self) -> Result<()> {
        self.db.read().await?.ping().await?;
        self.vault.check().await?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicU32, Ordering};

    use super::*;

    #[tokio::test(start_paused = true)]
    async fn it_is_looked_at_once_in_a_while() {
        let (readiness, looks) = (Readiness::default(), AtomicU32::new(0));
        let look = async |found: Result<()>| {
            looks.fetch_add(1, Ordering::Relaxed);
            found
        };
        let away = || Err(Error::Internal("away".to_owned()));
        assert!(readiness.ask(look(Ok(()))).await.is_ok());
        assert!(readiness.ask(look(away())).await.is_ok());
        assert_eq!(looks.load(Ordering::Relaxed), 1);
        tokio::time::advance(HOLDS).await;
        assert!(readiness.ask(look(away())).await.is_err());
        assert!(readiness.ask(look(Ok(()))).await.is_err());
        assert_eq!(looks.load(Ordering::Relaxed), 2);
    }
}
