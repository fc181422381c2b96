//! WebP (RFC 9649): the chunks of the RIFF container.

use super::{Layout, le16, le24, le32, video_in};
use crate::error::MediaError;
use crate::format::Format;
use crate::limits::Limits;

pub(super) fn inspect(bytes: &[u8], limits: &Limits) -> Result<Layout, MediaError> {
    let truncated = MediaError::Truncated {
        format: Format::Webp,
    };
    let corrupt = |detail: &str| MediaError::corrupt(Format::Webp, detail);
    let end = (le32(bytes, 4).ok_or(truncated.clone())? as usize).saturating_add(8);
    let riff = bytes.get(..end).ok_or(truncated.clone())?;
    let mut layout: Option<Layout> = None;
    let (mut exif, mut icc) = (None, None);
    let (mut frames, mut lossless, mut alpha, mut has_picture) = (0_u64, false, false, false);
    let mut at = 12;
    while at < end {
        let kind = riff.get(at..at + 4).ok_or(truncated.clone())?;
        let length = le32(riff, at + 4).ok_or(truncated.clone())? as usize;
        let body = riff.get(at + 8..at + 8 + length).ok_or(truncated.clone())?;
        at += 8 + length + (length & 1);
        match kind {
            b"VP8X" => {
                let size = |at| {
                    le24(body, at)
                        .map(|n| u64::from(n) + 1)
                        .ok_or(corrupt("its header is too short"))
                };
                alpha |= body.first().is_some_and(|flags| flags & 0x10 != 0);
                layout = Some(Layout::new(Format::Webp, size(4)?, size(7)?));
            }
            b"VP8 " | b"VP8L" => {
                let found = bitstream(kind, body).ok_or(corrupt("its picture has no header"))?;
                has_picture = true;
                lossless = kind == b"VP8L";
                alpha |= found.2;
                let _ = layout.get_or_insert_with(|| Layout::new(Format::Webp, found.0, found.1));
            }
            b"ANMF" => {
                has_picture = true;
                lossless = body.get(16..20) == Some(b"VP8L");
                frames += 1;
                limits.check_frames(Format::Webp, frames)?;
            }
            b"EXIF" if exif.is_none() => {
                exif = Some(body.strip_prefix(b"Exif\0\0").unwrap_or(body).to_vec())
            }
            b"ICCP" if icc.is_none() => icc = Some(body.to_vec()),
            _ => {}
        }
    }
    let mut layout = layout
        .filter(|_| has_picture)
        .ok_or(corrupt("it has no picture"))?;
    if frames > 0 {
        layout.frames = frames;
        layout.total_pixels = layout.pixels().saturating_mul(frames);
    }
    // The decoder's planes (VP8) or working copy (VP8L), its RGBA output, for animations the canvas, and RGB.
    let copies = if frames > 0 { 16 } else { 12 };
    layout.memory = layout.pixels().saturating_mul(copies);
    layout.exif = exif;
    layout.icc = icc;
    layout.lossless = lossless;
    layout.alpha = alpha;
    layout.videos.extend(video_in(bytes, end));
    Ok(layout)
}

/// Width, height and whether there is alpha, from the header of a VP8 (RFC 6386, 9.1) or VP8L bitstream.
fn bitstream(kind: &[u8], body: &[u8]) -> Option<(u64, u64, bool)> {
    if kind == b"VP8L" {
        let bits = (*body.first()? == 0x2F).then(|| le32(body, 1))??;
        return Some((
            u64::from(bits & 0x3FFF) + 1,
            u64::from(bits >> 14 & 0x3FFF) + 1,
            bits >> 28 & 1 == 1,
        ));
    }
    Some((
        u64::from(le16(body, 6)? & 0x3FFF),
        u64::from(le16(body, 8)? & 0x3FFF),
        false,
    ))
}
