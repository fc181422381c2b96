//! What the rows of a table would become, by the rules of mixip-consent, held against what the workspace knows at the time.

use std::collections::{HashMap, HashSet};

use jiff::civil::Date;
use jiff::tz::TimeZone;
use mixip_consent::{Consent, ConsentId, ConsentKind, Grant, TalentId};
use mixip_db::Conn;
use mixip_db::consents::{self, ConsentRow};
use mixip_db::projects::{self, ProjectRow};
use mixip_db::talent::{self, TalentRow};
use mixip_db::workspaces::WorkspaceRow;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use super::entry::Entry;
use super::people::{Directory, People, Person, Whom};
use crate::clock::zone;
use crate::sheet::CellError;
use crate::{App, Error, Result};

/// Something about a row that may be right, and that somebody should look at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct RowWarning {
    /// Stable, machine-readable name: `ended`, `already_there`, `twice_in_table`, `file_shared`, `namesake`, `name_differs`,
    /// `signed_on_assumed`.
    pub code: String,
    /// What it is.
    pub detail: String,
}

/// What a workspace knows, for as long as a table is looked at.
pub(super) struct Known {
    pub(super) talent: Vec<TalentRow>,
    pub(super) projects: Vec<ProjectRow>,
    pub(super) time_zone: TimeZone,
    pub(super) now: jiff::Timestamp,
}

impl Known {
    pub(super) async fn read(app: &App, conn: &mut Conn, of: &WorkspaceRow) -> Result<Self> {
        Ok(Self {
            talent: talent::of_workspace(conn, of.id).await?,
            projects: projects::of_workspace(conn, of.id, Uuid::max(), i64::MAX).await?,
            time_zone: zone(&of.time_zone),
            now: app.clock.now(),
        })
    }

    fn today(&self) -> Date {
        self.time_zone.to_datetime(self.now).date()
    }

    /// Whom the rows are about; told is what mixip-consent says against what they would become.
    pub(super) fn judge(
        &self,
        entries: &[(u64, Entry)],
        told: &mut Vec<CellError>,
    ) -> Result<People> {
        let people = Directory::new(&self.talent).find(entries, told);
        for ((row, entry), whom) in entries.iter().zip(&people.of_rows) {
            let Some(person) = people.who.get(whom) else {
                continue;
            };
            if let Err(error) = self.would_give(entry, person) {
                told.push(CellError {
                    row: *row,
                    column: Some(column_of(&error, entry)),
                    code: error.code(),
                    detail: error.to_string(),
                });
            }
        }
        Ok(people)
    }

    fn would_give(&self, entry: &Entry, person: &Person) -> Result<()> {
        let given = entry.given(None, &self.time_zone)?;
        let (id, talent) = (ConsentId(Uuid::nil()), TalentId(Uuid::nil()));
        Consent::give(
            id,
            talent,
            given,
            person.majority_on,
            &self.time_zone,
            self.now,
        )?;
        Ok(())
    }

    /// What somebody should look at, row by row.
    pub(super) async fn warnings(
        &self,
        conn: &mut Conn,
        entries: &[(u64, Entry)],
        people: &People,
    ) -> Result<Vec<Vec<RowWarning>>> {
        let ids: Vec<Uuid> = people.who.keys().filter_map(|whom| whom.known()).collect();
        let there = grants(consents::of_talents(conn, &ids).await?);
        let directory = Directory::new(&self.talent);
        let (today, mut seen) = (self.today(), HashSet::new());
        let mut files: HashMap<String, HashSet<Whom>> = HashMap::new();
        for ((_, entry), whom) in entries.iter().zip(&people.of_rows) {
            files.entry(entry.file_key()).or_default().insert(*whom);
        }
        let mut all = Vec::with_capacity(entries.len());
        for ((_, entry), whom) in entries.iter().zip(&people.of_rows) {
            let mut of_row = Vec::new();
            let mut warn = |code: &str, detail: String| {
                of_row.push(RowWarning {
                    code: code.to_owned(),
                    detail,
                });
            };
            let ends_on = entry.grant.scope().and_then(|scope| scope.ends_on);
            if let Some(end) = ends_on.filter(|end| *end < today) {
                warn(
                    "ended",
                    format!("the consent ended on {end}: nothing may leave because of it"),
                );
            }
            let grant = key(&entry.grant)?;
            if whom
                .known()
                .is_some_and(|id| there.contains(&(id, grant.clone())))
            {
                warn(
                    "already_there",
                    "a consent to the same is recorded already: this one is recorded beside it"
                        .to_owned(),
                );
            }
            if !seen.insert((*whom, grant)) {
                warn(
                    "twice_in_table",
                    "a row before this one says the same of the same person".to_owned(),
                );
            }
            let on_it = files.get(&entry.file_key()).map_or(0, HashSet::len);
            if on_it > 1 {
                warn(
                    "file_shared",
                    format!(
                        "{on_it} people are on this file: each of them gets a copy of their own"
                    ),
                );
            }
            let person = people.who.get(whom);
            if directory.has_namesake(&entry.name, *whom) {
                warn(
                    "namesake",
                    format!("somebody else is called \"{}\", too", entry.name),
                );
            }
            if let Some(other) = person.filter(|person| person.name != entry.name) {
                warn(
                    "name_differs",
                    format!("they are known as \"{}\": that name stays", other.name),
                );
            }
            if entry.signed_on_assumed {
                warn(
                    "signed_on_assumed",
                    format!(
                        "the table does not tell when it was signed: {} is taken, its first day",
                        entry.signed_on
                    ),
                );
            }
            all.push(of_row);
        }
        Ok(all)
    }
}

impl Whom {
    pub(super) fn known(&self) -> Option<Uuid> {
        match self {
            Self::Known(id) => Some(*id),
            Self::New(_) => None,
        }
    }
}

/// The same for the same grant.
fn key(grant: &Grant) -> Result<String> {
    serde_json::to_string(grant).map_err(|error| Error::internal("grant", error))
}

/// What talent agreed to and did not withdraw.
fn grants(rows: Vec<ConsentRow>) -> HashSet<(Uuid, String)> {
    let given = rows.into_iter().filter(|row| row.state == "given");
    let grants = given.filter_map(|row| {
        let kind = match row.kind.as_str() {
            "biometric" => ConsentKind::Biometric,
            _ => ConsentKind::Likeness,
        };
        let scope = row
            .scope
            .as_deref()
            .map(serde_json::from_str)
            .transpose()
            .ok()?;
        Some((row.talent_id, key(&Grant::new(kind, scope).ok()?).ok()?))
    });
    grants.collect()
}

/// The cell that has to be mended.
fn column_of(error: &Error, entry: &Entry) -> &'static str {
    match error.code() {
        "given_in_future" if entry.signed_on_assumed => "starts_on",
        "given_in_future" => "signed_on",
        "majority_unknown" => "majority_on",
        "guardian_required" | "talent_of_age" => "guardian",
        "malformed_language" => "language",
        _ => "name",
    }
}
