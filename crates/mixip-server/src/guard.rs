//! What is refused before anybody is asked: requests under another name than the server's, and writes that come from
//! somebody else's page (D6).

use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, StatusCode, header};
use axum::middleware::Next;
use axum::response::Response;

use crate::Options;
use crate::caller::writes;
use crate::problem::{Answer, Problem};
use crate::site::Site;

const SEC_FETCH_SITE: HeaderName = HeaderName::from_static("sec-fetch-site");

pub(crate) async fn guard(
    State(site): State<Site>,
    request: Request,
    next: Next,
) -> Answer<Response> {
    let headers = request.headers();
    let host = text(headers, &header::HOST).unwrap_or_default();
    // Whoever watches whether the server lives asks it by its number.
    let health = matches!(request.uri().path(), "/healthz" | "/readyz");
    if !health && !site.options.answers_to(host) {
        return Err(Problem::new(
            StatusCode::MISDIRECTED_REQUEST,
            "wrong_host",
            "the server does not answer under this name: start it with --public-url and the address people open",
        ));
    }
    if writes(request.method()) && !is_same_site(&site.options, headers, host) {
        return Err(Problem::new(
            StatusCode::FORBIDDEN,
            "cross_site",
            "this came from another site, or does not say where it comes from: programs use a token instead of a cookie",
        ));
    }
    Ok(next.run(request).await)
}

/// A browser says where a request comes from and no page can make it lie; who says nothing is no browser of today,
/// and gets through only without cookies, whatever they are for.
fn is_same_site(options: &Options, headers: &HeaderMap, host: &str) -> bool {
    match (
        text(headers, &SEC_FETCH_SITE),
        text(headers, &header::ORIGIN),
    ) {
        (Some(site), _) => site == "same-origin",
        (None, Some(origin)) => options.is_own_origin(origin, host),
        (None, None) => !headers.contains_key(header::COOKIE),
    }
}

fn text<'a>(headers: &'a HeaderMap, name: &HeaderName) -> Option<&'a str> {
    headers
        .get(name)
        .map(|value| value.to_str().unwrap_or_default())
}
