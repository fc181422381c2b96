//! One query text for both databases: each macro runs it on whichever connection is behind a [`Conn`](crate::Conn).

use uuid::Uuid;

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

/// Fetches the rows of a list of ids, `$1`, which stands between the two halves of the text; what is bound behind it
/// begins with `$2`. PostgreSQL takes the list as it is, SQLite as JSON.
macro_rules! rows_of {
    ($conn:expr, $before:literal, $ids:expr, $behind:literal $(, $arg:expr)* $(,)?) => {
        match $conn.link() {
            $crate::connect::Link::Sqlite(c) => sqlx::query_as::<sqlx::Sqlite, _>(concat!(
                $before, " IN (SELECT unhex(value) FROM json_each($1)) ", $behind
            ))
            .bind($crate::query::as_json($ids))$(.bind($arg))*.fetch_all(c).await?,
            $crate::connect::Link::Postgres(c) => {
                sqlx::query_as::<sqlx::Postgres, _>(concat!($before, " = ANY($1) ", $behind))
                    .bind($ids)$(.bind($arg))*.fetch_all(c).await?
            }
        }
    };
}

/// A list of ids as JSON, in hexadecimal.
pub(crate) fn as_json(ids: &[Uuid]) -> String {
    let ids: Vec<String> = ids
        .iter()
        .map(|id| format!("\"{}\"", id.simple()))
        .collect();
    format!("[{}]", ids.join(","))
}

/// A list of texts as JSON.
pub(crate) fn as_json_text(texts: &[String]) -> String {
    serde_json::Value::from(texts).to_string()
}

pub(crate) use {execute, rows, rows_of, scalar};
