use std::fmt;
use std::path::PathBuf;

/// Where a vault keeps its three parts. They belong on different backups: whoever holds all three can read everything.
#[derive(Debug, Clone)]
pub struct VaultConfig {
    /// Sealed objects.
    pub objects: ObjectsConfig,
    /// Wrapped keys and the erasure ledger.
    pub keys: KeysConfig,
    /// File of the root key: text, 64 hexadecimal digits, mode 0600. Created when nothing was sealed with one yet.
    pub root_key: PathBuf,
}

/// The store of sealed objects.
#[derive(Clone)]
pub enum ObjectsConfig {
    /// A folder on this machine, created when missing.
    Local {
        /// The folder; nothing else may be kept in it.
        dir: PathBuf,
    },
    /// A bucket of an S3 service. It must exist.
    S3 {
        /// Address of the service without the bucket, such as `https://s3.eu-central-1.amazonaws.com`.
        endpoint: String,
        /// Name of the bucket.
        bucket: String,
        /// Region, such as `eu-central-1`; services without regions take `us-east-1`.
        region: String,
        /// Access key id.
        access_key: String,
        /// Secret access key.
        secret_key: String,
        /// Whether an endpoint without TLS is accepted. The chunks are sealed, but who reads which when would be visible.
        allow_http: bool,
    },
}

/// The store of wrapped keys and of the erasure ledger.
#[derive(Clone)]
pub enum KeysConfig {
    /// A SQLite file on this machine, created when missing.
    Sqlite {
        /// The file, usually `keys.db`.
        path: PathBuf,
    },
    /// A PostgreSQL database of its own (not the one with the data, whose backups must not hold keys).
    Postgres {
        /// `postgres://user:password@host:port/database`
        url: String,
    },
}

impl fmt::Debug for ObjectsConfig {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Local { dir } => f.debug_struct("Local").field("dir", dir).finish(),
            Self::S3 {
                endpoint,
                bucket,
                region,
                access_key,
                secret_key: _,
                allow_http,
            } => f
                .debug_struct("S3")
                .field("endpoint", endpoint)
                .field("bucket", bucket)
                .field("region", region)
                .field("access_key", access_key)
                .field("secret_key", &"…")
                .field("allow_http", allow_http)
                .finish(),
        }
    }
}

impl fmt::Debug for KeysConfig {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Sqlite { path } => f.debug_struct("Sqlite").field("path", path).finish(),
            // The address can carry a password.
            Self::Postgres { url: _ } => f.debug_struct("Postgres").field("url", &"…").finish(),
        }
    }
}
