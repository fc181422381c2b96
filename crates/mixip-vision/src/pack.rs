//! The model pack: a folder with a `manifest.json` that says which files there are and how to feed them.

use std::path::{Path, PathBuf};

use serde::Deserialize;

use crate::VisionError;

/// The pack that comes with the program, with the hashes it was built for: under this name nothing else is accepted.
const SHIPPED: &str = include_str!("../../../models/manifest.json");

#[derive(Debug, Deserialize, PartialEq)]
#[serde(deny_unknown_fields)]
pub(crate) struct Manifest {
    pub(crate) format: u32,
    pub(crate) name: String,
    pub(crate) version: String,
    pub(crate) detector: Detector,
    pub(crate) embedder: Embedder,
}

#[derive(Debug, Deserialize, PartialEq)]
#[serde(deny_unknown_fields)]
pub(crate) struct Detector {
    pub(crate) family: Family,
    pub(crate) files: Vec<DetectorFile>,
    pub(crate) input: DetectorInput,
    pub(crate) thresholds: DetectorThresholds,
    pub(crate) licence: String,
    pub(crate) licence_file: String,
    pub(crate) source: String,
}

/// How a detector's outputs are read; another family needs code of its own.
#[derive(Debug, Deserialize, PartialEq)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Family {
    Centerface,
}

#[derive(Debug, Deserialize, PartialEq)]
#[serde(deny_unknown_fields)]
pub(crate) struct DetectorFile {
    pub(crate) file: String,
    pub(crate) sha256: String,
    pub(crate) precision: Precision,
}

#[derive(Clone, Copy, Debug, Deserialize, PartialEq)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Precision {
    Fp32,
    Int8,
}

#[derive(Clone, Copy, Debug, Deserialize, PartialEq)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Channels {
    Rgb,
    Bgr,
}

/// A tensor's value is (pixel − `subtract`) / `divide`.
#[derive(Debug, Deserialize, PartialEq)]
#[serde(deny_unknown_fields)]
pub(crate) struct DetectorInput {
    pub(crate) channels: Channels,
    pub(crate) subtract: f32,
    pub(crate) divide: f32,
    pub(crate) multiple_of: u32,
}

#[derive(Debug, Deserialize, PartialEq)]
#[serde(deny_unknown_fields)]
pub(crate) struct DetectorThresholds {
    pub(crate) face: f32,
    pub(crate) doubtful: f32,
    pub(crate) overlap: f32,
}

#[derive(Debug, Deserialize, PartialEq)]
#[serde(deny_unknown_fields)]
pub(crate) struct Embedder {
    pub(crate) file: String,
    pub(crate) sha256: String,
    pub(crate) input: EmbedderInput,
    pub(crate) dimensions: usize,
    pub(crate) thresholds: EmbedderThresholds,
    pub(crate) licence: String,
    pub(crate) licence_file: String,
    pub(crate) source: String,
}

#[derive(Debug, Deserialize, PartialEq)]
#[serde(deny_unknown_fields)]
pub(crate) struct EmbedderInput {
    pub(crate) channels: Channels,
    pub(crate) subtract: f32,
    pub(crate) divide: f32,
    pub(crate) side: u32,
}

#[derive(Debug, Deserialize, PartialEq)]
#[serde(deny_unknown_fields)]
pub(crate) struct EmbedderThresholds {
    pub(crate) suggest: f32,
    pub(crate) strict: f32,
}

impl Manifest {
    /// Reads and checks the manifest of the pack in `folder`.
    pub(crate) fn read(folder: &Path) -> Result<Manifest, VisionError> {
        let path = folder.join("manifest.json");
        let text = match std::fs::read_to_string(&path) {
            Ok(text) => text,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                return Err(VisionError::PackMissing {
                    searched: vec![path],
                });
            }
            Err(error) => {
                return Err(VisionError::PackInvalid {
                    path,
                    reason: error.to_string(),
                });
            }
        };
        let invalid = |reason: String| VisionError::PackInvalid {
            path: path.clone(),
            reason,
        };
        let manifest: Manifest =
            serde_json::from_str(&text).map_err(|error| invalid(error.to_string()))?;
        manifest
            .check()
            .map_err(|reason| invalid(reason.to_string()))?;
        let shipped: Manifest =
            serde_json::from_str(SHIPPED).map_err(|error| invalid(error.to_string()))?;
        if manifest.name == shipped.name && manifest != shipped {
            return Err(invalid(format!(
                "it differs from the pack \"{}\" that came with this program; restore it, or give a pack of your own another name",
                shipped.name
            )));
        }
        Ok(manifest)
    }

    fn check(&self) -> Result<(), &'static str> {
        let rising = |low: f32, high: f32| 0.0 < low && low < high && high < 1.0;
        let feeds = |subtract: f32, divide: f32| subtract.is_finite() && divide.is_normal();
        let (detector, embedder) = (&self.detector, &self.embedder);
        let files = detector.files.iter().map(|file| (&file.file, &file.sha256));
        let mut files = files.chain([(&embedder.file, &embedder.sha256)]);
        if self.format != 1 {
            return Err("this program reads `format` 1 only");
        }
        if self.name.is_empty() || self.version.is_empty() {
            return Err("`name` and `version` must not be empty");
        }
        if files.any(|(file, hash)| !is_plain_name(file) || !is_sha256(hash)) {
            return Err("every file needs a plain file name and a SHA-256 in lower-case hex");
        }
        if !detector
            .files
            .iter()
            .any(|file| file.precision == Precision::Fp32)
        {
            return Err("the detector needs an fp32 file: not every processor runs int8 correctly");
        }
        if !feeds(detector.input.subtract, detector.input.divide)
            || !feeds(embedder.input.subtract, embedder.input.divide)
        {
            return Err("`subtract` must be a number and `divide` a number other than 0");
        }
        if detector.input.multiple_of != 32 {
            return Err("a centerface detector takes pictures in multiples of 32");
        }
        if !rising(detector.thresholds.doubtful, detector.thresholds.face)
            || !(0.05..1.0).contains(&detector.thresholds.overlap)
        {
            return Err(
                "the detector needs 0 < `doubtful` < `face` < 1 and `overlap` from 0.05 to 1",
            );
        }
        if embedder.input.side != crate::CROP_SIDE {
            return Err("the embedder's input `side` must be 112");
        }
        if !(32..=4096).contains(&embedder.dimensions) {
            return Err("the embedder's `dimensions` must be from 32 to 4096");
        }
        if !rising(embedder.thresholds.suggest, embedder.thresholds.strict) {
            return Err("the embedder needs 0 < `suggest` < `strict` < 1");
        }
        let said = [
            &detector.licence,
            &detector.licence_file,
            &detector.source,
            &embedder.licence,
            &embedder.licence_file,
            &embedder.source,
        ];
        if said.iter().any(|text| text.is_empty()) {
            return Err(
                "`licence`, `licence_file` and `source` must say under which right the models are used",
            );
        }
        Ok(())
    }

    /// The detector's file for this processor: int8 with 8-bit activations overflows without VNNI, so it runs only there.
    pub(crate) fn detector_file(&self) -> Option<&DetectorFile> {
        let of = |precision| {
            self.detector
                .files
                .iter()
                .find(move |file| file.precision == precision)
        };
        has_vnni()
            .then(|| of(Precision::Int8))
            .flatten()
            .or_else(|| of(Precision::Fp32))
    }
}

fn is_plain_name(file: &str) -> bool {
    Path::new(file).file_name().is_some_and(|name| name == file)
}

fn is_sha256(hash: &str) -> bool {
    hash.len() == 64
        && hash
            .bytes()
            .all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

#[cfg(target_arch = "x86_64")]
fn has_vnni() -> bool {
    is_x86_feature_detected!("avx512vnni") || is_x86_feature_detected!("avxvnni")
}

#[cfg(not(target_arch = "x86_64"))]
fn has_vnni() -> bool {
    false
}

/// A model file's bytes, if they are the ones expected.
pub(crate) fn read_verified(path: &Path, expected: &str) -> Result<Vec<u8>, VisionError> {
    let bytes = std::fs::read(path).map_err(|error| VisionError::ModelMissing {
        path: path.to_path_buf(),
        reason: error.to_string(),
    })?;
    let found = hex::encode(ring::digest::digest(&ring::digest::SHA256, &bytes));
    if found == expected {
        Ok(bytes)
    } else {
        Err(VisionError::ModelChanged {
            path: PathBuf::from(path),
            expected: expected.to_string(),
            found,
        })
    }
}
