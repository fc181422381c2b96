//! Cutting a picture into tiles that overlap, so that a face at the edge of one lies whole in another.

use crate::FaceBox;

/// Longest side of a tile, in pixels: large enough to lose little to the overlap, small enough for memory.
const SIDE: u32 = 1024;
/// How far tiles overlap at least. Faces that are larger than this are whole in a reduced copy of the picture.
const OVERLAP: u32 = 128;
/// A box this near to a cut, in pixels, is taken for a part of a face.
const RIM: f32 = 4.0;

/// One tile, in pixels of the picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Tile {
    pub(super) x: u32,
    pub(super) y: u32,
    pub(super) width: u32,
    pub(super) height: u32,
}

impl Tile {
    /// Whether a box reaches one of the tile's edges at which the picture goes on.
    pub(super) fn cuts(&self, bounds: &FaceBox, (width, height): (u32, u32)) -> bool {
        let (right, bottom) = (self.x + self.width, self.y + self.height);
        (self.x > 0 && bounds.x < self.x as f32 + RIM)
            || (self.y > 0 && bounds.y < self.y as f32 + RIM)
            || (right < width && bounds.x + bounds.width > right as f32 - RIM)
            || (bottom < height && bounds.y + bounds.height > bottom as f32 - RIM)
    }
}

/// The tiles of a picture, row by row; none when it has no pixels.
pub(super) fn tiles(width: u32, height: u32) -> Vec<Tile> {
    if width == 0 || height == 0 {
        return Vec::new();
    }
    let rows = cut(height);
    let row = |&(y, height): &(u32, u32)| {
        cut(width).into_iter().map(move |(x, width)| Tile {
            x,
            y,
            width,
            height,
        })
    };
    rows.iter().flat_map(row).collect()
}

/// (start, length) of the parts of a side, all of one length.
fn cut(side: u32) -> Vec<(u32, u32)> {
    if side <= SIDE {
        return vec![(0, side)];
    }
    let count = (side - OVERLAP).div_ceil(SIDE - OVERLAP);
    let length = (side + (count - 1) * OVERLAP)
        .div_ceil(count)
        .next_multiple_of(32);
    (0..count)
        .map(|index| (index * (side - length) / (count - 1), length))
        .collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_face_no_larger_than_the_overlap_lies_whole_in_some_tile(
            (width, height) in (1u32..9000, 1u32..9000),
            (x, y) in (0f32..1.0, 0f32..1.0),
            size in 1f32..110.0,
        ) {
            let tiles = tiles(width, height);
            let place = |part: f32, side: u32| part * (side as f32 - size).max(0.0);
            let face = FaceBox { x: place(x, width), y: place(y, height), width: size, height: size };
            let face = face.clipped(width, height);
            let whole_somewhere = face.is_some_and(|face| tiles.iter().any(|tile| {
                let inside = FaceBox {
                    x: tile.x as f32,
                    y: tile.y as f32,
                    width: tile.width as f32,
                    height: tile.height as f32,
                };
                inside.intersection(&face) >= face.area() * 0.999 && !tile.cuts(&face, (width, height))
            }));
            prop_assert!(whole_somewhere);
            prop_assert!(tiles.iter().all(|tile| tile.x + tile.width <= width && tile.y + tile.height <= height));
            prop_assert!(tiles.iter().all(|tile| tile.width <= SIDE && tile.height <= SIDE));
        }
    }
}
