//! Turning pixels the way Exif's `Orientation` says (CIPA DC-008, 4.6.4).

use image::{ImageBuffer, Pixel};

/// Whether this orientation swaps width and height.
pub(crate) fn swaps_sides(orientation: u8) -> bool {
    (5..=8).contains(&orientation)
}

/// The picture as it is meant to be seen. 2 to 4 happen in place, 5 to 8 need a second buffer.
pub(crate) fn apply<P>(
    mut picture: ImageBuffer<P, Vec<u8>>,
    orientation: u8,
) -> ImageBuffer<P, Vec<u8>>
where
    P: Pixel<Subpixel = u8> + 'static,
{
    match orientation {
        2 => image::imageops::flip_horizontal_in_place(&mut picture),
        3 => image::imageops::rotate180_in_place(&mut picture),
        4 => image::imageops::flip_vertical_in_place(&mut picture),
        5..=8 => return transposed(&picture, orientation),
        _ => {}
    }
    picture
}

/// Row and column swapped, and then mirrored as needed. Goes in squares so that both sides stay in the cache.
fn transposed<P>(source: &ImageBuffer<P, Vec<u8>>, orientation: u8) -> ImageBuffer<P, Vec<u8>>
where
    P: Pixel<Subpixel = u8> + 'static,
{
    const SQUARE: usize = 32;
    let size = usize::from(P::CHANNEL_COUNT);
    let (width, height) = (source.width() as usize, source.height() as usize);
    let from = source.as_raw();
    let mut to = vec![0; from.len()];
    let mirror_x = matches!(orientation, 6 | 7);
    let mirror_y = matches!(orientation, 7 | 8);
    for top in (0..height).step_by(SQUARE) {
        for left in (0..width).step_by(SQUARE) {
            for x in left..(left + SQUARE).min(width) {
                let row = if mirror_y { width - 1 - x } else { x };
                for y in top..(top + SQUARE).min(height) {
                    let column = if mirror_x { height - 1 - y } else { y };
                    let (a, b) = ((y * width + x) * size, (row * height + column) * size);
                    to[b..b + size].copy_from_slice(&from[a..a + size]);
                }
            }
        }
    }
    ImageBuffer::from_raw(source.height(), source.width(), to).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use image::GrayImage;

    use super::apply;

    /// The letter F, as it should be seen, and as a camera stores it for each orientation: found by applying the
    /// definition ("row 0 is the visual …, column 0 is the visual …") by hand.
    #[test]
    fn every_orientation_shows_the_same_letter() {
        let letter = |rows: &[&str]| {
            GrayImage::from_fn(rows[0].len() as u32, rows.len() as u32, |x, y| {
                image::Luma([rows[y as usize].as_bytes()[x as usize]])
            })
        };
        let seen = letter(&["###", "#..", "##.", "#..", "#.."]);
        let stored: [&[&str]; 8] = [
            &["###", "#..", "##.", "#..", "#.."],
            &["###", "..#", ".##", "..#", "..#"],
            &["..#", "..#", ".##", "..#", "###"],
            &["#..", "#..", "##.", "#..", "###"],
            &["#####", "#.#..", "#...."],
            &["#....", "#.#..", "#####"],
            &["....#", "..#.#", "#####"],
            &["#####", "..#.#", "....#"],
        ];
        for (orientation, rows) in (1..).zip(stored) {
            assert_eq!(
                apply(letter(rows), orientation),
                seen,
                "orientation {orientation}"
            );
        }
    }
}
