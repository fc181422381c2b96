//! Places to keep a vault in, for one test each.

use std::env;

use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{AssertSqlSafe, ConnectOptions, Connection, PgConnection};
use tempfile::TempDir;
use uuid::Uuid;

use crate::{KeysConfig, ObjectsConfig, Vault, VaultConfig};

pub(super) struct Place {
    pub(super) dir: TempDir,
    pub(super) config: VaultConfig,
    /// Server and name of the database made for this test.
    database: Option<(String, String)>,
}

/// Runs a test on each pair of stores.
pub(super) async fn on_each_pair(test: impl AsyncFn(&Place)) {
    let mut places = vec![Place::embedded()];
    let server = Place::server().await;
    if server.is_none() {
        eprintln!("SKIPPED on servers: neither MIXIP_TEST_POSTGRES nor MIXIP_TEST_S3 is set");
    }
    places.extend(server);
    for place in places {
        test(&place).await;
        place.remove().await;
    }
}

impl Place {
    /// SQLite and a local folder.
    pub(super) fn embedded() -> Self {
        let dir = TempDir::new().unwrap();
        let config = VaultConfig {
            objects: ObjectsConfig::Local {
                dir: dir.path().join("objects"),
            },
            keys: KeysConfig::Sqlite {
                path: dir.path().join("keys.db"),
            },
            root_key: dir.path().join("root.key"),
        };
        Self {
            dir,
            config,
            database: None,
        }
    }

    /// PostgreSQL and S3, as far as they are there.
    pub(super) async fn server() -> Option<Self> {
        let (postgres, s3) = (
            env::var("MIXIP_TEST_POSTGRES").ok(),
            env::var("MIXIP_TEST_S3").ok(),
        );
        if postgres.is_none() && s3.is_none() {
            return None;
        }
        let mut place = Self::embedded();
        if let Some(server) = postgres {
            let name = format!("vault_test_{}", Uuid::new_v4().simple());
            let mut admin = PgConnection::connect(&server).await.unwrap();
            sqlx::raw_sql(AssertSqlSafe(format!("CREATE DATABASE {name}")))
                .execute(&mut admin)
                .await
                .unwrap();
            let (base, query) = server.split_once('?').unwrap_or((&server, ""));
            let base = base
                .rsplit_once('/')
                .filter(|(base, _)| base.contains("//"))
                .map_or(base, |(base, _)| base);
            place.config.keys = KeysConfig::Postgres {
                url: format!("{base}/{name}?{query}"),
            };
            place.database = Some((server, name));
        }
        if let Some(endpoint) = s3 {
            // One bucket for all: SeaweedFS makes it on the first put, and gives each bucket volumes of its own.
            place.config.objects = s3_config(&endpoint, "mixip-vault-tests");
        }
        Some(place)
    }

    pub(super) async fn vault(&self) -> Vault {
        Vault::open(self.config.clone()).await.unwrap()
    }

    /// Tampers with the key store on SQLite: a statement with two ids.
    pub(super) async fn alter_keys(&self, statement: &'static str, ids: [Uuid; 2]) {
        let options = SqliteConnectOptions::new().filename(self.dir.path().join("keys.db"));
        let mut keys = options.connect().await.unwrap();
        let done = sqlx::query(statement)
            .bind(ids[0])
            .bind(ids[1])
            .execute(&mut keys)
            .await
            .unwrap();
        assert_eq!(done.rows_affected(), 1);
    }

    pub(super) async fn remove(self) {
        if let Some((server, name)) = self.database {
            let mut admin = PgConnection::connect(&server).await.unwrap();
            let drop = AssertSqlSafe(format!("DROP DATABASE {name} WITH (FORCE)"));
            sqlx::raw_sql(drop).execute(&mut admin).await.unwrap();
        }
    }
}

pub(super) fn s3_config(endpoint: &str, bucket: &str) -> ObjectsConfig {
    ObjectsConfig::S3 {
        endpoint: endpoint.to_owned(),
        bucket: bucket.to_owned(),
        region: "us-east-1".to_owned(),
        access_key: "A".to_owned(),
        secret_key: "S".to_owned(),
        allow_http: true,
    }
}
