//! JPEG (ITU-T T.81): segments up to the end marker, and what stands behind it.

use std::ops::Range;

use super::{Layout, be16, video_in};
use crate::error::MediaError;
use crate::format::Format;

const SOI: u8 = 0xD8;
const EOI: u8 = 0xD9;
const SOS: u8 = 0xDA;

/// One JPEG picture inside a file.
struct Walk {
    width: u64,
    height: u64,
    /// Bytes of coefficients that a progressive picture keeps until its last scan.
    coefficients: u64,
    exif: Option<Vec<u8>>,
    icc: Option<Vec<u8>>,
    end: usize,
}

pub(super) fn inspect(bytes: &[u8]) -> Result<Layout, MediaError> {
    let first = walk(bytes, 0)?;
    let mut layout = Layout::new(Format::Jpeg, first.width, first.height);
    layout.video = video_in(bytes, first.end);
    layout.pictures.push(0..first.end);
    for range in further_pictures(bytes, first.end, layout.video.as_ref()) {
        let Ok(other) = walk(&bytes[range.clone()], 0) else { continue };
        layout.frames += 1;
        layout.total_pixels = layout.total_pixels.saturating_add(other.width.saturating_mul(other.height));
        layout.pictures.push(range);
    }
    layout.memory = (layout.pixels().saturating_mul(3)).saturating_add(first.coefficients);
    layout.exif = first.exif;
    layout.icc = first.icc;
    layout.lossless = false;
    Ok(layout)
}

/// Whole pictures behind the first one: stereo and burst pictures (CIPA DC-007 multi-picture format), gain maps,
/// previews that cameras append. They are looked for by content; an index in the file could leave one out.
fn further_pictures(bytes: &[u8], from: usize, video: Option<&Range<u64>>) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = from;
    let stop = video.map_or(bytes.len(), |v| usize::try_from(v.start).unwrap_or(bytes.len()));
    while let Some(step) = bytes[at..stop].windows(3).position(|w| w == [0xFF, SOI, 0xFF]) {
        let start = at + step;
        at = match walk(bytes, start) {
            Ok(picture) if picture.end <= stop => {
                found.push(start..picture.end);
                picture.end
            }
            _ => start + 2,
        };
    }
    found
}

/// Walks the segments of the picture that begins at `start`.
fn walk(bytes: &[u8], start: usize) -> Result<Walk, MediaError> {
    let truncated = MediaError::Truncated { format: Format::Jpeg };
    let corrupt = |detail: &str| MediaError::corrupt(Format::Jpeg, detail);
    let mut frame: Option<(u64, u64, u64)> = None;
    let mut exif = None;
    let mut icc: Vec<(u8, &[u8])> = Vec::new();
    let mut scanned = false;
    let mut at = start + 2;
    loop {
        // Fill bytes may stand before a marker; anything else there is skipped as decoders do.
        at += bytes.get(at..).and_then(|rest| rest.iter().position(|&b| b == 0xFF)).ok_or(truncated.clone())?;
        at += bytes[at..].iter().position(|&b| b != 0xFF).ok_or(truncated.clone())?;
        let marker = bytes[at];
        at += 1;
        match marker {
            0 | 0x01 | 0xD0..=0xD7 => continue,
            EOI => break,
            SOI => return Err(corrupt("a second picture begins inside the first")),
            _ => {}
        }
        let length = usize::from(be16(bytes, at).ok_or(truncated.clone())?);
        if length < 2 {
            return Err(corrupt("a segment has no length"));
        }
        let segment = bytes.get(at + 2..at + length).ok_or(truncated.clone())?;
        at += length;
        match marker {
            0xC0..=0xCF if !matches!(marker, 0xC4 | 0xC8 | 0xCC) => {
                if frame.is_some() {
                    return Err(corrupt("it has two frame headers"));
                }
                frame = Some(frame_header(marker, segment).ok_or(corrupt("its frame header is too short"))?);
            }
            0xE1 if exif.is_none() => exif = segment.strip_prefix(b"Exif\0\0").map(<[u8]>::to_vec),
            0xE2 => {
                if let Some([number, _, data @ ..]) = segment.strip_prefix(b"ICC_PROFILE\0") {
                    icc.push((*number, data));
                }
            }
            SOS => {
                scanned = true;
                at = entropy_end(bytes, at).ok_or(truncated.clone())?;
            }
            _ => {}
        }
    }
    let (width, height, coefficients) = frame.ok_or(corrupt("it has no frame header"))?;
    if !scanned {
        return Err(corrupt("it has no picture data"));
    }
    icc.sort_by_key(|(number, _)| *number);
    Ok(Walk {
        width,
        height,
        coefficients,
        exif,
        icc: (!icc.is_empty()).then(|| icc.into_iter().flat_map(|(_, data)| data).copied().collect()),
        end: at,
    })
}

/// Width, height, and the bytes of coefficients that have to be kept (all of them in a progressive picture).
fn frame_header(marker: u8, segment: &[u8]) -> Option<(u64, u64, u64)> {
    let (height, width) = (u64::from(be16(segment, 1)?), u64::from(be16(segment, 3)?));
    let components = segment.get(6..6 + 3 * usize::from(*segment.get(5)?))?;
    let sampling = || components.chunks_exact(3).map(|c| (u64::from(c[1] >> 4), u64::from(c[1] & 15)));
    let (h_max, v_max) = (sampling().map(|s| s.0).max()?.max(1), sampling().map(|s| s.1).max()?.max(1));
    let blocks = width.div_ceil(8 * h_max) * height.div_ceil(8 * v_max);
    let samples: u64 = sampling().map(|(h, v)| blocks * h * v * 64).sum();
    let progressive = matches!(marker, 0xC2 | 0xC6 | 0xCA | 0xCE);
    Some((width, height, if progressive { 2 * samples } else { 0 }))
}

/// Where the entropy-coded data that begins at `at` ends: at the 0xFF of the next real marker.
fn entropy_end(bytes: &[u8], mut at: usize) -> Option<usize> {
    loop {
        at += bytes.get(at..)?.iter().position(|&b| b == 0xFF)?;
        match *bytes.get(at + 1)? {
            0 | 0xD0..=0xD7 => at += 2,
            0xFF => at += 1,
            _ => return Some(at),
        }
    }
}
