//! The forms that every workspace has from the start.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::form::Form;

/// What a form is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FormKind {
    /// For most occasions.
    Standard,
    /// Advertising and what is sold.
    Commercial,
    /// Reporting.
    Editorial,
    /// Social networks.
    Social,
    /// Signed by a guardian.
    Minor,
}

impl FormKind {
    /// Every kind, in the order in which people are shown them.
    pub const ALL: [Self; 5] = [
        Self::Standard,
        Self::Commercial,
        Self::Editorial,
        Self::Social,
        Self::Minor,
    ];

    /// The stable name, as in JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Standard => "standard",
            Self::Commercial => "commercial",
            Self::Editorial => "editorial",
            Self::Social => "social",
            Self::Minor => "minor",
        }
    }

    /// The kind of that name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == name)
    }

    /// The id of the built-in form of this kind, the same in every installation.
    pub const fn id(self) -> Uuid {
        Uuid::from_u128(0x0000_0000_0000_8000_8000_0000_0000_0001 + self as u128)
    }
}

/// The built-in form of a kind.
pub fn built_in(kind: FormKind) -> Form {
    macro_rules! form {
        ($name:literal) => {
            (
                include_str!(concat!("../../forms/", $name, ".en.txt")),
                include_str!(concat!("../../forms/", $name, ".de.txt")),
            )
        };
    }
    let (en, de) = match kind {
        FormKind::Standard => form!("standard"),
        FormKind::Commercial => form!("commercial"),
        FormKind::Editorial => form!("editorial"),
        FormKind::Social => form!("social"),
        FormKind::Minor => form!("minor"),
    };
    Form {
        en: Some(en.to_owned()),
        de: Some(de.to_owned()),
    }
}
