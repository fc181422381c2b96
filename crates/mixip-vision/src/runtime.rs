//! Where ONNX Runtime's shared library and the model pack lie, and the one environment a process may have.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use ort::environment::Environment;

use crate::VisionError;

#[cfg(target_os = "macos")]
const LIBRARY: &str = "libonnxruntime.dylib";
#[cfg(not(target_os = "macos"))]
const LIBRARY: &str = "libonnxruntime.so";

/// Finds ONNX Runtime's shared library: beside the executable, then in `../lib` as seen from there, then (in debug
/// builds only) in the workspace's `vendor` folder, where `make setup` lays it.
///
/// # Errors
/// [`VisionError::RuntimeMissing`] names every place that was tried.
pub fn find_runtime() -> Result<PathBuf, VisionError> {
    let places = places(LIBRARY, &format!("vendor/{LIBRARY}"));
    match places.iter().find(|path| path.is_file()) {
        Some(found) => Ok(found.clone()),
        None => Err(VisionError::RuntimeMissing { searched: places }),
    }
}

/// Finds the folder of the model pack: `models` beside the executable, then `../lib/models`, then (in debug builds
/// only) the workspace's `models`.
///
/// # Errors
/// [`VisionError::PackMissing`] names every place that was tried.
pub fn find_models() -> Result<PathBuf, VisionError> {
    let places = places("models", "models");
    match places
        .iter()
        .find(|path| path.join("manifest.json").is_file())
    {
        Some(found) => Ok(found.clone()),
        None => Err(VisionError::PackMissing {
            searched: places
                .into_iter()
                .map(|path| path.join("manifest.json"))
                .collect(),
        }),
    }
}

fn places(installed: &str, in_workspace: &str) -> Vec<PathBuf> {
    let mut places = Vec::new();
    // A link to the executable in a folder of links must not hide what lies beside the real one.
    let executable = std::env::current_exe().and_then(std::fs::canonicalize);
    if let Some(folder) = executable.as_deref().ok().and_then(Path::parent) {
        places.push(folder.join(installed));
        if let Some(above) = folder.parent() {
            places.push(above.join("lib").join(installed));
        }
    }
    if cfg!(debug_assertions) {
        places.push(
            Path::new(env!("CARGO_MANIFEST_DIR"))
                .join("../..")
                .join(in_workspace),
        );
    }
    places
}

/// The environment of this process. ONNX Runtime allows one, so the library that was loaded first stays.
pub(crate) fn environment(library: &Path) -> Result<Environment, VisionError> {
    static LOADED: Mutex<Option<Environment>> = Mutex::new(None);
    let mut loaded = LOADED.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(environment) = loaded.as_ref() {
        return Ok(environment.clone());
    }
    if !library.is_file() {
        return Err(VisionError::RuntimeMissing {
            searched: vec![library.to_path_buf()],
        });
    }
    let unusable = |reason: String| VisionError::RuntimeUnusable {
        path: library.to_path_buf(),
        reason,
    };
    let environment = ort::init_from(library)
        .map_err(|error| unusable(error.to_string()))?
        .with_name("mixip")
        .with_telemetry(false)
        .build()
        .map_err(|error| unusable(error.to_string()))?;
    *loaded = Some(environment.clone());
    Ok(environment)
}
