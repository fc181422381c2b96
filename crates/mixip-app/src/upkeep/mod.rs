//! What keeps things in order without being asked: dates that pass, uploads nobody finishes, bytes nobody owns.

mod keys;
mod letters;
mod orphans;
mod retention;

use std::time::Duration;

use mixip_db::{accounts, assets, invitations, request_lists, shares, talent, uploads, workspaces};
use uuid::Uuid;

use crate::accounts::sessions::IDLE_DAYS;
use crate::clearance::refresh_assets;
use crate::{App, Result, jobs, matching, privacy, requests};

pub use keys::erase_unused_keys;
pub use orphans::remove_orphans;

const MINUTE: Duration = Duration::from_secs(60);
const DAY: i64 = 24 * 60 * 60 * 1_000_000;
/// What no row names may belong to a request that is still running.
const ORPHAN_AGE: Duration = Duration::from_secs(24 * 60 * 60);
/// Who was invited is forgotten so long after the invitation stopped working.
const INVITATION_DAYS: i64 = 30;
/// What a table says of people who were not asked is forgotten after so long.
const TABLE_DAYS: i64 = 30;
const HOUR: u64 = 60;
/// So long it is known where guests of shares came from.
const ADDRESS_DAYS: i64 = 30;
/// Assets that one query asks for.
const PAGE: i64 = 1_000;

/// Runs for as long as the node does.
pub(crate) async fn run(app: App) {
    let mut minutes = tokio::time::interval(MINUTE);
    minutes.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    for minute in 0_u64.. {
        minutes.tick().await;
        if let Err(error) = every_minute(&app).await {
            tracing::warn!(%error, "upkeep failed; it will be tried again in a minute");
        }
        if minute % HOUR == 0
            && let Err(error) = every_hour(&app).await
        {
            tracing::warn!(%error, "hourly upkeep failed; it will be tried again in an hour");
        }
        // Never at a start: whoever sees that it is the wrong one has an hour to end it.
        if minute % (24 * HOUR) == HOUR
            && let Err(error) = every_day(&app).await
        {
            tracing::warn!(%error, "daily upkeep failed; it will be tried again tomorrow");
        }
    }
}

impl App {
    /// What is done every minute, now.
    ///
    /// # Errors
    /// When a store does not answer.
    pub async fn keep_order(&self) -> Result<()> {
        every_minute(self).await
    }
}

async fn every_minute(app: &App) -> Result<()> {
    refresh_outdated(app).await?;
    drop_ended(app).await?;
    retention::drop_idle(app).await?;
    matching::follow_days(app).await?;
    requests::remind_due(app).await?;
    privacy::alarm_due(app).await?;
    fold_counts(app).await?;
    crate::ledger::note_heads(app).await
}

/// Keeps the counts of projects short to read.
async fn fold_counts(app: &App) -> Result<()> {
    let mut tx = app.db.write().await?;
    mixip_db::projects::fold_counts(&mut tx).await?;
    tx.commit().await?;
    Ok(())
}

async fn every_hour(app: &App) -> Result<()> {
    let now = app.clock.micros();
    let mut tx = app.db.write().await?;
    accounts::delete_idle_sessions(&mut tx, now - IDLE_DAYS * DAY).await?;
    invitations::forget(&mut tx, now - INVITATION_DAYS * DAY).await?;
    mixip_db::proofs::delete_expired(&mut tx, now).await?;
    tx.commit().await?;
    letters::retire(app).await?;
    forget_addresses(app).await?;
    forget_tables(app).await?;
    retire_imports(app).await?;
    empty_privacy_requests(app).await?;
    retire_takeouts(app).await?;
    crate::exports::copies::tell_again(app).await?;
    retire_uploads(app).await
}

/// Forgets where guests of shares came from, 30 days after they did.
///
/// # Errors
/// When rows cannot be written.
pub async fn forget_addresses(app: &App) -> Result<()> {
    let before = app.clock.micros() - ADDRESS_DAYS * DAY;
    let mut tx = app.db.write().await?;
    shares::forget_addresses(&mut tx, before).await?;
    tx.commit().await?;
    Ok(())
}

/// Cancels imports of releases that nobody touched for a week, and forgets what was committed as long ago.
///
/// # Errors
/// When they cannot be listed.
pub async fn retire_imports(app: &App) -> Result<()> {
    crate::imports::retire(app).await
}

/// Removes what accounts took with them a week ago.
///
/// # Errors
/// When rows cannot be read or written.
pub async fn retire_takeouts(app: &App) -> Result<()> {
    crate::my_data::takeout::retire(app).await
}

/// Forgets what tables say of people who were not asked: drafts that nobody sent, and rows that are left of lists that
/// stopped or failed, 30 days after.
///
/// # Errors
/// When rows cannot be written.
pub async fn forget_tables(app: &App) -> Result<()> {
    let before = app.clock.micros() - TABLE_DAYS * DAY;
    let mut tx = app.db.write().await?;
    request_lists::delete_old_drafts(&mut tx, before).await?;
    request_lists::delete_old_rows(&mut tx, before).await?;
    tx.commit().await?;
    Ok(())
}

/// Drops what privacy requests say of people, [`privacy::KEPT_YEARS`] after they were answered.
///
/// # Errors
/// When rows cannot be read or written.
pub async fn empty_privacy_requests(app: &App) -> Result<()> {
    privacy::forget_old(app).await
}

/// Removes uploads that nobody touched for a week. One that cannot be removed is left to the next time.
///
/// # Errors
/// When they cannot be listed.
pub async fn retire_uploads(app: &App) -> Result<()> {
    let before = app.clock.micros() - crate::uploads::KEPT_DAYS * DAY;
    let stale = uploads::stale(&mut app.db.read().await?, before, 1_000).await?;
    for upload in stale {
        if let Err(error) = crate::uploads::retire(app, &upload).await {
            tracing::warn!(upload = %upload.id, %error, "a stale upload could not be removed");
        }
    }
    Ok(())
}

async fn every_day(app: &App) -> Result<()> {
    let removed = remove_orphans(app, ORPHAN_AGE).await?;
    let erased = erase_unused_keys(app, ORPHAN_AGE).await?;
    tracing::info!(
        removed,
        erased,
        "sealed chunks and keys that no row names are gone"
    );
    Ok(())
}

/// Stores clearance anew where a consent began, ended or came of age, by the day that it is in each workspace. Exits never
/// read what is stored.
///
/// # Errors
/// When rows cannot be read or written.
pub async fn refresh_outdated(app: &App) -> Result<()> {
    let ids = workspaces::ids(&mut app.db.read().await?).await?;
    for workspace in ids {
        let Some(row) = workspaces::get(&mut app.db.read().await?, workspace).await? else {
            continue;
        };
        let today = app.clock.today(&row.time_zone).to_string();
        let mut after = (String::new(), Uuid::nil());
        loop {
            let (day, id) = (after.0.as_str(), after.1);
            let mut conn = app.db.read().await?;
            let page = assets::outdated(&mut conn, workspace, &today, (day, id), PAGE).await?;
            drop(conn);
            let Some((id, day)) = page.last().cloned() else {
                break;
            };
            after = (day, id);
            let ids: Vec<Uuid> = page.into_iter().map(|(id, _)| id).collect();
            refresh_assets(app, &ids).await?;
        }
    }
    Ok(())
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
                crate::talent::settle(app, &mut tx, &person, &workspace.time_zone).await?;
                matching::want(app, &mut tx, id).await?;
                tx.commit().await?;
                jobs::wake(app);
            }
        }
    }
    Ok(())
}
