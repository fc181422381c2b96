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

/// Whether JSON is asked for before anything that `other` would be.
pub(crate) fn prefers_json(headers: &HeaderMap, other: &str) -> bool {
    let any = other.split('/').next().unwrap_or_default();
    let accepted = headers.get_all(header::ACCEPT).iter();
    let mut types = accepted
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .map(|part| part.split(';').next().unwrap_or_default().trim());
    types.find(|name| {
        *name == "application/json"
            || *name == other
            || *name == "*/*"
            || name.strip_suffix("/*") == Some(any)
    }) == Some("application/json")
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

/// Two ids in the path.
pub(crate) struct TwoIds(pub(crate) Uuid, pub(crate) Uuid);

impl<S: Send + Sync> FromRequestParts<S> for TwoIds {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Answer<Self> {
        let ids = axum::extract::Path::<(Uuid, Uuid)>::from_request_parts(parts, state).await;
        ids.map(|axum::extract::Path((first, second))| Self(first, second))
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
        the_one(request, state, "file").await
    }
}

/// The field `table` of a form: a table as a spreadsheet saves it.
pub(crate) struct FormTable(pub(crate) FormFile);

/// A form with a table, for the documentation.
#[derive(utoipa::ToSchema)]
#[expect(dead_code, reason = "only its schema is used")]
pub(crate) struct TableForm {
    /// Comma-separated values, in whatever dialect.
    #[schema(value_type = String, format = Binary, content_media_type = "text/csv")]
    table: Vec<u8>,
}

impl<S: Send + Sync> FromRequest<S> for FormTable {
    type Rejection = Problem;

    async fn from_request(request: Request, state: &S) -> Answer<Self> {
        the_one(request, state, "table").await.map(Self)
    }
}

/// The one file of a form with one field.
async fn the_one<S: Send + Sync>(request: Request, state: &S, name: &str) -> Answer<FormFile> {
    let mut form = Multipart::from_request(request, state).await.map_err(|_| {
        Problem::malformed(format!(
            "send the file as multipart/form-data, in the field `{name}`"
        ))
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
        if field.name() != Some(name) || file.is_some() {
            return Err(Problem::new(
                StatusCode::BAD_REQUEST,
                "unknown_field",
                format!("the form has one field, `{name}`, once"),
            ));
        }
        let filename = field.file_name().unwrap_or_default().to_owned();
        file = Some(FormFile {
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
        .field(name)
    })
}

/// A form of two fields: `terms`, JSON, and `document`, a file that may be missing.
pub(crate) struct FormTerms<T> {
    pub(crate) terms: T,
    pub(crate) document: Option<FormFile>,
}

impl<S: Send + Sync, T: DeserializeOwned + Send> FromRequest<S> for FormTerms<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, state: &S) -> Answer<Self> {
        let (terms, document) = json_and_file(request, state, "terms", "document").await?;
        Ok(Self { terms, document })
    }
}

/// A form of two fields: `question`, JSON, and `table`, a file.
pub(crate) struct FormQuestion<T> {
    pub(crate) question: T,
    pub(crate) table: FormFile,
}

impl<S: Send + Sync, T: DeserializeOwned + Send> FromRequest<S> for FormQuestion<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, state: &S) -> Answer<Self> {
        let (question, table) = json_and_file(request, state, "question", "table").await?;
        Ok(Self {
            question,
            table: table.ok_or_else(|| missing("table"))?,
        })
    }
}

/// Reads a form of two fields: JSON, and a file that may be missing.
async fn json_and_file<S: Send + Sync, T: DeserializeOwned>(
    request: Request,
    state: &S,
    json: &'static str,
    file: &'static str,
) -> Answer<(T, Option<FormFile>)> {
    let mut form = Multipart::from_request(request, state).await.map_err(|_| {
        Problem::malformed(format!(
            "send multipart/form-data with the fields `{json}` (JSON) and `{file}` (a file)"
        ))
    })?;
    let broken = |error: axum::extract::multipart::MultipartError| {
        if error.status() == StatusCode::PAYLOAD_TOO_LARGE {
            Problem::too_large(format!("the form is larger than {FORM_LIMIT} bytes"))
        } else {
            Problem::malformed("the form broke off or cannot be read")
        }
    };
    let (mut body, mut content) = (None, None);
    while let Some(field) = form.next_field().await.map_err(broken)? {
        let name = field.name().unwrap_or_default();
        if name == json && body.is_none() {
            let bytes = field.bytes().await.map_err(broken)?;
            if bytes.len() > JSON_LIMIT {
                return Err(Problem::too_large(format!(
                    "`{json}` is larger than {JSON_LIMIT} bytes"
                )));
            }
            body = Some(parse(&bytes)?);
        } else if name == file && content.is_none() {
            content = Some(FormFile {
                filename: field.file_name().unwrap_or_default().to_owned(),
                content: field.bytes().await.map_err(broken)?,
            });
        } else {
            return Err(Problem::new(
                StatusCode::BAD_REQUEST,
                "unknown_field",
                format!("the form has the fields `{json}` and `{file}`, each once"),
            ));
        }
    }
    Ok((body.ok_or_else(|| missing(json))?, content))
}

fn missing(field: &'static str) -> Problem {
    Problem::new(
        StatusCode::UNPROCESSABLE_ENTITY,
        "invalid",
        format!("the form has no field `{field}`"),
    )
    .field(field)
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
