//! Taking bytes: sealed and durable chunk by chunk, and the asset at the end of them.

use bytes::{Bytes, BytesMut};
use futures_util::{Stream, TryStreamExt};
use mixip_db::assets::AssetRow;
use mixip_db::{assets, objects, uploads as rows};
use mixip_vault::{MAX_CHUNK, ObjectId};
use sha2::digest::common::hazmat::{SerializableState, SerializedState};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::own;
use crate::events::{Change, Event};
use crate::storage::{as_i64, as_u64};
use crate::{Actor, App, Error, Result, jobs, text};

/// When the connection breaks off, at least so many bytes are worth a chunk of their own: over a bad line uploads
/// get on nevertheless.
const WORTH_KEEPING: usize = 256 * 1024;

/// What an upload became.
#[derive(Clone, Copy, Debug)]
pub struct Completed {
    /// The asset.
    pub asset: Uuid,
    /// Whether it was there before, from an identical file.
    pub duplicate: bool,
}

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
    let completed = if writer.is_complete() {
        Some(complete(app, actor, writer).await?)
    } else {
        None
    };
    Ok(match completed {
        Some(completed) => Progress {
            offset: as_u64(completed.1),
            completed: Some(completed.0),
        },
        None => {
            let row = rows::get(&mut app.db.read().await?, id)
                .await?
                .ok_or(Error::NotFound("the upload"))?;
            Progress {
                offset: as_u64(row.received),
                completed: None,
            }
        }
    })
}

struct Writer<'a> {
    app: &'a App,
    row: rows::UploadRow,
    workspace: Uuid,
    hash: Sha256,
    chunk: i64,
    buffer: BytesMut,
}

impl<'a> Writer<'a> {
    async fn resume(app: &'a App, row: rows::UploadRow) -> Result<Self> {
        let mut conn = app.db.read().await?;
        let object = objects::get(&mut conn, row.object_id)
            .await?
            .ok_or(Error::NotFound("the upload"))?;
        let chunk = as_i64(objects::chunks(&mut conn, row.object_id).await?.len() as u64);
        let state = SerializedState::<Sha256>::try_from(row.hash_state.as_slice())
            .map_err(|error| Error::internal("hash state", error))?;
        let hash =
            Sha256::deserialize(&state).map_err(|error| Error::internal("hash state", error))?;
        Ok(Self {
            app,
            row,
            workspace: object.workspace_id,
            hash,
            chunk,
            buffer: BytesMut::new(),
        })
    }

    fn is_complete(&self) -> bool {
        self.row.received == self.row.length
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
            if self.buffer.len() == MAX_CHUNK {
                self.flush().await?;
            }
        }
        Ok(())
    }

    /// Seals what is buffered, and moves the durable end of the upload in the same transaction as its row.
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
        if !self.record(&chunk, end).await? {
            // Somebody else moved the end, so nobody will ever refer to it. After any other failure somebody may: a
            // commit can happen without being heard of. Those are left to reconciliation.
            let _ = self.app.vault.delete(&chunk.path).await;
            return Err(Error::conflict(
                "upload_busy",
                "somebody else is sending this file: ask for its offset first",
            ));
        }
        self.row.received = end;
        self.chunk += 1;
        Ok(())
    }

    /// False when the end is not where it was any more.
    async fn record(&self, chunk: &objects::ChunkRow, end: i64) -> Result<bool> {
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
            return Ok(false);
        }
        objects::insert_chunk(&mut tx, self.row.object_id, chunk).await?;
        tx.commit().await?;
        Ok(true)
    }
}

/// Makes the asset of a complete upload, or points to the one with the same content.
async fn complete(app: &App, actor: &Actor, writer: Writer<'_>) -> Result<(Completed, i64)> {
    let Writer {
        row,
        workspace,
        hash,
        ..
    } = writer;
    let sha256 = hash.finalize().to_vec();
    let mut tx = app.db.write().await?;
    let Some(row) = rows::lock(&mut tx, row.id).await? else {
        return Err(Error::NotFound("the upload"));
    };
    if let Some(asset) = row.result_asset_id {
        return Ok((
            Completed {
                asset,
                duplicate: row.duplicate,
            },
            row.length,
        ));
    }
    let twin = assets::by_sha256(&mut tx, row.project_id, &sha256).await?;
    let completed = match twin {
        Some(asset) => {
            let paths = objects::delete(&mut tx, row.object_id).await?;
            jobs::enqueue(app, &mut tx, &jobs::Job::Remove { paths }).await?;
            Completed {
                asset,
                duplicate: true,
            }
        }
        None => {
            let now = app.clock.micros();
            objects::finish(
                &mut tx,
                row.object_id,
                row.length,
                &sha256,
                "application/octet-stream",
            )
            .await?;
            assets::insert(&mut tx, &new_asset(&row, workspace, actor, sha256, now)).await?;
            objects::set_rendition(&mut tx, row.asset_id, "original", row.object_id).await?;
            jobs::enqueue(
                app,
                &mut tx,
                &jobs::Job::Process {
                    asset: row.asset_id,
                },
            )
            .await?;
            Completed {
                asset: row.asset_id,
                duplicate: false,
            }
        }
    };
    rows::complete(&mut tx, row.id, completed.asset, completed.duplicate).await?;
    tx.commit().await?;
    jobs::wake(app);
    if completed.duplicate {
        // The bytes are unreadable from here on; the job removes them.
        app.vault.delete_key(row.asset_id).await?;
    } else {
        app.events.tell(Event::Asset {
            id: completed.asset,
            project_id: row.project_id,
            workspace_id: workspace,
            change: Change::Created,
        });
    }
    Ok((completed, row.length))
}

fn new_asset(
    row: &rows::UploadRow,
    workspace: Uuid,
    actor: &Actor,
    sha256: Vec<u8>,
    now: i64,
) -> AssetRow {
    AssetRow {
        id: row.asset_id,
        project_id: row.project_id,
        workspace_id: workspace,
        name: row.filename.clone(),
        name_folded: text::folded(&row.filename),
        // Until it is looked at: what nobody can search.
        kind: "document".to_owned(),
        format: "application/octet-stream".to_owned(),
        state: "processing".to_owned(),
        error_code: None,
        error_detail: None,
        width: None,
        height: None,
        frames: 1,
        duration_ms: None,
        bytes: row.length,
        sha256,
        metadata: "{}".to_owned(),
        captured_at: None,
        taken_at: now,
        created_at: now,
        uploaded_by: actor.name().to_owned(),
        scan: "pending".to_owned(),
        clearance: "needs_review".to_owned(),
        valid_until: None,
        face_counts: "{}".to_owned(),
        statement_text: None,
        statement_by: None,
        statement_at: None,
        statement_id: None,
    }
}
