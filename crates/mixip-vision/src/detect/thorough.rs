use std::ops::ControlFlow;

use image::RgbImage;

use super::frame::Frame;
use super::merge::merge;
use super::quick::reduced;
use super::tiles::tiles;
use super::{Detection, heat, second_look};
use crate::{Models, VisionError};

/// Copies of the picture are made smaller and smaller until their long side is at most this, in pixels.
const SMALLEST_COPY: u32 = 640;
/// Places looked at again in one run of the detector.
const TOGETHER: usize = 8;

/// How far a thorough pass has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Parts of the picture searched so far.
    pub done: usize,
    /// Parts in all, as far as is known: it grows when places turn up that need a second look.
    pub total: usize,
}

impl Models {
    /// The thorough pass: the picture in full resolution, in tiles that overlap, and in copies of a half, a quarter, …
    /// of its size for the faces that are larger than a tile's overlap; then a second look, enlarged and turned to both
    /// sides, at every place that looked a little like a face. `progress` is told after each step and can stop the
    /// search.
    ///
    /// # Errors
    /// [`VisionError::Cancelled`] when `progress` says so; [`VisionError::ModelUnusable`] when the detector does not
    /// run.
    pub fn thorough(
        &self,
        picture: &RgbImage,
        progress: &mut dyn FnMut(Progress) -> ControlFlow<()>,
    ) -> Result<Vec<Detection>, VisionError> {
        let thresholds = &self.manifest.detector.thresholds;
        let (width, height) = picture.dimensions();
        let copies = copies(width, height);
        let parts = copies.iter().map(|size| tiles(size.0, size.1).len());
        let mut told = Progress {
            done: 0,
            total: parts.sum(),
        };
        let mut tell = |told: Progress| match progress(told) {
            ControlFlow::Continue(()) => Ok(()),
            ControlFlow::Break(()) => Err(VisionError::Cancelled),
        };
        let (mut sure, mut weak) = (Vec::new(), Vec::new());
        for (across, down) in copies {
            let smaller = if across == width {
                None
            } else {
                reduced(picture, across, down)
            };
            let copy = smaller.as_ref().unwrap_or(picture);
            let scale = width as f32 / copy.width() as f32;
            for tile in tiles(across, down) {
                let frame = Frame::plain(tile.x, tile.y, tile.width, tile.height);
                let found = heat::run(self, copy, &[frame], second_look::TRACE)?;
                let found = found.into_iter().flatten();
                for found in found.filter(|found| !tile.cuts(&found.bounds(), (across, down))) {
                    let list = if found.score >= thresholds.doubtful {
                        &mut sure
                    } else {
                        &mut weak
                    };
                    list.push(found.scaled(scale));
                }
                told.done += 1;
                tell(told)?;
            }
        }
        let mut found = merge(sure, thresholds.overlap);
        let places = second_look::places(weak, &found);
        told.total += places.len().div_ceil(TOGETHER);
        for places in places.chunks(TOGETHER) {
            found.extend(second_look::look(
                self,
                picture,
                places,
                thresholds.doubtful,
            )?);
            told.done += 1;
            tell(told)?;
        }
        let inside = found
            .into_iter()
            .filter_map(|found| found.within(width, height));
        Ok(merge(inside.collect(), thresholds.overlap))
    }
}

/// The sizes in which a picture is searched: its own, the half, the quarter, … until it is small enough.
fn copies(width: u32, height: u32) -> Vec<(u32, u32)> {
    let mut sizes = Vec::new();
    let (mut across, mut down) = (width, height);
    while across > 0 && down > 0 {
        sizes.push((across, down));
        if across.max(down) <= SMALLEST_COPY {
            break;
        }
        (across, down) = (across / 2, down / 2);
    }
    sizes
}
