//! A new password by mail, for who forgot the one until now.

use mixip_db::accounts as rows;
use mixip_db::proofs::{self, ProofRow};
use mixip_ledger::EntryKind;
use ring::rand::{SecureRandom, SystemRandom};
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;
use uuid::Uuid;

use super::address::UNKNOWN;
use super::{Client, actor, password, sessions};
use crate::events::Event;
use crate::jobs::{self, Job};
use crate::ledger::{INSTALLATION, record};
use crate::mail::{Content, Language, Letter, post};
use crate::{App, Error, Result, text};

pub(super) const KIND: &str = "password";
const WORKS_FOR: i64 = 60 * 60 * 1_000_000;
/// So many links to one account within the hour; whoever wants to fill its owner's mailbox gets no further.
const MOST_LINKS: i64 = 5;

/// Whose password is forgotten.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ForgottenPassword {
    /// Mail address of the account.
    pub email: String,
}

/// A new password, with what was sent by mail.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewPassword {
    /// What stands in the link.
    pub token: String,
    /// At least 12 characters, not a common one.
    pub password: String,
}

/// Asks for a link to set a new password. Known and unknown addresses get the same answer by the same work (D4): whether
/// there is an account is looked up by a job, a random while later, so that what the job does is not seen in the time of
/// the next answer either.
///
/// # Errors
/// What is wrong with the address, and [`Error::TooMany`].
pub async fn ask(app: &App, input: ForgottenPassword, client: &Client) -> Result<()> {
    app.throttle.count("reset from", &client.address, 20)?;
    let email = text::email("email", &input.email)?;
    app.throttle.count("reset", &email, 5)?;
    let mut random = [0; 2];
    SystemRandom::new()
        .fill(&mut random)
        .map_err(|error| Error::internal("randomness", error))?;
    // Up to four seconds.
    let later = i64::from(u16::from_le_bytes(random)) * 61;
    let mut tx = app.db.write().await?;
    jobs::enqueue_at(
        app,
        &mut tx,
        &Job::ResetPassword { email },
        app.clock.micros() + later,
    )
    .await?;
    tx.commit().await?;
    Ok(())
}

/// The job: sends the link where there is an account.
///
/// # Errors
/// When rows cannot be read or written.
pub(crate) async fn send(app: &App, email: &str) -> Result<()> {
    let now = app.clock.micros();
    let mut tx = app.db.write().await?;
    let Some(account) = rows::by_email(&mut tx, email).await? else {
        return Ok(());
    };
    if proofs::count_since(&mut tx, account.id, KIND, now - WORKS_FOR).await? >= MOST_LINKS {
        return Ok(());
    }
    let token = sessions::secret()?;
    let row = ProofRow {
        id: Uuid::now_v7(),
        account_id: account.id,
        kind: KIND.to_owned(),
        email: account.email.clone(),
        token_hash: sessions::hash(&token),
        code_hash: None,
        tries: 0,
        created_at: now,
        expires_at: now + WORKS_FOR,
    };
    proofs::insert(&mut tx, &row).await?;
    let letter = Letter {
        to: account.email,
        language: Language::of(account.language.as_deref()),
        content: Content::ResetPassword {
            name: account.name,
            link: format!("{}/reset#{token}", app.origin()),
        },
    };
    post(app, &mut tx, letter).await?;
    tx.commit().await?;
    jobs::wake(app);
    Ok(())
}

/// Sets a new password with the token that was sent by mail, once. All sessions of the account end.
///
/// # Errors
/// `link_unknown`, and what is wrong with the password: the link works on then.
pub async fn set(app: &App, input: NewPassword, client: &Client) -> Result<()> {
    app.throttle.count("proof from", &client.address, 30)?;
    let hash = sessions::hash(&input.token);
    let account = {
        let mut conn = app.db.read().await?;
        let proof = proofs::by_token(&mut conn, KIND, &hash, app.clock.micros())
            .await?
            .ok_or(UNKNOWN)?;
        rows::get(&mut conn, proof.account_id)
            .await?
            .ok_or(UNKNOWN)?
    };
    app.throttle.take_back("proof from", &client.address);
    password::check(&input.password, &[&account.email, &account.name])?;
    let password_hash = password::hash(input.password).await?;
    let mut tx = app.db.write().await?;
    // Asked again: of two who bring the same token one comes too late.
    let proof = proofs::by_token(&mut tx, KIND, &hash, app.clock.micros())
        .await?
        .ok_or(UNKNOWN)?;
    let account = rows::get(&mut tx, proof.account_id)
        .await?
        .filter(|account| account.email == proof.email)
        .ok_or(UNKNOWN)?;
    if !proofs::take(&mut tx, proof.id).await? {
        return Err(UNKNOWN);
    }
    proofs::delete_all(&mut tx, account.id, KIND).await?;
    let profile = rows::Profile {
        name: None,
        language: None,
        password_hash: Some(&password_hash),
    };
    rows::change(&mut tx, account.id, &profile).await?;
    if account.verified_at.is_none() {
        // Who reads the mail that was sent there owns the address.
        rows::set_address(&mut tx, account.id, &account.email, app.clock.micros()).await?;
        proofs::delete_all(&mut tx, account.id, super::address::KIND).await?;
    }
    rows::delete_other_sessions(&mut tx, account.id, None).await?;
    record(
        app,
        &mut tx,
        INSTALLATION,
        &actor(&account, None),
        EntryKind::PasswordReset,
        account.id,
        json!({ "address": client.address }),
    )
    .await?;
    tx.commit().await?;
    app.events.tell(Event::Session {
        account_id: account.id,
    });
    Ok(())
}
