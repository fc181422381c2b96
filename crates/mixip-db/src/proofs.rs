//! What was sent to an account's mail address to be brought back.

use sqlx::FromRow;
use uuid::Uuid;

use crate::query::{execute, rows, scalar};
use crate::{Conn, Micros, Result, Tx};

/// A token on its way.
#[derive(Clone, Debug, FromRow)]
pub struct ProofRow {
    /// Its id.
    pub id: Uuid,
    /// Whose it is.
    pub account_id: Uuid,
    /// `address`: the address is its owner's. `password`: a new password may be set.
    pub kind: String,
    /// Where it was sent.
    pub email: String,
    /// SHA-256 of the token.
    pub token_hash: Vec<u8>,
    /// Hash of the code that may be typed instead.
    pub code_hash: Option<Vec<u8>>,
    /// How often a code was tried.
    pub tries: i64,
    /// When it was made.
    pub created_at: Micros,
    /// When it stops working.
    pub expires_at: Micros,
}

/// Stores a new proof.
pub async fn insert(tx: &mut Tx, row: &ProofRow) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO account_proofs (id, account_id, kind, email, token_hash, code_hash, tries, created_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        row.id,
        row.account_id,
        &row.kind,
        &row.email,
        &row.token_hash,
        &row.code_hash,
        row.tries,
        row.created_at,
        row.expires_at,
    );
    Ok(())
}

/// The proof of a token that works at `now`.
pub async fn by_token(
    conn: &mut Conn,
    kind: &str,
    token_hash: &[u8],
    now: Micros,
) -> Result<Option<ProofRow>> {
    Ok(rows!(
        conn,
        fetch_optional,
        "SELECT * FROM account_proofs WHERE token_hash = $1 AND kind = $2 AND expires_at > $3",
        token_hash,
        kind,
        now
    ))
}

/// The newest proof of a kind that an account has on its way.
pub async fn newest(
    conn: &mut Conn,
    account: Uuid,
    kind: &str,
    now: Micros,
) -> Result<Option<ProofRow>> {
    Ok(rows!(
        conn,
        fetch_optional,
        "SELECT * FROM account_proofs WHERE account_id = $1 AND kind = $2 AND expires_at > $3 ORDER BY id DESC LIMIT 1",
        account,
        kind,
        now
    ))
}

/// Counts a try of a code; false when `most` were made already.
pub async fn count_try(tx: &mut Tx, id: Uuid, most: i64) -> Result<bool> {
    Ok(execute!(
        tx,
        "UPDATE account_proofs SET tries = tries + 1 WHERE id = $1 AND tries < $2",
        id,
        most
    ) == 1)
}

/// Takes a proof: of two who bring it at once, one gets false.
pub async fn take(tx: &mut Tx, id: Uuid) -> Result<bool> {
    Ok(execute!(tx, "DELETE FROM account_proofs WHERE id = $1", id) == 1)
}

/// Ends all proofs of a kind that an account has on its way.
pub async fn delete_all(tx: &mut Tx, account: Uuid, kind: &str) -> Result<()> {
    execute!(
        tx,
        "DELETE FROM account_proofs WHERE account_id = $1 AND kind = $2",
        account,
        kind
    );
    Ok(())
}

/// How many proofs of a kind were made for an account since `since`.
pub async fn count_since(conn: &mut Conn, account: Uuid, kind: &str, since: Micros) -> Result<i64> {
    Ok(scalar!(
        conn,
        fetch_one,
        "SELECT COUNT(*) FROM account_proofs WHERE account_id = $1 AND kind = $2 AND created_at > $3",
        account,
        kind,
        since
    ))
}

/// Removes what does not work any more.
pub async fn delete_expired(tx: &mut Tx, now: Micros) -> Result<u64> {
    Ok(execute!(
        tx,
        "DELETE FROM account_proofs WHERE expires_at <= $1",
        now
    ))
}
