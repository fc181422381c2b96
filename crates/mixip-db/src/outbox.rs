//! The outbox: letters, from when they are due to be sent until their rows have served.

use sqlx::FromRow;
use uuid::Uuid;

use crate::query::{execute, rows, scalar};
use crate::{Conn, Micros, Result, Tx};

/// A letter.
#[derive(Clone, Debug, FromRow)]
pub struct LetterRow {
    /// Its id.
    pub id: Uuid,
    /// The name under which it is written once.
    pub once: String,
    /// Mail address.
    pub recipient: String,
    /// `en` or `de`.
    pub language: String,
    /// What kind of letter.
    pub kind: String,
    /// Its subject.
    pub subject: String,
    /// What it says, JSON; nothing once it was sent.
    pub content: Option<String>,
    /// queued, sent, failed.
    pub state: String,
    /// How often it was tried.
    pub attempts: i64,
    /// What was in the way at the last try, in the server's words.
    pub last_error: Option<String>,
    /// When it was written.
    pub created_at: Micros,
    /// When it was last asked to be sent.
    pub queued_at: Micros,
    /// When it was sent.
    pub sent_at: Option<Micros>,
}

/// Stores a new letter; false when one of this name is there already.
pub async fn insert(tx: &mut Tx, row: &LetterRow) -> Result<bool> {
    Ok(execute!(
        tx,
        "INSERT INTO outbox (id, once, recipient, language, kind, subject, content, state, attempts, created_at, queued_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT (once) DO NOTHING",
        row.id,
        &row.once,
        &row.recipient,
        &row.language,
        &row.kind,
        &row.subject,
        &row.content,
        &row.state,
        row.attempts,
        row.created_at,
        row.queued_at,
    ) == 1)
}

/// A letter by id.
pub async fn get(conn: &mut Conn, id: Uuid) -> Result<Option<LetterRow>> {
    Ok(rows!(
        conn,
        fetch_optional,
        "SELECT * FROM outbox WHERE id = $1",
        id
    ))
}

/// Notes that a letter is being tried; false when it is not waiting any more.
pub async fn begin(tx: &mut Tx, id: Uuid) -> Result<bool> {
    Ok(execute!(
        tx,
        "UPDATE outbox SET attempts = attempts + 1 WHERE id = $1 AND state = 'queued'",
        id
    ) == 1)
}

/// The letter was sent: what it said is dropped.
pub async fn sent(tx: &mut Tx, id: Uuid, now: Micros) -> Result<()> {
    execute!(
        tx,
        "UPDATE outbox SET state = 'sent', sent_at = $2, content = NULL, last_error = NULL
         WHERE id = $1 AND state = 'queued'",
        id,
        now
    );
    Ok(())
}

/// Notes what was in the way; the letter waits on.
pub async fn hindered(tx: &mut Tx, id: Uuid, error: &str) -> Result<()> {
    execute!(
        tx,
        "UPDATE outbox SET last_error = $2 WHERE id = $1 AND state = 'queued'",
        id,
        error
    );
    Ok(())
}

/// The letter is not tried any more.
pub async fn failed(tx: &mut Tx, id: Uuid, error: &str) -> Result<()> {
    execute!(
        tx,
        "UPDATE outbox SET state = 'failed', last_error = $2 WHERE id = $1 AND state = 'queued'",
        id,
        error
    );
    Ok(())
}

/// A letter that failed waits again; false when it did not fail.
pub async fn queue_again(tx: &mut Tx, id: Uuid, now: Micros) -> Result<bool> {
    Ok(execute!(
        tx,
        "UPDATE outbox SET state = 'queued', queued_at = $2 WHERE id = $1 AND state = 'failed'",
        id,
        now
    ) == 1)
}

/// Letters, newest first, from before `before`; of one state where one is named.
pub async fn page(
    conn: &mut Conn,
    state: Option<&str>,
    before: Uuid,
    most: i64,
) -> Result<Vec<LetterRow>> {
    Ok(match state {
        Some(state) => rows!(
            conn,
            fetch_all,
            "SELECT * FROM outbox WHERE state = $1 AND id < $2 ORDER BY id DESC LIMIT $3",
            state,
            before,
            most
        ),
        None => rows!(
            conn,
            fetch_all,
            "SELECT * FROM outbox WHERE id < $1 ORDER BY id DESC LIMIT $2",
            before,
            most
        ),
    })
}

/// Removes letters written before `before` that do not wait any more.
pub async fn delete_old(tx: &mut Tx, before: Micros) -> Result<u64> {
    Ok(execute!(
        tx,
        "DELETE FROM outbox WHERE created_at < $1 AND state <> 'queued'",
        before
    ))
}

/// Deletes the letters to a depicted person, unless another one reads mail there.
pub async fn delete_to_talent(tx: &mut Tx, recipient: &str) -> Result<u64> {
    Ok(execute!(
        tx,
        "DELETE FROM outbox WHERE recipient = $1
            AND kind IN ('request', 'request_reminder', 'signed_copy', 'portal_code')
            AND NOT EXISTS (SELECT 1 FROM talent WHERE email = $1)",
        recipient,
    ))
}

/// Whether a letter's row is there.
pub async fn exists(conn: &mut Conn, id: Uuid) -> Result<bool> {
    Ok(scalar!(
        conn,
        fetch_one,
        "SELECT EXISTS (SELECT 1 FROM outbox WHERE id = $1)",
        id
    ))
}
