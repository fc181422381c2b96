//! What an asset tells when processing it failed again and again.

use mixip_db::assets::{self as rows, Findings};
use uuid::Uuid;

use super::process::store_findings;
use super::tell;
use crate::clearance::refresh_asset;
use crate::events::Change;
use crate::{App, Result};

/// The job `process` was given up: the asset says so, and can be processed again by hand.
pub(crate) async fn give_up(app: &App, id: Uuid, error: &str) -> Result<()> {
    tracing::error!(asset = %id, %error, "an asset could not be processed");
    let Some(asset) = rows::get(&mut app.db.read().await?, id).await? else {
        return Ok(());
    };
    let findings = Findings {
        kind: &asset.kind,
        format: &asset.format,
        state: "failed",
        error: Some((
            "internal",
            "processing failed on our side; the file is safe: try it again",
        )),
        size: None,
        frames: 1,
        metadata: "{}",
        captured_at: None,
        scan: "failed",
    };
    store_findings(app, &asset, &findings).await
}

/// The job `search` was given up: the asset stays visible to those at work, and uncleared.
pub(crate) async fn give_up_search(app: &App, id: Uuid, error: &str) -> Result<()> {
    tracing::error!(asset = %id, %error, "an asset could not be searched");
    let detail = "searching for faces failed on our side; the file is safe: search it again";
    fail_search(app, id, "internal", detail).await
}

/// An asset that could not be searched says why.
pub(super) async fn fail_search(app: &App, id: Uuid, code: &str, detail: &str) -> Result<()> {
    let mut tx = app.db.write().await?;
    let Some(asset) = rows::lock(&mut tx, id).await? else {
        return Ok(());
    };
    rows::set_scan(&mut tx, id, "failed", Some((code, detail))).await?;
    refresh_asset(app, &mut tx, id).await?;
    tx.commit().await?;
    tell(app, &asset, Change::Updated);
    Ok(())
}
