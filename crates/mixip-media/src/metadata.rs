//! What a picture tells about how it was made: read from Exif, kept in the database, stripped from what leaves.

use std::io::Cursor;

use exif::{Exif, In, Tag, Value};
use jiff::civil;
use serde::{Deserialize, Serialize};

/// Where a picture was taken (WGS 84, degrees; north and east are positive).
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Place {
    /// −90 to 90.
    pub latitude: f64,
    /// −180 to 180.
    pub longitude: f64,
}

/// Facts from the Exif block (CIPA DC-008). Text is cut at 1,000 characters and free of control characters.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", default)]
pub struct Metadata {
    /// When the shutter opened, by the camera's clock.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub captured_at: Option<civil::DateTime>,
    /// That clock's distance from UTC, as `+02:00`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub utc_offset: Option<String>,
    /// Maker of the camera.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub camera_make: Option<String>,
    /// Model of the camera.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub camera_model: Option<String>,
    /// Model of the lens.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lens: Option<String>,
    /// Exposure time in seconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub exposure_seconds: Option<f64>,
    /// Aperture as f-number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub aperture: Option<f64>,
    /// ISO sensitivity.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub iso: Option<u32>,
    /// Focal length in millimetres.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub focal_length_mm: Option<f64>,
    /// Where it was taken.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gps: Option<Place>,
    /// Program that wrote the file.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub software: Option<String>,
    /// Caption.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Photographer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub artist: Option<String>,
    /// Copyright notice.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub copyright: Option<String>,
    /// How the stored pixels have to be turned, 1 to 8 (Exif `Orientation`). Decoded pictures are turned already.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub orientation: Option<u8>,
    /// What could not be read, in words. A damaged block never fails its picture.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub warnings: Vec<String>,
}

impl Metadata {
    /// Reads an Exif block that begins with its TIFF header.
    pub(crate) fn from_exif(block: Vec<u8>) -> Self {
        Self::from_read(exif::Reader::new().continue_on_error(true).read_raw(block))
    }

    /// Reads the Exif block of a HEIF file.
    pub(crate) fn from_heif(file: &[u8]) -> Self {
        Self::from_read(
            exif::Reader::new()
                .continue_on_error(true)
                .read_from_container(&mut Cursor::new(file)),
        )
    }

    fn from_read(read: Result<Exif, exif::Error>) -> Self {
        let mut warnings = Vec::new();
        let read = read.or_else(|e| {
            e.distill_partial_result(|errors| {
                warnings.extend(
                    errors
                        .iter()
                        .take(3)
                        .map(|e| format!("A part of the Exif data is damaged: {e}.")),
                );
            })
        });
        let mut metadata = match read {
            Ok(exif) => Self::from_fields(&exif),
            // No Exif at all is no damage.
            Err(exif::Error::NotFound(_) | exif::Error::BlankValue(_)) => Self::default(),
            Err(e) => {
                warnings.push(format!("The Exif data could not be read: {e}."));
                Self::default()
            }
        };
        metadata.warnings.append(&mut warnings);
        metadata
    }

    fn from_fields(exif: &Exif) -> Self {
        let mut warnings = Vec::new();
        let orientation = unsigned(exif, Tag::Orientation);
        if orientation.is_some_and(|o| !(1..=8).contains(&o)) {
            warnings.push("The picture's orientation is not one of the eight that exist; it was left as it is.".into());
        }
        Self {
            captured_at: text(exif, Tag::DateTimeOriginal)
                .or_else(|| text(exif, Tag::DateTimeDigitized))
                .or_else(|| text(exif, Tag::DateTime))
                .and_then(|t| date_time(&t)),
            utc_offset: text(exif, Tag::OffsetTimeOriginal)
                .or_else(|| text(exif, Tag::OffsetTime))
                .filter(|o| is_offset(o)),
            camera_make: text(exif, Tag::Make),
            camera_model: text(exif, Tag::Model),
            lens: text(exif, Tag::LensModel),
            exposure_seconds: rational(exif, Tag::ExposureTime, 0),
            aperture: rational(exif, Tag::FNumber, 0),
            iso: unsigned(exif, Tag::PhotographicSensitivity),
            focal_length_mm: rational(exif, Tag::FocalLength, 0),
            gps: place(exif),
            software: text(exif, Tag::Software),
            description: text(exif, Tag::ImageDescription),
            artist: text(exif, Tag::Artist),
            copyright: text(exif, Tag::Copyright),
            orientation: orientation
                .and_then(|o| u8::try_from(o).ok())
                .filter(|o| (1..=8).contains(o)),
            warnings,
        }
    }
}

fn text(exif: &Exif, tag: Tag) -> Option<String> {
    let Value::Ascii(parts) = &exif.get_field(tag, In::PRIMARY)?.value else {
        return None;
    };
    let text: String = String::from_utf8_lossy(parts.first()?)
        .chars()
        .filter(|c| !c.is_control())
        .take(1000)
        .collect();
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

fn unsigned(exif: &Exif, tag: Tag) -> Option<u32> {
    exif.get_field(tag, In::PRIMARY)?.value.get_uint(0)
}

/// The `n`th rational of a field; fractions without a value (x/0) are left out.
fn rational(exif: &Exif, tag: Tag, n: usize) -> Option<f64> {
    let Value::Rational(values) = &exif.get_field(tag, In::PRIMARY)?.value else {
        return None;
    };
    Some(values.get(n)?.to_f64()).filter(|v| v.is_finite())
}

fn place(exif: &Exif) -> Option<Place> {
    let degrees = |tag, reference, negative: &str| {
        let sum = rational(exif, tag, 0)?
            + rational(exif, tag, 1)? / 60.0
            + rational(exif, tag, 2).unwrap_or(0.0) / 3600.0;
        Some(if text(exif, reference)?.eq_ignore_ascii_case(negative) {
            -sum
        } else {
            sum
        })
    };
    let place = Place {
        latitude: degrees(Tag::GPSLatitude, Tag::GPSLatitudeRef, "S")?,
        longitude: degrees(Tag::GPSLongitude, Tag::GPSLongitudeRef, "W")?,
    };
    (place.latitude.abs() <= 90.0 && place.longitude.abs() <= 180.0).then_some(place)
}

/// Exif writes `2024:05:01 12:34:56`; cameras without a set clock write zeroes or blanks.
fn date_time(text: &str) -> Option<civil::DateTime> {
    let time = exif::DateTime::from_ascii(text.as_bytes()).ok()?;
    let small = |n: u8| i8::try_from(n).ok();
    civil::DateTime::new(
        i16::try_from(time.year).ok().filter(|&y| y > 0)?,
        small(time.month)?,
        small(time.day)?,
        small(time.hour)?,
        small(time.minute)?,
        small(time.second)?,
        0,
    )
    .ok()
}

fn is_offset(text: &str) -> bool {
    matches!(text.as_bytes(), [b'+' | b'-', a, b, b':', c, d] if [a, b, c, d].iter().all(|c| c.is_ascii_digit()))
}
