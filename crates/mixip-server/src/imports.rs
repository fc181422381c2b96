//! Imports of signed releases: a table, its PDFs, and the moment in which they count.

use std::time::Duration;

use axum::Json as Reply;
use axum::body::Body;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use futures_util::TryStreamExt;
use mixip_app::App;
use mixip_app::imports::{self, ReleaseFile, ReleaseImport, ReleaseRow};
use uuid::Uuid;

use crate::caller::Caller;
use crate::input::{FormTable, Id, Query, TableForm};
use crate::list::{List, PageQuery};
use crate::problem::{Answer, Problem};

/// How long a client that is refused may go on sending before its connection ends.
const LINGER: Duration = Duration::from_secs(2);

/// Bring a table of signed releases: it becomes a draft, or everything that is wrong with it is told by row and column.
#[utoipa::path(
    post, path = "/workspaces/{w}/release-imports", operation_id = "import_releases", tag = "imports",
    params(("w" = Uuid, Path)),
    request_body(content = TableForm, content_type = "multipart/form-data"), responses((status = 201, body = ReleaseImport))
)]
pub(crate) async fn draft(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(workspace): Id,
    FormTable(table): FormTable,
) -> Answer<(StatusCode, Reply<ReleaseImport>)> {
    let import = imports::draft(&app, &actor, workspace, &table.filename, &table.content).await?;
    Ok((StatusCode::CREATED, Reply(import)))
}

/// The imports of a workspace, newest first: drafts, and those of the last days.
#[utoipa::path(
    get, path = "/workspaces/{w}/release-imports", operation_id = "release_imports", tag = "imports",
    params(("w" = Uuid, Path), PageQuery), responses((status = 200, body = List<ReleaseImport>))
)]
pub(crate) async fn of_workspace(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(workspace): Id,
    Query(page): Query<PageQuery>,
) -> Answer<Reply<List<ReleaseImport>>> {
    let found = imports::list(&app, &actor, workspace, page.cursor, page.limit()).await?;
    Ok(Reply(found.into()))
}

/// An import: how far it has come, and which PDFs are missing.
#[utoipa::path(
    get, path = "/release-imports/{i}", operation_id = "release_import", tag = "imports", params(("i" = Uuid, Path)),
    responses((status = 200, body = ReleaseImport))
)]
pub(crate) async fn import(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(id): Id,
) -> Answer<Reply<ReleaseImport>> {
    Ok(Reply(imports::get(&app, &actor, id).await?))
}

/// What each row will become, or became, in the order of the table.
#[utoipa::path(
    get, path = "/release-imports/{i}/rows", operation_id = "release_import_rows", tag = "imports",
    params(("i" = Uuid, Path), PageQuery), responses((status = 200, body = List<ReleaseRow>))
)]
pub(crate) async fn rows(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(id): Id,
    Query(page): Query<PageQuery>,
) -> Answer<Reply<List<ReleaseRow>>> {
    let found = imports::page(&app, &actor, id, page.cursor, page.limit()).await?;
    Ok(Reply(found.into()))
}

/// Send a PDF that rows name; again, and it takes the place of what was sent before.
#[utoipa::path(
    put, path = "/release-imports/{i}/files/{name}", operation_id = "send_release", tag = "imports",
    params(("i" = Uuid, Path), ("name" = String, Path, description = "As the table writes it")),
    request_body(content_type = "application/pdf", description = "The PDF"),
    responses((status = 200, body = ReleaseFile))
)]
pub(crate) async fn put_file(
    State(app): State<App>,
    Caller(actor): Caller,
    Path((id, name)): Path<(String, String)>,
    body: Body,
) -> Answer<Reply<ReleaseFile>> {
    let id = Uuid::try_parse(&id).map_err(|_| Problem::not_found("the import"))?;
    let mut body = body.into_data_stream();
    let sent = imports::put_file(&app, &actor, id, &name, &mut body).await;
    if sent.is_err() {
        // Who is refused while still sending does not hear why before a connection that ends.
        let rest = async { while let Ok(Some(_)) = body.try_next().await {} };
        let _ = tokio::time::timeout(LINGER, rest).await;
    }
    Ok(Reply(sent?))
}

/// Import everything, or nothing. How it goes is told by the import.
#[utoipa::path(
    post, path = "/release-imports/{i}/commit", operation_id = "commit_release_import", tag = "imports",
    params(("i" = Uuid, Path)), responses((status = 202, body = ReleaseImport))
)]
pub(crate) async fn commit(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(id): Id,
) -> Answer<(StatusCode, Reply<ReleaseImport>)> {
    let import = imports::commit(&app, &actor, id).await?;
    Ok((StatusCode::ACCEPTED, Reply(import)))
}

/// Cancel a draft, with everything that was sent for it. What was imported stays.
#[utoipa::path(
    delete, path = "/release-imports/{i}", operation_id = "cancel_release_import", tag = "imports",
    params(("i" = Uuid, Path)), responses((status = 204))
)]
pub(crate) async fn cancel(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(id): Id,
) -> Answer<StatusCode> {
    imports::cancel(&app, &actor, id).await?;
    Ok(StatusCode::NO_CONTENT)
}
