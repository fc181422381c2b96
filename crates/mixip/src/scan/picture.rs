//! One picture: searched, its faces named, and a copy written in which faces are covered.

use std::fs;
use std::io;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use image::RgbImage;
use mixip_media::{
    ExportFormat, Picture, decode, encode_export, encode_sequence, for_each_frame, motion_frames,
};
use mixip_vision::{
    Detection, FaceBox, FaceCrop, Label, Match, Style, Tracks, VisionError, cover, covered_area,
};

use super::Searcher;
use super::files::{Content, File, read};
use super::report::{Face, Searched};

/// Boxes of one frame that share so much are one face.
const SAME: f32 = 0.4;

/// A face that was found, and whom it resembles.
struct Found {
    frame: u32,
    /// Width and height of that frame, in pixels.
    size: (u32, u32),
    detection: Detection,
    matched: Option<Match<usize>>,
}

pub(super) fn search(searcher: &Searcher, file: &File) -> Option<Searched> {
    let path = &file.path;
    Some(match read(path) {
        Ok(Content::Other) => return None,
        Ok(Content::Video) => Searched::failed(
            path,
            Some("video"),
            "videos cannot be searched yet: this comes later".into(),
        ),
        Ok(Content::Misnamed) => {
            let detail = "by its content this is neither picture nor video: copy it again from where it came from";
            Searched::failed(path, None, detail.into())
        }
        Ok(Content::Picture(bytes)) => match search_picture(searcher, file, &bytes) {
            Ok(searched) => searched,
            Err(reason) => Searched::failed(path, Some("image"), reason),
        },
        Err(error) => Searched::failed(path, None, format!("the file cannot be read: {error}")),
    })
}

fn search_picture(searcher: &Searcher, file: &File, bytes: &[u8]) -> Result<Searched, String> {
    let mut picture = decode(bytes, &searcher.limits).map_err(words)?;
    let mut found = find(searcher, &picture, bytes)?;
    if !picture.videos.is_empty() {
        found.extend(find_in_motion(searcher, picture.frames, bytes)?);
    }
    let (width, height) = (picture.width(), picture.height());
    if let Some(out) = &searcher.redact {
        let place = file
            .place
            .as_ref()
            .ok_or("its copy would replace that of another file of this name")?;
        copy(searcher, &mut picture, bytes, &found, &out.join(place))
            .map_err(|error| format!("the copy cannot be written: {error}"))?;
    }
    let several = picture.frames > 1 || !picture.videos.is_empty();
    let sure = searcher.models.face_threshold();
    let faces = found.iter().filter(|found| found.detection.score >= sure);
    let faces = faces.map(|found| face(searcher, found, several)).collect();
    Ok(Searched::picture(&file.path, width, height, faces))
}

/// The faces of every frame. Who covers them looks thoroughly.
fn find(searcher: &Searcher, picture: &Picture, bytes: &[u8]) -> Result<Vec<Found>, String> {
    let look = |picture: &RgbImage| match searcher.redact {
        Some(_) => searcher
            .models
            .thorough(picture, &mut |_| ControlFlow::Continue(())),
        // What is doubtful is neither told nor covered then.
        None => searcher.models.quick(picture).map(|mut found| {
            found.retain(|detection| detection.score >= searcher.models.face_threshold());
            found
        }),
    };
    // One opaque picture, which is what most files are, is decoded already.
    if picture.frames == 1 && picture.alpha.is_none() {
        let detections = look(&picture.first).map_err(words)?;
        return named(searcher, &picture.first, 0, detections).map_err(words);
    }
    let mut found: Vec<Found> = Vec::new();
    let mut fault = None;
    for_each_frame(bytes, &searcher.limits, |frame, picture| {
        // A frame with transparency is shown on white and on black: one face is one face.
        let known = |detection: &Detection| {
            let same = |other: &Found| {
                other.frame == frame && other.detection.bounds().overlap(&detection.bounds()) > SAME
            };
            found.iter().any(same)
        };
        let named = look(picture).and_then(|mut detections| {
            detections.retain(|detection| !known(detection));
            named(searcher, picture, frame, detections)
        });
        match named {
            Ok(more) => {
                found.extend(more);
                ControlFlow::Continue(())
            }
            Err(error) => {
                fault = Some(error);
                ControlFlow::Break(())
            }
        }
    })
    .map_err(words)?;
    fault.map_or(Ok(found), |error| Err(words(error)))
}

/// The faces in the video of a motion photo: each once, where it is seen best, on the frame of that number, counted on
/// from the pictures. None of it gets into a copy.
fn find_in_motion(searcher: &Searcher, pictures: u32, bytes: &[u8]) -> Result<Vec<Found>, String> {
    let video = motion_frames(bytes, &searcher.limits).map_err(words)?;
    let mut tracks = Tracks::default();
    for at in 0..video.len() {
        if let Some(picture) = video.picture(at).map_err(words)? {
            tracks.follow(at, searcher.models.quick(&picture).map_err(words)?);
        }
    }
    let mut found = Vec::new();
    for track in tracks.into_vec() {
        let Some(picture) = video.picture(track.best_frame).map_err(words)? else {
            continue;
        };
        let frame = u32::try_from(track.best_frame).unwrap_or(u32::MAX);
        let frame = pictures.saturating_add(frame);
        found.extend(named(searcher, &picture, frame, vec![track.best]).map_err(words)?);
    }
    Ok(found)
}

/// Compares the faces of one frame with the talent, if there is any.
fn named(
    searcher: &Searcher,
    picture: &RgbImage,
    frame: u32,
    detections: Vec<Detection>,
) -> Result<Vec<Found>, VisionError> {
    let matched = match &searcher.gallery {
        Some(gallery) if !detections.is_empty() => {
            let crops: Vec<_> = detections
                .iter()
                .map(|detection| FaceCrop::align(picture, detection))
                .collect();
            gallery.assign(
                &searcher.models.embed(&crops)?,
                searcher.models.thresholds().suggest,
                |_, _| true,
            )?
        }
        _ => vec![None; detections.len()],
    };
    let found = detections.into_iter().zip(matched);
    Ok(found
        .map(|(detection, matched)| Found {
            frame,
            size: picture.dimensions(),
            detection,
            matched,
        })
        .collect())
}

fn label(searcher: &Searcher, found: &Found) -> Label {
    found.matched.map_or(Label::Unknown, |matched| {
        searcher.models.thresholds().label(matched.similarity)
    })
}

fn face(searcher: &Searcher, found: &Found, several: bool) -> Face {
    let detection = &found.detection;
    let (width, height) = found.size;
    Face::new(
        [
            detection.x / width as f32,
            detection.y / height as f32,
            detection.width / width as f32,
            detection.height / height as f32,
        ],
        detection.score,
        label(searcher, found),
        found
            .matched
            .map(|matched| (searcher.names[matched.talent].clone(), matched.similarity)),
        several.then_some(found.frame),
    )
}

/// Covers every face of the first frame, doubtful ones too, that is not cleared.
fn redact(searcher: &Searcher, picture: &mut Picture, found: &[Found]) {
    let covered: Vec<FaceBox> = found
        .iter()
        .filter(|found| found.frame == 0 && label(searcher, found) != Label::Cleared)
        .map(|found| found.detection.bounds())
        .collect();
    cover(&mut picture.first, &covered, Style::Fill);
    let (width, height) = (picture.width(), picture.height());
    let Some(alpha) = &mut picture.alpha else {
        return;
    };
    // A cover is opaque: the outline of a face in the transparency is part of the face.
    for area in covered
        .iter()
        .filter_map(|bounds| covered_area(bounds, width, height))
    {
        for y in area.y as u32..(area.y + area.height) as u32 {
            for x in area.x as u32..(area.x + area.width) as u32 {
                alpha.get_pixel_mut(x, y).0 = [255];
            }
        }
    }
}

/// Writes the copy: all pictures of the file where every face is cleared, else the first one with faces covered.
fn copy(
    searcher: &Searcher,
    picture: &mut Picture,
    bytes: &[u8],
    found: &[Found],
    target: &Path,
) -> io::Result<()> {
    let all_cleared = found
        .iter()
        .all(|found| label(searcher, found) == Label::Cleared);
    if picture.frames > 1 && all_cleared {
        let whole = encode_sequence(bytes, &searcher.limits).map_err(io::Error::other)?;
        if let Some(sequence) = whole {
            return write(&sequence.bytes, sequence.extension, target);
        }
    }
    redact(searcher, picture, found);
    let format = ExportFormat::of(picture);
    let bytes = encode_export(picture, format, None).map_err(io::Error::other)?;
    write(&bytes, format.extension(), target)
}

/// Writes a file whole or not at all.
fn write(bytes: &[u8], extension: &str, target: &Path) -> io::Result<()> {
    let target = with_true_ending(target, extension);
    if let Some(folder) = target.parent() {
        fs::create_dir_all(folder)?;
    }
    let mut part = target.clone().into_os_string();
    part.push(".part");
    fs::write(&part, bytes)?;
    fs::rename(&part, &target)
}

/// The name as it was, with another ending behind it where the file became another kind.
fn with_true_ending(target: &Path, extension: &str) -> PathBuf {
    let told = target
        .extension()
        .and_then(|ending| ending.to_str())
        .unwrap_or_default()
        .to_lowercase();
    let told = match told.as_str() {
        "jpeg" => "jpg",
        "tif" => "tiff",
        told => told,
    };
    if told == extension {
        return target.to_path_buf();
    }
    let mut name = target.as_os_str().to_owned();
    name.push(".");
    name.push(extension);
    name.into()
}

fn words(error: impl std::fmt::Display) -> String {
    error.to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn copies_keep_their_names() {
        let name = |name: &str, extension| {
            with_true_ending(Path::new(name), extension)
                .display()
                .to_string()
        };
        assert_eq!(name("a/b.JPG", "jpg"), "a/b.JPG");
        assert_eq!(name("b.jpeg", "jpg"), "b.jpeg");
        assert_eq!(name("b.heic", "jpg"), "b.heic.jpg");
        assert_eq!(name("b", "png"), "b.png");
        assert_eq!(name("b.TIF", "tiff"), "b.TIF");
    }
}
