//! Every picture that a file can show, one after the other.

use std::io::Cursor;
use std::ops::ControlFlow;
use std::time::Duration;

use fast_image_resize::{FilterType, Resizer};
use image::metadata::LoopCount;
use image::{AnimationDecoder, Frames, ImageDecoder, RgbImage};

use crate::color;
use crate::decode::{allocation, first, same_size};
use crate::error::MediaError;
use crate::format::Format;
use crate::heif;
use crate::limits::{Clock, Limits};
use crate::picture::Frame;
use crate::probe::{Checked, check};
use crate::rendition::scaled;
use crate::tiff_page;

/// Shows every picture of a file to `look`: each frame of an animation as it appears on the canvas, each page of a
/// TIFF, each further picture that stands behind the first in a JPEG or HEIC file. Upright and in sRGB. A further
/// picture that is only a smaller copy of the first (cameras append previews) is counted but not shown.
///
/// `index` counts pictures from 0; 0 is what [`crate::decode`] gives. A picture with transparency is shown **twice
/// under the same index**, on white and then on black, because what is drawn in white on nothing shows only there.
/// `look` ends the walk early with [`ControlFlow::Break`]. Videos inside the file are shown by
/// [`crate::motion_frames`].
///
/// The answer is the number of pictures, as in [`crate::Picture::frames`] when all were shown.
///
/// # Errors
/// As [`crate::decode`], for whichever picture is damaged. Pictures before it have been shown already, so an error
/// means that the file as a whole was not searched.
pub fn for_each_frame(
    bytes: &[u8],
    limits: &Limits,
    mut look: impl FnMut(u32, &RgbImage) -> ControlFlow<()>,
) -> Result<u32, MediaError> {
    let checked = check(bytes, limits)?;
    let mut shown = 0;
    let mut first = None;
    let mut show = |frame: Frame, _: Timing| {
        let index = shown;
        shown += 1;
        if !checked.layout.further.is_empty() {
            let first = first.get_or_insert_with(|| Small::of(&frame.rgb));
            if index > 0
                && first
                    .as_ref()
                    .is_some_and(|first| first.is_copied_by(&frame.rgb))
            {
                return ControlFlow::Continue(());
            }
        }
        look(index, &frame.rgb)?;
        frame
            .on_black()
            .map_or(ControlFlow::Continue(()), |black| look(index, &black))
    };
    let mut clock = Clock::new(checked.layout.format, limits);
    walk(bytes, &checked, limits, &mut clock, &mut show)?;
    Ok(shown)
}

/// How an animation plays.
#[derive(Clone, Copy, Default)]
pub(crate) struct Timing {
    /// How long the frame is seen.
    pub(crate) delay: Duration,
    /// How often all frames are played; 0 is for ever.
    pub(crate) plays: u32,
}

/// Decodes every picture of a file that was checked, upright and in sRGB, and hands each on.
pub(crate) fn walk(
    bytes: &[u8],
    checked: &Checked,
    limits: &Limits,
    clock: &mut Clock,
    show: &mut dyn FnMut(Frame, Timing) -> ControlFlow<()>,
) -> Result<(), MediaError> {
    let still = Timing::default();
    let layout = &checked.layout;
    let format = layout.format;
    let turn = |frame: Frame| frame.turned(checked.orientation);
    // What a colour profile lacks was told by `decode` already.
    let warnings = &mut Vec::new();
    match format {
        Format::Heic | Format::Avif => {
            let pictures = clock.run(|| heif::decode(bytes, layout, limits))?;
            for picture in pictures {
                let frame = clock.run(|| heif::picture(&picture, format, limits, warnings))?;
                if show(frame, still).is_break() {
                    break;
                }
            }
            return Ok(());
        }
        Format::Gif | Format::Webp | Format::Png if layout.frames > 1 => {
            return animation(bytes, checked, limits, clock, show);
        }
        _ => {}
    }
    let frame = turn(clock.run(|| first(bytes, checked, limits, warnings))?);
    if show(frame, still).is_break() {
        return Ok(());
    }
    for range in &layout.further {
        let picture = bytes.get(range.clone()).unwrap_or_default();
        let frame = clock.run(|| {
            let checked = check(picture, limits)?;
            Ok(first(picture, &checked, limits, warnings)?.turned(checked.orientation))
        })?;
        if show(frame, still).is_break() {
            return Ok(());
        }
    }
    for page in layout.pages.iter().skip(1) {
        let frame = clock.run(|| {
            Ok(tiff_page::decode(bytes, page, limits, warnings)?.turned(page.orientation))
        })?;
        if show(frame, still).is_break() {
            return Ok(());
        }
    }
    Ok(())
}

fn animation(
    bytes: &[u8],
    checked: &Checked,
    limits: &Limits,
    clock: &mut Clock,
    show: &mut dyn FnMut(Frame, Timing) -> ControlFlow<()>,
) -> Result<(), MediaError> {
    let layout = &checked.layout;
    let format = layout.format;
    let size = (layout.width, layout.height);
    let failed = |e| MediaError::from_image(format, e);
    let (icc, loops);
    let mut frames: Frames<'_> = match format {
        Format::Gif => {
            let mut decoder =
                image::codecs::gif::GifDecoder::new(Cursor::new(bytes)).map_err(failed)?;
            same_size(format, size, decoder.dimensions())?;
            icc = decoder.icc_profile().unwrap_or_default();
            loops = AnimationDecoder::loop_count(&decoder);
            decoder.into_frames()
        }
        Format::Webp => {
            let mut decoder =
                image::codecs::webp::WebPDecoder::new(Cursor::new(bytes)).map_err(failed)?;
            same_size(format, size, decoder.dimensions())?;
            icc = decoder.icc_profile().unwrap_or_default();
            loops = AnimationDecoder::loop_count(&decoder);
            decoder.into_frames()
        }
        _ => {
            let mut decoder =
                image::codecs::png::PngDecoder::with_limits(Cursor::new(bytes), allocation(limits))
                    .map_err(failed)?;
            same_size(format, size, decoder.dimensions())?;
            icc = decoder.icc_profile().unwrap_or_default();
            let decoder = decoder.apng().map_err(failed)?;
            loops = AnimationDecoder::loop_count(&decoder);
            decoder.into_frames()
        }
    };
    let plays = match loops {
        LoopCount::Infinite => 0,
        LoopCount::Finite(plays) => plays.get(),
    };
    let mut left = layout.frames;
    if format == Format::Png && layout.separate_first {
        // Viewers without animation show this picture, and `decode` does too; the frames do not contain it.
        let frame = clock.run(|| first(bytes, checked, limits, &mut Vec::new()))?;
        let timing = Timing {
            delay: Duration::ZERO,
            plays,
        };
        if show(frame.turned(checked.orientation), timing).is_break() {
            return Ok(());
        }
        left -= 1;
    }
    for _ in 0..left {
        let (frame, delay) = clock.run(|| match frames.next() {
            Some(frame) => {
                let frame = frame.map_err(failed)?;
                let delay = Duration::from(frame.delay());
                let mut frame = Frame::from_rgba(frame.into_buffer());
                if let Some(icc) = &icc {
                    color::to_srgb(&mut frame.rgb, icc);
                }
                Ok((frame.turned(checked.orientation), delay))
            }
            None => Err(MediaError::Truncated { format }),
        })?;
        if show(frame, Timing { delay, plays }).is_break() {
            break;
        }
    }
    Ok(())
}

/// A picture shrunk to little, to find its copies.
struct Small {
    size: (u32, u32),
    cells: RgbImage,
}

impl Small {
    const SIDE: u32 = 64;

    fn of(picture: &RgbImage) -> Option<Self> {
        let size = (Self::SIDE, Self::SIDE);
        let cells = scaled(&mut Resizer::new(), picture, size, FilterType::Bilinear).ok()?;
        Some(Self {
            size: picture.dimensions(),
            cells,
        })
    }

    /// Whether `other` is smaller, of the same shape, and shows the same in every one of 64 × 64 places.
    fn is_copied_by(&self, other: &RgbImage) -> bool {
        let (width, height) = (f64::from(self.size.0), f64::from(self.size.1));
        let (small_width, small_height) = (f64::from(other.width()), f64::from(other.height()));
        // A preview's sides are rounded to whole pixels, or to the 16 of a JPEG block.
        let same_shape = (small_width - small_height * width / height).abs() <= 16.0;
        let smaller = small_width < width && other.width().min(other.height()) >= Self::SIDE;
        smaller
            && same_shape
            && Self::of(other).is_some_and(|other| {
                let cells = other.cells.iter().zip(self.cells.iter());
                cells.into_iter().all(|(a, b)| a.abs_diff(*b) <= 24)
            })
    }
}
