//! Assets: media items, and their files to look at.

use axum::Json as Body;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use mixip_app::App;
use mixip_app::assets::{self, Asset, AssetChange, Listing, Rendition};
use mixip_app::clearance::{self, NewStatement};
use mixip_app::names;
use uuid::Uuid;

use crate::caller::Caller;
use crate::file;
use crate::input::{Id, Json, Query};
use crate::list::List;
use crate::problem::{Answer, Problem};

/// A page of a project's assets, without metadata and statement.
#[utoipa::path(
    get, path = "/projects/{p}/assets", tag = "assets", params(("p" = Uuid, Path), Listing),
    responses((status = 200, body = List<Asset>))
)]
pub(crate) async fn assets(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(project): Id,
    Query(listing): Query<Listing>,
) -> Answer<Body<List<Asset>>> {
    Ok(Body(
        assets::list(&app, &actor, project, &listing).await?.into(),
    ))
}

/// An asset.
#[utoipa::path(
    get, path = "/assets/{a}", tag = "assets", params(("a" = Uuid, Path)), responses((status = 200, body = Asset))
)]
pub(crate) async fn asset(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(id): Id,
) -> Answer<Body<Asset>> {
    Ok(Body(assets::get(&app, &actor, id).await?))
}

/// Correct an asset's name or capture time.
#[utoipa::path(
    patch, path = "/assets/{a}", operation_id = "change_asset", tag = "assets",
    params(("a" = Uuid, Path)), request_body = AssetChange,
    responses((status = 200, body = Asset))
)]
pub(crate) async fn change(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(id): Id,
    Json(change): Json<AssetChange>,
) -> Answer<Body<Asset>> {
    Ok(Body(assets::change(&app, &actor, id, change).await?))
}

/// Delete an asset: nothing of it can be read from then on.
#[utoipa::path(
    delete, path = "/assets/{a}", operation_id = "delete_asset", tag = "assets",
    params(("a" = Uuid, Path)), responses((status = 204))
)]
pub(crate) async fn delete(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(id): Id,
) -> Answer<StatusCode> {
    assets::delete(&app, &actor, id).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Process or search an asset again, after a failure.
#[utoipa::path(
    post, path = "/assets/{a}/scan", operation_id = "search_asset_again", tag = "assets",
    params(("a" = Uuid, Path)), responses((status = 202))
)]
pub(crate) async fn scan(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(id): Id,
) -> Answer<StatusCode> {
    assets::scan_again(&app, &actor, id).await?;
    Ok(StatusCode::ACCEPTED)
}

/// State what an asset shows that cannot be searched for faces.
#[utoipa::path(
    put, path = "/assets/{a}/statement", tag = "assets", params(("a" = Uuid, Path)), request_body = NewStatement,
    responses((status = 200, body = Asset))
)]
pub(crate) async fn make_statement(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(id): Id,
    Json(input): Json<NewStatement>,
) -> Answer<Body<Asset>> {
    Ok(Body(
        clearance::make_statement(&app, &actor, id, &input).await?,
    ))
}

/// A file of an asset: `original`, `preview` or `thumb`.
#[utoipa::path(
    get, path = "/assets/{a}/renditions/{name}", tag = "assets",
    params(("a" = Uuid, Path), ("name" = inline(names::RenditionName), Path)),
    responses(
        (status = 200, description = "The file", content_type = "*/*", body = String),
        (status = 206, description = "A range of it", content_type = "*/*", body = String),
        (status = 304, description = "It is the one that the caller has"),
    )
)]
pub(crate) async fn rendition(
    State(app): State<App>,
    Caller(actor): Caller,
    Path((asset, name)): Path<(String, String)>,
    headers: HeaderMap,
) -> Answer<Response> {
    let asset = Uuid::try_parse(&asset).map_err(|_| Problem::not_found("the asset"))?;
    let found = assets::rendition(&app, &actor, asset, Rendition::parse(&name)?).await?;
    Ok(file::send(found, &headers))
}
