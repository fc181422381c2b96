//! A later pass finds the faces of a picture anew; what people decided about them must not get lost, nor wander.

use crate::{Detection, FaceBox};

/// From this intersection over union on, two boxes are taken for the same face.
const SAME_FACE: f32 = 0.4;

/// A face as it was stored after an earlier pass.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct StoredFace {
    /// Its box, in pixels.
    pub bounds: FaceBox,
    /// Whether a person drew it or decided about it.
    pub decided: bool,
}

/// What becomes of stored faces and new detections; numbers are places in the two lists. Every stored face is in
/// exactly one of `same`, `kept` and `vanished`, every detection in exactly one of `same` and `appeared`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// (stored face, detection): the same face, found again.
    pub same: Vec<(usize, usize)>,
    /// Stored faces that were not found again but stay, because a person drew them or decided about them.
    pub kept: Vec<usize>,
    /// Stored faces that nobody decided about and that were not found again.
    pub vanished: Vec<usize>,
    /// Detections that are faces not known so far.
    pub appeared: Vec<usize>,
}

/// Pairs stored faces with the detections of a later pass, those that overlap most first, each with at most one. A
/// decision never moves to a detection that overlaps better with another stored face: then it stays where it was.
pub fn reconcile(stored: &[StoredFace], found: &[Detection]) -> Plan {
    let mut pairs: Vec<(f32, usize, usize)> = Vec::new();
    for (old, face) in stored.iter().enumerate() {
        for (new, detection) in found.iter().enumerate() {
            let overlap = face.bounds.overlap(&detection.bounds());
            if overlap >= SAME_FACE {
                pairs.push((overlap, old, new));
            }
        }
    }
    // Of equal overlaps the decided face goes first; the sort is stable, so then the earlier one.
    pairs.sort_by(|a, b| {
        b.0.total_cmp(&a.0)
            .then(stored[b.1].decided.cmp(&stored[a.1].decided))
    });
    let (mut old_taken, mut new_taken) = (vec![false; stored.len()], vec![false; found.len()]);
    let mut plan = Plan::default();
    for (_, old, new) in pairs {
        if !old_taken[old] && !new_taken[new] {
            (old_taken[old], new_taken[new]) = (true, true);
            plan.same.push((old, new));
        }
    }
    for (old, face) in stored.iter().enumerate() {
        match (old_taken[old], face.decided) {
            (true, _) => {}
            (false, true) => plan.kept.push(old),
            (false, false) => plan.vanished.push(old),
        }
    }
    plan.appeared = (0..found.len()).filter(|&new| !new_taken[new]).collect();
    plan
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn detection(bounds: FaceBox) -> Detection {
        let FaceBox {
            x,
            y,
            width,
            height,
        } = bounds;
        Detection {
            x,
            y,
            width,
            height,
            score: 0.8,
            landmarks: [(0.0, 0.0); 5],
        }
    }

    fn a_box() -> impl Strategy<Value = FaceBox> {
        // Few places, so that many boxes overlap.
        (0u8..6, 0u8..6, 4u8..9, 4u8..9).prop_map(|(x, y, width, height)| FaceBox {
            x: f32::from(x),
            y: f32::from(y),
            width: f32::from(width),
            height: f32::from(height),
        })
    }

    proptest! {
        #[test]
        fn no_decision_is_lost_and_no_face_is_taken_twice(
            stored in proptest::collection::vec((a_box(), any::<bool>()), 0..8),
            found in proptest::collection::vec(a_box(), 0..8),
        ) {
            let stored: Vec<StoredFace> =
                stored.into_iter().map(|(bounds, decided)| StoredFace { bounds, decided }).collect();
            let found: Vec<Detection> = found.into_iter().map(detection).collect();
            let plan = reconcile(&stored, &found);
            let mut old: Vec<usize> = plan.same.iter().map(|pair| pair.0).collect();
            old.extend(plan.kept.iter().chain(&plan.vanished));
            old.sort_unstable();
            prop_assert_eq!(old, (0..stored.len()).collect::<Vec<_>>());
            let mut new: Vec<usize> = plan.same.iter().map(|pair| pair.1).collect();
            new.extend(&plan.appeared);
            new.sort_unstable();
            prop_assert_eq!(new, (0..found.len()).collect::<Vec<_>>());
            prop_assert!(plan.vanished.iter().all(|&old| !stored[old].decided));
            prop_assert!(plan.kept.iter().all(|&old| stored[old].decided));
            let overlap = |old: usize, new: usize| stored[old].bounds.overlap(&found[new].bounds());
            for (old, new) in (0..stored.len()).flat_map(|old| (0..found.len()).map(move |new| (old, new))) {
                let paired = plan.same.contains(&(old, new));
                if paired {
                    prop_assert!(overlap(old, new) >= SAME_FACE);
                } else if overlap(old, new) >= SAME_FACE {
                    // Left apart only because one of the two belongs to somebody at least as near.
                    let nearer = |pair: &&(usize, usize)| pair.0 == old || pair.1 == new;
                    let best = plan.same.iter().filter(nearer).map(|pair| overlap(pair.0, pair.1));
                    prop_assert!(best.fold(0.0, f32::max) >= overlap(old, new));
                }
            }
        }
    }

    #[test]
    fn a_decision_does_not_wander_to_a_neighbour() {
        let at = |x: f32| FaceBox {
            x,
            y: 0.0,
            width: 10.0,
            height: 10.0,
        };
        let stored = [
            StoredFace {
                bounds: at(0.0),
                decided: true,
            },
            StoredFace {
                bounds: at(4.0),
                decided: false,
            },
        ];
        let plan = reconcile(&stored, &[detection(at(4.0))]);
        assert_eq!(
            plan,
            Plan {
                same: vec![(1, 0)],
                kept: vec![0],
                ..Plan::default()
            }
        );
    }
}
