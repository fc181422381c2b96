//! The job that makes an export.

use futures_util::TryStreamExt;
use mixip_consent::{Clearance, Exit, Unresolved};
use mixip_db::assets::{self, AssetRow};
use mixip_db::exports::{self as rows, ExportRow};
use mixip_db::faces::FaceRow;
use mixip_db::{Conn, objects, projects};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::archive::{Archive, Item, LeftOut, Manifest, ManifestFace, Outcome};
use super::picture::{self, Leaving, Shown, Unreadable};
use super::{Blocked, Covering, StayReason, as_json, from_json, tell};
use crate::clearance::{Gate, UseBody};
use crate::clock::timestamp;
use crate::faces::Bounds;
use crate::storage::{Stored, seal};
use crate::{App, Error, Result};

/// The job `export`. A crash leaves nothing but orphans; the next attempt begins anew.
pub(crate) async fn run(app: &App, id: Uuid) -> Result<()> {
    let Some((row, project)) = load(app, id).await? else {
        return Ok(());
    };
    let mut packing = Packing::new(app, &row, project)?;
    for (done, asset) in (1..).zip(which(app, &row).await?) {
        packing.pack(asset).await?;
        let mut tx = app.db.write().await?;
        let wanted = rows::progress(&mut tx, id, done, row.total).await?;
        tx.commit().await?;
        if !wanted {
            return packing.archive.discard().await;
        }
        tell(
            app,
            &ExportRow {
                done,
                ..row.clone()
            },
        );
    }
    packing.finish(row).await
}

/// The job was given up: the export says so.
pub(crate) async fn give_up(app: &App, id: Uuid, error: &str) -> Result<()> {
    tracing::error!(export = %id, %error, "an export could not be made");
    let Some((mut row, _)) = load(app, id).await? else {
        return Ok(());
    };
    row.state = "failed".to_owned();
    row.error =
        Some("the export could not be made; nothing left the house. Start it again".to_owned());
    row.finished_at = Some(app.clock.micros());
    let mut tx = app.db.write().await?;
    rows::finish(&mut tx, &row).await?;
    tx.commit().await?;
    tell(app, &row);
    Ok(())
}

async fn load(app: &App, id: Uuid) -> Result<Option<(ExportRow, projects::ProjectRow)>> {
    let mut conn = app.db.read().await?;
    let Some(row) = rows::get(&mut conn, id)
        .await?
        .filter(|row| row.state == "running")
    else {
        return Ok(None);
    };
    Ok(projects::get(&mut conn, row.project_id)
        .await?
        .map(|project| (row, project)))
}

async fn which(app: &App, row: &ExportRow) -> Result<Vec<Uuid>> {
    match &row.asset_ids {
        Some(ids) => {
            let mut ids: Vec<Uuid> = from_json(ids)?;
            ids.sort_unstable();
            ids.dedup();
            Ok(ids)
        }
        None => Ok(assets::ids(
            &mut app.db.read().await?,
            row.project_id,
            Uuid::nil(),
            i64::MAX,
        )
        .await?),
    }
}

/// A file in the archive.
struct Written {
    file: String,
    sha256: String,
    /// Whether all pictures of the asset are in it.
    whole: bool,
}

struct Packing<'a> {
    app: &'a App,
    archive: Archive<'a>,
    project: projects::ProjectRow,
    intended: UseBody,
    unresolved: Unresolved,
    covering: Covering,
    keep_place: bool,
    items: Vec<Item>,
    left_out: Vec<LeftOut>,
}

impl<'a> Packing<'a> {
    fn new(app: &'a App, row: &ExportRow, project: projects::ProjectRow) -> Result<Self> {
        Ok(Self {
            app,
            archive: Archive::new(app, row.workspace_id, row.project_id),
            project,
            intended: from_json(&row.intended_use)?,
            // Anything else is the stricter of the two.
            unresolved: if row.unresolved == "redact" {
                Unresolved::Redact
            } else {
                Unresolved::Block
            },
            covering: Covering::parse(&row.covering),
            keep_place: row.keep_place,
            items: Vec::new(),
            left_out: Vec::new(),
        })
    }

    /// Brings one asset through the gate, and into the archive if it may.
    async fn pack(&mut self, id: Uuid) -> Result<()> {
        self.search_first(id).await?;
        let found = {
            let mut conn = self.app.db.read().await?;
            match assets::get(&mut conn, id).await? {
                Some(asset) => Some((
                    judge(&mut conn, &self.project, &asset, &self.intended).await?,
                    asset,
                )),
                None => None,
            }
        };
        let Some(((clearance, faces), asset)) = found else {
            self.leave_out(
                id,
                String::new(),
                vec![StayReason::Other("deleted".to_owned())],
            );
            return Ok(());
        };
        let (whole, mut covered) = match clearance.exit(self.unresolved) {
            Exit::Whole => (true, Vec::new()),
            Exit::Covered(covered) => (false, covered.into_iter().map(|face| face.0).collect()),
            Exit::HeldBack(reasons) => {
                self.leave_out(
                    id,
                    asset.name,
                    reasons.into_iter().map(StayReason::Gate).collect(),
                );
                return Ok(());
            }
        };
        let stored = {
            let mut conn = self.app.db.read().await?;
            match objects::rendition(&mut conn, id, "original").await? {
                Some(original) => Some(Stored::find(&mut conn, original).await?),
                None => None,
            }
        };
        let gone = |packing: &mut Self, code: &str| {
            packing.leave_out(
                id,
                asset.name.clone(),
                vec![StayReason::Other(code.to_owned())],
            );
        };
        let Some(stored) = stored else {
            gone(self, "deleted");
            return Ok(());
        };
        let written = if clearance.stated {
            self.write_stated(&asset, &stored).await
        } else {
            let covered = (!whole).then_some(covered.as_slice());
            self.write_picture(&stored, &faces, covered).await
        };
        match written {
            Ok(Some(written)) => {
                if !written.whole {
                    // What stands behind the first picture stays, faces and all.
                    covered.extend(
                        faces
                            .iter()
                            .filter(|face| face.frame != 0)
                            .map(|face| face.id),
                    );
                }
                self.items
                    .push(item(&asset, written, &clearance, &faces, &covered));
            }
            Ok(None) => gone(self, "unreadable"),
            Err(Error::Gone(_)) => gone(self, "deleted"),
            Err(error) => return Err(error),
        }
        Ok(())
    }

    /// Nothing leaves before its thorough pass (A15): what was not searched yet is searched now.
    async fn search_first(&self, id: Uuid) -> Result<()> {
        let scan = assets::get(&mut self.app.db.read().await?, id)
            .await?
            .map(|asset| asset.scan);
        if scan.as_deref() == Some("pending") {
            crate::assets::process(self.app, id).await?;
        }
        if matches!(scan.as_deref(), Some("pending" | "quick")) {
            crate::assets::search(self.app, id).await?;
        }
        Ok(())
    }

    /// A picture, whole or its first frame with faces covered.
    async fn write_picture(
        &mut self,
        stored: &Stored,
        faces: &[FaceRow],
        covered: Option<&[Uuid]>,
    ) -> Result<Option<Written>> {
        let original = stored.bytes(self.app).await?;
        let boxes: Option<Vec<Bounds>> = covered.map(|covered| {
            faces
                .iter()
                .filter(|face| face.frame == 0 && covered.contains(&face.id))
                .map(bounds)
                .collect()
        });
        let (covering, keep_place) = (self.covering, self.keep_place);
        let app = self.app.clone();
        let made = tokio::task::spawn_blocking(move || {
            let shown = match &boxes {
                None => Shown::Everything,
                Some(covered) => Shown::FirstPicture { covered },
            };
            picture::make(&app, &original, shown, covering, keep_place)
        })
        .await
        .map_err(|error| Error::internal("export", error))??;
        let leaving = match made {
            Ok(leaving) => leaving,
            Err(Unreadable) => return Ok(None),
        };
        let Leaving {
            bytes,
            extension,
            whole,
        } = leaving;
        let file = self.next_name(extension);
        self.archive.begin(&file, false)?;
        self.archive.write(&bytes).await?;
        Ok(Some(Written {
            file,
            sha256: hex::encode(Sha256::digest(&bytes)),
            whole,
        }))
    }

    /// What could not be searched leaves as it is, on a manager's statement.
    async fn write_stated(&mut self, asset: &AssetRow, stored: &Stored) -> Result<Option<Written>> {
        let file = self.next_name(&extension(&asset.name));
        self.archive.begin(&file, false)?;
        let mut hash = Sha256::new();
        let mut stream = std::pin::pin!(stored.stream(self.app, 0..stored.len()));
        while let Some(bytes) = stream.try_next().await? {
            hash.update(&bytes);
            self.archive.write(&bytes).await?;
        }
        Ok(Some(Written {
            file,
            sha256: hex::encode(hash.finalize()),
            whole: true,
        }))
    }

    /// Names in the archive are generated: nothing that somebody typed becomes a path (D12).
    fn next_name(&self, extension: &str) -> String {
        format!("{:05}.{extension}", self.items.len() + 1)
    }

    fn leave_out(&mut self, asset_id: Uuid, name: String, reasons: Vec<StayReason>) {
        self.left_out.push(LeftOut {
            asset_id,
            name,
            reasons,
        });
    }

    /// Ends the archive. All that is shown passes the gate once more in the transaction that releases it.
    async fn finish(mut self, mut row: ExportRow) -> Result<()> {
        let manifest = Manifest {
            export_id: row.id,
            project_id: row.project_id,
            created_at: timestamp(row.created_at),
            created_by: row.created_by.clone(),
            intended: self.intended.clone(),
            items: std::mem::take(&mut self.items),
            left_out: std::mem::take(&mut self.left_out),
        };
        let text = serde_json::to_vec_pretty(&manifest)
            .map_err(|error| Error::internal("manifest", error))?;
        self.archive.begin("manifest.json", true)?;
        self.archive.write(&text).await?;
        let (app, project) = (self.app, self.project);
        let (archive, bytes) = self.archive.finish().await?;
        let stored = seal(
            app,
            row.workspace_id,
            row.project_id,
            "application/json",
            text,
        )
        .await?;
        let nothing = manifest.items.is_empty();
        row.state = if nothing { "blocked" } else { "ready" }.to_owned();
        row.done = row.total;
        row.assets = i64::try_from(manifest.items.len()).unwrap_or(i64::MAX);
        row.left_out = as_json(
            &manifest
                .left_out
                .iter()
                .map(|out| Blocked {
                    asset_id: out.asset_id,
                    name: out.name.clone(),
                    reasons: out.reasons.clone(),
                })
                .collect::<Vec<_>>(),
        )?;
        row.object_id = (!nothing).then(|| archive.id());
        row.manifest_object_id = Some(stored.id());
        row.bytes = (!nothing).then_some(bytes);
        row.finished_at = Some(app.clock.micros());
        let mut tx = app.db.write().await?;
        if !still_allowed(&mut tx, &project, &manifest).await? {
            archive.discard(app).await?;
            return Err(Error::Internal(
                "a consent or decision changed while the archive was made".to_owned(),
            ));
        }
        if !nothing {
            archive.record(&mut tx).await?;
        }
        stored.record(&mut tx).await?;
        if !rows::finish(&mut tx, &row).await? {
            archive.discard(app).await?;
            return stored.discard(app).await;
        }
        tx.commit().await?;
        tell(app, &row);
        Ok(())
    }
}

/// Whether the gate would let everything of a manifest out at this moment as it is in the archive.
pub(super) async fn still_allowed(
    conn: &mut Conn,
    project: &projects::ProjectRow,
    manifest: &Manifest,
) -> Result<bool> {
    for item in &manifest.items {
        let Some(asset) = assets::get(conn, item.asset_id).await? else {
            return Ok(false);
        };
        let (clearance, _) = judge(conn, project, &asset, &manifest.intended).await?;
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

async fn judge(
    conn: &mut Conn,
    project: &projects::ProjectRow,
    asset: &AssetRow,
    intended: &UseBody,
) -> Result<(Clearance, Vec<FaceRow>)> {
    let gate = Gate::of_project(conn, project).await?;
    gate.clear(conn, asset, &intended.of(asset.project_id))
        .await
}

fn bounds(row: &FaceRow) -> Bounds {
    Bounds {
        x: row.x,
        y: row.y,
        width: row.width,
        height: row.height,
    }
}

fn item(
    asset: &AssetRow,
    written: Written,
    clearance: &Clearance,
    faces: &[FaceRow],
    covered: &[Uuid],
) -> Item {
    let faces = faces
        .iter()
        .zip(&clearance.faces)
        .map(|(row, (_, verdict))| ManifestFace {
            face_id: row.id,
            bounds: bounds(row),
            frame: row.frame,
            outcome: if covered.contains(&row.id) {
                Outcome::Covered
            } else {
                Outcome::Shown
            },
            reason: verdict.reason,
            consent_id: verdict.consent.map(|consent| consent.0),
        })
        .collect();
    Item {
        asset_id: asset.id,
        file: written.file,
        name: asset.name.clone(),
        sha256: written.sha256,
        faces,
        statement: clearance
            .stated
            .then(|| asset.statement_text.clone())
            .flatten(),
    }
}

/// The ending of a name, if it is a harmless one.
fn extension(name: &str) -> String {
    match name.rsplit_once('.') {
        Some((_, end))
            if (1..=8).contains(&end.len()) && end.bytes().all(|b| b.is_ascii_alphanumeric()) =>
        {
            end.to_ascii_lowercase()
        }
        _ => "bin".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::extension;

    #[test]
    fn d12_endings_are_harmless() {
        assert_eq!(extension("a.MP4"), "mp4");
        for odd in [
            "a",
            "a.",
            "../../etc/passwd",
            "a.b/c",
            "x.verylongending",
            "a.j\u{f6}g",
        ] {
            assert_eq!(extension(odd), "bin", "{odd}");
        }
    }
}
