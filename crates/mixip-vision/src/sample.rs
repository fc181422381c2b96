//! Reading a picture between its pixels.

use image::RgbImage;

/// Most readings along one side of a pixel's square.
const MOST_READINGS: f32 = 8.0;

/// The colour of one pixel of a turned and scaled copy: it lies at `at` (where (0, 0) is the middle of the picture's
/// first pixel), and the next one of its row `step` farther. Where the copy is much smaller than the picture, the
/// pixel's square is averaged, so that nothing flickers. What lies outside of the picture is black.
pub(crate) fn sample(picture: &RgbImage, at: (f32, f32), step: (f32, f32)) -> [f32; 3] {
    let readings = step.0.hypot(step.1).floor().clamp(1.0, MOST_READINGS) as u32;
    if readings == 1 {
        return bilinear(picture, at);
    }
    let mut sum = [0.0; 3];
    for index in 0..readings * readings {
        let part = |index: u32| (index as f32 + 0.5) / readings as f32 - 0.5;
        let (u, v) = (part(index % readings), part(index / readings));
        let (x, y) = (step.0 * u - step.1 * v, step.1 * u + step.0 * v);
        let colour = bilinear(picture, (at.0 + x, at.1 + y));
        sum.iter_mut()
            .zip(colour)
            .for_each(|(sum, value)| *sum += value);
    }
    sum.map(|sum| sum / (readings * readings) as f32)
}

fn bilinear(picture: &RgbImage, (x, y): (f32, f32)) -> [f32; 3] {
    let (left, top) = (x.floor(), y.floor());
    let (fx, fy) = (x - left, y - top);
    let (left, top) = (left as i64, top as i64);
    // What is no place in any picture (infinite, not a number) became one at the edge of what fits.
    let (right, below) = (left.saturating_add(1), top.saturating_add(1));
    let (across, down) = (i64::from(picture.width()), i64::from(picture.height()));
    let pixels = picture.as_raw().as_chunks::<3>().0;
    let mut sum = [0.0; 3];
    for (x, y, weight) in [
        (left, top, (1.0 - fx) * (1.0 - fy)),
        (right, top, fx * (1.0 - fy)),
        (left, below, (1.0 - fx) * fy),
        (right, below, fx * fy),
    ] {
        if x >= 0 && y >= 0 && x < across && y < down {
            let pixel = pixels[(y * across + x) as usize];
            sum.iter_mut()
                .zip(pixel)
                .for_each(|(sum, byte)| *sum += f32::from(byte) * weight);
        }
    }
    sum
}

#[cfg(test)]
mod tests {
    use image::Rgb;

    use super::*;

    #[test]
    fn between_pixels_colours_blend_and_outside_is_black() {
        let picture = RgbImage::from_fn(2, 1, |x, _| Rgb([100 * x as u8, 40, 0]));
        assert_eq!(sample(&picture, (0.25, 0.0), (1.0, 0.0)), [25.0, 40.0, 0.0]);
        assert_eq!(sample(&picture, (1.5, 0.0), (1.0, 0.0)), [50.0, 20.0, 0.0]);
        for outside in [
            (-5.0, 0.0),
            (0.0, 3.0),
            (f32::NAN, 0.0),
            (f32::INFINITY, 0.0),
        ] {
            let colour = sample(&picture, outside, (1.0, 0.0));
            assert!(
                colour.iter().all(|value| *value == 0.0 || value.is_nan()),
                "{colour:?}"
            );
        }
    }

    #[test]
    fn a_smaller_copy_shows_the_mean() {
        let picture = RgbImage::from_fn(64, 64, |x, y| Rgb([255 * ((x + y) % 2) as u8, 0, 0]));
        let [red, ..] = sample(&picture, (31.0, 31.0), (6.0, 0.0));
        assert!((red - 127.5).abs() < 10.0, "{red}");
    }
}
