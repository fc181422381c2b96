//! What is stored of the gate's answers, so that lists need not ask it.

use sqlx::FromRow;
use uuid::Uuid;

use crate::connect::Link;
use crate::query::{execute, rows_of};
use crate::{Result, Tx};

/// The stored answer of the gate for an asset, and how far its search has come.
#[derive(Clone, Debug, FromRow)]
pub struct ClearanceRow {
    /// The asset.
    pub id: Uuid,
    /// Its project.
    pub project_id: Uuid,
    /// pending, quick, thorough, failed, not_searchable.
    pub scan: String,
    /// A manager's statement.
    pub statement_id: Option<Uuid>,
    /// cleared, needs_review, blocked.
    pub clearance: String,
    /// The first date on which that could differ.
    pub valid_until: Option<String>,
    /// Counts of faces by what they show, JSON.
    pub face_counts: String,
    /// What the gate is told of the asset, in short; alike assets have the same.
    pub facts: Option<String>,
}

/// What is stored for some assets, in order of id. Their rows are locked in that order until the transaction ends: who
/// decides on a face meanwhile waits or is seen.
pub async fn lock_clearances(tx: &mut Tx, ids: &[Uuid]) -> Result<Vec<ClearanceRow>> {
    if let Link::Postgres(c) = tx.link() {
        sqlx::query("SELECT 1 FROM assets WHERE id = ANY($1) ORDER BY id FOR NO KEY UPDATE")
            .bind(ids)
            .execute(c)
            .await?;
    }
    Ok(rows_of!(
        tx,
        "SELECT id, project_id, scan, statement_id, clearance, valid_until, face_counts, facts FROM assets WHERE id",
        ids,
        "ORDER BY id",
    ))
}

/// Stores the gate's results for the projects' current uses. On PostgreSQL that is one statement: each one there adds rows
/// to `asset_counts`.
pub async fn set_clearances(tx: &mut Tx, rows: &[ClearanceRow]) -> Result<()> {
    if let Link::Postgres(c) = tx.link() {
        sqlx::query(
            "UPDATE assets SET clearance = n.clearance, valid_until = n.valid_until, face_counts = n.face_counts,
                facts = n.facts
             FROM UNNEST($1, $2, $3, $4, $5) AS n (id, clearance, valid_until, face_counts, facts)
             WHERE assets.id = n.id",
        )
        .bind(rows.iter().map(|row| row.id).collect::<Vec<_>>())
        .bind(rows.iter().map(|row| row.clearance.as_str()).collect::<Vec<_>>())
        .bind(rows.iter().map(|row| row.valid_until.as_deref()).collect::<Vec<_>>())
        .bind(rows.iter().map(|row| row.face_counts.as_str()).collect::<Vec<_>>())
        .bind(rows.iter().map(|row| row.facts.as_deref()).collect::<Vec<_>>())
        .execute(c)
        .await?;
        return Ok(());
    }
    for row in rows {
        execute!(
            tx,
            "UPDATE assets SET clearance = $2, valid_until = $3, face_counts = $4, facts = $5 WHERE id = $1",
            row.id,
            &row.clearance,
            &row.valid_until,
            &row.face_counts,
            &row.facts,
        );
    }
    Ok(())
}
