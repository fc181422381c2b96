//! Where a talent appears: pictures with everybody else covered, and a way to say "that is not me".

use mixip_db::assets::AssetRow;
use mixip_db::faces::{self, FaceRow};
use mixip_db::talent::TalentRow;
use mixip_db::{Conn, assets, objects, projects, requests};
use mixip_ledger::EntryKind;
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;
use uuid::Uuid;

use super::{own, own_held};
use crate::clearance::refresh_asset;
use crate::events::{Change, Event};
use crate::exports::outgoing;
use crate::faces::Bounds;
use crate::ledger::record;
use crate::privacy::{self, PrivacyKind};
use crate::requests::Named;
use crate::storage::Stored;
use crate::{Actor, App, Error, Result, jobs, text};

/// A picture that a talent appears on.
#[derive(Debug, Serialize, ToSchema)]
pub struct PortalPicture {
    /// The asset.
    pub asset_id: Uuid,
    /// The work it belongs to.
    pub project: Named,
    /// Width in pixels.
    pub width: Option<i64>,
    /// Height in pixels.
    pub height: Option<i64>,
    /// Their faces on it.
    pub faces: Vec<PortalFace>,
}

/// A talent's face on a picture.
#[derive(Debug, Serialize, ToSchema)]
pub struct PortalFace {
    /// The face.
    pub face_id: Uuid,
    /// Where it is.
    #[serde(rename = "box")]
    pub bounds: Bounds,
    /// Whether a person said that it is theirs; otherwise matching did.
    pub confirmed: bool,
}

/// "That is not me."
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Dispute {
    /// The face.
    pub face_id: Uuid,
    /// Nobody has to give one.
    pub reason: Option<String>,
}

/// Whether a face counts as a talent's on their own page: a person said so, or matching is sure and nobody said otherwise.
/// What matching only suggests is not shown to them: it may be somebody else's face.
fn is_theirs(face: &FaceRow, talent: Uuid) -> bool {
    match face.decision.as_deref() {
        Some("confirmed") => face.talent_id == Some(talent),
        None => face.label == "cleared" && face.suggested_talent_id == Some(talent),
        Some(_) => false,
    }
}

/// A page of the pictures that a talent appears on, newest first, and where to go on.
///
/// # Errors
/// [`Error::LinkNeeded`] without their link.
pub async fn pictures(
    app: &App,
    actor: &Actor,
    cursor: Option<Uuid>,
    limit: usize,
) -> Result<(Vec<PortalPicture>, Option<Uuid>)> {
    let mut conn = app.db.read().await?;
    let (person, _) = own(&mut conn, actor).await?;
    let most = i64::try_from(limit).unwrap_or(i64::MAX);
    let before = cursor.unwrap_or(Uuid::max());
    let ids = faces::assets_showing(&mut conn, person.id, before, most).await?;
    let next = (ids.len() == limit).then(|| ids.last().copied()).flatten();
    let mut pictures = Vec::with_capacity(ids.len());
    for id in ids {
        let Some(asset) = assets::get(&mut conn, id).await? else {
            continue;
        };
        let Some(project) = projects::get(&mut conn, asset.project_id).await? else {
            continue;
        };
        let faces = faces::of_asset(&mut conn, id).await?;
        let theirs = faces.iter().filter(|face| is_theirs(face, person.id));
        pictures.push(PortalPicture {
            asset_id: id,
            project: Named {
                id: project.id,
                name: project.name,
            },
            width: asset.width,
            height: asset.height,
            faces: theirs.map(portal_face).collect(),
        });
    }
    Ok((pictures, next))
}

fn portal_face(face: &FaceRow) -> PortalFace {
    PortalFace {
        face_id: face.id,
        bounds: Bounds::of(face),
        confirmed: face.decision.as_deref() == Some("confirmed"),
    }
}

/// A picture as a talent sees it: their own face open, everybody else's covered, doubtful ones too. JPEG, at most 2,048
/// pixels.
///
/// # Errors
/// [`Error::NotFound`] for pictures that they neither appear on nor are asked about; `scan_pending` while faces may still
/// be found on it.
pub async fn picture(app: &App, actor: &Actor, id: Uuid) -> Result<Vec<u8>> {
    let (stored, covered) = {
        let mut conn = app.db.read().await?;
        let (person, _) = own(&mut conn, actor).await?;
        let (asset, faces) = find(&mut conn, &person, id).await?;
        if asset.scan != "thorough" {
            return Err(Error::conflict(
                "scan_pending",
                "this picture is still being searched for faces: try again in a moment",
            ));
        }
        let object = objects::rendition(&mut conn, id, "preview").await?;
        let object = object.ok_or(Error::NotFound("the picture"))?;
        let covered: Vec<Bounds> = faces
            .iter()
            .filter(|face| face.frame == 0 && !is_theirs(face, person.id))
            .filter(|face| face.decision.as_deref() != Some("not_a_face"))
            .map(Bounds::of)
            .collect();
        (Stored::find(&mut conn, object).await?, covered)
    };
    let preview = stored.bytes(app).await?;
    let app = app.clone();
    tokio::task::spawn_blocking(move || outgoing::make_rendition(&app, &preview, &covered, None))
        .await
        .map_err(|error| Error::internal("covering", error))?
}

/// Says that a face is not the talent's. It counts as rejected from then on: no use of the picture rests on it, and people
/// look at it again.
///
/// # Errors
/// [`Error::NotFound`] where the face is not shown as theirs.
pub async fn dispute(app: &App, actor: &Actor, id: Uuid, input: Dispute) -> Result<()> {
    let reason = text::lines("reason", input.reason.as_deref(), 500)?;
    let mut tx = app.db.write().await?;
    let (person, _) = own_held(&mut tx, actor).await?;
    assets::lock(&mut tx, id).await?;
    let (asset, faces) = find(&mut tx, &person, id).await?;
    let mut face = faces
        .into_iter()
        .find(|face| face.id == input.face_id && is_theirs(face, person.id))
        .ok_or(Error::NotFound("the face"))?;
    let before = face.decision.clone();
    face.decision = Some("rejected".to_owned());
    face.talent_id = None;
    face.reason.clone_from(&reason);
    face.decided_by = Some(actor.name().to_owned());
    face.decided_at = Some(app.clock.micros());
    faces::set_decision(&mut tx, &face).await?;
    faces::reject(&mut tx, face.id, person.id).await?;
    let about = json!({
        "asset": id,
        "decision": "rejected",
        "before": before,
        "disputed_by": person.id,
        "reason": reason,
    });
    let kind = EntryKind::DecisionMade;
    record(
        app,
        &mut tx,
        asset.workspace_id,
        actor,
        kind,
        face.id,
        about,
    )
    .await?;
    let objected = (person.workspace_id, Some(&person));
    privacy::answered_at_once(app, &mut tx, actor, objected, PrivacyKind::Objection).await?;
    jobs::enqueue(app, &mut tx, &jobs::Job::Match { asset: id }).await?;
    refresh_asset(app, &mut tx, id).await?;
    tx.commit().await?;
    jobs::wake(app);
    app.events.tell(Event::Face {
        id: face.id,
        asset_id: id,
        project_id: asset.project_id,
    });
    crate::assets::tell(app, &asset, Change::Updated);
    Ok(())
}

/// A picture that the talent appears on or is asked about, with all its faces.
async fn find(conn: &mut Conn, person: &TalentRow, id: Uuid) -> Result<(AssetRow, Vec<FaceRow>)> {
    const GONE: Error = Error::NotFound("the picture");
    let asset = assets::get(conn, id).await?.ok_or(GONE)?;
    if asset.workspace_id != person.workspace_id
        || projects::get(conn, asset.project_id).await?.is_none()
    {
        return Err(GONE);
    }
    let faces = faces::of_asset(conn, id).await?;
    if faces.iter().any(|face| is_theirs(face, person.id)) {
        return Ok((asset, faces));
    }
    for request in requests::of_talent(conn, person.id).await? {
        let pictures: Vec<Uuid> = serde_json::from_str(&request.asset_ids)
            .map_err(|error| Error::internal("a request", error))?;
        if request.state != "withdrawn" && pictures.contains(&id) {
            return Ok((asset, faces));
        }
    }
    Err(GONE)
}
