//! Heads of ledgers, kept away from the ledgers: whoever cuts entries off the data cannot cut the note of them, too.

use uuid::Uuid;

use super::{KeyStore, read, write};
use crate::Result;

/// How far a ledger had come at some moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LedgerHead {
    /// The ledger.
    pub ledger: Uuid,
    /// Its entries.
    pub size: i64,
    /// The root of the tree over them.
    pub root: Vec<u8>,
}

impl KeyStore {
    /// Keeps a head. One that is shorter than what is kept changes nothing: a ledger only grows.
    pub(crate) async fn note_head(&self, head: &LedgerHead) -> Result<()> {
        write!(shared self, tx => {
            sqlx::query(
                "INSERT INTO ledger_heads (ledger, size, root) VALUES ($1, $2, $3)
                 ON CONFLICT (ledger) DO UPDATE SET size = excluded.size, root = excluded.root
                 WHERE ledger_heads.size < excluded.size",
            )
            .bind(head.ledger)
            .bind(head.size)
            .bind(head.root.as_slice())
            .execute(&mut *tx)
            .await?;
        });
        Ok(())
    }

    /// Every head that is kept.
    pub(crate) async fn noted_heads(&self) -> Result<Vec<LedgerHead>> {
        let rows: Vec<(Uuid, i64, Vec<u8>)> = read!(self, pool =>
            sqlx::query_as("SELECT ledger, size, root FROM ledger_heads ORDER BY ledger").fetch_all(pool).await)?;
        let heads = rows
            .into_iter()
            .map(|(ledger, size, root)| LedgerHead { ledger, size, root });
        Ok(heads.collect())
    }
}
