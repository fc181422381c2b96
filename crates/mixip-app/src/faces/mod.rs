//! Faces: what is shown of them, and what people decide.

mod draw;
pub mod review;

use std::collections::HashMap;

use jiff::Timestamp;
use mixip_consent::{FaceVerdict as Verdict, Reason, Text};
use mixip_db::faces::{self as rows, FaceRow};
use mixip_db::{Conn, Tx, talent};
use mixip_ledger::EntryKind;
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::clearance::{Current, FaceState, face_state, refresh_asset};
use crate::clock::timestamp;
use crate::events::{Change, Event};
use crate::ledger::record;
use crate::rights::{self, ProjectAccess, ProjectRight};
use crate::storage::{Stored, as_u64};
use crate::{Actor, App, Error, Result, jobs, names};

pub use draw::{NewFace, draw, remove};

/// One face in a picture.
#[derive(Debug, Serialize, ToSchema)]
pub struct Face {
    /// Its id.
    pub id: Uuid,
    /// The picture.
    pub asset_id: Uuid,
    /// Where it is.
    #[serde(rename = "box")]
    pub bounds: Bounds,
    /// The frame or page it is on, from 0. Frames of a motion photo's video are counted on from the pictures.
    pub frame: i64,
    /// The detector's score, 0 to 1.
    pub score: f64,
    /// Whether the score is too low to be sure that it is a face.
    pub doubtful: bool,
    /// Whether a person drew it.
    pub drawn: bool,
    /// What matching says. Advisory only.
    #[schema(value_type = names::FaceLabel)]
    pub label: String,
    /// Whom people confirmed, else whom matching means.
    pub talent_id: Option<Uuid>,
    /// Their name.
    pub talent_name: Option<String>,
    /// How sure matching is, cosine.
    pub similarity: Option<f64>,
    /// What people decided.
    #[schema(value_type = Option<DecisionName>)]
    pub decision: Option<String>,
    /// Why people decided so.
    pub reason: Option<String>,
    /// Who decided.
    pub decided_by: Option<String>,
    /// When.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub decided_at: Option<Timestamp>,
    /// What the box shows.
    pub state: FaceState,
    /// What the gate says for the project's current use.
    pub verdict: FaceVerdict,
}

/// A box, as fractions of the picture.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "a box is a box")]
pub struct Bounds {
    pub x: f64,
    pub y: f64,
    pub width: f64,
    pub height: f64,
}

impl Bounds {
    /// Where a face is.
    pub(crate) fn of(row: &rows::FaceRow) -> Self {
        Self {
            x: row.x,
            y: row.y,
            width: row.width,
            height: row.height,
        }
    }
}

/// What the gate says of a face for the project's current use.
#[derive(Debug, Serialize, ToSchema)]
pub struct FaceVerdict {
    /// Whether it may leave.
    pub allowed: bool,
    /// Why; `no_use` while the project has no current use.
    pub reason: String,
    /// The consent it rests on, or the one that comes nearest.
    pub consent_id: Option<Uuid>,
    /// The override that lets it through.
    pub override_id: Option<Uuid>,
}

/// What people decide.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewDecision {
    /// What it is; null takes a decision back.
    #[serde(deserialize_with = "Option::deserialize")]
    #[schema(required = true)]
    pub decision: Option<DecisionName>,
    /// Whom to confirm; the suggestion where left out.
    pub talent_id: Option<Uuid>,
    /// Why; needed for incidental.
    pub reason: Option<String>,
}

/// The decisions there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum DecisionName {
    /// This is that talent.
    Confirmed,
    /// It is not whom matching suggested.
    Rejected,
    /// Detection was wrong.
    NotAFace,
    /// A passer-by or part of a crowd.
    Incidental,
}

impl DecisionName {
    fn as_str(self) -> &'static str {
        match self {
            Self::Confirmed => "confirmed",
            Self::Rejected => "rejected",
            Self::NotAFace => "not_a_face",
            Self::Incidental => "incidental",
        }
    }
}

/// The faces of an asset.
///
/// # Errors
/// [`Error::NotFound`] for who has no role in the project.
pub async fn of_asset(app: &App, actor: &Actor, asset: Uuid) -> Result<Vec<Face>> {
    let mut conn = app.db.read().await?;
    let (row, access) = rights::asset(&mut conn, actor, asset, ProjectRight::See).await?;
    let faces = rows::of_asset(&mut conn, asset).await?;
    show(app, &mut conn, &row, &access, faces).await
}

/// Decides on a face, or takes a decision back. Confirming names it; it allows no use by itself.
///
/// # Errors
/// [`Error::Forbidden`] for who is no editor; `talent_required`, `reason_required`, `talent_taken`.
pub async fn decide(app: &App, actor: &Actor, id: Uuid, input: NewDecision) -> Result<Face> {
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
    let (mut face, access) = find(&mut tx, actor, id, ProjectRight::DecideOnFaces).await?;
    if !access.knows_talent() {
        names_nobody(&face, &input)?;
    }
    let before = face.decision.clone();
    apply(&mut tx, &mut face, &input).await?;
    let again = settle_suggestions(&mut tx, &face, before.as_deref()).await?;
    face.decided_by = face.decision.as_ref().map(|_| actor.name().to_owned());
    face.decided_at = face.decision.as_ref().map(|_| app.clock.micros());
    rows::set_decision(&mut tx, &face).await?;
    let about = json!({
        "asset": asset,
        "decision": face.decision,
        "before": before,
        "talent": face.talent_id,
        "reason": face.reason,
        "label": face.label,
    });
    record(
        app,
        &mut tx,
        face.workspace_id,
        actor,
        EntryKind::DecisionMade,
        id,
        about,
    )
    .await?;
    if again {
        jobs::enqueue(app, &mut tx, &jobs::Job::Match { asset }).await?;
    }
    refresh_asset(app, &mut tx, asset).await?;
    let (row, _) = rights::asset(&mut tx, actor, asset, ProjectRight::See).await?;
    let faces = rows::of_asset(&mut tx, asset).await?;
    let shown = show(app, &mut tx, &row, &access, faces).await?;
    tx.commit().await?;
    jobs::wake(app);
    app.events.tell(Event::Face {
        id,
        asset_id: asset,
        project_id: row.project_id,
    });
    crate::assets::tell(app, &row, Change::Updated);
    shown
        .into_iter()
        .find(|face| face.id == id)
        .ok_or(Error::NotFound("the face"))
}

/// Who is depicted is for members of the workspace to say: collaborators neither name anybody nor undo it.
fn names_nobody(face: &FaceRow, input: &NewDecision) -> Result<()> {
    let names = matches!(
        input.decision,
        Some(DecisionName::Confirmed | DecisionName::Rejected)
    );
    if names || input.talent_id.is_some() || face.decision.as_deref() == Some("confirmed") {
        return Err(Error::Forbidden(
            "who is depicted is for members of the workspace to say: mark what is no face, or incidental",
            "forbidden",
        ));
    }
    Ok(())
}

/// What a decision means for what matching says in the same picture: no other face there is whom this one was confirmed
/// as (A8), and this one is not whom it was rejected as. Tells whether the open faces want matching again.
async fn settle_suggestions(tx: &mut Tx, face: &FaceRow, before: Option<&str>) -> Result<bool> {
    match (face.decision.as_deref(), face.talent_id) {
        (Some("confirmed"), Some(talent)) => {
            let others = rows::of_asset(tx, face.asset_id).await?;
            let mut again = false;
            for other in others.iter().filter(|other| {
                other.id != face.id
                    && other.frame == face.frame
                    && other.suggested_talent_id == Some(talent)
            }) {
                rows::set_label(tx, other.id, "unknown", None, None).await?;
                again = true;
            }
            Ok(again)
        }
        (Some("rejected"), _) => {
            if let Some(talent) = face.suggested_talent_id {
                rows::reject(tx, face.id, talent).await?;
            }
            Ok(true)
        }
        (None, _) => {
            rows::forget_rejections(tx, face.id).await?;
            Ok(before.is_some())
        }
        _ => Ok(false),
    }
}

async fn apply(conn: &mut Conn, face: &mut FaceRow, input: &NewDecision) -> Result<()> {
    let reason = crate::text::lines("reason", input.reason.as_deref(), 500)?;
    face.decision = input.decision.map(|decision| decision.as_str().to_owned());
    face.talent_id = None;
    face.reason = reason;
    match input.decision {
        Some(DecisionName::Confirmed) => {
            let talent = input
                .talent_id
                .or(face.suggested_talent_id)
                .ok_or_else(|| {
                    Error::field(
                        "talent_required",
                        "talent_id",
                        "nobody is suggested for this face: say who it is",
                    )
                })?;
            let known = talent::get(conn, talent)
                .await?
                .filter(|row| row.workspace_id == face.workspace_id);
            if known.is_none() {
                return Err(Error::field(
                    "unknown_talent",
                    "talent_id",
                    "there is no such talent in this workspace",
                ));
            }
            let others = rows::of_asset(conn, face.asset_id).await?;
            let taken = others.iter().any(|other| {
                other.id != face.id
                    && other.frame == face.frame
                    && other.decision.as_deref() == Some("confirmed")
                    && other.talent_id == Some(talent)
            });
            if taken {
                return Err(Error::conflict(
                    "talent_taken",
                    "another face of this picture is confirmed as this talent: take that back first",
                ));
            }
            face.talent_id = Some(talent);
        }
        Some(DecisionName::Incidental) => {
            let reason = face.reason.clone().unwrap_or_default();
            Text::new(reason).map_err(|_| {
                Error::field(
                    "reason_required",
                    "reason",
                    "say why this face is incidental, for example: passer-by",
                )
            })?;
        }
        Some(DecisionName::Rejected | DecisionName::NotAFace) | None => {}
    }
    Ok(())
}

/// The picture of a face with some surroundings, JPEG.
///
/// # Errors
/// [`Error::NotFound`] for who does not work on the project, and where there is none.
pub async fn crop(app: &App, actor: &Actor, id: Uuid) -> Result<Vec<u8>> {
    let stored = {
        let mut conn = app.db.read().await?;
        let (face, _) = find(&mut conn, actor, id, ProjectRight::SeeUncleared).await?;
        let object = face
            .crops_object_id
            .filter(|_| face.view_len > 0)
            .ok_or(Error::NotFound("the crop"))?;
        (Stored::find(&mut conn, object).await?, face)
    };
    let (stored, face) = stored;
    stored
        .range(
            app,
            as_u64(face.view_at)..as_u64(face.view_at + face.view_len),
        )
        .await
}

/// A face in whose project the caller has a right.
pub(super) async fn find(
    conn: &mut Conn,
    actor: &Actor,
    id: Uuid,
    right: ProjectRight,
) -> Result<(FaceRow, ProjectAccess)> {
    const GONE: Error = Error::NotFound("the face");
    if !matches!(actor, Actor::System) {
        actor.caller()?;
    }
    let face = rows::get(conn, id).await?.ok_or(GONE)?;
    let access = rights::project(conn, actor, face.project_id, right)
        .await
        .map_err(|error| match error {
            Error::NotFound(_) => GONE,
            other => other,
        })?;
    Ok((face, access))
}

/// Faces of one asset as the caller sees them, with the gate's verdicts for the current use.
pub(super) async fn show(
    app: &App,
    conn: &mut Conn,
    asset: &mixip_db::assets::AssetRow,
    access: &ProjectAccess,
    faces: Vec<FaceRow>,
) -> Result<Vec<Face>> {
    let current = Current::of(app, conn, &access.project).await?;
    let grounds = current.gate().grounds(conn, &faces).await?;
    let people: Vec<Uuid> = faces.iter().filter_map(whom).collect();
    let names: HashMap<Uuid, String> = talent::some(conn, &people)
        .await?
        .into_iter()
        .map(|row| (row.id, row.name))
        .collect();
    let clearance = current.clear(&asset.scan, asset.statement_id, &faces, &grounds);
    let shown = faces
        .into_iter()
        .zip(&clearance.faces)
        .map(|(row, verdict)| {
            let name = whom(&row).and_then(|talent| names.get(&talent).cloned());
            view(row, &verdict.1, &current, access, name)
        });
    Ok(shown.collect())
}

/// Whom a face shows: whom people confirmed, else whom matching means.
fn whom(row: &FaceRow) -> Option<Uuid> {
    match row.decision.as_deref() {
        Some("not_a_face" | "incidental") => None,
        _ => row.talent_id.or(row.suggested_talent_id),
    }
}

/// One face as the caller sees it.
fn view(
    row: FaceRow,
    verdict: &Verdict,
    current: &Current,
    access: &ProjectAccess,
    talent_name: Option<String>,
) -> Face {
    let no_use = !current.has_use() && verdict.reason != Reason::NotAFace;
    let face = Face {
        state: face_state(&row, verdict.allowed, current.has_use()),
        verdict: FaceVerdict {
            allowed: verdict.allowed,
            reason: if no_use {
                "no_use".to_owned()
            } else if access.knows_talent() {
                reason_name(verdict.reason)
            } else {
                reason_name(verdict.reason.outside())
            },
            consent_id: verdict.consent.map(|consent| consent.0),
            override_id: verdict.overridden_by.map(|over| over.0),
        },
        doubtful: !row.drawn && row.score < crate::clearance::SURE,
        talent_id: whom(&row),
        talent_name,
        id: row.id,
        asset_id: row.asset_id,
        bounds: Bounds::of(&row),
        frame: row.frame,
        score: row.score,
        drawn: row.drawn,
        label: row.label,
        similarity: row.similarity,
        decision: row.decision,
        reason: row.reason,
        decided_by: row.decided_by,
        decided_at: row.decided_at.map(timestamp),
    };
    if access.knows_talent() {
        face
    } else {
        outside(face)
    }
}

/// A face as it is told outside the workspace: not who it is or may be, nor on what a verdict rests.
fn outside(face: Face) -> Face {
    let told = face.decision.as_deref() != Some("rejected");
    let explained = matches!(face.decision.as_deref(), Some("incidental" | "not_a_face"));
    Face {
        label: "unknown".to_owned(),
        talent_id: None,
        talent_name: None,
        similarity: None,
        decision: face.decision.filter(|_| told),
        decided_by: face.decided_by.filter(|_| told),
        decided_at: face.decided_at.filter(|_| told),
        reason: face.reason.filter(|_| explained),
        state: face.state.outside(),
        verdict: FaceVerdict {
            consent_id: None,
            override_id: None,
            ..face.verdict
        },
        ..face
    }
}

/// A reason's stable name.
pub(crate) fn reason_name(reason: Reason) -> String {
    serde_json::to_value(reason)
        .ok()
        .and_then(|value| value.as_str().map(str::to_owned))
        .unwrap_or_default()
}
