//! HEIF (ISO/IEC 23008-12) and AVIF: the boxes that tell size, alpha and hidden videos.

use std::ops::Range;

use super::{Layout, be16, be32, iso_box};
use crate::error::MediaError;
use crate::format::Format;

pub(super) fn inspect(format: Format, bytes: &[u8]) -> Result<Layout, MediaError> {
    let corrupt = |detail: &str| MediaError::corrupt(format, detail);
    let mut layout = Layout::new(format, 0, 0);
    let mut largest = 0;
    let mut at = 0;
    while at < bytes.len() {
        let (kind, body) = iso_box(bytes, at).ok_or(MediaError::Truncated { format })?;
        match &kind {
            b"meta" => {
                let list = Properties::read(bytes, body.clone())
                    .ok_or(corrupt("its list of pictures is broken"))?;
                (layout.width, layout.height) = list
                    .primary_size()
                    .ok_or(corrupt("its picture has no size"))?;
                layout.alpha = list.alpha;
                largest = list
                    .sizes
                    .iter()
                    .map(|(_, w, h)| w.saturating_mul(*h))
                    .max()
                    .unwrap_or(0);
            }
            // An image sequence (msf1, avis): the file itself is the video.
            b"moov" => layout.videos.push(0..bytes.len() as u64),
            // The video of a motion photo.
            b"mpvd" => layout.videos.push(body.start as u64..body.end as u64),
            _ => {}
        }
        at = body.end;
    }
    if layout.pixels() == 0 {
        return Err(corrupt(
            "it has no picture, only a sequence or nothing at all",
        ));
    }
    // A tile or second picture may be larger than the one that is shown.
    layout.total_pixels = layout.pixels().max(largest);
    // What comes out of the sandbox, as a JPEG or PNG, decoded here.
    layout.memory = layout
        .total_pixels
        .saturating_mul(if layout.alpha { 8 } else { 3 });
    layout.lossless = false;
    Ok(layout)
}

/// Item properties (ISO/IEC 23008-12, 9.3): numbered from 1, and which of them the primary picture has.
#[derive(Default)]
struct Properties {
    /// `ispe` (image spatial extents): number, width, height.
    sizes: Vec<(u16, u64, u64)>,
    /// `irot` properties that turn by 90° or 270°.
    turns: Vec<u16>,
    /// Properties of the primary picture.
    primary: Vec<u16>,
    alpha: bool,
}

impl Properties {
    fn read(bytes: &[u8], meta: Range<usize>) -> Option<Self> {
        let mut list = Self::default();
        // `meta` is a full box: four bytes of version and flags come first.
        let inside: Vec<_> = children(bytes, meta.start + 4..meta.end).collect();
        let body = |wanted: &[u8; 4]| {
            inside
                .iter()
                .find(|(kind, _)| kind == wanted)
                .map(|(_, body)| body.clone())
        };
        let primary = body(b"pitm").and_then(|pitm| match *bytes.get(pitm.start)? {
            0 => be16(bytes, pitm.start + 4).map(u32::from),
            _ => be32(bytes, pitm.start + 4),
        });
        for (kind, body) in children(bytes, body(b"iprp")?) {
            match &kind {
                b"ipco" => list.read_properties(bytes, body)?,
                b"ipma" => list.primary.extend(associations(bytes, body, primary)?),
                _ => {}
            }
        }
        Some(list)
    }

    fn read_properties(&mut self, bytes: &[u8], container: Range<usize>) -> Option<()> {
        for (number, (kind, property)) in (1..).zip(children(bytes, container)) {
            match &kind {
                b"ispe" => {
                    let (width, height) = (
                        be32(bytes, property.start + 4)?,
                        be32(bytes, property.start + 8)?,
                    );
                    self.sizes
                        .push((number, u64::from(width), u64::from(height)));
                }
                b"irot" if bytes.get(property.start)? & 1 == 1 => self.turns.push(number),
                b"auxC" => {
                    let urn = bytes.get(property.start + 4..property.end)?;
                    self.alpha |= urn.starts_with(b"urn:mpeg:mpegB:cicp:systems:auxiliary:alpha")
                        || urn.starts_with(b"urn:mpeg:hevc:2015:auxid:1");
                }
                _ => {}
            }
        }
        Some(())
    }

    /// The size of the primary picture as it is seen; of the largest where the file does not say which that is.
    fn primary_size(&self) -> Option<(u64, u64)> {
        let own = self
            .sizes
            .iter()
            .find(|(number, ..)| self.primary.contains(number));
        let &(_, width, height) = own.or_else(|| {
            self.sizes
                .iter()
                .max_by_key(|(_, w, h)| w.saturating_mul(*h))
        })?;
        let turned = self
            .turns
            .iter()
            .any(|number| self.primary.contains(number));
        Some(if turned {
            (height, width)
        } else {
            (width, height)
        })
    }
}

/// The numbers of the properties that `ipma` gives to an item.
fn associations(bytes: &[u8], ipma: Range<usize>, item: Option<u32>) -> Option<Vec<u16>> {
    let bytes = &bytes[..ipma.end];
    let (long_ids, long_numbers) = (
        *bytes.get(ipma.start)? > 0,
        bytes.get(ipma.start + 3)? & 1 == 1,
    );
    let mut found = Vec::new();
    let mut at = ipma.start + 8;
    for _ in 0..be32(bytes, ipma.start + 4)? {
        let id = if long_ids {
            be32(bytes, at)?
        } else {
            u32::from(be16(bytes, at)?)
        };
        at += if long_ids { 4 } else { 2 };
        let count = *bytes.get(at)?;
        at += 1;
        for _ in 0..count {
            // The highest bit says that the property is essential.
            let number = if long_numbers {
                be16(bytes, at)? & 0x7FFF
            } else {
                u16::from(bytes.get(at)? & 0x7F)
            };
            at += if long_numbers { 2 } else { 1 };
            if Some(id) == item {
                found.push(number);
            }
        }
    }
    Some(found)
}

fn children(bytes: &[u8], range: Range<usize>) -> impl Iterator<Item = ([u8; 4], Range<usize>)> {
    let inside = &bytes[..range.end.min(bytes.len())];
    let mut at = range.start;
    std::iter::from_fn(move || {
        let (kind, body) = iso_box(inside, at)?;
        at = body.end;
        Some((kind, body))
    })
}
