//! TIFF 6.0 and BigTIFF: the chain of image file directories, one for each page.

use super::{Layout, Page};
use crate::error::MediaError;
use crate::format::Format;
use crate::limits::Limits;

mod tag {
    pub(super) const NEW_SUBFILE_TYPE: u16 = 254;
    pub(super) const WIDTH: u16 = 256;
    pub(super) const HEIGHT: u16 = 257;
    pub(super) const BITS_PER_SAMPLE: u16 = 258;
    pub(super) const COMPRESSION: u16 = 259;
    pub(super) const PHOTOMETRIC: u16 = 262;
    pub(super) const MAKE: u16 = 271;
    pub(super) const STRIP_OFFSETS: u16 = 273;
    pub(super) const ORIENTATION: u16 = 274;
    pub(super) const SAMPLES_PER_PIXEL: u16 = 277;
    pub(super) const STRIP_BYTES: u16 = 279;
    pub(super) const TILE_OFFSETS: u16 = 324;
    pub(super) const TILE_BYTES: u16 = 325;
    pub(super) const SUB_IFDS: u16 = 330;
    pub(super) const CFA_PATTERN: u16 = 33422;
    pub(super) const DNG_VERSION: u16 = 50706;
}

/// Exif is read from a copy of the file; a scan of hundreds of megabytes has nothing in it that is worth that.
const LARGEST_FOR_EXIF: usize = 64 << 20;

pub(super) fn inspect(bytes: &[u8], limits: &Limits) -> Result<Layout, MediaError> {
    let truncated = MediaError::Truncated {
        format: Format::Tiff,
    };
    let corrupt = |detail: &str| MediaError::corrupt(Format::Tiff, detail);
    let file = File::open(bytes).ok_or(truncated.clone())?;
    let mut layout: Option<Layout> = None;
    let mut next = file.first;
    let mut pages = Vec::new();
    while next != 0 {
        if pages.iter().any(|page: &Page| page.offset == next) {
            return Err(corrupt("its pages form a loop"));
        }
        let page = file.directory(next).ok_or(truncated.clone())?;
        let orientation = page
            .number(tag::ORIENTATION)
            .and_then(|o| u8::try_from(o).ok())
            .filter(|o| (1..=8).contains(o));
        let (width, height) = page.size().ok_or(corrupt("a page has no size"))?;
        limits.check_pixels(Format::Tiff, width, height)?;
        pages.push(Page {
            offset: next,
            size: (width, height),
            orientation: orientation.unwrap_or(1),
        });
        limits.check_frames(Format::Tiff, pages.len() as u64)?;
        if let Some(6 | 7) = page.number(tag::COMPRESSION) {
            // The decoder would take a JPEG that ends early for a whole one.
            return Err(MediaError::unsupported(
                Format::Tiff,
                "with JPEG compression inside",
            ));
        }
        page.check_data(&truncated)?;
        let pixels = width * height;
        let sample_bytes = page
            .sample_bytes()
            .ok_or(corrupt("a page has no sample size"))?;
        let memory = pixels.saturating_mul(sample_bytes + 4 + sample_bytes);
        match &mut layout {
            None => {
                let mut first = Layout::new(Format::Tiff, width, height);
                first.memory = memory;
                layout = Some(first);
            }
            Some(layout) => {
                layout.total_pixels += pixels;
                layout.memory = layout.memory.max(memory);
            }
        }
        next = page.next;
    }
    let mut layout = layout.ok_or(corrupt("it has no page"))?;
    layout.frames = pages.len() as u64;
    layout.pages = pages;
    if bytes.len() <= LARGEST_FOR_EXIF && !file.big {
        layout.exif = Some(bytes.to_vec());
    }
    Ok(layout)
}

/// The media type of the camera raw file that this TIFF is, if it is one.
///
/// Their first directory is a small preview (marked as a reduced copy, beside sub-directories with the sensor's
/// data), or sensor data itself.
pub(crate) fn raw_type(head: &[u8]) -> Option<&'static str> {
    if head.get(8..10) == Some(b"CR") {
        return Some("image/x-canon-cr2");
    }
    let file = File::open(head)?;
    let first = file.directory(file.first)?;
    if first.entry(tag::DNG_VERSION).is_some() {
        return Some("image/x-adobe-dng");
    }
    let photometric = first.number(tag::PHOTOMETRIC);
    // 32803: colour filter array, 34892: linear raw (TIFF/EP, DNG).
    let sensor =
        matches!(photometric, Some(32803 | 34892)) || first.entry(tag::CFA_PATTERN).is_some();
    let reduced = first
        .number(tag::NEW_SUBFILE_TYPE)
        .is_some_and(|kind| kind & 1 == 1);
    let preview = first.entry(tag::SUB_IFDS).is_some() && first.entry(tag::MAKE).is_some();
    if !sensor && !preview && !reduced {
        return None;
    }
    let make = first.text(tag::MAKE).to_ascii_uppercase();
    Some(match () {
        () if make.starts_with(b"NIKON") => "image/x-nikon-nef",
        () if make.starts_with(b"SONY") => "image/x-sony-arw",
        () if make.starts_with(b"PENTAX") => "image/x-pentax-pef",
        () if make.starts_with(b"SAMSUNG") => "image/x-samsung-srw",
        () => "image/x-raw",
    })
}

struct File<'a> {
    bytes: &'a [u8],
    little: bool,
    big: bool,
    first: u64,
}

struct Directory<'a> {
    file: &'a File<'a>,
    entries: &'a [u8],
    next: u64,
}

/// A field: its type, count, and where its inline value or offset stands.
struct Entry<'a> {
    kind: u16,
    count: u64,
    inline: &'a [u8],
}

impl<'a> File<'a> {
    fn open(bytes: &'a [u8]) -> Option<Self> {
        let little = match bytes.get(..2)? {
            b"II" => true,
            b"MM" => false,
            _ => return None,
        };
        let mut file = Self {
            bytes,
            little,
            big: false,
            first: 0,
        };
        file.big = file.number(bytes.get(2..4)?) == 43;
        file.first = file.number(if file.big {
            bytes.get(8..16)?
        } else {
            bytes.get(4..8)?
        });
        Some(file)
    }

    /// An unsigned number of as many bytes as there are, at most eight.
    fn number(&self, bytes: &[u8]) -> u64 {
        let fold = |sum: u64, &b: &u8| sum << 8 | u64::from(b);
        if self.little {
            bytes.iter().rev().fold(0, fold)
        } else {
            bytes.iter().fold(0, fold)
        }
    }

    fn slice(&self, at: u64, length: u64) -> Option<&'a [u8]> {
        let at = usize::try_from(at).ok()?;
        self.bytes
            .get(at..at.checked_add(usize::try_from(length).ok()?)?)
    }

    fn directory(&'a self, at: u64) -> Option<Directory<'a>> {
        let (count_size, entry_size, link_size) = if self.big { (8, 20, 8) } else { (2, 12, 4) };
        let count = self.number(self.slice(at, count_size)?);
        let length = count.checked_mul(entry_size)?;
        let entries = self.slice(at.checked_add(count_size)?, length)?;
        let next =
            self.number(self.slice(at.checked_add(count_size)?.checked_add(length)?, link_size)?);
        Some(Directory {
            file: self,
            entries,
            next,
        })
    }
}

impl<'a> Directory<'a> {
    fn entry(&self, tag: u16) -> Option<Entry<'a>> {
        let size = if self.file.big { 20 } else { 12 };
        let entry = self
            .entries
            .chunks_exact(size)
            .find(|e| self.file.number(&e[..2]) == u64::from(tag))?;
        let count_end = if self.file.big { 12 } else { 8 };
        Some(Entry {
            kind: u16::try_from(self.file.number(&entry[2..4])).ok()?,
            count: self.file.number(&entry[4..count_end]),
            inline: &entry[count_end..],
        })
    }

    /// The bytes of a field's values. `None` when they lie outside the file.
    fn value(&self, tag: u16) -> Option<(&'a [u8], usize)> {
        let entry = self.entry(tag)?;
        let size: u64 = match entry.kind {
            1 | 2 | 6 | 7 => 1,
            3 | 8 => 2,
            4 | 9 | 11 | 13 => 4,
            5 | 10 | 12 | 16..=18 => 8,
            _ => return None,
        };
        let length = entry.count.checked_mul(size)?;
        let bytes = match usize::try_from(length)
            .ok()
            .and_then(|n| entry.inline.get(..n))
        {
            Some(inline) => inline,
            None => self.file.slice(self.file.number(entry.inline), length)?,
        };
        Some((bytes, size as usize))
    }

    fn numbers(&self, tag: u16) -> Option<impl Iterator<Item = u64> + use<'a>> {
        let (bytes, size) = self.value(tag)?;
        let file = self.file;
        Some(bytes.chunks_exact(size).map(|n| file.number(n)))
    }

    fn number(&self, tag: u16) -> Option<u64> {
        self.numbers(tag)?.next()
    }

    fn text(&self, tag: u16) -> &'a [u8] {
        self.value(tag).map_or(&[], |(bytes, _)| bytes)
    }

    fn size(&self) -> Option<(u64, u64)> {
        Some((self.number(tag::WIDTH)?, self.number(tag::HEIGHT)?))
    }

    /// Bytes of one pixel once decoded.
    fn sample_bytes(&self) -> Option<u64> {
        let samples = self.number(tag::SAMPLES_PER_PIXEL).unwrap_or(1);
        let bits = self
            .numbers(tag::BITS_PER_SAMPLE)
            .and_then(Iterator::max)
            .unwrap_or(1);
        samples
            .checked_mul(bits.div_ceil(8).max(1))
            .filter(|&n| n < 1 << 16)
    }

    fn bits_per_pixel(&self) -> u64 {
        let samples = self.number(tag::SAMPLES_PER_PIXEL).unwrap_or(1);
        let bits = self
            .numbers(tag::BITS_PER_SAMPLE)
            .and_then(Iterator::max)
            .unwrap_or(1);
        samples.saturating_mul(bits)
    }

    /// Every strip or tile must lie inside the file, and there must be some.
    fn check_data(&self, truncated: &MediaError) -> Result<(), MediaError> {
        let pairs = [
            (tag::STRIP_OFFSETS, tag::STRIP_BYTES),
            (tag::TILE_OFFSETS, tag::TILE_BYTES),
        ];
        let (mut parts, mut bytes) = (0, 0_u64);
        for (offsets, lengths) in pairs {
            if self.entry(offsets).is_none() {
                continue;
            }
            let (offsets, lengths) = self
                .numbers(offsets)
                .zip(self.numbers(lengths))
                .ok_or(truncated.clone())?;
            for (offset, length) in offsets.zip(lengths) {
                self.file.slice(offset, length).ok_or(truncated.clone())?;
                parts += 1;
                bytes = bytes.saturating_add(length);
            }
        }
        let (width, height) = self.size().unwrap_or_default();
        // Compressed data that are too short fail when they are unpacked; plain data have to be counted.
        let plain = self
            .number(tag::COMPRESSION)
            .is_none_or(|method| method == 1);
        if plain
            && bytes
                < width
                    .saturating_mul(self.bits_per_pixel())
                    .div_ceil(8)
                    .saturating_mul(height)
        {
            return Err(truncated.clone());
        }
        if parts == 0 {
            return Err(MediaError::corrupt(
                Format::Tiff,
                "a page has no picture data",
            ));
        }
        Ok(())
    }
}
