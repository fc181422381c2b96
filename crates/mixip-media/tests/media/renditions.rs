//! The two small pictures.

use image::RgbImage;
use mixip_media::{PREVIEW_SIDE, THUMB_SIDE, decode, renditions};

use crate::fixtures::{difference, limits, plain};

#[test]
fn they_have_their_sides_and_never_grow() {
    for ((width, height), preview, thumb) in [
        ((4000, 3000), (2048, 1536), (480, 360)),
        ((3000, 4000), (1536, 2048), (360, 480)),
        ((1000, 500), (1000, 500), (480, 240)),
        ((61, 47), (61, 47), (61, 47)),
        ((1, 1), (1, 1), (1, 1)),
        ((5000, 1), (2048, 1), (480, 1)),
        ((1, 5000), (1, 2048), (1, 480)),
    ] {
        let made = renditions(&plain(width, height, [90, 120, 40])).unwrap();
        for (rendition, size) in [(&made.preview, preview), (&made.thumb, thumb)] {
            assert_eq!((rendition.width, rendition.height), size);
            let decoded = decode(&rendition.jpeg, &limits()).unwrap();
            assert_eq!((decoded.width(), decoded.height()), size);
            assert_eq!(
                difference(&decoded.first, &plain(size.0, size.1, [90, 120, 40]), 3),
                None
            );
        }
    }
    assert_eq!((PREVIEW_SIDE, THUMB_SIDE), (2048, 480));
}

#[test]
fn they_show_the_same_picture_without_metadata() {
    let large = RgbImage::from_fn(2500, 1700, |x, y| {
        image::Rgb([(x / 10) as u8, (y / 7) as u8, ((x + y) / 17) as u8])
    });
    let made = renditions(&large).unwrap();
    let expected = image::imageops::resize(&large, 480, 326, image::imageops::FilterType::Triangle);
    let thumb = decode(&made.thumb.jpeg, &limits()).unwrap().first;
    assert_eq!(difference(&thumb, &expected, 10), None);
    for rendition in [&made.preview, &made.thumb] {
        assert!(!rendition.jpeg.windows(4).any(|w| w == b"Exif"));
    }
    assert!(renditions(&RgbImage::new(0, 0)).is_err());
}
