//! Requests: asking talent for consent, and following up on it. What a talent does with one is in `portal`.

mod ask;
mod asking;
mod follow;
pub(crate) mod letters;
pub mod lists;
pub mod open;
mod question;
mod reminders;

use jiff::Timestamp;
use jiff::civil::Date;
use mixip_consent::{Form, Item, ProjectId, Terms, Territories};
use mixip_db::requests::{self as rows, RequestRow};
use mixip_db::{Conn, talent};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::clock::timestamp;
use crate::rights::{self, ProjectAccess, ProjectRight};
use crate::{Actor, App, Error, Result, names, portal};

pub use ask::{Asked, RequestLink, ask};
pub(crate) use follow::{answered, still_open};
pub use follow::{issue_link, remind, revoke_links, take_back};
pub use question::{By, NewOpenRequest, NewRequests, Question};
pub(crate) use reminders::remind_due;

/// A request as members of the workspace see it.
#[derive(Debug, Serialize, ToSchema)]
pub struct Request {
    /// Its id.
    pub id: Uuid,
    /// Who is asked.
    pub talent: Named,
    /// What the pictures are for.
    pub project_id: Uuid,
    /// Where it stands.
    #[schema(value_type = names::RequestState)]
    pub state: String,
    /// The question, in a sentence.
    pub title: String,
    /// A few words to the talent.
    pub message: Option<String>,
    /// When pictures are taken, in words.
    pub shoot_dates: Option<String>,
    /// What is paid, in words.
    pub compensation: Option<String>,
    /// The language it was sent in.
    #[schema(value_type = names::Language)]
    pub language: String,
    /// The release form.
    pub form: FormRef,
    /// What is asked for.
    #[serde(flatten)]
    pub terms: TermsBody,
    /// Pictures in question.
    pub asset_ids: Vec<Uuid>,
    /// Whether it went by mail.
    pub by_mail: bool,
    /// Who asked.
    pub created_by: String,
    /// When.
    #[schema(value_type = String, format = DateTime)]
    pub created_at: Timestamp,
    /// When the talent first opened it.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub opened_at: Option<Timestamp>,
    /// When it was signed, declined or taken back.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub answered_at: Option<Timestamp>,
    /// When the talent was last reminded.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub reminded_at: Option<Timestamp>,
    /// When they are reminded by itself next; never any more where left out.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub remind_at: Option<Timestamp>,
    /// How often they were reminded by itself.
    pub reminders: i64,
    /// Until when it can be answered.
    #[schema(value_type = String, format = DateTime)]
    pub expires_at: Timestamp,
    /// Why it was declined, where told.
    pub reason: Option<String>,
}

/// Where a request stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = RequestState)]
pub enum State {
    /// It was sent, and not opened yet.
    Sent,
    /// The talent opened it.
    Opened,
    /// The talent agreed, to all of it or some.
    Signed,
    /// The talent declined.
    Declined,
    /// Its last day has passed without an answer.
    Expired,
    /// It was taken back.
    Withdrawn,
}

/// How many of a project's requests stand where.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = RequestCounts)]
#[expect(
    missing_docs,
    reason = "the names of the states are their own documentation"
)]
pub struct Counts {
    pub sent: i64,
    pub opened: i64,
    pub signed: i64,
    pub declined: i64,
    pub expired: i64,
    pub withdrawn: i64,
}

/// Something by its id and name.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Named {
    /// Its id.
    pub id: Uuid,
    /// Its name.
    pub name: String,
}

/// A release form that was taken.
#[derive(Debug, Serialize, ToSchema)]
pub struct FormRef {
    /// Its id.
    pub id: Uuid,
    /// Its name then.
    pub name: String,
    /// Its version.
    pub version: i64,
}

/// What is asked for, as it goes over the API.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct TermsBody {
    /// Item by item.
    #[schema(value_type = Vec<ItemBody>)]
    pub items: Vec<Item>,
    /// ISO 3166-1 alpha-2 codes, or "worldwide".
    #[schema(schema_with = names::territories)]
    pub territories: Territories,
    /// First day, in the workspace's time zone.
    #[schema(value_type = String, format = Date)]
    pub starts_on: Date,
    /// Last day; until it is withdrawn where left out.
    #[schema(value_type = Option<String>, format = Date)]
    pub ends_on: Option<Date>,
    /// Whether matching is asked for, as a question of its own.
    pub asks_biometric: bool,
}

/// One thing that is asked for.
#[derive(ToSchema)]
#[schema(as = RequestItem)]
#[expect(
    dead_code,
    reason = "documents mixip_consent::Item in the OpenAPI description"
)]
pub(crate) struct ItemBody {
    /// What for.
    purpose: names::Purpose,
    /// Where it would appear.
    #[schema(min_items = 1)]
    channels: Vec<names::Channel>,
    /// A few words about it.
    #[schema(required = false)]
    note: Option<String>,
}

impl TermsBody {
    /// As a row keeps them.
    pub(crate) fn of(row: &RequestRow) -> Result<Self> {
        let wrong = |error: &dyn std::fmt::Display| Error::internal("a request", error);
        Ok(Self {
            items: serde_json::from_str(&row.items).map_err(|e| wrong(&e))?,
            territories: serde_json::from_str(&row.territories).map_err(|e| wrong(&e))?,
            starts_on: row.starts_on.parse().map_err(|e| wrong(&e))?,
            ends_on: row
                .ends_on
                .as_deref()
                .map(str::parse)
                .transpose()
                .map_err(|e| wrong(&e))?,
            asks_biometric: row.asks_biometric,
        })
    }

    /// What the rules are asked with.
    pub(crate) fn for_project(&self, project: Uuid) -> Result<Terms> {
        Ok(Terms::new(
            ProjectId(project),
            self.items.clone(),
            self.territories.clone(),
            (self.starts_on, self.ends_on),
            self.asks_biometric,
        )?)
    }
}

/// Where a request stands at a moment: that its last day has passed is seen by the clock.
pub(crate) fn state_at(row: &RequestRow, now: i64) -> &str {
    match row.state.as_str() {
        "sent" | "opened" if now >= row.expires_at => "expired",
        state => state,
    }
}

/// The full texts of a request, by language.
pub(crate) fn texts_of(row: &RequestRow) -> Result<Form> {
    serde_json::from_str(&row.texts).map_err(|error| Error::internal("a request's text", error))
}

/// A page of a project's requests, newest first, those that stand somewhere or all; where to go on, and how many stand
/// where.
///
/// # Errors
/// [`Error::NotFound`] for who has no role in the project, [`Error::Forbidden`] for who is no member of the workspace.
pub async fn of_project(
    app: &App,
    actor: &Actor,
    project: Uuid,
    state: Option<State>,
    cursor: Option<Uuid>,
    limit: usize,
) -> Result<(Vec<Request>, Option<Uuid>, Counts)> {
    let mut conn = app.db.read().await?;
    may_ask(rights::project(&mut conn, actor, project, ProjectRight::See).await?)?;
    let now = app.clock.micros();
    let most = i64::try_from(limit).unwrap_or(i64::MAX);
    let before = cursor.unwrap_or(Uuid::max());
    let page = match state.map(State::kept) {
        None => rows::page(&mut conn, project, before, most).await?,
        Some(None) => rows::page_expired(&mut conn, project, now, before, most).await?,
        Some(Some((name, is_open))) => {
            let ends_after = if is_open { now } else { i64::MIN };
            rows::page_in(&mut conn, project, name, ends_after, before, most).await?
        }
    };
    let next = (page.len() == limit)
        .then(|| page.last().map(|row| row.id))
        .flatten();
    let counts = Counts::of(rows::counts(&mut conn, project, now).await?);
    Ok((views(app, &mut conn, page).await?, next, counts))
}

impl State {
    /// As rows keep it, and whether it can still be answered; what has expired is told by the clock alone.
    fn kept(self) -> Option<(&'static str, bool)> {
        Some(match self {
            Self::Sent => ("sent", true),
            Self::Opened => ("opened", true),
            Self::Signed => ("signed", false),
            Self::Declined => ("declined", false),
            Self::Withdrawn => ("withdrawn", false),
            Self::Expired => return None,
        })
    }
}

impl Counts {
    fn of(rows: Vec<(String, bool, i64)>) -> Self {
        let mut counts = Self::default();
        for (state, past, number) in rows {
            *match state.as_str() {
                "sent" | "opened" if past => &mut counts.expired,
                "sent" => &mut counts.sent,
                "opened" => &mut counts.opened,
                "signed" => &mut counts.signed,
                "declined" => &mut counts.declined,
                _ => &mut counts.withdrawn,
            } += number;
        }
        counts
    }
}

/// The requests to a talent, newest first.
///
/// # Errors
/// [`Error::NotFound`] for who is no member of their workspace.
pub async fn of_talent(app: &App, actor: &Actor, talent: Uuid) -> Result<Vec<Request>> {
    let mut conn = app.db.read().await?;
    rights::talent(&mut conn, actor, talent).await?;
    let all = rows::of_talent(&mut conn, talent).await?;
    views(app, &mut conn, all).await
}

/// The release that a request was signed with, as a PDF.
///
/// # Errors
/// [`Error::NotFound`] for who is no member of the workspace, and for requests that were not signed.
pub async fn release(app: &App, actor: &Actor, id: Uuid) -> Result<Vec<u8>> {
    let signed = {
        let mut conn = app.db.read().await?;
        find(&mut conn, actor, id).await?;
        rows::signature(&mut conn, id).await?
    };
    portal::as_pdf(&signed.ok_or(Error::NotFound("the release"))?).await
}

/// One request.
///
/// # Errors
/// [`Error::NotFound`] for who is no member of the workspace.
pub async fn get(app: &App, actor: &Actor, id: Uuid) -> Result<Request> {
    let mut conn = app.db.read().await?;
    let row = find(&mut conn, actor, id).await?;
    one(app, &mut conn, row).await
}

async fn one(app: &App, conn: &mut Conn, row: RequestRow) -> Result<Request> {
    let shown = views(app, conn, vec![row]).await?.pop();
    shown.ok_or(Error::NotFound("the request"))
}

/// A request of a workspace that the caller is a member of.
async fn find(conn: &mut Conn, actor: &Actor, id: Uuid) -> Result<RequestRow> {
    const GONE: Error = Error::NotFound("the request");
    actor.caller()?;
    let row = rows::get(conn, id).await?.ok_or(GONE)?;
    rights::talent(conn, actor, row.talent_id)
        .await
        .map_err(|error| match error {
            Error::NotFound(_) => GONE,
            other => other,
        })?;
    Ok(row)
}

/// Talent are the workspace's: who works on a project from outside neither asks them nor sees who was asked.
fn may_ask(access: ProjectAccess) -> Result<ProjectAccess> {
    if access.member {
        Ok(access)
    } else {
        Err(Error::Forbidden(
            "only members of the workspace ask its talent for consent",
            "forbidden",
        ))
    }
}

/// Whether the caller asks talent in a project.
///
/// # Errors
/// [`Error::NotFound`], [`Error::Forbidden`] for who does not.
pub(crate) async fn asks(conn: &mut Conn, actor: &Actor, project: Uuid) -> Result<()> {
    may_ask(rights::project(conn, actor, project, ProjectRight::AskForConsent).await?).map(drop)
}

async fn views(app: &App, conn: &mut Conn, requests: Vec<RequestRow>) -> Result<Vec<Request>> {
    let ids: Vec<Uuid> = requests.iter().map(|row| row.talent_id).collect();
    let names: std::collections::HashMap<Uuid, String> = talent::some(conn, &ids)
        .await?
        .into_iter()
        .map(|row| (row.id, row.name))
        .collect();
    let now = app.clock.micros();
    requests
        .into_iter()
        .map(|row| {
            Ok(Request {
                talent: Named {
                    id: row.talent_id,
                    name: names.get(&row.talent_id).cloned().unwrap_or_default(),
                },
                state: state_at(&row, now).to_owned(),
                terms: TermsBody::of(&row)?,
                asset_ids: serde_json::from_str(&row.asset_ids)
                    .map_err(|error| Error::internal("a request", error))?,
                form: FormRef {
                    id: row.form_id,
                    name: row.form_name,
                    version: row.form_version,
                },
                id: row.id,
                project_id: row.project_id,
                title: row.title,
                message: row.message,
                shoot_dates: row.shoot_dates,
                compensation: row.compensation,
                language: row.language,
                by_mail: row.by_mail,
                created_by: row.created_by,
                created_at: timestamp(row.created_at),
                opened_at: row.opened_at.map(timestamp),
                answered_at: row.answered_at.map(timestamp),
                reminded_at: row.reminded_at.map(timestamp),
                remind_at: row
                    .remind_at
                    .filter(|&at| at < row.expires_at)
                    .map(timestamp),
                reminders: row.reminders,
                expires_at: timestamp(row.expires_at),
                reason: row.reason,
            })
        })
        .collect()
}
