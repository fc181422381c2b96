//! Open requests: the same question to whoever comes by, on a set or at a feast, where nobody has a list of names. One
//! link stands on the wall, behind a QR code; who comes by it tells a name and gets a request of their own (`join`).
//!
//! An open request is good for as long as who made it may ask.

mod code;
mod join;

use std::collections::HashMap;

use jiff::Timestamp;
use mixip_consent::FormKind;
use mixip_db::open_requests::{self as rows, OpenRequestRow};
use mixip_db::{Conn, Tx};
use mixip_ledger::EntryKind;
use serde::Serialize;
use serde_json::json;
use utoipa::ToSchema;
use uuid::Uuid;

use super::asking::Asking;
use super::question::NewOpenRequest;
use super::{Question, may_ask};
use crate::accounts::sessions::hash;
use crate::clock::timestamp;
use crate::events::Event;
use crate::ledger::record;
use crate::rights::{self, ProjectRight};
use crate::{Actor, App, Error, Result, forms};

pub use join::{Joining, OpenLink, OpenRequestLook, join, look};

/// How many may come by one link.
const MOST_USES: i64 = 10_000;

/// An open request as those see it who may ask.
#[derive(Debug, Serialize, ToSchema)]
pub struct OpenRequest {
    /// Its id.
    pub id: Uuid,
    /// What the pictures are for.
    pub project_id: Uuid,
    /// Whether somebody can come by it.
    pub state: OpenState,
    /// What is asked of everybody.
    pub question: Question,
    /// Whether minors may be among them: then everybody tells the day of birth.
    pub minors: bool,
    /// How many may come, where there is a limit.
    pub uses: Option<i64>,
    /// How many came.
    pub came: i64,
    /// How many of them signed.
    pub signed: i64,
    /// How many of them declined.
    pub declined: i64,
    /// Who made it.
    pub created_by: String,
    /// When.
    #[schema(value_type = String, format = DateTime)]
    pub created_at: Timestamp,
    /// When its last day is over.
    #[schema(value_type = String, format = DateTime)]
    pub expires_at: Timestamp,
    /// Who ended it.
    pub ended_by: Option<String>,
    /// When.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub ended_at: Option<Timestamp>,
}

/// Whether somebody can come by an open request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum OpenState {
    /// Yes.
    Open,
    /// As many as may have come.
    UsedUp,
    /// Its last day is over.
    Expired,
    /// Somebody ended it.
    Ended,
}

/// What stands on the wall. It is shown this once.
#[derive(Debug, Serialize, ToSchema)]
pub struct Poster {
    /// The open request.
    pub id: Uuid,
    /// What the QR code holds.
    pub link: String,
    /// The page on which the code can be typed.
    pub address: String,
    /// The code.
    pub code: String,
}

/// Makes an open request.
///
/// # Errors
/// [`Error::Forbidden`] for who is no editor of the project or no member of the workspace; `invalid_uses`,
/// `minors_expected`, and what is wrong with the question.
pub async fn make(
    app: &App,
    actor: &Actor,
    project: Uuid,
    input: NewOpenRequest,
) -> Result<Poster> {
    let (minors, uses, question) = input.apart();
    let mut tx = app.db.write().await?;
    let access =
        may_ask(rights::project(&mut tx, actor, project, ProjectRight::AskForConsent).await?)?;
    if uses.is_some_and(|uses| !(1..=MOST_USES).contains(&uses)) {
        return Err(Error::field(
            "invalid_uses",
            "uses",
            format!("1 to {MOST_USES} people can come by one code"),
        ));
    }
    let workspace = access.project.workspace_id;
    if !minors && for_minors(&mut tx, workspace, question.form_id).await? {
        return Err(Error::field(
            "minors_expected",
            "minors",
            "this release form is for minors: ask for the day of birth, so that a guardian signs where one has to",
        ));
    }
    let asking = Asking::of(app, &mut tx, &access, question.clone()).await?;
    let code = code::random()?;
    let row = OpenRequestRow {
        id: Uuid::now_v7(),
        workspace_id: workspace,
        project_id: project,
        token_hash: hash(&code),
        title: asking.title().to_owned(),
        question: serde_json::to_string(&question)
            .map_err(|error| Error::internal("a question", error))?,
        minors,
        uses,
        used: 0,
        asked_by: actor.caller()?.account,
        created_by: actor.name().to_owned(),
        created_at: app.clock.micros(),
        expires_at: asking.expires_at(),
        ended_by: None,
        ended_at: None,
    };
    rows::insert(&mut tx, &row).await?;
    let about = json!({
        "project": project,
        "question": question,
        "minors": minors,
        "uses": uses,
        "expires_at": timestamp(row.expires_at),
    });
    let kind = EntryKind::OpenRequestMade;
    record(app, &mut tx, workspace, actor, kind, row.id, about).await?;
    tx.commit().await?;
    tell(app, &row);
    Ok(poster(app, row.id, &code))
}

/// The open requests of a project, newest first.
///
/// # Errors
/// [`Error::NotFound`] for who has no role in the project, [`Error::Forbidden`] for who is no member of the workspace.
pub async fn of_project(app: &App, actor: &Actor, project: Uuid) -> Result<Vec<OpenRequest>> {
    let mut conn = app.db.read().await?;
    may_ask(rights::project(&mut conn, actor, project, ProjectRight::See).await?)?;
    let found = rows::of_project(&mut conn, project).await?;
    let ids: Vec<Uuid> = found.iter().map(|row| row.id).collect();
    let counts: HashMap<(Uuid, String), i64> = rows::counts(&mut conn, &ids)
        .await?
        .into_iter()
        .map(|row| ((row.open_request_id, row.state), row.n))
        .collect();
    let now = app.clock.micros();
    found
        .into_iter()
        .map(|row| {
            let count = |state: &str| counts.get(&(row.id, state.to_owned())).copied();
            Ok(OpenRequest {
                state: state_at(&row, now),
                question: question_of(&row)?,
                signed: count("signed").unwrap_or_default(),
                declined: count("declined").unwrap_or_default(),
                id: row.id,
                project_id: row.project_id,
                minors: row.minors,
                uses: row.uses,
                came: row.used,
                created_by: row.created_by,
                created_at: timestamp(row.created_at),
                expires_at: timestamp(row.expires_at),
                ended_by: row.ended_by,
                ended_at: row.ended_at.map(timestamp),
            })
        })
        .collect()
}

/// The questions that stand on walls and ask with a release form.
pub(crate) async fn asking_with(
    app: &App,
    conn: &mut Conn,
    workspace: Uuid,
    form: Uuid,
) -> Result<Vec<String>> {
    let mut titles = Vec::new();
    for row in rows::standing(conn, workspace, app.clock.micros()).await? {
        if question_of(&row)?.form_id == Some(form) {
            titles.push(row.title);
        }
    }
    Ok(titles)
}

/// Gives an open request another code: what stands on walls opens nothing from then on.
///
/// # Errors
/// [`Error::NotFound`] for who is no member of the workspace, and where it was ended; [`Error::Forbidden`].
pub async fn renew(app: &App, actor: &Actor, id: Uuid) -> Result<Poster> {
    let mut tx = app.db.write().await?;
    let row = find(&mut tx, actor, id).await?;
    let code = code::random()?;
    if !rows::renew(&mut tx, id, &hash(&code)).await? {
        return Err(GONE);
    }
    let about = json!({ "project": row.project_id });
    let kind = EntryKind::OpenRequestRenewed;
    record(app, &mut tx, row.workspace_id, actor, kind, id, about).await?;
    tx.commit().await?;
    Ok(poster(app, id, &code))
}

/// Ends an open request: from the next request on nobody comes by it. Who came keeps their page and their request.
///
/// # Errors
/// [`Error::NotFound`] for who is no member of the workspace, and where it was ended; [`Error::Forbidden`].
pub async fn end(app: &App, actor: &Actor, id: Uuid) -> Result<()> {
    let mut tx = app.db.write().await?;
    let row = find(&mut tx, actor, id).await?;
    if !rows::end(&mut tx, id, actor.name(), app.clock.micros()).await? {
        return Err(GONE);
    }
    let about = json!({ "project": row.project_id, "came": row.used });
    let kind = EntryKind::OpenRequestEnded;
    record(app, &mut tx, row.workspace_id, actor, kind, id, about).await?;
    tx.commit().await?;
    tell(app, &row);
    Ok(())
}

const GONE: Error = Error::NotFound("the open request");

/// An open request, not ended, of a project whose people the caller may ask.
async fn find(conn: &mut Conn, actor: &Actor, id: Uuid) -> Result<OpenRequestRow> {
    actor.caller()?;
    let row = rows::get(conn, id)
        .await?
        .filter(|row| row.ended_at.is_none())
        .ok_or(GONE)?;
    match rights::project(conn, actor, row.project_id, ProjectRight::See).await {
        // Who works on the project from outside does not learn whom the workspace asks.
        Ok(access) if access.member => {}
        Ok(_) | Err(Error::NotFound(_)) => return Err(GONE),
        Err(error) => return Err(error),
    }
    rights::project(conn, actor, row.project_id, ProjectRight::AskForConsent).await?;
    Ok(row)
}

fn state_at(row: &OpenRequestRow, now: i64) -> OpenState {
    if row.ended_at.is_some() {
        OpenState::Ended
    } else if row.expires_at <= now {
        OpenState::Expired
    } else if row.uses.is_some_and(|uses| row.used >= uses) {
        OpenState::UsedUp
    } else {
        OpenState::Open
    }
}

fn question_of(row: &OpenRequestRow) -> Result<Question> {
    serde_json::from_str(&row.question).map_err(|error| Error::internal("a question", error))
}

/// Whether a release form is one that a guardian signs.
async fn for_minors(tx: &mut Tx, workspace: Uuid, form: Option<Uuid>) -> Result<bool> {
    match form {
        Some(id) => Ok(forms::kind_of(tx, workspace, id).await? == Some(FormKind::Minor)),
        None => Ok(false),
    }
}

fn poster(app: &App, id: Uuid, code: &str) -> Poster {
    let address = format!("{}/q", app.origin());
    Poster {
        id,
        link: format!("{address}#{code}"),
        address,
        code: code::grouped(code),
    }
}

/// Tells that a project's open requests changed, after the commit.
fn tell(app: &App, row: &OpenRequestRow) {
    app.events.tell(Event::Project {
        id: row.project_id,
        workspace_id: row.workspace_id,
    });
}
