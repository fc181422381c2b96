//! Small files, built byte by byte where no encoder at hand writes what is needed.

use std::io::Cursor;

use image::codecs::gif::GifEncoder;
use image::{DynamicImage, Frame, ImageFormat, RgbImage, Rgba, RgbaImage};
use mixip_media::{Limits, Sandbox};

pub(crate) const PROGRESSIVE_JPEG: &[u8] = include_bytes!("../fixtures/progressive.jpg");
pub(crate) const CMYK_JPEG: &[u8] = include_bytes!("../fixtures/cmyk.jpg");
pub(crate) const LOSSY_WEBP: &[u8] = include_bytes!("../fixtures/lossy.webp");

pub(crate) const LZW_TIFF: &[u8] = include_bytes!("../fixtures/lzw.tif");
pub(crate) const DEFLATE_TIFF: &[u8] = include_bytes!("../fixtures/deflate.tif");

/// Limits for tests that need no sandbox.
pub(crate) fn limits() -> Limits {
    Limits {
        sandbox: Sandbox::Missing("none in this test".into()),
        ..Limits::default()
    }
}

/// 61 × 47, different at every place, so that a turned or cut picture shows.
pub(crate) fn gradient() -> RgbImage {
    RgbImage::from_fn(61, 47, |x, y| {
        image::Rgb([10 + 4 * x, 15 + 5 * y, 5 + 2 * (x + y)].map(|c| c as u8))
    })
}

/// A picture of one colour.
pub(crate) fn plain(width: u32, height: u32, color: [u8; 3]) -> RgbImage {
    RgbImage::from_pixel(width, height, image::Rgb(color))
}

pub(crate) fn encode(picture: impl Into<DynamicImage>, format: ImageFormat) -> Vec<u8> {
    let mut out = Cursor::new(Vec::new());
    picture.into().write_to(&mut out, format).unwrap();
    out.into_inner()
}

pub(crate) fn jpeg(picture: &RgbImage) -> Vec<u8> {
    let mut out = Vec::new();
    image::codecs::jpeg::JpegEncoder::new_with_quality(&mut out, 95)
        .encode_image(picture)
        .unwrap();
    out
}

/// A JPEG with a segment put in behind its first marker.
pub(crate) fn with_segment(jpeg: &[u8], marker: u8, body: &[u8]) -> Vec<u8> {
    let length = (body.len() as u16 + 2).to_be_bytes();
    [&jpeg[..2], &[0xFF, marker], &length, body, &jpeg[2..]].concat()
}

pub(crate) fn with_exif(jpeg: &[u8], exif: &[u8]) -> Vec<u8> {
    with_segment(jpeg, 0xE1, &[b"Exif\0\0", exif].concat())
}

/// An Exif block with nothing but an orientation.
pub(crate) fn orientation(value: u8) -> Vec<u8> {
    [
        b"MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0",
        &[value][..],
        b"\0\0\0\0\0\0",
    ]
    .concat()
}

/// Where two pictures differ by more than `tolerance` in a sample, or in size.
pub(crate) fn difference(a: &RgbImage, b: &RgbImage, tolerance: u8) -> Option<String> {
    if a.dimensions() != b.dimensions() {
        return Some(format!("{:?} and {:?}", a.dimensions(), b.dimensions()));
    }
    a.enumerate_pixels()
        .zip(b.pixels())
        .find(|((.., p), q)| {
            p.0.iter()
                .zip(&q.0)
                .any(|(p, q)| p.abs_diff(*q) > tolerance)
        })
        .map(|((x, y, p), q)| format!("at {x}, {y}: {:?} and {:?}", p.0, q.0))
}

/// An animated GIF whose frames are plain pictures of the given greys.
pub(crate) fn gif(width: u32, height: u32, greys: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    let mut encoder = GifEncoder::new(&mut out);
    for &grey in greys {
        let frame = RgbaImage::from_pixel(width, height, Rgba([grey, grey, grey, 255]));
        encoder.encode_frame(Frame::new(frame)).unwrap();
    }
    drop(encoder);
    out
}

/// An animated PNG of plain greys. With `separate`, its default picture is `separate` and no part of the animation.
pub(crate) fn apng(width: u32, height: u32, greys: &[u8], separate: Option<u8>) -> Vec<u8> {
    let still = |grey: u8| encode(plain(width, height, [grey; 3]), ImageFormat::Png);
    let data = |grey: u8| {
        let chunks = png_chunks(&still(grey));
        chunks
            .into_iter()
            .filter(|(kind, _)| kind == b"IDAT")
            .flat_map(|(_, body)| body)
            .collect::<Vec<u8>>()
    };
    let header = png_chunks(&still(0)).remove(0).1;
    let mut chunks = vec![(*b"IHDR", header)];
    chunks.push((
        *b"acTL",
        [(greys.len() as u32).to_be_bytes(), [0; 4]].concat(),
    ));
    if let Some(grey) = separate {
        chunks.push((*b"IDAT", data(grey)));
    }
    let mut sequence = 0_u32;
    let mut next = || {
        sequence += 1;
        (sequence - 1).to_be_bytes()
    };
    for (n, &grey) in greys.iter().enumerate() {
        let size = [width.to_be_bytes(), height.to_be_bytes()].concat();
        chunks.push((
            *b"fcTL",
            [&next()[..], &size, &[0; 8], &[0, 1, 0, 10, 0, 0]].concat(),
        ));
        if n == 0 && separate.is_none() {
            chunks.push((*b"IDAT", data(grey)));
        } else {
            chunks.push((*b"fdAT", [&next()[..], &data(grey)].concat()));
        }
    }
    chunks.push((*b"IEND", Vec::new()));
    png(&chunks)
}

pub(crate) fn png(chunks: &[([u8; 4], Vec<u8>)]) -> Vec<u8> {
    let mut out = b"\x89PNG\r\n\x1A\n".to_vec();
    for (kind, body) in chunks {
        out.extend((body.len() as u32).to_be_bytes());
        out.extend(kind);
        out.extend(body);
        out.extend(crc32(&[&kind[..], body].concat()).to_be_bytes());
    }
    out
}

pub(crate) fn png_chunks(png: &[u8]) -> Vec<([u8; 4], Vec<u8>)> {
    let mut chunks = Vec::new();
    let mut at = 8;
    while at < png.len() {
        let length = u32::from_be_bytes(png[at..at + 4].try_into().unwrap()) as usize;
        chunks.push((
            png[at + 4..at + 8].try_into().unwrap(),
            png[at + 8..at + 8 + length].to_vec(),
        ));
        at += 12 + length;
    }
    chunks
}

/// W3C PNG, Annex D.
fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0, |crc, &byte| {
        (0..8).fold(crc ^ u32::from(byte), |crc, _| {
            crc >> 1 ^ if crc & 1 == 1 { 0xEDB8_8320 } else { 0 }
        })
    })
}

/// An animated WebP of plain greys.
pub(crate) fn animated_webp(width: u32, height: u32, greys: &[u8]) -> Vec<u8> {
    let size = [
        &(width - 1).to_le_bytes()[..3],
        &(height - 1).to_le_bytes()[..3],
    ]
    .concat();
    let mut chunks = vec![
        (*b"VP8X", [&[0x02, 0, 0, 0][..], &size].concat()),
        (*b"ANIM", vec![0; 6]),
    ];
    for &grey in greys {
        let still = encode(plain(width, height, [grey; 3]), ImageFormat::WebP);
        // Position 0, size, 100 ms, no blending; then the still's bitstream chunk.
        chunks.push((
            *b"ANMF",
            [&[0; 6][..], &size, &[100, 0, 0, 2], &still[12..]].concat(),
        ));
    }
    webp(&chunks)
}

pub(crate) fn webp(chunks: &[([u8; 4], Vec<u8>)]) -> Vec<u8> {
    let mut body = b"WEBP".to_vec();
    for (kind, data) in chunks {
        body.extend(kind);
        body.extend((data.len() as u32).to_le_bytes());
        body.extend(data);
        body.resize(body.len().next_multiple_of(2), 0);
    }
    [&b"RIFF"[..], &(body.len() as u32).to_le_bytes(), &body].concat()
}

/// A TIFF with one uncompressed RGB page for each picture, with its orientation.
pub(crate) fn tiff(pages: &[(RgbImage, u8)]) -> Vec<u8> {
    let mut out = b"II*\0".to_vec();
    let mut link = out.len();
    out.extend([0; 4]);
    for (picture, orientation) in pages {
        let data = out.len() as u32;
        out.extend(picture.as_raw());
        out.resize(out.len().next_multiple_of(2), 0);
        let depth = out.len() as u32;
        out.extend([8, 0, 8, 0, 8, 0]);
        let directory = out.len() as u32;
        out[link..link + 4].copy_from_slice(&directory.to_le_bytes());
        let fields = [
            (256, 4, 1, picture.width()),
            (257, 4, 1, picture.height()),
            (258, 3, 3, depth),
            (259, 3, 1, 1),
            (262, 3, 1, 2),
            (273, 4, 1, data),
            (274, 3, 1, u32::from(*orientation)),
            (277, 3, 1, 3),
            (278, 4, 1, picture.height()),
            (279, 4, 1, picture.as_raw().len() as u32),
        ];
        out.extend((fields.len() as u16).to_le_bytes());
        for (tag, kind, count, value) in fields {
            out.extend((tag as u16).to_le_bytes());
            out.extend((kind as u16).to_le_bytes());
            out.extend((count as u32).to_le_bytes());
            out.extend(value.to_le_bytes());
        }
        link = out.len();
        out.extend([0; 4]);
    }
    out
}

/// The beginning of an MP4 file.
pub(crate) fn mp4() -> Vec<u8> {
    [
        &b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom\0\0\0\x10mdat"[..],
        b"framedat",
    ]
    .concat()
}

/// One whole file of every format that is decoded in process, with the name of what is special in it.
pub(crate) fn every_format() -> Vec<(&'static str, Vec<u8>)> {
    let rgba = RgbaImage::from_fn(61, 47, |x, y| {
        Rgba([4 * x as u8, 5 * y as u8, 90, (x + y) as u8])
    });
    vec![
        ("jpeg", jpeg(&gradient())),
        ("progressive jpeg", PROGRESSIVE_JPEG.to_vec()),
        ("cmyk jpeg", CMYK_JPEG.to_vec()),
        (
            "jpeg with exif",
            with_exif(&jpeg(&gradient()), &orientation(6)),
        ),
        ("png", encode(gradient(), ImageFormat::Png)),
        ("transparent png", encode(rgba.clone(), ImageFormat::Png)),
        ("animated png", apng(20, 10, &[10, 90, 200], None)),
        ("lossless webp", encode(gradient(), ImageFormat::WebP)),
        ("transparent webp", encode(rgba, ImageFormat::WebP)),
        ("lossy webp", LOSSY_WEBP.to_vec()),
        ("animated webp", animated_webp(20, 10, &[10, 90, 200])),
        ("gif", encode(gradient(), ImageFormat::Gif)),
        ("animated gif", gif(20, 10, &[10, 90, 200])),
        ("tiff", encode(gradient(), ImageFormat::Tiff)),
        ("lzw tiff", LZW_TIFF.to_vec()),
        ("deflate tiff", DEFLATE_TIFF.to_vec()),
        (
            "tiff of two pages",
            tiff(&[(gradient(), 1), (plain(9, 7, [1, 2, 3]), 6)]),
        ),
    ]
}

/// The Display P3 profile, padded to the length that libpng asks for.
pub(crate) fn display_p3() -> Vec<u8> {
    let mut profile = moxcms::ColorProfile::new_display_p3().encode().unwrap();
    profile.resize(profile.len().next_multiple_of(4), 0);
    let length = (profile.len() as u32).to_be_bytes();
    profile[..4].copy_from_slice(&length);
    profile
}
