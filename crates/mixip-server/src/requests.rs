//! Requests for consent, as members of the workspace make and follow them.

use std::num::NonZeroUsize;

use axum::Json as Body;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use mixip_app::App;
use mixip_app::requests::{self, Asked, NewRequests, Request};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use crate::caller::Caller;
use crate::input::{Id, Json, Query};
use crate::list::List;
use crate::portal::download;
use crate::problem::Answer;

/// Ask talent for consent: a request to each of them.
#[utoipa::path(
    post, path = "/projects/{p}/requests", operation_id = "ask_for_consent", tag = "requests",
    params(("p" = Uuid, Path)), request_body = NewRequests, responses((status = 202, body = Asked))
)]
pub(crate) async fn ask(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(project): Id,
    Json(input): Json<NewRequests>,
) -> Answer<(StatusCode, Body<Asked>)> {
    let asked = requests::ask(&app, &actor, project, input).await?;
    Ok((StatusCode::ACCEPTED, Body(asked)))
}

/// Which page of a project's requests, and of which.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct RequestsQuery {
    /// `next_cursor` of the page before.
    cursor: Option<Uuid>,
    /// At most 500; 100 where left out.
    #[param(value_type = usize, minimum = 1, required = false)]
    limit: Option<NonZeroUsize>,
    /// Only those that stand there now.
    #[param(required = false, nullable = false)]
    state: Option<requests::State>,
}

/// A page of a project's requests.
#[derive(Serialize, ToSchema)]
pub(crate) struct RequestPage {
    /// The requests.
    items: Vec<Request>,
    /// Where the next page begins; null on the last.
    next_cursor: Option<Uuid>,
    /// How many of the project's requests stand where.
    counts: requests::Counts,
}

/// A project's requests, newest first: all, or those that stand somewhere.
#[utoipa::path(
    get, path = "/projects/{p}/requests", operation_id = "requests_of_project", tag = "requests",
    params(("p" = Uuid, Path), RequestsQuery), responses((status = 200, body = RequestPage))
)]
pub(crate) async fn of_project(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(project): Id,
    Query(page): Query<RequestsQuery>,
) -> Answer<Body<RequestPage>> {
    let limit = page.limit.map_or(100, NonZeroUsize::get).min(500);
    let (items, next_cursor, counts) =
        requests::of_project(&app, &actor, project, page.state, page.cursor, limit).await?;
    Ok(Body(RequestPage {
        items,
        next_cursor,
        counts,
    }))
}

/// The requests to a talent, newest first.
#[utoipa::path(
    get, path = "/talent/{t}/requests", operation_id = "requests_of_talent", tag = "requests",
    params(("t" = Uuid, Path)), responses((status = 200, body = List<Request>))
)]
pub(crate) async fn of_talent(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(talent): Id,
) -> Answer<Body<List<Request>>> {
    let found = requests::of_talent(&app, &actor, talent).await?;
    Ok(Body(List::whole(found)))
}

/// One request.
#[utoipa::path(
    get, path = "/requests/{r}", operation_id = "request", tag = "requests",
    params(("r" = Uuid, Path)), responses((status = 200, body = Request))
)]
pub(crate) async fn request(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(request): Id,
) -> Answer<Body<Request>> {
    Ok(Body(requests::get(&app, &actor, request).await?))
}

/// The release that a request was signed with, as a PDF.
#[utoipa::path(
    get, path = "/requests/{r}/release", operation_id = "signed_release", tag = "requests",
    params(("r" = Uuid, Path)),
    responses((status = 200, description = "The release", content_type = "application/pdf", body = String))
)]
pub(crate) async fn release(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(request): Id,
) -> Answer<Response> {
    let pdf = requests::release(&app, &actor, request).await?;
    let name = format!("release-{request}.pdf");
    Ok(download("application/pdf", &name, pdf))
}

/// Remind a talent by mail of a request that is still open.
#[utoipa::path(
    post, path = "/requests/{r}/remind", operation_id = "remind_of_request", tag = "requests",
    params(("r" = Uuid, Path)), responses((status = 200, body = Request))
)]
pub(crate) async fn remind(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(request): Id,
) -> Answer<Body<Request>> {
    Ok(Body(requests::remind(&app, &actor, request).await?))
}

/// Take a request back: it cannot be answered any more. What was signed before stays.
#[utoipa::path(
    post, path = "/requests/{r}/withdraw", operation_id = "withdraw_request", tag = "requests",
    params(("r" = Uuid, Path)), responses((status = 200, body = Request))
)]
pub(crate) async fn take_back(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(request): Id,
) -> Answer<Body<Request>> {
    Ok(Body(requests::take_back(&app, &actor, request).await?))
}

/// A link to a talent's own page.
#[derive(Serialize, ToSchema)]
pub(crate) struct TalentLink {
    /// Shown this once.
    link: String,
}

/// Make a new link to a talent's own page; every older one ends.
#[utoipa::path(
    post, path = "/talent/{t}/links", operation_id = "issue_talent_link", tag = "requests",
    params(("t" = Uuid, Path)), responses((status = 201, body = TalentLink))
)]
pub(crate) async fn issue_link(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(talent): Id,
) -> Answer<(StatusCode, Body<TalentLink>)> {
    let link = requests::issue_link(&app, &actor, talent).await?;
    Ok((StatusCode::CREATED, Body(TalentLink { link })))
}

/// End every link to a talent's own page.
#[utoipa::path(
    delete, path = "/talent/{t}/links", operation_id = "revoke_talent_links", tag = "requests",
    params(("t" = Uuid, Path)), responses((status = 204))
)]
pub(crate) async fn revoke_links(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(talent): Id,
) -> Answer<StatusCode> {
    requests::revoke_links(&app, &actor, talent).await?;
    Ok(StatusCode::NO_CONTENT)
}
