//! Sessions: signing in and out, and which browsers are signed in.

use axum::Json as Body;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::IntoResponse;
use mixip_app::App;
use mixip_app::accounts::Account;
use mixip_app::accounts::fresh::{self, Confirmation};
use mixip_app::accounts::sessions::{self, Session, SignIn};

use crate::caller::{Caller, Credentials, From, clear_cookie, session_cookie, set_cookie};
use crate::input::{Id, Json};
use crate::list::List;
use crate::problem::Answer;

/// Sign in. A session that the browser already had ends.
#[utoipa::path(
    post, path = "/sessions", tag = "sessions", security(()), request_body = SignIn,
    responses((status = 201, body = Account, headers(("Set-Cookie" = String))))
)]
pub(crate) async fn sign_in(
    State(app): State<App>,
    From(client): From,
    headers: HeaderMap,
    Json(input): Json<SignIn>,
) -> Answer<impl IntoResponse> {
    let (account, session) = sessions::sign_in(&app, input, &client).await?;
    if let Some(before) = session_cookie(&headers) {
        let before = Credentials::Session(before.to_owned())
            .authenticate(&app, true)
            .await?;
        if before.caller().is_ok() {
            sessions::sign_out(&app, &before).await?;
        }
    }
    Ok((StatusCode::CREATED, set_cookie(&session), Body(account)))
}

/// My sessions, newest first.
#[utoipa::path(get, path = "/sessions", tag = "sessions", responses((status = 200, body = List<Session>)))]
pub(crate) async fn sessions(
    State(app): State<App>,
    Caller(actor): Caller,
) -> Answer<Body<List<Session>>> {
    Ok(Body(List::whole(sessions::list(&app, &actor).await?)))
}

/// Sign out.
#[utoipa::path(delete, path = "/sessions/current", tag = "sessions", responses((status = 204)))]
pub(crate) async fn sign_out(
    State(app): State<App>,
    Caller(actor): Caller,
) -> Answer<impl IntoResponse> {
    sessions::sign_out(&app, &actor).await?;
    Ok((StatusCode::NO_CONTENT, clear_cookie()))
}

/// Give my password again: for ten minutes this session may do what needs a fresh sign-in.
#[utoipa::path(
    post, path = "/sessions/current/confirm", operation_id = "confirm_password", tag = "sessions",
    request_body = Confirmation, responses((status = 204))
)]
pub(crate) async fn confirm(
    State(app): State<App>,
    Caller(actor): Caller,
    Json(input): Json<Confirmation>,
) -> Answer<StatusCode> {
    fresh::confirm(&app, &actor, input).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// End one of my sessions.
#[utoipa::path(
    delete, path = "/sessions/{s}", operation_id = "end_session", tag = "sessions",
    params(("s" = Uuid, Path)), responses((status = 204))
)]
pub(crate) async fn end(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(session): Id,
) -> Answer<StatusCode> {
    sessions::end(&app, &actor, session).await?;
    Ok(StatusCode::NO_CONTENT)
}
