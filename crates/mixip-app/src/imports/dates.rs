//! Days as tables write them.

use jiff::civil::Date;

/// A day: `2026-12-31`, also with a time behind it that spreadsheets add, or German `31.12.2026`.
///
/// # Errors
/// What is wrong and what to do. `03/04/2026` is two days, so it is none.
pub(super) fn read(cell: &str) -> Result<Date, String> {
    let day = without_midnight(cell.trim());
    let german = day.split('.').collect::<Vec<_>>();
    let parts = day.split('-').collect::<Vec<_>>();
    let date = match (parts.as_slice(), german.as_slice()) {
        ([year, month, day], _) if year.len() == 4 => civil(year, month, day),
        (_, [day, month, year]) if year.len() == 4 => civil(year, month, day),
        _ => None,
    };
    date.ok_or_else(|| {
        if day.contains('/') {
            format!(
                "\"{cell}\" can be read in two ways: write the day as year-month-day, for example 2026-12-31, or as 31.12.2026"
            )
        } else {
            format!(
                "\"{cell}\" is no day: write year-month-day, for example 2026-12-31, or day.month.year, for example 31.12.2026"
            )
        }
    })
}

fn without_midnight(cell: &str) -> &str {
    const MIDNIGHTS: [&str; 4] = [" 00:00:00", "T00:00:00", " 00:00", " 0:00"];
    MIDNIGHTS
        .iter()
        .find_map(|time| cell.strip_suffix(time))
        .unwrap_or(cell)
}

fn civil(year: &str, month: &str, day: &str) -> Option<Date> {
    let number = |digits: &str| -> Option<i16> {
        let plain = matches!(digits.len(), 1..=4) && digits.bytes().all(|b| b.is_ascii_digit());
        plain.then(|| digits.parse().ok()).flatten()
    };
    let small = |digits: &str| -> Option<i8> {
        (digits.len() <= 2)
            .then(|| number(digits))
            .flatten()
            .and_then(|n| i8::try_from(n).ok())
    };
    Date::new(number(year)?, small(month)?, small(day)?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_in_either_order_and_no_other() {
        for good in [
            "2026-12-31",
            " 31.12.2026 ",
            "2026-12-31T00:00:00",
            "31.12.2026 00:00",
        ] {
            assert_eq!(
                read(good).map(|d| d.to_string()),
                Ok("2026-12-31".into()),
                "{good}"
            );
        }
        assert_eq!(
            read("1.2.2026").map(|d| d.to_string()),
            Ok("2026-02-01".into())
        );
        for two in ["03/04/2026", "12/31/2026", "2026/12/31"] {
            assert!(
                read(two).is_err_and(|text| text.contains("two ways")),
                "{two}"
            );
        }
        for bad in [
            "31.12.26",
            "2026-02-30",
            "2026-13-01",
            "46022",
            "soon",
            "2026-12",
            "12-31-2026",
            "+202-1-1",
            "2026-12-31T10:00:00",
        ] {
            assert!(
                read(bad).is_err_and(|text| text.contains("is no day")),
                "{bad}"
            );
        }
    }
}
