//! Where everything is kept: folders on this machine, or servers.

use std::fs::{DirBuilder, File, TryLockError};
use std::os::unix::fs::DirBuilderExt;
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use clap::Args;
use mixip_app::mail::MailConfig;
use mixip_app::{App, Clock, Config, Registration};
use mixip_db::DbConfig;
use mixip_media::Sandbox;
use mixip_vault::{KeysConfig, ObjectsConfig, VaultConfig};

use crate::mail::Mail;

/// Where rows, keys and objects are. Without a server's address each lies under the data folder.
#[derive(Args)]
pub(crate) struct Store {
    /// Folder for everything that is kept, created when missing
    #[arg(long, value_name = "DIR", env = "MIXIP_DATA")]
    data: PathBuf,
    /// PostgreSQL database for the rows, postgres://user:password@host/database
    #[arg(
        long,
        value_name = "URL",
        env = "MIXIP_DATABASE_URL",
        hide_env_values = true
    )]
    database_url: Option<String>,
    /// PostgreSQL database for the keys: another one, backed up apart from the rows
    #[arg(
        long,
        value_name = "URL",
        env = "MIXIP_KEYS_URL",
        hide_env_values = true
    )]
    keys_url: Option<String>,
    #[command(flatten)]
    s3: S3,
    /// File of the root key, created when nothing was stored yet
    #[arg(long, value_name = "FILE", env = "MIXIP_ROOT_KEY")]
    root_key: Option<PathBuf>,
}

#[derive(Args)]
struct S3 {
    /// S3 service for the files, such as https://s3.eu-central-1.amazonaws.com
    #[arg(long, value_name = "URL", env = "MIXIP_S3_ENDPOINT", requires_all = ["s3_bucket", "s3_access_key", "s3_secret_key"])]
    s3_endpoint: Option<String>,
    /// Bucket, which must exist
    #[arg(
        long,
        value_name = "NAME",
        env = "MIXIP_S3_BUCKET",
        requires = "s3_endpoint"
    )]
    s3_bucket: Option<String>,
    /// Region
    #[arg(
        long,
        value_name = "NAME",
        env = "MIXIP_S3_REGION",
        default_value = "us-east-1"
    )]
    s3_region: String,
    /// Access key
    #[arg(
        long,
        value_name = "KEY",
        env = "MIXIP_S3_ACCESS_KEY",
        hide_env_values = true
    )]
    s3_access_key: Option<String>,
    /// Secret key
    #[arg(
        long,
        value_name = "KEY",
        env = "MIXIP_S3_SECRET_KEY",
        hide_env_values = true
    )]
    s3_secret_key: Option<String>,
    /// Accept a service without TLS
    #[arg(long, env = "MIXIP_S3_ALLOW_HTTP")]
    s3_allow_http: bool,
}

/// What only a server decides; other commands take the defaults.
pub(crate) struct Rules {
    pub(crate) registration: Registration,
    pub(crate) max_upload: u64,
    pub(crate) sandbox: Sandbox,
    pub(crate) mail: MailConfig,
}

impl Store {
    /// The folder that mail goes into where there is no server for it.
    pub(crate) fn outbox(&self) -> PathBuf {
        self.data.join("outbox")
    }

    /// Makes the folders, readable for this user alone.
    pub(crate) fn prepare(&self) -> anyhow::Result<()> {
        for folder in [self.data.clone(), self.data.join("keys")] {
            DirBuilder::new()
                .recursive(true)
                .mode(0o700)
                .create(&folder)
                .with_context(|| format!("the folder {} cannot be made", folder.display()))?;
        }
        Ok(())
    }

    /// Takes the data folder for one server: two on the same files would spoil them. It ends with the value.
    pub(crate) fn lock(&self) -> anyhow::Result<File> {
        let path = self.data.join("lock");
        let open = File::options()
            .create(true)
            .truncate(false)
            .write(true)
            .open(&path);
        let file = open.with_context(|| format!("{} cannot be written", path.display()))?;
        match file.try_lock() {
            Ok(()) => Ok(file),
            Err(TryLockError::WouldBlock) => bail!(
                "another server runs on {}: end it first, or give this one a folder of its own (--data)",
                self.data.display()
            ),
            Err(TryLockError::Error(error)) => {
                Err(error).with_context(|| format!("{} cannot be locked", path.display()))
            }
        }
    }

    /// Opens everything.
    pub(crate) async fn open(&self, rules: Rules) -> anyhow::Result<App> {
        self.prepare()?;
        let keys = self.data.join("keys");
        let config = Config {
            db: match &self.database_url {
                Some(url) => DbConfig::Postgres { url: url.clone() },
                None => DbConfig::Sqlite {
                    path: self.data.join("mixip.db"),
                },
            },
            vault: VaultConfig {
                objects: self.objects(),
                keys: match &self.keys_url {
                    Some(url) => KeysConfig::Postgres { url: url.clone() },
                    None => KeysConfig::Sqlite {
                        path: keys.join("keys.db"),
                    },
                },
                root_key: self
                    .root_key
                    .clone()
                    .unwrap_or_else(|| keys.join("root.key")),
            },
            models: mixip_vision::find_models()?,
            runtime: mixip_vision::find_runtime()?,
            registration: rules.registration,
            max_upload: rules.max_upload,
            sandbox: rules.sandbox,
            mail: rules.mail,
        };
        Ok(App::open(config, Clock::default()).await?)
    }

    /// Opens what is there, for commands that look at it; a mistyped folder is not made.
    pub(crate) async fn open_existing(&self) -> anyhow::Result<App> {
        self.must_exist(&self.data)?;
        let rules = Rules {
            registration: Registration::Closed,
            max_upload: 0,
            sandbox: Sandbox::Missing("not needed".into()),
            mail: Mail::default().config(self.outbox())?,
        };
        self.open(rules).await
    }

    fn must_exist(&self, data: &Path) -> anyhow::Result<()> {
        let found = if self.database_url.is_some() {
            data.is_dir()
        } else {
            data.join("mixip.db").is_file()
        };
        if !found {
            bail!(
                "there is no Mix-IP data in {}: name the folder that the server uses (--data)",
                data.display()
            );
        }
        Ok(())
    }

    fn objects(&self) -> ObjectsConfig {
        let s3 = &self.s3;
        match (
            &s3.s3_endpoint,
            &s3.s3_bucket,
            &s3.s3_access_key,
            &s3.s3_secret_key,
        ) {
            (Some(endpoint), Some(bucket), Some(access_key), Some(secret_key)) => {
                ObjectsConfig::S3 {
                    endpoint: endpoint.clone(),
                    bucket: bucket.clone(),
                    region: s3.s3_region.clone(),
                    access_key: access_key.clone(),
                    secret_key: secret_key.clone(),
                    allow_http: s3.s3_allow_http,
                }
            }
            _ => ObjectsConfig::Local {
                dir: self.data.join("objects"),
            },
        }
    }
}
