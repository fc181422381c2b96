//! The fast search and the assignment against slow models of them that are plainly right.

use proptest::prelude::*;

use super::gallery::Gallery;
use crate::embed::dot;
use crate::{Embedding, VisionError};

/// Few distinct values in few dimensions: many talents are nearly or exactly as similar.
fn embedding(dimensions: usize) -> impl Strategy<Value = Embedding> {
    proptest::collection::vec(-3i8..4, dimensions).prop_filter_map("no direction", |values| {
        Embedding::normalised(&values.into_iter().map(f32::from).collect::<Vec<_>>()).ok()
    })
}

fn embeddings(
    dimensions: usize,
    count: impl Into<proptest::collection::SizeRange>,
) -> impl Strategy<Value = Vec<Embedding>> {
    proptest::collection::vec(embedding(dimensions), count)
}

fn gallery(talent: &[Embedding]) -> Result<Gallery<usize>, VisionError> {
    Gallery::new(
        talent
            .iter()
            .cloned()
            .enumerate()
            .map(|(id, one)| (id, vec![one]))
            .collect(),
    )
}

/// Compares everything with everything, and takes the best pair of those left, again and again.
fn slowly(
    talent: &[Embedding],
    faces: &[Embedding],
    floor: f32,
    refused: &[(usize, usize)],
) -> Vec<Option<(usize, f32)>> {
    let mut answer = vec![None; faces.len()];
    loop {
        let mut best: Option<(usize, usize, f32)> = None;
        for (face, embedding) in faces.iter().enumerate() {
            for (id, one) in talent.iter().enumerate() {
                let similarity = dot(one.values(), embedding.values());
                let taken = answer.iter().flatten().any(|&(other, _)| other == id)
                    || refused.contains(&(face, id));
                let better = best.is_none_or(|(_, _, best)| similarity > best);
                if answer[face].is_none() && !taken && similarity >= floor && better {
                    best = Some((face, id, similarity));
                }
            }
        }
        match best {
            Some((face, id, similarity)) => answer[face] = Some((id, similarity)),
            None => return answer,
        }
    }
}

proptest! {
    #[test]
    fn a8_nobody_is_twice_in_a_photo_and_the_better_face_wins(
        talent in embeddings(4, 0..12),
        faces in embeddings(4, 0..90),
        floor in -1f32..1.0,
        refused in proptest::collection::vec((0usize..90, 0usize..12), 0..40),
    ) {
        let gallery = gallery(&talent)?;
        let may = |face, talent| !refused.contains(&(face, talent));
        let answer = gallery.assign(&faces, floor, may)?;
        let found: Vec<_> =
            answer.iter().map(|one| one.map(|one| (one.talent, one.similarity))).collect();
        prop_assert_eq!(found, slowly(&talent, &faces, floor, &refused));
    }

    #[test]
    fn the_best_of_a_large_gallery_is_exactly_the_best(
        talent in embeddings(40, 1..400),
        face in embedding(40),
    ) {
        let found = gallery(&talent)?.best(&face)?;
        let slow = talent.iter().map(|one| dot(one.values(), face.values())).enumerate();
        let slow = slow.reduce(|best, one| if one.1 > best.1 { one } else { best });
        prop_assert_eq!(found, slow);
    }
}

#[test]
fn a_gallery_of_nobody_finds_nobody() -> Result<(), VisionError> {
    let gallery = Gallery::<usize>::new(vec![(7, Vec::new())])?;
    let face = Embedding::normalised(&[1.0, 2.0])?;
    assert!(gallery.is_empty() && gallery.best(&face)?.is_none());
    assert_eq!(gallery.assign(&[face], 0.0, |_, _| true)?, [None]);
    Ok(())
}

#[test]
fn embeddings_of_different_models_do_not_mix() -> Result<(), VisionError> {
    let (two, three) = (
        Embedding::normalised(&[1.0, 2.0])?,
        Embedding::normalised(&[1.0, 2.0, 3.0])?,
    );
    assert!(Gallery::new(vec![(0, vec![two.clone()]), (1, vec![three.clone()])]).is_err());
    let gallery = Gallery::new(vec![(0, vec![two.clone()])])?;
    assert!(
        gallery.best(&three).is_err() && gallery.assign(&[two, three], 0.5, |_, _| true).is_err()
    );
    Ok(())
}
