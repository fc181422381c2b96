//! API tokens: for programs that act for an account.

use axum::Json as Body;
use axum::extract::State;
use axum::http::StatusCode;
use mixip_app::App;
use mixip_app::accounts::tokens::{self, MadeToken, NewToken, Token};

use crate::caller::Caller;
use crate::input::{Id, Json};
use crate::list::List;
use crate::problem::Answer;

/// Make a token. The answer is the only place where it is shown.
#[utoipa::path(
    post, path = "/tokens", operation_id = "make_token", tag = "tokens",
    request_body = NewToken, responses((status = 201, body = MadeToken))
)]
pub(crate) async fn make(
    State(app): State<App>,
    Caller(actor): Caller,
    Json(input): Json<NewToken>,
) -> Answer<(StatusCode, Body<MadeToken>)> {
    Ok((
        StatusCode::CREATED,
        Body(tokens::make(&app, &actor, input).await?),
    ))
}

/// My tokens, newest first.
#[utoipa::path(get, path = "/tokens", tag = "tokens", responses((status = 200, body = List<Token>)))]
pub(crate) async fn tokens(
    State(app): State<App>,
    Caller(actor): Caller,
) -> Answer<Body<List<Token>>> {
    Ok(Body(List::whole(tokens::list(&app, &actor).await?)))
}

/// End one of my tokens.
#[utoipa::path(
    delete, path = "/tokens/{id}", operation_id = "revoke_token", tag = "tokens",
    params(("id" = Uuid, Path)), responses((status = 204))
)]
pub(crate) async fn revoke(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(token): Id,
) -> Answer<StatusCode> {
    tokens::revoke(&app, &actor, token).await?;
    Ok(StatusCode::NO_CONTENT)
}
