//! Room in memory: of the pictures that take much of it, one is read and decoded at a time; and what they took is given
//! back when the last one is done.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use super::limits;
use crate::storage::Stored;
use crate::{App, Error, Result};

/// Files from this size on take turns.
const LARGE_FILE: u64 = 64 << 20;
/// Pictures from so many pixels on take turns: 64 megapixels are 192 MB as RGB, and twice that while they are turned.
const LARGE_PICTURE: u64 = 64_000_000;

/// So long after the last picture memory is given back: the next one, if it comes at once, uses it again.
const REST: Duration = Duration::from_secs(2);

/// The turn of large pictures, and how many pictures are in memory.
#[derive(Clone, Debug)]
pub(crate) struct Room {
    turn: Arc<Semaphore>,
    inside: Arc<AtomicUsize>,
}

impl Default for Room {
    fn default() -> Self {
        Self {
            turn: Arc::new(Semaphore::new(1)),
            inside: Arc::default(),
        }
    }
}

impl Room {
    async fn turn(&self) -> Result<OwnedSemaphorePermit> {
        let turn = Arc::clone(&self.turn).acquire_owned().await;
        turn.map_err(|error| Error::internal("room", error))
    }

    fn enter(&self) -> Inside {
        self.inside.fetch_add(1, Ordering::Relaxed);
        Inside(Arc::clone(&self.inside))
    }
}

/// One picture in memory.
struct Inside(Arc<AtomicUsize>);

impl Drop for Inside {
    fn drop(&mut self) {
        let was_last = self.0.fetch_sub(1, Ordering::Relaxed) == 1;
        let (true, Ok(runtime)) = (was_last, tokio::runtime::Handle::try_current()) else {
            return;
        };
        let inside = Arc::clone(&self.0);
        runtime.spawn(async move {
            tokio::time::sleep(REST).await;
            if inside.load(Ordering::Relaxed) == 0 {
                let _ = tokio::task::spawn_blocking(give_back).await;
            }
        });
    }
}

/// Gives freed memory back to the system. glibc keeps it otherwise: hundreds of megabytes after a day's shoot.
fn give_back() {
    #[cfg(all(target_os = "linux", target_env = "gnu"))]
    {
        #[expect(unsafe_code, reason = "a function of the C library")]
        // SAFETY: it takes no pointer, and may be called by any thread at any time.
        unsafe {
            libc::malloc_trim(0);
        }
    }
}

/// A picture file in memory, and its turn if it is a large one. To be held until its pixels are gone, too.
pub(crate) struct Admitted {
    /// The file.
    pub(crate) content: Vec<u8>,
    _turn: Option<OwnedSemaphorePermit>,
    _inside: Inside,
}

/// Reads a picture file as soon as there is room for it.
pub(crate) async fn admit(app: &App, original: &Stored) -> Result<Admitted> {
    let inside = app.room.enter();
    let mut turn = None;
    if original.len() >= LARGE_FILE {
        turn = Some(app.room.turn().await?);
    }
    let content = original.bytes(app).await?;
    if turn.is_none() && is_large(&content, &limits(app)) {
        turn = Some(app.room.turn().await?);
    }
    Ok(Admitted {
        content,
        _turn: turn,
        _inside: inside,
    })
}

/// What cannot be walked takes no memory: decoding refuses it.
fn is_large(content: &[u8], limits: &mixip_media::Limits) -> bool {
    mixip_media::probe(content, limits)
        .is_ok_and(|probe| u64::from(probe.width) * u64::from(probe.height) >= LARGE_PICTURE)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn d9_large_pictures_take_turns() {
        let room = Room::default();
        let first = room.turn().await;
        assert!(
            first.is_ok() && room.turn.try_acquire().is_err(),
            "the second one waits"
        );
        drop(first);
        assert!(room.turn.try_acquire().is_ok());
    }

    #[test]
    fn d9_what_is_large_is_told_by_its_header() {
        let limits = mixip_media::Limits::default();
        let gif = |side: u16| {
            let mut file = b"GIF89a".to_vec();
            file.extend(side.to_le_bytes());
            file.extend(side.to_le_bytes());
            file.extend([0x80, 0, 0, 0, 0, 0, 255, 255, 255]);
            file.extend([0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0, 0x3b]);
            file
        };
        assert!(is_large(&gif(8_000), &limits));
        assert!(!is_large(&gif(7_999), &limits));
        assert!(!is_large(b"no picture", &limits));
    }
}
