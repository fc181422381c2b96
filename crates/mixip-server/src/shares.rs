//! Share links, as those make and watch them who work on a project.

use axum::Json as Body;
use axum::extract::State;
use axum::http::StatusCode;
use mixip_app::App;
use mixip_app::shares::{self, AboutShare, MadeShare, NewShare, Outlook, Share, ShareChange, View};

use crate::caller::Caller;
use crate::input::{Id, Json, Query};
use crate::list::{List, PageQuery};
use crate::problem::Answer;

/// Share a project, or some of its assets, for a use. The link is shown this once.
#[utoipa::path(
    post, path = "/projects/{p}/shares", operation_id = "create_share", tag = "shares",
    params(("p" = Uuid, Path)), request_body = NewShare,
    responses((status = 201, body = MadeShare))
)]
pub(crate) async fn create(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(project): Id,
    Json(input): Json<NewShare>,
) -> Answer<(StatusCode, Body<MadeShare>)> {
    let made = shares::create(&app, &actor, project, input).await?;
    Ok((StatusCode::CREATED, Body(made)))
}

/// The shares of a project, newest first.
#[utoipa::path(
    get, path = "/projects/{p}/shares", operation_id = "project_shares", tag = "shares",
    params(("p" = Uuid, Path), PageQuery),
    responses((status = 200, body = List<Share>))
)]
pub(crate) async fn of_project(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(project): Id,
    Query(page): Query<PageQuery>,
) -> Answer<Body<List<Share>>> {
    Ok(Body(
        shares::of_project(&app, &actor, project, page.cursor, page.limit())
            .await?
            .into(),
    ))
}

/// What guests would see of these assets for a use, at this moment.
#[utoipa::path(
    post, path = "/projects/{p}/shares/outlook", operation_id = "share_outlook", tag = "shares",
    params(("p" = Uuid, Path)), request_body = AboutShare,
    responses((status = 200, body = Outlook))
)]
pub(crate) async fn outlook(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(project): Id,
    Json(about): Json<AboutShare>,
) -> Answer<Body<Outlook>> {
    Ok(Body(shares::outlook(&app, &actor, project, about).await?))
}

/// A share.
#[utoipa::path(
    get, path = "/shares/{s}", tag = "shares", params(("s" = Uuid, Path)), responses((status = 200, body = Share))
)]
pub(crate) async fn share(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(id): Id,
) -> Answer<Body<Share>> {
    Ok(Body(shares::get(&app, &actor, id).await?))
}

/// Change a share's title, end, or whether files may be taken away.
#[utoipa::path(
    patch, path = "/shares/{s}", operation_id = "change_share", tag = "shares",
    params(("s" = Uuid, Path)), request_body = ShareChange,
    responses((status = 200, body = Share))
)]
pub(crate) async fn change(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(id): Id,
    Json(change): Json<ShareChange>,
) -> Answer<Body<Share>> {
    Ok(Body(shares::change(&app, &actor, id, &change).await?))
}

/// Take a share back: its link opens nothing from then on. What it was, and who saw what, stays.
#[utoipa::path(
    delete, path = "/shares/{s}", operation_id = "revoke_share", tag = "shares",
    params(("s" = Uuid, Path)), responses((status = 204))
)]
pub(crate) async fn revoke(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(id): Id,
) -> Answer<StatusCode> {
    shares::revoke(&app, &actor, id).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Make a new link for a share; the old one opens nothing any more.
#[utoipa::path(
    post, path = "/shares/{s}/links", operation_id = "renew_share_link", tag = "shares",
    params(("s" = Uuid, Path)), responses((status = 201, body = MadeShare))
)]
pub(crate) async fn renew(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(id): Id,
) -> Answer<(StatusCode, Body<MadeShare>)> {
    let made = shares::renew(&app, &actor, id).await?;
    Ok((StatusCode::CREATED, Body(made)))
}

/// Who opened a share, what they saw and what they took, newest first.
#[utoipa::path(
    get, path = "/shares/{s}/views", operation_id = "share_views", tag = "shares",
    params(("s" = Uuid, Path), PageQuery),
    responses((status = 200, body = List<View>))
)]
pub(crate) async fn views(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(id): Id,
    Query(page): Query<PageQuery>,
) -> Answer<Body<List<View>>> {
    Ok(Body(
        shares::views(&app, &actor, id, page.cursor, page.limit())
            .await?
            .into(),
    ))
}
