//! Animations and files of several pages that leave the house whole: encoded afresh, frame by frame.

mod webp;

use std::io::Cursor;
use std::ops::ControlFlow;
use std::time::Duration;

use image::{DynamicImage, RgbaImage};
use tiff::encoder::colortype::{RGB8, RGBA8};
use tiff::encoder::{Compression, DeflateLevel, Predictor, TiffEncoder};
use tiff::tags::ExtraSamples;

use crate::error::MediaError;
use crate::format::Format;
use crate::frames::{Timing, walk};
use crate::limits::{Clock, Limits};
use crate::picture::{Frame, with_alpha};
use crate::probe::{Checked, check};

/// A file of several pictures as it leaves.
#[derive(Debug, Clone)]
pub struct Sequence {
    /// The file.
    pub bytes: Vec<u8>,
    /// The usual ending of such files' names, without the dot.
    pub extension: &'static str,
    /// How many pictures it holds.
    pub pictures: u32,
}

/// Encodes all pictures of an animated GIF, WebP or PNG or of a TIFF with several pages from their pixels alone, each
/// upright and in sRGB: the pictures that [`crate::for_each_frame`] shows, with their delays, and nothing else of the
/// file. Lossless, but that a GIF frame of more than 256 colours is brought to 256. Nothing comes of other files: of
/// them only the first picture leaves.
///
/// # Errors
/// As [`crate::decode`], for whichever picture is damaged; [`MediaError::Encode`].
pub fn encode_sequence(bytes: &[u8], limits: &Limits) -> Result<Option<Sequence>, MediaError> {
    let checked = check(bytes, limits)?;
    let layout = &checked.layout;
    let format = layout.format;
    if layout.frames < 2 {
        return Ok(None);
    }
    let mut out = Cursor::new(Vec::new());
    let file: Box<dyn File + '_> = match format {
        Format::Gif => Box::new(Gif(Stage::Empty(&mut out))),
        Format::Webp => Box::new(webp::Animation::new(&mut out)),
        Format::Png => Box::new(Apng {
            pictures: u32::try_from(layout.frames).unwrap_or(u32::MAX),
            separate_first: layout.separate_first,
            stage: Stage::Empty(&mut out),
        }),
        Format::Tiff => Box::new(Tiff::new(&mut out).map_err(encode(format))?),
        _ => return Ok(None),
    };
    let pictures = fill(file, bytes, &checked, limits)?;
    Ok(Some(Sequence {
        bytes: out.into_inner(),
        extension: match format {
            Format::Gif => "gif",
            Format::Webp => "webp",
            Format::Png => "png",
            _ => "tiff",
        },
        pictures,
    }))
}

/// Writes all pictures of a file to another one; tells how many.
fn fill(
    mut file: Box<dyn File + '_>,
    bytes: &[u8],
    checked: &Checked,
    limits: &Limits,
) -> Result<u32, MediaError> {
    let format = checked.layout.format;
    let (mut fault, mut pictures) = (None, 0);
    let mut clock = Clock::new(format, limits);
    walk(bytes, checked, limits, &mut clock, &mut |frame, timing| {
        pictures += 1;
        match file.add(frame, timing) {
            Ok(()) => ControlFlow::Continue(()),
            Err(detail) => {
                fault = Some(detail);
                ControlFlow::Break(())
            }
        }
    })?;
    match fault {
        Some(detail) => Err(detail),
        None => file.finish(),
    }
    .map_err(encode(format))?;
    Ok(pictures)
}

fn encode(format: Format) -> impl Fn(String) -> MediaError {
    move |detail| MediaError::Encode { format, detail }
}

/// Where a file is written.
type Out<'a> = &'a mut Cursor<Vec<u8>>;

/// A file that takes frames one after the other; errors are the encoder's words.
trait File {
    fn add(&mut self, frame: Frame, timing: Timing) -> Result<(), String>;
    fn finish(self: Box<Self>) -> Result<(), String>;
}

fn words(error: impl std::fmt::Display) -> String {
    error.to_string()
}

fn rgba(frame: Frame) -> RgbaImage {
    match frame.alpha {
        Some(alpha) => with_alpha(&frame.rgb, &alpha),
        None => DynamicImage::ImageRgb8(frame.rgb).into_rgba8(),
    }
}

/// A delay in parts of a second, at most what two bytes hold.
fn parts(delay: Duration, of_second: u128) -> u16 {
    let nanos = delay.as_nanos() * of_second + 500_000_000;
    u16::try_from(nanos / 1_000_000_000).unwrap_or(u16::MAX)
}

/// A file whose head is written with its first frame, which tells the size of the canvas.
enum Stage<'a, Encoder> {
    Empty(Out<'a>),
    Begun(Encoder),
    /// While the head is written, and after that failed.
    Broken,
}

impl<'a, Encoder> Stage<'a, Encoder> {
    fn begun(
        &mut self,
        begin: impl FnOnce(Out<'a>) -> Result<Encoder, String>,
    ) -> Result<&mut Encoder, String> {
        *self = match std::mem::replace(self, Self::Broken) {
            Self::Empty(out) => Self::Begun(begin(out)?),
            begun => begun,
        };
        match self {
            Self::Begun(encoder) => Ok(encoder),
            _ => Err("it could not be begun".to_owned()),
        }
    }

    fn end(self) -> Result<Encoder, String> {
        match self {
            Self::Begun(encoder) => Ok(encoder),
            _ => Err("it has no frame".to_owned()),
        }
    }
}

struct Gif<'a>(Stage<'a, gif::Encoder<Out<'a>>>);

impl File for Gif<'_> {
    fn add(&mut self, frame: Frame, timing: Timing) -> Result<(), String> {
        /// From 1 to 30: how little time the search for 256 colours may take.
        const SPEED: i32 = 10;
        let mut pixels = rgba(frame);
        let side = |side: u32| u16::try_from(side).map_err(words);
        let (width, height) = (side(pixels.width())?, side(pixels.height())?);
        let encoder = self.0.begun(|out| {
            let mut encoder = gif::Encoder::new(out, width, height, &[]).map_err(words)?;
            let repeat = match u16::try_from(timing.plays).unwrap_or(u16::MAX) {
                0 => gif::Repeat::Infinite,
                plays => gif::Repeat::Finite(plays),
            };
            encoder.set_repeat(repeat).map_err(words)?;
            Ok(encoder)
        })?;
        let mut frame = gif::Frame::from_rgba_speed(width, height, &mut pixels, SPEED);
        frame.delay = parts(timing.delay, 100);
        // Every frame is whole: nothing of the one before shows through.
        frame.dispose = gif::DisposalMethod::Background;
        encoder.write_frame(&frame).map_err(words)
    }

    fn finish(self: Box<Self>) -> Result<(), String> {
        self.0.end()?.into_inner().map(drop).map_err(words)
    }
}

struct Apng<'a> {
    pictures: u32,
    separate_first: bool,
    stage: Stage<'a, png::Writer<Out<'a>>>,
}

impl File for Apng<'_> {
    fn add(&mut self, frame: Frame, timing: Timing) -> Result<(), String> {
        let pixels = rgba(frame);
        let (pictures, separate) = (self.pictures, self.separate_first);
        let writer = self.stage.begun(|out| {
            let mut encoder = png::Encoder::new(out, pixels.width(), pixels.height());
            encoder.set_color(png::ColorType::Rgba);
            encoder.set_depth(png::BitDepth::Eight);
            encoder.set_compression(png::Compression::Fast);
            let frames = pictures - u32::from(separate);
            encoder.set_animated(frames, timing.plays).map_err(words)?;
            encoder.set_sep_def_img(separate).map_err(words)?;
            encoder.set_blend_op(png::BlendOp::Source).map_err(words)?;
            encoder.write_header().map_err(words)
        })?;
        writer
            .set_frame_delay(parts(timing.delay, 1_000), 1_000)
            .map_err(words)?;
        writer.write_image_data(&pixels).map_err(words)
    }

    fn finish(self: Box<Self>) -> Result<(), String> {
        self.stage.end()?.finish().map_err(words)
    }
}

struct Tiff<'a>(TiffEncoder<Out<'a>>);

impl<'a> Tiff<'a> {
    fn new(out: Out<'a>) -> Result<Self, String> {
        let encoder = TiffEncoder::new(out).map_err(words)?;
        let encoder = encoder.with_compression(Compression::Deflate(DeflateLevel::Balanced));
        Ok(Self(encoder.with_predictor(Predictor::Horizontal)))
    }
}

impl File for Tiff<'_> {
    fn add(&mut self, frame: Frame, _: Timing) -> Result<(), String> {
        let (width, height) = frame.rgb.dimensions();
        match &frame.alpha {
            Some(alpha) => {
                let pixels = with_alpha(&frame.rgb, alpha);
                let mut page = self.0.new_image::<RGBA8>(width, height).map_err(words)?;
                // Without this, readers may take the fourth sample for anything.
                page.extra_samples(&[ExtraSamples::UnassociatedAlpha])
                    .map_err(words)?;
                page.write_data(&pixels).map_err(words)
            }
            None => self
                .0
                .write_image::<RGB8>(width, height, &frame.rgb)
                .map_err(words),
        }
    }

    fn finish(self: Box<Self>) -> Result<(), String> {
        Ok(())
    }
}
