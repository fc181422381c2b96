//! One picture on its way out: decoded, covered where it must be, encoded anew from its pixels alone.

use mixip_media::{ExportFormat, KeepPlace, MediaError};
use mixip_vision::{FaceBox, Style, cover};

use super::Covering;
use crate::assets::limits;
use crate::faces::Bounds;
use crate::{App, Error, Result};

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
    let (width, height) = (picture.first.width() as f32, picture.first.height() as f32);
    let boxes: Vec<FaceBox> = covered
        .iter()
        .map(|bounds| FaceBox {
            x: bounds.x as f32 * width,
            y: bounds.y as f32 * height,
            width: bounds.width as f32 * width,
            height: bounds.height as f32 * height,
        })
        .collect();
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
            whole: picture.frames == 1,
        })),
        Err(_) => Ok(Err(Unreadable)),
    }
}
