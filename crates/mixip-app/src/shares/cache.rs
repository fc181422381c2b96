//! Pictures that were just made for guests, so that the next one does not wait. What may be shown is asked before this is
//! looked at; what was made is known by everything that it was made of.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use bytes::Bytes;
use uuid::Uuid;

use crate::faces::Bounds;

/// Bytes that are kept at most.
const ROOM: usize = 32 << 20;
/// Nothing is kept longer: what was erased is soon nowhere.
const KEPT: Duration = Duration::from_secs(120);

/// What a picture was made of: the object, what is covered on it, what is drawn over it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Recipe {
    object: Uuid,
    covered: Vec<[u64; 4]>,
    mark: Option<String>,
}

impl Recipe {
    pub(super) fn new(object: Uuid, covered: &[Bounds], mark: Option<String>) -> Self {
        let covered = covered
            .iter()
            .map(|b| [b.x, b.y, b.width, b.height].map(f64::to_bits))
            .collect();
        Self {
            object,
            covered,
            mark,
        }
    }
}

/// Pictures by what they were made of.
#[derive(Debug, Default)]
pub(crate) struct Shown(Mutex<Kept>);

#[derive(Debug, Default)]
struct Kept {
    pictures: HashMap<Recipe, (Instant, Bytes)>,
    bytes: usize,
}

impl Shown {
    /// One that was made a moment ago.
    pub(super) fn get(&self, recipe: &Recipe) -> Option<Bytes> {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.drop_old();
        kept.pictures
            .get(recipe)
            .map(|(_, picture)| picture.clone())
    }

    /// Keeps one; the oldest make room for it.
    pub(super) fn keep(&self, recipe: Recipe, picture: Bytes) {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.drop_old();
        kept.bytes += picture.len();
        if let Some((_, before)) = kept.pictures.insert(recipe, (Instant::now(), picture)) {
            kept.bytes -= before.len();
        }
        while kept.bytes > ROOM {
            let oldest = kept.pictures.iter().min_by_key(|(_, (since, _))| *since);
            let Some(oldest) = oldest.map(|(recipe, _)| recipe.clone()) else {
                break;
            };
            kept.remove(&oldest);
        }
    }
}

impl Kept {
    fn remove(&mut self, recipe: &Recipe) {
        if let Some((_, picture)) = self.pictures.remove(recipe) {
            self.bytes -= picture.len();
        }
    }

    fn drop_old(&mut self) {
        let Self { pictures, bytes } = self;
        pictures.retain(|_, (since, picture)| {
            let young = since.elapsed() < KEPT;
            if !young {
                *bytes -= picture.len();
            }
            young
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn recipe(object: u128, x: f64, mark: Option<&str>) -> Recipe {
        let covered = [Bounds {
            x,
            y: 0.1,
            width: 0.2,
            height: 0.2,
        }];
        Recipe::new(Uuid::from_u128(object), &covered, mark.map(str::to_owned))
    }

    #[test]
    fn only_what_was_made_of_the_same_is_found() {
        let shown = Shown::default();
        shown.keep(recipe(1, 0.5, Some("Ines")), Bytes::from_static(b"ines"));
        assert!(shown.get(&recipe(1, 0.5, Some("Ines"))).is_some());
        for other in [
            recipe(2, 0.5, Some("Ines")),
            recipe(1, 0.500_001, Some("Ines")),
            recipe(1, 0.5, Some("Jonas")),
            recipe(1, 0.5, None),
            Recipe::new(Uuid::from_u128(1), &[], Some("Ines".to_owned())),
        ] {
            assert!(shown.get(&other).is_none(), "{other:?}");
        }
    }

    #[test]
    fn it_never_holds_more_than_its_room() {
        let shown = Shown::default();
        for n in 0..100 {
            shown.keep(recipe(n, 0.5, None), Bytes::from(vec![0; 1 << 20]));
        }
        shown.keep(recipe(99, 0.5, None), Bytes::from(vec![0; 1 << 20]));
        let kept = shown.0.lock().unwrap_or_else(PoisonError::into_inner);
        let held: usize = kept
            .pictures
            .values()
            .map(|(_, picture)| picture.len())
            .sum();
        assert_eq!(kept.bytes, held);
        assert!(held <= ROOM && held > ROOM / 2);
    }
}
