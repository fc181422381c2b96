//! Handing an archive out: an exit like any other, so the gate is asked again.

use mixip_db::projects;
use uuid::Uuid;

use super::run::still_allowed;
use super::{Manifest, find};
use crate::assets::File;
use crate::storage::Stored;
use crate::{Actor, App, Error, Result};

/// The archive of an export, as long as everything in it is still allowed.
///
/// # Errors
/// [`Error::NotFound`] for who does not work on the project; `not_ready`; `consent_changed` when something in it may
/// not leave any more.
pub async fn archive(app: &App, actor: &Actor, id: Uuid) -> Result<File> {
    let manifest = manifest(app, actor, id).await?;
    let mut conn = app.db.read().await?;
    let (row, _) = find(&mut conn, actor, id).await?;
    let object = row.object_id.ok_or_else(not_ready)?;
    let project = projects::get(&mut conn, row.project_id)
        .await?
        .ok_or(Error::NotFound("the project"))?;
    if !still_allowed(&mut conn, &project, &manifest).await? {
        return Err(Error::conflict(
            "consent_changed",
            "a consent or decision changed since this export was made, so it may not leave any more: export again",
        ));
    }
    let stored = Stored::find(&mut conn, object).await?;
    let name = format!(
        "export-{}.zip",
        manifest.created_at.strftime("%Y-%m-%d-%H%M")
    );
    Ok(File::new(app, stored, name, false))
}

/// What left with an export, and what stayed.
///
/// # Errors
/// [`Error::NotFound`] for who does not work on the project; `not_ready`.
pub async fn manifest(app: &App, actor: &Actor, id: Uuid) -> Result<Manifest> {
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
