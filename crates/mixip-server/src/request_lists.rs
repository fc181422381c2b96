//! Lists: many people asked the same at once, by a table.

use std::num::NonZeroUsize;

use axum::Json as Body;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use mixip_app::App;
use mixip_app::requests::lists::{self, Entry, HandedLink, List as RequestList};
use mixip_app::requests::{NewRequests, Question};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::caller::Caller;
use crate::input::{FormQuestion, Id, Json, Query, prefers_json};
use crate::list::{List, PageQuery};
use crate::portal::download;
use crate::problem::{Answer, Problem};

/// A question and a table, for the documentation.
#[derive(ToSchema)]
#[expect(dead_code, reason = "only its schema is used")]
pub(crate) struct RequestListForm {
    /// What is asked.
    question: Question,
    /// Whom: comma-separated values with the columns name (or first and last name), email, language, birth_date or
    /// majority_on; at most 10,000 rows and 4 MiB.
    #[schema(value_type = String, format = Binary, content_media_type = "text/csv")]
    table: Vec<u8>,
}

/// Which page of a list's rows; rows are counted, so its cursors are numbers.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct RowsQuery {
    /// `next_cursor` of the page before.
    #[param(minimum = 0)]
    cursor: Option<i64>,
    /// At most 500; 100 where left out.
    #[param(value_type = usize, minimum = 1, required = false)]
    limit: Option<NonZeroUsize>,
    /// Only rows in this state.
    #[param(required = false, nullable = false)]
    state: Option<RowState>,
}

/// How far a row is.
#[derive(Clone, Copy, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = RequestListRowState)]
enum RowState {
    Waiting,
    Asked,
    Failed,
}

impl RowState {
    fn as_str(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Asked => "asked",
            Self::Failed => "failed",
        }
    }
}

/// A page of a list's rows.
#[derive(Serialize, ToSchema)]
pub(crate) struct RequestListRows {
    /// The rows.
    items: Vec<Entry>,
    /// Where the next page begins; null on the last.
    next_cursor: Option<i64>,
}

/// Links to hand out.
#[derive(Serialize, ToSchema)]
pub(crate) struct HandedLinks {
    /// One for each person.
    items: Vec<HandedLink>,
    /// The same as a table.
    table: String,
}

/// Make a draft of a question and a table of people. Nobody is asked before it is sent; a table with anything wrong in it
/// is refused as a whole, with what is wrong by row and column.
#[utoipa::path(
    post, path = "/projects/{p}/request-lists", operation_id = "make_request_list", tag = "requests",
    params(("p" = Uuid, Path)),
    request_body(content = RequestListForm, content_type = "multipart/form-data"),
    responses((status = 201, body = RequestList))
)]
pub(crate) async fn make(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(project): Id,
    form: FormQuestion<Question>,
) -> Answer<(StatusCode, Body<RequestList>)> {
    let table = form.table.content;
    let made = lists::make(&app, &actor, project, form.question, &table).await?;
    Ok((StatusCode::CREATED, Body(made)))
}

/// Keep what would be asked of chosen talent as a draft. Nobody is asked before it is sent.
#[utoipa::path(
    post, path = "/projects/{p}/request-drafts", operation_id = "keep_request_draft", tag = "requests",
    params(("p" = Uuid, Path)), request_body = NewRequests, responses((status = 201, body = RequestList))
)]
pub(crate) async fn keep(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(project): Id,
    Json(input): Json<NewRequests>,
) -> Answer<(StatusCode, Body<RequestList>)> {
    let kept = lists::keep(&app, &actor, project, input).await?;
    Ok((StatusCode::CREATED, Body(kept)))
}

/// A project's lists, newest first.
#[utoipa::path(
    get, path = "/projects/{p}/request-lists", operation_id = "request_lists_of_project", tag = "requests",
    params(("p" = Uuid, Path), PageQuery), responses((status = 200, body = List<RequestList>))
)]
pub(crate) async fn of_project(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(project): Id,
    Query(page): Query<PageQuery>,
) -> Answer<Body<List<RequestList>>> {
    let found = lists::of_project(&app, &actor, project, page.cursor, page.limit()).await?;
    Ok(Body(found.into()))
}

/// A list, and how far it is.
#[utoipa::path(
    get, path = "/request-lists/{l}", operation_id = "request_list", tag = "requests",
    params(("l" = Uuid, Path)), responses((status = 200, body = RequestList))
)]
pub(crate) async fn list(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(id): Id,
) -> Answer<Body<RequestList>> {
    Ok(Body(lists::get(&app, &actor, id).await?))
}

/// The rows of a list, in the order of the table.
#[utoipa::path(
    get, path = "/request-lists/{l}/rows", operation_id = "request_list_rows", tag = "requests",
    params(("l" = Uuid, Path), RowsQuery), responses((status = 200, body = RequestListRows))
)]
pub(crate) async fn rows(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(id): Id,
    Query(page): Query<RowsQuery>,
) -> Answer<Body<RequestListRows>> {
    let limit = page.limit.map_or(100, NonZeroUsize::get).min(500);
    if page.cursor.is_some_and(i64::is_negative) {
        return Err(Problem::malformed("cursor is 0 or more"));
    }
    let state = page.state.map(RowState::as_str);
    let (items, next_cursor) = lists::entries(&app, &actor, id, state, page.cursor, limit).await?;
    Ok(Body(RequestListRows { items, next_cursor }))
}

/// Send a list, or go on with one that stopped. Nobody is asked twice.
#[utoipa::path(
    post, path = "/request-lists/{l}/send", operation_id = "send_request_list", tag = "requests",
    params(("l" = Uuid, Path)), responses((status = 202, body = RequestList))
)]
pub(crate) async fn send(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(id): Id,
) -> Answer<(StatusCode, Body<RequestList>)> {
    let sent = lists::send(&app, &actor, id).await?;
    Ok((StatusCode::ACCEPTED, Body(sent)))
}

/// Stop a list that is being sent. Who was asked stays asked.
#[utoipa::path(
    post, path = "/request-lists/{l}/stop", operation_id = "stop_request_list", tag = "requests",
    params(("l" = Uuid, Path)), responses((status = 200, body = RequestList))
)]
pub(crate) async fn stop(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(id): Id,
) -> Answer<Body<RequestList>> {
    Ok(Body(lists::stop(&app, &actor, id).await?))
}

/// Delete a list with what its table said. Requests that were made stay.
#[utoipa::path(
    delete, path = "/request-lists/{l}", operation_id = "delete_request_list", tag = "requests",
    params(("l" = Uuid, Path)), responses((status = 204))
)]
pub(crate) async fn delete(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(id): Id,
) -> Answer<StatusCode> {
    lists::delete(&app, &actor, id).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Make links for everybody on a list who did not answer yet and has no mail address: a table, or JSON where that is asked
/// for. They are shown this once; earlier ones that nobody opened end.
#[utoipa::path(
    post, path = "/request-lists/{l}/links", operation_id = "make_request_list_links", tag = "requests",
    params(("l" = Uuid, Path)),
    responses((
        status = 200, description = "The links",
        content((String = "text/csv"), (HandedLinks = "application/json")),
        headers(("vary" = String, description = "Accept")),
    ))
)]
pub(crate) async fn links(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(id): Id,
    headers: HeaderMap,
) -> Answer<Response> {
    let items = lists::links(&app, &actor, id).await?;
    let table = lists::as_table(&items);
    let vary = [(header::VARY, "accept")];
    if prefers_json(&headers, "text/csv") {
        let kept = [(header::CACHE_CONTROL, "private, no-store")];
        return Ok((vary, kept, Body(HandedLinks { items, table })).into_response());
    }
    let name = format!("links-{id}.csv");
    Ok((
        vary,
        download("text/csv; charset=utf-8", &name, table.into_bytes()),
    )
        .into_response())
}
