//! The outbox as the operator sees it.

use std::num::NonZeroUsize;

use jiff::Timestamp;
use mail_parser::MessageParser;
use mixip_db::outbox::{self as rows, LetterRow};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use super::transport::file;
use super::words::written;
use super::{Content, Language};
use crate::clock::timestamp;
use crate::jobs::Job;
use crate::{Actor, App, Error, Result, jobs, names, rights};

/// Which letters a list holds.
#[derive(Clone, Debug, Default, Deserialize, utoipa::IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct LetterListing {
    /// Only in this state.
    #[param(value_type = names::LetterState, inline, required = false)]
    pub state: Option<String>,
    /// Where to go on.
    pub cursor: Option<Uuid>,
    /// At most 500; 100 where left out.
    #[param(value_type = usize, minimum = 1, required = false)]
    pub limit: Option<NonZeroUsize>,
}

/// A letter as the operator sees it in the list.
#[derive(Debug, Serialize, ToSchema)]
pub struct ListedLetter {
    /// Its id; with the sender's domain it is the `Message-ID`.
    pub id: Uuid,
    /// Mail address.
    pub to: String,
    /// In which language.
    #[schema(value_type = names::Language)]
    pub language: String,
    /// What kind of letter, such as `verify_address`.
    pub kind: String,
    /// Its subject.
    pub subject: String,
    /// How far it has come.
    #[schema(value_type = names::LetterState)]
    pub state: String,
    /// How often it was tried.
    pub attempts: i64,
    /// What was in the way at the last try, in the server's words.
    pub last_error: Option<String>,
    /// When it was written.
    #[schema(value_type = String, format = DateTime)]
    pub created_at: Timestamp,
    /// When it was sent.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub sent_at: Option<Timestamp>,
}

/// A letter with its words, as long as they are held: until a mail server has it, or while its file lies in the outbox.
#[derive(Debug, Serialize, ToSchema)]
pub struct OpenLetter {
    /// What is listed of it.
    #[serde(flatten)]
    pub listed: ListedLetter,
    /// Its words as plain text.
    pub plain: Option<String>,
    /// Its words as HTML.
    pub html: Option<String>,
}

/// The outbox, newest first; of one state where one is named.
///
/// # Errors
/// [`Error::NotFound`] for who does not run the installation.
pub async fn list(
    app: &App,
    actor: &Actor,
    listing: &LetterListing,
) -> Result<(Vec<ListedLetter>, Option<Uuid>)> {
    rights::operator(actor, OUTBOX)?;
    let state = listing.state.as_deref();
    if state.is_some_and(|state| !matches!(state, "queued" | "sent" | "failed")) {
        return Err(Error::field(
            "unknown_value",
            "state",
            "state is one of: queued, sent, failed",
        ));
    }
    let limit = listing.limit.map_or(100, NonZeroUsize::get).min(500);
    let most = i64::try_from(limit).unwrap_or(i64::MAX);
    let before = listing.cursor.unwrap_or(Uuid::max());
    let page = rows::page(&mut app.db.read().await?, state, before, most).await?;
    let next = (page.len() == limit)
        .then(|| page.last().map(|row| row.id))
        .flatten();
    Ok((page.into_iter().map(view).collect(), next))
}

const OUTBOX: &str = "the outbox";
const LETTER: &str = "the letter";

/// One letter, with its words while they are held.
///
/// # Errors
/// [`Error::NotFound`] for who does not run the installation.
pub async fn open(app: &App, actor: &Actor, id: Uuid) -> Result<OpenLetter> {
    rights::operator(actor, LETTER)?;
    let row = rows::get(&mut app.db.read().await?, id)
        .await?
        .ok_or(Error::NotFound(LETTER))?;
    let (plain, html) = match words(app, &row).await {
        Some((plain, html)) => (Some(plain), Some(html)),
        None => (None, None),
    };
    Ok(OpenLetter {
        listed: view(row),
        plain,
        html,
    })
}

/// A letter's words as HTML.
///
/// # Errors
/// [`Error::NotFound`] where they are not held any more, and for who does not run the installation.
pub async fn html(app: &App, actor: &Actor, id: Uuid) -> Result<String> {
    open(app, actor, id)
        .await?
        .html
        .ok_or(Error::NotFound("what the letter said"))
}

/// Has a letter that failed sent again.
///
/// # Errors
/// `not_failed`, and [`Error::NotFound`] for who does not run the installation.
pub async fn retry(app: &App, actor: &Actor, id: Uuid) -> Result<ListedLetter> {
    rights::operator(actor, LETTER)?;
    let mut tx = app.db.write().await?;
    let queued = rows::queue_again(&mut tx, id, app.clock.micros()).await?;
    let row = rows::get(&mut tx, id)
        .await?
        .ok_or(Error::NotFound(LETTER))?;
    if !queued {
        return Err(Error::conflict(
            "not_failed",
            "only a letter that failed is sent again: this one waits or was sent",
        ));
    }
    jobs::enqueue(app, &mut tx, &Job::Mail { letter: id }).await?;
    tx.commit().await?;
    jobs::wake(app);
    Ok(view(row))
}

/// From the row until it is sent, then from the file, where there is one on this machine.
async fn words(app: &App, row: &LetterRow) -> Option<(String, String)> {
    if let Some(content) = &row.content {
        let content: Content = serde_json::from_str(content).ok()?;
        let written = written(&content, Language::of(Some(&row.language)));
        return Some((written.plain, written.html));
    }
    let path = file(app.mail.folder()?, row.id);
    let bytes = tokio::fs::read(path).await.ok()?;
    let message = MessageParser::default().parse(&bytes)?;
    let plain = message.body_text(0)?.replace("\r\n", "\n");
    Some((plain, message.body_html(0)?.into_owned()))
}

fn view(row: LetterRow) -> ListedLetter {
    ListedLetter {
        id: row.id,
        to: row.recipient,
        language: row.language,
        kind: row.kind,
        subject: row.subject,
        state: row.state,
        attempts: row.attempts,
        last_error: row.last_error,
        created_at: timestamp(row.created_at),
        sent_at: row.sent_at.map(timestamp),
    }
}
