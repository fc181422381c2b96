//! Links and codes by which whoever asked comes back.

use sqlx::FromRow;
use uuid::Uuid;

use super::PrivacyRow;
use crate::query::{execute, rows, scalar};
use crate::{Conn, Micros, Result, Tx};

/// A code that was sent.
#[derive(Clone, Debug, FromRow)]
pub struct CodeRow {
    /// SHA-256 of it.
    pub code_hash: Vec<u8>,
    /// Wrong tries since.
    pub tries: i64,
    /// When it was sent.
    pub sent_at: Micros,
}

/// Stores the hash of a link's secret.
pub async fn insert_link(tx: &mut Tx, token_hash: &[u8], request: Uuid) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO privacy_links (token_hash, request_id) VALUES ($1, $2)",
        token_hash,
        request,
    );
    Ok(())
}

/// The request that a link opens.
pub async fn by_link(conn: &mut Conn, token_hash: &[u8]) -> Result<Option<PrivacyRow>> {
    Ok(rows!(
        conn,
        fetch_optional,
        "SELECT r.* FROM privacy_links l JOIN privacy_requests r ON r.id = l.request_id WHERE l.token_hash = $1",
        token_hash,
    ))
}

/// Keeps the code that was sent.
pub async fn put_code(tx: &mut Tx, request: Uuid, code_hash: &[u8], now: Micros) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO privacy_codes (request_id, code_hash, tries, sent_at) VALUES ($1, $2, 0, $3)",
        request,
        code_hash,
        now,
    );
    Ok(())
}

/// How many letters with a code went to an address after `since`.
pub async fn codes_sent(conn: &mut Conn, email: &str, since: Micros) -> Result<i64> {
    Ok(scalar!(
        conn,
        fetch_one,
        "SELECT COUNT(*) FROM outbox WHERE recipient = $1 AND kind = 'privacy_received' AND created_at > $2",
        email,
        since
    ))
}

/// The code that was sent.
pub async fn code(conn: &mut Conn, request: Uuid) -> Result<Option<CodeRow>> {
    Ok(rows!(
        conn,
        fetch_optional,
        "SELECT code_hash, tries, sent_at FROM privacy_codes WHERE request_id = $1",
        request
    ))
}

/// Counts a try; false when `most` were made already.
pub async fn count_try(tx: &mut Tx, request: Uuid, most: i64) -> Result<bool> {
    Ok(execute!(
        tx,
        "UPDATE privacy_codes SET tries = tries + 1 WHERE request_id = $1 AND tries < $2",
        request,
        most
    ) == 1)
}

/// Uses the code up: of two who bring it at once, one gets false.
pub async fn delete_code(tx: &mut Tx, request: Uuid) -> Result<bool> {
    Ok(execute!(
        tx,
        "DELETE FROM privacy_codes WHERE request_id = $1",
        request
    ) == 1)
}
