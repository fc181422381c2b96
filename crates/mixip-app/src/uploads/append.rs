//! Taking bytes: sealed and durable chunk by chunk. With the last one the upload becomes an asset.

use bytes::Bytes;
use futures_util::{Stream, TryStreamExt};
use mixip_db::{objects, uploads as rows};
use mixip_vault::{ChunkWriter, MAX_CHUNK, ObjectId};
use sha2::digest::common::hazmat::SerializableState;
use sha2::{Digest, Sha256};
use tokio::sync::mpsc;
use tokio::task::JoinHandle;
use uuid::Uuid;

use super::complete::{self, Completed};
use super::own;
use crate::rights::{self, ProjectRight};
use crate::storage::{as_i64, as_u64};
use crate::{Actor, App, Error, Result};

/// When the connection breaks off, at least so many bytes are worth a chunk of their own: over a bad line uploads
/// get on nevertheless.
const WORTH_KEEPING: usize = 256 * 1024;

/// Chunks of one upload that wait to be recorded, beside the one that comes in and the one that is being recorded.
const WAITING: usize = 1;

/// How far an upload has come.
#[derive(Clone, Copy, Debug)]
pub struct Progress {
    /// Bytes that are durable.
    pub offset: u64,
    /// What it became, once complete.
    pub completed: Option<Completed>,
}

/// Takes bytes from `offset` on. Every full chunk counts from the moment it is durable, also when the connection
/// breaks after it; what came after the last one is sent again, and sealed under another salt.
///
/// # Errors
/// `offset_mismatch` when the durable end is elsewhere; `upload_busy` when somebody else writes at the same time;
/// [`Error::TooLarge`] when more comes than was announced; `connection_lost` when the body breaks off.
pub async fn append<E>(
    app: &App,
    actor: &Actor,
    id: Uuid,
    offset: u64,
    body: impl Stream<Item = Result<Bytes, E>>,
) -> Result<Progress> {
    let upload = own(&mut app.db.read().await?, actor, id).await?;
    if let Some(asset) = upload
        .result_asset_id
        .filter(|_| offset == as_u64(upload.length))
    {
        let completed = Some(Completed {
            asset,
            duplicate: upload.duplicate,
        });
        return Ok(Progress { offset, completed });
    }
    if offset != as_u64(upload.received) {
        let detail = format!(
            "{} bytes are stored: send what comes after them",
            upload.received
        );
        return Err(Error::conflict("offset_mismatch", detail));
    }
    let length = as_u64(upload.length);
    let mut writer = Writer::resume(app, actor, upload).await?;
    let taken = writer.take_all(body).await;
    // What is on its way counts, whatever came after it. What keeps it from being recorded ended the taking, too.
    let completed = writer.end().await?;
    taken?;
    if completed.is_some() {
        return Ok(Progress {
            offset: length,
            completed,
        });
    }
    let row = rows::get(&mut app.db.read().await?, id)
        .await?
        .ok_or(Error::NotFound("the upload"))?;
    Ok(Progress {
        offset: as_u64(row.received),
        completed: complete::whole(app, &row).await?,
    })
}

/// Where bytes come in. Chunks are sealed here, written by tasks of their own, and recorded by one task in their order, all
/// at the same time.
struct Writer<'a> {
    app: &'a App,
    row: rows::UploadRow,
    workspace: Uuid,
    /// Over all that came.
    hash: Sha256,
    /// Number of the next chunk to be stored.
    chunk: u32,
    /// The one that comes in.
    coming: Option<ChunkWriter>,
    stored: mpsc::Sender<Storing>,
    recorder: JoinHandle<Result<Option<Completed>>>,
}

impl<'a> Writer<'a> {
    async fn resume(app: &'a App, actor: &Actor, row: rows::UploadRow) -> Result<Self> {
        let mut conn = app.db.read().await?;
        let object = objects::get(&mut conn, row.object_id)
            .await?
            .ok_or(Error::NotFound("the upload"))?;
        let chunks = objects::chunks(&mut conn, row.object_id).await?.len();
        let (stored, to_record) = mpsc::channel(WAITING);
        Ok(Self {
            app,
            hash: complete::hash_of(&row)?,
            workspace: object.workspace_id,
            chunk: u32::try_from(chunks).map_err(|error| Error::internal("chunk", error))?,
            coming: None,
            stored,
            recorder: tokio::spawn(record_all(
                app.clone(),
                actor.clone(),
                row.clone(),
                to_record,
            )),
            row,
        })
    }

    /// Waits until everything that was stored is recorded.
    async fn end(self) -> Result<Option<Completed>> {
        drop(self.stored);
        joined(self.recorder).await
    }

    async fn take_all<E>(&mut self, body: impl Stream<Item = Result<Bytes, E>>) -> Result<()> {
        let mut body = std::pin::pin!(body);
        let mut end = self.row.received;
        loop {
            match body.try_next().await {
                Ok(Some(bytes)) => {
                    end += as_i64(bytes.len() as u64);
                    self.take(bytes, end).await?;
                }
                Ok(None) => return self.store().await,
                Err(_) => {
                    let kept = self.coming.as_ref().map_or(0, ChunkWriter::len);
                    if kept >= WORTH_KEEPING {
                        self.store().await?;
                    }
                    return Err(Error::invalid(
                        "connection_lost",
                        "the connection broke off: send the rest",
                    ));
                }
            }
        }
    }

    /// `end` is where the file's end would be with these bytes.
    async fn take(&mut self, mut bytes: Bytes, end: i64) -> Result<()> {
        if end > self.row.length {
            // Its last chunk makes no asset: it came with bytes that belong to no file.
            self.coming = None;
            return Err(Error::TooLarge(format!(
                "more bytes came than the {} that were announced",
                self.row.length
            )));
        }
        while !bytes.is_empty() {
            let mut chunk = match self.coming.take() {
                Some(chunk) => chunk,
                None => {
                    let left = as_u64(self.row.length - end) + bytes.len() as u64;
                    self.begin(usize::try_from(left).unwrap_or(MAX_CHUNK))
                        .await?
                }
            };
            let piece = bytes.split_to(bytes.len().min(MAX_CHUNK - chunk.len()));
            self.hash.update(&piece);
            chunk.write(&piece)?;
            // The last one waits for the end of the body: who sends more than announced makes no asset.
            let more = !bytes.is_empty() || end < self.row.length;
            let is_done = chunk.len() == MAX_CHUNK && more;
            self.coming = Some(chunk);
            if is_done {
                self.store().await?;
            }
        }
        Ok(())
    }

    async fn begin(&self, expected: usize) -> Result<ChunkWriter> {
        let id = ObjectId {
            workspace: self.workspace,
            object: self.row.object_id,
            chunk: self.chunk,
        };
        Ok(self
            .app
            .vault
            .begin(self.row.asset_id, id, expected)
            .await?)
    }

    /// Begins to write what came.
    async fn store(&mut self) -> Result<()> {
        let Some(chunk) = self.coming.take() else {
            return Ok(());
        };
        let Ok(place) = self.stored.reserve().await else {
            return Err(Error::Internal(
                "chunks are not recorded any more".to_owned(),
            ));
        };
        let (vault, n) = (self.app.vault.clone(), i64::from(self.chunk));
        self.chunk += 1;
        let task = tokio::spawn(async move {
            let stored = vault.store(chunk).await?;
            Ok(objects::ChunkRow {
                n,
                path: stored.path,
                plain_len: as_i64(stored.plain_len),
            })
        });
        let hash = self.hash.clone();
        place.send(Storing { task, hash });
        Ok(())
    }
}

/// A chunk on its way to the disk.
struct Storing {
    task: JoinHandle<Result<objects::ChunkRow>>,
    /// Over the file up to its end.
    hash: Sha256,
}

/// Records chunks in their order. With the last one the upload becomes an asset.
async fn record_all(
    app: App,
    actor: Actor,
    mut row: rows::UploadRow,
    mut stored: mpsc::Receiver<Storing>,
) -> Result<Option<Completed>> {
    let mut completed = None;
    while let Some(Storing { task, hash }) = stored.recv().await {
        let recorded = match joined(task).await {
            Ok(chunk) => record(&app, &actor, &mut row, &chunk, &hash).await,
            Err(error) => Err(error),
        };
        match recorded {
            Ok(became) => completed = became,
            Err(error) => {
                // Nobody will ever refer to what comes after it.
                stored.close();
                while let Some(Storing { task, .. }) = stored.recv().await {
                    if let Ok(chunk) = joined(task).await {
                        let _ = app.vault.delete(&chunk.path).await;
                    }
                }
                return Err(error);
            }
        }
    }
    Ok(completed)
}

/// Moves the durable end of the upload behind a chunk.
async fn record(
    app: &App,
    actor: &Actor,
    row: &mut rows::UploadRow,
    chunk: &objects::ChunkRow,
    hash: &Sha256,
) -> Result<Option<Completed>> {
    let end = row.received + chunk.plain_len;
    let refused = match advance(app, actor, row, chunk, hash, end).await {
        Ok(Some(completed)) => {
            row.received = end;
            return Ok(completed);
        }
        Ok(None) => Error::conflict(
            "upload_busy",
            "somebody else is sending this file: ask for its offset first",
        ),
        Err(refused @ (Error::NotFound(_) | Error::Forbidden(..))) => refused,
        // A commit can happen without being heard of: the chunk is left to reconciliation.
        Err(error) => return Err(error),
    };
    // Somebody else moved the end, or may send nothing more: nobody will ever refer to it.
    let _ = app.vault.delete(&chunk.path).await;
    Err(refused)
}

/// Moves the end in the same transaction as the chunk's row. The last byte makes the asset in that transaction, too: nobody
/// ever sees a whole upload that is none. `None` when the end is not where it was any more.
async fn advance(
    app: &App,
    actor: &Actor,
    row: &rows::UploadRow,
    chunk: &objects::ChunkRow,
    hash: &Sha256,
    end: i64,
) -> Result<Option<Option<Completed>>> {
    let mut tx = app.db.write().await?;
    // Who lost the role while the file comes sends nothing more of it (D3).
    rights::project(&mut tx, actor, row.project_id, ProjectRight::Upload).await?;
    let state = hash.serialize();
    let now = app.clock.micros();
    if !rows::advance(&mut tx, row.id, row.received, end, &state, now).await? {
        return Ok(None);
    }
    objects::insert_chunk(&mut tx, row.object_id, chunk).await?;
    if end < row.length {
        tx.commit().await?;
        return Ok(Some(None));
    }
    let sha256 = hash.clone().finalize().to_vec();
    let completed = complete::complete(app, tx, row, sha256).await?;
    Ok(Some(Some(completed)))
}

async fn joined<T>(task: JoinHandle<Result<T>>) -> Result<T> {
    task.await
        .map_err(|error| Error::internal("storing a chunk", error))?
}
