//! The second look: places that looked a little like a face are looked at again, enlarged, turned and brightened.
//!
//! A small, dark or leaning face leaves a weak trace in the heat map where an upright one leaves a strong one. To
//! enlarge and turn only what left a trace costs a fraction of enlarging and turning the whole picture, and it adds
//! fewer false finds, because every look has to agree. The numbers below were chosen on composed crowds
//! (`examples/crowd`): they are where more looking hardly found more.

use image::RgbImage;

use super::frame::Frame;
use super::{Detection, heat};
use crate::{Models, VisionError};

/// The least score of a place that is looked at again.
pub(super) const TRACE: f32 = 0.015;
/// The least score that it must reach when it is enlarged, to be looked at from all sides.
const PROMISE: f32 = 0.025;
/// Faces smaller than this, in pixels, show nobody.
const SMALLEST: f32 = 11.0;
/// Two places nearer than this part of their size are one.
const ONE_SPOT: f32 = 0.8;
/// A face found this far from the place, in parts of its size, is another one (and cut off by the frame).
const ASTRAY: f32 = 0.5;

/// Side of the first, upright frame, and the size of the face in it.
const ENLARGED: (u32, f32) = (64, 40.0);
/// The same for the frames that are turned.
const TURNED: (u32, f32) = (96, 56.0);
/// The turns, in radians: 25 degrees to either side.
const TURNS: [f32; 3] = [-0.436, 0.0, 0.436];

/// Places to look at again: the strongest first, no two of them at one spot, none where a face is already known.
pub(super) fn places(mut weak: Vec<Detection>, known: &[Detection]) -> Vec<Detection> {
    weak.retain(|place| size(place) >= SMALLEST);
    weak.sort_by(|a, b| {
        b.score
            .total_cmp(&a.score)
            .then(a.x.total_cmp(&b.x))
            .then(a.y.total_cmp(&b.y))
    });
    let mut kept: Vec<Detection> = Vec::new();
    for place in weak {
        let at_one_spot = |other: &Detection, part: f32| {
            let (own, other_size) = (size(&place), size(other));
            distance(other, &place) < part * own.min(other_size)
                && own < 2.0 * other_size
                && other_size < 2.0 * own
        };
        if !known.iter().any(|face| at_one_spot(face, ASTRAY))
            && !kept.iter().any(|other| at_one_spot(other, ONE_SPOT))
        {
            kept.push(place);
        }
    }
    kept
}

/// Looks at a few places at once; gives the faces that stand there and score `threshold` or more.
pub(super) fn look(
    models: &Models,
    picture: &RgbImage,
    places: &[Detection],
    threshold: f32,
) -> Result<Vec<Detection>, VisionError> {
    let frame = |place: &Detection, (side, face): (u32, f32), turn: f32| {
        Frame::turned(
            place.bounds().centre(),
            (side, side),
            face / size(place),
            turn,
        )
    };
    let upright: Vec<Frame> = places
        .iter()
        .map(|place| frame(place, ENLARGED, 0.0))
        .collect();
    let found = heat::run(models, picture, &upright, PROMISE)?;
    let promising = places.iter().zip(found).filter(|(place, found)| {
        found
            .iter()
            .any(|face| distance(face, place) < ASTRAY * size(place))
    });
    let mut faces = Vec::new();
    for (place, _) in promising {
        let turned = TURNS.map(|turn| frame(place, TURNED, turn));
        let found = heat::run(models, picture, &turned, threshold)?
            .into_iter()
            .flatten();
        faces.extend(found.filter(|face| distance(face, place) < ASTRAY * size(place)));
    }
    Ok(faces)
}

fn size(place: &Detection) -> f32 {
    place.bounds().area().sqrt()
}

fn distance(a: &Detection, b: &Detection) -> f32 {
    let ((x, y), (u, v)) = (a.bounds().centre(), b.bounds().centre());
    (x - u).hypot(y - v)
}
