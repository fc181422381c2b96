//! An append-only, tamper-evident ledger: encoding, hashing, proofs and verification. Where rows are kept is others' work.
//!
//! Every entry becomes a leaf of a Merkle tree (RFC 6962, RFC 9162; hashes as C2SP tlog-tiles has them). A leaf holds no
//! personal data, only a salted commitment to the payload; salt and payload can be erased, and the tree still verifies.
//!
//! - Writing: [`Frontier::append`] makes the [`Row`] to store; the frontier is stored with it, in the same transaction.
//! - Auditing: [`Verifier`] (or [`verify`]) recomputes everything from the rows and names the first row that is wrong.
//! - Proving: [`inclusion_proof`], [`consistency_proof`] and their verification; [`Checkpoint`] is the text to publish.
//!
//! What a verification can and cannot show: whoever can rewrite the rows *and* every recorded head can rewrite history.
//! So keep heads (or checkpoints) elsewhere, too.

mod canonical;
mod checkpoint;
mod entry;
mod error;
mod frontier;
mod hash;
mod proof;
mod salt;
mod verify;

pub use canonical::canonical_json;
pub use checkpoint::Checkpoint;
pub use entry::{Entry, EntryKind, Row};
pub use error::LedgerError;
pub use frontier::{Frontier, Head};
pub use hash::{Hash, leaf_hash, node_hash};
pub use proof::{consistency_proof, inclusion_proof, verify_consistency, verify_inclusion};
pub use salt::Salt;
pub use verify::{Fault, Summary, Verifier, Wrong, verify};
