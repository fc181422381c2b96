//! Files that leave the house: encoded afresh from pixels, so that nothing else of the source can be in them.

use std::io::Cursor;

use exif::{Field, In, Rational, Tag, Value};
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::codecs::webp::WebPEncoder;
use image::{DynamicImage, ImageEncoder};
use jiff::civil;

use crate::error::MediaError;
use crate::format::Format;
use crate::jpeg_encode::{Chroma, encode_jpeg};
use crate::metadata::{Metadata, Place};
use crate::picture::{Picture, with_alpha};

/// Quality of exported JPEG files: differences are hard to see even side by side.
const JPEG_QUALITY: u8 = 92;

/// What an export is written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExportFormat {
    /// At quality 92 with full colour resolution; transparency is shown on white.
    Jpeg,
    /// Lossless, with transparency.
    Png,
    /// Lossless, with transparency.
    Webp,
}

impl ExportFormat {
    /// The format that serves a picture best: its own where this crate writes it. GIF and TIFF become PNG, HEIC and
    /// AVIF become JPEG (PNG when transparent). A lossy WebP without transparency becomes JPEG, because the only
    /// permitted WebP encoder is lossless and would make it many times larger.
    #[must_use]
    pub fn of(picture: &Picture) -> Self {
        match picture.format {
            Format::Jpeg => Self::Jpeg,
            Format::Png | Format::Gif | Format::Tiff => Self::Png,
            Format::Webp if picture.lossless || picture.alpha.is_some() => Self::Webp,
            _ if picture.alpha.is_some() => Self::Png,
            _ => Self::Jpeg,
        }
    }

    /// The usual ending of such files' names, without the dot.
    #[must_use]
    pub fn extension(self) -> &'static str {
        match self {
            Self::Jpeg => "jpg",
            Self::Png => "png",
            Self::Webp => "webp",
        }
    }

    /// The media type.
    #[must_use]
    pub fn media_type(self) -> &'static str {
        self.format().media_type()
    }

    fn format(self) -> Format {
        match self {
            Self::Jpeg => Format::Jpeg,
            Self::Png => Format::Png,
            Self::Webp => Format::Webp,
        }
    }
}

/// What is kept of a picture's metadata when a person decides to: where and when it was taken, nothing else.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct KeepPlace {
    /// Where.
    pub place: Option<Place>,
    /// When, by the camera's clock.
    pub captured_at: Option<civil::DateTime>,
    /// That clock's distance from UTC, as `+02:00`.
    pub utc_offset: Option<String>,
}

impl From<&Metadata> for KeepPlace {
    fn from(metadata: &Metadata) -> Self {
        Self {
            place: metadata.gps,
            captured_at: metadata.captured_at,
            utc_offset: metadata.utc_offset.clone(),
        }
    }
}

/// Encodes a picture from its pixels alone: no embedded thumbnails, trailers, auxiliary images, profiles, XMP or
/// maker notes. Without `keep` there is no metadata at all; with it a fresh Exif block of place and time.
///
/// # Errors
/// [`MediaError::Encode`] when the format cannot hold the picture (sides over 65,535 for JPEG, 16,383 for WebP).
pub fn encode_export(
    picture: &Picture,
    format: ExportFormat,
    keep: Option<&KeepPlace>,
) -> Result<Vec<u8>, MediaError> {
    let failed = |e: image::ImageError| MediaError::Encode {
        format: format.format(),
        detail: e.to_string(),
    };
    let exif = keep.map(exif_block).transpose()?.flatten();
    if format == ExportFormat::Jpeg {
        return encode_jpeg(&picture.first, JPEG_QUALITY, Chroma::Full, exif.as_deref());
    }
    let pixels = match &picture.alpha {
        Some(alpha) => DynamicImage::ImageRgba8(with_alpha(&picture.first, alpha)),
        None => DynamicImage::ImageRgb8(picture.first.clone()),
    };
    let mut out = Vec::new();
    match format {
        ExportFormat::Png => {
            let encoder =
                PngEncoder::new_with_quality(&mut out, CompressionType::Fast, FilterType::Adaptive);
            write(encoder, &pixels, exif)
        }
        _ => write(WebPEncoder::new_lossless(&mut out), &pixels, exif),
    }
    .map_err(failed)?;
    Ok(out)
}

fn write(
    mut encoder: impl ImageEncoder,
    pixels: &DynamicImage,
    exif: Option<Vec<u8>>,
) -> image::ImageResult<()> {
    if let Some(exif) = exif {
        encoder
            .set_exif_metadata(exif)
            .map_err(image::ImageError::Unsupported)?;
    }
    encoder.write_image(
        pixels.as_bytes(),
        pixels.width(),
        pixels.height(),
        pixels.color().into(),
    )
}

/// A fresh Exif block of place and time, or `None` when there is neither.
fn exif_block(keep: &KeepPlace) -> Result<Option<Vec<u8>>, MediaError> {
    let ascii = |text: String| Value::Ascii(vec![text.into_bytes()]);
    let mut fields = Vec::new();
    let mut field = |tag, value| {
        fields.push(Field {
            tag,
            ifd_num: In::PRIMARY,
            value,
        })
    };
    if let Some(time) = keep.captured_at {
        field(
            Tag::DateTimeOriginal,
            ascii(time.strftime("%Y:%m:%d %H:%M:%S").to_string()),
        );
        if let Some(offset) = &keep.utc_offset {
            field(Tag::OffsetTimeOriginal, ascii(offset.clone()));
        }
    }
    if let Some(place) = keep.place {
        let side = |degrees: f64, positive: &str, negative: &str| {
            ascii(if degrees < 0.0 { negative } else { positive }.to_owned())
        };
        field(Tag::GPSVersionID, Value::Byte(vec![2, 3, 0, 0]));
        field(Tag::GPSLatitudeRef, side(place.latitude, "N", "S"));
        field(Tag::GPSLatitude, sexagesimal(place.latitude));
        field(Tag::GPSLongitudeRef, side(place.longitude, "E", "W"));
        field(Tag::GPSLongitude, sexagesimal(place.longitude));
    }
    if fields.is_empty() {
        return Ok(None);
    }
    fields.push(Field {
        tag: Tag::ExifVersion,
        ifd_num: In::PRIMARY,
        value: Value::Undefined(b"0232".to_vec(), 0),
    });
    let mut writer = exif::experimental::Writer::new();
    for field in &fields {
        writer.push_field(field);
    }
    let mut block = Cursor::new(Vec::new());
    writer
        .write(&mut block, false)
        .map_err(|e| MediaError::Encode {
            format: Format::Jpeg,
            detail: e.to_string(),
        })?;
    Ok(Some(block.into_inner()))
}

/// Degrees, minutes and seconds to a ten-thousandth of a second (3 mm).
fn sexagesimal(degrees: f64) -> Value {
    let total = (degrees.abs() * 36_000_000.0).round() as u64;
    let part = |n: u64, denominator: u32| Rational::from((n as u32, denominator));
    Value::Rational(vec![
        part(total / 36_000_000, 1),
        part(total / 600_000 % 60, 1),
        part(total % 600_000, 10_000),
    ])
}
