//! The events of a consent: entered and ended, in the transaction of whoever calls, with the talent locked.

use mixip_consent::{
    Consent as Chain, ConsentEvent, ConsentId, ConsentKind, Given, Method, Relation, TalentId,
    Text, Withdrawal, Withdrawer,
};
use mixip_db::Tx;
use mixip_db::consents::{self as rows, ConsentRow};
use mixip_db::talent::TalentRow;
use mixip_ledger::EntryKind;
use serde_json::json;
use uuid::Uuid;

use crate::clock::zone;
use crate::events::Event;
use crate::ledger::record;
use crate::{Actor, App, Error, Result, jobs, talent};

/// Writes a consent down, with its event in the ledger. [`settled`] comes after the last one of a transaction.
pub(crate) async fn enter(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    person: &TalentRow,
    time_zone: &str,
    given: Given,
    signature: Option<Uuid>,
) -> Result<Uuid> {
    let majority_on = person
        .majority_on
        .as_deref()
        .map(|date| {
            date.parse()
                .map_err(|error| Error::internal("majority_on", error))
        })
        .transpose()?;
    let id = Uuid::now_v7();
    let now = app.clock.now();
    let (_, event) = Chain::give(
        ConsentId(id),
        TalentId(person.id),
        given.clone(),
        majority_on,
        &zone(time_zone),
        now,
    )?;
    let scope = given.grant.scope().map(serde_json::to_string).transpose();
    let row = ConsentRow {
        id,
        talent_id: person.id,
        workspace_id: person.workspace_id,
        kind: match given.grant.kind() {
            ConsentKind::Biometric => "biometric",
            ConsentKind::Likeness => "likeness",
        }
        .to_owned(),
        state: "given".to_owned(),
        scope: scope.map_err(|error| Error::internal("scope", error))?,
        statement_text: given.statement.text().to_owned(),
        statement_language: given.statement.language().to_owned(),
        statement_sha256: given.statement.hash().0.to_vec(),
        given_by_name: given.given_by.name.as_str().to_owned(),
        given_by_relation: match given.given_by.relation {
            Relation::Oneself => "self",
            Relation::Guardian => "guardian",
        }
        .to_owned(),
        method: match given.method {
            Method::Paper => "paper",
            Method::Recorded => "recorded",
            Method::SignedLink => "signed_link",
        }
        .to_owned(),
        given_at: given.given_at.as_microsecond(),
        recorded_at: now.as_microsecond(),
        recorded_by: actor.name().to_owned(),
        withdrawn_at: None,
        withdrawal_reason: None,
        signature_id: signature,
    };
    rows::insert(tx, &row).await?;
    append(app, tx, actor, person, id, EntryKind::ConsentGiven, &event).await?;
    Ok(id)
}

/// Withdraws a consent, with its event in the ledger: from the commit on nothing rests on it. [`settled`] comes after
/// the last one of a transaction.
///
/// # Errors
/// `already_withdrawn`.
pub(crate) async fn end(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    person: &TalentRow,
    id: Uuid,
    by: Withdrawer,
    reason: Option<String>,
) -> Result<()> {
    let now = app.clock.now();
    if !rows::withdraw(tx, id, now.as_microsecond(), reason.as_deref()).await? {
        return Err(Error::conflict(
            "already_withdrawn",
            "this consent was withdrawn before",
        ));
    }
    let event = ConsentEvent::Withdrawn(Withdrawal {
        at: now,
        by,
        reason: reason.map(Text::new).transpose()?,
    });
    let kind = EntryKind::ConsentWithdrawn;
    append(app, tx, actor, person, id, kind, &event).await
}

/// Brings templates to what the talent's consents say now, in the same transaction (A6), and adds the jobs that bring
/// labels and clearance along.
pub(crate) async fn settled(
    app: &App,
    tx: &mut Tx,
    person: &TalentRow,
    time_zone: &str,
) -> Result<()> {
    talent::settle(app, tx, person, time_zone).await?;
    talent::follow(app, tx, person).await
}

/// Tells that a talent's consents changed, after the commit.
pub(crate) fn told(app: &App, person: &TalentRow) {
    jobs::wake(app);
    app.events.tell(Event::Talent {
        id: person.id,
        workspace_id: person.workspace_id,
    });
}

/// Writes an event of a consent's chain into the ledger, whole: the words agreed to can be shown years later (A3).
pub(super) async fn append(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    person: &TalentRow,
    consent: Uuid,
    kind: EntryKind,
    event: &ConsentEvent,
) -> Result<()> {
    let event =
        serde_json::to_value(event).map_err(|error| Error::internal("consent event", error))?;
    let about = json!({ "talent": person.id, "event": event });
    record(app, tx, person.workspace_id, actor, kind, consent, about).await
}
