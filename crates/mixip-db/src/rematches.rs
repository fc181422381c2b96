//! Progress of matching a workspace's faces again.

use sqlx::FromRow;
use uuid::Uuid;

use crate::query::{execute, rows};
use crate::{Conn, Result, Tx};

/// Where the matching of one workspace stands.
#[derive(Clone, Copy, Debug, Default, FromRow)]
pub struct RematchRow {
    /// How often it was asked for.
    pub wanted: i64,
    /// Up to which request the latest pass serves.
    pub served: i64,
    /// Whether a pass is under way.
    pub running: bool,
    /// Faces looked at.
    pub done: i64,
    /// Faces in all.
    pub total: i64,
}

/// Asks for another pass.
pub async fn want(tx: &mut Tx, workspace: Uuid) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO rematches (workspace_id, wanted, served, running, done, total)
         VALUES ($1, 1, 0, FALSE, 0, 0)
         ON CONFLICT (workspace_id) DO UPDATE SET wanted = rematches.wanted + 1",
        workspace,
    );
    Ok(())
}

/// Where it stands.
pub async fn get(conn: &mut Conn, workspace: Uuid) -> Result<RematchRow> {
    Ok(rows!(
        conn,
        fetch_optional,
        "SELECT wanted, served, running, done, total FROM rematches WHERE workspace_id = $1",
        workspace,
    )
    .unwrap_or_default())
}

/// Writes where it stands; `wanted` is left alone.
pub async fn update(tx: &mut Tx, workspace: Uuid, row: RematchRow) -> Result<()> {
    execute!(
        tx,
        "UPDATE rematches SET served = $2, running = $3, done = $4, total = $5 WHERE workspace_id = $1",
        workspace,
        row.served,
        row.running,
        row.done,
        row.total,
    );
    Ok(())
}
