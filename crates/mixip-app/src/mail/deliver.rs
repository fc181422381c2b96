//! The job that sends a letter: again while it must be, and not twice.

use std::time::Duration;

use mixip_db::outbox::{self as rows, LetterRow};
use uuid::Uuid;

use super::transport::Hindrance;
use super::words::written;
use super::{Content, Language, message};
use crate::clock::timestamp;
use crate::{App, Error, Result};

/// A letter that a server does not take for so long is given up: what it tells of has passed.
const TRIED_FOR: i64 = 2 * 24 * 60 * 60 * 1_000_000;

/// After a server that is away the next letter waits so long, so that many of them do not keep the queue busy.
const BREATH: Duration = Duration::from_secs(2);

/// Sends a letter that waits. The job's lease lets one worker at a time do it; the row leaves the state `queued` in the
/// transaction that says it was sent. Between the server's word and that transaction a crash makes the letter go again,
/// under the same `Message-ID`.
///
/// # Errors
/// When it is to be tried again; without addresses or words of the letter, for this goes into the log.
pub(crate) async fn deliver(app: &App, id: Uuid) -> Result<()> {
    let row = {
        let mut tx = app.db.write().await?;
        if !rows::begin(&mut tx, id).await? {
            return Ok(());
        }
        let row = rows::get(&mut tx, id).await?;
        tx.commit().await?;
        row
    };
    let Some(row) = row else { return Ok(()) };
    let sent = match written_out(app, &row) {
        Ok(message) => app.mail.send(id, &row.recipient, message).await,
        // From a newer version, perhaps; the next one may read it.
        Err(error) => Err(Hindrance::Later(error.to_string())),
    };
    let mut tx = app.db.write().await?;
    let late = app.clock.micros() - row.queued_at > TRIED_FOR;
    let outcome = match sent {
        Ok(()) => {
            rows::sent(&mut tx, id, app.clock.micros()).await?;
            Ok(())
        }
        Err(Hindrance::Refused(words)) => {
            rows::failed(&mut tx, id, &words).await?;
            Ok(())
        }
        Err(Hindrance::Away(words) | Hindrance::Later(words)) if late => {
            rows::failed(&mut tx, id, &words).await?;
            Ok(())
        }
        Err(Hindrance::Later(words)) => {
            rows::hindered(&mut tx, id, &words).await?;
            Err(Error::Internal("the mail server wants it later".to_owned()))
        }
        Err(Hindrance::Away(words)) => {
            rows::hindered(&mut tx, id, &words).await?;
            Err(Error::Unavailable(
                "the mail server does not answer, or does not let this server in: the outbox says more".to_owned(),
            ))
        }
    };
    tx.commit().await?;
    if matches!(outcome, Err(Error::Unavailable(_))) {
        tokio::select! {
            () = tokio::time::sleep(BREATH) => {}
            () = app.ending.called() => {}
        }
    }
    outcome
}

fn written_out(app: &App, row: &LetterRow) -> Result<Vec<u8>> {
    let content: Content = serde_json::from_str(row.content.as_deref().unwrap_or_default())
        .map_err(|error| Error::internal("letter", error))?;
    let language = Language::of(Some(&row.language));
    Ok(message::message(
        row.id,
        timestamp(row.created_at),
        &app.mail.from,
        &row.recipient,
        language,
        &written(&content, language),
    ))
}
