//! Letters to talent, and to who asked them. Each is posted in the transaction of what it tells of.

use jiff::civil::Date;
use mixip_consent::Language;
use mixip_db::requests::RequestRow;
use mixip_db::talent::TalentRow;
use mixip_db::{Tx, accounts, projects, workspaces};

use crate::clock::{timestamp, zone};
use crate::mail::{self, Answer, Content, Letter};
use crate::{App, Error, Result, portal};

/// The code for another device, or to show that the address is theirs.
pub(crate) async fn code(app: &App, tx: &mut Tx, person: &TalentRow, code: &str) -> Result<()> {
    let content = Content::PortalCode {
        code: code.to_owned(),
    };
    to_talent(app, tx, person, None, content).await
}

/// The request itself.
pub(super) async fn request(
    app: &App,
    tx: &mut Tx,
    person: &TalentRow,
    row: &RequestRow,
    about: &About,
    link: String,
) -> Result<()> {
    let content = Content::Request {
        talent: person.name.clone(),
        asker: about.asker.clone(),
        project: about.project.clone(),
        title: row.title.clone(),
        link,
        expires: about.expires,
    };
    to_talent(app, tx, person, Some(row), content).await
}

/// A reminder, with a link of its own: what an earlier letter said is not kept.
pub(super) async fn reminder(
    app: &App,
    tx: &mut Tx,
    person: &TalentRow,
    row: &RequestRow,
) -> Result<()> {
    let about = About::of(tx, row).await?;
    let content = Content::RequestReminder {
        talent: person.name.clone(),
        asker: about.asker,
        project: about.project,
        title: row.title.clone(),
        link: portal::new_link(app, tx, person.id).await?,
        expires: about.expires,
    };
    to_talent(app, tx, person, Some(row), content).await
}

/// To who signed: where their copy is. Nothing is sent to a talent without an address.
pub(crate) async fn copy(
    app: &App,
    tx: &mut Tx,
    person: &TalentRow,
    row: &RequestRow,
) -> Result<()> {
    if person.email.is_none() {
        return Ok(());
    }
    let about = About::of(tx, row).await?;
    let content = Content::SignedCopy {
        talent: person.name.clone(),
        asker: about.asker,
        project: about.project,
        link: portal::new_link(app, tx, person.id).await?,
    };
    to_talent(app, tx, person, Some(row), content).await
}

/// To who asked: the answer. Nobody hears of it whose account is gone.
pub(crate) async fn answered(
    app: &App,
    tx: &mut Tx,
    person: &TalentRow,
    row: &RequestRow,
    outcome: Answer,
) -> Result<()> {
    let Some(account) = accounts::get(tx, row.asked_by.unwrap_or_default()).await? else {
        return Ok(());
    };
    let about = About::of(tx, row).await?;
    let letter = Letter {
        to: account.email,
        language: mail::Language::of(account.language.as_deref()),
        content: Content::RequestAnswered {
            talent: person.name.clone(),
            project: about.project,
            outcome,
            link: format!("{}/projects/{}/requests", app.origin(), row.project_id),
        },
    };
    mail::post(app, tx, letter).await.map(drop)
}

/// What letters tell of a request.
pub(super) struct About {
    pub(super) asker: String,
    pub(super) project: String,
    /// The last day for an answer.
    pub(super) expires: Date,
}

impl About {
    async fn of(tx: &mut Tx, row: &RequestRow) -> Result<Self> {
        const GONE: Error = Error::NotFound("the request");
        let project = projects::get(tx, row.project_id).await?.ok_or(GONE)?;
        let workspace = workspaces::get(tx, row.workspace_id).await?.ok_or(GONE)?;
        // The first moment that is too late belongs to the day after.
        let last = timestamp(row.expires_at - 1);
        Ok(Self {
            asker: workspace.name,
            project: project.name,
            expires: zone(&workspace.time_zone).to_datetime(last).date(),
        })
    }
}

async fn to_talent(
    app: &App,
    tx: &mut Tx,
    person: &TalentRow,
    row: Option<&RequestRow>,
    content: Content,
) -> Result<()> {
    let Some(to) = person.email.clone() else {
        return Err(Error::Internal(
            "a talent without a mail address".to_owned(),
        ));
    };
    let asked_in = row.map(|row| row.language.as_str());
    let language = person
        .language
        .as_deref()
        .or(asked_in)
        .and_then(Language::of);
    let language = match language {
        Some(Language::De) => mail::Language::De,
        Some(Language::En) | None => mail::Language::En,
    };
    let letter = Letter {
        to,
        language,
        content,
    };
    mail::post(app, tx, letter).await.map(drop)
}
