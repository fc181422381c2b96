//! Embedded profiles are converted to sRGB.

use image::ImageEncoder;
use mixip_media::decode;
use moxcms::ColorProfile;

use crate::fixtures::{display_p3, jpeg, limits, plain, with_segment};

fn png_with(profile: Vec<u8>, color: [u8; 3]) -> Vec<u8> {
    let mut out = Vec::new();
    let mut encoder = image::codecs::png::PngEncoder::new(&mut out);
    encoder.set_icc_profile(profile).unwrap();
    encoder
        .write_image(
            plain(3, 2, color).as_raw(),
            3,
            2,
            image::ExtendedColorType::Rgb8,
        )
        .unwrap();
    out
}

/// (128, 64, 32) in Display P3 is (138, 59, 21) in sRGB, by the matrices of CSS Color 4.
#[test]
fn display_p3_becomes_srgb() {
    let profile = display_p3();
    let picture = decode(&png_with(profile.clone(), [128, 64, 32]), &limits()).unwrap();
    let [r, g, b] = picture.first.get_pixel(1, 1).0;
    assert!(
        r.abs_diff(138) <= 1 && g.abs_diff(59) <= 1 && b.abs_diff(21) <= 1,
        "{r} {g} {b}"
    );

    // In JPEG the profile may be spread over segments that come in any order.
    let (head, tail) = profile.split_at(profile.len() / 2);
    let part = |n: u8, data: &[u8]| [b"ICC_PROFILE\0", &[n, 2][..], data].concat();
    let bytes = with_segment(&jpeg(&plain(16, 16, [128, 64, 32])), 0xE2, &part(1, head));
    let bytes = with_segment(&bytes, 0xE2, &part(2, tail));
    let [r, g, b] = decode(&bytes, &limits()).unwrap().first.get_pixel(8, 8).0;
    assert!(
        r.abs_diff(138) <= 3 && g.abs_diff(59) <= 3 && b.abs_diff(21) <= 3,
        "{r} {g} {b}"
    );
}

#[test]
fn srgb_under_another_name_moves_no_pixel() {
    let picture = decode(
        &png_with(ColorProfile::new_srgb().encode().unwrap(), [128, 64, 32]),
        &limits(),
    )
    .unwrap();
    assert_eq!(picture.first.get_pixel(0, 0).0, [128, 64, 32]);
    assert!(picture.warnings.is_empty());
}
