//! Removing a project that was deleted, a batch at a time: each is a transaction of its own.
//!
//! Whoever adds an object to an asset or bytes to an upload locks its row first, and so does this: what is added
//! meanwhile is seen, or finds nothing to be added to.

use uuid::Uuid;

use crate::connect::Link;
use crate::query::{execute, scalar};
use crate::{Result, Tx, assets};

/// Deletes at most `limit` assets with their faces and objects. Gives the paths to remove from the store; `None` when no
/// asset is left.
pub async fn some_assets(tx: &mut Tx, project: Uuid, limit: i64) -> Result<Option<Vec<String>>> {
    let ids = assets::ids(tx, project, Uuid::nil(), limit).await?;
    let Some(&last) = ids.last() else {
        return Ok(None);
    };
    execute!(
        tx,
        "UPDATE assets SET bytes = bytes WHERE project_id = $1 AND id <= $2",
        project,
        last,
    );
    let paths = scalar!(
        tx,
        fetch_all,
        "SELECT path FROM chunks WHERE object_id IN (SELECT id FROM objects WHERE key_id IN
            (SELECT id FROM assets WHERE project_id = $1 AND id <= $2))",
        project,
        last,
    );
    execute!(
        tx,
        "DELETE FROM objects WHERE key_id IN (SELECT id FROM assets WHERE project_id = $1 AND id <= $2)",
        project,
        last,
    );
    execute!(
        tx,
        "DELETE FROM assets WHERE project_id = $1 AND id <= $2",
        project,
        last,
    );
    Ok(Some(paths))
}

/// Deletes at most `limit` uploads with what they stored. As [`some_assets`].
pub async fn some_uploads(tx: &mut Tx, project: Uuid, limit: i64) -> Result<Option<Vec<String>>> {
    let ids: Vec<Uuid> = scalar!(
        tx,
        fetch_all,
        "SELECT id FROM uploads WHERE project_id = $1 ORDER BY id LIMIT $2",
        project,
        limit,
    );
    let Some(&last) = ids.last() else {
        return Ok(None);
    };
    execute!(
        tx,
        "UPDATE uploads SET length = length WHERE project_id = $1 AND id <= $2",
        project,
        last,
    );
    let paths = scalar!(
        tx,
        fetch_all,
        "SELECT path FROM chunks WHERE object_id IN
            (SELECT object_id FROM uploads WHERE project_id = $1 AND id <= $2)",
        project,
        last,
    );
    execute!(
        tx,
        "DELETE FROM objects WHERE id IN (SELECT object_id FROM uploads WHERE project_id = $1 AND id <= $2)",
        project,
        last,
    );
    execute!(
        tx,
        "DELETE FROM uploads WHERE project_id = $1 AND id <= $2",
        project,
        last,
    );
    Ok(Some(paths))
}

/// Deletes the project itself with its exports and members; gives the paths to remove from the store. `None` when somebody
/// added something since the last batch: begin again.
pub async fn the_rest(tx: &mut Tx, project: Uuid) -> Result<Option<Vec<String>>> {
    if let Link::Postgres(c) = tx.link() {
        // Whoever is adding something refers to the row: waited for here, and refused afterwards.
        sqlx::query("SELECT 1 FROM projects WHERE id = $1 FOR UPDATE")
            .bind(project)
            .execute(c)
            .await?;
    }
    let left: bool = scalar!(
        tx,
        fetch_one,
        "SELECT EXISTS (SELECT 1 FROM assets WHERE project_id = $1)
            OR EXISTS (SELECT 1 FROM uploads WHERE project_id = $1)",
        project,
    );
    if left {
        return Ok(None);
    }
    execute!(tx, "DELETE FROM projects WHERE id = $1", project);
    // Nothing is left to count: on PostgreSQL the rows sum up to nothing.
    execute!(
        tx,
        "DELETE FROM asset_counts WHERE project_id = $1",
        project
    );
    // Archives and manifests are sealed under the project's own key.
    crate::objects::delete_under(tx, project).await.map(Some)
}
