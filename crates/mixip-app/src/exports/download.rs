//! Handing an archive out: an exit like any other, so the gate is asked again.

use mixip_db::projects;
use mixip_ledger::EntryKind;
use serde_json::json;
use uuid::Uuid;

use super::judge::still_allowed;
use super::{Manifest, find};
use crate::assets::{Exit, File, Guard};
use crate::ledger::record;
use crate::storage::Stored;
use crate::{Actor, App, Error, Result};

/// The archive of an export, as long as everything in it is still allowed.
///
/// # Errors
/// [`Error::NotFound`] for who does not work on the project; `not_ready`; `consent_changed` when something in it may
/// not leave any more; `made_for_members` for collaborators, where a member made it: the manifest in it names consents.
pub async fn archive(app: &App, actor: &Actor, id: Uuid) -> Result<File> {
    let guard = Guard::begin(app, actor, Exit::Archive(id));
    let (manifest, object) = allowed(app, actor, id).await?;
    // Who took what is a disclosure (GDPR, article 19): it is written down before the first byte.
    let mut tx = app.db.write().await?;
    let (row, _) = find(&mut tx, actor, id).await?;
    let about = json!({ "assets": row.assets });
    record(
        app,
        &mut tx,
        row.workspace_id,
        actor,
        EntryKind::ExportDownloaded,
        id,
        about,
    )
    .await?;
    tx.commit().await?;
    let stored = Stored::find(&mut app.db.read().await?, object).await?;
    let name = format!(
        "export-{}.zip",
        manifest.created_at.strftime("%Y-%m-%d-%H%M")
    );
    Ok(File::stored(app, stored, name, false).guarded(Some(guard)))
}

/// Whether an archive may go on leaving.
pub(crate) async fn still_leaving(app: &App, actor: &Actor, id: Uuid) -> Result<()> {
    allowed(app, actor, id).await.map(drop)
}

/// The manifest and the archive of an export, as long as everything in it is still allowed.
async fn allowed(app: &App, actor: &Actor, id: Uuid) -> Result<(Manifest, Uuid)> {
    let manifest = whole_manifest(app, actor, id).await?;
    let mut conn = app.db.read().await?;
    let (row, access) = find(&mut conn, actor, id).await?;
    if !row.outside && !access.knows_talent() {
        return Err(Error::Forbidden(
            "a member of the workspace made this archive, and consents are named in it: export again for one of your own",
            "made_for_members",
        ));
    }
    let object = row.object_id.ok_or_else(not_ready)?;
    let project = projects::get(&mut conn, row.project_id)
        .await?
        .ok_or(Error::NotFound("the project"))?;
    if still_allowed(app, &mut conn, &project, &manifest).await? {
        Ok((manifest, object))
    } else {
        Err(Error::conflict(
            "consent_changed",
            "a consent or decision changed since this export was made, so it may not leave any more: export again",
        ))
    }
}

/// What left with an export, and what stayed.
///
/// # Errors
/// [`Error::NotFound`] for who does not work on the project; `not_ready`.
pub async fn manifest(app: &App, actor: &Actor, id: Uuid) -> Result<Manifest> {
    let (_, access) = find(&mut app.db.read().await?, actor, id).await?;
    let manifest = whole_manifest(app, actor, id).await?;
    Ok(if access.knows_talent() {
        manifest
    } else {
        manifest.outside()
    })
}

async fn whole_manifest(app: &App, actor: &Actor, id: Uuid) -> Result<Manifest> {
    let stored = {
        let mut conn = app.db.read().await?;
        let (row, _) = find(&mut conn, actor, id).await?;
        Stored::find(&mut conn, row.manifest_object_id.ok_or_else(not_ready)?).await?
    };
    serde_json::from_slice(&stored.bytes(app).await?)
        .map_err(|error| Error::internal("manifest", error))
}

fn not_ready() -> Error {
    Error::conflict(
        "not_ready",
        "there is no archive: the export runs, failed, or was deleted",
    )
}
