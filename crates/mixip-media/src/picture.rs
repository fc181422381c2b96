//! Decoded pixels.

use std::ops::Range;

use image::{DynamicImage, GrayImage, RgbImage, RgbaImage};

use crate::format::Format;
use crate::metadata::Metadata;
use crate::orient;

/// The first picture of a file, turned upright and in sRGB, with what else was found.
#[derive(Debug, Clone)]
pub struct Picture {
    /// What the file was.
    pub format: Format,
    /// The picture as it is seen on white. This is what is searched, shown and exported.
    pub first: RgbImage,
    /// How opaque each pixel is, where the source has transparency that is used.
    pub alpha: Option<GrayImage>,
    /// Pictures in the file, this one included. More than one: see [`crate::for_each_frame`].
    pub frames: u32,
    /// Where videos lie in the file (motion photo, image sequence): see [`crate::motion_frames`]. What
    /// [`crate::encode_export`] writes does not contain them.
    pub videos: Vec<Range<u64>>,
    /// Whether the source's compression lost nothing.
    pub lossless: bool,
    /// Facts from its Exif block.
    pub metadata: Metadata,
    /// What could not be used, in words (a damaged colour profile or Exif block).
    pub warnings: Vec<String>,
}

impl Picture {
    /// Width in pixels, as seen.
    #[must_use]
    pub fn width(&self) -> u32 {
        self.first.width()
    }

    /// Height in pixels, as seen.
    #[must_use]
    pub fn height(&self) -> u32 {
        self.first.height()
    }
}

/// One decoded frame: its colours on white, and its transparency if there is any.
pub(crate) struct Frame {
    pub(crate) rgb: RgbImage,
    pub(crate) alpha: Option<GrayImage>,
}

impl Frame {
    /// From what a decoder gives, with samples of 16 bits or floats brought to 8 bits.
    pub(crate) fn new(picture: DynamicImage) -> Self {
        match picture {
            DynamicImage::ImageRgb8(rgb) => Self { rgb, alpha: None },
            other if other.color().has_alpha() => Self::from_rgba(other.into_rgba8()),
            other => Self {
                rgb: other.into_rgb8(),
                alpha: None,
            },
        }
    }

    pub(crate) fn from_rgba(mut rgba: RgbaImage) -> Self {
        let (width, height) = rgba.dimensions();
        let opaque = rgba.pixels().all(|p| p.0[3] == 255);
        let alpha = (!opaque).then(|| {
            let alpha = rgba.pixels().map(|p| p.0[3]).collect();
            GrayImage::from_raw(width, height, alpha).unwrap_or_default()
        });
        // Compacted in place: three of four bytes stay.
        let pixels = rgba.as_raw().len() / 4;
        let samples: &mut [u8] = &mut rgba;
        for n in 0..pixels {
            let [r, g, b, a] = [0, 1, 2, 3].map(|c| samples[4 * n + c]);
            let on_white = |c: u8| scale(c, a) + (255 - a);
            samples[3 * n] = on_white(r);
            samples[3 * n + 1] = on_white(g);
            samples[3 * n + 2] = on_white(b);
        }
        let mut samples = rgba.into_raw();
        samples.truncate(3 * pixels);
        samples.shrink_to_fit();
        let rgb = RgbImage::from_raw(width, height, samples).unwrap_or_default();
        Self { rgb, alpha }
    }

    pub(crate) fn turned(self, orientation: u8) -> Self {
        Self {
            rgb: orient::apply(self.rgb, orientation),
            alpha: self.alpha.map(|alpha| orient::apply(alpha, orientation)),
        }
    }

    /// The frame as seen on black. On white alone, white things on a transparent ground would go unseen.
    pub(crate) fn on_black(&self) -> Option<RgbImage> {
        let alpha = self.alpha.as_ref()?;
        let mut rgb = self.rgb.clone();
        for (pixel, a) in rgb.pixels_mut().zip(alpha.pixels()) {
            pixel.0 = pixel.0.map(|c| c.saturating_sub(255 - a.0[0]));
        }
        Some(rgb)
    }
}

/// `c` × `a` / 255, rounded. What almost transparent pixels would carry beyond what is seen is lost here on purpose.
fn scale(c: u8, a: u8) -> u8 {
    ((u32::from(c) * u32::from(a) + 127) / 255) as u8
}

/// Colours and alpha back in one buffer, for formats that keep transparency. The colours are computed from what is
/// seen on white, so that nothing leaves under transparency that a search did not see.
pub(crate) fn with_alpha(rgb: &RgbImage, alpha: &GrayImage) -> RgbaImage {
    let pixels = rgb.pixels().zip(alpha.pixels()).flat_map(|(pixel, a)| {
        let a = a.0[0];
        let straight = |c: u8| match a {
            0 => 255,
            255 => c,
            _ => ((u32::from(c.saturating_sub(255 - a)) * 255 + u32::from(a) / 2) / u32::from(a))
                .min(255) as u8,
        };
        let [r, g, b] = pixel.0.map(straight);
        [r, g, b, a]
    });
    RgbaImage::from_raw(rgb.width(), rgb.height(), pixels.collect()).unwrap_or_default()
}
