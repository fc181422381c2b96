//! Bringing assets through the gate and into the archive, one after the other.

use futures_util::TryStreamExt;
use mixip_consent::{Clearance, Exit, FaceId, FaceVerdict, Unresolved};
use mixip_db::assets::{self, AssetRow};
use mixip_db::copies::ShownRow;
use mixip_db::exports::ExportRow;
use mixip_db::faces::FaceRow;
use mixip_db::overrides::{self, OverrideRow};
use mixip_db::{consents, objects, projects};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::archive::{Archive, Item, LeftOut, ManifestFace, ManifestOverride, Outcome};
use super::judge::judge;
use super::outgoing::{self, Leaving, Unreadable};
use super::{Covering, StayReason, from_json};
use crate::clearance::UseBody;
use crate::clock::timestamp;
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
    /// Whom the files show.
    pub(super) shown: Vec<ShownRow>,
    export: Uuid,
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
            shown: Vec::new(),
            export: row.id,
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
                    let overriding = overriding(&clearance);
                    let proof = Proof {
                        unproven,
                        overrides: overrides::some(&mut conn, &overriding).await?,
                    };
                    Some((clearance, faces, proof, asset))
                }
                None => None,
            }
        };
        let Some((clearance, faces, proof, asset)) = found else {
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
                let item = item(&asset, written, &clearance, &faces, &covered, &proof)?;
                self.shown.extend(shown(self.export, &item, &faces));
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
        let made = outgoing::make_stored(
            self.app,
            stored,
            faces,
            covered,
            self.covering,
            self.keep_place,
        )
        .await?;
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

/// The overrides that let faces out.
fn overriding(clearance: &Clearance) -> Vec<Uuid> {
    let verdicts = clearance.faces.iter();
    verdicts
        .filter_map(|(_, verdict)| Some(verdict.overridden_by?.0))
        .collect()
}

/// What is known of that on which faces leave.
struct Proof {
    /// Consents without evidence.
    unproven: Vec<Uuid>,
    overrides: Vec<OverrideRow>,
}

impl Proof {
    fn of_override(&self, id: Uuid) -> Result<ManifestOverride> {
        let row = self
            .overrides
            .iter()
            .find(|row| row.id == id)
            .ok_or_else(|| Error::Internal("an override went while it was read".to_owned()))?;
        Ok(ManifestOverride {
            id,
            reason: row.reason.clone(),
            made_by: row.made_by.clone(),
            made_at: timestamp(row.made_at),
            ends_on: row
                .ends_on
                .parse()
                .map_err(|error| Error::internal("override", error))?,
        })
    }
}

fn item(
    asset: &AssetRow,
    written: Written,
    clearance: &Clearance,
    faces: &[FaceRow],
    covered: &[Uuid],
    proof: &Proof,
) -> Result<Item> {
    let face = |(row, (_, verdict)): (&FaceRow, &(FaceId, FaceVerdict))| {
        Ok(ManifestFace {
            face_id: row.id,
            bounds: Bounds::of(row),
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
                    .is_some_and(|consent| proof.unproven.contains(&consent.0)),
            overridden_by: verdict
                .overridden_by
                .map(|over| proof.of_override(over.0))
                .transpose()?,
        })
    };
    let faces = faces
        .iter()
        .zip(&clearance.faces)
        .map(face)
        .collect::<Result<_>>()?;
    Ok(Item {
        asset_id: asset.id,
        file: written.file,
        name: asset.name.clone(),
        sha256: written.sha256,
        faces,
        statement: clearance
            .stated
            .then(|| asset.statement_text.clone())
            .flatten(),
    })
}

/// Whom a file shows: those who were confirmed, and faces that an override let through.
fn shown<'a>(
    export: Uuid,
    item: &'a Item,
    faces: &'a [FaceRow],
) -> impl Iterator<Item = ShownRow> + 'a {
    let left = item.faces.iter().zip(faces);
    left.filter_map(move |(told, row)| {
        let talent_id = row
            .talent_id
            .filter(|_| row.decision.as_deref() == Some("confirmed"));
        let override_id = told.overridden_by.as_ref().map(|over| over.id);
        let somebody = talent_id.is_some() || override_id.is_some();
        (told.outcome == Outcome::Shown && somebody).then(|| ShownRow {
            export_id: export,
            face_id: row.id,
            asset_id: item.asset_id,
            file: item.file.clone(),
            talent_id,
            consent_id: told.consent_id,
            override_id,
        })
    })
}

/// The ending of a name, if it is a harmless one.
pub(crate) fn extension(name: &str) -> String {
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
