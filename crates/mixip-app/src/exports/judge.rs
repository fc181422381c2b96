//! Asking the gate for an export: at the time it is packed, released and downloaded.

use mixip_consent::Clearance;
use mixip_db::assets::{self, AssetRow};
use mixip_db::faces::FaceRow;
use mixip_db::{Conn, projects};
use uuid::Uuid;

use super::archive::{Manifest, Outcome};
use crate::clearance::{Gate, UseBody};
use crate::{App, Result};

/// Whether the gate would let everything of a manifest out at this moment as it is in the archive.
pub(super) async fn still_allowed(
    app: &App,
    conn: &mut Conn,
    project: &projects::ProjectRow,
    manifest: &Manifest,
) -> Result<bool> {
    for item in &manifest.items {
        let Some(asset) = assets::get(conn, item.asset_id).await? else {
            return Ok(false);
        };
        let (clearance, _) = judge(app, conn, project, &asset, &manifest.intended).await?;
        let shown = |face: Uuid| {
            item.faces
                .iter()
                .all(|f| f.face_id != face || f.outcome == Outcome::Shown)
        };
        let refused_is_shown = clearance
            .faces
            .iter()
            .any(|(face, verdict)| !verdict.allowed && shown(face.0));
        if refused_is_shown || (clearance.unsearched.is_some() && !clearance.stated) {
            return Ok(false);
        }
    }
    Ok(true)
}

/// The gate's answer for one asset, with its faces. A use whose day is past is a use of today: what ended since then
/// does not leave any more.
pub(super) async fn judge(
    app: &App,
    conn: &mut Conn,
    project: &projects::ProjectRow,
    asset: &AssetRow,
    intended: &UseBody,
) -> Result<(Clearance, Vec<FaceRow>)> {
    let gate = Gate::of_project(conn, project).await?;
    let today = gate.time_zone.to_datetime(app.clock.now()).date();
    let mut intended = intended.of(asset.project_id);
    intended.on = intended.on.max(today);
    gate.clear(conn, asset, &intended).await
}
