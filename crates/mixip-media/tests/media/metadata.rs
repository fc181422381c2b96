//! Exif is read where it is, and damaged Exif never fails its picture.

use exif::experimental::Writer;
use exif::{Field, In, Rational, Tag, Value};
use image::{ImageEncoder, ImageFormat};
use mixip_media::{Metadata, Place, decode};

use crate::fixtures::{encode, gradient, jpeg, limits, png, png_chunks, webp, with_exif};

pub(crate) fn field(tag: Tag, value: Value) -> Field {
    Field {
        tag,
        ifd_num: In::PRIMARY,
        value,
    }
}

pub(crate) fn ascii(text: &str) -> Value {
    Value::Ascii(vec![text.as_bytes().to_vec()])
}

/// The Exif block of a photo taken on the Elbe.
pub(crate) fn block() -> Vec<u8> {
    let rational =
        |pairs: &[(u32, u32)]| Value::Rational(pairs.iter().map(|p| Rational::from(*p)).collect());
    let fields = [
        field(Tag::Make, ascii("Leica Camera AG")),
        field(Tag::Model, ascii("LEICA Q3")),
        field(Tag::Software, ascii("Firmware 2.0")),
        field(Tag::Artist, ascii("  Ada Lovelace\u{7}  ")),
        field(Tag::Copyright, ascii("all rights reserved")),
        field(Tag::ImageDescription, ascii("harbour")),
        field(Tag::Orientation, Value::Short(vec![1])),
        field(Tag::DateTimeOriginal, ascii("2024:05:01 12:34:56")),
        field(Tag::OffsetTimeOriginal, ascii("+02:00")),
        field(Tag::ExposureTime, rational(&[(1, 250)])),
        field(Tag::FNumber, rational(&[(28, 10)])),
        field(Tag::PhotographicSensitivity, Value::Short(vec![400])),
        field(Tag::FocalLength, rational(&[(28, 1)])),
        field(Tag::LensModel, ascii("Summilux 28")),
        field(Tag::GPSLatitudeRef, ascii("N")),
        field(Tag::GPSLatitude, rational(&[(53, 1), (32, 1), (30, 1)])),
        field(Tag::GPSLongitudeRef, ascii("W")),
        field(Tag::GPSLongitude, rational(&[(9, 1), (58, 1), (48, 1)])),
        field(
            Tag::MakerNote,
            Value::Undefined(b"SECRETMAKERNOTE-SERIAL-4711".to_vec(), 0),
        ),
    ];
    // An embedded thumbnail with content of its own, as cameras write one.
    let thumbnail = thumbnail();
    let mut writer = Writer::new();
    fields.iter().for_each(|f| writer.push_field(f));
    let compression = Field {
        tag: Tag::Compression,
        ifd_num: In::THUMBNAIL,
        value: Value::Short(vec![6]),
    };
    writer.push_field(&compression);
    writer.set_jpeg(&thumbnail, In::THUMBNAIL);
    let mut out = std::io::Cursor::new(Vec::new());
    writer.write(&mut out, true).unwrap();
    out.into_inner()
}

pub(crate) fn thumbnail() -> Vec<u8> {
    jpeg(&image::RgbImage::from_fn(32, 24, |x, y| {
        image::Rgb([(x * y) as u8, (7 * x) as u8, (9 * y) as u8])
    }))
}

#[test]
fn facts_are_read_from_every_container() {
    let mut chunks = png_chunks(&encode(gradient(), ImageFormat::Png));
    chunks.insert(1, (*b"eXIf", block()));
    let still = encode(gradient(), ImageFormat::WebP);
    let webp = webp(&[
        (*b"VP8X", vec![0x08, 0, 0, 0, 60, 0, 0, 46, 0, 0]),
        (
            *b"VP8L",
            still[20..20 + u32::from_le_bytes(still[16..20].try_into().unwrap()) as usize].to_vec(),
        ),
        (*b"EXIF", block()),
    ]);
    for (name, bytes) in [
        ("jpeg", with_exif(&jpeg(&gradient()), &block())),
        ("png", png(&chunks)),
        ("webp", webp),
    ] {
        let metadata = decode(&bytes, &limits()).unwrap().metadata;
        assert_eq!(
            metadata.captured_at.unwrap().to_string(),
            "2024-05-01T12:34:56",
            "{name}"
        );
        assert_eq!(metadata.utc_offset.as_deref(), Some("+02:00"));
        assert_eq!(metadata.camera_make.as_deref(), Some("Leica Camera AG"));
        assert_eq!(metadata.artist.as_deref(), Some("Ada Lovelace"));
        assert_eq!(metadata.exposure_seconds, Some(0.004));
        assert_eq!(
            (metadata.aperture, metadata.iso, metadata.focal_length_mm),
            (Some(2.8), Some(400), Some(28.0))
        );
        let Place {
            latitude,
            longitude,
        } = metadata.gps.unwrap();
        assert!(
            (latitude - 53.541_666).abs() < 1e-5 && (longitude + 9.98).abs() < 1e-5,
            "{name}"
        );
        assert!(
            metadata.warnings.is_empty(),
            "{name}: {:?}",
            metadata.warnings
        );
    }
}

#[test]
fn it_goes_through_json_and_back() {
    let metadata = decode(&with_exif(&jpeg(&gradient()), &block()), &limits())
        .unwrap()
        .metadata;
    let json = serde_json::to_string(&metadata).unwrap();
    assert!(
        json.contains(r#""captured_at":"2024-05-01T12:34:56""#),
        "{json}"
    );
    assert_eq!(serde_json::from_str::<Metadata>(&json).unwrap(), metadata);
    assert_eq!(serde_json::to_string(&Metadata::default()).unwrap(), "{}");
}

#[test]
fn damaged_exif_is_a_warning() {
    let good = block();
    let mut damaged = Vec::new();
    for at in (0..good.len()).step_by(7) {
        let mut bad = good.clone();
        bad[at] ^= 0xFF;
        damaged.push(bad);
        damaged.push(good[..at].to_vec());
    }
    let mut warned = 0;
    for (n, block) in damaged.iter().enumerate() {
        let picture = decode(&with_exif(&jpeg(&gradient()), block), &limits())
            .unwrap_or_else(|e| panic!("{n}: {e}"));
        assert!(matches!(picture.metadata.orientation, None | Some(1..=8)));
        warned += usize::from(!picture.warnings.is_empty());
    }
    // Most of the block is its thumbnail, where damage does not show.
    assert!(warned > 50, "{warned} of {}", damaged.len());
}

#[test]
fn impossible_values_are_left_out() {
    let fields = [
        field(Tag::Orientation, Value::Short(vec![9])),
        field(Tag::DateTimeOriginal, ascii("0000:00:00 00:00:00")),
        field(Tag::FNumber, Value::Rational(vec![Rational::from((1, 0))])),
        field(Tag::GPSLatitudeRef, ascii("N")),
        field(
            Tag::GPSLatitude,
            Value::Rational(vec![Rational::from((700, 1)); 3]),
        ),
        field(Tag::GPSLongitudeRef, ascii("E")),
        field(
            Tag::GPSLongitude,
            Value::Rational(vec![Rational::from((0, 0)); 3]),
        ),
    ];
    let mut writer = Writer::new();
    fields.iter().for_each(|f| writer.push_field(f));
    let mut out = std::io::Cursor::new(Vec::new());
    writer.write(&mut out, false).unwrap();
    let metadata = decode(&with_exif(&jpeg(&gradient()), out.get_ref()), &limits())
        .unwrap()
        .metadata;
    assert_eq!(metadata.warnings.len(), 1);
    assert_eq!(
        Metadata {
            warnings: Vec::new(),
            ..metadata
        },
        Metadata::default()
    );
}

#[test]
fn a_profile_bomb_or_rubbish_profile_is_a_warning() {
    let mut out = Vec::new();
    let mut encoder = image::codecs::png::PngEncoder::new(&mut out);
    encoder.set_icc_profile(vec![7; 5000]).unwrap();
    let picture = gradient();
    encoder
        .write_image(picture.as_raw(), 61, 47, image::ExtendedColorType::Rgb8)
        .unwrap();
    let decoded = decode(&out, &limits()).unwrap();
    assert_eq!((decoded.first, decoded.warnings.len()), (picture, 1));
}
