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
    Options, accounts, assets, board, clearance, consents, copies, events, exports, faces, forms,
    guard, headers, imports, instance, invitations, ledger, log, mail, members, my_data,
    open_requests, openapi as description, overrides, own_privacy, portal, privacy, projects,
    proofs, request_lists, requests, review, sessions, shared, shares, signing, talent, tokens,
    uploads, web, workspaces,
};

/// A client that sends nothing of a body for so long is let go.
const BODY_PAUSE: std::time::Duration = std::time::Duration::from_secs(60);

fn v1() -> OpenApiRouter<Site> {
    OpenApiRouter::new()
        .routes(routes!(instance::instance))
        .routes(routes!(accounts::sign_up))
        .routes(routes!(accounts::me, accounts::change_me))
        .routes(routes!(my_data::held))
        .routes(routes!(my_data::ask, my_data::list))
        .routes(routes!(my_data::takeout, my_data::delete))
        .routes(routes!(my_data::archive))
        .routes(routes!(proofs::verify))
        .routes(routes!(proofs::send, proofs::verify_by_code))
        .routes(routes!(proofs::ask, proofs::set))
        .routes(routes!(mail::letters))
        .routes(routes!(mail::letter))
        .routes(routes!(mail::html))
        .routes(routes!(mail::retry))
        .routes(routes!(sessions::sign_in, sessions::sessions))
        .routes(routes!(sessions::sign_out))
        .routes(routes!(sessions::confirm))
        .routes(routes!(sessions::end))
        .routes(routes!(tokens::make, tokens::tokens))
        .routes(routes!(tokens::revoke))
        .routes(routes!(workspaces::workspace, workspaces::change))
        .routes(routes!(workspaces::rematch))
        .routes(routes!(members::of_workspace))
        .routes(routes!(
            members::change_in_workspace,
            members::remove_from_workspace
        ))
        .routes(routes!(
            invitations::into_workspace,
            invitations::of_workspace
        ))
        .routes(routes!(invitations::look))
        .routes(routes!(invitations::accept))
        .routes(routes!(invitations::revoke))
        .routes(routes!(ledger::ledger))
        .routes(routes!(signing::keys, signing::rotate))
        .routes(routes!(signing::verify))
        .routes(routes!(projects::create, projects::projects))
        .routes(routes!(
            projects::project,
            projects::change,
            projects::delete
        ))
        .routes(routes!(projects::shared_with_me))
        .routes(routes!(members::of_project))
        .routes(routes!(
            members::change_in_project,
            members::remove_from_project
        ))
        .routes(routes!(invitations::into_project, invitations::of_project))
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
        .routes(routes!(imports::draft, imports::of_workspace))
        .routes(routes!(imports::import, imports::cancel))
        .routes(routes!(imports::rows))
        .routes(routes!(imports::put_file))
        .routes(routes!(imports::commit))
        .routes(routes!(forms::forms, forms::create))
        .routes(routes!(forms::preview))
        .routes(routes!(forms::versions, forms::change, forms::delete))
        .routes(routes!(forms::publish))
        .routes(routes!(forms::revert))
        .routes(routes!(requests::ask, requests::of_project))
        .routes(routes!(open_requests::make, open_requests::of_project))
        .routes(routes!(open_requests::renew))
        .routes(routes!(open_requests::end))
        .routes(routes!(open_requests::look))
        .routes(routes!(open_requests::join))
        .routes(routes!(requests::of_talent))
        .routes(routes!(requests::request))
        .routes(routes!(requests::release))
        .routes(routes!(requests::remind))
        .routes(routes!(requests::take_back))
        .routes(routes!(requests::issue_link, requests::revoke_links))
        .routes(routes!(request_lists::make, request_lists::of_project))
        .routes(routes!(request_lists::keep))
        .routes(routes!(request_lists::list, request_lists::delete))
        .routes(routes!(request_lists::rows))
        .routes(routes!(request_lists::send))
        .routes(routes!(request_lists::stop))
        .routes(routes!(request_lists::links))
        .routes(routes!(portal::open))
        .routes(routes!(portal::leave))
        .routes(routes!(portal::view, portal::change, portal::delete))
        .routes(routes!(portal::send_code))
        .routes(routes!(portal::verify_code))
        .routes(routes!(portal::sign))
        .routes(routes!(portal::decline))
        .routes(routes!(portal::release))
        .routes(routes!(portal::withdraw))
        .routes(routes!(portal::narrow))
        .routes(routes!(portal::receipt))
        .routes(routes!(portal::pictures))
        .routes(routes!(portal::picture))
        .routes(routes!(portal::dispute))
        .routes(routes!(portal::add_selfie, portal::remove_selfies))
        .routes(routes!(portal::data))
        .routes(routes!(own_privacy::of_talent, own_privacy::ask_as_talent))
        .routes(routes!(own_privacy::reply_as_talent))
        .routes(routes!(
            own_privacy::of_account,
            own_privacy::ask_as_account
        ))
        .routes(routes!(own_privacy::reply_as_account))
        .routes(routes!(privacy::ask, privacy::of_operator))
        .routes(routes!(privacy::prove))
        .routes(routes!(privacy::look))
        .routes(routes!(privacy::confirm))
        .routes(routes!(privacy::write_back))
        .routes(routes!(privacy::of_workspace))
        .routes(routes!(privacy::metrics_of_operator))
        .routes(routes!(privacy::metrics_of_workspace))
        .routes(routes!(privacy::register_of_operator))
        .routes(routes!(privacy::register_of_workspace))
        .routes(routes!(privacy::desks))
        .routes(routes!(privacy::request))
        .routes(routes!(privacy::write))
        .routes(routes!(privacy::note))
        .routes(routes!(privacy::extend))
        .routes(routes!(privacy::refuse))
        .routes(routes!(privacy::close))
        .routes(routes!(privacy::attach))
        .routes(routes!(privacy::hand_on))
        .routes(routes!(clearance::ask))
        .routes(routes!(clearance::survey))
        .routes(routes!(board::board))
        .routes(routes!(board::assets))
        .routes(routes!(board::table))
        .routes(routes!(overrides::make, overrides::overrides))
        .routes(routes!(overrides::end))
        .routes(routes!(overrides::document))
        .routes(routes!(exports::create, exports::of_project))
        .routes(routes!(exports::of_workspace))
        .routes(routes!(exports::export, exports::delete, copies::change))
        .routes(routes!(copies::of_export))
        .routes(routes!(copies::of_workspace))
        .routes(routes!(copies::of_talent))
        .routes(routes!(copies::send_notice))
        .routes(routes!(copies::acknowledge))
        .routes(routes!(copies::look))
        .routes(routes!(copies::confirm))
        .routes(routes!(exports::archive))
        .routes(routes!(exports::manifest))
        .routes(routes!(shares::create, shares::of_project))
        .routes(routes!(shares::outlook))
        .routes(routes!(shares::share, shares::change, shares::revoke))
        .routes(routes!(shares::renew))
        .routes(routes!(shares::views))
        .routes(routes!(shared::open))
        .routes(routes!(shared::shared))
        .routes(routes!(shared::picture))
        .routes(routes!(events::stream))
}

fn all() -> OpenApiRouter<Site> {
    OpenApiRouter::with_openapi(description::base())
        .routes(routes!(instance::healthz))
        .routes(routes!(instance::readyz))
        .routes(routes!(signing::published))
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
