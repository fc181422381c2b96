//! What a desk lists and counts: the requests of one workspace, or of the operator where none is named.

use sqlx::FromRow;
use uuid::Uuid;

use super::PrivacyRow;
use crate::query::rows;
use crate::{Conn, Micros, Result};

/// Fetches rows of a desk, whose condition stands between the two halves of the text. `$desk` is the number behind the other
/// arguments. The operator's is a text of its own: a comparison that holds for none, too, uses no index in PostgreSQL.
macro_rules! of_desk {
    ($conn:expr, $fetch:ident, $workspace:expr, $desk:literal, $before:literal, $behind:literal $(, $arg:expr)* $(,)?) => {
        match $workspace {
            Some(workspace) => rows!(
                $conn,
                $fetch,
                concat!($before, " WHERE workspace_id = ", $desk, " ", $behind)
                $(, $arg)*,
                workspace
            ),
            None => rows!(
                $conn,
                $fetch,
                concat!($before, " WHERE workspace_id IS NULL ", $behind)
                $(, $arg)*
            ),
        }
    };
}

/// Which requests a list shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Filter {
    /// Those that wait for an answer.
    Open,
    /// Open ones whose time is over.
    Overdue,
    /// Open ones that the desk was alarmed about, and whose time is not over.
    Alarm,
    /// Those whose asker wrote last, answered ones among them.
    Waiting,
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
    /// Those that one has to look at: of the open ones those due soon, overdue or alarmed; of all those whose asker wrote
    /// last.
    pub pressing: i64,
    /// Those whose asker wrote last, answered ones among them.
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

/// A page of a desk behind a place: done and refused ones the last closed first, others by what is due next. An `origin` of
/// "" is any.
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
        Filter::Open => of_desk!(
            conn,
            fetch_all,
            workspace,
            "$5",
            "SELECT * FROM privacy_requests",
            "AND state = 'open' AND ($1 = '' OR origin = $1) AND (due_at > $2 OR (due_at = $2 AND id > $3))
             ORDER BY due_at, id LIMIT $4",
            origin,
            place,
            id,
            most,
        ),
        Filter::Overdue => of_desk!(
            conn,
            fetch_all,
            workspace,
            "$6",
            "SELECT * FROM privacy_requests",
            "AND state = 'open' AND ($1 = '' OR origin = $1) AND (due_at > $2 OR (due_at = $2 AND id > $3))
                AND due_at <= $5
             ORDER BY due_at, id LIMIT $4",
            origin,
            place,
            id,
            most,
            now,
        ),
        Filter::Alarm => of_desk!(
            conn,
            fetch_all,
            workspace,
            "$6",
            "SELECT * FROM privacy_requests",
            "AND state = 'open' AND ($1 = '' OR origin = $1) AND (due_at > $2 OR (due_at = $2 AND id > $3))
                AND alarmed_at IS NOT NULL AND due_at > $5
             ORDER BY due_at, id LIMIT $4",
            origin,
            place,
            id,
            most,
            now,
        ),
        Filter::Waiting => of_desk!(
            conn,
            fetch_all,
            workspace,
            "$5",
            "SELECT * FROM privacy_requests",
            "AND waits AND ($1 = '' OR origin = $1) AND (due_at > $2 OR (due_at = $2 AND id > $3))
             ORDER BY due_at, id LIMIT $4",
            origin,
            place,
            id,
            most,
        ),
        Filter::Done | Filter::Refused => {
            let state = if filter == Filter::Done {
                "done"
            } else {
                "refused"
            };
            of_desk!(
                conn,
                fetch_all,
                workspace,
                "$6",
                "SELECT * FROM privacy_requests",
                "AND state = $5 AND ($1 = '' OR origin = $1) AND (closed_at < $2 OR (closed_at = $2 AND id < $3))
                 ORDER BY closed_at DESC, id DESC LIMIT $4",
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
    Ok(of_desk!(
        conn,
        fetch_one,
        workspace,
        "$3",
        "SELECT
            COALESCE(SUM(CASE WHEN state = 'open' THEN 1 ELSE 0 END), 0) AS open,
            COALESCE(SUM(CASE WHEN state = 'open' AND due_at > $1 AND due_at <= $2 THEN 1 ELSE 0 END), 0) AS due_soon,
            COALESCE(SUM(CASE WHEN state = 'open' AND due_at <= $1 THEN 1 ELSE 0 END), 0) AS overdue,
            COALESCE(SUM(CASE WHEN state = 'open' AND alarmed_at IS NOT NULL THEN 1 ELSE 0 END), 0) AS alarmed,
            COALESCE(SUM(CASE WHEN waits OR (state = 'open' AND (due_at <= $2 OR alarmed_at IS NOT NULL)) THEN 1 ELSE 0 END),
                0) AS pressing,
            COALESCE(SUM(CASE WHEN waits THEN 1 ELSE 0 END), 0) AS waiting,
            COALESCE(SUM(CASE WHEN state = 'done' THEN 1 ELSE 0 END), 0) AS done,
            COALESCE(SUM(CASE WHEN state = 'refused' THEN 1 ELSE 0 END), 0) AS refused
         FROM privacy_requests",
        "",
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
    Ok(of_desk!(
        conn,
        fetch_all,
        workspace,
        "$2",
        "SELECT kind, outcome, at_once, received_at, closed_at FROM privacy_requests",
        "AND state IN ('done', 'refused') AND closed_at >= $1 AND outcome IS NOT NULL",
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
    Ok(of_desk!(
        conn,
        fetch_all,
        workspace,
        "$3",
        "SELECT * FROM privacy_requests",
        "AND id > $1 ORDER BY id LIMIT $2",
        after,
        most,
    ))
}
