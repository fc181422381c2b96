//! Anybody, without an account (B16). Whatever is known of a mail address, the answer is the same after the same work: a
//! request is written down, and a letter goes there. Whoever can read it sees the request from then on, by its code or its
//! link; who cannot has asked nevertheless.

use mixip_db::privacy::{self as rows, PrivacyRow};
use mixip_db::{Conn, Tx, workspaces};
use mixip_ledger::EntryKind;
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;
use uuid::Uuid;

use super::own::add_reply;
use super::receive::{Incoming, ledger_of, receive, tell};
use super::view::own_view;
use super::{MOST_TEXT, OwnPrivacyRequest, PrivacyKind, PrivacyOrigin, letters};
use crate::accounts::Client;
use crate::accounts::address::six_digits;
use crate::accounts::sessions::{hash, secret};
use crate::ledger::record;
use crate::mail::Language;
use crate::{Actor, App, Error, Result, jobs, names, text};

/// So many requests from one address in ten minutes.
const ASKING: u32 = 20;
/// So many letters with a code go to one mail address in a day, however many requests name it. Whoever owns the address may
/// not be the one who typed it: nobody fills their letter box by it, and nobody is turned away because of it.
const LETTERS: i64 = 3;
const LETTERS_IN: i64 = 24 * 60 * 60 * 1_000_000;
/// So many wrong codes, and wrong links, from one address in ten minutes.
const TRIES: u32 = 30;
/// Wrong tries that a code survives: of a million codes, five guesses.
const CODE_TRIES: i64 = 5;
/// A code is good for an hour; the link beside it for as long as there is something to see.
const CODE_WORKS_FOR: i64 = 60 * 60 * 1_000_000;

/// Every code that is not the right one answers the same, whatever the reason.
const WRONG: Error = Error::Forbidden(
    "that is not the code that was sent, or it is older than an hour: look again, or open the link in the letter",
    "code_wrong",
);
/// Every link that opens nothing answers the same, whatever the reason.
const UNKNOWN: Error = Error::Missing(
    "link_unknown",
    "this link opens nothing, or not any more: look for a newer letter, or ask again",
);

/// What anybody asks.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PrivacyAsking {
    /// What is asked for.
    pub kind: PrivacyKind,
    /// In words of one's own.
    pub text: String,
    /// The name of who asks.
    pub name: String,
    /// Where the answer goes.
    pub email: String,
    /// The language they read.
    #[schema(value_type = names::Language)]
    pub language: Language,
    /// The workspace that is asked, as a link named it; whoever runs the installation where left out or unknown.
    pub workspace_id: Option<Uuid>,
}

/// It was received.
#[derive(Debug, Serialize, ToSchema)]
pub struct PrivacyAsked {
    /// The request. It opens nothing; the code belongs to it.
    pub id: Uuid,
}

/// A code as it was typed.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PrivacyCode {
    /// The request.
    pub id: Uuid,
    /// Six digits.
    pub code: String,
}

/// What a link holds.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PrivacyLink {
    /// What stands behind the `#` of the link.
    pub link: String,
}

/// Something to add, by a link.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PrivacyReply {
    /// What stands behind the `#` of the link.
    pub link: String,
    /// What one writes.
    pub text: String,
}

/// A request that its code opened.
#[derive(Debug, Serialize, ToSchema)]
pub struct PrivacyOpened {
    /// What opens it again: it stands behind the `#` of a link.
    pub link: String,
    /// The request.
    pub request: OwnPrivacyRequest,
}

/// Receives what anybody asks, and sends code and link to the mail address, unless enough of them went there today.
///
/// # Errors
/// What is wrong with a field, and [`Error::TooMany`].
pub async fn ask(app: &App, client: &Client, input: PrivacyAsking) -> Result<PrivacyAsked> {
    app.throttle
        .count("privacy request from", &client.address, ASKING)?;
    let name = text::line("name", &input.name, 200)?;
    let email = text::email("email", &input.email)?;
    let words = required("text", &input.text)?;
    let code = six_digits()?;
    let mut tx = app.db.write().await?;
    // Asked in any case, so that it takes as long; what is unknown goes to the operator.
    let desk = workspaces::get(&mut tx, input.workspace_id.unwrap_or_default()).await?;
    let incoming = Incoming {
        workspace: desk.map(|desk| desk.id),
        kind: input.kind,
        origin: PrivacyOrigin::Visitor,
        visitor: Some((name, email.clone())),
        language: input.language.as_str().to_owned(),
        account: None,
        talent: None,
        text: words,
    };
    let row = receive(app, &mut tx, &Actor::Anonymous, incoming).await?;
    rows::put_code(&mut tx, row.id, &digest(row.id, &code), row.received_at).await?;
    let since = row.received_at - LETTERS_IN;
    if rows::codes_sent(&mut tx, &email, since).await? < LETTERS {
        letters::received(app, &mut tx, &row, code).await?;
    }
    tx.commit().await?;
    jobs::wake(app);
    tell(app, &row);
    Ok(PrivacyAsked { id: row.id })
}

/// Takes the code: the mail address counts as the asker's from now on. Gives what opens the request again.
///
/// # Errors
/// `code_wrong`, whatever the reason; [`Error::TooMany`].
pub async fn prove(app: &App, client: &Client, input: PrivacyCode) -> Result<PrivacyOpened> {
    app.throttle
        .count("privacy code from", &client.address, TRIES)?;
    let typed: String = input.code.chars().filter(char::is_ascii_digit).collect();
    let mut tx = app.db.write().await?;
    // Before the code, as whoever empties it does.
    rows::lock(&mut tx, input.id).await?;
    let sent = rows::code(&mut tx, input.id).await?;
    let good = rows::count_try(&mut tx, input.id, CODE_TRIES).await?
        && sent.is_some_and(|sent| {
            app.clock.micros() < sent.sent_at + CODE_WORKS_FOR
                && sent.code_hash == digest(input.id, &typed)
        });
    if !good {
        tx.commit().await?;
        return Err(WRONG);
    }
    if !rows::delete_code(&mut tx, input.id).await? {
        return Err(WRONG);
    }
    let row = rows::get(&mut tx, input.id).await?.ok_or(WRONG)?;
    let row = identified(app, &mut tx, row).await?;
    let link = secret()?;
    rows::insert_link(&mut tx, &hash(&link), row.id).await?;
    tx.commit().await?;
    app.throttle.take_back("privacy code from", &client.address);
    tell(app, &row);
    let mut conn = app.db.read().await?;
    Ok(PrivacyOpened {
        link,
        request: own_view(app, &mut conn, &row).await?,
    })
}

/// Looks at a request by the link of a letter. That alone shows nothing of who asks: programs that search mail for what is
/// dangerous open links, too.
///
/// # Errors
/// `link_unknown`, whatever the reason; [`Error::TooMany`].
pub async fn look(app: &App, client: &Client, input: &PrivacyLink) -> Result<OwnPrivacyRequest> {
    let mut conn = app.db.read().await?;
    let row = find(app, &mut conn, client, &input.link).await?;
    own_view(app, &mut conn, &row).await
}

/// Says that one asked this, by the link of a letter: who can read mail at the address is who asked, from now on.
///
/// # Errors
/// `link_unknown`, whatever the reason; [`Error::TooMany`].
pub async fn confirm(app: &App, client: &Client, input: &PrivacyLink) -> Result<OwnPrivacyRequest> {
    let mut tx = app.db.write().await?;
    let row = locked(app, &mut tx, client, &input.link).await?;
    let row = identified(app, &mut tx, row).await?;
    tx.commit().await?;
    tell(app, &row);
    own_view(app, &mut app.db.read().await?, &row).await
}

/// Writes back, by the link of a letter. Who does says by it that they asked.
///
/// # Errors
/// `link_unknown`; what is wrong with the text; [`Error::TooMany`].
pub async fn write_back(
    app: &App,
    client: &Client,
    input: PrivacyReply,
) -> Result<OwnPrivacyRequest> {
    let mut tx = app.db.write().await?;
    let row = locked(app, &mut tx, client, &input.link).await?;
    let row = identified(app, &mut tx, row).await?;
    add_reply(app, &mut tx, &Actor::Anonymous, &row, &input.text).await?;
    tx.commit().await?;
    tell(app, &row);
    let mut conn = app.db.read().await?;
    own_view(app, &mut conn, &row).await
}

async fn find(app: &App, conn: &mut Conn, client: &Client, link: &str) -> Result<PrivacyRow> {
    app.throttle.count("privacy link", &client.address, TRIES)?;
    // By the hash, so that how long it takes tells nothing of how much of a guess is right.
    let found = rows::by_link(conn, &hash(link.trim())).await?;
    let row = found.ok_or(UNKNOWN)?;
    app.throttle.take_back("privacy link", &client.address);
    Ok(row)
}

/// The same with its row locked: what was emptied while we waited has no link any more.
async fn locked(app: &App, tx: &mut Tx, client: &Client, link: &str) -> Result<PrivacyRow> {
    let row = find(app, tx, client, link).await?;
    let row = rows::lock(tx, row.id).await?.ok_or(UNKNOWN)?;
    if row.emptied_at.is_some() {
        return Err(UNKNOWN);
    }
    Ok(row)
}

/// Notes, once, that the mail address is the asker's.
async fn identified(app: &App, tx: &mut Tx, mut row: PrivacyRow) -> Result<PrivacyRow> {
    let now = app.clock.micros();
    if row.identified_at.is_none() && rows::identify(tx, row.id, now).await? {
        row.identified_at = Some(now);
        let kind = EntryKind::PrivacyRequestIdentified;
        let nobody = Actor::Anonymous;
        record(app, tx, ledger_of(&row), &nobody, kind, row.id, json!({})).await?;
    }
    Ok(row)
}

/// Bound to the request: the same code of another one is another one.
fn digest(request: Uuid, code: &str) -> Vec<u8> {
    hash(&format!("{request} {code}"))
}

/// Several lines that have to be there.
pub(super) fn required(field: &'static str, words: &str) -> Result<String> {
    text::lines(field, Some(words), MOST_TEXT)?.ok_or_else(|| {
        Error::field(
            "required",
            field,
            format!("{field} is missing: write at least one character"),
        )
    })
}
