use uuid::Uuid;

/// Plaintext bytes of one chunk at most.
pub const MAX_CHUNK: usize = 8 * 1024 * 1024;

/// The place that a chunk belongs to, authenticated with it: it opens nowhere else.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct ObjectId {
    /// The workspace that owns the object.
    pub workspace: Uuid,
    /// The object, such as a version of an asset or a rendition.
    pub object: Uuid,
    /// Number of the chunk within the object, from 0.
    pub chunk: u32,
}

impl ObjectId {
    /// workspace ‖ object ‖ chunk (4 bytes, big-endian)
    pub(crate) fn associated_data(self) -> [u8; 36] {
        let mut data = [0; 36];
        data[..16].copy_from_slice(self.workspace.as_bytes());
        data[16..32].copy_from_slice(self.object.as_bytes());
        data[32..].copy_from_slice(&self.chunk.to_be_bytes());
        data
    }
}

/// A chunk that was stored; `path` and `plain_len` are what reading it needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredChunk {
    /// Path in the object store: `workspace/object/chunk-random`, never used twice.
    pub path: String,
    /// Bytes of plaintext.
    pub plain_len: u64,
    /// Bytes in the store.
    pub sealed_len: u64,
}

/// A chunk to be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChunkRef {
    /// Path in the object store.
    pub path: String,
    /// Bytes of plaintext.
    pub plain_len: u64,
}

impl From<StoredChunk> for ChunkRef {
    fn from(stored: StoredChunk) -> Self {
        Self {
            path: stored.path,
            plain_len: stored.plain_len,
        }
    }
}
