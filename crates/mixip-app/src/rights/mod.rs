//! Who may do what in a workspace or project: the one place where roles are weighed, by the one table of rights.
//!
//! Who has no role at all does not learn that the thing exists.
//!
//! Guests of a share link have no role: what is open to them is asked by `shares::visits::enter`, and by the gate.

mod table;

use std::collections::HashMap;

use mixip_db::{Conn, assets, projects, talent, workspaces};
use uuid::Uuid;

use crate::{Actor, Error, Result};

pub use table::{ProjectRight, WorkspaceRight, page};

/// A role in a project; a later one includes the earlier ones.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    serde::Serialize,
    serde::Deserialize,
    utoipa::ToSchema,
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
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    serde::Serialize,
    serde::Deserialize,
    utoipa::ToSchema,
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

    /// Its name, as rows keep it.
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Owner => "owner",
            Self::Admin => "admin",
            Self::Member => "member",
        }
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

    /// Its name, as rows keep it.
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Manager => "manager",
            Self::Editor => "editor",
            Self::Reviewer => "reviewer",
            Self::Viewer => "viewer",
        }
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

/// Lets in who runs the installation.
///
/// # Errors
/// [`Error::NotFound`] for everybody else: `what` is not theirs to know of.
pub fn operator(actor: &Actor, what: &'static str) -> Result<()> {
    if matches!(actor, Actor::System) || actor.caller()?.operator {
        Ok(())
    } else {
        Err(Error::NotFound(what))
    }
}

impl ProjectAccess {
    /// Whether the caller has a right in the project.
    #[must_use]
    pub fn may(&self, right: ProjectRight) -> bool {
        right.is_of(self.role)
    }

    /// Whether the caller may know who is depicted: collaborators from outside may not, whatever their role.
    #[must_use]
    pub fn knows_talent(&self) -> bool {
        self.member
    }
}

/// Lets the caller into a workspace who has a right in it.
///
/// # Errors
/// [`Error::NotFound`] for who is no member, [`Error::Forbidden`] for whose role does not have the right.
pub async fn workspace(
    conn: &mut Conn,
    actor: &Actor,
    id: Uuid,
    right: impl Into<WorkspaceRight>,
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
    let right = right.into();
    if !right.is_of(role) {
        let needed = match right.roles() {
            [WorkspaceRole::Owner] => "this needs the role owner in the workspace",
            _ => "this needs the role admin in the workspace",
        };
        return Err(Error::Forbidden(needed, "forbidden"));
    }
    Ok((row, role))
}

/// Lets the caller to a privacy desk: a workspace's, or the operator's where none is named.
///
/// # Errors
/// As [`workspace`]; [`Error::NotFound`] at the operator's for everybody else.
pub(crate) async fn privacy_desk(
    conn: &mut Conn,
    actor: &Actor,
    workspace: Option<Uuid>,
) -> Result<()> {
    match workspace {
        Some(id) => {
            let right = WorkspaceRight::AnswerPrivacyRequests;
            self::workspace(conn, actor, id, right).await.map(drop)
        }
        None => operator(actor, "the privacy request"),
    }
}

/// Lets the caller into a project who has a right in it.
///
/// # Errors
/// [`Error::NotFound`] for who has no role in it, [`Error::Forbidden`] for whose role does not have the right.
pub async fn project(
    conn: &mut Conn,
    actor: &Actor,
    id: Uuid,
    right: impl Into<ProjectRight>,
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
    let right = right.into();
    if !right.is_of(role) {
        let needed = match right.roles() {
            [ProjectRole::Manager, ..] => "this needs the role manager in the project",
            [ProjectRole::Editor, ..] => "this needs the role editor in the project",
            _ => "this needs the role reviewer in the project",
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
pub(crate) fn weighed(
    in_workspace: Option<WorkspaceRole>,
    given: Option<ProjectRole>,
) -> Option<ProjectRole> {
    match in_workspace {
        Some(role) if WorkspaceRight::RunProjects.is_of(role) => Some(ProjectRole::Manager),
        Some(role) if WorkspaceRight::WorkInProjects.is_of(role) => {
            Some(given.unwrap_or(ProjectRole::Editor))
        }
        _ => given,
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

/// Lets the caller to an asset who has a right in its project.
///
/// # Errors
/// As [`project`].
pub async fn asset(
    conn: &mut Conn,
    actor: &Actor,
    id: Uuid,
    right: impl Into<ProjectRight>,
) -> Result<(assets::AssetRow, ProjectAccess)> {
    const GONE: Error = Error::NotFound("the asset");
    if !matches!(actor, Actor::System) {
        actor.caller()?;
    }
    let asset = assets::get(conn, id).await?.ok_or(GONE)?;
    let access = project(conn, actor, asset.project_id, right)
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
    let (workspace, _) = workspace(conn, actor, talent.workspace_id, WorkspaceRight::KnowTalent)
        .await
        .map_err(|error| match error {
            Error::NotFound(_) => GONE,
            other => other,
        })?;
    Ok((talent, workspace))
}

/// Lets the caller enrol a talent: members of the workspace, and the talent on their own page.
///
/// # Errors
/// [`Error::NotFound`] for everybody else.
pub(crate) async fn enrolment(
    conn: &mut Conn,
    actor: &Actor,
    id: Uuid,
) -> Result<(talent::TalentRow, workspaces::WorkspaceRow)> {
    const GONE: Error = Error::NotFound("the talent");
    match actor {
        Actor::Talent(depicted) if depicted.talent == id => {
            let talent = talent::get(conn, id).await?.ok_or(GONE)?;
            let workspace = workspaces::get(conn, talent.workspace_id).await?;
            Ok((talent, workspace.ok_or(GONE)?))
        }
        _ => self::talent(conn, actor, id).await,
    }
}
