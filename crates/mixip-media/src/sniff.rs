//! What a file is, by its first bytes. Names and claimed types are never looked at.

use crate::container::tiff;
use crate::format::Format;

/// Says what a file is from its beginning; 4 KiB are enough, and more makes the answer for TIFF-based files better
/// (their directory may stand anywhere; given the whole file the answer is final).
///
/// Camera raw files (DNG, CR2, CR3, NEF, ARW, …) are documents: the picture that opens in them is a small preview.
#[must_use]
pub fn sniff(head: &[u8]) -> Format {
    picture(head)
        .or_else(|| iso_media(head))
        .or_else(|| by_magic(head))
        .or_else(|| mpeg_audio(head))
        .unwrap_or_else(|| text(head))
}

fn picture(head: &[u8]) -> Option<Format> {
    match head {
        [0xFF, 0xD8, 0xFF, ..] => Some(Format::Jpeg),
        [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1A, b'\n', ..] => Some(Format::Png),
        [b'G', b'I', b'F', b'8', b'7' | b'9', b'a', ..] => Some(Format::Gif),
        [
            b'R',
            b'I',
            b'F',
            b'F',
            _,
            _,
            _,
            _,
            b'W',
            b'E',
            b'B',
            b'P',
            ..,
        ] => Some(Format::Webp),
        [b'I', b'I', b'*', 0, ..]
        | [b'I', b'I', b'+', 0, ..]
        | [b'M', b'M', 0, b'*', ..]
        | [b'M', b'M', 0, b'+', ..] => {
            Some(tiff::raw_type(head).map_or(Format::Tiff, Format::Document))
        }
        _ => None,
    }
}

/// The ISO base media family (ISO/IEC 14496-12), told apart by the brands of its `ftyp` box.
fn iso_media(head: &[u8]) -> Option<Format> {
    let size = u32::from_be_bytes(head.first_chunk::<4>().copied()?) as usize;
    if head.get(4..8)? != b"ftyp" {
        // QuickTime files older than `ftyp` begin with one of these.
        return matches!(head.get(4..8)?, b"moov" | b"mdat" | b"wide")
            .then_some(Format::Video("video/quicktime"));
    }
    let major = head.get(8..12)?;
    let compatible = head
        .get(16..size.clamp(16, head.len().max(16)))
        .unwrap_or_default();
    let has = |brand: &[u8; 4]| major == brand || compatible.chunks_exact(4).any(|b| b == brand);
    Some(match major {
        b"avif" | b"avis" => Format::Avif,
        b"heic" | b"heix" | b"heim" | b"heis" | b"hevc" | b"hevx" | b"hevm" | b"hevs" => {
            Format::Heic
        }
        b"mif1" | b"msf1" | b"mif2" | b"miaf" if has(b"avif") || has(b"avis") => Format::Avif,
        b"mif1" | b"msf1" | b"mif2" | b"miaf" => Format::Heic,
        b"crx " => Format::Document("image/x-canon-cr3"),
        b"M4A " | b"M4B " | b"M4P " | b"F4A " => Format::Audio("audio/mp4"),
        b"qt  " => Format::Video("video/quicktime"),
        b"jp2 " | b"jpx " | b"jpm " => Format::Document("image/jp2"),
        brand if brand.starts_with(b"3g") => Format::Video("video/3gpp"),
        _ => Format::Video("video/mp4"),
    })
}

fn by_magic(head: &[u8]) -> Option<Format> {
    const MAGIC: &[(usize, &[u8], Format)] = &[
        (0, b"\x1A\x45\xDF\xA3", Format::Video("video/x-matroska")),
        (8, b"AVI LIST", Format::Video("video/x-msvideo")),
        (0, b"FLV\x01", Format::Video("video/x-flv")),
        (0, b"\0\0\x01\xBA", Format::Video("video/mpeg")),
        (0, b"\0\0\x01\xB3", Format::Video("video/mpeg")),
        (
            0,
            b"\x30\x26\xB2\x75\x8E\x66\xCF\x11",
            Format::Video("video/x-ms-asf"),
        ),
        (8, b"WAVE", Format::Audio("audio/wav")),
        (0, b"fLaC", Format::Audio("audio/flac")),
        (0, b"OggS", Format::Audio("audio/ogg")),
        (0, b"ID3", Format::Audio("audio/mpeg")),
        (8, b"AIFF", Format::Audio("audio/aiff")),
        (8, b"AIFC", Format::Audio("audio/aiff")),
        (0, b"#!AMR", Format::Audio("audio/amr")),
        (0, b"MThd", Format::Audio("audio/midi")),
        (0, b"%PDF-", Format::Document("application/pdf")),
        (0, b"IIRO", Format::Document("image/x-olympus-orf")),
        (0, b"IIRS", Format::Document("image/x-olympus-orf")),
        (0, b"MMOR", Format::Document("image/x-olympus-orf")),
        (0, b"IIU\0", Format::Document("image/x-panasonic-rw2")),
        (0, b"FUJIFILMCCD-RAW", Format::Document("image/x-fuji-raf")),
        (0, b"FOVb", Format::Document("image/x-sigma-x3f")),
        (0, b"8BPS", Format::Document("image/vnd.adobe.photoshop")),
        (0, b"\xFF\x0A", Format::Document("image/jxl")),
        (0, b"\0\0\0\x0CJXL \r\n", Format::Document("image/jxl")),
        (0, b"\0\0\0\x0CjP  \r\n", Format::Document("image/jp2")),
        (0, b"\xFF\x4F\xFF\x51", Format::Document("image/jp2")),
        (
            0,
            b"\0\0\x01\0",
            Format::Document("image/vnd.microsoft.icon"),
        ),
        (0, b"\x76\x2F\x31\x01", Format::Document("image/x-exr")),
        (0, b"#?RADIANCE", Format::Document("image/vnd.radiance")),
        (0, b"qoif", Format::Document("image/qoi")),
        (0, b"DDS ", Format::Document("image/vnd.ms-dds")),
        (0, b"PK\x03\x04", Format::Document("application/zip")),
        (0, b"\x1F\x8B", Format::Document("application/gzip")),
        (
            0,
            b"7z\xBC\xAF\x27\x1C",
            Format::Document("application/x-7z-compressed"),
        ),
        (
            0,
            b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1",
            Format::Document("application/x-ole-storage"),
        ),
        (0, b"{\\rtf", Format::Document("application/rtf")),
        (0, b"%!PS", Format::Document("application/postscript")),
    ];
    let starts =
        |at: usize, magic: &[u8]| head.get(at..).is_some_and(|rest| rest.starts_with(magic));
    // WebM is Matroska with another document type in its first element.
    if starts(0, b"\x1A\x45\xDF\xA3") && contains(head.get(..64).unwrap_or(head), b"webm") {
        return Some(Format::Video("video/webm"));
    }
    // A bitmap's header names its own length; two letters alone are too little to go by.
    if starts(0, b"BM") && head.get(6..10) == Some(&[0; 4]) {
        return Some(Format::Document("image/bmp"));
    }
    MAGIC
        .iter()
        .find(|(at, magic, _)| starts(*at, magic))
        .map(|(.., format)| *format)
}

/// A bare MPEG audio or ADTS frame: eleven set bits and no field with a forbidden value.
fn mpeg_audio(head: &[u8]) -> Option<Format> {
    let [0xFF, b, c, ..] = *head else { return None };
    match b & 0xF6 {
        0xF0 => Some(Format::Audio("audio/aac")),
        _ if b & 0xE0 == 0xE0
            && b & 0x18 != 0x08
            && b & 0x06 != 0
            && c & 0xF0 != 0xF0
            && c & 0x0C != 0x0C =>
        {
            Some(Format::Audio("audio/mpeg"))
        }
        _ => None,
    }
}

/// Text in its dangerous flavours first: a browser would run HTML and SVG.
fn text(head: &[u8]) -> Format {
    let head = &head[..head.len().min(4096)];
    let body = head
        .strip_prefix(b"\xEF\xBB\xBF")
        .unwrap_or(head)
        .trim_ascii_start();
    let lower = body.to_ascii_lowercase();
    const HTML: [&[u8]; 6] = [
        b"<!doctype html",
        b"<html",
        b"<head",
        b"<body",
        b"<script",
        b"<iframe",
    ];
    if lower.starts_with(b"<") {
        if contains(&lower, b"<svg") && !HTML.iter().any(|tag| lower.starts_with(tag)) {
            return Format::Document("image/svg+xml");
        }
        if HTML.iter().any(|tag| contains(&lower, tag)) {
            return Format::Document("text/html");
        }
        if lower.starts_with(b"<?xml") {
            return Format::Document("application/xml");
        }
    }
    let binary = head.is_empty()
        || head
            .iter()
            .any(|&b| b < 0x20 && !matches!(b, b'\t' | b'\n' | b'\r' | 0x0C));
    // The cut at 4 KiB may fall into a character.
    let utf8 = match std::str::from_utf8(head) {
        Ok(_) => true,
        Err(e) => e.error_len().is_none(),
    };
    Format::Document(if utf8 && !binary {
        "text/plain"
    } else {
        "application/octet-stream"
    })
}

fn contains(haystack: &[u8], needle: &[u8]) -> bool {
    haystack.windows(needle.len()).any(|w| w == needle)
}

#[cfg(test)]
mod tests;
