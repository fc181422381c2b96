//! Following faces through the frames of a video: one track for each face, as long as it is seen.

use crate::Detection;

/// How much of two boxes, of two frames, has to be shared by one face: intersection over union.
const SAME: f32 = 0.3;
/// For so many frames a face may be out of sight (a blink of the detector, a hand before it) and still be the same.
const GAP: usize = 10;

/// One face through a video's time.
#[derive(Clone, Debug, PartialEq)]
pub struct Track {
    /// Number of the first frame in which it is seen.
    pub first: usize,
    /// Number of the last frame in which it is seen.
    pub last: usize,
    /// Number of the frame in which it is seen best: large, and by the detector's word surely a face.
    pub best_frame: usize,
    /// The face in that frame.
    pub best: Detection,
    /// The face in the last frame.
    latest: Detection,
}

impl Track {
    fn begin(frame: usize, detection: Detection) -> Self {
        Self {
            first: frame,
            last: frame,
            best_frame: frame,
            latest: detection.clone(),
            best: detection,
        }
    }

    fn go_on(&mut self, frame: usize, detection: Detection) {
        if worth(&detection) > worth(&self.best) {
            (self.best_frame, self.best) = (frame, detection.clone());
        }
        (self.last, self.latest) = (frame, detection);
    }
}

/// How well a face is seen.
fn worth(detection: &Detection) -> f32 {
    detection.score * detection.width.min(detection.height)
}

/// The tracks of a video whose frames are shown one after the other.
#[derive(Clone, Debug, Default)]
pub struct Tracks {
    tracks: Vec<Track>,
}

impl Tracks {
    /// Adds what was found in a frame; `frame` is larger than every one before. The boxes that share most are joined
    /// first, so that of two people who pass each other each keeps a track.
    pub fn follow(&mut self, frame: usize, detections: Vec<Detection>) {
        let mut pairs: Vec<(f32, usize, usize)> = Vec::new();
        for (at, track) in self.tracks.iter().enumerate() {
            if frame - track.last > GAP + 1 {
                continue;
            }
            for (found, detection) in detections.iter().enumerate() {
                let shared = track.latest.bounds().overlap(&detection.bounds());
                if shared >= SAME {
                    pairs.push((shared, at, found));
                }
            }
        }
        pairs.sort_by(|a, b| b.0.total_cmp(&a.0));
        let mut detections: Vec<Option<Detection>> = detections.into_iter().map(Some).collect();
        for (_, at, found) in pairs {
            if self.tracks[at].last == frame {
                continue;
            }
            if let Some(detection) = detections[found].take() {
                self.tracks[at].go_on(frame, detection);
            }
        }
        let new = detections.into_iter().flatten();
        self.tracks
            .extend(new.map(|detection| Track::begin(frame, detection)));
    }

    /// The tracks, in the order in which their faces were first seen.
    pub fn into_vec(self) -> Vec<Track> {
        self.tracks
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn face(x: f32, width: f32, score: f32) -> Detection {
        Detection {
            x,
            y: 10.0,
            width,
            height: width,
            score,
            landmarks: [(0.0, 0.0); 5],
        }
    }

    #[test]
    fn a_face_that_moves_is_one_track_with_its_best_sight() {
        let mut tracks = Tracks::default();
        for frame in 0..30 {
            let x = 4.0 * frame as f32;
            // Largest in the middle, where it is turned away and not sure; best at 20.
            let width = if frame == 20 { 44.0 } else { 40.0 };
            tracks.follow(frame, vec![face(x, width, 0.9)]);
        }
        let tracks = tracks.into_vec();
        assert_eq!(tracks.len(), 1);
        assert_eq!(
            (tracks[0].first, tracks[0].last, tracks[0].best_frame),
            (0, 29, 20)
        );
        assert_eq!(tracks[0].best.width, 44.0);
    }

    #[test]
    fn two_who_pass_each_other_stay_two() {
        let mut tracks = Tracks::default();
        for frame in 0..40 {
            let left = 10.0 + 6.0 * frame as f32;
            let right = 250.0 - 6.0 * frame as f32;
            // While one is before the other only one is seen.
            let seen = if (left - right).abs() < 20.0 {
                vec![face(left, 40.0, 0.9)]
            } else {
                vec![face(left, 40.0, 0.9), face(right, 40.0, 0.8)]
            };
            tracks.follow(frame, seen);
        }
        let tracks = tracks.into_vec();
        // The one who was hidden is somewhere else when seen again: a track of its own, never someone else's.
        assert!(tracks.len() == 2 || tracks.len() == 3, "{}", tracks.len());
        assert!(
            tracks
                .iter()
                .any(|track| (track.first, track.last) == (0, 39))
        );
    }

    #[test]
    fn who_is_out_of_sight_for_long_is_a_new_track() {
        let seen = |gap: usize| {
            let mut tracks = Tracks::default();
            tracks.follow(0, vec![face(0.0, 40.0, 0.9)]);
            for frame in 1..=gap {
                tracks.follow(frame, Vec::new());
            }
            tracks.follow(gap + 1, vec![face(2.0, 40.0, 0.9)]);
            tracks.into_vec().len()
        };
        assert_eq!((seen(GAP), seen(GAP + 1)), (1, 2));
    }

    #[test]
    fn two_faces_of_one_frame_are_never_one_track() {
        let mut tracks = Tracks::default();
        tracks.follow(0, vec![face(0.0, 40.0, 0.9)]);
        tracks.follow(1, vec![face(0.0, 40.0, 0.9), face(5.0, 40.0, 0.9)]);
        assert_eq!(tracks.into_vec().len(), 2);
    }
}
