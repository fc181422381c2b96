//! Sessions: signing in and out, and which browsers are signed in.

use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use jiff::Timestamp;
use mixip_db::Tx;
use mixip_db::accounts as rows;
use ring::rand::{SecureRandom, SystemRandom};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use super::{Account, actor, password, view};
use crate::clock::timestamp;
use crate::events::Event;
use crate::{Actor, App, Error, Result, text};

/// A session ends after so long without a request.
pub const IDLE_DAYS: i64 = 30;
const MINUTE: i64 = 60_000_000;
/// No mail address is longer in bytes (RFC 5321, 4.5.3.1.3).
const LONGEST_ADDRESS: usize = 254;

/// What signing in takes.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SignIn {
    /// Mail address.
    pub email: String,
    /// Password.
    pub password: String,
}

/// What the connection tells of a client.
#[derive(Clone, Debug)]
pub struct Client {
    /// Its address.
    pub address: String,
    /// Its `User-Agent`.
    pub user_agent: String,
}

/// A session that was just opened.
#[derive(Debug)]
pub struct NewSession {
    /// What the cookie holds; only its hash is stored.
    pub secret: String,
}

/// A browser that is signed in.
#[derive(Debug, Serialize, ToSchema)]
pub struct Session {
    /// Its id.
    pub id: Uuid,
    /// Whether it is the one that asks.
    pub current: bool,
    /// Browser.
    pub browser: String,
    /// Operating system.
    pub system: String,
    /// Address it was opened from.
    pub address: String,
    /// When it was opened.
    #[schema(value_type = String, format = DateTime)]
    pub created_at: Timestamp,
    /// When it was last used, to the minute.
    #[schema(value_type = String, format = DateTime)]
    pub last_seen_at: Timestamp,
}

/// Signs in. An unknown address takes as long as a wrong password and answers the same (D4).
///
/// # Errors
/// [`Error::WrongCredentials`], [`Error::TooMany`].
pub async fn sign_in(app: &App, input: SignIn, client: &Client) -> Result<(Account, NewSession)> {
    app.throttle.count("sign-in from", &client.address, 100)?;
    if input.email.len() > LONGEST_ADDRESS {
        return Err(Error::WrongCredentials);
    }
    let email = text::folded(input.email.trim());
    let tried = format!("{} {email}", client.address);
    app.throttle.count("sign-in", &tried, 10)?;
    let account = rows::by_email(&mut app.db.read().await?, &email).await?;
    let Some(account) = account else {
        password::verify_nothing(input.password).await?;
        return Err(Error::WrongCredentials);
    };
    if !password::verify(input.password, account.password_hash.clone()).await? {
        return Err(Error::WrongCredentials);
    }
    app.throttle.forget("sign-in", &tried);
    app.throttle.take_back("sign-in from", &client.address);
    let mut tx = app.db.write().await?;
    let session = open(app, &mut tx, account.id, client).await?;
    tx.commit().await?;
    Ok((view(app, account).await?, session))
}

/// Opens a session with a fresh secret of 256 bits.
pub(super) async fn open(
    app: &App,
    tx: &mut Tx,
    account: Uuid,
    client: &Client,
) -> Result<NewSession> {
    let secret = secret()?;
    let (browser, system) = describe(&client.user_agent);
    let now = app.clock.micros();
    let row = rows::SessionRow {
        id: Uuid::now_v7(),
        account_id: account,
        token_hash: hash(&secret),
        browser,
        system,
        address: client.address.clone(),
        created_at: now,
        last_seen_at: now,
        confirmed_at: Some(now),
    };
    rows::insert_session(tx, &row).await?;
    Ok(NewSession { secret })
}

/// Who a session's secret belongs to; nobody when it ended.
///
/// # Errors
/// When the database does not answer.
pub async fn authenticate(app: &App, secret: &str) -> Result<Actor> {
    let now = app.clock.micros();
    let (session, account) = {
        let mut conn = app.db.read().await?;
        let Some(session) = rows::session_by_token(&mut conn, &hash(secret)).await? else {
            return Ok(Actor::Anonymous);
        };
        if session.last_seen_at < now - IDLE_DAYS * 24 * 60 * MINUTE {
            return Ok(Actor::Anonymous);
        }
        let Some(account) = rows::get(&mut conn, session.account_id).await? else {
            return Ok(Actor::Anonymous);
        };
        (session, account)
    };
    if session.last_seen_at < now - MINUTE {
        let mut tx = app.db.write().await?;
        rows::touch_session(&mut tx, session.id, now).await?;
        tx.commit().await?;
    }
    Ok(actor(&account, Some(session.id)))
}

/// The caller's sessions, newest first.
///
/// # Errors
/// [`Error::Unauthenticated`]
pub async fn list(app: &App, actor: &Actor) -> Result<Vec<Session>> {
    let caller = actor.caller()?;
    let rows = rows::sessions(&mut app.db.read().await?, caller.account).await?;
    Ok(rows
        .into_iter()
        .map(|row| Session {
            id: row.id,
            current: Some(row.id) == caller.session,
            browser: row.browser,
            system: row.system,
            address: row.address,
            created_at: timestamp(row.created_at),
            last_seen_at: timestamp(row.last_seen_at),
        })
        .collect())
}

/// Ends the session that asks.
///
/// # Errors
/// [`Error::Unauthenticated`]
pub async fn sign_out(app: &App, actor: &Actor) -> Result<()> {
    match actor.caller()?.session {
        Some(session) => end(app, actor, session).await,
        None => Ok(()),
    }
}

/// Ends one of the caller's sessions.
///
/// # Errors
/// [`Error::NotFound`] when it is not one of them.
pub async fn end(app: &App, actor: &Actor, id: Uuid) -> Result<()> {
    let account = actor.caller()?.account;
    let mut tx = app.db.write().await?;
    if !rows::delete_session(&mut tx, account, id).await? {
        return Err(Error::NotFound("the session"));
    }
    tx.commit().await?;
    app.events.tell(Event::Session {
        account_id: account,
    });
    Ok(())
}

/// 256 random bits as text.
pub(crate) fn secret() -> Result<String> {
    let mut bytes = [0; 32];
    SystemRandom::new()
        .fill(&mut bytes)
        .map_err(|error| Error::internal("randomness", error))?;
    Ok(BASE64_URL_SAFE_NO_PAD.encode(bytes))
}

/// What is stored of a secret. It has 256 bits of its own, so a plain hash is enough.
pub(crate) fn hash(secret: &str) -> Vec<u8> {
    ring::digest::digest(&ring::digest::SHA256, secret.as_bytes())
        .as_ref()
        .to_vec()
}

/// Browser and system in one line, as evidence keeps them.
pub(crate) fn browser_in_words(user_agent: &str) -> String {
    let (browser, system) = describe(user_agent);
    format!("{browser}, {system}")
}

/// Browser and system in words.
pub(crate) fn describe(user_agent: &str) -> (String, String) {
    let Some(told) = woothee::parser::Parser::new().parse(user_agent) else {
        let program = user_agent.split(['/', ' ']).next().unwrap_or_default();
        let program: String = program
            .chars()
            .filter(|c| !c.is_control())
            .take(40)
            .collect();
        return (
            if program.is_empty() {
                "Unknown".into()
            } else {
                program
            },
            "Unknown".into(),
        );
    };
    let known = |text: &str| {
        if text == "UNKNOWN" {
            "Unknown".to_owned()
        } else {
            text.to_owned()
        }
    };
    let major = told
        .version
        .split('.')
        .next()
        .filter(|v| v.parse::<u32>().is_ok())
        .unwrap_or_default();
    (
        known(format!("{} {major}", told.name).trim_end()),
        known(told.os),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn browsers_are_told_in_words() {
        let firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
        assert_eq!(describe(firefox), ("Firefox 140".into(), "Linux".into()));
        assert_eq!(describe("curl/8.5.0").1, "Unknown");
        assert_eq!(describe("").0, "Unknown");
    }

    #[test]
    fn secrets_differ_and_are_not_their_hash() {
        let (a, b) = (secret().unwrap_or_default(), secret().unwrap_or_default());
        assert_ne!(a, b);
        assert_eq!(a.len(), 43);
        assert_ne!(a.as_bytes(), hash(&a));
    }
}
