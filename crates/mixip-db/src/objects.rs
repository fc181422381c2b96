//! Encrypted objects: which chunks they are made of, and what they are to an asset.

use std::collections::HashSet;

use sqlx::FromRow;
use uuid::Uuid;

use crate::connect::Link;
use crate::query::{execute, rows, scalar};
use crate::{Conn, Micros, Result, Tx};

/// An encrypted object: an ordered list of sealed chunks under one key.
#[derive(Clone, Debug, FromRow)]
pub struct ObjectRow {
    /// Its id; part of every chunk's associated data.
    pub id: Uuid,
    /// The workspace; part of every chunk's associated data.
    pub workspace_id: Uuid,
    /// The key it is sealed under.
    pub key_id: Uuid,
    /// Media type of the plaintext.
    pub media_type: String,
    /// Bytes of plaintext.
    pub bytes: i64,
    /// SHA-256 of the plaintext, where it was taken.
    pub sha256: Option<Vec<u8>>,
    /// When it was stored.
    pub created_at: Micros,
}

/// One sealed chunk.
#[derive(Clone, Debug, FromRow)]
pub struct ChunkRow {
    /// Its number in the object.
    pub n: i64,
    /// Where the store keeps it.
    pub path: String,
    /// Bytes of plaintext in it.
    pub plain_len: i64,
}

/// Stores an object's row.
pub async fn insert(tx: &mut Tx, row: &ObjectRow) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO objects (id, workspace_id, key_id, media_type, bytes, sha256, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        row.id,
        row.workspace_id,
        row.key_id,
        &row.media_type,
        row.bytes,
        &row.sha256,
        row.created_at,
    );
    Ok(())
}

/// Adds a chunk to an object.
pub async fn insert_chunk(tx: &mut Tx, object: Uuid, chunk: &ChunkRow) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO chunks (object_id, n, path, plain_len) VALUES ($1, $2, $3, $4)",
        object,
        chunk.n,
        &chunk.path,
        chunk.plain_len,
    );
    Ok(())
}

/// An object by id.
pub async fn get(conn: &mut Conn, id: Uuid) -> Result<Option<ObjectRow>> {
    Ok(rows!(
        conn,
        fetch_optional,
        "SELECT * FROM objects WHERE id = $1",
        id
    ))
}

/// The chunks of an object in order.
pub async fn chunks(conn: &mut Conn, object: Uuid) -> Result<Vec<ChunkRow>> {
    Ok(rows!(
        conn,
        fetch_all,
        "SELECT n, path, plain_len FROM chunks WHERE object_id = $1 ORDER BY n",
        object,
    ))
}

/// Writes an object's final size, hash and media type.
pub async fn finish(
    tx: &mut Tx,
    id: Uuid,
    bytes: i64,
    sha256: &[u8],
    media_type: &str,
) -> Result<()> {
    execute!(
        tx,
        "UPDATE objects SET bytes = $2, sha256 = $3, media_type = $4 WHERE id = $1",
        id,
        bytes,
        sha256,
        media_type,
    );
    Ok(())
}

/// Deletes an object's row and its chunks' rows; gives the paths to remove from the store.
pub async fn delete(tx: &mut Tx, id: Uuid) -> Result<Vec<String>> {
    let paths = scalar!(
        tx,
        fetch_all,
        "SELECT path FROM chunks WHERE object_id = $1",
        id
    );
    execute!(tx, "DELETE FROM chunks WHERE object_id = $1", id);
    execute!(tx, "DELETE FROM objects WHERE id = $1", id);
    Ok(paths)
}

/// Deletes everything that is sealed under a key; gives the paths to remove from the store.
pub async fn delete_under(tx: &mut Tx, key: Uuid) -> Result<Vec<String>> {
    let paths = scalar!(
        tx,
        fetch_all,
        "SELECT path FROM chunks WHERE object_id IN (SELECT id FROM objects WHERE key_id = $1)",
        key,
    );
    execute!(tx, "DELETE FROM objects WHERE key_id = $1", key);
    Ok(paths)
}

/// Which of these paths in the store belong to chunks.
pub async fn known(conn: &mut Conn, paths: &[String]) -> Result<HashSet<String>> {
    let known: Vec<String> = match conn.link() {
        Link::Sqlite(c) => {
            let list: Vec<String> = paths.iter().map(|path| format!("\"{path}\"")).collect();
            sqlx::query_scalar(
                "SELECT path FROM chunks WHERE path IN (SELECT value FROM json_each($1))",
            )
            .bind(format!("[{}]", list.join(",")))
            .fetch_all(c)
            .await?
        }
        Link::Postgres(c) => {
            sqlx::query_scalar("SELECT path FROM chunks WHERE path = ANY($1)")
                .bind(paths)
                .fetch_all(c)
                .await?
        }
    };
    Ok(known.into_iter().collect())
}

/// Names an object as the rendition of an asset; gives the object it replaces.
pub async fn set_rendition(
    tx: &mut Tx,
    asset: Uuid,
    name: &str,
    object: Uuid,
) -> Result<Option<Uuid>> {
    let before = rendition(tx, asset, name).await?;
    execute!(
        tx,
        "INSERT INTO renditions (asset_id, name, object_id) VALUES ($1, $2, $3)
         ON CONFLICT (asset_id, name) DO UPDATE SET object_id = excluded.object_id",
        asset,
        name,
        object,
    );
    Ok(before)
}

/// The object of an asset's rendition.
pub async fn rendition(conn: &mut Conn, asset: Uuid, name: &str) -> Result<Option<Uuid>> {
    Ok(scalar!(
        conn,
        fetch_optional,
        "SELECT object_id FROM renditions WHERE asset_id = $1 AND name = $2",
        asset,
        name,
    ))
}

/// Takes a rendition's name away from its object; gives the object.
pub async fn remove_rendition(tx: &mut Tx, asset: Uuid, name: &str) -> Result<Option<Uuid>> {
    let object = rendition(tx, asset, name).await?;
    execute!(
        tx,
        "DELETE FROM renditions WHERE asset_id = $1 AND name = $2",
        asset,
        name
    );
    Ok(object)
}
