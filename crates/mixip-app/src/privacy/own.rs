//! Requests of talent on their own page, and of accounts in their settings.

use mixip_db::privacy::{self as rows, MessageRow, PrivacyRow};
use mixip_db::{Tx, accounts, talent};
use mixip_ledger::EntryKind;
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;
use uuid::Uuid;

use super::receive::{Incoming, ledger_of, receive, tell};
use super::view::{own_view, own_views};
use super::visitor::required;
use super::{
    OwnPrivacyRequest, PrivacyAuthor, PrivacyKind, PrivacyMessageKind, PrivacyOrigin, Words,
};
use crate::ledger::record;
use crate::rights::{self, WorkspaceRight};
use crate::{Actor, App, Error, Result};

const GONE: Error = Error::NotFound("the privacy request");
/// So many requests of one person, and messages about one request, in ten minutes.
const MOST: u32 = 20;

/// What a talent or an account asks.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewPrivacyRequest {
    /// What is asked for.
    pub kind: PrivacyKind,
    /// In words of one's own.
    pub text: String,
    /// From an account: the workspace that is asked; whoever runs the installation where left out. A talent asks the
    /// workspace that their page is of.
    pub workspace_id: Option<Uuid>,
}

/// Receives what a talent or an account asks.
///
/// # Errors
/// [`Error::LinkNeeded`], [`Error::Unauthenticated`]; [`Error::NotFound`] for a workspace that the account is no member of;
/// what is wrong with a field; [`Error::TooMany`].
pub async fn start(
    app: &App,
    actor: &Actor,
    input: NewPrivacyRequest,
) -> Result<OwnPrivacyRequest> {
    let who = match actor {
        Actor::Talent(depicted) => depicted.talent,
        _ => actor.caller()?.account,
    };
    app.throttle
        .count("privacy request of", &who.to_string(), MOST)?;
    let words = required("text", &input.text)?;
    let mut tx = app.db.write().await?;
    let incoming = match actor {
        Actor::Talent(_) => {
            talent::lock(&mut tx, who).await?;
            let person = talent::get(&mut tx, who).await?.ok_or(Error::LinkNeeded)?;
            Incoming {
                workspace: Some(person.workspace_id),
                kind: input.kind,
                origin: PrivacyOrigin::Talent,
                visitor: None,
                language: person.language.unwrap_or_else(|| "en".to_owned()),
                account: None,
                talent: Some(who),
                text: words,
            }
        }
        _ => {
            let account = accounts::get(&mut tx, who)
                .await?
                .ok_or(Error::Unauthenticated)?;
            if let Some(workspace) = input.workspace_id {
                rights::workspace(&mut tx, actor, workspace, WorkspaceRight::See).await?;
            }
            Incoming {
                workspace: input.workspace_id,
                kind: input.kind,
                origin: PrivacyOrigin::Account,
                visitor: None,
                language: account.language.unwrap_or_else(|| "en".to_owned()),
                account: Some(who),
                talent: None,
                text: words,
            }
        }
    };
    let row = receive(app, &mut tx, actor, incoming).await?;
    tx.commit().await?;
    tell(app, &row);
    own_view(app, &mut app.db.read().await?, &row).await
}

/// The requests of the talent who calls, newest first.
///
/// # Errors
/// [`Error::LinkNeeded`] without their link.
pub async fn of_talent(app: &App, actor: &Actor) -> Result<Vec<OwnPrivacyRequest>> {
    let who = actor.depicted()?.talent;
    let mut conn = app.db.read().await?;
    let found = asked_by(rows::of_talent(&mut conn, who).await?);
    own_views(app, &mut conn, found).await
}

/// What somebody else wrote about a talent is not for their page: a request that the desk attached stays with who asked.
pub(super) fn asked_by(found: Vec<PrivacyRow>) -> Vec<PrivacyRow> {
    let own = |row: &PrivacyRow| row.origin == PrivacyOrigin::Talent.as_str();
    found.into_iter().filter(own).collect()
}

/// The requests of the account that calls, newest first.
///
/// # Errors
/// [`Error::Unauthenticated`].
pub async fn of_account(app: &App, actor: &Actor) -> Result<Vec<OwnPrivacyRequest>> {
    let who = actor.caller()?.account;
    let mut conn = app.db.read().await?;
    let found = rows::of_account(&mut conn, who).await?;
    own_views(app, &mut conn, found).await
}

/// Writes back about a request of one's own.
///
/// # Errors
/// [`Error::NotFound`] for a request of somebody else; what is wrong with the text; [`Error::TooMany`].
pub async fn reply(app: &App, actor: &Actor, id: Uuid, input: Words) -> Result<OwnPrivacyRequest> {
    let mut tx = app.db.write().await?;
    if let Actor::Talent(depicted) = actor {
        talent::lock(&mut tx, depicted.talent).await?;
    }
    let row = mine(&mut tx, actor, id).await?;
    add_reply(app, &mut tx, actor, &row, &input.text).await?;
    tx.commit().await?;
    tell(app, &row);
    own_view(app, &mut app.db.read().await?, &row).await
}

/// A request of the caller's own, its row locked: what was emptied meanwhile is nobody's.
async fn mine(tx: &mut Tx, actor: &Actor, id: Uuid) -> Result<PrivacyRow> {
    let is_mine = |row: &PrivacyRow| match actor {
        Actor::Talent(depicted) => {
            row.origin == PrivacyOrigin::Talent.as_str() && row.talent_id == Some(depicted.talent)
        }
        _ => row.account_id.is_some() && row.account_id == actor.account(),
    };
    if !matches!(actor, Actor::Talent(_)) {
        actor.caller()?;
    }
    rows::lock(tx, id).await?.filter(is_mine).ok_or(GONE)
}

/// Adds what whoever asked writes, in their transaction, which has locked the request.
pub(super) async fn add_reply(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    row: &PrivacyRow,
    words: &str,
) -> Result<()> {
    let text = required("text", words)?;
    app.throttle
        .count("privacy reply", &row.id.to_string(), MOST)?;
    let message = MessageRow {
        id: Uuid::now_v7(),
        request_id: row.id,
        author: PrivacyAuthor::Asker.as_str().to_owned(),
        kind: PrivacyMessageKind::Message.as_str().to_owned(),
        by_name: None,
        text,
        created_at: app.clock.micros(),
    };
    rows::insert_message(tx, &message, Some(true)).await?;
    let kind = EntryKind::PrivacyRequestWritten;
    let about = json!({ "message": message.id, "author": message.author });
    record(app, tx, ledger_of(row), actor, kind, row.id, about).await
}
