//! What a store's failures mean, in words.

use std::error::Error as StdError;
use std::io;

use object_store::client::{HttpError, HttpErrorKind};

use crate::{Error, error};

/// Names a failure of the store with its remedy.
pub(super) fn of(store: &str, path: &str, failure: object_store::Error) -> Error {
    let store = store.to_owned();
    if chain(&failure)
        .filter_map(|cause| cause.downcast_ref::<io::Error>())
        .any(error::is_full)
    {
        return Error::StorageFull {
            store,
            source: failure.into(),
        };
    }
    // Services tell by a code in the body, which is in the text of the failure.
    let says = |code: &str| failure.to_string().contains(code);
    if says("NoSuchBucket") {
        return Error::BucketMissing { store };
    }
    if says("507 ") || says("StorageFull") || says("QuotaExceeded") {
        return Error::StorageFull {
            store,
            source: failure.into(),
        };
    }
    let denied = |cause: &io::Error| cause.kind() == io::ErrorKind::PermissionDenied;
    let unreachable = |cause: &HttpError| {
        matches!(
            cause.kind(),
            HttpErrorKind::Connect | HttpErrorKind::Timeout
        )
    };
    match failure {
        object_store::Error::NotFound { .. } => Error::ObjectMissing {
            path: path.to_owned(),
            store,
        },
        object_store::Error::PermissionDenied { .. }
        | object_store::Error::Unauthenticated { .. } => Error::AccessDenied {
            store,
            source: failure.into(),
        },
        _ if chain(&failure)
            .filter_map(|cause| cause.downcast_ref::<io::Error>())
            .any(denied) =>
        {
            Error::AccessDenied {
                store,
                source: failure.into(),
            }
        }
        _ if chain(&failure)
            .filter_map(|cause| cause.downcast_ref::<HttpError>())
            .any(unreachable) =>
        {
            Error::Unreachable {
                store,
                source: failure.into(),
            }
        }
        _ => Error::Objects {
            store,
            source: failure.into(),
        },
    }
}

/// Whether a put may succeed under another path: nobody knows whether it happened because the connection broke or an
/// earlier try has made the object, or a delete took the local folder away under it.
pub(super) fn allows_another_path(failure: &object_store::Error) -> bool {
    let broken = |cause: &HttpError| {
        matches!(
            cause.kind(),
            HttpErrorKind::Interrupted | HttpErrorKind::Timeout
        )
    };
    let vanished = |cause: &io::Error| cause.kind() == io::ErrorKind::NotFound;
    matches!(failure, object_store::Error::AlreadyExists { .. })
        || chain(failure).any(|cause| {
            cause.downcast_ref().is_some_and(broken) || cause.downcast_ref().is_some_and(vanished)
        })
}

fn chain(failure: &object_store::Error) -> impl Iterator<Item = &(dyn StdError + 'static)> {
    let mut next = failure.source();
    std::iter::from_fn(move || {
        let cause = next?;
        next = cause.source();
        Some(cause)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_disk_is_recognised_however_deep_it_is_told() {
        let full = io::Error::from(io::ErrorKind::StorageFull);
        let wrapped = object_store::Error::Generic {
            store: "inner",
            source: full.into(),
        };
        let failure = object_store::Error::Generic {
            store: "outer",
            source: wrapped.into(),
        };
        assert!(matches!(
            of("the store", "path", failure),
            Error::StorageFull { .. }
        ));
    }
}
