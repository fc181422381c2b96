//! What keeps things in order without being asked: dates that pass, uploads nobody finishes, bytes nobody owns.

use std::time::Duration;

use futures_util::TryStreamExt;
use mixip_db::{accounts, assets, exports, objects, talent, uploads, workspaces};

use crate::accounts::sessions::IDLE_DAYS;
use crate::clearance::refresh_assets;
use crate::storage::as_u64;
use crate::{App, Result, jobs, matching};

const MINUTE: Duration = Duration::from_secs(60);
const DAY: i64 = 24 * 60 * 60 * 1_000_000;
/// A sealed chunk that no row names may belong to a request that is still running.
const ORPHAN_AGE: Duration = Duration::from_secs(60 * 60);

/// Runs for as long as the node does.
pub(crate) async fn run(app: App) {
    let mut minutes = tokio::time::interval(MINUTE);
    minutes.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    for minute in 0_u64.. {
        minutes.tick().await;
        if let Err(error) = every_minute(&app).await {
            tracing::warn!(%error, "upkeep failed; it will be tried again in a minute");
        }
        if minute % 60 == 0
            && let Err(error) = every_hour(&app).await
        {
            tracing::warn!(%error, "hourly upkeep failed; it will be tried again in an hour");
        }
    }
}

async fn every_minute(app: &App) -> Result<()> {
    refresh_outdated(app).await?;
    drop_ended(app).await?;
    fold_counts(app).await?;
    crate::ledger::note_heads(app).await
}

async fn every_hour(app: &App) -> Result<()> {
    let now = app.clock.micros();
    let stale = uploads::stale(
        &mut app.db.read().await?,
        now - crate::uploads::KEPT_DAYS * DAY,
        1_000,
    )
    .await?;
    for upload in stale {
        crate::uploads::discard(app, &upload).await?;
    }
    let mut tx = app.db.write().await?;
    accounts::delete_idle_sessions(&mut tx, now - IDLE_DAYS * DAY).await?;
    tx.commit().await?;
    remove_orphans(app, ORPHAN_AGE).await.map(drop)
}

/// Keeps the counts of projects short to read.
async fn fold_counts(app: &App) -> Result<()> {
    let mut tx = app.db.write().await?;
    mixip_db::projects::fold_counts(&mut tx).await?;
    tx.commit().await?;
    Ok(())
}

/// Stores clearance anew where a consent began, ended or came of age. Exits never read what is stored.
pub(crate) async fn refresh_outdated(app: &App) -> Result<()> {
    // The latest date that is today anywhere; what is refreshed a little early is refreshed again.
    let today = app.clock.today("Pacific/Kiritimati").to_string();
    let mut before = Vec::new();
    loop {
        let outdated = assets::outdated(&mut app.db.read().await?, &today, 1_000).await?;
        if outdated.is_empty() || outdated == before {
            return Ok(());
        }
        refresh_assets(app, &outdated).await?;
        before = outdated;
    }
}

/// Removes the templates of talent whose biometric consent ended with the day (a minor came of age).
async fn drop_ended(app: &App) -> Result<()> {
    let ids = workspaces::ids(&mut app.db.read().await?).await?;
    for id in ids {
        let (workspace, with_templates) = {
            let mut conn = app.db.read().await?;
            let Some(workspace) = workspaces::get(&mut conn, id).await? else {
                continue;
            };
            (
                workspace,
                talent::with_majority_and_references(&mut conn, id).await?,
            )
        };
        for person in with_templates {
            let allowed = {
                let mut conn = app.db.read().await?;
                crate::talent::may_be_matched(app, &mut conn, &person, &workspace.time_zone).await?
            };
            if !allowed {
                let mut tx = app.db.write().await?;
                talent::lock(&mut tx, person.id).await?;
                crate::talent::drop_templates(app, &mut tx, person.id).await?;
                matching::want(app, &mut tx, id).await?;
                tx.commit().await?;
                jobs::wake(app);
            }
        }
    }
    Ok(())
}

/// Removes sealed chunks that no row names: of requests that broke off, and of nodes that died. Tells how many.
pub(crate) async fn remove_orphans(app: &App, age: Duration) -> Result<u64> {
    let mut before = std::time::SystemTime::now() - age;
    // The chunks of an archive get their rows when it is whole.
    if let Some(began) = exports::oldest_running(&mut app.db.read().await?).await? {
        before = before.min(std::time::UNIX_EPOCH + Duration::from_micros(as_u64(began)));
    }
    let mut removed = app.vault.sweep(age).await?;
    let mut stored = std::pin::pin!(app.vault.list(None));
    while let Some(object) = stored.try_next().await? {
        if object.last_modified < before
            && !objects::is_known(&mut app.db.read().await?, &object.path).await?
        {
            app.vault.delete(&object.path).await?;
            removed += 1;
        }
    }
    Ok(removed)
}
