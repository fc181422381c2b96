//! Faces that a person drew a box around.

use image::RgbImage;
use image::imageops::{self, FilterType};

use crate::{Detection, FaceBox, FaceCrop, Models, VisionError};

/// How much of a drawn face's surroundings is looked at, in widths of the box.
const SURROUNDINGS: f32 = 2.2;
/// Small faces are enlarged until their box is so wide: detection missed them at their own size.
const LOOK_SIDE: f32 = 160.0;
/// A detection that overlaps the box less is another face.
const LEAST_OVERLAP: f32 = 0.15;

impl Models {
    /// The aligned crop of a face in a drawn box (in pixels): by its landmarks where a closer look finds them, else the
    /// square around the box as it stands.
    ///
    /// # Errors
    /// [`VisionError::ModelUnusable`] when the detector does not run.
    pub fn crop_drawn(&self, picture: &RgbImage, drawn: &FaceBox) -> Result<FaceCrop, VisionError> {
        let side = drawn.width.max(drawn.height) * SURROUNDINGS;
        let (x, y) = drawn.centre();
        let around = FaceBox {
            x: x - side / 2.0,
            y: y - side / 2.0,
            width: side,
            height: side,
        };
        let Some(around) = around.clipped(picture.width(), picture.height()) else {
            return Ok(FaceCrop::square(picture, *drawn));
        };
        let (left, top) = (around.x as u32, around.y as u32);
        let (width, height) = ((around.width as u32).max(1), (around.height as u32).max(1));
        let zoom = (LOOK_SIDE / drawn.width.max(drawn.height)).clamp(0.25, 8.0);
        let scaled = |length: u32| ((length as f32 * zoom) as u32).max(1);
        let cut = imageops::crop_imm(picture, left, top, width, height);
        let closer = imageops::resize(&*cut, scaled(width), scaled(height), FilterType::Triangle);
        let back = |value: f32, offset: u32| value / zoom + offset as f32;
        let face = self
            .quick(&closer)?
            .into_iter()
            .map(|found| Detection {
                x: back(found.x, left),
                y: back(found.y, top),
                width: found.width / zoom,
                height: found.height / zoom,
                score: found.score,
                landmarks: found.landmarks.map(|(x, y)| (back(x, left), back(y, top))),
            })
            .max_by(|a, b| {
                a.bounds()
                    .overlap(drawn)
                    .total_cmp(&b.bounds().overlap(drawn))
            })
            .filter(|face| face.bounds().overlap(drawn) >= LEAST_OVERLAP);
        Ok(match face {
            Some(face) => FaceCrop::align(picture, &face),
            None => FaceCrop::square(picture, *drawn),
        })
    }
}
