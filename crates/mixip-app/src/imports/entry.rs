//! What one row of a table says, before it is known whom it is about.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use mixip_consent::{
    ConsentKind, Given, GivenBy, Grant, Language, Method, NonEmpty, Projects, Relation, Scope,
    ScopeDraft, Sha256, Statement, Text,
};
use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;

use super::projects::ProjectNames;
use super::{dates, words};
use crate::sheet::{CellError, Column, Row};
use crate::{Error, Result, text};

/// The columns of a table of releases.
#[rustfmt::skip]
pub(super) const COLUMNS: &[Column] = &[
    column("name", true, &["talent", "model", "modell", "person", "full_name", "vollständiger_name"]),
    column("email", false, &["e_mail", "mail", "mail_address", "email_address", "e_mail_adresse", "mailadresse"]),
    column("majority_on", false, &["of_age_on", "comes_of_age_on", "volljährig_ab", "volljährig_am", "volljaehrig_ab"]),
    column("guardian", false, &["guardian_name", "parent", "erziehungsberechtigt", "erziehungsberechtigte", "sorgeberechtigt", "sorgeberechtigte", "eltern"]),
    column("kind", false, &["consent", "type", "art", "einwilligung"]),
    column("purposes", true, &["purpose", "zweck", "zwecke", "use", "uses", "verwendung", "verwendungszweck"]),
    column("channels", true, &["channel", "kanal", "kanäle", "kanaele", "media", "medien"]),
    column("territories", false, &["territory", "countries", "country", "gebiet", "gebiete", "land", "länder", "laender"]),
    column("starts_on", true, &["start", "starts", "start_date", "from", "valid_from", "ab", "von", "beginn", "gültig_ab", "gueltig_ab"]),
    column("ends_on", false, &["end", "ends", "end_date", "until", "to", "valid_until", "expires", "bis", "ende", "gültig_bis", "gueltig_bis"]),
    column("projects", false, &["project", "projekt", "projekte"]),
    column("signed_on", false, &["signed", "date_signed", "signature_date", "given_on", "unterschrieben_am", "unterzeichnet_am", "unterschrift_am"]),
    column("language", false, &["sprache"]),
    column("statement", false, &["wording", "text", "wortlaut"]),
    column("file", true, &["filename", "file_name", "pdf", "datei", "dateiname"]),
];

const fn column(name: &'static str, required: bool, also: &'static [&'static str]) -> Column {
    Column {
        name,
        also,
        required,
    }
}

/// What one row says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Entry {
    /// Whose release it is.
    pub(super) name: String,
    pub(super) email: Option<String>,
    /// The day a minor comes of age.
    pub(super) majority_on: Option<Date>,
    /// Who agreed in a minor's place.
    pub(super) guardian: Option<Text>,
    pub(super) grant: Grant,
    /// The day on which it was signed; where the table does not tell, that on which it begins.
    pub(super) signed_on: Date,
    /// Whether the table does not tell.
    pub(super) signed_on_assumed: bool,
    /// A language tag; English where the table does not tell.
    pub(super) language: String,
    /// The words, where the table tells them.
    pub(super) statement: Option<String>,
    /// The PDF, as the table writes it.
    pub(super) file: String,
}

impl Entry {
    /// What was agreed to, in the words of mixip-consent. Where the table tells no words, the PDF has them: it is named, with
    /// its hash once that is known.
    pub(super) fn given(&self, file: Option<&Sha256>, zone: &TimeZone) -> Result<Given> {
        let words = match &self.statement {
            Some(words) => words.clone(),
            None => self.as_in_the_file(file),
        };
        let (name, relation) = match &self.guardian {
            Some(guardian) => (guardian.clone(), Relation::Guardian),
            None => (Text::new(self.name.as_str())?, Relation::Oneself),
        };
        let begin = self.signed_on.to_zoned_datetime(zone.clone());
        Ok(Given {
            grant: self.grant.clone(),
            statement: Statement::new(&words, &self.language)?,
            given_by: GivenBy { name, relation },
            method: Method::Paper,
            given_at: begin
                .map_err(|error| Error::internal("signed_on", error))?
                .timestamp(),
        })
    }

    fn as_in_the_file(&self, sha256: Option<&Sha256>) -> String {
        let hash = sha256.map_or_else(String::new, |hash| format!(" (SHA-256 {hash})"));
        match Language::of(&self.language) {
            Some(Language::De) => format!(
                "Der Wortlaut steht im unterschriebenen Dokument „{}“{hash}, das dieser Einwilligung als Nachweis beiliegt.",
                self.file
            ),
            _ => format!(
                "The words are those of the signed document “{}”{hash}, which is kept with this consent as evidence.",
                self.file
            ),
        }
    }

    /// The name of its PDF as it is compared.
    pub(super) fn file_key(&self) -> String {
        file_key(&self.file)
    }
}

/// The name of a file as it is compared: without folders, in one case, in the composed letters that most systems write and one
/// does not.
pub(super) fn file_key(name: &str) -> String {
    base_name(name).nfc().collect::<String>().to_lowercase()
}

fn base_name(name: &str) -> &str {
    name.rsplit(['/', '\\']).next().unwrap_or_default().trim()
}

pub(super) fn wrong(code: &'static str, detail: impl Into<String>) -> Error {
    Error::invalid(code, detail)
}

/// Reads a row; all that is wrong with it is told, cell by cell.
pub(super) fn read(row: &Row, projects: &ProjectNames, told: &mut Vec<CellError>) -> Option<Entry> {
    let mut cells = Cells {
        row,
        told,
        sound: true,
    };
    let name = cells.must("name", |cell| text::line("name", cell, 200));
    let email = cells.may("email", |cell| text::email("email", cell));
    let majority_on = cells.may("majority_on", day);
    let guardian = cells.may("guardian", |cell| {
        Ok(Text::new(text::line("guardian", cell, 200)?)?)
    });
    let kind = cells.may("kind", |cell| {
        words::kind(cell).ok_or_else(|| {
            wrong("unknown_kind", format!("\"{cell}\" is no kind of consent: write likeness (to be shown) or biometric (to be recognised)"))
        })
    });
    let kind = kind.unwrap_or(ConsentKind::Likeness);
    let starts_on = match kind {
        ConsentKind::Likeness => cells.must("starts_on", day),
        ConsentKind::Biometric => cells.may("starts_on", day),
    };
    let scope = cells.scope(kind, starts_on, projects);
    let told_on = cells.may("signed_on", day);
    if told_on.or(starts_on).is_none() && cells.sound {
        cells.tell(
            "signed_on",
            &wrong(
                "required",
                "signed_on is missing: write the day on which it was signed",
            ),
        );
    }
    let statement = cells.may("statement", |cell| {
        text::lines("statement", Some(cell), 20_000).map(Option::unwrap_or_default)
    });
    let language = cells.may("language", |cell| {
        let known = Statement::new("words", cell)?;
        if statement.is_none() && Language::of(cell).is_none() {
            return Err(wrong(
                "statement_missing",
                "write the words that were signed into the column statement, or en or de here",
            ));
        }
        Ok(known.language().to_owned())
    });
    let file = cells.must("file", |cell| {
        let name = text::line("file", base_name(cell), 255)?;
        if name.to_lowercase().ends_with(".pdf") {
            Ok(name)
        } else {
            Err(wrong("no_pdf_name", format!("\"{name}\" is not the name of a PDF: write it with its ending, for example {name}.pdf")))
        }
    });
    if !cells.sound {
        return None;
    }
    let grant = cells.check("kind", Grant::new(kind, scope));
    let signed_on = told_on.or(starts_on)?;
    Some(Entry {
        name: name?,
        email,
        majority_on,
        guardian,
        grant: grant?,
        signed_on,
        signed_on_assumed: told_on.is_none(),
        language: language.unwrap_or_else(|| Language::En.tag().to_owned()),
        statement,
        file: file?,
    })
}

fn day(cell: &str) -> Result<Date> {
    dates::read(cell).map_err(|detail| wrong("no_day", detail))
}

/// The cells of a row, with a place for what is wrong with them.
struct Cells<'a> {
    row: &'a Row,
    told: &'a mut Vec<CellError>,
    sound: bool,
}

impl Cells<'_> {
    fn tell(&mut self, column: &'static str, error: &Error) {
        self.sound = false;
        self.told.push(self.row.wrong(column, error));
    }

    fn check<T, E: Into<Error>>(&mut self, column: &'static str, read: Result<T, E>) -> Option<T> {
        match read {
            Ok(value) => Some(value),
            Err(error) => {
                self.tell(column, &error.into());
                None
            }
        }
    }

    /// A cell that may be empty.
    fn may<T>(&mut self, column: &'static str, read: impl Fn(&str) -> Result<T>) -> Option<T> {
        let cell = self.row.get(column)?;
        self.check(column, read(cell))
    }

    /// A cell that may not.
    fn must<T>(&mut self, column: &'static str, read: impl Fn(&str) -> Result<T>) -> Option<T> {
        if self.row.get(column).is_none() {
            let error = wrong("required", format!("{column} is missing: fill the cell in"));
            self.tell(column, &error);
            return None;
        }
        self.may(column, read)
    }

    /// The scope of a likeness consent; of a biometric one, too, where cells say one, so that mixip-consent refuses it.
    fn scope(
        &mut self,
        kind: ConsentKind,
        starts_on: Option<Date>,
        projects: &ProjectNames,
    ) -> Option<Scope> {
        const OF_SCOPE: [&str; 5] = ["purposes", "channels", "territories", "ends_on", "projects"];
        if kind == ConsentKind::Biometric {
            if OF_SCOPE.iter().any(|column| self.row.get(column).is_some()) {
                self.tell("kind", &mixip_consent::ConsentError::ScopeNotAllowed.into());
            }
            return None;
        }
        let purposes = self.must("purposes", |cell| {
            Ok(NonEmpty::new(words::listed(cell, words::purpose)?)?)
        });
        let channels = self.must("channels", |cell| {
            Ok(NonEmpty::new(words::listed(cell, words::channel)?)?)
        });
        let territories = match self.row.get("territories") {
            Some(_) => self.may("territories", |cell| Ok(words::territories(cell)?)),
            None => {
                self.tell(
                    "territories",
                    &wrong(
                        "required",
                        "territories is missing: write codes or names of countries, or worldwide",
                    ),
                );
                None
            }
        };
        let ends_on = self.may("ends_on", day);
        let only = match self.row.get("projects") {
            Some(_) => self.may("projects", |cell| projects.read(cell)),
            None => Some(Projects::All),
        };
        let draft = ScopeDraft {
            projects: only?,
            purposes: purposes?,
            channels: channels?,
            territories: territories?,
            starts_on: starts_on?,
            ends_on,
        };
        self.check("ends_on", Scope::try_from(draft))
    }
}
