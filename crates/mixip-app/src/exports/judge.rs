//! Asking the gate for an export: at the time it is packed, released and downloaded.

use std::collections::HashMap;

use mixip_consent::{Clearance, Use};
use mixip_db::assets::{self, AssetRow, ScanRow};
use mixip_db::faces::{self, FaceRow};
use mixip_db::{Conn, projects};
use uuid::Uuid;

use super::archive::{Item, Manifest, Outcome};
use crate::clearance::{Gate, UseBody, asset_facts};
use crate::{App, Result};

/// Assets that are asked about with the same few queries.
const BATCH: usize = 200;

/// Whether the gate would let everything of a manifest out at this moment as it is in the archive.
pub(super) async fn still_allowed(
    app: &App,
    conn: &mut Conn,
    project: &projects::ProjectRow,
    manifest: &Manifest,
) -> Result<bool> {
    let gate = Gate::of_project(conn, project).await?;
    let intended = from_today(app, &gate, project.id, &manifest.intended);
    for items in manifest.items.chunks(BATCH) {
        let ids: Vec<Uuid> = items.iter().map(|item| item.asset_id).collect();
        let scans: HashMap<Uuid, ScanRow> = assets::scans_of(conn, &ids)
            .await?
            .into_iter()
            .map(|row| (row.id, row))
            .collect();
        let found = faces::of_assets(conn, &ids).await?;
        let roster = gate.roster_of_faces(conn, &found).await?;
        let mut on: HashMap<Uuid, Vec<FaceRow>> = HashMap::new();
        for face in found {
            on.entry(face.asset_id).or_default().push(face);
        }
        for item in items {
            // Deleted since.
            let Some(scan) = scans.get(&item.asset_id) else {
                return Ok(false);
            };
            let faces = on.get(&item.asset_id).map_or(&[][..], Vec::as_slice);
            let facts = asset_facts(&scan.scan, scan.statement_id, faces);
            if !may_stay(item, &gate.decide(&facts, &intended, &roster)) {
                return Ok(false);
            }
        }
    }
    Ok(true)
}

/// Whether nothing of a file in an archive is shown that the gate refuses.
fn may_stay(item: &Item, clearance: &Clearance) -> bool {
    let covered = |face: Uuid| {
        item.faces
            .iter()
            .any(|f| f.face_id == face && f.outcome == Outcome::Covered)
    };
    let searched = clearance.unsearched.is_none() || clearance.stated;
    searched
        && clearance
            .faces
            .iter()
            .all(|(face, verdict)| verdict.allowed || covered(face.0))
}

/// The gate's answer for one asset, with its faces.
pub(super) async fn judge(
    app: &App,
    conn: &mut Conn,
    project: &projects::ProjectRow,
    asset: &AssetRow,
    intended: &UseBody,
) -> Result<(Clearance, Vec<FaceRow>)> {
    let gate = Gate::of_project(conn, project).await?;
    let intended = from_today(app, &gate, asset.project_id, intended);
    gate.clear(conn, asset, &intended).await
}

/// A use whose day is past is a use of today: what ended since then does not leave any more.
fn from_today(app: &App, gate: &Gate, project: Uuid, intended: &UseBody) -> Use {
    let mut intended = intended.of(project);
    intended.on = intended
        .on
        .max(gate.time_zone.to_datetime(app.clock.now()).date());
    intended
}
