//! Who may do what in a workspace or project: the one place where roles are weighed.
//!
//! | role | may |
//! |---|---|
//! | workspace owner, admin | everything in every project; policies, thresholds, members |
//! | workspace member | sees the talent directory; editor in every project unless given another role there |
//! | project manager | settings, current use, matching, statements, exports, deletion |
//! | project editor | uploads, edits, decides on faces, not-a-face included; exports |
//! | project reviewer | sees uncleared pictures |
//! | project viewer | sees what the gate lets out |
//!
//! Who has no role at all does not learn that the thing exists.

use std::collections::HashMap;

use mixip_db::{Conn, assets, projects, talent, workspaces};
use uuid::Uuid;

use crate::{Actor, Error, Result};

/// A role in a project; a later one includes the earlier ones.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, utoipa::ToSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum ProjectRole {
    /// Sees what the gate lets out.
    Viewer,
    /// Sees everything.
    Reviewer,
    /// Works on it.
    Editor,
    /// Runs it.
    Manager,
}

/// A role in a workspace; a later one includes the earlier ones.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, utoipa::ToSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum WorkspaceRole {
    /// Works in its projects.
    Member,
    /// Runs it.
    Admin,
    /// Owns it.
    Owner,
}

impl WorkspaceRole {
    pub(crate) fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "owner" => Self::Owner,
            "admin" => Self::Admin,
            "member" => Self::Member,
            _ => return None,
        })
    }
}

impl ProjectRole {
    pub(crate) fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "manager" => Self::Manager,
            "editor" => Self::Editor,
            "reviewer" => Self::Reviewer,
            "viewer" => Self::Viewer,
            _ => return None,
        })
    }
}

/// A project that the caller may see.
#[derive(Clone, Debug)]
pub struct ProjectAccess {
    /// The project.
    pub project: projects::ProjectRow,
    /// The caller's role in it.
    pub role: ProjectRole,
    /// Whether the caller belongs to the workspace; collaborators from outside do not.
    pub member: bool,
}

/// Lets the caller into a workspace with at least a role.
///
/// # Errors
/// [`Error::NotFound`] for who is no member, [`Error::Forbidden`] for who has a lesser role.
pub async fn workspace(
    conn: &mut Conn,
    actor: &Actor,
    id: Uuid,
    least: WorkspaceRole,
) -> Result<(workspaces::WorkspaceRow, WorkspaceRole)> {
    let role = match actor {
        Actor::System => Some(WorkspaceRole::Owner),
        _ => workspaces::role(conn, id, actor.caller()?.account)
            .await?
            .and_then(|role| WorkspaceRole::parse(&role)),
    };
    let (Some(role), Some(row)) = (role, workspaces::get(conn, id).await?) else {
        return Err(Error::NotFound("the workspace"));
    };
    if role < least {
        return Err(Error::Forbidden(
            "this needs the role admin in the workspace",
            "forbidden",
        ));
    }
    Ok((row, role))
}

/// Lets the caller into a project with at least a role.
///
/// # Errors
/// [`Error::NotFound`] for who has no role in it, [`Error::Forbidden`] for who has a lesser one.
pub async fn project(
    conn: &mut Conn,
    actor: &Actor,
    id: Uuid,
    least: ProjectRole,
) -> Result<ProjectAccess> {
    const GONE: Error = Error::NotFound("the project");
    if !matches!(actor, Actor::System) {
        actor.caller()?;
    }
    let project = projects::get(conn, id).await?.ok_or(GONE)?;
    let (role, member) = match actor {
        Actor::System => (Some(ProjectRole::Manager), true),
        _ => {
            let account = actor.caller()?.account;
            let in_workspace = workspaces::role(conn, project.workspace_id, account)
                .await?
                .and_then(|role| WorkspaceRole::parse(&role));
            let given = projects::role(conn, id, account)
                .await?
                .and_then(|role| ProjectRole::parse(&role));
            let role = weighed(in_workspace, given);
            (role, in_workspace.is_some())
        }
    };
    let role = role.ok_or(GONE)?;
    if role < least {
        let needed = match least {
            ProjectRole::Manager => "this needs the role manager in the project",
            ProjectRole::Editor => "this needs the role editor in the project",
            ProjectRole::Reviewer | ProjectRole::Viewer => {
                "this needs the role reviewer in the project"
            }
        };
        return Err(Error::Forbidden(needed, "forbidden"));
    }
    Ok(ProjectAccess {
        project,
        role,
        member,
    })
}

/// The role in a project of who has these in its workspace and in itself.
fn weighed(in_workspace: Option<WorkspaceRole>, given: Option<ProjectRole>) -> Option<ProjectRole> {
    match in_workspace {
        Some(WorkspaceRole::Owner | WorkspaceRole::Admin) => Some(ProjectRole::Manager),
        Some(WorkspaceRole::Member) => Some(given.unwrap_or(ProjectRole::Editor)),
        None => given,
    }
}

/// Projects of a workspace as a member sees them who was let in with this role: every member sees every project.
///
/// # Errors
/// When the database does not answer.
pub(crate) async fn projects_of_workspace(
    conn: &mut Conn,
    actor: &Actor,
    in_workspace: WorkspaceRole,
    rows: Vec<projects::ProjectRow>,
) -> Result<Vec<ProjectAccess>> {
    let ids: Vec<Uuid> = rows.iter().map(|row| row.id).collect();
    let given: HashMap<Uuid, String> = match actor.account() {
        Some(account) => projects::roles(conn, &ids, account)
            .await?
            .into_iter()
            .collect(),
        None => HashMap::new(),
    };
    let access = rows.into_iter().filter_map(|project| {
        let given = given
            .get(&project.id)
            .and_then(|role| ProjectRole::parse(role));
        Some(ProjectAccess {
            role: weighed(Some(in_workspace), given)?,
            member: true,
            project,
        })
    });
    Ok(access.collect())
}

/// Lets the caller to an asset with at least a role in its project.
///
/// # Errors
/// As [`project`].
pub async fn asset(
    conn: &mut Conn,
    actor: &Actor,
    id: Uuid,
    least: ProjectRole,
) -> Result<(assets::AssetRow, ProjectAccess)> {
    const GONE: Error = Error::NotFound("the asset");
    if !matches!(actor, Actor::System) {
        actor.caller()?;
    }
    let asset = assets::get(conn, id).await?.ok_or(GONE)?;
    let access = project(conn, actor, asset.project_id, least)
        .await
        .map_err(|error| match error {
            Error::NotFound(_) => GONE,
            other => other,
        })?;
    Ok((asset, access))
}

/// Lets the caller to a talent: members of the workspace only.
///
/// # Errors
/// [`Error::NotFound`] for everybody else.
pub async fn talent(
    conn: &mut Conn,
    actor: &Actor,
    id: Uuid,
) -> Result<(talent::TalentRow, workspaces::WorkspaceRow)> {
    const GONE: Error = Error::NotFound("the talent");
    if !matches!(actor, Actor::System) {
        actor.caller()?;
    }
    let talent = talent::get(conn, id).await?.ok_or(GONE)?;
    let (workspace, _) = workspace(conn, actor, talent.workspace_id, WorkspaceRole::Member)
        .await
        .map_err(|error| match error {
            Error::NotFound(_) => GONE,
            other => other,
        })?;
    Ok((talent, workspace))
}
