//! Links to talent's own pages, the devices that opened them, and codes sent by mail.

use sqlx::FromRow;
use uuid::Uuid;

use crate::query::{execute, rows, scalar};
use crate::{Conn, Micros, Result, Tx};

/// A link to a talent's own page.
#[derive(Clone, Debug, FromRow)]
pub struct LinkRow {
    /// Its id.
    pub id: Uuid,
    /// Whose page.
    pub talent_id: Uuid,
    /// SHA-256 of its secret.
    pub token_hash: Vec<u8>,
    /// When it was made.
    pub created_at: Micros,
    /// When a first device opened it.
    pub bound_at: Option<Micros>,
    /// When it was last used.
    pub last_used_at: Option<Micros>,
}

/// A device that opened a link.
#[derive(Clone, Debug, FromRow)]
pub struct SessionRow {
    /// Its id.
    pub id: Uuid,
    /// The link.
    pub link_id: Uuid,
    /// Whose page.
    pub talent_id: Uuid,
    /// When it was last seen.
    pub last_seen_at: Micros,
}

/// A code that was sent.
#[derive(Clone, Debug, FromRow)]
pub struct CodeRow {
    /// SHA-256 of it.
    pub code_hash: Vec<u8>,
    /// Where it was sent.
    pub address: String,
    /// Wrong tries since.
    pub tries: i64,
    /// When it was sent.
    pub sent_at: Micros,
}

/// Stores a new link.
pub async fn insert_link(tx: &mut Tx, row: &LinkRow) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO talent_links (id, talent_id, token_hash, created_at) VALUES ($1, $2, $3, $4)",
        row.id,
        row.talent_id,
        &row.token_hash,
        row.created_at,
    );
    Ok(())
}

/// A link by the hash of its secret.
pub async fn link(conn: &mut Conn, token_hash: &[u8]) -> Result<Option<LinkRow>> {
    Ok(rows!(
        conn,
        fetch_optional,
        "SELECT * FROM talent_links WHERE token_hash = $1",
        token_hash
    ))
}

/// Whether a talent has a link to their own page.
pub async fn has_link(conn: &mut Conn, talent: Uuid) -> Result<bool> {
    let links: i64 = scalar!(
        conn,
        fetch_one,
        "SELECT count(*) FROM talent_links WHERE talent_id = $1",
        talent
    );
    Ok(links > 0)
}

/// A link by id.
pub async fn link_by_id(conn: &mut Conn, id: Uuid) -> Result<Option<LinkRow>> {
    Ok(rows!(
        conn,
        fetch_optional,
        "SELECT * FROM talent_links WHERE id = $1",
        id
    ))
}

/// Notes the first device of a link; false when there is one.
pub async fn bind(tx: &mut Tx, link: Uuid, at: Micros) -> Result<bool> {
    Ok(execute!(
        tx,
        "UPDATE talent_links SET bound_at = $2, last_used_at = $2 WHERE id = $1 AND bound_at IS NULL",
        link,
        at,
    ) == 1)
}

/// Ends all links of a talent, with the devices that opened them.
pub async fn revoke_links(tx: &mut Tx, talent: Uuid) -> Result<u64> {
    Ok(execute!(
        tx,
        "DELETE FROM talent_links WHERE talent_id = $1",
        talent
    ))
}

/// Ends the links of a talent that no device opened; how many they were.
pub async fn revoke_unopened(tx: &mut Tx, talent: Uuid) -> Result<u64> {
    Ok(execute!(
        tx,
        "DELETE FROM talent_links WHERE talent_id = $1 AND bound_at IS NULL",
        talent
    ))
}

/// Stores a device.
pub async fn insert_session(
    tx: &mut Tx,
    (id, link): (Uuid, Uuid),
    token_hash: &[u8],
    at: Micros,
) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO talent_sessions (id, link_id, token_hash, created_at, last_seen_at) VALUES ($1, $2, $3, $4, $4)",
        id,
        link,
        token_hash,
        at,
    );
    Ok(())
}

/// A device by the hash of its secret.
pub async fn session(conn: &mut Conn, token_hash: &[u8]) -> Result<Option<SessionRow>> {
    Ok(rows!(
        conn,
        fetch_optional,
        "SELECT s.id, s.link_id, l.talent_id, s.last_seen_at
         FROM talent_sessions s JOIN talent_links l ON l.id = s.link_id WHERE s.token_hash = $1",
        token_hash,
    ))
}

/// Notes that a device was seen.
pub async fn touch_session(tx: &mut Tx, session: &SessionRow, at: Micros) -> Result<()> {
    execute!(
        tx,
        "UPDATE talent_sessions SET last_seen_at = $2 WHERE id = $1",
        session.id,
        at
    );
    execute!(
        tx,
        "UPDATE talent_links SET last_used_at = $2 WHERE id = $1",
        session.link_id,
        at
    );
    Ok(())
}

/// Signs a device out.
pub async fn delete_session(tx: &mut Tx, id: Uuid) -> Result<()> {
    execute!(tx, "DELETE FROM talent_sessions WHERE id = $1", id);
    Ok(())
}

/// Stores a code in place of the one before.
pub async fn put_code(
    tx: &mut Tx,
    (talent, purpose): (Uuid, &str),
    code_hash: &[u8],
    address: &str,
    at: Micros,
) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO talent_codes (talent_id, purpose, code_hash, address, tries, sent_at)
         VALUES ($1, $2, $3, $4, 0, $5)
         ON CONFLICT (talent_id, purpose) DO UPDATE SET code_hash = excluded.code_hash, address = excluded.address,
            tries = 0, sent_at = excluded.sent_at",
        talent,
        purpose,
        code_hash,
        address,
        at,
    );
    Ok(())
}

/// The code that was last sent.
pub async fn code(conn: &mut Conn, talent: Uuid, purpose: &str) -> Result<Option<CodeRow>> {
    Ok(rows!(
        conn,
        fetch_optional,
        "SELECT code_hash, address, tries, sent_at FROM talent_codes WHERE talent_id = $1 AND purpose = $2",
        talent,
        purpose,
    ))
}

/// Counts a wrong try.
pub async fn count_try(tx: &mut Tx, talent: Uuid, purpose: &str) -> Result<()> {
    execute!(
        tx,
        "UPDATE talent_codes SET tries = tries + 1 WHERE talent_id = $1 AND purpose = $2",
        talent,
        purpose,
    );
    Ok(())
}

/// Uses a code up.
pub async fn delete_code(tx: &mut Tx, talent: Uuid, purpose: &str) -> Result<()> {
    execute!(
        tx,
        "DELETE FROM talent_codes WHERE talent_id = $1 AND purpose = $2",
        talent,
        purpose,
    );
    Ok(())
}
