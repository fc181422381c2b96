//! Who else gets to see what somebody works on.

use sqlx::FromRow;
use uuid::Uuid;

use crate::query::rows;
use crate::{Conn, Micros, Result};

/// Somebody who works with an account.
#[derive(Clone, Debug, FromRow)]
pub struct CollaboratorRow {
    /// Their name.
    pub name: String,
    /// Name of the workspace or project that they share.
    pub place: String,
}

/// Who came by a share link, or what left with an export.
#[derive(Clone, Debug, FromRow)]
pub struct DisclosureRow {
    /// A guest's name, or a JSON list of who has copies; missing where none was given.
    pub who: Option<String>,
    /// Name of the project.
    pub place: String,
    /// When.
    pub at: Micros,
}

/// Who shares a workspace or a project with an account; of a project that they work on from outside, its workspace as one.
pub async fn collaborators(
    conn: &mut Conn,
    account: Uuid,
    limit: i64,
) -> Result<Vec<CollaboratorRow>> {
    Ok(rows!(
        conn,
        fetch_all,
        "SELECT a.name AS name, w.name AS place FROM workspace_members me
            JOIN workspace_members other ON other.workspace_id = me.workspace_id AND other.account_id <> me.account_id
            JOIN accounts a ON a.id = other.account_id JOIN workspaces w ON w.id = me.workspace_id
            WHERE me.account_id = $1
         UNION
         SELECT a.name, p.name FROM project_members me
            JOIN project_members other ON other.project_id = me.project_id AND other.account_id <> me.account_id
            JOIN accounts a ON a.id = other.account_id JOIN projects p ON p.id = me.project_id AND p.deleted_at IS NULL
            WHERE me.account_id = $1
         UNION
         SELECT a.name, p.name FROM workspace_members me
            JOIN projects p ON p.workspace_id = me.workspace_id AND p.deleted_at IS NULL
            JOIN project_members other ON other.project_id = p.id AND other.account_id <> me.account_id
            JOIN accounts a ON a.id = other.account_id WHERE me.account_id = $1
         UNION
         SELECT w.name, p.name FROM project_members me
            JOIN projects p ON p.id = me.project_id AND p.deleted_at IS NULL JOIN workspaces w ON w.id = p.workspace_id
            WHERE me.account_id = $1 AND NOT EXISTS (SELECT 1 FROM workspace_members m
                WHERE m.workspace_id = p.workspace_id AND m.account_id = me.account_id)
         ORDER BY place, name LIMIT $2",
        account,
        limit,
    ))
}

/// Guests of shares out of the workspaces that an account owns, the latest first.
pub async fn guests(conn: &mut Conn, account: Uuid, limit: i64) -> Result<Vec<DisclosureRow>> {
    Ok(rows!(
        conn,
        fetch_all,
        "SELECT v.name AS who, p.name AS place, v.created_at AS at FROM workspace_members me
            JOIN shares s ON s.workspace_id = me.workspace_id JOIN share_visits v ON v.share_id = s.id
            JOIN projects p ON p.id = s.project_id
         WHERE me.account_id = $1 AND me.role = 'owner' ORDER BY v.created_at DESC LIMIT $2",
        account,
        limit,
    ))
}

/// Exports out of the workspaces that an account owns of which somebody has copies, the latest first.
pub async fn copies(conn: &mut Conn, account: Uuid, limit: i64) -> Result<Vec<DisclosureRow>> {
    Ok(rows!(
        conn,
        fetch_all,
        "SELECT e.recipients AS who, p.name AS place, e.created_at AS at FROM workspace_members me
            JOIN exports e ON e.workspace_id = me.workspace_id AND e.state = 'ready' AND e.recipients <> '[]'
            JOIN projects p ON p.id = e.project_id
         WHERE me.account_id = $1 AND me.role = 'owner' ORDER BY e.created_at DESC LIMIT $2",
        account,
        limit,
    ))
}
