//! Links that open a talent's own page, and the devices that opened them.

use mixip_db::portal as rows;
use mixip_db::{Tx, talent};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::codes::{self, Purpose};
use crate::accounts::Client;
use crate::accounts::sessions::{hash, secret};
use crate::{Actor, App, Depicted, Error, Result};

/// A device is forgotten after so long without a request.
const IDLE_DAYS: i64 = 180;
const MINUTE: i64 = 60_000_000;

/// What opening a link takes.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Opening {
    /// What stands behind the # of the link.
    pub link: String,
    /// The code that was sent by mail, where another device opened the link before.
    pub code: Option<String>,
}

/// Makes a link to a talent's own page, in the transaction that hands it on. Only its hash is stored.
pub(crate) async fn new_link(app: &App, tx: &mut Tx, talent: Uuid) -> Result<String> {
    let token = secret()?;
    let row = rows::LinkRow {
        id: Uuid::now_v7(),
        talent_id: talent,
        token_hash: hash(&token),
        created_at: app.clock.micros(),
        bound_at: None,
        last_used_at: None,
    };
    rows::insert_link(tx, &row).await?;
    Ok(format!("{}/t#{token}", app.origin()))
}

/// Lets in the device of somebody who was made known by coming, in the transaction that did it: they have their page on
/// this device, and links to it for others are made when they are wanted. Gives the secret of the device.
pub(crate) async fn first_device(app: &App, tx: &mut Tx, talent: Uuid) -> Result<String> {
    let now = app.clock.micros();
    let link = rows::LinkRow {
        id: Uuid::now_v7(),
        talent_id: talent,
        token_hash: hash(&secret()?),
        created_at: now,
        bound_at: None,
        last_used_at: None,
    };
    rows::insert_link(tx, &link).await?;
    rows::bind(tx, link.id, now).await?;
    let device = secret()?;
    rows::insert_session(tx, (Uuid::now_v7(), link.id), &hash(&device), now).await?;
    Ok(device)
}

/// Opens a link. The first device that does is let in; another one shows a code that is sent to the talent's mail
/// address. Gives the secret of the device.
///
/// # Errors
/// `link_unknown` for links that were never made, or that ended; `code_required`, `code_wrong`; `device_unknown` where
/// there is no address to send a code to; [`Error::TooMany`].
pub async fn open(app: &App, input: Opening, client: &Client) -> Result<String> {
    app.throttle.count("link from", &client.address, 100)?;
    // By the hash, so that how long it takes tells nothing of how much of a guess is right.
    let link = rows::link(&mut app.db.read().await?, &hash(input.link.trim())).await?;
    let link = link.ok_or(UNKNOWN)?;
    app.throttle.take_back("link from", &client.address);
    let mut tx = app.db.write().await?;
    talent::lock(&mut tx, link.talent_id).await?;
    let person = talent::get(&mut tx, link.talent_id).await?.ok_or(UNKNOWN)?;
    let now = app.clock.micros();
    if !rows::bind(&mut tx, link.id, now).await? {
        if rows::link_by_id(&mut tx, link.id).await?.is_none() {
            return Err(UNKNOWN);
        }
        if person.email.is_none() {
            return Err(Error::Forbidden(
                "this link was opened on another device: ask who sent it for a new one",
                "device_unknown",
            ));
        }
        let Some(code) = input.code else {
            codes::send(app, &mut tx, &person, Purpose::Device).await?;
            tx.commit().await?;
            crate::jobs::wake(app);
            return Err(Error::Forbidden(
                "this link was opened on another device: type the code that was sent to your mail address",
                "code_required",
            ));
        };
        if !codes::take(app, &mut tx, &person, Purpose::Device, &code).await? {
            tx.commit().await?;
            return Err(codes::WRONG);
        }
    }
    let device = secret()?;
    rows::insert_session(&mut tx, (Uuid::now_v7(), link.id), &hash(&device), now).await?;
    tx.commit().await?;
    Ok(device)
}

/// Every link that opens nothing answers the same, whatever the reason.
const UNKNOWN: Error = Error::Missing(
    "link_unknown",
    "this link opens nothing, or not any more: ask who sent it for a new one",
);

/// Who a device's secret belongs to.
///
/// # Errors
/// When the database does not answer.
pub async fn authenticate(app: &App, device: &str) -> Result<Actor> {
    let now = app.clock.micros();
    let (session, person) = {
        let mut conn = app.db.read().await?;
        let Some(session) = rows::session(&mut conn, &hash(device)).await? else {
            return Ok(Actor::Anonymous);
        };
        let Some(person) = talent::get(&mut conn, session.talent_id).await? else {
            return Ok(Actor::Anonymous);
        };
        (session, person)
    };
    if session.last_seen_at < now - IDLE_DAYS * 24 * 60 * MINUTE {
        return Ok(Actor::Anonymous);
    }
    if session.last_seen_at < now - MINUTE {
        let mut tx = app.db.write().await?;
        rows::touch_session(&mut tx, &session, now).await?;
        tx.commit().await?;
    }
    Ok(Actor::Talent(Depicted {
        talent: person.id,
        name: person.name,
        session: session.id,
    }))
}

/// Signs the device out. The link opens the page again, with a code.
///
/// # Errors
/// [`Error::LinkNeeded`] without their link.
pub async fn leave(app: &App, actor: &Actor) -> Result<()> {
    let session = actor.depicted()?.session;
    let mut tx = app.db.write().await?;
    rows::delete_session(&mut tx, session).await?;
    tx.commit().await?;
    Ok(())
}
