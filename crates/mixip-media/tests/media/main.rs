//! Media files, good and hostile, as a user would send them. Fixtures are made in code.
#![expect(clippy::unwrap_used, reason = "tests")]

mod bombs;
mod color;
mod damage;
mod decoding;
mod exports;
mod fixtures;
mod frames;
mod heif;
mod metadata;
mod motion;
mod mutations;
mod renditions;
mod sequences;
