//! Pages of a TIFF. The decoder reads only the first page, so it is shown a file whose header points at the wanted one.

use std::io::{self, BufReader, Read, Seek, SeekFrom};

use image::codecs::tiff::TiffDecoder;

use crate::container::Page;
use crate::decode::with_profile;
use crate::error::MediaError;
use crate::format::Format;
use crate::limits::Limits;
use crate::picture::Frame;

/// Decodes one page as it is stored.
pub(crate) fn decode(
    bytes: &[u8],
    page: &Page,
    limits: &Limits,
    warnings: &mut Vec<String>,
) -> Result<Frame, MediaError> {
    let decoder = TiffDecoder::new(BufReader::new(PageFirst::new(bytes, page.offset)));
    with_profile(Format::Tiff, decoder, page.size, limits, warnings)
}

struct PageFirst<'a> {
    header: Vec<u8>,
    bytes: &'a [u8],
    at: u64,
}

impl<'a> PageFirst<'a> {
    fn new(bytes: &'a [u8], page: u64) -> Self {
        let little = bytes.starts_with(b"II");
        let big = bytes.get(2..4).is_some_and(|version| version.contains(&43));
        // TIFF 6.0 keeps the offset in bytes 4 to 8, BigTIFF in bytes 8 to 16.
        let (start, size) = if big { (8, 8) } else { (4, 4) };
        let mut header = bytes[..bytes.len().min(start + size)].to_vec();
        let offset = if little {
            page.to_le_bytes()
        } else {
            page.to_be_bytes()
        };
        let offset = if little {
            &offset[..size]
        } else {
            &offset[8 - size..]
        };
        if let Some(field) = header.get_mut(start..) {
            field.copy_from_slice(&offset[..field.len()]);
        }
        Self {
            header,
            bytes,
            at: 0,
        }
    }
}

impl Read for PageFirst<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let at = usize::try_from(self.at).unwrap_or(usize::MAX);
        let source = self.header.get(at..).filter(|rest| !rest.is_empty());
        let read = source
            .or_else(|| self.bytes.get(at..))
            .unwrap_or_default()
            .read(buffer)?;
        self.at += read as u64;
        Ok(read)
    }
}

impl Seek for PageFirst<'_> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        let target = match to {
            SeekFrom::Start(n) => Some(n),
            SeekFrom::End(n) => (self.bytes.len() as u64).checked_add_signed(n),
            SeekFrom::Current(n) => self.at.checked_add_signed(n),
        };
        self.at = target.ok_or(io::ErrorKind::InvalidInput)?;
        Ok(self.at)
    }
}
