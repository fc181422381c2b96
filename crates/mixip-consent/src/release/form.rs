//! Release forms: texts with merge fields.

use std::collections::BTreeMap;
use std::fmt::Write;

use serde::{Deserialize, Serialize};

use super::terms::Terms;
use super::words::{self, Language};

/// The text of a release in each language it exists in. `{{field}}` stands where something of the request is put.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "BTreeMap<Language, Option<String>>")]
pub struct Form {
    /// In English.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub en: Option<String>,
    /// In German.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub de: Option<String>,
}

/// Read by language: a list of texts, which a struct would be read from, too, says nothing of languages.
impl From<BTreeMap<Language, Option<String>>> for Form {
    fn from(mut texts: BTreeMap<Language, Option<String>>) -> Self {
        let mut text = |language| texts.remove(&language).flatten();
        Self {
            en: text(Language::En),
            de: text(Language::De),
        }
    }
}

/// What a release holds (requirement A12) besides the terms themselves and who is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fields<'a> {
    /// Who asks.
    pub asker: &'a str,
    /// How to reach them.
    pub contact: &'a str,
    /// The work.
    pub project: &'a str,
    /// When pictures were or are taken, in words.
    pub shoot_dates: Option<&'a str>,
    /// What is paid, in words.
    pub compensation: Option<&'a str>,
}

/// Every field, with what it stands for.
const FIELDS: [&str; 9] = [
    "asker",
    "contact",
    "talent",
    "project",
    "shoot_dates",
    "items",
    "territories",
    "term",
    "compensation",
];

/// Without these a text is no release (A12): nobody could tell who agrees to what. The others belong into most.
const NEEDED: [&str; 5] = ["asker", "talent", "items", "territories", "term"];

/// Why a text is no form.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FormError {
    /// There is no text in any language.
    #[error("the form has no text: write it in English or German")]
    NoText,
    /// A field that nobody knows.
    #[error("the {language} text has the unknown field {{{{{field}}}}}: use one of {}", FIELDS.join(", "))]
    UnknownField {
        /// The text's language.
        language: &'static str,
        /// What stands between the braces.
        field: String,
    },
    /// A field that a release cannot be without.
    #[error(
        "the {language} text lacks the field {{{{{field}}}}}: without it nobody could tell what is agreed to"
    )]
    FieldMissing {
        /// The text's language.
        language: &'static str,
        /// The field.
        field: &'static str,
    },
    /// Braces that begin a field and do not end it, or the other way round: people would read them.
    #[error("the {language} text has braces that open no field: write a field as {{{{asker}}}}")]
    LooseBraces {
        /// The text's language.
        language: &'static str,
    },
}

impl FormError {
    /// The stable, machine-readable name of the error.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NoText => "no_text",
            Self::UnknownField { .. } => "unknown_merge_field",
            Self::FieldMissing { .. } => "merge_field_missing",
            Self::LooseBraces { .. } => "merge_field_unclosed",
        }
    }

    /// The tag of the language whose text is at fault; none where there is no text at all.
    pub fn language(&self) -> Option<&'static str> {
        match self {
            Self::NoText => None,
            Self::UnknownField { language, .. }
            | Self::FieldMissing { language, .. }
            | Self::LooseBraces { language } => Some(language),
        }
    }

    /// The field that it is about.
    pub fn field(&self) -> Option<&str> {
        match self {
            Self::NoText | Self::LooseBraces { .. } => None,
            Self::UnknownField { field, .. } => Some(field),
            Self::FieldMissing { field, .. } => Some(field),
        }
    }
}

impl Form {
    /// Every merge field, and whether no text can be published without it.
    pub fn fields() -> impl Iterator<Item = (&'static str, bool)> {
        FIELDS
            .into_iter()
            .map(|field| (field, NEEDED.contains(&field)))
    }

    /// Whether every text may be published: known fields only, and all that a release needs.
    ///
    /// # Errors
    /// [`FormError`] about the first text that is at fault.
    pub fn check(&self) -> Result<(), FormError> {
        self.faults().into_iter().next().map_or(Ok(()), Err)
    }

    /// Everything that keeps the texts from being published, text by text.
    pub fn faults(&self) -> Vec<FormError> {
        let mut faults = Vec::new();
        let mut any = false;
        for language in Language::ALL {
            let Some(text) = self.text(language) else {
                continue;
            };
            any = true;
            let found = fields_of(text);
            let language = language.tag();
            for field in found.iter().filter(|field| !FIELDS.contains(field)) {
                let unknown = FormError::UnknownField {
                    language,
                    field: (*field).to_owned(),
                };
                if !faults.contains(&unknown) {
                    faults.push(unknown);
                }
            }
            if pieces(text).any(|(before, _)| before.contains("{{") || before.contains("}}")) {
                faults.push(FormError::LooseBraces { language });
            }
            let missing = NEEDED.into_iter().filter(|field| !found.contains(field));
            faults.extend(missing.map(|field| FormError::FieldMissing { language, field }));
        }
        if !any {
            faults.push(FormError::NoText);
        }
        faults
    }

    /// What most releases tell (A12) and the text of a language does not: no fault, for it may stand there in words.
    pub fn left_out(&self, language: Language) -> Vec<&'static str> {
        let Some(text) = self.text(language) else {
            return Vec::new();
        };
        let found = fields_of(text);
        FIELDS
            .into_iter()
            .filter(|field| !NEEDED.contains(field) && !found.contains(field))
            .collect()
    }

    /// The text as written, in one language.
    pub fn text(&self, language: Language) -> Option<&str> {
        match language {
            Language::En => self.en.as_deref(),
            Language::De => self.de.as_deref(),
        }
        .filter(|text| !text.trim().is_empty())
    }

    /// The text with everything put in but who is asked. `None` where the form has no text in that language. What is put
    /// in is never read as a field again.
    pub fn render(
        &self,
        language: Language,
        fields: &Fields<'_>,
        terms: &Terms,
    ) -> Option<Rendered> {
        let text = self.text(language)?;
        let nothing = match language {
            Language::En => "nothing agreed",
            Language::De => "nichts vereinbart",
        };
        let mut before = Vec::new();
        let mut out = String::new();
        for (words, field) in pieces(text) {
            out.push_str(words);
            let Some(field) = field else { continue };
            let value = match field {
                "talent" => {
                    before.push(std::mem::take(&mut out));
                    continue;
                }
                "asker" => fields.asker.to_owned(),
                "contact" => fields.contact.to_owned(),
                "project" => fields.project.to_owned(),
                "shoot_dates" => fields.shoot_dates.unwrap_or(nothing).to_owned(),
                "compensation" => fields.compensation.unwrap_or(nothing).to_owned(),
                "items" => words::items(terms, language),
                "territories" => words::territories(terms.territories(), language),
                "term" => words::term(terms.starts_on(), terms.ends_on(), language),
                unknown => {
                    // A published form has none; a draft shows what is wrong with it.
                    let _ = write!(out, "{{{{{unknown}}}}}");
                    continue;
                }
            };
            out.push_str(&value);
        }
        Some(Rendered { before, last: out })
    }
}

/// A text that is made once for all who are asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rendered {
    /// What stands before each place of the talent's name.
    before: Vec<String>,
    /// What stands behind the last one.
    last: String,
}

impl Rendered {
    /// The text for one of them: what a person reads and agrees to.
    #[must_use]
    pub fn to(&self, talent: &str) -> String {
        let mut text = String::new();
        for words in &self.before {
            text.push_str(words);
            text.push_str(talent);
        }
        text.push_str(&self.last);
        text
    }
}

/// The names of a text's fields, in their order.
fn fields_of(text: &str) -> Vec<&str> {
    pieces(text).filter_map(|(_, field)| field).collect()
}

/// A text cut at its fields: what stands before each, and its name. The last piece has no field.
fn pieces(text: &str) -> impl Iterator<Item = (&str, Option<&str>)> {
    let mut rest = Some(text);
    std::iter::from_fn(move || {
        let text = rest?;
        let field = text.find("{{").and_then(|open| {
            let close = text[open..].find("}}")? + open;
            Some((open, close))
        });
        match field {
            Some((open, close)) => {
                rest = Some(&text[close + 2..]);
                Some((&text[..open], Some(text[open + 2..close].trim())))
            }
            None => {
                rest = None;
                Some((text, None))
            }
        }
    })
}
