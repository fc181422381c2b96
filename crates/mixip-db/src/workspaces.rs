//! Workspaces and their members.

use sqlx::FromRow;
use uuid::Uuid;

use crate::connect::Link;
use crate::query::{execute, rows, scalar};
use crate::{Conn, Micros, Result, Tx};

/// A tenant: the data controller that owns projects, talent and policies.
#[derive(Clone, Debug, FromRow)]
pub struct WorkspaceRow {
    /// Its id.
    pub id: Uuid,
    /// Its name.
    pub name: String,
    /// IANA time zone in which its dates are meant.
    pub time_zone: String,
    /// Similarity from which a match is suggested.
    pub suggest: f64,
    /// Similarity from which a match counts as sure.
    pub strict: f64,
    /// Purposes for which incidental faces may be shown, JSON list.
    pub incidental_purposes: String,
    /// When it was made.
    pub created_at: Micros,
    /// ISO 3166-1 code of the country whose law applies, where one was chosen.
    pub country: Option<String>,
}

/// A workspace as one member sees it.
#[derive(Clone, Debug, FromRow)]
pub struct MembershipRow {
    /// The workspace.
    pub id: Uuid,
    /// Its name.
    pub name: String,
    /// owner, admin or member.
    pub role: String,
}

/// Stores a new workspace.
pub async fn insert(tx: &mut Tx, row: &WorkspaceRow) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO workspaces (id, name, time_zone, suggest, strict, incidental_purposes, created_at, country)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        row.id,
        &row.name,
        &row.time_zone,
        row.suggest,
        row.strict,
        &row.incidental_purposes,
        row.created_at,
        &row.country,
    );
    Ok(())
}

/// The day for which a workspace's labels were last brought along.
pub async fn labelled_on(conn: &mut Conn, id: Uuid) -> Result<Option<String>> {
    let day: Option<Option<String>> = scalar!(
        conn,
        fetch_optional,
        "SELECT labelled_on FROM workspaces WHERE id = $1",
        id
    );
    Ok(day.flatten())
}

/// Writes the day for which a workspace's labels are brought along.
pub async fn set_labelled_on(tx: &mut Tx, id: Uuid, day: &str) -> Result<()> {
    execute!(
        tx,
        "UPDATE workspaces SET labelled_on = $2 WHERE id = $1",
        id,
        day,
    );
    Ok(())
}

/// Locks a workspace until the transaction ends: whoever adds many at once to it comes one after the other. SQLite has
/// one writer anyway.
pub async fn lock(tx: &mut Tx, id: Uuid) -> Result<()> {
    if let Link::Postgres(c) = tx.link() {
        sqlx::query("SELECT 1 FROM workspaces WHERE id = $1 FOR NO KEY UPDATE")
            .bind(id)
            .execute(c)
            .await?;
    }
    Ok(())
}

/// A workspace by id.
pub async fn get(conn: &mut Conn, id: Uuid) -> Result<Option<WorkspaceRow>> {
    Ok(rows!(
        conn,
        fetch_optional,
        "SELECT * FROM workspaces WHERE id = $1",
        id
    ))
}

/// Every workspace, for the passes that keep all of them in order.
pub async fn ids(conn: &mut Conn) -> Result<Vec<Uuid>> {
    Ok(scalar!(
        conn,
        fetch_all,
        "SELECT id FROM workspaces ORDER BY id"
    ))
}

/// Writes back name, time zone, country, thresholds and policy.
pub async fn update(tx: &mut Tx, row: &WorkspaceRow) -> Result<()> {
    execute!(
        tx,
        "UPDATE workspaces SET name = $2, time_zone = $3, suggest = $4, strict = $5, incidental_purposes = $6,
            country = $7
         WHERE id = $1",
        row.id,
        &row.name,
        &row.time_zone,
        row.suggest,
        row.strict,
        &row.incidental_purposes,
        &row.country,
    );
    Ok(())
}

/// Makes an account a member.
pub async fn insert_member(tx: &mut Tx, workspace: Uuid, account: Uuid, role: &str) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO workspace_members (workspace_id, account_id, role) VALUES ($1, $2, $3)",
        workspace,
        account,
        role,
    );
    Ok(())
}

/// The workspaces an account is a member of, oldest first.
pub async fn of_account(conn: &mut Conn, account: Uuid) -> Result<Vec<MembershipRow>> {
    Ok(rows!(
        conn,
        fetch_all,
        "SELECT w.id, w.name, m.role FROM workspace_members m JOIN workspaces w ON w.id = m.workspace_id
         WHERE m.account_id = $1 ORDER BY w.id",
        account,
    ))
}

/// The role of an account in a workspace.
pub async fn role(conn: &mut Conn, workspace: Uuid, account: Uuid) -> Result<Option<String>> {
    Ok(scalar!(
        conn,
        fetch_optional,
        "SELECT role FROM workspace_members WHERE workspace_id = $1 AND account_id = $2",
        workspace,
        account,
    ))
}
