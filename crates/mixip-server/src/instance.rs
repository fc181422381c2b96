//! The installation itself: what a sign-in page has to know, and whether it is well.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use mixip_app::accounts::{self, MINIMUM_AGE, PASSWORD_MIN_LENGTH};
use mixip_app::{App, Registration, names};
use serde::Serialize;
use utoipa::ToSchema;

use crate::problem::{Answer, Problem};

/// What everybody may know of this installation.
#[derive(Serialize, ToSchema)]
pub(crate) struct Instance {
    /// The program's version.
    version: &'static str,
    /// Who may make an account.
    registration: Registration,
    /// No account exists yet: the next one runs this installation.
    first_account: bool,
    /// From this age on one may have an account.
    minimum_age: i16,
    /// Least number of characters of a password.
    password_min_length: usize,
    /// Languages of the web app.
    #[schema(value_type = Vec<names::Language>)]
    languages: [&'static str; 2],
}

/// This installation.
#[utoipa::path(get, path = "/instance", tag = "instance", security(()), responses((status = 200, body = Instance)))]
pub(crate) async fn instance(State(app): State<App>) -> Answer<Json<Instance>> {
    Ok(Json(Instance {
        version: env!("CARGO_PKG_VERSION"),
        registration: app.registration,
        first_account: accounts::none_yet(&app).await?,
        minimum_age: MINIMUM_AGE,
        password_min_length: PASSWORD_MIN_LENGTH,
        languages: ["en", "de"],
    }))
}

/// Whether the program lives.
#[utoipa::path(get, path = "/healthz", tag = "instance", security(()), responses((status = 200, body = String)))]
pub(crate) async fn healthz() -> &'static str {
    "alive\n"
}

/// Whether it can serve: database and storage answer, the models are loaded.
#[utoipa::path(get, path = "/readyz", tag = "instance", security(()), responses((status = 200, body = String)))]
pub(crate) async fn readyz(State(app): State<App>) -> Answer<&'static str> {
    match app.ready().await {
        Ok(()) => Ok("ready\n"),
        Err(error) => {
            tracing::error!(%error, "not ready");
            let detail = "database or storage do not answer; the server's log says which";
            Err(Problem::new(
                StatusCode::SERVICE_UNAVAILABLE,
                "not_ready",
                detail,
            ))
        }
    }
}
