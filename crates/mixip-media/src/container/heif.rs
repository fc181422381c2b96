//! HEIF (ISO/IEC 23008-12) and AVIF: the boxes that tell size, alpha and hidden videos.

use std::ops::Range;

use super::{Layout, be32, iso_box};
use crate::error::MediaError;
use crate::format::Format;

pub(super) fn inspect(format: Format, bytes: &[u8]) -> Result<Layout, MediaError> {
    let corrupt = |detail: &str| MediaError::corrupt(format, detail);
    let mut layout = Layout::new(format, 0, 0);
    let mut turned = false;
    let mut at = 0;
    while at < bytes.len() {
        let (kind, body) = iso_box(bytes, at).ok_or(MediaError::Truncated { format })?;
        match &kind {
            b"meta" => {
                turned |= properties(bytes, body.clone(), &mut layout).ok_or(corrupt("its list of pictures is broken"))?;
            }
            // `moov` holds an image sequence (msf1, avis), `mpvd` the video of a motion photo.
            b"moov" | b"mpvd" => layout.video = Some(at as u64..body.end as u64),
            _ => {}
        }
        at = body.end;
    }
    if layout.pixels() == 0 {
        return Err(corrupt("it has no picture, only a sequence or nothing at all"));
    }
    if turned {
        std::mem::swap(&mut layout.width, &mut layout.height);
    }
    layout.total_pixels = layout.pixels();
    // What comes out of the sandbox, as a JPEG or PNG, decoded here.
    layout.memory = layout.pixels().saturating_mul(if layout.alpha { 8 } else { 3 });
    layout.lossless = false;
    Ok(layout)
}

/// The largest `ispe` (image spatial extents) in meta → iprp → ipco, and whether an alpha plane belongs to a picture.
/// The answer is whether the picture lies on its side (`irot`).
fn properties(bytes: &[u8], meta: Range<usize>, layout: &mut Layout) -> Option<bool> {
    let mut turned = false;
    // `meta` is a full box: four bytes of version and flags come first.
    for (kind, iprp) in children(bytes, meta.start + 4..meta.end) {
        if &kind != b"iprp" {
            continue;
        }
        for (kind, ipco) in children(bytes, iprp) {
            if &kind != b"ipco" {
                continue;
            }
            for (kind, property) in children(bytes, ipco) {
                match &kind {
                    b"ispe" => {
                        let width = u64::from(be32(bytes, property.start + 4)?);
                        let height = u64::from(be32(bytes, property.start + 8)?);
                        if width.saturating_mul(height) > layout.pixels() {
                            (layout.width, layout.height) = (width, height);
                        }
                    }
                    b"irot" => turned |= bytes.get(property.start)? & 1 == 1,
                    b"auxC" => {
                        let urn = bytes.get(property.start + 4..property.end)?;
                        layout.alpha |= urn.starts_with(b"urn:mpeg:mpegB:cicp:systems:auxiliary:alpha")
                            || urn.starts_with(b"urn:mpeg:hevc:2015:auxid:1");
                    }
                    _ => {}
                }
            }
        }
    }
    Some(turned)
}

fn children(bytes: &[u8], range: Range<usize>) -> impl Iterator<Item = ([u8; 4], Range<usize>)> {
    let inside = &bytes[..range.end.min(bytes.len())];
    let mut at = range.start;
    std::iter::from_fn(move || {
        let (kind, body) = iso_box(inside, at)?;
        at = body.end;
        Some((kind, body))
    })
}
