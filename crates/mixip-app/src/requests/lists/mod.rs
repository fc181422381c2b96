//! Lists: many people asked the same at once, by a table (CSV), or chosen talent who are asked later.
//!
//! A table becomes a draft (`draft`, read by `people`), and so does a choice (`keep`), which tells what would be done. Sent (`send`), a job goes through
//! it in small transactions (`run`); what it made stays made, whoever ends it. Links for those without a mail address are
//! made when they are handed out (`links`).

mod draft;
mod keep;
mod links;
mod people;
mod run;
mod send;

use std::collections::HashMap;

use jiff::Timestamp;
use jiff::civil::Date;
use mixip_db::Conn;
use mixip_db::request_lists::{self as rows, ListRow, ShownRow};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::{Question, may_ask};
use crate::clock::timestamp;
use crate::events::Event;
use crate::rights::{self, ProjectAccess, ProjectRight};
use crate::{Actor, App, Error, Result, names};

pub use draft::{MOST_BYTES, make};
pub use keep::keep;
pub use links::{HandedLink, as_table, links};
pub(crate) use run::{give_up, run};
pub use send::{delete, send, stop};

/// A list: the same question to everybody in a table.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = RequestList)]
pub struct List {
    /// Its id.
    pub id: Uuid,
    /// What the pictures are for.
    pub project_id: Uuid,
    /// How far it is.
    #[schema(value_type = names::RequestListState)]
    pub state: String,
    /// Why it stopped by itself.
    pub problem: Option<String>,
    /// What is asked.
    pub question: Question,
    /// How many rows there are, and of which kinds.
    pub counts: Counts,
    /// Who made it.
    pub created_by: String,
    /// When.
    #[schema(value_type = String, format = DateTime)]
    pub created_at: Timestamp,
    /// Who sent it last.
    pub sent_by: Option<String>,
    /// When it was last sent.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub sent_at: Option<Timestamp>,
    /// When the last row was done.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub finished_at: Option<Timestamp>,
}

/// How many rows of a list there are, and of which kinds.
#[derive(Clone, Copy, Debug, Default, Serialize, ToSchema)]
#[schema(as = RequestListCounts)]
pub struct Counts {
    /// All of them.
    pub rows: i64,
    /// People who are new to the workspace.
    pub new_talent: i64,
    /// People whom it knew by their address.
    pub known_talent: i64,
    /// Asked by mail.
    pub by_mail: i64,
    /// Asked by a link that is handed out.
    pub by_link: i64,
    /// Not asked yet.
    pub waiting: i64,
    /// Asked.
    pub asked: i64,
    /// Could not be asked.
    pub failed: i64,
}

/// A row of a list.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = RequestListRow)]
pub struct Entry {
    /// Its number in the table, as a spreadsheet counts: the heading is row 1.
    pub row: i64,
    /// Whom to ask.
    pub name: String,
    /// Their mail address.
    pub email: Option<String>,
    /// The language to ask in, where the table tells one.
    #[schema(value_type = Option<names::Language>)]
    pub language: Option<String>,
    /// The day a minor comes of age, where the table tells one.
    #[schema(value_type = Option<String>, format = Date)]
    pub majority_on: Option<Date>,
    /// Whether the workspace knew them.
    pub known: bool,
    /// By which name, where the table has another.
    pub known_as: Option<String>,
    /// What is worth a look before it is sent.
    #[schema(value_type = Vec<names::RequestListNote>)]
    pub notes: Vec<String>,
    /// Who they are, where known by now.
    pub talent_id: Option<Uuid>,
    /// The request that was made.
    pub request_id: Option<Uuid>,
    /// How far it is.
    #[schema(value_type = names::RequestListRowState)]
    pub state: String,
    /// Why they could not be asked: a stable name.
    pub code: Option<String>,
    /// And in words.
    pub detail: Option<String>,
}

/// A list.
///
/// # Errors
/// [`Error::NotFound`] for who is no member of the workspace, [`Error::Forbidden`] for who is no editor of the project.
pub async fn get(app: &App, actor: &Actor, id: Uuid) -> Result<List> {
    let mut conn = app.db.read().await?;
    let (row, _) = find(&mut conn, actor, id).await?;
    one(&mut conn, row).await
}

/// A page of a project's lists, newest first, and where to go on.
///
/// # Errors
/// [`Error::Forbidden`] for who is no editor of the project or no member of the workspace.
pub async fn of_project(
    app: &App,
    actor: &Actor,
    project: Uuid,
    cursor: Option<Uuid>,
    limit: usize,
) -> Result<(Vec<List>, Option<Uuid>)> {
    let mut conn = app.db.read().await?;
    may_ask(rights::project(&mut conn, actor, project, ProjectRight::AskForConsent).await?)?;
    let most = i64::try_from(limit).unwrap_or(i64::MAX);
    let page = rows::page(&mut conn, project, cursor.unwrap_or(Uuid::max()), most).await?;
    let next = (page.len() == limit)
        .then(|| page.last().map(|row| row.id))
        .flatten();
    Ok((views(&mut conn, page).await?, next))
}

/// A page of a list's rows in the order of the table, those in one state or all, and where to go on.
///
/// # Errors
/// As [`get`].
pub async fn entries(
    app: &App,
    actor: &Actor,
    id: Uuid,
    state: Option<&str>,
    cursor: Option<i64>,
    limit: usize,
) -> Result<(Vec<Entry>, Option<i64>)> {
    let mut conn = app.db.read().await?;
    find(&mut conn, actor, id).await?;
    let most = i64::try_from(limit).unwrap_or(i64::MAX);
    let page = rows::entries(&mut conn, id, state, cursor.unwrap_or_default(), most).await?;
    let next = (page.len() == limit)
        .then(|| page.last().map(|row| row.entry.number))
        .flatten();
    Ok((page.into_iter().map(entry).collect(), next))
}

/// A list of a project whose people the caller may ask.
async fn find(conn: &mut Conn, actor: &Actor, id: Uuid) -> Result<(ListRow, ProjectAccess)> {
    const GONE: Error = Error::NotFound("the list");
    actor.caller()?;
    let list = rows::get(conn, id).await?.ok_or(GONE)?;
    let seen = rights::project(conn, actor, list.project_id, ProjectRight::See).await;
    let access = match seen {
        // Who works on the project from outside does not learn whom the workspace asks.
        Ok(access) if access.member => access,
        Ok(_) | Err(Error::NotFound(_)) => return Err(GONE),
        Err(error) => return Err(error),
    };
    if !access.may(ProjectRight::AskForConsent) {
        return Err(Error::Forbidden(
            "this needs the role editor in the project",
            "forbidden",
        ));
    }
    Ok((list, access))
}

async fn one(conn: &mut Conn, row: ListRow) -> Result<List> {
    let shown = views(conn, vec![row]).await?.pop();
    shown.ok_or(Error::NotFound("the list"))
}

async fn views(conn: &mut Conn, lists: Vec<ListRow>) -> Result<Vec<List>> {
    let ids: Vec<Uuid> = lists.iter().map(|row| row.id).collect();
    let mut counts = counts(conn, &ids).await?;
    let view = |row: ListRow| {
        Ok(List {
            question: question(&row)?,
            counts: counts.remove(&row.id).unwrap_or_default(),
            id: row.id,
            project_id: row.project_id,
            state: row.state,
            problem: row.problem,
            created_by: row.created_by,
            created_at: timestamp(row.created_at),
            sent_by: row.sent_by,
            sent_at: row.sent_at.map(timestamp),
            finished_at: row.finished_at.map(timestamp),
        })
    };
    lists.into_iter().map(view).collect()
}

async fn counts(conn: &mut Conn, lists: &[Uuid]) -> Result<HashMap<Uuid, Counts>> {
    let mut counts: HashMap<Uuid, Counts> = HashMap::new();
    for alike in rows::counts(conn, lists).await? {
        let of = counts.entry(alike.list_id).or_default();
        of.rows += alike.n;
        *if alike.known {
            &mut of.known_talent
        } else {
            &mut of.new_talent
        } += alike.n;
        *if alike.by_mail {
            &mut of.by_mail
        } else {
            &mut of.by_link
        } += alike.n;
        *match alike.state.as_str() {
            "asked" => &mut of.asked,
            "failed" => &mut of.failed,
            _ => &mut of.waiting,
        } += alike.n;
    }
    Ok(counts)
}

fn question(row: &ListRow) -> Result<Question> {
    serde_json::from_str(&row.question).map_err(|error| Error::internal("a list", error))
}

fn entry(row: ShownRow) -> Entry {
    let ShownRow {
        entry: row,
        talent_name,
        talent_email,
    } = row;
    let other = |known: &String| {
        row.name
            .as_ref()
            .is_some_and(|name| crate::text::folded(name) != crate::text::folded(known))
    };
    Entry {
        known_as: talent_name.clone().filter(other),
        row: row.number,
        name: row.name.or(talent_name).unwrap_or_default(),
        email: row.email.or(talent_email),
        language: row.language,
        majority_on: row.majority_on.and_then(|day| day.parse().ok()),
        known: row.known,
        notes: row
            .note
            .map(|notes| notes.split(' ').map(str::to_owned).collect())
            .unwrap_or_default(),
        talent_id: row.talent_id,
        request_id: row.request_id,
        state: row.state,
        code: row.code,
        detail: row.detail,
    }
}

/// Tells who watches how far a list is.
async fn tell(app: &App, row: &ListRow, state: &str) -> Result<()> {
    let counts = counts(&mut app.db.read().await?, &[row.id]).await?;
    let counts = counts.get(&row.id).copied().unwrap_or_default();
    app.events.tell(Event::RequestList {
        id: row.id,
        project_id: row.project_id,
        done: counts.asked + counts.failed,
        total: counts.rows,
        state: state.to_owned(),
    });
    Ok(())
}
