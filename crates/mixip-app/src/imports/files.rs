//! The PDFs of an import, sent one by one and sealed as they come.

use bytes::Bytes;
use futures_util::{Stream, TryStreamExt};
use mixip_db::imports::{self as rows, FileRow};
use mixip_db::objects::{self, ChunkRow, ObjectRow};
use mixip_vault::{ChunkWriter, MAX_CHUNK, ObjectId};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::entry::file_key;
use super::{ReleaseFile, find, running};
use crate::storage::{Sealed, as_i64};
use crate::{Actor, App, Error, Result, jobs};

/// The most bytes of a PDF.
pub const MAX_FILE: u64 = 20 * 1024 * 1024;
/// A whole PDF ends with its mark, give or take what some programs write behind it.
const TAIL: usize = 2_048;
const PDF: &str = "application/pdf";

/// Takes a PDF that rows of an import name, in the place of what was sent under that name before.
///
/// # Errors
/// [`Error::NotFound`] for who is no member of the workspace; `import_running`, `import_done`; `file_unknown` where no row
/// names it; `not_a_pdf`, `pdf_broken_off`; [`Error::TooLarge`]; `connection_lost`.
pub async fn put_file<E>(
    app: &App,
    actor: &Actor,
    id: Uuid,
    name: &str,
    body: impl Stream<Item = Result<Bytes, E>>,
) -> Result<ReleaseFile> {
    let (import, _) = find(&mut app.db.read().await?, actor, id).await?;
    let file = expected(&mut app.db.read().await?, id, name, &import.state).await?;
    let mut coming = Coming::new(app, import.workspace_id, id);
    let taken = match coming.take_all(body).await {
        Ok(()) => coming.end().await,
        Err(error) => Err(error),
    };
    let (sealed, sha256, bytes) = match taken {
        Ok(taken) => taken,
        Err(error) => {
            coming.discard().await?;
            return Err(error);
        }
    };
    match recorded(app, actor, file, &sealed, sha256, bytes).await {
        Ok(file) => Ok(file),
        Err(error) => {
            sealed.discard(app).await?;
            Err(error)
        }
    }
}

/// The row of a PDF that may be sent.
async fn expected(
    conn: &mut mixip_db::Conn,
    import: Uuid,
    name: &str,
    state: &str,
) -> Result<FileRow> {
    match state {
        "committing" => return Err(running()),
        "done" => {
            return Err(Error::conflict(
                "import_done",
                "these releases are imported: add further files as evidence of a consent",
            ));
        }
        _ => {}
    }
    let row = rows::file(conn, import, &file_key(name)).await?;
    row.ok_or_else(|| {
        Error::field(
            "file_unknown",
            "name",
            format!("no row of the table names the file \"{name}\": give it the name that stands in the table"),
        )
    })
}

async fn recorded(
    app: &App,
    actor: &Actor,
    file: FileRow,
    sealed: &Sealed,
    sha256: Vec<u8>,
    bytes: u64,
) -> Result<ReleaseFile> {
    let mut tx = app.db.write().await?;
    find(&mut tx, actor, file.import_id).await?;
    let import = rows::lock(&mut tx, file.import_id).await?;
    let state = import.map_or_else(|| "done".to_owned(), |import| import.state);
    let before = expected(&mut tx, file.import_id, &file.name, &state).await?;
    sealed.record(&mut tx).await?;
    let row = FileRow {
        object_id: Some(sealed.id()),
        bytes: Some(as_i64(bytes)),
        sha256: Some(sha256),
        ..file
    };
    rows::receive(&mut tx, &row, app.clock.micros()).await?;
    if let Some(object) = before.object_id {
        let paths = objects::delete(&mut tx, object).await?;
        jobs::remove(app, &mut tx, &paths).await?;
    }
    tx.commit().await?;
    if before.object_id.is_some() {
        jobs::wake(app);
    }
    Ok(ReleaseFile::new(&row))
}

/// A PDF that is coming: sealed chunk by chunk, nothing but one of them in memory.
struct Coming<'a> {
    app: &'a App,
    workspace: Uuid,
    key: Uuid,
    object: Uuid,
    chunks: Vec<ChunkRow>,
    chunk: Option<ChunkWriter>,
    hash: Sha256,
    bytes: u64,
    tail: Vec<u8>,
}

impl<'a> Coming<'a> {
    fn new(app: &'a App, workspace: Uuid, key: Uuid) -> Self {
        Self {
            app,
            workspace,
            key,
            object: Uuid::now_v7(),
            chunks: Vec::new(),
            chunk: None,
            hash: Sha256::new(),
            bytes: 0,
            tail: Vec::new(),
        }
    }

    async fn take_all<E>(&mut self, body: impl Stream<Item = Result<Bytes, E>>) -> Result<()> {
        let mut body = std::pin::pin!(body);
        // What a file is stands in its first bytes, which may come one by one.
        let mut head = Vec::new();
        while let Some(bytes) = body.try_next().await.map_err(|_| lost())? {
            if head.len() < 8 {
                head.extend_from_slice(&bytes[..bytes.len().min(8)]);
                if head.len() >= 8 && mixip_media::sniff(&head).media_type() != PDF {
                    return Err(no_pdf());
                }
            }
            self.bytes += bytes.len() as u64;
            if self.bytes > MAX_FILE {
                return Err(Error::TooLarge(format!(
                    "a release is at most {} MiB: save the PDF smaller, or divide it",
                    MAX_FILE / 1024 / 1024
                )));
            }
            self.take(bytes).await?;
        }
        if mixip_media::sniff(&head).media_type() != PDF {
            return Err(no_pdf());
        }
        if !self.tail.windows(5).any(|mark| mark == b"%%EOF") {
            return Err(Error::invalid(
                "pdf_broken_off",
                "the PDF has no end: open it, save it again, and send that",
            ));
        }
        Ok(())
    }

    async fn take(&mut self, mut bytes: Bytes) -> Result<()> {
        self.hash.update(&bytes);
        self.tail.extend_from_slice(&bytes);
        let surplus = self.tail.len().saturating_sub(TAIL);
        self.tail.drain(..surplus);
        while !bytes.is_empty() {
            let mut chunk = match self.chunk.take() {
                Some(chunk) => chunk,
                None => {
                    self.app
                        .vault
                        .begin(self.key, self.place(), MAX_CHUNK)
                        .await?
                }
            };
            let piece = bytes.split_to(bytes.len().min(MAX_CHUNK - chunk.len()));
            chunk.write(&piece)?;
            let is_full = chunk.len() == MAX_CHUNK;
            self.chunk = Some(chunk);
            if is_full {
                self.store().await?;
            }
        }
        Ok(())
    }

    fn place(&self) -> ObjectId {
        ObjectId {
            workspace: self.workspace,
            object: self.object,
            chunk: u32::try_from(self.chunks.len()).unwrap_or(u32::MAX),
        }
    }

    async fn store(&mut self) -> Result<()> {
        let Some(chunk) = self.chunk.take() else {
            return Ok(());
        };
        let stored = self.app.vault.store(chunk).await?;
        self.chunks.push(ChunkRow {
            n: as_i64(self.chunks.len() as u64),
            path: stored.path,
            plain_len: as_i64(stored.plain_len),
        });
        Ok(())
    }

    /// The object, durable, with its SHA-256 and size.
    async fn end(&mut self) -> Result<(Sealed, Vec<u8>, u64)> {
        self.store().await?;
        let sha256 = self.hash.finalize_reset().to_vec();
        let row = ObjectRow {
            id: self.object,
            workspace_id: self.workspace,
            key_id: self.key,
            media_type: PDF.to_owned(),
            bytes: as_i64(self.bytes),
            sha256: Some(sha256.clone()),
            created_at: self.app.clock.micros(),
        };
        let sealed = Sealed::new(row, std::mem::take(&mut self.chunks));
        Ok((sealed, sha256, self.bytes))
    }

    /// Removes what was stored of it.
    async fn discard(self) -> Result<()> {
        let paths: Vec<String> = self.chunks.into_iter().map(|chunk| chunk.path).collect();
        crate::storage::remove(self.app, &paths).await
    }
}

fn lost() -> Error {
    Error::invalid(
        "connection_lost",
        "the connection broke off: send the file again",
    )
}

fn no_pdf() -> Error {
    Error::invalid(
        "not_a_pdf",
        "the file is no PDF, whatever its name says: save or scan the release as a PDF",
    )
}
