//! A server of a test's own.

use std::env;
use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use mixip_app::{App, Clock, Config, Registration, Runner};
use mixip_db::{Db, DbConfig};
use mixip_media::Sandbox;
use mixip_server::{Options, router, serve};
use mixip_vault::{KeysConfig, ObjectsConfig, Vault, VaultConfig};
use serde_json::json;
use sqlx::{AssertSqlSafe, Connection, PgConnection};
use tempfile::TempDir;
use tokio::net::TcpListener;
use tokio_util::sync::CancellationToken;
use uuid::Uuid;

use crate::client::Client;

/// Makes of each story two tests: one on SQLite and a local folder, one on PostgreSQL and S3.
macro_rules! both_stores {
    ($($story:ident),+ $(,)?) => {
        $(mod $story {
            #[tokio::test]
            async fn sqlite_local() {
                $crate::app::tell(Some($crate::app::Stores::local()), async |app| super::$story(app).await).await;
            }

            #[tokio::test]
            async fn postgres_s3() {
                let stores = $crate::app::Stores::servers().await;
                $crate::app::tell(stores, async |app| super::$story(app).await).await;
            }
        })+
    };
}

/// Runs a story on a server of its own and ends that.
pub(crate) async fn tell(stores: Option<Stores>, story: impl AsyncFn(&TestApp)) {
    let Some(stores) = stores else { return };
    let app = TestApp::start(stores, |config| config).await;
    story(&app).await;
    app.end().await;
}

/// Where a server keeps things.
pub(crate) struct Stores {
    folder: TempDir,
    db: DbConfig,
    keys: KeysConfig,
    objects: ObjectsConfig,
    /// The PostgreSQL server, and the databases made on it.
    databases: Option<(String, [String; 2])>,
}

impl Stores {
    /// SQLite and a folder.
    pub(crate) fn local() -> Self {
        let folder = TempDir::new().unwrap();
        let path = |name: &str| folder.path().join(name);
        Self {
            db: DbConfig::Sqlite {
                path: path("mixip.db"),
            },
            keys: KeysConfig::Sqlite {
                path: path("keys.db"),
            },
            objects: ObjectsConfig::Local {
                dir: path("objects"),
            },
            databases: None,
            folder,
        }
    }

    /// The rows before a server is on them.
    pub(crate) async fn rows(&self) -> Db {
        Db::open(&self.db).await.unwrap()
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
            folder: TempDir::new().unwrap(),
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
}

/// A server of a test's own, on a port of its own.
pub(crate) struct TestApp {
    pub(crate) app: App,
    /// Scheme, host and port.
    pub(crate) url: String,
    db: DbConfig,
    vault: VaultConfig,
    folder: TempDir,
    databases: Option<(String, [String; 2])>,
    closing: CancellationToken,
    workers: Runner,
    people: AtomicU32,
}

impl TestApp {
    pub(crate) async fn start(stores: Stores, change: impl FnOnce(Config) -> Config) -> Self {
        // Fails when another test of this process did it.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let vault = VaultConfig {
            objects: stores.objects,
            keys: stores.keys,
            root_key: stores.folder.path().join("root.key"),
        };
        let config = Config {
            db: stores.db.clone(),
            vault: vault.clone(),
            models: mixip_vision::find_models().unwrap(),
            runtime: mixip_vision::find_runtime().unwrap(),
            registration: Registration::Open,
            max_upload: 1 << 30,
            sandbox: Sandbox::detect(),
        };
        let app = App::open(change(config), Clock::default()).await.unwrap();
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let closing = CancellationToken::new();
        let options = Options::new(address, None, closing.clone()).unwrap();
        let workers = app.start_workers();
        tokio::spawn(serve(
            listener,
            router(app.clone(), options),
            closing.clone(),
        ));
        Self {
            app,
            url: format!("http://{address}"),
            db: stores.db,
            vault,
            folder: stores.folder,
            databases: stores.databases,
            closing,
            workers,
            people: AtomicU32::new(0),
        }
    }

    /// A browser in which nobody is signed in.
    pub(crate) fn anonymous(&self) -> Client {
        Client::new(&self.url)
    }

    /// A browser in which somebody with a fresh account is signed in.
    pub(crate) async fn user(&self) -> Client {
        let number = self.people.fetch_add(1, Ordering::Relaxed);
        let mut client = self.anonymous();
        client
            .sign_up(&format!("person-{number}@example.org"))
            .await;
        client
    }

    /// A collaborator from outside the workspace, with a role in one project.
    pub(crate) async fn collaborator(&self, project: &str, role: &str) -> Client {
        let client = self.user().await;
        self.set_role(&client, project, role).await;
        client
    }

    /// Gives somebody another role in a project; a word that is no role takes theirs away.
    pub(crate) async fn set_role(&self, client: &Client, project: &str, role: &str) {
        let db = self.rows().await;
        let mut tx = db.write().await.unwrap();
        mixip_db::projects::set_member(&mut tx, project.parse().unwrap(), client.account, role)
            .await
            .unwrap();
        tx.commit().await.unwrap();
        db.close().await;
    }

    /// A member of a workspace, with a role in it.
    pub(crate) async fn colleague(&self, workspace: &str, role: &str) -> Client {
        let client = self.user().await;
        let db = self.rows().await;
        let mut tx = db.write().await.unwrap();
        mixip_db::workspaces::insert_member(
            &mut tx,
            workspace.parse().unwrap(),
            client.account,
            role,
        )
        .await
        .unwrap();
        tx.commit().await.unwrap();
        db.close().await;
        client
    }

    /// The rows themselves, past everything that guards them.
    pub(crate) async fn rows(&self) -> Db {
        Db::open(&self.db).await.unwrap()
    }

    /// Keys and objects themselves.
    pub(crate) async fn vault(&self) -> Vault {
        Vault::open(self.vault.clone()).await.unwrap()
    }

    /// Where the local stores lie.
    pub(crate) fn folder(&self) -> PathBuf {
        self.folder.path().to_owned()
    }

    pub(crate) async fn end(self) {
        self.closing.cancel();
        self.workers.stop(Duration::from_secs(10)).await;
        self.app.close().await;
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

/// What signing up sends.
pub(crate) fn sign_up(email: &str) -> serde_json::Value {
    json!({
        "email": email,
        "password": PASSWORD,
        "name": "Ines Kaspar",
        "date_of_birth": "1990-02-03",
        "accept_policies": true,
    })
}

pub(crate) const PASSWORD: &str = "seven quiet herons at the weir";
