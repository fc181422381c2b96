//! From bytes to the first picture.

use std::io::Cursor;

use image::{DynamicImage, ImageDecoder, RgbImage};
use zune_core::bytestream::ZCursor;
use zune_core::colorspace::ColorSpace;
use zune_core::options::DecoderOptions;

use crate::color;
use crate::container::Layout;
use crate::error::MediaError;
use crate::format::Format;
use crate::heif;
use crate::limits::{Clock, Limits};
use crate::picture::{Frame, Picture};
use crate::probe::{Checked, check};
use crate::tiff_page;

/// A progressive JPEG may say the same pixels again in every scan; cameras and editors use about ten.
const MOST_SCANS: usize = 64;

/// Decodes the first picture of a file: turned upright, in sRGB, 8 bits a sample.
///
/// The file is judged by its content. Its structure is walked to the end and its size checked against the limits
/// before memory is allocated. A truncated or damaged picture is an error, never half a picture.
///
/// # Errors
/// As [`crate::probe`], and what decoding finds: `Corrupt`, `Truncated`, `TimedOut`, `SandboxMissing`,
/// `DecoderMissing`.
pub fn decode(bytes: &[u8], limits: &Limits) -> Result<Picture, MediaError> {
    let checked = check(bytes, limits)?;
    let format = checked.layout.format;
    let mut warnings = checked.metadata.warnings.clone();
    let (frame, frames) = Clock::new(format, limits).run(|| {
        if format.needs_sandbox() {
            let pictures = heif::decode(bytes, &checked.layout, limits)?;
            let frame = heif::picture(&pictures[0], format, limits, &mut warnings)?;
            return Ok((frame, pictures.len() as u64));
        }
        let frame = first(bytes, &checked, limits, &mut warnings)?;
        Ok((frame.turned(checked.orientation), checked.layout.frames))
    })?;
    Ok(Picture {
        format,
        first: frame.rgb,
        alpha: frame.alpha,
        frames: u32::try_from(frames).unwrap_or(u32::MAX),
        videos: checked.layout.videos,
        lossless: checked.layout.lossless,
        metadata: checked.metadata,
        warnings,
    })
}

/// The first picture as stored, in sRGB.
pub(crate) fn first(
    bytes: &[u8],
    checked: &Checked,
    limits: &Limits,
    warnings: &mut Vec<String>,
) -> Result<Frame, MediaError> {
    let layout = &checked.layout;
    let size = (layout.width, layout.height);
    match layout.format {
        Format::Jpeg => jpeg(bytes, layout, warnings),
        Format::Png => {
            let decoder =
                image::codecs::png::PngDecoder::with_limits(Cursor::new(bytes), allocation(limits));
            with_profile(layout.format, decoder, size, limits, warnings)
        }
        Format::Webp => {
            let decoder = image::codecs::webp::WebPDecoder::new(Cursor::new(bytes));
            with_profile(layout.format, decoder, size, limits, warnings)
        }
        Format::Gif => {
            let decoder = image::codecs::gif::GifDecoder::new(Cursor::new(bytes));
            with_profile(layout.format, decoder, size, limits, warnings)
        }
        Format::Tiff => match layout.pages.first() {
            Some(page) => tiff_page::decode(bytes, page, limits, warnings),
            None => Err(MediaError::corrupt(Format::Tiff, "it has no page")),
        },
        format => Err(MediaError::unsupported(format, "")),
    }
}

/// Decodes with one of the `image` crate's decoders and converts its colours. `size` is what was checked against the
/// limits.
pub(crate) fn with_profile<D: ImageDecoder>(
    format: Format,
    decoder: image::ImageResult<D>,
    size: (u64, u64),
    limits: &Limits,
    warnings: &mut Vec<String>,
) -> Result<Frame, MediaError> {
    let mut decoder = decoder.map_err(|e| MediaError::from_image(format, e))?;
    same_size(format, size, decoder.dimensions())?;
    // Each decoder keeps to what it can check itself, beside what was checked before.
    decoder
        .set_limits(allocation(limits))
        .map_err(|e| MediaError::from_image(format, e))?;
    let icc = decoder.icc_profile().unwrap_or_else(|e| {
        warnings.push(format!("The colour profile could not be read: {e}."));
        None
    });
    let picture =
        DynamicImage::from_decoder(decoder).map_err(|e| MediaError::from_image(format, e))?;
    let mut frame = Frame::new(picture);
    if let Some(icc) = icc {
        warnings.extend(color::to_srgb(&mut frame.rgb, &icc));
    }
    Ok(frame)
}

pub(crate) fn allocation(limits: &Limits) -> image::Limits {
    let mut allocation = image::Limits::no_limits();
    allocation.max_alloc = Some(limits.max_memory);
    allocation
}

/// Refuses a file in which the decoder found another size than the one that was checked.
pub(crate) fn same_size(
    format: Format,
    checked: (u64, u64),
    found: (u32, u32),
) -> Result<(), MediaError> {
    if checked == (found.0.into(), found.1.into()) {
        return Ok(());
    }
    Err(MediaError::corrupt(
        format,
        "it states its size in two ways",
    ))
}

/// Decodes the first JPEG picture of a file, strictly: data that end early are an error and not a grey area.
pub(crate) fn jpeg(
    bytes: &[u8],
    layout: &Layout,
    warnings: &mut Vec<String>,
) -> Result<Frame, MediaError> {
    let options = DecoderOptions::default()
        .set_strict_mode(true)
        .set_max_width(usize::from(u16::MAX))
        .set_max_height(usize::from(u16::MAX))
        .jpeg_set_max_scans(MOST_SCANS)
        .jpeg_set_out_colorspace(ColorSpace::RGB);
    let stream = layout.jpeg.assemble(bytes);
    let mut decoder =
        zune_jpeg::JpegDecoder::new_with_options(ZCursor::new(stream.as_slice()), options);
    decoder.decode_headers().map_err(jpeg_error)?;
    let (width, height) = decoder.dimensions().unwrap_or_default();
    let size = (width as u32, height as u32);
    same_size(Format::Jpeg, (layout.width, layout.height), size)?;
    let samples = decoder.decode().map_err(jpeg_error)?;
    let mut rgb = RgbImage::from_raw(size.0, size.1, samples)
        .ok_or_else(|| MediaError::corrupt(Format::Jpeg, "its data are of another size"))?;
    if matches!(
        decoder.input_colorspace(),
        Some(ColorSpace::CMYK | ColorSpace::YCCK)
    ) {
        warnings.push(
            "The picture is in printing colours (CMYK); they were converted without their profile."
                .into(),
        );
    } else if let Some(icc) = &layout.icc {
        warnings.extend(color::to_srgb(&mut rgb, icc));
    }
    Ok(Frame { rgb, alpha: None })
}

fn jpeg_error(error: zune_jpeg::errors::DecodeErrors) -> MediaError {
    use zune_jpeg::errors::DecodeErrors;
    match error {
        DecodeErrors::ExhaustedData | DecodeErrors::FormatStatic("Premature end of buffer") => {
            MediaError::Truncated {
                format: Format::Jpeg,
            }
        }
        // The guard behind the last scan.
        DecodeErrors::Format(text) if text.starts_with("Unknown marker") => MediaError::Truncated {
            format: Format::Jpeg,
        },
        DecodeErrors::Unsupported(scheme) => {
            MediaError::unsupported(Format::Jpeg, format!("{scheme:?}"))
        }
        other => MediaError::corrupt(Format::Jpeg, format!("{other:?}")),
    }
}
