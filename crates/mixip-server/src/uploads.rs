//! Uploads: tus 1.0.0 (<https://tus.io/protocols/resumable-upload>), with the extensions creation,
//! creation-with-upload and termination. Bytes go through as they come; nothing but a chunk is held in memory.

use std::time::Duration;

use axum::Json as Reply;
use axum::body::Body;
use axum::extract::{FromRequestParts, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use futures_util::TryStreamExt;
use mixip_app::uploads::{self, NewUpload, Progress, Upload};
use mixip_app::{Actor, App};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::caller::Caller;
use crate::input::Id;
use crate::list::List;
use crate::problem::{Answer, Problem};

const VERSION: &str = "1.0.0";
const EXTENSIONS: &str = "creation,creation-with-upload,termination";
/// How long a client that is refused may go on sending before its connection ends.
const LINGER: Duration = Duration::from_secs(2);
const CONTENT_TYPE: &str = "application/offset+octet-stream";

const TUS_RESUMABLE: HeaderName = HeaderName::from_static("tus-resumable");
const TUS_VERSION: HeaderName = HeaderName::from_static("tus-version");
const TUS_EXTENSION: HeaderName = HeaderName::from_static("tus-extension");
const TUS_MAX_SIZE: HeaderName = HeaderName::from_static("tus-max-size");
const UPLOAD_LENGTH: HeaderName = HeaderName::from_static("upload-length");
const UPLOAD_OFFSET: HeaderName = HeaderName::from_static("upload-offset");
const UPLOAD_METADATA: HeaderName = HeaderName::from_static("upload-metadata");
const MIXIP_ASSET: HeaderName = HeaderName::from_static("mixip-asset");
const MIXIP_DUPLICATE: HeaderName = HeaderName::from_static("mixip-duplicate");

/// An upload as it is listed: with the address to go on at.
#[derive(Serialize, ToSchema)]
pub(crate) struct ListedUpload {
    /// Where tus goes on.
    location: String,
    #[serde(flatten)]
    upload: Upload,
}

/// A client that speaks this version of tus. Any other one is told which it is, and goes no further.
pub(crate) struct Tus;

impl<S: Send + Sync> FromRequestParts<S> for Tus {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Response> {
        if parts
            .headers
            .get(TUS_RESUMABLE)
            .is_some_and(|version| version == VERSION)
        {
            return Ok(Self);
        }
        let problem = Problem::new(
            StatusCode::PRECONDITION_FAILED,
            "unsupported_tus_version",
            format!("uploads speak tus {VERSION}: send the header Tus-Resumable: {VERSION}"),
        );
        Err(([(TUS_VERSION, VERSION)], problem).into_response())
    }
}

/// What this server understands of tus.
#[utoipa::path(
    options, path = "/projects/{p}/uploads", operation_id = "upload_options", tag = "uploads",
    security(()), params(("p" = Uuid, Path)),
    responses((status = 204))
)]
pub(crate) async fn options(State(app): State<App>) -> impl IntoResponse {
    let headers = [
        (TUS_RESUMABLE, VERSION.to_owned()),
        (TUS_VERSION, VERSION.to_owned()),
        (TUS_EXTENSION, EXTENSIONS.to_owned()),
        (TUS_MAX_SIZE, app.max_upload.to_string()),
    ];
    (StatusCode::NO_CONTENT, headers)
}

/// Announce a file (tus creation); its first bytes may come along.
#[utoipa::path(
    post, path = "/projects/{p}/uploads", operation_id = "create_upload", tag = "uploads",
    params(
        ("p" = Uuid, Path),
        ("Tus-Resumable" = String, Header, example = "1.0.0"),
        ("Upload-Length" = u64, Header, description = "Bytes in all"),
        ("Upload-Metadata" = String, Header, description = "filename, filetype, modified (ms since 1970), each in base64"),
    ),
    responses((status = 201, headers(("Location" = String), ("Upload-Offset" = u64))))
)]
pub(crate) async fn create(
    _: Tus,
    State(app): State<App>,
    Caller(actor): Caller,
    Id(project): Id,
    headers: HeaderMap,
    body: Body,
) -> Answer<Response> {
    if headers.contains_key("upload-defer-length") {
        return Err(Problem::malformed(
            "say how long the file is: Upload-Length",
        ));
    }
    let length = number(&headers, &UPLOAD_LENGTH)?;
    let file = metadata(&headers)?;
    let new = NewUpload {
        filename: file.filename,
        filetype: file.filetype,
        modified: file.modified,
        length,
    };
    let upload = uploads::create(&app, &actor, project, new).await?;
    let location = location(&upload);
    let mut response = if is_tus_body(&headers) {
        let progress = take(&app, &actor, upload.id, 0, body).await?;
        told(progress, StatusCode::CREATED)
    } else {
        told(
            Progress {
                offset: 0,
                completed: None,
            },
            StatusCode::CREATED,
        )
    };
    if let Ok(location) = HeaderValue::from_str(&location) {
        response.headers_mut().insert(header::LOCATION, location);
    }
    Ok(response)
}

/// My unfinished uploads to a project, with how far they have come.
#[utoipa::path(
    get, path = "/projects/{p}/uploads", operation_id = "unfinished_uploads", tag = "uploads",
    params(("p" = Uuid, Path)),
    responses((status = 200, body = List<ListedUpload>))
)]
pub(crate) async fn unfinished(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(project): Id,
) -> Answer<Reply<List<ListedUpload>>> {
    let uploads = uploads::unfinished(&app, &actor, project).await?;
    let items = uploads
        .into_iter()
        .map(|upload| ListedUpload {
            location: location(&upload),
            upload,
        })
        .collect();
    Ok(Reply(List::whole(items)))
}

/// How far an upload has come.
#[utoipa::path(
    head, path = "/uploads/{u}", operation_id = "upload_progress", tag = "uploads",
    params(("u" = Uuid, Path), ("Tus-Resumable" = String, Header, example = "1.0.0")),
    responses((status = 200, headers(("Upload-Offset" = u64), ("Upload-Length" = u64), ("Upload-Metadata" = String))))
)]
pub(crate) async fn progress(
    _: Tus,
    State(app): State<App>,
    Caller(actor): Caller,
    Id(id): Id,
) -> Answer<Response> {
    let upload = uploads::get(&app, &actor, id).await?;
    let mut response = told(
        Progress {
            offset: upload.offset,
            completed: upload.completed,
        },
        StatusCode::OK,
    );
    let headers = response.headers_mut();
    headers.insert(UPLOAD_LENGTH, HeaderValue::from(upload.length));
    let pair = |key: &str, value: &str| format!("{key} {}", BASE64_STANDARD.encode(value));
    let mut metadata = vec![
        pair("filename", &upload.filename),
        pair("filetype", &upload.filetype),
    ];
    metadata.extend(upload.modified.map(|at| pair("modified", &at.to_string())));
    let metadata = metadata.join(",");
    if let Ok(metadata) = HeaderValue::from_str(&metadata) {
        headers.insert(UPLOAD_METADATA, metadata);
    }
    Ok(response)
}

/// Send bytes. The last ones make the file an asset, named by `Mixip-Asset`.
#[utoipa::path(
    patch, path = "/uploads/{u}", operation_id = "append_to_upload", tag = "uploads",
    params(
        ("u" = Uuid, Path),
        ("Tus-Resumable" = String, Header, example = "1.0.0"),
        ("Upload-Offset" = u64, Header, description = "Where these bytes begin"),
    ),
    request_body(content_type = "application/offset+octet-stream", description = "Any bytes"),
    responses((
        status = 204,
        headers(("Upload-Offset" = u64), ("Mixip-Asset" = Option<Uuid>), ("Mixip-Duplicate" = Option<bool>))
    ))
)]
pub(crate) async fn append(
    _: Tus,
    State(app): State<App>,
    Caller(actor): Caller,
    Id(id): Id,
    headers: HeaderMap,
    body: Body,
) -> Answer<Response> {
    if !is_tus_body(&headers) {
        return Err(Problem::new(
            StatusCode::UNSUPPORTED_MEDIA_TYPE,
            "unsupported_media_type",
            format!("bytes of an upload are sent as Content-Type: {CONTENT_TYPE}"),
        ));
    }
    let offset = number(&headers, &UPLOAD_OFFSET)?;
    let progress = take(&app, &actor, id, offset, body).await?;
    Ok(told(progress, StatusCode::NO_CONTENT))
}

/// Takes bytes. Who is refused while still sending does not hear why before a connection that ends: what comes is read and
/// dropped for a moment.
async fn take(app: &App, actor: &Actor, id: Uuid, offset: u64, body: Body) -> Answer<Progress> {
    let mut body = body.into_data_stream();
    let progress = uploads::append(app, actor, id, offset, &mut body).await;
    if progress.is_err() {
        let rest = async { while let Ok(Some(_)) = body.try_next().await {} };
        let _ = tokio::time::timeout(LINGER, rest).await;
    }
    Ok(progress?)
}

/// Give an upload up.
#[utoipa::path(
    delete, path = "/uploads/{u}", operation_id = "cancel_upload", tag = "uploads",
    params(("u" = Uuid, Path), ("Tus-Resumable" = String, Header, example = "1.0.0")), responses((status = 204))
)]
pub(crate) async fn cancel(
    _: Tus,
    State(app): State<App>,
    Caller(actor): Caller,
    Id(id): Id,
) -> Answer<impl IntoResponse> {
    uploads::cancel(&app, &actor, id).await?;
    Ok((StatusCode::NO_CONTENT, [(TUS_RESUMABLE, VERSION)]))
}

fn location(upload: &Upload) -> String {
    format!("/api/v1/uploads/{}", upload.id)
}

fn told(progress: Progress, status: StatusCode) -> Response {
    let mut response = status.into_response();
    let headers = response.headers_mut();
    headers.insert(TUS_RESUMABLE, HeaderValue::from_static(VERSION));
    headers.insert(UPLOAD_OFFSET, HeaderValue::from(progress.offset));
    if let Some(completed) = progress.completed {
        if let Ok(asset) = HeaderValue::from_str(&completed.asset.to_string()) {
            headers.insert(MIXIP_ASSET, asset);
        }
        if completed.duplicate {
            headers.insert(MIXIP_DUPLICATE, HeaderValue::from_static("true"));
        }
    }
    response
}

fn is_tus_body(headers: &HeaderMap) -> bool {
    headers
        .get(header::CONTENT_TYPE)
        .is_some_and(|told| told == CONTENT_TYPE)
}

fn number(headers: &HeaderMap, name: &HeaderName) -> Answer<u64> {
    let text = headers.get(name).and_then(|value| value.to_str().ok());
    // A sign would be read as a number, too.
    let digits = text.filter(|text| text.bytes().all(|byte| byte.is_ascii_digit()));
    digits
        .and_then(|digits| digits.parse().ok())
        .ok_or_else(|| {
            Problem::malformed(format!(
                "the header {name} is missing or no number of bytes"
            ))
        })
}

/// Name and type: pairs of a key and a base64 value, separated by commas.
/// What a client tells of its file.
#[derive(Debug, PartialEq)]
struct Metadata {
    filename: String,
    filetype: String,
    modified: Option<i64>,
}

fn metadata(headers: &HeaderMap) -> Answer<Metadata> {
    let text = headers
        .get(UPLOAD_METADATA)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    let (mut filename, mut filetype, mut modified) = (None, None, None);
    for pair in text
        .split(',')
        .map(str::trim)
        .filter(|pair| !pair.is_empty())
    {
        let (key, value) = pair.split_once(' ').unwrap_or((pair, ""));
        let value = BASE64_STANDARD
            .decode(value.trim())
            .ok()
            .and_then(|bytes| String::from_utf8(bytes).ok());
        let value = value.ok_or_else(|| {
            Problem::malformed("a value of Upload-Metadata is no base64 of UTF-8 text")
        })?;
        match key {
            "filename" | "name" => filename = Some(value),
            "filetype" | "type" => filetype = Some(value),
            "modified" => {
                let told = value.parse().map_err(|_| {
                    Problem::malformed("`modified` in Upload-Metadata is no number of milliseconds")
                });
                modified = Some(told?);
            }
            // Clients send what they like; what nobody asked for is not kept.
            _ => {}
        }
    }
    let filename =
        filename.ok_or_else(|| Problem::malformed("Upload-Metadata names no `filename`"))?;
    Ok(Metadata {
        filename,
        filetype: filetype.unwrap_or_default(),
        modified,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(name: &HeaderName, value: &'static str) -> HeaderMap {
        HeaderMap::from_iter([(name.clone(), HeaderValue::from_static(value))])
    }

    #[test]
    fn metadata_is_read_as_clients_write_it() {
        let read = |value| metadata(&with(&UPLOAD_METADATA, value)).map_err(|_| ());
        let told = |filetype: &str, modified| {
            Ok(Metadata {
                filename: "a.jpg".to_owned(),
                filetype: filetype.to_owned(),
                modified,
            })
        };
        assert_eq!(
            read("filename YS5qcGc=,filetype aW1hZ2UvanBlZw=="),
            told("image/jpeg", None)
        );
        assert_eq!(
            read("relativePath bnVsbA==, filename YS5qcGc= "),
            told("", None)
        );
        assert_eq!(
            read("filename YS5qcGc=,modified MTc5NDEwODgwMDAwMA=="),
            told("", Some(1_794_108_800_000))
        );
        for bad in [
            "",
            "filetype YQ==",
            "filename ???",
            "filename /w==",
            "filename YS5qcGc=,modified bm93",
        ] {
            assert_eq!(read(bad), Err(()), "{bad}");
        }
    }

    #[test]
    fn lengths_are_plain_numbers() {
        let read = |value| number(&with(&UPLOAD_LENGTH, value), &UPLOAD_LENGTH).map_err(|_| ());
        assert_eq!(read("18446744073709551615"), Ok(u64::MAX));
        for bad in ["", "-1", "+1", "1.5", "0x10", "18446744073709551616", "1 "] {
            assert_eq!(read(bad), Err(()), "{bad}");
        }
    }
}
