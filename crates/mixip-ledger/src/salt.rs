use ring::rand::SecureRandom;

use crate::{error::LedgerError, hash::Hash};

/// Tells a commitment apart from every other hash of this program.
const DOMAIN: &[u8] = b"mixip-ledger payload v1\0";

/// 32 random bytes that hide a payload behind its commitment. Once they and the payload are erased, the commitment says
/// nothing any more. Its `Debug` does not show them, so that no log keeps what a person asked to erase.
#[derive(Clone, PartialEq, Eq)]
pub struct Salt(pub [u8; 32]);

impl Salt {
    /// A fresh salt, for one entry.
    ///
    /// # Errors
    /// [`LedgerError::Random`]
    pub fn generate(random: &dyn SecureRandom) -> Result<Self, LedgerError> {
        let mut bytes = [0; 32];
        random.fill(&mut bytes).map_err(|_| LedgerError::Random)?;
        Ok(Self(bytes))
    }

    /// The commitment to `payload`: SHA-256(domain ‖ salt ‖ payload). The domain has a fixed length, and so has the salt.
    pub fn commit(&self, payload: &str) -> Hash {
        Hash::of(&[DOMAIN, &self.0, payload.as_bytes()])
    }
}

impl std::fmt::Debug for Salt {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Salt(…)")
    }
}
