//! The members of a workspace.

use mixip_db::members::{self as rows, MemberRow};
use mixip_db::workspaces;
use mixip_ledger::EntryKind;
use serde_json::json;
use uuid::Uuid;

use super::{Member, MemberChange};
use crate::events::Event;
use crate::ledger::record;
use crate::rights::{self, WorkspaceRight, WorkspaceRole};
use crate::{Actor, App, Error, Result};

/// The members of a workspace, by name.
///
/// # Errors
/// [`Error::NotFound`] for who is none of them.
pub async fn list(app: &App, actor: &Actor, workspace: Uuid) -> Result<Vec<Member>> {
    let mut conn = app.db.read().await?;
    let (_, role) = rights::workspace(&mut conn, actor, workspace, WorkspaceRight::See).await?;
    let all = WorkspaceRight::ManagePeople.is_of(role);
    Ok(rows::of_workspace(&mut conn, workspace)
        .await?
        .into_iter()
        .filter_map(|row| view(row, actor, all))
        .collect())
}

/// Gives a member another role.
///
/// # Errors
/// [`Error::Forbidden`] for who is neither owner nor admin, and for admins where owners are concerned; `last_owner`.
pub async fn change(
    app: &App,
    actor: &Actor,
    workspace: Uuid,
    account: Uuid,
    change: MemberChange,
) -> Result<Member> {
    let mut tx = app.db.write().await?;
    let (_, own) =
        rights::workspace(&mut tx, actor, workspace, WorkspaceRight::ManagePeople).await?;
    rows::lock(&mut tx, workspace).await?;
    let before = role_of(&mut tx, workspace, account).await?;
    owners_are_for_owners(own, &[before, change.role])?;
    if before == WorkspaceRole::Owner && change.role != WorkspaceRole::Owner {
        another_owner_stays(&mut tx, workspace).await?;
    }
    rows::set_in_workspace(&mut tx, workspace, account, change.role.as_str()).await?;
    if before != change.role {
        let about = json!({ "role": change.role, "before": before });
        let kind = EntryKind::MemberRoleChanged;
        record(app, &mut tx, workspace, actor, kind, account, about).await?;
    }
    let member = rows::of_workspace(&mut tx, workspace)
        .await?
        .into_iter()
        .find(|row| row.account_id == account)
        .and_then(|row| view(row, actor, true))
        .ok_or(GONE)?;
    tx.commit().await?;
    tell(app, workspace, account);
    Ok(member)
}

/// Removes a member from a workspace and from every project in it; or oneself, by leaving.
///
/// # Errors
/// As [`change`]; everybody may leave but the last owner.
pub async fn remove(app: &App, actor: &Actor, workspace: Uuid, account: Uuid) -> Result<()> {
    let mut tx = app.db.write().await?;
    let needed = if actor.account() == Some(account) {
        WorkspaceRight::See
    } else {
        WorkspaceRight::ManagePeople
    };
    let (_, own) = rights::workspace(&mut tx, actor, workspace, needed).await?;
    rows::lock(&mut tx, workspace).await?;
    let role = role_of(&mut tx, workspace, account).await?;
    owners_are_for_owners(own, &[role])?;
    if role == WorkspaceRole::Owner {
        another_owner_stays(&mut tx, workspace).await?;
    }
    rows::remove_from_workspace(&mut tx, workspace, account).await?;
    let about = json!({ "role": role });
    let kind = EntryKind::MemberRemoved;
    record(app, &mut tx, workspace, actor, kind, account, about).await?;
    tx.commit().await?;
    tell(app, workspace, account);
    Ok(())
}

const GONE: Error = Error::NotFound("the member");

async fn role_of(tx: &mut mixip_db::Tx, workspace: Uuid, account: Uuid) -> Result<WorkspaceRole> {
    workspaces::role(tx, workspace, account)
        .await?
        .and_then(|role| WorkspaceRole::parse(&role))
        .ok_or(GONE)
}

/// Owners are made and unmade by owners alone.
pub(crate) fn owners_are_for_owners(own: WorkspaceRole, concerned: &[WorkspaceRole]) -> Result<()> {
    if concerned.contains(&WorkspaceRole::Owner) && !WorkspaceRight::ManageOwners.is_of(own) {
        return Err(Error::Forbidden(
            "only an owner makes owners, or makes them something else: ask one",
            "forbidden",
        ));
    }
    Ok(())
}

async fn another_owner_stays(tx: &mut mixip_db::Tx, workspace: Uuid) -> Result<()> {
    if rows::owners(tx, workspace).await? < 2 {
        return Err(Error::conflict(
            "last_owner",
            "a workspace has at least one owner: make somebody else one first",
        ));
    }
    Ok(())
}

fn tell(app: &App, workspace: Uuid, account: Uuid) {
    app.events.tell(Event::Members {
        workspace_id: workspace,
        project_id: None,
        account_id: account,
    });
}

fn view(row: MemberRow, actor: &Actor, all: bool) -> Option<Member> {
    Some(Member {
        account_id: row.account_id,
        name: row.name,
        email: Some(row.email).filter(|_| all || actor.account() == Some(row.account_id)),
        role: WorkspaceRole::parse(&row.role)?,
    })
}
