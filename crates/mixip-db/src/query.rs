//! One query text for both databases: each macro runs it on whichever connection is behind a [`Conn`](crate::Conn).

/// Runs a statement; gives the number of rows it changed.
macro_rules! execute {
    ($conn:expr, $sql:expr $(, $arg:expr)* $(,)?) => {
        match $conn.link() {
            $crate::connect::Link::Sqlite(c) => {
                sqlx::query::<sqlx::Sqlite>($sql)$(.bind($arg))*.execute(c).await?.rows_affected()
            }
            $crate::connect::Link::Postgres(c) => {
                sqlx::query::<sqlx::Postgres>($sql)$(.bind($arg))*.execute(c).await?.rows_affected()
            }
        }
    };
}

/// Fetches rows with one of `fetch_all`, `fetch_one`, `fetch_optional`.
macro_rules! rows {
    ($conn:expr, $fetch:ident, $sql:expr $(, $arg:expr)* $(,)?) => {
        match $conn.link() {
            $crate::connect::Link::Sqlite(c) => {
                sqlx::query_as::<sqlx::Sqlite, _>($sql)$(.bind($arg))*.$fetch(c).await?
            }
            $crate::connect::Link::Postgres(c) => {
                sqlx::query_as::<sqlx::Postgres, _>($sql)$(.bind($arg))*.$fetch(c).await?
            }
        }
    };
}

/// Fetches the first column, with one of `fetch_all`, `fetch_one`, `fetch_optional`.
macro_rules! scalar {
    ($conn:expr, $fetch:ident, $sql:expr $(, $arg:expr)* $(,)?) => {
        match $conn.link() {
            $crate::connect::Link::Sqlite(c) => {
                sqlx::query_scalar::<sqlx::Sqlite, _>($sql)$(.bind($arg))*.$fetch(c).await?
            }
            $crate::connect::Link::Postgres(c) => {
                sqlx::query_scalar::<sqlx::Postgres, _>($sql)$(.bind($arg))*.$fetch(c).await?
            }
        }
    };
}

pub(crate) use {execute, rows, scalar};
