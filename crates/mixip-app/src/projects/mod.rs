//! Projects: bodies of work, their current use, and whether faces are matched in them.

mod delete;

use std::collections::HashMap;

use jiff::Timestamp;
use mixip_db::Conn;
use mixip_db::projects as rows;
use mixip_ledger::EntryKind;
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::clearance::UseBody;
use crate::clock::timestamp;
use crate::events::Event;
use crate::ledger::record;
use crate::rights::{self, ProjectAccess, ProjectRight, ProjectRole, WorkspaceRight};
use crate::{Actor, App, Error, Result, jobs, matching, text};

pub use delete::delete;
pub(crate) use delete::finish_deletion;

/// A project as the caller sees it.
#[derive(Debug, Serialize, ToSchema)]
pub struct Project {
    /// Its id.
    pub id: Uuid,
    /// The workspace that owns it.
    pub workspace_id: Uuid,
    /// Its name.
    pub name: String,
    /// A few words about it.
    pub description: Option<String>,
    /// The caller's role.
    pub role: ProjectRole,
    /// The use that lists and tiles show clearance for.
    pub current_use: Option<UseBody>,
    /// Whether faces are matched.
    pub face_matching: FaceMatching,
    /// What is in it.
    pub counts: Counts,
    /// Up to four assets to stand for it.
    pub covers: Vec<Uuid>,
    /// When it was made.
    #[schema(value_type = String, format = DateTime)]
    pub created_at: Timestamp,
    /// When it last changed, or its newest picture came.
    #[schema(value_type = String, format = DateTime)]
    pub updated_at: Timestamp,
}

/// Whether faces are matched, on what ground, since when.
#[derive(Debug, Serialize, ToSchema)]
pub struct FaceMatching {
    /// Whether they are.
    pub on: bool,
    /// The legal ground that was given.
    pub ground: Option<String>,
    /// When it was last switched.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub switched_at: Option<Timestamp>,
    /// Who switched it.
    pub switched_by: Option<String>,
}

/// Numbers of assets, and of people confirmed on them (0 for collaborators, who do not learn it).
#[derive(Debug, Default, Serialize, ToSchema)]
#[expect(missing_docs, reason = "each is the number of what its name says")]
pub struct Counts {
    pub assets: i64,
    pub cleared: i64,
    pub needs_review: i64,
    pub blocked: i64,
    pub processing: i64,
    pub failed: i64,
    pub images: i64,
    pub videos: i64,
    pub audios: i64,
    pub documents: i64,
    pub people: i64,
}

/// What making a project takes.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewProject {
    /// Its name.
    pub name: String,
    /// A few words about it.
    pub description: Option<String>,
    /// Off where left out.
    pub face_matching: Option<MatchingSwitch>,
}

/// Switches matching.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct MatchingSwitch {
    /// Whether faces are matched.
    pub on: bool,
    /// The legal ground; needed to switch it on (GDPR Article 9(2)).
    pub ground: Option<String>,
}

/// What of a project can be changed.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ProjectChange {
    /// Its name.
    pub name: Option<String>,
    /// A few words about it; empty to remove them.
    pub description: Option<String>,
    /// The use that lists and tiles show clearance for.
    pub current_use: Option<UseBody>,
    /// Switches matching.
    pub face_matching: Option<MatchingSwitch>,
}

/// Makes a project in a workspace.
///
/// # Errors
/// [`Error::NotFound`] for who is no member, `ground_required`, and what is wrong with a field.
pub async fn create(
    app: &App,
    actor: &Actor,
    workspace: Uuid,
    input: NewProject,
) -> Result<Project> {
    let name = text::line("name", &input.name, 200)?;
    let description = text::lines("description", input.description.as_deref(), 2_000)?;
    rights::workspace(
        &mut app.db.read().await?,
        actor,
        workspace,
        WorkspaceRight::MakeProjects,
    )
    .await?;
    let now = app.clock.micros();
    let mut row = rows::ProjectRow {
        id: Uuid::now_v7(),
        workspace_id: workspace,
        name,
        description,
        current_use: None,
        matching_on: false,
        matching_ground: None,
        matching_switched_at: None,
        matching_switched_by: None,
        created_at: now,
        updated_at: now,
    };
    let switched = match input.face_matching {
        Some(switch) => set_matching(app, actor, &mut row, switch)?,
        None => false,
    };
    app.vault.create_key(row.id, Some(workspace)).await?;
    let mut tx = app.db.write().await?;
    let (_, in_workspace) =
        rights::workspace(&mut tx, actor, workspace, WorkspaceRight::MakeProjects).await?;
    rows::insert(&mut tx, &row).await?;
    if !WorkspaceRight::RunProjects.is_of(in_workspace) {
        // Who makes it runs it.
        rows::set_member(&mut tx, row.id, actor.caller()?.account, "manager").await?;
    }
    record(
        app,
        &mut tx,
        workspace,
        actor,
        EntryKind::ProjectCreated,
        row.id,
        json!({ "name": row.name }),
    )
    .await?;
    if switched {
        record_matching(app, &mut tx, actor, &row).await?;
    }
    tx.commit().await?;
    app.events.tell(Event::Project {
        id: row.id,
        workspace_id: workspace,
    });
    get(app, actor, row.id).await
}

/// One project.
///
/// # Errors
/// [`Error::NotFound`] for who has no role in it.
pub async fn get(app: &App, actor: &Actor, id: Uuid) -> Result<Project> {
    let mut conn = app.db.read().await?;
    let access = rights::project(&mut conn, actor, id, ProjectRight::See).await?;
    view(&mut conn, access).await
}

/// The projects of a workspace that the caller sees, newest first, from before `before`; and where to go on.
///
/// # Errors
/// [`Error::NotFound`] for who is no member of the workspace.
pub async fn list(
    app: &App,
    actor: &Actor,
    workspace: Uuid,
    before: Option<Uuid>,
    limit: usize,
) -> Result<(Vec<Project>, Option<Uuid>)> {
    let mut conn = app.db.read().await?;
    let (_, role) = rights::workspace(&mut conn, actor, workspace, WorkspaceRight::See).await?;
    let most = i64::try_from(limit).unwrap_or(i64::MAX);
    let page =
        rows::of_workspace(&mut conn, workspace, before.unwrap_or(Uuid::max()), most).await?;
    let next = (page.len() == limit)
        .then(|| page.last().map(|row| row.id))
        .flatten();
    let access = rights::projects_of_workspace(&mut conn, actor, role, page).await?;
    let projects = views(&mut conn, access).await?;
    Ok((projects, next))
}

/// The projects that the caller works on from outside their workspace, newest first, from before `before`; and where to
/// go on.
///
/// # Errors
/// [`Error::Unauthenticated`]
pub async fn shared_with_me(
    app: &App,
    actor: &Actor,
    before: Option<Uuid>,
    limit: usize,
) -> Result<(Vec<Project>, Option<Uuid>)> {
    let account = actor.caller()?.account;
    let mut conn = app.db.read().await?;
    let most = i64::try_from(limit).unwrap_or(i64::MAX);
    let page = rows::shared_with(&mut conn, account, before.unwrap_or(Uuid::max()), most).await?;
    let next = (page.len() == limit)
        .then(|| page.last().map(|row| row.id))
        .flatten();
    let mut access = Vec::with_capacity(page.len());
    for row in page {
        match rights::project(&mut conn, actor, row.id, ProjectRight::See).await {
            Ok(seen) => access.push(seen),
            Err(Error::NotFound(_)) => {}
            Err(error) => return Err(error),
        }
    }
    let projects = views(&mut conn, access).await?;
    Ok((projects, next))
}

/// Changes a project. A new current use reaches every tile by a job, switching matching every label.
///
/// # Errors
/// [`Error::Forbidden`] for who is not its manager, `ground_required`, and what is wrong with a field.
pub async fn change(app: &App, actor: &Actor, id: Uuid, change: ProjectChange) -> Result<Project> {
    let mut tx = app.db.write().await?;
    let ProjectAccess {
        project: mut row, ..
    } = rights::project(&mut tx, actor, id, ProjectRight::Run).await?;
    if let Some(name) = &change.name {
        row.name = text::line("name", name, 200)?;
    }
    if let Some(description) = &change.description {
        row.description = text::lines("description", Some(description), 2_000)?;
    }
    row.updated_at = app.clock.micros();
    if let Some(body) = &change.current_use {
        row.current_use =
            Some(serde_json::to_string(body).map_err(|error| Error::internal("use", error))?);
    }
    let was_on = row.matching_on;
    let switched = match change.face_matching {
        Some(switch) => set_matching(app, actor, &mut row, switch)?,
        None => false,
    };
    rows::update(&mut tx, &row).await?;
    if was_on && !row.matching_on {
        mixip_db::faces::clear_labels(&mut tx, id).await?;
    }
    if let Some(body) = &change.current_use {
        let (kind, about) = (EntryKind::UseSet, json!({ "use": body }));
        record(app, &mut tx, row.workspace_id, actor, kind, id, about).await?;
    }
    if switched {
        record_matching(app, &mut tx, actor, &row).await?;
    }
    if row.matching_on && !was_on {
        matching::want(app, &mut tx, row.workspace_id).await?;
    }
    if change.current_use.is_some() || switched {
        let review = jobs::Job::ReviewProject {
            project: id,
            after: None,
        };
        jobs::enqueue(app, &mut tx, &review).await?;
    }
    tx.commit().await?;
    jobs::wake(app);
    app.events.tell(Event::Project {
        id,
        workspace_id: row.workspace_id,
    });
    get(app, actor, id).await
}

/// The current use as the gate takes it but for project and date.
pub(crate) fn current_use(row: &rows::ProjectRow) -> Result<Option<UseBody>> {
    row.current_use
        .as_deref()
        .map(|text| {
            serde_json::from_str(text).map_err(|error| Error::internal("the project's use", error))
        })
        .transpose()
}

/// Tells whether anything changed.
fn set_matching(
    app: &App,
    actor: &Actor,
    row: &mut rows::ProjectRow,
    switch: MatchingSwitch,
) -> Result<bool> {
    let ground = text::lines("face_matching.ground", switch.ground.as_deref(), 2_000)?;
    if switch.on && ground.is_none() && !(row.matching_on && row.matching_ground.is_some()) {
        return Err(Error::field(
            "ground_required",
            "face_matching.ground",
            "matching faces is biometric processing, also of bystanders: state the legal ground to switch it on",
        ));
    }
    if switch.on == row.matching_on && (ground.is_none() || ground == row.matching_ground) {
        return Ok(false);
    }
    row.matching_on = switch.on;
    if switch.on {
        row.matching_ground = ground.or(row.matching_ground.take());
    }
    row.matching_switched_at = Some(app.clock.micros());
    row.matching_switched_by = Some(actor.name().to_owned());
    Ok(true)
}

async fn record_matching(
    app: &App,
    tx: &mut mixip_db::Tx,
    actor: &Actor,
    row: &rows::ProjectRow,
) -> Result<()> {
    let about = json!({ "on": row.matching_on, "ground": row.matching_ground });
    record(
        app,
        tx,
        row.workspace_id,
        actor,
        EntryKind::MatchingSwitched,
        row.id,
        about,
    )
    .await
}

async fn view(conn: &mut Conn, access: ProjectAccess) -> Result<Project> {
    views(conn, vec![access])
        .await?
        .pop()
        .ok_or(Error::NotFound("the project"))
}

async fn views(conn: &mut Conn, access: Vec<ProjectAccess>) -> Result<Vec<Project>> {
    let ids: Vec<Uuid> = access.iter().map(|access| access.project.id).collect();
    let mut counts = counts(conn, &ids).await?;
    let mut projects = Vec::with_capacity(access.len());
    for access in access {
        // Why and by whom faces are matched, and how many people are known, is the workspace's to know.
        let knows = access.knows_talent();
        let ProjectAccess {
            project: row, role, ..
        } = access;
        let covers = rows::covers(conn, row.id).await?;
        let newest = covers.first().map_or(0, |cover| cover.created_at);
        projects.push(Project {
            current_use: current_use(&row)?,
            covers: covers.iter().map(|cover| cover.id).collect(),
            counts: {
                let counts = counts.remove(&row.id).unwrap_or_default();
                Counts {
                    people: if knows { counts.people } else { 0 },
                    ..counts
                }
            },
            id: row.id,
            workspace_id: row.workspace_id,
            name: row.name,
            description: row.description,
            role,
            face_matching: FaceMatching {
                on: row.matching_on,
                ground: row.matching_ground.filter(|_| knows),
                switched_at: row.matching_switched_at.map(timestamp),
                switched_by: row.matching_switched_by.filter(|_| knows),
            },
            created_at: timestamp(row.created_at),
            updated_at: timestamp(row.updated_at.max(newest)),
        });
    }
    Ok(projects)
}

async fn counts(conn: &mut Conn, projects: &[Uuid]) -> Result<HashMap<Uuid, Counts>> {
    let mut all: HashMap<Uuid, Counts> = HashMap::new();
    for (project, people) in rows::people(conn, projects).await? {
        all.entry(project).or_default().people = people;
    }
    for row in rows::counts(conn, projects).await? {
        let counts = all.entry(row.project_id).or_default();
        counts.assets += row.n;
        match row.clearance.as_str() {
            "cleared" => counts.cleared += row.n,
            "blocked" => counts.blocked += row.n,
            _ => counts.needs_review += row.n,
        }
        match row.state.as_str() {
            "processing" => counts.processing += row.n,
            "failed" => counts.failed += row.n,
            _ => {}
        }
        match row.kind.as_str() {
            "image" => counts.images += row.n,
            "video" => counts.videos += row.n,
            "audio" => counts.audios += row.n,
            _ => counts.documents += row.n,
        }
    }
    Ok(all)
}
