//! The job that makes an export.

use mixip_db::exports::{self as rows, ExportRow};
use mixip_db::{assets, projects};
use mixip_ledger::EntryKind;
use mixip_proof::{KeySet, Kind};
use serde_json::json;
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::archive::Manifest;
use super::judge::still_allowed;
use super::pack::Packing;
use super::{Blocked, as_json, from_json, tell};
use crate::clock::timestamp;
use crate::ledger::record;
use crate::storage::seal;
use crate::{Actor, App, Error, Result, signing};

/// The job `export`. A crash leaves nothing but orphans; the next attempt begins anew.
pub(crate) async fn run(app: &App, id: Uuid) -> Result<()> {
    let Some((row, project)) = load(app, id).await? else {
        return Ok(());
    };
    let mut packing = Packing::new(app, &row, project)?;
    for (done, asset) in (1..).zip(which(app, &row).await?) {
        if let Err(error) = packing.pack(asset).await {
            packing.archive.discard().await?;
            return Err(error);
        }
        let mut tx = app.db.write().await?;
        let wanted = rows::progress(&mut tx, id, done, row.total).await?;
        tx.commit().await?;
        if !wanted {
            return packing.archive.discard().await;
        }
        tell(
            app,
            &ExportRow {
                done,
                ..row.clone()
            },
        );
    }
    finish(packing, row).await
}

/// The job was given up: the export says so.
pub(crate) async fn give_up(app: &App, id: Uuid, error: &str) -> Result<()> {
    tracing::error!(export = %id, %error, "an export could not be made");
    let Some((mut row, _)) = load(app, id).await? else {
        return Ok(());
    };
    row.state = "failed".to_owned();
    row.error =
        Some("the export could not be made; nothing left the house. Start it again".to_owned());
    row.finished_at = Some(app.clock.micros());
    let mut tx = app.db.write().await?;
    rows::finish(&mut tx, &row).await?;
    tx.commit().await?;
    tell(app, &row);
    Ok(())
}

async fn load(app: &App, id: Uuid) -> Result<Option<(ExportRow, projects::ProjectRow)>> {
    let mut conn = app.db.read().await?;
    let Some(row) = rows::get(&mut conn, id)
        .await?
        .filter(|row| row.state == "running")
    else {
        return Ok(None);
    };
    Ok(projects::get(&mut conn, row.project_id)
        .await?
        .map(|project| (row, project)))
}

async fn which(app: &App, row: &ExportRow) -> Result<Vec<Uuid>> {
    match &row.asset_ids {
        Some(ids) => {
            let mut ids: Vec<Uuid> = from_json(ids)?;
            ids.sort_unstable();
            ids.dedup();
            Ok(ids)
        }
        None => Ok(assets::ids(
            &mut app.db.read().await?,
            row.project_id,
            Uuid::nil(),
            i64::MAX,
        )
        .await?),
    }
}

/// Ends the archive with its manifest, signed, and the key to verify that with. All that is shown passes the gate once more in the transaction that releases it.
async fn finish(mut packing: Packing<'_>, mut row: ExportRow) -> Result<()> {
    let manifest = Manifest {
        export_id: row.id,
        project_id: row.project_id,
        created_at: timestamp(row.created_at),
        created_by: row.created_by.clone(),
        intended: packing.intended.clone(),
        items: std::mem::take(&mut packing.items),
        left_out: std::mem::take(&mut packing.left_out),
    };
    let text =
        serde_json::to_vec_pretty(&manifest).map_err(|error| Error::internal("manifest", error))?;
    let leaves = if row.outside {
        serde_json::to_vec_pretty(&manifest.clone().outside())
            .map_err(|error| Error::internal("manifest", error))?
    } else {
        text.clone()
    };
    let manifest_sha256 = hex::encode(Sha256::digest(&leaves));
    let shown = std::mem::take(&mut packing.shown);
    let (app, project) = (packing.app, packing.project);
    let (signed, key) = signing::sign(app, row.workspace_id, Kind::Manifest, &leaves).await?;
    let proof = [
        (mixip_proof::MANIFEST, leaves.as_slice()),
        (mixip_proof::SIGNATURE, signed.as_bytes()),
        (mixip_proof::KEYS, &KeySet::of([key]).to_json()),
    ];
    for (name, content) in proof {
        packing.archive.begin(name, true)?;
        packing.archive.write(content).await?;
    }
    let (archive, bytes) = packing.archive.finish().await?;
    let stored = seal(
        app,
        row.workspace_id,
        row.project_id,
        "application/json",
        text,
    )
    .await?;
    let nothing = manifest.items.is_empty();
    row.state = if nothing { "blocked" } else { "ready" }.to_owned();
    row.done = row.total;
    row.assets = i64::try_from(manifest.items.len()).unwrap_or(i64::MAX);
    row.left_out = as_json(
        &manifest
            .left_out
            .iter()
            .map(|out| Blocked {
                asset_id: out.asset_id,
                name: out.name.clone(),
                reasons: out.reasons.clone(),
            })
            .collect::<Vec<_>>(),
    )?;
    row.object_id = (!nothing).then(|| archive.id());
    row.manifest_object_id = Some(stored.id());
    row.bytes = (!nothing).then_some(bytes);
    row.finished_at = Some(app.clock.micros());
    let mut tx = app.db.write().await?;
    if !still_allowed(app, &mut tx, &project, &manifest).await? {
        archive.discard(app).await?;
        return Err(Error::Internal(
            "a consent or decision changed while the archive was made".to_owned(),
        ));
    }
    if !nothing {
        archive.record(&mut tx).await?;
    }
    stored.record(&mut tx).await?;
    let about = json!({
        "state": row.state,
        "assets": row.assets,
        "left_out": manifest.left_out.len(),
        "manifest_sha256": manifest_sha256,
    });
    if !rows::finish(&mut tx, &row).await? {
        archive.discard(app).await?;
        return stored.discard(app).await;
    }
    for face in &shown {
        mixip_db::copies::insert_shown(&mut tx, face).await?;
    }
    record(
        app,
        &mut tx,
        row.workspace_id,
        &Actor::System,
        EntryKind::ExportFinished,
        row.id,
        about,
    )
    .await?;
    tx.commit().await?;
    tell(app, &row);
    Ok(())
}
