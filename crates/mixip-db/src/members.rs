//! Who belongs to a workspace or a project.

use sqlx::FromRow;
use uuid::Uuid;

use crate::connect::Link;
use crate::query::{execute, rows, scalar};
use crate::{Conn, Result, Tx};

/// A member of a workspace.
#[derive(Clone, Debug, FromRow)]
pub struct MemberRow {
    /// The account.
    pub account_id: Uuid,
    /// Its name.
    pub name: String,
    /// Its mail address.
    pub email: String,
    /// owner, admin or member.
    pub role: String,
}

/// Somebody with a role of their own in a project.
#[derive(Clone, Debug, FromRow)]
pub struct ProjectMemberRow {
    /// The account.
    pub account_id: Uuid,
    /// Its name.
    pub name: String,
    /// Its mail address.
    pub email: String,
    /// manager, editor, reviewer or viewer.
    pub role: String,
    /// The role in the workspace; none for who is from outside.
    pub workspace_role: Option<String>,
}

/// The members of a workspace, by name.
pub async fn of_workspace(conn: &mut Conn, workspace: Uuid) -> Result<Vec<MemberRow>> {
    Ok(rows!(
        conn,
        fetch_all,
        "SELECT a.id AS account_id, a.name, a.email, m.role FROM workspace_members m
         JOIN accounts a ON a.id = m.account_id WHERE m.workspace_id = $1 ORDER BY LOWER(a.name), a.id",
        workspace,
    ))
}

/// Who has a role of their own in a project of this workspace, by name.
pub async fn of_project(
    conn: &mut Conn,
    project: Uuid,
    workspace: Uuid,
) -> Result<Vec<ProjectMemberRow>> {
    Ok(rows!(
        conn,
        fetch_all,
        "SELECT a.id AS account_id, a.name, a.email, m.role, w.role AS workspace_role FROM project_members m
         JOIN accounts a ON a.id = m.account_id
         LEFT JOIN workspace_members w ON w.workspace_id = $2 AND w.account_id = m.account_id
         WHERE m.project_id = $1 ORDER BY LOWER(a.name), a.id",
        project,
        workspace,
    ))
}

/// Lets nobody else change who belongs to a workspace until the transaction ends.
pub async fn lock(tx: &mut Tx, workspace: Uuid) -> Result<()> {
    if let Link::Postgres(c) = tx.link() {
        sqlx::query("SELECT 1 FROM workspaces WHERE id = $1 FOR NO KEY UPDATE")
            .bind(workspace)
            .execute(c)
            .await?;
    }
    Ok(())
}

/// How many owners a workspace has.
pub async fn owners(conn: &mut Conn, workspace: Uuid) -> Result<i64> {
    Ok(scalar!(
        conn,
        fetch_one,
        "SELECT COUNT(*) FROM workspace_members WHERE workspace_id = $1 AND role = 'owner'",
        workspace,
    ))
}

/// Gives an account a role in a workspace, whether it is a member or becomes one.
pub async fn set_in_workspace(
    tx: &mut Tx,
    workspace: Uuid,
    account: Uuid,
    role: &str,
) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO workspace_members (workspace_id, account_id, role) VALUES ($1, $2, $3)
         ON CONFLICT (workspace_id, account_id) DO UPDATE SET role = excluded.role",
        workspace,
        account,
        role,
    );
    Ok(())
}

/// Takes an account out of a workspace and of every project in it.
pub async fn remove_from_workspace(tx: &mut Tx, workspace: Uuid, account: Uuid) -> Result<()> {
    execute!(
        tx,
        "DELETE FROM workspace_members WHERE workspace_id = $1 AND account_id = $2",
        workspace,
        account,
    );
    execute!(
        tx,
        "DELETE FROM project_members WHERE account_id = $2
         AND project_id IN (SELECT id FROM projects WHERE workspace_id = $1)",
        workspace,
        account,
    );
    Ok(())
}

/// Takes the role of its own in a project from an account.
pub async fn remove_from_project(tx: &mut Tx, project: Uuid, account: Uuid) -> Result<()> {
    execute!(
        tx,
        "DELETE FROM project_members WHERE project_id = $1 AND account_id = $2",
        project,
        account,
    );
    Ok(())
}
