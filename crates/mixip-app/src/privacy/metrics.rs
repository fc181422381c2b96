//! How a desk stands: what waits, what was answered in the last twelve months, and how long that took.

use std::collections::BTreeMap;

use jiff::ToSpan;
use jiff::civil::Date;
use mixip_db::privacy as rows;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::receive::zone_of;
use super::{PrivacyKind, PrivacyOutcome};
use crate::{Actor, App, Error, Result, rights};

const DAY: i64 = 24 * 60 * 60 * 1_000_000;
/// What is due within so many days is due soon.
const SOON_DAYS: i64 = 7;

/// How a desk stands.
#[derive(Debug, Serialize, ToSchema)]
pub struct PrivacyMetrics {
    /// Requests that wait for an answer.
    pub open: i64,
    /// Of them, those that are due within seven days.
    pub due_soon: i64,
    /// Of them, those whose time is over.
    pub overdue: i64,
    /// Of them, those that the desk was alarmed about.
    pub alarmed: i64,
    /// Those that one has to look at: of the open ones those due within seven days, overdue or alarmed; of all those whose
    /// asker wrote last.
    pub pressing: i64,
    /// Those whose asker wrote last, answered ones among them.
    pub waiting: i64,
    /// Answered, ever.
    pub done: i64,
    /// Refused, ever.
    pub refused: i64,
    /// From which day on answers are counted below.
    #[schema(value_type = String, format = Date)]
    pub since: Date,
    /// What was answered from that day on.
    pub answered: Vec<PrivacyAnswered>,
    /// Half of those were answered in at most so many days. What a page answered in the same moment does not count.
    pub median_days: Option<f64>,
}

/// So many of a kind ended like that.
#[derive(Debug, Serialize, ToSchema)]
pub struct PrivacyAnswered {
    /// What was asked for.
    pub kind: PrivacyKind,
    /// How it ended.
    pub outcome: PrivacyOutcome,
    /// How many.
    pub count: u64,
    /// Of them, those that a page answered in the same moment.
    pub at_once: u64,
}

/// How a desk stands; the operator's where no workspace is named.
///
/// # Errors
/// [`Error::NotFound`] and [`Error::Forbidden`] for whoever does not answer there.
pub async fn metrics(app: &App, actor: &Actor, workspace: Option<Uuid>) -> Result<PrivacyMetrics> {
    let mut conn = app.db.read().await?;
    rights::privacy_desk(&mut conn, actor, workspace).await?;
    let zone = zone_of(&mut conn, workspace).await?;
    let now = app.clock.now();
    let since = zone
        .to_datetime(now)
        .date()
        .checked_sub(1.year())
        .map_err(|error| Error::internal("a day", error))?;
    let start = since
        .to_zoned_datetime(zone)
        .map_err(|error| Error::internal("a day", error))?
        .timestamp()
        .as_microsecond();
    let now = now.as_microsecond();
    let counts = rows::counts(&mut conn, workspace, now, now + SOON_DAYS * DAY).await?;
    let closed = rows::closed_since(&mut conn, workspace, start).await?;
    let mut answered: BTreeMap<(PrivacyKind, PrivacyOutcome), (u64, u64)> = BTreeMap::new();
    let mut took = Vec::new();
    for row in closed {
        let key = (
            PrivacyKind::read(&row.kind)?,
            PrivacyOutcome::read(&row.outcome)?,
        );
        let counted = answered.entry(key).or_default();
        counted.0 += 1;
        if row.at_once {
            counted.1 += 1;
        } else {
            took.push(row.closed_at - row.received_at);
        }
    }
    let answered = answered.into_iter();
    Ok(PrivacyMetrics {
        open: counts.open,
        due_soon: counts.due_soon,
        overdue: counts.overdue,
        alarmed: counts.alarmed,
        pressing: counts.pressing,
        waiting: counts.waiting,
        done: counts.done,
        refused: counts.refused,
        since,
        answered: answered
            .map(|((kind, outcome), (count, at_once))| PrivacyAnswered {
                kind,
                outcome,
                count,
                at_once,
            })
            .collect(),
        median_days: median_days(took),
    })
}

/// The median of times in microseconds, in days to one place.
fn median_days(mut took: Vec<i64>) -> Option<f64> {
    took.sort_unstable();
    let middle = took.len() / 2;
    let median = match (took.len() % 2, took.get(middle)) {
        (_, None) => return None,
        (0, Some(upper)) => i64::midpoint(*upper, took[middle - 1]),
        (_, Some(one)) => *one,
    };
    let tenths = (median * 10 + DAY / 2) / DAY;
    i32::try_from(tenths)
        .ok()
        .map(|tenths| f64::from(tenths) / 10.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn b2_half_were_answered_in_the_median() {
        assert_eq!(median_days(vec![]), None);
        assert_eq!(median_days(vec![3 * DAY]), Some(3.0));
        assert_eq!(median_days(vec![9 * DAY, DAY, 2 * DAY]), Some(2.0));
        assert_eq!(median_days(vec![2 * DAY, DAY]), Some(1.5));
        assert_eq!(median_days(vec![DAY / 4]), Some(0.3));
    }
}
