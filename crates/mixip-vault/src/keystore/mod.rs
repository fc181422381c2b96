//! The store of wrapped keys and of the erasure ledger, on SQLite or PostgreSQL.
//!
//! It lives apart from the data and its backups, so it has its own SQL: the one exception to "only mixip-db has SQL".

mod heads;
mod rotate;
mod tree;

use std::fs::{OpenOptions, Permissions};
use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;

use sqlx::postgres::{PgConnectOptions, PgPool, PgPoolOptions};
use sqlx::sqlite::{
    SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous,
};
use sqlx::{Connection, PgConnection};

pub use heads::LedgerHead;

use crate::secret::NodeKey;
use crate::{Error, KeysConfig, Result, root};

/// How long a caller waits for a connection, or for another process that writes the SQLite file.
const PATIENCE: Duration = Duration::from_secs(10);

const SCHEMA_SQLITE: &str = "
    CREATE TABLE IF NOT EXISTS roots (version INTEGER PRIMARY KEY, fingerprint BLOB NOT NULL) STRICT;
    CREATE TABLE IF NOT EXISTS keys (
        id BLOB PRIMARY KEY,
        parent BLOB REFERENCES keys (id),
        kek_version INTEGER NOT NULL,
        wrapped BLOB NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX IF NOT EXISTS keys_by_parent ON keys (parent);
    CREATE TABLE IF NOT EXISTS erased (id BLOB PRIMARY KEY, erased_at INTEGER NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS ledger_heads (ledger BLOB PRIMARY KEY, size INTEGER NOT NULL, root BLOB NOT NULL) STRICT;
";

const SCHEMA_POSTGRES: &str = "
    CREATE TABLE IF NOT EXISTS roots (version BIGINT PRIMARY KEY, fingerprint BYTEA NOT NULL);
    CREATE TABLE IF NOT EXISTS keys (
        id UUID PRIMARY KEY,
        parent UUID REFERENCES keys (id),
        kek_version BIGINT NOT NULL,
        wrapped BYTEA NOT NULL
    );
    CREATE INDEX IF NOT EXISTS keys_by_parent ON keys (parent);
    CREATE TABLE IF NOT EXISTS erased (id UUID PRIMARY KEY, erased_at BIGINT NOT NULL);
    CREATE TABLE IF NOT EXISTS ledger_heads (ledger UUID PRIMARY KEY, size BIGINT NOT NULL, root BYTEA NOT NULL);
";

enum Db {
    /// SQLite takes one writer at a time: it has a connection of its own, so that readers never wait for it.
    Sqlite {
        writer: SqlitePool,
        readers: SqlitePool,
    },
    Postgres(PgPool),
}

pub(crate) struct KeyStore {
    db: Db,
    root_file: PathBuf,
    roots: RwLock<Arc<Roots>>,
}

/// The root keys in use by their version: one, or two while a rotation is under way. The last one seals.
struct Roots(Vec<(i64, NodeKey)>);

impl Roots {
    fn get(&self, version: i64) -> Option<&NodeKey> {
        self.0
            .iter()
            .find(|(known, _)| *known == version)
            .map(|(_, key)| key)
    }
}

/// Runs a read-only expression on a pool of either database.
macro_rules! read {
    ($store:expr, $pool:ident => $query:expr) => {
        match &$store.db {
            $crate::keystore::Db::Sqlite { readers: $pool, .. } => $query,
            $crate::keystore::Db::Postgres($pool) => $query,
        }
    };
}

/// Runs a block in a write transaction of either database and commits it when the block gives `Ok`.
///
/// `shared` and `exclusive` say how the transaction stands to others in PostgreSQL: making keys goes on side by side,
/// while erasing, rotating and setting up wait until they are alone. SQLite has one writer anyway. The numbers are
/// "mixipkey" in ASCII. A commit counts only when it is on disk, whatever the server's default is.
macro_rules! write {
    (shared $store:expr, $tx:ident => $block:block) => {
        write!(@ $store, "SET LOCAL synchronous_commit = on; SELECT pg_advisory_xact_lock_shared(7883965016941749625)", $tx => $block)
    };
    (exclusive $store:expr, $tx:ident => $block:block) => {
        write!(@ $store, "SET LOCAL synchronous_commit = on; SELECT pg_advisory_xact_lock(7883965016941749625)", $tx => $block)
    };
    (@ $store:expr, $lock:literal, $tx:ident => $block:block) => {
        match &$store.db {
            $crate::keystore::Db::Sqlite { writer, .. } => {
                let mut $tx = writer.begin_with("BEGIN IMMEDIATE").await?;
                let done = $block;
                $tx.commit().await?;
                done
            }
            $crate::keystore::Db::Postgres(pool) => {
                let mut $tx = pool.begin().await?;
                sqlx::raw_sql($lock).execute(&mut *$tx).await?;
                let done = $block;
                $tx.commit().await?;
                done
            }
        }
    };
}

use {read, write};

impl KeyStore {
    /// Connects, creates the schema when missing, and the root key's file when no key was sealed with one yet.
    pub(crate) async fn open(config: &KeysConfig, root_file: &Path) -> Result<Self> {
        let db = match config {
            KeysConfig::Sqlite { path } => open_sqlite(path).await?,
            KeysConfig::Postgres { url } => {
                let options: PgConnectOptions = url.parse()?;
                let options = options.application_name("mixip-vault");
                // A pool would keep trying until its patience ends, and then not say why.
                PgConnection::connect_with(&options).await?.close().await?;
                let pool = PgPoolOptions::new()
                    .max_connections(8)
                    .acquire_timeout(PATIENCE);
                Db::Postgres(pool.connect_with(options).await?)
            }
        };
        let store = Self {
            db,
            root_file: root_file.to_owned(),
            roots: RwLock::new(Arc::new(Roots(Vec::new()))),
        };
        store.set_up().await?;
        Ok(store)
    }

    /// Whether the store answers.
    pub(crate) async fn check(&self) -> Result<()> {
        read!(self, pool => sqlx::query("SELECT version FROM roots").fetch_optional(pool).await.map(drop))?;
        Ok(())
    }

    /// Every column of every table, by table.
    pub(crate) async fn columns(&self) -> Result<Vec<(String, String)>> {
        let found = match &self.db {
            Db::Sqlite { readers, .. } => {
                let text =
                    "SELECT m.name, c.name FROM sqlite_schema m JOIN pragma_table_info(m.name) c
                    WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%'";
                sqlx::query_as(text).fetch_all(readers).await?
            }
            Db::Postgres(pool) => {
                let text =
                    "SELECT table_name::text, column_name::text FROM information_schema.columns
                    WHERE table_schema = current_schema()";
                sqlx::query_as(text).fetch_all(pool).await?
            }
        };
        Ok(found)
    }

    /// Waits for running queries and closes the connections.
    pub(crate) async fn close(&self) {
        match &self.db {
            Db::Sqlite { writer, readers } => {
                readers.close().await;
                writer.close().await;
            }
            Db::Postgres(pool) => pool.close().await,
        }
    }

    /// Empties SQLite's log, which still holds the pages as they were before an erasure.
    async fn empty_log(&self) {
        if let Db::Sqlite { writer, .. } = &self.db {
            // A reader can be in the way; the next checkpoint takes them then.
            if let Err(error) = sqlx::query("PRAGMA wal_checkpoint(TRUNCATE)")
                .execute(writer)
                .await
            {
                tracing::warn!(%error, "the key store's log could not be emptied");
            }
        }
    }

    async fn set_up(&self) -> Result<()> {
        let schema = if matches!(self.db, Db::Sqlite { .. }) {
            SCHEMA_SQLITE
        } else {
            SCHEMA_POSTGRES
        };
        // One transaction: of two nodes that open an empty store, the second finds the first one's root key.
        let roots = write!(exclusive self, tx => {
            sqlx::raw_sql(schema).execute(&mut *tx).await?;
            let known: Vec<(i64, Vec<u8>)> = sqlx::query_as(ROOTS).fetch_all(&mut *tx).await?;
            if known.is_empty() {
                let path = self.root_file.clone();
                let keys = blocking(move || match root::read(&path)? {
                    Some(keys) => Ok(keys),
                    None => root::create(&path),
                }).await?;
                let first = keys.into_iter().next().ok_or(Error::Cipher)?;
                sqlx::query("INSERT INTO roots (version, fingerprint) VALUES (1, $1)")
                    .bind(first.fingerprint()?.to_vec())
                    .execute(&mut *tx)
                    .await?;
                Roots(vec![(1, first)])
            } else {
                self.match_roots(known).await?
            }
        });
        self.set_roots(roots);
        Ok(())
    }

    /// Reads the root key file again: another process may have rotated it.
    async fn reload_roots(&self) -> Result<()> {
        let roots = match self.read_roots().await {
            // Store and file cannot be read in one step, and a rotation may have ended in between.
            Err(Error::RootKeyMismatch { .. }) => self.read_roots().await?,
            read => read?,
        };
        self.set_roots(roots);
        Ok(())
    }

    async fn read_roots(&self) -> Result<Roots> {
        let known = read!(self, pool => sqlx::query_as(ROOTS).fetch_all(pool).await)?;
        self.match_roots(known).await
    }

    /// Finds each root key of the store in the file.
    async fn match_roots(&self, known: Vec<(i64, Vec<u8>)>) -> Result<Roots> {
        let path = self.root_file.clone();
        let mut keys =
            blocking(move || root::read(&path)?.ok_or(Error::RootKeyMissing { path })).await?;
        let mut roots = Vec::new();
        for (version, fingerprint) in known {
            let mut at = None;
            for (index, key) in keys.iter().enumerate() {
                if key.fingerprint()?.as_slice() == fingerprint {
                    at = Some(index);
                }
            }
            let at = at.ok_or_else(|| Error::RootKeyMismatch {
                path: self.root_file.clone(),
            })?;
            roots.push((version, keys.swap_remove(at)));
        }
        Ok(Roots(roots))
    }

    fn set_roots(&self, roots: Roots) {
        *self.roots.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(roots);
    }

    fn roots(&self) -> Arc<Roots> {
        self.roots
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }
}

const ROOTS: &str = "SELECT version, fingerprint FROM roots ORDER BY version";

async fn open_sqlite(path: &Path) -> Result<Db> {
    let file = path.to_owned();
    blocking(move || {
        let folder = root::folder_of(&file);
        root::create_folder(&folder)?;
        // SQLite gives its -wal and -shm files the mode of the main file.
        OpenOptions::new()
            .create(true)
            .append(true)
            .mode(0o600)
            .open(&file)
            .and_then(|opened| opened.set_permissions(Permissions::from_mode(0o600)))
            .map_err(Error::file("open the key store", &file))?;
        root::sync_folder(&folder)
    })
    .await?;
    let options = SqliteConnectOptions::new()
        .filename(path)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .pragma("secure_delete", "ON")
        .busy_timeout(PATIENCE);
    let pool = |connections| {
        let pool = SqlitePoolOptions::new()
            .max_connections(connections)
            .acquire_timeout(PATIENCE);
        // When the disk is full SQLite itself ends the transaction; sqlx goes on counting it as open and would refuse
        // every later one on this connection, so such a connection is replaced.
        pool.before_acquire(|connection, _| Box::pin(async { Ok(!connection.is_in_transaction()) }))
    };
    let writer = pool(1).connect_with(options.clone()).await?;
    let readers = pool(4)
        .connect_with(options.pragma("query_only", "ON"))
        .await?;
    Ok(Db::Sqlite { writer, readers })
}

/// Runs blocking work (files, ciphers) beside the async runtime.
pub(crate) async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T> + Send + 'static,
) -> Result<T> {
    tokio::task::spawn_blocking(work)
        .await
        .map_err(|_| Error::Cipher)?
}
