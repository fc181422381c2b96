//! The alarm: before time runs out, everybody who answers is told, once (B2).

use mixip_db::privacy as rows;
use mixip_ledger::EntryKind;
use serde_json::json;

use super::letters;
use super::receive::{ledger_of, tell};
use crate::ledger::record;
use crate::{Actor, App, Result, jobs};

/// Requests that are read at once.
const PAGE: i64 = 200;

/// Alarms whoever is to be by now. Several nodes may do so at once: each request is taken by one, and its letters are in
/// the same transaction.
pub(crate) async fn alarm_due(app: &App) -> Result<()> {
    loop {
        let now = app.clock.micros();
        let due = rows::to_alarm(&mut app.db.read().await?, now, PAGE).await?;
        if due.is_empty() {
            return Ok(());
        }
        for row in due {
            let mut tx = app.db.write().await?;
            if !rows::alarm(&mut tx, row.id, now).await? {
                continue;
            }
            // It may have been handed on meanwhile: it is told where it lies now.
            let Some(row) = rows::get(&mut tx, row.id).await? else {
                continue;
            };
            let kind = EntryKind::PrivacyRequestAlarmed;
            let about = json!({ "due_on": row.due_on });
            let program = Actor::System;
            record(app, &mut tx, ledger_of(&row), &program, kind, row.id, about).await?;
            letters::alarm(app, &mut tx, &row).await?;
            tx.commit().await?;
            tell(app, &row);
        }
        jobs::wake(app);
    }
}
