//! Matching all faces of a workspace again: somebody was enrolled, a consent changed, matching was switched on.
//!
//! No template of an unknown face was kept, so embeddings are made again from the stored crops.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::io::Cursor;
use std::sync::Arc;

use mixip_db::faces::{self, FaceRow};
use mixip_db::{projects, rematches, workspaces};
use mixip_vision::FaceCrop;
use uuid::Uuid;

use super::{Known, Label, confirmed, embed, label_frames};
use crate::clearance::refresh_asset;
use crate::events::{Change, Event};
use crate::storage::{Stored, as_u64};
use crate::{App, Error, Result};

/// Assets that are matched between two reports of progress.
const BATCH: i64 = 64;

/// The job `rematch`. Passes follow one another until no new request came during the last one.
pub(crate) async fn rematch(app: &App, workspace: Uuid) -> Result<()> {
    loop {
        let mut tx = app.db.write().await?;
        let wanted = rematches::get(&mut tx, workspace).await?.wanted;
        let total = faces::count_to_match(&mut tx, workspace).await?;
        let begun = rematches::RematchRow {
            wanted,
            served: wanted,
            running: true,
            done: 0,
            total,
        };
        rematches::update(&mut tx, workspace, begun).await?;
        tx.commit().await?;
        report(app, workspace, &begun);
        let done = pass(app, workspace, begun).await?;
        let mut tx = app.db.write().await?;
        let now = rematches::get(&mut tx, workspace).await?;
        let ended = rematches::RematchRow {
            running: false,
            done,
            total: done,
            ..now
        };
        rematches::update(&mut tx, workspace, ended).await?;
        tx.commit().await?;
        report(app, workspace, &ended);
        if now.wanted <= wanted {
            return Ok(());
        }
    }
}

async fn pass(app: &App, workspace: Uuid, mut row: rematches::RematchRow) -> Result<i64> {
    let mut opened: Option<(i64, Arc<Known>)> = None;
    for project in in_order(app, workspace).await? {
        let mut after = Uuid::nil();
        loop {
            let batch =
                faces::of_assets_after(&mut app.db.read().await?, project, after, BATCH).await?;
            let Some(last) = batch.last() else { break };
            after = last.asset_id;
            // Whatever is withdrawn, enrolled or set meanwhile asks for another pass: then it is opened anew, and what is
            // gone is not compared with any more.
            let wanted = rematches::get(&mut app.db.read().await?, workspace)
                .await?
                .wanted;
            let known = match opened.take() {
                Some((then, known)) if then == wanted && !known.is_of_yesterday(app) => known,
                _ => match workspaces::get(&mut app.db.read().await?, workspace).await? {
                    Some(workspace) => Arc::new(Known::of(app, &workspace).await?),
                    None => return Ok(row.done),
                },
            };
            opened = Some((wanted, Arc::clone(&known)));
            row.done += i64::try_from(batch.len()).unwrap_or_default();
            match_batch(app, project, known, batch).await?;
            let mut tx = app.db.write().await?;
            rematches::update(&mut tx, workspace, row).await?;
            tx.commit().await?;
            report(app, workspace, &row);
        }
    }
    Ok(row.done)
}

/// The projects with matching; the one that somebody looks at goes first.
async fn in_order(app: &App, workspace: Uuid) -> Result<Vec<Uuid>> {
    let mut projects = projects::with_matching(&mut app.db.read().await?, workspace).await?;
    if let Some(open) = app.looked_at.latest(workspace) {
        projects.sort_by_key(|project| *project != open);
    }
    Ok(projects)
}

/// The job `match`: the open faces of one asset anew, because people said who one of them is or is not.
pub(crate) async fn match_again(app: &App, asset: Uuid) -> Result<()> {
    let (project, workspace, faces) = {
        let mut conn = app.db.read().await?;
        let Some(row) = mixip_db::assets::get(&mut conn, asset).await? else {
            return Ok(());
        };
        let project = projects::get(&mut conn, row.project_id).await?;
        let Some(project) = project.filter(|project| project.matching_on) else {
            return Ok(());
        };
        let Some(workspace) = workspaces::get(&mut conn, row.workspace_id).await? else {
            return Ok(());
        };
        let faces = faces::of_asset(&mut conn, asset).await?;
        (project.id, workspace, faces)
    };
    let known = Known::of(app, &workspace).await?;
    match_batch(app, project, Arc::new(known), faces).await
}

/// The open faces of one asset, and what people said of them.
struct ToMatch {
    faces: Vec<FaceRow>,
    crops: Vec<Vec<u8>>,
    /// Who is confirmed on which frame.
    taken: Vec<(i64, Uuid)>,
    /// Which face is not whom.
    rejected: Vec<(Uuid, Uuid)>,
}

async fn match_batch(
    app: &App,
    project: Uuid,
    known: Arc<Known>,
    batch: Vec<FaceRow>,
) -> Result<()> {
    let mut by_asset: HashMap<Uuid, Vec<FaceRow>> = HashMap::new();
    for face in batch {
        by_asset.entry(face.asset_id).or_default().push(face);
    }
    let mut work = Vec::with_capacity(by_asset.len());
    for faces in by_asset.into_values() {
        work.push(read_crops(app, faces).await?);
    }
    let labelled = label(app, project, known, work).await?;
    for (asset, faces) in labelled {
        store(app, project, asset, faces).await?;
    }
    Ok(())
}

/// The stored crops of an asset's open faces: undecided, or not whom matching suggested. A face without a crop (drawn
/// where nothing could be aligned) is left out.
async fn read_crops(app: &App, faces: Vec<FaceRow>) -> Result<ToMatch> {
    let mut objects: HashMap<Uuid, Option<Vec<u8>>> = HashMap::new();
    let mut found = ToMatch {
        taken: confirmed(&faces),
        rejected: match faces.first() {
            Some(face) => faces::rejections(&mut app.db.read().await?, face.asset_id).await?,
            None => Vec::new(),
        },
        faces: Vec::new(),
        crops: Vec::new(),
    };
    let is_open = |face: &FaceRow| matches!(face.decision.as_deref(), None | Some("rejected"));
    for face in faces.into_iter().filter(is_open) {
        let Some(object) = face.crops_object_id.filter(|_| face.crop_len > 0) else {
            continue;
        };
        let bytes = match objects.entry(object) {
            Entry::Occupied(read) => read.into_mut(),
            Entry::Vacant(unread) => unread.insert(read_object(app, object).await?),
        };
        let (from, len) = (
            as_u64(face.crop_at) as usize,
            as_u64(face.crop_len) as usize,
        );
        let crop = bytes.as_ref().and_then(|bytes| bytes.get(from..from + len));
        if let Some(crop) = crop {
            found.crops.push(crop.to_vec());
            found.faces.push(face);
        }
    }
    Ok(found)
}

/// `None` for what was erased meanwhile.
async fn read_object(app: &App, object: Uuid) -> Result<Option<Vec<u8>>> {
    let stored = match Stored::find(&mut app.db.read().await?, object).await {
        Err(Error::NotFound(_)) => return Ok(None),
        other => other?,
    };
    match stored.bytes(app).await {
        Ok(bytes) => Ok(Some(bytes)),
        Err(Error::Gone(_)) => Ok(None),
        Err(error) => Err(error),
    }
}

type Labelled = (Uuid, Vec<(FaceRow, Label)>);

/// Embeds and labels on all processors; the embeddings end with this function.
async fn label(
    app: &App,
    project: Uuid,
    known: Arc<Known>,
    work: Vec<ToMatch>,
) -> Result<Vec<Labelled>> {
    let app = app.clone();
    tokio::task::spawn_blocking(move || {
        let halves = std::thread::available_parallelism().map_or(1, usize::from);
        let share = work.len().div_ceil(halves).max(1);
        std::thread::scope(|scope| {
            let threads: Vec<_> = work
                .chunks(share)
                .map(|share| {
                    scope.spawn(|| {
                        share
                            .iter()
                            .map(|asset| label_asset(&app, project, &known, asset))
                            .collect::<Result<Vec<_>>>()
                    })
                })
                .collect();
            let mut labelled = Vec::new();
            for thread in threads {
                let share = thread
                    .join()
                    .map_err(|_| Error::Internal("matching broke off".to_owned()))?;
                labelled.extend(share?.into_iter().flatten());
            }
            Ok(labelled)
        })
    })
    .await
    .map_err(|error| Error::internal("matching", error))?
}

fn label_asset(
    app: &App,
    project: Uuid,
    known: &Known,
    asset: &ToMatch,
) -> Result<Option<Labelled>> {
    let Some(id) = asset.faces.first().map(|face| face.asset_id) else {
        return Ok(None);
    };
    let labels = if known.is_empty() {
        vec![Label::UNKNOWN; asset.faces.len()]
    } else {
        let aligned = asset.crops.iter().map(|crop| decode(crop));
        let aligned = match aligned.collect::<Result<Vec<_>>>() {
            Ok(aligned) => aligned,
            Err(error) => {
                // One asset that cannot be read keeps no other from its labels.
                tracing::warn!(asset = %id, %error, "the crops of an asset cannot be read");
                return Ok(None);
            }
        };
        let frames: Vec<i64> = asset.faces.iter().map(|face| face.frame).collect();
        let may = |face: usize, talent: Uuid| {
            !asset.taken.contains(&(frames[face], talent))
                && !asset.rejected.contains(&(asset.faces[face].id, talent))
        };
        label_frames(known, project, &frames, embed(app, &aligned)?, may)?
    };
    Ok(Some((
        id,
        asset.faces.iter().cloned().zip(labels).collect(),
    )))
}

fn decode(crop: &[u8]) -> Result<FaceCrop> {
    let reader = image::ImageReader::with_format(Cursor::new(crop), image::ImageFormat::Jpeg);
    let picture = reader
        .decode()
        .map_err(|error| Error::internal("crop", error))?
        .into_rgb8();
    FaceCrop::from_image(picture).map_err(|error| Error::internal("crop", error))
}

/// Stores labels that are new. A rejection answers one suggestion: a face that resembles somebody else waits again.
async fn store(
    app: &App,
    project: Uuid,
    asset: Uuid,
    labelled: Vec<(FaceRow, Label)>,
) -> Result<()> {
    let changed = |face: &FaceRow, label: &Label| {
        let close = match (face.similarity, label.similarity) {
            (Some(before), Some(now)) => (before - now).abs() < 1e-4,
            (before, now) => before.is_none() && now.is_none(),
        };
        face.label != label.name || face.suggested_talent_id != label.talent || !close
    };
    // Whom a rejected face was taken for stays beside it until it resembles somebody else.
    let (faces, mut labels): (Vec<FaceRow>, Vec<Label>) = labelled
        .into_iter()
        .filter(|(face, label)| face.decision.is_none() || label.talent.is_some())
        .filter(|(face, label)| changed(face, label))
        .unzip();
    if faces.is_empty() {
        return Ok(());
    }
    let mut tx = app.db.write().await?;
    super::still_true(&mut tx, project, &mut labels).await?;
    let Some(row) = mixip_db::assets::lock(&mut tx, asset).await? else {
        return Ok(());
    };
    let now = faces::of_asset(&mut tx, asset).await?;
    let taken = confirmed(&now);
    let rejected = faces::rejections(&mut tx, asset).await?;
    for (face, label) in faces.iter().zip(&labels) {
        // People decided meanwhile: their decision has its own pass coming.
        let decided = now
            .iter()
            .all(|row| row.id != face.id || row.decision != face.decision);
        let refused = label.talent.is_some_and(|talent| {
            taken.contains(&(face.frame, talent)) || rejected.contains(&(face.id, talent))
        });
        if decided || refused {
            continue;
        }
        faces::set_label(&mut tx, face.id, label.name, label.talent, label.similarity).await?;
        if label.talent.is_some() {
            faces::reopen(&mut tx, face.id).await?;
        }
    }
    refresh_asset(app, &mut tx, asset).await?;
    tx.commit().await?;
    crate::assets::tell(app, &row, Change::Updated);
    Ok(())
}

fn report(app: &App, workspace: Uuid, row: &rematches::RematchRow) {
    let (done, total) = (as_u64(row.done), as_u64(row.total));
    app.events.tell(Event::Rematch {
        workspace_id: workspace,
        done,
        total,
    });
}
