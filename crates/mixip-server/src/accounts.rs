//! Accounts: signing up, and one's own.

use axum::Json as Body;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::IntoResponse;
use mixip_app::App;
use mixip_app::accounts::{self, Account, AccountChange, SignUp};

use crate::caller::{Caller, From, set_cookie};
use crate::input::Json;
use crate::problem::Answer;

/// Make an account and sign it in.
///
/// Refused under 16 years of age (`under_age`); the date of birth is checked and forgotten.
#[utoipa::path(
    post, path = "/accounts", tag = "accounts", security(()), request_body = SignUp,
    responses((status = 201, body = Account, headers(("Set-Cookie" = String))))
)]
pub(crate) async fn sign_up(
    State(app): State<App>,
    From(client): From,
    Json(input): Json<SignUp>,
) -> Answer<impl IntoResponse> {
    let (account, session) = accounts::sign_up(&app, input, &client).await?;
    Ok((StatusCode::CREATED, set_cookie(&session), Body(account)))
}

/// Who I am.
#[utoipa::path(get, path = "/me", tag = "accounts", responses((status = 200, body = Account)))]
pub(crate) async fn me(State(app): State<App>, Caller(actor): Caller) -> Answer<Body<Account>> {
    Ok(Body(accounts::me(&app, &actor).await?))
}

/// Correct my profile, or change my password: that signs all my other sessions out.
#[utoipa::path(
    patch, path = "/me", tag = "accounts",
    request_body = AccountChange, responses((status = 200, body = Account))
)]
pub(crate) async fn change_me(
    State(app): State<App>,
    Caller(actor): Caller,
    Json(change): Json<AccountChange>,
) -> Answer<Body<Account>> {
    Ok(Body(accounts::change(&app, &actor, change).await?))
}
