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
