//! Tables as people write them, against what their rows say.

use jiff::civil::{Date, date};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use mixip_consent::{
    Channel, ConsentKind, Grant, Language, NonEmpty, ProjectId, Projects, Purpose, Scope,
    ScopeDraft, Territories, Territory, Text,
};
use mixip_db::projects::ProjectRow;
use mixip_db::talent::TalentRow;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use uuid::Uuid;

use super::draft::{Table, read};
use super::entry::Entry;
use super::judge::Known;
use super::people::Whom;
use crate::{Error, text};

const PROJECTS: [&str; 4] = ["Harbour", "Spring, early", "A; B | C", "Übersee"];

fn project(n: u8, name: &str) -> ProjectRow {
    ProjectRow {
        id: Uuid::from_bytes([n; 16]),
        workspace_id: Uuid::nil(),
        name: name.to_owned(),
        description: None,
        current_use: None,
        matching_on: false,
        matching_ground: None,
        matching_switched_at: None,
        matching_switched_by: None,
        created_at: 0,
        updated_at: 0,
    }
}

fn talent(n: u8, name: &str, email: Option<&str>, majority_on: Option<&str>) -> TalentRow {
    TalentRow {
        id: Uuid::from_bytes([n; 16]),
        workspace_id: Uuid::nil(),
        name: name.to_owned(),
        name_folded: text::folded(name),
        email: email.map(str::to_owned),
        majority_on: majority_on.map(str::to_owned),
        notes: None,
        created_at: 0,
        language: None,
        email_proved_at: None,
    }
}

fn known(talent: Vec<TalentRow>) -> Known {
    let now: Timestamp = "2026-11-28T12:00:00Z".parse().expect("a time");
    Known {
        talent,
        projects: (1..)
            .zip(PROJECTS)
            .map(|(n, name)| project(n, name))
            .collect(),
        time_zone: TimeZone::get("Europe/Berlin").expect("a zone"),
        now,
    }
}

/// What is wrong with a table, by row, column and code.
fn wrong(known: &Known, table: &str) -> Vec<(u64, &'static str, &'static str)> {
    match read(table.as_bytes(), known) {
        Err(Error::Cells { first, .. }) => first
            .into_iter()
            .map(|cell| (cell.row, cell.column.unwrap_or_default(), cell.code))
            .collect(),
        Ok(_) => Vec::new(),
        Err(other) => panic!("{other}"),
    }
}

fn whom(known: &Known, table: &str) -> Vec<Whom> {
    match read(table.as_bytes(), known) {
        Ok(table) => table.people.of_rows,
        Err(error) => panic!("{error:?}"),
    }
}

/// How a table is written.
#[derive(Clone, Debug)]
struct Hand {
    delimiter: u8,
    between: char,
    german: bool,
    spoken: Option<Language>,
    encoding: u8,
}

impl Hand {
    fn day(&self, day: Date) -> String {
        match self.german {
            true => format!("{}.{}.{}", day.day(), day.month(), day.year()),
            false => day.to_string(),
        }
    }

    fn list(&self, entries: impl Iterator<Item = String>) -> String {
        entries
            .collect::<Vec<_>>()
            .join(&format!("{} ", self.between))
    }

    fn write(&self, entries: &[Entry]) -> Vec<u8> {
        let mut writer = csv::WriterBuilder::new()
            .delimiter(self.delimiter)
            .from_writer(Vec::new());
        writer
            .write_record([
                "Name",
                "E-Mail",
                "of age on",
                "Guardian",
                "Art",
                "Zwecke",
                "Kanäle",
                "Länder",
                "Ab",
                "Bis",
                "Projekte",
                "unterschrieben am",
                "Sprache",
                "Wortlaut",
                "Datei",
            ])
            .expect("a heading");
        for entry in entries {
            writer.write_record(self.row(entry)).expect("a row");
        }
        let text = String::from_utf8(writer.into_inner().expect("bytes")).expect("text");
        match self.encoding {
            0 => text.into_bytes(),
            1 => format!("\u{feff}{text}").into_bytes(),
            2 => {
                let units = std::iter::once(0xfeff).chain(text.encode_utf16());
                units.flat_map(u16::to_le_bytes).collect()
            }
            _ => encoding_rs::WINDOWS_1252.encode(&text).0.into_owned(),
        }
    }

    fn row(&self, entry: &Entry) -> Vec<String> {
        let scope = entry.grant.scope();
        let purpose = |one: &Purpose| match self.spoken {
            Some(language) => one.in_words(language).to_owned(),
            None => one.as_str().to_owned(),
        };
        let channel = |one: &Channel| match self.spoken {
            Some(language) => one.in_words(language).to_owned(),
            None => one.as_str().to_owned(),
        };
        let territories = |all: &Territories| match (all, self.spoken) {
            (Territories::Worldwide, Some(Language::De)) => "weltweit".to_owned(),
            (Territories::Worldwide, _) => "Worldwide".to_owned(),
            (Territories::Only(some), None) => {
                self.list(some.iter().map(|one| one.code().to_lowercase()))
            }
            (Territories::Only(some), Some(language)) => {
                self.list(some.iter().map(|one| one.in_words(language).to_owned()))
            }
        };
        let projects = |all: &Projects| match all {
            Projects::All => String::new(),
            // One by its name, whatever is in it; several by id.
            Projects::Only(some) if some.iter().count() == 1 => {
                let names = some.iter().map(|one| usize::from(one.0.as_bytes()[0]) - 1);
                names.map(|n| PROJECTS[n]).collect()
            }
            Projects::Only(some) => self.list(some.iter().map(ToString::to_string)),
        };
        vec![
            entry.name.clone(),
            entry.email.clone().unwrap_or_default().to_uppercase(),
            entry
                .majority_on
                .map(|day| self.day(day))
                .unwrap_or_default(),
            entry.guardian.clone().map(String::from).unwrap_or_default(),
            match (entry.grant.kind(), self.german) {
                (ConsentKind::Likeness, _) => String::new(),
                (ConsentKind::Biometric, true) => "biometrisch".to_owned(),
                (ConsentKind::Biometric, false) => "Biometric".to_owned(),
            },
            scope
                .map(|scope| self.list(scope.purposes.iter().map(purpose)))
                .unwrap_or_default(),
            scope
                .map(|scope| self.list(scope.channels.iter().map(channel)))
                .unwrap_or_default(),
            scope
                .map(|scope| territories(&scope.territories))
                .unwrap_or_default(),
            scope
                .map(|scope| self.day(scope.starts_on))
                .unwrap_or_default(),
            scope
                .and_then(|scope| scope.ends_on)
                .map(|day| self.day(day))
                .unwrap_or_default(),
            scope
                .map(|scope| projects(&scope.projects))
                .unwrap_or_default(),
            match entry.signed_on_assumed {
                true => String::new(),
                false => self.day(entry.signed_on),
            },
            entry.language.clone(),
            entry.statement.clone().unwrap_or_default(),
            format!("releases\\2026/{}", entry.file),
        ]
    }
}

fn hand() -> impl Strategy<Value = Hand> {
    let spoken = select(vec![None, Some(Language::En), Some(Language::De)]);
    (
        select(vec![b',', b';', b'\t']),
        select(vec![',', ';', '|']),
        any::<bool>(),
        spoken,
        0..4_u8,
    )
        .prop_map(|(delimiter, between, german, spoken, encoding)| Hand {
            delimiter,
            between,
            german,
            spoken,
            encoding,
        })
}

fn some<T: Clone + Ord + std::fmt::Debug + 'static>(
    all: Vec<T>,
) -> impl Strategy<Value = NonEmpty<T>> {
    let most = all.len();
    subsequence(all, 1..=most.min(6)).prop_map(|some| NonEmpty::new(some).expect("at least one"))
}

fn day() -> impl Strategy<Value = Date> {
    (0..9_000_i32).prop_map(|days| date(2001, 1, 1).saturating_add(days.days()))
}

fn scope() -> impl Strategy<Value = Scope> {
    let projects: Vec<ProjectId> = (1..=4)
        .map(|n| ProjectId(Uuid::from_bytes([n; 16])))
        .collect();
    let projects = prop_oneof![Just(Projects::All), some(projects).prop_map(Projects::Only)];
    let territories = prop_oneof![
        Just(Territories::Worldwide),
        some(Territory::all().collect()).prop_map(Territories::Only)
    ];
    let (purposes, channels) = (some(Purpose::ALL.to_vec()), some(Channel::ALL.to_vec()));
    (
        projects,
        purposes,
        channels,
        territories,
        day(),
        proptest::option::of(0..9_000_i32),
    )
        .prop_map(
            |(projects, purposes, channels, territories, starts_on, lasts)| {
                let ends_on = lasts.map(|days| starts_on.saturating_add(days.days()));
                Scope::try_from(ScopeDraft {
                    projects,
                    purposes,
                    channels,
                    territories,
                    starts_on,
                    ends_on,
                })
                .expect("sound")
            },
        )
}

/// Sound terms: what one row may say.
fn entry() -> impl Strategy<Value = Entry> {
    let grant = prop_oneof![
        1 => Just(Grant::Biometric),
        6 => scope().prop_map(|scope| Grant::Likeness { scope }),
    ];
    let statement = proptest::option::of("[A-Za-zäöü][a-zäöü,;\"\n]{0,30}[a-z]");
    (
        grant,
        any::<bool>(),
        "[A-Zä-ü][a-zß,;\" ]{0,12}",
        any::<bool>(),
        day(),
        any::<bool>(),
        select(vec!["en", "de"]),
        statement,
    )
        .prop_map(
            |(grant, minor, name, email, signed, told, language, statement)| {
                let starts_on = grant.scope().map(|scope| scope.starts_on);
                let signed_on = match starts_on {
                    Some(day) if !told => day,
                    _ => signed,
                };
                Entry {
                    name: format!("{} x", name.trim()),
                    email: email.then(|| "@example.org".to_owned()),
                    majority_on: minor.then(|| signed_on.saturating_add(1.day())),
                    guardian: minor.then(|| Text::new("Pat").expect("a name")),
                    grant,
                    signed_on,
                    signed_on_assumed: starts_on.is_some() && !told,
                    language: language.to_owned(),
                    statement,
                    file: "Release.PDF".to_owned(),
                }
            },
        )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn a3_a_table_of_sound_terms_reads_back_as_exactly_those(entries in proptest::collection::vec(entry(), 1..12), hand in hand()) {
        // Each of them is somebody else.
        let entries: Vec<Entry> = (1..).zip(entries).map(|(n, entry)| Entry {
            name: format!("{} {n}", entry.name),
            email: entry.email.map(|domain| format!("t{n}{domain}")),
            file: format!("{n} {}", entry.file),
            ..entry
        }).collect();
        let table = hand.write(&entries);
        let Table { unread, entries: read, people } = match read(&table, &known(Vec::new())) {
            Ok(read) => read,
            Err(error) => return Err(TestCaseError::fail(format!("{error:?}\n{}", String::from_utf8_lossy(&table)))),
        };
        prop_assert!(unread.is_empty());
        prop_assert_eq!(people.who.len(), entries.len());
        for ((_, read), entry) in read.iter().zip(&entries) {
            prop_assert_eq!(read, entry);
        }
        prop_assert_eq!(read.len(), entries.len());
    }
}

const HEADING: &str = "name,email,majority_on,guardian,kind,purposes,channels,territories,starts_on,ends_on,projects,signed_on,language,statement,file";

fn table(rows: &[&str]) -> String {
    format!("{HEADING}\n{}\n", rows.join("\n"))
}

#[test]
fn a3_everything_that_is_wrong_is_told_at_once() {
    let table = table(&[
        "Ada,,,,,editorial,web,DE,2026-01-01,,,,,,ada.pdf",
        ",ada,,,,editing,tv;radio,UK,03/04/2026,soon,Nowhere,1.1.26,english,,ada",
        "=1+1,,,,face,editorial,web,,2026-01-01,2025-01-01,,,,,@a.pdf",
        "Bo,,,,biometric,editorial,,,,,,2026-01-01,,,bo.pdf",
        "Cy,,2030-01-01,,,editorial,web,DE,2026-01-01,,,,,,cy.pdf",
        "Di,,,Pat,,editorial,web,DE,2026-01-01,,,,,,di.pdf",
        "Ed,,,,,editorial,web,DE,2026-12-01,,,,,,ed.pdf",
        "Fi,,,,,editorial,web,DE,2026-12-01,,,2026-12-01,fr,,fi.pdf",
        "Gu,,,,biometric,,,,,,,,,,gu.pdf",
    ]);
    assert_eq!(
        wrong(&known(Vec::new()), &table),
        [
            (3, "name", "required"),
            (3, "email", "invalid_email"),
            (3, "starts_on", "no_day"),
            (3, "purposes", "unknown_purpose"),
            (3, "channels", "unknown_channel"),
            (3, "territories", "unknown_territory"),
            (3, "ends_on", "no_day"),
            (3, "projects", "project_unknown"),
            (3, "signed_on", "no_day"),
            (3, "language", "malformed_language"),
            (3, "file", "no_pdf_name"),
            (4, "name", "formula"),
            (4, "file", "formula"),
            (4, "kind", "unknown_kind"),
            (4, "territories", "required"),
            (5, "kind", "scope_not_allowed"),
            (6, "guardian", "guardian_required"),
            (7, "majority_on", "majority_unknown"),
            (8, "starts_on", "given_in_future"),
            (9, "language", "statement_missing"),
            (10, "signed_on", "required"),
        ]
    );
}

#[test]
fn a3_an_end_before_the_beginning_is_told_by_the_rule_itself() {
    let table = table(&["Ada,,,,,editorial,web,DE,2026-02-01,2026-01-01,,,,,ada.pdf"]);
    assert_eq!(
        wrong(&known(Vec::new()), &table),
        [(2, "ends_on", "ends_before_starts")]
    );
}

const ONE: &str = ",,,,editorial,web,DE,2026-01-01,,,,,,a.pdf";

fn about(people: &[(&str, &str)]) -> String {
    let rows: Vec<String> = people
        .iter()
        .map(|(name, email)| format!("{name},{email}{ONE}"))
        .collect();
    format!("{HEADING}\n{}\n", rows.join("\n"))
}

#[test]
fn a3_people_are_known_by_address_or_by_a_name_that_is_theirs_alone() {
    let known = known(vec![
        talent(1, "Ada", Some("ada@example.org"), None),
        talent(2, "Bo", None, None),
        talent(3, "Cy", Some("cy@example.org"), None),
        talent(4, "Cy", Some("other@example.org"), None),
    ]);
    let ids = |n: u8| Whom::Known(Uuid::from_bytes([n; 16]));
    assert_eq!(
        whom(&known, &about(&[("Ada King", "ADA@example.org")])),
        [ids(1)]
    );
    assert_eq!(
        whom(
            &known,
            &about(&[
                ("ada", ""),
                ("Bo", "bo@example.org"),
                ("Cy", "cy@example.org"),
                ("Di", ""),
                ("di", ""),
                ("Ed", "ed@example.org"),
                ("Ed", ""),
                ("Edward", "ed@example.org"),
            ])
        ),
        [
            ids(1),
            ids(2),
            ids(3),
            Whom::New(5),
            Whom::New(5),
            Whom::New(7),
            Whom::New(7),
            Whom::New(7),
        ]
    );
    // Another address is another person, and then the name alone tells nothing any more.
    assert_eq!(
        wrong(
            &known,
            &about(&[("Ada", "new@example.org"), ("Ada", ""), ("Cy", "")])
        ),
        [
            (3, "name", "talent_ambiguous"),
            (4, "name", "talent_ambiguous")
        ]
    );
    assert_eq!(
        wrong(
            &known,
            &about(&[("Bo", "a@example.org"), ("Bo", "b@example.org")])
        ),
        [(3, "email", "talent_ambiguous")]
    );
}

#[test]
fn a14_the_day_on_which_somebody_comes_of_age_is_one() {
    let known = known(vec![
        talent(1, "Ada", None, Some("2040-01-01")),
        talent(2, "Bo", None, None),
    ]);
    let row = |name: &str, majority: &str| {
        format!("{name},,{majority},Pat,,editorial,web,DE,2026-01-01,,,,,,a.pdf")
    };
    let of = |rows: &[String]| {
        let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
        wrong(&known, &table(&rows))
    };
    assert_eq!(
        of(&[
            row("Ada", ""),
            row("Ada", "2040-01-01"),
            row("Cy", "2041-01-01"),
            row("Cy", "")
        ]),
        []
    );
    assert_eq!(
        of(&[
            row("Ada", "2039-01-01"),
            row("Cy", "2041-01-01"),
            row("Cy", "2042-01-01")
        ]),
        [
            (2, "majority_on", "majority_differs"),
            (4, "majority_on", "majority_differs")
        ]
    );
    assert_eq!(
        of(&[row("Bo", "2039-01-01")]),
        [
            (2, "majority_on", "majority_differs"),
            (2, "majority_on", "majority_unknown")
        ]
    );
}

proptest! {
    #[test]
    fn no_table_breaks_it(cells in proptest::collection::vec("[ -~äß\n]{0,9}", 15..60)) {
        let rows: Vec<String> = cells.chunks(15).map(|row| row.join(",")).collect();
        let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
        drop(read(table(&rows).as_bytes(), &known(vec![talent(1, "Ada", None, None)])));
    }
}
