/// Why something could not be put into the ledger, or read from it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LedgerError {
    /// Numbers with a fraction have several spellings; the ledger takes none.
    #[error(
        "the ledger takes whole numbers between -(2^53-1) and 2^53-1, not {0}: write it as a text"
    )]
    Number(String),
    /// Not one of the ledger's kinds.
    #[error("unknown kind of entry \"{0}\"")]
    UnknownKind(String),
    /// Bytes that are not a frontier.
    #[error("the stored frontier is damaged: {0}")]
    Frontier(&'static str),
    /// Text that is not a checkpoint.
    #[error("not a checkpoint: {0}")]
    Checkpoint(&'static str),
    /// Not 64 hexadecimal digits.
    #[error("not a SHA-256 hash: write 64 hexadecimal digits")]
    Hash,
    /// There is nothing to prove.
    #[error("no proof: {first} of {size} leaves is out of range")]
    OutOfRange {
        /// The leaf's index, or the size of the earlier tree.
        first: u64,
        /// The size of the tree.
        size: u64,
    },
    /// The proof does not lead to the root.
    #[error("the proof does not lead to the root")]
    Proof,
    /// The system gave no random bytes.
    #[error("the system gave no random bytes for a salt")]
    Random,
}
