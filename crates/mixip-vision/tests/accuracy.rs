//! Accuracy on real photos: the official pairs of Labeled Faces in the Wild through the whole pipeline.
#![expect(clippy::unwrap_used, reason = "tests")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use mixip_vision::{Detection, Embedding, FaceCrop, Models, Scratch, find_models, find_runtime};

/// Found data is not part of the project: `MIXIP_TEST_DATA`, or `../shared/data` beside the workspace.
fn data() -> PathBuf {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data");
    std::env::var_os("MIXIP_TEST_DATA").map_or(beside, PathBuf::from)
}

struct Photo {
    person: String,
    embedding: Option<Embedding>,
}

fn embed(models: &Models, path: &Path) -> Option<Embedding> {
    let photo = image::open(path).unwrap().to_rgb8();
    let from_centre = |face: &Detection| {
        let (x, y) = face.bounds().centre();
        (x - photo.width() as f32 / 2.0).hypot(y - photo.height() as f32 / 2.0)
    };
    let faces = models.quick(&photo).unwrap();
    let face = faces
        .iter()
        .min_by(|a, b| from_centre(a).total_cmp(&from_centre(b)))?;
    models
        .embed(&[FaceCrop::align(&photo, face)])
        .unwrap()
        .pop()
}

/// The photos that the pairs name, by their path, embedded on every core.
fn photos(models: &Models, folder: &Path, names: BTreeSet<String>) -> BTreeMap<String, Photo> {
    let names: Vec<String> = names.into_iter().collect();
    let next = AtomicUsize::new(0);
    let work = || {
        let mut done = Vec::new();
        while let Some(name) = names.get(next.fetch_add(1, Ordering::Relaxed)) {
            let person = name.split('/').next().unwrap().to_string();
            let embedding = embed(models, &folder.join(name));
            done.push((name.clone(), Photo { person, embedding }));
        }
        done
    };
    std::thread::scope(|scope| {
        let cores = std::thread::available_parallelism().unwrap().get();
        let threads: Vec<_> = (0..cores).map(|_| scope.spawn(work)).collect();
        threads
            .into_iter()
            .flat_map(|thread| thread.join().unwrap())
            .collect()
    })
}

#[test]
fn faces_of_the_wild_are_found_and_told_apart() {
    let folder = data().join("lfw");
    let Ok(pairs) = std::fs::read_to_string(folder.join("pairs.tsv")) else {
        eprintln!(
            "skipped: there is no {}/pairs.tsv (set MIXIP_TEST_DATA)",
            folder.display()
        );
        return;
    };
    let pairs: Vec<(String, String, bool)> = pairs
        .lines()
        .skip(1)
        .map(|line| {
            let [_, a, b, same] = line.split('\t').collect::<Vec<_>>().try_into().unwrap();
            (a.to_string(), b.to_string(), same == "1")
        })
        .collect();
    let names = pairs
        .iter()
        .flat_map(|(a, b, _)| [a.clone(), b.clone()])
        .collect();
    let models = Models::load(
        &find_models().unwrap(),
        &find_runtime().unwrap(),
        Scratch::Freed,
    )
    .unwrap();
    let photos = photos(&models, &folder.join("images"), names);

    let with_face = photos
        .values()
        .filter(|photo| photo.embedding.is_some())
        .count();
    println!("a face was found in {with_face} of {} photos", photos.len());
    assert!(
        with_face as f64 >= 0.999 * photos.len() as f64,
        "too few photos show a face"
    );

    let mut scored: Vec<(f32, bool)> = Vec::new();
    for (a, b, same) in &pairs {
        if let (Some(a), Some(b)) = (&photos[a].embedding, &photos[b].embedding) {
            scored.push((a.similarity(b).unwrap(), *same));
        } else {
            // A face that was not found is a mistake at every threshold.
            scored.push((if *same { -1.0 } else { 1.0 }, *same));
        }
    }
    scored.sort_by(|a, b| a.0.total_cmp(&b.0));
    // With the threshold below everything, all pairs count as the same person; then it rises pair by pair.
    let mut right = scored.iter().filter(|(_, same)| *same).count();
    let mut best = (right, -1.0);
    for (similarity, same) in &scored {
        right = if *same { right - 1 } else { right + 1 };
        best = if right > best.0 {
            (right, *similarity)
        } else {
            best
        };
    }
    let accuracy = best.0 as f64 / scored.len() as f64;
    println!(
        "accuracy {:.2} % at similarity {:.3}",
        100.0 * accuracy,
        best.1
    );
    assert!(accuracy >= 0.99, "accuracy is {accuracy}");

    let strict = models.thresholds().strict;
    let photos: Vec<&Photo> = photos.values().collect();
    let (mut impostors, mut accepted) = (0u64, 0u64);
    for (index, a) in photos.iter().enumerate() {
        for b in photos[index + 1..].iter().filter(|b| a.person != b.person) {
            if let (Some(a), Some(b)) = (&a.embedding, &b.embedding) {
                impostors += 1;
                accepted += u64::from(a.similarity(b).unwrap() >= strict);
            }
        }
    }
    println!("at {strict} {accepted} of {impostors} pairs of different people are accepted");
    assert!(
        accepted * 10_000 <= impostors,
        "{accepted} of {impostors} are false"
    );
}
