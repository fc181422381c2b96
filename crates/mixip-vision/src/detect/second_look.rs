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

fn frames_of(
    places: &[Detection],
    stage: &str,
    face: f32,
    side: f32,
    turns: &str,
) -> (Vec<Frame>, usize) {
    let turns: Vec<f32> = std::env::var(format!("TURNS{stage}"))
        .unwrap_or(turns.into())
        .split(',')
        .map(|t| t.parse::<f32>().unwrap_or(0.0).to_radians())
        .collect();
    let side = knob(&format!("SIDE{stage}"), side) as u32;
    let face = knob(&format!("FACE{stage}"), face);
    (
        places
            .iter()
            .flat_map(|place| {
                turns
                    .iter()
                    .map(|&turn| {
                        Frame::turned(
                            place.bounds().centre(),
                            (side, side),
                            face / size(place),
                            turn,
                        )
                    })
                    .collect::<Vec<_>>()
            })
            .collect(),
        turns.len(),
    )
}

pub(super) fn look(
    detector: &Pool,
    input: &DetectorInput,
    picture: &RgbImage,
    places: &[Detection],
) -> Result<Vec<Detection>, VisionError> {
    // stage 1
    let keep = knob("KEEP1", 0.05);
    let near = knob("OFF", 0.5);
    let mut survivors = Vec::new();
    if keep > 0.0 {
        let (frames, turns) = frames_of(places, "1", 40.0, 64.0, "0");
        let found = heat::run(detector, input, picture, &frames, keep)?;
        for (index, place) in places.iter().enumerate() {
            let best = found[index * turns..][..turns]
                .iter()
                .zip(&frames[index * turns..])
                .flat_map(|(found, frame)| found.iter().map(|f| frame.map(f)))
                .filter(|face| distance(face, place) < near * size(place))
                .max_by(|a, b| a.score.total_cmp(&b.score));
            if let Some(best) = best {
                survivors.push(if std::env::var_os("MOVE").is_some() {
                    best
                } else {
                    place.clone()
                });
            }
        }
    } else {
        survivors = places.to_vec();
    }
    SURVIVORS.fetch_add(survivors.len() as u64, std::sync::atomic::Ordering::Relaxed);
    let mut faces = Vec::new();
    for survivors in survivors.chunks(4) {
        let (frames, turns) = frames_of(survivors, "2", 56.0, 96.0, "-25,0,25");
        let found = heat::run(detector, input, picture, &frames, knob("LOOK_ACCEPT", 0.3))?;
        for (index, (frame, found)) in frames.iter().zip(found).enumerate() {
            let place = &survivors[index / turns];
            let mapped = found.iter().map(|face| frame.map(face));
            faces.extend(mapped.filter(|face| distance(face, place) < near * size(place)));
        }
    }
    Ok(faces)
}
pub(super) static SURVIVORS: std::sync::atomic::AtomicU64 = std::sync::atomic::AtomicU64::new(0);
