//! The keys that a workspace signs with.

use sqlx::FromRow;
use uuid::Uuid;

use crate::query::{execute, rows};
use crate::{Conn, Micros, Result, Tx};

/// A key that a workspace signs with, or did.
#[derive(Clone, FromRow)]
pub struct SigningKeyRow {
    /// Its thumbprint (RFC 7638).
    pub kid: String,
    /// Whose it is.
    pub workspace_id: Uuid,
    /// The public key, 32 bytes.
    pub public_key: Vec<u8>,
    /// The private key, sealed under the workspace's key.
    pub private_key: Vec<u8>,
    /// When it was made.
    pub created_at: Micros,
    /// When another one took its place.
    pub retired_at: Option<Micros>,
}

/// Stores a new key as the present one. False when the workspace has one that is not retired: then nothing was stored.
pub async fn insert(tx: &mut Tx, row: &SigningKeyRow) -> Result<bool> {
    Ok(execute!(
        tx,
        "INSERT INTO signing_keys (kid, workspace_id, public_key, private_key, created_at, retired_at)
         VALUES ($1, $2, $3, $4, $5, NULL)
         ON CONFLICT (workspace_id) WHERE retired_at IS NULL DO NOTHING",
        &row.kid,
        row.workspace_id,
        &row.public_key,
        &row.private_key,
        row.created_at,
    ) == 1)
}

/// Retires the present key of a workspace, where it has one.
pub async fn retire(tx: &mut Tx, workspace: Uuid, at: Micros) -> Result<()> {
    execute!(
        tx,
        "UPDATE signing_keys SET retired_at = $2 WHERE workspace_id = $1 AND retired_at IS NULL",
        workspace,
        at,
    );
    Ok(())
}

/// The present key of a workspace.
pub async fn current(conn: &mut Conn, workspace: Uuid) -> Result<Option<SigningKeyRow>> {
    Ok(rows!(
        conn,
        fetch_optional,
        "SELECT * FROM signing_keys WHERE workspace_id = $1 AND retired_at IS NULL",
        workspace
    ))
}

/// All keys of a workspace, newest first.
pub async fn of_workspace(conn: &mut Conn, workspace: Uuid) -> Result<Vec<SigningKeyRow>> {
    Ok(rows!(
        conn,
        fetch_all,
        "SELECT * FROM signing_keys WHERE workspace_id = $1 ORDER BY created_at DESC, kid",
        workspace
    ))
}

/// A key by its thumbprint.
pub async fn get(conn: &mut Conn, kid: &str) -> Result<Option<SigningKeyRow>> {
    Ok(rows!(
        conn,
        fetch_optional,
        "SELECT * FROM signing_keys WHERE kid = $1",
        kid
    ))
}
