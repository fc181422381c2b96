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
        heat::PIXELS.swap(0, std::sync::atomic::Ordering::Relaxed);
        let settings = &self.manifest.detector;
        let (width, height) = picture.dimensions();
        let halves = (0..).map(|level| (width >> level, height >> level));
        let copies: Vec<_> = halves
            .take_while(|&(width, height)| width.min(height) > 0)
            .scan(u32::MAX, |above, size| {
                let go_on = *above > SMALLEST_COPY;
                *above = size.0.max(size.1);
                go_on.then_some(size)
            })
            .collect();
        let mut told = Progress {
            done: 0,
            total: copies.iter().map(|size| tiles(size.0, size.1).len()).sum(),
        };
        let mut step = |more: usize| {
            told = Progress {
                done: told.done + usize::from(more == 0),
                total: told.total + more,
            };
            match progress(told) {
                ControlFlow::Continue(()) => Ok(()),
                ControlFlow::Break(()) => Err(VisionError::Cancelled),
            }
        };
        let mut sure = Vec::new();
        let mut weak = Vec::new();
        for (across, down) in copies {
            let copy = if across == width {
                None
            } else {
                reduced(picture, across, down)
            };
            let copy = copy.as_ref().unwrap_or(picture);
            let scale = width as f32 / copy.width() as f32;
            for tile in tiles(across, down) {
                let frame = Frame::plain(tile.x, tile.y, tile.width, tile.height);
                let found = heat::run(
                    &self.detector,
                    &settings.input,
                    copy,
                    std::slice::from_ref(&frame),
                    second_look::trace(),
                )?;
                for found in found.into_iter().flatten().map(|found| frame.map(&found)) {
                    if tile.cuts(&found.bounds(), (across, down)) {
                        continue;
                    }
                    let found = found.scaled(scale);
                    if found.score >= settings.thresholds.doubtful {
                        sure.push(found);
                    } else {
                        weak.push(found);
                    }
                }
                step(0)?;
            }
        }
        let sure = merge(sure, settings.thresholds.overlap);
        let places = second_look::places(weak, &sure);
        let mut found = sure;
        step(places.len().div_ceil(TOGETHER))?;
        for places in places.chunks(TOGETHER) {
            found.extend(second_look::look(
                &self.detector,
                &settings.input,
                picture,
                places,
            )?);
            step(0)?;
        }
        if std::env::var_os("VERBOSE").is_some() && width == 4000 {
            let p = heat::PIXELS.swap(0, std::sync::atomic::Ordering::Relaxed);
            let s = second_look::SURVIVORS.swap(0, std::sync::atomic::Ordering::Relaxed);
            eprintln!(
                "raw cost {:.2} pixels a pixel, survivors {s}",
                p as f64 / (width * height) as f64
            );
        }
        let inside = found
            .into_iter()
            .filter_map(|found| found.within(width, height));
        Ok(merge(inside.collect(), settings.thresholds.overlap))
    }
}
