//! A name drawn all over a picture: who was shown it can be read on every part of it.

use std::sync::LazyLock;

use ab_glyph::{Font, FontRef, Glyph, PxScale, ScaleFont, point};
use image::{GrayImage, RgbImage};

/// Inter at weight 600: Latin, Greek and Cyrillic letters.
static FONT: LazyLock<Option<FontRef<'static>>> =
    LazyLock::new(|| FontRef::try_from_slice(include_bytes!("../font/inter-semibold.ttf")).ok());

/// How high letters are, in parts of the picture's longer side.
const HEIGHT: f32 = 1.0 / 36.0;
/// Smaller ones cannot be read.
const LEAST_HEIGHT: f32 = 13.0;
/// Between two names in a line, and from line to line, in heights of letters.
const GAP: f32 = 3.0;
const LINE: f32 = 5.0;
/// Lines rise by so much: the sine and cosine of 27 degrees.
const SIN: f32 = 0.453_99;
const COS: f32 = 0.891_007;
/// How much of the picture the light letters and their dark edge take away.
const LIGHT: f32 = 0.34;
const DARK: f32 = 0.26;
/// Longer texts are cut off.
const LONGEST: usize = 80;

/// Whether every character of a text can be drawn.
#[must_use]
pub fn is_drawable(text: &str) -> bool {
    FONT.as_ref()
        .is_some_and(|font| text.chars().all(|c| c == ' ' || font.glyph_id(c).0 != 0))
}

/// Draws a text over the whole picture, in slanted lines, light with a dark edge: legible on any ground, and the
/// picture can still be judged. Characters that cannot be drawn ([`is_drawable`]) are left out.
pub fn watermark(picture: &mut RgbImage, text: &str) {
    let (width, height) = picture.dimensions();
    let letters = (width.max(height) as f32 * HEIGHT).max(LEAST_HEIGHT);
    let Some(stamp) = stamp(text, letters) else {
        return;
    };
    let period = stamp.width() as f32 + letters * GAP;
    let line = letters * LINE;
    let edge = (letters / 14.0).max(1.0);
    let middle = (width as f32 / 2.0, height as f32 / 2.0);
    for (x, y, pixel) in picture.enumerate_pixels_mut() {
        // Where the pixel lies on a sheet that is turned about the picture's middle.
        let (dx, dy) = (x as f32 - middle.0, y as f32 - middle.1);
        let (along, across) = (dx * COS - dy * SIN, dx * SIN + dy * COS);
        let row = (across / line).floor();
        let v = across - row * line;
        if v > stamp.height() as f32 + edge {
            continue;
        }
        // Every other line is moved by half, so that no column of the picture stays free.
        let shift = if row as i32 % 2 == 0 {
            0.0
        } else {
            period / 2.0
        };
        let u = (along + shift).rem_euclid(period);
        let light = sample(&stamp, u, v) * LIGHT;
        let dark = sample(&stamp, u - edge, v - edge) * DARK * (1.0 - light);
        if light > 0.0 || dark > 0.0 {
            pixel.0 = pixel.0.map(|c| {
                let c = f32::from(c) * (1.0 - dark);
                (c + (255.0 - c) * light).round() as u8
            });
        }
    }
}

/// The text as a mask, or nothing where there is nothing to draw.
fn stamp(text: &str, letters: f32) -> Option<GrayImage> {
    let font = FONT.as_ref()?.as_scaled(PxScale::from(letters * 1.35));
    let mut glyphs: Vec<Glyph> = Vec::new();
    let mut x = 0.0;
    for c in text.chars().take(LONGEST) {
        let id = font.glyph_id(c);
        if id.0 == 0 {
            continue;
        }
        glyphs.push(id.with_scale_and_position(font.scale(), point(x, font.ascent())));
        x += font.h_advance(id);
    }
    let (width, height) = (x.ceil() as u32, font.height().ceil() as u32);
    if width == 0 || height == 0 {
        return None;
    }
    let mut stamp = GrayImage::new(width, height);
    for glyph in glyphs {
        let Some(outline) = font.outline_glyph(glyph) else {
            continue;
        };
        let at = outline.px_bounds().min;
        outline.draw(|x, y, covered| {
            let (x, y) = (at.x + x as f32, at.y + y as f32);
            if x >= 0.0 && y >= 0.0 && (x as u32) < width && (y as u32) < height {
                let pixel = &mut stamp.get_pixel_mut(x as u32, y as u32).0[0];
                *pixel = (*pixel).max((covered * 255.0).round() as u8);
            }
        });
    }
    stamp.pixels().any(|p| p.0[0] > 0).then_some(stamp)
}

/// How much of a point is covered, 0 to 1, between the pixels of the mask.
fn sample(stamp: &GrayImage, u: f32, v: f32) -> f32 {
    let (left, top) = (u.floor(), v.floor());
    if left < -1.0 || top < -1.0 || left >= stamp.width() as f32 || top >= stamp.height() as f32 {
        return 0.0;
    }
    let at = |x: f32, y: f32| {
        if x < 0.0 || y < 0.0 || x >= stamp.width() as f32 || y >= stamp.height() as f32 {
            return 0.0;
        }
        f32::from(stamp.get_pixel(x as u32, y as u32).0[0]) / 255.0
    };
    let (right, down) = (u - left, v - top);
    (at(left, top) * (1.0 - right) + at(left + 1.0, top) * right) * (1.0 - down)
        + (at(left, top + 1.0) * (1.0 - right) + at(left + 1.0, top + 1.0) * right) * down
}

#[cfg(test)]
mod tests {
    use image::Rgb;

    use super::*;

    fn changed(width: u32, height: u32, ground: u8, text: &str) -> Vec<(u32, u32, u8)> {
        let mut picture = RgbImage::from_pixel(width, height, Rgb([ground; 3]));
        watermark(&mut picture, text);
        picture
            .enumerate_pixels()
            .filter(|(_, _, pixel)| pixel.0 != [ground; 3])
            .map(|(x, y, pixel)| (x, y, pixel.0[0]))
            .collect()
    }

    #[test]
    fn a_name_is_legible_on_every_part_of_any_ground_and_ruins_none() {
        for (width, height) in [(480, 320), (1_365, 2_048), (2_048, 400)] {
            for ground in [0, 128, 255] {
                let marks = changed(width, height, ground, "Žofie Ελένη Юлия · 2026-11-28");
                let strongest = marks.iter().map(|m| m.2.abs_diff(ground)).max();
                assert!(
                    strongest.is_some_and(|d| (40..=128).contains(&d)),
                    "{strongest:?} on {ground}"
                );
                let share = marks.len() as f64 / f64::from(width * height);
                assert!((0.02..0.25).contains(&share), "{share} of {width}×{height}");
                // A quarter of its width and height is never free of it.
                for cell in 0..16 {
                    let within = |m: &&(u32, u32, u8)| {
                        m.0 * 4 / width == cell % 4 && m.1 * 4 / height == cell / 4
                    };
                    assert!(
                        marks.iter().find(within).is_some() || height == 400,
                        "cell {cell} of {width}×{height}"
                    );
                }
            }
        }
    }

    #[test]
    fn odd_texts_and_pictures_do_no_harm() {
        assert!(changed(300, 300, 90, "").is_empty());
        assert!(changed(300, 300, 90, "   ").is_empty());
        assert!(
            changed(300, 300, 90, "山田太郎").is_empty(),
            "no letters for it"
        );
        assert!(!is_drawable("山田太郎") && is_drawable("Zoë Müller-Łukasz · 2026"));
        assert!(!changed(300, 300, 90, &"long name ".repeat(1_000)).is_empty());
        for (width, height) in [(1, 1), (1, 900), (900, 1)] {
            changed(width, height, 90, "Ines Kaspar");
        }
    }

    #[test]
    fn other_names_are_other_marks() {
        assert_ne!(
            changed(600, 400, 90, "Ines Kaspar"),
            changed(600, 400, 90, "Jonas Weber")
        );
    }
}
