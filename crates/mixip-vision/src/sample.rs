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

/// A copy of the part of a picture around some points, `factor` times smaller, each pixel the mean of its square, and where in the
/// picture the part begins. Nothing where there is nothing to reduce: the factor is 1, or the part is too small.
pub(crate) fn reduce(
    picture: &RgbImage,
    around: &[(f32, f32)],
    factor: u32,
) -> Option<(RgbImage, (u32, u32))> {
    if factor < 2 {
        return None;
    }
    let margin = factor as f32 * 2.0;
    let span = |of: fn(&(f32, f32)) -> f32, side: u32| {
        let low = around.iter().map(of).fold(f32::INFINITY, f32::min) - margin;
        let high = around.iter().map(of).fold(f32::NEG_INFINITY, f32::max) + margin;
        // What is no number becomes 0.
        (low.max(0.0) as u32, (high.max(0.0) as u32).min(side))
    };
    let (left, right) = span(|point| point.0, picture.width());
    let (top, below) = span(|point| point.1, picture.height());
    // Squares that the edge cuts are counted whole: there is nothing to see that far out.
    let (across, down) = (
        right.checked_sub(left)? / factor,
        below.checked_sub(top)? / factor,
    );
    if across == 0 || down == 0 {
        return None;
    }
    let (width, side) = (picture.width() as usize, factor as usize);
    let pixels = picture.as_raw().as_chunks::<3>().0;
    let mut copy = RgbImage::new(across, down);
    let mut sums = vec![[0_u32; 3]; across as usize];
    for (row, line) in copy
        .as_chunks_mut::<3>()
        .0
        .chunks_exact_mut(across as usize)
        .enumerate()
    {
        sums.fill([0; 3]);
        for y in 0..side {
            let start = (top as usize + row * side + y) * width + left as usize;
            let squares = pixels[start..start + across as usize * side].chunks_exact(side);
            for (sum, square) in sums.iter_mut().zip(squares) {
                for pixel in square {
                    sum.iter_mut()
                        .zip(pixel)
                        .for_each(|(sum, byte)| *sum += u32::from(*byte));
                }
            }
        }
        let count = factor * factor;
        for (pixel, sum) in line.iter_mut().zip(&sums) {
            *pixel = sum.map(|sum| ((sum + count / 2) / count) as u8);
        }
    }
    Some((copy, (left, top)))
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
    fn a_reduced_part_is_the_mean_of_squares_and_knows_where_it_began() {
        let picture = RgbImage::from_fn(40, 30, |x, y| Rgb([x as u8 * 5, y as u8 * 5, 9]));
        let (copy, (left, top)) =
            reduce(&picture, &[(12.0, 11.0), (20.0, 19.0)], 2).expect("something to reduce");
        assert_eq!((left, top), (8, 7));
        assert_eq!(copy.dimensions(), (8, 8));
        // Columns 8 and 9, rows 7 and 8.
        assert_eq!(copy.get_pixel(0, 0).0, [43, 38, 9]);
        let (whole, began) =
            reduce(&picture, &[(-50.0, -50.0), (900.0, 900.0)], 3).expect("something to reduce");
        assert_eq!((whole.dimensions(), began), ((13, 10), (0, 0)));
        for (around, factor) in [
            ([(5.0, 5.0), (9.0, 9.0)], 1),
            ([(900.0, 5.0), (990.0, 9.0)], 4),
            ([(f32::NAN, f32::NAN), (f32::NAN, f32::NAN)], 4),
            ([(-900.0, 5.0), (-990.0, 9.0)], 4),
        ] {
            assert!(reduce(&picture, &around, factor).is_none(), "{around:?}");
        }
    }

    #[test]
    fn a_smaller_copy_shows_the_mean() {
        let picture = RgbImage::from_fn(64, 64, |x, y| Rgb([255 * ((x + y) % 2) as u8, 0, 0]));
        let [red, ..] = sample(&picture, (31.0, 31.0), (6.0, 0.0));
        assert!((red - 127.5).abs() < 10.0, "{red}");
    }
}
