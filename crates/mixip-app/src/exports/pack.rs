//! Bringing assets through the gate and into the archive, one after the other.

use futures_util::TryStreamExt;
use mixip_consent::{Clearance, Exit, Unresolved};
use mixip_db::assets::{self, AssetRow};
use mixip_db::exports::ExportRow;
use mixip_db::faces::FaceRow;
use mixip_db::{consents, objects, projects};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::archive::{Archive, Item, LeftOut, ManifestFace, Outcome};
use super::judge::judge;
use super::outgoing::{self, Leaving, Shown, Unreadable};
use super::{Covering, StayReason, from_json};
use crate::assets::admit;
use crate::clearance::UseBody;
use crate::faces::Bounds;
use crate::storage::Stored;
use crate::{App, Error, Result};

/// A file in the archive.
struct Written {
    file: String,
    sha256: String,
    /// Whether all pictures of the asset are in it.
    whole: bool,
}

/// An archive that is being filled.
pub(super) struct Packing<'a> {
    pub(super) app: &'a App,
    pub(super) archive: Archive<'a>,
    pub(super) project: projects::ProjectRow,
    pub(super) intended: UseBody,
    unresolved: Unresolved,
    covering: Covering,
    keep_place: bool,
    pub(super) items: Vec<Item>,
    pub(super) left_out: Vec<LeftOut>,
}

impl<'a> Packing<'a> {
    pub(super) fn new(
        app: &'a App,
        row: &ExportRow,
        project: projects::ProjectRow,
    ) -> Result<Self> {
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
    pub(super) async fn pack(&mut self, id: Uuid) -> Result<()> {
        self.search_first(id).await?;
        let found = {
            let mut conn = self.app.db.read().await?;
            match assets::get(&mut conn, id).await? {
                Some(asset) => {
                    let (clearance, faces) =
                        judge(self.app, &mut conn, &self.project, &asset, &self.intended).await?;
                    let relied_on = relied_on(&clearance);
                    let unproven = consents::without_evidence(&mut conn, &relied_on).await?;
                    Some((clearance, faces, unproven, asset))
                }
                None => None,
            }
        };
        let Some((clearance, faces, unproven, asset)) = found else {
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
        let written = if clearance.stated && !self.is_picture(&asset) {
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
                let item = item(&asset, written, &clearance, &faces, &covered, &unproven);
                self.items.push(item);
            }
            Ok(None) => gone(self, "unreadable"),
            Err(Error::Gone(_)) => gone(self, "deleted"),
            Err(error) => return Err(error),
        }
        Ok(())
    }

    /// Whether a file that a manager's statement lets out is a picture all the same: it is encoded anew then like any
    /// other. What no decoder reads leaves as it is; that is what was stated.
    fn is_picture(&self, asset: &AssetRow) -> bool {
        asset.kind == "image" && asset.width.is_some()
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
        let original = admit(self.app, stored).await?;
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
            outgoing::make(&app, &original.content, shown, covering, keep_place)
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
        // What was begun cannot be taken out of the archive again: without the rest the export begins anew.
        let broke_off = |error| Error::internal("a file broke off while it was packed", error);
        while let Some(bytes) = stream.try_next().await.map_err(broke_off)? {
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
}

fn bounds(row: &FaceRow) -> Bounds {
    Bounds {
        x: row.x,
        y: row.y,
        width: row.width,
        height: row.height,
    }
}

/// The consents that let faces out.
fn relied_on(clearance: &Clearance) -> Vec<Uuid> {
    let allowed = clearance
        .faces
        .iter()
        .filter(|(_, verdict)| verdict.allowed);
    allowed
        .filter_map(|(_, verdict)| Some(verdict.consent?.0))
        .collect()
}

fn item(
    asset: &AssetRow,
    written: Written,
    clearance: &Clearance,
    faces: &[FaceRow],
    covered: &[Uuid],
    unproven: &[Uuid],
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
            evidence_missing: verdict.allowed
                && verdict
                    .consent
                    .is_some_and(|consent| unproven.contains(&consent.0)),
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
