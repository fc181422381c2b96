//! Media files of users, read as the untrusted bytes that they are.
//!
//! What a file is, is judged by its content ([`sniff`]), never by its name. A picture's headers are checked against
//! [`Limits`] before anything of its size is allocated ([`probe`]), its structure is walked to the end so that a
//! truncated file is an error and not half a picture, and only then pixels are made ([`decode`], [`for_each_frame`]).
//! JPEG, PNG, WebP, GIF and TIFF are decoded in process by memory-safe decoders; HEIC and AVIF by libheif's
//! `heif-convert` and the video inside a motion photo by `ffmpeg` ([`motion_frames`]), both in a [`Sandbox`].
//!
//! What leaves the house is encoded afresh from those pixels ([`encode_export`]): nothing of the source file but
//! pixels, and on purpose place and time, gets into it.
#![warn(missing_docs)]

mod color;
mod container;
mod decode;
mod error;
mod export;
mod format;
mod frames;
mod heif;
mod jpeg_encode;
mod limits;
mod metadata;
mod motion;
mod orient;
mod picture;
mod probe;
mod rendition;
mod sandbox;
mod sequence;
mod sniff;
mod tiff_page;
mod watermark;

pub use decode::decode;
pub use error::{Exceeded, MediaError};
pub use export::{ExportFormat, KeepPlace, encode_export};
pub use format::{Format, Kind};
pub use frames::for_each_frame;
pub use jpeg_encode::{Chroma, encode_jpeg};
pub use limits::Limits;
pub use metadata::{Metadata, Place};
pub use motion::{MotionFrames, motion_frames};
pub use picture::Picture;
pub use probe::{Probe, probe};
pub use rendition::{PREVIEW_SIDE, Rendition, Renditions, THUMB_SIDE, renditions};
pub use sandbox::Sandbox;
pub use sequence::{Sequence, encode_sequence};
pub use sniff::sniff;
pub use watermark::{is_drawable, watermark};
