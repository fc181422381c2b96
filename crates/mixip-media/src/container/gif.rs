//! GIF (GIF89a): every block up to the trailer.

use super::{Layout, le16, video_in};
use crate::error::MediaError;
use crate::format::Format;
use crate::limits::Limits;

pub(super) fn inspect(bytes: &[u8], limits: &Limits) -> Result<Layout, MediaError> {
    let truncated = MediaError::Truncated {
        format: Format::Gif,
    };
    let size = |at| le16(bytes, at).map(u64::from).ok_or(truncated.clone());
    let mut layout = Layout::new(Format::Gif, size(6)?, size(8)?);
    let mut largest_frame = 0;
    let mut at = 13 + color_table(*bytes.get(10).ok_or(truncated.clone())?);
    layout.frames = 0;
    loop {
        let kind = *bytes.get(at).ok_or(truncated.clone())?;
        at += 1;
        match kind {
            0x21 => at = sub_blocks(bytes, at + 1).ok_or(truncated.clone())?,
            0x2C => {
                let (width, height) = (size(at + 4)?, size(at + 6)?);
                // A frame may be larger than the canvas, and its buffer is then, too.
                limits.check_pixels(Format::Gif, width, height)?;
                largest_frame = largest_frame.max(width * height);
                layout.frames += 1;
                limits.check_frames(Format::Gif, layout.frames)?;
                let flags = *bytes.get(at + 8).ok_or(truncated.clone())?;
                at = sub_blocks(bytes, at + 9 + color_table(flags) + 1).ok_or(truncated.clone())?;
            }
            0x3B => break,
            other => {
                return Err(MediaError::corrupt(
                    Format::Gif,
                    format!("an unknown block {other:#04x}"),
                ));
            }
        }
    }
    if layout.frames == 0 {
        return Err(MediaError::corrupt(Format::Gif, "it has no picture"));
    }
    layout.total_pixels = layout.pixels().saturating_mul(layout.frames);
    // The frame, the canvas kept from the last one and the canvas handed out in RGBA, then RGB.
    layout.memory =
        (largest_frame + 2 * layout.pixels()).saturating_mul(4) + layout.pixels().saturating_mul(4);
    layout.videos.extend(video_in(bytes, at));
    Ok(layout)
}

/// Bytes of the colour table that these flags announce.
fn color_table(flags: u8) -> usize {
    if flags & 0x80 == 0 {
        0
    } else {
        3 << ((flags & 7) + 1)
    }
}

/// The position after the chain of sub-blocks at `at`.
fn sub_blocks(bytes: &[u8], mut at: usize) -> Option<usize> {
    loop {
        let length = usize::from(*bytes.get(at)?);
        at += 1 + length;
        if length == 0 {
            return Some(at);
        }
    }
}
