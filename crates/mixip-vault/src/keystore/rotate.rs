//! Rotation of the root key: the top keys are wrapped anew, no object is rewritten.

use uuid::Uuid;

use super::{KeyStore, ROOTS, blocking, write};
use crate::secret::NodeKey;
use crate::{Error, Result, root};

/// Keys wrapped anew in one transaction.
const BATCH: i64 = 500;

impl KeyStore {
    /// Replaces the root key. Killed at any point everything stays readable, and the next call goes on where it stopped:
    /// the file holds both keys from before the first row until after the last, and each row says which one wraps it.
    pub(crate) async fn rotate_root(&self) -> Result<()> {
        self.reload_roots().await?;
        if self.roots().0.len() == 1 {
            self.add_root().await?;
        }
        while self.rewrap_some().await? > 0 {}
        self.drop_old_roots().await?;
        self.tidy_root_file().await
    }

    /// Makes a new root key known, from now on it seals. The file has it before the store does.
    pub(crate) async fn add_root(&self) -> Result<()> {
        let roots = self.roots();
        let new = NodeKey::random()?;
        let fingerprint = new.fingerprint()?.to_vec();
        let path = self.root_file.clone();
        let next = roots.0.last().map_or(1, |(version, _)| version + 1);
        write!(exclusive self, tx => {
            // A second rotation fails here, before it touches the file.
            sqlx::query("INSERT INTO roots (version, fingerprint) VALUES ($1, $2)")
                .bind(next).bind(fingerprint).execute(&mut *tx).await?;
            blocking(move || {
                let keys: Vec<&NodeKey> = roots.0.iter().map(|(_, key)| key).chain([&new]).collect();
                root::replace(&path, &keys)
            }).await?;
        });
        self.reload_roots().await
    }

    /// Wraps some more top keys with the newest root key and says how many.
    pub(crate) async fn rewrap_some(&self) -> Result<usize> {
        const OLD: &str = "SELECT id, kek_version, wrapped FROM keys WHERE parent IS NULL AND kek_version < $1 LIMIT $2";
        let roots = self.roots();
        let Some((newest, root)) = roots.0.last() else {
            return Ok(0);
        };
        Ok(write!(exclusive self, tx => {
            let rows: Vec<(Uuid, i64, Vec<u8>)> =
                sqlx::query_as(OLD).bind(newest).bind(BATCH).fetch_all(&mut *tx).await?;
            for (id, version, wrapped) in &rows {
                let old = roots.get(*version).ok_or(Error::KeyDamaged { id: *id })?;
                let wrapped = root.wrap(*id, None, &old.unwrap(*id, None, wrapped)?)?;
                sqlx::query("UPDATE keys SET kek_version = $1, wrapped = $2 WHERE id = $3")
                    .bind(newest).bind(wrapped).bind(id).execute(&mut *tx).await?;
            }
            rows.len()
        }))
    }

    /// Forgets the root keys that wrap nothing any more, except the newest.
    pub(crate) async fn drop_old_roots(&self) -> Result<()> {
        write!(exclusive self, tx => {
            sqlx::query(
                "DELETE FROM roots WHERE version < (SELECT max(version) FROM roots)
                 AND NOT EXISTS (SELECT id FROM keys WHERE parent IS NULL AND keys.kek_version = roots.version)",
            ).execute(&mut *tx).await?;
        });
        self.empty_log().await;
        Ok(())
    }

    /// Leaves only those root keys in the file that the store still knows.
    pub(crate) async fn tidy_root_file(&self) -> Result<()> {
        let path = self.root_file.clone();
        write!(exclusive self, tx => {
            let known = sqlx::query_as(ROOTS).fetch_all(&mut *tx).await?;
            self.set_roots(self.match_roots(known).await?);
            let roots = self.roots();
            blocking(move || root::replace(&path, &roots.0.iter().map(|(_, key)| key).collect::<Vec<_>>())).await?;
        });
        Ok(())
    }
}
