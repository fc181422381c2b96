//! What comes back from a mail: an address is its owner's, or a new password.

use axum::Json as Body;
use axum::extract::State;
use axum::http::StatusCode;
use mixip_app::App;
use mixip_app::accounts::Account;
use mixip_app::accounts::address::{self, AddressCode, AddressProof};
use mixip_app::accounts::reset::{self, ForgottenPassword, NewPassword};

use crate::caller::{Caller, From};
use crate::input::Json;
use crate::problem::Answer;

/// Confirm a mail address with the token that was sent there. A token that does not work answers 404 `link_unknown`.
#[utoipa::path(
    post, path = "/accounts/verify", operation_id = "verify_address", tag = "accounts", security(()),
    request_body = AddressProof, responses((status = 204))
)]
pub(crate) async fn verify(
    State(app): State<App>,
    From(client): From,
    Json(input): Json<AddressProof>,
) -> Answer<StatusCode> {
    address::verify(&app, input, &client).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Have link and code sent again, to the address that waits to be confirmed.
#[utoipa::path(
    post, path = "/me/verification", operation_id = "send_verification", tag = "accounts",
    responses((status = 202))
)]
pub(crate) async fn send(State(app): State<App>, Caller(actor): Caller) -> Answer<StatusCode> {
    address::send_again(&app, &actor).await?;
    Ok(StatusCode::ACCEPTED)
}

/// Confirm my mail address with the code that was sent there. A wrong one answers 403 `code_wrong`.
#[utoipa::path(
    put, path = "/me/verification", operation_id = "verify_address_by_code", tag = "accounts",
    request_body = AddressCode, responses((status = 200, body = Account))
)]
pub(crate) async fn verify_by_code(
    State(app): State<App>,
    Caller(actor): Caller,
    Json(input): Json<AddressCode>,
) -> Answer<Body<Account>> {
    Ok(Body(address::verify_by_code(&app, &actor, input).await?))
}

/// Ask for a link to set a new password. The answer is the same whether the address has an account or not.
#[utoipa::path(
    post, path = "/password-resets", operation_id = "ask_for_password_reset", tag = "accounts", security(()),
    request_body = ForgottenPassword, responses((status = 202))
)]
pub(crate) async fn ask(
    State(app): State<App>,
    From(client): From,
    Json(input): Json<ForgottenPassword>,
) -> Answer<StatusCode> {
    reset::ask(&app, input, &client).await?;
    Ok(StatusCode::ACCEPTED)
}

/// Set a new password with the token that was sent by mail, once. All sessions of the account end.
#[utoipa::path(
    put, path = "/password-resets", operation_id = "reset_password", tag = "accounts", security(()),
    request_body = NewPassword, responses((status = 204))
)]
pub(crate) async fn set(
    State(app): State<App>,
    From(client): From,
    Json(input): Json<NewPassword>,
) -> Answer<StatusCode> {
    reset::set(&app, input, &client).await?;
    Ok(StatusCode::NO_CONTENT)
}
