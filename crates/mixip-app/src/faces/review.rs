//! The review queue: faces that wait for a decision, largest doubt first.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::num::NonZeroUsize;

use mixip_db::assets::{ScanRow, scans_of};
use mixip_db::faces::{self as rows, ReviewRow};
use mixip_db::{Conn, overrides, talent};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use super::{Face, view};
use crate::clearance::{Current, Grounds, overrides_of};
use crate::rights::{self, ProjectAccess, ProjectRight, WorkspaceRight};
use crate::{Actor, App, Error, Result, names};

/// How many faces of a queue are counted.
pub(crate) const COUNTED: i64 = 10_000;

/// What a queue holds.
#[derive(Clone, Debug, Default, Deserialize, utoipa::IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Queue {
    /// Of one project; of the whole workspace where left out.
    pub project_id: Option<Uuid>,
    /// What matching says; `possible` where left out.
    #[param(value_type = names::FaceLabel, inline, required = false)]
    pub label: Option<String>,
    /// Where to go on.
    pub cursor: Option<Uuid>,
    /// At most 200; 50 where left out.
    #[param(value_type = usize, minimum = 1, required = false)]
    pub limit: Option<NonZeroUsize>,
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

/// Whom matching means, with the references that there is a picture of to compare with.
#[derive(Clone, Debug, Serialize, ToSchema)]
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
    let limit = queue.limit.map_or(50, NonZeroUsize::get).min(200);
    let mut conn = app.db.read().await?;
    rights::workspace(&mut conn, actor, workspace, WorkspaceRight::KnowTalent).await?;
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
    Ok(Page {
        items: show(app, &mut conn, actor, page).await?,
        next_cursor,
        total,
    })
}

/// Faces of many assets with what is around them: what they share is read once.
async fn show(
    app: &App,
    conn: &mut Conn,
    actor: &Actor,
    page: Vec<ReviewRow>,
) -> Result<Vec<Waiting>> {
    let assets: Vec<Uuid> = page.iter().map(|row| row.face.asset_id).collect();
    let scans: HashMap<Uuid, ScanRow> = scans_of(conn, &assets)
        .await?
        .into_iter()
        .map(|row| (row.id, row))
        .collect();
    let people: Vec<Uuid> = page
        .iter()
        .filter_map(|row| row.face.suggested_talent_id)
        .collect();
    let mut suggested: HashMap<Uuid, WaitingTalent> = HashMap::new();
    for row in talent::some(conn, &people).await? {
        let talent = WaitingTalent {
            id: row.id,
            name: row.name,
            reference_ids: Vec::new(),
        };
        suggested.insert(row.id, talent);
    }
    for reference in talent::references_of(conn, &people).await? {
        if let Some(talent) = suggested.get_mut(&reference.talent_id) {
            talent
                .reference_ids
                .extend(reference.object_id.map(|_| reference.id));
        }
    }
    let faces: Vec<Uuid> = page.iter().map(|row| row.face.id).collect();
    // Nobody is confirmed on a face that waits, so no consent bears on it.
    let grounds = Grounds {
        overrides: overrides_of(&overrides::standing(conn, &faces).await?)?,
        ..Grounds::default()
    };
    let mut projects: HashMap<Uuid, Option<(ProjectAccess, Current)>> = HashMap::new();
    let mut items = Vec::with_capacity(page.len());
    for row in page {
        let project = match projects.entry(row.face.project_id) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(new) => new.insert(enter(app, conn, actor, row.face.project_id).await?),
        };
        let (Some((access, current)), Some(scan)) = (project, scans.get(&row.face.asset_id)) else {
            continue;
        };
        let talent = row
            .face
            .suggested_talent_id
            .and_then(|talent| suggested.get(&talent).cloned());
        let faces = std::slice::from_ref(&row.face);
        let clearance = current.clear(&scan.scan, scan.statement_id, faces, &grounds);
        let Some((_, verdict)) = clearance.faces.first() else {
            continue;
        };
        items.push(Waiting {
            asset: WaitingAsset {
                id: row.face.asset_id,
                name: row.asset_name,
                width: row.asset_width,
                height: row.asset_height,
            },
            project: WaitingProject {
                id: access.project.id,
                name: row.project_name,
            },
            face: {
                let name = talent.as_ref().map(|talent| talent.name.clone());
                view(row.face, verdict, current, access, name)
            },
            talent,
        });
    }
    Ok(items)
}

/// A project whose faces the caller may decide on. A member who is only a viewer of it does not see what is not cleared.
async fn enter(
    app: &App,
    conn: &mut Conn,
    actor: &Actor,
    project: Uuid,
) -> Result<Option<(ProjectAccess, Current)>> {
    match rights::project(conn, actor, project, ProjectRight::SeeUncleared).await {
        Ok(access) => {
            let current = Current::of(app, conn, &access.project).await?;
            Ok(Some((access, current)))
        }
        Err(Error::Forbidden(..) | Error::NotFound(_)) => Ok(None),
        Err(error) => Err(error),
    }
}
