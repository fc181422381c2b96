//! Crops of faces: the aligned one that matching reads, and the one that people look at, packed into one object.

use image::RgbImage;
use image::imageops::{self, FilterType};
use mixip_media::{Chroma, encode_jpeg};
use mixip_vision::FaceBox;

use crate::{Error, Result};

/// Side of what people look at, pixels.
const VIEW_SIDE: u32 = 256;
/// How much wider than the face what people look at is.
const VIEW_MARGIN: f32 = 1.8;

/// Crops of one asset on their way into one object.
#[derive(Default)]
pub(crate) struct Crops {
    bytes: Vec<u8>,
}

/// Where a face's crops lie in that object.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Packed {
    pub(crate) crop_at: i64,
    pub(crate) crop_len: i64,
    pub(crate) view_at: i64,
    pub(crate) view_len: i64,
}

impl Crops {
    /// Packs an aligned crop and the surroundings of a face.
    pub(crate) fn add(
        &mut self,
        aligned: &RgbImage,
        picture: &RgbImage,
        face: &FaceBox,
    ) -> Result<Packed> {
        let aligned = encode(aligned, 95)?;
        let view = encode(&view(picture, face), 85)?;
        let crop_at = self.bytes.len();
        self.bytes.extend_from_slice(&aligned);
        let view_at = self.bytes.len();
        self.bytes.extend_from_slice(&view);
        let as_i64 = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
        Ok(Packed {
            crop_at: as_i64(crop_at),
            crop_len: as_i64(aligned.len()),
            view_at: as_i64(view_at),
            view_len: as_i64(view.len()),
        })
    }

    /// The surroundings of a face alone, as a JPEG.
    pub(crate) fn view_of(picture: &RgbImage, face: &FaceBox) -> Result<Vec<u8>> {
        encode(&view(picture, face), 85)
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.bytes.is_empty()
    }

    pub(crate) fn into_bytes(self) -> Vec<u8> {
        self.bytes
    }
}

fn encode(picture: &RgbImage, quality: u8) -> Result<Vec<u8>> {
    encode_jpeg(picture, quality, Chroma::Full, None)
        .map_err(|error| Error::internal("crop", error))
}

/// A square around a face, as far as the picture reaches.
fn view(picture: &RgbImage, face: &FaceBox) -> RgbImage {
    let (width, height) = picture.dimensions();
    let side = (face.width.max(face.height) * VIEW_MARGIN)
        .max(8.0)
        .min(width.min(height) as f32);
    let (centre_x, centre_y) = face.centre();
    let at = |centre: f32, most: u32| (centre - side / 2.0).clamp(0.0, most as f32 - side) as u32;
    let cut = imageops::crop_imm(
        picture,
        at(centre_x, width),
        at(centre_y, height),
        side as u32,
        side as u32,
    );
    let small = side as u32 <= VIEW_SIDE;
    if small {
        cut.to_image()
    } else {
        imageops::resize(&*cut, VIEW_SIDE, VIEW_SIDE, FilterType::Triangle)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_view_stays_inside_the_picture() {
        let picture = RgbImage::new(400, 300);
        for (x, y, side) in [
            (0.0, 0.0, 40.0),
            (380.0, 280.0, 40.0),
            (-10.0, -10.0, 30.0),
            (10.0, 10.0, 390.0),
        ] {
            let face = FaceBox {
                x,
                y,
                width: side,
                height: side,
            };
            let view = view(&picture, &face);
            assert_eq!(view.width(), view.height());
            assert!(view.width() >= 8 && view.width() <= VIEW_SIDE);
        }
        let tiny = view(
            &RgbImage::new(3, 3),
            &FaceBox {
                x: 0.0,
                y: 0.0,
                width: 2.0,
                height: 2.0,
            },
        );
        assert_eq!(tiny.dimensions(), (3, 3));
    }

    #[test]
    fn crops_lie_where_the_row_says() {
        let picture = RgbImage::from_fn(200, 200, |x, y| image::Rgb([x as u8, y as u8, 0]));
        let face = FaceBox {
            x: 50.0,
            y: 50.0,
            width: 60.0,
            height: 60.0,
        };
        let mut crops = Crops::default();
        let first = crops
            .add(&RgbImage::new(112, 112), &picture, &face)
            .unwrap_or_default();
        let second = crops
            .add(&RgbImage::new(112, 112), &picture, &face)
            .unwrap_or_default();
        let bytes = crops.into_bytes();
        for packed in [first, second] {
            for (at, len, side) in [
                (packed.crop_at, packed.crop_len, 112),
                (packed.view_at, packed.view_len, 108),
            ] {
                let (at, len) = (at as usize, len as usize);
                let decoded =
                    image::load_from_memory(&bytes[at..at + len]).map(|picture| picture.width());
                assert_eq!(decoded.ok(), Some(side));
            }
        }
    }
}
