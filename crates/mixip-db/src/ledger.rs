//! The rows of the tamper-evident log. What they mean is mixip-ledger's.

use sqlx::FromRow;
use uuid::Uuid;

use crate::query::{execute, rows};
use crate::{Conn, Micros, Result, Tx};

/// One entry; `leaf` is what is hashed.
#[derive(Clone, Debug, FromRow)]
pub struct EntryRow {
    /// The workspace, or nil for the installation.
    pub ledger_id: Uuid,
    /// Its number, from 0 without gaps.
    pub seq: i64,
    /// When it was written.
    pub at: Micros,
    /// What happened.
    pub kind: String,
    /// Who did it.
    pub actor: Option<Uuid>,
    /// What it was done to.
    pub subject: Option<Uuid>,
    /// The canonical leaf.
    pub leaf: Vec<u8>,
}

/// The erasable side of an entry.
#[derive(Clone, Debug, FromRow)]
pub struct PayloadRow {
    /// The entry's number.
    pub seq: i64,
    /// 32 random bytes.
    pub salt: Vec<u8>,
    /// Canonical JSON.
    pub payload: String,
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
pub async fn append(
    tx: &mut Tx,
    entry: &EntryRow,
    payload: &PayloadRow,
    frontier: &[u8],
) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO ledger_entries (ledger_id, seq, at, kind, actor, subject, leaf) VALUES ($1, $2, $3, $4, $5, $6, $7)",
        entry.ledger_id,
        entry.seq,
        entry.at,
        &entry.kind,
        entry.actor,
        entry.subject,
        &entry.leaf,
    );
    execute!(
        tx,
        "INSERT INTO ledger_payloads (ledger_id, seq, salt, payload) VALUES ($1, $2, $3, $4)",
        entry.ledger_id,
        payload.seq,
        &payload.salt,
        &payload.payload,
    );
    execute!(
        tx,
        "UPDATE ledger_heads SET size = $2, frontier = $3 WHERE ledger_id = $1",
        entry.ledger_id,
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
        "SELECT * FROM ledger_entries WHERE ledger_id = $1 AND seq >= $2 ORDER BY seq LIMIT $3",
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
        "SELECT * FROM ledger_entries WHERE ledger_id = $1 AND seq < $2 ORDER BY seq DESC LIMIT $3",
        ledger,
        before,
        limit,
    ))
}

/// Payloads of entries from `from` to before `to`, as far as they were not erased.
pub async fn payloads(
    conn: &mut Conn,
    ledger: Uuid,
    from: i64,
    to: i64,
) -> Result<Vec<PayloadRow>> {
    Ok(rows!(
        conn,
        fetch_all,
        "SELECT seq, salt, payload FROM ledger_payloads WHERE ledger_id = $1 AND seq >= $2 AND seq < $3 ORDER BY seq",
        ledger,
        from,
        to,
    ))
}

/// Every ledger there is.
pub async fn ledgers(conn: &mut Conn) -> Result<Vec<Uuid>> {
    Ok(crate::query::scalar!(
        conn,
        fetch_all,
        "SELECT ledger_id FROM ledger_heads ORDER BY ledger_id"
    ))
}
