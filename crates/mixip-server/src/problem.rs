//! Errors as they go over the wire: RFC 9457, with a stable `code` beside the words.

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// Answer of a handler.
pub(crate) type Answer<T> = Result<T, Problem>;

/// Why a request was not done (RFC 9457).
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Problem {
    /// Always `about:blank`: what it is stands in `code`.
    r#type: &'static str,
    /// The status in words.
    title: &'static str,
    /// The HTTP status.
    #[schema(minimum = 400, maximum = 599)]
    status: u16,
    /// What is wrong and what to do about it.
    detail: String,
    /// Stable, machine-readable name.
    code: &'static str,
    /// The fields that are wrong, where it is fields.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schema(required = false)]
    errors: Vec<FieldProblem>,
    #[serde(skip)]
    retry_after: Option<u64>,
}

/// What is wrong with one field, or with one cell of a table.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct FieldProblem {
    /// Its path in the body; of a cell the column, and nothing where it is the row as a whole.
    field: String,
    /// The row, as a spreadsheet counts them, where it is about a table.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(required = false, nullable = false)]
    row: Option<u64>,
    /// Stable, machine-readable name.
    code: &'static str,
    /// What is wrong with it.
    detail: String,
}

impl From<mixip_app::CellError> for FieldProblem {
    fn from(cell: mixip_app::CellError) -> Self {
        Self {
            field: cell.column.unwrap_or_default().to_owned(),
            row: Some(cell.row),
            code: cell.code,
            detail: cell.detail,
        }
    }
}

impl Problem {
    pub(crate) fn new(status: StatusCode, code: &'static str, detail: impl Into<String>) -> Self {
        Self {
            r#type: "about:blank",
            title: status.canonical_reason().unwrap_or("Error"),
            status: status.as_u16(),
            detail: detail.into(),
            code,
            errors: Vec::new(),
            retry_after: None,
        }
    }

    pub(crate) fn field(mut self, field: impl Into<String>) -> Self {
        self.errors.push(FieldProblem {
            field: field.into(),
            row: None,
            code: self.code,
            detail: self.detail.clone(),
        });
        self
    }

    pub(crate) fn not_found(what: &str) -> Self {
        Self::new(
            StatusCode::NOT_FOUND,
            "not_found",
            format!("{what} was not found"),
        )
    }

    pub(crate) fn malformed(detail: impl Into<String>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, "malformed", detail)
    }

    pub(crate) fn too_large(detail: impl Into<String>) -> Self {
        Self::new(StatusCode::PAYLOAD_TOO_LARGE, "too_large", detail)
    }

    /// Database or storage do not answer: why is for the log, that it passes for the caller.
    fn unavailable(error: &str) -> Self {
        tracing::error!(error, "a request could not be served");
        Self {
            retry_after: Some(5),
            ..Self::new(
                StatusCode::SERVICE_UNAVAILABLE,
                "unavailable",
                "database or storage do not answer; what was acknowledged is safe: try again in a moment",
            )
        }
    }

    /// A fault of ours: told to the log under an id, and to the caller as nothing but that id.
    pub(crate) fn internal(error: &str) -> Self {
        let id = Uuid::new_v4();
        tracing::error!(%id, error, "a request failed");
        Self::new(
            StatusCode::INTERNAL_SERVER_ERROR,
            "internal",
            format!("something went wrong on the server; its log has the reason under {id}"),
        )
    }
}

impl From<mixip_app::Error> for Problem {
    fn from(error: mixip_app::Error) -> Self {
        use mixip_app::Error;
        let code = error.code();
        let status = match &error {
            Error::Unauthenticated | Error::LinkNeeded | Error::WrongCredentials => {
                StatusCode::UNAUTHORIZED
            }
            Error::Forbidden(..) => StatusCode::FORBIDDEN,
            Error::NotFound(_) | Error::Missing(..) => StatusCode::NOT_FOUND,
            Error::Invalid { .. } | Error::Cells { .. } => StatusCode::UNPROCESSABLE_ENTITY,
            // tus answers a file that somebody else is sending with 423 Locked.
            Error::Conflict {
                code: "upload_busy",
                ..
            } => StatusCode::LOCKED,
            Error::Conflict { .. } => StatusCode::CONFLICT,
            Error::TooLarge(_) => StatusCode::PAYLOAD_TOO_LARGE,
            Error::TooMany(_) => StatusCode::TOO_MANY_REQUESTS,
            Error::StorageFull => StatusCode::INSUFFICIENT_STORAGE,
            Error::Gone(_) => StatusCode::GONE,
            Error::Unavailable(text) => return Self::unavailable(text),
            Error::Internal(text) => return Self::internal(text),
        };
        let problem = Self::new(status, code, error.to_string());
        match error {
            Error::Invalid {
                field: Some(field), ..
            } => problem.field(field),
            Error::Cells { first, .. } => Self {
                errors: first.into_iter().map(FieldProblem::from).collect(),
                ..problem
            },
            Error::TooMany(seconds) => Self {
                retry_after: Some(seconds),
                ..problem
            },
            _ => problem,
        }
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let body = serde_json::to_vec(&self).unwrap_or_default();
        let mut response = (status, body).into_response();
        let headers = response.headers_mut();
        headers.insert(
            header::CONTENT_TYPE,
            HeaderValue::from_static("application/problem+json"),
        );
        if let Some(seconds) = self.retry_after {
            headers.insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        if status == StatusCode::UNAUTHORIZED {
            headers.insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
        }
        response
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn faults_of_ours_stay_in_the_log() {
        let problem = Problem::from(mixip_app::Error::Internal("postgres://secret".into()));
        assert_eq!((problem.status, problem.code), (500, "internal"));
        assert!(!problem.detail.contains("secret"));
        let problem = Problem::from(mixip_app::Error::Unavailable("postgres://secret".into()));
        assert_eq!((problem.status, problem.code), (503, "unavailable"));
        assert!(!problem.detail.contains("secret"));
    }

    #[test]
    fn a_busy_upload_is_locked_and_waiting_is_told() {
        let busy = Problem::from(mixip_app::Error::conflict("upload_busy", "wait"));
        assert_eq!(busy.status, 423);
        let response = Problem::from(mixip_app::Error::TooMany(7)).into_response();
        assert_eq!(response.status(), StatusCode::TOO_MANY_REQUESTS);
        assert_eq!(response.headers()[header::RETRY_AFTER], "7");
    }
}
