//! Exports: pictures on their way out, through the gate.

use axum::Json as Body;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use mixip_app::App;
use mixip_app::exports::{self, Export, Manifest, NewExport};

use crate::caller::Caller;
use crate::file;
use crate::input::{Id, Json, Query};
use crate::list::{List, PageQuery};
use crate::problem::Answer;

/// Export a project, or some of its assets, for a use.
#[utoipa::path(
    post, path = "/projects/{p}/exports", operation_id = "create_export", tag = "exports",
    params(("p" = Uuid, Path)), request_body = NewExport,
    responses((status = 202, body = Export))
)]
pub(crate) async fn create(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(project): Id,
    Json(input): Json<NewExport>,
) -> Answer<(StatusCode, Body<Export>)> {
    Ok((
        StatusCode::ACCEPTED,
        Body(exports::create(&app, &actor, project, input).await?),
    ))
}

/// The exports of a project, newest first.
#[utoipa::path(
    get, path = "/projects/{p}/exports", operation_id = "project_exports", tag = "exports",
    params(("p" = Uuid, Path), PageQuery),
    responses((status = 200, body = List<Export>))
)]
pub(crate) async fn of_project(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(project): Id,
    Query(page): Query<PageQuery>,
) -> Answer<Body<List<Export>>> {
    Ok(Body(
        exports::of_project(&app, &actor, project, page.cursor, page.limit())
            .await?
            .into(),
    ))
}

/// The exports of a workspace, newest first.
#[utoipa::path(
    get, path = "/workspaces/{w}/exports", operation_id = "workspace_exports", tag = "exports",
    params(("w" = Uuid, Path), PageQuery),
    responses((status = 200, body = List<Export>))
)]
pub(crate) async fn of_workspace(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(workspace): Id,
    Query(page): Query<PageQuery>,
) -> Answer<Body<List<Export>>> {
    Ok(Body(
        exports::of_workspace(&app, &actor, workspace, page.cursor, page.limit())
            .await?
            .into(),
    ))
}

/// An export.
#[utoipa::path(
    get, path = "/exports/{e}", tag = "exports", params(("e" = Uuid, Path)), responses((status = 200, body = Export))
)]
pub(crate) async fn export(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(id): Id,
) -> Answer<Body<Export>> {
    Ok(Body(exports::get(&app, &actor, id).await?))
}

/// Cancel an export that runs, or delete one that is done with its archive.
#[utoipa::path(
    delete, path = "/exports/{e}", operation_id = "delete_export", tag = "exports",
    params(("e" = Uuid, Path)), responses((status = 204))
)]
pub(crate) async fn delete(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(id): Id,
) -> Answer<StatusCode> {
    exports::delete(&app, &actor, id).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// The archive: pictures and `manifest.json`.
#[utoipa::path(
    get, path = "/exports/{e}/archive", operation_id = "export_archive", tag = "exports", params(("e" = Uuid, Path)),
    responses(
        (status = 200, description = "ZIP", content_type = "application/zip", body = String),
        (status = 206, description = "A range of it", content_type = "application/zip", body = String),
        (status = 304, description = "It is the one that the caller has"),
    )
)]
pub(crate) async fn archive(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(id): Id,
    headers: HeaderMap,
) -> Answer<Response> {
    Ok(file::send(
        exports::archive(&app, &actor, id).await?,
        &headers,
    ))
}

/// The manifest: for each face the decision, the reason, and the consent it rests on.
#[utoipa::path(
    get, path = "/exports/{e}/manifest", operation_id = "export_manifest", tag = "exports", params(("e" = Uuid, Path)),
    responses((status = 200, body = Manifest))
)]
pub(crate) async fn manifest(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(id): Id,
) -> Answer<Body<Manifest>> {
    Ok(Body(exports::manifest(&app, &actor, id).await?))
}
