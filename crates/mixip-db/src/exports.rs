//! Exports: what left the house, for which use.

use sqlx::FromRow;
use uuid::Uuid;

use crate::query::{execute, rows, scalar};
use crate::{Conn, Micros, Result, Tx};

/// One export.
#[derive(Clone, Debug, FromRow)]
pub struct ExportRow {
    /// Its id.
    pub id: Uuid,
    /// Where it comes from.
    pub project_id: Uuid,
    /// The project's workspace.
    pub workspace_id: Uuid,
    /// What it is for, JSON.
    pub intended_use: String,
    /// Which assets, JSON list; all of the project where missing.
    pub asset_ids: Option<String>,
    /// block or redact.
    pub unresolved: String,
    /// fill, pixelate, blur.
    pub covering: String,
    /// Whether time and place are kept in the pictures.
    pub keep_place: bool,
    /// running, ready, blocked, failed, cancelled.
    pub state: String,
    /// Assets looked at.
    pub done: i64,
    /// Assets in all.
    pub total: i64,
    /// Assets that went.
    pub assets: i64,
    /// What stayed and why, JSON list.
    pub left_out: String,
    /// The archive.
    pub object_id: Option<Uuid>,
    /// The manifest.
    pub manifest_object_id: Option<Uuid>,
    /// Size of the archive.
    pub bytes: Option<i64>,
    /// Why it failed, a sentence.
    pub error: Option<String>,
    /// Name of who asked for it.
    pub created_by: String,
    /// Whether somebody from outside the workspace asked for it.
    pub outside: bool,
    /// When it was asked for.
    pub created_at: Micros,
    /// When it ended.
    pub finished_at: Option<Micros>,
    /// Who has it, as typed: a JSON list.
    pub recipients: Option<String>,
}

/// Stores a new export.
pub async fn insert(tx: &mut Tx, row: &ExportRow) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO exports (id, project_id, workspace_id, intended_use, asset_ids, unresolved, covering,
            keep_place, state, done, total, assets, left_out, created_by, outside, created_at, recipients)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)",
        row.id,
        row.project_id,
        row.workspace_id,
        &row.intended_use,
        &row.asset_ids,
        &row.unresolved,
        &row.covering,
        row.keep_place,
        &row.state,
        row.done,
        row.total,
        row.assets,
        &row.left_out,
        &row.created_by,
        row.outside,
        row.created_at,
        &row.recipients,
    );
    Ok(())
}

/// When the oldest running export was asked for.
pub async fn oldest_running(conn: &mut Conn) -> Result<Option<Micros>> {
    Ok(scalar!(
        conn,
        fetch_one,
        "SELECT MIN(created_at) FROM exports WHERE state = 'running'",
    ))
}

/// An export by id.
pub async fn get(conn: &mut Conn, id: Uuid) -> Result<Option<ExportRow>> {
    Ok(rows!(
        conn,
        fetch_optional,
        "SELECT * FROM exports WHERE id = $1",
        id
    ))
}

/// Exports of a project, newest first, from before `before`.
pub async fn of_project(
    conn: &mut Conn,
    project: Uuid,
    before: Uuid,
    limit: i64,
) -> Result<Vec<ExportRow>> {
    Ok(rows!(
        conn,
        fetch_all,
        "SELECT * FROM exports WHERE project_id = $1 AND id < $2 ORDER BY id DESC LIMIT $3",
        project,
        before,
        limit,
    ))
}

/// Exports of a workspace, newest first, from before `before`.
pub async fn of_workspace(
    conn: &mut Conn,
    workspace: Uuid,
    before: Uuid,
    limit: i64,
) -> Result<Vec<ExportRow>> {
    Ok(rows!(
        conn,
        fetch_all,
        "SELECT * FROM exports WHERE workspace_id = $1 AND id < $2 ORDER BY id DESC LIMIT $3",
        workspace,
        before,
        limit,
    ))
}

/// Notes who has an export, a JSON list.
pub async fn set_recipients(tx: &mut Tx, id: Uuid, recipients: &str) -> Result<()> {
    execute!(
        tx,
        "UPDATE exports SET recipients = $2 WHERE id = $1",
        id,
        recipients,
    );
    Ok(())
}

/// Writes how far a running export has come; false when it is not running any more.
pub async fn progress(tx: &mut Tx, id: Uuid, done: i64, total: i64) -> Result<bool> {
    Ok(execute!(
        tx,
        "UPDATE exports SET done = $2, total = $3 WHERE id = $1 AND state = 'running'",
        id,
        done,
        total,
    ) == 1)
}

/// Writes how a running export ended; false when it had ended before.
pub async fn finish(tx: &mut Tx, row: &ExportRow) -> Result<bool> {
    Ok(execute!(
        tx,
        "UPDATE exports SET state = $2, done = $3, total = $4, assets = $5, left_out = $6, object_id = $7,
            manifest_object_id = $8, bytes = $9, error = $10, finished_at = $11
         WHERE id = $1 AND state = 'running'",
        row.id,
        &row.state,
        row.done,
        row.total,
        row.assets,
        &row.left_out,
        row.object_id,
        row.manifest_object_id,
        row.bytes,
        &row.error,
        row.finished_at,
    ) == 1)
}

/// Stops what runs of a project that is being deleted.
pub async fn cancel_running(tx: &mut Tx, project: Uuid, now: Micros) -> Result<()> {
    execute!(
        tx,
        "UPDATE exports SET state = 'cancelled', finished_at = $2 WHERE project_id = $1 AND state = 'running'",
        project,
        now,
    );
    Ok(())
}

/// The archive is gone; the row stays as the record of what left.
pub async fn drop_archive(tx: &mut Tx, id: Uuid) -> Result<()> {
    execute!(tx, "UPDATE exports SET object_id = NULL WHERE id = $1", id);
    Ok(())
}
