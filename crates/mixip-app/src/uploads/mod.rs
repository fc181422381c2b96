//! Uploads: files on their way in, resumable at the last durable byte (tus 1.0 is spoken one layer up).

mod append;
mod complete;

use jiff::Timestamp;
use mixip_db::{objects, projects, uploads as rows};
use serde::{Deserialize, Serialize};
use sha2::Digest;
use sha2::digest::common::hazmat::SerializableState;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::clock::timestamp;
use crate::rights::{self, ProjectRight};
use crate::storage::{as_i64, as_u64, erase_now};
use crate::{Actor, App, Error, Result, jobs, text};

pub use append::{Progress, append};
pub use complete::Completed;

/// Unfinished uploads are kept for so many days after their last byte.
pub const KEPT_DAYS: i64 = 7;

/// What announcing a file takes.
#[derive(Debug, Deserialize)]
pub struct NewUpload {
    /// Its name at home.
    pub filename: String,
    /// Its type as told; never trusted.
    pub filetype: String,
    /// When it last changed at home, in milliseconds since 1970, where the client tells.
    pub modified: Option<i64>,
    /// Bytes in all.
    pub length: u64,
}

/// A file on its way in.
#[derive(Debug, Serialize, ToSchema)]
pub struct Upload {
    /// Its id.
    pub id: Uuid,
    /// Where it goes.
    pub project_id: Uuid,
    /// Its name at home.
    pub filename: String,
    /// Its type as told.
    pub filetype: String,
    /// When it last changed at home, in milliseconds since 1970, where the client told: tells files of one name and
    /// length apart.
    pub modified: Option<i64>,
    /// Bytes in all.
    pub length: u64,
    /// Bytes that are durable.
    pub offset: u64,
    /// When it was announced.
    #[schema(value_type = String, format = DateTime)]
    pub created_at: Timestamp,
    /// What it became, once complete.
    #[serde(skip)]
    pub completed: Option<Completed>,
}

/// Announces a file.
///
/// # Errors
/// [`Error::Forbidden`] for who is no editor, `empty_file`, [`Error::TooLarge`].
pub async fn create(app: &App, actor: &Actor, project: Uuid, input: NewUpload) -> Result<Upload> {
    let filename = filename(&input.filename)?;
    let workspace = {
        let mut conn = app.db.read().await?;
        rights::project(&mut conn, actor, project, ProjectRight::Upload)
            .await?
            .project
            .workspace_id
    };
    if input.length == 0 {
        return Err(Error::invalid(
            "empty_file",
            format!("{filename} is empty: there is nothing to store"),
        ));
    }
    if input.length > app.max_upload {
        return Err(Error::TooLarge(format!(
            "{filename} is larger than {} bytes, the most that is taken",
            app.max_upload
        )));
    }
    let now = app.clock.micros();
    let row = rows::UploadRow {
        id: Uuid::now_v7(),
        project_id: project,
        account_id: actor.caller()?.account,
        asset_id: Uuid::now_v7(),
        object_id: Uuid::now_v7(),
        filename,
        filetype: input
            .filetype
            .chars()
            .filter(|c| !c.is_control())
            .take(100)
            .collect(),
        modified: input.modified,
        length: as_i64(input.length),
        received: 0,
        hash_state: sha2::Sha256::new().serialize().to_vec(),
        result_asset_id: None,
        duplicate: false,
        created_at: now,
        updated_at: now,
    };
    app.vault.create_key(row.asset_id, Some(project)).await?;
    let mut tx = app.db.write().await?;
    rights::project(&mut tx, actor, project, ProjectRight::Upload).await?;
    // Held, so that a deletion waits for this row and removes it, or leaves no project to add it to.
    projects::hold(&mut tx, project)
        .await?
        .ok_or(Error::NotFound("the project"))?;
    let object = objects::ObjectRow {
        id: row.object_id,
        workspace_id: workspace,
        key_id: row.asset_id,
        media_type: "application/octet-stream".to_owned(),
        bytes: 0,
        sha256: None,
        created_at: now,
    };
    objects::insert(&mut tx, &object).await?;
    rows::insert(&mut tx, &row).await?;
    tx.commit().await?;
    Ok(view(row))
}

/// One of the caller's uploads.
///
/// # Errors
/// [`Error::NotFound`] when it is not one of them.
pub async fn get(app: &App, actor: &Actor, id: Uuid) -> Result<Upload> {
    let row = own(&mut app.db.read().await?, actor, id).await?;
    let completed = complete::whole(app, &row).await?;
    Ok(Upload {
        completed,
        ..view(row)
    })
}

/// The caller's unfinished uploads to a project, oldest first.
///
/// # Errors
/// [`Error::NotFound`] for who has no role in the project.
pub async fn unfinished(app: &App, actor: &Actor, project: Uuid) -> Result<Vec<Upload>> {
    let mut conn = app.db.read().await?;
    rights::project(&mut conn, actor, project, ProjectRight::See).await?;
    let account = actor.caller()?.account;
    Ok(rows::unfinished(&mut conn, project, account)
        .await?
        .into_iter()
        .map(view)
        .collect())
}

/// Gives an upload up, with its bytes. What it became stays.
///
/// # Errors
/// [`Error::NotFound`] when it is not one of the caller's.
pub async fn cancel(app: &App, actor: &Actor, id: Uuid) -> Result<()> {
    let row = own(&mut app.db.read().await?, actor, id).await?;
    discard(app, &row).await
}

/// Uploads that nobody touched for [`KEPT_DAYS`] go. One whose bytes are all there becomes its asset first.
pub(crate) async fn retire(app: &App, row: &rows::UploadRow) -> Result<()> {
    complete::whole(app, row).await?;
    discard(app, row).await
}

/// Removes an upload, and what it stored unless an asset came of it.
pub(crate) async fn discard(app: &App, row: &rows::UploadRow) -> Result<()> {
    let mut tx = app.db.write().await?;
    // Under the transaction, so that no last byte makes an asset of it meanwhile.
    let Some(row) = rows::lock(&mut tx, row.id).await? else {
        return Ok(());
    };
    let unfinished = row.result_asset_id.is_none();
    if unfinished {
        let paths = objects::delete(&mut tx, row.object_id).await?;
        let key = row.asset_id;
        jobs::enqueue(app, &mut tx, &jobs::Job::Erase { key, paths }).await?;
    }
    rows::delete(&mut tx, row.id).await?;
    tx.commit().await?;
    jobs::wake(app);
    if unfinished {
        erase_now(app, row.asset_id).await;
    }
    Ok(())
}

async fn own(conn: &mut mixip_db::Conn, actor: &Actor, id: Uuid) -> Result<rows::UploadRow> {
    const GONE: Error = Error::NotFound("the upload");
    let account = actor.caller()?.account;
    let row = rows::get(conn, id)
        .await?
        .filter(|row| row.account_id == account)
        .ok_or(GONE)?;
    // Who lost the role since may not go on.
    rights::project(conn, actor, row.project_id, ProjectRight::Upload).await?;
    Ok(row)
}

/// The last part of a path: what browsers call a file.
fn filename(told: &str) -> Result<String> {
    let last = told.rsplit(['/', '\\']).next().unwrap_or_default();
    let clean: String = last.chars().filter(|c| !c.is_control()).collect();
    text::line("filename", &clean, 255)
}

fn view(row: rows::UploadRow) -> Upload {
    Upload {
        id: row.id,
        project_id: row.project_id,
        filename: row.filename,
        filetype: row.filetype,
        modified: row.modified,
        length: as_u64(row.length),
        offset: as_u64(row.received),
        created_at: timestamp(row.created_at),
        completed: row.result_asset_id.map(|asset| Completed {
            asset,
            duplicate: row.duplicate,
        }),
    }
}
