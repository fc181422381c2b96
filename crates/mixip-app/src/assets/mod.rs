//! Assets: listing, looking at, correcting and deleting media items, and what processing does with them.

mod crops;
mod delete;
mod file;
mod give_up;
mod process;
mod renditions;
mod room;
mod search;

use std::num::NonZeroUsize;

use jiff::Timestamp;
use mixip_db::assets::{self as rows, AssetRow};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::clearance::FaceCounts;
use crate::clock::timestamp;
use crate::events::{Change, Event};
use crate::rights::{self, ProjectRight};
use crate::storage::as_u64;
use crate::{Actor, App, Error, Result, jobs, names, text};

pub(crate) use crops::{Crops, Packed};
pub use delete::delete;
pub(crate) use delete::forget;
pub use file::File;
pub(crate) use file::{Exit, Guard};
pub(crate) use give_up::{give_up, give_up_search};
pub(crate) use process::{limits, process};
pub use renditions::{Rendition, rendition};
pub(crate) use room::{Room, admit};
pub(crate) use search::{hasten_search, search};

/// A media item as the caller sees it.
#[derive(Debug, Serialize, ToSchema)]
pub struct Asset {
    /// Its id.
    pub id: Uuid,
    /// Its project.
    pub project_id: Uuid,
    /// Its name.
    pub name: String,
    /// What it is.
    #[schema(value_type = names::AssetKind)]
    pub kind: String,
    /// What the content is.
    pub format: String,
    /// How far processing has come.
    #[schema(value_type = names::AssetState)]
    pub state: String,
    /// Why it failed.
    pub error: Option<Failure>,
    /// Pixels across, as shown.
    pub width: Option<i64>,
    /// Pixels down, as shown.
    pub height: Option<i64>,
    /// Length of video or audio.
    pub duration_ms: Option<i64>,
    /// Frames or pages.
    pub frames: i64,
    /// Size of the original.
    pub bytes: u64,
    /// SHA-256 of the original, hex.
    pub sha256: String,
    /// When it was uploaded.
    #[schema(value_type = String, format = DateTime)]
    pub created_at: Timestamp,
    /// When it was taken, where known.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub captured_at: Option<Timestamp>,
    /// What its metadata tells; left out in lists.
    #[schema(value_type = Option<Object>)]
    pub metadata: Option<serde_json::Value>,
    /// How far the search for faces has come.
    #[schema(value_type = names::ScanState)]
    pub scan: String,
    /// Clearance for the project's current use.
    #[schema(value_type = names::ClearanceState)]
    pub clearance: String,
    /// Faces by what they show.
    pub faces: FaceCounts,
    /// What a manager stated of it.
    pub statement: Option<Statement>,
    /// Who uploaded it.
    pub uploaded_by: String,
}

/// Why processing failed.
#[derive(Debug, Serialize, ToSchema)]
pub struct Failure {
    /// Stable code.
    pub code: String,
    /// A sentence with the remedy.
    pub detail: String,
}

/// A manager's statement.
#[derive(Debug, Serialize, ToSchema)]
pub struct Statement {
    /// Its words.
    pub text: String,
    /// Who stated it.
    pub by: String,
    /// When.
    #[schema(value_type = String, format = DateTime)]
    pub at: Timestamp,
}

/// What a list holds and how.
#[derive(Clone, Debug, Default, Deserialize, utoipa::IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Listing {
    /// Only of this kind.
    #[param(value_type = names::AssetKind, inline, required = false)]
    pub kind: Option<String>,
    /// Only with this clearance.
    #[param(value_type = names::ClearanceState, inline, required = false)]
    pub clearance: Option<String>,
    /// Only in this state.
    #[param(value_type = names::AssetState, inline, required = false)]
    pub state: Option<String>,
    /// Words of the name.
    pub q: Option<String>,
    /// On which this talent is confirmed.
    pub talent_id: Option<Uuid>,
    /// The order; newest first where left out.
    #[param(value_type = names::AssetSort, inline, required = false)]
    pub sort: Option<String>,
    /// Where to go on.
    pub cursor: Option<Uuid>,
    /// At most 500; 100 where left out.
    #[param(value_type = usize, minimum = 1, required = false)]
    pub limit: Option<NonZeroUsize>,
}

/// What of an asset can be corrected.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AssetChange {
    /// Its name.
    pub name: Option<String>,
    /// When it was taken.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub captured_at: Option<Timestamp>,
}

/// A page of a project's assets, and where to go on.
///
/// # Errors
/// [`Error::NotFound`] for who has no role in the project, and what is wrong with the listing.
pub async fn list(
    app: &App,
    actor: &Actor,
    project: Uuid,
    listing: &Listing,
) -> Result<(Vec<Asset>, Option<Uuid>)> {
    let one_of = |field: &'static str, value: &Option<String>, allowed: &[&str]| match value {
        Some(value) if !allowed.contains(&value.as_str()) => Err(Error::field(
            "unknown_value",
            field,
            format!("{field} is one of {}", allowed.join(", ")),
        )),
        _ => Ok(()),
    };
    one_of(
        "kind",
        &listing.kind,
        &["image", "video", "audio", "document"],
    )?;
    one_of(
        "clearance",
        &listing.clearance,
        &["cleared", "needs_review", "blocked"],
    )?;
    one_of("state", &listing.state, &["processing", "ready", "failed"])?;
    one_of(
        "sort",
        &listing.sort,
        &["newest", "oldest", "name", "captured"],
    )?;
    let limit = listing.limit.map_or(100, NonZeroUsize::get).min(500);
    let filter = rows::Filter {
        kind: listing.kind.clone(),
        clearance: listing.clearance.clone(),
        state: listing.state.clone(),
        pattern: listing
            .q
            .as_deref()
            .filter(|q| !q.trim().is_empty())
            .map(text::pattern),
        talent: listing.talent_id,
    };
    let sort = match listing.sort.as_deref() {
        Some("oldest") => rows::Sort::Oldest,
        Some("name") => rows::Sort::Name,
        Some("captured") => rows::Sort::Captured,
        _ => rows::Sort::Newest,
    };
    let mut conn = app.db.read().await?;
    let access = rights::project(&mut conn, actor, project, ProjectRight::See).await?;
    let knows = access.knows_talent();
    if listing.talent_id.is_some() && !knows {
        return Err(Error::NotFound("the talent"));
    }
    app.looked_at.note(access.project.workspace_id, project);
    let after = match listing.cursor {
        Some(cursor) => {
            let row = rows::get(&mut conn, cursor)
                .await?
                .filter(|row| row.project_id == project);
            let row = row
                .ok_or_else(|| Error::invalid("cursor_gone", "the list changed: begin it again"))?;
            Some(rows::After {
                id: row.id,
                name: row.name_folded,
                taken_at: row.taken_at,
            })
        }
        None => None,
    };
    let most = i64::try_from(limit).unwrap_or(i64::MAX);
    let page = rows::page(&mut conn, project, &filter, sort, after.as_ref(), most).await?;
    let next = (page.len() == limit)
        .then(|| page.last().map(|row| row.id))
        .flatten();
    let items = page.into_iter().map(|row| in_list(row, knows)).collect();
    Ok((items, next))
}

/// An asset in a list.
pub(crate) fn in_list(row: AssetRow, knows_talent: bool) -> Asset {
    Asset {
        metadata: None,
        statement: None,
        ..view(row, knows_talent)
    }
}

/// One asset.
///
/// # Errors
/// [`Error::NotFound`] for who has no role in its project.
pub async fn get(app: &App, actor: &Actor, id: Uuid) -> Result<Asset> {
    let (row, access) =
        rights::asset(&mut app.db.read().await?, actor, id, ProjectRight::See).await?;
    let mut asset = view(row, access.knows_talent());
    if !access.may(ProjectRight::SeeUncleared) {
        // Where a picture was taken is not for everybody who may see it (D11).
        asset.metadata = None;
    }
    Ok(asset)
}

/// Corrects name or capture time.
///
/// # Errors
/// [`Error::Forbidden`] for who is no editor, and what is wrong with a field.
pub async fn change(app: &App, actor: &Actor, id: Uuid, change: AssetChange) -> Result<Asset> {
    let mut tx = app.db.write().await?;
    let (mut row, access) = rights::asset(&mut tx, actor, id, ProjectRight::Edit).await?;
    if let Some(name) = change.name {
        row.name = text::line("name", &name, 255)?;
        row.name_folded = text::folded(&row.name);
        rows::rename(&mut tx, id, &row.name, &row.name_folded).await?;
    }
    if let Some(at) = change.captured_at {
        row.captured_at = Some(at.as_microsecond());
        row.taken_at = at.as_microsecond();
        rows::set_captured(&mut tx, id, row.taken_at).await?;
    }
    tx.commit().await?;
    tell(app, &row, Change::Updated);
    Ok(view(row, access.knows_talent()))
}

/// Processes or searches an asset again, after a failure.
///
/// # Errors
/// [`Error::Forbidden`] for who is no editor.
pub async fn scan_again(app: &App, actor: &Actor, id: Uuid) -> Result<()> {
    let mut tx = app.db.write().await?;
    let (row, _) = rights::asset(&mut tx, actor, id, ProjectRight::Edit).await?;
    let job = if row.state == "ready" && row.kind == "image" {
        jobs::Job::Search { asset: id }
    } else {
        jobs::Job::Process { asset: id }
    };
    jobs::enqueue(app, &mut tx, &job).await?;
    tx.commit().await?;
    jobs::wake(app);
    Ok(())
}

/// Tells everybody of an asset.
pub(crate) fn tell(app: &App, row: &AssetRow, change: Change) {
    app.events.tell(Event::Asset {
        id: row.id,
        project_id: row.project_id,
        workspace_id: row.workspace_id,
        change,
    });
}

fn view(row: AssetRow, knows_talent: bool) -> Asset {
    let faces: FaceCounts = serde_json::from_str(&row.face_counts).unwrap_or_default();
    let error = row.error_code.map(|code| Failure {
        code,
        detail: row.error_detail.unwrap_or_default(),
    });
    let statement = match (row.statement_text, row.statement_by, row.statement_at) {
        (Some(text), Some(by), Some(at)) => Some(Statement {
            text,
            by,
            at: timestamp(at),
        }),
        _ => None,
    };
    Asset {
        id: row.id,
        project_id: row.project_id,
        name: row.name,
        kind: row.kind,
        format: row.format,
        state: row.state,
        error,
        width: row.width,
        height: row.height,
        duration_ms: row.duration_ms,
        frames: row.frames,
        bytes: as_u64(row.bytes),
        sha256: hex::encode(row.sha256),
        created_at: timestamp(row.created_at),
        captured_at: row.captured_at.map(timestamp),
        metadata: serde_json::from_str(&row.metadata).ok(),
        scan: row.scan,
        clearance: row.clearance,
        faces: if knows_talent { faces } else { faces.outside() },
        statement,
        uploaded_by: row.uploaded_by,
    }
}
