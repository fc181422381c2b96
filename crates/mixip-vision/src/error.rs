use std::path::PathBuf;

/// What can go wrong when faces are looked for, told so that an operator knows what to do.
#[derive(Debug, thiserror::Error)]
pub enum VisionError {
    /// The shared library of ONNX Runtime lies in none of the places where it is looked for.
    #[error(
        "ONNX Runtime is missing: there is no {}; run `make setup`",
        either(searched)
    )]
    RuntimeMissing {
        /// The paths that were tried, in order.
        searched: Vec<PathBuf>,
    },
    /// The shared library is there but cannot be used.
    #[error(
        "ONNX Runtime at {} cannot be used: {reason}; run `make setup` to fetch it again",
        path.display()
    )]
    RuntimeUnusable {
        /// The library.
        path: PathBuf,
        /// What the loader or the runtime said.
        reason: String,
    },
    /// No folder with a model pack lies in the places where it is looked for.
    #[error(
        "the face models are missing: there is no {}; run `make setup`",
        either(searched)
    )]
    PackMissing {
        /// The manifests that were tried, in order.
        searched: Vec<PathBuf>,
    },
    /// The manifest of the model pack cannot be read or contradicts itself.
    #[error("the model pack's manifest {} is not usable: {reason}", path.display())]
    PackInvalid {
        /// The manifest.
        path: PathBuf,
        /// What is wrong with it.
        reason: String,
    },
    /// A file that the manifest names is not there.
    #[error("the face model {} is missing ({reason}); run `make setup`, or restore the model pack", path.display())]
    ModelMissing {
        /// The model file.
        path: PathBuf,
        /// What the file system said.
        reason: String,
    },
    /// A model file is not the one that the manifest, or this program, expects.
    #[error(
        "the face model {} was changed: its SHA-256 is {found}, expected {expected}; restore the file, or give a pack of your own another name",
        path.display()
    )]
    ModelChanged {
        /// The model file.
        path: PathBuf,
        /// The hash that the manifest or the program names, in hex.
        expected: String,
        /// The hash of the file as it is, in hex.
        found: String,
    },
    /// A model file has the right hash but ONNX Runtime refuses it, or its answers have the wrong shape.
    #[error("the face model {file} cannot be run: {reason}")]
    ModelUnusable {
        /// The model file's name.
        file: String,
        /// What ONNX Runtime said, or what was wrong with the answer.
        reason: String,
    },
    /// The caller asked to stop.
    #[error("the search for faces was cancelled")]
    Cancelled,
    /// A stored crop that is not 112×112 pixels.
    #[error(
        "a stored face crop has {width}×{height} pixels instead of 112×112; make it again from the picture"
    )]
    CropInvalid {
        /// Its width.
        width: u32,
        /// Its height.
        height: u32,
    },
    /// Bytes or numbers that are no embedding.
    #[error("this is not a face embedding: {0}")]
    EmbeddingInvalid(&'static str),
    /// Embeddings of different models are not comparable.
    #[error(
        "embeddings of different models cannot be compared: {expected} numbers and {found} numbers"
    )]
    DimensionsDiffer {
        /// Numbers in the embeddings seen first.
        expected: usize,
        /// Numbers in this one.
        found: usize,
    },
}

fn either(paths: &[PathBuf]) -> String {
    let names: Vec<_> = paths
        .iter()
        .map(|path| path.display().to_string())
        .collect();
    names.join(" nor ")
}
