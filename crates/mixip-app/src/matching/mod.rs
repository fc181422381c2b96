//! Matching: what the machine says of a face. It advises; it decides nothing (Law 3).
//!
//! Templates exist only of talent with a current biometric consent, sealed under their own key; of a detected face
//! an embedding exists only in memory, for as long as a pass takes (Law 2).

mod gallery;
mod rematch;

use mixip_db::assets::AssetRow;
use mixip_db::{Tx, faces, projects, rematches, workspaces};
use mixip_vision::{Embedding, FaceCrop};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::rights::{self, WorkspaceRole};
use crate::{Actor, App, Error, Result, jobs};

pub(crate) use gallery::Known;
pub(crate) use rematch::rematch;

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
    rights::workspace(&mut conn, actor, workspace, WorkspaceRole::Member).await?;
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

/// Labels for new faces of an asset, in their order; all unknown where matching is off. Embeddings live in here only.
pub(crate) async fn match_new(
    app: &App,
    asset: &AssetRow,
    aligned: Vec<FaceCrop>,
) -> Result<Vec<Label>> {
    let nobody = vec![Label::UNKNOWN; aligned.len()];
    if aligned.is_empty() {
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
        let embeddings = embed(&app, &aligned)?;
        known.label(project, &embeddings, &taken)
    })
    .await
    .map_err(|error| Error::internal("matching", error))?
}

/// Embeddings of aligned crops, in their order.
pub(crate) fn embed(app: &App, aligned: &[FaceCrop]) -> Result<Vec<Embedding>> {
    app.models
        .embed(aligned)
        .map_err(|error| Error::internal("embedding", error))
}

/// The talent that people confirmed on an asset: no other face of it is theirs (A8).
pub(crate) fn confirmed(faces: &[faces::FaceRow]) -> Vec<Uuid> {
    faces
        .iter()
        .filter(|face| face.decision.as_deref() == Some("confirmed"))
        .filter_map(|face| face.talent_id)
        .collect()
}
