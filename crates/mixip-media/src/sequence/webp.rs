//! Animated WebP: the encoder writes single pictures, this lays them into the container (RFC 9649, section 2.7).

use std::io::Write;

use image::ExtendedColorType;
use image::codecs::webp::WebPEncoder;

use super::{File, Out, Timing, parts, rgba, words};
use crate::picture::Frame;

/// VP8X: the file has transparency.
const ALPHA: u8 = 0b0001_0000;
/// VP8X: the file is an animation.
const ANIMATION: u8 = 0b0000_0010;
/// ANMF: the frame replaces what was there before it.
const NO_BLENDING: u8 = 0b0000_0010;
/// RIFF, its size, WEBP: what stands before the first chunk.
const HEAD: usize = 12;

pub(super) struct Animation<'a> {
    out: Out<'a>,
    /// The canvas and how often it plays, from the first frame.
    head: Option<((u32, u32), u32)>,
    transparent: bool,
    frames: Vec<u8>,
}

impl<'a> Animation<'a> {
    pub(super) fn new(out: Out<'a>) -> Self {
        Self {
            out,
            head: None,
            transparent: false,
            frames: Vec::new(),
        }
    }
}

impl File for Animation<'_> {
    fn add(&mut self, frame: Frame, timing: Timing) -> Result<(), String> {
        self.transparent |= frame.alpha.is_some();
        let pixels = rgba(frame);
        let (width, height) = pixels.dimensions();
        self.head.get_or_insert(((width, height), timing.plays));
        let mut picture = Vec::new();
        WebPEncoder::new_lossless(&mut picture)
            .encode(&pixels, width, height, ExtendedColorType::Rgba8)
            .map_err(words)?;
        let picture = picture
            .get(HEAD..)
            .filter(|chunk| chunk.starts_with(b"VP8L"))
            .ok_or("its frame is no lossless picture")?;
        let mut content = Vec::with_capacity(16 + picture.len());
        content.extend([0; 6]); // It lies in the upper left corner.
        content.extend(three_bytes(width - 1));
        content.extend(three_bytes(height - 1));
        content.extend(three_bytes(u32::from(parts(timing.delay, 1_000))));
        content.push(NO_BLENDING);
        content.extend_from_slice(picture);
        chunk(&mut self.frames, *b"ANMF", &content)
    }

    fn finish(self: Box<Self>) -> Result<(), String> {
        let ((width, height), plays) = self.head.ok_or("it has no frame")?;
        let mut content = b"WEBP".to_vec();
        let alpha = if self.transparent { ALPHA } else { 0 };
        let mut features = vec![ANIMATION | alpha, 0, 0, 0];
        features.extend(three_bytes(width - 1));
        features.extend(three_bytes(height - 1));
        chunk(&mut content, *b"VP8X", &features)?;
        let mut loops = vec![255; 4]; // White behind it.
        loops.extend(u16::try_from(plays).unwrap_or(u16::MAX).to_le_bytes());
        chunk(&mut content, *b"ANIM", &loops)?;
        content.extend(self.frames);
        let mut file = Vec::with_capacity(8 + content.len());
        chunk(&mut file, *b"RIFF", &content)?;
        self.out.write_all(&file).map_err(words)
    }
}

fn three_bytes(number: u32) -> [u8; 3] {
    let [a, b, c, _] = number.to_le_bytes();
    [a, b, c]
}

/// Name, size, content, and a byte to an even length.
fn chunk(out: &mut Vec<u8>, name: [u8; 4], content: &[u8]) -> Result<(), String> {
    let size = u32::try_from(content.len()).map_err(|_| "it is larger than 4 GiB")?;
    out.extend(name);
    out.extend(size.to_le_bytes());
    out.extend_from_slice(content);
    if content.len() % 2 == 1 {
        out.push(0);
    }
    Ok(())
}
