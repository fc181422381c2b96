//! Whom the rows of a table are about: talent that the workspace knows, or new ones.

use std::collections::{HashMap, HashSet};

use jiff::civil::Date;
use mixip_db::talent::TalentRow;
use uuid::Uuid;

use super::entry::Entry;
use crate::sheet::CellError;
use crate::{Error, text};

/// Whom a row is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Whom {
    /// Somebody whom the workspace knows.
    Known(Uuid),
    /// Somebody new: the number of the first row that names them.
    New(u64),
}

/// Somebody whom rows are about.
#[derive(Clone, Debug)]
pub(super) struct Person {
    pub(super) name: String,
    pub(super) email: Option<String>,
    pub(super) majority_on: Option<Date>,
}

/// Whom each row is about, in their order, and who they are.
pub(super) struct People {
    pub(super) of_rows: Vec<Whom>,
    pub(super) who: HashMap<Whom, Person>,
}

/// The talent of a workspace by address and by name.
pub(super) struct Directory<'a> {
    by_email: HashMap<&'a str, Vec<&'a TalentRow>>,
    by_name: HashMap<&'a str, Vec<&'a TalentRow>>,
}

impl<'a> Directory<'a> {
    pub(super) fn new(talent: &'a [TalentRow]) -> Self {
        let mut directory = Self {
            by_email: HashMap::new(),
            by_name: HashMap::new(),
        };
        for row in talent {
            if let Some(email) = &row.email {
                directory.by_email.entry(email).or_default().push(row);
            }
            directory
                .by_name
                .entry(&row.name_folded)
                .or_default()
                .push(row);
        }
        directory
    }

    fn with_address(&self, email: &str) -> &[&'a TalentRow] {
        self.by_email.get(email).map_or(&[], Vec::as_slice)
    }

    fn with_name(&self, name: &str) -> &[&'a TalentRow] {
        self.by_name
            .get(text::folded(name).as_str())
            .map_or(&[], Vec::as_slice)
    }

    /// Whether somebody else has this name.
    pub(super) fn has_namesake(&self, name: &str, whom: Whom) -> bool {
        self.with_name(name)
            .iter()
            .any(|row| Whom::Known(row.id) != whom)
    }

    /// Finds whom each row is about: by mail address, or by the name where only one person has it; else it is somebody new. All
    /// that stays unclear is told.
    pub(super) fn find(&self, entries: &[(u64, Entry)], told: &mut Vec<CellError>) -> People {
        let mut of_rows: Vec<Option<Whom>> = entries
            .iter()
            .map(|(row, entry)| {
                entry
                    .email
                    .as_deref()
                    .and_then(|email| self.by_address(*row, entry, email, told))
            })
            .collect();
        join_addresses(entries, &mut of_rows, told);
        let named = by_name(entries, &of_rows);
        let mut new: HashMap<String, Whom> = HashMap::new();
        for ((row, entry), whom) in entries.iter().zip(&mut of_rows) {
            if whom.is_some() || entry.email.is_some() {
                continue;
            }
            let name = text::folded(&entry.name);
            let known = self
                .with_name(&entry.name)
                .iter()
                .map(|row| Whom::Known(row.id));
            let all: HashSet<Whom> = known
                .chain(named.get(&name).into_iter().flatten().copied())
                .collect();
            *whom = match all.len() {
                0 => Some(*new.entry(name).or_insert(Whom::New(*row))),
                1 => all.into_iter().next(),
                n => {
                    told.push(unclear(*row, "name", format!(
                        "{n} people are called \"{}\": write the mail address of the one who is meant into the column email", entry.name
                    )));
                    None
                }
            };
        }
        self.gather(entries, &of_rows, told)
    }

    fn by_address(
        &self,
        row: u64,
        entry: &Entry,
        email: &str,
        told: &mut Vec<CellError>,
    ) -> Option<Whom> {
        match self.with_address(email) {
            [known] => Some(Whom::Known(known.id)),
            [] => {
                // Somebody of that name whose address is not known yet.
                let open: Vec<_> = self
                    .with_name(&entry.name)
                    .iter()
                    .filter(|row| row.email.is_none())
                    .collect();
                match open.as_slice() {
                    [] => Some(Whom::New(row)),
                    [one] => Some(Whom::Known(one.id)),
                    several => {
                        told.push(unclear(row, "name", format!(
                            "{} people without a mail address are called \"{}\": give the one who is meant theirs on the talent's page first", several.len(), entry.name
                        )));
                        None
                    }
                }
            }
            several => {
                told.push(unclear(row, "email", format!(
                    "{} people are known under {email}: put their addresses right on the talent's pages first", several.len()
                )));
                None
            }
        }
    }

    /// Who they are, whom rows are about; told is where rows contradict each other or what is known.
    fn gather(
        &self,
        entries: &[(u64, Entry)],
        of_rows: &[Option<Whom>],
        told: &mut Vec<CellError>,
    ) -> People {
        let known: HashMap<Uuid, &TalentRow> = self
            .by_name
            .values()
            .flatten()
            .map(|row| (row.id, *row))
            .collect();
        let mut who: HashMap<Whom, Person> = HashMap::new();
        for ((row, entry), whom) in entries.iter().zip(of_rows) {
            let Some(whom) = *whom else { continue };
            let person = who.entry(whom).or_insert_with(|| match whom {
                Whom::Known(id) => Person::known(known.get(&id).copied(), entry),
                Whom::New(_) => Person {
                    name: entry.name.clone(),
                    email: entry.email.clone(),
                    majority_on: entry.majority_on,
                },
            });
            let Some(majority) = entry.majority_on else {
                continue;
            };
            match (whom, person.majority_on) {
                (_, Some(day)) if day == majority => {}
                (Whom::New(_), None) => person.majority_on = Some(majority),
                (Whom::New(first), Some(day)) => told.push(unclear(*row, "majority_on", format!(
                    "row {first} or one after it says that the same person comes of age on {day}: make the two the same"
                ))),
                (Whom::Known(_), Some(day)) => told.push(unclear(*row, "majority_on", format!(
                    "\"{}\" is known to come of age on {day}: change it here, or on the talent's page first", person.name
                ))),
                (Whom::Known(_), None) => told.push(unclear(*row, "majority_on", format!(
                    "\"{}\" is known as somebody of age: set the day on the talent's page first, or leave the cell empty", person.name
                ))),
            }
        }
        let of_rows = entries.iter().zip(of_rows);
        People {
            of_rows: of_rows
                .map(|((row, _), whom)| whom.unwrap_or(Whom::New(*row)))
                .collect(),
            who,
        }
    }
}

impl Person {
    fn known(row: Option<&TalentRow>, entry: &Entry) -> Self {
        let majority = row.and_then(|row| row.majority_on.as_deref());
        Self {
            name: row.map_or_else(|| entry.name.clone(), |row| row.name.clone()),
            email: row.and_then(|row| row.email.clone()),
            majority_on: majority.and_then(|day| day.parse().ok()),
        }
    }
}

/// New people of one address are one; a known one who had none is not two.
fn join_addresses(
    entries: &[(u64, Entry)],
    of_rows: &mut [Option<Whom>],
    told: &mut Vec<CellError>,
) {
    let mut first: HashMap<&str, Whom> = HashMap::new();
    let mut addresses: HashMap<Uuid, &str> = HashMap::new();
    for ((row, entry), whom) in entries.iter().zip(of_rows) {
        let (Some(email), Some(found)) = (entry.email.as_deref(), *whom) else {
            continue;
        };
        let one = *first.entry(email).or_insert(found);
        *whom = Some(one);
        let Whom::Known(id) = one else { continue };
        let address = *addresses.entry(id).or_insert(email);
        if address != email {
            told.push(unclear(*row, "email", format!(
                "\"{}\" may be who is known without a mail address, or somebody else, and other rows write {address}: give who is known theirs on the talent's page first",
                entry.name
            )));
        }
    }
}

/// The people whom rows with a mail address are about, by name.
fn by_name(entries: &[(u64, Entry)], of_rows: &[Option<Whom>]) -> HashMap<String, HashSet<Whom>> {
    let mut named: HashMap<String, HashSet<Whom>> = HashMap::new();
    for ((_, entry), whom) in entries.iter().zip(of_rows) {
        if let Some(whom) = whom {
            named
                .entry(text::folded(&entry.name))
                .or_default()
                .insert(*whom);
        }
    }
    named
}

fn unclear(row: u64, column: &'static str, detail: String) -> CellError {
    let code = match column {
        "majority_on" => "majority_differs",
        _ => "talent_ambiguous",
    };
    let error = Error::invalid(code, detail);
    CellError {
        row,
        column: Some(column),
        code,
        detail: error.to_string(),
    }
}
