use fast_image_resize::images::{TypedImage, TypedImageRef};
use fast_image_resize::pixels::U8x3;
use fast_image_resize::{FilterType, ResizeAlg, ResizeOptions, Resizer};
use image::RgbImage;

use super::frame::Frame;
use super::merge::merge;
use super::{Detection, heat};
use crate::{Models, VisionError};

/// Long side, in pixels, to which a picture is reduced for the quick pass.
const QUICK_SIDE: u32 = 1280;

impl Models {
    /// The quick pass: one look at the picture, reduced to a long side of at most 1,280 pixels. Finds large faces at
    /// once; small ones are left to [`Models::thorough`].
    ///
    /// # Errors
    /// [`VisionError::ModelUnusable`] when the detector does not run.
    pub fn quick(&self, picture: &RgbImage) -> Result<Vec<Detection>, VisionError> {
        let (width, height) = picture.dimensions();
        let long = width.max(height);
        if long <= QUICK_SIDE {
            return self.look(picture, 1.0, (width, height));
        }
        let scale = QUICK_SIDE as f32 / long as f32;
        let side = |side: u32| ((side as f32 * scale).round() as u32).max(1);
        match reduced(picture, side(width), side(height)) {
            Some(small) => self.look(&small, 1.0 / scale, (width, height)),
            None => Ok(Vec::new()),
        }
    }

    fn look(
        &self,
        picture: &RgbImage,
        scale: f32,
        (width, height): (u32, u32),
    ) -> Result<Vec<Detection>, VisionError> {
        if width == 0 || height == 0 {
            return Ok(Vec::new());
        }
        let thresholds = &self.manifest.detector.thresholds;
        let frame = Frame::plain(0, 0, picture.width(), picture.height());
        let found = heat::run(self, picture, &[frame], thresholds.doubtful)?;
        let found = found.into_iter().flatten();
        let found = found.filter_map(|found| found.scaled(scale).within(width, height));
        Ok(merge(found.collect(), thresholds.overlap))
    }
}

/// The picture in a smaller size, or `None` when it has no pixels.
pub(super) fn reduced(picture: &RgbImage, width: u32, height: u32) -> Option<RgbImage> {
    let mut reduced = RgbImage::new(width, height);
    // Typed: resizing any pixel by its type at run time compiles the code for all of them, which takes minutes.
    let source =
        TypedImageRef::<U8x3>::from_buffer(picture.width(), picture.height(), picture.as_raw())
            .ok()?;
    let mut target = TypedImage::<U8x3>::from_buffer(width, height, &mut reduced).ok()?;
    let options = ResizeOptions::new().resize_alg(ResizeAlg::Convolution(FilterType::Bilinear));
    Resizer::new()
        .resize_typed(&source, &mut target, &options)
        .ok()?;
    drop(target);
    Some(reduced)
}
