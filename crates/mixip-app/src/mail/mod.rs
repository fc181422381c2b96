//! Mail: letters are written into the outbox in the transaction of what they tell of, and sent by a job.
//!
//! What a letter says is a [`Content`]; its words are files in `texts`, one per kind and language (`words`). A message is
//! built of them (`message`) and handed on (`transport`): into a folder, or to a mail server. `deliver` does it once.

mod content;
mod deliver;
mod message;
mod outbox;
mod transport;
mod words;

use mixip_db::Tx;
use mixip_db::outbox as rows;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::jobs::{self, Job};
use crate::{App, Error, Result};

pub use content::{Answer, Content};
pub(crate) use deliver::deliver;
pub use outbox::{LetterListing, ListedLetter, OpenLetter, html, list, open, retry};
pub(crate) use transport::Transport;
pub use transport::{MailConfig, MailConfigError, Route};

/// Letters that were sent or failed are listed for so long; the files of an outbox folder lie there for as long.
pub const KEPT_DAYS: i64 = 30;

/// A language that letters are written in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Language {
    /// English.
    #[default]
    En,
    /// German.
    De,
}

impl Language {
    /// The language somebody prefers; English where they said nothing.
    #[must_use]
    pub fn of(preferred: Option<&str>) -> Self {
        match preferred {
            Some("de") => Self::De,
            _ => Self::En,
        }
    }

    /// Its code, as in `lang`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::De => "de",
        }
    }
}

/// Something to tell somebody by mail.
#[derive(Clone, Debug)]
pub struct Letter {
    /// Mail address.
    pub to: String,
    /// In which language.
    pub language: Language,
    /// What it says.
    pub content: Content,
}

/// Puts a letter into the outbox, in the caller's transaction: it is sent when that commits, and never when it does not.
/// Wake the workers after the commit. Gives the letter's id.
///
/// # Errors
/// When the row cannot be written.
pub async fn post(app: &App, tx: &mut Tx, letter: Letter) -> Result<Uuid> {
    let id = Uuid::now_v7();
    put(app, tx, id, &id.to_string(), letter).await?;
    Ok(id)
}

/// As [`post`], but at most once under a name such as `reminder:{request}:1`; false when there was one.
///
/// # Errors
/// When the row cannot be written.
pub async fn post_once(app: &App, tx: &mut Tx, name: &str, letter: Letter) -> Result<bool> {
    put(app, tx, Uuid::now_v7(), name, letter).await
}

async fn put(app: &App, tx: &mut Tx, id: Uuid, once: &str, letter: Letter) -> Result<bool> {
    let now = app.clock.micros();
    let job = if letter.content.is_casual() {
        Job::CasualMail { letter: id }
    } else {
        Job::Mail { letter: id }
    };
    let content =
        serde_json::to_string(&letter.content).map_err(|error| Error::internal("letter", error))?;
    let row = rows::LetterRow {
        id,
        once: once.to_owned(),
        recipient: letter.to,
        language: letter.language.as_str().to_owned(),
        kind: letter.content.kind().to_owned(),
        subject: words::written(&letter.content, letter.language).subject,
        content: Some(content),
        state: "queued".to_owned(),
        attempts: 0,
        last_error: None,
        created_at: now,
        queued_at: now,
        sent_at: None,
    };
    if !rows::insert(tx, &row).await? {
        return Ok(false);
    }
    jobs::enqueue(app, tx, &job).await?;
    Ok(true)
}

/// Takes the letters to a depicted person who is forgotten out of the outbox, unless another one reads mail at the address.
///
/// # Errors
/// When the rows cannot be deleted.
pub(crate) async fn forget_talent(tx: &mut Tx, address: &str) -> Result<()> {
    rows::delete_to_talent(tx, address).await?;
    Ok(())
}

#[cfg(test)]
mod tests;
