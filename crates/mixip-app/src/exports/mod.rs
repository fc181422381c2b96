//! Exports: the way out of the house. Every asset passes the gate when it is packed, and again when the archive is
//! finished and when it is downloaded.

mod archive;
pub mod copies;
mod download;
mod judge;
pub(crate) mod outgoing;
mod pack;
mod run;

use jiff::Timestamp;
use mixip_consent::{Reason, Unresolved};
use mixip_db::Conn;
use mixip_db::exports::{self as rows, ExportRow};
use mixip_db::{assets, objects};
use mixip_ledger::EntryKind;
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::clearance::UseBody;
use crate::clock::timestamp;
use crate::events::Event;
use crate::ledger::record;
use crate::rights::{self, ProjectAccess, ProjectRight, WorkspaceRight};
use crate::storage::as_u64;
use crate::{Actor, App, Error, Result, jobs, names};

pub(crate) use archive::Archive;
pub use archive::{Item, LeftOut, Manifest, ManifestFace, ManifestOverride, Outcome};
pub(crate) use download::still_leaving;
pub use download::{archive, manifest};
pub(crate) use judge::{judge, judge_some};
pub(crate) use pack::extension;
pub(crate) use run::{give_up, run};

/// What making an export takes.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewExport {
    /// Which assets; all of the project where left out.
    pub asset_ids: Option<Vec<Uuid>>,
    /// What it is for.
    #[serde(rename = "use")]
    pub intended: UseBody,
    /// block: leave out what is not cleared; redact: cover every face that is not allowed.
    #[schema(value_type = names::Unresolved)]
    pub unresolved: Unresolved,
    /// How faces are covered: fill (default, not reversible), pixelate, blur.
    #[serde(default)]
    pub covering: Covering,
    /// Keep time and place in the pictures.
    #[serde(default)]
    pub keep_place: bool,
    /// Who gets it: names or addresses, a line each.
    #[serde(default)]
    pub recipients: Vec<String>,
}

/// How faces are covered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Covering {
    /// One solid colour: nothing of the face is left.
    #[default]
    Fill,
    /// Blocks of mean colour.
    Pixelate,
    /// The same, blended.
    Blur,
}

impl Covering {
    fn as_str(self) -> &'static str {
        match self {
            Self::Fill => "fill",
            Self::Pixelate => "pixelate",
            Self::Blur => "blur",
        }
    }

    fn parse(text: &str) -> Self {
        match text {
            "pixelate" => Self::Pixelate,
            "blur" => Self::Blur,
            _ => Self::Fill,
        }
    }
}

/// An export as the caller sees it.
#[derive(Debug, Serialize, ToSchema)]
pub struct Export {
    /// Its id.
    pub id: Uuid,
    /// Where it comes from.
    pub project_id: Uuid,
    /// The project's name.
    pub project_name: String,
    /// What it is for.
    #[serde(rename = "use")]
    pub intended: UseBody,
    /// What becomes of faces that are not allowed.
    #[schema(value_type = names::Unresolved)]
    pub unresolved: String,
    /// How faces are covered.
    pub covering: Covering,
    /// Whether time and place are kept.
    pub keep_place: bool,
    /// How far it has come; `blocked` where nothing could go.
    #[schema(value_type = names::ExportState)]
    pub state: String,
    /// How far it has come.
    pub progress: Progress,
    /// Assets that went.
    pub assets: i64,
    /// How many stayed.
    pub left_out: usize,
    /// What stayed, and why.
    pub blocked: Vec<Blocked>,
    /// Size of the archive; missing when there is none (any more).
    pub bytes: Option<u64>,
    /// Why it failed.
    pub error: Option<String>,
    /// Who asked for it.
    pub created_by: String,
    /// When.
    #[schema(value_type = String, format = DateTime)]
    pub created_at: Timestamp,
    /// When it ended.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub finished_at: Option<Timestamp>,
    /// Who has it, as typed.
    pub recipients: Vec<String>,
}

/// How far an export has come.
#[derive(Debug, Serialize, ToSchema)]
pub struct Progress {
    /// Assets looked at.
    pub done: i64,
    /// Assets in all.
    pub total: i64,
}

/// An asset that stayed.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct Blocked {
    /// The asset.
    pub asset_id: Uuid,
    /// Its name.
    pub name: String,
    /// Why: codes.
    #[schema(value_type = Vec<String>)]
    pub reasons: Vec<StayReason>,
}

/// Why an asset stayed: the gate's reason, or that its file could not be made.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(untagged)]
pub enum StayReason {
    /// The gate held it back.
    Gate(Reason),
    /// Another code: `unreadable`, `deleted`.
    Other(String),
}

/// Reasons as they are told outside the workspace.
fn outside(reasons: Vec<StayReason>) -> Vec<StayReason> {
    let mut told: Vec<StayReason> = reasons
        .into_iter()
        .map(|reason| match reason {
            StayReason::Gate(reason) => StayReason::Gate(reason.outside()),
            other => other,
        })
        .collect();
    told.sort();
    told.dedup();
    told
}

/// Starts an export.
///
/// # Errors
/// [`Error::Forbidden`] for who is no editor; `unknown_asset`, `nothing_to_export`.
pub async fn create(app: &App, actor: &Actor, project: Uuid, input: NewExport) -> Result<Export> {
    let recipients = copies::recipients(&input.recipients)?;
    let mut tx = app.db.write().await?;
    let access = rights::project(&mut tx, actor, project, ProjectRight::Export).await?;
    let total = match &input.asset_ids {
        Some(ids) => {
            for id in ids {
                if assets::get(&mut tx, *id)
                    .await?
                    .is_none_or(|asset| asset.project_id != project)
                {
                    return Err(Error::field(
                        "unknown_asset",
                        "asset_ids",
                        format!("{id} is no asset of this project"),
                    ));
                }
            }
            ids.len()
        }
        None => assets::scans(&mut tx, project).await?.len(),
    };
    if total == 0 {
        return Err(Error::invalid(
            "nothing_to_export",
            "there is nothing to export: choose at least one asset",
        ));
    }
    let row = ExportRow {
        id: Uuid::now_v7(),
        project_id: project,
        workspace_id: access.project.workspace_id,
        intended_use: as_json(&input.intended)?,
        asset_ids: input.asset_ids.as_ref().map(as_json).transpose()?,
        unresolved: match input.unresolved {
            Unresolved::Block => "block",
            Unresolved::Redact => "redact",
        }
        .to_owned(),
        covering: input.covering.as_str().to_owned(),
        keep_place: input.keep_place,
        state: "running".to_owned(),
        done: 0,
        total: i64::try_from(total).unwrap_or(i64::MAX),
        assets: 0,
        left_out: "[]".to_owned(),
        object_id: None,
        manifest_object_id: None,
        bytes: None,
        error: None,
        created_by: actor.name().to_owned(),
        outside: !access.knows_talent(),
        created_at: app.clock.micros(),
        finished_at: None,
        recipients: Some(as_json(&recipients)?),
    };
    rows::insert(&mut tx, &row).await?;
    let about = json!({
        "project": project,
        "use": input.intended,
        "unresolved": row.unresolved,
        "covering": row.covering,
        "keep_place": row.keep_place,
        "assets": total,
        "recipients": recipients,
    });
    record(
        app,
        &mut tx,
        row.workspace_id,
        actor,
        EntryKind::ExportStarted,
        row.id,
        about,
    )
    .await?;
    jobs::enqueue(app, &mut tx, &jobs::Job::Export { export: row.id }).await?;
    tx.commit().await?;
    jobs::wake(app);
    tell(app, &row);
    view(row, access)
}

/// One export.
///
/// # Errors
/// [`Error::NotFound`] for who does not work on its project.
pub async fn get(app: &App, actor: &Actor, id: Uuid) -> Result<Export> {
    let mut conn = app.db.read().await?;
    let (row, access) = find(&mut conn, actor, id).await?;
    view(row, access)
}

/// Exports of a project, newest first, from before `before`; and where to go on.
///
/// # Errors
/// [`Error::NotFound`] for who does not work on it.
pub async fn of_project(
    app: &App,
    actor: &Actor,
    project: Uuid,
    before: Option<Uuid>,
    limit: usize,
) -> Result<(Vec<Export>, Option<Uuid>)> {
    let mut conn = app.db.read().await?;
    let access = rights::project(&mut conn, actor, project, ProjectRight::Export).await?;
    let most = i64::try_from(limit).unwrap_or(i64::MAX);
    let page = rows::of_project(&mut conn, project, before.unwrap_or(Uuid::max()), most).await?;
    let next = (page.len() == limit)
        .then(|| page.last().map(|row| row.id))
        .flatten();
    let exports = page
        .into_iter()
        .map(|row| view(row, access.clone()))
        .collect::<Result<_>>()?;
    Ok((exports, next))
}

/// Exports of a workspace, newest first, from before `before`; and where to go on.
///
/// # Errors
/// [`Error::NotFound`] for who is no member.
pub async fn of_workspace(
    app: &App,
    actor: &Actor,
    workspace: Uuid,
    before: Option<Uuid>,
    limit: usize,
) -> Result<(Vec<Export>, Option<Uuid>)> {
    let mut conn = app.db.read().await?;
    rights::workspace(&mut conn, actor, workspace, WorkspaceRight::See).await?;
    let most = i64::try_from(limit).unwrap_or(i64::MAX);
    let page =
        rows::of_workspace(&mut conn, workspace, before.unwrap_or(Uuid::max()), most).await?;
    let next = (page.len() == limit)
        .then(|| page.last().map(|row| row.id))
        .flatten();
    let mut exports = Vec::with_capacity(page.len());
    for row in page {
        match rights::project(&mut conn, actor, row.project_id, ProjectRight::Export).await {
            Ok(access) => exports.push(view(row, access)?),
            Err(Error::NotFound(_) | Error::Forbidden(..)) => {}
            Err(error) => return Err(error),
        }
    }
    Ok((exports, next))
}

/// Stops a running export, or deletes the archive of a finished one; the record of what left stays.
///
/// # Errors
/// [`Error::NotFound`] for who does not work on its project.
pub async fn delete(app: &App, actor: &Actor, id: Uuid) -> Result<()> {
    let mut tx = app.db.write().await?;
    let (mut row, _) = find(&mut tx, actor, id).await?;
    if row.state == "running" {
        row.state = "cancelled".to_owned();
        row.finished_at = Some(app.clock.micros());
        rows::finish(&mut tx, &row).await?;
    } else if let Some(object) = row.object_id {
        let paths = objects::delete(&mut tx, object).await?;
        rows::drop_archive(&mut tx, id).await?;
        jobs::remove(app, &mut tx, &paths).await?;
        let about = json!({ "assets": row.assets });
        let kind = EntryKind::ExportDeleted;
        record(app, &mut tx, row.workspace_id, actor, kind, id, about).await?;
    }
    tx.commit().await?;
    jobs::wake(app);
    tell(app, &row);
    Ok(())
}

/// An export that the caller may see: who works on its project.
async fn find(conn: &mut Conn, actor: &Actor, id: Uuid) -> Result<(ExportRow, ProjectAccess)> {
    const GONE: Error = Error::NotFound("the export");
    if !matches!(actor, Actor::System) {
        actor.caller()?;
    }
    let row = rows::get(conn, id).await?.ok_or(GONE)?;
    let access = rights::project(conn, actor, row.project_id, ProjectRight::Export)
        .await
        .map_err(|error| match error {
            Error::NotFound(_) => GONE,
            other => other,
        })?;
    Ok((row, access))
}

fn tell(app: &App, row: &ExportRow) {
    app.events.tell(Event::Export {
        id: row.id,
        project_id: row.project_id,
        done: as_u64(row.done),
        total: as_u64(row.total),
        state: row.state.clone(),
    });
}

fn as_json(value: &impl Serialize) -> Result<String> {
    serde_json::to_string(value).map_err(|error| Error::internal("export", error))
}

fn from_json<T: serde::de::DeserializeOwned>(text: &str) -> Result<T> {
    serde_json::from_str(text).map_err(|error| Error::internal("export", error))
}

fn view(row: ExportRow, access: ProjectAccess) -> Result<Export> {
    let mut blocked: Vec<Blocked> = from_json(&row.left_out)?;
    if !access.knows_talent() {
        for asset in &mut blocked {
            asset.reasons = outside(std::mem::take(&mut asset.reasons));
        }
    }
    Ok(Export {
        id: row.id,
        project_id: row.project_id,
        project_name: access.project.name,
        intended: from_json(&row.intended_use)?,
        unresolved: row.unresolved,
        covering: Covering::parse(&row.covering),
        keep_place: row.keep_place,
        progress: Progress {
            done: row.done,
            total: row.total,
        },
        assets: row.assets,
        left_out: blocked.len(),
        blocked,
        bytes: row.bytes.filter(|_| row.object_id.is_some()).map(as_u64),
        state: row.state,
        error: row.error,
        created_by: row.created_by,
        created_at: timestamp(row.created_at),
        finished_at: row.finished_at.map(timestamp),
        recipients: row
            .recipients
            .as_deref()
            .map(from_json)
            .transpose()?
            .unwrap_or_default(),
    })
}
