//! Who belongs to a workspace or a project.

use axum::Json as Body;
use axum::extract::State;
use axum::http::StatusCode;
use mixip_app::App;
use mixip_app::members::{self, Member, MemberChange, ProjectMember, ProjectMemberChange};

use crate::caller::Caller;
use crate::input::{Id, Json, TwoIds};
use crate::list::List;
use crate::problem::Answer;

/// The members of a workspace, by name.
#[utoipa::path(
    get, path = "/workspaces/{w}/members", operation_id = "workspace_members", tag = "people",
    params(("w" = Uuid, Path)), responses((status = 200, body = List<Member>))
)]
pub(crate) async fn of_workspace(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(workspace): Id,
) -> Answer<Body<List<Member>>> {
    Ok(Body(List::whole(
        members::of_workspace(&app, &actor, workspace).await?,
    )))
}

/// Give a member another role. Only owners make owners, or make them something else; the last one stays.
#[utoipa::path(
    patch, path = "/workspaces/{w}/members/{account}", operation_id = "change_workspace_member", tag = "people",
    params(("w" = Uuid, Path), ("account" = Uuid, Path)), request_body = MemberChange,
    responses((status = 200, body = Member))
)]
pub(crate) async fn change_in_workspace(
    State(app): State<App>,
    Caller(actor): Caller,
    TwoIds(workspace, account): TwoIds,
    Json(change): Json<MemberChange>,
) -> Answer<Body<Member>> {
    let member = members::change_in_workspace(&app, &actor, workspace, account, change).await?;
    Ok(Body(member))
}

/// Remove a member from a workspace and all of its projects, or leave it oneself.
#[utoipa::path(
    delete, path = "/workspaces/{w}/members/{account}", operation_id = "remove_workspace_member", tag = "people",
    params(("w" = Uuid, Path), ("account" = Uuid, Path)), responses((status = 204))
)]
pub(crate) async fn remove_from_workspace(
    State(app): State<App>,
    Caller(actor): Caller,
    TwoIds(workspace, account): TwoIds,
) -> Answer<StatusCode> {
    members::remove_from_workspace(&app, &actor, workspace, account).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Who has a role of their own in a project, by name; the workspace's members work in it besides.
#[utoipa::path(
    get, path = "/projects/{p}/members", operation_id = "project_members", tag = "people",
    params(("p" = Uuid, Path)), responses((status = 200, body = List<ProjectMember>))
)]
pub(crate) async fn of_project(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(project): Id,
) -> Answer<Body<List<ProjectMember>>> {
    Ok(Body(List::whole(
        members::of_project(&app, &actor, project).await?,
    )))
}

/// Give somebody another role in a project: who has one there, or a member of its workspace.
#[utoipa::path(
    patch, path = "/projects/{p}/members/{account}", operation_id = "change_project_member", tag = "people",
    params(("p" = Uuid, Path), ("account" = Uuid, Path)), request_body = ProjectMemberChange,
    responses((status = 200, body = ProjectMember))
)]
pub(crate) async fn change_in_project(
    State(app): State<App>,
    Caller(actor): Caller,
    TwoIds(project, account): TwoIds,
    Json(change): Json<ProjectMemberChange>,
) -> Answer<Body<ProjectMember>> {
    let member = members::change_in_project(&app, &actor, project, account, change).await?;
    Ok(Body(member))
}

/// Take somebody's role in a project, or leave it oneself.
#[utoipa::path(
    delete, path = "/projects/{p}/members/{account}", operation_id = "remove_project_member", tag = "people",
    params(("p" = Uuid, Path), ("account" = Uuid, Path)), responses((status = 204))
)]
pub(crate) async fn remove_from_project(
    State(app): State<App>,
    Caller(actor): Caller,
    TwoIds(project, account): TwoIds,
) -> Answer<StatusCode> {
    members::remove_from_project(&app, &actor, project, account).await?;
    Ok(StatusCode::NO_CONTENT)
}
