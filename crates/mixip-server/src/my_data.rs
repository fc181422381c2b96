//! My data: what is held about me, and taking it along.

use axum::Json as Body;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use mixip_app::App;
use mixip_app::my_data::data::{self, MyData};
use mixip_app::my_data::takeout::{self, Takeout};

use crate::caller::Caller;
use crate::file;
use crate::input::Id;
use crate::list::List;
use crate::problem::Answer;

/// What is held about me: by table, with why, for how long, and who gets to see it.
#[utoipa::path(get, path = "/me/data", operation_id = "my_data", tag = "my data", responses((status = 200, body = MyData)))]
pub(crate) async fn held(State(app): State<App>, Caller(actor): Caller) -> Answer<Body<MyData>> {
    Ok(Body(data::data(&app, &actor).await?))
}

/// Ask for all of it, to take along. Needs a fresh sign-in.
#[utoipa::path(
    post, path = "/me/exports", operation_id = "ask_takeout", tag = "my data", responses((status = 202, body = Takeout))
)]
pub(crate) async fn ask(
    State(app): State<App>,
    Caller(actor): Caller,
) -> Answer<(StatusCode, Body<Takeout>)> {
    let takeout = takeout::ask(&app, &actor).await?;
    Ok((StatusCode::ACCEPTED, Body(takeout)))
}

/// What I asked for, newest first.
#[utoipa::path(
    get, path = "/me/exports", operation_id = "takeouts", tag = "my data", responses((status = 200, body = List<Takeout>))
)]
pub(crate) async fn list(
    State(app): State<App>,
    Caller(actor): Caller,
) -> Answer<Body<List<Takeout>>> {
    Ok(Body(List::whole(takeout::list(&app, &actor).await?)))
}

/// One of them: how far it has come.
#[utoipa::path(
    get, path = "/me/exports/{e}", operation_id = "takeout", tag = "my data", params(("e" = Uuid, Path)),
    responses((status = 200, body = Takeout))
)]
pub(crate) async fn takeout(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(id): Id,
) -> Answer<Body<Takeout>> {
    Ok(Body(takeout::get(&app, &actor, id).await?))
}

/// Cancel one that is being made, or delete one with its archive.
#[utoipa::path(
    delete, path = "/me/exports/{e}", operation_id = "delete_takeout", tag = "my data", params(("e" = Uuid, Path)),
    responses((status = 204))
)]
pub(crate) async fn delete(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(id): Id,
) -> Answer<StatusCode> {
    takeout::delete(&app, &actor, id).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// The archive: a bag (RFC 8493) in a ZIP. Needs a fresh sign-in.
#[utoipa::path(
    get, path = "/me/exports/{e}/archive", operation_id = "takeout_archive", tag = "my data", params(("e" = Uuid, Path)),
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
    let archive = takeout::archive(&app, &actor, id).await?;
    Ok(file::send(archive, &headers))
}
