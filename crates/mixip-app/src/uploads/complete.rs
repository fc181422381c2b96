//! The end of an upload: what it becomes, in the transaction of its last byte.

use mixip_db::assets::AssetRow;
use mixip_db::{Tx, accounts, assets, objects, projects, uploads as rows};
use sha2::digest::common::hazmat::{SerializableState, SerializedState};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::events::{Change, Event};
use crate::storage::erase_now;
use crate::{Actor, App, Error, Result, jobs, text};

/// What an upload became.
#[derive(Clone, Copy, Debug)]
pub struct Completed {
    /// The asset.
    pub asset: Uuid,
    /// Whether it was there before, from an identical file.
    pub duplicate: bool,
}

/// The hash over what is durable of an upload.
pub(super) fn hash_of(row: &rows::UploadRow) -> Result<Sha256> {
    let state = SerializedState::<Sha256>::try_from(row.hash_state.as_slice())
        .map_err(|error| Error::internal("hash state", error))?;
    Sha256::deserialize(&state).map_err(|error| Error::internal("hash state", error))
}

/// What an upload became, where all its bytes are durable. One that was left without an asset gets it now.
pub(super) async fn whole(app: &App, row: &rows::UploadRow) -> Result<Option<Completed>> {
    if row.received < row.length {
        return Ok(None);
    }
    let mut tx = app.db.write().await?;
    let Some(row) = rows::lock(&mut tx, row.id).await? else {
        return Err(Error::NotFound("the upload"));
    };
    if let Some(asset) = row.result_asset_id {
        let duplicate = row.duplicate;
        return Ok(Some(Completed { asset, duplicate }));
    }
    let sha256 = hash_of(&row)?.finalize().to_vec();
    complete(app, tx, &row, sha256).await.map(Some)
}

/// Makes the asset of an upload, or points to the one with the same content, and commits.
pub(super) async fn complete(
    app: &App,
    mut tx: Tx,
    row: &rows::UploadRow,
    sha256: Vec<u8>,
) -> Result<Completed> {
    let object = objects::get(&mut tx, row.object_id)
        .await?
        .ok_or(Error::NotFound("the upload"))?;
    projects::hold(&mut tx, row.project_id)
        .await?
        .ok_or(Error::NotFound("the project"))?;
    let asset = new_asset(app, &mut tx, row, object.workspace_id, sha256).await?;
    let completed = loop {
        if let Some(twin) = assets::by_sha256(&mut tx, row.project_id, &asset.sha256).await? {
            if !app.vault.key_exists(twin).await? {
                // Nobody can read it any more: these bytes take its place.
                if let Some(twin) = assets::lock(&mut tx, twin).await? {
                    crate::assets::forget(app, &mut tx, &Actor::System, &twin).await?;
                }
                continue;
            }
            let paths = objects::delete(&mut tx, row.object_id).await?;
            let key = row.asset_id;
            jobs::enqueue(app, &mut tx, &jobs::Job::Erase { key, paths }).await?;
            break Completed {
                asset: twin,
                duplicate: true,
            };
        }
        // False where an identical file ended at the same moment: it is found now.
        if assets::insert(&mut tx, &asset).await? {
            assets::set_uploader(&mut tx, asset.id, row.account_id).await?;
            keep(app, &mut tx, row, &asset.sha256).await?;
            break Completed {
                asset: asset.id,
                duplicate: false,
            };
        }
    };
    rows::complete(&mut tx, row.id, completed.asset, completed.duplicate).await?;
    tx.commit().await?;
    jobs::wake(app);
    if completed.duplicate {
        erase_now(app, row.asset_id).await;
    } else {
        app.events.tell(Event::Asset {
            id: completed.asset,
            project_id: row.project_id,
            workspace_id: object.workspace_id,
            change: Change::Created,
        });
    }
    Ok(completed)
}

/// What was sent is the asset's original from now on.
async fn keep(app: &App, tx: &mut Tx, row: &rows::UploadRow, sha256: &[u8]) -> Result<()> {
    let media_type = "application/octet-stream";
    objects::finish(tx, row.object_id, row.length, sha256, media_type).await?;
    objects::set_rendition(tx, row.asset_id, "original", row.object_id).await?;
    let asset = row.asset_id;
    jobs::enqueue(app, tx, &jobs::Job::Process { asset }).await
}

async fn new_asset(
    app: &App,
    tx: &mut Tx,
    row: &rows::UploadRow,
    workspace: Uuid,
    sha256: Vec<u8>,
) -> Result<AssetRow> {
    let now = app.clock.micros();
    let uploader = accounts::get(tx, row.account_id).await?;
    Ok(AssetRow {
        id: row.asset_id,
        project_id: row.project_id,
        workspace_id: workspace,
        name: row.filename.clone(),
        name_folded: text::folded(&row.filename),
        // Until it is looked at: what nobody can search.
        kind: "document".to_owned(),
        format: "application/octet-stream".to_owned(),
        state: "processing".to_owned(),
        error_code: None,
        error_detail: None,
        width: None,
        height: None,
        frames: 1,
        duration_ms: None,
        bytes: row.length,
        sha256,
        metadata: "{}".to_owned(),
        captured_at: None,
        taken_at: now,
        created_at: now,
        uploaded_by: uploader.map_or_else(|| "somebody".to_owned(), |account| account.name),
        scan: "pending".to_owned(),
        clearance: "needs_review".to_owned(),
        valid_until: None,
        face_counts: "{}".to_owned(),
        statement_text: None,
        statement_by: None,
        statement_at: None,
        statement_id: None,
    })
}
