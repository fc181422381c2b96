//! Deleting an asset (Law 4).

use mixip_db::assets::{self as rows, AssetRow};
use mixip_db::{Tx, objects};
use mixip_ledger::EntryKind;
use serde_json::json;
use uuid::Uuid;

use super::tell;
use crate::events::Change;
use crate::ledger::record;
use crate::my_data::takeout;
use crate::rights::{self, ProjectRight};
use crate::storage::erase_now;
use crate::{Actor, App, Error, Result, jobs};

/// Deletes an asset. Its rows go in one transaction with the job that erases its key, so that a crash leaves neither
/// without the other; the key itself goes right after it.
///
/// # Errors
/// [`Error::Forbidden`] for who is no editor.
pub async fn delete(app: &App, actor: &Actor, id: Uuid) -> Result<()> {
    let mut tx = app.db.write().await?;
    rights::asset(&mut tx, actor, id, ProjectRight::Edit).await?;
    // Locked, so that what processing adds meanwhile is seen, or finds nothing to be added to.
    let row = rows::lock(&mut tx, id)
        .await?
        .ok_or(Error::NotFound("the asset"))?;
    forget(app, &mut tx, actor, &row).await?;
    tx.commit().await?;
    jobs::wake(app);
    erase_now(app, id).await;
    tell(app, &row, Change::Deleted);
    Ok(())
}

/// Takes the rows of a locked asset away, and adds the job that erases its key and removes its objects.
pub(crate) async fn forget(app: &App, tx: &mut Tx, actor: &Actor, row: &AssetRow) -> Result<()> {
    let paths = objects::delete_under(tx, row.id).await?;
    rows::delete(tx, row.id).await?;
    takeout::outdate(app, tx, &[row.workspace_id, row.project_id]).await?;
    let about = json!({ "name": row.name, "sha256": hex::encode(&row.sha256) });
    let kind = EntryKind::AssetDeleted;
    record(app, tx, row.workspace_id, actor, kind, row.id, about).await?;
    let key = row.id;
    jobs::enqueue(app, tx, &jobs::Job::Erase { key, paths }).await
}
