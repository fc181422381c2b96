//! Deleting a project: its key first, then its rows, then its objects (Law 4).

use mixip_db::{objects, projects, uploads};
use mixip_ledger::EntryKind;
use serde_json::json;
use uuid::Uuid;

use crate::events::Event;
use crate::ledger::record;
use crate::rights::{self, ProjectRole};
use crate::{Actor, App, Result, jobs};

/// How many paths one clean-up job removes.
const PATHS_A_JOB: usize = 500;

/// Deletes a project with its assets, faces, uploads and exports. What is in the ledger stays.
///
/// # Errors
/// [`crate::Error::Forbidden`] for who is not its manager.
pub async fn delete(app: &App, actor: &Actor, id: Uuid) -> Result<()> {
    let workspace = {
        let mut conn = app.db.read().await?;
        rights::project(&mut conn, actor, id, ProjectRole::Manager)
            .await?
            .project
            .workspace_id
    };
    app.vault.delete_key(id).await?;
    let mut tx = app.db.write().await?;
    let access = rights::project(&mut tx, actor, id, ProjectRole::Manager).await?;
    let mut paths = Vec::new();
    for object in objects::of_project(&mut tx, id).await? {
        paths.extend(objects::delete(&mut tx, object).await?);
    }
    for upload in uploads::of_project(&mut tx, id).await? {
        paths.extend(objects::delete(&mut tx, upload.object_id).await?);
    }
    projects::delete(&mut tx, id).await?;
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
    for paths in paths.chunks(PATHS_A_JOB) {
        jobs::enqueue(
            app,
            &mut tx,
            &jobs::Job::Remove {
                paths: paths.to_vec(),
            },
        )
        .await?;
    }
    tx.commit().await?;
    jobs::wake(app);
    app.events.tell(Event::Project {
        id,
        workspace_id: workspace,
    });
    Ok(())
}
