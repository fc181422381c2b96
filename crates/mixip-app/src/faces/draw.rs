//! Faces that a person draws around what detection missed.

use mixip_db::faces as rows;
use mixip_db::objects;
use mixip_ledger::EntryKind;
use mixip_vision::FaceBox;
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;
use uuid::Uuid;

use super::{Bounds, Face, find, show};
use crate::assets::{Crops, limits};
use crate::clearance::{forget_documents, refresh_asset};
use crate::events::Change;
use crate::ledger::record;
use crate::rights::{self, ProjectRight};
use crate::storage::{Stored, seal};
use crate::{Actor, App, Error, Result, jobs, matching};

/// A box around a face that detection missed.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewFace {
    /// Where it is.
    #[serde(rename = "box")]
    pub bounds: Bounds,
}

/// Adds a face that a person drew on the first frame of a picture, and matches it like any other.
///
/// # Errors
/// [`Error::Forbidden`] for who is no editor; `invalid_box`, `no_picture`.
pub async fn draw(app: &App, actor: &Actor, asset: Uuid, input: NewFace) -> Result<Face> {
    let bounds = checked(input.bounds)?;
    let (row, original) = {
        let mut conn = app.db.read().await?;
        let (row, _) = rights::asset(&mut conn, actor, asset, ProjectRight::DecideOnFaces).await?;
        if row.kind != "image" || row.state != "ready" {
            return Err(Error::conflict(
                "no_picture",
                "there is no picture to draw on: wait until it is processed",
            ));
        }
        let original = objects::rendition(&mut conn, asset, "original")
            .await?
            .ok_or(Error::NotFound("the asset"))?;
        (row, Stored::find(&mut conn, original).await?)
    };
    let content = original.bytes(app).await?;
    let (aligned, crops, packed) = tokio::task::spawn_blocking({
        let app = app.clone();
        move || {
            let picture = mixip_media::decode(&content, &limits(&app))
                .map_err(|e| Error::internal("decoding", e))?;
            let (width, height) = (picture.first.width() as f32, picture.first.height() as f32);
            let face = FaceBox {
                x: bounds.x as f32 * width,
                y: bounds.y as f32 * height,
                width: bounds.width as f32 * width,
                height: bounds.height as f32 * height,
            };
            let aligned = app
                .models
                .crop_drawn(&picture.first, &face)
                .map_err(|error| Error::internal("alignment", error))?;
            let mut crops = Crops::default();
            let packed = crops.add(aligned.image(), &picture.first, &face)?;
            Ok::<_, Error>((aligned, crops, packed))
        }
    })
    .await
    .map_err(|error| Error::internal("decoding", error))??;
    let aligned = vec![matching::NewFace { frame: 0, aligned }];
    let mut labels = matching::match_new(app, &row, aligned).await?;
    let sealed = seal(
        app,
        row.workspace_id,
        row.id,
        "application/octet-stream",
        crops.into_bytes(),
    )
    .await?;
    let mut tx = app.db.write().await?;
    matching::still_true(&mut tx, row.project_id, &mut labels).await?;
    mixip_db::assets::lock(&mut tx, asset).await?;
    // Whom another face of the picture is taken for is settled between the two by the pass that follows (A8).
    let others = rows::of_asset(&mut tx, asset).await?;
    let label = labels
        .first()
        .copied()
        .filter(|label| {
            others
                .iter()
                .all(|other| other.frame != 0 || other.suggested_talent_id != label.talent)
        })
        .unwrap_or(matching::Label::UNKNOWN);
    let face = rows::FaceRow {
        id: Uuid::now_v7(),
        asset_id: asset,
        project_id: row.project_id,
        workspace_id: row.workspace_id,
        frame: 0,
        x: bounds.x,
        y: bounds.y,
        width: bounds.width,
        height: bounds.height,
        score: 1.0,
        drawn: true,
        crops_object_id: Some(sealed.id()),
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
    };
    let (_, access) = rights::asset(&mut tx, actor, asset, ProjectRight::DecideOnFaces).await?;
    sealed.record(&mut tx).await?;
    objects::set_rendition(&mut tx, asset, &rendition(face.id), sealed.id()).await?;
    rows::insert(&mut tx, &face).await?;
    record(
        app,
        &mut tx,
        row.workspace_id,
        actor,
        EntryKind::FaceDrawn,
        face.id,
        json!({ "asset": asset }),
    )
    .await?;
    jobs::enqueue(app, &mut tx, &jobs::Job::Match { asset }).await?;
    refresh_asset(app, &mut tx, asset).await?;
    let shown = show(app, &mut tx, &row, &access, vec![face]).await?;
    tx.commit().await?;
    jobs::wake(app);
    crate::assets::tell(app, &row, Change::Updated);
    shown.into_iter().next().ok_or(Error::NotFound("the face"))
}

/// Removes a face that a person drew. One that was detected is decided on instead.
///
/// # Errors
/// [`Error::Forbidden`] for who is no editor; `detected`.
pub async fn remove(app: &App, actor: &Actor, id: Uuid) -> Result<()> {
    let (face, _) = find(
        &mut app.db.read().await?,
        actor,
        id,
        ProjectRight::DecideOnFaces,
    )
    .await?;
    let asset = face.asset_id;
    let mut tx = app.db.write().await?;
    mixip_db::assets::lock(&mut tx, asset).await?;
    let (face, _) = find(&mut tx, actor, id, ProjectRight::DecideOnFaces).await?;
    if !face.drawn {
        return Err(Error::conflict(
            "detected",
            "this face was detected: mark it as not a face instead",
        ));
    }
    let (row, _) =
        rights::asset(&mut tx, actor, face.asset_id, ProjectRight::DecideOnFaces).await?;
    forget_documents(app, &mut tx, id).await?;
    rows::delete(&mut tx, id).await?;
    if let Some(object) = objects::remove_rendition(&mut tx, face.asset_id, &rendition(id)).await? {
        let paths = objects::delete(&mut tx, object).await?;
        jobs::enqueue(app, &mut tx, &jobs::Job::Remove { paths }).await?;
    }
    let about = json!({ "asset": face.asset_id, "removed": true });
    record(
        app,
        &mut tx,
        row.workspace_id,
        actor,
        EntryKind::FaceDrawn,
        id,
        about,
    )
    .await?;
    // Whom it was taken for may be another face again.
    jobs::enqueue(app, &mut tx, &jobs::Job::Match { asset }).await?;
    refresh_asset(app, &mut tx, asset).await?;
    tx.commit().await?;
    jobs::wake(app);
    crate::assets::tell(app, &row, Change::Updated);
    Ok(())
}

fn rendition(face: Uuid) -> String {
    format!("face:{face}")
}

/// A box that lies in the picture and is larger than a point.
fn checked(bounds: Bounds) -> Result<Bounds> {
    let Bounds {
        x,
        y,
        width,
        height,
    } = bounds;
    let inside = [x, y, width, height].iter().all(|n| n.is_finite())
        && x >= 0.0
        && y >= 0.0
        && width >= 0.002
        && height >= 0.002
        && x + width <= 1.0 + 1e-9
        && y + height <= 1.0 + 1e-9;
    if inside {
        Ok(bounds)
    } else {
        Err(Error::field(
            "invalid_box",
            "box",
            "the box lies within the picture: fractions between 0 and 1",
        ))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn boxes_lie_in_the_picture() {
        let bounds = |x, y, width, height| Bounds {
            x,
            y,
            width,
            height,
        };
        assert!(checked(bounds(0.0, 0.0, 1.0, 1.0)).is_ok());
        for bad in [
            bounds(-0.1, 0.0, 0.5, 0.5),
            bounds(0.6, 0.0, 0.5, 0.5),
            bounds(0.0, 0.0, 0.0, 0.5),
            bounds(f64::NAN, 0.0, 0.5, 0.5),
            bounds(0.0, 0.0, f64::INFINITY, 0.5),
        ] {
            assert!(checked(bad).is_err(), "{bad:?}");
        }
    }
}
