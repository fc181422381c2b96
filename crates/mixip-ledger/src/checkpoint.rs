use base64::{Engine, prelude::BASE64_STANDARD};

use crate::{error::LedgerError, frontier::Head, hash::Hash};

/// A ledger's head as a text to publish and to sign: the body of a C2SP tlog-checkpoint, `origin\nsize\nroot\n`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checkpoint {
    origin: String,
    /// The head it states.
    pub head: Head,
}

impl Checkpoint {
    /// `origin` names the ledger for all time and everywhere, like a URL without its scheme: `example.org/ledger/ID`.
    ///
    /// # Errors
    /// [`LedgerError::Checkpoint`] for an origin that is empty or has a line break in it.
    pub fn new(origin: &str, head: Head) -> Result<Self, LedgerError> {
        if origin.is_empty() || origin.contains(['\n', '\r']) {
            return Err(LedgerError::Checkpoint(
                "its origin has to be one line that is not empty",
            ));
        }
        Ok(Self {
            origin: origin.to_owned(),
            head,
        })
    }

    /// The ledger's name.
    pub fn origin(&self) -> &str {
        &self.origin
    }
}

impl std::fmt::Display for Checkpoint {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let root = BASE64_STANDARD.encode(self.head.root.0);
        write!(f, "{}\n{}\n{root}\n", self.origin, self.head.size)
    }
}

impl std::str::FromStr for Checkpoint {
    type Err = LedgerError;

    /// Reads the three lines. Extension lines, which the format permits after them, are refused: this ledger writes none.
    fn from_str(text: &str) -> Result<Self, LedgerError> {
        let mut lines = text.split('\n');
        let (Some(origin), Some(size), Some(root), Some(""), None) = (
            lines.next(),
            lines.next(),
            lines.next(),
            lines.next(),
            lines.next(),
        ) else {
            return Err(LedgerError::Checkpoint(
                "it has to be three lines, each with a line break at its end",
            ));
        };
        let number: u64 = size
            .parse()
            .map_err(|_| LedgerError::Checkpoint("its second line has to be the size"))?;
        if number.to_string() != size {
            return Err(LedgerError::Checkpoint(
                "its size has to be written without signs and leading zeros",
            ));
        }
        let hash = BASE64_STANDARD
            .decode(root)
            .ok()
            .and_then(|bytes| bytes.try_into().ok())
            .ok_or(LedgerError::Checkpoint(
                "its third line has to be a SHA-256 hash in base64",
            ))?;
        Self::new(
            origin,
            Head {
                size: number,
                root: Hash(hash),
            },
        )
    }
}
