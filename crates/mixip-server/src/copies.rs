//! Copies that are out there: exports that left, and notices about them.

use axum::Json as Body;
use axum::extract::State;
use axum::http::StatusCode;
use mixip_app::App;
use mixip_app::exports::Export;
use mixip_app::exports::copies::{self, ExportChange, NewNotice, NoticeLink, NoticeLook, OutThere};

use crate::caller::{Caller, From};
use crate::input::{Id, Json, Query};
use crate::list::{List, PageQuery};
use crate::problem::Answer;

/// Note who has an export.
#[utoipa::path(
    patch, path = "/exports/{e}", operation_id = "change_export", tag = "exports", params(("e" = Uuid, Path)),
    request_body = ExportChange, responses((status = 200, body = Export))
)]
pub(crate) async fn change(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(id): Id,
    Json(change): Json<ExportChange>,
) -> Answer<Body<Export>> {
    Ok(Body(copies::change(&app, &actor, id, change).await?))
}

/// Whom an export shows who does not agree to its use any more, and who was told.
#[utoipa::path(
    get, path = "/exports/{e}/copies", operation_id = "export_copies", tag = "exports", params(("e" = Uuid, Path)),
    responses((status = 200, body = OutThere))
)]
pub(crate) async fn of_export(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(id): Id,
) -> Answer<Body<OutThere>> {
    Ok(Body(copies::of_export(&app, &actor, id).await?))
}

/// The copies of a workspace that show somebody who does not agree to their use any more, newest first.
#[utoipa::path(
    get, path = "/workspaces/{w}/copies", operation_id = "workspace_copies", tag = "exports",
    params(("w" = Uuid, Path), PageQuery), responses((status = 200, body = List<OutThere>))
)]
pub(crate) async fn of_workspace(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(workspace): Id,
    Query(page): Query<PageQuery>,
) -> Answer<Body<List<OutThere>>> {
    Ok(Body(
        copies::of_workspace(&app, &actor, workspace, page.cursor, page.limit())
            .await?
            .into(),
    ))
}

/// The copies that show a talent who does not agree to their use any more, newest first.
#[utoipa::path(
    get, path = "/talent/{t}/copies", operation_id = "talent_copies", tag = "exports", params(("t" = Uuid, Path)),
    responses((status = 200, body = List<OutThere>))
)]
pub(crate) async fn of_talent(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(talent): Id,
) -> Answer<Body<List<OutThere>>> {
    Ok(Body(List::whole(
        copies::of_talent(&app, &actor, talent).await?,
    )))
}

/// Tell those who have copies that some may not be used any more.
#[utoipa::path(
    post, path = "/exports/{e}/notices", operation_id = "send_notice", tag = "exports", params(("e" = Uuid, Path)),
    request_body = NewNotice, responses((status = 201, body = OutThere))
)]
pub(crate) async fn send_notice(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(id): Id,
    Json(input): Json<NewNotice>,
) -> Answer<(StatusCode, Body<OutThere>)> {
    let copy = copies::send_notice(&app, &actor, id, input).await?;
    Ok((StatusCode::CREATED, Body(copy)))
}

/// Note that all who were told have answered: they are not told again.
#[utoipa::path(
    post, path = "/notices/{n}/acknowledge", operation_id = "acknowledge_notice", tag = "exports",
    params(("n" = Uuid, Path)), responses((status = 200, body = OutThere))
)]
pub(crate) async fn acknowledge(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(notice): Id,
) -> Answer<Body<OutThere>> {
    Ok(Body(copies::acknowledge(&app, &actor, notice).await?))
}

/// Look at what the link of a notice is about. Whatever is wrong with a link, the answer is the same: `link_unknown`.
#[utoipa::path(
    post, path = "/notices/look", operation_id = "look_at_notice", tag = "exports", security(()),
    request_body = NoticeLink, responses((status = 200, body = NoticeLook))
)]
pub(crate) async fn look(
    State(app): State<App>,
    From(client): From,
    Json(input): Json<NoticeLink>,
) -> Answer<Body<NoticeLook>> {
    Ok(Body(copies::look(&app, &client, &input).await?))
}

/// Say that it is done: the copies are not used any more.
#[utoipa::path(
    post, path = "/notices/confirm", operation_id = "confirm_notice", tag = "exports", security(()),
    request_body = NoticeLink, responses((status = 200, body = NoticeLook))
)]
pub(crate) async fn confirm(
    State(app): State<App>,
    From(client): From,
    Json(input): Json<NoticeLink>,
) -> Answer<Body<NoticeLook>> {
    Ok(Body(copies::confirm(&app, &client, &input).await?))
}
