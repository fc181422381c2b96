//! Assets: media items of a project.

mod alike;
mod clearance;
mod page;
mod page_text;

use sqlx::FromRow;
use uuid::Uuid;

use crate::query::{execute, rows, rows_of, scalar};
use crate::{Conn, Micros, Result, Tx};

pub use alike::{AlikeRow, alike, names_alike, page_alike, scans_alike};
pub use clearance::{ClearanceRow, lock_clearances, set_clearances};
pub use page::{After, Filter, Sort, page};

/// A media item.
#[derive(Clone, Debug, FromRow)]
pub struct AssetRow {
    /// Its id, also its key's.
    pub id: Uuid,
    /// Its project.
    pub project_id: Uuid,
    /// The workspace of the project.
    pub workspace_id: Uuid,
    /// Its name, as uploaded or corrected.
    pub name: String,
    /// The name as it is searched and sorted.
    pub name_folded: String,
    /// image, video, audio, document.
    pub kind: String,
    /// What the content is, as mixip-media names it.
    pub format: String,
    /// processing, ready, failed.
    pub state: String,
    /// Why it failed, stable code.
    pub error_code: Option<String>,
    /// Why it failed, a sentence.
    pub error_detail: Option<String>,
    /// Pixels across, as shown.
    pub width: Option<i64>,
    /// Pixels down, as shown.
    pub height: Option<i64>,
    /// Frames or pages.
    pub frames: i64,
    /// Length of video or audio.
    pub duration_ms: Option<i64>,
    /// Size of the original.
    pub bytes: i64,
    /// SHA-256 of the original.
    pub sha256: Vec<u8>,
    /// Metadata, JSON.
    pub metadata: String,
    /// When the picture was taken, where known.
    pub captured_at: Option<Micros>,
    /// When it was taken, else when it was uploaded: what "by date" sorts.
    pub taken_at: Micros,
    /// When it was uploaded.
    pub created_at: Micros,
    /// Name of who uploaded it.
    pub uploaded_by: String,
    /// pending, quick, thorough, failed, not_searchable.
    pub scan: String,
    /// Clearance for the project's current use.
    pub clearance: String,
    /// The first date on which that clearance could differ.
    pub valid_until: Option<String>,
    /// Counts of faces by what they show, JSON.
    pub face_counts: String,
    /// What a manager stated of an asset that cannot be searched.
    pub statement_text: Option<String>,
    /// Name of who stated it.
    pub statement_by: Option<String>,
    /// When.
    pub statement_at: Option<Micros>,
    /// Id of the statement.
    pub statement_id: Option<Uuid>,
}

/// How far the search of an asset has come: what the gate needs of it besides its faces.
#[derive(Clone, Debug, FromRow)]
pub struct ScanRow {
    /// The asset.
    pub id: Uuid,
    /// pending, quick, thorough, failed, not_searchable.
    pub scan: String,
    /// A manager's statement.
    pub statement_id: Option<Uuid>,
}

/// What processing found out about an asset.
#[derive(Clone, Debug)]
pub struct Findings<'a> {
    /// image, video, audio, document.
    pub kind: &'a str,
    /// What the content is.
    pub format: &'a str,
    /// ready or failed.
    pub state: &'a str,
    /// Code and sentence of a failure.
    pub error: Option<(&'a str, &'a str)>,
    /// Pixels across and down.
    pub size: Option<(i64, i64)>,
    /// Frames or pages.
    pub frames: i64,
    /// Metadata, JSON.
    pub metadata: &'a str,
    /// When the picture was taken.
    pub captured_at: Option<Micros>,
    /// quick, failed, not_searchable.
    pub scan: &'a str,
}

/// Stores a new asset; false where the project has the same content already.
pub async fn insert(tx: &mut Tx, row: &AssetRow) -> Result<bool> {
    Ok(execute!(
        tx,
        "INSERT INTO assets (id, project_id, workspace_id, name, name_folded, kind, format, state, frames,
            bytes, sha256, metadata, captured_at, taken_at, created_at, uploaded_by, scan, clearance, face_counts)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)
         ON CONFLICT (project_id, sha256) DO NOTHING",
        row.id,
        row.project_id,
        row.workspace_id,
        &row.name,
        &row.name_folded,
        &row.kind,
        &row.format,
        &row.state,
        row.frames,
        row.bytes,
        &row.sha256,
        &row.metadata,
        row.captured_at,
        row.taken_at,
        row.created_at,
        &row.uploaded_by,
        &row.scan,
        &row.clearance,
        &row.face_counts,
    ) == 1)
}

/// Notes whose account uploaded an asset.
pub async fn set_uploader(tx: &mut Tx, id: Uuid, account: Uuid) -> Result<()> {
    execute!(
        tx,
        "UPDATE assets SET uploader_id = $2 WHERE id = $1",
        id,
        account
    );
    Ok(())
}

/// An asset by id.
pub async fn get(conn: &mut Conn, id: Uuid) -> Result<Option<AssetRow>> {
    Ok(rows!(
        conn,
        fetch_optional,
        "SELECT * FROM assets WHERE id = $1",
        id
    ))
}

/// An asset by id, its row locked until the transaction ends, so that two who decide on its faces take turns.
pub async fn lock(tx: &mut Tx, id: Uuid) -> Result<Option<AssetRow>> {
    execute!(tx, "UPDATE assets SET bytes = bytes WHERE id = $1", id);
    get(tx, id).await
}

/// The asset of a project with this content.
pub async fn by_sha256(conn: &mut Conn, project: Uuid, sha256: &[u8]) -> Result<Option<Uuid>> {
    Ok(scalar!(
        conn,
        fetch_optional,
        "SELECT id FROM assets WHERE project_id = $1 AND sha256 = $2",
        project,
        sha256,
    ))
}

/// Writes what processing found out. A capture time that a person corrected is kept.
pub async fn set_findings(tx: &mut Tx, id: Uuid, found: &Findings<'_>) -> Result<bool> {
    Ok(execute!(
        tx,
        "UPDATE assets SET kind = $2, format = $3, state = $4, error_code = $5, error_detail = $6, width = $7,
            height = $8, frames = $9, metadata = $10, scan = $12,
            captured_at = CASE WHEN captured_by_hand = TRUE THEN captured_at ELSE $11 END,
            taken_at = CASE WHEN captured_by_hand = TRUE THEN taken_at WHEN $11 IS NULL THEN created_at ELSE $11 END
         WHERE id = $1",
        id,
        found.kind,
        found.format,
        found.state,
        found.error.map(|e| e.0),
        found.error.map(|e| e.1),
        found.size.map(|s| s.0),
        found.size.map(|s| s.1),
        found.frames,
        found.metadata,
        found.captured_at,
        found.scan,
    ) == 1)
}

/// Writes how far the search for faces has come, with code and sentence where it failed.
pub async fn set_scan(
    tx: &mut Tx,
    id: Uuid,
    scan: &str,
    error: Option<(&str, &str)>,
) -> Result<bool> {
    Ok(execute!(
        tx,
        "UPDATE assets SET scan = $2, error_code = $3, error_detail = $4 WHERE id = $1",
        id,
        scan,
        error.map(|e| e.0),
        error.map(|e| e.1),
    ) == 1)
}

/// Corrects the name.
pub async fn rename(tx: &mut Tx, id: Uuid, name: &str, folded: &str) -> Result<()> {
    execute!(
        tx,
        "UPDATE assets SET name = $2, name_folded = $3 WHERE id = $1",
        id,
        name,
        folded,
    );
    Ok(())
}

/// Corrects when it was taken, whatever the file says.
pub async fn set_captured(tx: &mut Tx, id: Uuid, at: Micros) -> Result<()> {
    execute!(
        tx,
        "UPDATE assets SET captured_at = $2, taken_at = $2, captured_by_hand = TRUE WHERE id = $1",
        id,
        at,
    );
    Ok(())
}

/// Stores a manager's statement about an asset that cannot be searched.
pub async fn set_statement(
    tx: &mut Tx,
    id: Uuid,
    statement: Uuid,
    text: &str,
    by: &str,
    at: Micros,
) -> Result<()> {
    execute!(
        tx,
        "UPDATE assets SET statement_id = $2, statement_text = $3, statement_by = $4, statement_at = $5 WHERE id = $1",
        id,
        statement,
        text,
        by,
        at,
    );
    Ok(())
}

/// Deletes an asset with its faces; its objects are deleted by the caller.
pub async fn delete(tx: &mut Tx, id: Uuid) -> Result<bool> {
    Ok(execute!(tx, "DELETE FROM assets WHERE id = $1", id) > 0)
}

/// The ids of a project's assets after `after`, in order of id.
pub async fn ids(conn: &mut Conn, project: Uuid, after: Uuid, limit: i64) -> Result<Vec<Uuid>> {
    Ok(scalar!(
        conn,
        fetch_all,
        "SELECT id FROM assets WHERE project_id = $1 AND id > $2 ORDER BY id LIMIT $3",
        project,
        after,
        limit,
    ))
}

/// How far the search of all assets of a project has come.
pub async fn scans(conn: &mut Conn, project: Uuid) -> Result<Vec<ScanRow>> {
    Ok(rows!(
        conn,
        fetch_all,
        "SELECT id, scan, statement_id FROM assets WHERE project_id = $1",
        project,
    ))
}

/// How far the search of some assets has come.
pub async fn scans_of(conn: &mut Conn, ids: &[Uuid]) -> Result<Vec<ScanRow>> {
    Ok(rows_of!(
        conn,
        "SELECT id, scan, statement_id FROM assets WHERE id",
        ids,
        ""
    ))
}

/// The assets of a workspace whose stored clearance ends on or before `date`, with that day; in its order, from behind
/// `after`.
pub async fn outdated(
    conn: &mut Conn,
    workspace: Uuid,
    date: &str,
    after: (&str, Uuid),
    limit: i64,
) -> Result<Vec<(Uuid, String)>> {
    Ok(rows!(
        conn,
        fetch_all,
        "SELECT id, valid_until FROM assets WHERE workspace_id = $1 AND valid_until <= $2
            AND (valid_until > $3 OR (valid_until = $3 AND id > $4))
         ORDER BY valid_until, id LIMIT $5",
        workspace,
        date,
        after.0,
        after.1,
        limit,
    ))
}

/// Marks the assets on which a talent is confirmed or suggested as outdated, before the talent goes.
pub async fn outdate_talent(tx: &mut Tx, talent: Uuid) -> Result<()> {
    execute!(
        tx,
        "UPDATE assets SET valid_until = '0000-01-01', facts = NULL
         WHERE id IN (SELECT asset_id FROM faces WHERE talent_id = $1
            UNION SELECT asset_id FROM faces WHERE suggested_talent_id = $1)",
        talent,
    );
    Ok(())
}

/// Marks the assets on which a talent is suggested as outdated, before the suggestion is taken back.
pub async fn outdate_suggested(tx: &mut Tx, talent: Uuid) -> Result<()> {
    execute!(
        tx,
        "UPDATE assets SET valid_until = '0000-01-01'
         WHERE id IN (SELECT asset_id FROM faces WHERE suggested_talent_id = $1)",
        talent,
    );
    Ok(())
}

/// The assets on which a talent is confirmed or suggested.
pub async fn with_talent(conn: &mut Conn, talent: Uuid) -> Result<Vec<Uuid>> {
    Ok(scalar!(
        conn,
        fetch_all,
        "SELECT asset_id FROM faces WHERE talent_id = $1
         UNION SELECT asset_id FROM faces WHERE suggested_talent_id = $1",
        talent,
    ))
}
