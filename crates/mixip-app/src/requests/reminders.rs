//! Reminders by themselves: of requests that were made with a number of days, and are still open after them.

use std::ops::RangeInclusive;

use mixip_db::requests::{self as rows, RequestRow};
use mixip_db::talent;

use super::letters;
use crate::events::Event;
use crate::{App, Result, jobs};

/// After so many days.
pub(super) const DAYS: RangeInclusive<i64> = 1..=30;
/// Nobody is reminded more often by itself.
const MOST: i64 = 2;
const DAY: i64 = 24 * 60 * 60 * 1_000_000;
/// Requests that are read at once.
const PAGE: i64 = 200;

/// When the next reminder is due, after so many of them.
pub(super) fn next(after_days: Option<i64>, reminders: i64, now: i64) -> Option<i64> {
    after_days
        .filter(|_| reminders < MOST)
        .map(|days| now + days * DAY)
}

/// Reminds whoever is to be reminded by now. Each letter is in one transaction with the note that it was written, which
/// only one node can make.
pub(crate) async fn remind_due(app: &App) -> Result<()> {
    let now = app.clock.micros();
    let mut tx = app.db.write().await?;
    rows::end_past_reminders(&mut tx, now).await?;
    tx.commit().await?;
    loop {
        let due = rows::to_remind(&mut app.db.read().await?, now, PAGE).await?;
        if due.is_empty() {
            return Ok(());
        }
        for row in due {
            remind(app, &row, now).await?;
        }
        jobs::wake(app);
    }
}

async fn remind(app: &App, row: &RequestRow, now: i64) -> Result<()> {
    let mut tx = app.db.write().await?;
    talent::lock(&mut tx, row.talent_id).await?;
    let Some(person) = talent::get(&mut tx, row.talent_id).await? else {
        return Ok(());
    };
    if person.email.is_none() {
        rows::end_reminders(&mut tx, row.id).await?;
        tx.commit().await?;
        return Ok(());
    }
    let next = next(row.remind_after_days, row.reminders + 1, now);
    if rows::take_reminder(&mut tx, row.id, now, next).await? {
        letters::reminder(app, &mut tx, &person, row).await?;
        tx.commit().await?;
        app.events.tell(Event::Talent {
            id: person.id,
            workspace_id: row.workspace_id,
        });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_is_reminded_more_than_twice() {
        assert_eq!(next(Some(3), 0, 10), Some(10 + 3 * DAY));
        assert_eq!(next(Some(3), 1, 10), Some(10 + 3 * DAY));
        assert_eq!(next(Some(3), 2, 10), None);
        assert_eq!(next(None, 0, 10), None);
    }
}
