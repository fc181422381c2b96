//! Files that claim or contain far more than they weigh (D9). Refused from headers: nothing of the claimed size is
//! allocated. How much memory they take is measured in `../memory.rs`.

use std::time::{Duration, Instant};

use mixip_media::{Limits, MediaError, decode, for_each_frame};

use crate::fixtures::{apng, gif, gradient, jpeg, limits, png, tiff};

/// Small files that claim to be huge, with what must be said of them.
pub(crate) fn bombs() -> Vec<(&'static str, Vec<u8>)> {
    let side = 60_000_u32.to_be_bytes();
    let header = [&side[..], &side, &[8, 6, 0, 0, 0]].concat();
    let huge_png = png(&[
        (*b"IHDR", header),
        (*b"IDAT", vec![0x78, 0x9C, 3, 0]),
        (*b"IEND", vec![]),
    ]);

    let mut huge_jpeg = jpeg(&gradient());
    let frame = huge_jpeg
        .windows(2)
        .position(|w| w == [0xFF, 0xC0])
        .unwrap();
    huge_jpeg[frame + 5..frame + 9].copy_from_slice(&[0xFF; 4]);

    let one = gif(4, 4, &[50]);
    let frame = one.iter().rposition(|&b| b == 0x2C).unwrap();
    let million = [
        &one[..frame],
        &one[frame..one.len() - 1].repeat(1_000_000),
        &[0x3B],
    ]
    .concat();
    let mut huge_gif_frame = one.clone();
    huge_gif_frame[frame + 5..frame + 9].copy_from_slice(&[0xFF; 4]);
    let mut huge_gif = one;
    huge_gif[6..10].copy_from_slice(&[0xFF; 4]);

    let page = tiff(&[(gradient(), 1)]);
    let directory = u32::from_le_bytes(page[4..8].try_into().unwrap()) as usize;
    let mut huge_tiff = page.clone();
    for entry in 0..2 {
        let value = directory + 2 + 12 * entry + 8;
        huge_tiff[value..value + 4].copy_from_slice(&[0xFF, 0xFF, 0xFF, 0x7F]);
    }
    let mut wide_webp = b"RIFF\x0A\0\0\0WEBPVP8L".to_vec();
    // 16,384 × 16,384 in a lossless header of five bytes.
    wide_webp.extend([6, 0, 0, 0, 0x2F, 0xFF, 0xFF, 0xFF, 0x0F, 0]);
    wide_webp[4] = (wide_webp.len() - 8) as u8;

    vec![
        ("png header", huge_png),
        ("jpeg header", huge_jpeg),
        ("gif of a million frames", million),
        ("gif frame larger than its canvas", huge_gif_frame),
        ("gif canvas", huge_gif),
        ("tiff header", huge_tiff),
        ("webp header", wide_webp),
        ("png of many frames", apng(20, 10, &[7; 1001], None)),
        ("tiff of many pages", tiff(&vec![(gradient(), 1); 1001])),
    ]
}

#[test]
fn bombs_are_refused_in_words_and_at_once() {
    for (name, bytes) in bombs() {
        let start = Instant::now();
        let error = decode(&bytes, &limits()).map(|_| ()).unwrap_err();
        assert_eq!(error.code(), "too_large", "{name}: {error}");
        assert!(
            error.to_string().contains("raise the limit"),
            "{name}: {error}"
        );
        let walked = for_each_frame(&bytes, &limits(), |_, _| panic!("{name} was shown"));
        assert_eq!(walked.unwrap_err().code(), "too_large", "{name}");
        assert!(
            start.elapsed() < Duration::from_secs(2),
            "{name} took {:?}",
            start.elapsed()
        );
    }
}

#[test]
fn the_sentence_names_both_numbers() {
    let small = Limits {
        max_pixels: 1_000_000,
        ..limits()
    };
    let error = decode(&bombs()[0].1, &small).unwrap_err();
    assert_eq!(
        error.to_string(),
        "The PNG file is too large: 60000 × 60000 pixels, and at most 1 megapixels are accepted. \
         Send a smaller version, or ask the operator to raise the limit."
    );
}

#[test]
fn every_limit_holds_by_itself() {
    let bytes = gif(20, 10, &[1, 2, 3]);
    let refused = |limits: Limits| decode(&bytes, &limits).map(|_| ()).unwrap_err();
    assert!(decode(&bytes, &limits()).is_ok());
    for tight in [
        Limits {
            max_pixels: 199,
            ..limits()
        },
        Limits {
            max_frames: 2,
            ..limits()
        },
        Limits {
            max_total_pixels: 599,
            ..limits()
        },
        Limits {
            max_memory: 2_000,
            ..limits()
        },
    ] {
        assert!(matches!(refused(tight), MediaError::TooLarge { .. }));
    }
    let late = Limits {
        timeout: Duration::ZERO,
        ..limits()
    };
    assert_eq!(refused(late).code(), "timed_out");
}
