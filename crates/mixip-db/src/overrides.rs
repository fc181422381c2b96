//! Overrides: managers let single faces through.

use sqlx::FromRow;
use uuid::Uuid;

use crate::query::{execute, rows, rows_of};
use crate::{Conn, Micros, Result, Tx};

/// A manager's word that lets one face through for one use.
#[derive(Clone, Debug, FromRow)]
pub struct OverrideRow {
    /// Its id.
    pub id: Uuid,
    /// The face.
    pub face_id: Uuid,
    /// Its picture.
    pub asset_id: Uuid,
    /// The picture's project.
    pub project_id: Uuid,
    /// The picture's workspace.
    pub workspace_id: Uuid,
    /// For which purpose, channels and territories, JSON.
    pub permitted: String,
    /// Why.
    pub reason: String,
    /// First day.
    pub starts_on: String,
    /// Last day.
    pub ends_on: String,
    /// The document that shows why, sealed under the asset's key.
    pub object_id: Uuid,
    /// Its name at home.
    pub filename: String,
    /// Its type, by content.
    pub media_type: String,
    /// Its size.
    pub bytes: i64,
    /// Name of who made it.
    pub made_by: String,
    /// When.
    pub made_at: Micros,
    /// Name of who ended it before its last day.
    pub ended_by: Option<String>,
    /// When.
    pub ended_at: Option<Micros>,
}

/// Stores a new override.
pub async fn insert(tx: &mut Tx, row: &OverrideRow) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO overrides (id, face_id, asset_id, project_id, workspace_id, permitted, reason, starts_on, ends_on,
            object_id, filename, media_type, bytes, made_by, made_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)",
        row.id,
        row.face_id,
        row.asset_id,
        row.project_id,
        row.workspace_id,
        &row.permitted,
        &row.reason,
        &row.starts_on,
        &row.ends_on,
        row.object_id,
        &row.filename,
        &row.media_type,
        row.bytes,
        &row.made_by,
        row.made_at,
    );
    Ok(())
}

/// An override by id.
pub async fn get(conn: &mut Conn, id: Uuid) -> Result<Option<OverrideRow>> {
    Ok(rows!(
        conn,
        fetch_optional,
        "SELECT * FROM overrides WHERE id = $1",
        id
    ))
}

/// Some overrides.
pub async fn some(conn: &mut Conn, ids: &[Uuid]) -> Result<Vec<OverrideRow>> {
    Ok(rows_of!(conn, "SELECT * FROM overrides WHERE id", ids, ""))
}

/// All overrides of a face, newest first.
pub async fn of_face(conn: &mut Conn, face: Uuid) -> Result<Vec<OverrideRow>> {
    Ok(rows!(
        conn,
        fetch_all,
        "SELECT * FROM overrides WHERE face_id = $1 ORDER BY id DESC",
        face
    ))
}

/// The overrides of some faces that nobody ended; the day may be past.
pub async fn standing(conn: &mut Conn, faces: &[Uuid]) -> Result<Vec<OverrideRow>> {
    Ok(rows_of!(
        conn,
        "SELECT * FROM overrides WHERE face_id",
        faces,
        "AND ended_at IS NULL ORDER BY id",
    ))
}

/// The overrides in a project that nobody ended; the day may be past.
pub async fn standing_in(conn: &mut Conn, project: Uuid) -> Result<Vec<OverrideRow>> {
    Ok(rows!(
        conn,
        fetch_all,
        "SELECT * FROM overrides WHERE project_id = $1 AND ended_at IS NULL ORDER BY id",
        project
    ))
}

/// Ends an override; false when it was ended before.
pub async fn end(tx: &mut Tx, id: Uuid, by: &str, at: Micros) -> Result<bool> {
    Ok(execute!(
        tx,
        "UPDATE overrides SET ended_by = $2, ended_at = $3 WHERE id = $1 AND ended_at IS NULL",
        id,
        by,
        at,
    ) == 1)
}

/// Which of some faces any override was made for, whether it stands or not.
pub async fn faces_with(conn: &mut Conn, faces: &[Uuid]) -> Result<Vec<Uuid>> {
    let found: Vec<(Uuid,)> = rows_of!(
        conn,
        "SELECT DISTINCT face_id FROM overrides WHERE face_id",
        faces,
        "",
    );
    Ok(found.into_iter().map(|(id,)| id).collect())
}
