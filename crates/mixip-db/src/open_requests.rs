//! Open requests: one link for whoever comes by, and who came.

use sqlx::FromRow;
use uuid::Uuid;

use crate::query::{execute, rows, rows_of};
use crate::{Conn, Micros, Result, Tx};

/// A question to whoever comes by.
#[derive(Clone, Debug, FromRow)]
pub struct OpenRequestRow {
    /// Its id.
    pub id: Uuid,
    /// The workspace that asks.
    pub workspace_id: Uuid,
    /// The project it is for.
    pub project_id: Uuid,
    /// SHA-256 of the code in its link.
    pub token_hash: Vec<u8>,
    /// The question, in a sentence.
    pub title: String,
    /// What is asked, JSON.
    pub question: String,
    /// Whether minors may come: then everybody tells the day of birth.
    pub minors: bool,
    /// How many may come by it, where there is a limit.
    pub uses: Option<i64>,
    /// How many came.
    pub used: i64,
    /// Who asks.
    pub asked_by: Uuid,
    /// Their name then.
    pub created_by: String,
    /// When it was made.
    pub created_at: Micros,
    /// When its last day is over.
    pub expires_at: Micros,
    /// Who ended it.
    pub ended_by: Option<String>,
    /// When.
    pub ended_at: Option<Micros>,
}

/// How many of those who came stand at a state.
#[derive(Clone, Debug, FromRow)]
pub struct CountRow {
    /// The open request.
    pub open_request_id: Uuid,
    /// The state of their requests.
    pub state: String,
    /// How many.
    pub n: i64,
}

/// By what a talent came.
#[derive(Clone, Debug, FromRow)]
pub struct CameRow {
    /// The talent.
    pub talent_id: Uuid,
    /// The open request.
    pub open_request_id: Uuid,
    /// The question, in a sentence.
    pub title: String,
}

/// Stores a new open request.
pub async fn insert(tx: &mut Tx, row: &OpenRequestRow) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO open_requests (id, workspace_id, project_id, token_hash, title, question, minors, uses, used,
            asked_by, created_by, created_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
        row.id,
        row.workspace_id,
        row.project_id,
        &row.token_hash,
        &row.title,
        &row.question,
        row.minors,
        row.uses,
        row.used,
        row.asked_by,
        &row.created_by,
        row.created_at,
        row.expires_at,
    );
    Ok(())
}

/// An open request by id.
pub async fn get(conn: &mut Conn, id: Uuid) -> Result<Option<OpenRequestRow>> {
    Ok(rows!(
        conn,
        fetch_optional,
        "SELECT * FROM open_requests WHERE id = $1",
        id
    ))
}

/// An open request by the hash of its code, also where nobody can come by it any more.
pub async fn by_token(conn: &mut Conn, token_hash: &[u8]) -> Result<Option<OpenRequestRow>> {
    Ok(rows!(
        conn,
        fetch_optional,
        "SELECT * FROM open_requests WHERE token_hash = $1",
        token_hash
    ))
}

/// The open requests of a project, newest first.
pub async fn of_project(conn: &mut Conn, project: Uuid) -> Result<Vec<OpenRequestRow>> {
    Ok(rows!(
        conn,
        fetch_all,
        "SELECT * FROM open_requests WHERE project_id = $1 ORDER BY id DESC",
        project,
    ))
}

/// The open requests of a workspace that nobody ended and whose last day is to come, newest first.
pub async fn standing(
    conn: &mut Conn,
    workspace: Uuid,
    now: Micros,
) -> Result<Vec<OpenRequestRow>> {
    Ok(rows!(
        conn,
        fetch_all,
        "SELECT * FROM open_requests WHERE workspace_id = $1 AND ended_at IS NULL AND expires_at > $2 ORDER BY id DESC",
        workspace,
        now,
    ))
}

/// How those stand who came by them. Who was deleted since is not among them.
pub async fn counts(conn: &mut Conn, open_requests: &[Uuid]) -> Result<Vec<CountRow>> {
    Ok(rows_of!(
        conn,
        "SELECT j.open_request_id, r.state, count(*) AS n FROM open_request_joins j
         JOIN requests r ON r.id = j.request_id WHERE j.open_request_id",
        open_requests,
        "GROUP BY j.open_request_id, r.state",
    ))
}

/// Takes one use; false where nobody can come any more: of two who come for the last one, one is late. Then nothing of
/// the transaction may be kept.
pub async fn take(tx: &mut Tx, id: Uuid, now: Micros) -> Result<bool> {
    Ok(execute!(
        tx,
        "UPDATE open_requests SET used = used + 1
         WHERE id = $1 AND ended_at IS NULL AND expires_at > $2 AND (uses IS NULL OR used < uses)",
        id,
        now,
    ) == 1)
}

/// Notes who came, and the request that they got.
pub async fn insert_join(
    tx: &mut Tx,
    id: Uuid,
    (talent, request): (Uuid, Uuid),
    at: Micros,
) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO open_request_joins (open_request_id, talent_id, request_id, joined_at) VALUES ($1, $2, $3, $4)",
        id,
        talent,
        request,
        at,
    );
    Ok(())
}

/// By which open requests these talent came, in their order.
pub async fn came_by(conn: &mut Conn, talent: &[Uuid]) -> Result<Vec<CameRow>> {
    Ok(rows_of!(
        conn,
        "SELECT j.talent_id, j.open_request_id, o.title FROM open_request_joins j
         JOIN open_requests o ON o.id = j.open_request_id WHERE j.talent_id",
        talent,
        "ORDER BY j.joined_at, j.open_request_id",
    ))
}

/// Gives an open request another code; false where it was ended.
pub async fn renew(tx: &mut Tx, id: Uuid, token_hash: &[u8]) -> Result<bool> {
    Ok(execute!(
        tx,
        "UPDATE open_requests SET token_hash = $2 WHERE id = $1 AND ended_at IS NULL",
        id,
        token_hash,
    ) == 1)
}

/// Ends an open request; false where it was ended before.
pub async fn end(tx: &mut Tx, id: Uuid, by: &str, now: Micros) -> Result<bool> {
    Ok(execute!(
        tx,
        "UPDATE open_requests SET ended_by = $2, ended_at = $3 WHERE id = $1 AND ended_at IS NULL",
        id,
        by,
        now,
    ) == 1)
}
