//! The second look: places that looked a little like a face are looked at again, enlarged, turned and brightened.
//!
//! A small, dark or leaning face leaves a weak trace in the heat map where an upright one leaves a strong one. To
//! enlarge and turn only what left a trace costs a fraction of enlarging and turning the whole picture, and it adds
//! fewer false finds, because both looks have to agree.

use image::RgbImage;

use super::frame::Frame;
use super::{Detection, heat};
use crate::VisionError;
use crate::pack::DetectorInput;
use crate::session::Pool;

pub(super) fn knob(name: &str, default: f32) -> f32 {
    std::env::var(name)
        .ok()
        .and_then(|v| v.parse().ok())
        .unwrap_or(default)
}

/// The least score of a place that is worth a second look.
pub(super) fn trace() -> f32 {
    knob("LOW", 0.02)
}

/// Places to look at again: the strongest first, no two of them at one spot, none where a face is already known.
pub(super) fn places(mut weak: Vec<Detection>, known: &[Detection]) -> Vec<Detection> {
    let raw = weak.len();
    let (minc, near) = (knob("MINC", 11.0), knob("NEAR", 0.5));
    weak.retain(|place| size(place) >= minc);
    weak.sort_by(|a, b| {
        b.score
            .total_cmp(&a.score)
            .then(a.x.total_cmp(&b.x))
            .then(a.y.total_cmp(&b.y))
    });
    let big = weak.len();
    let mut kept: Vec<Detection> = Vec::new();
    for place in weak {
        let at_one_spot = |other: &Detection, part: f32| {
            let ratio = size(other) / size(&place);
            distance(other, &place) < part * size(other).min(size(&place))
                && ratio < 2.0
                && ratio > 0.5
        };
        if !known.iter().any(|face| at_one_spot(face, 0.5))
            && !kept.iter().any(|other| at_one_spot(other, near))
        {
            kept.push(place);
        }
    }
    if std::env::var_os("VERBOSE").is_some() {
        eprintln!("raw {raw} big {big} kept {}", kept.len());
    }
    kept
}

fn size(place: &Detection) -> f32 {
    place.bounds().area().sqrt()
}

fn distance(a: &Detection, b: &Detection) -> f32 {
    let ((x, y), (u, v)) = (a.bounds().centre(), b.bounds().centre());
    (x - u).hypot(y - v)
}

/// Looks at a few places at once; gives the faces that stand there, in picture coordinates.
pub(super) fn look(
    detector: &Pool,
    input: &DetectorInput,
    picture: &RgbImage,
    places: &[Detection],
) -> Result<Vec<Detection>, VisionError> {
    let turns: Vec<f32> = std::env::var("LOOK_TURNS")
        .unwrap_or("-20,20".into())
        .split(',')
        .map(|t| t.parse::<f32>().unwrap_or(0.0).to_radians())
        .collect();
    let side = knob("LOOK_SIDE", 64.0) as u32;
    let frames: Vec<Frame> = places
        .iter()
        .flat_map(|place| {
            turns.iter().map(|&turn| {
                Frame::turned(
                    place.bounds().centre(),
                    (side, side),
                    knob("LOOK_FACE", 40.0) / size(place),
                    turn,
                )
            })
        })
        .collect();
    let found = heat::run(detector, input, picture, &frames, knob("LOOK_ACCEPT", 0.3))?;
    let mut faces = Vec::new();
    for (index, (frame, found)) in frames.iter().zip(found).enumerate() {
        let place = &places[index / turns.len()];
        let mapped = found.iter().map(|face| frame.map(face));
        faces.extend(mapped.filter(|face| distance(face, place) < 0.5 * size(place)));
    }
    Ok(faces)
}
