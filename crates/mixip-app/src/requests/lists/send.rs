//! Sending a list, stopping that, and throwing a list away.

use mixip_db::request_lists as rows;
use mixip_ledger::EntryKind;
use serde_json::json;
use uuid::Uuid;

use super::{List, counts, find, one, question, tell};
use crate::jobs::{self, Job};
use crate::ledger::record;
use crate::requests::asking::Asking;
use crate::{Actor, App, Error, Result};

/// Sends a list, or goes on with one that stopped; who could not be asked is tried again. A job does it.
///
/// # Errors
/// As [`super::get`]; `list_sending`, `list_sent`, and what is wrong with the question by now.
pub async fn send(app: &App, actor: &Actor, id: Uuid) -> Result<List> {
    let mut tx = app.db.write().await?;
    rows::lock(&mut tx, id).await?;
    let (list, access) = find(&mut tx, actor, id).await?;
    if list.state == "sending" {
        return Err(Error::conflict(
            "list_sending",
            "the list is being sent: stop it first",
        ));
    }
    let asking = Asking::of(app, &mut tx, &access, question(&list)?).await?;
    rows::retry_failed(&mut tx, id).await?;
    let counts = counts(&mut tx, &[id]).await?;
    let counts = counts.get(&id).copied().unwrap_or_default();
    if counts.waiting == 0 {
        return Err(Error::conflict(
            "list_sent",
            "everybody on the list was asked",
        ));
    }
    let by = (actor.name(), actor.account());
    rows::set_sending(&mut tx, id, by, app.clock.micros()).await?;
    let about = json!({
        "project": list.project_id,
        "title": asking.title(),
        "waiting": counts.waiting,
        "by_mail": counts.by_mail,
        "by_link": counts.by_link,
        "new_talent": counts.new_talent,
    });
    let kind = EntryKind::RequestListSent;
    record(app, &mut tx, list.workspace_id, actor, kind, id, about).await?;
    jobs::enqueue(app, &mut tx, &Job::SendList { list: id }).await?;
    let (list, _) = find(&mut tx, actor, id).await?;
    let shown = one(&mut tx, list.clone()).await?;
    tx.commit().await?;
    jobs::wake(app);
    tell(app, &list, "sending").await?;
    Ok(shown)
}

/// Stops a list that is being sent. Who was asked stays asked.
///
/// # Errors
/// As [`super::get`]; `list_not_sending`.
pub async fn stop(app: &App, actor: &Actor, id: Uuid) -> Result<List> {
    let mut tx = app.db.write().await?;
    rows::lock(&mut tx, id).await?;
    let (list, _) = find(&mut tx, actor, id).await?;
    if !rows::set_stopped(&mut tx, id, None).await? {
        return Err(Error::conflict(
            "list_not_sending",
            "the list is not being sent",
        ));
    }
    let about = json!({ "project": list.project_id });
    let kind = EntryKind::RequestListStopped;
    record(app, &mut tx, list.workspace_id, actor, kind, id, about).await?;
    let (list, _) = find(&mut tx, actor, id).await?;
    let shown = one(&mut tx, list.clone()).await?;
    tx.commit().await?;
    tell(app, &list, "stopped").await?;
    Ok(shown)
}

/// Deletes a list with what its table said; requests that were made stay.
///
/// # Errors
/// As [`super::get`]; `list_sending`.
pub async fn delete(app: &App, actor: &Actor, id: Uuid) -> Result<()> {
    let mut tx = app.db.write().await?;
    rows::lock(&mut tx, id).await?;
    let (list, _) = find(&mut tx, actor, id).await?;
    if list.state == "sending" {
        return Err(Error::conflict(
            "list_sending",
            "the list is being sent: stop it first",
        ));
    }
    rows::delete(&mut tx, id).await?;
    tx.commit().await?;
    tell(app, &list, "deleted").await
}
