//! Copies that left the house: whom they show, who has them, who was told that they may not be used any more.

use sqlx::FromRow;
use uuid::Uuid;

use crate::query::{execute, rows, rows_of};
use crate::{Conn, Micros, Result, Tx};

/// A face that a file of an export shows, and what that rested on.
#[derive(Clone, Debug, FromRow)]
pub struct ShownRow {
    /// The export.
    pub export_id: Uuid,
    /// The face.
    pub face_id: Uuid,
    /// Its picture.
    pub asset_id: Uuid,
    /// The file's name in the archive.
    pub file: String,
    /// As whom it was confirmed.
    pub talent_id: Option<Uuid>,
    /// The consent.
    pub consent_id: Option<Uuid>,
    /// The override.
    pub override_id: Option<Uuid>,
}

/// Somebody was told that copies may not be used any more.
#[derive(Clone, Debug, FromRow)]
pub struct NoticeRow {
    /// Its id.
    pub id: Uuid,
    /// The export.
    pub export_id: Uuid,
    /// About whom, JSON.
    pub talent_ids: String,
    /// Who was told, JSON.
    pub recipients: String,
    /// Words of the sender's own.
    pub words: Option<String>,
    /// Name of who sent it.
    pub sent_by: String,
    /// When.
    pub sent_at: Micros,
    /// Name of who noted that it was acknowledged.
    pub acknowledged_by: Option<String>,
    /// When.
    pub acknowledged_at: Option<Micros>,
}

/// One whom a notice goes to.
#[derive(Clone, Debug, FromRow)]
pub struct RecipientRow {
    /// Its id.
    pub id: Uuid,
    /// The notice.
    pub notice_id: Uuid,
    /// Mail address.
    pub address: String,
    /// In which language they are told.
    pub language: String,
    /// When they were told last.
    pub told_at: Micros,
    /// How often.
    pub times: i64,
    /// When they said that it is done.
    pub acknowledged_at: Option<Micros>,
}

/// Keeps what a file of an export shows.
pub async fn insert_shown(tx: &mut Tx, row: &ShownRow) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO export_faces (export_id, face_id, asset_id, file, talent_id, consent_id, override_id)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        row.export_id,
        row.face_id,
        row.asset_id,
        &row.file,
        row.talent_id,
        row.consent_id,
        row.override_id,
    );
    Ok(())
}

/// The exports of a workspace that hold somebody, newest first.
pub async fn exports_of_workspace(conn: &mut Conn, workspace: Uuid) -> Result<Vec<Uuid>> {
    let found: Vec<(Uuid,)> = rows!(
        conn,
        fetch_all,
        "SELECT id FROM exports WHERE workspace_id = $1 AND state = 'ready'
            AND EXISTS (SELECT 1 FROM export_faces WHERE export_id = exports.id)
         ORDER BY id DESC",
        workspace,
    );
    Ok(found.into_iter().map(|(id,)| id).collect())
}

/// The exports that show a talent, newest first.
pub async fn exports_of_talent(conn: &mut Conn, talent: Uuid) -> Result<Vec<Uuid>> {
    let found: Vec<(Uuid,)> = rows!(
        conn,
        fetch_all,
        "SELECT DISTINCT export_id FROM export_faces WHERE talent_id = $1 ORDER BY export_id DESC",
        talent,
    );
    Ok(found.into_iter().map(|(id,)| id).collect())
}

/// Whom an export shows, file by file.
pub async fn shown(conn: &mut Conn, export: Uuid) -> Result<Vec<ShownRow>> {
    Ok(rows!(
        conn,
        fetch_all,
        "SELECT * FROM export_faces WHERE export_id = $1 ORDER BY file, face_id",
        export,
    ))
}

/// When an export's archive was taken, and the name of the account that took it where there still is one.
pub async fn downloads(
    conn: &mut Conn,
    workspace: Uuid,
    export: Uuid,
) -> Result<Vec<(Micros, Option<String>)>> {
    Ok(rows!(
        conn,
        fetch_all,
        "SELECT l.at, a.name FROM ledger_entries l LEFT JOIN accounts a ON a.id = l.actor
         WHERE l.subject = $2 AND l.ledger_id = $1 AND l.kind = 'export_downloaded' ORDER BY l.seq",
        workspace,
        export,
    ))
}

/// Stores a notice.
pub async fn insert_notice(tx: &mut Tx, row: &NoticeRow) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO export_notices (id, export_id, talent_ids, recipients, words, sent_by, sent_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        row.id,
        row.export_id,
        &row.talent_ids,
        &row.recipients,
        &row.words,
        &row.sent_by,
        row.sent_at,
    );
    Ok(())
}

/// A notice by id.
pub async fn notice(conn: &mut Conn, id: Uuid) -> Result<Option<NoticeRow>> {
    Ok(rows!(
        conn,
        fetch_optional,
        "SELECT * FROM export_notices WHERE id = $1",
        id
    ))
}

/// The notices about some exports, newest first.
pub async fn notices(conn: &mut Conn, exports: &[Uuid]) -> Result<Vec<NoticeRow>> {
    Ok(rows_of!(
        conn,
        "SELECT * FROM export_notices WHERE export_id",
        exports,
        "ORDER BY id DESC",
    ))
}

/// Notes that a notice was acknowledged, by everybody whom it went to; false when it was before.
pub async fn acknowledge(tx: &mut Tx, id: Uuid, by: Option<&str>, at: Micros) -> Result<bool> {
    execute!(
        tx,
        "UPDATE notice_recipients SET acknowledged_at = $2 WHERE notice_id = $1 AND acknowledged_at IS NULL",
        id,
        at,
    );
    Ok(execute!(
        tx,
        "UPDATE export_notices SET acknowledged_by = $2, acknowledged_at = $3
         WHERE id = $1 AND acknowledged_at IS NULL",
        id,
        by,
        at,
    ) == 1)
}

/// Stores whom a notice goes to.
pub async fn insert_recipient(tx: &mut Tx, row: &RecipientRow) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO notice_recipients (id, notice_id, address, language, told_at, times)
         VALUES ($1, $2, $3, $4, $5, $6)",
        row.id,
        row.notice_id,
        &row.address,
        &row.language,
        row.told_at,
        row.times,
    );
    Ok(())
}

/// Stores the link of a letter.
pub async fn insert_link(tx: &mut Tx, token_hash: &[u8], recipient: Uuid) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO notice_links (token_hash, recipient_id) VALUES ($1, $2)",
        token_hash,
        recipient,
    );
    Ok(())
}

/// Whom some notices go to, in the order of their addresses.
pub async fn recipients(conn: &mut Conn, notices: &[Uuid]) -> Result<Vec<RecipientRow>> {
    Ok(rows_of!(
        conn,
        "SELECT * FROM notice_recipients WHERE notice_id",
        notices,
        "ORDER BY address",
    ))
}

/// One whom a notice goes to.
pub async fn recipient(conn: &mut Conn, id: Uuid) -> Result<Option<RecipientRow>> {
    Ok(rows!(
        conn,
        fetch_optional,
        "SELECT * FROM notice_recipients WHERE id = $1",
        id
    ))
}

/// Whose link it is.
pub async fn recipient_by_link(conn: &mut Conn, token_hash: &[u8]) -> Result<Option<RecipientRow>> {
    Ok(rows!(
        conn,
        fetch_optional,
        "SELECT * FROM notice_recipients WHERE id IN (SELECT recipient_id FROM notice_links WHERE token_hash = $1)",
        token_hash,
    ))
}

/// Those who were told before a moment and did not answer, longest ago first.
pub async fn unanswered(conn: &mut Conn, before: Micros, most: i64) -> Result<Vec<RecipientRow>> {
    Ok(rows!(
        conn,
        fetch_all,
        "SELECT * FROM notice_recipients WHERE acknowledged_at IS NULL AND told_at <= $1 ORDER BY told_at, id LIMIT $2",
        before,
        most,
    ))
}

/// Notes that somebody is told again; false when another node does so, or they answered.
pub async fn told_again(tx: &mut Tx, row: &RecipientRow, at: Micros) -> Result<bool> {
    Ok(execute!(
        tx,
        "UPDATE notice_recipients SET told_at = $3, times = times + 1
         WHERE id = $1 AND told_at = $2 AND acknowledged_at IS NULL",
        row.id,
        row.told_at,
        at,
    ) == 1)
}

/// Notes that one said that it is done, and of the notice once all have; false when they said so before.
pub async fn confirm(tx: &mut Tx, row: &RecipientRow, at: Micros) -> Result<bool> {
    // One after the other, so that the last one is seen to be the last.
    execute!(
        tx,
        "UPDATE export_notices SET sent_at = sent_at WHERE id = $1",
        row.notice_id
    );
    let confirmed = execute!(
        tx,
        "UPDATE notice_recipients SET acknowledged_at = $2 WHERE id = $1 AND acknowledged_at IS NULL",
        row.id,
        at,
    ) == 1;
    execute!(
        tx,
        "UPDATE export_notices SET acknowledged_at = $2 WHERE id = $1 AND acknowledged_at IS NULL AND NOT EXISTS
            (SELECT 1 FROM notice_recipients WHERE notice_id = $1 AND acknowledged_at IS NULL)",
        row.notice_id,
        at,
    );
    Ok(confirmed)
}
