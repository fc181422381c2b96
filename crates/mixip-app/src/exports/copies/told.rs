//! What those who have copies say themselves: by the link of their letter, without an account.

use jiff::Timestamp;
use mixip_db::copies::{self as rows, NoticeRow, RecipientRow};
use mixip_db::{Conn, exports, projects};
use mixip_ledger::EntryKind;
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;
use uuid::Uuid;

use super::notices::Letters;
use super::out_there;
use crate::accounts::Client;
use crate::accounts::sessions::hash;
use crate::clock::timestamp;
use crate::events::Event;
use crate::ledger::record;
use crate::{Actor, App, Error, Result};

/// Links that open nothing, told apart by nobody.
const UNKNOWN: Error = Error::Missing(
    "link_unknown",
    "this link opens nothing, or not any more: answer the letter instead",
);
/// So many wrong links from one address in ten minutes.
const TRIES: u32 = 30;

/// What a link holds.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NoticeLink {
    /// What stands behind the `#` of the link.
    pub link: String,
}

/// What somebody was asked not to use any more.
#[derive(Debug, Serialize, ToSchema)]
pub struct NoticeLook {
    /// Who asks.
    pub producer: String,
    /// Of what the pictures are.
    pub project: String,
    /// The files; none where everybody on them agrees again.
    pub files: Vec<String>,
    /// When the one who was asked said that it is done.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub acknowledged_at: Option<Timestamp>,
}

/// Looks at what a link is about; nothing is changed by it.
///
/// # Errors
/// `link_unknown`, whatever the reason; [`Error::TooMany`].
pub async fn look(app: &App, client: &Client, input: &NoticeLink) -> Result<NoticeLook> {
    let mut conn = app.db.read().await?;
    let (recipient, notice) = find(app, &mut conn, client, input).await?;
    shown(app, &mut conn, &recipient, &notice).await
}

/// Says that it is done: whoever says so is not told again, and once all have, the notice is answered.
///
/// # Errors
/// As [`look`].
pub async fn confirm(app: &App, client: &Client, input: &NoticeLink) -> Result<NoticeLook> {
    let (recipient, notice) = find(app, &mut app.db.read().await?, client, input).await?;
    let mut tx = app.db.write().await?;
    let row = exports::get(&mut tx, notice.export_id)
        .await?
        .ok_or(UNKNOWN)?;
    if rows::confirm(&mut tx, &recipient, app.clock.micros()).await? {
        let about = json!({ "notice": notice.id, "by": recipient.address });
        let kind = EntryKind::NoticeAcknowledged;
        let nobody = Actor::Anonymous;
        record(app, &mut tx, row.workspace_id, &nobody, kind, row.id, about).await?;
    }
    tx.commit().await?;
    for id in super::from_json::<Vec<Uuid>>(&notice.talent_ids)? {
        app.events.tell(Event::Talent {
            id,
            workspace_id: row.workspace_id,
        });
    }
    let mut conn = app.db.read().await?;
    let recipient = rows::recipient(&mut conn, recipient.id)
        .await?
        .ok_or(UNKNOWN)?;
    shown(app, &mut conn, &recipient, &notice).await
}

async fn find(
    app: &App,
    conn: &mut Conn,
    client: &Client,
    input: &NoticeLink,
) -> Result<(RecipientRow, NoticeRow)> {
    app.throttle.count("notice link", &client.address, TRIES)?;
    // By the hash, so that how long it takes tells nothing of how much of a guess is right.
    let found = rows::recipient_by_link(conn, &hash(input.link.trim())).await?;
    let recipient = found.ok_or(UNKNOWN)?;
    app.throttle.take_back("notice link", &client.address);
    let notice = rows::notice(conn, recipient.notice_id).await?;
    Ok((recipient, notice.ok_or(UNKNOWN)?))
}

async fn shown(
    app: &App,
    conn: &mut Conn,
    recipient: &RecipientRow,
    notice: &NoticeRow,
) -> Result<NoticeLook> {
    let row = exports::get(conn, notice.export_id).await?.ok_or(UNKNOWN)?;
    let project = projects::get(conn, row.project_id).await?.ok_or(UNKNOWN)?;
    let copy = out_there(app, conn, row, &project, None).await?;
    let about = Letters::about(conn, &copy, notice).await?;
    Ok(NoticeLook {
        producer: about.producer,
        project: about.project,
        files: about.files.into_iter().collect(),
        acknowledged_at: recipient.acknowledged_at.map(timestamp),
    })
}
