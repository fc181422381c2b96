//! One picture on its way out: decoded, covered where it must be, encoded anew from its pixels alone.

use image::RgbImage;
use mixip_db::faces::FaceRow;
use mixip_media::{Chroma, ExportFormat, KeepPlace, MediaError};
use mixip_vision::{FaceBox, Style, cover};
use uuid::Uuid;

use super::Covering;
use crate::assets::{admit, limits};
use crate::faces::Bounds;
use crate::storage::Stored;
use crate::{App, Error, Result};

/// Renditions are encoded again as they were the first time.
const RENDITION_QUALITY: u8 = 82;

/// A file as it leaves.
pub(crate) struct Leaving {
    pub(crate) bytes: Vec<u8>,
    pub(crate) extension: &'static str,
    /// Whether all pictures of the file are in it, or the first one alone.
    pub(crate) whole: bool,
}

/// What of a file may be seen.
pub(crate) enum Shown<'a> {
    /// Every face on every picture in it.
    Everything,
    /// The first picture, with these faces covered.
    FirstPicture { covered: &'a [Bounds] },
}

/// Why no file could be made of a picture; nothing else is held up by it.
pub(crate) struct Unreadable;

/// Makes the file that leaves: the first picture with `covered` faces covered, or all pictures where every face on each
/// of them may be seen.
pub(crate) fn make(
    app: &App,
    original: &[u8],
    shown: Shown<'_>,
    covering: Covering,
    keep_place: bool,
) -> Result<Result<Leaving, Unreadable>> {
    let covered = match shown {
        Shown::Everything => match mixip_media::encode_sequence(original, &limits(app)) {
            Ok(Some(sequence)) => {
                return Ok(Ok(Leaving {
                    bytes: sequence.bytes,
                    extension: sequence.extension,
                    whole: true,
                }));
            }
            Ok(None) => &[][..],
            Err(_) => return Ok(Err(Unreadable)),
        },
        Shown::FirstPicture { covered } => covered,
    };
    let mut picture = match mixip_media::decode(original, &limits(app)) {
        Ok(picture) => picture,
        // The machine's fault, not the file's: try the export again.
        Err(error @ (MediaError::SandboxMissing { .. } | MediaError::DecoderMissing { .. })) => {
            return Err(Error::internal("decoding", error));
        }
        Err(_) => return Ok(Err(Unreadable)),
    };
    let boxes = boxes(covered, &picture.first);
    let style = match covering {
        Covering::Fill => Style::Fill,
        Covering::Pixelate => Style::Pixelate,
        Covering::Blur => Style::Blur,
    };
    cover(&mut picture.first, &boxes, style);
    if let Some(alpha) = &mut picture.alpha {
        // A cover is opaque: the outline of a face in the transparency is part of the face.
        for bounds in &boxes {
            if let Some(area) = mixip_vision::covered_area(bounds, alpha.width(), alpha.height()) {
                for y in area.y as u32..(area.y + area.height) as u32 {
                    for x in area.x as u32..(area.x + area.width) as u32 {
                        alpha.put_pixel(x, y, image::Luma([255]));
                    }
                }
            }
        }
    }
    let keep = keep_place.then(|| KeepPlace {
        place: picture.metadata.gps,
        captured_at: picture.metadata.captured_at,
        utc_offset: picture.metadata.utc_offset.clone(),
    });
    let format = ExportFormat::of(&picture);
    match mixip_media::encode_export(&picture, format, keep.as_ref()) {
        Ok(bytes) => Ok(Ok(Leaving {
            bytes,
            extension: format.extension(),
            whole: picture.frames == 1 && picture.videos.is_empty(),
        })),
        Err(_) => Ok(Err(Unreadable)),
    }
}

/// The same for a file as it is stored: whole, or its first picture with those of its faces covered that are named.
pub(crate) async fn make_stored(
    app: &App,
    stored: &Stored,
    faces: &[FaceRow],
    covered: Option<&[Uuid]>,
    covering: Covering,
    keep_place: bool,
) -> Result<Result<Leaving, Unreadable>> {
    let original = admit(app, stored).await?;
    let boxes: Option<Vec<Bounds>> = covered.map(|covered| {
        faces
            .iter()
            .filter(|face| face.frame == 0 && covered.contains(&face.id))
            .map(Bounds::of)
            .collect()
    });
    let app = app.clone();
    tokio::task::spawn_blocking(move || {
        let shown = match &boxes {
            None => Shown::Everything,
            Some(covered) => Shown::FirstPicture { covered },
        };
        make(&app, &original.content, shown, covering, keep_place)
    })
    .await
    .map_err(|error| Error::internal("encoding", error))?
}

/// Makes of a preview or thumb what somebody may see of it: with `covered` faces covered for good, and with a text drawn
/// over it.
pub(crate) fn make_rendition(
    app: &App,
    rendition: &[u8],
    covered: &[Bounds],
    mark: Option<&str>,
) -> Result<Vec<u8>> {
    let fault = |error: MediaError| Error::internal("rendition", error);
    let mut picture = mixip_media::decode(rendition, &limits(app))
        .map_err(fault)?
        .first;
    let boxes = boxes(covered, &picture);
    cover(&mut picture, &boxes, Style::Fill);
    if let Some(mark) = mark {
        mixip_media::watermark(&mut picture, mark);
    }
    mixip_media::encode_jpeg(&picture, RENDITION_QUALITY, Chroma::Half, None).map_err(fault)
}

/// Boxes in pixels of a picture.
fn boxes(bounds: &[Bounds], picture: &RgbImage) -> Vec<FaceBox> {
    let (width, height) = (picture.width() as f32, picture.height() as f32);
    bounds
        .iter()
        .map(|bounds| FaceBox {
            x: bounds.x as f32 * width,
            y: bounds.y as f32 * height,
            width: bounds.width as f32 * width,
            height: bounds.height as f32 * height,
        })
        .collect()
}
