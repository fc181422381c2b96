//! Every picture that a file can show, one after the other.

use std::io::Cursor;
use std::ops::ControlFlow;

use image::{AnimationDecoder, Frames, ImageDecoder, RgbImage};

use crate::color;
use crate::decode::{allocation, first, same_size};
use crate::error::MediaError;
use crate::format::Format;
use crate::heif;
use crate::limits::{Clock, Limits};
use crate::picture::Frame;
use crate::probe::{Checked, check};
use crate::tiff_page;

/// Shows every picture of a file to `look`: each frame of an animation as it appears on the canvas, each page of a
/// TIFF, each further picture that stands behind the first in a JPEG or HEIC file. Upright and in sRGB.
///
/// `index` counts pictures from 0; 0 is what [`crate::decode`] gives. A picture with transparency is shown **twice
/// under the same index**, on white and then on black, because what is drawn in white on nothing shows only there.
/// `look` ends the walk early with [`ControlFlow::Break`]. Videos inside the file are not shown: see
/// [`crate::Picture::embedded_video`].
///
/// The answer is the number of pictures shown.
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
    let mut show = |frame: Frame| {
        let index = shown;
        shown += 1;
        look(index, &frame.rgb)?;
        frame
            .on_black()
            .map_or(ControlFlow::Continue(()), |black| look(index, &black))
    };
    let mut clock = Clock::new(checked.layout.format, limits);
    walk(bytes, &checked, limits, &mut clock, &mut show)?;
    Ok(shown)
}

fn walk(
    bytes: &[u8],
    checked: &Checked,
    limits: &Limits,
    clock: &mut Clock,
    show: &mut dyn FnMut(Frame) -> ControlFlow<()>,
) -> Result<(), MediaError> {
    let layout = &checked.layout;
    let format = layout.format;
    let turn = |frame: Frame| frame.turned(checked.orientation);
    // What a colour profile lacks was told by `decode` already.
    let warnings = &mut Vec::new();
    match format {
        Format::Heic | Format::Avif => {
            let pictures = clock.run(|| heif::decode(bytes, layout, limits))?;
            for picture in pictures {
                if show(clock.run(|| heif::picture(&picture, format, limits, warnings))?).is_break()
                {
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
    if show(turn(clock.run(|| first(bytes, checked, limits, warnings))?)).is_break() {
        return Ok(());
    }
    for range in &layout.further {
        let picture = bytes.get(range.clone()).unwrap_or_default();
        let frame = clock.run(|| {
            let checked = check(picture, limits)?;
            Ok(first(picture, &checked, limits, warnings)?.turned(checked.orientation))
        })?;
        if show(frame).is_break() {
            return Ok(());
        }
    }
    for page in layout.pages.iter().skip(1) {
        let frame = clock.run(|| {
            Ok(tiff_page::decode(bytes, page, limits, warnings)?.turned(page.orientation))
        })?;
        if show(frame).is_break() {
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
    show: &mut dyn FnMut(Frame) -> ControlFlow<()>,
) -> Result<(), MediaError> {
    let layout = &checked.layout;
    let format = layout.format;
    let size = (layout.width, layout.height);
    let failed = |e| MediaError::from_image(format, e);
    let icc;
    let mut frames: Frames<'_> = match format {
        Format::Gif => {
            let mut decoder =
                image::codecs::gif::GifDecoder::new(Cursor::new(bytes)).map_err(failed)?;
            same_size(format, size, decoder.dimensions())?;
            icc = decoder.icc_profile().unwrap_or_default();
            decoder.into_frames()
        }
        Format::Webp => {
            let mut decoder =
                image::codecs::webp::WebPDecoder::new(Cursor::new(bytes)).map_err(failed)?;
            same_size(format, size, decoder.dimensions())?;
            icc = decoder.icc_profile().unwrap_or_default();
            decoder.into_frames()
        }
        _ => {
            let mut decoder =
                image::codecs::png::PngDecoder::with_limits(Cursor::new(bytes), allocation(limits))
                    .map_err(failed)?;
            same_size(format, size, decoder.dimensions())?;
            icc = decoder.icc_profile().unwrap_or_default();
            decoder.apng().map_err(failed)?.into_frames()
        }
    };
    let mut left = layout.frames;
    if format == Format::Png && layout.separate_first {
        // Viewers without animation show this picture, and `decode` does too; the frames do not contain it.
        let frame = clock.run(|| first(bytes, checked, limits, &mut Vec::new()))?;
        if show(frame.turned(checked.orientation)).is_break() {
            return Ok(());
        }
        left -= 1;
    }
    for _ in 0..left {
        let frame = clock.run(|| match frames.next() {
            Some(frame) => {
                let mut frame = Frame::from_rgba(frame.map_err(failed)?.into_buffer());
                if let Some(icc) = &icc {
                    color::to_srgb(&mut frame.rgb, icc);
                }
                Ok(frame.turned(checked.orientation))
            }
            None => Err(MediaError::Truncated { format }),
        })?;
        if show(frame).is_break() {
            break;
        }
    }
    Ok(())
}
