//! What the desk does with a request. Each act is an entry in the ledger, without what it says of a person; where two act
//! at once, one is late.

use jiff::civil::Date;
use mixip_db::privacy::{self as rows, MessageRow, PrivacyRow};
use mixip_db::{Tx, talent, workspaces};
use mixip_ledger::EntryKind;
use serde::Deserialize;
use serde_json::{Value, json};
use utoipa::ToSchema;
use uuid::Uuid;

use super::desk::find;
use super::receive::{ledger_of, tell, zone_of};
use super::view::{day, detail};
use super::visitor::required;
use super::{
    PrivacyAuthor, PrivacyDetail, PrivacyMessageKind, PrivacyOutcome, PrivacyState, dates, letters,
};
use crate::ledger::{INSTALLATION, record};
use crate::{Actor, App, Error, Result, jobs, rights};

/// Something to write.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Words {
    /// What one writes.
    pub text: String,
}

/// Whom a request is about.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Attaching {
    /// A talent of the workspace; nobody where null.
    pub talent_id: Option<Uuid>,
}

/// More time for an answer.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Extension {
    /// The last day from now on; at most two months later than it was.
    #[schema(value_type = String, format = Date)]
    pub until: Date,
    /// Why it takes longer. The asker is told.
    pub reason: String,
}

/// A refusal.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Refusal {
    /// Why. The asker is told, and that they may complain and go to court.
    pub reason: String,
}

/// It was done.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Closing {
    /// What was done. The asker is told.
    pub text: String,
}

/// Who is to answer instead.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct HandingOn {
    /// The workspace.
    pub workspace_id: Uuid,
}

const EMPTIED: &str = "what this request said of a person was dropped: nothing can be added to it";

/// Writes to who asks.
///
/// # Errors
/// [`Error::NotFound`] and [`Error::Forbidden`] for whoever does not answer it; `emptied`; what is wrong with the text.
pub async fn write(app: &App, actor: &Actor, id: Uuid, input: Words) -> Result<PrivacyDetail> {
    let text = required("text", &input.text)?;
    let mut tx = app.db.write().await?;
    let row = begin(&mut tx, actor, id).await?;
    let message = add(app, &mut tx, actor, &row, PrivacyMessageKind::Message, text).await?;
    let kind = EntryKind::PrivacyRequestWritten;
    let about = json!({ "message": message.id, "author": message.author });
    record(app, &mut tx, ledger_of(&row), actor, kind, id, about).await?;
    letters::message(app, &mut tx, &row, message.text).await?;
    end(app, actor, tx, &row).await
}

/// Notes something for the desk alone.
///
/// # Errors
/// As [`write()`].
pub async fn note(app: &App, actor: &Actor, id: Uuid, input: Words) -> Result<PrivacyDetail> {
    let text = required("text", &input.text)?;
    let mut tx = app.db.write().await?;
    let row = begin(&mut tx, actor, id).await?;
    let message = add(app, &mut tx, actor, &row, PrivacyMessageKind::Note, text).await?;
    let kind = EntryKind::PrivacyRequestNoted;
    let about = json!({ "message": message.id });
    record(app, &mut tx, ledger_of(&row), actor, kind, id, about).await?;
    end(app, actor, tx, &row).await
}

/// Extends the time for an answer, and tells the asker why (GDPR Article 12(3)): once, and only while the first month is
/// not over.
///
/// # Errors
/// As [`write()`]; `already_closed`, `already_extended`, `extension_too_late`; `extension_days` for a day that is not in
/// the two months after the first.
pub async fn extend(app: &App, actor: &Actor, id: Uuid, input: Extension) -> Result<PrivacyDetail> {
    let reason = required("reason", &input.reason)?;
    let mut tx = app.db.write().await?;
    let row = begin(&mut tx, actor, id).await?;
    let due_on = day(&row.due_on)?;
    let late = || {
        Error::conflict(
            "extension_too_late",
            "the first month is over: the law lets the time be extended only within it. Answer as soon as you can",
        )
    };
    if row.state != "open" {
        return Err(closed());
    }
    if row.extended_at.is_some() {
        return Err(Error::conflict(
            "already_extended",
            "the time for this answer was extended before: the law allows that once",
        ));
    }
    let now = app.clock.micros();
    if now >= row.due_at {
        return Err(late());
    }
    let latest = dates::latest(due_on)?;
    if input.until <= due_on || input.until > latest {
        return Err(Error::field(
            "extension_days",
            "until",
            format!("choose a day after {due_on} and not after {latest}"),
        ));
    }
    let zone = zone_of(&mut tx, row.workspace_id).await?;
    let due = dates::extended(input.until, &zone)?;
    // Where the new time is short, the alarm is not at once.
    let alarm_at = due.alarm_at.max(row.due_at.min(due.at));
    let until = due.on.to_string();
    if !rows::extend(&mut tx, id, (&until, due.at), alarm_at, now).await? {
        return Err(late());
    }
    add(
        app,
        &mut tx,
        actor,
        &row,
        PrivacyMessageKind::Extension,
        reason.clone(),
    )
    .await?;
    let kind = EntryKind::PrivacyRequestExtended;
    let about = json!({ "from": row.due_on, "until": until });
    record(app, &mut tx, ledger_of(&row), actor, kind, id, about).await?;
    letters::extended(app, &mut tx, &row, due.on, reason).await?;
    end(app, actor, tx, &row).await
}

/// Refuses a request, with a reason; the letter names the right to complain to a supervisory authority and to go to court
/// (GDPR Article 12(4)).
///
/// # Errors
/// As [`write()`]; `already_closed`.
pub async fn refuse(app: &App, actor: &Actor, id: Uuid, input: Refusal) -> Result<PrivacyDetail> {
    let reason = required("reason", &input.reason)?;
    let mut tx = app.db.write().await?;
    let row = begin(&mut tx, actor, id).await?;
    let (state, outcome) = (PrivacyState::Refused, PrivacyOutcome::Refused);
    close_row(app, &mut tx, &row, state, outcome).await?;
    add(
        app,
        &mut tx,
        actor,
        &row,
        PrivacyMessageKind::Refusal,
        reason.clone(),
    )
    .await?;
    let kind = EntryKind::PrivacyRequestRefused;
    record(app, &mut tx, ledger_of(&row), actor, kind, id, told(&row)).await?;
    letters::refused(app, &mut tx, &row, reason).await?;
    end(app, actor, tx, &row).await
}

/// Closes a request, with what was done.
///
/// # Errors
/// As [`write()`]; `already_closed`.
pub async fn close(app: &App, actor: &Actor, id: Uuid, input: Closing) -> Result<PrivacyDetail> {
    let text = required("text", &input.text)?;
    let mut tx = app.db.write().await?;
    let row = begin(&mut tx, actor, id).await?;
    close_row(app, &mut tx, &row, PrivacyState::Done, PrivacyOutcome::Done).await?;
    add(
        app,
        &mut tx,
        actor,
        &row,
        PrivacyMessageKind::Done,
        text.clone(),
    )
    .await?;
    let kind = EntryKind::PrivacyRequestDone;
    record(app, &mut tx, ledger_of(&row), actor, kind, id, told(&row)).await?;
    letters::done(app, &mut tx, &row, text).await?;
    end(app, actor, tx, &row).await
}

/// Says which talent a request is about. Of what a talent asked on their own page it is known.
///
/// # Errors
/// As [`write()`]; [`Error::NotFound`] for a talent of another workspace; `known_already`.
pub async fn attach(app: &App, actor: &Actor, id: Uuid, input: Attaching) -> Result<PrivacyDetail> {
    let mut tx = app.db.write().await?;
    if let Some(talent_id) = input.talent_id {
        talent::lock(&mut tx, talent_id).await?;
    }
    let row = locked(&mut tx, actor, id).await?;
    if row.origin == "talent" {
        return Err(Error::conflict(
            "known_already",
            "a talent asked this on their own page: it is about them",
        ));
    }
    if let Some(talent_id) = input.talent_id {
        let person = talent::get(&mut tx, talent_id).await?;
        person
            .filter(|person| Some(person.workspace_id) == row.workspace_id)
            .ok_or(Error::NotFound("the talent"))?;
    }
    rows::attach(&mut tx, id, input.talent_id).await?;
    let kind = EntryKind::PrivacyRequestAttached;
    let about = json!({ "talent": input.talent_id });
    record(app, &mut tx, ledger_of(&row), actor, kind, id, about).await?;
    end(app, actor, tx, &row).await
}

/// Hands a request of the operator's desk on to a workspace, without the operator's notes. The time for an answer runs on;
/// who answers there is alarmed even where the operator was.
///
/// # Errors
/// [`Error::NotFound`] for everybody but operators, and for a workspace that there is not; `emptied`; `handed_on`.
pub async fn hand_on(app: &App, actor: &Actor, id: Uuid, input: HandingOn) -> Result<()> {
    const GONE: Error = Error::NotFound("the privacy request");
    rights::operator(actor, "the privacy request")?;
    let mut tx = app.db.write().await?;
    let mut row = rows::lock(&mut tx, id).await?.ok_or(GONE)?;
    if row.emptied_at.is_some() {
        return Err(Error::conflict("emptied", EMPTIED));
    }
    let taken = || {
        Error::conflict(
            "handed_on",
            "this request lies on a workspace's desk, or was answered: it cannot be handed on",
        )
    };
    if row.workspace_id.is_some() {
        return Err(taken());
    }
    workspaces::get(&mut tx, input.workspace_id)
        .await?
        .ok_or(Error::NotFound("the workspace"))?;
    if !rows::hand_on(&mut tx, id, input.workspace_id).await? {
        return Err(taken());
    }
    let kind = EntryKind::PrivacyRequestHandedOn;
    let about = json!({ "workspace": input.workspace_id });
    // Ledgers are locked the workspace's first, wherever both are.
    record(
        app,
        &mut tx,
        input.workspace_id,
        actor,
        kind,
        id,
        about.clone(),
    )
    .await?;
    record(app, &mut tx, INSTALLATION, actor, kind, id, about).await?;
    tx.commit().await?;
    tell(app, &row);
    row.workspace_id = Some(input.workspace_id);
    tell(app, &row);
    Ok(())
}

/// A request that the caller may act on. A talent who would hear of it is locked before it, as everywhere.
async fn begin(tx: &mut Tx, actor: &Actor, id: Uuid) -> Result<PrivacyRow> {
    let row = find(tx, actor, id).await?;
    if let Some(talent_id) = row.talent_id {
        talent::lock(tx, talent_id).await?;
    }
    locked(tx, actor, id).await
}

/// The same with its row locked, and read under the lock: it may have been emptied while we waited.
async fn locked(tx: &mut Tx, actor: &Actor, id: Uuid) -> Result<PrivacyRow> {
    rows::lock(tx, id).await?;
    let row = find(tx, actor, id).await?;
    if row.emptied_at.is_some() {
        return Err(Error::conflict("emptied", EMPTIED));
    }
    Ok(row)
}

async fn add(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    row: &PrivacyRow,
    kind: PrivacyMessageKind,
    text: String,
) -> Result<MessageRow> {
    let message = MessageRow {
        id: Uuid::now_v7(),
        request_id: row.id,
        author: PrivacyAuthor::Desk.as_str().to_owned(),
        kind: kind.as_str().to_owned(),
        by_name: Some(actor.name().to_owned()),
        text,
        created_at: app.clock.micros(),
    };
    let waits = (kind != PrivacyMessageKind::Note).then_some(false);
    rows::insert_message(tx, &message, waits).await?;
    Ok(message)
}

async fn close_row(
    app: &App,
    tx: &mut Tx,
    row: &PrivacyRow,
    state: PrivacyState,
    outcome: PrivacyOutcome,
) -> Result<()> {
    let now = app.clock.micros();
    if rows::close(tx, row.id, state.as_str(), outcome.as_str(), now).await? {
        Ok(())
    } else {
        Err(closed())
    }
}

fn closed() -> Error {
    Error::conflict(
        "already_closed",
        "somebody has answered this request meanwhile: load it again",
    )
}

/// What the ledger is told of an answer.
fn told(row: &PrivacyRow) -> Value {
    json!({ "kind": row.kind, "due_on": row.due_on })
}

/// Commits, and shows the request as it is then.
async fn end(app: &App, actor: &Actor, tx: Tx, row: &PrivacyRow) -> Result<PrivacyDetail> {
    tx.commit().await?;
    jobs::wake(app);
    tell(app, row);
    let mut conn = app.db.read().await?;
    let row = find(&mut conn, actor, row.id).await?;
    detail(app, &mut conn, &row).await
}
