//! Files of users, sent as what they are and as nothing that a browser would run (D8).

use std::ops::Range;

use axum::body::Body;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use futures_util::TryStreamExt;
use mixip_app::assets::File;

use crate::headers::SANDBOX;
use crate::problem::Problem;

/// Every look asks the server again, so that a permission that ended counts from the next request (D3); the tag keeps
/// what did not change from being sent twice. No shared cache keeps it.
const KEPT: HeaderValue = HeaderValue::from_static("private, no-cache");

/// The file, or the range of it that was asked for (RFC 9110, 14).
pub(crate) fn send(file: File, asked: &HeaderMap) -> Response {
    let tag = format!("\"{}\"", file.etag);
    let disposition = disposition(&file.filename, file.inline);
    let mut response = if matches(asked, &tag) {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        let length = file.len();
        match range(asked, &tag, length) {
            Asked::All => part(file, StatusCode::OK, 0..length),
            Asked::Part(range) => {
                let told = format!("bytes {}-{}/{length}", range.start, range.end - 1);
                let mut response = part(file, StatusCode::PARTIAL_CONTENT, range);
                insert(response.headers_mut(), header::CONTENT_RANGE, &told);
                response
            }
            Asked::Nothing => {
                let detail = format!("the file has {length} bytes");
                let problem = Problem::new(
                    StatusCode::RANGE_NOT_SATISFIABLE,
                    "range_not_satisfiable",
                    detail,
                );
                let mut response = problem.into_response();
                insert(
                    response.headers_mut(),
                    header::CONTENT_RANGE,
                    &format!("bytes */{length}"),
                );
                return response;
            }
        }
    };
    let headers = response.headers_mut();
    insert(headers, header::ETAG, &tag);
    headers.insert(header::CACHE_CONTROL, KEPT);
    headers.insert(header::ACCEPT_RANGES, HeaderValue::from_static("bytes"));
    headers.insert(
        header::CONTENT_SECURITY_POLICY,
        HeaderValue::from_static(SANDBOX),
    );
    insert(headers, header::CONTENT_DISPOSITION, &disposition);
    response
}

/// The same for a guest: nothing of it is kept anywhere, and no tag tells one file from another.
pub(crate) fn send_to_guest(file: File, asked: &HeaderMap) -> Response {
    let mut asked = asked.clone();
    for condition in [header::IF_NONE_MATCH, header::IF_RANGE] {
        asked.remove(condition);
    }
    let mut response = send(file, &asked);
    let headers = response.headers_mut();
    headers.remove(header::ETAG);
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// A picture that is small and made anew each time.
pub(crate) fn jpeg(picture: Vec<u8>) -> Response {
    let mut response = Response::new(Body::from(picture));
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("image/jpeg"));
    headers.insert(header::CACHE_CONTROL, KEPT);
    headers.insert(
        header::CONTENT_SECURITY_POLICY,
        HeaderValue::from_static(SANDBOX),
    );
    response
}

fn part(file: File, status: StatusCode, range: Range<u64>) -> Response {
    let length = range.end - range.start;
    let media_type = file.media_type.clone();
    let stream = file
        .stream(range)
        .inspect_err(|error| tracing::warn!(%error, "a file broke off while it was sent"));
    let mut response = Response::new(Body::from_stream(stream));
    *response.status_mut() = status;
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_LENGTH, HeaderValue::from(length));
    insert(headers, header::CONTENT_TYPE, &media_type);
    response
}

fn matches(asked: &HeaderMap, tag: &str) -> bool {
    let known = asked
        .get(header::IF_NONE_MATCH)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    known
        .split(',')
        .map(str::trim)
        .any(|one| one == "*" || one.trim_start_matches("W/") == tag)
}

#[derive(Debug, PartialEq)]
enum Asked {
    All,
    Part(Range<u64>),
    Nothing,
}

/// The one range that was asked for. Several ranges, or another unit, are answered with everything, as the standard
/// allows.
fn range(asked: &HeaderMap, tag: &str, length: u64) -> Asked {
    let text = |name| {
        asked
            .get(name)
            .and_then(|value: &HeaderValue| value.to_str().ok())
    };
    if text(header::IF_RANGE).is_some_and(|known| known != tag) {
        return Asked::All;
    }
    let Some(one) = text(header::RANGE).and_then(|range| range.strip_prefix("bytes=")) else {
        return Asked::All;
    };
    let Some((first, last)) = one
        .split_once('-')
        .map(|(first, last)| (first.trim(), last.trim()))
    else {
        return Asked::All;
    };
    let range = match (first.parse::<u64>(), last.parse::<u64>()) {
        (Ok(first), Ok(last)) if first <= last => first..last.saturating_add(1).min(length),
        (Ok(first), Err(_)) if last.is_empty() => first..length,
        (Err(_), Ok(last)) if first.is_empty() => length.saturating_sub(last)..length,
        _ => return Asked::All,
    };
    if range.is_empty() {
        Asked::Nothing
    } else {
        Asked::Part(range)
    }
}

/// The name to save it under, also when it is not ASCII (RFC 6266, RFC 8187).
fn disposition(name: &str, inline: bool) -> String {
    let kind = if inline { "inline" } else { "attachment" };
    let plain: String = name
        .chars()
        .map(|c| {
            if c.is_ascii_graphic() && !"\"\\%;".contains(c) || c == ' ' {
                c
            } else {
                '_'
            }
        })
        .collect();
    let mut exact = String::new();
    for byte in name.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            exact.push(char::from(byte));
        } else {
            exact.push_str(&format!("%{byte:02X}"));
        }
    }
    format!("{kind}; filename=\"{plain}\"; filename*=UTF-8''{exact}")
}

fn insert(headers: &mut HeaderMap, name: header::HeaderName, value: &str) {
    if let Ok(value) = HeaderValue::from_str(value) {
        headers.insert(name, value);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(range: &str) -> Asked {
        let value = HeaderValue::from_str(range).unwrap_or(HeaderValue::from_static(""));
        super::range(
            &HeaderMap::from_iter([(header::RANGE, value)]),
            "\"t\"",
            100,
        )
    }

    #[test]
    fn ranges() {
        assert_eq!(asked("bytes=0-9"), Asked::Part(0..10));
        assert_eq!(asked("bytes=90-"), Asked::Part(90..100));
        assert_eq!(asked("bytes=90-1000"), Asked::Part(90..100));
        assert_eq!(asked("bytes=-10"), Asked::Part(90..100));
        assert_eq!(asked("bytes=-1000"), Asked::Part(0..100));
        for outside in ["bytes=100-", "bytes=100-200", "bytes=-0"] {
            assert_eq!(asked(outside), Asked::Nothing, "{outside}");
        }
        for other in [
            "bytes=9-0",
            "bytes=0-1,5-6",
            "bytes=",
            "bytes=a-b",
            "pages=1-2",
            "bytes=-",
        ] {
            assert_eq!(asked(other), Asked::All, "{other}");
        }
        let changed = HeaderMap::from_iter([
            (header::RANGE, HeaderValue::from_static("bytes=0-9")),
            (header::IF_RANGE, HeaderValue::from_static("\"before\"")),
        ]);
        assert_eq!(range(&changed, "\"t\"", 100), Asked::All);
    }

    #[test]
    fn d8_names_cannot_leave_their_quotes() {
        assert_eq!(
            disposition("a\"b; x.svg", false),
            "attachment; filename=\"a_b_ x.svg\"; filename*=UTF-8''a%22b%3B%20x.svg"
        );
        assert_eq!(
            disposition("Ä.jpg", true),
            "inline; filename=\"_.jpg\"; filename*=UTF-8''%C3%84.jpg"
        );
    }

    #[test]
    fn tags() {
        let known = |value| {
            matches(
                &HeaderMap::from_iter([(header::IF_NONE_MATCH, HeaderValue::from_static(value))]),
                "\"t\"",
            )
        };
        assert!(known("\"t\"") && known("W/\"t\"") && known("\"a\", \"t\"") && known("*"));
        assert!(!known("\"a\"") && !known("t"));
    }
}
