//! From a face in a picture to the upright 112×112 crop that the embedder takes.

use image::RgbImage;

use crate::sample::{reduce, sample};
use crate::{Detection, FaceBox, VisionError};

/// Side of an aligned crop, in pixels.
pub const CROP_SIDE: u32 = 112;

/// Where the five landmarks lie in an aligned crop (the template of InsightFace's ArcFace models, MIT licence,
/// adapted by the makers of MobileFaceNet).
const TEMPLATE: [(f32, f32); 5] = [
    (38.2946, 51.6963),
    (73.5318, 51.5014),
    (56.0252, 71.7366),
    (41.5493, 92.3655),
    (70.7299, 92.2041),
];

/// A turn, a scale and a shift: (x, y) goes to (a·x − b·y + x₀, b·x + a·y + y₀).
#[derive(Clone, Copy, Debug)]
struct Similarity {
    a: f32,
    b: f32,
    shift: (f32, f32),
}

impl Similarity {
    /// The one that takes `from` to `to` with the least sum of squared errors (Umeyama 1991, in the plane and without
    /// mirroring). `None` when all points of `from` coincide.
    fn fit(from: &[(f32, f32); 5], to: &[(f32, f32); 5]) -> Option<Similarity> {
        let mean = |points: &[(f32, f32); 5]| {
            let sum = points
                .iter()
                .fold((0.0, 0.0), |sum, point| (sum.0 + point.0, sum.1 + point.1));
            (sum.0 / 5.0, sum.1 / 5.0)
        };
        let (source, target) = (mean(from), mean(to));
        let (mut along, mut across, mut spread) = (0.0, 0.0, 0.0);
        for (from, to) in from.iter().zip(to) {
            let (x, y) = (from.0 - source.0, from.1 - source.1);
            let (u, v) = (to.0 - target.0, to.1 - target.1);
            along += x * u + y * v;
            across += x * v - y * u;
            spread += x * x + y * y;
        }
        let (a, b) = (along / spread, across / spread);
        let shift = (
            target.0 - (a * source.0 - b * source.1),
            target.1 - (b * source.0 + a * source.1),
        );
        let usable = a.is_finite() && b.is_finite() && a.hypot(b) > 1e-6;
        (usable && shift.0.is_finite() && shift.1.is_finite()).then_some(Similarity { a, b, shift })
    }

    fn inverse(self) -> Similarity {
        let square = self.a * self.a + self.b * self.b;
        let (a, b) = (self.a / square, -self.b / square);
        let (x, y) = self.shift;
        Similarity {
            a,
            b,
            shift: (-(a * x - b * y), -(b * x + a * y)),
        }
    }

    fn apply(&self, (x, y): (f32, f32)) -> (f32, f32) {
        (
            self.a * x - self.b * y + self.shift.0,
            self.b * x + self.a * y + self.shift.1,
        )
    }
}

/// An aligned face: 112×112 pixels, RGB, eyes level. It is part of the picture, so it is kept as safely as the picture.
#[derive(Clone, PartialEq)]
pub struct FaceCrop(RgbImage);

impl std::fmt::Debug for FaceCrop {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("FaceCrop")
    }
}

impl FaceCrop {
    /// Cuts a detected face out, turned and scaled so that its landmarks come as near as they can to their places.
    /// Where the landmarks are of no use the box alone decides.
    pub fn align(picture: &RgbImage, face: &Detection) -> FaceCrop {
        match Similarity::fit(&face.landmarks, &TEMPLATE) {
            Some(similarity) => FaceCrop(warp(picture, similarity.inverse())),
            None => FaceCrop::square(picture, &face.bounds()),
        }
    }

    /// Cuts out the square around a box, as it stands, for a face without landmarks.
    pub(crate) fn square(picture: &RgbImage, bounds: &FaceBox) -> FaceCrop {
        // An upright face's box is, on average, that high in an aligned crop, and its middle lies there.
        const HEIGHT: f32 = 98.0;
        const MIDDLE: (f32, f32) = (56.0, 64.0);
        let scale = bounds.height.max(bounds.width).max(1.0) / HEIGHT;
        let (x, y) = bounds.centre();
        let shift = (x - MIDDLE.0 * scale, y - MIDDLE.1 * scale);
        FaceCrop(warp(
            picture,
            Similarity {
                a: scale,
                b: 0.0,
                shift,
            },
        ))
    }

    /// Takes back a crop that was stored.
    ///
    /// # Errors
    /// [`VisionError::CropInvalid`] when it is not 112×112 pixels.
    pub fn from_image(image: RgbImage) -> Result<FaceCrop, VisionError> {
        match image.dimensions() {
            (CROP_SIDE, CROP_SIDE) => Ok(FaceCrop(image)),
            (width, height) => Err(VisionError::CropInvalid { width, height }),
        }
    }

    /// The pixels, for storing.
    pub fn image(&self) -> &RgbImage {
        &self.0
    }
}

/// Fills a crop: the colour of each of its pixels is read where `place` says. A large face is reduced first, by a whole number,
/// so that each pixel of the picture is read once, and not once for every pixel of the crop that it bears on.
fn warp(picture: &RgbImage, place: Similarity) -> RgbImage {
    let factor = (place.a.hypot(place.b).floor() as u32).max(1);
    let end = CROP_SIDE as f32;
    let corners =
        [(0.0, 0.0), (end, 0.0), (0.0, end), (end, end)].map(|corner| place.apply(corner));
    let Some((reduced, (left, top))) = reduce(picture, &corners, factor) else {
        return filled(picture, place);
    };
    // The middle of the first pixel of the copy lies at (factor − 1) ÷ 2 in the picture.
    let (scale, middle) = (1.0 / factor as f32, (factor - 1) as f32 / 2.0);
    let at = |whole: f32, start: u32| (whole - start as f32 - middle) * scale;
    filled(
        &reduced,
        Similarity {
            a: place.a * scale,
            b: place.b * scale,
            shift: (at(place.shift.0, left), at(place.shift.1, top)),
        },
    )
}

fn filled(picture: &RgbImage, place: Similarity) -> RgbImage {
    RgbImage::from_fn(CROP_SIDE, CROP_SIDE, |column, row| {
        let at = place.apply((column as f32, row as f32));
        let colour = sample(picture, at, (place.a, place.b));
        image::Rgb(colour.map(|value| value.round() as u8))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn landmarks_land_on_the_template() {
        let (turn, scale) = (0.4f32, 3.0);
        let (a, b) = (turn.cos() * scale, turn.sin() * scale);
        let moved = Similarity {
            a,
            b,
            shift: (50.0, -20.0),
        };
        let found = Similarity::fit(&TEMPLATE.map(|point| moved.apply(point)), &TEMPLATE);
        for point in TEMPLATE {
            let back = found.map(|found| found.apply(moved.apply(point)));
            assert!(back.is_some_and(|back| (back.0 - point.0).hypot(back.1 - point.1) < 1e-3));
            let again = moved.inverse().apply(moved.apply(point));
            assert!((again.0 - point.0).hypot(again.1 - point.1) < 1e-3);
        }
    }

    #[test]
    fn landmarks_in_one_spot_fall_back_on_the_box() {
        assert!(Similarity::fit(&[(7.0, 7.0); 5], &TEMPLATE).is_none());
        assert!(Similarity::fit(&[(f32::NAN, 7.0); 5], &TEMPLATE).is_none());
        let picture = RgbImage::from_pixel(40, 40, image::Rgb([9, 8, 7]));
        let face = Detection {
            x: 10.0,
            y: 10.0,
            width: 16.0,
            height: 20.0,
            score: 0.9,
            landmarks: [(7.0, 7.0); 5],
        };
        assert_eq!(
            FaceCrop::align(&picture, &face).image().get_pixel(56, 64).0,
            [9, 8, 7]
        );
    }

    #[test]
    fn the_template_is_its_own_crop() {
        let picture = RgbImage::from_fn(112, 112, |x, y| {
            image::Rgb([x as u8, y as u8, (x ^ y) as u8])
        });
        let face = Detection {
            x: 0.0,
            y: 0.0,
            width: 112.0,
            height: 112.0,
            score: 1.0,
            landmarks: TEMPLATE,
        };
        let crop = FaceCrop::align(&picture, &face);
        let differs = |(a, b): (&u8, &u8)| a.abs_diff(*b) > 1;
        assert!(
            !crop
                .image()
                .as_raw()
                .iter()
                .zip(picture.as_raw())
                .any(differs)
        );
    }
}
