//! Deleting a project (Law 4). The request hides it and erases its key; a job removes what is below it, bit by bit.

use mixip_db::{deletion, exports, projects};
use mixip_ledger::EntryKind;
use serde_json::json;
use uuid::Uuid;

use crate::events::Event;
use crate::ledger::record;
use crate::my_data::takeout;
use crate::rights::{self, ProjectRight};
use crate::storage::erase_now;
use crate::{Actor, App, Error, Result, jobs};

/// Assets or uploads that one transaction removes: others write in between.
const BATCH: i64 = 200;

/// Deletes a project with its assets, faces, uploads and exports. What is in the ledger stays.
///
/// # Errors
/// [`Error::Forbidden`] for who is not its manager.
pub async fn delete(app: &App, actor: &Actor, id: Uuid) -> Result<()> {
    let mut tx = app.db.write().await?;
    let access = rights::project(&mut tx, actor, id, ProjectRight::Delete).await?;
    let workspace = access.project.workspace_id;
    let now = app.clock.micros();
    if !projects::mark_deleted(&mut tx, id, now).await? {
        return Err(Error::NotFound("the project"));
    }
    exports::cancel_running(&mut tx, id, now).await?;
    takeout::outdate(app, &mut tx, &[workspace, id]).await?;
    let about = json!({ "name": access.project.name });
    record(
        app,
        &mut tx,
        workspace,
        actor,
        EntryKind::ProjectDeleted,
        id,
        about,
    )
    .await?;
    jobs::enqueue(app, &mut tx, &jobs::Job::DeleteProject { project: id }).await?;
    tx.commit().await?;
    jobs::wake(app);
    erase_now(app, id).await;
    app.events.tell(Event::Project {
        id,
        workspace_id: workspace,
    });
    Ok(())
}

/// The job `delete_project`: whatever was done of it before is not done again.
pub(crate) async fn finish_deletion(app: &App, id: Uuid) -> Result<()> {
    app.vault.delete_key(id).await?;
    loop {
        let mut tx = app.db.write().await?;
        let mut done = false;
        let workspace = projects::workspace_of(&mut tx, id).await?;
        let paths = match deletion::some_assets(&mut tx, id, BATCH).await? {
            Some(paths) => paths,
            None => match deletion::some_uploads(&mut tx, id, BATCH).await? {
                Some(paths) => paths,
                None => {
                    let rest = deletion::the_rest(&mut tx, id).await?;
                    done = rest.is_some();
                    rest.unwrap_or_default()
                }
            },
        };
        if let Some(workspace) = workspace.filter(|_| done) {
            // What was asked for meanwhile told of what is gone only now.
            takeout::outdate(app, &mut tx, &[workspace]).await?;
        }
        jobs::remove(app, &mut tx, &paths).await?;
        tx.commit().await?;
        jobs::wake(app);
        if done {
            return Ok(());
        }
    }
}
