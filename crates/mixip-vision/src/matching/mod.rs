//! Whose face is it? Similarities, thresholds, and who is who in one photo.

mod assign;
mod coarse;
mod gallery;
#[cfg(test)]
mod tests;
mod threshold;

pub use assign::Match;
pub use gallery::Gallery;
pub use threshold::{Label, Thresholds};
