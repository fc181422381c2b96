//! Opening a database, and the two ways to it: [`Conn`] to read, [`Tx`] to write.

use std::ops::{Deref, DerefMut};
use std::path::PathBuf;
use std::time::Duration;

use sqlx::Connection;
use sqlx::pool::PoolConnection;
use sqlx::postgres::{PgConnectOptions, PgListener, PgPoolOptions};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{PgConnection, PgPool, Postgres, Sqlite, SqliteConnection, SqlitePool, Transaction};

use crate::{DbError, Result};

/// Where the rows live.
#[derive(Clone, Debug)]
pub enum DbConfig {
    /// A file, created when missing.
    Sqlite {
        /// Its path.
        path: PathBuf,
    },
    /// A server.
    Postgres {
        /// `postgres://user:password@host/database`.
        url: String,
    },
}

/// An open database. Cheap to clone.
#[derive(Clone, Debug)]
pub enum Db {
    /// SQLite has one writer: a second one would only wait inside the library, without a queue.
    Sqlite {
        /// The one writing connection.
        write: SqlitePool,
        /// Reading connections.
        read: SqlitePool,
    },
    /// PostgreSQL.
    Postgres(PgPool),
}

impl Db {
    /// Opens the database and brings its schema up to date. Nodes that start together take turns.
    ///
    /// # Errors
    /// [`DbError::Open`] names the place when it cannot be reached, written or migrated.
    pub async fn open(config: &DbConfig) -> Result<Self> {
        match config {
            DbConfig::Sqlite { path } => {
                Self::open_sqlite(path)
                    .await
                    .map_err(|source| DbError::Open {
                        place: path.display().to_string(),
                        source,
                    })
            }
            DbConfig::Postgres { url } => {
                Self::open_postgres(url)
                    .await
                    .map_err(|source| DbError::Open {
                        place: without_password(url),
                        source,
                    })
            }
        }
    }

    async fn open_sqlite(
        path: &std::path::Path,
    ) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        let options = SqliteConnectOptions::new()
            .filename(path)
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .foreign_keys(true)
            .busy_timeout(Duration::from_secs(30))
            .pragma("secure_delete", "on")
            .pragma("cache_size", "-16384");
        let write = SqlitePoolOptions::new()
            // On a full disk SQLite rolls back by itself and sqlx does not learn of it: such a connection is of no
            // use any more, and the pool opens another one.
            .before_acquire(|connection, _| Box::pin(async { Ok(!connection.is_in_transaction()) }))
            .max_connections(1)
            .acquire_timeout(Duration::from_secs(60))
            .connect_with(options.clone())
            .await?;
        sqlx::migrate!("migrations/sqlite").run(&write).await?;
        let read = SqlitePoolOptions::new()
            .max_connections(8)
            .connect_with(options.read_only(true))
            .await?;
        Ok(Self::Sqlite { write, read })
    }

    async fn open_postgres(url: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        let options: PgConnectOptions = url.parse()?;
        let pool = PgPoolOptions::new()
            .max_connections(16)
            .acquire_timeout(Duration::from_secs(30))
            .connect_with(options)
            .await?;
        sqlx::migrate!("migrations/postgres").run(&pool).await?;
        Ok(Self::Postgres(pool))
    }

    /// A connection to read from.
    ///
    /// # Errors
    /// When none can be had.
    pub async fn read(&self) -> Result<Conn> {
        Ok(Conn(match self {
            Self::Sqlite { read, .. } => Handle::Sqlite(read.acquire().await?),
            Self::Postgres(pool) => Handle::Postgres(pool.acquire().await?),
        }))
    }

    /// A connection that reads the rows as they all were at one moment, while others write.
    ///
    /// # Errors
    /// When none can be had.
    pub async fn snapshot(&self) -> Result<Conn> {
        Ok(Conn(match self {
            // The first query fixes the moment.
            Self::Sqlite { read, .. } => Handle::SqliteTx(read.begin().await?),
            Self::Postgres(pool) => Handle::PostgresTx(
                pool.begin_with("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
                    .await?,
            ),
        }))
    }

    /// A transaction to write in; without [`Tx::commit`] nothing of it happens.
    ///
    /// # Errors
    /// When none can be had.
    pub async fn write(&self) -> Result<Tx> {
        Ok(Tx(Conn(match self {
            Self::Sqlite { write, .. } => {
                Handle::SqliteTx(write.begin_with("BEGIN IMMEDIATE").await?)
            }
            Self::Postgres(pool) => Handle::PostgresTx(pool.begin().await?),
        })))
    }

    /// Closes every connection; SQLite's write-ahead log is folded into its file.
    pub async fn close(&self) {
        match self {
            Self::Sqlite { write, read } => {
                read.close().await;
                write.close().await;
            }
            Self::Postgres(pool) => pool.close().await,
        }
    }

    /// Tells every node that listens to a channel, PostgreSQL only; SQLite has one node.
    ///
    /// # Errors
    /// When the server does not answer.
    pub async fn notify(&self, channel: &str, text: &str) -> Result<()> {
        if let Self::Postgres(pool) = self {
            sqlx::query("SELECT pg_notify($1, $2)")
                .bind(channel)
                .bind(text)
                .execute(pool)
                .await?;
        }
        Ok(())
    }

    /// Listens to a channel; nothing on SQLite.
    ///
    /// # Errors
    /// When the server does not answer.
    pub async fn listen(&self, channel: &str) -> Result<Option<Notices>> {
        let Self::Postgres(pool) = self else {
            return Ok(None);
        };
        let mut listener = PgListener::connect_with(pool).await?;
        listener.listen(channel).await?;
        Ok(Some(Notices(listener)))
    }
}

/// What is told on a channel.
pub struct Notices(PgListener);

impl Notices {
    /// The next notice; `None` when the connection was lost in between: what was told meanwhile is not known.
    ///
    /// # Errors
    /// When the server does not answer any more: listen again.
    pub async fn next(&mut self) -> Result<Option<String>> {
        let notice = self.0.try_recv().await?;
        Ok(notice.map(|notice| notice.payload().to_owned()))
    }
}

enum Handle {
    Sqlite(PoolConnection<Sqlite>),
    SqliteTx(Transaction<'static, Sqlite>),
    Postgres(PoolConnection<Postgres>),
    PostgresTx(Transaction<'static, Postgres>),
}

/// A connection, good for reading.
pub struct Conn(Handle);

/// What the query macros run on.
pub(crate) enum Link<'c> {
    Sqlite(&'c mut SqliteConnection),
    Postgres(&'c mut PgConnection),
}

impl Conn {
    pub(crate) fn link(&mut self) -> Link<'_> {
        match &mut self.0 {
            Handle::Sqlite(c) => Link::Sqlite(c),
            Handle::SqliteTx(c) => Link::Sqlite(c),
            Handle::Postgres(c) => Link::Postgres(c),
            Handle::PostgresTx(c) => Link::Postgres(c),
        }
    }

    /// Answers when the database does.
    ///
    /// # Errors
    /// When it does not.
    pub async fn ping(&mut self) -> Result<()> {
        crate::query::execute!(self, "SELECT 1");
        Ok(())
    }
}

/// A transaction: reads like a [`Conn`], and may write.
pub struct Tx(Conn);

impl Tx {
    /// Makes everything of this transaction durable at once.
    ///
    /// # Errors
    /// When it is not: then nothing of it happened.
    pub async fn commit(self) -> Result<()> {
        match self.0.0 {
            Handle::SqliteTx(tx) => tx.commit().await?,
            Handle::PostgresTx(tx) => tx.commit().await?,
            Handle::Sqlite(_) | Handle::Postgres(_) => {}
        }
        Ok(())
    }
}

impl Deref for Tx {
    type Target = Conn;
    fn deref(&self) -> &Conn {
        &self.0
    }
}

impl DerefMut for Tx {
    fn deref_mut(&mut self) -> &mut Conn {
        &mut self.0
    }
}

fn without_password(url: &str) -> String {
    match (url.find("://"), url.rfind('@')) {
        (Some(scheme), Some(at)) if scheme + 3 < at => {
            format!("{}{}", &url[..scheme + 3], &url[at + 1..])
        }
        _ => url.to_owned(),
    }
}
