//! Lists of people who are asked at once, and how far that has come.

use sqlx::FromRow;
use uuid::Uuid;

use crate::connect::Link;
use crate::query::{execute, rows, rows_of};
use crate::{Conn, Micros, Result, Tx};

/// A list.
#[derive(Clone, Debug, FromRow)]
pub struct ListRow {
    /// Its id.
    pub id: Uuid,
    /// Who asks.
    pub workspace_id: Uuid,
    /// What the pictures are for.
    pub project_id: Uuid,
    /// What is asked of all of them, JSON.
    pub question: String,
    /// draft, sending, stopped, done.
    pub state: String,
    /// Why it stopped by itself.
    pub problem: Option<String>,
    /// Who made it.
    pub created_by: String,
    /// When.
    pub created_at: Micros,
    /// Who sent it last.
    pub sent_by: Option<String>,
    /// Their account.
    pub sent_by_account: Option<Uuid>,
    /// When it was last sent.
    pub sent_at: Option<Micros>,
    /// When the last row was done.
    pub finished_at: Option<Micros>,
}

/// A row of a list: somebody to ask.
#[derive(Clone, Debug, FromRow)]
pub struct EntryRow {
    /// The list.
    pub list_id: Uuid,
    /// The row, as a spreadsheet counts it.
    pub number: i64,
    /// Their name in the table; nothing any more once they were asked.
    pub name: Option<String>,
    /// Their address in the table, likewise.
    pub email: Option<String>,
    /// The language to ask in.
    pub language: Option<String>,
    /// The day a minor comes of age.
    pub majority_on: Option<String>,
    /// Whether the workspace knew them.
    pub known: bool,
    /// Whether they are asked by mail.
    pub by_mail: bool,
    /// What is worth a look before it is sent.
    pub note: Option<String>,
    /// Who they are, where known.
    pub talent_id: Option<Uuid>,
    /// The request that was made.
    pub request_id: Option<Uuid>,
    /// waiting, asked, failed.
    pub state: String,
    /// Why it failed: the stable name.
    pub code: Option<String>,
    /// And in words.
    pub detail: Option<String>,
}

/// A row of a list with what is known by now of who stands in it.
#[derive(Clone, Debug, FromRow)]
pub struct ShownRow {
    /// The row.
    #[sqlx(flatten)]
    pub entry: EntryRow,
    /// The talent's name, where there is one.
    pub talent_name: Option<String>,
    /// The talent's address, where there is one.
    pub talent_email: Option<String>,
}

/// How many rows of a list are alike.
#[derive(Clone, Debug, FromRow)]
pub struct AlikeRow {
    /// The list.
    pub list_id: Uuid,
    /// waiting, asked, failed.
    pub state: String,
    /// Whether the workspace knew them.
    pub known: bool,
    /// Whether they are asked by mail.
    pub by_mail: bool,
    /// How many.
    pub n: i64,
}

/// Stores a new list.
pub async fn insert(tx: &mut Tx, row: &ListRow) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO request_lists (id, workspace_id, project_id, question, state, created_by, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        row.id,
        row.workspace_id,
        row.project_id,
        &row.question,
        &row.state,
        &row.created_by,
        row.created_at,
    );
    Ok(())
}

/// Stores a row of a list.
pub async fn insert_entry(tx: &mut Tx, row: &EntryRow) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO request_list_rows
            (list_id, number, name, email, language, majority_on, known, by_mail, note, talent_id, state)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        row.list_id,
        row.number,
        &row.name,
        &row.email,
        &row.language,
        &row.majority_on,
        row.known,
        row.by_mail,
        &row.note,
        row.talent_id,
        &row.state,
    );
    Ok(())
}

/// A list by id.
pub async fn get(conn: &mut Conn, id: Uuid) -> Result<Option<ListRow>> {
    Ok(rows!(
        conn,
        fetch_optional,
        "SELECT * FROM request_lists WHERE id = $1",
        id
    ))
}

/// Locks a list until the transaction ends: whoever works on it comes one after the other. SQLite has one writer anyway.
pub async fn lock(tx: &mut Tx, id: Uuid) -> Result<()> {
    if let Link::Postgres(c) = tx.link() {
        sqlx::query("SELECT 1 FROM request_lists WHERE id = $1 FOR UPDATE")
            .bind(id)
            .execute(c)
            .await?;
    }
    Ok(())
}

/// A page of a project's lists, newest first, from before `before`.
pub async fn page(
    conn: &mut Conn,
    project: Uuid,
    before: Uuid,
    limit: i64,
) -> Result<Vec<ListRow>> {
    Ok(rows!(
        conn,
        fetch_all,
        "SELECT * FROM request_lists WHERE project_id = $1 AND id < $2 ORDER BY id DESC LIMIT $3",
        project,
        before,
        limit,
    ))
}

/// How many rows of some lists are alike.
pub async fn counts(conn: &mut Conn, lists: &[Uuid]) -> Result<Vec<AlikeRow>> {
    Ok(rows_of!(
        conn,
        "SELECT list_id, state, known, by_mail, COUNT(*) AS n FROM request_list_rows WHERE list_id",
        lists,
        "GROUP BY list_id, state, known, by_mail",
    ))
}

/// A page of a list's rows in the order of the table, from behind row `after`; those in one state, or all for `None`.
pub async fn entries(
    conn: &mut Conn,
    list: Uuid,
    state: Option<&str>,
    after: i64,
    limit: i64,
) -> Result<Vec<ShownRow>> {
    Ok(rows!(
        conn,
        fetch_all,
        "SELECT r.*, t.name AS talent_name, t.email AS talent_email
         FROM request_list_rows r LEFT JOIN talent t ON t.id = r.talent_id
         WHERE r.list_id = $1 AND r.number > $2 AND (CAST($3 AS TEXT) IS NULL OR r.state = $3)
         ORDER BY r.number LIMIT $4",
        list,
        after,
        state,
        limit,
    ))
}

/// The next rows that wait, from behind row `after`.
pub async fn waiting(conn: &mut Conn, list: Uuid, after: i64, limit: i64) -> Result<Vec<EntryRow>> {
    Ok(rows!(
        conn,
        fetch_all,
        "SELECT * FROM request_list_rows WHERE list_id = $1 AND state = 'waiting' AND number > $2
         ORDER BY number LIMIT $3",
        list,
        after,
        limit,
    ))
}

/// Somebody of a list was asked: the row keeps who and by which request, and nothing of the table.
pub async fn set_asked(
    tx: &mut Tx,
    list: Uuid,
    number: i64,
    (talent, request): (Uuid, Uuid),
) -> Result<bool> {
    Ok(execute!(
        tx,
        "UPDATE request_list_rows SET state = 'asked', talent_id = $3, request_id = $4,
            name = NULL, email = NULL, majority_on = NULL, code = NULL, detail = NULL
         WHERE list_id = $1 AND number = $2 AND state = 'waiting'",
        list,
        number,
        talent,
        request,
    ) == 1)
}

/// Somebody of a list could not be asked.
pub async fn set_failed(
    tx: &mut Tx,
    list: Uuid,
    number: i64,
    (code, detail): (&str, &str),
) -> Result<()> {
    execute!(
        tx,
        "UPDATE request_list_rows SET state = 'failed', code = $3, detail = $4
         WHERE list_id = $1 AND number = $2 AND state = 'waiting'",
        list,
        number,
        code,
        detail,
    );
    Ok(())
}

/// Rows that failed wait again; how many they are.
pub async fn retry_failed(tx: &mut Tx, list: Uuid) -> Result<u64> {
    Ok(execute!(
        tx,
        "UPDATE request_list_rows SET state = 'waiting', code = NULL, detail = NULL
         WHERE list_id = $1 AND state = 'failed'",
        list
    ))
}

/// A list is sent, for the first time or again.
pub async fn set_sending(
    tx: &mut Tx,
    id: Uuid,
    by: (&str, Option<Uuid>),
    at: Micros,
) -> Result<()> {
    execute!(
        tx,
        "UPDATE request_lists SET state = 'sending', problem = NULL, sent_by = $2, sent_by_account = $3,
            sent_at = $4, finished_at = NULL
         WHERE id = $1",
        id,
        by.0,
        by.1,
        at,
    );
    Ok(())
}

/// A list that is being sent goes no further; false when it is not being sent.
pub async fn set_stopped(tx: &mut Tx, id: Uuid, problem: Option<&str>) -> Result<bool> {
    Ok(execute!(
        tx,
        "UPDATE request_lists SET state = 'stopped', problem = $2 WHERE id = $1 AND state = 'sending'",
        id,
        problem,
    ) == 1)
}

/// The last row is done.
pub async fn set_done(tx: &mut Tx, id: Uuid, at: Micros) -> Result<()> {
    execute!(
        tx,
        "UPDATE request_lists SET state = 'done', finished_at = $2 WHERE id = $1 AND state = 'sending'",
        id,
        at,
    );
    Ok(())
}

/// Deletes a list; requests that were made stay.
pub async fn delete(tx: &mut Tx, id: Uuid) -> Result<()> {
    execute!(tx, "DELETE FROM request_lists WHERE id = $1", id);
    Ok(())
}

/// Deletes drafts that were made before a moment and never sent.
pub async fn delete_old_drafts(tx: &mut Tx, before: Micros) -> Result<u64> {
    Ok(execute!(
        tx,
        "DELETE FROM request_lists WHERE state = 'draft' AND created_at < $1",
        before
    ))
}

/// Deletes the rows of lists that were sent last before a moment, and nobody is asking any more, whose people were not asked.
pub async fn delete_old_rows(tx: &mut Tx, before: Micros) -> Result<u64> {
    Ok(execute!(
        tx,
        "DELETE FROM request_list_rows WHERE state <> 'asked' AND list_id IN
            (SELECT id FROM request_lists WHERE state IN ('stopped', 'done') AND sent_at < $1)",
        before
    ))
}

/// Who of a list can still answer and has no mail address, behind row `after`: their row, id and name.
pub async fn without_address(
    conn: &mut Conn,
    list: Uuid,
    now: Micros,
    after: i64,
    limit: i64,
) -> Result<Vec<(i64, Uuid, String)>> {
    Ok(rows!(
        conn,
        fetch_all,
        "SELECT r.number, t.id, t.name
         FROM request_list_rows r JOIN requests q ON q.id = r.request_id JOIN talent t ON t.id = r.talent_id
         WHERE r.list_id = $1 AND q.state IN ('sent', 'opened') AND q.expires_at > $2 AND t.email IS NULL
            AND r.number > $3
         ORDER BY r.number LIMIT $4",
        list,
        now,
        after,
        limit,
    ))
}

/// Which of these talent have a request of a project that can still be answered.
pub async fn asked_in(
    conn: &mut Conn,
    project: Uuid,
    talent: &[Uuid],
    now: Micros,
) -> Result<Vec<Uuid>> {
    let found: Vec<(Uuid,)> = rows_of!(
        conn,
        "SELECT DISTINCT talent_id FROM requests WHERE talent_id",
        talent,
        "AND project_id = $2 AND state IN ('sent', 'opened') AND expires_at > $3",
        project,
        now,
    );
    Ok(found.into_iter().map(|(id,)| id).collect())
}

/// Which of these talent a list has asked.
pub async fn asked_by(conn: &mut Conn, list: Uuid, talent: &[Uuid]) -> Result<Vec<Uuid>> {
    let found: Vec<(Uuid,)> = rows_of!(
        conn,
        "SELECT talent_id FROM request_list_rows WHERE talent_id",
        talent,
        "AND list_id = $2 AND state = 'asked'",
        list,
    );
    Ok(found.into_iter().map(|(id,)| id).collect())
}
