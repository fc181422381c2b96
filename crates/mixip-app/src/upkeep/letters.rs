//! Letters that have served: rows of the outbox and files of its folder.

use std::path::Path;
use std::time::{Duration, SystemTime};

use mixip_db::outbox;
use uuid::Uuid;

use crate::mail::KEPT_DAYS;
use crate::{App, Error, Result};

/// A file is younger than its row's transaction for a moment; nobody looks at it before this.
const SETTLED: Duration = Duration::from_secs(60 * 60);

/// Removes letters that were sent or given up a month ago, and files whose letter is gone.
///
/// # Errors
/// When rows cannot be deleted or files not be listed.
pub(super) async fn retire(app: &App) -> Result<()> {
    let before = app.clock.micros() - KEPT_DAYS * super::DAY;
    let mut tx = app.db.write().await?;
    outbox::delete_old(&mut tx, before).await?;
    tx.commit().await?;
    let Some(folder) = app.mail.folder() else {
        return Ok(());
    };
    for (id, path) in files(folder)? {
        if !outbox::exists(&mut app.db.read().await?, id).await? {
            std::fs::remove_file(&path).map_err(|error| Error::internal("outbox", error))?;
        }
    }
    Ok(())
}

/// Files of letters that are older than an hour. What is called otherwise is none of ours.
fn files(folder: &Path) -> Result<Vec<(Uuid, std::path::PathBuf)>> {
    let settled = SystemTime::now() - SETTLED;
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(|error| Error::internal("outbox", error))? {
        let path = entry
            .map_err(|error| Error::internal("outbox", error))?
            .path();
        let ours = path
            .extension()
            .is_some_and(|kind| kind == "eml" || kind == "part");
        let id = path
            .file_stem()
            .and_then(|stem| stem.to_str())
            .and_then(|stem| stem.parse::<Uuid>().ok());
        let old = path
            .metadata()
            .and_then(|about| about.modified())
            .is_ok_and(|at| at < settled);
        if let (true, true, Some(id)) = (ours, old, id) {
            found.push((id, path));
        }
    }
    Ok(found)
}
