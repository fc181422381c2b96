//! What can go wrong between us and the database.

/// Result of a query.
pub type Result<T, E = DbError> = std::result::Result<T, E>;

/// An error of the database. Its text is for the log, never for an API answer.
#[derive(Debug, thiserror::Error)]
pub enum DbError {
    /// A row with the same unique value is already there.
    #[error("a row with this value exists already: {0}")]
    Unique(String),
    /// A row that this one refers to does not exist (any more).
    #[error("a row this one refers to does not exist: {0}")]
    Missing(String),
    /// The disk under the database is full.
    #[error("the disk of the database is full: free some space and try again")]
    StorageFull,
    /// The database cannot be opened or brought up to date.
    #[error("cannot open the database {place}: {source}")]
    Open {
        /// The file or server, without its password.
        place: String,
        /// The cause.
        source: Box<dyn std::error::Error + Send + Sync>,
    },
    /// Everything else.
    #[error("database: {0}")]
    Sql(sqlx::Error),
}

impl DbError {
    /// Whether the database is at fault and not what was asked of it: away, full, or too busy. Asked again later, it answers.
    #[must_use]
    pub fn is_passing(&self) -> bool {
        match self {
            Self::StorageFull => true,
            Self::Unique(_) | Self::Missing(_) | Self::Open { .. } => false,
            Self::Sql(error) => match error {
                sqlx::Error::Io(_)
                | sqlx::Error::Tls(_)
                | sqlx::Error::PoolTimedOut
                | sqlx::Error::PoolClosed
                | sqlx::Error::WorkerCrashed => true,
                sqlx::Error::Database(said) => said.code().is_some_and(|code| is_passing(&code)),
                _ => false,
            },
        }
    }
}

/// PostgreSQL's classes for connections (08), resources (53), transactions that met (40) and shutdowns (57P0), which have
/// five letters; SQLite's numbers for busy, locked, failing files and files that cannot be opened, in their lowest byte.
fn is_passing(code: &str) -> bool {
    if code.len() == 5 {
        return ["08", "53", "40", "57P0"]
            .iter()
            .any(|class| code.starts_with(class));
    }
    code.parse::<u32>()
        .is_ok_and(|code| matches!(code & 0xff, 5 | 6 | 10 | 14))
}

impl From<sqlx::Error> for DbError {
    fn from(error: sqlx::Error) -> Self {
        let Some(of_database) = error.as_database_error() else {
            return Self::Sql(error);
        };
        // SQLITE_FULL is 13, PostgreSQL's disk_full 53100.
        if matches!(of_database.code().as_deref(), Some("13" | "53100")) {
            return Self::StorageFull;
        }
        match of_database.kind() {
            sqlx::error::ErrorKind::UniqueViolation => {
                Self::Unique(of_database.message().to_owned())
            }
            sqlx::error::ErrorKind::ForeignKeyViolation => {
                Self::Missing(of_database.message().to_owned())
            }
            _ => Self::Sql(error),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn e3_what_passes_is_told_from_what_is_wrong() {
        for code in [
            "08006", "53300", "57P01", "57P03", "40001", "5", "261", "10", "778", "14",
        ] {
            assert!(is_passing(code), "{code}");
        }
        for code in ["23505", "42P01", "57014", "1", "19", "2067", ""] {
            assert!(!is_passing(code), "{code}");
        }
        assert!(DbError::from(sqlx::Error::PoolTimedOut).is_passing());
        assert!(!DbError::from(sqlx::Error::RowNotFound).is_passing());
    }
}
