//! The people of a project: collaborators from outside, and members of the workspace whom it gives a role of its own.

use mixip_db::members::{self as rows, ProjectMemberRow};
use mixip_db::{Tx, projects, workspaces};
use mixip_ledger::EntryKind;
use serde_json::json;
use uuid::Uuid;

use super::{ProjectMember, ProjectMemberChange};
use crate::events::Event;
use crate::ledger::record;
use crate::rights::{
    self, ProjectAccess, ProjectRight, ProjectRole, WorkspaceRight, WorkspaceRole,
};
use crate::{Actor, App, Error, Result};

/// Who has a role of their own in a project, by name. The workspace's members work in it besides.
///
/// # Errors
/// [`Error::NotFound`] for who has no role in it.
pub async fn list(app: &App, actor: &Actor, project: Uuid) -> Result<Vec<ProjectMember>> {
    let mut conn = app.db.read().await?;
    let access = rights::project(&mut conn, actor, project, ProjectRight::See).await?;
    let all = access.may(ProjectRight::ManagePeople);
    Ok(
        rows::of_project(&mut conn, project, access.project.workspace_id)
            .await?
            .into_iter()
            .filter_map(|row| view(row, actor, all))
            .collect(),
    )
}

/// Gives somebody another role in a project: who has one there, or a member of its workspace.
///
/// # Errors
/// [`Error::Forbidden`] for who is not its manager; `runs_every_project` for owners and admins of the workspace.
pub async fn change(
    app: &App,
    actor: &Actor,
    project: Uuid,
    account: Uuid,
    change: ProjectMemberChange,
) -> Result<ProjectMember> {
    let mut tx = app.db.write().await?;
    let access = rights::project(&mut tx, actor, project, ProjectRight::ManagePeople).await?;
    let workspace = access.project.workspace_id;
    rows::lock(&mut tx, workspace).await?;
    let (in_workspace, given) = roles_of(&mut tx, &access, account).await?;
    if in_workspace.is_some_and(|role| WorkspaceRight::RunProjects.is_of(role)) {
        return Err(Error::conflict(
            "runs_every_project",
            "owners and admins of the workspace run each of its projects: change their role there",
        ));
    }
    projects::set_member(&mut tx, project, account, change.role.as_str()).await?;
    let before = rights::weighed(in_workspace, given);
    if given != Some(change.role) {
        let about = json!({ "project": project, "role": change.role, "before": before });
        let kind = EntryKind::MemberRoleChanged;
        record(app, &mut tx, workspace, actor, kind, account, about).await?;
    }
    let member = rows::of_project(&mut tx, project, workspace)
        .await?
        .into_iter()
        .find(|row| row.account_id == account)
        .and_then(|row| view(row, actor, true))
        .ok_or(GONE)?;
    tx.commit().await?;
    tell(app, &access, account);
    Ok(member)
}

/// Takes somebody's role in a project; or one's own, by leaving. Members of the workspace then have there what the
/// workspace gives them.
///
/// # Errors
/// [`Error::Forbidden`] for who is not its manager and means somebody else.
pub async fn remove(app: &App, actor: &Actor, project: Uuid, account: Uuid) -> Result<()> {
    let mut tx = app.db.write().await?;
    let needed = if actor.account() == Some(account) {
        ProjectRight::See
    } else {
        ProjectRight::ManagePeople
    };
    let access = rights::project(&mut tx, actor, project, needed).await?;
    let workspace = access.project.workspace_id;
    rows::lock(&mut tx, workspace).await?;
    let (_, given) = roles_of(&mut tx, &access, account).await?;
    let role = given.ok_or(GONE)?;
    rows::remove_from_project(&mut tx, project, account).await?;
    let about = json!({ "project": project, "role": role });
    let kind = EntryKind::MemberRemoved;
    record(app, &mut tx, workspace, actor, kind, account, about).await?;
    tx.commit().await?;
    tell(app, &access, account);
    Ok(())
}

const GONE: Error = Error::NotFound("the member");

/// The roles of somebody of whom the caller knows: in the workspace and in the project. Collaborators do not learn who is
/// a member of the workspace.
async fn roles_of(
    tx: &mut Tx,
    access: &ProjectAccess,
    account: Uuid,
) -> Result<(Option<WorkspaceRole>, Option<ProjectRole>)> {
    let in_workspace = workspaces::role(tx, access.project.workspace_id, account)
        .await?
        .and_then(|role| WorkspaceRole::parse(&role));
    let given = projects::role(tx, access.project.id, account)
        .await?
        .and_then(|role| ProjectRole::parse(&role));
    if given.is_none() && (in_workspace.is_none() || !access.member) {
        return Err(GONE);
    }
    Ok((in_workspace, given))
}

fn tell(app: &App, access: &ProjectAccess, account: Uuid) {
    app.events.tell(Event::Members {
        workspace_id: access.project.workspace_id,
        project_id: Some(access.project.id),
        account_id: account,
    });
}

fn view(row: ProjectMemberRow, actor: &Actor, all: bool) -> Option<ProjectMember> {
    let in_workspace = row.workspace_role.as_deref().and_then(WorkspaceRole::parse);
    Some(ProjectMember {
        account_id: row.account_id,
        name: row.name,
        email: Some(row.email).filter(|_| all || actor.account() == Some(row.account_id)),
        role: rights::weighed(in_workspace, ProjectRole::parse(&row.role))?,
        collaborator: in_workspace.is_none(),
    })
}
