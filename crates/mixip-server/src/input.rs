//! What comes in: bodies, path ids and queries, refused as problems when they are not what they should be.

use axum::body::Body;
use axum::extract::rejection::QueryRejection;
use axum::extract::{FromRequest, FromRequestParts, Multipart, Request};
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode, header};
use bytes::Bytes;
use serde::de::DeserializeOwned;
use uuid::Uuid;

use crate::problem::{Answer, Problem};

/// The most bytes of a JSON body: the texts of a consent fit many times over.
const JSON_LIMIT: usize = 1024 * 1024;
/// The most bytes of a file in a form: photos of people and scans of paper.
pub(crate) const FORM_LIMIT: usize = 64 * 1024 * 1024;

/// A JSON body without fields that nobody knows (D2).
pub(crate) struct Json<T>(pub(crate) T);

impl<S: Send + Sync, T: DeserializeOwned> FromRequest<S> for Json<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, _: &S) -> Answer<Self> {
        if !is_json(request.headers()) {
            return Err(Problem::new(
                StatusCode::UNSUPPORTED_MEDIA_TYPE,
                "unsupported_media_type",
                "the body is to be JSON: send Content-Type: application/json",
            ));
        }
        parse(&read(request.into_body(), JSON_LIMIT).await?).map(Self)
    }
}

/// A JSON body that may be left out altogether.
pub(crate) struct MaybeJson<T>(pub(crate) T);

impl<S: Send + Sync, T: DeserializeOwned + Default> FromRequest<S> for MaybeJson<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, state: &S) -> Answer<Self> {
        let (head, body) = request.into_parts();
        let body = read(body, JSON_LIMIT).await?;
        if body.is_empty() {
            return Ok(Self(T::default()));
        }
        let request = Request::from_parts(head, Body::from(body));
        Json::from_request(request, state)
            .await
            .map(|Json(body)| Self(body))
    }
}

fn is_json(headers: &HeaderMap) -> bool {
    let told = headers
        .get(header::CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    told.split(';')
        .next()
        .unwrap_or_default()
        .trim()
        .eq_ignore_ascii_case("application/json")
}

async fn read(body: Body, limit: usize) -> Answer<Bytes> {
    axum::body::to_bytes(body, limit).await.map_err(|error| {
        let too_large = std::error::Error::source(&error)
            .is_some_and(|source| source.to_string().contains("limit"));
        if too_large {
            Problem::too_large(format!("the body is larger than {limit} bytes"))
        } else {
            Problem::malformed("the body broke off")
        }
    })
}

fn parse<T: DeserializeOwned>(body: &[u8]) -> Answer<T> {
    // Read as a structure, an array would count as its fields in order.
    if body.trim_ascii_start().first() == Some(&b'[') {
        return Err(Problem::new(
            StatusCode::UNPROCESSABLE_ENTITY,
            "invalid",
            "the body is to be a JSON object, not an array",
        ));
    }
    let mut json = serde_json::Deserializer::from_slice(body);
    let read = serde_path_to_error::deserialize(&mut json).map_err(|error| {
        let field = error.path().to_string();
        refused(&field, error.inner())
    })?;
    json.end().map_err(|error| refused(".", &error))?;
    Ok(read)
}

fn refused(field: &str, error: &serde_json::Error) -> Problem {
    let text = error.to_string();
    // The position is of use in a body that is no JSON; in one that is, the field says more.
    let words = text
        .rsplit_once(" at line ")
        .map_or(text.as_str(), |(words, _)| words);
    let problem = if !error.is_data() {
        return Problem::malformed(format!("the body is no JSON: {text}"));
    } else if words.starts_with("unknown field") {
        Problem::new(StatusCode::BAD_REQUEST, "unknown_field", words)
    } else {
        Problem::new(StatusCode::UNPROCESSABLE_ENTITY, "invalid", words)
    };
    if field == "." {
        problem
    } else {
        problem.field(field)
    }
}

/// An id in the path. What is no UUID names nothing, so it was not found.
pub(crate) struct Id(pub(crate) Uuid);

impl<S: Send + Sync> FromRequestParts<S> for Id {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Answer<Self> {
        let id = axum::extract::Path::<Uuid>::from_request_parts(parts, state).await;
        id.map(|axum::extract::Path(id)| Self(id))
            .map_err(|_| Problem::not_found("what the address names"))
    }
}

/// The query's parameters.
pub(crate) struct Query<T>(pub(crate) T);

impl<S: Send + Sync, T: DeserializeOwned> FromRequestParts<S> for Query<T> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Answer<Self> {
        match axum::extract::Query::from_request_parts(parts, state).await {
            Ok(axum::extract::Query(query)) => Ok(Self(query)),
            Err(QueryRejection::FailedToDeserializeQueryString(error)) => {
                Err(Problem::malformed(error.body_text()))
            }
            Err(error) => Err(Problem::malformed(error.body_text())),
        }
    }
}

/// The field `file` of a form (`multipart/form-data`).
pub(crate) struct FormFile {
    pub(crate) filename: String,
    pub(crate) content: Bytes,
}

/// A form with one file, for the documentation.
#[derive(utoipa::ToSchema)]
#[expect(dead_code, reason = "only its schema is used")]
pub(crate) struct FileForm {
    /// The file.
    #[schema(value_type = String, format = Binary, content_media_type = "application/octet-stream")]
    file: Vec<u8>,
}

impl<S: Send + Sync> FromRequest<S> for FormFile {
    type Rejection = Problem;

    async fn from_request(request: Request, state: &S) -> Answer<Self> {
        let mut form = Multipart::from_request(request, state).await.map_err(|_| {
            Problem::malformed("send the file as multipart/form-data, in the field `file`")
        })?;
        let broken = |error: axum::extract::multipart::MultipartError| {
            if error.status() == StatusCode::PAYLOAD_TOO_LARGE {
                Problem::too_large(format!("the file is larger than {FORM_LIMIT} bytes"))
            } else {
                Problem::malformed("the form broke off or cannot be read")
            }
        };
        let mut file = None;
        while let Some(field) = form.next_field().await.map_err(broken)? {
            if field.name() != Some("file") || file.is_some() {
                return Err(Problem::new(
                    StatusCode::BAD_REQUEST,
                    "unknown_field",
                    "the form has one field, `file`, once",
                ));
            }
            let filename = field.file_name().unwrap_or_default().to_owned();
            file = Some(Self {
                filename,
                content: field.bytes().await.map_err(broken)?,
            });
        }
        file.ok_or_else(|| {
            Problem::new(
                StatusCode::UNPROCESSABLE_ENTITY,
                "invalid",
                "the form has no file",
            )
            .field("file")
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, serde::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[expect(dead_code, reason = "only parsing is looked at")]
    struct Sample {
        name: String,
        inner: Option<Inner>,
    }

    #[derive(Debug, serde::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[expect(dead_code, reason = "only parsing is looked at")]
    struct Inner {
        on: bool,
    }

    fn told(body: &str) -> serde_json::Value {
        match parse::<Sample>(body.as_bytes()) {
            Ok(_) => serde_json::Value::Null,
            Err(problem) => serde_json::to_value(problem).unwrap_or_default(),
        }
    }

    #[test]
    fn d2_bodies_are_refused_for_what_is_wrong_with_them() {
        assert!(told(r#"{"name": "a", "inner": {"on": true}}"#).is_null());
        for no_json in ["", "{", r#"{"name": "a"} x"#, r#"{"name": "\ud800"}"#] {
            assert_eq!(told(no_json)["code"], "malformed", "{no_json}");
        }
        let surplus = told(r#"{"name": "a", "inner": {"on": true, "operator": true}}"#);
        assert_eq!(
            (&surplus["code"], &surplus["status"]),
            (&"unknown_field".into(), &400.into())
        );
        assert_eq!(surplus["errors"][0]["field"], "inner.operator");
        let wrong = told(r#"{"name": "a", "inner": {"on": "yes"}}"#);
        assert_eq!(
            (&wrong["code"], &wrong["errors"][0]["field"]),
            (&"invalid".into(), &"inner.on".into())
        );
        assert!(!wrong["detail"].as_str().unwrap_or("line").contains("line"));
        for no_object in ["{}", "[]", " [\"a\", null]", "7", "null"] {
            assert_eq!(told(no_object)["code"], "invalid", "{no_object}");
        }
    }
}
