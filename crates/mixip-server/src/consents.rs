//! Consents: given, withdrawn, proven.

use axum::Json as Body;
use axum::extract::State;
use axum::http::{HeaderMap, HeaderName, StatusCode, header};
use axum::response::{IntoResponse, Response};
use mixip_app::App;
use mixip_app::consents::{self, Consent, Evidence, NewConsent, NewWithdrawal};

use crate::caller::Caller;
use crate::file;
use crate::input::{FileForm, FormFile, Id, Json, MaybeJson, prefers_json};
use crate::list::List;
use crate::problem::Answer;

/// Record a consent from a paper or recorded release.
#[utoipa::path(
    post, path = "/talent/{t}/consents", operation_id = "give_consent", tag = "consents",
    params(("t" = Uuid, Path)), request_body = NewConsent,
    responses((status = 201, body = Consent))
)]
pub(crate) async fn give(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(talent): Id,
    Json(input): Json<NewConsent>,
) -> Answer<(StatusCode, Body<Consent>)> {
    Ok((
        StatusCode::CREATED,
        Body(consents::give(&app, &actor, talent, input).await?),
    ))
}

/// The consents of a talent, newest first.
#[utoipa::path(
    get, path = "/talent/{t}/consents", tag = "consents", params(("t" = Uuid, Path)),
    responses((status = 200, body = List<Consent>))
)]
pub(crate) async fn consents(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(talent): Id,
) -> Answer<Body<List<Consent>>> {
    Ok(Body(List::whole(
        consents::list(&app, &actor, talent).await?,
    )))
}

/// Withdraw a consent: from the answer on nothing rests on it.
#[utoipa::path(
    post, path = "/consents/{c}/withdraw", operation_id = "withdraw_consent", tag = "consents",
    params(("c" = Uuid, Path)), request_body = Option<NewWithdrawal>,
    responses((status = 200, body = Consent))
)]
pub(crate) async fn withdraw(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(consent): Id,
    MaybeJson(input): MaybeJson<NewWithdrawal>,
) -> Answer<Body<Consent>> {
    Ok(Body(
        consents::withdraw(&app, &actor, consent, input).await?,
    ))
}

/// Add a file that proves a consent.
#[utoipa::path(
    post, path = "/consents/{c}/evidence", tag = "consents", params(("c" = Uuid, Path)),
    request_body(content = FileForm, content_type = "multipart/form-data"), responses((status = 201, body = Evidence))
)]
pub(crate) async fn add_evidence(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(consent): Id,
    file: FormFile,
) -> Answer<(StatusCode, Body<Evidence>)> {
    let evidence =
        consents::add_evidence(&app, &actor, consent, &file.filename, file.content.into()).await?;
    Ok((StatusCode::CREATED, Body(evidence)))
}

/// A file that proves a consent.
#[utoipa::path(
    get, path = "/evidence/{e}", tag = "consents", params(("e" = Uuid, Path)),
    responses(
        (status = 200, description = "The file", content_type = "*/*", body = String),
        (status = 206, description = "A range of it", content_type = "*/*", body = String),
        (status = 304, description = "It is the one that the caller has"),
    )
)]
pub(crate) async fn evidence(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(evidence): Id,
    headers: HeaderMap,
) -> Answer<Response> {
    Ok(file::send(
        consents::evidence_file(&app, &actor, evidence).await?,
        &headers,
    ))
}

/// The receipt of a consent, in the fields of ISO/IEC TS 27560: a compact JWS, signed by the workspace. Who asks for
/// `application/json` gets what is signed, to read it.
#[utoipa::path(
    get, path = "/consents/{c}/receipt", operation_id = "consent_receipt", tag = "consents", params(("c" = Uuid, Path)),
    responses((
        status = 200, description = "The receipt",
        content((String = "application/jose"), (Object = "application/json")),
        headers(("vary" = String, description = "Accept")),
    ))
)]
pub(crate) async fn receipt(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(consent): Id,
    headers: HeaderMap,
) -> Answer<Response> {
    const VARY: [(HeaderName, &str); 1] = [(header::VARY, "accept")];
    if prefers_json(&headers, "application/jose") {
        let receipt = consents::receipt(&app, &actor, consent).await?;
        return Ok((VARY, Body(receipt)).into_response());
    }
    let signed = consents::signed_receipt(&app, &actor, consent).await?;
    let name = format!("attachment; filename=\"receipt-{consent}.jws\"");
    let about = [
        (header::CONTENT_TYPE, "application/jose"),
        (header::CONTENT_DISPOSITION, &name),
    ];
    Ok((VARY, about, signed).into_response())
}
