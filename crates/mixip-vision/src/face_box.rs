use serde::{Deserialize, Serialize};

/// An upright box around a face, in pixels; x grows to the right and y downwards, from the picture's top-left corner.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct FaceBox {
    /// Left edge.
    pub x: f32,
    /// Top edge.
    pub y: f32,
    /// Width, not negative.
    pub width: f32,
    /// Height, not negative.
    pub height: f32,
}

impl FaceBox {
    /// Area in square pixels.
    pub fn area(&self) -> f32 {
        self.width * self.height
    }

    /// Centre of the box.
    pub fn centre(&self) -> (f32, f32) {
        (self.x + self.width / 2.0, self.y + self.height / 2.0)
    }

    /// Area that both boxes share, in square pixels.
    pub fn intersection(&self, other: &FaceBox) -> f32 {
        let width = (self.x + self.width).min(other.x + other.width) - self.x.max(other.x);
        let height = (self.y + self.height).min(other.y + other.height) - self.y.max(other.y);
        width.max(0.0) * height.max(0.0)
    }

    /// Intersection over union: 0 for boxes apart, 1 for the same box.
    pub fn overlap(&self, other: &FaceBox) -> f32 {
        let shared = self.intersection(other);
        let union = self.area() + other.area() - shared;
        if union > 0.0 { shared / union } else { 0.0 }
    }

    /// The box cut off at the edges of a picture; `None` when nothing of it lies inside.
    pub fn clipped(&self, width: u32, height: u32) -> Option<FaceBox> {
        let (left, top) = (self.x.max(0.0), self.y.max(0.0));
        let right = (self.x + self.width).min(width as f32);
        let bottom = (self.y + self.height).min(height as f32);
        (right > left && bottom > top).then_some(FaceBox {
            x: left,
            y: top,
            width: right - left,
            height: bottom - top,
        })
    }
}
