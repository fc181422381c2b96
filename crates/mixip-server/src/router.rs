//! The one table of routes.

use std::sync::Arc;

use axum::extract::DefaultBodyLimit;
use axum::http::StatusCode;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::{Json, Router};
use mixip_app::App;
use tower_http::compression::CompressionLayer;
use tower_http::timeout::RequestBodyTimeoutLayer;
use utoipa::openapi::OpenApi;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::input::FORM_LIMIT;
use crate::problem::Problem;
use crate::site::Site;
use crate::{
    Options, accounts, assets, clearance, consents, events, exports, faces, guard, headers,
    instance, ledger, log, openapi as description, projects, review, sessions, talent, tokens,
    uploads, web, workspaces,
};

/// A client that sends nothing of a body for so long is let go.
const BODY_PAUSE: std::time::Duration = std::time::Duration::from_secs(60);

fn v1() -> OpenApiRouter<Site> {
    OpenApiRouter::new()
        .routes(routes!(instance::instance))
        .routes(routes!(accounts::sign_up))
        .routes(routes!(accounts::me, accounts::change_me))
        .routes(routes!(sessions::sign_in, sessions::sessions))
        .routes(routes!(sessions::sign_out))
        .routes(routes!(sessions::end))
        .routes(routes!(tokens::make, tokens::tokens))
        .routes(routes!(tokens::revoke))
        .routes(routes!(workspaces::workspace, workspaces::change))
        .routes(routes!(workspaces::rematch))
        .routes(routes!(ledger::ledger))
        .routes(routes!(projects::create, projects::projects))
        .routes(routes!(
            projects::project,
            projects::change,
            projects::delete
        ))
        .routes(routes!(
            uploads::create,
            uploads::unfinished,
            uploads::options
        ))
        .routes(routes!(uploads::progress, uploads::append, uploads::cancel))
        .routes(routes!(assets::assets))
        .routes(routes!(assets::asset, assets::change, assets::delete))
        .routes(routes!(assets::scan))
        .routes(routes!(assets::make_statement))
        .routes(routes!(assets::rendition))
        .routes(routes!(faces::faces, faces::draw))
        .routes(routes!(faces::decide, faces::remove))
        .routes(routes!(faces::crop))
        .routes(routes!(review::review))
        .routes(routes!(talent::create, talent::list))
        .routes(routes!(talent::talent, talent::change, talent::delete))
        .routes(routes!(talent::appearances))
        .routes(routes!(talent::add_reference))
        .routes(routes!(talent::reference_image))
        .routes(routes!(talent::remove_reference))
        .routes(routes!(consents::give, consents::consents))
        .routes(routes!(consents::withdraw))
        .routes(routes!(consents::add_evidence))
        .routes(routes!(consents::evidence))
        .routes(routes!(consents::receipt))
        .routes(routes!(clearance::ask))
        .routes(routes!(clearance::survey))
        .routes(routes!(exports::create, exports::of_project))
        .routes(routes!(exports::of_workspace))
        .routes(routes!(exports::export, exports::delete))
        .routes(routes!(exports::archive))
        .routes(routes!(exports::manifest))
        .routes(routes!(events::stream))
}

fn all() -> OpenApiRouter<Site> {
    OpenApiRouter::with_openapi(description::base())
        .routes(routes!(instance::healthz))
        .routes(routes!(instance::readyz))
        .nest("/api/v1", v1())
}

/// The description of the API, OpenAPI 3.1.
#[must_use]
pub fn openapi() -> OpenApi {
    description::finish(all().into_openapi())
}

/// Everything the server answers, with what holds for all of it around it.
pub fn router(app: App, options: Options) -> Router {
    let site = Site {
        app,
        options: Arc::new(options),
    };
    let (router, description) = all().split_for_parts();
    let description = Arc::new(description::finish(description));
    let web = Router::new()
        .fallback(web::web)
        .layer(CompressionLayer::new());
    router
        .route(
            "/api/openapi.json",
            axum::routing::get(move || std::future::ready(Json(description))),
        )
        .method_not_allowed_fallback(method_not_allowed)
        .layer(DefaultBodyLimit::max(FORM_LIMIT))
        .layer(RequestBodyTimeoutLayer::new(BODY_PAUSE))
        .fallback_service(web)
        .layer(from_fn_with_state(site.clone(), guard::guard))
        .layer(from_fn_with_state(site.clone(), headers::headers))
        .layer(from_fn(log::log))
        .with_state(site)
}

async fn method_not_allowed() -> Problem {
    Problem::new(
        StatusCode::METHOD_NOT_ALLOWED,
        "method_not_allowed",
        "this address has no such method",
    )
}
