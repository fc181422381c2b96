use std::io;
use std::path::PathBuf;

use uuid::Uuid;

/// What can go wrong in a vault, named with its remedy. No variant carries key material.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// Keys exist that were sealed with a root key which is not where the configuration says.
    #[error(
        "the root key file {path} is missing, but the key store holds keys sealed with it: put the file back from its own backup, or copy it from another node (a new one could not open them)"
    )]
    RootKeyMissing {
        /// The configured file.
        path: PathBuf,
    },
    /// The root key could be read by other users of the machine.
    #[error(
        "the root key file {path} has mode {mode:04o}, so others than its owner can reach it: run `chmod 600 {path}`"
    )]
    RootKeyExposed {
        /// The configured file.
        path: PathBuf,
        /// Its permission bits.
        mode: u32,
    },
    /// The root key file is not in the expected form.
    #[error(
        "the root key file {path} does not hold a key of 64 hexadecimal digits: put the file back from its own backup"
    )]
    RootKeyMalformed {
        /// The configured file.
        path: PathBuf,
    },
    /// The root key is another one than the key store was made with.
    #[error(
        "the root key in {path} is not the one that the key store was made with: use the file that belongs to this key store (on several nodes: the same file on each)"
    )]
    RootKeyMismatch {
        /// The configured file.
        path: PathBuf,
    },
    /// No key with this id was ever made.
    #[error("there is no key {id}")]
    NoSuchKey {
        /// The key.
        id: Uuid,
    },
    /// The key was deleted, itself or with a key above it: what it sealed is gone for good.
    #[error("the key {id} was erased, what it sealed cannot be read any more")]
    KeyErased {
        /// The key.
        id: Uuid,
    },
    /// The key exists under another parent.
    #[error("the key {id} exists already under another parent")]
    OtherParent {
        /// The key.
        id: Uuid,
    },
    /// A wrapped key does not open with its parent's key: the row was changed or moved.
    #[error(
        "the stored key {id} was altered and does not open: restore the key store from its backup"
    )]
    KeyDamaged {
        /// The key.
        id: Uuid,
    },
    /// More plaintext than one chunk may hold.
    #[error(
        "a chunk of {len} bytes is larger than the limit of {} bytes",
        crate::MAX_CHUNK
    )]
    TooLarge {
        /// Length of the plaintext in bytes.
        len: u64,
    },
    /// A range that does not lie within the object.
    #[error("the range {start}..{end} does not lie within {len} bytes")]
    OutOfRange {
        /// First byte asked for.
        start: u64,
        /// End (exclusive) asked for.
        end: u64,
        /// Length of the plaintext.
        len: u64,
    },
    /// A stored object is not what was sealed: altered, cut, extended, of another place, or of another key.
    #[error(
        "the stored object {path} was altered, cut or swapped; nothing of it is released: restore it from a backup"
    )]
    Damaged {
        /// Its path in the store.
        path: String,
    },
    /// A sealed value does not open with this key and context.
    #[error("a sealed value was altered or belongs to another key or place")]
    DamagedValue,
    /// The store has no such object.
    #[error("the object {path} is not in {store}: restore it from a backup")]
    ObjectMissing {
        /// Its path in the store.
        path: String,
        /// The store.
        store: String,
    },
    /// Not a path that this store can have.
    #[error("`{path}` is not a path of the object store")]
    BadPath {
        /// The path as given.
        path: String,
    },
    /// No space is left where something had to be written. Nothing was acknowledged.
    #[error("no space is left in {store}: free some or enlarge it, then try again")]
    StorageFull {
        /// The store that is full.
        store: String,
        /// What the system said.
        #[source]
        source: Box<dyn std::error::Error + Send + Sync>,
    },
    /// The bucket does not exist.
    #[error("{store} does not exist: create the bucket, or correct its name in the configuration")]
    BucketMissing {
        /// The bucket and its service.
        store: String,
    },
    /// The object store refuses the credentials or the operation.
    #[error(
        "{store} refuses access: check the access key and the secret key (S3: put, get, list and delete on this bucket), or the folder's owner and mode"
    )]
    AccessDenied {
        /// The store.
        store: String,
        /// What the store said.
        #[source]
        source: Box<dyn std::error::Error + Send + Sync>,
    },
    /// The object store does not answer.
    #[error("{store} cannot be reached: check the endpoint's address, its service and the network")]
    Unreachable {
        /// The store.
        store: String,
        /// What the network said.
        #[source]
        source: Box<dyn std::error::Error + Send + Sync>,
    },
    /// Any other failure of the object store.
    #[error("{store} failed")]
    Objects {
        /// The store.
        store: String,
        /// What the store said.
        #[source]
        source: Box<dyn std::error::Error + Send + Sync>,
    },
    /// The key store failed or does not answer.
    #[error("the key store failed: check that its database runs and can be reached")]
    KeyStore(#[source] sqlx::Error),
    /// A file or folder of the vault could not be used.
    #[error("could not {action} {path}: check its owner, mode and space")]
    File {
        /// What was tried, as a verb.
        action: &'static str,
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        #[source]
        source: io::Error,
    },
    /// The system's random number generator or a cipher failed, or a worker thread was stopped.
    #[error("the cryptography of this machine failed")]
    Cipher,
}

/// Short for results of this crate.
pub type Result<T, E = Error> = std::result::Result<T, E>;

impl Error {
    /// Whether the installation is at fault and not what was asked of it: a store that is away, full or wrongly set up.
    /// Asked again once it is mended, it answers.
    #[must_use]
    pub fn is_passing(&self) -> bool {
        match self {
            Self::RootKeyMissing { .. }
            | Self::RootKeyExposed { .. }
            | Self::RootKeyMalformed { .. }
            | Self::RootKeyMismatch { .. }
            | Self::StorageFull { .. }
            | Self::BucketMissing { .. }
            | Self::AccessDenied { .. }
            | Self::Unreachable { .. }
            | Self::Objects { .. }
            | Self::KeyStore(_)
            | Self::File { .. } => true,
            Self::NoSuchKey { .. }
            | Self::KeyErased { .. }
            | Self::OtherParent { .. }
            | Self::KeyDamaged { .. }
            | Self::TooLarge { .. }
            | Self::OutOfRange { .. }
            | Self::Damaged { .. }
            | Self::DamagedValue
            | Self::ObjectMissing { .. }
            | Self::BadPath { .. }
            | Self::Cipher => false,
        }
    }

    /// For `map_err` on file operations; a full disk becomes [`Error::StorageFull`].
    pub(crate) fn file(
        action: &'static str,
        path: impl Into<PathBuf>,
    ) -> impl FnOnce(io::Error) -> Self {
        let path = path.into();
        move |source| {
            if is_full(&source) {
                Self::StorageFull {
                    store: path.display().to_string(),
                    source: source.into(),
                }
            } else {
                Self::File {
                    action,
                    path,
                    source,
                }
            }
        }
    }
}

/// Whether the system says that the disk or the user's quota is full.
pub(crate) fn is_full(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded
    )
}

impl From<sqlx::Error> for Error {
    fn from(source: sqlx::Error) -> Self {
        // SQLITE_FULL is primary code 13, disk_full is PostgreSQL's 53100.
        let full = match &source {
            sqlx::Error::Database(said) => said
                .code()
                .is_some_and(|code| code == "13" || code == "53100"),
            sqlx::Error::Io(io) => is_full(io),
            _ => false,
        };
        if full {
            Self::StorageFull {
                store: "the key store".to_owned(),
                source: source.into(),
            }
        } else {
            Self::KeyStore(source)
        }
    }
}

impl From<ring::error::Unspecified> for Error {
    fn from(_: ring::error::Unspecified) -> Self {
        Self::Cipher
    }
}
