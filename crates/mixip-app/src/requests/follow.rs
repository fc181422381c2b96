//! Following up on requests: reminding, taking back, and the links that open a talent's own page.

use mixip_db::requests as rows;
use mixip_db::{portal as links, talent};
use mixip_ledger::EntryKind;
use serde_json::json;
use uuid::Uuid;

use super::{Request, find, letters, one, reminders, state_at};
use crate::events::Event;
use crate::ledger::record;
use crate::{Actor, App, Error, Result, portal, rights};

/// Reminds a talent by mail of a request that is still open.
///
/// # Errors
/// [`Error::NotFound`] for who is no member of the workspace; `request_answered`, `request_expired`, `address_missing`.
pub async fn remind(app: &App, actor: &Actor, id: Uuid) -> Result<Request> {
    let mut tx = app.db.write().await?;
    let row = find(&mut tx, actor, id).await?;
    still_open(state_at(&row, app.clock.micros()))?;
    let person = talent::get(&mut tx, row.talent_id)
        .await?
        .ok_or(Error::NotFound("the request"))?;
    if person.email.is_none() {
        return Err(Error::conflict(
            "address_missing",
            format!(
                "{} has no mail address: add it, or hand on a new link",
                person.name
            ),
        ));
    }
    letters::reminder(app, &mut tx, &person, &row).await?;
    let now = app.clock.micros();
    let next = reminders::next(row.remind_after_days, row.reminders, now);
    rows::remind(&mut tx, id, now, next).await?;
    let row = find(&mut tx, actor, id).await?;
    let shown = one(app, &mut tx, row).await?;
    tx.commit().await?;
    crate::jobs::wake(app);
    Ok(shown)
}

/// Takes a request back: it cannot be answered any more. What was signed before stays.
///
/// # Errors
/// [`Error::NotFound`] for who is no member of the workspace; `request_answered`, `request_expired`.
pub async fn take_back(app: &App, actor: &Actor, id: Uuid) -> Result<Request> {
    let mut tx = app.db.write().await?;
    let talent_id = find(&mut tx, actor, id).await?.talent_id;
    talent::lock(&mut tx, talent_id).await?;
    let row = find(&mut tx, actor, id).await?;
    let now = app.clock.micros();
    still_open(state_at(&row, now))?;
    if !rows::answer(&mut tx, id, "withdrawn", now, None).await? {
        return Err(answered());
    }
    let about = json!({ "talent": row.talent_id, "state": "withdrawn" });
    let kind = EntryKind::RequestEnded;
    record(app, &mut tx, row.workspace_id, actor, kind, id, about).await?;
    let (talent, workspace) = (row.talent_id, row.workspace_id);
    let row = find(&mut tx, actor, id).await?;
    let shown = one(app, &mut tx, row).await?;
    tx.commit().await?;
    app.events.tell(Event::Talent {
        id: talent,
        workspace_id: workspace,
    });
    Ok(shown)
}

/// Makes a new link to a talent's own page; every older one ends, with the devices that opened it.
///
/// # Errors
/// [`Error::NotFound`] for who is no member of their workspace.
pub async fn issue_link(app: &App, actor: &Actor, talent: Uuid) -> Result<String> {
    let mut tx = app.db.write().await?;
    mixip_db::talent::lock(&mut tx, talent).await?;
    let (person, _) = rights::talent(&mut tx, actor, talent).await?;
    links::revoke_links(&mut tx, talent).await?;
    let link = portal::new_link(app, &mut tx, talent).await?;
    let about = json!({ "issued": true });
    let kind = EntryKind::LinksChanged;
    record(
        app,
        &mut tx,
        person.workspace_id,
        actor,
        kind,
        talent,
        about,
    )
    .await?;
    tx.commit().await?;
    Ok(link)
}

/// Ends every link to a talent's own page.
///
/// # Errors
/// [`Error::NotFound`] for who is no member of their workspace.
pub async fn revoke_links(app: &App, actor: &Actor, talent: Uuid) -> Result<()> {
    let mut tx = app.db.write().await?;
    mixip_db::talent::lock(&mut tx, talent).await?;
    let (person, _) = rights::talent(&mut tx, actor, talent).await?;
    let ended = links::revoke_links(&mut tx, talent).await?;
    let about = json!({ "ended": ended });
    let kind = EntryKind::LinksChanged;
    record(
        app,
        &mut tx,
        person.workspace_id,
        actor,
        kind,
        talent,
        about,
    )
    .await?;
    tx.commit().await?;
    Ok(())
}

/// Refuses what cannot be answered any more.
pub(crate) fn still_open(state: &str) -> Result<()> {
    match state {
        "sent" | "opened" => Ok(()),
        "expired" => Err(Error::conflict(
            "request_expired",
            "the last day for this request has passed: ask for a new one",
        )),
        _ => Err(answered()),
    }
}

pub(crate) fn answered() -> Error {
    Error::conflict(
        "request_answered",
        "this request was answered or taken back before",
    )
}
