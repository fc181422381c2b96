use image::RgbImage;

use super::frame::Frame;
use super::heat;
use crate::{FaceBox, FaceCrop, Models, VisionError};

/// Side of the frame around a drawn box, and the size of the box in it.
const AROUND: (u32, f32) = (160, 64.0);
/// A person has said that there is a face, so a weak trace of it is enough to find eyes and mouth by.
const TRACE: f32 = 0.1;
/// The least intersection over union of the drawn box and the face that is meant by it: people draw generously.
const MEANT: f32 = 0.15;
/// The turns in which the face is looked for, in radians: up to 60 degrees to either side.
const TURNS: [f32; 5] = [0.0, -0.52, 0.52, -1.05, 1.05];

impl Models {
    /// The aligned crop of a face that a person drew a box around (in pixels). Its surroundings are searched, enlarged and turned, for the
    /// landmarks that alignment needs; where they are not found, the box is cut out as it is.
    ///
    /// # Errors
    /// [`VisionError::ModelUnusable`] when the detector does not run.
    pub fn crop_drawn(&self, picture: &RgbImage, drawn: &FaceBox) -> Result<FaceCrop, VisionError> {
        let (side, face) = AROUND;
        let zoom = face / drawn.width.max(drawn.height).max(1.0);
        let turned = |turn| Frame::turned(drawn.centre(), (side, side), zoom, turn);
        let found = heat::run(self, picture, &TURNS.map(turned), TRACE)?;
        let meant = found
            .into_iter()
            .flatten()
            .filter(|face| face.bounds().overlap(drawn) >= MEANT)
            .max_by(|a, b| a.score.total_cmp(&b.score));
        Ok(match meant {
            Some(face) => FaceCrop::align(picture, &face),
            None => FaceCrop::square(picture, drawn),
        })
    }
}
