//! API tokens: for programs that act for an account.

use jiff::Timestamp;
use mixip_db::accounts as rows;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use super::{actor, sessions};
use crate::clock::timestamp;
use crate::events::Event;
use crate::{Actor, App, Error, Result, text};

const MINUTE: i64 = 60_000_000;
/// What a token may do; more will follow with the parts that need it.
const SCOPES: [&str; 2] = ["read", "write"];

/// What making a token takes.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewToken {
    /// What it is for.
    pub name: String,
    /// `read`, `write`; both where left out.
    pub scopes: Option<Vec<String>>,
    /// When it stops working.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub expires_at: Option<Timestamp>,
}

/// A token as it is listed.
#[derive(Debug, Serialize, ToSchema)]
pub struct Token {
    /// Its id.
    pub id: Uuid,
    /// What it is for.
    pub name: String,
    /// What it may do.
    pub scopes: Vec<String>,
    /// When it was made.
    #[schema(value_type = String, format = DateTime)]
    pub created_at: Timestamp,
    /// When it stops working.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub expires_at: Option<Timestamp>,
    /// When it was last used, to the minute.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub last_used_at: Option<Timestamp>,
}

/// A token that was just made.
#[derive(Debug, Serialize, ToSchema)]
pub struct MadeToken {
    /// The token; shown this once.
    pub token: String,
    /// What is listed of it from now on.
    #[serde(flatten)]
    pub listed: Token,
}

/// Makes a token.
///
/// # Errors
/// `session_required` for who calls with a token, and what is wrong with a field.
pub async fn make(app: &App, actor: &Actor, input: NewToken) -> Result<MadeToken> {
    let caller = actor.caller()?;
    if caller.session.is_none() {
        // Otherwise one that ends, or may only write, would make itself another without end.
        return Err(Error::Forbidden(
            "a token is made by somebody who is signed in, not by another token",
            "session_required",
        ));
    }
    let account = caller.account;
    let name = text::line("name", &input.name, 100)?;
    let scopes = input
        .scopes
        .unwrap_or_else(|| SCOPES.map(str::to_owned).to_vec());
    if scopes.is_empty() || scopes.iter().any(|scope| !SCOPES.contains(&scope.as_str())) {
        return Err(Error::field(
            "unknown_scope",
            "scopes",
            "scopes are read and write",
        ));
    }
    if input.expires_at.is_some_and(|end| end <= app.clock.now()) {
        return Err(Error::field(
            "expired",
            "expires_at",
            "that time is past: choose a later one",
        ));
    }
    let token = format!("mixip_{}", sessions::secret()?);
    let row = rows::TokenRow {
        id: Uuid::now_v7(),
        account_id: account,
        name,
        token_hash: sessions::hash(&token),
        scopes: serde_json::to_string(&scopes).map_err(|error| Error::internal("scopes", error))?,
        created_at: app.clock.micros(),
        expires_at: input.expires_at.map(Timestamp::as_microsecond),
        last_used_at: None,
    };
    let mut tx = app.db.write().await?;
    rows::insert_token(&mut tx, &row).await?;
    tx.commit().await?;
    Ok(MadeToken {
        token,
        listed: view(row),
    })
}

/// The caller's tokens, newest first.
///
/// # Errors
/// [`Error::Unauthenticated`]
pub async fn list(app: &App, actor: &Actor) -> Result<Vec<Token>> {
    let account = actor.caller()?.account;
    Ok(rows::tokens(&mut app.db.read().await?, account)
        .await?
        .into_iter()
        .map(view)
        .collect())
}

/// Ends one of the caller's tokens.
///
/// # Errors
/// [`Error::NotFound`] when it is not one of them.
pub async fn revoke(app: &App, actor: &Actor, id: Uuid) -> Result<()> {
    let account = actor.caller()?.account;
    let mut tx = app.db.write().await?;
    if !rows::delete_token(&mut tx, account, id).await? {
        return Err(Error::NotFound("the token"));
    }
    tx.commit().await?;
    app.events.tell(Event::Session {
        account_id: account,
    });
    Ok(())
}

/// Who a token acts for; nobody when it ended or may not do this.
///
/// # Errors
/// [`Error::Forbidden`] for a write with a token that may only read.
pub async fn authenticate(app: &App, token: &str, writes: bool) -> Result<Actor> {
    let now = app.clock.micros();
    let (row, account) = {
        let mut conn = app.db.read().await?;
        let Some(row) = rows::token_by_hash(&mut conn, &sessions::hash(token)).await? else {
            return Ok(Actor::Anonymous);
        };
        if row.expires_at.is_some_and(|end| end <= now) {
            return Ok(Actor::Anonymous);
        }
        let Some(account) = rows::get(&mut conn, row.account_id).await? else {
            return Ok(Actor::Anonymous);
        };
        (row, account)
    };
    let scopes: Vec<String> = serde_json::from_str(&row.scopes).unwrap_or_default();
    let needed = if writes { "write" } else { "read" };
    if !scopes.iter().any(|scope| scope == needed) {
        return Err(Error::Forbidden(
            "the token's scopes do not include this",
            "scope_missing",
        ));
    }
    if row.last_used_at.is_none_or(|last| last < now - MINUTE) {
        let mut tx = app.db.write().await?;
        rows::touch_token(&mut tx, row.id, now).await?;
        tx.commit().await?;
    }
    Ok(actor(&account, None))
}

fn view(row: rows::TokenRow) -> Token {
    Token {
        id: row.id,
        name: row.name,
        scopes: serde_json::from_str(&row.scopes).unwrap_or_default(),
        created_at: timestamp(row.created_at),
        expires_at: row.expires_at.map(timestamp),
        last_used_at: row.last_used_at.map(timestamp),
    }
}
