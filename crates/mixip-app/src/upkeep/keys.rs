//! Keys that no row names. A key is made before the row that needs it, and a request can break off in between.
//!
//! Only keys below the workspaces of this database are looked at, for the reason that `orphans.rs` tells. How old a key is
//! stands in its id, a UUIDv7.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use mixip_db::{keys, projects, workspaces};
use uuid::Uuid;

use crate::{App, Result};

/// Keys that one query asks for.
const BATCH: i64 = 1_000;

/// Erases keys of projects, talent and assets without a row that are older than `age`; tells how many. One that cannot be
/// erased is left to the next time.
///
/// # Errors
/// When rows or keys cannot be read.
pub async fn erase_unused_keys(app: &App, age: Duration) -> Result<u64> {
    let before = SystemTime::now() - age;
    let ids = workspaces::ids(&mut app.db.read().await?).await?;
    let mut erased = 0;
    for workspace in ids {
        erased += below(app, workspace, before).await?;
        let ids = projects::ids(&mut app.db.read().await?, workspace).await?;
        for project in ids {
            erased += below(app, project, before).await?;
        }
    }
    Ok(erased)
}

async fn below(app: &App, parent: Uuid, before: SystemTime) -> Result<u64> {
    let (mut erased, mut after) = (0, Uuid::nil());
    loop {
        let page = app.vault.keys_below(parent, after, BATCH).await?;
        let Some(&last) = page.last() else {
            return Ok(erased);
        };
        after = last;
        let old: Vec<Uuid> = page
            .into_iter()
            .filter(|id| made(*id).is_some_and(|made| made < before))
            .collect();
        let named = keys::named(&mut app.db.read().await?, &old).await?;
        for key in old.into_iter().filter(|id| !named.contains(id)) {
            match app.vault.delete_key(key).await {
                Ok(()) => erased += 1,
                Err(error) => tracing::warn!(%key, %error, "an unused key could not be erased"),
            }
        }
    }
}

/// When an id was made, where it tells.
fn made(id: Uuid) -> Option<SystemTime> {
    let (seconds, nanos) = id.get_timestamp()?.to_unix();
    Some(UNIX_EPOCH + Duration::new(seconds, nanos))
}
