//! One face, one box: non-maximum suppression.

use super::Detection;

/// Keeps the best of those boxes that overlap by more than `overlap` (intersection over union), best first.
pub(super) fn merge(mut found: Vec<Detection>, overlap: f32) -> Vec<Detection> {
    // Equal scores fall back on the place, so that the order of the tiles does not matter.
    found.sort_by(|a, b| {
        b.score
            .total_cmp(&a.score)
            .then(a.x.total_cmp(&b.x))
            .then(a.y.total_cmp(&b.y))
    });
    let mut kept: Vec<Detection> = Vec::new();
    for detection in found {
        let bounds = detection.bounds();
        if kept
            .iter()
            .all(|better| better.bounds().overlap(&bounds) <= overlap)
        {
            kept.push(detection);
        }
    }
    kept
}
