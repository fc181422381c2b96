//! What requests say of people ends: with the person's erasure, or three years after the answer. The register keeps what
//! it needs without a person: what was asked for, when, and how it ended.

use jiff::ToSpan;
use mixip_db::Tx;
use mixip_db::privacy::{self as rows, PrivacyRow};
use mixip_db::talent::TalentRow;
use mixip_ledger::EntryKind;
use serde_json::json;

use super::receive::{answered_at_once, ledger_of, tell};
use super::{KEPT_YEARS, PrivacyKind, PrivacyOutcome};
use crate::ledger::record;
use crate::{Actor, App, Error, Result};

/// Requests that are read at once.
const PAGE: i64 = 200;

/// Empties every request that a talent made or that is about them, with the letters about it, in the transaction that
/// erases them and before their row goes. Open ones are closed with that.
pub(crate) async fn forget_talent(
    app: &App,
    tx: &mut Tx,
    person: &TalentRow,
) -> Result<Vec<PrivacyRow>> {
    let now = app.clock.micros();
    let mut emptied = Vec::new();
    for row in rows::of_talent(tx, person.id).await? {
        // Meanwhile the desk may have found that it is about somebody else.
        let row = rows::lock(tx, row.id).await?;
        let Some(row) = row.filter(|row| row.talent_id == Some(person.id)) else {
            continue;
        };
        let outcome = PrivacyOutcome::Erased.as_str();
        rows::close(tx, row.id, "done", outcome, now).await?;
        if rows::empty(tx, row.id, now).await? {
            emptied.push(row);
        }
    }
    Ok(emptied)
}

/// Writes into the ledger what [`forget_talent`] did; and where the talent erased themselves, that they asked for it.
pub(crate) async fn note_forgotten(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    person: &TalentRow,
    emptied: &[PrivacyRow],
) -> Result<()> {
    for row in emptied {
        let about = json!({ "because": "erased" });
        let kind = EntryKind::PrivacyRequestEmptied;
        record(app, tx, ledger_of(row), actor, kind, row.id, about).await?;
    }
    if matches!(actor, Actor::Talent(_)) {
        let nobody = (person.workspace_id, None);
        answered_at_once(app, tx, actor, nobody, PrivacyKind::Deletion).await?;
    }
    Ok(())
}

/// Tells whoever has them open, once it is done.
pub(crate) fn tell_forgotten(app: &App, emptied: &[PrivacyRow]) {
    for row in emptied {
        tell(app, row);
    }
}

/// Empties what was answered three years ago.
pub(crate) async fn forget_old(app: &App) -> Result<()> {
    let now = app.clock.now();
    let before = app
        .clock
        .today("UTC")
        .checked_sub(KEPT_YEARS.years())
        .and_then(|day| day.to_zoned_datetime(jiff::tz::TimeZone::UTC))
        .map_err(|error| Error::internal("a day", error))?
        .timestamp()
        .as_microsecond();
    loop {
        let old = rows::to_empty(&mut app.db.read().await?, before, PAGE).await?;
        if old.is_empty() {
            return Ok(());
        }
        for row in old {
            let mut tx = app.db.write().await?;
            if rows::empty(&mut tx, row.id, now.as_microsecond()).await? {
                let kind = EntryKind::PrivacyRequestEmptied;
                let about = json!({ "because": "retention" });
                let program = Actor::System;
                record(app, &mut tx, ledger_of(&row), &program, kind, row.id, about).await?;
            }
            tx.commit().await?;
            tell(app, &row);
        }
    }
}
