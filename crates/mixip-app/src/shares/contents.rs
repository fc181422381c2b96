//! What a guest finds behind a link: pictures by number, and nothing that names anybody or anything.

use jiff::Timestamp;
use mixip_consent::{Clearance, Exit, Unresolved};
use mixip_db::shares as rows;
use mixip_db::workspaces;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::use_of;
use super::visits::{CLOSED, Guest, enter};
use crate::clearance::UseBody;
use crate::clock::timestamp;
use crate::exports::judge_some;
use crate::{App, Result, names};

/// What a guest finds behind a link.
#[derive(Debug, Serialize, ToSchema)]
pub struct Shared {
    /// What it is called.
    pub title: String,
    /// What whoever sent it says.
    pub message: Option<String>,
    /// Who shares it: the workspace's name.
    pub from: String,
    /// The workspace: whom a privacy request names.
    pub workspace_id: Uuid,
    /// What the pictures may be used for.
    #[serde(rename = "use")]
    pub intended: UseBody,
    /// From when on the link opens nothing.
    #[schema(value_type = String, format = DateTime)]
    pub expires_at: Timestamp,
    /// Whether files may be taken away.
    pub downloads: bool,
    /// Whether the guest's name is drawn on the pictures.
    pub watermark: bool,
    /// The name that the guest gave.
    pub name: Option<String>,
    /// The pictures, in order.
    pub items: Vec<SharedItem>,
}

/// One picture behind a link.
#[derive(Debug, Serialize, ToSchema)]
pub struct SharedItem {
    /// Its id behind this link.
    pub id: Uuid,
    /// Its place, from 1.
    pub number: i64,
    /// What it is.
    #[schema(value_type = names::AssetKind)]
    pub kind: String,
    /// Pixels across.
    pub width: Option<i64>,
    /// Pixels down.
    pub height: Option<i64>,
    /// What may be seen of it at this moment.
    pub state: ItemState,
}

/// What a guest may see of an asset.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum ItemState {
    /// All of it.
    Open,
    /// It, with faces covered.
    Covered,
    /// Nothing: it was not searched yet, it cannot be, or there is no picture of it.
    HeldBack,
}

impl ItemState {
    /// What the gate's answer means here. A share shows pictures: what has none stays, also on a manager's statement.
    pub(super) fn of(clearance: Option<&Clearance>, pictured: bool) -> Self {
        match clearance.map(|clearance| clearance.exit(Unresolved::Redact)) {
            Some(Exit::Whole) if pictured => Self::Open,
            Some(Exit::Covered(_)) if pictured => Self::Covered,
            _ => Self::HeldBack,
        }
    }
}

/// What a guest finds behind a link at this moment.
///
/// # Errors
/// `link_unknown`, [`crate::Error::LinkNeeded`].
pub async fn contents(app: &App, guest: &Guest) -> Result<Shared> {
    let mut conn = app.db.read().await?;
    let entered = enter(app, &mut conn, guest).await?;
    let share = entered.share;
    let intended = use_of(&share)?;
    let workspace = workspaces::get(&mut conn, share.workspace_id)
        .await?
        .ok_or(CLOSED)?;
    let items = rows::items(&mut conn, share.id).await?;
    let ids: Vec<Uuid> = items.iter().map(|item| item.asset_id).collect();
    let judged = judge_some(app, &mut conn, &entered.project, &ids, &intended).await?;
    let items = items.into_iter().map(|item| SharedItem {
        state: ItemState::of(
            judged.get(&item.asset_id),
            item.pictured && item.kind == "image",
        ),
        id: item.id,
        number: item.n,
        kind: item.kind,
        width: item.width,
        height: item.height,
    });
    Ok(Shared {
        items: items.collect(),
        title: share.title,
        message: share.message,
        from: workspace.name,
        workspace_id: workspace.id,
        intended,
        expires_at: timestamp(share.expires_at),
        downloads: share.downloads,
        watermark: share.watermark,
        name: entered.visit.name,
    })
}
