//! Which files there are, and what each is.

use std::collections::HashSet;
use std::fs::File as Opened;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use mixip_media::{Format, Kind, sniff};
use walkdir::WalkDir;

/// A picture of more bytes is none that a camera made.
const MOST_BYTES: u64 = 1 << 30;
/// Bytes from which a file's kind can be told.
const HEAD: usize = 4096;

/// Something under the paths that were given.
pub(super) enum Input {
    File(File),
    /// It could not even be looked at.
    Unreadable {
        path: PathBuf,
        reason: String,
    },
}

/// A file to be looked at.
pub(super) struct File {
    pub(super) path: PathBuf,
    /// Its place below the path that was given: where its copy goes, unless an earlier file's copy goes there.
    pub(super) place: Option<PathBuf>,
}

/// What a file is, with its content where that is a picture.
pub(super) enum Content {
    Picture(Vec<u8>),
    Video,
    /// Its name says picture or video, its content does not.
    Misnamed,
    /// Neither picture nor video.
    Other,
}

/// All files under `paths`, by name; `out`, where copies go, is not searched.
pub(super) fn inputs(paths: &[PathBuf], out: Option<&Path>) -> Vec<Input> {
    let out = out.and_then(|out| out.canonicalize().ok());
    let is_out = |path: &Path| out.is_some() && path.canonicalize().ok() == out;
    let (mut seen, mut places, mut inputs) = (HashSet::new(), HashSet::new(), Vec::new());
    for root in paths {
        let walk = WalkDir::new(root).sort_by_file_name().into_iter();
        for entry in walk.filter_entry(|entry| !entry.file_type().is_dir() || !is_out(entry.path()))
        {
            let entry = match entry {
                Ok(entry) => entry,
                Err(error) => {
                    let path = error.path().unwrap_or(root).to_path_buf();
                    inputs.push(Input::Unreadable {
                        path,
                        reason: sentence(error.io_error()),
                    });
                    continue;
                }
            };
            // What is named twice, by itself and by its folder, is searched once.
            if !entry.path().is_file() || !seen.insert(entry.path().to_path_buf()) {
                continue;
            }
            let place = match entry.path().strip_prefix(root) {
                Ok(below) if !below.as_os_str().is_empty() => below.to_path_buf(),
                _ => PathBuf::from(entry.file_name()),
            };
            let place = places.insert(place.clone()).then_some(place);
            inputs.push(Input::File(File {
                path: entry.into_path(),
                place,
            }));
        }
    }
    inputs
}

/// Reads a file as far as it is needed.
///
/// # Errors
/// When it cannot be read, or is too large for a picture.
pub(super) fn read(path: &Path) -> io::Result<Content> {
    let mut file = Opened::open(path)?;
    let length = file.metadata()?.len();
    let mut content =
        Vec::with_capacity(usize::try_from(length.min(MOST_BYTES)).unwrap_or(HEAD) + 1);
    (&mut file).take(HEAD as u64).read_to_end(&mut content)?;
    let mut format = sniff(&content);
    if format.kind() == Kind::Image {
        (&mut file).take(MOST_BYTES).read_to_end(&mut content)?;
        if content.len() as u64 > MOST_BYTES {
            return Err(io::Error::other("the file is larger than 1 GiB"));
        }
        // The directory of a TIFF may stand anywhere, and tells camera raw files from pictures.
        if format == Format::Tiff {
            format = sniff(&content);
        }
    }
    Ok(match format.kind() {
        Kind::Image => Content::Picture(content),
        Kind::Video => Content::Video,
        Kind::Audio | Kind::Document if is_named_picture(path) => Content::Misnamed,
        Kind::Audio | Kind::Document => Content::Other,
    })
}

/// Whether a file is one by its name. What is inside decides; but a photo that is none any more must not go unnoticed.
fn is_named_picture(path: &Path) -> bool {
    const NAMES: [&str; 14] = [
        "jpg", "jpeg", "png", "webp", "gif", "tif", "tiff", "heic", "heif", "avif", "mp4", "mov",
        "mkv", "webm",
    ];
    let ending = path
        .extension()
        .and_then(|ending| ending.to_str())
        .unwrap_or_default();
    NAMES.iter().any(|name| ending.eq_ignore_ascii_case(name))
}

fn sentence(error: Option<&io::Error>) -> String {
    error.map_or_else(
        || "the folder leads back into itself".to_owned(),
        ToString::to_string,
    )
}
