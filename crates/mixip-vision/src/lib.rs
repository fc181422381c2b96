//! Faces in pictures: find them, compare them, cover them. Pixels in, facts out.
//!
//! [`Models`] finds faces ([`Models::quick`], [`Models::thorough`]) and turns aligned crops of them
//! ([`FaceCrop`]) into [`Embedding`]s. A [`Gallery`] of those who agreed to be matched says who resembles a face most,
//! [`cover`] hides faces for good, and [`reconcile`] carries decisions over from one pass to the next.
//!
//! This crate keeps nothing: no file is written, no embedding outlives its value, and none is ever printed.
#![warn(missing_docs)]

mod align;
mod cover;
mod detect;
mod embed;
mod error;
mod face_box;
mod matching;
mod models;
mod pack;
mod quality;
mod reconcile;
mod runtime;
mod sample;
mod session;
mod track;

pub use align::{CROP_SIDE, FaceCrop};
pub use cover::{Style, cover, covered_area};
pub use detect::{Detection, Progress};
pub use embed::Embedding;
pub use error::VisionError;
pub use face_box::FaceBox;
pub use matching::{Gallery, Label, Match, Thresholds};
pub use models::Models;
pub use quality::Quality;
pub use reconcile::{Plan, StoredFace, reconcile};
pub use runtime::{find_models, find_runtime};
pub use session::Scratch;
pub use track::{Track, Tracks};
