use std::path::Path;

use crate::matching::Thresholds;
use crate::pack::Manifest;
use crate::session::{Pool, Scratch};
use crate::{VisionError, runtime};

/// The face models, ready to run. One of these serves a whole process: every method may be called from several
/// threads at once, and each call works on the thread it is called on.
pub struct Models {
    pub(crate) manifest: Manifest,
    pub(crate) detector: Pool,
    pub(crate) embedder: Pool,
}

impl Models {
    /// Loads the model pack in `models` (a folder with a `manifest.json`; see `models/README.md`) into ONNX Runtime,
    /// whose shared library is `runtime` ([`crate::find_runtime`]). A process loads one library: later calls use the
    /// one that was loaded first.
    ///
    /// # Errors
    /// A [`VisionError`] that names the library, manifest or model file that is missing, was changed or does not run.
    pub fn load(models: &Path, runtime: &Path, scratch: Scratch) -> Result<Models, VisionError> {
        let manifest = Manifest::read(models)?;
        let environment = runtime::environment(runtime)?;
        let file = manifest
            .detector_file()
            .ok_or_else(|| VisionError::PackInvalid {
                path: models.join("manifest.json"),
                reason: "it names no detector for this processor".to_string(),
            })?;
        let detector = Pool::new(
            environment.clone(),
            models.join(&file.file),
            &file.sha256,
            scratch,
        )?;
        let embedder = &manifest.embedder;
        let embedder = Pool::new(
            environment,
            models.join(&embedder.file),
            &embedder.sha256,
            scratch,
        )?;
        Ok(Models {
            manifest,
            detector,
            embedder,
        })
    }

    /// Which embedder makes this program's embeddings: the SHA-256 of its file in hex. Embeddings of different
    /// embedders cannot be compared, so it is stored beside a template.
    pub fn embedder_version(&self) -> &str {
        &self.manifest.embedder.sha256
    }

    /// The score from which on a detection is a face; below it is doubtful.
    pub fn face_threshold(&self) -> f32 {
        self.manifest.detector.thresholds.face
    }

    /// The similarities from which on the pack's makers suggest a talent and speak of a match.
    pub fn thresholds(&self) -> Thresholds {
        let thresholds = &self.manifest.embedder.thresholds;
        Thresholds {
            suggest: thresholds.suggest,
            strict: thresholds.strict,
        }
    }
}
