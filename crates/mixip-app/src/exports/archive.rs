//! The archive: a ZIP whose bytes are sealed as they are written, and the manifest in it.

use std::io::Write;
use std::sync::{Arc, Mutex, PoisonError};

use bytes::Bytes;
use mixip_consent::Reason;
use mixip_db::objects::{ChunkRow, ObjectRow};
use mixip_vault::{MAX_CHUNK, ObjectId};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;
use zip::write::{SimpleFileOptions, StreamWriter};
use zip::{CompressionMethod, ZipWriter};

use super::StayReason;
use crate::clearance::UseBody;
use crate::faces::Bounds;
use crate::storage::{Sealed, as_i64};
use crate::{App, Error, Result};

/// What left, face by face, and what stayed.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct Manifest {
    /// The export.
    pub export_id: Uuid,
    /// The project.
    pub project_id: Uuid,
    /// When it was made.
    #[schema(value_type = String, format = DateTime)]
    pub created_at: jiff::Timestamp,
    /// Who asked for it.
    pub created_by: String,
    /// What it is for.
    #[serde(rename = "use")]
    pub intended: UseBody,
    /// What left.
    pub items: Vec<Item>,
    /// What stayed.
    pub left_out: Vec<LeftOut>,
}

impl Manifest {
    /// The manifest as it is told outside the workspace: what is shown and covered, and nothing of the consents behind it.
    pub(super) fn outside(mut self) -> Self {
        for face in self.items.iter_mut().flat_map(|item| &mut item.faces) {
            face.reason = face.reason.outside();
            face.consent_id = None;
            face.evidence_missing = false;
            face.overridden_by = None;
        }
        for asset in &mut self.left_out {
            asset.reasons = super::outside(std::mem::take(&mut asset.reasons));
        }
        self
    }
}

/// One file that left.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct Item {
    /// The asset.
    pub asset_id: Uuid,
    /// Its name in the archive.
    pub file: String,
    /// Its name at home.
    pub name: String,
    /// SHA-256 of the file in the archive, hex.
    pub sha256: String,
    /// Its faces.
    pub faces: Vec<ManifestFace>,
    /// A manager's statement that stands in for the search.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub statement: Option<String>,
}

/// What became of one face.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct ManifestFace {
    /// The face.
    pub face_id: Uuid,
    /// Where it is.
    #[serde(rename = "box")]
    pub bounds: Bounds,
    /// The frame it is on. Those behind the first leave only where every face on all of them is shown.
    pub frame: i64,
    /// shown or covered.
    pub outcome: Outcome,
    /// Why.
    #[schema(value_type = String)]
    pub reason: Reason,
    /// The consent it rests on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub consent_id: Option<Uuid>,
    /// Set where no evidence of that consent was recorded yet; it counts all the same.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[schema(required = false)]
    pub evidence_missing: bool,
    /// The override that lets it through.
    #[serde(rename = "override", default, skip_serializing_if = "Option::is_none")]
    pub overridden_by: Option<ManifestOverride>,
}

/// Why a face is shown although nobody agreed to it.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct ManifestOverride {
    /// The override.
    pub id: Uuid,
    /// Why, in words.
    pub reason: String,
    /// Who made it.
    pub made_by: String,
    /// When.
    #[schema(value_type = String, format = DateTime)]
    pub made_at: jiff::Timestamp,
    /// Its last day.
    #[schema(value_type = String, format = Date)]
    pub ends_on: jiff::civil::Date,
}

/// What became of a face.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// It is to be seen.
    Shown,
    /// It is not to be seen: covered, or on a frame that stayed.
    Covered,
}

/// One asset that stayed.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct LeftOut {
    /// The asset.
    pub asset_id: Uuid,
    /// Its name at home.
    pub name: String,
    /// Why: codes.
    #[schema(value_type = Vec<String>)]
    pub reasons: Vec<StayReason>,
}

/// What the ZIP writer wrote and nobody sealed yet.
#[derive(Clone, Default)]
struct Outbox(Arc<Mutex<Vec<u8>>>);

impl Write for Outbox {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl Outbox {
    /// The next full chunk, or at the `end` whatever is left.
    fn take(&self, end: bool) -> Option<Bytes> {
        let mut waiting = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if waiting.is_empty() || (waiting.len() < MAX_CHUNK && !end) {
            return None;
        }
        let end = waiting.len().min(MAX_CHUNK);
        let rest = waiting.split_off(end);
        Some(Bytes::from(std::mem::replace(&mut *waiting, rest)))
    }
}

/// A ZIP that is written straight into the vault: memory holds one file and one chunk of it.
pub(crate) struct Archive<'a> {
    app: &'a App,
    zip: ZipWriter<StreamWriter<Outbox>>,
    outbox: Outbox,
    object: ObjectRow,
    chunks: Vec<ChunkRow>,
}

impl<'a> Archive<'a> {
    /// An empty archive in a place of its owner's, a workspace or an account, sealed under a key.
    pub(crate) fn new(app: &'a App, place: Uuid, key: Uuid) -> Self {
        let outbox = Outbox::default();
        let object = ObjectRow {
            id: Uuid::now_v7(),
            workspace_id: place,
            key_id: key,
            media_type: "application/zip".to_owned(),
            bytes: 0,
            sha256: None,
            created_at: app.clock.micros(),
        };
        Self {
            app,
            zip: ZipWriter::new_stream(outbox.clone()),
            outbox,
            object,
            chunks: Vec::new(),
        }
    }

    /// Begins a file. Pictures are compressed already and stored as they are; text is deflated.
    pub(crate) fn begin(&mut self, name: &str, text: bool) -> Result<()> {
        let method = if text {
            CompressionMethod::Deflated
        } else {
            CompressionMethod::Stored
        };
        let options = SimpleFileOptions::default()
            .compression_method(method)
            .large_file(true);
        self.zip
            .start_file(name, options)
            .map_err(|error| Error::internal("archive", error))
    }

    /// Writes to the file that was begun.
    pub(crate) async fn write(&mut self, bytes: &[u8]) -> Result<()> {
        for piece in bytes.chunks(MAX_CHUNK) {
            self.zip
                .write_all(piece)
                .map_err(|error| Error::internal("archive", error))?;
            self.seal_waiting(false).await?;
        }
        Ok(())
    }

    /// Ends the archive; it is durable then, and waits for its rows.
    pub(crate) async fn finish(mut self) -> Result<(Sealed, i64)> {
        let zip = std::mem::replace(&mut self.zip, ZipWriter::new_stream(Outbox::default()));
        zip.finish()
            .map_err(|error| Error::internal("archive", error))?;
        self.seal_waiting(true).await?;
        let bytes = self.object.bytes;
        Ok((
            Sealed::new(self.object.clone(), std::mem::take(&mut self.chunks)),
            bytes,
        ))
    }

    /// Removes what was sealed of an archive that nobody wants any more.
    pub(crate) async fn discard(mut self) -> Result<()> {
        let paths: Vec<String> = std::mem::take(&mut self.chunks)
            .into_iter()
            .map(|chunk| chunk.path)
            .collect();
        crate::storage::remove(self.app, &paths).await
    }

    async fn seal_waiting(&mut self, end: bool) -> Result<()> {
        while let Some(plaintext) = self.outbox.take(end) {
            let id = ObjectId {
                workspace: self.object.workspace_id,
                object: self.object.id,
                chunk: u32::try_from(self.chunks.len())
                    .map_err(|error| Error::internal("archive", error))?,
            };
            let stored = self
                .app
                .vault
                .seal(self.object.key_id, id, plaintext)
                .await?;
            self.object.bytes += as_i64(stored.plain_len);
            self.chunks.push(ChunkRow {
                n: as_i64(self.chunks.len() as u64),
                path: stored.path,
                plain_len: as_i64(stored.plain_len),
            });
        }
        Ok(())
    }
}
