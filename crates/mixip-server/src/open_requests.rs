//! Open requests: the same question to whoever comes by.

use axum::Json as Body;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use mixip_app::App;
use mixip_app::requests::NewOpenRequest;
use mixip_app::requests::open::{self, Joining, OpenLink, OpenRequest, OpenRequestLook, Poster};

use crate::caller::{Caller, From};
use crate::input::{Id, Json};
use crate::list::List;
use crate::portal::{OwnPage, let_in};
use crate::problem::Answer;

/// Ask whoever comes by, behind one QR code. Its code is shown this once.
#[utoipa::path(
    post, path = "/projects/{p}/open-requests", operation_id = "make_open_request", tag = "requests",
    params(("p" = Uuid, Path)), request_body = NewOpenRequest, responses((status = 201, body = Poster))
)]
pub(crate) async fn make(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(project): Id,
    Json(input): Json<NewOpenRequest>,
) -> Answer<(StatusCode, Body<Poster>)> {
    let poster = open::make(&app, &actor, project, input).await?;
    Ok((StatusCode::CREATED, Body(poster)))
}

/// A project's open requests, newest first: how many came, and how many signed.
#[utoipa::path(
    get, path = "/projects/{p}/open-requests", operation_id = "open_requests", tag = "requests",
    params(("p" = Uuid, Path)), responses((status = 200, body = List<OpenRequest>))
)]
pub(crate) async fn of_project(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(project): Id,
) -> Answer<Body<List<OpenRequest>>> {
    let found = open::of_project(&app, &actor, project).await?;
    Ok(Body(List::whole(found)))
}

/// Give an open request another code, shown this once. The one before opens nothing any more.
#[utoipa::path(
    post, path = "/open-requests/{o}/links", operation_id = "renew_open_request", tag = "requests",
    params(("o" = Uuid, Path)), responses((status = 201, body = Poster))
)]
pub(crate) async fn renew(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(id): Id,
) -> Answer<(StatusCode, Body<Poster>)> {
    let poster = open::renew(&app, &actor, id).await?;
    Ok((StatusCode::CREATED, Body(poster)))
}

/// End an open request. Who came keeps their page and their request.
#[utoipa::path(
    delete, path = "/open-requests/{o}", operation_id = "end_open_request", tag = "requests",
    params(("o" = Uuid, Path)), responses((status = 204))
)]
pub(crate) async fn end(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(id): Id,
) -> Answer<StatusCode> {
    open::end(&app, &actor, id).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// What whoever comes by is asked. Nothing is changed by looking.
#[utoipa::path(
    post, path = "/open-requests/look", operation_id = "look_at_open_request", tag = "portal",
    request_body = OpenLink, responses((status = 200, body = OpenRequestLook))
)]
pub(crate) async fn look(
    State(app): State<App>,
    OwnPage(device): OwnPage,
    From(client): From,
    Json(input): Json<OpenLink>,
) -> Answer<Body<OpenRequestLook>> {
    Ok(Body(open::look(&app, &device, &client, &input).await?))
}

/// Come by an open request: get a request and a page of one's own, or go on with those that one has.
#[utoipa::path(
    post, path = "/open-requests/join", operation_id = "join_open_request", tag = "portal",
    request_body = Joining, responses((status = 204, description = "The page is open; for somebody new the cookie is set"))
)]
pub(crate) async fn join(
    State(app): State<App>,
    OwnPage(device): OwnPage,
    From(client): From,
    Json(input): Json<Joining>,
) -> Answer<Response> {
    Ok(match open::join(&app, &device, &client, input).await? {
        Some(secret) => (StatusCode::NO_CONTENT, let_in(&secret)).into_response(),
        None => StatusCode::NO_CONTENT.into_response(),
    })
}
