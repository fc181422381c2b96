//! The key tree: making, resolving and erasing keys.

use std::time::{SystemTime, UNIX_EPOCH};

use uuid::Uuid;

use super::{KeyStore, read, write};
use crate::secret::NodeKey;
use crate::{Error, Result};

/// Keys below a top key are all wrapped by the first version of their parent, which never changes in place.
const PARENT_VERSION: i64 = 1;

/// id, parent, version of the key that wraps it, wrapped key
type Row = (Uuid, Option<Uuid>, i64, Vec<u8>);

/// The way from the top key to one key. The limit on the depth only guards against a damaged store.
const CHAIN: &str = "
    WITH RECURSIVE chain (id, parent, kek_version, wrapped, depth) AS (
        SELECT id, parent, kek_version, wrapped, 0 FROM keys WHERE id = $1
        UNION ALL
        SELECT keys.id, keys.parent, keys.kek_version, keys.wrapped, chain.depth + 1
        FROM keys JOIN chain ON keys.id = chain.parent WHERE chain.depth < 32
    )
    SELECT id, parent, kek_version, wrapped FROM chain ORDER BY depth DESC";

const ERASED: &str = "SELECT id FROM erased WHERE id = $1";

/// Enters a key and all below it into the erasure ledger, also one that was never made or is gone already.
const LEDGER: &str = "
    WITH RECURSIVE below (id) AS (
        SELECT id FROM keys WHERE id = $1
        UNION ALL
        SELECT keys.id FROM keys JOIN below ON keys.parent = below.id
    )
    INSERT INTO erased (id, erased_at)
    SELECT id, $2 FROM below WHERE true ON CONFLICT (id) DO NOTHING";

const LEDGER_SELF: &str =
    "INSERT INTO erased (id, erased_at) VALUES ($1, $2) ON CONFLICT (id) DO NOTHING";

const DELETE: &str = "
    WITH RECURSIVE below (id) AS (
        SELECT id FROM keys WHERE id = $1
        UNION ALL
        SELECT keys.id FROM keys JOIN below ON keys.parent = below.id
    )
    DELETE FROM keys WHERE id IN (SELECT id FROM below)";

impl KeyStore {
    /// Makes keys under `parent`, or under the root key, in one transaction. Durable when it returns; the same call again
    /// changes nothing.
    pub(crate) async fn create(&self, ids: &[Uuid], parent: Option<Uuid>) -> Result<()> {
        write!(shared self, tx => {
            for &id in ids {
                if let Some((found,)) = sqlx::query_as::<_, (Option<Uuid>,)>("SELECT parent FROM keys WHERE id = $1")
                    .bind(id).fetch_optional(&mut *tx).await? {
                    if found == parent { continue } else { return Err(Error::OtherParent { id }) }
                }
                if sqlx::query(ERASED).bind(id).fetch_optional(&mut *tx).await?.is_some() {
                    return Err(Error::KeyErased { id });
                }
                let key = NodeKey::random()?;
                let (version, wrapped) = match parent {
                    None => {
                        let (version,): (i64,) =
                            sqlx::query_as("SELECT max(version) FROM roots").fetch_one(&mut *tx).await?;
                        if self.roots().get(version).is_none() {
                            self.reload_roots().await?;
                        }
                        let mismatch = || Error::RootKeyMismatch { path: self.root_file.clone() };
                        (version, self.roots().get(version).ok_or_else(mismatch)?.wrap(id, None, &key)?)
                    }
                    Some(above) => {
                        let rows: Vec<Row> = sqlx::query_as(CHAIN).bind(above).fetch_all(&mut *tx).await?;
                        let gone = sqlx::query(ERASED).bind(above).fetch_optional(&mut *tx).await?.is_some();
                        (PARENT_VERSION, self.unwrap(above, rows, gone).await?.wrap(id, parent, &key)?)
                    }
                };
                let made = sqlx::query(
                    "INSERT INTO keys (id, parent, kek_version, wrapped) VALUES ($1, $2, $3, $4) ON CONFLICT (id) DO NOTHING",
                ).bind(id).bind(parent).bind(version).bind(wrapped).execute(&mut *tx).await?;
                if made.rows_affected() == 0 {
                    // Another node made it meanwhile.
                    let (found,): (Option<Uuid>,) = sqlx::query_as("SELECT parent FROM keys WHERE id = $1")
                        .bind(id).fetch_one(&mut *tx).await?;
                    if found != parent {
                        return Err(Error::OtherParent { id });
                    }
                }
            }
        });
        Ok(())
    }

    /// Erases a key and all below it, and enters them into the erasure ledger. Durable when it returns.
    pub(crate) async fn delete(&self, id: Uuid) -> Result<()> {
        let now = SystemTime::now()
            .duration_since(UNIX_EPOCH)
            .map_or(0, |since| since.as_micros());
        let now = i64::try_from(now).unwrap_or(i64::MAX);
        write!(exclusive self, tx => {
            sqlx::query(LEDGER).bind(id).bind(now).execute(&mut *tx).await?;
            sqlx::query(LEDGER_SELF).bind(id).bind(now).execute(&mut *tx).await?;
            sqlx::query(DELETE).bind(id).execute(&mut *tx).await?;
        });
        self.empty_log().await;
        Ok(())
    }

    pub(crate) async fn exists(&self, id: Uuid) -> Result<bool> {
        const QUERY: &str = "SELECT id FROM keys WHERE id = $1";
        let found = read!(self, pool => sqlx::query(QUERY).bind(id).fetch_optional(pool).await.map(|row| row.is_some()));
        Ok(found?)
    }

    pub(crate) async fn below(&self, parent: Uuid, after: Uuid, limit: i64) -> Result<Vec<Uuid>> {
        const QUERY: &str =
            "SELECT id FROM keys WHERE parent = $1 AND id > $2 ORDER BY id LIMIT $3";
        let found: Vec<(Uuid,)> = read!(self, pool => sqlx::query_as(QUERY)
            .bind(parent).bind(after).bind(limit).fetch_all(pool).await)?;
        Ok(found.into_iter().map(|(id,)| id).collect())
    }

    /// Fetches and unwraps a key, from the store every time: what another node has erased is erased here.
    pub(crate) async fn resolve(&self, id: Uuid) -> Result<NodeKey> {
        let rows: Vec<Row> =
            read!(self, pool => sqlx::query_as(CHAIN).bind(id).fetch_all(pool).await)?;
        let erased = rows.is_empty()
            && read!(self, pool => sqlx::query(ERASED).bind(id).fetch_optional(pool).await.map(|row| row.is_some()))?;
        self.unwrap(id, rows, erased).await
    }

    /// Unwraps the key `id` along its chain, which begins at the top.
    async fn unwrap(&self, id: Uuid, chain: Vec<Row>, erased: bool) -> Result<NodeKey> {
        if chain.is_empty() {
            return Err(if erased {
                Error::KeyErased { id }
            } else {
                Error::NoSuchKey { id }
            });
        }
        let mut above: Option<(Uuid, NodeKey)> = None;
        for (node, parent, version, wrapped) in chain {
            let key = match &above {
                Some((over, key)) if parent == Some(*over) && version == PARENT_VERSION => {
                    key.unwrap(node, parent, &wrapped)?
                }
                None if parent.is_none() => {
                    if self.roots().get(version).is_none() {
                        self.reload_roots().await?;
                    }
                    let roots = self.roots();
                    let root = roots.get(version).ok_or(Error::KeyDamaged { id: node })?;
                    root.unwrap(node, None, &wrapped)?
                }
                _ => return Err(Error::KeyDamaged { id: node }),
            };
            above = Some((node, key));
        }
        above.map(|(_, key)| key).ok_or(Error::NoSuchKey { id })
    }

    /// A key as it is stored.
    #[cfg(test)]
    pub(crate) async fn wrapped(&self, id: Uuid) -> Vec<u8> {
        let rows: Vec<Row> =
            read!(self, pool => sqlx::query_as(CHAIN).bind(id).fetch_all(pool).await)
                .unwrap_or_default();
        rows.into_iter()
            .next_back()
            .map(|(.., wrapped)| wrapped)
            .unwrap_or_default()
    }
}
