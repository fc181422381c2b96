//! Projects.

use axum::Json as Body;
use axum::extract::State;
use axum::http::StatusCode;
use mixip_app::App;
use mixip_app::projects::{self, NewProject, Project, ProjectChange};

use crate::caller::Caller;
use crate::input::{Id, Json, Query};
use crate::list::{List, PageQuery};
use crate::problem::Answer;

/// Make a project.
#[utoipa::path(
    post, path = "/workspaces/{w}/projects", operation_id = "create_project", tag = "projects",
    params(("w" = Uuid, Path)), request_body = NewProject,
    responses((status = 201, body = Project))
)]
pub(crate) async fn create(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(workspace): Id,
    Json(input): Json<NewProject>,
) -> Answer<(StatusCode, Body<Project>)> {
    Ok((
        StatusCode::CREATED,
        Body(projects::create(&app, &actor, workspace, input).await?),
    ))
}

/// The projects of a workspace, newest first.
#[utoipa::path(
    get, path = "/workspaces/{w}/projects", tag = "projects", params(("w" = Uuid, Path), PageQuery),
    responses((status = 200, body = List<Project>))
)]
pub(crate) async fn projects(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(workspace): Id,
    Query(page): Query<PageQuery>,
) -> Answer<Body<List<Project>>> {
    Ok(Body(
        projects::list(&app, &actor, workspace, page.cursor, page.limit())
            .await?
            .into(),
    ))
}

/// The projects that I work on from outside their workspace, newest first.
#[utoipa::path(
    get, path = "/me/projects", operation_id = "my_projects", tag = "projects", params(PageQuery),
    responses((status = 200, body = List<Project>))
)]
pub(crate) async fn shared_with_me(
    State(app): State<App>,
    Caller(actor): Caller,
    Query(page): Query<PageQuery>,
) -> Answer<Body<List<Project>>> {
    Ok(Body(
        projects::shared_with_me(&app, &actor, page.cursor, page.limit())
            .await?
            .into(),
    ))
}

/// A project.
#[utoipa::path(
    get, path = "/projects/{p}", tag = "projects", params(("p" = Uuid, Path)), responses((status = 200, body = Project))
)]
pub(crate) async fn project(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(id): Id,
) -> Answer<Body<Project>> {
    Ok(Body(projects::get(&app, &actor, id).await?))
}

/// Change a project. Face matching needs a ground to be switched on.
#[utoipa::path(
    patch, path = "/projects/{p}", operation_id = "change_project", tag = "projects",
    params(("p" = Uuid, Path)), request_body = ProjectChange,
    responses((status = 200, body = Project))
)]
pub(crate) async fn change(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(id): Id,
    Json(change): Json<ProjectChange>,
) -> Answer<Body<Project>> {
    Ok(Body(projects::change(&app, &actor, id, change).await?))
}

/// Delete a project with all that is in it.
#[utoipa::path(
    delete, path = "/projects/{p}", operation_id = "delete_project", tag = "projects",
    params(("p" = Uuid, Path)), responses((status = 204))
)]
pub(crate) async fn delete(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(id): Id,
) -> Answer<StatusCode> {
    projects::delete(&app, &actor, id).await?;
    Ok(StatusCode::NO_CONTENT)
}
