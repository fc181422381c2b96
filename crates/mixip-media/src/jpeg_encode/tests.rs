#![expect(clippy::unwrap_used, reason = "tests")]

use image::RgbImage;

use super::{Chroma, encode_jpeg};

/// Noise, edges and slopes in one picture.
fn busy(width: u32, height: u32) -> RgbImage {
    let mut state = 1_u32;
    RgbImage::from_fn(width, height, |x, y| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let noise = (state >> 27) as u8;
        let edge = if (x / 11 + y / 7) % 2 == 0 { 180 } else { 30 };
        image::Rgb([edge + noise, (x * 2) as u8, 255 - y as u8])
    })
}

fn decoded(jpeg: &[u8]) -> RgbImage {
    image::load_from_memory_with_format(jpeg, image::ImageFormat::Jpeg)
        .unwrap()
        .into_rgb8()
}

/// Peak signal-to-noise ratio in dB.
fn psnr(a: &RgbImage, b: &RgbImage) -> f64 {
    assert_eq!(a.dimensions(), b.dimensions());
    let squares: f64 = a
        .iter()
        .zip(b.iter())
        .map(|(a, b)| f64::from(a.abs_diff(*b)).powi(2))
        .sum();
    10.0 * (255.0 * 255.0 * a.len() as f64 / squares.max(1.0)).log10()
}

#[test]
fn another_decoder_reads_every_size() {
    for (width, height) in [
        (1, 1),
        (7, 9),
        (8, 8),
        (16, 16),
        (17, 15),
        (33, 64),
        (120, 90),
    ] {
        let source = busy(width, height);
        let full = decoded(&encode_jpeg(&source, 98, Chroma::Full, None).unwrap());
        assert!(
            psnr(&source, &full) > 40.0,
            "{width} × {height}: {}",
            psnr(&source, &full)
        );
        let half = decoded(&encode_jpeg(&source, 98, Chroma::Half, None).unwrap());
        assert_eq!(half.dimensions(), (width, height));
    }
}

/// As good as the `image` crate's encoder at the same quality, and hardly larger.
#[test]
fn quality_and_size_match_the_usual_encoder() {
    let source = busy(320, 240);
    for quality in [30, 60, 82, 92, 100] {
        let ours = encode_jpeg(&source, quality, Chroma::Full, None).unwrap();
        let mut theirs = Vec::new();
        image::codecs::jpeg::JpegEncoder::new_with_quality(&mut theirs, quality)
            .encode_image(&source)
            .unwrap();
        let (a, b) = (
            psnr(&source, &decoded(&ours)),
            psnr(&source, &decoded(&theirs)),
        );
        assert!(a > b - 0.1, "quality {quality}: {a:.2} dB against {b:.2}");
        assert!(
            ours.len() < theirs.len() * 103 / 100,
            "quality {quality}: {} against {}",
            ours.len(),
            theirs.len()
        );
    }
}

#[test]
fn extremes_do_not_overflow() {
    for colors in [
        [[0; 3], [255; 3]],
        [[255, 0, 0], [0, 255, 255]],
        [[0, 0, 255], [255, 255, 0]],
    ] {
        let source = RgbImage::from_fn(64, 64, |x, y| image::Rgb(colors[((x + y) % 2) as usize]));
        let full = decoded(&encode_jpeg(&source, 100, Chroma::Full, None).unwrap());
        assert!(
            psnr(&source, &full) > 38.0,
            "{colors:?}: {}",
            psnr(&source, &full)
        );
    }
}

#[test]
fn impossible_sizes_are_refused() {
    assert!(encode_jpeg(&RgbImage::new(0, 5), 80, Chroma::Half, None).is_err());
    assert!(encode_jpeg(&RgbImage::new(65_536, 1), 80, Chroma::Half, None).is_err());
    assert!(encode_jpeg(&RgbImage::new(1, 1), 80, Chroma::Half, Some(&[0; 70_000])).is_err());
}
