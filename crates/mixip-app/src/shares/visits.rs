//! Guests: coming in by a link, and being known again by a cookie.
//!
//! A link that is unknown, has ended or was taken back gets one and the same answer, after the same work.

use std::net::IpAddr;

use mixip_db::shares::{self as rows, NewView, ShareRow, VisitRow};
use mixip_db::{Conn, projects};
use mixip_ledger::EntryKind;
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;
use uuid::Uuid;

use super::{ShareState, state, tell};
use crate::accounts::{Client, password, sessions};
use crate::ledger::record;
use crate::{Actor, App, Error, Result, text};

/// So long a browser is known again.
pub const VISIT_DAYS: i64 = 7;
const DAY: i64 = 24 * 60 * 60 * 1_000_000;
const NAME: usize = 100;
/// Of ten minutes: how often a link may be tried from one address, and a password from there and from everywhere.
const LINKS: u32 = 200;
const PASSWORDS: u32 = 10;
const PASSWORDS_IN_ALL: u32 = 200;

/// What opens nothing, for whichever reason.
pub(super) const CLOSED: Error = Error::Missing(
    "link_unknown",
    "this link opens nothing: it is incomplete, has ended, or was taken back. Ask whoever sent it for a new one",
);

/// What coming in takes.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct OpenShare {
    /// What stands in the link behind the #.
    pub link: String,
    /// The password, where it is asked for.
    pub password: Option<String>,
    /// The guest's name, where it is asked for.
    pub name: Option<String>,
}

/// A browser that was just let in.
#[derive(Debug)]
pub struct NewVisit {
    /// What the cookie holds; only its hash is stored.
    pub secret: String,
}

/// Who came by a share's link. Every function for guests takes one and asks anew what is open to it.
#[derive(Clone, Copy, Debug)]
pub struct Guest {
    pub(super) visit: Uuid,
    pub(super) share: Uuid,
}

/// What a guest stands in front of.
pub(super) struct Entered {
    pub(super) share: ShareRow,
    pub(super) visit: VisitRow,
    pub(super) project: projects::ProjectRow,
}

/// Lets a browser in; nothing new where its `cookie` opens the same share already.
///
/// # Errors
/// `link_unknown`; `password_needed`, `password_wrong`, `name_needed`; [`Error::TooMany`].
pub async fn open(
    app: &App,
    input: OpenShare,
    client: &Client,
    cookie: Option<&str>,
) -> Result<Option<NewVisit>> {
    app.throttle.count("share link", &client.address, LINKS)?;
    let token = sessions::hash(&input.link);
    let (share, known) = {
        let mut conn = app.db.read().await?;
        let known = match cookie {
            Some(cookie) => rows::visit_by_token(&mut conn, &sessions::hash(cookie)).await?,
            None => None,
        };
        (by_link(app, &mut conn, &token).await?, known)
    };
    let now = app.clock.micros();
    if let (Some(share), Some(known)) = (&share, known)
        && known.share_id == share.id
        && known.ends_at > now
    {
        return Ok(None);
    }
    if let Some(password) = input.password {
        // Counted before it is known whether there is such a link.
        let tried = hex::encode(&token);
        let here = format!("{} {tried}", client.address);
        app.throttle.count("share password", &here, PASSWORDS)?;
        app.throttle
            .count("share password of", &tried, PASSWORDS_IN_ALL)?;
        match share.as_ref().and_then(|share| share.password_hash.clone()) {
            Some(hash) => {
                if !password::verify(password, hash).await? {
                    return Err(Error::Forbidden(
                        "this is not the password of this link",
                        "password_wrong",
                    ));
                }
                app.throttle.forget("share password", &here);
                app.throttle.take_back("share password of", &tried);
            }
            None => password::verify_nothing(password).await?,
        }
    } else if share
        .as_ref()
        .is_some_and(|share| share.password_hash.is_some())
    {
        return Err(Error::Forbidden(
            "this link asks for a password: whoever sent it knows it",
            "password_needed",
        ));
    }
    let share = share.ok_or(CLOSED)?;
    let name = match input.name.as_deref().map(str::trim) {
        _ if !share.ask_name => None,
        None | Some("") => {
            return Err(Error::Forbidden(
                "this link asks for your name: whoever sent it is told who looked",
                "name_needed",
            ));
        }
        Some(name) => Some(text::line("name", name, NAME)?),
    };
    let (browser, system) = sessions::describe(&client.user_agent);
    let secret = sessions::secret()?;
    let visit = VisitRow {
        id: Uuid::now_v7(),
        share_id: share.id,
        token_hash: sessions::hash(&secret),
        name,
        address: Some(shortened(&client.address)),
        browser,
        system,
        created_at: now,
        ends_at: share.expires_at.min(now + VISIT_DAYS * DAY),
    };
    let mut tx = app.db.write().await?;
    // It may have been taken back while the password was looked at.
    if by_link(app, &mut tx, &token).await?.is_none() {
        return Err(CLOSED);
    }
    rows::insert_visit(&mut tx, &visit).await?;
    let view = NewView {
        id: Uuid::now_v7(),
        share: share.id,
        visit: visit.id,
        asset: None,
        what: "opened",
        covered: false,
        at: now,
    };
    rows::insert_view(&mut tx, &view).await?;
    let about = json!({ "visit": visit.id, "name": visit.name, "address": visit.address });
    record(
        app,
        &mut tx,
        share.workspace_id,
        &Actor::Anonymous,
        EntryKind::ShareOpened,
        share.id,
        about,
    )
    .await?;
    tx.commit().await?;
    tell(app, share.id, share.project_id);
    Ok(Some(NewVisit { secret }))
}

/// Who a guest's cookie belongs to. What is open to them is asked when they ask for it.
///
/// # Errors
/// [`Error::LinkNeeded`] for who came by no link.
pub async fn authenticate(app: &App, cookie: &str) -> Result<Guest> {
    let mut conn = app.db.read().await?;
    let visit = rows::visit_by_token(&mut conn, &sessions::hash(cookie)).await?;
    let visit = visit.ok_or(Error::LinkNeeded)?;
    Ok(Guest {
        visit: visit.id,
        share: visit.share_id,
    })
}

/// Lets a guest to what the link opens at this moment: revocation and expiry count from the next request on (D3).
///
/// # Errors
/// `link_unknown` once the share has ended, [`Error::LinkNeeded`] once the visit has.
pub(super) async fn enter(app: &App, conn: &mut Conn, guest: &Guest) -> Result<Entered> {
    let share = rows::get(conn, guest.share)
        .await?
        .filter(|share| state(app, share) == ShareState::Open)
        .ok_or(CLOSED)?;
    let project = projects::get(conn, share.project_id).await?.ok_or(CLOSED)?;
    let visit = rows::visit(conn, guest.visit)
        .await?
        .filter(|visit| visit.ends_at > app.clock.micros())
        .ok_or(Error::LinkNeeded)?;
    Ok(Entered {
        share,
        visit,
        project,
    })
}

/// The share that a link opens at this moment. What is not there is looked for as long as what is there and has ended.
async fn by_link(app: &App, conn: &mut Conn, token: &[u8]) -> Result<Option<ShareRow>> {
    let share = rows::by_token(conn, token).await?;
    let project = share.as_ref().map_or(Uuid::nil(), |share| share.project_id);
    let there = projects::get(conn, project).await?.is_some();
    Ok(share.filter(|share| there && state(app, share) == ShareState::Open))
}

/// An address without what tells one household from the next: 24 bits of IPv4, 48 of IPv6.
fn shortened(address: &str) -> String {
    match address.parse() {
        Ok(IpAddr::V4(address)) => {
            let [a, b, c, _] = address.octets();
            format!("{a}.{b}.{c}.0/24")
        }
        Ok(IpAddr::V6(address)) => {
            let [a, b, c, ..] = address.segments();
            format!("{a:x}:{b:x}:{c:x}::/48")
        }
        Err(_) => "unknown".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::shortened;

    #[test]
    fn addresses_lose_what_tells_households_apart() {
        for (address, kept) in [
            ("198.51.100.77", "198.51.100.0/24"),
            ("2001:db8:17:4::1", "2001:db8:17::/48"),
            ("::1", "0:0:0::/48"),
            ("a string", "unknown"),
        ] {
            assert_eq!(shortened(address), kept);
        }
    }
}
