//! Privacy requests of one's own: a talent's on their page, an account's in its settings.

use axum::Json as Body;
use axum::extract::State;
use axum::http::StatusCode;
use mixip_app::App;
use mixip_app::privacy::{self, NewPrivacyRequest, OwnPrivacyRequest, Words};

use crate::caller::Caller;
use crate::input::{Id, Json};
use crate::list::List;
use crate::portal::OwnPage;
use crate::problem::Answer;

/// What the talent asked about their data, newest first.
#[utoipa::path(
    get, path = "/portal/privacy-requests", operation_id = "talent_privacy_requests", tag = "portal",
    responses((status = 200, body = List<OwnPrivacyRequest>))
)]
pub(crate) async fn of_talent(
    State(app): State<App>,
    OwnPage(actor): OwnPage,
) -> Answer<Body<List<OwnPrivacyRequest>>> {
    Ok(Body(List::whole(privacy::of_talent(&app, &actor).await?)))
}

/// Ask or object, as a talent: the workspace that the page is of answers.
#[utoipa::path(
    post, path = "/portal/privacy-requests", operation_id = "ask_as_talent", tag = "portal",
    request_body = NewPrivacyRequest, responses((status = 201, body = OwnPrivacyRequest))
)]
pub(crate) async fn ask_as_talent(
    State(app): State<App>,
    OwnPage(actor): OwnPage,
    Json(input): Json<NewPrivacyRequest>,
) -> Answer<(StatusCode, Body<OwnPrivacyRequest>)> {
    let request = privacy::start(&app, &actor, input).await?;
    Ok((StatusCode::CREATED, Body(request)))
}

/// Write back about a request of one's own, as a talent.
#[utoipa::path(
    post, path = "/portal/privacy-requests/{r}/messages", operation_id = "reply_as_talent", tag = "portal",
    params(("r" = Uuid, Path)), request_body = Words, responses((status = 201, body = OwnPrivacyRequest))
)]
pub(crate) async fn reply_as_talent(
    State(app): State<App>,
    OwnPage(actor): OwnPage,
    Id(id): Id,
    Json(input): Json<Words>,
) -> Answer<(StatusCode, Body<OwnPrivacyRequest>)> {
    let request = privacy::reply(&app, &actor, id, input).await?;
    Ok((StatusCode::CREATED, Body(request)))
}

/// What the account asked about its data, newest first.
#[utoipa::path(
    get, path = "/me/privacy-requests", operation_id = "my_privacy_requests", tag = "accounts",
    responses((status = 200, body = List<OwnPrivacyRequest>))
)]
pub(crate) async fn of_account(
    State(app): State<App>,
    Caller(actor): Caller,
) -> Answer<Body<List<OwnPrivacyRequest>>> {
    Ok(Body(List::whole(privacy::of_account(&app, &actor).await?)))
}

/// Ask something about one's data, as an account.
#[utoipa::path(
    post, path = "/me/privacy-requests", operation_id = "ask_as_account", tag = "accounts",
    request_body = NewPrivacyRequest, responses((status = 201, body = OwnPrivacyRequest))
)]
pub(crate) async fn ask_as_account(
    State(app): State<App>,
    Caller(actor): Caller,
    Json(input): Json<NewPrivacyRequest>,
) -> Answer<(StatusCode, Body<OwnPrivacyRequest>)> {
    let request = privacy::start(&app, &actor, input).await?;
    Ok((StatusCode::CREATED, Body(request)))
}

/// Write back about a request of one's own, as an account.
#[utoipa::path(
    post, path = "/me/privacy-requests/{r}/messages", operation_id = "reply_as_account", tag = "accounts",
    params(("r" = Uuid, Path)), request_body = Words, responses((status = 201, body = OwnPrivacyRequest))
)]
pub(crate) async fn reply_as_account(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(id): Id,
    Json(input): Json<Words>,
) -> Answer<(StatusCode, Body<OwnPrivacyRequest>)> {
    let request = privacy::reply(&app, &actor, id, input).await?;
    Ok((StatusCode::CREATED, Body(request)))
}
