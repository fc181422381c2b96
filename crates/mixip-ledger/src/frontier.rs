//! The right edge of the tree: all that appending needs.

use crate::{
    canonical::canonical_json,
    entry::{Entry, Row},
    error::LedgerError,
    hash::{Hash, node_hash},
    salt::Salt,
};

/// Size and root of a ledger at one moment: what to keep elsewhere, and what to publish.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Head {
    /// Number of entries.
    pub size: u64,
    /// Root of the tree over them (RFC 9162, section 2.1.1).
    pub root: Hash,
}

/// The roots of the perfect subtrees that a tree of `size` leaves is made of, largest first: one for each bit set in
/// `size`, at most 64 hashes however long the ledger. An empty one is [`Frontier::default`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Frontier {
    size: u64,
    subtrees: Vec<Hash>,
}

impl Frontier {
    /// Number of entries.
    pub fn size(&self) -> u64 {
        self.size
    }

    /// Size and root. An empty tree's root is the hash of nothing.
    pub fn head(&self) -> Head {
        let mut from_right = self.subtrees.iter().rev();
        let root = match from_right.next() {
            Some(smallest) => from_right.fold(*smallest, |right, left| node_hash(left, &right)),
            None => Hash::of(&[]),
        };
        Head {
            size: self.size,
            root,
        }
    }

    /// Appends `entry` under a fresh `salt`: the frontier moves on, and the row is what to store with it.
    ///
    /// # Errors
    /// [`LedgerError::Number`] for a payload with a fraction; the frontier is then as before.
    pub fn append(&mut self, entry: &Entry, salt: &Salt) -> Result<Row, LedgerError> {
        let payload = canonical_json(&entry.payload)?;
        let mut row = Row {
            seq: i64::try_from(self.size)
                .map_err(|_| LedgerError::Number(self.size.to_string()))?,
            at: entry.at.as_microsecond(),
            kind: entry.kind.as_str().to_owned(),
            actor: entry.actor,
            subject: entry.subject,
            commitment: salt.commit(&payload).0.to_vec(),
            leaf_hash: Vec::new(),
            root: Vec::new(),
            salt: Some(salt.0.to_vec()),
            payload: Some(payload),
        };
        let leaf_hash = row.compute_leaf_hash()?;
        self.push(leaf_hash);
        row.leaf_hash = leaf_hash.0.to_vec();
        row.root = self.head().root.0.to_vec();
        Ok(row)
    }

    /// Appends a leaf by its hash.
    pub fn push(&mut self, leaf_hash: Hash) {
        let mut subtree = leaf_hash;
        // Every trailing one bit of the size is a subtree as high as the new one: they become one, as in a binary sum.
        for _ in 0..self.size.trailing_ones() {
            if let Some(left) = self.subtrees.pop() {
                subtree = node_hash(&left, &subtree);
            }
        }
        self.subtrees.push(subtree);
        self.size += 1;
    }

    /// The size as 8 bytes, most significant first, then the subtrees' hashes.
    pub fn to_bytes(&self) -> Vec<u8> {
        let hashes = self.subtrees.iter().flat_map(|hash| hash.0);
        self.size.to_be_bytes().into_iter().chain(hashes).collect()
    }

    /// Reads what [`Frontier::to_bytes`] wrote.
    ///
    /// # Errors
    /// [`LedgerError::Frontier`] when length and size do not go together.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, LedgerError> {
        let (size, hashes) = bytes
            .split_first_chunk::<8>()
            .ok_or(LedgerError::Frontier("it is too short"))?;
        let size = u64::from_be_bytes(*size);
        let (hashes, rest) = hashes.as_chunks::<32>();
        if !rest.is_empty() || hashes.len() != size.count_ones() as usize {
            return Err(LedgerError::Frontier("its hashes do not fit its size"));
        }
        Ok(Self {
            size,
            subtrees: hashes.iter().copied().map(Hash).collect(),
        })
    }
}
