//! The queue of faces that wait for a decision.

use axum::Json as Body;
use axum::extract::State;
use mixip_app::App;
use mixip_app::faces::review::{self, Page, Queue};

use crate::caller::Caller;
use crate::input::{Id, Query};
use crate::problem::Answer;

/// A page of a workspace's review queue, largest doubt first.
#[utoipa::path(
    get, path = "/workspaces/{w}/review", tag = "faces", params(("w" = Uuid, Path), Queue),
    responses((status = 200, body = Page))
)]
pub(crate) async fn review(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(workspace): Id,
    Query(queue): Query<Queue>,
) -> Answer<Body<Page>> {
    Ok(Body(review::list(&app, &actor, workspace, &queue).await?))
}
