//! Covering faces for good: what leaves shows nothing from which a face could be made again.

use image::{Rgb, RgbImage};
use serde::{Deserialize, Serialize};

use crate::FaceBox;

/// How far the covered area reaches beyond the detector's box, in parts of the box: the detector frames the face from
/// the brows to the chin, and what identifies a person also reaches to hairline, ears and jaw.
const BESIDE: f32 = 0.3;
const ABOVE: f32 = 0.4;
const BELOW: f32 = 0.25;
/// The least margin, in pixels: boxes of small faces are not that exact.
const LEAST_MARGIN: f32 = 3.0;
/// Blocks that a face's longer side is cut into; with a grid that starts anywhere, parts of at most one more show.
const BLOCKS: f32 = 5.0;

/// The colour of a solid cover: it has nothing to do with what lies below.
const GREY: Rgb<u8> = Rgb([128, 128, 128]);

/// How a face is covered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Style {
    /// One solid colour: nothing of the face is left.
    #[default]
    Fill,
    /// Blocks of mean colour, at most six across a face.
    Pixelate,
    /// The same blocks, blended into each other: as little is left as of [`Style::Pixelate`].
    Blur,
}

/// Pixels from `left` to before `right` and from `top` to before `bottom`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Area {
    left: u32,
    top: u32,
    right: u32,
    bottom: u32,
}

/// The part of a picture that [`cover`] covers for a box: larger than the box by a margin, on whole pixels, cut off at
/// the picture's edges. `None` when it lies outside. A box whose numbers are none covers the whole picture: better too
/// much than a face.
pub fn covered_area(bounds: &FaceBox, width: u32, height: u32) -> Option<FaceBox> {
    area(bounds, width, height).map(|area| FaceBox {
        x: area.left as f32,
        y: area.top as f32,
        width: (area.right - area.left) as f32,
        height: (area.bottom - area.top) as f32,
    })
}

/// Covers faces: the area of each box and a margin around it ([`covered_area`]). Every other pixel stays as it was,
/// and the order of the boxes makes no difference, also where they overlap.
pub fn cover(picture: &mut RgbImage, boxes: &[FaceBox], style: Style) {
    let (width, height) = picture.dimensions();
    let mut covers: Vec<(Area, u32)> = boxes
        .iter()
        .filter_map(|bounds| {
            Some((
                area(bounds, width, height)?,
                block_side(bounds, width, height),
            ))
        })
        .collect();
    // Where covers overlap, the one made of the largest blocks lies on top.
    covers.sort_by_key(|(area, block)| (*block, area.left, area.top, area.right, area.bottom));
    match style {
        Style::Fill => {
            for (area, _) in covers {
                paint(picture, area, |_, _| GREY);
            }
        }
        Style::Pixelate | Style::Blur => {
            // All means are taken before anything is painted, so no cover is made of another one.
            let grids: Vec<_> = covers
                .iter()
                .map(|&(area, block)| Grid::of(picture, area, block))
                .collect();
            for ((area, _), grid) in covers.into_iter().zip(grids) {
                match style {
                    Style::Blur => paint(picture, area, |x, y| grid.blended(x, y)),
                    _ => paint(picture, area, |x, y| {
                        grid.mean(x / grid.block, y / grid.block)
                    }),
                }
            }
        }
    }
}

fn area(bounds: &FaceBox, width: u32, height: u32) -> Option<Area> {
    let numbers = [bounds.x, bounds.y, bounds.width, bounds.height];
    let grown = if numbers.iter().all(|number| number.is_finite()) {
        let margin = |side: f32, part: f32| (side * part).max(LEAST_MARGIN);
        let (across, down) = (bounds.width.max(0.0), bounds.height.max(0.0));
        FaceBox {
            x: bounds.x - margin(across, BESIDE),
            y: bounds.y - margin(down, ABOVE),
            width: across + 2.0 * margin(across, BESIDE),
            height: down + margin(down, ABOVE) + margin(down, BELOW),
        }
    } else {
        FaceBox {
            x: 0.0,
            y: 0.0,
            width: width as f32,
            height: height as f32,
        }
    };
    let inside = grown.clipped(width, height)?;
    Some(Area {
        left: inside.x.floor() as u32,
        top: inside.y.floor() as u32,
        right: ((inside.x + inside.width).ceil() as u32).min(width),
        bottom: ((inside.y + inside.height).ceil() as u32).min(height),
    })
}

fn block_side(bounds: &FaceBox, width: u32, height: u32) -> u32 {
    let long = bounds.width.max(bounds.height);
    let long = if long.is_finite() {
        long
    } else {
        width.max(height) as f32
    };
    ((long / BLOCKS).ceil() as u32).clamp(4, width.max(height).max(4))
}

fn paint(picture: &mut RgbImage, area: Area, colour: impl Fn(u32, u32) -> Rgb<u8>) {
    for y in area.top..area.bottom {
        for x in area.left..area.right {
            picture.put_pixel(x, y, colour(x - area.left, y - area.top));
        }
    }
}

/// The mean colours of the blocks of an area; coordinates count from its top-left corner.
struct Grid {
    block: u32,
    columns: u32,
    rows: u32,
    means: Vec<[f32; 3]>,
}

impl Grid {
    fn of(picture: &RgbImage, area: Area, block: u32) -> Grid {
        let columns = (area.right - area.left).div_ceil(block);
        let rows = (area.bottom - area.top).div_ceil(block);
        let mut means = Vec::with_capacity((columns * rows) as usize);
        for row in 0..rows {
            for column in 0..columns {
                let (left, top) = (area.left + column * block, area.top + row * block);
                let (mut sum, mut count) = ([0u64; 3], 0u64);
                for y in top..(top + block).min(area.bottom) {
                    for x in left..(left + block).min(area.right) {
                        let pixel = picture.get_pixel(x, y).0;
                        sum.iter_mut()
                            .zip(pixel)
                            .for_each(|(sum, byte)| *sum += u64::from(byte));
                        count += 1;
                    }
                }
                means.push(sum.map(|sum| sum as f32 / count.max(1) as f32));
            }
        }
        Grid {
            block,
            columns,
            rows,
            means,
        }
    }

    fn mean(&self, column: u32, row: u32) -> Rgb<u8> {
        Rgb(self.at(column, row).map(|value| value.round() as u8))
    }

    fn at(&self, column: u32, row: u32) -> [f32; 3] {
        self.means[(row.min(self.rows - 1) * self.columns + column.min(self.columns - 1)) as usize]
    }

    fn blended(&self, x: u32, y: u32) -> Rgb<u8> {
        let place = |at: u32| ((at as f32 + 0.5) / self.block as f32 - 0.5).max(0.0);
        let (x, y) = (place(x), place(y));
        let (column, row) = (x as u32, y as u32);
        let (fx, fy) = (x.fract(), y.fract());
        let corners = [
            (self.at(column, row), (1.0 - fx) * (1.0 - fy)),
            (self.at(column + 1, row), fx * (1.0 - fy)),
            (self.at(column, row + 1), (1.0 - fx) * fy),
            (self.at(column + 1, row + 1), fx * fy),
        ];
        Rgb([0, 1, 2].map(|channel| {
            let sum: f32 = corners
                .iter()
                .map(|(colour, weight)| colour[channel] * weight)
                .sum();
            sum.round() as u8
        }))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn picture() -> impl Strategy<Value = RgbImage> {
        (1u32..60, 1u32..60, any::<u32>()).prop_map(|(width, height, seed)| {
            RgbImage::from_fn(width, height, |x, y| {
                let mixed = (x * 7919 + y * 104_729)
                    .wrapping_add(seed)
                    .wrapping_mul(2_654_435_761);
                Rgb([(mixed >> 8) as u8, (mixed >> 16) as u8, (mixed >> 24) as u8])
            })
        })
    }

    fn boxes() -> impl Strategy<Value = Vec<FaceBox>> {
        let one = (-20f32..70.0, -20f32..70.0, 0f32..50.0, 0f32..50.0).prop_map(
            |(x, y, width, height)| FaceBox {
                x,
                y,
                width,
                height,
            },
        );
        proptest::collection::vec(one, 0..5)
    }

    fn style() -> impl Strategy<Value = Style> {
        prop_oneof![Just(Style::Fill), Just(Style::Pixelate), Just(Style::Blur)]
    }

    proptest! {
        #[test]
        fn outside_of_the_areas_every_pixel_stays(before in picture(), boxes in boxes(), style in style()) {
            let mut after = before.clone();
            cover(&mut after, &boxes, style);
            let (width, height) = before.dimensions();
            let areas: Vec<Area> = boxes.iter().filter_map(|bounds| area(bounds, width, height)).collect();
            for (x, y, pixel) in after.enumerate_pixels() {
                let covered = areas.iter().any(|area| {
                    (area.left..area.right).contains(&x) && (area.top..area.bottom).contains(&y)
                });
                if !covered {
                    prop_assert_eq!(pixel, before.get_pixel(x, y));
                } else if style == Style::Fill {
                    prop_assert_eq!(*pixel, GREY);
                }
            }
        }

        #[test]
        fn the_order_of_the_boxes_makes_no_difference(before in picture(), boxes in boxes(), style in style()) {
            let (mut forwards, mut backwards) = (before.clone(), before);
            cover(&mut forwards, &boxes, style);
            let reversed: Vec<FaceBox> = boxes.into_iter().rev().collect();
            cover(&mut backwards, &reversed, style);
            prop_assert_eq!(forwards, backwards);
        }

        #[test]
        fn a_box_lies_inside_of_what_is_covered_for_it(
            x in -20f32..70.0, y in -20f32..70.0, across in 1f32..50.0, down in 1f32..50.0,
        ) {
            let bounds = FaceBox { x, y, width: across, height: down };
            if let Some(inside) = bounds.clipped(60, 60) {
                let covered = covered_area(&bounds, 60, 60);
                prop_assert!(covered.is_some_and(|covered| covered.intersection(&inside) >= inside.area() * 0.9999));
            }
        }

        #[test]
        fn what_a_solid_cover_shows_does_not_depend_on_the_face(a in picture(), boxes in boxes()) {
            // The same boxes over another picture of the same size give the same pixels wherever both are covered.
            let mut b = RgbImage::from_pixel(a.width(), a.height(), Rgb([1, 2, 3]));
            let (mut covered, before) = (a.clone(), b.clone());
            cover(&mut covered, &boxes, Style::Fill);
            cover(&mut b, &boxes, Style::Fill);
            for (x, y, pixel) in b.enumerate_pixels() {
                if pixel != before.get_pixel(x, y) {
                    prop_assert_eq!(covered.get_pixel(x, y), pixel);
                }
            }
        }

        #[test]
        fn a_pixelated_face_shows_at_most_six_blocks_across(before in picture(), style in Just(Style::Pixelate)) {
            let (width, height) = before.dimensions();
            let bounds = FaceBox { x: 3.0, y: 2.0, width: 30.0, height: 40.0 };
            let mut after = before;
            cover(&mut after, &[bounds], style);
            for y in 2..height.min(42) {
                let row: Vec<_> = (3..width.min(33)).map(|x| *after.get_pixel(x, y)).collect();
                let changes = row.windows(2).filter(|pair| pair[0] != pair[1]).count();
                prop_assert!(changes < 6, "{} blocks in a row", changes + 1);
            }
        }
    }

    #[test]
    fn a_box_of_no_numbers_covers_everything() {
        for bounds in [
            FaceBox {
                x: f32::NAN,
                y: 0.0,
                width: 5.0,
                height: 5.0,
            },
            FaceBox {
                x: 0.0,
                y: 0.0,
                width: f32::INFINITY,
                height: 5.0,
            },
        ] {
            let mut picture = RgbImage::new(20, 10);
            cover(&mut picture, &[bounds], Style::Fill);
            assert!(picture.pixels().all(|pixel| *pixel == GREY));
        }
    }
}
