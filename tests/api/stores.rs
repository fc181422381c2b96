//! Where a server keeps things: every story is told on both pairs.

use std::env;
use std::os::unix::fs::DirBuilderExt;
use std::path::{Path, PathBuf};
use std::time::Duration;

use mixip_app::mail::{MailConfig, Route};
use mixip_app::{Config, Registration};
use mixip_db::{Db, DbConfig};
use mixip_media::Sandbox;
use mixip_vault::{KeysConfig, ObjectsConfig, VaultConfig};
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{AssertSqlSafe, Connection, PgConnection, PgPool, SqlitePool};
use tempfile::TempDir;
use uuid::Uuid;

/// Stores of a test's own, laid out as the program lays them out.
pub(crate) struct Stores {
    folder: TempDir,
    pub(crate) db: DbConfig,
    keys: KeysConfig,
    objects: ObjectsConfig,
    /// The PostgreSQL server, and the databases made on it.
    databases: Option<(String, [String; 2])>,
}

impl Stores {
    /// SQLite and a folder.
    pub(crate) fn local() -> Self {
        let folder = folders();
        let data = folder.path().join("data");
        Self {
            db: DbConfig::Sqlite {
                path: data.join("mixip.db"),
            },
            keys: KeysConfig::Sqlite {
                path: data.join("keys/keys.db"),
            },
            objects: ObjectsConfig::Local {
                dir: data.join("objects"),
            },
            databases: None,
            folder,
        }
    }

    /// PostgreSQL and S3; nothing where there are none, which a CI run takes for a fault.
    pub(crate) async fn servers() -> Option<Self> {
        let (Ok(server), Ok(endpoint)) =
            (env::var("MIXIP_TEST_POSTGRES"), env::var("MIXIP_TEST_S3"))
        else {
            assert!(
                env::var_os("CI").is_none(),
                "MIXIP_TEST_POSTGRES and MIXIP_TEST_S3 are not set"
            );
            eprintln!(
                "SKIPPED on PostgreSQL and S3: MIXIP_TEST_POSTGRES or MIXIP_TEST_S3 is not set"
            );
            return None;
        };
        let base = server
            .rsplit_once('/')
            .map_or(server.as_str(), |(base, _)| base);
        let names =
            ["rows", "keys"].map(|what| format!("api_test_{what}_{}", Uuid::new_v4().simple()));
        let mut admin = PgConnection::connect(&server).await.unwrap();
        for name in &names {
            let create = AssertSqlSafe(format!("CREATE DATABASE {name}"));
            sqlx::raw_sql(create).execute(&mut admin).await.unwrap();
        }
        let bucket = env::var("MIXIP_TEST_S3_BUCKET").unwrap_or_else(|_| "mixip-test".to_owned());
        Some(Self {
            folder: folders(),
            db: DbConfig::Postgres {
                url: format!("{base}/{}", names[0]),
            },
            keys: KeysConfig::Postgres {
                url: format!("{base}/{}", names[1]),
            },
            objects: ObjectsConfig::S3 {
                endpoint,
                bucket,
                region: "us-east-1".to_owned(),
                access_key: "A".to_owned(),
                secret_key: "S".to_owned(),
                allow_http: true,
            },
            databases: Some((server, names)),
        })
    }

    /// The folder of everything that is kept on this machine.
    pub(crate) fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    /// The folder that mail goes into.
    pub(crate) fn outbox(&self) -> PathBuf {
        self.data().join("outbox")
    }

    /// The file of the root key.
    pub(crate) fn root_key(&self) -> PathBuf {
        self.data().join("keys/root.key")
    }

    /// The folder for temporary files of a process.
    pub(crate) fn temporary(&self) -> PathBuf {
        self.folder.path().join("tmp")
    }

    /// What processes write to standard error.
    pub(crate) fn log(&self) -> PathBuf {
        self.folder.path().join("log")
    }

    /// The address of the S3 service, where there is one.
    pub(crate) fn endpoint(&mut self) -> Option<&mut String> {
        match &mut self.objects {
            ObjectsConfig::Local { .. } => None,
            ObjectsConfig::S3 { endpoint, .. } => Some(endpoint),
        }
    }

    /// For the vault alone.
    pub(crate) fn vault(&self) -> VaultConfig {
        VaultConfig {
            objects: self.objects.clone(),
            keys: self.keys.clone(),
            root_key: self.root_key(),
        }
    }

    /// For an app in this process.
    pub(crate) fn config(&self) -> Config {
        Config {
            db: self.db.clone(),
            vault: self.vault(),
            models: mixip_vision::find_models().unwrap(),
            runtime: mixip_vision::find_runtime().unwrap(),
            registration: Registration::Open,
            max_upload: 1 << 30,
            sandbox: Sandbox::detect(),
            mail: MailConfig {
                route: Route::Folder(self.outbox()),
                from: "Mix-IP <mix-ip@example.org>".to_owned(),
            },
        }
    }

    /// For a process, as environment variables.
    pub(crate) fn variables(&self) -> Vec<(&'static str, String)> {
        let mut variables = Vec::new();
        if let DbConfig::Postgres { url } = &self.db {
            variables.push(("MIXIP_DATABASE_URL", url.clone()));
        }
        if let KeysConfig::Postgres { url } = &self.keys {
            variables.push(("MIXIP_KEYS_URL", url.clone()));
        }
        if let ObjectsConfig::S3 {
            endpoint,
            bucket,
            access_key,
            secret_key,
            ..
        } = &self.objects
        {
            variables.extend([
                ("MIXIP_S3_ENDPOINT", endpoint.clone()),
                ("MIXIP_S3_BUCKET", bucket.clone()),
                ("MIXIP_S3_ACCESS_KEY", access_key.clone()),
                ("MIXIP_S3_SECRET_KEY", secret_key.clone()),
                ("MIXIP_S3_ALLOW_HTTP", "true".to_owned()),
            ]);
        }
        variables
    }

    /// The rows themselves, past everything that guards them.
    pub(crate) async fn rows(&self) -> Db {
        match &self.db {
            DbConfig::Sqlite { path } => sqlite(path).await,
            DbConfig::Postgres { url } => Db::Postgres(PgPool::connect(url).await.unwrap()),
        }
    }

    /// The key store's rows.
    pub(crate) async fn keys(&self) -> Db {
        match &self.keys {
            KeysConfig::Sqlite { path } => sqlite(path).await,
            KeysConfig::Postgres { url } => Db::Postgres(PgPool::connect(url).await.unwrap()),
        }
    }

    /// Removes what lies on servers.
    pub(crate) async fn remove(self) {
        let Some((server, names)) = self.databases else {
            return;
        };
        let mut admin = PgConnection::connect(&server).await.unwrap();
        for name in names {
            let drop = AssertSqlSafe(format!("DROP DATABASE {name} WITH (FORCE)"));
            sqlx::raw_sql(drop).execute(&mut admin).await.unwrap();
        }
    }
}

async fn sqlite(path: &Path) -> Db {
    let options = SqliteConnectOptions::new()
        .filename(path)
        .foreign_keys(true)
        .busy_timeout(Duration::from_secs(30));
    let pool = SqlitePool::connect_with(options).await.unwrap();
    Db::Sqlite {
        write: pool.clone(),
        read: pool,
    }
}

fn folders() -> TempDir {
    let folder = TempDir::new().unwrap();
    for name in ["data", "data/keys", "tmp"] {
        std::fs::DirBuilder::new()
            .mode(0o700)
            .create(folder.path().join(name))
            .unwrap();
    }
    folder
}
