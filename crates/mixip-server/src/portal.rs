//! A talent's own page: opened by a link, kept open by a cookie of its own.

use axum::Json as Body;
use axum::extract::{FromRef, FromRequestParts, State};
use axum::http::request::Parts;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use mixip_app::consents::NewWithdrawal;
use mixip_app::portal::{
    self, Code, Declining, Deletion, Dispute, Narrowing, NewSignature, Opening, Portal,
    PortalChange, PortalConsent, PortalPicture, PortalRequest, Signed,
};
use mixip_app::talent::{self, Kept, Reference};
use mixip_app::{Actor, App};
use uuid::Uuid;

use crate::caller::{From, cookie_named};
use crate::input::{FileForm, FormFile, Id, Json, MaybeJson, Query};
use crate::list::{List, PageQuery};
use crate::problem::{Answer, Problem};

/// The cookie of a device that opened a link.
pub(crate) const COOKIE: &str = "__Host-mixip-talent";
/// Browsers keep it for so long; the server forgets a device after half a year without a request.
const SECONDS: u32 = 180 * 24 * 60 * 60;

/// The talent who calls.
pub(crate) struct OwnPage(pub(crate) Actor);

impl<S: Send + Sync> FromRequestParts<S> for OwnPage
where
    App: FromRef<S>,
{
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Answer<Self> {
        let Some(device) = cookie_named(&parts.headers, COOKIE) else {
            return Ok(Self(Actor::Anonymous));
        };
        let app = App::from_ref(state);
        Ok(Self(portal::authenticate(&app, device).await?))
    }
}

/// The cookie of a device that was let in.
pub(crate) fn let_in(device: &str) -> [(header::HeaderName, String); 1] {
    cookie(device, SECONDS)
}

fn cookie(value: &str, seconds: u32) -> [(header::HeaderName, String); 1] {
    [(
        header::SET_COOKIE,
        format!("{COOKIE}={value}; Path=/; Max-Age={seconds}; Secure; HttpOnly; SameSite=Strict"),
    )]
}

/// Open a talent's own page by its link. The first device is let in; another one shows a code sent by mail.
#[utoipa::path(
    post, path = "/portal/sessions", operation_id = "open_portal", tag = "portal", request_body = Opening,
    responses((status = 204, description = "Opened; the cookie is set"))
)]
pub(crate) async fn open(
    State(app): State<App>,
    From(client): From,
    Json(input): Json<Opening>,
) -> Answer<Response> {
    let device = portal::open(&app, input, &client).await?;
    Ok((StatusCode::NO_CONTENT, let_in(&device)).into_response())
}

/// Sign this device out of the talent's page.
#[utoipa::path(
    delete, path = "/portal/sessions/current", operation_id = "leave_portal", tag = "portal",
    responses((status = 204))
)]
pub(crate) async fn leave(State(app): State<App>, OwnPage(actor): OwnPage) -> Answer<Response> {
    portal::leave(&app, &actor).await?;
    Ok((StatusCode::NO_CONTENT, cookie("", 0)).into_response())
}

/// Everything that a talent's own page shows first.
#[utoipa::path(get, path = "/portal", operation_id = "portal", tag = "portal", responses((status = 200, body = Portal)))]
pub(crate) async fn view(State(app): State<App>, OwnPage(actor): OwnPage) -> Answer<Body<Portal>> {
    Ok(Body(portal::view(&app, &actor).await?))
}

/// Change the language of a talent's page.
#[utoipa::path(
    patch, path = "/portal", operation_id = "change_portal", tag = "portal", request_body = PortalChange,
    responses((status = 200, body = Portal))
)]
pub(crate) async fn change(
    State(app): State<App>,
    OwnPage(actor): OwnPage,
    Json(input): Json<PortalChange>,
) -> Answer<Body<Portal>> {
    Ok(Body(portal::change(&app, &actor, input).await?))
}

/// Delete the talent with everything that is held about them.
#[utoipa::path(
    delete, path = "/portal", operation_id = "delete_me", tag = "portal", request_body = Deletion,
    responses((status = 204))
)]
pub(crate) async fn delete(
    State(app): State<App>,
    OwnPage(actor): OwnPage,
    Json(input): Json<Deletion>,
) -> Answer<Response> {
    portal::delete(&app, &actor, input).await?;
    Ok((StatusCode::NO_CONTENT, cookie("", 0)).into_response())
}

/// Send a code to the talent's mail address, to show that it is theirs.
#[utoipa::path(
    post, path = "/portal/email-codes", operation_id = "send_email_code", tag = "portal",
    responses((status = 202))
)]
pub(crate) async fn send_code(
    State(app): State<App>,
    OwnPage(actor): OwnPage,
) -> Answer<StatusCode> {
    portal::send_code(&app, &actor).await?;
    Ok(StatusCode::ACCEPTED)
}

/// Show the code that came by mail.
#[utoipa::path(
    post, path = "/portal/email-codes/verify", operation_id = "verify_email_code", tag = "portal",
    request_body = Code, responses((status = 200, body = Portal))
)]
pub(crate) async fn verify_code(
    State(app): State<App>,
    OwnPage(actor): OwnPage,
    Json(input): Json<Code>,
) -> Answer<Body<Portal>> {
    Ok(Body(portal::verify_code(&app, &actor, input).await?))
}

/// Sign a request: each item that is agreed to becomes a consent of its own.
#[utoipa::path(
    post, path = "/portal/requests/{r}/sign", operation_id = "sign_request", tag = "portal",
    params(("r" = Uuid, Path)), request_body = NewSignature, responses((status = 201, body = Signed))
)]
pub(crate) async fn sign(
    State(app): State<App>,
    OwnPage(actor): OwnPage,
    Id(request): Id,
    From(client): From,
    Json(input): Json<NewSignature>,
) -> Answer<(StatusCode, Body<Signed>)> {
    let signed = portal::sign(&app, &actor, request, input, &client).await?;
    Ok((StatusCode::CREATED, Body(signed)))
}

/// Decline a request as a whole.
#[utoipa::path(
    post, path = "/portal/requests/{r}/decline", operation_id = "decline_request", tag = "portal",
    params(("r" = Uuid, Path)), request_body = Option<Declining>, responses((status = 200, body = PortalRequest))
)]
pub(crate) async fn decline(
    State(app): State<App>,
    OwnPage(actor): OwnPage,
    Id(request): Id,
    MaybeJson(input): MaybeJson<Declining>,
) -> Answer<Body<PortalRequest>> {
    Ok(Body(portal::decline(&app, &actor, request, input).await?))
}

/// Withdraw a consent: from the answer on nothing rests on it.
#[utoipa::path(
    post, path = "/portal/consents/{c}/withdraw", operation_id = "withdraw_own_consent", tag = "portal",
    params(("c" = Uuid, Path)), request_body = Option<NewWithdrawal>, responses((status = 200, body = PortalConsent))
)]
pub(crate) async fn withdraw(
    State(app): State<App>,
    OwnPage(actor): OwnPage,
    Id(consent): Id,
    MaybeJson(input): MaybeJson<NewWithdrawal>,
) -> Answer<Body<PortalConsent>> {
    Ok(Body(portal::withdraw(&app, &actor, consent, input).await?))
}

/// Keep some channels of a consent and withdraw the rest.
#[utoipa::path(
    post, path = "/portal/consents/{c}/narrow", operation_id = "narrow_consent", tag = "portal",
    params(("c" = Uuid, Path)), request_body = Narrowing, responses((status = 200, body = PortalConsent))
)]
pub(crate) async fn narrow(
    State(app): State<App>,
    OwnPage(actor): OwnPage,
    Id(consent): Id,
    Json(input): Json<Narrowing>,
) -> Answer<Body<PortalConsent>> {
    Ok(Body(portal::narrow(&app, &actor, consent, input).await?))
}

/// The signed receipt of one of the talent's consents, a compact JWS.
#[utoipa::path(
    get, path = "/portal/consents/{c}/receipt", operation_id = "own_receipt", tag = "portal",
    params(("c" = Uuid, Path)),
    responses((status = 200, description = "The receipt", content_type = "application/jose", body = String))
)]
pub(crate) async fn receipt(
    State(app): State<App>,
    OwnPage(actor): OwnPage,
    Id(consent): Id,
) -> Answer<Response> {
    let signed = portal::receipt(&app, &actor, consent).await?;
    let name = format!("receipt-{consent}.jws");
    Ok(download("application/jose", &name, signed.into_bytes()))
}

/// The release that a request was signed with, as a PDF.
#[utoipa::path(
    get, path = "/portal/requests/{r}/release", operation_id = "own_release", tag = "portal",
    params(("r" = Uuid, Path)),
    responses((status = 200, description = "The release", content_type = "application/pdf", body = String))
)]
pub(crate) async fn release(
    State(app): State<App>,
    OwnPage(actor): OwnPage,
    Id(request): Id,
) -> Answer<Response> {
    let pdf = portal::release_of_mine(&app, &actor, request).await?;
    let name = format!("release-{request}.pdf");
    Ok(download("application/pdf", &name, pdf))
}

/// Something to keep.
pub(crate) fn download(media_type: &str, name: &str, content: Vec<u8>) -> Response {
    let disposition = format!("attachment; filename=\"{name}\"");
    let headers = [
        (header::CONTENT_TYPE, media_type),
        (header::CACHE_CONTROL, "private, no-store"),
        (header::CONTENT_DISPOSITION, &disposition),
    ];
    (headers, content).into_response()
}

/// The pictures that a talent appears on, newest first.
#[utoipa::path(
    get, path = "/portal/pictures", operation_id = "own_pictures", tag = "portal", params(PageQuery),
    responses((status = 200, body = List<PortalPicture>))
)]
pub(crate) async fn pictures(
    State(app): State<App>,
    OwnPage(actor): OwnPage,
    Query(page): Query<PageQuery>,
) -> Answer<Body<List<PortalPicture>>> {
    let found = portal::pictures(&app, &actor, page.cursor, page.limit()).await?;
    Ok(Body(found.into()))
}

/// A picture with everybody else's face covered.
#[utoipa::path(
    get, path = "/portal/pictures/{a}", operation_id = "own_picture", tag = "portal", params(("a" = Uuid, Path)),
    responses((status = 200, description = "The picture", content_type = "image/jpeg", body = String))
)]
pub(crate) async fn picture(
    State(app): State<App>,
    OwnPage(actor): OwnPage,
    Id(asset): Id,
) -> Answer<Response> {
    let bytes = portal::picture(&app, &actor, asset).await?;
    let headers = [
        (header::CONTENT_TYPE, "image/jpeg"),
        (header::CACHE_CONTROL, "private, no-store"),
    ];
    Ok((headers, bytes).into_response())
}

/// Say that a face on a picture is not the talent's.
#[utoipa::path(
    post, path = "/portal/pictures/{a}/dispute", operation_id = "dispute_match", tag = "portal",
    params(("a" = Uuid, Path)), request_body = Dispute, responses((status = 204))
)]
pub(crate) async fn dispute(
    State(app): State<App>,
    OwnPage(actor): OwnPage,
    Id(asset): Id,
    Json(input): Json<Dispute>,
) -> Answer<StatusCode> {
    portal::dispute(&app, &actor, asset, input).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// What may stay of a photo of oneself.
#[derive(serde::Deserialize, utoipa::IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct SelfieQuery {
    /// Whether a picture of the face may be kept besides the measurement; not where left out.
    #[serde(default)]
    #[param(required = false)]
    keep_picture: bool,
}

/// Enrol for matching with a photo that shows the talent alone. Kept is the measurement; a picture of the face only where they
/// allow it.
#[utoipa::path(
    post, path = "/portal/selfies", operation_id = "add_selfie", tag = "portal", params(SelfieQuery),
    request_body(content = FileForm, content_type = "multipart/form-data"), responses((status = 201, body = Reference))
)]
pub(crate) async fn add_selfie(
    State(app): State<App>,
    OwnPage(actor): OwnPage,
    Query(query): Query<SelfieQuery>,
    file: FormFile,
) -> Answer<(StatusCode, Body<Reference>)> {
    let talent = talent_of(&actor)?;
    let kept = if query.keep_picture {
        Kept::Crop
    } else {
        Kept::Template
    };
    let reference = talent::add_reference(&app, &actor, talent, file.content.into(), kept).await?;
    Ok((StatusCode::CREATED, Body(reference)))
}

/// Remove every measurement of the talent's face.
#[utoipa::path(
    delete, path = "/portal/selfies", operation_id = "remove_selfies", tag = "portal", responses((status = 204))
)]
pub(crate) async fn remove_selfies(
    State(app): State<App>,
    OwnPage(actor): OwnPage,
) -> Answer<StatusCode> {
    portal::remove_selfies(&app, &actor).await?;
    Ok(StatusCode::NO_CONTENT)
}

fn talent_of(actor: &Actor) -> Answer<Uuid> {
    Ok(actor.depicted()?.talent)
}

/// Everything that is held about the talent, as a ZIP.
#[utoipa::path(
    get, path = "/portal/data", operation_id = "own_data", tag = "portal",
    responses((status = 200, description = "The archive", content_type = "application/zip", body = String))
)]
pub(crate) async fn data(State(app): State<App>, OwnPage(actor): OwnPage) -> Answer<Response> {
    let archive = portal::data(&app, &actor).await?;
    Ok(download("application/zip", "my-data.zip", archive))
}
