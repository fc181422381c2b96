//! What leaves the house holds pixels and nothing else, unless a person keeps place and time on purpose (D11).

use image::{ImageFormat, Rgba, RgbaImage};
use mixip_media::{ExportFormat, Format, KeepPlace, decode, encode_export};

use crate::fixtures::{
    LOSSY_WEBP, difference, encode, gif, gradient, jpeg, limits, mp4, tiff, with_exif, with_segment,
};
use crate::metadata::{block, thumbnail};

/// A phone's photo with everything in it that must not leave.
fn phone_photo() -> Vec<u8> {
    let photo = with_exif(&jpeg(&gradient()), &block());
    let xmp = b"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>SECRETXMP</x:xmpmeta>";
    let photo = with_segment(&photo, 0xE1, xmp);
    let photo = with_segment(&photo, 0xED, b"Photoshop 3.0\0SECRETIPTC");
    let photo = with_segment(&photo, 0xFE, b"SECRETCOMMENT");
    [
        &photo[..],
        &jpeg(&image::imageops::rotate90(&gradient())),
        b"SECRETTRAILER",
        &mp4(),
    ]
    .concat()
}

fn contains(haystack: &[u8], needle: &[u8]) -> bool {
    haystack.windows(needle.len()).any(|w| w == needle)
}

#[test]
fn nothing_of_the_source_but_pixels_leaves() {
    let source = phone_photo();
    let picture = decode(&source, &limits()).unwrap();
    for format in [ExportFormat::Jpeg, ExportFormat::Png, ExportFormat::Webp] {
        let export = encode_export(&picture, format, None).unwrap();
        for planted in [
            "SECRET", "Leica", "LEICA", "Lovelace", "harbour", "2024:05", "Exif", "GPS", "ftyp",
            "Summilux",
        ] {
            assert!(
                contains(&source, planted.as_bytes()) || planted == "GPS",
                "{planted} was not planted"
            );
            assert!(
                !contains(&export, planted.as_bytes()),
                "{planted} in {format:?}"
            );
        }
        // No eight bytes of the thumbnail's picture data, wherever they stand.
        let thumbnail = thumbnail();
        let scan = thumbnail
            .windows(2)
            .position(|w| w == [0xFF, 0xDA])
            .unwrap()
            + 14;
        for piece in thumbnail[scan..thumbnail.len() - 2].windows(8) {
            assert!(
                !contains(&export, piece),
                "a piece of the thumbnail in {format:?}"
            );
        }
        let again = decode(&export, &limits()).unwrap();
        assert_eq!(again.metadata, mixip_media::Metadata::default());
        assert_eq!((again.frames, again.videos), (1, Vec::new()));
        let tolerance = if format == ExportFormat::Jpeg { 12 } else { 0 };
        assert_eq!(
            difference(&again.first, &picture.first, tolerance),
            None,
            "{format:?}"
        );
    }
}

#[test]
fn place_and_time_are_kept_on_purpose_and_nothing_beside_them() {
    let picture = decode(&phone_photo(), &limits()).unwrap();
    let keep = KeepPlace::from(&picture.metadata);
    for format in [ExportFormat::Jpeg, ExportFormat::Png, ExportFormat::Webp] {
        let export = encode_export(&picture, format, Some(&keep)).unwrap();
        let again = decode(&export, &limits()).unwrap();
        let (kept, was) = (again.metadata.gps.unwrap(), picture.metadata.gps.unwrap());
        assert!(
            (kept.latitude - was.latitude).abs() < 1e-7
                && (kept.longitude - was.longitude).abs() < 1e-7
        );
        assert_eq!(again.metadata.captured_at, picture.metadata.captured_at);
        assert_eq!(again.metadata.utc_offset, picture.metadata.utc_offset);
        assert_eq!(
            (again.metadata.camera_make, again.metadata.artist),
            (None, None)
        );
        assert!(
            !contains(&export, b"SECRET") && !contains(&export, b"Leica"),
            "{format:?}"
        );
    }
    let nothing = encode_export(&picture, ExportFormat::Jpeg, Some(&KeepPlace::default())).unwrap();
    assert!(!contains(&nothing, b"Exif"));
}

#[test]
fn each_source_gets_the_format_that_serves_it() {
    let rgba = RgbaImage::from_fn(8, 8, |x, y| {
        Rgba([30 * x as u8, 30 * y as u8, 9, 31 * x as u8])
    });
    for (bytes, expected) in [
        (jpeg(&gradient()), ExportFormat::Jpeg),
        (encode(gradient(), ImageFormat::Png), ExportFormat::Png),
        (gif(8, 8, &[1, 2]), ExportFormat::Png),
        (tiff(&[(gradient(), 1)]), ExportFormat::Png),
        (encode(gradient(), ImageFormat::WebP), ExportFormat::Webp),
        (encode(rgba, ImageFormat::WebP), ExportFormat::Webp),
        (LOSSY_WEBP.to_vec(), ExportFormat::Jpeg),
    ] {
        let picture = decode(&bytes, &limits()).unwrap();
        assert_eq!(ExportFormat::of(&picture), expected);
        let export = encode_export(&picture, expected, None).unwrap();
        assert_eq!(
            decode(&export, &limits()).unwrap().format.media_type(),
            expected.media_type()
        );
    }
}

/// What is hidden under transparency was not seen by a search, so it may not leave (nor may it be brought back by
/// turning up the opacity).
#[test]
fn transparency_is_kept_and_hides_nothing() {
    let face = |x: u32, y: u32| ((x * 37 + y * 91) % 251) as u8;
    let source = RgbaImage::from_fn(16, 16, |x, y| {
        let alpha = [0, 1, 200, 255][(x / 4) as usize];
        Rgba([face(x, y), face(y, x), face(x + 3, y), alpha])
    });
    let picture = decode(&encode(source.clone(), ImageFormat::Png), &limits()).unwrap();
    for format in [ExportFormat::Png, ExportFormat::Webp] {
        let export = encode_export(&picture, format, None).unwrap();
        let again = image::load_from_memory(&export).unwrap().into_rgba8();
        for (x, y, pixel) in again.enumerate_pixels() {
            let [r, g, b, a] = source.get_pixel(x, y).0;
            assert_eq!(pixel.0[3], a);
            let close = |p: u8, q: u8| p.abs_diff(q) <= 1;
            match a {
                0 => assert_eq!(pixel.0, [255, 255, 255, 0]),
                // At an opacity of 1/255 one bit of each colour is visible at most.
                1 => assert!(
                    pixel.0[..3].iter().all(|&c| c == 0 || c == 255),
                    "{pixel:?}"
                ),
                _ => assert!(
                    close(pixel.0[0], r) && close(pixel.0[1], g) && close(pixel.0[2], b),
                    "{pixel:?}"
                ),
            }
        }
    }
}

#[test]
fn what_cannot_be_written_is_said() {
    let mut picture = decode(&jpeg(&gradient()), &limits()).unwrap();
    picture.first = image::RgbImage::new(70_000, 1);
    let error = encode_export(&picture, ExportFormat::Jpeg, None).unwrap_err();
    assert_eq!(error.code(), "encode_failed");
    assert!(encode_export(&picture, ExportFormat::Webp, None).is_err());
    assert_eq!(
        decode(
            &encode_export(&picture, ExportFormat::Png, None).unwrap(),
            &limits()
        )
        .unwrap()
        .format,
        Format::Png
    );
}
