//! What accounts take with them: archives of what is held about them, for a few days.

use sqlx::FromRow;
use uuid::Uuid;

use crate::connect::Link;
use crate::query::{execute, rows, scalar};
use crate::{Conn, Micros, Result, Tx};

/// One takeout.
#[derive(Clone, Debug, FromRow)]
pub struct TakeoutRow {
    /// Its id.
    pub id: Uuid,
    /// Whose it is.
    pub account_id: Uuid,
    /// running, ready, failed, outdated.
    pub state: String,
    /// Whether something that goes into it was deleted while it ran.
    pub stale: bool,
    /// Files that are in it.
    pub done: i64,
    /// Files in all, as far as is known.
    pub total: i64,
    /// The archive.
    pub object_id: Option<Uuid>,
    /// Size of the archive.
    pub bytes: Option<i64>,
    /// When it was asked for.
    pub created_at: Micros,
    /// When it ended.
    pub finished_at: Option<Micros>,
    /// When archive and row go.
    pub ends_at: Option<Micros>,
}

/// Where something in a takeout comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromRow)]
pub struct PlaceRow {
    /// A workspace where `owned`, else a project.
    pub place_id: Uuid,
    /// Whether the account owned the workspace.
    pub owned: bool,
}

/// Stores a new takeout. While another one of the account runs it is [`DbError::Unique`](crate::DbError::Unique).
pub async fn insert(tx: &mut Tx, row: &TakeoutRow) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO takeouts (id, account_id, state, stale, done, total, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        row.id,
        row.account_id,
        &row.state,
        row.stale,
        row.done,
        row.total,
        row.created_at,
    );
    Ok(())
}

/// A takeout by id.
pub async fn get(conn: &mut Conn, id: Uuid) -> Result<Option<TakeoutRow>> {
    Ok(rows!(
        conn,
        fetch_optional,
        "SELECT * FROM takeouts WHERE id = $1",
        id
    ))
}

/// Takeouts of an account that have not ended yet, newest first.
pub async fn of_account(conn: &mut Conn, account: Uuid, now: Micros) -> Result<Vec<TakeoutRow>> {
    Ok(rows!(
        conn,
        fetch_all,
        "SELECT * FROM takeouts WHERE account_id = $1 AND (ends_at IS NULL OR ends_at > $2) ORDER BY id DESC",
        account,
        now,
    ))
}

/// When the oldest running takeout was asked for.
pub async fn oldest_running(conn: &mut Conn) -> Result<Option<Micros>> {
    Ok(scalar!(
        conn,
        fetch_one,
        "SELECT MIN(created_at) FROM takeouts WHERE state = 'running'",
    ))
}

/// Holds a place for who deletes something in it: a takeout that begins meanwhile waits, so that it reads after it. Several
/// may hold one; of more than one place the lesser id first. SQLite has one writer in any case.
pub async fn hold(tx: &mut Tx, place: Uuid) -> Result<()> {
    if let Link::Postgres(c) = tx.link() {
        sqlx::query("SELECT pg_advisory_xact_lock_shared(hashtextextended($1::uuid::text, 0))")
            .bind(place)
            .execute(c)
            .await?;
    }
    Ok(())
}

/// Waits for those who delete something in a place now.
async fn wait(tx: &mut Tx, place: Uuid) -> Result<()> {
    if let Link::Postgres(c) = tx.link() {
        sqlx::query("SELECT pg_advisory_xact_lock(hashtextextended($1::uuid::text, 0))")
            .bind(place)
            .execute(c)
            .await?;
    }
    Ok(())
}

/// A running takeout begins, with what goes into it from where; false when it is not running any more.
pub async fn begin(tx: &mut Tx, id: Uuid, total: i64, places: &[PlaceRow]) -> Result<bool> {
    let mut waits: Vec<Uuid> = places.iter().map(|place| place.place_id).collect();
    waits.sort_unstable();
    for place in waits {
        wait(tx, place).await?;
    }
    let running = execute!(
        tx,
        "UPDATE takeouts SET stale = FALSE, done = 0, total = $2 WHERE id = $1 AND state = 'running'",
        id,
        total,
    ) == 1;
    if running {
        execute!(tx, "DELETE FROM takeout_places WHERE takeout_id = $1", id);
        for place in places {
            execute!(
                tx,
                "INSERT INTO takeout_places (takeout_id, place_id, owned) VALUES ($1, $2, $3)",
                id,
                place.place_id,
                place.owned,
            );
        }
    }
    Ok(running)
}

/// Where something in a takeout comes from.
pub async fn places(conn: &mut Conn, id: Uuid) -> Result<Vec<PlaceRow>> {
    Ok(rows!(
        conn,
        fetch_all,
        "SELECT place_id, owned FROM takeout_places WHERE takeout_id = $1 ORDER BY place_id",
        id
    ))
}

/// Writes how far a running takeout has come; false when it is not running any more, or something in it was deleted.
pub async fn progress(tx: &mut Tx, id: Uuid, done: i64) -> Result<bool> {
    Ok(execute!(
        tx,
        "UPDATE takeouts SET done = $2 WHERE id = $1 AND state = 'running' AND stale = FALSE",
        id,
        done,
    ) == 1)
}

/// Writes how a running takeout ended; false when it had ended before, or something in it was deleted meanwhile.
pub async fn finish(tx: &mut Tx, row: &TakeoutRow) -> Result<bool> {
    Ok(execute!(
        tx,
        "UPDATE takeouts SET state = $2, done = $3, total = $3, object_id = $4, bytes = $5, finished_at = $6, ends_at = $7
         WHERE id = $1 AND state = 'running' AND (stale = FALSE OR $2 = 'failed')",
        row.id,
        &row.state,
        row.done,
        row.object_id,
        row.bytes,
        row.finished_at,
        row.ends_at,
    ) == 1)
}

/// Something in a place was deleted: what runs has to begin anew, and the archives of what is ready are given, each with
/// its takeout, to be removed.
pub async fn outdate(tx: &mut Tx, place: Uuid) -> Result<Vec<(Uuid, Uuid)>> {
    execute!(
        tx,
        "UPDATE takeouts SET stale = TRUE WHERE state = 'running'
            AND id IN (SELECT takeout_id FROM takeout_places WHERE place_id = $1)",
        place,
    );
    Ok(rows!(
        tx,
        fetch_all,
        "UPDATE takeouts SET state = 'outdated' WHERE state = 'ready' AND object_id IS NOT NULL
            AND id IN (SELECT takeout_id FROM takeout_places WHERE place_id = $1)
         RETURNING id, object_id",
        place,
    ))
}

/// The archive of a takeout is gone.
pub async fn drop_archive(tx: &mut Tx, id: Uuid) -> Result<()> {
    execute!(tx, "UPDATE takeouts SET object_id = NULL WHERE id = $1", id);
    Ok(())
}

/// Deletes a takeout; gives its archive where it had one.
pub async fn delete(tx: &mut Tx, id: Uuid) -> Result<Option<Uuid>> {
    let object: Option<Option<Uuid>> = scalar!(
        tx,
        fetch_optional,
        "DELETE FROM takeouts WHERE id = $1 RETURNING object_id",
        id
    );
    Ok(object.flatten())
}

/// Takeouts whose time is over.
pub async fn ended(conn: &mut Conn, now: Micros) -> Result<Vec<Uuid>> {
    Ok(scalar!(
        conn,
        fetch_all,
        "SELECT id FROM takeouts WHERE ends_at <= $1",
        now
    ))
}
