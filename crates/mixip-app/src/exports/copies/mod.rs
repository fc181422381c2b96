//! Copies that are out there: exports that left while somebody agreed who does not any more, who has them, and the notices
//! that tell so (GDPR, article 19).

mod notices;
mod refused;
mod told;

use std::collections::HashMap;

use jiff::Timestamp;
use mixip_db::copies::{self as rows, NoticeRow, RecipientRow, ShownRow};
use mixip_db::exports::ExportRow;
use mixip_db::{Conn, exports, projects};
use mixip_ledger::EntryKind;
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;
use uuid::Uuid;

use self::refused::refused;
use super::{as_json, from_json};
use crate::clearance::UseBody;
use crate::clock::timestamp;
use crate::ledger::record;
use crate::rights::{self, ProjectRight, WorkspaceRight};
use crate::{Actor, App, Error, Result, text};

pub use notices::{NewNotice, acknowledge, send_notice, tell_again};
pub use told::{NoticeLink, NoticeLook, confirm, look};

/// An export that is out there and shows somebody who does not agree to its use any more.
#[derive(Debug, Serialize, ToSchema)]
pub struct OutThere {
    /// The export.
    pub export_id: Uuid,
    /// Its project.
    pub project_id: Uuid,
    /// The project's name.
    pub project_name: String,
    /// What it was made for.
    #[serde(rename = "use")]
    pub intended: UseBody,
    /// When it was made.
    #[schema(value_type = String, format = DateTime)]
    pub made_at: Timestamp,
    /// Who made it.
    pub made_by: String,
    /// Who took its archive.
    pub downloads: Vec<Download>,
    /// Who has it, as typed.
    pub recipients: Vec<String>,
    /// Whom it shows who does not agree any more.
    pub people: Vec<OutTherePerson>,
    /// How far the notices are about everybody it shows so.
    pub notice: NoticeState,
    /// The notices, newest first.
    pub notices: Vec<Notice>,
}

/// Somebody took an archive.
#[derive(Debug, Serialize, ToSchema)]
pub struct Download {
    /// Their name; nothing where the account is gone.
    pub by: Option<String>,
    /// When.
    #[schema(value_type = String, format = DateTime)]
    pub at: Timestamp,
}

/// Somebody who is shown and does not agree any more.
#[derive(Debug, Serialize, ToSchema)]
pub struct OutTherePerson {
    /// Who; nothing for faces that nobody was confirmed on, which an override let through.
    pub talent_id: Option<Uuid>,
    /// Their name; nothing where they were erased.
    pub name: Option<String>,
    /// Why the gate refuses them now; `erased`, `override_ended`.
    pub reason: String,
    /// The consent that they were shown by.
    pub consent_id: Option<Uuid>,
    /// Files in the archive that show them, at most 50.
    pub files: Vec<String>,
    /// How many files there are.
    pub file_count: usize,
    /// How far the notices are about them.
    pub notice: NoticeState,
}

/// How far the notices are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum NoticeState {
    /// Nobody was told.
    None,
    /// Somebody was told.
    Sent,
    /// They answered that they know.
    Acknowledged,
}

/// Who was told, and whether they answered.
#[derive(Debug, Serialize, ToSchema)]
pub struct Notice {
    /// Its id.
    pub id: Uuid,
    /// Whom, and how far each is.
    pub to: Vec<Told>,
    /// Words of the sender's own.
    pub text: Option<String>,
    /// Who sent it.
    pub sent_by: String,
    /// When.
    #[schema(value_type = String, format = DateTime)]
    pub sent_at: Timestamp,
    /// When the last of them said that it is done, or it was noted that they did.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub acknowledged_at: Option<Timestamp>,
    /// Who noted it; nothing where they said so themselves.
    pub acknowledged_by: Option<String>,
}

/// One who was told.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Told {
    /// Their mail address.
    pub address: String,
    /// When they were told last.
    #[schema(value_type = String, format = DateTime)]
    pub told_at: Timestamp,
    /// How often.
    pub times: i64,
    /// When they said that it is done.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub acknowledged_at: Option<Timestamp>,
}

/// What of an export can be changed.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ExportChange {
    /// Who has it: names or addresses, a line each.
    pub recipients: Vec<String>,
}

/// Lines that say who has an export.
pub(super) fn recipients(lines: &[String]) -> Result<Vec<String>> {
    if lines.len() > 200 {
        return Err(Error::field(
            "too_many",
            "recipients",
            "at most 200 recipients are noted: sum some up",
        ));
    }
    let lines = lines.iter().filter(|line| !line.trim().is_empty());
    lines
        .map(|line| text::line("recipients", line, 300))
        .collect()
}

/// Notes who has an export.
///
/// # Errors
/// [`Error::NotFound`] for who does not work on its project.
pub async fn change(
    app: &App,
    actor: &Actor,
    id: Uuid,
    change: ExportChange,
) -> Result<super::Export> {
    let lines = recipients(&change.recipients)?;
    let mut tx = app.db.write().await?;
    let (row, _) = super::find(&mut tx, actor, id).await?;
    exports::set_recipients(&mut tx, id, &as_json(&lines)?).await?;
    let about = json!({ "recipients": lines });
    let kind = EntryKind::RecipientsNoted;
    record(app, &mut tx, row.workspace_id, actor, kind, id, about).await?;
    tx.commit().await?;
    super::get(app, actor, id).await
}

/// The copies of a workspace that show somebody who does not agree any more, newest first, from before `before`; and
/// where to go on. What nobody took and nobody is noted for is not out there.
///
/// # Errors
/// [`Error::NotFound`] for who is no member.
pub async fn of_workspace(
    app: &App,
    actor: &Actor,
    workspace: Uuid,
    before: Option<Uuid>,
    limit: usize,
) -> Result<(Vec<OutThere>, Option<Uuid>)> {
    let mut conn = app.db.read().await?;
    rights::workspace(&mut conn, actor, workspace, WorkspaceRight::KnowTalent).await?;
    let ids = rows::exports_of_workspace(&mut conn, workspace).await?;
    let before = before.unwrap_or(Uuid::max());
    let mut found = Vec::new();
    for id in ids.into_iter().filter(|id| *id < before) {
        if found.len() == limit {
            break;
        }
        found.extend(listed(app, &mut conn, actor, id, None).await?);
    }
    let next = (found.len() == limit)
        .then(|| found.last().map(|copy: &OutThere| copy.export_id))
        .flatten();
    Ok((found, next))
}

/// The copies that show a talent who does not agree to their use any more, newest first.
///
/// # Errors
/// [`Error::NotFound`] for who is no member of the workspace.
pub async fn of_talent(app: &App, actor: &Actor, talent: Uuid) -> Result<Vec<OutThere>> {
    let mut conn = app.db.read().await?;
    rights::talent(&mut conn, actor, talent).await?;
    let mut found = Vec::new();
    for id in rows::exports_of_talent(&mut conn, talent).await? {
        found.extend(listed(app, &mut conn, actor, id, Some(talent)).await?);
    }
    Ok(found)
}

/// Whom an export shows who does not agree any more, and who was told.
///
/// # Errors
/// [`Error::NotFound`] for who is no member of the workspace.
pub async fn of_export(app: &App, actor: &Actor, id: Uuid) -> Result<OutThere> {
    let mut conn = app.db.read().await?;
    let (row, project) = for_members(&mut conn, actor, id).await?;
    out_there(app, &mut conn, row, &project, None).await
}

/// An export for members of the workspace who work on its project: who agreed to what is not for collaborators.
async fn for_members(
    conn: &mut Conn,
    actor: &Actor,
    id: Uuid,
) -> Result<(ExportRow, projects::ProjectRow)> {
    const GONE: Error = Error::NotFound("the export");
    if !matches!(actor, Actor::System) {
        actor.caller()?;
    }
    let row = exports::get(conn, id).await?.ok_or(GONE)?;
    rights::workspace(conn, actor, row.workspace_id, WorkspaceRight::KnowTalent)
        .await
        .map_err(|error| match error {
            Error::NotFound(_) => GONE,
            other => other,
        })?;
    let access = rights::project(conn, actor, row.project_id, ProjectRight::Export)
        .await
        .map_err(|error| match error {
            Error::NotFound(_) => GONE,
            other => other,
        })?;
    Ok((row, access.project))
}

/// An export where copies of it are out there that somebody on them does not agree to any more.
async fn listed(
    app: &App,
    conn: &mut Conn,
    actor: &Actor,
    id: Uuid,
    about: Option<Uuid>,
) -> Result<Option<OutThere>> {
    let (row, project) = match for_members(conn, actor, id).await {
        Ok(found) => found,
        Err(Error::NotFound(_) | Error::Forbidden(..)) => return Ok(None),
        Err(error) => return Err(error),
    };
    let copy = out_there(app, conn, row, &project, about).await?;
    let is_out = !copy.downloads.is_empty() || !copy.recipients.is_empty();
    Ok((is_out && !copy.people.is_empty()).then_some(copy))
}

async fn out_there(
    app: &App,
    conn: &mut Conn,
    row: ExportRow,
    project: &projects::ProjectRow,
    about: Option<Uuid>,
) -> Result<OutThere> {
    let notices = rows::notices(conn, &[row.id]).await?;
    let intended: UseBody = from_json(&row.intended_use)?;
    let shown: Vec<ShownRow> = rows::shown(conn, row.id)
        .await?
        .into_iter()
        .filter(|shown| about.is_none() || shown.talent_id == about)
        .collect();
    let mut people = refused(app, conn, project, &intended, &shown).await?;
    for person in &mut people {
        person.notice = state_of(&notices, key(person))?;
    }
    let downloads = rows::downloads(conn, row.workspace_id, row.id).await?;
    Ok(OutThere {
        export_id: row.id,
        project_id: project.id,
        project_name: project.name.clone(),
        intended,
        made_at: timestamp(row.created_at),
        made_by: row.created_by,
        downloads: downloads
            .into_iter()
            .map(|(at, by)| Download {
                by,
                at: timestamp(at),
            })
            .collect(),
        recipients: row
            .recipients
            .as_deref()
            .map(from_json)
            .transpose()?
            .unwrap_or_default(),
        notice: people
            .iter()
            .map(|person| person.notice)
            .min()
            .unwrap_or(NoticeState::None),
        people,
        notices: views(conn, notices).await?,
    })
}

/// What a notice names a person by; faces without one are told of together.
fn key(person: &OutTherePerson) -> Uuid {
    person.talent_id.unwrap_or(Uuid::nil())
}

fn state_of(notices: &[NoticeRow], about: Uuid) -> Result<NoticeState> {
    let mut state = NoticeState::None;
    for notice in notices {
        let told: Vec<Uuid> = from_json(&notice.talent_ids)?;
        if told.contains(&about) {
            state = state.max(match notice.acknowledged_at {
                Some(_) => NoticeState::Acknowledged,
                None => NoticeState::Sent,
            });
        }
    }
    Ok(state)
}

async fn views(conn: &mut Conn, notices: Vec<NoticeRow>) -> Result<Vec<Notice>> {
    let ids: Vec<Uuid> = notices.iter().map(|notice| notice.id).collect();
    let mut told: HashMap<Uuid, Vec<Told>> = HashMap::new();
    for row in rows::recipients(conn, &ids).await? {
        told.entry(row.notice_id).or_default().push(Told::of(row));
    }
    let view = |row: NoticeRow| Notice {
        to: told.remove(&row.id).unwrap_or_default(),
        id: row.id,
        text: row.words,
        sent_by: row.sent_by,
        sent_at: timestamp(row.sent_at),
        acknowledged_at: row.acknowledged_at.map(timestamp),
        acknowledged_by: row.acknowledged_by,
    };
    Ok(notices.into_iter().map(view).collect())
}

impl Told {
    fn of(row: RecipientRow) -> Self {
        Self {
            address: row.address,
            told_at: timestamp(row.told_at),
            times: row.times,
            acknowledged_at: row.acknowledged_at.map(timestamp),
        }
    }
}
