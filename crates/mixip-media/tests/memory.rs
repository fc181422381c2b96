//! How much memory hostile and large files take (D9), measured as the process's peak. One test, so that nothing else
//! runs beside it.
#![expect(clippy::unwrap_used, reason = "tests")]

#[path = "media/fixtures.rs"]
#[expect(dead_code, reason = "only some are needed here")]
mod fixtures;

use fixtures::{encode, limits, plain, png};
use image::ImageFormat;
use mixip_media::{Limits, decode};

/// Peak of resident memory in bytes since the last [`reset`].
fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status
        .lines()
        .find(|line| line.starts_with("VmHWM"))
        .unwrap();
    line.split_whitespace()
        .nth(1)
        .unwrap()
        .parse::<u64>()
        .unwrap()
        << 10
}

/// Sets the peak to what is resident now, and gives that.
fn reset() -> u64 {
    std::fs::write("/proc/self/clear_refs", "5").unwrap();
    peak()
}

const MIB: u64 = 1 << 20;

#[test]
fn bombs_cost_nothing_and_large_pictures_what_was_estimated() {
    let side = 60_000_u32.to_be_bytes();
    let header = [&side[..], &side, &[8, 6, 0, 0, 0]].concat();
    let bomb = png(&[
        (*b"IHDR", header),
        (*b"IDAT", vec![0x78, 0x9C, 3, 0]),
        (*b"IEND", vec![]),
    ]);
    let before = reset();
    assert_eq!(decode(&bomb, &limits()).unwrap_err().code(), "too_large");
    let cost = peak() - before;
    eprintln!("png bomb: {cost} bytes");
    assert!(cost < 4 * MIB, "{cost}");

    // Whole pictures of 12 megapixels that weigh little: each within the limit that just lets it through.
    let flat = plain(4000, 3000, [90, 120, 40]);
    let turned = fixtures::with_exif(&fixtures::jpeg(&flat), &fixtures::orientation(6));
    let wide = image::DynamicImage::from(flat.clone()).into_rgba16();
    let files = [
        ("jpeg", fixtures::jpeg(&flat)),
        ("turned jpeg", turned),
        ("png", encode(flat.clone(), ImageFormat::Png)),
        ("png of 16 bits", encode(wide, ImageFormat::Png)),
        ("webp", encode(flat.clone(), ImageFormat::WebP)),
        ("gif", fixtures::gif(4000, 3000, &[90])),
        ("tiff", encode(flat, ImageFormat::Tiff)),
    ];
    for (name, bytes) in files {
        let limit = (8..).map(|n| n * 8 * MIB).find(|&max_memory| {
            let tight = Limits {
                max_memory,
                max_pixels: u64::MAX,
                ..limits()
            };
            mixip_media::probe(&bytes, &tight).is_ok()
        });
        let max_memory = limit.unwrap();
        let before = reset();
        let picture = decode(
            &bytes,
            &Limits {
                max_memory,
                ..limits()
            },
        )
        .unwrap();
        let cost = peak() - before;
        drop(picture);
        eprintln!(
            "{name}: {} MiB of {} MiB, file {} bytes",
            cost / MIB,
            max_memory / MIB,
            bytes.len()
        );
        assert!(
            cost <= max_memory + 8 * MIB,
            "{name}: {cost} of {max_memory}"
        );
    }
}
