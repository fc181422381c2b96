//! Finding faces: CenterFace (Xu et al. 2019, arXiv:1911.03599) over whole pictures, tiles and second looks.

mod drawn;
mod frame;
mod heat;
mod merge;
mod quick;
mod second_look;
mod thorough;
mod tiles;

use serde::{Deserialize, Serialize};

use crate::FaceBox;

pub use thorough::Progress;

/// One face that was found in a picture.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Detection {
    /// Left edge of the box, in pixels.
    pub x: f32,
    /// Top edge of the box, in pixels.
    pub y: f32,
    /// Width of the box, in pixels.
    pub width: f32,
    /// Height of the box, in pixels.
    pub height: f32,
    /// How sure the detector is, from 0 to 1: a face from the pack's `face` threshold on (0.5), doubtful below.
    pub score: f32,
    /// Right eye, left eye, nose, right and left corner of the mouth (the subject's right: it is at the left in a
    /// picture of an upright face), in pixels.
    pub landmarks: [(f32, f32); 5],
}

impl Detection {
    /// The box alone.
    pub fn bounds(&self) -> FaceBox {
        FaceBox {
            x: self.x,
            y: self.y,
            width: self.width,
            height: self.height,
        }
    }

    fn set_bounds(&mut self, bounds: FaceBox) {
        (self.x, self.y) = (bounds.x, bounds.y);
        (self.width, self.height) = (bounds.width, bounds.height);
    }
}

impl Detection {
    fn scaled(&self, scale: f32) -> Detection {
        Detection {
            x: self.x * scale,
            y: self.y * scale,
            width: self.width * scale,
            height: self.height * scale,
            score: self.score,
            landmarks: self.landmarks.map(|(x, y)| (x * scale, y * scale)),
        }
    }

    /// With its box cut off at the picture's edges; `None` when it lies outside.
    fn within(mut self, width: u32, height: u32) -> Option<Detection> {
        let bounds = self.bounds().clipped(width, height)?;
        self.set_bounds(bounds);
        Some(self)
    }
}
