//! When an answer is due: one calendar month after receipt, and at most two more where it is extended (GDPR Article 12(3)).
//! A month that has no such day ends with its last (Regulation 1182/71, Article 3).

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use mixip_db::Micros;

use crate::{Error, Result};

/// An answer is due so many calendar months after receipt.
const MONTHS: i32 = 1;
/// The time can be extended by so many.
const MORE_MONTHS: i32 = 2;
/// The desk is alarmed so many days after receipt.
const ALARM_DAYS: i32 = 21;
/// Where the time was extended, the desk is alarmed so many days before its end.
const ALARM_BEFORE_DAYS: i32 = 10;

/// When an answer is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Due {
    /// The last day on which it is in time.
    pub(super) on: Date,
    /// The first moment that is too late.
    pub(super) at: Micros,
    /// From when on the desk is alarmed.
    pub(super) alarm_at: Micros,
}

/// When an answer to what was received at this moment is due, by the days of a time zone.
pub(super) fn due(received: Timestamp, zone: &TimeZone) -> Result<Due> {
    let day = zone.to_datetime(received).date();
    let on = day.checked_add(MONTHS.months()).map_err(out_of_range)?;
    let alarm_on = day.checked_add(ALARM_DAYS.days()).map_err(out_of_range)?;
    Ok(Due {
        on,
        at: end_of(on, zone)?,
        alarm_at: start_of(alarm_on, zone)?,
    })
}

/// The last day to which the time for an answer can be extended.
pub(super) fn latest(due_on: Date) -> Result<Date> {
    due_on
        .checked_add(MORE_MONTHS.months())
        .map_err(out_of_range)
}

/// When an answer is due after its time was extended.
pub(super) fn extended(until: Date, zone: &TimeZone) -> Result<Due> {
    let alarm_on = until
        .checked_sub(ALARM_BEFORE_DAYS.days())
        .map_err(out_of_range)?;
    Ok(Due {
        on: until,
        at: end_of(until, zone)?,
        alarm_at: start_of(alarm_on, zone)?,
    })
}

fn end_of(day: Date, zone: &TimeZone) -> Result<Micros> {
    start_of(day.tomorrow().map_err(out_of_range)?, zone)
}

fn start_of(day: Date, zone: &TimeZone) -> Result<Micros> {
    let start = day.to_zoned_datetime(zone.clone()).map_err(out_of_range)?;
    Ok(start.timestamp().as_microsecond())
}

fn out_of_range(error: jiff::Error) -> Error {
    Error::internal("a day", error)
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use proptest::prelude::*;

    use super::*;
    use crate::clock::zone;

    const DAY: i64 = 24 * 60 * 60 * 1_000_000;

    #[test]
    fn b2_a_month_without_the_day_ends_with_its_last() {
        for (received, on) in [
            ("2026-01-31T12:00:00Z", "2026-02-28"),
            ("2028-01-31T12:00:00Z", "2028-02-29"),
            ("2028-01-30T12:00:00Z", "2028-02-29"),
            ("2026-02-28T12:00:00Z", "2026-03-28"),
            ("2026-03-31T12:00:00Z", "2026-04-30"),
            ("2026-12-15T12:00:00Z", "2027-01-15"),
        ] {
            let due = due(received.parse().unwrap(), &TimeZone::UTC).unwrap();
            assert_eq!(due.on.to_string(), on, "{received}");
        }
        // Late in the evening by UTC it is the next day, and the next month, in Berlin.
        let late = "2026-06-30T22:30:00Z".parse().unwrap();
        let berlin = due(late, &zone("Europe/Berlin")).unwrap();
        assert_eq!(berlin.on.to_string(), "2026-08-01");
        let utc = due(late, &TimeZone::UTC).unwrap();
        assert_eq!(utc.on.to_string(), "2026-07-30");
        assert_eq!(
            Timestamp::from_microsecond(berlin.at).unwrap().to_string(),
            "2026-08-01T22:00:00Z"
        );
    }

    proptest! {
        /// B2: the day of the next month, or the last that it has; the whole of it is in time, by the zone's own days.
        #[test]
        fn b2_an_answer_is_due_one_calendar_month_after_receipt(
            seconds in 1_600_000_000_i64..4_000_000_000,
            place in prop::sample::select(vec![
                "UTC", "Europe/Berlin", "America/New_York", "Asia/Kolkata", "Pacific/Auckland", "Pacific/Apia",
                "America/St_Johns", "Africa/Cairo",
            ]),
        ) {
            let received = Timestamp::from_second(seconds).unwrap();
            let zone = zone(place);
            let day = zone.to_datetime(received).date();
            let due = due(received, &zone).unwrap();
            let months = |day: Date| i32::from(day.year()) * 12 + i32::from(day.month());
            prop_assert_eq!(months(due.on), months(day) + 1);
            prop_assert_eq!(due.on.day(), day.day().min(due.on.days_in_month()));
            let local = |at: i64| zone.to_datetime(Timestamp::from_microsecond(at).unwrap()).date();
            prop_assert_eq!(local(due.at - 1), due.on);
            prop_assert_eq!(local(due.at), due.on.tomorrow().unwrap());
            prop_assert_eq!(local(due.alarm_at), day.checked_add(21.days()).unwrap());
            prop_assert!(due.alarm_at > received.as_microsecond());
            prop_assert!(due.alarm_at + 6 * DAY < due.at, "there is a week to answer in");
            let latest = latest(due.on).unwrap();
            prop_assert_eq!(months(latest), months(due.on) + 2);
            prop_assert!(latest.day() == due.on.day() || latest.day() == latest.days_in_month());
            let more = extended(latest, &zone).unwrap();
            prop_assert!(more.alarm_at > due.at && more.alarm_at < more.at);
        }
    }
}
