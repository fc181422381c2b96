//! What workspaces sign: their keys, published, and the verification that anybody may ask for.

use axum::Json as Body;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use mixip_app::App;
use mixip_app::signing::{self, SigningKey, Verification};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::caller::{Caller, From};
use crate::input::{Id, Json};
use crate::list::List;
use crate::problem::Answer;

/// The keys that a workspace signs with, the present one first.
#[utoipa::path(
    get, path = "/workspaces/{w}/signing-keys", operation_id = "signing_keys", tag = "workspaces",
    params(("w" = Uuid, Path)), responses((status = 200, body = List<SigningKey>))
)]
pub(crate) async fn keys(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(workspace): Id,
) -> Answer<Body<List<SigningKey>>> {
    Ok(Body(List::whole(
        signing::list(&app, &actor, workspace).await?,
    )))
}

/// Sign with a new key from now on. The old ones stay published: what they signed still holds.
#[utoipa::path(
    post, path = "/workspaces/{w}/signing-keys", operation_id = "rotate_signing_key", tag = "workspaces",
    params(("w" = Uuid, Path)), responses((status = 201, body = SigningKey))
)]
pub(crate) async fn rotate(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(workspace): Id,
) -> Answer<(StatusCode, Body<SigningKey>)> {
    let key = signing::rotate(&app, &actor, workspace).await?;
    Ok((StatusCode::CREATED, Body(key)))
}

/// The public keys of a workspace as a JWK set (RFC 7517), the present one first.
#[utoipa::path(
    get, path = "/.well-known/mixip/{w}/jwks.json", operation_id = "published_keys", tag = "instance",
    params(("w" = Uuid, Path)), security(()),
    responses((status = 200, content_type = "application/jwk-set+json", body = Object))
)]
pub(crate) async fn published(State(app): State<App>, Id(workspace): Id) -> Answer<Response> {
    let set = signing::published(&app, workspace).await?;
    let about = [
        (header::CONTENT_TYPE, "application/jwk-set+json"),
        (header::CACHE_CONTROL, "public, max-age=300"),
    ];
    Ok((about, set.to_json()).into_response())
}

/// What is to be verified.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ToVerify {
    /// A receipt or `manifest.jws`, as it was handed out; at most 64 KiB.
    text: String,
}

/// Whether a receipt or a signed manifest is what it says, for anybody. Nothing of it is kept.
#[utoipa::path(
    post, path = "/verify", operation_id = "verify", tag = "instance", security(()),
    request_body = ToVerify, responses((status = 200, body = Verification))
)]
pub(crate) async fn verify(
    State(app): State<App>,
    From(client): From,
    Json(ToVerify { text }): Json<ToVerify>,
) -> Answer<Body<Verification>> {
    Ok(Body(signing::verify(&app, &text, &client).await?))
}
