//! The outbox, for whoever runs the installation.

use axum::Json as Body;
use axum::extract::State;
use axum::http::header;
use axum::response::IntoResponse;
use mixip_app::App;
use mixip_app::mail::{self, LetterListing, ListedLetter, OpenLetter};

use crate::caller::Caller;
use crate::headers::LETTER;
use crate::input::{Id, Query};
use crate::list::List;
use crate::problem::Answer;

/// The outbox, newest first. For whoever runs the installation.
#[utoipa::path(
    get, path = "/mail", tag = "mail", params(LetterListing), responses((status = 200, body = List<ListedLetter>))
)]
pub(crate) async fn letters(
    State(app): State<App>,
    Caller(actor): Caller,
    Query(listing): Query<LetterListing>,
) -> Answer<Body<List<ListedLetter>>> {
    Ok(Body(mail::list(&app, &actor, &listing).await?.into()))
}

/// A letter, with its words while they are held: until a mail server has it, or while its file lies in the outbox.
#[utoipa::path(
    get, path = "/mail/{m}", tag = "mail", params(("m" = Uuid, Path)), responses((status = 200, body = OpenLetter))
)]
pub(crate) async fn letter(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(id): Id,
) -> Answer<Body<OpenLetter>> {
    Ok(Body(mail::open(&app, &actor, id).await?))
}

/// A letter's words as HTML, to be shown in a frame: nothing in it runs or loads.
#[utoipa::path(
    get, path = "/mail/{m}/html", operation_id = "letter_html", tag = "mail", params(("m" = Uuid, Path)),
    responses((status = 200, body = String, content_type = "text/html"))
)]
pub(crate) async fn html(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(id): Id,
) -> Answer<impl IntoResponse> {
    let headers = [
        (header::CONTENT_TYPE, "text/html; charset=utf-8"),
        (header::CONTENT_SECURITY_POLICY, LETTER),
        (header::X_FRAME_OPTIONS, "SAMEORIGIN"),
    ];
    Ok((headers, mail::html(&app, &actor, id).await?))
}

/// Have a letter that failed sent again.
#[utoipa::path(
    post, path = "/mail/{m}/retry", operation_id = "retry_letter", tag = "mail", params(("m" = Uuid, Path)),
    responses((status = 200, body = ListedLetter))
)]
pub(crate) async fn retry(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(id): Id,
) -> Answer<Body<ListedLetter>> {
    Ok(Body(mail::retry(&app, &actor, id).await?))
}
