use super::gallery::{Gallery, Hit};
use crate::{Embedding, VisionError};

/// Faces compared with the gallery together, so that one pass over it serves them all.
const TOGETHER: usize = 64;

/// Who a face is taken for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Match<Id> {
    /// The talent.
    pub talent: Id,
    /// Cosine similarity of the face and the talent's template.
    pub similarity: f32,
}

impl<Id: Copy> Gallery<Id> {
    /// Who is who among the faces of one photo, among those whose similarity is `floor` (the suggest threshold) or
    /// more. No talent is there twice: the most similar pair is taken first, and a face whose talent is taken falls to
    /// the next one it resembles (A8). Pairs for which `may` (the face's place, the talent) says no are left out:
    /// people confirmed or rejected them.
    ///
    /// # Errors
    /// [`VisionError::DimensionsDiffer`] when a face's embedding comes from another model than the gallery's.
    pub fn assign(
        &self,
        faces: &[Embedding],
        floor: f32,
        may: impl Fn(usize, Id) -> bool,
    ) -> Result<Vec<Option<Match<Id>>>, VisionError> {
        let mut pairs = Vec::new();
        for (chunk, part) in faces.chunks(TOGETHER).enumerate() {
            for (face, hits) in (chunk * TOGETHER..).zip(self.above(part, floor)?) {
                let open = hits
                    .into_iter()
                    .filter(|hit| may(face, self.id(hit.talent)));
                pairs.extend(open.map(|hit| (face, hit)));
            }
        }
        let named = |hit: Hit| Match {
            talent: self.id(hit.talent),
            similarity: hit.similarity,
        };
        let settled = settle(pairs, faces.len());
        Ok(settled.into_iter().map(|hit| hit.map(named)).collect())
    }
}

/// Takes pairs of a face and a talent, the most similar first, while both are free.
fn settle(mut pairs: Vec<(usize, Hit)>, faces: usize) -> Vec<Option<Hit>> {
    // The sort is stable: of equal pairs the earlier face's goes first, then the earlier talent's.
    pairs.sort_by(|(_, a), (_, b)| b.similarity.total_cmp(&a.similarity));
    let mut taken = std::collections::HashSet::new();
    let mut settled = vec![None; faces];
    for (face, hit) in pairs {
        if settled[face].is_none() && taken.insert(hit.talent) {
            settled[face] = Some(hit);
        }
    }
    settled
}
