//! What a use case can answer besides its result. The server makes RFC 9457 problems of it.

use crate::sheet::CellError;

/// Result of a use case.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Why a use case did not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Nobody is signed in.
    #[error("sign in first")]
    Unauthenticated,
    /// A talent's own page, or what is shared, is asked for without the link.
    #[error("open the link that you were sent")]
    LinkNeeded,
    /// Address or password is wrong; which of the two is not told.
    #[error("mail address or password is wrong")]
    WrongCredentials,
    /// The caller sees it, but may not do this.
    #[error("{0}")]
    Forbidden(&'static str, &'static str),
    /// It does not exist, or the caller may not know that it does.
    #[error("{0} was not found")]
    NotFound(&'static str),
    /// What opens something opens nothing: a link, a token. The code comes first.
    #[error("{1}")]
    Missing(&'static str, &'static str),
    /// Something about the input is wrong.
    #[error("{detail}")]
    Invalid {
        /// Stable code.
        code: &'static str,
        /// The field of the body, where it is one.
        field: Option<&'static str>,
        /// What is wrong and what to do.
        detail: String,
    },
    /// Cells of a table are wrong.
    #[error("{count} {} of the table must be mended first", if *count == 1 { "cell" } else { "cells" })]
    Cells {
        /// How many.
        count: usize,
        /// What is wrong with the first of them.
        first: Vec<CellError>,
    },
    /// It does not fit the present state.
    #[error("{detail}")]
    Conflict {
        /// Stable code.
        code: &'static str,
        /// What is in the way and what to do.
        detail: String,
    },
    /// Larger than what is taken.
    #[error("{0}")]
    TooLarge(String),
    /// Too many tries.
    #[error("too many tries: wait {0} seconds")]
    TooMany(u64),
    /// The disk or bucket is full.
    #[error("the storage is full: what was acknowledged is safe; free some space and try again")]
    StorageFull,
    /// It is not there any more.
    #[error("{0} is gone")]
    Gone(&'static str),
    /// Database or storage do not answer; the text is for the log.
    #[error("{0}")]
    Unavailable(String),
    /// A fault of ours; the text is for the log.
    #[error("{0}")]
    Internal(String),
}

impl Error {
    /// Something about one field is wrong.
    pub fn field(code: &'static str, field: &'static str, detail: impl Into<String>) -> Self {
        Self::Invalid {
            code,
            field: Some(field),
            detail: detail.into(),
        }
    }

    /// Something about the input as a whole is wrong.
    pub fn invalid(code: &'static str, detail: impl Into<String>) -> Self {
        Self::Invalid {
            code,
            field: None,
            detail: detail.into(),
        }
    }

    /// It does not fit the present state.
    pub fn conflict(code: &'static str, detail: impl Into<String>) -> Self {
        Self::Conflict {
            code,
            detail: detail.into(),
        }
    }

    /// A fault of ours.
    pub fn internal(what: &str, error: impl std::fmt::Display) -> Self {
        Self::Internal(format!("{what}: {error}"))
    }

    /// Whether it passes without anything being changed about what was asked for.
    #[must_use]
    pub fn is_passing(&self) -> bool {
        matches!(self, Self::StorageFull | Self::Unavailable(_))
    }

    /// The stable, machine-readable name.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Unauthenticated => "unauthenticated",
            Self::WrongCredentials => "wrong_credentials",
            Self::LinkNeeded => "link_needed",
            Self::Forbidden(_, code) | Self::Invalid { code, .. } | Self::Conflict { code, .. } => {
                code
            }
            Self::Cells { .. } => "cells_wrong",
            Self::NotFound(_) => "not_found",
            Self::Missing(code, _) => code,
            Self::TooLarge(_) => "too_large",
            Self::TooMany(_) => "too_many_attempts",
            Self::StorageFull => "storage_full",
            Self::Gone(_) => "gone",
            Self::Unavailable(_) => "unavailable",
            Self::Internal(_) => "internal",
        }
    }
}

impl From<mixip_db::DbError> for Error {
    fn from(error: mixip_db::DbError) -> Self {
        match error {
            mixip_db::DbError::StorageFull => Self::StorageFull,
            away if away.is_passing() => Self::Unavailable(format!("database: {away}")),
            other => Self::internal("database", other),
        }
    }
}

impl From<mixip_vault::Error> for Error {
    fn from(error: mixip_vault::Error) -> Self {
        match error {
            mixip_vault::Error::StorageFull { .. } => Self::StorageFull,
            mixip_vault::Error::KeyErased { .. } => Self::Gone("it was erased and"),
            away if away.is_passing() => Self::Unavailable(format!("vault: {away}")),
            other => Self::internal("vault", other),
        }
    }
}

impl From<mixip_ledger::LedgerError> for Error {
    fn from(error: mixip_ledger::LedgerError) -> Self {
        Self::internal("ledger", error)
    }
}

impl From<mixip_consent::AnswerError> for Error {
    fn from(error: mixip_consent::AnswerError) -> Self {
        Self::field(error.code(), "items", error.to_string())
    }
}

impl From<mixip_consent::FormError> for Error {
    fn from(error: mixip_consent::FormError) -> Self {
        let field = match error.language() {
            Some("en") => "texts.en",
            Some("de") => "texts.de",
            _ => "texts",
        };
        Self::field(error.code(), field, error.to_string())
    }
}

impl From<mixip_consent::ConsentError> for Error {
    fn from(error: mixip_consent::ConsentError) -> Self {
        Self::Invalid {
            code: error.code(),
            field: None,
            detail: error.to_string(),
        }
    }
}
