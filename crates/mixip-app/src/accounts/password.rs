//! Passwords: Argon2id (RFC 9106) with OWASP's parameters, at most two at a time (D5).

use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use argon2::{Algorithm, Argon2, Params, Version};
use tokio::sync::Semaphore;

use crate::{Error, Result};

/// Least number of characters.
pub const MIN_LENGTH: usize = 12;

/// 19 MiB each: more at a time would let strangers fill the memory.
static AT_A_TIME: Semaphore = Semaphore::const_new(2);

fn argon2() -> Argon2<'static> {
    let params = Params::new(19 * 1024, 2, 1, None).unwrap_or_default();
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
}

/// Refuses what is too short, too long or easily guessed, one's own name and address included.
///
/// # Errors
/// `password_too_short`, `password_too_long`, `password_too_common`.
pub(crate) fn check(password: &str, own: &[&str]) -> Result<()> {
    let length = password.chars().count();
    if length < MIN_LENGTH {
        let detail = format!("the password has {length} characters: use at least {MIN_LENGTH}");
        return Err(Error::field("password_too_short", "password", detail));
    }
    if password.len() > 1_000 {
        return Err(Error::field(
            "password_too_long",
            "password",
            "the password is longer than 1,000 bytes",
        ));
    }
    // One's own words count as common, each by itself and as they stand before the @ of an address.
    let mut own: Vec<&str> = own.to_vec();
    own.extend(own.clone().iter().flat_map(|words| {
        words
            .split('@')
            .chain(words.split(|c: char| !c.is_alphanumeric()))
    }));
    if zxcvbn::zxcvbn(password, &own).score() < zxcvbn::Score::Three {
        return Err(Error::field(
            "password_too_common",
            "password",
            "this password is easily guessed: use several unrelated words, or let your browser make one",
        ));
    }
    Ok(())
}

/// The PHC string to store.
///
/// # Errors
/// When the machine has no randomness or memory left.
pub(crate) async fn hash(password: String) -> Result<String> {
    at_work(move || {
        argon2()
            .hash_password(password.as_bytes())
            .map(|hash| hash.to_string())
    })
    .await?
    .map_err(|error| Error::internal("password", error))
}

/// Whether a password is the one behind a PHC string.
///
/// # Errors
/// When the stored string is no PHC string.
pub(crate) async fn verify(password: String, phc: String) -> Result<bool> {
    at_work(
        move || match argon2().verify_password(password.as_bytes(), phc.as_str()) {
            Ok(()) => Ok(true),
            Err(argon2::password_hash::Error::PasswordInvalid) => Ok(false),
            Err(error) => Err(Error::internal("password", error)),
        },
    )
    .await?
}

/// Takes as long as [`verify`] does, for an address that has no account (D4).
///
/// # Errors
/// As [`hash`].
pub(crate) async fn verify_nothing(password: String) -> Result<()> {
    hash(password).await.map(drop)
}

async fn at_work<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T> {
    let _turn = AT_A_TIME
        .acquire()
        .await
        .map_err(|error| Error::internal("password", error))?;
    tokio::task::spawn_blocking(work)
        .await
        .map_err(|error| Error::internal("password", error))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn d5_argon2id_with_19_mib_and_two_passes() {
        let phc = hash("correct horse battery staple".into())
            .await
            .unwrap_or_default();
        assert!(phc.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{phc}");
        assert!(
            verify("correct horse battery staple".into(), phc.clone())
                .await
                .is_ok_and(|same| same)
        );
        assert!(
            verify("correct horse battery stapler".into(), phc)
                .await
                .is_ok_and(|same| !same)
        );
    }

    #[test]
    fn d5_short_and_common_ones_are_refused() {
        let code = |password: &str| {
            check(password, &["ines.kaspar@example.org", "Ines Kaspar"]).map_err(|e| e.code())
        };
        assert_eq!(code("elevenchars"), Err("password_too_short"));
        for common in [
            "password1234",
            "qwertyuiop12",
            "aaaaaaaaaaaa",
            "123456789012",
            "ines.kaspar1",
            "iloveyou1234",
        ] {
            assert_eq!(code(common), Err("password_too_common"), "{common}");
        }
        assert_eq!(code("grey heron eats sixty plums"), Ok(()));
    }
}
