//! JPEG (ITU-T T.81): segments up to the end marker, and what stands behind it.

use std::ops::Range;

use super::{Layout, be16, video_in};
use crate::error::MediaError;
use crate::format::Format;

const SOI: u8 = 0xD8;
const EOI: u8 = 0xD9;
const SOS: u8 = 0xDA;

/// The parts of a JPEG that its decoder needs, without metadata and without rubbish between segments.
#[derive(Debug, Default)]
pub(crate) struct Stream {
    pieces: Vec<Range<usize>>,
    /// Whether a guard can stand behind the last scan (restart markers are checked by number instead).
    guarded: bool,
}

impl Stream {
    /// The parts in one piece. Behind the last scan stands a guard: eight zero bytes, more than a decoder reads ahead,
    /// and then a marker that does not exist. A scan that ends too early runs into it; at the end marker, decoders
    /// would just go on with zeros and give half a picture.
    pub(crate) fn assemble(&self, bytes: &[u8]) -> Vec<u8> {
        let length: usize = self.pieces.iter().map(ExactSizeIterator::len).sum();
        let mut out = Vec::with_capacity(length + 16);
        out.extend([0xFF, SOI]);
        for piece in &self.pieces {
            out.extend_from_slice(&bytes[piece.clone()]);
        }
        if self.guarded {
            out.extend([0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0x02, 0, 2]);
        }
        out.extend([0xFF, EOI]);
        out
    }
}

/// One JPEG picture inside a file.
struct Walk {
    frame: Frame,
    exif: Option<Vec<u8>>,
    icc: Option<Vec<u8>>,
    stream: Stream,
    end: usize,
}

pub(super) fn inspect(bytes: &[u8]) -> Result<Layout, MediaError> {
    let first = walk(bytes, 0)?;
    let mut layout = Layout::new(Format::Jpeg, first.frame.width, first.frame.height);
    layout.videos.extend(video_in(bytes, first.end));
    layout.further = further_pictures(bytes, first.end, layout.videos.first());
    for range in layout.further.clone() {
        let other = walk(&bytes[range], 0)?;
        layout.frames += 1;
        layout.total_pixels = layout
            .total_pixels
            .saturating_add(other.frame.width * other.frame.height);
    }
    layout.memory = layout
        .pixels()
        .saturating_mul(3)
        .saturating_add(first.frame.coefficients());
    layout.exif = first.exif;
    layout.icc = first.icc;
    layout.jpeg = first.stream;
    layout.lossless = false;
    Ok(layout)
}

/// Whole pictures behind the first one: stereo and burst pictures (CIPA DC-007 multi-picture format), gain maps,
/// previews that cameras append. They are looked for by content; an index in the file could leave one out.
fn further_pictures(bytes: &[u8], from: usize, video: Option<&Range<u64>>) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = from;
    let stop = video.map_or(bytes.len(), |v| {
        usize::try_from(v.start).unwrap_or(bytes.len())
    });
    while let Some(step) = bytes[at..stop]
        .windows(3)
        .position(|w| w == [0xFF, SOI, 0xFF])
    {
        let start = at + step;
        at = match walk(&bytes[..stop], start) {
            Ok(picture) => {
                found.push(start..picture.end);
                picture.end
            }
            Err(_) => start + 2,
        };
    }
    found
}

/// Walks the segments of the picture that begins at `start`.
fn walk(bytes: &[u8], start: usize) -> Result<Walk, MediaError> {
    let truncated = MediaError::Truncated {
        format: Format::Jpeg,
    };
    let corrupt = |detail: &str| MediaError::corrupt(Format::Jpeg, detail);
    let mut frame: Option<Frame> = None;
    let mut exif = None;
    let mut icc: Vec<(u8, &[u8])> = Vec::new();
    let mut stream = Stream::default();
    let mut scanned = false;
    let mut interval = 0;
    let mut at = start + 2;
    loop {
        // Fill bytes may stand before a marker; anything else there is rubbish that decoders skip.
        at += bytes
            .get(at..)
            .and_then(|rest| rest.iter().position(|&b| b == 0xFF))
            .ok_or(truncated.clone())?;
        at += bytes[at..]
            .iter()
            .position(|&b| b != 0xFF)
            .ok_or(truncated.clone())?;
        let segment_start = at - 1;
        let marker = bytes[at];
        at += 1;
        match marker {
            0 | 0x01 | 0xD0..=0xD7 => continue,
            EOI => break,
            SOI => return Err(corrupt("a second picture begins inside the first")),
            _ => {}
        }
        let length = usize::from(be16(bytes, at).ok_or(truncated.clone())?);
        if length < 2 {
            return Err(corrupt("a segment has no length"));
        }
        let segment = bytes.get(at + 2..at + length).ok_or(truncated.clone())?;
        at += length;
        let mut needed = matches!(marker, 0xC0..=0xCF | 0xDB..=0xDF | 0xE0 | 0xEE);
        match marker {
            0xC0..=0xCF if !matches!(marker, 0xC4 | 0xC8 | 0xCC) => {
                if frame.is_some() {
                    return Err(corrupt("it has two frame headers"));
                }
                frame = Some(
                    Frame::read(marker, segment).ok_or(corrupt("its frame header is damaged"))?,
                );
            }
            0xDD => {
                interval =
                    u64::from(be16(segment, 0).ok_or(corrupt("its restart interval is damaged"))?)
            }
            0xE1 if exif.is_none() => exif = segment.strip_prefix(b"Exif\0\0").map(<[u8]>::to_vec),
            0xE2 => {
                if let Some([number, _, data @ ..]) = segment.strip_prefix(b"ICC_PROFILE\0") {
                    icc.push((*number, data));
                }
            }
            SOS => {
                let frame = frame
                    .as_ref()
                    .ok_or(corrupt("its data come before its size"))?;
                let (end, restarts) = entropy_end(bytes, at).ok_or(truncated.clone())?;
                if interval > 0 && restarts + 1 < frame.units(segment).div_ceil(interval) {
                    return Err(truncated);
                }
                (at, needed, scanned) = (end, true, true);
            }
            _ => {}
        }
        if needed {
            stream.pieces.push(segment_start..at);
        }
    }
    let frame = frame.ok_or(corrupt("it has no frame header"))?;
    if !scanned {
        return Err(corrupt("it has no picture data"));
    }
    icc.sort_by_key(|(number, _)| *number);
    stream.guarded = interval == 0;
    Ok(Walk {
        frame,
        exif,
        icc: (!icc.is_empty()).then(|| {
            icc.into_iter()
                .flat_map(|(_, data)| data)
                .copied()
                .collect()
        }),
        stream,
        end: at,
    })
}

/// What a frame header says (T.81, B.2.2).
struct Frame {
    width: u64,
    height: u64,
    progressive: bool,
    /// Identifier and horizontal and vertical sampling of each component.
    components: Vec<(u8, u64, u64)>,
}

impl Frame {
    fn read(marker: u8, segment: &[u8]) -> Option<Self> {
        let components = segment.get(6..6 + 3 * usize::from(*segment.get(5)?))?;
        let components: Vec<_> = components
            .chunks_exact(3)
            .map(|c| (c[0], u64::from(c[1] >> 4), u64::from(c[1] & 15)))
            .collect();
        let valid = !components.is_empty()
            && components
                .iter()
                .all(|(_, h, v)| (1..=4).contains(h) && (1..=4).contains(v));
        valid.then_some(Self {
            height: u64::from(be16(segment, 1)?),
            width: u64::from(be16(segment, 3)?),
            progressive: matches!(marker, 0xC2 | 0xC6 | 0xCA | 0xCE),
            components,
        })
    }

    fn largest_sampling(&self) -> (u64, u64) {
        self.components
            .iter()
            .fold((1, 1), |(h, v), c| (h.max(c.1), v.max(c.2)))
    }

    /// Minimum coded units of a scan with this header (T.81, A.2).
    fn units(&self, scan: &[u8]) -> u64 {
        let (h_max, v_max) = self.largest_sampling();
        let mut parts = (h_max, v_max);
        if let [1, id, ..] = scan {
            let own = self.components.iter().find(|c| c.0 == *id);
            parts = own.map_or(parts, |c| (h_max.div_ceil(c.1), v_max.div_ceil(c.2)));
        }
        self.width.div_ceil(8 * parts.0) * self.height.div_ceil(8 * parts.1)
    }

    /// Bytes of coefficients that have to be kept until the last scan: all of them in a progressive picture.
    fn coefficients(&self) -> u64 {
        let (h_max, v_max) = self.largest_sampling();
        let blocks: u64 = self.components.iter().map(|c| c.1 * c.2).sum();
        let units = self.width.div_ceil(8 * h_max) * self.height.div_ceil(8 * v_max);
        if self.progressive {
            units * blocks * 64 * 2
        } else {
            0
        }
    }
}

/// Where the entropy-coded data that begins at `at` ends (at the 0xFF of the next real marker), and how many restart
/// markers are in it.
fn entropy_end(bytes: &[u8], mut at: usize) -> Option<(usize, u64)> {
    let mut restarts = 0;
    loop {
        at += bytes.get(at..)?.iter().position(|&b| b == 0xFF)?;
        match *bytes.get(at + 1)? {
            0 => at += 2,
            0xD0..=0xD7 => {
                restarts += 1;
                at += 2;
            }
            0xFF => at += 1,
            _ => return Some((at, restarts)),
        }
    }
}
