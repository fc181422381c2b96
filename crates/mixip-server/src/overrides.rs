//! Overrides: single faces that managers let through.

use axum::Json as Body;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use mixip_app::App;
use mixip_app::clearance::{self, NewOverride, Override, OverrideDocument};

use crate::caller::Caller;
use crate::file;
use crate::input::{FormTerms, Id};
use crate::list::List;
use crate::problem::Answer;

/// An override with its document, for the documentation.
#[derive(utoipa::ToSchema)]
#[expect(dead_code, reason = "only its schema is used")]
pub(crate) struct OverrideForm {
    /// For which use, why and until when.
    terms: NewOverride,
    /// The file that shows why.
    #[schema(value_type = String, format = Binary, content_media_type = "application/octet-stream")]
    document: Vec<u8>,
}

/// Let a single face through for one use, with a reason and a document, until a day.
#[utoipa::path(
    post, path = "/faces/{f}/overrides", operation_id = "make_override", tag = "clearance",
    params(("f" = Uuid, Path)),
    request_body(content = OverrideForm, content_type = "multipart/form-data"),
    responses((status = 201, body = Override))
)]
pub(crate) async fn make(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(face): Id,
    form: FormTerms<NewOverride>,
) -> Answer<(StatusCode, Body<Override>)> {
    let document = form.document.map(|file| OverrideDocument {
        filename: file.filename,
        content: file.content.into(),
    });
    let made = clearance::make_override(&app, &actor, face, form.terms, document).await?;
    Ok((StatusCode::CREATED, Body(made)))
}

/// The overrides of a face, newest first.
///
/// Reasons and documents are for members of the workspace who see its pictures.
#[utoipa::path(
    get, path = "/faces/{f}/overrides", tag = "clearance", params(("f" = Uuid, Path)),
    responses((status = 200, body = List<Override>))
)]
pub(crate) async fn overrides(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(face): Id,
) -> Answer<Body<List<Override>>> {
    Ok(Body(List::whole(
        clearance::overrides(&app, &actor, face).await?,
    )))
}

/// End an override before its day: from the answer on the face does not leave any more.
#[utoipa::path(
    post, path = "/overrides/{o}/end", operation_id = "end_override", tag = "clearance", params(("o" = Uuid, Path)),
    responses((status = 200, body = Override))
)]
pub(crate) async fn end(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(id): Id,
) -> Answer<Body<Override>> {
    Ok(Body(clearance::end_override(&app, &actor, id).await?))
}

/// The document that an override rests on.
#[utoipa::path(
    get, path = "/overrides/{o}/document", operation_id = "override_document", tag = "clearance",
    params(("o" = Uuid, Path)),
    responses(
        (status = 200, description = "The file", content_type = "*/*", body = String),
        (status = 206, description = "A range of it", content_type = "*/*", body = String),
        (status = 304, description = "It is the one that the caller has"),
    )
)]
pub(crate) async fn document(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(id): Id,
    headers: HeaderMap,
) -> Answer<Response> {
    Ok(file::send(
        clearance::document(&app, &actor, id).await?,
        &headers,
    ))
}
