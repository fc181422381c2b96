//! Encrypted object storage: a tree of keys in a store of its own, and objects sealed under them in a local folder or S3.
//!
//! - **Keys form a tree** (root → workspace → project → asset, …). A key is stored only wrapped by its parent's key, the
//!   top ones by the root key, which lives in a file. Deleting a key makes everything below it unreadable at once, on
//!   every node: no key is cached.
//! - **Objects are chunks** of at most [`MAX_CHUNK`] bytes, each an independent stream in the wire format of Tink's
//!   streaming AEAD (AES256-GCM-HKDF, 64 KiB segments), bound to its place by [`ObjectId`] as associated data. See
//!   `stream.rs` for the format and `secret.rs` for how its key comes from a key of the tree.
//! - **What is acknowledged is durable**: keys are committed, objects are on disk (file and folders) or in S3 before a
//!   call returns.
//! - **No byte is released that was not authenticated**: an error, or the right plaintext.
//!
//! With S3, opening installs rustls' `ring` provider for the process unless the binary has installed one. The bucket must exist.
#![warn(missing_docs)]

mod chunk;
mod config;
mod error;
mod keystore;
mod objects;
mod root;
mod secret;
mod stream;
#[cfg(test)]
mod tests;
mod vault;

pub use chunk::{ChunkRef, MAX_CHUNK, ObjectId, StoredChunk};
pub use config::{KeysConfig, ObjectsConfig, VaultConfig};
pub use error::{Error, Result};
pub use keystore::LedgerHead;
pub use objects::StoredObject;
pub use vault::{ChunkWriter, Vault};
