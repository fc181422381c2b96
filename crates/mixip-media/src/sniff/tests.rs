use super::sniff;
use crate::format::{Format, Kind};

#[test]
fn contents_are_told_apart() {
    let cases: &[(&[u8], &str, Kind)] = &[
        (b"\xFF\xD8\xFF\xE0\0\x10JFIF", "image/jpeg", Kind::Image),
        (b"\x89PNG\r\n\x1A\n", "image/png", Kind::Image),
        (b"GIF89a", "image/gif", Kind::Image),
        (b"RIFF\0\0\0\0WEBPVP8 ", "image/webp", Kind::Image),
        (b"II*\0\x08\0\0\0", "image/tiff", Kind::Image),
        (b"MM\0+\0\x08\0\0", "image/tiff", Kind::Image),
        (
            b"\0\0\0\x18ftypheic\0\0\0\0mif1heic",
            "image/heic",
            Kind::Image,
        ),
        (
            b"\0\0\0\x18ftypmif1\0\0\0\0mif1heic",
            "image/heic",
            Kind::Image,
        ),
        (
            b"\0\0\0\x18ftypmsf1\0\0\0\0hevcmsf1",
            "image/heic",
            Kind::Image,
        ),
        (
            b"\0\0\0\x18ftypheix\0\0\0\0mif1heix",
            "image/heic",
            Kind::Image,
        ),
        (
            b"\0\0\0\x18ftypmif1\0\0\0\0mif1avif",
            "image/avif",
            Kind::Image,
        ),
        (
            b"\0\0\0\x18ftypavis\0\0\0\0msf1avif",
            "image/avif",
            Kind::Image,
        ),
        (
            b"\0\0\0\x18ftypcrx \0\0\0\x01crx isom",
            "image/x-canon-cr3",
            Kind::Document,
        ),
        (
            b"\0\0\0\x18ftypisom\0\0\0\0isommp42",
            "video/mp4",
            Kind::Video,
        ),
        (
            b"\0\0\0\x14ftypqt  \0\0\0\0qt  ",
            "video/quicktime",
            Kind::Video,
        ),
        (
            b"\0\0\0\x08wide\0\0\0\0mdat",
            "video/quicktime",
            Kind::Video,
        ),
        (
            b"\0\0\0\x18ftypM4A \0\0\0\0M4A mp42",
            "audio/mp4",
            Kind::Audio,
        ),
        (
            b"\x1A\x45\xDF\xA3\x9F\x42\x82\x84webm",
            "video/webm",
            Kind::Video,
        ),
        (
            b"\x1A\x45\xDF\xA3\x9F\x42\x82\x88matroska",
            "video/x-matroska",
            Kind::Video,
        ),
        (b"RIFF\0\0\0\0AVI LIST", "video/x-msvideo", Kind::Video),
        (b"RIFF\0\0\0\0WAVEfmt ", "audio/wav", Kind::Audio),
        (b"ID3\x04\0", "audio/mpeg", Kind::Audio),
        (b"\xFF\xFB\x90\x64", "audio/mpeg", Kind::Audio),
        (b"\xFF\xF1\x50\x80", "audio/aac", Kind::Audio),
        (b"fLaC\0", "audio/flac", Kind::Audio),
        (b"OggS\0", "audio/ogg", Kind::Audio),
        (b"%PDF-1.4", "application/pdf", Kind::Document),
        (
            b"<svg xmlns='http://www.w3.org/2000/svg'>",
            "image/svg+xml",
            Kind::Document,
        ),
        (
            b"\xEF\xBB\xBF <?xml version='1.0'?><!-- x --><svg>",
            "image/svg+xml",
            Kind::Document,
        ),
        (b"\n<!DOCTYPE HTML><p>", "text/html", Kind::Document),
        (
            b"<!-- x --><script>alert(1)</script>",
            "text/html",
            Kind::Document,
        ),
        (b"<html><svg>", "text/html", Kind::Document),
        (b"FUJIFILMCCD-RAW 0201", "image/x-fuji-raf", Kind::Document),
        (b"IIU\0\x18\0\0\0", "image/x-panasonic-rw2", Kind::Document),
        (
            b"II*\0\x10\0\0\0CR\x02\0",
            "image/x-canon-cr2",
            Kind::Document,
        ),
        (b"8BPS\0\x01", "image/vnd.adobe.photoshop", Kind::Document),
        (b"BM\x46\0\0\0\0\0\0\0\x36", "image/bmp", Kind::Document),
        (b"PK\x03\x04", "application/zip", Kind::Document),
        ("grüße".as_bytes(), "text/plain", Kind::Document),
        (b"\x01\x02\x03", "application/octet-stream", Kind::Document),
        (b"", "application/octet-stream", Kind::Document),
    ];
    for (head, media_type, kind) in cases {
        let format = sniff(head);
        assert_eq!(
            (format.media_type(), format.kind()),
            (*media_type, *kind),
            "{:?}",
            String::from_utf8_lossy(head)
        );
        assert_eq!(format.is_searchable(), *kind == Kind::Image);
    }
}

#[test]
fn camera_raw_files_are_not_tiff_pictures() {
    // One directory with the given fields (tag, value) and a maker.
    let raw = |fields: &[(u16, u32)], make: &str| {
        let mut out = b"II*\0\x08\0\0\0".to_vec();
        out.extend((fields.len() as u16 + 1).to_le_bytes());
        let text = 8 + 2 + 12 * (fields.len() as u32 + 1) + 4;
        for (tag, value) in fields {
            out.extend(
                [
                    &tag.to_le_bytes()[..],
                    &[4, 0, 1, 0, 0, 0],
                    &value.to_le_bytes(),
                ]
                .concat(),
            );
        }
        out.extend(
            [
                &271_u16.to_le_bytes()[..],
                &[2, 0],
                &(make.len() as u32).to_le_bytes(),
                &text.to_le_bytes(),
            ]
            .concat(),
        );
        out.extend([0; 4]);
        out.extend(make.as_bytes());
        out
    };
    for (fields, make, expected) in [
        (
            &[(254, 1), (330, 99)][..],
            "NIKON CORPORATION",
            "image/x-nikon-nef",
        ),
        (&[(254, 1), (330, 99)], "SONY\0", "image/x-sony-arw"),
        (&[(262, 32803)], "PENTAX", "image/x-pentax-pef"),
        (&[(262, 32803)], "Hasselblad", "image/x-raw"),
        (&[(254, 1), (50706, 0x0401)], "Leica", "image/x-adobe-dng"),
        (&[(254, 0), (262, 2)], "EPSON scanner", "image/tiff"),
    ] {
        assert_eq!(sniff(&raw(fields, make)).media_type(), expected, "{make}");
    }
    assert_eq!(sniff(b"MM\0*\xFF\xFF\xFF\xFF"), Format::Tiff);
}
