//! Matching: what the machine says of a face. It advises; it decides nothing (Law 3).
//!
//! Templates exist only of talent with a current biometric consent, sealed under their own key; of a detected face
//! an embedding exists only in memory, for as long as a pass takes (Law 2).

mod days;
mod gallery;
mod rematch;

use std::collections::BTreeMap;

use mixip_db::assets::AssetRow;
use mixip_db::faces::FaceRow;
use mixip_db::{Tx, faces, projects, rematches, talent, workspaces};
use mixip_vision::{Embedding, FaceCrop};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::rights::{self, WorkspaceRight};
use crate::{Actor, App, Error, Result, jobs};

pub(crate) use days::follow_days;
use gallery::Known;
pub(crate) use rematch::{match_again, rematch};

/// What matching says of a face.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Label {
    /// cleared, possible, unknown.
    pub(crate) name: &'static str,
    /// Whom it means.
    pub(crate) talent: Option<Uuid>,
    /// How sure it is, cosine.
    pub(crate) similarity: Option<f64>,
}

impl Label {
    /// Nobody here matches, or nobody asked.
    pub(crate) const UNKNOWN: Self = Self {
        name: "unknown",
        talent: None,
        similarity: None,
    };
}

/// Progress of matching a workspace again.
#[derive(Debug, Serialize, ToSchema)]
pub struct Rematch {
    /// Whether a pass is under way or waits.
    pub running: bool,
    /// Faces looked at.
    pub done: i64,
    /// Faces in all.
    pub total: i64,
}

/// How far matching again has come.
///
/// # Errors
/// [`Error::NotFound`] for who is no member.
pub async fn progress(app: &App, actor: &Actor, workspace: Uuid) -> Result<Rematch> {
    let mut conn = app.db.read().await?;
    rights::workspace(&mut conn, actor, workspace, WorkspaceRight::See).await?;
    let row = rematches::get(&mut conn, workspace).await?;
    Ok(Rematch {
        running: row.running || row.wanted > row.served,
        done: row.done,
        total: row.total,
    })
}

/// Asks for all faces of a workspace to be matched again. Requests in quick succession share one pass.
pub(crate) async fn want(app: &App, tx: &mut Tx, workspace: Uuid) -> Result<()> {
    rematches::want(tx, workspace).await?;
    jobs::enqueue(app, tx, &jobs::Job::Rematch { workspace }).await
}

/// A new face of an asset, to be matched.
pub(crate) struct NewFace {
    /// The frame it is on.
    pub(crate) frame: u32,
    /// Its aligned crop.
    pub(crate) aligned: FaceCrop,
}

/// Labels for new faces of an asset, in their order; all unknown where matching is off. Embeddings live in here only.
pub(crate) async fn match_new(
    app: &App,
    asset: &AssetRow,
    found: Vec<NewFace>,
) -> Result<Vec<Label>> {
    let nobody = vec![Label::UNKNOWN; found.len()];
    if found.is_empty() {
        return Ok(nobody);
    }
    let (workspace, taken) = {
        let mut conn = app.db.read().await?;
        if !projects::get(&mut conn, asset.project_id)
            .await?
            .is_some_and(|project| project.matching_on)
        {
            return Ok(nobody);
        }
        let Some(workspace) = workspaces::get(&mut conn, asset.workspace_id).await? else {
            return Ok(nobody);
        };
        (
            workspace,
            confirmed(&faces::of_asset(&mut conn, asset.id).await?),
        )
    };
    let known = Known::of(app, &workspace).await?;
    if known.is_empty() {
        return Ok(nobody);
    }
    let project = asset.project_id;
    let app = app.clone();
    tokio::task::spawn_blocking(move || {
        let (frames, aligned): (Vec<i64>, Vec<FaceCrop>) = found
            .into_iter()
            .map(|face| (i64::from(face.frame), face.aligned))
            .unzip();
        let embeddings = embed(&app, &aligned)?;
        label_frames(&known, project, &frames, embeddings, |face, talent| {
            !taken.contains(&(frames[face], talent))
        })
    })
    .await
    .map_err(|error| Error::internal("matching", error))?
}

/// Labels of faces on several frames, each frame a picture of its own: one person may be on all of them.
fn label_frames(
    known: &Known,
    project: Uuid,
    frames: &[i64],
    embeddings: Vec<Embedding>,
    may: impl Fn(usize, Uuid) -> bool,
) -> Result<Vec<Label>> {
    let mut by_frame: BTreeMap<i64, (Vec<usize>, Vec<Embedding>)> = BTreeMap::new();
    for (face, (frame, embedding)) in frames.iter().zip(embeddings).enumerate() {
        let (places, embeddings) = by_frame.entry(*frame).or_default();
        places.push(face);
        embeddings.push(embedding);
    }
    let mut labels = vec![Label::UNKNOWN; frames.len()];
    for (places, embeddings) in by_frame.into_values() {
        let of_frame = known.label(project, &embeddings, |face, talent| {
            may(places[face], talent)
        })?;
        for (place, label) in places.into_iter().zip(of_frame) {
            labels[place] = label;
        }
    }
    Ok(labels)
}

/// Takes back labels that came too late, in the transaction that stores them: matching was switched off, or a talent's
/// templates are gone. Until it ends, neither can change. Call it before the asset is locked, as others lock it last.
pub(crate) async fn still_true(tx: &mut Tx, project: Uuid, labels: &mut [Label]) -> Result<()> {
    let mut people: Vec<Uuid> = labels.iter().filter_map(|label| label.talent).collect();
    if people.is_empty() {
        return Ok(());
    }
    people.sort_unstable();
    people.dedup();
    let project = projects::hold(tx, project).await?;
    talent::hold(tx, &people).await?;
    let known = match project {
        Some(project) if project.matching_on => talent::with_template(tx, &people).await?,
        _ => Vec::new(),
    };
    for label in labels {
        if label.talent.is_some_and(|talent| !known.contains(&talent)) {
            *label = Label::UNKNOWN;
        }
    }
    Ok(())
}

/// Embeddings of aligned crops, in their order.
pub(crate) fn embed(app: &App, aligned: &[FaceCrop]) -> Result<Vec<Embedding>> {
    app.models
        .embed(aligned)
        .map_err(|error| Error::internal("embedding", error))
}

/// The talent that people confirmed on an asset, by frame: no other face there is theirs (A8).
fn confirmed(faces: &[FaceRow]) -> Vec<(i64, Uuid)> {
    faces
        .iter()
        .filter(|face| face.decision.as_deref() == Some("confirmed"))
        .filter_map(|face| Some((face.frame, face.talent_id?)))
        .collect()
}
