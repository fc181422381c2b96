//! Releases that were signed elsewhere: a table of their terms and a PDF for each, taken in whole or not at all.
//!
//! A table that is sound becomes a draft: it shows what each row will become, and changes nothing. Its PDFs are sent one by
//! one and lie under a key of the import's own. To commit it seals them anew under the keys of their talent, and then makes
//! talent, consents, evidence and entries of the ledger in one transaction.

mod again;
mod commit;
mod dates;
mod draft;
mod entry;
mod files;
mod judge;
mod people;
mod projects;
mod take_in;
#[cfg(test)]
mod tests;
mod view;
mod words;

use mixip_db::Conn;
use mixip_db::imports::{self as rows, ImportRow};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use self::entry::Entry;
use crate::rights::{self, WorkspaceRight};
use crate::storage::erase_now;
use crate::{Actor, App, Error, Result, jobs};

pub use commit::commit;
pub(crate) use commit::{give_up, run};
pub use draft::{MAX_TABLE, draft};
pub use files::{MAX_FILE, put_file};
pub use judge::RowWarning;
pub use view::{
    Fault, FaultRow, ReleaseFile, ReleaseImport, ReleaseRow, RowTalent, get, list, page,
};

/// A draft that nobody touches goes after so many days; so does what is known of one that was committed.
pub(crate) const KEPT_DAYS: i64 = 7;

/// What a row will become, as it is stored.
#[derive(Serialize, Deserialize)]
struct Content {
    entry: Entry,
    warnings: Vec<RowWarning>,
}

impl Content {
    fn read(text: &str) -> Result<Self> {
        serde_json::from_str(text).map_err(|error| Error::internal("release row", error))
    }
}

/// An import, for a member of its workspace.
async fn find(
    conn: &mut Conn,
    actor: &Actor,
    id: Uuid,
) -> Result<(ImportRow, mixip_db::workspaces::WorkspaceRow)> {
    const GONE: Error = Error::NotFound("the import");
    if !matches!(actor, Actor::System) {
        actor.caller()?;
    }
    let row = rows::get(conn, id).await?.ok_or(GONE)?;
    let right = WorkspaceRight::ImportReleases;
    let (workspace, _) = rights::workspace(conn, actor, row.workspace_id, right)
        .await
        .map_err(|error| match error {
            Error::NotFound(_) => GONE,
            other => other,
        })?;
    Ok((row, workspace))
}

/// Cancels a draft: its rows go with everything that was sent for it. What was committed stays, and only the list forgets it.
///
/// # Errors
/// [`Error::NotFound`] for who is no member of its workspace; `import_running`.
pub async fn cancel(app: &App, actor: &Actor, id: Uuid) -> Result<()> {
    let mut tx = app.db.write().await?;
    find(&mut tx, actor, id).await?;
    if rows::lock(&mut tx, id)
        .await?
        .is_some_and(|row| row.state == "committing")
    {
        return Err(running());
    }
    let paths = rows::delete(&mut tx, id).await?;
    jobs::enqueue(app, &mut tx, &jobs::Job::Erase { key: id, paths }).await?;
    tx.commit().await?;
    jobs::wake(app);
    erase_now(app, id).await;
    Ok(())
}

/// Cancels drafts that nobody touched for a week, and forgets what was committed as long ago.
pub(crate) async fn retire(app: &App) -> Result<()> {
    let before = app.clock.micros() - KEPT_DAYS * 24 * 60 * 60 * 1_000_000;
    let stale = rows::stale(&mut app.db.read().await?, before, 1_000).await?;
    for id in stale {
        if let Err(error) = cancel(app, &Actor::System, id).await {
            tracing::warn!(import = %id, %error, "a stale import could not be removed");
        }
    }
    Ok(())
}

fn running() -> Error {
    Error::conflict(
        "import_running",
        "these releases are being imported: wait until that ended",
    )
}
