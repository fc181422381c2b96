use std::fmt;
use std::ops::Range;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use futures_util::stream::{self, Stream, StreamExt, TryStreamExt};
use uuid::Uuid;

use crate::keystore::{KeyStore, LedgerHead, blocking};
use crate::objects::{Objects, RETRY};
use crate::stream::{self as format, HEADER, Sealer, Window};
use crate::{ChunkRef, Error, MAX_CHUNK, ObjectId, Result, StoredChunk, StoredObject, VaultConfig};

/// Up to this many bytes are sealed on the spot (some 20 µs); more goes to a thread for blocking work.
const ON_THE_SPOT: u64 = 64 * 1024;

/// Encrypted object storage. Cheap to clone; every clone is the same vault.
#[derive(Clone)]
pub struct Vault(Arc<Inner>);

struct Inner {
    keys: KeyStore,
    objects: Objects,
}

/// A chunk that is sealed as its bytes come. Nothing of it is stored yet.
pub struct ChunkWriter {
    id: ObjectId,
    key: Uuid,
    sealer: Sealer,
    len: usize,
}

impl ChunkWriter {
    /// Seals more bytes.
    ///
    /// # Errors
    /// [`Error::TooLarge`] when that makes more than [`MAX_CHUNK`].
    pub fn write(&mut self, plaintext: &[u8]) -> Result<()> {
        let len = self.len + plaintext.len();
        if len > MAX_CHUNK {
            return Err(Error::TooLarge { len: len as u64 });
        }
        self.sealer.write(plaintext)?;
        self.len = len;
        Ok(())
    }

    /// Bytes of plaintext so far.
    #[must_use]
    pub fn len(&self) -> usize {
        self.len
    }

    /// Whether nothing came yet.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }
}

impl fmt::Debug for Vault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Vault")
            .field("objects", &self.0.objects.name())
            .finish_non_exhaustive()
    }
}

impl Vault {
    /// Opens a vault and creates what is missing: folders, the key store's schema, and, only while nothing was sealed yet,
    /// the root key's file. Fails when the object store cannot be written, and when the root key is missing, is another one,
    /// or can be read by others.
    pub async fn open(config: VaultConfig) -> Result<Self> {
        let keys = KeyStore::open(&config.keys, &config.root_key).await?;
        let objects = Objects::open(&config.objects, RETRY).await?;
        Ok(Self(Arc::new(Inner { keys, objects })))
    }

    #[cfg(test)]
    pub(crate) fn over(keys: KeyStore, objects: Objects) -> Self {
        Self(Arc::new(Inner { keys, objects }))
    }

    #[cfg(test)]
    pub(crate) fn keys(&self) -> &KeyStore {
        &self.0.keys
    }

    /// Whether the vault can serve: the key store answers, and an object can be written and deleted. While S3 does not
    /// answer this takes up to 30 s, as every call does.
    pub async fn check(&self) -> Result<()> {
        tokio::try_join!(self.0.keys.check(), self.0.objects.check()).map(drop)
    }

    /// Closes the connections to the key store after running queries; the vault cannot be used afterwards.
    pub async fn close(&self) {
        self.0.keys.close().await;
    }

    /// Makes the key `id` under `parent`, or directly under the root key. Durable when it returns.
    /// The same call again changes nothing.
    ///
    /// # Errors
    /// [`Error::OtherParent`] when it exists elsewhere in the tree, [`Error::KeyErased`] when it or its parent was erased (an
    /// id never comes back), [`Error::NoSuchKey`] without such a parent.
    pub async fn create_key(&self, id: Uuid, parent: Option<Uuid>) -> Result<()> {
        self.0.keys.create(&[id], parent).await
    }

    /// As [`Vault::create_key`], for several at once: all are made, or none.
    pub async fn create_keys(&self, ids: &[Uuid], parent: Option<Uuid>) -> Result<()> {
        self.0.keys.create(ids, parent).await
    }

    /// Erases the key `id` and every key below it in one transaction, and enters them into the erasure ledger. What they
    /// sealed cannot be read from then on, on any node. Erasing again, or a key that never was, is no error.
    pub async fn delete_key(&self, id: Uuid) -> Result<()> {
        self.0.keys.delete(id).await
    }

    /// Whether the key exists.
    pub async fn key_exists(&self, id: Uuid) -> Result<bool> {
        self.0.keys.exists(id).await
    }

    /// Up to `limit` keys directly below `parent`, in order of id from behind `after`: to find those that no row names.
    pub async fn keys_below(&self, parent: Uuid, after: Uuid, limit: i64) -> Result<Vec<Uuid>> {
        self.0.keys.below(parent, after, limit).await
    }

    /// Replaces the root key by a new one: wraps the top keys anew, rewrites no object, and can be killed and called again
    /// at any point. Other nodes need the new root key file before they can go on.
    pub async fn rotate_root(&self) -> Result<()> {
        self.0.keys.rotate_root().await
    }

    /// Every column of every table of the key store, by table: what is kept beside the data.
    ///
    /// # Errors
    /// When the key store does not answer.
    pub async fn key_columns(&self) -> Result<Vec<(String, String)>> {
        self.0.keys.columns().await
    }

    /// Keeps the head of a ledger beside the keys, away from the ledger itself. A shorter one changes nothing.
    pub async fn note_head(&self, head: &LedgerHead) -> Result<()> {
        self.0.keys.note_head(head).await
    }

    /// The heads of ledgers that are kept.
    pub async fn noted_heads(&self) -> Result<Vec<LedgerHead>> {
        self.0.keys.noted_heads().await
    }

    /// Seals one chunk of at most [`MAX_CHUNK`] bytes under a fresh salt and a fresh path. Durable when it returns.
    pub async fn seal(&self, key: Uuid, id: ObjectId, plaintext: Bytes) -> Result<StoredChunk> {
        if plaintext.len() > MAX_CHUNK {
            return Err(Error::TooLarge {
                len: plaintext.len() as u64,
            });
        }
        let plaintext_len = plaintext.len() as u64;
        let mut writer = self.begin(key, id, plaintext.len()).await?;
        let work = move || {
            writer.write(&plaintext)?;
            Ok(writer)
        };
        let writer = if plaintext_len <= ON_THE_SPOT {
            work()?
        } else {
            blocking(work).await?
        };
        self.store(writer).await
    }

    /// Begins a chunk whose bytes come one after the other: [`ChunkWriter::write`] seals them, [`Vault::store`] keeps them.
    /// `expected` is how many may come, up to [`MAX_CHUNK`].
    pub async fn begin(&self, key: Uuid, id: ObjectId, expected: usize) -> Result<ChunkWriter> {
        let stream_key = self.0.keys.resolve(key).await?.stream_key()?;
        Ok(ChunkWriter {
            id,
            key,
            sealer: Sealer::new(&stream_key, &id.associated_data(), expected.min(MAX_CHUNK))?,
            len: 0,
        })
    }

    /// Stores a chunk under a fresh path. Durable when it returns.
    ///
    /// # Errors
    /// [`Error::KeyErased`] when its key was erased since it began.
    pub async fn store(&self, chunk: ChunkWriter) -> Result<StoredChunk> {
        self.0.keys.resolve(chunk.key).await?;
        let ChunkWriter {
            id, sealer, len, ..
        } = chunk;
        let sealed = sealer.finish()?;
        let sealed_len = sealed.len() as u64;
        let folder = format!("{}/{}", id.workspace, id.object);
        let path = self
            .0
            .objects
            .put(&folder, &format!("{}-", id.chunk), sealed.into())
            .await?;
        Ok(StoredChunk {
            path,
            plain_len: len as u64,
            sealed_len,
        })
    }

    /// Opens a chunk, or a range of its plaintext. Fetches only the segments that hold the range, and the header.
    ///
    /// # Errors
    /// [`Error::Damaged`] when the object is not what was sealed for this key and place with this length. Then nothing of
    /// it is released.
    pub async fn open_chunk(
        &self,
        key: Uuid,
        id: ObjectId,
        path: &str,
        plain_len: u64,
        range: Option<Range<u64>>,
    ) -> Result<Bytes> {
        let Range { start, end } = range.clone().unwrap_or(0..plain_len);
        if start > end || end > plain_len {
            return Err(Error::OutOfRange {
                start,
                end,
                len: plain_len,
            });
        }
        let damaged = || Error::Damaged {
            path: path.to_owned(),
        };
        if plain_len > MAX_CHUNK as u64 {
            return Err(damaged());
        }
        let key = self.0.keys.resolve(key).await?.stream_key()?;
        if range.is_some() && start == end {
            return Ok(Bytes::new());
        }
        let window = Window::new(plain_len, start..end);
        let size = format::sealed_len(plain_len);
        let objects = &self.0.objects;
        let (header, sealed) = if window.sealed.start == 0 {
            (None, objects.get(path, window.sealed.clone(), size).await?)
        } else {
            let header = objects.get(path, 0..HEADER as u64, size);
            let (header, sealed) =
                tokio::try_join!(header, objects.get(path, window.sealed.clone(), size))?;
            (Some(header), sealed)
        };
        let length = sealed.len() as u64;
        let work = move || Ok(window.open(&key, &id.associated_data(), header.as_deref(), sealed));
        let opened = if length <= ON_THE_SPOT {
            work()?
        } else {
            blocking(work).await?
        };
        opened.ok_or_else(damaged)
    }

    /// Streams a range of an object that is stored as an ordered list of chunks, one chunk ahead of the reader. The stream
    /// ends after the first error. The key is fetched for each chunk: an erasure stops readers at the next chunk.
    pub fn read(
        &self,
        key: Uuid,
        workspace: Uuid,
        object: Uuid,
        chunks: &[ChunkRef],
        range: Range<u64>,
    ) -> impl Stream<Item = Result<Bytes>> + Send + use<> {
        let mut parts = Vec::new();
        let mut offset = 0;
        for (chunk, number) in chunks.iter().zip(0..) {
            let end = offset + chunk.plain_len;
            let (from, to) = (range.start.max(offset), range.end.min(end));
            if from < to {
                let id = ObjectId {
                    workspace,
                    object,
                    chunk: number,
                };
                parts.push(Ok((id, chunk.clone(), from - offset..to - offset)));
            }
            offset = end;
        }
        if range.start > range.end || range.end > offset {
            parts = vec![Err(Error::OutOfRange {
                start: range.start,
                end: range.end,
                len: offset,
            })];
        }
        let vault = self.clone();
        stream::iter(parts)
            .map(move |part| {
                let vault = vault.clone();
                async move {
                    let (id, chunk, range) = part?;
                    vault
                        .open_chunk(key, id, &chunk.path, chunk.plain_len, Some(range))
                        .await
                }
            })
            .buffered(2)
            .scan(false, |failed, item| {
                let item = (!*failed).then_some(item);
                *failed |= item.as_ref().is_some_and(Result::is_err);
                std::future::ready(item)
            })
    }

    /// Seals data of any length as the chunks of one object, in order, two at a time. No data makes no chunk.
    pub async fn put(
        &self,
        key: Uuid,
        workspace: Uuid,
        object: Uuid,
        data: Bytes,
    ) -> Result<Vec<StoredChunk>> {
        let parts = (0..data.len()).step_by(MAX_CHUNK).zip(0..);
        let sealing = parts.map(|(start, chunk)| {
            let part = data.slice(start..data.len().min(start + MAX_CHUNK));
            self.seal(
                key,
                ObjectId {
                    workspace,
                    object,
                    chunk,
                },
                part,
            )
        });
        stream::iter(sealing.collect::<Vec<_>>())
            .buffered(2)
            .try_collect()
            .await
    }

    /// Deletes a stored chunk. One that is not there counts as deleted.
    pub async fn delete(&self, path: &str) -> Result<()> {
        self.0.objects.delete(path).await
    }

    /// Lists the stored objects of a workspace, or all, in no order: to find those that no row knows. An object is stored
    /// before its row is, so only old ones without a row are orphans.
    pub fn list(
        &self,
        workspace: Option<Uuid>,
    ) -> impl Stream<Item = Result<StoredObject>> + Send + use<> {
        self.0
            .objects
            .list(workspace.map(|workspace| workspace.to_string()).as_deref())
    }

    /// Removes what writes that were cut off by a crash have left in a local folder, and [`Vault::list`] does not show, when it
    /// is older than `age` (an hour is safe). Gives their number. Reads the whole tree: for the reconciliation job.
    pub async fn sweep(&self, age: Duration) -> Result<u64> {
        self.0.objects.sweep(age).await
    }

    /// Seals a small value for a database column. `context` (table, column, row) must be the same when it is opened.
    pub async fn seal_value(&self, key: Uuid, context: &[u8], plaintext: &[u8]) -> Result<Vec<u8>> {
        self.0
            .keys
            .resolve(key)
            .await?
            .seal_value(context, plaintext)
    }

    /// Opens a value of [`Vault::seal_value`].
    pub async fn open_value(&self, key: Uuid, context: &[u8], sealed: &[u8]) -> Result<Vec<u8>> {
        self.0.keys.resolve(key).await?.open_value(context, sealed)
    }
}
