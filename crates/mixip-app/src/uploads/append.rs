//! Taking bytes: sealed and durable chunk by chunk. With the last one the upload becomes an asset.

use bytes::{Bytes, BytesMut};
use futures_util::{Stream, TryStreamExt};
use mixip_db::{objects, uploads as rows};
use mixip_vault::{MAX_CHUNK, ObjectId};
use sha2::digest::common::hazmat::SerializableState;
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::complete::{self, Completed};
use super::own;
use crate::storage::{as_i64, as_u64};
use crate::{Actor, App, Error, Result};

/// When the connection breaks off, at least so many bytes are worth a chunk of their own: over a bad line uploads
/// get on nevertheless.
const WORTH_KEEPING: usize = 256 * 1024;

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
    let mut writer = Writer::resume(app, upload).await?;
    let mut body = std::pin::pin!(body);
    loop {
        match body.try_next().await {
            Ok(Some(bytes)) => writer.take(bytes).await?,
            Ok(None) => break,
            Err(_) => {
                if writer.buffer.len() >= WORTH_KEEPING {
                    writer.flush().await?;
                }
                return Err(Error::invalid(
                    "connection_lost",
                    "the connection broke off: send the rest",
                ));
            }
        }
    }
    writer.flush().await?;
    if let Some(completed) = writer.completed {
        return Ok(Progress {
            offset: as_u64(writer.row.length),
            completed: Some(completed),
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

struct Writer<'a> {
    app: &'a App,
    row: rows::UploadRow,
    workspace: Uuid,
    hash: Sha256,
    chunk: i64,
    buffer: BytesMut,
    completed: Option<Completed>,
}

impl<'a> Writer<'a> {
    async fn resume(app: &'a App, row: rows::UploadRow) -> Result<Self> {
        let mut conn = app.db.read().await?;
        let object = objects::get(&mut conn, row.object_id)
            .await?
            .ok_or(Error::NotFound("the upload"))?;
        let chunk = as_i64(objects::chunks(&mut conn, row.object_id).await?.len() as u64);
        Ok(Self {
            app,
            hash: complete::hash_of(&row)?,
            row,
            workspace: object.workspace_id,
            chunk,
            buffer: BytesMut::new(),
            completed: None,
        })
    }

    async fn take(&mut self, mut bytes: Bytes) -> Result<()> {
        let coming = self.row.received + as_i64((self.buffer.len() + bytes.len()) as u64);
        if coming > self.row.length {
            return Err(Error::TooLarge(format!(
                "more bytes came than the {} that were announced",
                self.row.length
            )));
        }
        while !bytes.is_empty() {
            if self.buffer.capacity() == 0 {
                let left =
                    usize::try_from(self.row.length - self.row.received).unwrap_or(MAX_CHUNK);
                self.buffer.reserve(left.min(MAX_CHUNK));
            }
            let room = MAX_CHUNK - self.buffer.len();
            self.buffer
                .extend_from_slice(&bytes.split_to(room.min(bytes.len())));
            // The last one waits for the end of the body: who sends more than announced makes no asset.
            if self.buffer.len() == MAX_CHUNK && coming < self.row.length {
                self.flush().await?;
            }
        }
        Ok(())
    }

    /// Seals what is buffered, and moves the durable end of the upload in the same transaction as its row. The last
    /// byte makes the asset in that transaction, too: nobody ever sees a whole upload that is none.
    async fn flush(&mut self) -> Result<()> {
        if self.buffer.is_empty() {
            return Ok(());
        }
        let plaintext = std::mem::take(&mut self.buffer).freeze();
        let id = ObjectId {
            workspace: self.workspace,
            object: self.row.object_id,
            chunk: u32::try_from(self.chunk).map_err(|error| Error::internal("chunk", error))?,
        };
        let mut hash = self.hash.clone();
        let hashed = {
            let plaintext = plaintext.clone();
            tokio::task::spawn_blocking(move || {
                hash.update(&plaintext);
                hash
            })
        };
        let stored = self
            .app
            .vault
            .seal(self.row.asset_id, id, plaintext)
            .await?;
        self.hash = hashed
            .await
            .map_err(|error| Error::internal("hash", error))?;
        let end = self.row.received + as_i64(stored.plain_len);
        let chunk = objects::ChunkRow {
            n: self.chunk,
            path: stored.path,
            plain_len: as_i64(stored.plain_len),
        };
        let Some(completed) = self.record(&chunk, end).await? else {
            // Somebody else moved the end, so nobody will ever refer to it. After any other failure somebody may: a
            // commit can happen without being heard of. Those are left to reconciliation.
            let _ = self.app.vault.delete(&chunk.path).await;
            return Err(Error::conflict(
                "upload_busy",
                "somebody else is sending this file: ask for its offset first",
            ));
        };
        self.completed = completed;
        self.row.received = end;
        self.chunk += 1;
        Ok(())
    }

    /// `None` when the end is not where it was any more.
    async fn record(
        &self,
        chunk: &objects::ChunkRow,
        end: i64,
    ) -> Result<Option<Option<Completed>>> {
        let mut tx = self.app.db.write().await?;
        let state = self.hash.serialize();
        let moved = rows::advance(
            &mut tx,
            self.row.id,
            self.row.received,
            end,
            &state,
            self.app.clock.micros(),
        )
        .await?;
        if !moved {
            return Ok(None);
        }
        objects::insert_chunk(&mut tx, self.row.object_id, chunk).await?;
        if end < self.row.length {
            tx.commit().await?;
            return Ok(Some(None));
        }
        let sha256 = self.hash.clone().finalize().to_vec();
        let completed = complete::complete(self.app, tx, &self.row, sha256).await?;
        Ok(Some(Some(completed)))
    }
}
