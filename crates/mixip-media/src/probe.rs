//! What a file holds, before any pixel of it is decoded.

use std::ops::Range;

use serde::Serialize;

use crate::container::{self, Layout};
use crate::error::MediaError;
use crate::format::{Format, Kind};
use crate::limits::Limits;
use crate::metadata::Metadata;
use crate::orient;
use crate::sniff::sniff;

/// Facts about a picture file that passed the limits and is whole.
#[derive(Debug, Clone, Serialize)]
pub struct Probe {
    /// What the file is.
    pub format: Format,
    /// Width of the first picture as it will be seen.
    pub width: u32,
    /// Height of the first picture as it will be seen.
    pub height: u32,
    /// Pictures in the file: frames of an animation, pages, further pictures behind the first. For HEIC and AVIF at
    /// least one; the exact number shows when they are decoded.
    pub frames: u32,
    /// Where videos lie in the file (motion photo, image sequence): see [`crate::motion_frames`].
    pub videos: Vec<Range<u64>>,
    /// Facts from its Exif block.
    pub metadata: Metadata,
}

/// Walks a picture file from end to end and checks it against the limits. Costs no memory to speak of.
///
/// # Errors
/// [`MediaError::Empty`], `Unsupported` for anything that is not a picture, `Truncated`, `Corrupt`, `TooLarge`.
pub fn probe(bytes: &[u8], limits: &Limits) -> Result<Probe, MediaError> {
    let checked = check(bytes, limits)?;
    Ok(Probe {
        format: checked.layout.format,
        width: checked.width,
        height: checked.height,
        frames: u32::try_from(checked.layout.frames).unwrap_or(u32::MAX),
        videos: checked.layout.videos,
        metadata: checked.metadata,
    })
}

/// A walked file that is within the limits.
pub(crate) struct Checked {
    pub(crate) layout: Layout,
    pub(crate) metadata: Metadata,
    /// Exif orientation still to be applied to decoded pixels.
    pub(crate) orientation: u8,
    width: u32,
    height: u32,
}

pub(crate) fn check(bytes: &[u8], limits: &Limits) -> Result<Checked, MediaError> {
    if bytes.is_empty() {
        return Err(MediaError::Empty);
    }
    let format = sniff(bytes);
    if format.kind() != Kind::Image {
        return Err(MediaError::unsupported(format, ""));
    }
    let mut layout = container::inspect(format, bytes, limits)?;
    let metadata = match layout.exif.take() {
        Some(block) => Metadata::from_exif(block),
        None if format.needs_sandbox() => Metadata::from_heif(bytes),
        None => Metadata::default(),
    };
    // libheif turns the picture by HEIF's own properties; its Exif orientation is only a copy of them.
    let orientation = match layout.pages.first() {
        Some(page) => page.orientation,
        None if format.needs_sandbox() => 1,
        None => metadata.orientation.unwrap_or(1),
    };

    limits.check_pixels(format, layout.width, layout.height)?;
    limits.check_frames(format, layout.frames)?;
    limits.check_total_pixels(format, layout.total_pixels)?;
    let swapped = orient::swaps_sides(orientation);
    let turning = if swapped {
        layout.width * layout.height * 3
    } else {
        0
    };
    limits.check_memory(format, layout.memory.saturating_add(turning))?;

    let side = |n| u32::try_from(n).map_err(|_| MediaError::corrupt(format, "a side is too long"));
    let (mut width, mut height) = (side(layout.width)?, side(layout.height)?);
    if swapped {
        std::mem::swap(&mut width, &mut height);
    }
    Ok(Checked {
        layout,
        metadata,
        orientation,
        width,
        height,
    })
}
