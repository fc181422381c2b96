//! What a desk lists and counts: the requests of one workspace, or of the operator where none is named.

use sqlx::FromRow;
use uuid::Uuid;

use super::PrivacyRow;
use crate::query::rows;
use crate::{Conn, Micros, Result};

/// Which requests a list shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Filter {
    /// Those that wait for an answer.
    Open,
    /// Open ones whose time is over.
    Overdue,
    /// Open ones that the desk was alarmed about, and whose time is not over.
    Alarm,
    /// Answered.
    Done,
    /// Refused.
    Refused,
}

/// How many requests of a desk stand where.
#[derive(Clone, Copy, Debug, Default, FromRow)]
pub struct Counts {
    /// Those that wait for an answer.
    pub open: i64,
    /// Of them, those that are due before the given moment.
    pub due_soon: i64,
    /// Of them, those whose time is over.
    pub overdue: i64,
    /// Of them, those that the desk was alarmed about.
    pub alarmed: i64,
    /// Of them, those that one has to look at: due soon, overdue or alarmed.
    pub pressing: i64,
    /// Of them, those whose asker wrote last.
    pub waiting: i64,
    /// Answered.
    pub done: i64,
    /// Refused.
    pub refused: i64,
}

/// A request that was answered, without who asked.
#[derive(Clone, Debug, FromRow)]
pub struct ClosedRow {
    /// What was asked for.
    pub kind: String,
    /// done, refused, erased.
    pub outcome: String,
    /// Whether it was answered in the same moment.
    pub at_once: bool,
    /// When it was received.
    pub received_at: Micros,
    /// When it was answered.
    pub closed_at: Micros,
}

/// A page of a desk behind a place: open ones by what is due next, others the last closed first. An `origin` of "" is any.
pub async fn page(
    conn: &mut Conn,
    workspace: Option<Uuid>,
    filter: Filter,
    origin: &str,
    (place, id): (Micros, Uuid),
    now: Micros,
    most: i64,
) -> Result<Vec<PrivacyRow>> {
    Ok(match filter {
        Filter::Open => rows!(
            conn,
            fetch_all,
            "SELECT * FROM privacy_requests WHERE workspace_id IS NOT DISTINCT FROM $1 AND state = 'open'
                AND ($2 = '' OR origin = $2) AND (due_at > $3 OR (due_at = $3 AND id > $4))
             ORDER BY due_at, id LIMIT $5",
            workspace,
            origin,
            place,
            id,
            most,
        ),
        Filter::Overdue => rows!(
            conn,
            fetch_all,
            "SELECT * FROM privacy_requests WHERE workspace_id IS NOT DISTINCT FROM $1 AND state = 'open'
                AND ($2 = '' OR origin = $2) AND (due_at > $3 OR (due_at = $3 AND id > $4)) AND due_at <= $6
             ORDER BY due_at, id LIMIT $5",
            workspace,
            origin,
            place,
            id,
            most,
            now,
        ),
        Filter::Alarm => rows!(
            conn,
            fetch_all,
            "SELECT * FROM privacy_requests WHERE workspace_id IS NOT DISTINCT FROM $1 AND state = 'open'
                AND ($2 = '' OR origin = $2) AND (due_at > $3 OR (due_at = $3 AND id > $4))
                AND alarmed_at IS NOT NULL AND due_at > $6
             ORDER BY due_at, id LIMIT $5",
            workspace,
            origin,
            place,
            id,
            most,
            now,
        ),
        Filter::Done | Filter::Refused => {
            let state = if filter == Filter::Done {
                "done"
            } else {
                "refused"
            };
            rows!(
                conn,
                fetch_all,
                "SELECT * FROM privacy_requests WHERE workspace_id IS NOT DISTINCT FROM $1 AND state = $6
                    AND ($2 = '' OR origin = $2) AND (closed_at < $3 OR (closed_at = $3 AND id < $4))
                 ORDER BY closed_at DESC, id DESC LIMIT $5",
                workspace,
                origin,
                place,
                id,
                most,
                state,
            )
        }
    })
}

/// How many requests of a desk stand where at `now`; `soon` is the end of what is due soon.
pub async fn counts(
    conn: &mut Conn,
    workspace: Option<Uuid>,
    now: Micros,
    soon: Micros,
) -> Result<Counts> {
    Ok(rows!(
        conn,
        fetch_one,
        "SELECT
            COALESCE(SUM(CASE WHEN state = 'open' THEN 1 ELSE 0 END), 0) AS open,
            COALESCE(SUM(CASE WHEN state = 'open' AND due_at > $2 AND due_at <= $3 THEN 1 ELSE 0 END), 0) AS due_soon,
            COALESCE(SUM(CASE WHEN state = 'open' AND due_at <= $2 THEN 1 ELSE 0 END), 0) AS overdue,
            COALESCE(SUM(CASE WHEN state = 'open' AND alarmed_at IS NOT NULL THEN 1 ELSE 0 END), 0) AS alarmed,
            COALESCE(SUM(CASE WHEN state = 'open' AND (due_at <= $3 OR alarmed_at IS NOT NULL) THEN 1 ELSE 0 END), 0)
                AS pressing,
            COALESCE(SUM(CASE WHEN state = 'open' AND waits THEN 1 ELSE 0 END), 0) AS waiting,
            COALESCE(SUM(CASE WHEN state = 'done' THEN 1 ELSE 0 END), 0) AS done,
            COALESCE(SUM(CASE WHEN state = 'refused' THEN 1 ELSE 0 END), 0) AS refused
         FROM privacy_requests WHERE workspace_id IS NOT DISTINCT FROM $1",
        workspace,
        now,
        soon,
    ))
}

/// The requests of a desk that were closed at `since` or later.
pub async fn closed_since(
    conn: &mut Conn,
    workspace: Option<Uuid>,
    since: Micros,
) -> Result<Vec<ClosedRow>> {
    Ok(rows!(
        conn,
        fetch_all,
        "SELECT kind, outcome, at_once, received_at, closed_at FROM privacy_requests
         WHERE workspace_id IS NOT DISTINCT FROM $1 AND closed_at >= $2 AND outcome IS NOT NULL",
        workspace,
        since,
    ))
}

/// Requests of a desk from behind `after` on, oldest first: what the register is written from.
pub async fn register(
    conn: &mut Conn,
    workspace: Option<Uuid>,
    after: Uuid,
    most: i64,
) -> Result<Vec<PrivacyRow>> {
    Ok(rows!(
        conn,
        fetch_all,
        "SELECT * FROM privacy_requests WHERE workspace_id IS NOT DISTINCT FROM $1 AND id > $2 ORDER BY id LIMIT $3",
        workspace,
        after,
        most,
    ))
}
