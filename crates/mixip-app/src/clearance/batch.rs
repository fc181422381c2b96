//! Storing clearance for many assets: what the gate needs is read once for all of a batch, and only what changed is
//! written.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use mixip_db::assets::ClearanceRow;
use mixip_db::faces::FaceRow;
use mixip_db::{Tx, assets as rows, faces, projects};
use uuid::Uuid;

use super::refresh::{Current, answer};
use crate::events::{Change, Event};
use crate::{App, Result, jobs};

/// Assets that are done in one transaction.
const BATCH: usize = 200;
/// Batches after which other work gets a turn. What is left is a job of its own, from where this one came to.
const STRETCH: usize = 25;
/// Of more assets that changed in a project at once, the project is told of instead of each.
const FEW: usize = 8;

/// Stores the clearance of all assets of a project behind `after`: its use, its policy or the date changed.
pub(crate) async fn refresh_project(app: &App, id: Uuid, after: Option<Uuid>) -> Result<()> {
    let mut after = after.unwrap_or(Uuid::nil());
    for turn in 1..=STRETCH {
        let mut tx = app.db.write().await?;
        let most = i64::try_from(BATCH).unwrap_or(i64::MAX);
        let batch = rows::ids(&mut tx, id, after, most).await?;
        let Some(last) = batch.last() else { break };
        after = *last;
        let changed = refresh(app, &mut tx, &batch).await?;
        let more = turn == STRETCH;
        if more {
            let rest = jobs::Job::ReviewProject {
                project: id,
                after: Some(after),
            };
            jobs::enqueue(app, &mut tx, &rest).await?;
        }
        tx.commit().await?;
        tell(app, &changed);
        if more {
            jobs::wake(app);
        }
    }
    Ok(())
}

/// Stores the clearance of all assets a talent is on: a consent was given, withdrawn or ended.
pub(crate) async fn refresh_talent(app: &App, talent: Uuid) -> Result<()> {
    let ids = rows::with_talent(&mut app.db.read().await?, talent).await?;
    refresh_assets(app, &ids).await?;
    // Assets that only suggested them were marked when the suggestion was taken back.
    crate::upkeep::refresh_outdated(app).await
}

/// Stores the clearance of these assets, of whatever projects.
pub(crate) async fn refresh_assets(app: &App, ids: &[Uuid]) -> Result<()> {
    // Everybody locks assets in one order, so that nobody waits for who waits for them.
    let ids: Vec<Uuid> = ids
        .iter()
        .copied()
        .collect::<BTreeSet<_>>()
        .into_iter()
        .collect();
    for batch in ids.chunks(BATCH) {
        let mut tx = app.db.write().await?;
        let changed = refresh(app, &mut tx, batch).await?;
        tx.commit().await?;
        tell(app, &changed);
    }
    Ok(())
}

/// Stores the clearance of a batch of assets; gives those whose stored answer is another one now.
pub(super) async fn refresh(app: &App, tx: &mut Tx, ids: &[Uuid]) -> Result<Vec<Changed>> {
    let mut by_project: BTreeMap<Uuid, Vec<ClearanceRow>> = BTreeMap::new();
    for row in rows::lock_clearances(tx, ids).await? {
        by_project.entry(row.project_id).or_default().push(row);
    }
    let mut changed = Vec::new();
    for (project, assets) in by_project {
        // A project that was deleted meanwhile needs no clearance.
        let Some(project) = projects::get(tx, project).await? else {
            continue;
        };
        let current = Current::of(app, tx, &project).await?;
        let written = store(tx, &current, &assets).await?;
        changed.extend(written.into_iter().map(|id| Changed {
            id,
            project: project.id,
            workspace: project.workspace_id,
        }));
    }
    Ok(changed)
}

/// An asset whose stored answer changed.
pub(super) struct Changed {
    id: Uuid,
    project: Uuid,
    workspace: Uuid,
}

async fn store(tx: &mut Tx, current: &Current, assets: &[ClearanceRow]) -> Result<Vec<Uuid>> {
    let ids: Vec<Uuid> = assets.iter().map(|row| row.id).collect();
    let found = faces::of_assets(tx, &ids).await?;
    let grounds = current.gate().grounds(tx, &found).await?;
    let mut on: HashMap<Uuid, Vec<FaceRow>> = HashMap::new();
    for face in found {
        on.entry(face.asset_id).or_default().push(face);
    }
    let mut changed = Vec::new();
    for row in assets {
        let faces = on.get(&row.id).map_or(&[][..], Vec::as_slice);
        let now = answer(current, row, faces, &grounds)?;
        if (
            &now.clearance,
            &now.valid_until,
            &now.face_counts,
            &now.facts,
        ) != (
            &row.clearance,
            &row.valid_until,
            &row.face_counts,
            &row.facts,
        ) {
            changed.push(now);
        }
    }
    if !changed.is_empty() {
        rows::set_clearances(tx, &changed).await?;
    }
    Ok(changed.into_iter().map(|row| row.id).collect())
}

/// Tells of each asset where it is a few, else of their project: who looks at it looks again.
fn tell(app: &App, changed: &[Changed]) {
    let mut by_project: BTreeMap<(Uuid, Uuid), Vec<Uuid>> = BTreeMap::new();
    for asset in changed {
        by_project
            .entry((asset.project, asset.workspace))
            .or_default()
            .push(asset.id);
    }
    for ((project_id, workspace_id), assets) in by_project {
        if assets.len() > FEW {
            app.events.tell(Event::Project {
                id: project_id,
                workspace_id,
            });
            continue;
        }
        for id in assets {
            app.events.tell(Event::Asset {
                id,
                project_id,
                workspace_id,
                change: Change::Updated,
            });
        }
    }
}

#[cfg(test)]
mod tests;
