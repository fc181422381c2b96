//! Mail addresses: who gave one shows that it is theirs, by a link or a code that was sent there.

use mixip_db::accounts::{self as rows, AccountRow};
use mixip_db::proofs::{self, ProofRow};
use mixip_db::{DbError, Tx};
use mixip_ledger::EntryKind;
use ring::rand::{SecureRandom, SystemRandom};
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;
use uuid::Uuid;

use super::{Account, Client, actor, exists, password, sessions};
use crate::ledger::{INSTALLATION, record};
use crate::mail::{Content, Language, Letter, post};
use crate::{Actor, App, Error, Result, jobs, text};

pub(super) const KIND: &str = "address";
const WORKS_FOR: i64 = 24 * 60 * 60 * 1_000_000;
/// Of a million codes so many may be guessed before another one has to be sent.
const MOST_TRIES: i64 = 5;

/// Every link that opens nothing answers the same, whatever the reason.
pub(super) const UNKNOWN: Error = Error::Missing(
    "link_unknown",
    "this link opens nothing, or not any more: ask for a new one",
);

/// What a link or a code brings back.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AddressProof {
    /// What stands in the link.
    pub token: String,
}

/// A code from a mail.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AddressCode {
    /// Six digits.
    pub code: String,
}

/// Another mail address. It counts once it was shown to be its owner's.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AddressChange {
    /// The address from then on.
    pub new: String,
    /// The account's password.
    pub current_password: String,
}

/// Sends link and code to an address of an account; earlier ones stop working.
pub(super) async fn send(app: &App, tx: &mut Tx, account: &AccountRow, to: &str) -> Result<()> {
    let (token, code) = (sessions::secret()?, six_digits()?);
    let now = app.clock.micros();
    proofs::delete_all(tx, account.id, KIND).await?;
    let row = ProofRow {
        id: Uuid::now_v7(),
        account_id: account.id,
        kind: KIND.to_owned(),
        email: to.to_owned(),
        token_hash: sessions::hash(&token),
        code_hash: Some(code_hash(account.id, &code)),
        tries: 0,
        created_at: now,
        expires_at: now + WORKS_FOR,
    };
    proofs::insert(tx, &row).await?;
    let content = Content::VerifyAddress {
        name: account.name.clone(),
        link: format!("{}/verify#{token}", app.origin()),
        code,
    };
    let letter = Letter {
        to: to.to_owned(),
        language: Language::of(account.language.as_deref()),
        content,
    };
    post(app, tx, letter).await?;
    Ok(())
}

/// The address is its owner's: here is the token that was sent there. Nobody has to be signed in.
///
/// # Errors
/// `link_unknown`, and `account_exists` where the address became another account's meanwhile.
pub async fn verify(app: &App, input: AddressProof, client: &Client) -> Result<()> {
    app.throttle.count("proof from", &client.address, 30)?;
    let hash = sessions::hash(&input.token);
    let now = app.clock.micros();
    let mut tx = app.db.write().await?;
    let proof = proofs::by_token(&mut tx, KIND, &hash, now)
        .await?
        .ok_or(UNKNOWN)?;
    let account = rows::get(&mut tx, proof.account_id).await?.ok_or(UNKNOWN)?;
    settle(app, &mut tx, &account, proof).await?;
    tx.commit().await?;
    jobs::wake(app);
    app.throttle.take_back("proof from", &client.address);
    Ok(())
}

/// The same by the code, for who is signed in.
///
/// # Errors
/// `code_wrong`, and [`Error::TooMany`] after some tries.
pub async fn verify_by_code(app: &App, actor: &Actor, input: AddressCode) -> Result<Account> {
    const WRONG: Error = Error::Forbidden(
        "that is not the code from the mail, or it does not work any more: have another one sent",
        "code_wrong",
    );
    let id = actor.caller()?.account;
    app.throttle.count("code", &id.to_string(), 10)?;
    let code: String = input.code.chars().filter(|c| !c.is_whitespace()).collect();
    let mut tx = app.db.write().await?;
    let account = rows::get(&mut tx, id)
        .await?
        .ok_or(Error::Unauthenticated)?;
    let proof = proofs::newest(&mut tx, id, KIND, app.clock.micros())
        .await?
        .ok_or(WRONG)?;
    if !proofs::count_try(&mut tx, proof.id, MOST_TRIES).await? {
        return Err(WRONG);
    }
    let right = proof.code_hash.as_deref() == Some(&code_hash(id, &code));
    if right {
        settle(app, &mut tx, &account, proof).await?;
    }
    // A wrong try counts, too.
    tx.commit().await?;
    if !right {
        return Err(WRONG);
    }
    jobs::wake(app);
    super::me(app, actor).await
}

/// Sends link and code again, to the address that waits to be shown.
///
/// # Errors
/// `already_verified`, and [`Error::TooMany`] after some of them.
pub async fn send_again(app: &App, actor: &Actor) -> Result<()> {
    let id = actor.caller()?.account;
    app.throttle.count("verification", &id.to_string(), 3)?;
    let mut tx = app.db.write().await?;
    let account = rows::get(&mut tx, id)
        .await?
        .ok_or(Error::Unauthenticated)?;
    let waiting = proofs::newest(&mut tx, id, KIND, app.clock.micros()).await?;
    let to = match waiting {
        Some(proof) => proof.email,
        None if account.verified_at.is_none() => account.email.clone(),
        None => {
            return Err(Error::conflict(
                "already_verified",
                "the mail address was confirmed already: there is nothing to do",
            ));
        }
    };
    send(app, &mut tx, &account, &to).await?;
    tx.commit().await?;
    jobs::wake(app);
    Ok(())
}

/// Sends link and code to another address. The one until now stays until they are brought back.
pub(super) async fn change(app: &App, actor: &Actor, change: AddressChange) -> Result<()> {
    let id = actor.caller()?.account;
    let email = text::email("email.new", &change.new)?;
    app.throttle.count("password", &id.to_string(), 10)?;
    app.throttle.count("address", &id.to_string(), 5)?;
    let account = rows::get(&mut app.db.read().await?, id)
        .await?
        .ok_or(Error::Unauthenticated)?;
    if !password::verify(change.current_password, account.password_hash.clone()).await? {
        return Err(Error::field(
            "wrong_password",
            "email.current_password",
            "that is not the current password",
        ));
    }
    let mut tx = app.db.write().await?;
    let other = rows::by_email(&mut tx, &email).await?;
    if other.is_some_and(|other| other.id != id) {
        return Err(exists());
    }
    send(app, &mut tx, &account, &email).await?;
    tx.commit().await?;
    jobs::wake(app);
    Ok(())
}

/// The address that an account is about to have.
pub(super) async fn pending(app: &App, account: &AccountRow) -> Result<Option<String>> {
    let mut conn = app.db.read().await?;
    let waiting = proofs::newest(&mut conn, account.id, KIND, app.clock.micros()).await?;
    Ok(waiting
        .map(|proof| proof.email)
        .filter(|email| *email != account.email))
}

/// Takes the proof: its address is the account's from now on. The one until now is told when it is another.
async fn settle(app: &App, tx: &mut Tx, account: &AccountRow, proof: ProofRow) -> Result<()> {
    if !proofs::take(tx, proof.id).await? {
        return Err(UNKNOWN);
    }
    let who = actor(account, None);
    match rows::set_address(tx, account.id, &proof.email, app.clock.micros()).await {
        Err(DbError::Unique(_)) => return Err(exists()),
        other => other?,
    }
    let changed = proof.email != account.email;
    let (kind, about) = if changed {
        // What was sent to the old address to set a password is of no use any more.
        proofs::delete_all(tx, account.id, super::reset::KIND).await?;
        let about = json!({ "before": account.email, "email": proof.email });
        (EntryKind::AddressChanged, about)
    } else {
        let about = json!({ "email": proof.email });
        (EntryKind::AddressVerified, about)
    };
    record(app, tx, INSTALLATION, &who, kind, account.id, about).await?;
    if changed {
        let letter = Letter {
            to: account.email.clone(),
            language: Language::of(account.language.as_deref()),
            content: Content::AddressChanged {
                name: account.name.clone(),
                address: proof.email,
            },
        };
        post(app, tx, letter).await?;
    }
    Ok(())
}

/// Any of a million, each as likely.
pub(crate) fn six_digits() -> Result<String> {
    loop {
        let mut bytes = [0; 4];
        SystemRandom::new()
            .fill(&mut bytes)
            .map_err(|error| Error::internal("randomness", error))?;
        let number = u32::from_le_bytes(bytes);
        // The rest above the last whole million would favour small numbers.
        if number < 4_294_000_000 {
            return Ok(format!("{:06}", number % 1_000_000));
        }
    }
}

/// With the account in it, so that equal codes of two accounts look different.
fn code_hash(account: Uuid, code: &str) -> Vec<u8> {
    sessions::hash(&format!("{account} {code}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_have_six_digits_and_differ() {
        let codes: std::collections::BTreeSet<String> =
            (0..50).filter_map(|_| six_digits().ok()).collect();
        assert!(codes.len() > 45);
        assert!(
            codes
                .iter()
                .all(|code| code.len() == 6 && code.bytes().all(|b| b.is_ascii_digit()))
        );
        let (a, b) = (Uuid::now_v7(), Uuid::now_v7());
        assert_ne!(code_hash(a, "000000"), code_hash(b, "000000"));
    }
}
