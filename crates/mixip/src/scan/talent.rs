//! Whom faces are compared with: a folder of photos for each person.

use std::ops::ControlFlow;
use std::path::Path;

use anyhow::{Context, bail};
use mixip_media::decode;
use mixip_vision::{Detection, Embedding, FaceCrop, Gallery};
use walkdir::WalkDir;

use super::Searcher;
use super::files::{Content, Input, inputs, read};
use super::in_order::in_order;

/// A person's own face is at least so many times as large as whoever stands behind them.
const IN_FRONT: f32 = 2.0;

/// Enrols everybody under `folder`, each by the name of their folder. Photos of no use are named on standard error;
/// the answer tells whether there were any.
pub(super) fn enrol(searcher: &mut Searcher, folder: &Path) -> anyhow::Result<bool> {
    let mut people = Vec::new();
    let mut photos = Vec::new();
    for entry in WalkDir::new(folder)
        .min_depth(1)
        .max_depth(1)
        .sort_by_file_name()
    {
        let entry = entry.with_context(|| format!("{} cannot be read", folder.display()))?;
        if entry.path().is_dir() {
            people.push(entry.file_name().to_string_lossy().into_owned());
            photos.extend(
                inputs(&[entry.into_path()], None)
                    .into_iter()
                    .map(|input| (people.len() - 1, input)),
            );
        }
    }
    if people.is_empty() {
        bail!(
            "{} holds no folders: make one for each person, named after them",
            folder.display()
        );
    }
    let mut references: Vec<Vec<Embedding>> = people.iter().map(|_| Vec::new()).collect();
    let mut failed = false;
    let looking = &*searcher;
    in_order(
        &photos,
        |(person, input)| (*person, input, reference(looking, input)),
        |(person, input, reference)| {
            match reference {
                Ok(Some(embedding)) => references[person].push(embedding),
                Ok(None) => {}
                Err(reason) => {
                    failed = true;
                    eprintln!("{}: {reason}", path(input).display());
                }
            }
            ControlFlow::Continue(())
        },
    );
    for (name, references) in people.iter().zip(&references) {
        if references.is_empty() {
            failed = true;
            eprintln!("{name}: nobody can be matched by these photos");
        }
    }
    searcher.gallery = Some(Gallery::new(references.into_iter().enumerate().collect())?);
    searcher.names = people;
    Ok(failed)
}

fn path(input: &Input) -> &Path {
    match input {
        Input::File(file) => &file.path,
        Input::Unreadable { path, .. } => path,
    }
}

/// The embedding of a photo's person; nothing for a file that is no picture.
fn reference(searcher: &Searcher, input: &Input) -> Result<Option<Embedding>, String> {
    let words = |error: &dyn std::fmt::Display| error.to_string();
    let file = match input {
        Input::File(file) => file,
        Input::Unreadable { reason, .. } => return Err(reason.clone()),
    };
    let bytes = match read(&file.path).map_err(|error| words(&error))? {
        Content::Picture(bytes) => bytes,
        Content::Misnamed => return Err("by its content this is no picture".into()),
        Content::Video | Content::Other => return Ok(None),
    };
    let picture = decode(&bytes, &searcher.limits).map_err(|error| words(&error))?;
    let detections = searcher
        .models
        .quick(&picture.first)
        .map_err(|error| words(&error))?;
    let crop = FaceCrop::align(
        &picture.first,
        person(&detections, searcher.models.face_threshold())?,
    );
    let embeddings = searcher
        .models
        .embed(&[crop])
        .map_err(|error| words(&error))?;
    Ok(embeddings.into_iter().next())
}

/// The one face in front.
fn person(detections: &[Detection], sure: f32) -> Result<&Detection, String> {
    let mut faces: Vec<&Detection> = detections
        .iter()
        .filter(|detection| detection.score >= sure)
        .collect();
    faces.sort_by(|a, b| b.bounds().area().total_cmp(&a.bounds().area()));
    match faces.as_slice() {
        [] => Err(
            "no face was found in this photo: take one that shows the person from the front".into(),
        ),
        [face] => Ok(face),
        [face, next, ..] if face.bounds().area() >= IN_FRONT * next.bounds().area() => Ok(face),
        _ => Err("this photo shows several people: cut it down to the one who is meant".into()),
    }
}
