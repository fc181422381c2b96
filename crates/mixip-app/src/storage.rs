//! Encrypted objects: rows in the database, chunks in the vault.

use std::ops::Range;

use bytes::Bytes;
use futures_util::Stream;
use mixip_db::{Conn, Tx, objects};
use mixip_vault::ChunkRef;
use uuid::Uuid;

use crate::{App, Error, Result};

/// An object that is sealed and durable, but that no row knows of yet. What is dropped before it is recorded is
/// an orphan, and reconciliation removes it.
pub(crate) struct Sealed {
    row: objects::ObjectRow,
    chunks: Vec<objects::ChunkRow>,
}

impl Sealed {
    /// Of chunks that were sealed one by one.
    pub(crate) fn new(row: objects::ObjectRow, chunks: Vec<objects::ChunkRow>) -> Self {
        Self { row, chunks }
    }

    /// Removes its chunks: nobody wants it any more.
    pub(crate) async fn discard(self, app: &App) -> Result<()> {
        let paths: Vec<String> = self.chunks.into_iter().map(|chunk| chunk.path).collect();
        remove(app, &paths).await
    }

    /// Its id.
    pub(crate) fn id(&self) -> Uuid {
        self.row.id
    }

    /// Writes its rows.
    pub(crate) async fn record(&self, tx: &mut Tx) -> Result<()> {
        objects::insert(tx, &self.row).await?;
        for chunk in &self.chunks {
            objects::insert_chunk(tx, self.row.id, chunk).await?;
        }
        Ok(())
    }
}

/// Seals `content` under `key`; durable before it returns.
pub(crate) async fn seal(
    app: &App,
    workspace: Uuid,
    key: Uuid,
    media_type: &str,
    content: impl Into<Bytes>,
) -> Result<Sealed> {
    let content = content.into();
    let id = Uuid::now_v7();
    let bytes = as_i64(content.len() as u64);
    let chunks = app.vault.put(key, workspace, id, content).await?;
    let chunks = (0..)
        .zip(chunks)
        .map(|(n, chunk)| objects::ChunkRow {
            n,
            path: chunk.path,
            plain_len: as_i64(chunk.plain_len),
        })
        .collect();
    let row = objects::ObjectRow {
        id,
        workspace_id: workspace,
        key_id: key,
        media_type: media_type.to_owned(),
        bytes,
        sha256: None,
        created_at: app.clock.micros(),
    };
    Ok(Sealed { row, chunks })
}

/// An object with its list of chunks: all that reading it takes.
pub(crate) struct Stored {
    /// The object's row.
    pub(crate) row: objects::ObjectRow,
    chunks: Vec<ChunkRef>,
}

impl Stored {
    /// Looks an object up.
    pub(crate) async fn find(conn: &mut Conn, id: Uuid) -> Result<Self> {
        let row = objects::get(conn, id)
            .await?
            .ok_or(Error::NotFound("the file"))?;
        let chunks = objects::chunks(conn, id)
            .await?
            .into_iter()
            .map(|chunk| ChunkRef {
                path: chunk.path,
                plain_len: as_u64(chunk.plain_len),
            })
            .collect();
        Ok(Self { row, chunks })
    }

    /// Bytes of plaintext.
    pub(crate) fn len(&self) -> u64 {
        as_u64(self.row.bytes)
    }

    /// A range of the plaintext, chunk by chunk.
    pub(crate) fn stream(
        &self,
        app: &App,
        range: Range<u64>,
    ) -> impl Stream<Item = Result<Bytes, mixip_vault::Error>> + Send + use<> {
        app.vault.read(
            self.row.key_id,
            self.row.workspace_id,
            self.row.id,
            &self.chunks,
            range,
        )
    }

    /// The whole plaintext in memory: for what has to be decoded.
    pub(crate) async fn bytes(&self, app: &App) -> Result<Vec<u8>> {
        self.range(app, 0..self.len()).await
    }

    /// A range of the plaintext in memory.
    pub(crate) async fn range(&self, app: &App, range: Range<u64>) -> Result<Vec<u8>> {
        use futures_util::TryStreamExt;
        let mut content =
            Vec::with_capacity(usize::try_from(range.end - range.start).unwrap_or_default());
        let mut stream = std::pin::pin!(self.stream(app, range));
        while let Some(chunk) = stream.try_next().await? {
            content.extend_from_slice(&chunk);
        }
        Ok(content)
    }
}

pub(crate) fn as_i64(n: u64) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

pub(crate) fn as_u64(n: i64) -> u64 {
    u64::try_from(n).unwrap_or(0)
}

/// Removes sealed chunks from the store.
pub(crate) async fn remove(app: &App, paths: &[String]) -> Result<()> {
    for path in paths {
        app.vault.delete(path).await?;
    }
    Ok(())
}

/// Erases a key and removes what it sealed.
pub(crate) async fn erase(app: &App, key: Uuid, paths: &[String]) -> Result<()> {
    app.vault.delete_key(key).await?;
    remove(app, paths).await
}

/// Erases a key at once, after the commit that took its rows away and added the job that erases it in any case.
pub(crate) async fn erase_now(app: &App, key: Uuid) {
    if let Err(error) = app.vault.delete_key(key).await {
        tracing::warn!(%key, %error, "a key could not be erased at once: the job will do it");
    }
}
