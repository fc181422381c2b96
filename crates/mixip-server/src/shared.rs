//! What guests of a share link find behind it. No account and no token opens these; the link's own cookie does.

use axum::Json as Body;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use mixip_app::App;
use mixip_app::assets::Rendition;
use mixip_app::names;
use mixip_app::shares::{self, OpenShare, Shared};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::caller::{From, Guest, set_share_cookie, share_cookie};
use crate::file;
use crate::input::Json;
use crate::problem::{Answer, Problem};

/// Let in.
#[derive(Serialize, ToSchema)]
pub(crate) struct LetIn {}

/// Come in by a share link.
///
/// A link that is unknown, has ended or was taken back answers 404 `link_unknown`. 403 tells what is missing: `password_needed`,
/// `password_wrong`, `name_needed`. A browser that is in already gets no new cookie.
#[utoipa::path(
    post, path = "/shared/sessions", operation_id = "open_share", tag = "shared", security(()),
    request_body = OpenShare,
    responses((status = 201, body = LetIn, headers(("Set-Cookie" = String))))
)]
pub(crate) async fn open(
    State(app): State<App>,
    From(client): From,
    headers: HeaderMap,
    Json(input): Json<OpenShare>,
) -> Answer<Response> {
    let visit = shares::open(&app, input, &client, share_cookie(&headers)).await?;
    let answer = (StatusCode::CREATED, Body(LetIn {}));
    Ok(match &visit {
        Some(visit) => (set_share_cookie(visit), answer).into_response(),
        None => answer.into_response(),
    })
}

/// What the link opens at this moment.
#[utoipa::path(
    get, path = "/shared", operation_id = "shared", tag = "shared", security(("share" = [])),
    responses((status = 200, body = Shared))
)]
pub(crate) async fn shared(State(app): State<App>, Guest(guest): Guest) -> Answer<Body<Shared>> {
    Ok(Body(shares::contents(&app, &guest).await?))
}

/// A picture: `preview` or `thumb` to look at, or `original` to take away, encoded anew. What the gate does not let out
/// is covered; 409 `held_back` where nothing may be shown.
#[utoipa::path(
    get, path = "/shared/items/{i}/{name}", operation_id = "shared_picture", tag = "shared",
    params(("i" = Uuid, Path), ("name" = inline(names::RenditionName), Path)), security(("share" = [])),
    responses(
        (status = 200, description = "The picture", content_type = "image/*", body = String),
        (status = 206, description = "A range of it", content_type = "image/*", body = String),
    )
)]
pub(crate) async fn picture(
    State(app): State<App>,
    Guest(guest): Guest,
    Path((item, name)): Path<(String, String)>,
    headers: HeaderMap,
) -> Answer<Response> {
    let item = Uuid::try_parse(&item).map_err(|_| Problem::not_found("the picture"))?;
    let file = match Rendition::parse(&name)? {
        Rendition::Original => shares::original(&app, &guest, item).await?,
        which => shares::picture(&app, &guest, item, which).await?,
    };
    Ok(file::send_to_guest(file, &headers))
}
