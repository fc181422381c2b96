//! The outer structure of each format, walked from the first byte to the last without decoding a pixel.
//!
//! Here a file shows how large it really is, whether it is whole, and what hides in it beside its picture.

use std::ops::Range;

use crate::error::MediaError;
use crate::format::Format;
use crate::limits::Limits;

mod gif;
mod heif;
pub(crate) mod jpeg;
mod png;
pub(crate) mod tiff;
mod webp;

/// What a walk over the container found.
#[derive(Debug)]
pub(crate) struct Layout {
    pub(crate) format: Format,
    /// Size of the first picture as stored, before it is turned.
    pub(crate) width: u64,
    pub(crate) height: u64,
    /// Frames, pages, further pictures: everything that [`crate::for_each_frame`] will show.
    pub(crate) frames: u64,
    /// Pixels of all frames together, each animation frame counted as the whole canvas.
    pub(crate) total_pixels: u64,
    /// Bytes that decoding one frame holds at its peak.
    pub(crate) memory: u64,
    /// The Exif block, beginning with its TIFF header.
    pub(crate) exif: Option<Vec<u8>>,
    /// The ICC profile, where it stands uncompressed in the container.
    pub(crate) icc: Option<Vec<u8>>,
    /// What a JPEG decoder needs of the first picture.
    pub(crate) jpeg: jpeg::Stream,
    /// Where further whole pictures lie behind the first (JPEG).
    pub(crate) further: Vec<Range<usize>>,
    /// The pages of a TIFF.
    pub(crate) pages: Vec<Page>,
    /// Whether an animated PNG's first picture is none of its animation's frames.
    pub(crate) separate_first: bool,
    /// Videos inside the file (motion photo, image sequence).
    pub(crate) videos: Vec<Range<u64>>,
    /// Whether the picture's compression loses nothing.
    pub(crate) lossless: bool,
    /// Whether an alpha plane is stored.
    pub(crate) alpha: bool,
}

/// One page of a TIFF.
#[derive(Debug)]
pub(crate) struct Page {
    /// Where its directory lies.
    pub(crate) offset: u64,
    /// Width and height as stored.
    pub(crate) size: (u64, u64),
    /// Its own orientation, 1 to 8.
    pub(crate) orientation: u8,
}

impl Layout {
    fn new(format: Format, width: u64, height: u64) -> Self {
        Self {
            format,
            width,
            height,
            frames: 1,
            total_pixels: width.saturating_mul(height),
            memory: 0,
            exif: None,
            icc: None,
            jpeg: jpeg::Stream::default(),
            further: Vec::new(),
            pages: Vec::new(),
            separate_first: false,
            videos: Vec::new(),
            lossless: true,
            alpha: false,
        }
    }

    fn pixels(&self) -> u64 {
        self.width.saturating_mul(self.height)
    }
}

/// Walks a picture file. The limits are applied while walking where a lie in a header would cost memory or time.
pub(crate) fn inspect(format: Format, bytes: &[u8], limits: &Limits) -> Result<Layout, MediaError> {
    let layout = match format {
        Format::Jpeg => jpeg::inspect(bytes)?,
        Format::Png => png::inspect(bytes, limits)?,
        Format::Webp => webp::inspect(bytes, limits)?,
        Format::Gif => gif::inspect(bytes, limits)?,
        Format::Tiff => tiff::inspect(bytes, limits)?,
        Format::Heic | Format::Avif => heif::inspect(format, bytes)?,
        Format::Video(_) | Format::Audio(_) | Format::Document(_) => {
            return Err(MediaError::unsupported(format, ""));
        }
    };
    if layout.pixels() == 0 {
        return Err(MediaError::corrupt(
            format,
            "the picture has no width or no height",
        ));
    }
    Ok(layout)
}

/// A video that was appended to a picture: from its `ftyp` box to the last whole box after it.
fn video_in(bytes: &[u8], from: usize) -> Option<Range<u64>> {
    let tail = bytes.get(from..)?;
    let at = tail.windows(4).position(|w| w == b"ftyp")?.checked_sub(4)?;
    let start = from + at;
    let mut end = start;
    while let Some((_, body)) = iso_box(bytes, end) {
        end = body.end;
    }
    // A box that runs past the file still marks where the video begins.
    let end = if end == start { bytes.len() } else { end };
    Some(start as u64..end as u64)
}

/// The box at `at` (ISO/IEC 14496-12, 4.2): its type and where its body lies. `None` when it does not fit the file.
fn iso_box(bytes: &[u8], at: usize) -> Option<([u8; 4], Range<usize>)> {
    let size = u32::from_be_bytes(array(bytes, at)?);
    let kind = array(bytes, at + 4)?;
    let (header, size) = match size {
        0 => (8, bytes.len() - at),
        1 => (
            16,
            usize::try_from(u64::from_be_bytes(array(bytes, at + 8)?)).ok()?,
        ),
        n => (8, n as usize),
    };
    let end = at.checked_add(size)?;
    (size >= header && end <= bytes.len()).then_some((kind, at + header..end))
}

/// `N` bytes from `at`, when the file has them.
fn array<const N: usize>(bytes: &[u8], at: usize) -> Option<[u8; N]> {
    bytes.get(at..at.checked_add(N)?)?.try_into().ok()
}

fn be16(bytes: &[u8], at: usize) -> Option<u16> {
    array(bytes, at).map(u16::from_be_bytes)
}

fn be32(bytes: &[u8], at: usize) -> Option<u32> {
    array(bytes, at).map(u32::from_be_bytes)
}

fn le16(bytes: &[u8], at: usize) -> Option<u16> {
    array(bytes, at).map(u16::from_le_bytes)
}

fn le32(bytes: &[u8], at: usize) -> Option<u32> {
    array(bytes, at).map(u32::from_le_bytes)
}

fn le24(bytes: &[u8], at: usize) -> Option<u32> {
    array(bytes, at).map(|[a, b, c]| u32::from_le_bytes([a, b, c, 0]))
}
