//! The two small pictures that are shown instead of the original.

use fast_image_resize::images::{TypedImage, TypedImageRef};
use fast_image_resize::pixels::U8x3;
use fast_image_resize::{FilterType, ResizeAlg, ResizeOptions, Resizer};
use image::RgbImage;

use crate::error::MediaError;
use crate::format::Format;
use crate::jpeg_encode::{Chroma, encode_jpeg};

/// Long side of a preview in pixels.
pub const PREVIEW_SIDE: u32 = 2048;
/// Long side of a thumb in pixels.
pub const THUMB_SIDE: u32 = 480;

const PREVIEW_QUALITY: u8 = 82;
const THUMB_QUALITY: u8 = 78;

/// A derived picture: a JPEG without any metadata.
#[derive(Debug, Clone)]
pub struct Rendition {
    /// The file.
    pub jpeg: Vec<u8>,
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
}

/// The renditions of one picture.
#[derive(Debug, Clone)]
pub struct Renditions {
    /// For looking at: long side [`PREVIEW_SIDE`], or the source's when that is shorter.
    pub preview: Rendition,
    /// For grids: long side [`THUMB_SIDE`], or the source's when that is shorter.
    pub thumb: Rendition,
}

/// Makes both renditions from one decoded picture (transparency shown on white).
///
/// # Errors
/// [`MediaError::Encode`] for a picture without pixels.
pub fn renditions(picture: &RgbImage) -> Result<Renditions, MediaError> {
    let mut resizer = Resizer::new();
    let smaller = resized(&mut resizer, picture, PREVIEW_SIDE, FilterType::Hamming)?;
    let preview = smaller.as_ref().unwrap_or(picture);
    // From four times its size down the thumb loses nothing by starting from the preview.
    let smallest = resized(&mut resizer, preview, THUMB_SIDE, FilterType::CatmullRom)?;
    let thumb = smallest.as_ref().unwrap_or(preview);
    Ok(Renditions {
        preview: rendition(preview, PREVIEW_QUALITY)?,
        thumb: rendition(thumb, THUMB_QUALITY)?,
    })
}

fn rendition(picture: &RgbImage, quality: u8) -> Result<Rendition, MediaError> {
    Ok(Rendition {
        jpeg: encode_jpeg(picture, quality, Chroma::Half, None)?,
        width: picture.width(),
        height: picture.height(),
    })
}

/// The picture with this long side, or `None` when it is no longer already.
fn resized(
    resizer: &mut Resizer,
    picture: &RgbImage,
    side: u32,
    filter: FilterType,
) -> Result<Option<RgbImage>, MediaError> {
    let (width, height) = picture.dimensions();
    let long = width.max(height);
    if long <= side {
        return Ok(None);
    }
    let shrunk = |n: u32| {
        ((u64::from(n) * u64::from(side) + u64::from(long) / 2) / u64::from(long)).max(1) as u32
    };
    scaled(resizer, picture, (shrunk(width), shrunk(height)), filter).map(Some)
}

/// The picture in this size.
pub(crate) fn scaled(
    resizer: &mut Resizer,
    picture: &RgbImage,
    (width, height): (u32, u32),
    filter: FilterType,
) -> Result<RgbImage, MediaError> {
    let failed = |detail: String| MediaError::Encode {
        format: Format::Jpeg,
        detail,
    };
    let mut scaled = RgbImage::new(width, height);
    // Typed: resizing any pixel by its type at run time compiles the code for all of them, which takes minutes.
    let source =
        TypedImageRef::<U8x3>::from_buffer(picture.width(), picture.height(), picture.as_raw())
            .map_err(|e| failed(e.to_string()))?;
    let mut target = TypedImage::<U8x3>::from_buffer(width, height, &mut scaled)
        .map_err(|e| failed(e.to_string()))?;
    let options = ResizeOptions::new().resize_alg(ResizeAlg::Convolution(filter));
    resizer
        .resize_typed(&source, &mut target, &options)
        .map_err(|e| failed(e.to_string()))?;
    drop(target);
    Ok(scaled)
}
