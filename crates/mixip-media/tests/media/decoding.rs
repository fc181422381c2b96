//! Whole files of every format and flavour come out as the picture that went in.

use image::{DynamicImage, ImageFormat, Rgba, RgbaImage};
use mixip_media::{Format, decode, probe};

use crate::fixtures::{
    CMYK_JPEG, LOSSY_WEBP, PROGRESSIVE_JPEG, difference, encode, every_format, gradient, jpeg,
    limits, orientation, tiff, with_exif,
};

#[test]
fn every_format_gives_the_picture_that_went_in() {
    let cases = [
        (Format::Jpeg, jpeg(&gradient()), 8),
        (Format::Jpeg, PROGRESSIVE_JPEG.to_vec(), 12),
        (Format::Png, encode(gradient(), ImageFormat::Png), 0),
        (Format::Webp, encode(gradient(), ImageFormat::WebP), 0),
        (Format::Webp, LOSSY_WEBP.to_vec(), 14),
        (Format::Tiff, encode(gradient(), ImageFormat::Tiff), 0),
        (Format::Tiff, tiff(&[(gradient(), 1)]), 0),
    ];
    for (n, (format, bytes, tolerance)) in cases.into_iter().enumerate() {
        let picture = decode(&bytes, &limits()).unwrap();
        assert_eq!((picture.format, picture.frames), (format, 1), "case {n}");
        assert_eq!(
            difference(&picture.first, &gradient(), tolerance),
            None,
            "case {n}, {format}"
        );
        assert!(
            picture.warnings.is_empty() && picture.alpha.is_none(),
            "case {n}"
        );
    }
}

#[test]
fn probe_tells_what_decode_gives() {
    for (name, bytes) in every_format() {
        let (told, picture) = (
            probe(&bytes, &limits()).unwrap(),
            decode(&bytes, &limits()).unwrap(),
        );
        assert_eq!(
            (told.width, told.height),
            (picture.width(), picture.height()),
            "{name}"
        );
        assert_eq!(
            (told.format, told.frames),
            (picture.format, picture.frames),
            "{name}"
        );
        assert_eq!(told.metadata, picture.metadata, "{name}");
    }
}

#[test]
fn printing_colours_become_what_is_meant() {
    let picture = decode(CMYK_JPEG, &limits()).unwrap();
    assert_eq!((picture.width(), picture.height()), (61, 47));
    // Without the press's profile the conversion is rough, but dark is dark: Adobe stores these inverted.
    let light = |x, y| {
        picture
            .first
            .get_pixel(x, y)
            .0
            .iter()
            .map(|&c| u32::from(c))
            .sum::<u32>()
            / 3
    };
    assert!(light(0, 0) < 50 && light(60, 46) > 200 && (80..160).contains(&light(30, 20)));
    assert_eq!(picture.warnings.len(), 1);
}

#[test]
fn exif_orientation_is_applied_once() {
    let seen = gradient();
    for value in 1..=8 {
        // What a camera would have stored: the inverse of what the orientation asks for.
        let stored = DynamicImage::from(seen.clone());
        let stored = match value {
            2 => stored.fliph(),
            3 => stored.rotate180(),
            4 => stored.flipv(),
            5 => stored.rotate90().fliph(),
            6 => stored.rotate270(),
            7 => stored.rotate90().flipv(),
            8 => stored.rotate90(),
            _ => stored,
        };
        let bytes = with_exif(&jpeg(&stored.to_rgb8()), &orientation(value));
        let picture = decode(&bytes, &limits()).unwrap();
        assert_eq!(
            difference(&picture.first, &seen, 8),
            None,
            "jpeg, orientation {value}"
        );
        assert_eq!(picture.metadata.orientation, Some(value));

        let page = tiff(&[(stored.to_rgb8(), value)]);
        let picture = decode(&page, &limits()).unwrap();
        assert_eq!(
            difference(&picture.first, &seen, 0),
            None,
            "tiff, orientation {value}"
        );
    }
}

#[test]
fn deep_and_grey_and_palette_samples_are_brought_to_eight_bits() {
    let seen = gradient();
    let grey = DynamicImage::from(seen.clone()).into_luma8();
    let wide = DynamicImage::from(seen.clone()).into_rgb16();
    for format in [ImageFormat::Png, ImageFormat::Tiff] {
        let picture = decode(&encode(wide.clone(), format), &limits()).unwrap();
        assert_eq!(
            difference(&picture.first, &seen, 1),
            None,
            "16 bits, {format:?}"
        );
        let picture = decode(&encode(grey.clone(), format), &limits()).unwrap();
        let expected = DynamicImage::from(grey.clone()).into_rgb8();
        assert_eq!(
            difference(&picture.first, &expected, 0),
            None,
            "grey, {format:?}"
        );
    }
    // Six colours in a palette, the last one transparent (what `tRNS` says).
    let palette: Vec<u8> = (0..6).flat_map(|n| [n * 40, 255 - n * 40, 7]).collect();
    let rows: Vec<u8> = (0..6_u8)
        .flat_map(|y| std::iter::once(0).chain((0..6).map(move |x| (x + y) % 6)))
        .collect();
    let png = crate::fixtures::png(&[
        (
            *b"IHDR",
            [&[0, 0, 0, 6, 0, 0, 0, 6][..], &[8, 3, 0, 0, 0]].concat(),
        ),
        (*b"PLTE", palette.clone()),
        (*b"tRNS", vec![255, 255, 255, 255, 255, 0]),
        (*b"IDAT", stored_zlib(&rows)),
        (*b"IEND", vec![]),
    ]);
    let picture = decode(&png, &limits()).unwrap();
    assert_eq!(picture.first.get_pixel(1, 0).0, [40, 215, 7]);
    assert_eq!(picture.first.get_pixel(5, 0).0, [255, 255, 255]);
    assert_eq!(picture.alpha.unwrap().get_pixel(5, 0).0, [0]);
}

/// A zlib stream (RFC 1950) with one stored block.
fn stored_zlib(bytes: &[u8]) -> Vec<u8> {
    let length = bytes.len() as u16;
    let (a, b) = bytes.iter().fold((1_u32, 0_u32), |(a, b), &byte| {
        let a = (a + u32::from(byte)) % 65_521;
        (a, (b + a) % 65_521)
    });
    let check = (b << 16 | a).to_be_bytes();
    [
        &[0x78, 0x01, 1][..],
        &length.to_le_bytes(),
        &(!length).to_le_bytes(),
        bytes,
        &check,
    ]
    .concat()
}

#[test]
fn transparency_is_seen_on_white_and_kept_apart() {
    let source = RgbaImage::from_fn(4, 1, |x, _| {
        Rgba([200, 100, 0, [0, 255, 128, 1][x as usize]])
    });
    for format in [ImageFormat::Png, ImageFormat::WebP] {
        let picture = decode(&encode(source.clone(), format), &limits()).unwrap();
        let seen: Vec<_> = picture.first.pixels().map(|p| p.0).collect();
        assert_eq!(
            seen,
            [[255; 3], [200, 100, 0], [227, 177, 127], [255, 254, 254]],
            "{format:?}"
        );
        let alpha: Vec<_> = picture.alpha.unwrap().pixels().map(|p| p.0[0]).collect();
        assert_eq!(alpha, [0, 255, 128, 1], "{format:?}");
    }
}

#[test]
fn a_file_is_what_it_contains_not_what_it_is_called() {
    let svg = b"<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>";
    for (bytes, media_type) in [
        (&svg[..], "image/svg+xml"),
        (b"<!doctype html><title>photo.jpg</title>", "text/html"),
        (b"%PDF-1.7\n", "application/pdf"),
        (b"photo.jpg", "text/plain"),
        (b"\0\0\0\0", "application/octet-stream"),
    ] {
        let error = decode(bytes, &limits()).unwrap_err();
        assert_eq!(error.code(), "unsupported");
        assert!(error.to_string().contains(media_type), "{error}");
    }
    // A picture with a page of HTML in a comment stays a picture.
    let polyglot = crate::fixtures::with_segment(
        &jpeg(&gradient()),
        0xFE,
        b"<html><script>alert(1)</script></html>",
    );
    assert_eq!(decode(&polyglot, &limits()).unwrap().format, Format::Jpeg);
}
