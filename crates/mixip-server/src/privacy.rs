//! Privacy requests: anybody asks, a desk answers.

use axum::Json as Body;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use mixip_app::App;
use mixip_app::privacy::{
    self, Attaching, Closing, Extension, HandingOn, OwnPrivacyRequest, PrivacyAsked, PrivacyAsking,
    PrivacyCode, PrivacyDesk, PrivacyDetail, PrivacyLink, PrivacyMetrics, PrivacyOpened,
    PrivacyQuestion, PrivacyReply, PrivacyRequest, Refusal, RegisterEntry, RegisterFormat, Words,
};
use serde::Deserialize;
use utoipa::IntoParams;

use crate::caller::{Caller, From};
use crate::file;
use crate::input::{Id, Json, Query};
use crate::list::List;
use crate::problem::Answer;

/// Ask something about one's data, without an account. Whatever is known of the mail address, the answer is the same.
#[utoipa::path(
    post, path = "/privacy-requests", operation_id = "ask_privacy", tag = "privacy", security(()),
    request_body = PrivacyAsking, responses((status = 202, body = PrivacyAsked))
)]
pub(crate) async fn ask(
    State(app): State<App>,
    From(client): From,
    Json(input): Json<PrivacyAsking>,
) -> Answer<(StatusCode, Body<PrivacyAsked>)> {
    let asked = privacy::ask(&app, &client, input).await?;
    Ok((StatusCode::ACCEPTED, Body(asked)))
}

/// Show the code that came by mail: the request opens, and counts as identified. Whatever is wrong with a code, the answer is
/// the same: `code_wrong`.
#[utoipa::path(
    post, path = "/privacy-requests/code", operation_id = "prove_privacy_request", tag = "privacy", security(()),
    request_body = PrivacyCode, responses((status = 200, body = PrivacyOpened))
)]
pub(crate) async fn prove(
    State(app): State<App>,
    From(client): From,
    Json(input): Json<PrivacyCode>,
) -> Answer<Body<PrivacyOpened>> {
    Ok(Body(privacy::prove(&app, &client, input).await?))
}

/// Look at a request by the link of a letter. Nothing changes by it. Whatever is wrong with a link, the answer is the same:
/// `link_unknown`.
#[utoipa::path(
    post, path = "/privacy-requests/look", operation_id = "look_at_privacy_request", tag = "privacy", security(()),
    request_body = PrivacyLink, responses((status = 200, body = OwnPrivacyRequest))
)]
pub(crate) async fn look(
    State(app): State<App>,
    From(client): From,
    Json(input): Json<PrivacyLink>,
) -> Answer<Body<OwnPrivacyRequest>> {
    Ok(Body(privacy::look(&app, &client, &input).await?))
}

/// Say that one asked this, by the link of a letter: the request counts as identified.
#[utoipa::path(
    post, path = "/privacy-requests/confirm", operation_id = "confirm_privacy_request", tag = "privacy", security(()),
    request_body = PrivacyLink, responses((status = 200, body = OwnPrivacyRequest))
)]
pub(crate) async fn confirm(
    State(app): State<App>,
    From(client): From,
    Json(input): Json<PrivacyLink>,
) -> Answer<Body<OwnPrivacyRequest>> {
    Ok(Body(privacy::confirm(&app, &client, &input).await?))
}

/// Write back about a request, by the link of a letter. The request counts as identified.
#[utoipa::path(
    post, path = "/privacy-requests/write", operation_id = "write_back", tag = "privacy", security(()),
    request_body = PrivacyReply, responses((status = 201, body = OwnPrivacyRequest))
)]
pub(crate) async fn write_back(
    State(app): State<App>,
    From(client): From,
    Json(input): Json<PrivacyReply>,
) -> Answer<(StatusCode, Body<OwnPrivacyRequest>)> {
    let request = privacy::write_back(&app, &client, input).await?;
    Ok((StatusCode::CREATED, Body(request)))
}

/// What the operator's desk answers, by what is due next.
#[utoipa::path(
    get, path = "/privacy-requests", operation_id = "operator_privacy_requests", tag = "privacy",
    params(PrivacyQuestion), responses((status = 200, body = List<PrivacyRequest>))
)]
pub(crate) async fn of_operator(
    State(app): State<App>,
    Caller(actor): Caller,
    Query(asked): Query<PrivacyQuestion>,
) -> Answer<Body<List<PrivacyRequest>>> {
    Ok(Body(
        privacy::list(&app, &actor, None, &asked).await?.into(),
    ))
}

/// What a workspace's desk answers, by what is due next.
#[utoipa::path(
    get, path = "/workspaces/{w}/privacy-requests", operation_id = "workspace_privacy_requests", tag = "privacy",
    params(("w" = Uuid, Path), PrivacyQuestion), responses((status = 200, body = List<PrivacyRequest>))
)]
pub(crate) async fn of_workspace(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(workspace): Id,
    Query(asked): Query<PrivacyQuestion>,
) -> Answer<Body<List<PrivacyRequest>>> {
    let found = privacy::list(&app, &actor, Some(workspace), &asked).await?;
    Ok(Body(found.into()))
}

/// How the operator's desk stands.
#[utoipa::path(
    get, path = "/privacy-metrics", operation_id = "operator_privacy_metrics", tag = "privacy",
    responses((status = 200, body = PrivacyMetrics))
)]
pub(crate) async fn metrics_of_operator(
    State(app): State<App>,
    Caller(actor): Caller,
) -> Answer<Body<PrivacyMetrics>> {
    Ok(Body(privacy::metrics(&app, &actor, None).await?))
}

/// How a workspace's desk stands.
#[utoipa::path(
    get, path = "/workspaces/{w}/privacy-metrics", operation_id = "workspace_privacy_metrics", tag = "privacy",
    params(("w" = Uuid, Path)), responses((status = 200, body = PrivacyMetrics))
)]
pub(crate) async fn metrics_of_workspace(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(workspace): Id,
) -> Answer<Body<PrivacyMetrics>> {
    Ok(Body(privacy::metrics(&app, &actor, Some(workspace)).await?))
}

/// How the register is written.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct RegisterQuery {
    /// As JSON where left out.
    #[serde(default)]
    #[param(inline, required = false)]
    format: RegisterFormat,
}

/// The register of the operator's desk: every request, to keep.
#[utoipa::path(
    get, path = "/privacy-register", operation_id = "operator_privacy_register", tag = "privacy",
    params(RegisterQuery),
    responses((status = 200, description = "The register",
        content((Vec<RegisterEntry> = "application/json"), (String = "text/csv"))))
)]
pub(crate) async fn register_of_operator(
    State(app): State<App>,
    Caller(actor): Caller,
    Query(query): Query<RegisterQuery>,
) -> Answer<Response> {
    let register = privacy::register(&app, &actor, None, query.format).await?;
    Ok(file::send(register, &HeaderMap::new()))
}

/// The register of a workspace's desk: every request, to keep.
#[utoipa::path(
    get, path = "/workspaces/{w}/privacy-register", operation_id = "workspace_privacy_register", tag = "privacy",
    params(("w" = Uuid, Path), RegisterQuery),
    responses((status = 200, description = "The register",
        content((Vec<RegisterEntry> = "application/json"), (String = "text/csv"))))
)]
pub(crate) async fn register_of_workspace(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(workspace): Id,
    Query(query): Query<RegisterQuery>,
) -> Answer<Response> {
    let register = privacy::register(&app, &actor, Some(workspace), query.format).await?;
    Ok(file::send(register, &HeaderMap::new()))
}

/// Every workspace, for whoever hands requests on.
#[utoipa::path(
    get, path = "/privacy-desks", operation_id = "privacy_desks", tag = "privacy",
    responses((status = 200, body = List<PrivacyDesk>))
)]
pub(crate) async fn desks(
    State(app): State<App>,
    Caller(actor): Caller,
) -> Answer<Body<List<PrivacyDesk>>> {
    Ok(Body(List::whole(privacy::desks(&app, &actor).await?)))
}

/// A request with everything about it.
#[utoipa::path(
    get, path = "/privacy-requests/{r}", operation_id = "privacy_request", tag = "privacy",
    params(("r" = Uuid, Path)), responses((status = 200, body = PrivacyDetail))
)]
pub(crate) async fn request(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(id): Id,
) -> Answer<Body<PrivacyDetail>> {
    Ok(Body(privacy::get(&app, &actor, id).await?))
}

/// Write to who asks.
#[utoipa::path(
    post, path = "/privacy-requests/{r}/messages", operation_id = "write_to_asker", tag = "privacy",
    params(("r" = Uuid, Path)), request_body = Words, responses((status = 201, body = PrivacyDetail))
)]
pub(crate) async fn write(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(id): Id,
    Json(input): Json<Words>,
) -> Answer<(StatusCode, Body<PrivacyDetail>)> {
    let request = privacy::write(&app, &actor, id, input).await?;
    Ok((StatusCode::CREATED, Body(request)))
}

/// Note something for the desk alone.
#[utoipa::path(
    post, path = "/privacy-requests/{r}/notes", operation_id = "note_on_privacy_request", tag = "privacy",
    params(("r" = Uuid, Path)), request_body = Words, responses((status = 201, body = PrivacyDetail))
)]
pub(crate) async fn note(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(id): Id,
    Json(input): Json<Words>,
) -> Answer<(StatusCode, Body<PrivacyDetail>)> {
    let request = privacy::note(&app, &actor, id, input).await?;
    Ok((StatusCode::CREATED, Body(request)))
}

/// Extend the time for an answer, with a reason: once, by at most two months, and only while the first month is not over.
#[utoipa::path(
    post, path = "/privacy-requests/{r}/extend", operation_id = "extend_privacy_request", tag = "privacy",
    params(("r" = Uuid, Path)), request_body = Extension, responses((status = 200, body = PrivacyDetail))
)]
pub(crate) async fn extend(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(id): Id,
    Json(input): Json<Extension>,
) -> Answer<Body<PrivacyDetail>> {
    Ok(Body(privacy::extend(&app, &actor, id, input).await?))
}

/// Refuse a request, with a reason.
#[utoipa::path(
    post, path = "/privacy-requests/{r}/refuse", operation_id = "refuse_privacy_request", tag = "privacy",
    params(("r" = Uuid, Path)), request_body = Refusal, responses((status = 200, body = PrivacyDetail))
)]
pub(crate) async fn refuse(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(id): Id,
    Json(input): Json<Refusal>,
) -> Answer<Body<PrivacyDetail>> {
    Ok(Body(privacy::refuse(&app, &actor, id, input).await?))
}

/// Close a request, with what was done.
#[utoipa::path(
    post, path = "/privacy-requests/{r}/close", operation_id = "close_privacy_request", tag = "privacy",
    params(("r" = Uuid, Path)), request_body = Closing, responses((status = 200, body = PrivacyDetail))
)]
pub(crate) async fn close(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(id): Id,
    Json(input): Json<Closing>,
) -> Answer<Body<PrivacyDetail>> {
    Ok(Body(privacy::close(&app, &actor, id, input).await?))
}

/// Say which talent a request is about.
#[utoipa::path(
    put, path = "/privacy-requests/{r}/talent", operation_id = "attach_privacy_request", tag = "privacy",
    params(("r" = Uuid, Path)), request_body = Attaching, responses((status = 200, body = PrivacyDetail))
)]
pub(crate) async fn attach(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(id): Id,
    Json(input): Json<Attaching>,
) -> Answer<Body<PrivacyDetail>> {
    Ok(Body(privacy::attach(&app, &actor, id, input).await?))
}

/// Hand a request of the operator's desk on to a workspace.
#[utoipa::path(
    post, path = "/privacy-requests/{r}/hand-on", operation_id = "hand_on_privacy_request", tag = "privacy",
    params(("r" = Uuid, Path)), request_body = HandingOn, responses((status = 204))
)]
pub(crate) async fn hand_on(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(id): Id,
    Json(input): Json<HandingOn>,
) -> Answer<StatusCode> {
    privacy::hand_on(&app, &actor, id, input).await?;
    Ok(StatusCode::NO_CONTENT)
}
