//! What somebody agrees to, and how.

use jiff::{Timestamp, civil::Date, tz::TimeZone};
use serde::{Deserialize, Serialize};

use crate::{error::ConsentError, hash::Sha256, nonempty::Text, scope::Scope, standing};

/// The two things one can agree to, each by itself (GDPR Article 9(2)(a): explicit, never bundled).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ConsentKind {
    /// Templates may be made of reference photos, and faces matched with them.
    Biometric,
    /// The face may be shown, within a scope.
    Likeness,
}

/// What is agreed to. Only a likeness consent has a scope, and it always has one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "GrantJson", into = "GrantJson")]
pub enum Grant {
    /// Matching.
    Biometric,
    /// Use of the face.
    Likeness {
        /// Which use.
        scope: Scope,
    },
}

impl Grant {
    /// # Errors
    /// [`ConsentError::ScopeRequired`] and [`ConsentError::ScopeNotAllowed`] where kind and scope do not go together.
    pub fn new(kind: ConsentKind, scope: Option<Scope>) -> Result<Self, ConsentError> {
        match (kind, scope) {
            (ConsentKind::Biometric, None) => Ok(Self::Biometric),
            (ConsentKind::Biometric, Some(_)) => Err(ConsentError::ScopeNotAllowed),
            (ConsentKind::Likeness, Some(scope)) => Ok(Self::Likeness { scope }),
            (ConsentKind::Likeness, None) => Err(ConsentError::ScopeRequired),
        }
    }

    /// Which of the two it is.
    pub fn kind(&self) -> ConsentKind {
        match self {
            Self::Biometric => ConsentKind::Biometric,
            Self::Likeness { .. } => ConsentKind::Likeness,
        }
    }

    /// The scope of a likeness consent.
    pub fn scope(&self) -> Option<&Scope> {
        match self {
            Self::Biometric => None,
            Self::Likeness { scope } => Some(scope),
        }
    }
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct GrantJson {
    kind: ConsentKind,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    scope: Option<Scope>,
}

impl TryFrom<GrantJson> for Grant {
    type Error = ConsentError;

    fn try_from(json: GrantJson) -> Result<Self, ConsentError> {
        Self::new(json.kind, json.scope)
    }
}

impl From<Grant> for GrantJson {
    fn from(grant: Grant) -> Self {
        Self {
            kind: grant.kind(),
            scope: grant.scope().cloned(),
        }
    }
}

/// The exact words that were agreed to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "StatementJson", into = "StatementJson")]
pub struct Statement {
    text: Text,
    language: String,
}

impl Statement {
    /// `language` is a BCP 47 tag, for example `de` or `pt-BR`. The text is kept byte for byte.
    ///
    /// # Errors
    /// [`ConsentError::Empty`] for a blank text, [`ConsentError::MalformedLanguage`].
    pub fn new(text: &str, language: &str) -> Result<Self, ConsentError> {
        let mut subtags = language.split('-');
        let primary = subtags.next().unwrap_or_default();
        let well_formed = matches!(primary.len(), 2..=3)
            && primary.bytes().all(|byte| byte.is_ascii_alphabetic())
            && subtags.all(|tag| {
                matches!(tag.len(), 1..=8) && tag.bytes().all(|byte| byte.is_ascii_alphanumeric())
            });
        if !well_formed {
            return Err(ConsentError::MalformedLanguage(language.to_owned()));
        }
        Ok(Self {
            text: Text::new(text)?,
            language: language.to_owned(),
        })
    }

    /// The words.
    pub fn text(&self) -> &str {
        self.text.as_str()
    }

    /// Their language.
    pub fn language(&self) -> &str {
        &self.language
    }

    /// SHA-256 of the text's UTF-8 bytes, nothing normalised: shows years later which words they were (GDPR 7(1)).
    pub fn hash(&self) -> Sha256 {
        Sha256::of(self.text().as_bytes())
    }
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct StatementJson {
    text: String,
    language: String,
}

impl TryFrom<StatementJson> for Statement {
    type Error = ConsentError;

    fn try_from(json: StatementJson) -> Result<Self, ConsentError> {
        Self::new(&json.text, &json.language)
    }
}

impl From<Statement> for StatementJson {
    fn from(statement: Statement) -> Self {
        Self {
            text: statement.text.into(),
            language: statement.language,
        }
    }
}

/// Who agreed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GivenBy {
    /// As signed.
    pub name: Text,
    /// To the talent.
    pub relation: Relation,
}

/// Who somebody is to the talent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Relation {
    /// The talent in person.
    #[serde(rename = "self")]
    Oneself,
    /// The guardian of a minor.
    Guardian,
}

/// How the agreement came about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Method {
    /// A signed sheet of paper.
    Paper,
    /// A recording of the person's words.
    Recorded,
    /// Signed on the talent's own page, which only the talent's link opens.
    SignedLink,
}

/// Somebody agreed to something. Its JSON is flat, `{kind, scope?, statement, given_by, method, given_at}`, and refuses
/// other fields.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "GivenJson", into = "GivenJson")]
pub struct Given {
    /// What is agreed to.
    pub grant: Grant,
    /// In which words.
    pub statement: Statement,
    /// By whom.
    pub given_by: GivenBy,
    /// How.
    pub method: Method,
    /// When it was given, which may be long before it was recorded.
    pub given_at: Timestamp,
}

impl Given {
    /// The day on which it was given, in the workspace's time zone.
    pub fn given_on(&self, time_zone: &TimeZone) -> Date {
        time_zone.to_datetime(self.given_at).date()
    }

    /// May this be recorded at `now`, of a talent that is of age from `majority_on` on?
    ///
    /// # Errors
    /// [`ConsentError::GivenInFuture`]; [`ConsentError::GuardianRequired`] for what a minor signed alone;
    /// [`ConsentError::TalentOfAge`] and [`ConsentError::MajorityUnknown`] for a guardian who cannot speak for the talent.
    pub fn check(
        &self,
        majority_on: Option<Date>,
        time_zone: &TimeZone,
        now: Timestamp,
    ) -> Result<(), ConsentError> {
        if self.given_at > now {
            return Err(ConsentError::GivenInFuture {
                given_at: self.given_at,
            });
        }
        standing::check(
            self.given_by.relation,
            self.given_on(time_zone),
            majority_on,
        )
    }
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct GivenJson {
    kind: ConsentKind,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    scope: Option<Scope>,
    statement: Statement,
    given_by: GivenBy,
    method: Method,
    given_at: Timestamp,
}

impl TryFrom<GivenJson> for Given {
    type Error = ConsentError;

    fn try_from(json: GivenJson) -> Result<Self, ConsentError> {
        let GivenJson {
            kind,
            scope,
            statement,
            given_by,
            method,
            given_at,
        } = json;
        Ok(Self {
            grant: Grant::new(kind, scope)?,
            statement,
            given_by,
            method,
            given_at,
        })
    }
}

impl From<Given> for GivenJson {
    fn from(given: Given) -> Self {
        let Given {
            grant,
            statement,
            given_by,
            method,
            given_at,
        } = given;
        let GrantJson { kind, scope } = grant.into();
        Self {
            kind,
            scope,
            statement,
            given_by,
            method,
            given_at,
        }
    }
}
