//! A server of a test's own.

use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use mixip_app::{App, Clock, Config, Runner};
use mixip_db::Db;
use mixip_server::{Options, router, serve};
use mixip_vault::Vault;
use serde_json::json;
use tokio::net::TcpListener;
use tokio_util::sync::CancellationToken;

use crate::client::Client;
use crate::stores::Stores;

/// Makes of each story two tests: one on SQLite and a local folder, one on PostgreSQL and S3.
macro_rules! both_stores {
    ($($story:ident),+ $(,)?) => {
        $(mod $story {
            #[tokio::test]
            async fn sqlite_local() {
                $crate::app::tell(Some($crate::stores::Stores::local()), async |app| super::$story(app).await).await;
            }

            #[tokio::test]
            async fn postgres_s3() {
                let stores = $crate::stores::Stores::servers().await;
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
    app.end().await.remove().await;
}

/// A further server on the stores of a [`TestApp`].
pub(crate) struct Node {
    app: App,
    /// Scheme, host and port.
    pub(crate) url: String,
    closing: CancellationToken,
    workers: Runner,
}

impl Node {
    async fn start(config: Config) -> Self {
        let app = App::open(config, Clock::default()).await.unwrap();
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let closing = CancellationToken::new();
        let options = Options::new(address, None, closing.clone()).unwrap();
        app.set_origin(&options.origin(address));
        let workers = app.start_workers();
        tokio::spawn(serve(
            listener,
            router(app.clone(), options),
            closing.clone(),
        ));
        Self {
            app,
            url: format!("http://{address}"),
            closing,
            workers,
        }
    }

    /// Ends it.
    pub(crate) async fn end(self) {
        self.closing.cancel();
        self.workers.stop(Duration::from_secs(10)).await;
        self.app.close().await;
    }
}

/// A server of a test's own, on a port of its own.
pub(crate) struct TestApp {
    pub(crate) app: App,
    /// Scheme, host and port.
    pub(crate) url: String,
    stores: Stores,
    closing: CancellationToken,
    workers: Runner,
    people: AtomicU32,
}

impl TestApp {
    pub(crate) async fn start(stores: Stores, change: impl FnOnce(Config) -> Config) -> Self {
        // Fails when another test of this process did it.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let Node {
            app,
            url,
            closing,
            workers,
        } = Node::start(change(stores.config())).await;
        Self {
            app,
            url,
            stores,
            closing,
            workers,
            people: AtomicU32::new(0),
        }
    }

    /// Another node on the same stores.
    pub(crate) async fn another_node(&self) -> Node {
        Node::start(self.stores.config()).await
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
        self.stores.rows().await
    }

    /// Keys and objects themselves.
    pub(crate) async fn vault(&self) -> Vault {
        Vault::open(self.stores.config().vault).await.unwrap()
    }

    /// What another node on the same stores is started with.
    pub(crate) fn config(&self) -> Config {
        self.stores.config()
    }

    /// Where the local stores lie.
    pub(crate) fn folder(&self) -> PathBuf {
        self.stores.data()
    }

    /// Ends it; what it stored stays.
    pub(crate) async fn end(self) -> Stores {
        self.closing.cancel();
        self.workers.stop(Duration::from_secs(10)).await;
        self.app.close().await;
        self.stores
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
