//! Sealed objects in a local folder or S3. Nothing here knows a key.

mod failure;
mod folder;

use std::ops::Range;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use bytes::Bytes;
use futures_util::StreamExt;
use futures_util::stream::BoxStream;
use object_store::aws::AmazonS3Builder;
use object_store::path::Path;
use object_store::{
    BackoffConfig, ClientOptions, GetOptions, GetRange, ObjectStore, ObjectStoreExt, PutMode,
    PutPayload, RetryConfig,
};
use uuid::Uuid;

use self::folder::Folder;
use crate::{Error, ObjectsConfig, Result};

/// How long failing requests to S3 are tried again before the failure is told.
pub(crate) const RETRY: Duration = Duration::from_secs(30);
/// Bytes that are written to a local file in one call. A call with the whole of a chunk makes Linux look for huge pages to
/// cache it in: on a virtual machine, whose host takes such pages back, that is six times slower.
const PIECE: usize = 256 * 1024;
/// Fresh paths tried for a put, see [`failure::allows_another_path`].
const PUT_ATTEMPTS: usize = 3;

/// An object as the store lists it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredObject {
    /// Its path in the store.
    pub path: String,
    /// When it was written, by the store's clock.
    pub last_modified: SystemTime,
    /// Its sealed length in bytes.
    pub size: u64,
}

pub(crate) struct Objects {
    store: Arc<dyn ObjectStore>,
    /// The local folder, for what `store` does not do there.
    folder: Option<Folder>,
    /// The store in words, for messages.
    name: String,
}

impl Objects {
    pub(crate) async fn open(config: &ObjectsConfig, retry: Duration) -> Result<Self> {
        let objects = match config {
            ObjectsConfig::Local { dir } => {
                let folder = Folder::open(dir.clone()).await?;
                let name = format!("the folder {}", dir.display());
                Self {
                    store: Arc::new(folder.store(&name)?),
                    folder: Some(folder),
                    name,
                }
            }
            ObjectsConfig::S3 {
                endpoint,
                bucket,
                region,
                access_key,
                secret_key,
                allow_http,
            } => {
                let name = format!("the bucket {bucket} at {endpoint}");
                // The HTTP client wants a provider even without TLS. It fails only when the binary has chosen one already.
                let _chosen = rustls::crypto::ring::default_provider().install_default();
                let store = AmazonS3Builder::new()
                    .with_endpoint(endpoint.trim_end_matches('/'))
                    .with_bucket_name(bucket)
                    .with_region(region)
                    .with_access_key_id(access_key)
                    .with_secret_access_key(secret_key)
                    // Not every S3 service knows the bulk form.
                    .with_disable_bulk_delete(true)
                    .with_client_options(
                        ClientOptions::new()
                            .with_allow_http(*allow_http)
                            .with_timeout(retry),
                    )
                    .with_retry(RetryConfig {
                        backoff: BackoffConfig {
                            max_backoff: Duration::from_secs(5),
                            ..BackoffConfig::default()
                        },
                        // The time is the bound.
                        max_retries: 1000,
                        retry_timeout: retry,
                    })
                    .build()
                    .map_err(|error| Error::Objects {
                        store: name.clone(),
                        source: error.into(),
                    })?;
                Self {
                    store: Arc::new(store),
                    folder: None,
                    name,
                }
            }
        };
        objects.check().await?;
        Ok(objects)
    }

    /// A store made elsewhere.
    #[cfg(test)]
    pub(crate) fn over(store: Arc<dyn ObjectStore>) -> Self {
        Self {
            store,
            folder: None,
            name: "the store of a test".to_owned(),
        }
    }

    /// The store in words.
    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    /// Whether objects can be written and deleted.
    pub(crate) async fn check(&self) -> Result<()> {
        let path = self.put("check", "", Bytes::from_static(b"check")).await?;
        self.delete(&path).await
    }

    /// Stores bytes under a path of its own that begins with `folder/name` and gives it. Durable when it returns.
    pub(crate) async fn put(&self, folder: &str, name: &str, sealed: Bytes) -> Result<String> {
        for attempt in 1.. {
            let path = format!("{folder}/{name}{}", Uuid::new_v4().simple());
            let location = self.location(&path)?;
            if let Some(local) = &self.folder {
                local.prepare(folder).await?;
            }
            match self
                .store
                .put_opts(&location, in_pieces(&sealed), PutMode::Create.into())
                .await
            {
                Ok(_) => {
                    if let Some(local) = &self.folder {
                        // A delete may have removed the emptied folder in between, and the store made it again.
                        local.prepare(folder).await?;
                    }
                    return Ok(path);
                }
                Err(error) if attempt < PUT_ATTEMPTS && failure::allows_another_path(&error) => {
                    tracing::warn!(%error, path, "a put failed, trying under another path");
                }
                Err(error) => return Err(failure::of(&self.name, &path, error)),
            }
        }
        unreachable!("the loop ends by returning")
    }

    /// Fetches a range of an object that is `size` bytes long; another size means that it was altered.
    pub(crate) async fn get(&self, path: &str, range: Range<u64>, size: u64) -> Result<Bytes> {
        let location = self.location(path)?;
        let options = GetOptions {
            range: Some(GetRange::Bounded(range)),
            ..GetOptions::default()
        };
        let got = match self.store.get_opts(&location, options).await {
            Ok(got) if got.meta.size != size => {
                return Err(Error::Damaged {
                    path: path.to_owned(),
                });
            }
            Ok(got) => got.bytes().await,
            Err(error) => Err(error),
        };
        let error = match got {
            Ok(bytes) => return Ok(bytes),
            Err(error) => error,
        };
        let said = failure::of(&self.name, path, error);
        // A range beyond the end of a shortened object fails in as many ways as there are stores.
        if matches!(said, Error::Objects { .. })
            && self
                .store
                .head(&location)
                .await
                .is_ok_and(|meta| meta.size != size)
        {
            return Err(Error::Damaged {
                path: path.to_owned(),
            });
        }
        Err(said)
    }

    /// Deletes an object; one that is not there counts as deleted.
    pub(crate) async fn delete(&self, path: &str) -> Result<()> {
        let location = self.location(path)?;
        if let Some(local) = &self.folder {
            local.forget(path);
        }
        match self.store.delete(&location).await {
            Ok(()) => {}
            Err(error) => match failure::of(&self.name, path, error) {
                Error::ObjectMissing { .. } => {}
                error => return Err(error),
            },
        }
        if let Some(local) = &self.folder {
            local.forget(path);
        }
        Ok(())
    }

    pub(crate) fn list(&self, prefix: Option<&str>) -> BoxStream<'static, Result<StoredObject>> {
        let name = self.name.clone();
        let listed = self.store.list(prefix.map(Path::from).as_ref());
        listed
            .map(move |entry| match entry {
                Ok(meta) => Ok(StoredObject {
                    path: meta.location.into(),
                    last_modified: meta.last_modified.into(),
                    size: meta.size,
                }),
                Err(error) => Err(failure::of(&name, "", error)),
            })
            .boxed()
    }

    /// Removes what writes that were cut off have left in a local folder for longer than `age`.
    pub(crate) async fn sweep(&self, age: Duration) -> Result<u64> {
        match &self.folder {
            Some(folder) => folder.sweep(age).await,
            None => Ok(0),
        }
    }

    fn location(&self, path: &str) -> Result<Path> {
        Path::parse(path).map_err(|_| Error::BadPath {
            path: path.to_owned(),
        })
    }
}

/// The same bytes, to be written piece by piece.
fn in_pieces(sealed: &Bytes) -> PutPayload {
    let starts = (0..sealed.len()).step_by(PIECE);
    starts
        .map(|at| sealed.slice(at..sealed.len().min(at + PIECE)))
        .collect()
}
