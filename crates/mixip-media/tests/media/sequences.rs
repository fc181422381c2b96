//! Animations and files of several pages leave whole, from their pixels alone.

use std::io::Cursor;
use std::ops::ControlFlow;
use std::time::Duration;

use image::codecs::gif::{GifDecoder, GifEncoder, Repeat};
use image::codecs::png::PngDecoder;
use image::codecs::webp::WebPDecoder;
use image::metadata::LoopCount;
use image::{AnimationDecoder, Delay, Frame, RgbImage, Rgba, RgbaImage};
use mixip_media::{Format, encode_sequence, for_each_frame, sniff};

use crate::fixtures::{
    animated_webp, apng, difference, every_format, gif, gradient, jpeg, limits, plain, tiff,
};

/// Everything that a file shows.
fn shown(bytes: &[u8]) -> Vec<(u32, RgbImage)> {
    let mut all = Vec::new();
    for_each_frame(bytes, &limits(), |index, picture| {
        all.push((index, picture.clone()));
        ControlFlow::Continue(())
    })
    .unwrap();
    all
}

/// An animated GIF with transparency, its own delays and a number of rounds.
fn bouncing_gif() -> Vec<u8> {
    let mut out = Vec::new();
    let mut encoder = GifEncoder::new(&mut out);
    encoder.set_repeat(Repeat::Finite(3)).unwrap();
    for n in 0..4_u32 {
        let picture = RgbaImage::from_fn(24, 16, |x, y| {
            if (x / 6) == n {
                Rgba([200, 10 * y as u8, 30, 255])
            } else {
                Rgba([0; 4])
            }
        });
        let delay = Delay::from_numer_denom_ms(40 + 10 * n, 1);
        encoder
            .encode_frame(Frame::from_parts(picture, 0, 0, delay))
            .unwrap();
    }
    drop(encoder);
    out
}

#[test]
fn every_picture_leaves_as_it_is_seen() {
    let pages = [
        (gradient(), 1),
        (gradient(), 6),
        (plain(5, 9, [1, 2, 3]), 3),
    ];
    for (name, bytes, format) in [
        ("gif", gif(20, 10, &[10, 90, 200]), Format::Gif),
        ("transparent gif", bouncing_gif(), Format::Gif),
        ("webp", animated_webp(20, 11, &[10, 90, 200]), Format::Webp),
        ("png", apng(20, 10, &[10, 90, 200], None), Format::Png),
        (
            "png with another default",
            apng(20, 10, &[10, 90], Some(77)),
            Format::Png,
        ),
        ("tiff", tiff(&pages), Format::Tiff),
    ] {
        let made = encode_sequence(&bytes, &limits()).unwrap().unwrap();
        assert_eq!(sniff(&made.bytes), format, "{name}");
        let (before, after) = (shown(&bytes), shown(&made.bytes));
        assert_eq!(before.len(), after.len(), "{name}");
        assert_eq!(made.pictures, before.last().unwrap().0 + 1, "{name}");
        for ((index, picture), (again, other)) in before.iter().zip(&after) {
            assert_eq!(
                (index, picture.dimensions()),
                (again, other.dimensions()),
                "{name}"
            );
            assert_eq!(
                difference(picture, other, 0),
                None,
                "{name}, picture {index}"
            );
        }
        // What was written is read like any other file: nothing of it changes any more.
        let twice = encode_sequence(&made.bytes, &limits()).unwrap().unwrap();
        assert_eq!(shown(&twice.bytes), after, "{name}");
    }
}

#[test]
fn delays_and_rounds_are_kept() {
    let source = bouncing_gif();
    let delays = |frames: image::Frames| -> Vec<Duration> {
        frames.map(|frame| frame.unwrap().delay().into()).collect()
    };
    let made = encode_sequence(&source, &limits()).unwrap().unwrap().bytes;
    let decoder = GifDecoder::new(Cursor::new(&made)).unwrap();
    let LoopCount::Finite(rounds) = AnimationDecoder::loop_count(&decoder) else {
        panic!("it would play for ever")
    };
    assert_eq!(rounds.get(), 3);
    assert_eq!(
        delays(decoder.into_frames()),
        [40, 50, 60, 70].map(Duration::from_millis)
    );

    let made = encode_sequence(&animated_webp(8, 8, &[1, 2]), &limits())
        .unwrap()
        .unwrap()
        .bytes;
    let decoder = WebPDecoder::new(Cursor::new(&made)).unwrap();
    assert_eq!(
        delays(decoder.into_frames()),
        [100, 100].map(Duration::from_millis)
    );

    let made = encode_sequence(&apng(8, 8, &[1, 2], Some(9)), &limits())
        .unwrap()
        .unwrap()
        .bytes;
    let decoder = PngDecoder::new(Cursor::new(&made)).unwrap().apng().unwrap();
    assert_eq!(
        delays(decoder.into_frames()),
        [100, 100].map(Duration::from_millis)
    );
}

#[test]
fn nothing_comes_of_single_pictures_and_of_what_stands_behind_them() {
    for (name, bytes) in every_format() {
        let probed = mixip_media::probe(&bytes, &limits()).unwrap();
        let made = encode_sequence(&bytes, &limits()).unwrap();
        assert!(probed.frames > 1 || made.is_none(), "{name}");
    }
    // Two JPEG files, one behind the other, as cameras write them.
    let two = [jpeg(&gradient()), jpeg(&plain(90, 70, [9, 9, 9]))].concat();
    assert!(encode_sequence(&two, &limits()).unwrap().is_none());
}

#[test]
fn a_damaged_frame_is_an_error() {
    let mut bytes = apng(20, 10, &[10, 90, 200], None);
    let at = bytes.len() - 30;
    bytes[at] ^= 0x55;
    assert!(encode_sequence(&bytes, &limits()).is_err());
    let whole = gif(20, 10, &[10, 90]);
    assert!(encode_sequence(&whole[..whole.len() - 8], &limits()).is_err());
}
