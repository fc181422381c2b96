//! A file on its way to somebody, and what stops it on the way.

use std::ops::Range;
use std::time::{Duration, Instant};

use bytes::Bytes;
use futures_util::stream::{self, BoxStream};
use futures_util::{StreamExt, TryStreamExt};
use tokio::sync::broadcast::Receiver;
use tokio::sync::broadcast::error::TryRecvError;
use uuid::Uuid;

use crate::events::Event;
use crate::storage::Stored;
use crate::{Actor, App, Result};

/// A file that goes out is asked about no more often than this, however much happens meanwhile.
const SHORTEST: Duration = Duration::from_millis(250);
/// It is asked about this often even when nothing is heard of: a day ends, a notice is lost.
const LONGEST: Duration = Duration::from_secs(20);

/// What was just made is sent in pieces of this size.
const PIECE: usize = 64 * 1024;

/// A file to be sent, in any range.
pub struct File {
    content: Content,
    guard: Option<Guard>,
    /// True media type.
    pub media_type: String,
    /// Changes whenever the content does.
    pub etag: String,
    /// The name to save it under.
    pub filename: String,
    /// Whether a browser may show it in place; everything else is downloaded.
    pub inline: bool,
}

enum Content {
    Stored(Box<(App, Stored)>),
    Made(Bytes),
}

impl File {
    /// A file as it is stored.
    pub(crate) fn stored(app: &App, stored: Stored, filename: String, inline: bool) -> Self {
        Self {
            guard: None,
            media_type: stored.row.media_type.clone(),
            etag: stored.row.id.simple().to_string(),
            content: Content::Stored(Box::new((app.clone(), stored))),
            filename,
            inline,
        }
    }

    /// A file that was just made.
    pub(crate) fn made(
        bytes: Bytes,
        media_type: &str,
        etag: String,
        filename: String,
        inline: bool,
    ) -> Self {
        Self {
            content: Content::Made(bytes),
            guard: None,
            media_type: media_type.to_owned(),
            etag,
            filename,
            inline,
        }
    }

    /// With somebody at the exit, who asks again while the file goes out.
    pub(crate) fn guarded(self, guard: Option<Guard>) -> Self {
        Self { guard, ..self }
    }

    /// Bytes in all.
    #[must_use]
    pub fn len(&self) -> u64 {
        match &self.content {
            Content::Stored(stored) => stored.1.len(),
            Content::Made(bytes) => bytes.len() as u64,
        }
    }

    /// Whether there is nothing in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// A range of its bytes. It breaks off with an error when it may not go out any more.
    pub fn stream(self, range: Range<u64>) -> BoxStream<'static, Result<Bytes>> {
        let bytes = match self.content {
            Content::Stored(stored) => stored.1.stream(&stored.0, range).err_into().boxed(),
            Content::Made(bytes) => {
                let part = usize::try_from(range.start).and_then(|start| {
                    Ok(bytes.slice(start..usize::try_from(range.end)?.min(bytes.len())))
                });
                // Piece by piece, so that it can be stopped between two of them.
                let mut rest = part.unwrap_or_default();
                let pieces = std::iter::from_fn(move || {
                    let piece = rest.split_to(rest.len().min(PIECE));
                    (!piece.is_empty()).then_some(Ok(piece))
                });
                stream::iter(pieces).boxed()
            }
        };
        match self.guard {
            None => bytes,
            Some(guard) => {
                stream::try_unfold((bytes, guard), |(mut bytes, mut guard)| async move {
                    let Some(part) = bytes.try_next().await? else {
                        return Ok(None);
                    };
                    guard.ask().await?;
                    Ok(Some((part, (bytes, guard))))
                })
                .boxed()
            }
        }
    }
}

/// A way out that is open for as long as a file goes through it.
#[derive(Clone)]
pub(crate) enum Exit {
    /// A file of an asset.
    Asset(Uuid),
    /// The archive of an export.
    Archive(Uuid),
    /// All that is held about an account.
    Takeout(Uuid),
    /// A file of an asset in a share, to a guest.
    Shared(crate::shares::Showing),
}

/// Asks again while a file goes out: a withdrawal closes an exit that was opened before it, too (A6), and so does a role that
/// was taken away (D3).
pub(crate) struct Guard {
    app: App,
    actor: Actor,
    exit: Exit,
    events: Receiver<Event>,
    asked: Instant,
    /// Something happened that the gate was not asked about yet.
    stale: bool,
}

impl Guard {
    /// Begin before the gate is asked the first time: what happens from here on is heard of.
    pub(crate) fn begin(app: &App, actor: &Actor, exit: Exit) -> Self {
        Self {
            app: app.clone(),
            actor: actor.clone(),
            exit,
            events: app.events.subscribe(),
            asked: Instant::now(),
            stale: false,
        }
    }

    /// Asks about this from now on.
    pub(crate) fn at(self, exit: Exit) -> Self {
        Self { exit, ..self }
    }

    async fn ask(&mut self) -> Result<()> {
        loop {
            match self.events.try_recv() {
                Ok(Event::Job | Event::Rematch { .. } | Event::Export { .. }) => {}
                Ok(_) | Err(TryRecvError::Lagged(_)) => self.stale = true,
                Err(TryRecvError::Empty | TryRecvError::Closed) => break,
            }
        }
        let since = self.asked.elapsed();
        if since < SHORTEST || !(self.stale || since > LONGEST) {
            return Ok(());
        }
        (self.asked, self.stale) = (Instant::now(), false);
        match &self.exit {
            Exit::Asset(asset) => {
                super::renditions::still_open(&self.app, &self.actor, *asset).await
            }
            Exit::Archive(export) => {
                crate::exports::still_leaving(&self.app, &self.actor, *export).await
            }
            Exit::Takeout(takeout) => {
                crate::my_data::takeout::still_leaving(&self.app, &self.actor, *takeout).await
            }
            Exit::Shared(showing) => crate::shares::still_shown(&self.app, showing).await,
        }
    }
}
