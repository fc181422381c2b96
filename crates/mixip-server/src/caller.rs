//! Who calls: a browser by its session cookie, a program by its token.

use std::net::SocketAddr;
use std::sync::Arc;

use axum::extract::{ConnectInfo, FromRef, FromRequestParts};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, Method, header};
use mixip_app::accounts::{Client, NewSession, sessions, tokens};
use mixip_app::shares::{self, NewVisit, VISIT_DAYS};
use mixip_app::{Actor, App};

use crate::Options;
use crate::problem::{Answer, Problem};

/// The prefix lets a browser take it from this host alone, over a trustworthy connection (RFC 6265bis; a loopback
/// address counts as one).
pub(crate) const COOKIE: &str = "__Host-mixip";

/// The cookie of a guest who came by a share link; it opens that share and nothing else.
pub(crate) const SHARE_COOKIE: &str = "__Host-mixip-share";

/// What a request brings along to be known by.
#[derive(Clone)]
pub(crate) enum Credentials {
    Session(String),
    Token(String),
    None,
}

impl Credentials {
    /// A token goes before a cookie: who sends one says which of the two is meant.
    pub(crate) fn of(headers: &HeaderMap) -> Self {
        let text = |value: &HeaderValue| value.to_str().map(str::to_owned).unwrap_or_default();
        if let Some(value) = headers.get(header::AUTHORIZATION) {
            let value = text(value);
            return match value.split_once(' ') {
                Some((scheme, token)) if scheme.eq_ignore_ascii_case("bearer") => {
                    Self::Token(token.trim().to_owned())
                }
                _ => Self::Token(String::new()),
            };
        }
        session_cookie(headers).map_or(Self::None, |secret| Self::Session(secret.to_owned()))
    }

    /// Asks anew who that is.
    pub(crate) async fn authenticate(&self, app: &App, writes: bool) -> mixip_app::Result<Actor> {
        match self {
            Self::Session(secret) => sessions::authenticate(app, secret).await,
            Self::Token(token) => match tokens::authenticate(app, token, writes).await? {
                // A token that is wrong is told, so that nobody takes the answers to strangers for their own.
                Actor::Anonymous => Err(mixip_app::Error::Unauthenticated),
                actor => Ok(actor),
            },
            Self::None => Ok(Actor::Anonymous),
        }
    }
}

/// The secret of the session cookie, where one is sent.
pub(crate) fn session_cookie(headers: &HeaderMap) -> Option<&str> {
    cookie_named(headers, COOKIE)
}

/// The secret of a guest's cookie, where one is sent.
pub(crate) fn share_cookie(headers: &HeaderMap) -> Option<&str> {
    cookie_named(headers, SHARE_COOKIE)
}

/// The value of a cookie, where it is sent.
pub(crate) fn cookie_named<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .find_map(|pair| pair.trim().strip_prefix(name)?.strip_prefix('='))
}

/// The cookie of a new session.
pub(crate) fn set_cookie(session: &NewSession) -> [(header::HeaderName, String); 1] {
    let seconds = sessions::IDLE_DAYS * 24 * 60 * 60;
    cookie(&session.secret, seconds)
}

/// Takes the cookie away.
pub(crate) fn clear_cookie() -> [(header::HeaderName, String); 1] {
    cookie("", 0)
}

fn cookie(value: &str, seconds: i64) -> [(header::HeaderName, String); 1] {
    [(
        header::SET_COOKIE,
        format!("{COOKIE}={value}; Path=/; Max-Age={seconds}; Secure; HttpOnly; SameSite=Lax"),
    )]
}

/// The cookie of a guest. No other site's page makes a browser send it.
pub(crate) fn set_share_cookie(visit: &NewVisit) -> [(header::HeaderName, String); 1] {
    let (secret, seconds) = (&visit.secret, VISIT_DAYS * 24 * 60 * 60);
    [(
        header::SET_COOKIE,
        format!(
            "{SHARE_COOKIE}={secret}; Path=/; Max-Age={seconds}; Secure; HttpOnly; SameSite=Strict"
        ),
    )]
}

/// Whether a method may change something.
pub(crate) fn writes(method: &Method) -> bool {
    !matches!(*method, Method::GET | Method::HEAD | Method::OPTIONS)
}

/// The caller, handed to every use case.
pub(crate) struct Caller(pub(crate) Actor);

impl<S: Send + Sync> FromRequestParts<S> for Caller
where
    App: FromRef<S>,
{
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Answer<Self> {
        let credentials = Credentials::of(&parts.headers);
        Ok(Self(
            credentials
                .authenticate(&App::from_ref(state), writes(&parts.method))
                .await?,
        ))
    }
}

/// Who came by a share link, handed to every use case for guests.
pub(crate) struct Guest(pub(crate) shares::Guest);

impl<S: Send + Sync> FromRequestParts<S> for Guest
where
    App: FromRef<S>,
{
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Answer<Self> {
        let cookie = share_cookie(&parts.headers).ok_or(mixip_app::Error::LinkNeeded)?;
        Ok(Self(
            shares::authenticate(&App::from_ref(state), cookie).await?,
        ))
    }
}

/// What the connection tells of the client. Headers that proxies add are believed of trusted ones alone: anybody can
/// send them (D14).
pub(crate) struct From(pub(crate) Client);

impl<S: Send + Sync> FromRequestParts<S> for From
where
    Arc<Options>: FromRef<S>,
{
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Answer<Self> {
        let ConnectInfo(address) = ConnectInfo::<SocketAddr>::from_request_parts(parts, state)
            .await
            .map_err(|error| Problem::internal(&error.to_string()))?;
        let user_agent = parts
            .headers
            .get(header::USER_AGENT)
            .and_then(|value| value.to_str().ok());
        let user_agent = user_agent.unwrap_or_default().chars().take(400).collect();
        let forwarded = parts
            .headers
            .get_all("x-forwarded-for")
            .iter()
            .next_back()
            .and_then(|value| value.to_str().ok());
        let origin = Arc::<Options>::from_ref(state).origin_of(address.ip(), forwarded);
        Ok(Self(Client {
            address: origin.to_string(),
            user_agent,
        }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cookies_are_found_among_others_and_by_their_whole_name() {
        let find = |cookie: &str| {
            let value = HeaderValue::from_str(cookie).ok()?;
            session_cookie(&HeaderMap::from_iter([(header::COOKIE, value)])).map(str::to_owned)
        };
        assert_eq!(
            find("a=b; __Host-mixip=secret; c=d").as_deref(),
            Some("secret")
        );
        assert_eq!(find("x__Host-mixip=secret"), None);
        assert_eq!(find("__Host-mixipx=secret"), None);
        assert_eq!(find("__Host-mixip-share=secret"), None);
    }
}
