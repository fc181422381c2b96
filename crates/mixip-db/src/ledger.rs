//! The rows of the tamper-evident log. What they mean is mixip-ledger's.

use sqlx::FromRow;
use uuid::Uuid;

use crate::query::{execute, rows};
use crate::{Conn, Micros, Result, Tx};

/// One entry, with its payload until that is erased.
#[derive(Clone, FromRow)]
pub struct EntryRow {
    /// Its number, from 0 without gaps.
    pub seq: i64,
    /// When it was written.
    pub at: Micros,
    /// What happened.
    pub kind: String,
    /// Who did it.
    pub actor: Option<Uuid>,
    /// What it was done to.
    pub subject: Uuid,
    /// Salted commitment to the payload.
    pub commitment: Vec<u8>,
    /// Hash of the leaf.
    pub leaf_hash: Vec<u8>,
    /// Root of the tree that ends here.
    pub root: Vec<u8>,
    /// 32 random bytes, until erased.
    pub salt: Option<Vec<u8>>,
    /// Canonical JSON, until erased.
    pub payload: Option<String>,
}

/// Where a ledger ends.
#[derive(Clone, Debug, FromRow)]
pub struct HeadRow {
    /// Entries in all.
    pub size: i64,
    /// The tree's frontier, as mixip-ledger writes it.
    pub frontier: Vec<u8>,
}

/// The head of a ledger, locked until the transaction ends so that entries never fork.
pub async fn lock_head(tx: &mut Tx, ledger: Uuid, empty: &[u8]) -> Result<HeadRow> {
    execute!(
        tx,
        "INSERT INTO ledger_heads (ledger_id, size, frontier) VALUES ($1, 0, $2)
         ON CONFLICT (ledger_id) DO UPDATE SET size = ledger_heads.size",
        ledger,
        empty,
    );
    Ok(rows!(
        tx,
        fetch_one,
        "SELECT size, frontier FROM ledger_heads WHERE ledger_id = $1",
        ledger
    ))
}

/// The head of a ledger.
pub async fn head(conn: &mut Conn, ledger: Uuid) -> Result<Option<HeadRow>> {
    Ok(rows!(
        conn,
        fetch_optional,
        "SELECT size, frontier FROM ledger_heads WHERE ledger_id = $1",
        ledger
    ))
}

/// Writes an entry with its payload and the new head.
pub async fn append(tx: &mut Tx, ledger: Uuid, entry: &EntryRow, frontier: &[u8]) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO ledger_entries (ledger_id, seq, at, kind, actor, subject, commitment, leaf_hash, root)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        ledger,
        entry.seq,
        entry.at,
        &entry.kind,
        entry.actor,
        entry.subject,
        &entry.commitment,
        &entry.leaf_hash,
        &entry.root,
    );
    execute!(
        tx,
        "INSERT INTO ledger_payloads (ledger_id, seq, salt, payload) VALUES ($1, $2, $3, $4)",
        ledger,
        entry.seq,
        &entry.salt,
        &entry.payload,
    );
    execute!(
        tx,
        "UPDATE ledger_heads SET size = $2, frontier = $3 WHERE ledger_id = $1",
        ledger,
        entry.seq + 1,
        frontier,
    );
    Ok(())
}

/// Entries from `from` on, in order.
pub async fn entries(
    conn: &mut Conn,
    ledger: Uuid,
    from: i64,
    limit: i64,
) -> Result<Vec<EntryRow>> {
    Ok(rows!(
        conn,
        fetch_all,
        "SELECT e.*, p.salt, p.payload FROM ledger_entries e
         LEFT JOIN ledger_payloads p ON p.ledger_id = e.ledger_id AND p.seq = e.seq
         WHERE e.ledger_id = $1 AND e.seq >= $2 ORDER BY e.seq LIMIT $3",
        ledger,
        from,
        limit,
    ))
}

/// Entries before `before`, newest first.
pub async fn latest(
    conn: &mut Conn,
    ledger: Uuid,
    before: i64,
    limit: i64,
) -> Result<Vec<EntryRow>> {
    Ok(rows!(
        conn,
        fetch_all,
        "SELECT e.*, p.salt, p.payload FROM ledger_entries e
         LEFT JOIN ledger_payloads p ON p.ledger_id = e.ledger_id AND p.seq = e.seq
         WHERE e.ledger_id = $1 AND e.seq < $2 ORDER BY e.seq DESC LIMIT $3",
        ledger,
        before,
        limit,
    ))
}

/// Every ledger there is, with its frontier.
pub async fn ledgers(conn: &mut Conn) -> Result<Vec<(Uuid, Vec<u8>)>> {
    Ok(rows!(
        conn,
        fetch_all,
        "SELECT ledger_id, frontier FROM ledger_heads ORDER BY ledger_id"
    ))
}

/// The entries about one subject, oldest first.
pub async fn of_subject(conn: &mut Conn, ledger: Uuid, subject: Uuid) -> Result<Vec<EntryRow>> {
    Ok(rows!(
        conn,
        fetch_all,
        "SELECT e.*, p.salt, p.payload FROM ledger_entries e
         LEFT JOIN ledger_payloads p ON p.ledger_id = e.ledger_id AND p.seq = e.seq
         WHERE e.ledger_id = $1 AND e.subject = $2 ORDER BY e.seq",
        ledger,
        subject,
    ))
}
