//! Receiving a request, in the transaction of whoever brings it.

use jiff::tz::TimeZone;
use mixip_db::privacy::{self as rows, MessageRow, PrivacyRow};
use mixip_db::talent::TalentRow;
use mixip_db::{Conn, Tx};
use mixip_ledger::EntryKind;
use serde_json::json;
use uuid::Uuid;

use super::{PrivacyAuthor, PrivacyKind, PrivacyMessageKind, PrivacyOrigin, PrivacyOutcome, dates};
use crate::clock::zone;
use crate::events::Event;
use crate::ledger::{INSTALLATION, record};
use crate::{Actor, App, Result};

/// Who asks for what.
pub(super) struct Incoming {
    /// Whose desk is to answer.
    pub(super) workspace: Option<Uuid>,
    pub(super) kind: PrivacyKind,
    pub(super) origin: PrivacyOrigin,
    /// Name and mail address, of who is known by nothing else.
    pub(super) visitor: Option<(String, String)>,
    pub(super) language: String,
    pub(super) account: Option<Uuid>,
    pub(super) talent: Option<Uuid>,
    pub(super) text: String,
}

/// Writes a request down: from now on the time for an answer runs.
pub(super) async fn receive(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    incoming: Incoming,
) -> Result<PrivacyRow> {
    let mut row = blank(app, tx, incoming.workspace, incoming.kind).await?;
    row.origin = incoming.origin.as_str().to_owned();
    (row.name, row.email) = incoming.visitor.unzip();
    row.language = incoming.language;
    row.account_id = incoming.account;
    row.talent_id = incoming.talent;
    rows::insert(tx, &row).await?;
    let message = MessageRow {
        id: Uuid::now_v7(),
        request_id: row.id,
        author: PrivacyAuthor::Asker.as_str().to_owned(),
        kind: PrivacyMessageKind::Request.as_str().to_owned(),
        by_name: None,
        text: incoming.text,
        created_at: row.received_at,
    };
    rows::insert_message(tx, &message, None).await?;
    let about = json!({ "kind": row.kind, "origin": row.origin, "due_on": row.due_on });
    let kind = EntryKind::PrivacyRequestReceived;
    record(app, tx, ledger_of(&row), actor, kind, row.id, about).await?;
    Ok(row)
}

/// Writes down what a talent's own page answered in the same moment, so that the register is whole. `None` where nothing
/// is left that could name whom it was about.
pub(crate) async fn answered_at_once(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    (workspace, person): (Uuid, Option<&TalentRow>),
    kind: PrivacyKind,
) -> Result<()> {
    let mut row = blank(app, tx, Some(workspace), kind).await?;
    row.origin = PrivacyOrigin::Talent.as_str().to_owned();
    row.state = "done".to_owned();
    row.outcome = Some(PrivacyOutcome::Done.as_str().to_owned());
    row.at_once = true;
    row.closed_at = Some(row.received_at);
    row.talent_id = person.map(|person| person.id);
    row.emptied_at = person.is_none().then_some(row.received_at);
    if let Some(language) = person.and_then(|person| person.language.clone()) {
        row.language = language;
    }
    rows::insert(tx, &row).await?;
    let about = json!({ "kind": row.kind, "origin": row.origin, "at_once": true });
    let kind = EntryKind::PrivacyRequestDone;
    record(app, tx, ledger_of(&row), actor, kind, row.id, about).await
}

/// A request that says nothing yet.
async fn blank(
    app: &App,
    conn: &mut Conn,
    workspace: Option<Uuid>,
    kind: PrivacyKind,
) -> Result<PrivacyRow> {
    let now = app.clock.now();
    let due = dates::due(now, &zone_of(conn, workspace).await?)?;
    Ok(PrivacyRow {
        id: Uuid::now_v7(),
        workspace_id: workspace,
        kind: kind.as_str().to_owned(),
        origin: String::new(),
        state: "open".to_owned(),
        outcome: None,
        at_once: false,
        name: None,
        email: None,
        language: "en".to_owned(),
        account_id: None,
        talent_id: None,
        received_at: now.as_microsecond(),
        identified_at: None,
        due_on: due.on.to_string(),
        due_at: due.at,
        alarm_at: due.alarm_at,
        alarmed_at: None,
        extended_at: None,
        closed_at: None,
        emptied_at: None,
        waits: false,
    })
}

/// The days of a desk: a workspace's own, UTC at the operator's.
pub(super) async fn zone_of(conn: &mut Conn, workspace: Option<Uuid>) -> Result<TimeZone> {
    // Asked in any case, so that it takes as long.
    let name = rows::time_zone(conn, workspace.unwrap_or_default()).await?;
    Ok(name.map_or(TimeZone::UTC, |name| zone(&name)))
}

/// The ledger in which a request's acts stand.
pub(super) fn ledger_of(row: &PrivacyRow) -> Uuid {
    row.workspace_id.unwrap_or(INSTALLATION)
}

/// Tells those who answer, and who asks, that something of a request changed.
pub(super) fn tell(app: &App, row: &PrivacyRow) {
    app.events.tell(Event::PrivacyRequest {
        id: row.id,
        workspace_id: row.workspace_id,
    });
}
