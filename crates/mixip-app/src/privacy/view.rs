//! Requests as those who ask and those who answer see them.

use jiff::Timestamp;
use jiff::civil::Date;
use mixip_db::privacy::{self as rows, PrivacyRow};
use mixip_db::{Conn, accounts, ledger, talent, workspaces};
use mixip_ledger::EntryKind;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::{
    PrivacyAuthor, PrivacyKind, PrivacyMessageKind, PrivacyOrigin, PrivacyOutcome, PrivacyState,
    dates,
};
use crate::clock::timestamp;
use crate::ledger::INSTALLATION;
use crate::{App, Error, Result};

/// Something that was written about a request.
#[derive(Debug, Serialize, ToSchema)]
pub struct PrivacyMessage {
    /// Its id.
    pub id: Uuid,
    /// Who wrote it.
    pub author: PrivacyAuthor,
    /// What it is.
    pub kind: PrivacyMessageKind,
    /// Name of who wrote for the desk; told to the desk alone.
    pub by: Option<String>,
    /// What it says.
    pub text: String,
    /// When.
    #[schema(value_type = String, format = DateTime)]
    pub at: Timestamp,
}

/// A request as who asks sees it.
#[derive(Debug, Serialize, ToSchema)]
pub struct OwnPrivacyRequest {
    /// Its id.
    pub id: Uuid,
    /// What is asked for.
    pub kind: PrivacyKind,
    /// Where it stands.
    pub state: PrivacyState,
    /// How it ended.
    pub outcome: Option<PrivacyOutcome>,
    /// Whether a page answered it in the same moment.
    pub at_once: bool,
    /// The workspace that answers; none where whoever runs the installation does.
    pub desk: Option<String>,
    /// Whether the mail address was shown to be the asker's.
    pub identified: bool,
    /// When it was received.
    #[schema(value_type = String, format = DateTime)]
    pub received_at: Timestamp,
    /// The last day on which an answer is in time.
    #[schema(value_type = String, format = Date)]
    pub due_on: Date,
    /// Whether that day has passed without an answer.
    pub overdue: bool,
    /// Whether the time for an answer was extended.
    pub extended: bool,
    /// When it was answered.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub closed_at: Option<Timestamp>,
    /// What was written, oldest first.
    pub messages: Vec<PrivacyMessage>,
}

/// A talent that a request is about, or may be.
#[derive(Debug, Serialize, ToSchema)]
pub struct PrivacyPerson {
    /// The talent.
    pub id: Uuid,
    /// Their name.
    pub name: String,
}

/// A request as a desk lists it.
#[derive(Debug, Serialize, ToSchema)]
pub struct PrivacyRequest {
    /// Its id.
    pub id: Uuid,
    /// The workspace that answers; none where whoever runs the installation does.
    pub workspace_id: Option<Uuid>,
    /// What is asked for.
    pub kind: PrivacyKind,
    /// How it came.
    pub origin: PrivacyOrigin,
    /// Where it stands.
    pub state: PrivacyState,
    /// How it ended.
    pub outcome: Option<PrivacyOutcome>,
    /// Whether a page answered it in the same moment.
    pub at_once: bool,
    /// Name of who asks; none once it was emptied.
    pub name: Option<String>,
    /// Their mail address, where there is one.
    pub email: Option<String>,
    /// The language they read.
    pub language: String,
    /// Whether it is known who asks: the mail address was shown to be theirs, or they came by their own page or account.
    pub identified: bool,
    /// The talent it is about, where that is known.
    pub talent: Option<PrivacyPerson>,
    /// When it was received.
    #[schema(value_type = String, format = DateTime)]
    pub received_at: Timestamp,
    /// The last day on which an answer is in time.
    #[schema(value_type = String, format = Date)]
    pub due_on: Date,
    /// Whether that day has passed without an answer.
    pub overdue: bool,
    /// When the desk was alarmed.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub alarmed_at: Option<Timestamp>,
    /// When the time for an answer was extended.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub extended_at: Option<Timestamp>,
    /// To which day it can be extended now; none where it cannot.
    #[schema(value_type = Option<String>, format = Date)]
    pub extendable_to: Option<Date>,
    /// When it was answered.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub closed_at: Option<Timestamp>,
    /// When what it said of a person was dropped.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub emptied_at: Option<Timestamp>,
    /// Whether the asker wrote last.
    pub waits: bool,
}

/// What the ledger says of a request.
#[derive(Debug, Serialize, ToSchema)]
pub struct PrivacyEntry {
    /// What happened.
    pub kind: String,
    /// When.
    #[schema(value_type = String, format = DateTime)]
    pub at: Timestamp,
    /// Name of the account that did it, where there still is one.
    pub by: Option<String>,
}

/// A request with everything about it, for the desk.
#[derive(Debug, Serialize, ToSchema)]
pub struct PrivacyDetail {
    /// The request.
    #[serde(flatten)]
    pub request: PrivacyRequest,
    /// What was written, oldest first.
    pub messages: Vec<PrivacyMessage>,
    /// What the ledger says of it, oldest first.
    pub history: Vec<PrivacyEntry>,
    /// Talent of the workspace with the same mail address, while it is not known whom it is about.
    pub suggestions: Vec<PrivacyPerson>,
}

/// Who asks, as it is known at this moment.
pub(super) struct Asker {
    pub(super) name: Option<String>,
    pub(super) email: Option<String>,
    pub(super) language: String,
}

/// Who asks: of accounts and talent as their record says now, so that a correction reaches here, too.
pub(super) async fn asker_of(conn: &mut Conn, row: &PrivacyRow) -> Result<Asker> {
    let (name, email, language) = match PrivacyOrigin::read(&row.origin)? {
        PrivacyOrigin::Visitor => (row.name.clone(), row.email.clone(), None),
        PrivacyOrigin::Talent => {
            match talent::get(conn, row.talent_id.unwrap_or_default()).await? {
                Some(person) => (Some(person.name), person.email, person.language),
                None => (None, None, None),
            }
        }
        PrivacyOrigin::Account => {
            match accounts::get(conn, row.account_id.unwrap_or_default()).await? {
                Some(account) => (Some(account.name), Some(account.email), account.language),
                None => (None, None, None),
            }
        }
    };
    Ok(Asker {
        name,
        email,
        language: language.unwrap_or_else(|| row.language.clone()),
    })
}

/// The name of the workspace that answers.
pub(super) async fn desk_of(conn: &mut Conn, row: &PrivacyRow) -> Result<Option<String>> {
    Ok(match row.workspace_id {
        Some(id) => workspaces::get(conn, id).await?.map(|found| found.name),
        None => None,
    })
}

fn is_overdue(app: &App, row: &PrivacyRow) -> bool {
    row.state == "open" && row.due_at <= app.clock.micros()
}

fn is_identified(row: &PrivacyRow) -> bool {
    row.origin != PrivacyOrigin::Visitor.as_str() || row.identified_at.is_some()
}

/// The day that a row names.
pub(super) fn day(text: &str) -> Result<Date> {
    text.parse()
        .map_err(|error| Error::internal("a day", error))
}

/// As who asks sees it: without notes, and without who it is at the desk.
pub(super) async fn own_view(
    app: &App,
    conn: &mut Conn,
    row: &PrivacyRow,
) -> Result<OwnPrivacyRequest> {
    let mut messages = messages_of(conn, row.id).await?;
    messages.retain(|message| message.kind != PrivacyMessageKind::Note);
    for message in &mut messages {
        message.by = None;
    }
    Ok(OwnPrivacyRequest {
        id: row.id,
        kind: PrivacyKind::read(&row.kind)?,
        state: PrivacyState::read(&row.state)?,
        outcome: outcome_of(row)?,
        at_once: row.at_once,
        desk: desk_of(conn, row).await?,
        identified: is_identified(row),
        received_at: timestamp(row.received_at),
        due_on: day(&row.due_on)?,
        overdue: is_overdue(app, row),
        extended: row.extended_at.is_some(),
        closed_at: row.closed_at.map(timestamp),
        messages,
    })
}

/// The requests that somebody made themselves.
pub(super) async fn own_views(
    app: &App,
    conn: &mut Conn,
    found: Vec<PrivacyRow>,
) -> Result<Vec<OwnPrivacyRequest>> {
    let mut views = Vec::with_capacity(found.len());
    for row in &found {
        views.push(own_view(app, conn, row).await?);
    }
    Ok(views)
}

/// As the desk lists it.
pub(super) async fn listed(app: &App, conn: &mut Conn, row: &PrivacyRow) -> Result<PrivacyRequest> {
    let asker = asker_of(conn, row).await?;
    let about = match row.talent_id {
        Some(id) => talent::get(conn, id).await?,
        None => None,
    };
    let due_on = day(&row.due_on)?;
    let extendable =
        row.state == "open" && row.extended_at.is_none() && app.clock.micros() < row.due_at;
    Ok(PrivacyRequest {
        id: row.id,
        workspace_id: row.workspace_id,
        kind: PrivacyKind::read(&row.kind)?,
        origin: PrivacyOrigin::read(&row.origin)?,
        state: PrivacyState::read(&row.state)?,
        outcome: outcome_of(row)?,
        at_once: row.at_once,
        name: asker.name,
        email: asker.email,
        language: asker.language,
        identified: is_identified(row),
        talent: about.map(|person| PrivacyPerson {
            id: person.id,
            name: person.name,
        }),
        received_at: timestamp(row.received_at),
        due_on,
        overdue: is_overdue(app, row),
        alarmed_at: row.alarmed_at.map(timestamp),
        extended_at: row.extended_at.map(timestamp),
        extendable_to: extendable.then(|| dates::latest(due_on)).transpose()?,
        closed_at: row.closed_at.map(timestamp),
        emptied_at: row.emptied_at.map(timestamp),
        waits: row.waits,
    })
}

/// With everything about it, for a caller who was let to it.
pub(super) async fn detail(app: &App, conn: &mut Conn, row: &PrivacyRow) -> Result<PrivacyDetail> {
    let request = listed(app, conn, row).await?;
    let mut suggestions = Vec::new();
    if let (Some(workspace), None, Some(email)) =
        (row.workspace_id, &request.talent, &request.email)
    {
        let same = talent::with_addresses(conn, workspace, std::slice::from_ref(email)).await?;
        suggestions.extend(same.into_iter().map(|person| PrivacyPerson {
            id: person.id,
            name: person.name,
        }));
    }
    Ok(PrivacyDetail {
        messages: messages_of(conn, row.id).await?,
        history: history_of(conn, row).await?,
        suggestions,
        request,
    })
}

async fn messages_of(conn: &mut Conn, request: Uuid) -> Result<Vec<PrivacyMessage>> {
    let found = rows::messages(conn, request).await?;
    found
        .into_iter()
        .map(|row| {
            Ok(PrivacyMessage {
                id: row.id,
                author: PrivacyAuthor::read(&row.author)?,
                kind: PrivacyMessageKind::read(&row.kind)?,
                by: row.by_name,
                text: row.text,
                at: timestamp(row.created_at),
            })
        })
        .collect()
}

/// What the ledgers say of it: the operator's until it was handed on, the workspace's from then on.
async fn history_of(conn: &mut Conn, row: &PrivacyRow) -> Result<Vec<PrivacyEntry>> {
    let mut found = ledger::of_subject(conn, INSTALLATION, row.id).await?;
    if let Some(workspace) = row.workspace_id {
        // That it was handed on stands in both.
        let entries = ledger::of_subject(conn, workspace, row.id).await?;
        let handed_on = EntryKind::PrivacyRequestHandedOn.as_str();
        found.extend(entries.into_iter().filter(|entry| entry.kind != handed_on));
    }
    let mut history = Vec::with_capacity(found.len());
    for entry in found {
        let by = match entry.actor {
            Some(account) => accounts::get(conn, account).await?.map(|found| found.name),
            None => None,
        };
        history.push(PrivacyEntry {
            kind: entry.kind,
            at: timestamp(entry.at),
            by,
        });
    }
    Ok(history)
}

fn outcome_of(row: &PrivacyRow) -> Result<Option<PrivacyOutcome>> {
    row.outcome.as_deref().map(PrivacyOutcome::read).transpose()
}
