//! Takeouts: what an account takes with it of all that is held about it, and of the workspaces it owns (GDPR, articles 15
//! and 20; B3).
//!
//! A takeout is a bag (`bag`) of JSON that is written from the register (`rows`) and of files as they were uploaded (`pack`), sealed
//! under the account's own key. It is no way out of the house past the gate: who takes it along is the controller of what lies in
//! it, or put it there, and sees all of it at work.

mod bag;
mod pack;
mod rows;
mod run;

use jiff::Timestamp;
use mixip_db::takeouts::{self as db, TakeoutRow};
use mixip_db::{Conn, DbError, Tx, objects, workspaces};
use mixip_ledger::EntryKind;
use serde::Serialize;
use serde_json::json;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::accounts::fresh::{fresh, still_signed_in};
use crate::assets::{Exit, File, Guard};
use crate::clock::timestamp;
use crate::ledger::{INSTALLATION, record};
use crate::storage::{Stored, as_u64};
use crate::{Actor, App, Error, Result, jobs, names};

pub(super) use rows::as_json;
pub(super) use run::owned;
pub(crate) use run::{give_up, run};

/// For so long an archive can be taken.
pub const KEPT_DAYS: i64 = 7;

const GONE: Error = Error::NotFound("the archive of your data");

/// A takeout as its account sees it.
#[derive(Debug, Serialize, ToSchema)]
pub struct Takeout {
    /// Its id.
    pub id: Uuid,
    /// How far it has come; `outdated` where something in it was deleted since, and the archive with it.
    #[schema(value_type = names::TakeoutState)]
    pub state: String,
    /// Files that are in it.
    pub done: u64,
    /// Files in all.
    pub total: u64,
    /// Size of the archive, bytes.
    pub bytes: Option<u64>,
    /// When it was asked for.
    #[schema(value_type = String, format = DateTime)]
    pub created_at: Timestamp,
    /// When it was ready.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub finished_at: Option<Timestamp>,
    /// Until when it can be taken.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub ends_at: Option<Timestamp>,
}

/// Asks for all that is held about the caller, and all of the workspaces that they own.
///
/// # Errors
/// `confirm_needed`, `session_required`; `takeout_running` while another one is being made.
pub async fn ask(app: &App, actor: &Actor) -> Result<Takeout> {
    let account = fresh(app, actor).await?.account;
    let row = TakeoutRow {
        id: Uuid::now_v7(),
        account_id: account,
        state: "running".to_owned(),
        stale: false,
        done: 0,
        total: 0,
        object_id: None,
        bytes: None,
        created_at: app.clock.micros(),
        finished_at: None,
        ends_at: None,
    };
    let mut tx = app.db.write().await?;
    match db::insert(&mut tx, &row).await {
        Err(DbError::Unique(_)) => {
            return Err(Error::conflict(
                "takeout_running",
                "your data is being put together already: wait until it is ready, or cancel it",
            ));
        }
        other => other?,
    }
    let kind = EntryKind::TakeoutAsked;
    record(
        app,
        &mut tx,
        INSTALLATION,
        actor,
        kind,
        account,
        json!({ "takeout": row.id }),
    )
    .await?;
    jobs::enqueue(app, &mut tx, &jobs::Job::Takeout { takeout: row.id }).await?;
    tx.commit().await?;
    jobs::wake(app);
    Ok(view(row))
}

/// The caller's takeouts, newest first.
///
/// # Errors
/// [`Error::Unauthenticated`]
pub async fn list(app: &App, actor: &Actor) -> Result<Vec<Takeout>> {
    let account = actor.caller()?.account;
    let rows = db::of_account(&mut app.db.read().await?, account, app.clock.micros()).await?;
    Ok(rows.into_iter().map(view).collect())
}

/// One of the caller's takeouts.
///
/// # Errors
/// [`Error::NotFound`] when it is not one of them, or its week is over.
pub async fn get(app: &App, actor: &Actor, id: Uuid) -> Result<Takeout> {
    let mut conn = app.db.read().await?;
    find(app, &mut conn, actor, id).await.map(view)
}

/// Cancels a takeout that runs, or deletes one with its archive.
///
/// # Errors
/// [`Error::NotFound`] when it is not the caller's.
pub async fn delete(app: &App, actor: &Actor, id: Uuid) -> Result<()> {
    let mut tx = app.db.write().await?;
    find(app, &mut tx, actor, id).await?;
    remove(app, &mut tx, id).await?;
    tx.commit().await?;
    jobs::wake(app);
    Ok(())
}

/// The archive: a bag in a ZIP.
///
/// # Errors
/// [`Error::NotFound`] when it is not the caller's, or its week is over; `confirm_needed`, `session_required`; `no_archive`;
/// `role_changed` where the caller has lost a role that something in it rests on.
pub async fn archive(app: &App, actor: &Actor, id: Uuid) -> Result<File> {
    let guard = Guard::begin(app, actor, Exit::Takeout(id));
    // Whose it is not learns nothing of it, whatever they confirmed.
    find(app, &mut app.db.read().await?, actor, id).await?;
    let account = fresh(app, actor).await?.account;
    let object = open(app, actor, id).await?;
    let mut tx = app.db.write().await?;
    let kind = EntryKind::TakeoutTaken;
    record(
        app,
        &mut tx,
        INSTALLATION,
        actor,
        kind,
        account,
        json!({ "takeout": id }),
    )
    .await?;
    tx.commit().await?;
    let stored = Stored::find(&mut app.db.read().await?, object).await?;
    let name = format!(
        "mix-ip-{}.zip",
        timestamp(stored.row.created_at).strftime("%Y-%m-%d")
    );
    Ok(File::stored(app, stored, name, false).guarded(Some(guard)))
}

/// Whether an archive may go on leaving: a session that was ended, or ended with a new password, takes nothing more.
pub(crate) async fn still_leaving(app: &App, actor: &Actor, id: Uuid) -> Result<()> {
    still_signed_in(app, actor).await?;
    open(app, actor, id).await.map(drop)
}

/// The archive of a takeout, as long as its account has the roles that what lies in it rests on.
async fn open(app: &App, actor: &Actor, id: Uuid) -> Result<Uuid> {
    let (row, places) = {
        let mut conn = app.db.read().await?;
        let row = find(app, &mut conn, actor, id).await?;
        (row, db::places(&mut conn, id).await?)
    };
    let object = row.object_id.ok_or_else(|| {
        Error::conflict(
            "no_archive",
            "there is no archive: it is being made, could not be made, or something in it was deleted since. Ask for a new one",
        )
    })?;
    for place in places {
        let still = if place.owned {
            let mut conn = app.db.read().await?;
            let role = workspaces::role(&mut conn, place.place_id, row.account_id).await?;
            role.as_deref() == Some("owner")
        } else {
            run::works_in(app, actor, place.place_id).await?
        };
        if !still {
            return Err(Error::conflict(
                "role_changed",
                "your role in a workspace or project has changed since: ask for a new archive",
            ));
        }
    }
    Ok(object)
}

/// A takeout of the caller's whose week is not over.
async fn find(app: &App, conn: &mut Conn, actor: &Actor, id: Uuid) -> Result<TakeoutRow> {
    let account = actor.caller()?.account;
    let row = db::get(conn, id).await?.ok_or(GONE)?;
    let over = row.ends_at.is_some_and(|end| end <= app.clock.micros());
    if row.account_id != account || over {
        return Err(GONE);
    }
    Ok(row)
}

/// Something in a workspace or project was deleted, in the caller's transaction: archives that hold it go, too (Law 4).
pub(crate) async fn outdate(app: &App, tx: &mut Tx, places: &[Uuid]) -> Result<()> {
    let mut places = places.to_vec();
    places.sort_unstable();
    for place in &places {
        db::hold(tx, *place).await?;
        for (takeout, object) in db::outdate(tx, *place).await? {
            let paths = objects::delete(tx, object).await?;
            db::drop_archive(tx, takeout).await?;
            jobs::remove(app, tx, &paths).await?;
        }
    }
    Ok(())
}

/// Removes takeouts whose week is over, with their archives.
pub(crate) async fn retire(app: &App) -> Result<()> {
    let ended = db::ended(&mut app.db.read().await?, app.clock.micros()).await?;
    for id in ended {
        let mut tx = app.db.write().await?;
        remove(app, &mut tx, id).await?;
        tx.commit().await?;
        jobs::wake(app);
    }
    Ok(())
}

async fn remove(app: &App, tx: &mut Tx, id: Uuid) -> Result<()> {
    if let Some(object) = db::delete(tx, id).await? {
        let paths = objects::delete(tx, object).await?;
        jobs::remove(app, tx, &paths).await?;
    }
    Ok(())
}

fn view(row: TakeoutRow) -> Takeout {
    Takeout {
        id: row.id,
        state: row.state,
        done: as_u64(row.done),
        total: as_u64(row.total),
        bytes: row.bytes.filter(|_| row.object_id.is_some()).map(as_u64),
        created_at: timestamp(row.created_at),
        finished_at: row.finished_at.map(timestamp),
        ends_at: row.ends_at.map(timestamp),
    }
}
