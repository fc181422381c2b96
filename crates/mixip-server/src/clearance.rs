//! Clearance: what the one gate says of an asset or a project for a use.

use axum::Json as Body;
use axum::extract::State;
use mixip_app::App;
use mixip_app::clearance::{self, Answer as Cleared, Question, Survey};

use crate::caller::Caller;
use crate::input::{Id, Json};
use crate::problem::Answer;

/// Whether an asset may leave for a use, and why not.
///
/// Where the thorough search is missing it is started, and waited for up to 30 seconds.
#[utoipa::path(
    post, path = "/assets/{a}/clearance", operation_id = "ask_gate", tag = "clearance",
    params(("a" = Uuid, Path)), request_body = Question,
    responses((status = 200, body = Cleared))
)]
pub(crate) async fn ask(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(asset): Id,
    Json(question): Json<Question>,
) -> Answer<Body<Cleared>> {
    Ok(Body(clearance::ask(&app, &actor, asset, &question).await?))
}

/// What an export of a project for a use would do. Nothing is stored.
#[utoipa::path(
    post, path = "/projects/{p}/clearance", operation_id = "survey_project", tag = "clearance",
    params(("p" = Uuid, Path)), request_body = Question,
    responses((status = 200, body = Survey))
)]
pub(crate) async fn survey(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(project): Id,
    Json(question): Json<Question>,
) -> Answer<Body<Survey>> {
    Ok(Body(
        clearance::survey(&app, &actor, project, &question).await?,
    ))
}
