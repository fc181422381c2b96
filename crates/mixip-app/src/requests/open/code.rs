//! The code in the link of an open request. It is short, for it has to be typed from a wall where no camera is at hand:
//! 60 random bits, in the signs of Crockford's base 32, which has no I, L, O and U. What it opens is a question, never
//! what somebody answered.

use ring::rand::{SecureRandom, SystemRandom};

use crate::{Error, Result};

const SIGNS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH: usize = 12;
/// Signs that are read together.
const GROUP: usize = 4;

/// A new code.
pub(super) fn random() -> Result<String> {
    let mut bytes = [0_u8; LENGTH];
    SystemRandom::new()
        .fill(&mut bytes)
        .map_err(|error| Error::internal("randomness", error))?;
    // 256 is a multiple of 32: every sign is as likely as the others.
    let signs = bytes
        .iter()
        .map(|byte| char::from(SIGNS[usize::from(byte % 32)]));
    Ok(signs.collect())
}

/// A code as people type it: `K7QM-4T9X-2HVD`.
pub(super) fn grouped(code: &str) -> String {
    let signs: Vec<char> = code.chars().collect();
    let groups: Vec<String> = signs
        .chunks(GROUP)
        .map(|group| group.iter().collect())
        .collect();
    groups.join("-")
}

/// What was typed, as it was made: small letters, blanks and dashes do not matter, nor which of two alike signs it was.
pub(super) fn plain(typed: &str) -> String {
    typed
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .take(4 * LENGTH)
        .map(|sign| match sign.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            other => other,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_survives_being_typed() {
        for _ in 0..100 {
            let code = random().unwrap_or_default();
            assert_eq!(code.len(), LENGTH);
            assert_eq!(plain(&code), code);
            let typed = grouped(&code)
                .to_lowercase()
                .replace('0', "o")
                .replace('1', " l");
            assert_eq!(plain(&typed), code);
        }
        assert_eq!(grouped("K7QM4T9X2HVD"), "K7QM-4T9X-2HVD");
        assert_eq!(plain("k7qm–4t9x 2hvd\n"), "K7QM4T9X2HVD");
        assert_ne!(random().ok(), random().ok());
    }
}
