//! The thorough pass: every picture over its full resolution, and every frame of a video inside the file. Nothing leaves
//! before it (A15).

use std::ops::ControlFlow;

use image::RgbImage;
use mixip_db::assets::{self as rows, AssetRow};
use mixip_db::faces::{self, FaceRow};
use mixip_db::{Tx, objects, overrides};
use mixip_vision::{Detection, FaceBox, FaceCrop, StoredFace, Tracks};
use uuid::Uuid;

use super::give_up::fail_search;
use super::process::{Fault, face_row, limits, seal_crops};
use super::room::admit;
use super::{Crops, Packed, tell};
use crate::clearance::refresh_asset;
use crate::events::Change;
use crate::storage::{Sealed, Stored};
use crate::{App, Error, Result, jobs, matching};

/// The priority of a search that somebody waits for.
const WAITED_FOR: i64 = 5;

/// A face that the thorough pass found.
struct Found {
    frame: u32,
    size: (u32, u32),
    detection: Detection,
    packed: Packed,
}

/// Everything that the thorough pass found.
#[derive(Default)]
struct Searched {
    faces: Vec<Found>,
    aligned: Vec<FaceCrop>,
    crops: Crops,
}

impl Searched {
    fn keep(&mut self, frame: u32, picture: &RgbImage, detection: Detection) -> Result<()> {
        let aligned = FaceCrop::align(picture, &detection);
        let packed = self
            .crops
            .add(aligned.image(), picture, &detection.bounds())?;
        self.aligned.push(aligned);
        self.faces.push(Found {
            frame,
            size: picture.dimensions(),
            detection,
            packed,
        });
        Ok(())
    }
}

/// The job `search`.
pub(crate) async fn search(app: &App, id: Uuid) -> Result<()> {
    let (asset, original) = {
        let mut conn = app.db.read().await?;
        let Some(asset) = rows::get(&mut conn, id).await? else {
            return Ok(());
        };
        if asset.state != "ready" || asset.kind != "image" {
            return Ok(());
        }
        let Some(original) = objects::rendition(&mut conn, id, "original").await? else {
            return Ok(());
        };
        (asset, Stored::find(&mut conn, original).await?)
    };
    let admitted = match admit(app, &original).await {
        Err(Error::Gone(_)) => return Ok(()),
        other => other?,
    };
    let searched = tokio::task::spawn_blocking({
        let app = app.clone();
        move || search_frames(&app, &admitted.content)
    })
    .await
    .map_err(|error| Error::internal("searching", error))?;
    match searched {
        Ok(searched) => store(app, &asset, searched).await,
        Err(Fault::Media(error)) if !error.is_installation() => {
            // A frame behind the first is broken, and will be every time.
            fail_search(app, id, error.code(), &error.to_string()).await
        }
        Err(Fault::Media(error)) => Err(Error::internal("a frame cannot be decoded", error)),
        Err(Fault::Ours(error)) => Err(error),
    }
}

fn search_frames(app: &App, content: &[u8]) -> Result<Searched, Fault> {
    let mut searched = Searched::default();
    let mut fault = None;
    let shown = mixip_media::for_each_frame(content, &limits(app), |frame, picture| {
        match search_frame(app, frame, picture, &mut searched) {
            Ok(()) => ControlFlow::Continue(()),
            Err(error) => {
                fault = Some(error);
                ControlFlow::Break(())
            }
        }
    });
    match (fault, shown) {
        (Some(error), _) => Err(Fault::Ours(error)),
        (None, Err(error)) => Err(Fault::Media(error)),
        (None, Ok(pictures)) => {
            search_motion(app, content, pictures, &mut searched)?;
            Ok(searched)
        }
    }
}

/// Searches the video of a motion photo, every frame with one look: nothing of the video ever leaves. Each face is
/// followed, and stored once, where it is seen best: on the frame of that number, counted on from the pictures.
fn search_motion(
    app: &App,
    content: &[u8],
    pictures: u32,
    searched: &mut Searched,
) -> Result<(), Fault> {
    let video = mixip_media::motion_frames(content, &limits(app)).map_err(Fault::Media)?;
    let picture = |at| video.picture(at).map_err(Fault::Media);
    let mut tracks = Tracks::default();
    for at in 0..video.len() {
        stop_at_the_end(app).map_err(Fault::Ours)?;
        if let Some(picture) = picture(at)? {
            let found = app.models.quick(&picture);
            let found = found.map_err(|e| Fault::Ours(Error::internal("detection", e)))?;
            tracks.follow(at, found);
        }
    }
    for track in tracks.into_vec() {
        // What is doubtful in every frame is none: there is nothing to cover.
        if track.best.score < app.models.face_threshold() {
            continue;
        }
        if let Some(picture) = picture(track.best_frame)? {
            let frame = u32::try_from(track.best_frame).unwrap_or(u32::MAX);
            searched
                .keep(pictures.saturating_add(frame), &picture, track.best)
                .map_err(Fault::Ours)?;
        }
    }
    Ok(())
}

fn search_frame(app: &App, frame: u32, picture: &RgbImage, searched: &mut Searched) -> Result<()> {
    let mut go_on = |_| {
        if app.ending.is_called() {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        }
    };
    let found = app.models.thorough(picture, &mut go_on);
    stop_at_the_end(app)?;
    let found = found.map_err(|error| Error::internal("detection", error))?;
    for detection in found {
        // Transparent frames are shown twice, on white and on black: one face is one face.
        let seen = |other: &&Found| {
            other.frame == frame && other.detection.bounds().overlap(&detection.bounds()) > 0.4
        };
        if searched.faces.iter().any(|other| seen(&other)) {
            continue;
        }
        searched.keep(frame, picture, detection)?;
    }
    Ok(())
}

/// A node that ends leaves the search to another one, or to itself when it is back.
fn stop_at_the_end(app: &App) -> Result<()> {
    if app.ending.is_called() {
        return Err(Error::Unavailable("the node ends".to_owned()));
    }
    Ok(())
}

async fn store(app: &App, asset: &AssetRow, searched: Searched) -> Result<()> {
    let Searched {
        faces: found,
        aligned,
        crops,
    } = searched;
    let aligned = found
        .iter()
        .zip(aligned)
        .map(|(found, aligned)| matching::NewFace {
            frame: found.frame,
            aligned,
        })
        .collect();
    let mut labels = matching::match_new(app, asset, aligned).await?;
    let crops = seal_crops(app, asset, crops).await?;
    let mut tx = app.db.write().await?;
    matching::still_true(&mut tx, asset.project_id, &mut labels).await?;
    if rows::lock(&mut tx, asset.id).await?.is_none() {
        return Ok(());
    }
    let mut outdated = Vec::new();
    if let Some(crops) = &crops {
        crops.record(&mut tx).await?;
        outdated.extend(objects::set_rendition(&mut tx, asset.id, "crops", crops.id()).await?);
    }
    let crops = crops.as_ref().map(Sealed::id);
    let before = faces::of_asset(&mut tx, asset.id).await?;
    let mut frames: Vec<u32> = found.iter().map(|face| face.frame).collect();
    frames.extend(
        before
            .iter()
            .filter_map(|face| u32::try_from(face.frame).ok()),
    );
    frames.sort_unstable();
    frames.dedup();
    for frame in frames {
        let old: Vec<&FaceRow> = before
            .iter()
            .filter(|face| face.frame == i64::from(frame))
            .collect();
        let new: Vec<usize> = (0..found.len())
            .filter(|&i| found[i].frame == frame)
            .collect();
        settle(app, &mut tx, asset, &old, &new, &found, &labels, crops).await?;
    }
    // Drawn faces and faces that only the first pass saw keep their own crops; what nobody names any more goes.
    let named = faces::of_asset(&mut tx, asset.id).await?;
    outdated.retain(|object| {
        named
            .iter()
            .all(|face| face.crops_object_id != Some(*object))
    });
    discard(app, &mut tx, outdated).await?;
    // The pass knew neither whom people rejected nor which faces they drew.
    if named.iter().any(|face| face.drawn)
        || !faces::rejections(&mut tx, asset.id).await?.is_empty()
    {
        jobs::enqueue(app, &mut tx, &jobs::Job::Match { asset: asset.id }).await?;
    }
    rows::set_scan(&mut tx, asset.id, "thorough", None).await?;
    refresh_asset(app, &mut tx, asset.id).await?;
    tx.commit().await?;
    jobs::wake(app);
    tell(app, asset, Change::Updated);
    Ok(())
}

/// Brings the faces of one frame to what the thorough pass saw: decisions stay on boxes that overlap.
#[expect(clippy::too_many_arguments, reason = "everything of one frame")]
async fn settle(
    app: &App,
    tx: &mut Tx,
    asset: &AssetRow,
    old: &[&FaceRow],
    new: &[usize],
    found: &[Found],
    labels: &[matching::Label],
    crops: Option<Uuid>,
) -> Result<()> {
    let Some(size) = new
        .first()
        .map(|&i| found[i].size)
        .or_else(|| size_of(asset))
    else {
        return Ok(());
    };
    let ids: Vec<Uuid> = old.iter().map(|row| row.id).collect();
    let let_through = overrides::faces_with(tx, &ids).await?;
    let stored: Vec<StoredFace> = old
        .iter()
        .map(|row| StoredFace {
            bounds: in_pixels(row, size),
            decided: row.drawn || row.decision.is_some() || let_through.contains(&row.id),
        })
        .collect();
    let detections: Vec<Detection> = new.iter().map(|&i| found[i].detection.clone()).collect();
    let plan = mixip_vision::reconcile(&stored, &detections);
    for &gone in &plan.vanished {
        faces::delete(tx, old[gone].id).await?;
    }
    for &(kept, again) in &plan.same {
        let found = &found[new[again]];
        let fresh = face_row(
            app,
            asset,
            i64::from(found.frame),
            &found.detection,
            size,
            crops,
            found.packed,
            labels[new[again]],
        );
        let row = old[kept];
        if row.drawn {
            // The person's box stays, and grows by what the pass saw of the same face: nothing of it is left uncovered.
            let bounds = union(row, &fresh);
            faces::set_bounds(tx, row.id, bounds).await?;
            continue;
        }
        faces::move_to(
            tx,
            &FaceRow {
                id: row.id,
                ..fresh.clone()
            },
        )
        .await?;
        if row.decision.is_none() {
            faces::set_label(
                tx,
                row.id,
                &fresh.label,
                fresh.suggested_talent_id,
                fresh.similarity,
            )
            .await?;
        }
    }
    for &added in &plan.appeared {
        let found = &found[new[added]];
        let row = face_row(
            app,
            asset,
            i64::from(found.frame),
            &found.detection,
            size,
            crops,
            found.packed,
            labels[new[added]],
        );
        faces::insert(tx, &row).await?;
    }
    Ok(())
}

/// The smallest box around two: x, y, width, height.
fn union(a: &FaceRow, b: &FaceRow) -> [f64; 4] {
    let (x, y) = (a.x.min(b.x), a.y.min(b.y));
    let right = (a.x + a.width).max(b.x + b.width).min(1.0);
    let below = (a.y + a.height).max(b.y + b.height).min(1.0);
    [x, y, right - x, below - y]
}

fn size_of(asset: &AssetRow) -> Option<(u32, u32)> {
    Some((
        u32::try_from(asset.width?).ok()?,
        u32::try_from(asset.height?).ok()?,
    ))
}

fn in_pixels(row: &FaceRow, (width, height): (u32, u32)) -> FaceBox {
    let (width, height) = (f64::from(width), f64::from(height));
    FaceBox {
        x: (row.x * width) as f32,
        y: (row.y * height) as f32,
        width: (row.width * width) as f32,
        height: (row.height * height) as f32,
    }
}

/// Deletes objects that were replaced.
pub(super) async fn discard(app: &App, tx: &mut Tx, objects: Vec<Uuid>) -> Result<()> {
    let mut paths = Vec::new();
    for object in objects {
        paths.extend(objects::delete(tx, object).await?);
    }
    jobs::remove(app, tx, &paths).await
}

/// Somebody waits for the thorough pass: it goes before what nobody waits for.
pub(crate) async fn hasten_search(app: &App, asset: Uuid) -> Result<()> {
    let job = jobs::Job::Search { asset };
    let mut tx = app.db.write().await?;
    if !jobs::hasten(&mut tx, &job, WAITED_FOR).await? {
        // It runs already.
        return Ok(());
    }
    tx.commit().await?;
    jobs::wake(app);
    Ok(())
}
