//! What all use cases share.

use std::path::PathBuf;
use std::sync::{Arc, OnceLock};

use mixip_db::{Db, DbConfig};
use mixip_jobs::Ending;
use mixip_media::Sandbox;
use mixip_vault::{ObjectsConfig, Vault, VaultConfig};
use mixip_vision::{Models, Scratch};
use tokio::sync::Notify;
use uuid::Uuid;

use crate::accounts::throttle::Throttle;
use crate::assets::Room;
use crate::events::Events;
use crate::looked_at::LookedAt;
use crate::mail::{MailConfig, Route, Transport};
use crate::readiness::Readiness;
use crate::shares::Shown;
use crate::{Clock, Error, Result};

/// Who may make an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Registration {
    /// Whoever reaches the page.
    Open,
    /// The first, and who is invited.
    Closed,
}

/// How to open an [`App`].
#[derive(Clone, Debug)]
pub struct Config {
    /// The rows.
    pub db: DbConfig,
    /// Keys and objects.
    pub vault: VaultConfig,
    /// The folder of the face models.
    pub models: PathBuf,
    /// ONNX Runtime's shared library.
    pub runtime: PathBuf,
    /// Who may make an account.
    pub registration: Registration,
    /// The largest file that is taken, bytes.
    pub max_upload: u64,
    /// What programs of others run in.
    pub sandbox: Sandbox,
    /// Where mail goes.
    pub mail: MailConfig,
}

/// Machines of others that data goes to.
pub(crate) struct Elsewhere {
    /// The server that mail goes through.
    pub(crate) mail_server: Option<String>,
    /// The service that sealed objects lie with, and its bucket.
    pub(crate) bucket: Option<(String, String)>,
}

impl Elsewhere {
    fn of(mail: &MailConfig, vault: &VaultConfig) -> Self {
        Self {
            mail_server: match &mail.route {
                Route::Smtp { host, .. } => Some(host.clone()),
                Route::Folder(_) => None,
            },
            bucket: match &vault.objects {
                ObjectsConfig::S3 {
                    endpoint, bucket, ..
                } => Some((endpoint.clone(), bucket.clone())),
                ObjectsConfig::Local { .. } => None,
            },
        }
    }
}

/// Database, vault, models, clock: what all use cases share. Cheap to clone.
#[derive(Clone)]
pub struct App {
    pub(crate) db: Db,
    pub(crate) vault: Vault,
    pub(crate) models: Arc<Models>,
    pub(crate) sandbox: Sandbox,
    pub(crate) work_waits: Arc<Notify>,
    pub(crate) throttle: Arc<Throttle>,
    pub(crate) looked_at: Arc<LookedAt>,
    pub(crate) room: Room,
    pub(crate) shown: Arc<Shown>,
    pub(crate) ending: Ending,
    pub(crate) readiness: Arc<Readiness>,
    pub(crate) mail: Arc<Transport>,
    pub(crate) elsewhere: Arc<Elsewhere>,
    origin: Arc<OnceLock<String>>,
    /// Who may make an account.
    pub registration: Registration,
    /// The largest file that is taken, bytes.
    pub max_upload: u64,
    /// What time it is.
    pub clock: Clock,
    /// What happens.
    pub events: Events,
}

impl App {
    /// Opens database, vault and models.
    ///
    /// # Errors
    /// A sentence that names what is missing and how to mend it.
    pub async fn open(config: Config, clock: Clock) -> Result<Self> {
        let mail =
            Transport::open(&config.mail).map_err(|error| Error::Internal(error.to_string()))?;
        let (models, runtime) = (config.models, config.runtime);
        let load =
            tokio::task::spawn_blocking(move || Models::load(&models, &runtime, Scratch::Freed));
        let elsewhere = Elsewhere::of(&config.mail, &config.vault);
        let db = Db::open(&config.db)
            .await
            .map_err(|error| Error::Internal(error.to_string()))?;
        let vault = Vault::open(config.vault)
            .await
            .map_err(|error| Error::Internal(error.to_string()))?;
        keys_belong(&db, &vault).await?;
        let models = load
            .await
            .map_err(|error| Error::internal("loading the models", error))?
            .map_err(|error| Error::Internal(error.to_string()))?;
        Ok(Self {
            events: Events::new(db.clone(), Uuid::now_v7()),
            db,
            vault,
            models: Arc::new(models),
            sandbox: config.sandbox,
            work_waits: Arc::new(Notify::new()),
            throttle: Arc::new(Throttle::default()),
            looked_at: Arc::new(LookedAt::default()),
            room: Room::default(),
            shown: Arc::new(Shown::default()),
            ending: Ending::default(),
            readiness: Arc::new(Readiness::default()),
            mail: Arc::new(mail),
            elsewhere: Arc::new(elsewhere),
            origin: Arc::default(),
            registration: config.registration,
            max_upload: config.max_upload,
            clock,
        })
    }

    /// Scheme, host and port under which people reach the server, for links in mails.
    #[must_use]
    pub fn origin(&self) -> &str {
        self.origin
            .get()
            .map_or("http://127.0.0.1:8080", String::as_str)
    }

    /// Says under which address people reach the server; the first word counts.
    pub fn set_origin(&self, origin: &str) {
        let _ = self.origin.set(origin.trim_end_matches('/').to_owned());
    }

    /// Closes the database.
    pub async fn close(&self) {
        self.db.close().await;
    }
}

/// Refuses a key store that knows no key of the database beside it, as a second node has that was given one of its own: what
/// it stored nobody else could read.
async fn keys_belong(db: &Db, vault: &Vault) -> Result<()> {
    let workspaces = mixip_db::workspaces::ids(&mut db.read().await?).await?;
    for workspace in &workspaces {
        if vault.key_exists(*workspace).await? {
            return Ok(());
        }
    }
    if workspaces.is_empty() {
        return Ok(());
    }
    Err(Error::Internal(
        "the key store has no key of this database: name the one that belongs to it (--keys-url on several nodes, \
         else the folder keys under --data), or bring it back from its backup"
            .to_owned(),
    ))
}
