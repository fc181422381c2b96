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
    /// the next one it resembles (A8).
    ///
    /// # Errors
    /// [`VisionError::DimensionsDiffer`] when a face's embedding comes from another model than the gallery's.
    pub fn assign(
        &self,
        faces: &[Embedding],
        floor: f32,
    ) -> Result<Vec<Option<Match<Id>>>, VisionError> {
        Ok(self
            .assign_photos(&[faces], floor)?
            .pop()
            .unwrap_or_default())
    }

    /// The same for many photos at once, which is faster than one by one: a re-match after an enrolment.
    ///
    /// # Errors
    /// As [`Gallery::assign`].
    pub fn assign_photos(
        &self,
        photos: &[&[Embedding]],
        floor: f32,
    ) -> Result<Vec<Vec<Option<Match<Id>>>>, VisionError> {
        let faces: Vec<&Embedding> = photos.iter().copied().flatten().collect();
        let mut hits = Vec::with_capacity(faces.len());
        for faces in faces.chunks(TOGETHER) {
            hits.extend(self.above(faces, floor)?);
        }
        let mut hits = hits.into_iter();
        let settled = photos.iter().map(|photo| {
            let hits: Vec<Vec<Hit>> = hits.by_ref().take(photo.len()).collect();
            let matched = settle(&hits).into_iter();
            let named = |hit: Hit| Match {
                talent: self.id(hit.talent),
                similarity: hit.similarity,
            };
            matched.map(|hit| hit.map(named)).collect()
        });
        Ok(settled.collect())
    }
}

/// Takes pairs of a face and a talent, the most similar first, while both are free.
fn settle(hits: &[Vec<Hit>]) -> Vec<Option<Hit>> {
    let each =
        |(face, hits): (usize, &Vec<Hit>)| hits.iter().map(|&hit| (face, hit)).collect::<Vec<_>>();
    let mut pairs: Vec<(usize, Hit)> = hits.iter().enumerate().flat_map(each).collect();
    // The sort is stable: of equal pairs the earlier face's goes first, then the earlier talent's.
    pairs.sort_by(|(_, a), (_, b)| b.similarity.total_cmp(&a.similarity));
    let mut taken = std::collections::HashSet::new();
    let mut settled = vec![None; hits.len()];
    for (face, hit) in pairs {
        if settled[face].is_none() && taken.insert(hit.talent) {
            settled[face] = Some(hit);
        }
    }
    settled
}
