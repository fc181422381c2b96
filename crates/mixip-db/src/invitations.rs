//! Invitations into workspaces and projects.

use sqlx::FromRow;
use uuid::Uuid;

use crate::query::{execute, rows, rows_of};
use crate::{Conn, Micros, Result, Tx};

/// A way into a workspace, or into one of its projects.
#[derive(Clone, Debug, FromRow)]
pub struct InvitationRow {
    /// Its id.
    pub id: Uuid,
    /// The workspace, also where it leads into a project.
    pub workspace_id: Uuid,
    /// The project, where it leads into one.
    pub project_id: Option<Uuid>,
    /// The role that it gives.
    pub role: String,
    /// SHA-256 of what its link holds.
    pub token_hash: Vec<u8>,
    /// Whom alone it is for, lower-case.
    pub email: Option<String>,
    /// In which language it is sent.
    pub language: Option<String>,
    /// How many may join by it.
    pub uses: i64,
    /// How many did.
    pub used: i64,
    /// Who made it.
    pub invited_by: Uuid,
    /// When.
    pub created_at: Micros,
    /// When it stops working.
    pub expires_at: Micros,
    /// When it was revoked.
    pub revoked_at: Option<Micros>,
}

/// Somebody who joined by an invitation.
#[derive(Clone, Debug, FromRow)]
pub struct UseRow {
    /// The invitation.
    pub invitation_id: Uuid,
    /// The account.
    pub account_id: Uuid,
    /// Its name.
    pub name: String,
    /// When.
    pub used_at: Micros,
}

/// Stores a new invitation.
pub async fn insert(tx: &mut Tx, row: &InvitationRow) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO invitations (id, workspace_id, project_id, role, token_hash, email, language, uses, used,
            invited_by, created_at, expires_at, revoked_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
        row.id,
        row.workspace_id,
        row.project_id,
        &row.role,
        &row.token_hash,
        &row.email,
        &row.language,
        row.uses,
        row.used,
        row.invited_by,
        row.created_at,
        row.expires_at,
        row.revoked_at,
    );
    Ok(())
}

/// An invitation by id.
pub async fn get(conn: &mut Conn, id: Uuid) -> Result<Option<InvitationRow>> {
    Ok(rows!(
        conn,
        fetch_optional,
        "SELECT * FROM invitations WHERE id = $1",
        id
    ))
}

/// An invitation by the hash of what its link holds, as long as somebody can join by it.
pub async fn open(
    conn: &mut Conn,
    token_hash: &[u8],
    now: Micros,
) -> Result<Option<InvitationRow>> {
    Ok(rows!(
        conn,
        fetch_optional,
        "SELECT * FROM invitations
         WHERE token_hash = $1 AND revoked_at IS NULL AND used < uses AND expires_at > $2",
        token_hash,
        now,
    ))
}

/// The invitations into a workspace itself that were not revoked, newest first.
pub async fn of_workspace(conn: &mut Conn, workspace: Uuid) -> Result<Vec<InvitationRow>> {
    Ok(rows!(
        conn,
        fetch_all,
        "SELECT * FROM invitations WHERE workspace_id = $1 AND project_id IS NULL AND revoked_at IS NULL
         ORDER BY id DESC",
        workspace,
    ))
}

/// The invitations into a project that were not revoked, newest first.
pub async fn of_project(conn: &mut Conn, project: Uuid) -> Result<Vec<InvitationRow>> {
    Ok(rows!(
        conn,
        fetch_all,
        "SELECT * FROM invitations WHERE project_id = $1 AND revoked_at IS NULL ORDER BY id DESC",
        project,
    ))
}

/// Who joined by these invitations, in their order.
pub async fn uses_of(conn: &mut Conn, invitations: &[Uuid]) -> Result<Vec<UseRow>> {
    Ok(rows_of!(
        conn,
        "SELECT u.invitation_id, u.account_id, a.name, u.used_at FROM invitation_uses u
         JOIN accounts a ON a.id = u.account_id WHERE u.invitation_id",
        invitations,
        "ORDER BY u.used_at, u.account_id",
    ))
}

/// Takes one use of an invitation; false where there is none any more: of two who come for the last one, one is late, and
/// nobody comes twice. Then nothing of the transaction may be kept.
pub async fn take(tx: &mut Tx, id: Uuid, account: Uuid, now: Micros) -> Result<bool> {
    let taken = execute!(
        tx,
        "UPDATE invitations SET used = used + 1
         WHERE id = $1 AND revoked_at IS NULL AND used < uses AND expires_at > $2",
        id,
        now,
    );
    if taken == 0 {
        return Ok(false);
    }
    Ok(execute!(
        tx,
        "INSERT INTO invitation_uses (invitation_id, account_id, used_at) VALUES ($1, $2, $3)
         ON CONFLICT (invitation_id, account_id) DO NOTHING",
        id,
        account,
        now,
    ) == 1)
}

/// Revokes an invitation; false where it was revoked before.
pub async fn revoke(tx: &mut Tx, id: Uuid, now: Micros) -> Result<bool> {
    Ok(execute!(
        tx,
        "UPDATE invitations SET revoked_at = $2 WHERE id = $1 AND revoked_at IS NULL",
        id,
        now,
    ) == 1)
}

/// Forgets invitations that nobody could use since `before`, with the addresses in them.
pub async fn forget(tx: &mut Tx, before: Micros) -> Result<u64> {
    Ok(execute!(
        tx,
        "DELETE FROM invitations WHERE expires_at < $1 OR revoked_at < $1",
        before,
    ))
}
