//! The review queue: faces that wait for a decision, largest doubt first.

use mixip_db::faces as rows;
use mixip_db::talent;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use super::{Face, show};
use crate::rights::{self, ProjectRole, WorkspaceRole};
use crate::{Actor, App, Error, Result};

/// How many faces of a queue are counted.
pub(crate) const COUNTED: i64 = 10_000;

/// What a queue holds.
#[derive(Clone, Debug, Default, Deserialize, utoipa::IntoParams)]
#[serde(deny_unknown_fields)]
pub struct Queue {
    /// Of one project; of the whole workspace where left out.
    pub project_id: Option<Uuid>,
    /// possible (default), cleared, unknown: what matching says.
    pub label: Option<String>,
    /// Where to go on.
    pub cursor: Option<Uuid>,
    /// At most 200; 50 where left out.
    pub limit: Option<usize>,
}

/// A face that waits, with what is shown around it.
#[derive(Debug, Serialize, ToSchema)]
pub struct Waiting {
    /// The face.
    pub face: Face,
    /// Its picture.
    pub asset: WaitingAsset,
    /// Its project.
    pub project: WaitingProject,
    /// Whom matching means.
    pub talent: Option<WaitingTalent>,
}

/// The picture of a face that waits.
#[derive(Debug, Serialize, ToSchema)]
#[expect(missing_docs, reason = "as in Asset")]
pub struct WaitingAsset {
    pub id: Uuid,
    pub name: String,
    pub width: Option<i64>,
    pub height: Option<i64>,
}

/// The project of a face that waits.
#[derive(Debug, Serialize, ToSchema)]
#[expect(missing_docs, reason = "as in Project")]
pub struct WaitingProject {
    pub id: Uuid,
    pub name: String,
}

/// Whom matching means, with the references to compare with.
#[derive(Debug, Serialize, ToSchema)]
#[expect(missing_docs, reason = "as in Talent")]
pub struct WaitingTalent {
    pub id: Uuid,
    pub name: String,
    pub reference_ids: Vec<Uuid>,
}

/// A page of the queue.
#[derive(Debug, Serialize, ToSchema)]
pub struct Page {
    /// The faces, largest doubt first.
    pub items: Vec<Waiting>,
    /// Where to go on.
    pub next_cursor: Option<Uuid>,
    /// How many wait in all, counted up to 10,000.
    pub total: i64,
}

/// A page of a workspace's review queue.
///
/// # Errors
/// [`Error::NotFound`] for who is no member.
pub async fn list(app: &App, actor: &Actor, workspace: Uuid, queue: &Queue) -> Result<Page> {
    let label = queue.label.as_deref().unwrap_or("possible");
    if !matches!(label, "possible" | "cleared" | "unknown") {
        return Err(Error::field(
            "unknown_value",
            "label",
            "label is one of possible, cleared, unknown",
        ));
    }
    let limit = queue.limit.unwrap_or(50).clamp(1, 200);
    let mut conn = app.db.read().await?;
    rights::workspace(&mut conn, actor, workspace, WorkspaceRole::Member).await?;
    let after = match queue.cursor {
        Some(cursor) => match rows::get(&mut conn, cursor).await? {
            Some(face) if face.workspace_id == workspace => {
                (face.similarity.unwrap_or(0.0), face.id)
            }
            _ => {
                return Err(Error::invalid(
                    "cursor_gone",
                    "the queue changed: begin it again",
                ));
            }
        },
        None => (-2.0, Uuid::nil()),
    };
    let most = i64::try_from(limit).unwrap_or(i64::MAX);
    let page = rows::review(&mut conn, workspace, queue.project_id, label, after, most).await?;
    let total = rows::review_count(&mut conn, workspace, queue.project_id, label, COUNTED).await?;
    let next_cursor = (page.len() == limit)
        .then(|| page.last().map(|row| row.face.id))
        .flatten();
    let mut items = Vec::with_capacity(page.len());
    for row in page {
        let access =
            rights::project(&mut conn, actor, row.face.project_id, ProjectRole::Reviewer).await;
        let access = match access {
            Ok(access) => access,
            // A member who is only a viewer of that project does not see what is not cleared.
            Err(Error::Forbidden(..) | Error::NotFound(_)) => continue,
            Err(error) => return Err(error),
        };
        let Some(asset) = mixip_db::assets::get(&mut conn, row.face.asset_id).await? else {
            continue;
        };
        let suggested = match row.face.suggested_talent_id {
            Some(id) => talent::get(&mut conn, id).await?,
            None => None,
        };
        let talent = match suggested {
            Some(talent) => Some(WaitingTalent {
                reference_ids: talent::references(&mut conn, talent.id)
                    .await?
                    .into_iter()
                    .map(|r| r.id)
                    .collect(),
                id: talent.id,
                name: talent.name,
            }),
            None => None,
        };
        let face = show(app, &mut conn, &asset, &access, vec![row.face])
            .await?
            .into_iter()
            .next();
        let Some(face) = face else { continue };
        items.push(Waiting {
            face,
            asset: WaitingAsset {
                id: asset.id,
                name: row.asset_name,
                width: row.asset_width,
                height: row.asset_height,
            },
            project: WaitingProject {
                id: access.project.id,
                name: row.project_name,
            },
            talent,
        });
    }
    Ok(Page {
        items,
        next_cursor,
        total,
    })
}
