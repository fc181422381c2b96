//! The queue's table. Leases, retries and order are mixip-jobs' business; here is how they are stored.

use std::ops::RangeInclusive;

use sqlx::FromRow;
use uuid::Uuid;

use crate::connect::Link;
use crate::query::{execute, scalar};
use crate::{Conn, Micros, Result, Tx};

/// Work to be done.
#[derive(Clone, Debug, FromRow)]
pub struct JobRow {
    /// Its id.
    pub id: Uuid,
    /// What kind of work.
    pub kind: String,
    /// What it is about, JSON.
    pub payload: String,
    /// Lower goes first.
    pub priority: i64,
    /// Not before.
    pub run_at: Micros,
    /// How often it was begun.
    pub attempts: i64,
}

/// Adds work in the caller's transaction. Work with the same `dedupe` that still waits is not added again.
pub async fn enqueue(tx: &mut Tx, job: &JobRow, dedupe: Option<&str>, now: Micros) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO jobs (id, kind, payload, priority, run_at, attempts, dedupe, created_at)
         VALUES ($1, $2, $3, $4, $5, 0, $6, $7) ON CONFLICT (dedupe) DO NOTHING",
        job.id,
        &job.kind,
        &job.payload,
        job.priority,
        job.run_at,
        dedupe,
        now,
    );
    Ok(())
}

/// Claims the next due job of these priorities under a new lease, until `lease_until`; its dedupe name becomes free again, so that
/// what is asked for while it runs is done after it.
pub async fn claim(
    tx: &mut Tx,
    lease: Uuid,
    lane: RangeInclusive<i64>,
    now: Micros,
    lease_until: Micros,
) -> Result<Option<JobRow>> {
    Ok(match tx.link() {
        Link::Sqlite(c) => {
            sqlx::query_as(
                "UPDATE jobs SET lease_until = $1, lease_by = $2, attempts = attempts + 1, dedupe = NULL
                 WHERE id = (SELECT id FROM jobs WHERE run_at <= $3 AND priority BETWEEN $4 AND $5
                     AND (lease_until IS NULL OR lease_until < $3) ORDER BY priority, run_at LIMIT 1)
                 RETURNING id, kind, payload, priority, run_at, attempts",
            )
            .bind(lease_until)
            .bind(lease)
            .bind(now)
            .bind(*lane.start())
            .bind(*lane.end())
            .fetch_optional(c)
            .await?
        }
        Link::Postgres(c) => {
            sqlx::query_as(
                "UPDATE jobs SET lease_until = $1, lease_by = $2, attempts = attempts + 1, dedupe = NULL
                 WHERE id = (SELECT id FROM jobs WHERE run_at <= $3 AND priority BETWEEN $4 AND $5
                     AND (lease_until IS NULL OR lease_until < $3) ORDER BY priority, run_at LIMIT 1
                     FOR UPDATE SKIP LOCKED)
                 RETURNING id, kind, payload, priority, run_at, attempts",
            )
            .bind(lease_until)
            .bind(lease)
            .bind(now)
            .bind(*lane.start())
            .bind(*lane.end())
            .fetch_optional(c)
            .await?
        }
    })
}

/// Keeps a claimed job; false when the lease does not hold any more.
pub async fn renew(tx: &mut Tx, id: Uuid, lease: Uuid, lease_until: Micros) -> Result<bool> {
    Ok(execute!(
        tx,
        "UPDATE jobs SET lease_until = $3 WHERE id = $1 AND lease_by = $2",
        id,
        lease,
        lease_until,
    ) == 1)
}

/// Ends every lease: where there is one node, nobody holds any when it starts.
pub async fn release_all(tx: &mut Tx) -> Result<()> {
    execute!(
        tx,
        "UPDATE jobs SET lease_until = NULL, lease_by = NULL WHERE lease_by IS NOT NULL"
    );
    Ok(())
}

/// The job is done.
pub async fn finish(tx: &mut Tx, id: Uuid, lease: Uuid) -> Result<bool> {
    Ok(execute!(
        tx,
        "DELETE FROM jobs WHERE id = $1 AND lease_by = $2",
        id,
        lease
    ) == 1)
}

/// The job is given back, to be tried again at `run_at`.
pub async fn retry(tx: &mut Tx, id: Uuid, lease: Uuid, run_at: Micros, error: &str) -> Result<()> {
    execute!(
        tx,
        "UPDATE jobs SET lease_until = NULL, lease_by = NULL, run_at = $3, last_error = $4
         WHERE id = $1 AND lease_by = $2",
        id,
        lease,
        run_at,
        error,
    );
    Ok(())
}

/// The job is given back as in [`retry`], but this attempt does not count.
pub async fn postpone(
    tx: &mut Tx,
    id: Uuid,
    lease: Uuid,
    run_at: Micros,
    error: &str,
) -> Result<()> {
    execute!(
        tx,
        "UPDATE jobs SET lease_until = NULL, lease_by = NULL, run_at = $3, last_error = $4, attempts = attempts - 1
         WHERE id = $1 AND lease_by = $2",
        id,
        lease,
        run_at,
        error,
    );
    Ok(())
}

/// When the next job that waits is due.
pub async fn next_due(conn: &mut Conn) -> Result<Option<Micros>> {
    Ok(scalar!(
        conn,
        fetch_one,
        "SELECT MIN(CASE WHEN lease_until IS NULL OR lease_until < run_at THEN run_at ELSE lease_until END) FROM jobs",
    ))
}

/// How many jobs of a kind wait or run.
pub async fn count(conn: &mut Conn, kind: &str) -> Result<i64> {
    Ok(scalar!(
        conn,
        fetch_one,
        "SELECT COUNT(*) FROM jobs WHERE kind = $1",
        kind
    ))
}

/// Moves work that waits under this dedupe name forward; true when there is any.
pub async fn hasten(tx: &mut Tx, dedupe: &str, priority: i64) -> Result<bool> {
    Ok(execute!(
        tx,
        "UPDATE jobs SET priority = CASE WHEN priority > $2 THEN $2 ELSE priority END WHERE dedupe = $1",
        dedupe,
        priority,
    ) > 0)
}
