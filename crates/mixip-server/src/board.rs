//! The clearance board of a project.

use axum::Json as Body;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use mixip_app::App;
use mixip_app::assets::Asset;
use mixip_app::board::{self, Board, BoardPage, BoardQuestion, BoardTable};

use crate::caller::Caller;
use crate::file;
use crate::input::{Id, MaybeJson};
use crate::list::List;
use crate::problem::Answer;

/// How a project stands for a use, by whom or what it is held back, and what would change for another use.
#[utoipa::path(
    post, path = "/projects/{p}/board", operation_id = "project_board", tag = "clearance",
    params(("p" = Uuid, Path)), request_body = Option<BoardQuestion>,
    responses((status = 200, body = Board))
)]
pub(crate) async fn board(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(project): Id,
    MaybeJson(question): MaybeJson<BoardQuestion>,
) -> Answer<Body<Board>> {
    Ok(Body(board::board(&app, &actor, project, question).await?))
}

/// The assets behind a number on the board, newest first.
#[utoipa::path(
    post, path = "/projects/{p}/board/assets", operation_id = "board_assets", tag = "clearance",
    params(("p" = Uuid, Path)), request_body = Option<BoardPage>,
    responses((status = 200, body = List<Asset>))
)]
pub(crate) async fn assets(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(project): Id,
    MaybeJson(page): MaybeJson<BoardPage>,
) -> Answer<Body<List<Asset>>> {
    Ok(Body(
        board::assets(&app, &actor, project, &page).await?.into(),
    ))
}

/// The board as a table, an asset a row: comma-separated values in UTF-8.
#[utoipa::path(
    post, path = "/projects/{p}/board/table", operation_id = "board_table", tag = "clearance",
    params(("p" = Uuid, Path)), request_body = Option<BoardTable>,
    responses((status = 200, description = "The table", content_type = "text/csv", body = String))
)]
pub(crate) async fn table(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(project): Id,
    MaybeJson(wanted): MaybeJson<BoardTable>,
) -> Answer<Response> {
    let table = board::table(&app, &actor, project, wanted).await?;
    Ok(file::send(table, &HeaderMap::new()))
}
