//! Asking the gate for a use, at the time of it: when an export is packed, released and downloaded, and whenever a share
//! shows something.

use std::collections::HashMap;

use mixip_consent::{Clearance, Use};
use mixip_db::assets::{self, AssetRow};
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
    for items in manifest.items.chunks(BATCH) {
        let ids: Vec<Uuid> = items.iter().map(|item| item.asset_id).collect();
        let judged = judge_some(app, conn, project, &ids, &manifest.intended).await?;
        let stays = |item: &Item| {
            // What is missing was deleted since.
            judged
                .get(&item.asset_id)
                .is_some_and(|clearance| may_stay(item, clearance))
        };
        if !items.iter().all(stays) {
            return Ok(false);
        }
    }
    Ok(true)
}

/// The gate's answers for many assets of a project, with the same few queries for each batch of them. Assets that do
/// not exist have none.
pub(crate) async fn judge_some(
    app: &App,
    conn: &mut Conn,
    project: &projects::ProjectRow,
    assets: &[Uuid],
    intended: &UseBody,
) -> Result<HashMap<Uuid, Clearance>> {
    let gate = Gate::of_project(conn, project).await?;
    let intended = from_today(app, &gate, project.id, intended);
    let mut judged = HashMap::with_capacity(assets.len());
    for ids in assets.chunks(BATCH) {
        let found = faces::of_assets(conn, ids).await?;
        let grounds = gate.grounds(conn, &found).await?;
        let mut on: HashMap<Uuid, Vec<FaceRow>> = HashMap::new();
        for face in found {
            on.entry(face.asset_id).or_default().push(face);
        }
        for scan in assets::scans_of(conn, ids).await? {
            let faces = on.get(&scan.id).map_or(&[][..], Vec::as_slice);
            let facts = asset_facts(&scan.scan, scan.statement_id, faces, &grounds);
            judged.insert(scan.id, gate.decide(&facts, &intended, &grounds));
        }
    }
    Ok(judged)
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
pub(crate) async fn judge(
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
pub(super) fn from_today(app: &App, gate: &Gate, project: Uuid, intended: &UseBody) -> Use {
    let mut intended = intended.of(project);
    intended.on = intended
        .on
        .max(gate.time_zone.to_datetime(app.clock.now()).date());
    intended
}
