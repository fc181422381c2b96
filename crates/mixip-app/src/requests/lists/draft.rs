//! From a table to a draft: everything is checked before anything is stored.

use std::collections::{HashMap, HashSet};

use mixip_db::request_lists::{self as rows, EntryRow, ListRow};
use mixip_db::talent::{self, TalentRow};
use mixip_db::{Conn, Tx};
use uuid::Uuid;

use super::people::{self, Age, Person};
use super::{List, one};
use crate::requests::asking::Asking;
use crate::requests::{Question, may_ask};
use crate::rights::{self, ProjectAccess, ProjectRight};
use crate::sheet::cells_wrong;
use crate::{Actor, App, Error, Result, text};

/// The most bytes of a table.
pub const MOST_BYTES: usize = 4 * 1024 * 1024;

/// Makes a draft of a question and a table. Nobody is asked yet.
///
/// # Errors
/// [`Error::Forbidden`] for who is no editor of the project or no member of the workspace; what is wrong with the
/// question; [`Error::Cells`] with all that is wrong with the table.
pub async fn make(
    app: &App,
    actor: &Actor,
    project: Uuid,
    question: Question,
    table: &[u8],
) -> Result<List> {
    let (asking, people, row) = {
        let mut conn = app.db.read().await?;
        let access = may_ask(
            rights::project(&mut conn, actor, project, ProjectRight::AskForConsent).await?,
        )?;
        if table.len() > MOST_BYTES {
            return Err(Error::TooLarge(format!(
                "the table is larger than {MOST_BYTES} bytes: divide it"
            )));
        }
        let row = new_row(app, actor, &access, &question)?;
        let asking = Asking::of(app, &mut conn, &access, question).await?;
        let people = people::read(table, asking.today())?;
        (asking, people, row)
    };
    let mut tx = app.db.write().await?;
    may_ask(rights::project(&mut tx, actor, project, ProjectRight::AskForConsent).await?)?;
    let entries = entries(app, &mut tx, &asking, &row, people).await?;
    store(&mut tx, &row, &entries).await?;
    let shown = one(&mut tx, row).await?;
    tx.commit().await?;
    Ok(shown)
}

/// A list that asks nobody yet.
pub(super) fn new_row(
    app: &App,
    actor: &Actor,
    access: &ProjectAccess,
    question: &Question,
) -> Result<ListRow> {
    Ok(ListRow {
        id: Uuid::now_v7(),
        workspace_id: access.project.workspace_id,
        project_id: access.project.id,
        question: serde_json::to_string(question)
            .map_err(|error| Error::internal("a list", error))?,
        state: "draft".to_owned(),
        problem: None,
        created_by: actor.name().to_owned(),
        created_at: app.clock.micros(),
        sent_by: None,
        sent_by_account: None,
        sent_at: None,
        finished_at: None,
    })
}

pub(super) async fn store(tx: &mut Tx, row: &ListRow, entries: &[EntryRow]) -> Result<()> {
    rows::insert(tx, row).await?;
    for entry in entries {
        rows::insert_entry(tx, entry).await?;
    }
    Ok(())
}

/// The rows of a list: whom of the people the workspace knows, and what is worth a look.
async fn entries(
    app: &App,
    conn: &mut Conn,
    asking: &Asking,
    list: &ListRow,
    people: Vec<Person>,
) -> Result<Vec<EntryRow>> {
    let directory = Directory::of(app, conn, list, &people).await?;
    let mut wrong = Vec::new();
    let mut entries = Vec::with_capacity(people.len());
    for person in people {
        match directory.find(asking, &person) {
            Ok(known) => entries.push(directory.entry(list, person, known)),
            Err((column, error)) => wrong.push(person.row.wrong(column, &error)),
        }
    }
    if wrong.is_empty() {
        Ok(entries)
    } else {
        Err(cells_wrong(wrong))
    }
}

/// What the workspace knows of the people of a table.
struct Directory {
    by_address: HashMap<String, Vec<TalentRow>>,
    names: HashSet<String>,
    /// Who has a request of the project that can still be answered.
    asked: HashSet<Uuid>,
}

impl Directory {
    async fn of(app: &App, conn: &mut Conn, list: &ListRow, people: &[Person]) -> Result<Self> {
        let addresses: Vec<String> = people.iter().filter_map(|p| p.email.clone()).collect();
        let names: Vec<String> = people.iter().map(|p| text::folded(&p.name)).collect();
        let found = talent::with_addresses(conn, list.workspace_id, &addresses).await?;
        let ids: Vec<Uuid> = found.iter().map(|person| person.id).collect();
        let now = app.clock.micros();
        let asked = rows::asked_in(conn, list.project_id, &ids, now).await?;
        let names = talent::names_taken(conn, list.workspace_id, &names).await?;
        let mut by_address: HashMap<String, Vec<TalentRow>> = HashMap::new();
        for person in found {
            let address = person.email.clone().unwrap_or_default();
            by_address.entry(address).or_default().push(person);
        }
        Ok(Self {
            by_address,
            names: names.into_iter().collect(),
            asked: asked.into_iter().collect(),
        })
    }

    /// Whom of the workspace's talent somebody is, or the column that is wrong.
    fn find(
        &self,
        asking: &Asking,
        person: &Person,
    ) -> Result<Option<&TalentRow>, (&'static str, Error)> {
        let same = person.email.as_ref().and_then(|to| self.by_address.get(to));
        let same = same.map_or(&[][..], Vec::as_slice);
        let known = people::known(same, &person.name, person.age, asking.today());
        let known = known.map_err(|error| {
            let column = match error.code() {
                "address_shared" => "email",
                _ if person.row.get("birth_date").is_some() => "birth_date",
                _ => "majority_on",
            };
            (column, error)
        })?;
        let minor = match known {
            Some(known) => known.majority_on.is_some(),
            None => matches!(person.age, Some(Age::MinorUntil(_))),
        };
        let preferred = known.and_then(|known| known.language.as_deref());
        asking
            .language(person.language, preferred, minor)
            .map_err(|error| ("language", error))?;
        Ok(known)
    }

    fn entry(&self, list: &ListRow, person: Person, known: Option<&TalentRow>) -> EntryRow {
        let folded = text::folded(&person.name);
        let mut notes = Vec::new();
        match known {
            Some(known) => {
                if known.name_folded != folded {
                    notes.push("named_differently");
                }
                if self.asked.contains(&known.id) {
                    notes.push("asked_already");
                }
            }
            None if self.names.contains(&folded) => notes.push("name_known"),
            None => {}
        }
        EntryRow {
            list_id: list.id,
            number: i64::try_from(person.row.number).unwrap_or(i64::MAX),
            known: known.is_some(),
            by_mail: person.email.is_some(),
            name: Some(person.name),
            email: person.email,
            language: person.language.map(|language| language.tag().to_owned()),
            majority_on: match person.age {
                Some(Age::MinorUntil(day)) => Some(day.to_string()),
                Some(Age::OfAge) | None => None,
            },
            note: (!notes.is_empty()).then(|| notes.join(" ")),
            talent_id: known.map(|known| known.id),
            request_id: None,
            state: "waiting".to_owned(),
            code: None,
            detail: None,
        }
    }
}
