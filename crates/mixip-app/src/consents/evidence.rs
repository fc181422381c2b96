//! Evidence: scans and recordings that prove a consent, sealed under the talent's key.

use jiff::Timestamp;
use mixip_consent::{ConsentEvent, Sha256};
use mixip_db::Tx;
use mixip_db::consents::{self as rows, EvidenceRow};
use mixip_db::talent::TalentRow;
use mixip_ledger::EntryKind;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::chain::append;
use super::find;
use crate::assets::File;
use crate::clock::timestamp;
use crate::events::Event;
use crate::storage::{Stored, as_i64, as_u64, seal};
use crate::{Actor, App, Error, Result, text};

/// A file that proves a consent.
#[derive(Debug, Serialize, ToSchema)]
pub struct Evidence {
    /// Its id.
    pub id: Uuid,
    /// Its name at home.
    pub filename: String,
    /// Its type, by content.
    pub media_type: String,
    /// Its size.
    pub bytes: u64,
    /// When it was added.
    #[schema(value_type = String, format = DateTime)]
    pub created_at: Timestamp,
}

impl From<&EvidenceRow> for Evidence {
    fn from(row: &EvidenceRow) -> Self {
        Self {
            id: row.id,
            filename: row.filename.clone(),
            media_type: row.media_type.clone(),
            bytes: as_u64(row.bytes),
            created_at: timestamp(row.created_at),
        }
    }
}

/// Adds a file that proves a consent.
///
/// # Errors
/// [`Error::NotFound`] for who is no member of the workspace; `empty_file`.
pub async fn add_evidence(
    app: &App,
    actor: &Actor,
    consent: Uuid,
    filename: &str,
    file: Vec<u8>,
) -> Result<Evidence> {
    let filename = text::line(
        "file",
        filename.rsplit(['/', '\\']).next().unwrap_or_default(),
        255,
    )?;
    if file.is_empty() {
        return Err(Error::field(
            "empty_file",
            "file",
            "the file is empty: there is nothing to store",
        ));
    }
    let (consented, person, _) = find(&mut app.db.read().await?, actor, consent).await?;
    let media_type = mixip_media::sniff(&file).media_type();
    let (bytes, sha256) = (as_i64(file.len() as u64), Sha256::of(&file));
    let sealed = seal(app, person.workspace_id, person.id, media_type, file).await?;
    let row = EvidenceRow {
        id: Uuid::now_v7(),
        consent_id: consent,
        object_id: sealed.id(),
        filename,
        media_type: media_type.to_owned(),
        bytes,
        created_at: app.clock.micros(),
    };
    let mut tx = app.db.write().await?;
    find(&mut tx, actor, consent).await?;
    sealed.record(&mut tx).await?;
    prove(app, &mut tx, actor, &person, &row, sha256).await?;
    tx.commit().await?;
    app.events.tell(Event::Talent {
        id: consented.talent_id,
        workspace_id: person.workspace_id,
    });
    Ok(Evidence::from(&row))
}

/// Adds a stored file to what proves a consent, with its event in the ledger.
pub(crate) async fn prove(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    person: &TalentRow,
    row: &EvidenceRow,
    sha256: Sha256,
) -> Result<()> {
    rows::insert_evidence(tx, row).await?;
    let event = ConsentEvent::EvidenceAdded(mixip_consent::Evidence {
        sha256,
        at: timestamp(row.created_at),
    });
    let kind = EntryKind::EvidenceAdded;
    append(app, tx, actor, person, row.consent_id, kind, &event).await
}

/// A piece of evidence, to be downloaded.
///
/// # Errors
/// [`Error::NotFound`] for who is no member of the workspace.
pub async fn evidence_file(app: &App, actor: &Actor, id: Uuid) -> Result<File> {
    const GONE: Error = Error::NotFound("the evidence");
    actor.caller()?;
    let mut conn = app.db.read().await?;
    let row = rows::evidence(&mut conn, id).await?.ok_or(GONE)?;
    find(&mut conn, actor, row.consent_id)
        .await
        .map_err(|error| match error {
            Error::NotFound(_) => GONE,
            other => other,
        })?;
    Ok(File::stored(
        app,
        Stored::find(&mut conn, row.object_id).await?,
        row.filename,
        false,
    ))
}
