//! Files on their way in.

use sqlx::FromRow;
use uuid::Uuid;

use crate::query::{execute, rows};
use crate::{Conn, Micros, Result, Tx};

/// A file on its way in.
#[derive(Clone, Debug, FromRow)]
pub struct UploadRow {
    /// Its id.
    pub id: Uuid,
    /// Where it goes.
    pub project_id: Uuid,
    /// Who sends it.
    pub account_id: Uuid,
    /// The asset it will become; the key is there already.
    pub asset_id: Uuid,
    /// The object its chunks belong to.
    pub object_id: Uuid,
    /// Its name at home.
    pub filename: String,
    /// Its type as told by the sender; never trusted.
    pub filetype: String,
    /// When it last changed at home, as told, in milliseconds since 1970.
    pub modified: Option<i64>,
    /// Bytes in all.
    pub length: i64,
    /// Bytes that are durable.
    pub received: i64,
    /// SHA-256 over what is durable, as a serialised state.
    pub hash_state: Vec<u8>,
    /// The asset it became, once complete.
    pub result_asset_id: Option<Uuid>,
    /// Whether that asset was there before.
    pub duplicate: bool,
    /// When it began.
    pub created_at: Micros,
    /// When bytes last came.
    pub updated_at: Micros,
}

/// Stores a new upload.
pub async fn insert(tx: &mut Tx, row: &UploadRow) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO uploads (id, project_id, account_id, asset_id, object_id, filename, filetype, length,
            received, hash_state, result_asset_id, duplicate, created_at, updated_at, modified)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)",
        row.id,
        row.project_id,
        row.account_id,
        row.asset_id,
        row.object_id,
        &row.filename,
        &row.filetype,
        row.length,
        row.received,
        &row.hash_state,
        row.result_asset_id,
        row.duplicate,
        row.created_at,
        row.updated_at,
        row.modified,
    );
    Ok(())
}

/// An upload by id.
pub async fn get(conn: &mut Conn, id: Uuid) -> Result<Option<UploadRow>> {
    Ok(rows!(
        conn,
        fetch_optional,
        "SELECT * FROM uploads WHERE id = $1",
        id
    ))
}

/// An upload by id, its row locked until the transaction ends.
pub async fn lock(tx: &mut Tx, id: Uuid) -> Result<Option<UploadRow>> {
    execute!(tx, "UPDATE uploads SET length = length WHERE id = $1", id);
    get(tx, id).await
}

/// The unfinished uploads of an account to a project, oldest first.
pub async fn unfinished(conn: &mut Conn, project: Uuid, account: Uuid) -> Result<Vec<UploadRow>> {
    Ok(rows!(
        conn,
        fetch_all,
        "SELECT * FROM uploads WHERE project_id = $1 AND account_id = $2 AND result_asset_id IS NULL ORDER BY id",
        project,
        account,
    ))
}

/// Moves the durable end forward, but only from `from`: of two writers one loses and is told so.
pub async fn advance(
    tx: &mut Tx,
    id: Uuid,
    from: i64,
    to: i64,
    hash_state: &[u8],
    now: Micros,
) -> Result<bool> {
    Ok(execute!(
        tx,
        "UPDATE uploads SET received = $3, hash_state = $4, updated_at = $5 WHERE id = $1 AND received = $2",
        id,
        from,
        to,
        hash_state,
        now,
    ) == 1)
}

/// Notes which asset an upload became.
pub async fn complete(tx: &mut Tx, id: Uuid, asset: Uuid, duplicate: bool) -> Result<()> {
    execute!(
        tx,
        "UPDATE uploads SET result_asset_id = $2, duplicate = $3 WHERE id = $1",
        id,
        asset,
        duplicate,
    );
    Ok(())
}

/// Forgets an upload.
pub async fn delete(tx: &mut Tx, id: Uuid) -> Result<bool> {
    Ok(execute!(tx, "DELETE FROM uploads WHERE id = $1", id) > 0)
}

/// Uploads that nobody touched since `before`, finished or not.
pub async fn stale(conn: &mut Conn, before: Micros, limit: i64) -> Result<Vec<UploadRow>> {
    Ok(rows!(
        conn,
        fetch_all,
        "SELECT * FROM uploads WHERE updated_at < $1 ORDER BY updated_at LIMIT $2",
        before,
        limit,
    ))
}
