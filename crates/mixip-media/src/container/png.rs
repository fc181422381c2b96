//! PNG and APNG (W3C PNG, third edition): every chunk up to IEND.

use super::{Layout, be32, video_in};
use crate::error::MediaError;
use crate::format::Format;
use crate::limits::Limits;

pub(super) fn inspect(bytes: &[u8], limits: &Limits) -> Result<Layout, MediaError> {
    let truncated = MediaError::Truncated {
        format: Format::Png,
    };
    let corrupt = |detail: &str| MediaError::corrupt(Format::Png, detail);
    let mut layout: Option<Layout> = None;
    let mut exif = None;
    let (mut animated, mut frames, mut separate_first, mut data) = (false, 0_u64, false, false);
    let mut at = 8;
    loop {
        let length = be32(bytes, at).ok_or(truncated.clone())? as usize;
        let kind = bytes.get(at + 4..at + 8).ok_or(truncated.clone())?;
        let body = bytes
            .get(at + 8..at + 8 + length)
            .ok_or(truncated.clone())?;
        at += 12 + length;
        if at > bytes.len() {
            return Err(truncated);
        }
        if (kind == b"IHDR") == layout.is_some() {
            return Err(corrupt("its header is missing or doubled"));
        }
        match kind {
            b"IHDR" => layout = Some(header(body).ok_or(corrupt("its header is too short"))?),
            b"acTL" if !data => animated = true,
            b"fcTL" => {
                frames += 1;
                limits.check_frames(Format::Png, frames)?;
            }
            b"IDAT" => {
                separate_first |= !data && frames == 0;
                data = true;
            }
            b"eXIf" if exif.is_none() => {
                exif = Some(body.strip_prefix(b"Exif\0\0").unwrap_or(body).to_vec())
            }
            b"IEND" => break,
            _ => {}
        }
    }
    let mut layout = layout.ok_or(corrupt("it has no header"))?;
    if !data {
        return Err(corrupt("it has no picture data"));
    }
    if animated {
        layout.frames = frames + u64::from(separate_first);
        layout.separate_first = separate_first;
        layout.total_pixels = layout.pixels().saturating_mul(layout.frames);
        // Two canvases, the frame, and the one that is handed out, all RGBA.
        layout.memory = layout.memory.max(layout.pixels().saturating_mul(16));
    }
    layout.exif = exif;
    layout.videos.extend(video_in(bytes, at));
    Ok(layout)
}

fn header(body: &[u8]) -> Option<Layout> {
    let (width, height) = (u64::from(be32(body, 0)?), u64::from(be32(body, 4)?));
    let (depth, color) = (*body.get(8)?, *body.get(9)?);
    let mut layout = Layout::new(Format::Png, width, height);
    let channels = match color {
        0 => 1,
        4 => 2,
        6 => 4,
        // A palette's transparency (tRNS) shows only later: count on it.
        3 => 4,
        _ => 3,
    };
    layout.alpha = matches!(color, 4 | 6);
    let decoded = channels * u64::from(depth.max(8) / 8);
    // The decoder's buffer, and beside it the RGB (and alpha) made from it, unless it is RGB already.
    let converted = match (color, depth) {
        (2, 8) => 0,
        (0 | 2, _) => 3,
        _ => 4,
    };
    layout.memory = layout.pixels().saturating_mul(decoded + converted);
    Some(layout)
}
