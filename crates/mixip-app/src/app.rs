//! What all use cases share.

use std::path::PathBuf;
use std::sync::Arc;

use mixip_db::{Db, DbConfig};
use mixip_jobs::Ending;
use mixip_media::Sandbox;
use mixip_vault::{Vault, VaultConfig};
use mixip_vision::{Models, Scratch};
use tokio::sync::Notify;
use uuid::Uuid;

use crate::accounts::throttle::Throttle;
use crate::assets::Room;
use crate::events::Events;
use crate::looked_at::LookedAt;
use crate::readiness::Readiness;
use crate::{Clock, Error, Result};

/// Who may make an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Registration {
    /// Whoever reaches the page.
    Open,
    /// Nobody but the first.
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
    pub(crate) ending: Ending,
    pub(crate) readiness: Arc<Readiness>,
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
        let (models, runtime) = (config.models, config.runtime);
        let load =
            tokio::task::spawn_blocking(move || Models::load(&models, &runtime, Scratch::Freed));
        let db = Db::open(&config.db)
            .await
            .map_err(|error| Error::Internal(error.to_string()))?;
        let vault = Vault::open(config.vault)
            .await
            .map_err(|error| Error::Internal(error.to_string()))?;
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
            ending: Ending::default(),
            readiness: Arc::new(Readiness::default()),
            registration: config.registration,
            max_upload: config.max_upload,
            clock,
        })
    }

    /// Closes the database.
    pub async fn close(&self) {
        self.db.close().await;
    }
}
