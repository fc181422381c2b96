//! Overrides: a manager lets a single face through for one use, with a reason and a document, until a day. What they mean
//! is the gate's.

use jiff::Timestamp;
use jiff::civil::Date;
use mixip_consent::{Channel, NonEmpty, Purpose, Sha256, Territories, Usage};
use mixip_db::overrides::{self as rows, OverrideRow};
use mixip_db::{Conn, Tx, faces, objects};
use mixip_ledger::EntryKind;
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;
use uuid::Uuid;

use super::refresh_asset;
use crate::assets::File;
use crate::clock::{timestamp, zone};
use crate::events::{Change, Event};
use crate::ledger::record;
use crate::rights::{self, ProjectAccess, ProjectRight};
use crate::storage::{Stored, as_i64, as_u64, seal};
use crate::{Actor, App, Error, Result, jobs, names, text};

/// A use without its day, as it goes over the API.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct UsageBody {
    /// What for.
    #[schema(value_type = names::Purpose)]
    pub purpose: Purpose,
    /// Where it appears.
    #[schema(value_type = Vec<names::Channel>, min_items = 1)]
    pub channels: NonEmpty<Channel>,
    /// Where in the world: ISO 3166-1 alpha-2 codes, or "worldwide".
    #[schema(schema_with = names::territories)]
    pub territories: Territories,
}

/// What letting a face through takes, besides a document.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewOverride {
    /// For which use.
    #[serde(rename = "use")]
    pub intended: UsageBody,
    /// Why, in words that can be shown to whoever asks.
    pub reason: String,
    /// Last day, in the workspace's time zone.
    #[schema(value_type = String, format = Date)]
    pub ends_on: Date,
}

/// The document that shows why a face is let through.
pub struct OverrideDocument {
    /// Its name at home.
    pub filename: String,
    /// What is in it.
    pub content: Vec<u8>,
}

/// An override as the caller sees it.
#[derive(Debug, Serialize, ToSchema)]
pub struct Override {
    /// Its id.
    pub id: Uuid,
    /// The face.
    pub face_id: Uuid,
    /// Its picture.
    pub asset_id: Uuid,
    /// For which use.
    #[serde(rename = "use")]
    pub intended: UsageBody,
    /// First day: the one on which it was made.
    #[schema(value_type = String, format = Date)]
    pub starts_on: Date,
    /// Last day.
    #[schema(value_type = String, format = Date)]
    pub ends_on: Date,
    /// Whether it counts today.
    pub in_force: bool,
    /// When it was made.
    #[schema(value_type = String, format = DateTime)]
    pub made_at: Timestamp,
    /// When it was ended before its last day.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub ended_at: Option<Timestamp>,
    /// Why, by whom and on which document: for members of the workspace who see its pictures.
    pub details: Option<OverrideDetails>,
}

/// Why an override was made.
#[derive(Debug, Serialize, ToSchema)]
pub struct OverrideDetails {
    /// In words.
    pub reason: String,
    /// Who made it.
    pub made_by: String,
    /// Who ended it.
    pub ended_by: Option<String>,
    /// The document's name at home.
    pub filename: String,
    /// Its type, by content.
    pub media_type: String,
    /// Its size.
    pub bytes: u64,
}

/// Lets a face through for one use, from today until a day.
///
/// # Errors
/// [`Error::Forbidden`] for who is not the project's manager; `reason_required`, `document_required`, `ends_in_past`.
pub async fn make_override(
    app: &App,
    actor: &Actor,
    face: Uuid,
    input: NewOverride,
    document: Option<OverrideDocument>,
) -> Result<Override> {
    let (asset, workspace) = {
        let mut conn = app.db.read().await?;
        let (row, access) = rights_to_face(&mut conn, actor, face, ProjectRight::Override).await?;
        (row.asset_id, access.project.workspace_id)
    };
    let reason = text::lines("reason", Some(&input.reason), 2_000)?.ok_or_else(|| {
        Error::field(
            "reason_required",
            "reason",
            "say why this face may be shown although nobody agreed to it",
        )
    })?;
    let document = document
        .filter(|document| !document.content.is_empty())
        .ok_or_else(|| {
            Error::field(
                "document_required",
                "document",
                "an override rests on a document: add the file that shows why, for example the contract",
            )
        })?;
    let filename = document.filename.rsplit(['/', '\\']).next();
    let filename = text::line("document", filename.unwrap_or_default(), 255)?;
    let media_type = mixip_media::sniff(&document.content).media_type();
    let sha256 = Sha256::of(&document.content);
    let bytes = as_i64(document.content.len() as u64);
    let sealed = seal(app, workspace, asset, media_type, document.content).await?;

    let mut tx = app.db.write().await?;
    mixip_db::assets::lock(&mut tx, asset).await?;
    let (_, access) = rights_to_face(&mut tx, actor, face, ProjectRight::Override).await?;
    let today = today(app, &mut tx, &access).await?;
    if input.ends_on < today {
        return Err(Error::field(
            "ends_in_past",
            "ends_on",
            format!("{} is past: an override ends today or later", input.ends_on),
        ));
    }
    let row = OverrideRow {
        id: Uuid::now_v7(),
        face_id: face,
        asset_id: asset,
        project_id: access.project.id,
        workspace_id: workspace,
        permitted: serde_json::to_string(&input.intended)
            .map_err(|error| Error::internal("override", error))?,
        reason,
        starts_on: today.to_string(),
        ends_on: input.ends_on.to_string(),
        object_id: sealed.id(),
        filename,
        media_type: media_type.to_owned(),
        bytes,
        made_by: actor.name().to_owned(),
        made_at: app.clock.micros(),
        ended_by: None,
        ended_at: None,
    };
    sealed.record(&mut tx).await?;
    rows::insert(&mut tx, &row).await?;
    let about = json!({
        "face": face,
        "asset": asset,
        "use": input.intended,
        "reason": row.reason,
        "starts_on": row.starts_on,
        "ends_on": row.ends_on,
        "document_sha256": hex::encode(sha256.0),
    });
    let kind = EntryKind::OverrideMade;
    record(app, &mut tx, workspace, actor, kind, row.id, about).await?;
    refresh_asset(app, &mut tx, asset).await?;
    tx.commit().await?;
    tell(app, &row);
    view(row, &access, today)
}

/// The overrides of a face, newest first.
///
/// # Errors
/// [`Error::NotFound`] for who has no role in the project.
pub async fn overrides(app: &App, actor: &Actor, face: Uuid) -> Result<Vec<Override>> {
    let mut conn = app.db.read().await?;
    let (_, access) = rights_to_face(&mut conn, actor, face, ProjectRight::See).await?;
    let today = today(app, &mut conn, &access).await?;
    rows::of_face(&mut conn, face)
        .await?
        .into_iter()
        .map(|row| view(row, &access, today))
        .collect()
}

/// Ends an override before its day: from the commit on the face does not leave any more.
///
/// # Errors
/// [`Error::Forbidden`] for who is not the project's manager; `already_ended`.
pub async fn end_override(app: &App, actor: &Actor, id: Uuid) -> Result<Override> {
    let (found, _) = find(&mut app.db.read().await?, actor, id, ProjectRight::Override).await?;
    let mut tx = app.db.write().await?;
    mixip_db::assets::lock(&mut tx, found.asset_id).await?;
    let (_, access) = find(&mut tx, actor, id, ProjectRight::Override).await?;
    if !rows::end(&mut tx, id, actor.name(), app.clock.micros()).await? {
        return Err(Error::conflict(
            "already_ended",
            "this override was ended before",
        ));
    }
    let about = json!({ "face": found.face_id, "asset": found.asset_id });
    let kind = EntryKind::OverrideEnded;
    record(app, &mut tx, found.workspace_id, actor, kind, id, about).await?;
    refresh_asset(app, &mut tx, found.asset_id).await?;
    let today = today(app, &mut tx, &access).await?;
    let row = rows::get(&mut tx, id).await?.ok_or(GONE)?;
    tx.commit().await?;
    tell(app, &row);
    view(row, &access, today)
}

/// The document that an override rests on, to be downloaded.
///
/// # Errors
/// [`Error::NotFound`] for who is no member of the workspace, [`Error::Forbidden`] for who only sees what leaves.
pub async fn document(app: &App, actor: &Actor, id: Uuid) -> Result<File> {
    let mut conn = app.db.read().await?;
    let (row, access) = find(&mut conn, actor, id, ProjectRight::See).await?;
    if !access.knows_talent() {
        return Err(GONE);
    }
    find(&mut conn, actor, id, ProjectRight::SeeUncleared).await?;
    let stored = Stored::find(&mut conn, row.object_id).await?;
    Ok(File::stored(app, stored, row.filename, false))
}

/// Takes the documents of a face's overrides away, before the face itself goes.
pub(crate) async fn forget_documents(app: &App, tx: &mut Tx, face: Uuid) -> Result<()> {
    let mut paths = Vec::new();
    for row in rows::of_face(tx, face).await? {
        paths.extend(objects::delete(tx, row.object_id).await?);
    }
    jobs::remove(app, tx, &paths).await
}

const GONE: Error = Error::NotFound("the override");

async fn rights_to_face(
    conn: &mut Conn,
    actor: &Actor,
    id: Uuid,
    right: ProjectRight,
) -> Result<(faces::FaceRow, ProjectAccess)> {
    const GONE: Error = Error::NotFound("the face");
    if !matches!(actor, Actor::System) {
        actor.caller()?;
    }
    let face = faces::get(conn, id).await?.ok_or(GONE)?;
    let access = access(conn, actor, face.project_id, right, GONE).await?;
    Ok((face, access))
}

/// An override in whose project the caller has a right.
async fn find(
    conn: &mut Conn,
    actor: &Actor,
    id: Uuid,
    right: ProjectRight,
) -> Result<(OverrideRow, ProjectAccess)> {
    if !matches!(actor, Actor::System) {
        actor.caller()?;
    }
    let row = rows::get(conn, id).await?.ok_or(GONE)?;
    let access = access(conn, actor, row.project_id, right, GONE).await?;
    Ok((row, access))
}

async fn access(
    conn: &mut Conn,
    actor: &Actor,
    project: Uuid,
    right: ProjectRight,
    gone: Error,
) -> Result<ProjectAccess> {
    rights::project(conn, actor, project, right)
        .await
        .map_err(|error| match error {
            Error::NotFound(_) => gone,
            other => other,
        })
}

async fn today(app: &App, conn: &mut Conn, access: &ProjectAccess) -> Result<Date> {
    let workspace = mixip_db::workspaces::get(conn, access.project.workspace_id)
        .await?
        .ok_or(Error::NotFound("the workspace"))?;
    Ok(zone(&workspace.time_zone)
        .to_datetime(app.clock.now())
        .date())
}

fn tell(app: &App, row: &OverrideRow) {
    app.events.tell(Event::Face {
        id: row.face_id,
        asset_id: row.asset_id,
        project_id: row.project_id,
    });
    app.events.tell(Event::Asset {
        id: row.asset_id,
        project_id: row.project_id,
        workspace_id: row.workspace_id,
        change: Change::Updated,
    });
}

fn view(row: OverrideRow, access: &ProjectAccess, today: Date) -> Result<Override> {
    let day = |date: &str| {
        date.parse::<Date>()
            .map_err(|error| Error::internal("override", error))
    };
    let (starts_on, ends_on) = (day(&row.starts_on)?, day(&row.ends_on)?);
    let usage: Usage =
        serde_json::from_str(&row.permitted).map_err(|error| Error::internal("override", error))?;
    // Reasons name people and contracts: they stay in the house.
    let told = access.knows_talent() && access.may(ProjectRight::SeeUncleared);
    Ok(Override {
        id: row.id,
        face_id: row.face_id,
        asset_id: row.asset_id,
        intended: UsageBody {
            purpose: usage.purpose,
            channels: usage.channels,
            territories: usage.territories,
        },
        starts_on,
        ends_on,
        in_force: row.ended_at.is_none() && starts_on <= today && today <= ends_on,
        made_at: timestamp(row.made_at),
        ended_at: row.ended_at.map(timestamp),
        details: told.then(|| OverrideDetails {
            reason: row.reason,
            made_by: row.made_by,
            ended_by: row.ended_by,
            filename: row.filename,
            media_type: row.media_type,
            bytes: as_u64(row.bytes),
        }),
    })
}
