//! Privacy requests: what people ask for under GDPR Articles 15 to 22, and what was written about it.

mod desk;
mod opening;

use sqlx::FromRow;
use uuid::Uuid;

use crate::query::{execute, rows, scalar};
use crate::{Conn, Micros, Result, Tx};

pub use desk::{ClosedRow, Counts, Filter, closed_since, counts, page, register};
pub use opening::{
    CodeRow, by_link, code, codes_sent, count_try, delete_code, insert_link, put_code,
};

/// A privacy request.
#[derive(Clone, Debug, FromRow)]
pub struct PrivacyRow {
    /// Its id.
    pub id: Uuid,
    /// Whose desk answers; the operator's where there is none.
    pub workspace_id: Option<Uuid>,
    /// access, correction, deletion, portability, objection, restriction, other.
    pub kind: String,
    /// visitor, talent, account.
    pub origin: String,
    /// open, done, refused.
    pub state: String,
    /// done, refused, erased; none while it is open.
    pub outcome: Option<String>,
    /// Whether a page of the asker's own answered it in the same moment.
    pub at_once: bool,
    /// Name of who asks, until it is emptied.
    pub name: Option<String>,
    /// Mail address of who asks, until it is emptied.
    pub email: Option<String>,
    /// The language that they read.
    pub language: String,
    /// The account that asks.
    pub account_id: Option<Uuid>,
    /// The talent who asks, or whom the desk found it to be about.
    pub talent_id: Option<Uuid>,
    /// When it was received.
    pub received_at: Micros,
    /// When whoever asks showed that the mail address is theirs.
    pub identified_at: Option<Micros>,
    /// The last day on which an answer is in time.
    pub due_on: String,
    /// The first moment that is too late.
    pub due_at: Micros,
    /// From when on the desk is alarmed.
    pub alarm_at: Micros,
    /// When it was.
    pub alarmed_at: Option<Micros>,
    /// When the time for an answer was extended.
    pub extended_at: Option<Micros>,
    /// When it was answered.
    pub closed_at: Option<Micros>,
    /// When what it said of a person was dropped.
    pub emptied_at: Option<Micros>,
    /// Whether the asker wrote last.
    pub waits: bool,
}

/// Something that was written about a request.
#[derive(Clone, Debug, FromRow)]
pub struct MessageRow {
    /// Its id.
    pub id: Uuid,
    /// The request.
    pub request_id: Uuid,
    /// asker, desk.
    pub author: String,
    /// request, message, note, extension, refusal, done.
    pub kind: String,
    /// Name of who wrote for the desk.
    pub by_name: Option<String>,
    /// What it says.
    pub text: String,
    /// When.
    pub created_at: Micros,
}

/// Stores a new request.
pub async fn insert(tx: &mut Tx, row: &PrivacyRow) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO privacy_requests (id, workspace_id, kind, origin, state, outcome, at_once, name, email, language,
            account_id, talent_id, received_at, identified_at, due_on, due_at, alarm_at, closed_at, emptied_at, waits)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)",
        row.id,
        row.workspace_id,
        &row.kind,
        &row.origin,
        &row.state,
        &row.outcome,
        row.at_once,
        &row.name,
        &row.email,
        &row.language,
        row.account_id,
        row.talent_id,
        row.received_at,
        row.identified_at,
        &row.due_on,
        row.due_at,
        row.alarm_at,
        row.closed_at,
        row.emptied_at,
        row.waits,
    );
    Ok(())
}

/// A request by id.
pub async fn get(conn: &mut Conn, id: Uuid) -> Result<Option<PrivacyRow>> {
    Ok(rows!(
        conn,
        fetch_optional,
        "SELECT * FROM privacy_requests WHERE id = $1",
        id
    ))
}

/// A request by id, its row locked until the transaction ends. Where a talent is locked, too, they are first.
pub async fn lock(tx: &mut Tx, id: Uuid) -> Result<Option<PrivacyRow>> {
    execute!(
        tx,
        "UPDATE privacy_requests SET state = state WHERE id = $1",
        id
    );
    get(tx, id).await
}

/// The requests of an account, newest first.
pub async fn of_account(conn: &mut Conn, account: Uuid) -> Result<Vec<PrivacyRow>> {
    Ok(rows!(
        conn,
        fetch_all,
        "SELECT * FROM privacy_requests WHERE account_id = $1 ORDER BY id DESC",
        account
    ))
}

/// The requests that a talent made or that are about them, newest first.
pub async fn of_talent(conn: &mut Conn, talent: Uuid) -> Result<Vec<PrivacyRow>> {
    Ok(rows!(
        conn,
        fetch_all,
        "SELECT * FROM privacy_requests WHERE talent_id = $1 ORDER BY id DESC",
        talent
    ))
}

/// Adds something that was written; whether it waits for the desk now, where that changes.
pub async fn insert_message(tx: &mut Tx, row: &MessageRow, waits: Option<bool>) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO privacy_messages (id, request_id, author, kind, by_name, text, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        row.id,
        row.request_id,
        &row.author,
        &row.kind,
        &row.by_name,
        &row.text,
        row.created_at,
    );
    if let Some(waits) = waits {
        execute!(
            tx,
            "UPDATE privacy_requests SET waits = $2 WHERE id = $1",
            row.request_id,
            waits,
        );
    }
    Ok(())
}

/// What was written about a request, oldest first.
pub async fn messages(conn: &mut Conn, request: Uuid) -> Result<Vec<MessageRow>> {
    Ok(rows!(
        conn,
        fetch_all,
        "SELECT * FROM privacy_messages WHERE request_id = $1 ORDER BY id",
        request
    ))
}

/// Notes that the address was shown to be the asker's; false when it was before.
pub async fn identify(tx: &mut Tx, id: Uuid, now: Micros) -> Result<bool> {
    Ok(execute!(
        tx,
        "UPDATE privacy_requests SET identified_at = $2 WHERE id = $1 AND identified_at IS NULL AND emptied_at IS NULL",
        id,
        now
    ) == 1)
}

/// Says whom a locked request is about.
pub async fn attach(tx: &mut Tx, id: Uuid, talent: Option<Uuid>) -> Result<()> {
    execute!(
        tx,
        "UPDATE privacy_requests SET talent_id = $2 WHERE id = $1",
        id,
        talent
    );
    Ok(())
}

/// Hands an open request of the operator's desk on to a workspace, which is alarmed anew; false when somebody did before.
/// What the operator noted for themselves is dropped: another one answers for the data from now on.
pub async fn hand_on(tx: &mut Tx, id: Uuid, workspace: Uuid) -> Result<bool> {
    let handed_on = execute!(
        tx,
        "UPDATE privacy_requests SET workspace_id = $2, alarmed_at = NULL
         WHERE id = $1 AND workspace_id IS NULL AND state = 'open'",
        id,
        workspace
    ) == 1;
    if handed_on {
        execute!(
            tx,
            "DELETE FROM privacy_messages WHERE request_id = $1 AND kind = 'note'",
            id
        );
    }
    Ok(handed_on)
}

/// Extends the time for an answer, once, while the first time is not over; false otherwise.
pub async fn extend(
    tx: &mut Tx,
    id: Uuid,
    (due_on, due_at): (&str, Micros),
    alarm_at: Micros,
    now: Micros,
) -> Result<bool> {
    Ok(execute!(
        tx,
        "UPDATE privacy_requests SET due_on = $2, due_at = $3, alarm_at = $4, alarmed_at = NULL, extended_at = $5,
            waits = FALSE
         WHERE id = $1 AND state = 'open' AND extended_at IS NULL AND due_at > $5",
        id,
        due_on,
        due_at,
        alarm_at,
        now,
    ) == 1)
}

/// Closes an open request; false when somebody did before.
pub async fn close(tx: &mut Tx, id: Uuid, state: &str, outcome: &str, now: Micros) -> Result<bool> {
    Ok(execute!(
        tx,
        "UPDATE privacy_requests SET state = $2, outcome = $3, closed_at = $4, waits = FALSE
         WHERE id = $1 AND state = 'open'",
        id,
        state,
        outcome,
        now,
    ) == 1)
}

/// Open requests whose alarm is due, the oldest first.
pub async fn to_alarm(conn: &mut Conn, now: Micros, most: i64) -> Result<Vec<PrivacyRow>> {
    Ok(rows!(
        conn,
        fetch_all,
        "SELECT * FROM privacy_requests WHERE state = 'open' AND alarmed_at IS NULL AND alarm_at <= $1
         ORDER BY alarm_at, id LIMIT $2",
        now,
        most,
    ))
}

/// Notes that the desk is alarmed; false when another node did, or when nothing is due any more.
pub async fn alarm(tx: &mut Tx, id: Uuid, now: Micros) -> Result<bool> {
    Ok(execute!(
        tx,
        "UPDATE privacy_requests SET alarmed_at = $2
         WHERE id = $1 AND state = 'open' AND alarmed_at IS NULL AND alarm_at <= $2",
        id,
        now,
    ) == 1)
}

/// Requests that were closed before `before` and still hold what they said.
pub async fn to_empty(conn: &mut Conn, before: Micros, most: i64) -> Result<Vec<PrivacyRow>> {
    Ok(rows!(
        conn,
        fetch_all,
        "SELECT * FROM privacy_requests WHERE emptied_at IS NULL AND closed_at < $1 ORDER BY closed_at, id LIMIT $2",
        before,
        most,
    ))
}

/// Drops what a request says of a person, with all that was written and the letters about it. What the register needs
/// without a person stays. False when it was emptied before.
pub async fn empty(tx: &mut Tx, id: Uuid, now: Micros) -> Result<bool> {
    let emptied = execute!(
        tx,
        "UPDATE privacy_requests SET name = NULL, email = NULL, account_id = NULL, talent_id = NULL, emptied_at = $2,
            waits = FALSE
         WHERE id = $1 AND emptied_at IS NULL",
        id,
        now,
    ) == 1;
    execute!(tx, "DELETE FROM privacy_messages WHERE request_id = $1", id);
    execute!(tx, "DELETE FROM privacy_links WHERE request_id = $1", id);
    execute!(tx, "DELETE FROM privacy_codes WHERE request_id = $1", id);
    execute!(
        tx,
        "DELETE FROM outbox WHERE once LIKE $1",
        format!("{}%", letter_name(id)),
    );
    Ok(emptied)
}

/// What the names of all letters to who asks begin with.
#[must_use]
pub fn letter_name(id: Uuid) -> String {
    format!("privacy:{id}:")
}

/// The accounts that run the installation: id, mail address, language.
pub async fn operators(conn: &mut Conn) -> Result<Vec<(Uuid, String, Option<String>)>> {
    Ok(rows!(
        conn,
        fetch_all,
        "SELECT id, email, language FROM accounts WHERE operator ORDER BY id"
    ))
}

/// The accounts that answer in a workspace, which are its owners and admins: id, mail address, language.
pub async fn answering(
    conn: &mut Conn,
    workspace: Uuid,
) -> Result<Vec<(Uuid, String, Option<String>)>> {
    Ok(rows!(
        conn,
        fetch_all,
        "SELECT a.id, a.email, a.language FROM accounts a JOIN workspace_members m ON m.account_id = a.id
         WHERE m.workspace_id = $1 AND m.role IN ('owner', 'admin') ORDER BY a.id",
        workspace,
    ))
}

/// Every workspace by name, for whoever hands requests on.
pub async fn workspaces(conn: &mut Conn) -> Result<Vec<(Uuid, String)>> {
    Ok(rows!(
        conn,
        fetch_all,
        "SELECT id, name FROM workspaces ORDER BY LOWER(name), id"
    ))
}

/// The time zone of a workspace.
pub async fn time_zone(conn: &mut Conn, workspace: Uuid) -> Result<Option<String>> {
    Ok(scalar!(
        conn,
        fetch_optional,
        "SELECT time_zone FROM workspaces WHERE id = $1",
        workspace
    ))
}
