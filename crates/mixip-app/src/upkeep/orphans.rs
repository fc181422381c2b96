//! Sealed chunks that no row names: of requests that broke off, and of nodes that died.
//!
//! Only what lies under a workspace or an account of this database is looked at. A server that was started against another
//! database knows none of them, and touches nothing.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use futures_util::TryStreamExt;
use mixip_db::{accounts, exports, imports, objects, takeouts, workspaces};
use uuid::Uuid;

use crate::storage::as_u64;
use crate::{App, Result};

/// Paths that one query asks for.
const BATCH: usize = 1_000;

/// Removes sealed chunks without a row that are older than `age`; tells how many. One that cannot be removed is left to the
/// next time.
///
/// # Errors
/// When rows or the store cannot be read.
pub async fn remove_orphans(app: &App, age: Duration) -> Result<u64> {
    let mut before = SystemTime::now() - age;
    // The chunks of an archive get their rows when it is whole, those of imported releases when all of them are sealed.
    let archive = exports::oldest_running(&mut app.db.read().await?).await?;
    let releases = imports::oldest_committing(&mut app.db.read().await?).await?;
    let takeout = takeouts::oldest_running(&mut app.db.read().await?).await?;
    for began in archive.into_iter().chain(releases).chain(takeout) {
        before = before.min(UNIX_EPOCH + Duration::from_micros(as_u64(began)));
    }
    let mut removed = app.vault.sweep(age).await?;
    let mut ids = workspaces::ids(&mut app.db.read().await?).await?;
    ids.extend(accounts::ids(&mut app.db.read().await?).await?);
    for place in ids {
        removed += below(app, place, before).await?;
    }
    Ok(removed)
}

async fn below(app: &App, place: Uuid, before: SystemTime) -> Result<u64> {
    let mut removed = 0;
    let mut stored = std::pin::pin!(app.vault.list(Some(place)));
    let mut old = Vec::with_capacity(BATCH);
    while let Some(object) = stored.try_next().await? {
        if object.last_modified < before && is_chunk(&object.path, place) {
            old.push(object.path);
        }
        if old.len() == BATCH {
            removed += remove_unknown(app, std::mem::take(&mut old)).await?;
        }
    }
    Ok(removed + remove_unknown(app, old).await?)
}

async fn remove_unknown(app: &App, paths: Vec<String>) -> Result<u64> {
    if paths.is_empty() {
        return Ok(0);
    }
    let known = objects::known(&mut app.db.read().await?, &paths).await?;
    let mut removed = 0;
    for path in paths.iter().filter(|path| !known.contains(*path)) {
        match app.vault.delete(path).await {
            Ok(()) => removed += 1,
            Err(error) => tracing::warn!(path, %error, "an orphan could not be removed"),
        }
    }
    Ok(removed)
}

/// Whether a path is one that this program gives to the chunks of a workspace: `{workspace}/{object}/{n}-{hex}`.
fn is_chunk(path: &str, workspace: Uuid) -> bool {
    let mut parts = path.split('/');
    let (Some(first), Some(object), Some(chunk), None) =
        (parts.next(), parts.next(), parts.next(), parts.next())
    else {
        return false;
    };
    let Some((n, random)) = chunk.split_once('-') else {
        return false;
    };
    first == workspace.to_string()
        && object.parse::<Uuid>().is_ok()
        && n.parse::<u32>().is_ok()
        && random.len() == 32
        && random.bytes().all(|byte| byte.is_ascii_hexdigit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn e1_only_paths_of_chunks_are_looked_at() {
        let workspace = Uuid::now_v7();
        let object = Uuid::now_v7();
        let random = Uuid::new_v4().simple();
        assert!(is_chunk(
            &format!("{workspace}/{object}/12-{random}"),
            workspace
        ));
        for other in [
            format!("{object}/{object}/12-{random}"),
            format!("{workspace}/{object}/{random}"),
            format!("{workspace}/{object}/x-{random}"),
            format!("{workspace}/{object}/12-notes"),
            format!("{workspace}/notes/12-{random}"),
            format!("{workspace}/{object}/more/12-{random}"),
            format!("check/{random}"),
        ] {
            assert!(!is_chunk(&other, workspace), "{other}");
        }
    }
}
