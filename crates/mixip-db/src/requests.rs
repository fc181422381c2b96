//! Requests for consent, and what was signed.

use sqlx::FromRow;
use uuid::Uuid;

use crate::query::{execute, rows};
use crate::{Conn, Micros, Result, Tx};

/// A request to one talent.
#[derive(Clone, Debug, FromRow)]
pub struct RequestRow {
    /// Its id.
    pub id: Uuid,
    /// Who asks.
    pub workspace_id: Uuid,
    /// What the pictures are for.
    pub project_id: Uuid,
    /// Who is asked.
    pub talent_id: Uuid,
    /// The release form.
    pub form_id: Uuid,
    /// Its name at that time.
    pub form_name: String,
    /// Its version.
    pub form_version: i64,
    /// The language it was sent in.
    pub language: String,
    /// What is asked, in a sentence.
    pub title: String,
    /// A few words to the talent.
    pub message: Option<String>,
    /// When pictures are taken, in words.
    pub shoot_dates: Option<String>,
    /// What is paid, in words.
    pub compensation: Option<String>,
    /// What is asked for, JSON.
    pub items: String,
    /// Where in the world, JSON.
    pub territories: String,
    /// First day.
    pub starts_on: String,
    /// Last day.
    pub ends_on: Option<String>,
    /// Whether matching is asked for.
    pub asks_biometric: bool,
    /// Pictures in question, JSON.
    pub asset_ids: String,
    /// The full text in each language, JSON.
    pub texts: String,
    /// sent, opened, signed, declined, withdrawn.
    pub state: String,
    /// Whether it went by mail.
    pub by_mail: bool,
    /// Who asked.
    pub created_by: String,
    /// Their account, which hears of the answer.
    pub asked_by: Option<Uuid>,
    /// When.
    pub created_at: Micros,
    /// Until when it can be answered.
    pub expires_at: Micros,
    /// When it was first opened.
    pub opened_at: Option<Micros>,
    /// When it was signed, declined or taken back.
    pub answered_at: Option<Micros>,
    /// When the talent was last reminded.
    pub reminded_at: Option<Micros>,
    /// Why it was declined, where told.
    pub reason: Option<String>,
    /// After how many days who has not answered is reminded.
    pub remind_after_days: Option<i64>,
    /// When that is next.
    pub remind_at: Option<Micros>,
    /// How often that was.
    pub reminders: i64,
}

/// What was signed.
#[derive(Clone, Debug, FromRow)]
pub struct SignatureRow {
    /// Its id.
    pub id: Uuid,
    /// Who signed, or for whom.
    pub talent_id: Uuid,
    /// The request it answers.
    pub request_id: Uuid,
    /// The release, JSON.
    pub release: String,
    /// When.
    pub created_at: Micros,
}

/// Stores a new request.
pub async fn insert(tx: &mut Tx, row: &RequestRow) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO requests (id, workspace_id, project_id, talent_id, form_id, form_name, form_version, language,
            title, message, shoot_dates, compensation, items, territories, starts_on, ends_on, asks_biometric,
            asset_ids, texts, state, by_mail, created_by, asked_by, created_at, expires_at, remind_after_days, remind_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22,
            $23, $24, $25, $26, $27)",
        row.id,
        row.workspace_id,
        row.project_id,
        row.talent_id,
        row.form_id,
        &row.form_name,
        row.form_version,
        &row.language,
        &row.title,
        &row.message,
        &row.shoot_dates,
        &row.compensation,
        &row.items,
        &row.territories,
        &row.starts_on,
        &row.ends_on,
        row.asks_biometric,
        &row.asset_ids,
        &row.texts,
        &row.state,
        row.by_mail,
        &row.created_by,
        row.asked_by,
        row.created_at,
        row.expires_at,
        row.remind_after_days,
        row.remind_at,
    );
    Ok(())
}

/// A request by id.
pub async fn get(conn: &mut Conn, id: Uuid) -> Result<Option<RequestRow>> {
    Ok(rows!(
        conn,
        fetch_optional,
        "SELECT * FROM requests WHERE id = $1",
        id
    ))
}

/// All requests to a talent, newest first.
pub async fn of_talent(conn: &mut Conn, talent: Uuid) -> Result<Vec<RequestRow>> {
    Ok(rows!(
        conn,
        fetch_all,
        "SELECT * FROM requests WHERE talent_id = $1 ORDER BY id DESC",
        talent
    ))
}

/// A page of a project's requests, newest first, from before `before`.
pub async fn page(
    conn: &mut Conn,
    project: Uuid,
    before: Uuid,
    limit: i64,
) -> Result<Vec<RequestRow>> {
    Ok(rows!(
        conn,
        fetch_all,
        "SELECT * FROM requests WHERE project_id = $1 AND id < $2 ORDER BY id DESC LIMIT $3",
        project,
        before,
        limit,
    ))
}

/// As [`page`], but only those in one state that end after a moment.
pub async fn page_in(
    conn: &mut Conn,
    project: Uuid,
    state: &str,
    ends_after: Micros,
    before: Uuid,
    limit: i64,
) -> Result<Vec<RequestRow>> {
    Ok(rows!(
        conn,
        fetch_all,
        "SELECT * FROM requests WHERE project_id = $1 AND state = $2 AND expires_at > $3 AND id < $4
         ORDER BY id DESC LIMIT $5",
        project,
        state,
        ends_after,
        before,
        limit,
    ))
}

/// As [`page`], but only those whose last day passed without an answer.
pub async fn page_expired(
    conn: &mut Conn,
    project: Uuid,
    now: Micros,
    before: Uuid,
    limit: i64,
) -> Result<Vec<RequestRow>> {
    Ok(rows!(
        conn,
        fetch_all,
        "SELECT * FROM requests WHERE project_id = $1 AND state IN ('sent', 'opened') AND expires_at <= $2 AND id < $3
         ORDER BY id DESC LIMIT $4",
        project,
        now,
        before,
        limit,
    ))
}

/// How many of a project's requests stand where, and whether their last day has passed.
pub async fn counts(
    conn: &mut Conn,
    project: Uuid,
    now: Micros,
) -> Result<Vec<(String, bool, i64)>> {
    Ok(rows!(
        conn,
        fetch_all,
        "SELECT state, expires_at <= $2 AS past, COUNT(*) FROM requests WHERE project_id = $1
         GROUP BY state, expires_at <= $2",
        project,
        now,
    ))
}

/// Notes that a request was opened; later openings change nothing.
pub async fn open(tx: &mut Tx, id: Uuid, at: Micros) -> Result<bool> {
    Ok(execute!(
        tx,
        "UPDATE requests SET state = 'opened', opened_at = $2 WHERE id = $1 AND state = 'sent'",
        id,
        at,
    ) == 1)
}

/// Ends a request that is still open as `state`; false when it was answered before: of two who answer at once, one wins.
pub async fn answer(
    tx: &mut Tx,
    id: Uuid,
    state: &str,
    at: Micros,
    reason: Option<&str>,
) -> Result<bool> {
    Ok(execute!(
        tx,
        "UPDATE requests SET state = $2, answered_at = $3, reason = $4, remind_at = NULL
         WHERE id = $1 AND state IN ('sent', 'opened')",
        id,
        state,
        at,
        reason,
    ) == 1)
}

/// Notes a reminder that somebody sent; the next one by itself counts its days from then.
pub async fn remind(tx: &mut Tx, id: Uuid, at: Micros, next: Option<Micros>) -> Result<()> {
    execute!(
        tx,
        "UPDATE requests SET reminded_at = $2, remind_at = CASE WHEN remind_at IS NULL THEN NULL ELSE $3 END
         WHERE id = $1",
        id,
        at,
        next,
    );
    Ok(())
}

/// Open requests whose next reminder is due, the longest due first.
pub async fn to_remind(conn: &mut Conn, now: Micros, limit: i64) -> Result<Vec<RequestRow>> {
    Ok(rows!(
        conn,
        fetch_all,
        "SELECT * FROM requests WHERE remind_at <= $1 AND expires_at > $1 AND state IN ('sent', 'opened')
         ORDER BY remind_at LIMIT $2",
        now,
        limit,
    ))
}

/// Takes a reminder that is due upon oneself, and says when the next one is; false when it is not due any more: of two
/// who would remind, one does.
pub async fn take_reminder(
    tx: &mut Tx,
    id: Uuid,
    now: Micros,
    next: Option<Micros>,
) -> Result<bool> {
    Ok(execute!(
        tx,
        "UPDATE requests SET reminders = reminders + 1, reminded_at = $2, remind_at = $3
         WHERE id = $1 AND remind_at <= $2 AND expires_at > $2 AND state IN ('sent', 'opened')",
        id,
        now,
        next,
    ) == 1)
}

/// Reminds of a request by itself no more.
pub async fn end_reminders(tx: &mut Tx, id: Uuid) -> Result<()> {
    execute!(tx, "UPDATE requests SET remind_at = NULL WHERE id = $1", id);
    Ok(())
}

/// Nobody is reminded of what they cannot answer any more.
pub async fn end_past_reminders(tx: &mut Tx, now: Micros) -> Result<()> {
    execute!(
        tx,
        "UPDATE requests SET remind_at = NULL WHERE remind_at <= $1 AND expires_at <= $1",
        now
    );
    Ok(())
}

/// Stores what was signed.
pub async fn insert_signature(tx: &mut Tx, row: &SignatureRow) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO signatures (id, talent_id, request_id, release, created_at) VALUES ($1, $2, $3, $4, $5)",
        row.id,
        row.talent_id,
        row.request_id,
        &row.release,
        row.created_at,
    );
    Ok(())
}

/// What a request was signed with.
pub async fn signature(conn: &mut Conn, request: Uuid) -> Result<Option<SignatureRow>> {
    Ok(rows!(
        conn,
        fetch_optional,
        "SELECT * FROM signatures WHERE request_id = $1",
        request
    ))
}

/// Everything a talent signed, newest first.
pub async fn signatures(conn: &mut Conn, talent: Uuid) -> Result<Vec<SignatureRow>> {
    Ok(rows!(
        conn,
        fetch_all,
        "SELECT * FROM signatures WHERE talent_id = $1 ORDER BY id DESC",
        talent
    ))
}
