//! Share links: a way out of the house for chosen assets and one stated use. Every look of a guest passes the gate at that
//! moment; nothing of names, places, files or people goes along.

mod cache;
mod contents;
mod make;
mod picture;
mod views;
mod visits;

use std::collections::HashMap;

use jiff::Timestamp;
use mixip_db::Conn;
use mixip_db::shares::{self as rows, ShareCounts, ShareRow};
use mixip_ledger::EntryKind;
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::clearance::UseBody;
use crate::clock::timestamp;
use crate::events::Event;
use crate::ledger::record;
use crate::rights::{self, ProjectRight};
use crate::{Actor, App, Error, Result, text};

pub(crate) use cache::Shown;
pub use contents::{ItemState, Shared, SharedItem, contents};
pub use make::{AboutShare, MadeShare, NewShare, Outlook, create, outlook, renew};
pub(crate) use picture::{Showing, still_shown};
pub use picture::{original, picture};
pub use views::{View, Viewed, views};
pub use visits::{Guest, NewVisit, OpenShare, VISIT_DAYS, authenticate, open};

/// No share opens anything for longer than this.
const LONGEST_DAYS: i64 = 366;
const DAY: i64 = 24 * 60 * 60 * 1_000_000;
const TITLE: usize = 200;

/// A share as those see it who work on its project.
#[derive(Debug, Serialize, ToSchema)]
pub struct Share {
    /// Its id.
    pub id: Uuid,
    /// Whose assets it shows.
    pub project_id: Uuid,
    /// What guests read above the pictures.
    pub title: String,
    /// And below the title.
    pub message: Option<String>,
    /// What it is for.
    #[serde(rename = "use")]
    pub intended: UseBody,
    /// Whether its link opens it.
    pub state: ShareState,
    /// From when on it opens nothing.
    #[schema(value_type = String, format = DateTime)]
    pub expires_at: Timestamp,
    /// Whether it asks for a password.
    pub has_password: bool,
    /// Whether files may be taken away.
    pub downloads: bool,
    /// Whether the guest's name is drawn on what is shown.
    pub watermark: bool,
    /// Whether guests give a name.
    pub ask_name: bool,
    /// Assets in it.
    pub assets: i64,
    /// How often it was opened.
    pub visits: i64,
    /// Files taken away.
    pub taken: i64,
    /// When it was last opened.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub last_opened_at: Option<Timestamp>,
    /// Who made it.
    pub created_by: String,
    /// When.
    #[schema(value_type = String, format = DateTime)]
    pub created_at: Timestamp,
    /// Who took it back.
    pub revoked_by: Option<String>,
    /// When.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub revoked_at: Option<Timestamp>,
}

/// Whether a share's link opens it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum ShareState {
    /// It does.
    Open,
    /// Its time is over.
    Expired,
    /// Somebody took it back.
    Revoked,
}

/// What can be changed of a share.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ShareChange {
    /// What guests read above the pictures.
    #[schema(required = false)]
    pub title: Option<String>,
    /// Whether files may be taken away.
    #[schema(required = false)]
    pub downloads: Option<bool>,
    /// From when on it opens nothing, at most a year from now.
    #[schema(value_type = Option<String>, format = DateTime, required = false)]
    pub expires_at: Option<Timestamp>,
}

/// One share.
///
/// # Errors
/// [`Error::NotFound`] for who does not work on its project.
pub async fn get(app: &App, actor: &Actor, id: Uuid) -> Result<Share> {
    let mut conn = app.db.read().await?;
    let row = find(&mut conn, actor, id).await?;
    view(app, &mut conn, row).await
}

/// Shares of a project, newest first, from before `before`; and where to go on.
///
/// # Errors
/// [`Error::NotFound`] for who does not work on it.
pub async fn of_project(
    app: &App,
    actor: &Actor,
    project: Uuid,
    before: Option<Uuid>,
    limit: usize,
) -> Result<(Vec<Share>, Option<Uuid>)> {
    let mut conn = app.db.read().await?;
    rights::project(&mut conn, actor, project, ProjectRight::Share).await?;
    let most = i64::try_from(limit).unwrap_or(i64::MAX);
    let page = rows::of_project(&mut conn, project, before.unwrap_or(Uuid::max()), most).await?;
    let next = (page.len() == limit)
        .then(|| page.last().map(|row| row.id))
        .flatten();
    Ok((views_of(app, &mut conn, page).await?, next))
}

/// Changes title, end or downloads; it counts from the next request on.
///
/// # Errors
/// [`Error::NotFound`] for who does not work on its project; `share_revoked`, `invalid_expiry`.
pub async fn change(app: &App, actor: &Actor, id: Uuid, input: &ShareChange) -> Result<Share> {
    let mut tx = app.db.write().await?;
    let mut row = find(&mut tx, actor, id).await?;
    if row.revoked_at.is_some() {
        return Err(Error::conflict(
            "share_revoked",
            "this share was taken back and opens nothing any more: make a new one",
        ));
    }
    if let Some(title) = &input.title {
        row.title = text::line("title", title, TITLE)?;
    }
    if let Some(expires_at) = input.expires_at {
        row.expires_at = end(app, expires_at)?;
    }
    row.downloads = input.downloads.unwrap_or(row.downloads);
    rows::change(&mut tx, &row).await?;
    let about = json!({
        "title": row.title,
        "downloads": row.downloads,
        "expires_at": timestamp(row.expires_at),
    });
    let kind = EntryKind::ShareChanged;
    record(app, &mut tx, row.workspace_id, actor, kind, id, about).await?;
    let share = view(app, &mut tx, row).await?;
    tx.commit().await?;
    tell(app, id, share.project_id);
    Ok(share)
}

/// Takes a share back: its link opens nothing from the next request on, and what is on its way stops.
///
/// # Errors
/// [`Error::NotFound`] for who does not work on its project.
pub async fn revoke(app: &App, actor: &Actor, id: Uuid) -> Result<()> {
    let mut tx = app.db.write().await?;
    let row = find(&mut tx, actor, id).await?;
    if rows::revoke(&mut tx, id, actor.name(), app.clock.micros()).await? {
        let about = json!({ "title": row.title });
        let kind = EntryKind::ShareRevoked;
        record(app, &mut tx, row.workspace_id, actor, kind, id, about).await?;
    }
    tx.commit().await?;
    tell(app, id, row.project_id);
    Ok(())
}

/// A share that the caller may see: who works on its project.
async fn find(conn: &mut Conn, actor: &Actor, id: Uuid) -> Result<ShareRow> {
    const GONE: Error = Error::NotFound("the share");
    if !matches!(actor, Actor::System) {
        actor.caller()?;
    }
    let row = rows::get(conn, id).await?.ok_or(GONE)?;
    rights::project(conn, actor, row.project_id, ProjectRight::Share)
        .await
        .map_err(|error| match error {
            Error::NotFound(_) => GONE,
            other => other,
        })?;
    Ok(row)
}

/// When a share ends, as its row keeps it.
fn end(app: &App, expires_at: Timestamp) -> Result<i64> {
    let (now, end) = (app.clock.micros(), expires_at.as_microsecond());
    if end <= now || end > now.saturating_add(LONGEST_DAYS * DAY) {
        return Err(Error::field(
            "invalid_expiry",
            "expires_at",
            "a share ends between now and a year from now: choose a time in between",
        ));
    }
    Ok(end)
}

fn state(app: &App, row: &ShareRow) -> ShareState {
    if row.revoked_at.is_some() {
        ShareState::Revoked
    } else if row.expires_at <= app.clock.micros() {
        ShareState::Expired
    } else {
        ShareState::Open
    }
}

fn tell(app: &App, id: Uuid, project_id: Uuid) {
    app.events.tell(Event::Share { id, project_id });
}

fn as_json(value: &impl Serialize) -> Result<String> {
    serde_json::to_string(value).map_err(|error| Error::internal("share", error))
}

fn use_of(row: &ShareRow) -> Result<UseBody> {
    serde_json::from_str(&row.intended_use).map_err(|error| Error::internal("share", error))
}

async fn view(app: &App, conn: &mut Conn, row: ShareRow) -> Result<Share> {
    views_of(app, conn, vec![row])
        .await?
        .pop()
        .ok_or(Error::NotFound("the share"))
}

async fn views_of(app: &App, conn: &mut Conn, page: Vec<ShareRow>) -> Result<Vec<Share>> {
    let ids: Vec<Uuid> = page.iter().map(|row| row.id).collect();
    let mut counts: HashMap<Uuid, ShareCounts> = rows::counts(conn, &ids)
        .await?
        .into_iter()
        .map(|counts| (counts.id, counts))
        .collect();
    page.into_iter()
        .map(|row| {
            let counts = counts.remove(&row.id);
            let number = |of: fn(&ShareCounts) -> i64| counts.as_ref().map_or(0, of);
            Ok(Share {
                intended: use_of(&row)?,
                state: state(app, &row),
                assets: number(|counts| counts.assets),
                visits: number(|counts| counts.visits),
                taken: number(|counts| counts.downloads),
                last_opened_at: counts.and_then(|c| c.last_opened_at).map(timestamp),
                id: row.id,
                project_id: row.project_id,
                title: row.title,
                message: row.message,
                expires_at: timestamp(row.expires_at),
                has_password: row.password_hash.is_some(),
                downloads: row.downloads,
                watermark: row.watermark,
                ask_name: row.ask_name,
                created_by: row.created_by,
                created_at: timestamp(row.created_at),
                revoked_by: row.revoked_by,
                revoked_at: row.revoked_at.map(timestamp),
            })
        })
        .collect()
}
