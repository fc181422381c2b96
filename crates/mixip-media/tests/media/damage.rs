//! A truncated picture is an error, not half a picture.

use image::ImageFormat;
use mixip_media::{decode, for_each_frame};

use crate::fixtures::{
    LOSSY_WEBP, LZW_TIFF, PROGRESSIVE_JPEG, encode, every_format, gif, gradient, jpeg, limits, png,
    png_chunks, tiff, webp, with_segment,
};

#[test]
fn empty_files_are_named_as_such() {
    let error = decode(b"", &limits()).unwrap_err();
    assert_eq!(error.code(), "empty");
    assert!(error.to_string().contains("empty"));
}

#[test]
fn no_format_can_be_cut_anywhere() {
    for (name, bytes) in every_format() {
        for length in 1..bytes.len() {
            let cut = &bytes[..length];
            let decoded = decode(cut, &limits()).map(|_| ());
            let Err(error) = decoded else {
                panic!("{name} cut at {length} of {} was decoded", bytes.len())
            };
            assert!(
                matches!(error.code(), "truncated" | "corrupt" | "unsupported"),
                "{name} cut at {length}: {error}"
            );
        }
        let half = decode(&bytes[..bytes.len() / 2], &limits()).unwrap_err();
        assert_eq!(half.code(), "truncated", "{name}: {half}");
    }
}

/// The harder case: whatever marks the end of the file was put back after the cut.
#[test]
fn a_mended_end_does_not_hide_missing_data() {
    let mut cases = Vec::new();
    for (name, bytes) in [
        ("jpeg", jpeg(&gradient())),
        ("progressive jpeg", PROGRESSIVE_JPEG.to_vec()),
    ] {
        let scan = bytes.windows(2).rposition(|w| w == [0xFF, 0xDA]).unwrap() + 14;
        for cut in [scan + 20, (scan + bytes.len()) / 2, bytes.len() - 40] {
            cases.push((name, [&bytes[..cut], &[0xFF, 0xD9]].concat()));
        }
    }
    let chunks = png_chunks(&encode(gradient(), ImageFormat::Png));
    let cut_png = chunks.iter().map(|(kind, body)| match kind {
        b"IDAT" => (*kind, body[..body.len() / 2].to_vec()),
        _ => (*kind, body.clone()),
    });
    cases.push(("png", png(&cut_png.collect::<Vec<_>>())));
    for bytes in [LOSSY_WEBP.to_vec(), encode(gradient(), ImageFormat::WebP)] {
        let body = &bytes[20..];
        cases.push((
            "webp",
            webp(&[(
                bytes[12..16].try_into().unwrap(),
                body[..body.len() / 2].to_vec(),
            )]),
        ));
    }
    let whole = encode(gradient(), ImageFormat::Gif);
    // The sub-blocks of the picture end where a zero length is put, then comes the trailer.
    let data = whole.windows(2).rposition(|w| w == [8, 0xFF]).unwrap() + 1;
    cases.push(("gif", [&whole[..data + 256], &[0, 0x3B]].concat()));
    for (name, whole) in [
        ("tiff", tiff(&[(gradient(), 1)])),
        ("lzw", LZW_TIFF.to_vec()),
    ] {
        // The field StripByteCounts, with one value that stands in it.
        let field = whole
            .windows(8)
            .position(|w| w[..2] == [0x17, 1] && w[4..] == [1, 0, 0, 0])
            .unwrap()
            + 8;
        let length = u32::from_le_bytes(whole[field..field + 4].try_into().unwrap());
        let mut short = whole.clone();
        short[field..field + 4].copy_from_slice(&(length / 2).to_le_bytes());
        cases.push((name, short));
    }
    for (n, (name, bytes)) in cases.into_iter().enumerate() {
        let error = decode(&bytes, &limits())
            .map(|_| format!("{name}, case {n} was decoded"))
            .unwrap_err();
        assert!(
            matches!(error.code(), "truncated" | "corrupt"),
            "{name}, case {n}: {error}"
        );
    }
}

#[test]
fn a_damaged_later_frame_fails_the_walk_over_all_frames() {
    let mut bytes = gif(20, 10, &[10, 90, 200]);
    // The last frame's first code must be a clear code; this makes its data nonsense.
    let last = bytes
        .windows(10)
        .rposition(|w| w[0] == 0x2C && w[5] == 20)
        .unwrap();
    let data = last + 10 + 2;
    let table = 3 << ((bytes[last + 9] & 7) + 1);
    let at = if bytes[last + 9] & 0x80 != 0 {
        data + table
    } else {
        data
    };
    let end = bytes.len() - 2;
    bytes[at..end].fill(0xFF);
    let mut shown = 0;
    let walked = for_each_frame(&bytes, &limits(), |_, _| {
        shown += 1;
        std::ops::ControlFlow::Continue(())
    });
    assert!(walked.is_err() && shown < 3, "{walked:?} after {shown}");
}

#[test]
fn rubbish_between_segments_and_behind_the_end_is_tolerated() {
    let whole = jpeg(&gradient());
    let trailing = [&whole[..], b"camera maker's notes"].concat();
    assert!(decode(&trailing, &limits()).is_ok());
    let padded = with_segment(&whole, 0xEF, &[0; 300]);
    assert!(decode(&padded, &limits()).is_ok());
    let first_segment = 2 + 18;
    let stuffed = [&whole[..first_segment], &[0; 9], &whole[first_segment..]].concat();
    assert!(decode(&stuffed, &limits()).is_ok());
}
