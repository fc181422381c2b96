//! A fresh sign-in: what cannot be undone, or hands out all there is about somebody, asks for the password again (D5).

use mixip_db::accounts as rows;
use serde::Deserialize;
use utoipa::ToSchema;

use super::password;
use crate::{Actor, App, Caller, Error, Result};

/// For so long the password counts as just given.
const MINUTES: i64 = 10;
const MINUTE: i64 = 60_000_000;

/// The password, given again by who is signed in.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Confirmation {
    /// The account's password.
    pub password: String,
}

/// Lets through whose password was given in this session within the last ten minutes.
///
/// # Errors
/// `confirm_needed` for whose was not, `session_required` for programs: a token knows no password.
pub async fn fresh<'a>(app: &App, actor: &'a Actor) -> Result<&'a Caller> {
    let caller = actor.caller()?;
    let Some(session) = caller.session else {
        return Err(Error::Forbidden(
            "this is for somebody who is signed in with their password, not for a token",
            "session_required",
        ));
    };
    let row = rows::session(&mut app.db.read().await?, caller.account, session).await?;
    let since = app.clock.micros() - MINUTES * MINUTE;
    if row
        .and_then(|row| row.confirmed_at)
        .is_some_and(|at| at > since)
    {
        return Ok(caller);
    }
    Err(Error::Forbidden(
        "your password was not asked for in the last 10 minutes: give it again, then go on",
        "confirm_needed",
    ))
}

/// Lets through whose session has not ended since they called.
///
/// # Errors
/// [`Error::Unauthenticated`]
pub(crate) async fn still_signed_in(app: &App, actor: &Actor) -> Result<()> {
    let caller = actor.caller()?;
    let session = caller.session.ok_or(Error::Unauthenticated)?;
    let mut conn = app.db.read().await?;
    let row = rows::session(&mut conn, caller.account, session).await?;
    row.map(drop).ok_or(Error::Unauthenticated)
}

/// The password is given again: for ten minutes the session counts as fresh.
///
/// # Errors
/// `wrong_password`, `session_required`, and [`Error::TooMany`] after some tries.
pub async fn confirm(app: &App, actor: &Actor, input: Confirmation) -> Result<()> {
    let caller = actor.caller()?;
    let Some(session) = caller.session else {
        return Err(Error::Forbidden(
            "a password is confirmed by somebody who is signed in, not by a token",
            "session_required",
        ));
    };
    let who = caller.account.to_string();
    app.throttle.count("confirm", &who, 10)?;
    let account = rows::get(&mut app.db.read().await?, caller.account)
        .await?
        .ok_or(Error::Unauthenticated)?;
    if !password::verify(input.password, account.password_hash).await? {
        return Err(Error::field(
            "wrong_password",
            "password",
            "that is not the password of this account",
        ));
    }
    app.throttle.forget("confirm", &who);
    let mut tx = app.db.write().await?;
    rows::confirm_session(&mut tx, session, app.clock.micros()).await?;
    tx.commit().await?;
    Ok(())
}
