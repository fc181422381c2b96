//! Faces: found, drawn, decided on.

use axum::Json as Body;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use mixip_app::App;
use mixip_app::faces::{self, Face, NewDecision, NewFace};

use crate::caller::Caller;
use crate::file;
use crate::input::{Id, Json};
use crate::list::List;
use crate::problem::Answer;

/// The faces of an asset.
#[utoipa::path(
    get, path = "/assets/{a}/faces", tag = "faces",
    params(("a" = Uuid, Path)), responses((status = 200, body = List<Face>))
)]
pub(crate) async fn faces(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(asset): Id,
) -> Answer<Body<List<Face>>> {
    Ok(Body(List::whole(
        faces::of_asset(&app, &actor, asset).await?,
    )))
}

/// Draw a face that detection missed.
#[utoipa::path(
    post, path = "/assets/{a}/faces", operation_id = "draw_face", tag = "faces",
    params(("a" = Uuid, Path)), request_body = NewFace,
    responses((status = 201, body = Face))
)]
pub(crate) async fn draw(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(asset): Id,
    Json(input): Json<NewFace>,
) -> Answer<(StatusCode, Body<Face>)> {
    Ok((
        StatusCode::CREATED,
        Body(faces::draw(&app, &actor, asset, input).await?),
    ))
}

/// Decide on a face, or take a decision back.
#[utoipa::path(
    patch, path = "/faces/{f}", operation_id = "decide_on_face", tag = "faces",
    params(("f" = Uuid, Path)), request_body = NewDecision,
    responses((status = 200, body = Face))
)]
pub(crate) async fn decide(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(face): Id,
    Json(input): Json<NewDecision>,
) -> Answer<Body<Face>> {
    Ok(Body(faces::decide(&app, &actor, face, input).await?))
}

/// Remove a face that was drawn.
#[utoipa::path(
    delete, path = "/faces/{f}", operation_id = "remove_face", tag = "faces",
    params(("f" = Uuid, Path)), responses((status = 204))
)]
pub(crate) async fn remove(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(face): Id,
) -> Answer<StatusCode> {
    faces::remove(&app, &actor, face).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// The picture of a face with some surroundings.
#[utoipa::path(
    get, path = "/faces/{f}/crop", operation_id = "face_crop", tag = "faces", params(("f" = Uuid, Path)),
    responses((status = 200, description = "JPEG", content_type = "image/jpeg", body = String))
)]
pub(crate) async fn crop(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(face): Id,
) -> Answer<Response> {
    Ok(file::jpeg(faces::crop(&app, &actor, face).await?))
}
