//! Workspaces: settings, and how far matching again has come.

use axum::Json as Body;
use axum::extract::State;
use mixip_app::App;
use mixip_app::matching::{self, Rematch};
use mixip_app::workspaces::{self, Workspace, WorkspaceChange};

use crate::caller::Caller;
use crate::input::{Id, Json};
use crate::problem::Answer;

/// A workspace.
#[utoipa::path(
    get, path = "/workspaces/{w}", tag = "workspaces", params(("w" = Uuid, Path)),
    responses((status = 200, body = Workspace))
)]
pub(crate) async fn workspace(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(id): Id,
) -> Answer<Body<Workspace>> {
    Ok(Body(workspaces::get(&app, &actor, id).await?))
}

/// Change a workspace's settings.
#[utoipa::path(
    patch, path = "/workspaces/{w}", operation_id = "change_workspace", tag = "workspaces",
    params(("w" = Uuid, Path)), request_body = WorkspaceChange,
    responses((status = 200, body = Workspace))
)]
pub(crate) async fn change(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(id): Id,
    Json(change): Json<WorkspaceChange>,
) -> Answer<Body<Workspace>> {
    Ok(Body(workspaces::change(&app, &actor, id, change).await?))
}

/// How far matching a workspace's faces again has come.
#[utoipa::path(
    get, path = "/workspaces/{w}/rematch", operation_id = "rematch_progress", tag = "workspaces",
    params(("w" = Uuid, Path)),
    responses((status = 200, body = Rematch))
)]
pub(crate) async fn rematch(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(id): Id,
) -> Answer<Body<Rematch>> {
    Ok(Body(matching::progress(&app, &actor, id).await?))
}
