use zeroize::Zeroizing;

use super::coarse::{BLOCK, CoarseQuery, CoarseRows};
use crate::embed::dot;
use crate::{Embedding, VisionError};

/// The talent of one workspace who agreed to be matched, ready to be searched. Overwritten when dropped.
///
/// Searching is exact: an 8-bit first look rules out whom it provably can, the others are compared in full.
pub struct Gallery<Id> {
    ids: Vec<Id>,
    dimensions: usize,
    exact: Zeroizing<Vec<f32>>,
    coarse: CoarseRows,
}

/// A talent by its place in the gallery.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Hit {
    pub(super) talent: usize,
    pub(super) similarity: f32,
}

impl<Id: Copy> Gallery<Id> {
    /// Makes a gallery of talent with the embeddings of their references; whoever has none is left out.
    ///
    /// # Errors
    /// [`VisionError::DimensionsDiffer`] when embeddings come from different models.
    pub fn new(talent: Vec<(Id, Vec<Embedding>)>) -> Result<Gallery<Id>, VisionError> {
        let first = talent.iter().flat_map(|(_, references)| references).next();
        let dimensions = first.map_or(0, |embedding| embedding.values().len());
        let mut gallery = Gallery {
            ids: Vec::with_capacity(talent.len()),
            dimensions,
            exact: Zeroizing::new(Vec::with_capacity(talent.len() * dimensions)),
            coarse: CoarseRows::with_capacity(talent.len(), dimensions),
        };
        for (id, references) in talent {
            for reference in &references {
                gallery.check(reference)?;
            }
            let Some(centre) = centre(&references) else {
                continue;
            };
            gallery.ids.push(id);
            gallery.exact.extend_from_slice(centre.values());
            gallery.coarse.push(centre.values());
        }
        Ok(gallery)
    }

    /// How many talents can be found.
    pub fn len(&self) -> usize {
        self.ids.len()
    }

    /// Whether nobody can be found.
    pub fn is_empty(&self) -> bool {
        self.ids.is_empty()
    }

    /// Who resembles the face most, and how much. The earlier one wins where two are equal.
    ///
    /// # Errors
    /// [`VisionError::DimensionsDiffer`] when the embedding comes from another model than the gallery's.
    pub fn best(&self, face: &Embedding) -> Result<Option<(Id, f32)>, VisionError> {
        if self.is_empty() {
            return Ok(None);
        }
        self.check(face)?;
        let query = self.coarse.query(face.values());
        let (mut near, mut off) = ([0.0; BLOCK], [0.0; BLOCK]);
        let mut sure = f32::NEG_INFINITY;
        let mut candidates = Vec::new();
        for block in 0..self.coarse.blocks() {
            let (rows, highest) = self.coarse.look(block, &query, &mut near, &mut off);
            if highest < sure {
                continue;
            }
            for (row, (near, off)) in near.iter().zip(&off).take(rows).enumerate() {
                if near + off >= sure {
                    sure = sure.max(near - off);
                    candidates.push((block * BLOCK + row, near + off));
                }
            }
        }
        candidates.retain(|&(_, highest)| highest >= sure);
        let hits = candidates
            .into_iter()
            .map(|(talent, _)| self.compare(talent, face));
        let best = hits.reduce(|best, hit| {
            if hit.similarity > best.similarity {
                hit
            } else {
                best
            }
        });
        Ok(best.map(|hit| (self.ids[hit.talent], hit.similarity)))
    }

    /// For each face everybody whose similarity is `floor` or more, in the gallery's order.
    pub(super) fn above(
        &self,
        faces: &[Embedding],
        floor: f32,
    ) -> Result<Vec<Vec<Hit>>, VisionError> {
        let mut hits = vec![Vec::new(); faces.len()];
        if self.is_empty() {
            return Ok(hits);
        }
        for face in faces {
            self.check(face)?;
        }
        let queries: Vec<CoarseQuery> = faces
            .iter()
            .map(|face| self.coarse.query(face.values()))
            .collect();
        let (mut near, mut off) = ([0.0; BLOCK], [0.0; BLOCK]);
        for block in 0..self.coarse.blocks() {
            for ((query, face), hits) in queries.iter().zip(faces).zip(&mut hits) {
                let (rows, highest) = self.coarse.look(block, query, &mut near, &mut off);
                if highest < floor {
                    continue;
                }
                for (row, (near, off)) in near.iter().zip(&off).take(rows).enumerate() {
                    if near + off >= floor {
                        let hit = self.compare(block * BLOCK + row, face);
                        if hit.similarity >= floor {
                            hits.push(hit);
                        }
                    }
                }
            }
        }
        Ok(hits)
    }

    pub(super) fn id(&self, talent: usize) -> Id {
        self.ids[talent]
    }

    fn compare(&self, talent: usize, face: &Embedding) -> Hit {
        let row = &self.exact[talent * self.dimensions..][..self.dimensions];
        Hit {
            talent,
            similarity: dot(row, face.values()),
        }
    }

    fn check(&self, embedding: &Embedding) -> Result<(), VisionError> {
        let found = embedding.values().len();
        if found == self.dimensions {
            Ok(())
        } else {
            Err(VisionError::DimensionsDiffer {
                expected: self.dimensions,
                found,
            })
        }
    }
}

/// The middle of a talent's references, of length 1; a single one as it is. References that cancel each other out
/// have no middle: the first one then speaks for the talent.
fn centre(references: &[Embedding]) -> Option<Embedding> {
    let (first, others) = references.split_first()?;
    if others.is_empty() {
        return Some(first.clone());
    }
    let mut sum = Zeroizing::new(first.values().to_vec());
    for other in others {
        for (sum, value) in sum.iter_mut().zip(other.values()) {
            *sum += value;
        }
    }
    Some(Embedding::normalised(&sum).unwrap_or_else(|_| first.clone()))
}
