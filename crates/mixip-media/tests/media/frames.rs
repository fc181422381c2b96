//! Every picture of a file is shown.

use std::ops::ControlFlow;

use image::{ImageFormat, Rgba, RgbaImage};
use mixip_media::{decode, for_each_frame};

use crate::fixtures::{
    animated_webp, apng, difference, encode, gif, gradient, jpeg, limits, mp4, orientation, plain,
    tiff, with_exif,
};

/// Index and middle sample of everything that is shown.
fn shown(bytes: &[u8]) -> Vec<(u32, u8)> {
    let mut all = Vec::new();
    let count = for_each_frame(bytes, &limits(), |index, picture| {
        all.push((
            index,
            picture
                .get_pixel(picture.width() / 2, picture.height() / 2)
                .0[1],
        ));
        ControlFlow::Continue(())
    })
    .unwrap();
    assert_eq!(count, all.last().map_or(0, |last| last.0 + 1));
    assert_eq!(count, decode(bytes, &limits()).unwrap().frames);
    all
}

#[test]
fn animations_are_shown_frame_by_frame() {
    let greys = [10, 90, 200, 45];
    let expected: Vec<_> = (0..).zip(greys).collect();
    for (name, bytes) in [
        ("gif", gif(20, 10, &greys)),
        ("webp", animated_webp(20, 10, &greys)),
        ("png", apng(20, 10, &greys, None)),
    ] {
        assert_eq!(shown(&bytes), expected, "{name}");
        assert_eq!(
            decode(&bytes, &limits()).unwrap().first.get_pixel(5, 5).0,
            [10; 3],
            "{name}"
        );
    }
}

#[test]
fn a_frame_that_covers_a_part_is_shown_on_the_canvas() {
    let mut bytes = gif(20, 10, &[50, 200]);
    // The first frame stays (disposal 1), the second is made 4 × 4 at 8, 3: the decoder drops what is too much.
    let controls: Vec<_> = (0..bytes.len() - 3)
        .filter(|&n| bytes[n..n + 3] == [0x21, 0xF9, 4])
        .collect();
    bytes[controls[0] + 3] = bytes[controls[0] + 3] & !0x1C | 0x04;
    let frame = controls[1] + 8;
    assert_eq!(bytes[frame], 0x2C);
    bytes[frame + 1..frame + 9].copy_from_slice(&[8, 0, 3, 0, 4, 0, 4, 0]);
    let mut last = None;
    for_each_frame(&bytes, &limits(), |_, picture| {
        last = Some(picture.clone());
        ControlFlow::Continue(())
    })
    .unwrap();
    let last = last.unwrap();
    assert_eq!(last.dimensions(), (20, 10));
    assert_eq!(
        (last.get_pixel(0, 0).0, last.get_pixel(9, 4).0),
        ([50; 3], [200; 3])
    );
    assert_eq!(last.get_pixel(12, 7).0, [50; 3]);
}

#[test]
fn a_default_picture_outside_the_animation_is_shown_too() {
    let bytes = apng(20, 10, &[90, 200], Some(30));
    assert_eq!(shown(&bytes), [(0, 30), (1, 90), (2, 200)]);
}

#[test]
fn every_page_of_a_tiff_is_shown_upright() {
    let pages = [
        (plain(4, 4, [7; 3]), 1),
        (gradient(), 6),
        (plain(3, 9, [77; 3]), 3),
    ];
    let mut seen = Vec::new();
    for_each_frame(&tiff(&pages), &limits(), |_, picture| {
        seen.push(picture.clone());
        ControlFlow::Continue(())
    })
    .unwrap();
    assert_eq!(seen.len(), 3);
    assert_eq!(
        difference(&seen[1], &image::imageops::rotate90(&gradient()), 0),
        None
    );
    assert_eq!(
        (seen[2].dimensions(), seen[2].get_pixel(0, 0).0),
        ((3, 9), [77; 3])
    );
}

#[test]
fn pictures_behind_a_jpeg_are_shown_and_its_video_is_reported() {
    let first = jpeg(&plain(20, 10, [30; 3]));
    let second = with_exif(&jpeg(&gradient()), &orientation(8));
    let bytes = [
        &first[..],
        b"maker",
        &second,
        b"MotionPhoto_Data",
        &mp4(),
        b"SEFT",
    ]
    .concat();
    let mut seen = Vec::new();
    for_each_frame(&bytes, &limits(), |index, picture| {
        seen.push((index, picture.clone()));
        ControlFlow::Continue(())
    })
    .unwrap();
    assert_eq!(seen.len(), 2);
    assert_eq!(
        difference(&seen[1].1, &image::imageops::rotate270(&gradient()), 8),
        None
    );
    let picture = decode(&bytes, &limits()).unwrap();
    assert_eq!(picture.frames, 2);
    let video = &picture.videos[0];
    assert_eq!(bytes[video.start as usize..video.end as usize], mp4()[..]);
    assert_eq!(decode(&first, &limits()).unwrap().videos, []);
}

#[test]
fn a_preview_behind_a_jpeg_is_not_shown_twice() {
    let photo = |x: u32, y: u32| {
        image::Rgb([
            (x / 2) as u8,
            (y / 2) as u8,
            ((x / 40 + y / 40) % 2 * 200) as u8,
        ])
    };
    let large = image::RgbImage::from_fn(480, 320, photo);
    let preview = image::imageops::thumbnail(&large, 240, 160);
    let mut other = preview.clone();
    // A face's worth of difference.
    image::imageops::replace(&mut other, &plain(12, 12, [250, 200, 180]), 100, 60);
    let count = |second: &image::RgbImage| {
        let bytes = [jpeg(&large), jpeg(second)].concat();
        let mut indices = Vec::new();
        let all = for_each_frame(&bytes, &limits(), |index, _| {
            indices.push(index);
            ControlFlow::Continue(())
        });
        assert_eq!(all, Ok(2));
        indices
    };
    assert_eq!(count(&preview), [0]);
    assert_eq!(count(&other), [0, 1]);
    assert_eq!(count(&image::imageops::rotate180(&preview)), [0, 1]);
}

/// Something drawn in white on nothing is invisible on white.
#[test]
fn transparent_pictures_are_shown_on_white_and_on_black() {
    let white = RgbaImage::from_pixel(6, 6, Rgba([255, 255, 255, 128]));
    assert_eq!(
        shown(&encode(white, ImageFormat::Png)),
        [(0, 255), (0, 128)]
    );
    let opaque = RgbaImage::from_pixel(6, 6, Rgba([9, 9, 9, 255]));
    assert_eq!(shown(&encode(opaque, ImageFormat::Png)), [(0, 9)]);
}

#[test]
fn the_caller_can_stop() {
    let mut count = 0;
    for_each_frame(&gif(20, 10, &[1, 2, 3, 4]), &limits(), |_, _| {
        count += 1;
        if count == 2 {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        }
    })
    .unwrap();
    assert_eq!(count, 2);
}
