//! The people of a table: what its cells say, and whom of them the workspace knows.

use std::collections::HashMap;

use jiff::civil::Date;
use mixip_consent::Language;
use mixip_db::talent::TalentRow;

use crate::sheet::{CellError, Column, Row, Sheet, cells_wrong};
use crate::{Error, Result, text};

/// The most people of one table.
const MOST_ROWS: usize = 10_000;
/// The age from which one decides alone.
const MAJORITY: i16 = 18;
/// Nobody is older.
const OLDEST: i16 = 130;

const COLUMNS: [Column; 7] = [
    column(
        "name",
        &[
            "full_name",
            "display_name",
            "person",
            "talent",
            "vollständiger_name",
            "vor_und_nachname",
        ],
    ),
    column(
        "first_name",
        &["firstname", "given_name", "forename", "vorname"],
    ),
    column(
        "last_name",
        &[
            "lastname",
            "surname",
            "family_name",
            "nachname",
            "familienname",
        ],
    ),
    column(
        "email",
        &[
            "e_mail",
            "mail",
            "email_address",
            "e_mail_address",
            "mail_address",
            "e_mail_adresse",
            "email_adresse",
            "emailadresse",
            "mailadresse",
        ],
    ),
    column("language", &["lang", "locale", "sprache"]),
    column(
        "birth_date",
        &[
            "birthdate",
            "date_of_birth",
            "dob",
            "birthday",
            "born",
            "geburtsdatum",
            "geburtstag",
            "geboren",
            "geboren_am",
        ],
    ),
    column(
        "majority_on",
        &[
            "of_age_on",
            "adult_on",
            "volljährig_ab",
            "volljährig_am",
            "volljaehrig_ab",
            "volljaehrig_am",
        ],
    ),
];

const fn column(name: &'static str, also: &'static [&'static str]) -> Column {
    Column {
        name,
        also,
        required: false,
    }
}

/// What a table says of somebody's age.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Age {
    /// A minor, until that day.
    MinorUntil(Date),
    /// Of age.
    OfAge,
}

/// Somebody in a table.
#[derive(Debug)]
pub(super) struct Person {
    pub(super) row: Row,
    pub(super) name: String,
    pub(super) email: Option<String>,
    pub(super) language: Option<Language>,
    pub(super) age: Option<Age>,
}

/// Reads a table of people, on a day.
///
/// # Errors
/// [`Error::Cells`] with all that is wrong.
pub(super) fn read(table: &[u8], today: Date) -> Result<Vec<Person>> {
    let sheet = Sheet::read(table, &COLUMNS, MOST_ROWS)?;
    if sheet.rows.iter().all(|row| name_of(row).is_none()) {
        let detail =
            "the table has no column \"name\": name the columns in the first line".to_owned();
        return Err(cells_wrong(vec![CellError {
            row: 1,
            column: Some("name"),
            code: "column_missing",
            detail,
        }]));
    }
    let mut wrong = Vec::new();
    let mut people = Vec::with_capacity(sheet.rows.len());
    for row in sheet.rows {
        people.extend(person(row, today, &mut wrong));
    }
    twice(&people, &mut wrong);
    if wrong.is_empty() {
        Ok(people)
    } else {
        Err(cells_wrong(wrong))
    }
}

/// The name of a row, in one cell or in two.
fn name_of(row: &Row) -> Option<String> {
    let parts = [row.get("first_name"), row.get("last_name")];
    let parts: Vec<&str> = parts.into_iter().flatten().collect();
    match row.get("name") {
        Some(name) => Some(name.to_owned()),
        None if parts.is_empty() => None,
        None => Some(parts.join(" ")),
    }
}

/// Somebody, or all that is wrong with them.
fn person(row: Row, today: Date, wrong: &mut Vec<CellError>) -> Option<Person> {
    let before = wrong.len();
    let mut tell = |column, error: &Error| wrong.push(row.wrong(column, error));
    let name = text::line("name", &name_of(&row).unwrap_or_default(), 200)
        .inspect_err(|error| tell("name", error));
    let email = row
        .get("email")
        .map(|cell| text::email("email", cell))
        .transpose()
        .inspect_err(|error| tell("email", error));
    let language = row
        .get("language")
        .map(language)
        .transpose()
        .inspect_err(|error| tell("language", error));
    let born = row
        .get("birth_date")
        .map(|cell| born(cell, today))
        .transpose()
        .inspect_err(|error| tell("birth_date", error));
    let majority = row
        .get("majority_on")
        .map(|cell| day("majority_on", cell).map(|day| age(day, today)))
        .transpose()
        .inspect_err(|error| tell("majority_on", error));
    if let (Ok(Some(born)), Ok(Some(majority))) = (&born, &majority)
        && born != majority
    {
        let error = Error::field(
            "ages_differ",
            "majority_on",
            "it is not the day on which who was born then is 18: leave one of the two out",
        );
        tell("majority_on", &error);
    }
    if wrong.len() > before {
        return None;
    }
    Some(Person {
        name: name.ok()?,
        email: email.ok()?,
        language: language.ok()?,
        age: born.ok()?.or(majority.ok()?),
        row,
    })
}

/// Tells of rows that are about the same person: with one address, or without any and with one name.
fn twice(people: &[Person], wrong: &mut Vec<CellError>) {
    let mut first: HashMap<(&'static str, String), u64> = HashMap::new();
    for person in people {
        let (column, key) = match &person.email {
            Some(email) => ("email", email.clone()),
            None => ("name", text::folded(&person.name)),
        };
        let seen = *first.entry((column, key)).or_insert(person.row.number);
        if seen != person.row.number {
            let what = match column {
                "email" => "the same mail address",
                _ => "the same name and no mail address either",
            };
            let detail = format!("row {seen} has {what}: nobody is asked twice, leave one out");
            let error = Error::field("twice", column, detail);
            wrong.push(person.row.wrong(column, &error));
        }
    }
}

fn language(cell: &str) -> Result<Language> {
    match cell.to_lowercase().as_str() {
        "english" | "englisch" => Ok(Language::En),
        "german" | "deutsch" => Ok(Language::De),
        tag => Language::of(&tag.replace('_', "-")).ok_or_else(|| {
            Error::field(
                "unknown_language",
                "language",
                "write en for English or de for German",
            )
        }),
    }
}

/// A day as 2010-05-31 or 31.5.2010. With slashes nobody knows which of the two is the month.
fn day(field: &'static str, cell: &str) -> Result<Date> {
    let german = || {
        let mut parts = cell.split('.').map(str::trim);
        let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
        let date = Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?);
        (parts.next().is_none() && year.len() == 4)
            .then_some(date.ok())
            .flatten()
    };
    let iso = || cell.len().eq(&10).then(|| cell.parse().ok()).flatten();
    iso().or_else(german).ok_or_else(|| {
        Error::field(
            "invalid_date",
            field,
            "write the day as 2010-05-31 or 31.5.2010",
        )
    })
}

fn born(cell: &str, today: Date) -> Result<Age> {
    let birth = day("birth_date", cell)?;
    if birth > today || today.year() - birth.year() > OLDEST {
        return Err(Error::field(
            "invalid_date",
            "birth_date",
            "nobody alive was born then: correct the day",
        ));
    }
    let year = birth.year() + MAJORITY;
    // Who was born on 29 February comes of age with the end of February.
    let majority = Date::new(year, birth.month(), birth.day())
        .or_else(|_| Date::new(year, 3, 1))
        .map_err(|error| Error::internal("a day", error))?;
    Ok(age(majority, today))
}

fn age(majority: Date, today: Date) -> Age {
    if today < majority {
        Age::MinorUntil(majority)
    } else {
        Age::OfAge
    }
}

/// Who of the workspace's talent with somebody's address they are: the only one, or the one of that name.
///
/// # Errors
/// `address_shared` where several have the address and none the name; `ages_differ` where the table says another age.
pub(super) fn known<'a>(
    same_address: &'a [TalentRow],
    name: &str,
    age: Option<Age>,
    today: Date,
) -> Result<Option<&'a TalentRow>> {
    let found = match same_address {
        [] => return Ok(None),
        [one] => one,
        several => {
            let name = text::folded(name);
            let mut named = several.iter().filter(|person| person.name_folded == name);
            match (named.next(), named.next()) {
                (Some(one), None) => one,
                _ => {
                    return Err(Error::field(
                        "address_shared",
                        "email",
                        "several people have this address: write the name as it stands in their directory",
                    ));
                }
            }
        }
    };
    let theirs = match found.majority_on.as_deref().map(str::parse) {
        Some(Ok(majority)) => self::age(majority, today),
        _ => Age::OfAge,
    };
    if age.is_some_and(|told| told != theirs) {
        return Err(Error::field(
            "ages_differ",
            "majority_on",
            "the directory says something else of their age: correct it there, or leave it out here",
        ));
    }
    Ok(Some(found))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    const TODAY: Date = date(2026, 11, 28);

    fn wrong(table: &str) -> Vec<(u64, Option<&'static str>, &'static str)> {
        match read(table.as_bytes(), TODAY) {
            Err(Error::Cells { first, .. }) => first
                .into_iter()
                .map(|error| (error.row, error.column, error.code))
                .collect(),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn columns_have_the_names_that_people_give_them() {
        let tables = [
            "name,email,language,birth_date\nJörg Ahn,j@example.org,de,2010-05-31\n",
            "Vorname;Nachname;E-Mail-Adresse;Sprache;Geburtsdatum\nJörg;Ahn;J@example.org;Deutsch;31.5.2010\n",
            "Full name\tMail\tLocale\tOf age on\nJörg Ahn\tj@example.org\tde_DE\t2028-05-31\n",
        ];
        for table in tables {
            let people = read(table.as_bytes(), TODAY).expect("a sound table");
            let [person] = &people[..] else {
                panic!("{people:?}")
            };
            assert_eq!(person.name, "Jörg Ahn");
            assert_eq!(person.email.as_deref(), Some("j@example.org"));
            assert_eq!(person.language, Some(Language::De));
            assert_eq!(person.age, Some(Age::MinorUntil(date(2028, 5, 31))));
        }
    }

    #[test]
    fn ages_are_told_by_the_day() {
        let age = |cell: &str| born(cell, TODAY).ok();
        assert_eq!(age("2008-11-28"), Some(Age::OfAge));
        assert_eq!(age("2008-11-29"), Some(Age::MinorUntil(date(2026, 11, 29))));
        assert_eq!(age("29.2.2012"), Some(Age::MinorUntil(date(2030, 3, 1))));
        for none in [
            "2027-01-01",
            "1890-01-01",
            "05/31/2010",
            "31.5.10",
            "2010-5-31",
            "31.2.2010",
            "x",
        ] {
            assert_eq!(age(none), None, "{none}");
        }
    }

    #[test]
    fn what_is_wrong_is_told_by_row_and_column() {
        assert_eq!(
            wrong("address,mail\nx,a@example.org\n"),
            [(1, Some("name"), "column_missing")]
        );
        assert_eq!(
            wrong(
                "name,email,language,birth_date,majority_on\n\
                 A,a@example,,,\n\
                 ,b@example.org,fr,1.1.1800,\n\
                 C,c@example.org,,2010-01-01,2029-01-01\n\
                 D,d@example.org,,2010-01-01,2028-01-01\n"
            ),
            [
                (2, Some("email"), "invalid_email"),
                (3, Some("name"), "required"),
                (3, Some("language"), "unknown_language"),
                (3, Some("birth_date"), "invalid_date"),
                (4, Some("majority_on"), "ages_differ"),
            ]
        );
    }

    #[test]
    fn nobody_stands_in_a_table_twice() {
        assert_eq!(
            wrong("name,email\nA,a@example.org\nB,A@Example.org\nC,\nc,\nC,c@example.org\nA,\n"),
            [(3, Some("email"), "twice"), (5, Some("name"), "twice")]
        );
    }
}
