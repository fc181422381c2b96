//! The register of personal data: a decision for every column of every table of the database and of the key store. What an
//! account is shown of itself ([`data`](super::data)) and what it takes along ([`takeout`](super::takeout)) is written from it;
//! a test holds it against the schema, so that a column that nobody decided about fails.

mod accounts;
mod content;
mod people;
mod running;

use serde::Serialize;
use utoipa::ToSchema;

/// Where a table lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Store {
    /// The database.
    Rows,
    /// The key store.
    Keys,
}

/// Whose data a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Whose {
    /// Somebody with an account.
    Account,
    /// A depicted person.
    Talent,
    /// Who came by a share link, or got copies.
    Guest,
    /// Who is asked or invited, and may have no account yet.
    Asked,
    /// Nobody's.
    Nobody,
}

/// What kind of data it is, in the words of the privacy policy, section 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Category {
    /// Name, mail address, profile, memberships.
    Account,
    /// Media files, information on projects, what people work on together.
    Content,
    /// Messages, letters, invitations.
    Communications,
    /// What was done when.
    Usage,
    /// Browser and operating system.
    Device,
    /// Addresses and times of access.
    Log,
    /// Faces, and what they are measured by.
    Biometric,
    /// Who agreed to what.
    ConsentRecords,
    /// No data of people: how the program keeps things.
    Technical,
}

/// What it is used for, in the words of the privacy policy, section 2.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = HeldPurpose)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// To provide and maintain the service.
    Provide,
    /// To process and store media.
    StoreMedia,
    /// To let people work together.
    Collaborate,
    /// To send what belongs to the service.
    Communicate,
    /// To keep the platform secure.
    Secure,
    /// To comply with the law.
    Comply,
}

/// What allows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Ground {
    /// Consent: GDPR 6(1)(a).
    Consent,
    /// A contract: GDPR 6(1)(b).
    Contract,
    /// A legal obligation: GDPR 6(1)(c).
    Obligation,
    /// A legitimate interest: GDPR 6(1)(f).
    Interest,
    /// Explicit consent to biometric data: GDPR 9(2)(a).
    Explicit,
    /// None is needed: it is about nobody.
    None,
}

/// How long it is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Kept {
    /// As long as the account.
    Account,
    /// Until it is signed out, 30 days after its last use at most.
    Session,
    /// Until its owner deletes it.
    Token,
    /// A day.
    Day,
    /// A week.
    Week,
    /// A month.
    Month,
    /// As long as the workspace.
    Workspace,
    /// As long as the project, or until it is deleted in it.
    Project,
    /// As long as the workspace knows the depicted person.
    Talent,
    /// Until the consent ends, and three years after its person was last heard of at most.
    Template,
    /// Three years after it was answered.
    Answer,
    /// It stays, as the record of what was agreed, decided and disclosed.
    Record,
    /// Until the work is done.
    Work,
}

/// Into which exports it goes, or why into none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Goes {
    /// Into that of the account it is about, wherever the row is.
    Own,
    /// Into that of whoever owns the workspace.
    Workspace,
    /// Into both.
    Both,
    /// Nowhere: it opens something, or protects what does.
    Secret,
    /// Nowhere: where and how the program keeps things, which means nothing elsewhere.
    Internal,
    /// Nowhere: it follows from what does go.
    Derived,
    /// Nowhere: it is a depicted person's own, who gets it on their own page.
    Theirs,
}

/// How a value is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// An id.
    Id,
    /// Text.
    Text,
    /// A whole number.
    Number,
    /// A fraction.
    Real,
    /// Yes or no.
    Flag,
    /// A moment.
    Time,
    /// A day.
    Date,
    /// Something with parts of its own.
    Json,
    /// Bytes, written in hexadecimal.
    Bytes,
}

/// Why a part of a table is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reason {
    /// What kind of data.
    pub category: Category,
    /// What for.
    pub purpose: Purpose,
    /// What allows it.
    pub ground: Ground,
    /// How long.
    pub kept: Kept,
}

/// A column.
#[derive(Clone, Copy, Debug)]
pub struct Column {
    /// Its name.
    pub name: &'static str,
    /// How its values are written.
    pub form: Form,
}

/// Columns of a table about which one decision was made.
#[derive(Clone, Copy, Debug)]
pub struct Part {
    /// Whose they are.
    pub whose: Whose,
    /// Why they are there.
    pub why: Reason,
    /// Where they go.
    pub goes: Goes,
    /// The columns.
    pub columns: &'static [Column],
}

/// A table.
#[derive(Clone, Copy, Debug)]
pub struct Table {
    /// Where it lies.
    pub store: Store,
    /// Its name.
    pub name: &'static str,
    /// All its columns.
    pub parts: &'static [Part],
}

/// For whom something is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// For the account, of what is about itself.
    Own,
    /// For the owner of a workspace, of all of that.
    Workspace,
}

impl Part {
    /// Whether it is written for somebody.
    #[must_use]
    pub fn goes_to(&self, scope: Scope) -> bool {
        match scope {
            Scope::Own => matches!(self.goes, Goes::Own | Goes::Both),
            Scope::Workspace => matches!(self.goes, Goes::Workspace | Goes::Both),
        }
    }

    /// Whether it is about anybody.
    #[must_use]
    pub fn is_personal(&self) -> bool {
        self.whose != Whose::Nobody
    }
}

impl Table {
    /// The columns that are written for somebody, in order.
    pub fn columns_for(&self, scope: Scope) -> impl Iterator<Item = &'static Column> + use<> {
        let parts = self.parts.iter().filter(move |part| part.goes_to(scope));
        parts.flat_map(|part| part.columns)
    }

    /// Whether anything of it is written for somebody.
    #[must_use]
    pub fn is_for(&self, scope: Scope) -> bool {
        self.parts.iter().any(|part| part.goes_to(scope))
    }
}

/// Every table there is.
pub fn tables() -> impl Iterator<Item = &'static Table> {
    let all = [
        accounts::TABLES,
        content::TABLES,
        people::TABLES,
        running::TABLES,
    ];
    all.into_iter().flatten()
}

/// `Store table { Whose REASON Goes: column Form, …; … }`
macro_rules! register {
    ($($store:ident $name:ident { $($whose:ident $why:ident $goes:ident: $($column:ident $form:ident),+;)+ })+) => {
        pub(super) const TABLES: &[Table] = &[$(Table {
            store: Store::$store,
            name: stringify!($name),
            parts: &[$(Part {
                whose: Whose::$whose,
                why: $why,
                goes: Goes::$goes,
                columns: &[$(Column { name: stringify!($column), form: Form::$form }),+],
            }),+],
        }),+];
    };
}

/// A reason by its parts.
macro_rules! reasons {
    ($($name:ident = $category:ident $purpose:ident $ground:ident $kept:ident;)+) => {$(
        const $name: Reason = Reason {
            category: Category::$category,
            purpose: Purpose::$purpose,
            ground: Ground::$ground,
            kept: Kept::$kept,
        };
    )+};
}

reasons! {
    TECHNICAL = Technical Provide None Work;
    RECORD = Usage Comply Obligation Record;
}

use {reasons, register};

#[cfg(test)]
mod tests;
