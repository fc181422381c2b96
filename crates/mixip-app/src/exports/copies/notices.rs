//! Notices: whoever has copies is told that some may not be used any more, and told again until they say that it is done
//! (GDPR, article 19).

use std::collections::BTreeSet;

use mixip_db::copies::{self as rows, NoticeRow, RecipientRow};
use mixip_db::{Tx, exports, projects, workspaces};
use mixip_ledger::EntryKind;
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;
use uuid::Uuid;

use super::super::as_json;
use super::{OutThere, for_members, from_json, key, of_export, out_there};
use crate::accounts::sessions::{hash, secret};
use crate::ledger::record;
use crate::mail::{self, Content, Language, Letter};
use crate::{Actor, App, Error, Result, jobs, names, text};

/// Addresses that one notice goes to.
const MOST_ADDRESSES: usize = 100;
/// Who did not answer is told again after so long.
const PATIENCE: i64 = 7 * 24 * 60 * 60 * 1_000_000;
/// Those who are told again with one look.
const BATCH: i64 = 100;

/// What sending a notice takes.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewNotice {
    /// Mail addresses of those who have copies.
    #[schema(min_items = 1)]
    pub to: Vec<String>,
    /// Why, in words of one's own; a plain sentence where left out.
    pub text: Option<String>,
    /// In which language.
    #[serde(default)]
    #[schema(value_type = Option<names::Language>)]
    pub language: Language,
}

/// Tells those who have copies of an export that some may not be used any more.
///
/// # Errors
/// [`Error::NotFound`] for who is no member of the workspace, [`Error::Forbidden`] for who is no editor; `to_required`,
/// `invalid_email`, `nothing_to_tell`.
pub async fn send_notice(app: &App, actor: &Actor, id: Uuid, input: NewNotice) -> Result<OutThere> {
    let words = text::lines("text", input.text.as_deref(), 2_000)?;
    let to: BTreeSet<String> = input
        .to
        .iter()
        .map(|address| text::email("to", address))
        .collect::<Result<_>>()?;
    if to.is_empty() || to.len() > MOST_ADDRESSES {
        return Err(Error::field(
            "to_required",
            "to",
            format!("name 1 to {MOST_ADDRESSES} mail addresses of those who have copies"),
        ));
    }
    let mut tx = app.db.write().await?;
    let (row, project) = for_members(&mut tx, actor, id).await?;
    let copy = out_there(app, &mut tx, row.clone(), &project, None).await?;
    if copy.people.is_empty() {
        return Err(Error::conflict(
            "nothing_to_tell",
            "everybody on this export still agrees to its use: there is nothing to tell",
        ));
    }
    let about: Vec<Uuid> = copy.people.iter().map(key).collect();
    let notice = NoticeRow {
        id: Uuid::now_v7(),
        export_id: id,
        talent_ids: as_json(&about)?,
        recipients: as_json(&to)?,
        words,
        sent_by: actor.name().to_owned(),
        sent_at: app.clock.micros(),
        acknowledged_by: None,
        acknowledged_at: None,
    };
    rows::insert_notice(&mut tx, &notice).await?;
    let letters = Letters::about(&mut tx, &copy, &notice).await?;
    for address in &to {
        let recipient = RecipientRow {
            id: Uuid::now_v7(),
            notice_id: notice.id,
            address: address.clone(),
            language: input.language.as_str().to_owned(),
            told_at: notice.sent_at,
            times: 1,
            acknowledged_at: None,
        };
        rows::insert_recipient(&mut tx, &recipient).await?;
        letters.post(app, &mut tx, &recipient).await?;
    }
    let about = json!({
        "notice": notice.id,
        "to": to,
        "talent": about,
        "files": letters.files.len(),
        "text": notice.words,
    });
    let kind = EntryKind::DisclosureNotice;
    record(app, &mut tx, row.workspace_id, actor, kind, id, about).await?;
    tx.commit().await?;
    jobs::wake(app);
    of_export(app, actor, id).await
}

/// Notes that all who were told have answered: they are not told again.
///
/// # Errors
/// [`Error::NotFound`] for who is no member of the workspace; `already_acknowledged`.
pub async fn acknowledge(app: &App, actor: &Actor, notice: Uuid) -> Result<OutThere> {
    const GONE: Error = Error::NotFound("the notice");
    if !matches!(actor, Actor::System) {
        actor.caller()?;
    }
    let mut tx = app.db.write().await?;
    let found = rows::notice(&mut tx, notice).await?.ok_or(GONE)?;
    let (row, _) =
        for_members(&mut tx, actor, found.export_id)
            .await
            .map_err(|error| match error {
                Error::NotFound(_) => GONE,
                other => other,
            })?;
    if !rows::acknowledge(&mut tx, notice, Some(actor.name()), app.clock.micros()).await? {
        return Err(Error::conflict(
            "already_acknowledged",
            "that they answered was noted before",
        ));
    }
    let about = json!({ "notice": notice });
    let kind = EntryKind::NoticeAcknowledged;
    record(app, &mut tx, row.workspace_id, actor, kind, row.id, about).await?;
    tx.commit().await?;
    of_export(app, actor, found.export_id).await
}

/// Tells those again who were told a week ago and did not say that it is done, for as long as somebody on the copies does not
/// agree. Several nodes may do so at once: each letter is written by one.
///
/// # Errors
/// When rows cannot be read or written.
pub async fn tell_again(app: &App) -> Result<()> {
    loop {
        let before = app.clock.micros() - PATIENCE;
        let due = rows::unanswered(&mut app.db.read().await?, before, BATCH).await?;
        if due.is_empty() {
            return Ok(());
        }
        for recipient in due {
            let mut tx = app.db.write().await?;
            if rows::told_again(&mut tx, &recipient, app.clock.micros()).await? {
                remind(app, &mut tx, &recipient).await?;
            }
            tx.commit().await?;
        }
        jobs::wake(app);
    }
}

async fn remind(app: &App, tx: &mut Tx, recipient: &RecipientRow) -> Result<()> {
    let Some(notice) = rows::notice(tx, recipient.notice_id).await? else {
        return Ok(());
    };
    let Some(row) = exports::get(tx, notice.export_id).await? else {
        return Ok(());
    };
    let Some(project) = projects::get(tx, row.project_id).await? else {
        return Ok(());
    };
    let copy = out_there(app, tx, row, &project, None).await?;
    let letters = Letters::about(tx, &copy, &notice).await?;
    // Whoever it was about agrees again: there is nothing to tell, this week.
    if letters.files.is_empty() {
        return Ok(());
    }
    letters.post(app, tx, recipient).await
}

/// What the letters of one notice say.
pub(super) struct Letters {
    pub(super) producer: String,
    pub(super) project: String,
    /// The files that show whom the notice is about and who does not agree.
    pub(super) files: BTreeSet<String>,
    words: Option<String>,
}

impl Letters {
    pub(super) async fn about(
        tx: &mut mixip_db::Conn,
        copy: &OutThere,
        notice: &NoticeRow,
    ) -> Result<Self> {
        let about: Vec<Uuid> = from_json(&notice.talent_ids)?;
        let project = projects::get(tx, copy.project_id)
            .await?
            .ok_or(Error::NotFound("the project"))?;
        let workspace = workspaces::get(tx, project.workspace_id)
            .await?
            .ok_or(Error::NotFound("the workspace"))?;
        let people = copy.people.iter();
        Ok(Self {
            producer: workspace.name,
            project: copy.project_name.clone(),
            files: people
                .filter(|person| about.contains(&key(person)))
                .flat_map(|person| person.files.iter().cloned())
                .collect(),
            words: notice.words.clone(),
        })
    }

    /// With a link of its own: what an earlier letter said is not kept.
    async fn post(&self, app: &App, tx: &mut Tx, recipient: &RecipientRow) -> Result<()> {
        let language = Language::of(Some(&recipient.language));
        let token = secret()?;
        rows::insert_link(tx, &hash(&token), recipient.id).await?;
        let letter = Letter {
            to: recipient.address.clone(),
            language,
            content: Content::CopiesOutThere {
                recipient: recipient.address.clone(),
                producer: self.producer.clone(),
                project: self.project.clone(),
                files: self.files.iter().cloned().collect(),
                reason: self.words.clone().unwrap_or_else(|| plain_reason(language)),
                link: format!("{}/done#{token}", app.origin()),
            },
        };
        mail::post(app, tx, letter).await.map(drop)
    }
}

fn plain_reason(language: Language) -> String {
    match language {
        Language::En => "somebody who is to be seen on them does not agree to this use any more.",
        Language::De => "Jemand, der darauf zu sehen ist, stimmt dieser Verwendung nicht mehr zu.",
    }
    .to_owned()
}
