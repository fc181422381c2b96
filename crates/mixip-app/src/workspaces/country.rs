//! Whose law applies to a workspace.

/// A line for each country: its ISO 3166-1 code and its time zones. From IANA's `zone.tab`, which is in the public domain.
const ZONES: &str = include_str!("zones.txt");

/// The country that a time zone lies in; none for those that lie nowhere, such as UTC.
pub(crate) fn of_zone(zone: &str) -> Option<&'static str> {
    ZONES.lines().find_map(|line| {
        let (country, zones) = line.split_once(' ')?;
        zones
            .split(' ')
            .any(|known| known == zone)
            .then_some(country)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use mixip_consent::Territory;

    #[test]
    fn zones_have_countries_and_those_are_some() {
        for (zone, country) in [
            ("Europe/Berlin", Some("DE")),
            ("Europe/Busingen", Some("DE")),
            ("Europe/Vienna", Some("AT")),
            ("America/New_York", Some("US")),
            ("UTC", None),
            ("Etc/UTC", None),
            ("", None),
        ] {
            assert_eq!(of_zone(zone), country, "{zone}");
        }
        for line in ZONES.lines() {
            let country = line.split(' ').next().unwrap_or_default();
            assert!(country.parse::<Territory>().is_ok(), "{line}");
        }
    }
}
