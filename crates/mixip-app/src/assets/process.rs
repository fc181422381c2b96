//! From an upload to something one can look at: sniffed, decoded, rendered, searched quickly, matched.

use jiff::tz::TimeZone;
use mixip_db::assets::{self as rows, AssetRow, Findings};
use mixip_db::faces::{self, FaceRow};
use mixip_db::{objects, overrides, workspaces};
use mixip_media::{Kind, Limits, MediaError, Metadata, Picture, Renditions};
use mixip_vision::{Detection, FaceCrop};
use uuid::Uuid;

use super::room::admit;
use super::{Crops, Packed, tell};
use crate::clearance::refresh_asset;
use crate::clock::zone;
use crate::events::Change;
use crate::storage::{Sealed, Stored, as_i64, seal};
use crate::{App, Error, Result, jobs, matching};

/// As much of a file as telling its kind takes.
const HEAD: u64 = 4_096;
/// Pictures larger than this are not read into memory: with what decoding may take it is all that one job may.
const MOST_BYTES: u64 = 256 << 20;

/// What decoding a picture gave.
struct Looked {
    picture: Picture,
    renditions: Renditions,
    faces: Vec<(Detection, Packed)>,
    aligned: Vec<FaceCrop>,
    crops: Crops,
}

/// The job `process`. Whatever is wrong with the file is told on the asset and fails nothing else.
pub(crate) async fn process(app: &App, id: Uuid) -> Result<()> {
    let (asset, original, zone) = {
        let mut conn = app.db.read().await?;
        let Some(asset) = rows::get(&mut conn, id).await? else {
            return Ok(());
        };
        let Some(original) = objects::rendition(&mut conn, id, "original").await? else {
            return Ok(());
        };
        let workspace = workspaces::get(&mut conn, asset.workspace_id).await?;
        let zone = workspace.map_or(TimeZone::UTC, |row| zone(&row.time_zone));
        (asset, Stored::find(&mut conn, original).await?, zone)
    };
    let head = match original.range(app, 0..original.len().min(HEAD)).await {
        Err(Error::Gone(_)) => return Ok(()),
        other => other?,
    };
    let format = mixip_media::sniff(&head);
    if format.kind() != Kind::Image || original.len() > MOST_BYTES {
        return store_unsearchable(app, &asset, format).await;
    }
    let admitted = admit(app, &original).await?;
    match tokio::task::spawn_blocking({
        let app = app.clone();
        move || look(&app, &admitted.content)
    })
    .await
    .map_err(|error| Error::internal("decoding", error))?
    {
        Ok(looked) => store(app, &asset, looked, &zone).await,
        Err(Fault::Media(error)) => store_failure(app, &asset, format, &error).await,
        Err(Fault::Ours(error)) => Err(error),
    }
}

/// Why a picture was not looked at.
pub(super) enum Fault {
    /// The file is at fault.
    Media(MediaError),
    /// We are.
    Ours(Error),
}

/// The bounds that files of users are decoded in.
pub(crate) fn limits(app: &App) -> Limits {
    Limits {
        sandbox: app.sandbox.clone(),
        ..Limits::default()
    }
}

fn look(app: &App, content: &[u8]) -> Result<Looked, Fault> {
    let picture = mixip_media::decode(content, &limits(app)).map_err(Fault::Media)?;
    let renditions = mixip_media::renditions(&picture.first).map_err(Fault::Media)?;
    let found = app
        .models
        .quick(&picture.first)
        .map_err(|error| Fault::Ours(Error::internal("detection", error)))?;
    let mut crops = Crops::default();
    let (mut faces, mut aligned) = (Vec::new(), Vec::new());
    for detection in found {
        let crop = FaceCrop::align(&picture.first, &detection);
        let packed = crops
            .add(crop.image(), &picture.first, &detection.bounds())
            .map_err(Fault::Ours)?;
        aligned.push(crop);
        faces.push((detection, packed));
    }
    Ok(Looked {
        picture,
        renditions,
        faces,
        aligned,
        crops,
    })
}

async fn store(app: &App, asset: &AssetRow, looked: Looked, zone: &TimeZone) -> Result<()> {
    let Looked {
        picture,
        renditions,
        faces: found,
        aligned,
        crops,
    } = looked;
    let aligned = aligned
        .into_iter()
        .map(|aligned| matching::NewFace { frame: 0, aligned })
        .collect();
    let mut labels = matching::match_new(app, asset, aligned).await?;
    let preview = seal(
        app,
        asset.workspace_id,
        asset.id,
        "image/jpeg",
        renditions.preview.jpeg,
    )
    .await?;
    let thumb = seal(
        app,
        asset.workspace_id,
        asset.id,
        "image/jpeg",
        renditions.thumb.jpeg,
    )
    .await?;
    let crops = seal_crops(app, asset, crops).await?;
    let metadata = serde_json::to_string(&picture.metadata)
        .map_err(|error| Error::internal("metadata", error))?;
    let (width, height) = picture.first.dimensions();
    let mut tx = app.db.write().await?;
    matching::still_true(&mut tx, asset.project_id, &mut labels).await?;
    let Some(now) = rows::lock(&mut tx, asset.id).await? else {
        return Ok(());
    };
    if now.scan == "thorough" {
        // Done before by somebody whose lease ran out.
        return Ok(());
    }
    let findings = Findings {
        kind: "image",
        format: picture.format.media_type(),
        state: "ready",
        error: None,
        size: Some((i64::from(width), i64::from(height))),
        frames: i64::from(picture.frames),
        metadata: &metadata,
        captured_at: captured_at(&picture.metadata, zone),
        scan: "quick",
    };
    rows::set_findings(&mut tx, asset.id, &findings).await?;
    let mut outdated = Vec::new();
    for (name, object) in [
        ("preview", Some(&preview)),
        ("thumb", Some(&thumb)),
        ("crops", crops.as_ref()),
    ] {
        if let Some(object) = object {
            object.record(&mut tx).await?;
            outdated.extend(objects::set_rendition(&mut tx, asset.id, name, object.id()).await?);
        }
    }
    // A second look (after a failure) begins anew where nobody decided or drew.
    let before = faces::of_asset(&mut tx, asset.id).await?;
    let ids: Vec<Uuid> = before.iter().map(|face| face.id).collect();
    let let_through = overrides::faces_with(&mut tx, &ids).await?;
    for face in before {
        if face.decision.is_none() && !face.drawn && !let_through.contains(&face.id) {
            faces::delete(&mut tx, face.id).await?;
        }
    }
    let crops = crops.as_ref().map(Sealed::id);
    for ((detection, packed), label) in found.iter().zip(labels) {
        let row = face_row(
            app,
            asset,
            0,
            detection,
            (width, height),
            crops,
            *packed,
            label,
        );
        faces::insert(&mut tx, &row).await?;
    }
    let named = faces::of_asset(&mut tx, asset.id).await?;
    outdated.retain(|object| {
        named
            .iter()
            .all(|face| face.crops_object_id != Some(*object))
    });
    super::search::discard(app, &mut tx, outdated).await?;
    refresh_asset(app, &mut tx, asset.id).await?;
    jobs::enqueue(app, &mut tx, &jobs::Job::Search { asset: asset.id }).await?;
    tx.commit().await?;
    jobs::wake(app);
    tell(app, asset, Change::Updated);
    Ok(())
}

/// Seals the crops of an asset, if there are any.
pub(super) async fn seal_crops(
    app: &App,
    asset: &AssetRow,
    crops: Crops,
) -> Result<Option<Sealed>> {
    if crops.is_empty() {
        return Ok(None);
    }
    let sealed = seal(
        app,
        asset.workspace_id,
        asset.id,
        "application/octet-stream",
        crops.into_bytes(),
    )
    .await?;
    Ok(Some(sealed))
}

#[expect(clippy::too_many_arguments, reason = "a row has many columns")]
pub(super) fn face_row(
    app: &App,
    asset: &AssetRow,
    frame: i64,
    detection: &Detection,
    (width, height): (u32, u32),
    crops: Option<Uuid>,
    packed: Packed,
    label: matching::Label,
) -> FaceRow {
    let (width, height) = (f64::from(width), f64::from(height));
    FaceRow {
        id: Uuid::now_v7(),
        asset_id: asset.id,
        project_id: asset.project_id,
        workspace_id: asset.workspace_id,
        frame,
        x: f64::from(detection.x) / width,
        y: f64::from(detection.y) / height,
        width: f64::from(detection.width) / width,
        height: f64::from(detection.height) / height,
        score: f64::from(detection.score),
        drawn: false,
        crops_object_id: crops,
        crop_at: packed.crop_at,
        crop_len: packed.crop_len,
        view_at: packed.view_at,
        view_len: packed.view_len,
        label: label.name.to_owned(),
        suggested_talent_id: label.talent,
        similarity: label.similarity,
        decision: None,
        talent_id: None,
        reason: None,
        decided_by: None,
        decided_at: None,
        created_at: app.clock.micros(),
    }
}

/// What cannot be searched is stored as it is, and is not cleared.
async fn store_unsearchable(
    app: &App,
    asset: &AssetRow,
    format: mixip_media::Format,
) -> Result<()> {
    let findings = Findings {
        kind: match format.kind() {
            Kind::Image => "image",
            Kind::Video => "video",
            Kind::Audio => "audio",
            Kind::Document => "document",
        },
        format: format.media_type(),
        state: "ready",
        error: None,
        size: None,
        frames: 1,
        metadata: "{}",
        captured_at: None,
        scan: "not_searchable",
    };
    store_findings(app, asset, &findings).await
}

/// A picture that cannot be decoded says why.
async fn store_failure(
    app: &App,
    asset: &AssetRow,
    format: mixip_media::Format,
    error: &MediaError,
) -> Result<()> {
    let detail = error.to_string();
    let findings = Findings {
        kind: "image",
        format: format.media_type(),
        state: "failed",
        error: Some((error.code(), &detail)),
        size: None,
        frames: 1,
        metadata: "{}",
        captured_at: None,
        scan: "failed",
    };
    store_findings(app, asset, &findings).await
}

pub(super) async fn store_findings(
    app: &App,
    asset: &AssetRow,
    findings: &Findings<'_>,
) -> Result<()> {
    let mut tx = app.db.write().await?;
    if !rows::set_findings(&mut tx, asset.id, findings).await? {
        return Ok(());
    }
    refresh_asset(app, &mut tx, asset.id).await?;
    tx.commit().await?;
    tell(app, asset, Change::Updated);
    Ok(())
}

/// When a picture was taken: by the camera's clock, in its own offset where it tells one, else the workspace's zone.
fn captured_at(metadata: &Metadata, zone: &TimeZone) -> Option<i64> {
    let local = metadata.captured_at?;
    let own = metadata.utc_offset.as_deref().and_then(fixed_zone);
    let at = own.as_ref().unwrap_or(zone).to_timestamp(local).ok()?;
    // Cameras without a set clock tell 1970 or 2000; those sort last, and harm nobody.
    Some(as_i64(u64::try_from(at.as_microsecond()).ok()?))
}

/// A zone from an offset as cameras write it, `+02:00`.
fn fixed_zone(offset: &str) -> Option<TimeZone> {
    let (sign, rest) = match offset.split_at_checked(1)? {
        ("+", rest) => (1, rest),
        ("-", rest) => (-1, rest),
        _ => return None,
    };
    let (hours, minutes) = rest.split_once(':')?;
    let (hours, minutes): (i32, i32) = (hours.parse().ok()?, minutes.parse().ok()?);
    let offset = jiff::tz::Offset::from_seconds(sign * (hours * 3_600 + minutes * 60)).ok()?;
    Some(TimeZone::fixed(offset))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_camera_s_own_offset_goes_before_the_workspace_s_zone() {
        let zone = zone("Europe/Berlin");
        let mut metadata = Metadata {
            captured_at: Some(jiff::civil::date(2026, 7, 1).at(12, 0, 0, 0)),
            ..Default::default()
        };
        let at = |metadata: &Metadata| {
            captured_at(metadata, &zone).map(|at| crate::clock::timestamp(at).to_string())
        };
        assert_eq!(at(&metadata).as_deref(), Some("2026-07-01T10:00:00Z"));
        for (offset, expected) in [
            ("+09:00", "2026-07-01T03:00:00Z"),
            ("-03:30", "2026-07-01T15:30:00Z"),
            ("odd", "2026-07-01T10:00:00Z"),
        ] {
            metadata.utc_offset = Some(offset.to_owned());
            assert_eq!(at(&metadata).as_deref(), Some(expected), "{offset}");
        }
        assert_eq!(at(&Metadata::default()), None);
    }
}
