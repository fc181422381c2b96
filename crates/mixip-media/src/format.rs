//! The formats this crate tells apart.

use serde::{Serialize, Serializer};

/// The four kinds of media (API word `kind`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A picture whose pixels can be searched.
    Image,
    /// Moving pictures.
    Video,
    /// Sound.
    Audio,
    /// Everything else: stored as it is, never searched, so never cleared by itself.
    Document,
}

/// What a file is, judged by its content. The strings are media types (RFC 6838).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// ITU-T T.81.
    Jpeg,
    /// PNG and APNG (W3C PNG, third edition).
    Png,
    /// RFC 9649.
    Webp,
    /// GIF87a and GIF89a.
    Gif,
    /// TIFF 6.0 and BigTIFF that hold pictures. Camera raw files, which are TIFF too, are documents.
    Tiff,
    /// HEVC pictures in HEIF (ISO/IEC 23008-12).
    Heic,
    /// AV1 pictures in HEIF (AVIF 1.1).
    Avif,
    /// A video, with its media type.
    Video(&'static str),
    /// A sound file, with its media type.
    Audio(&'static str),
    /// Anything else, with its media type as far as it is known.
    Document(&'static str),
}

impl Format {
    /// The media type to serve the file with.
    #[must_use]
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
            Self::Webp => "image/webp",
            Self::Gif => "image/gif",
            Self::Tiff => "image/tiff",
            Self::Heic => "image/heic",
            Self::Avif => "image/avif",
            Self::Video(t) | Self::Audio(t) | Self::Document(t) => t,
        }
    }

    /// The kind of media.
    #[must_use]
    pub fn kind(self) -> Kind {
        match self {
            Self::Video(_) => Kind::Video,
            Self::Audio(_) => Kind::Audio,
            Self::Document(_) => Kind::Document,
            _ => Kind::Image,
        }
    }

    /// Whether this crate can make every pixel of it visible to a face search. What cannot be searched is not cleared.
    #[must_use]
    pub fn is_searchable(self) -> bool {
        self.kind() == Kind::Image
    }

    /// Whether its decoder is a C program that runs in the sandbox.
    #[must_use]
    pub fn needs_sandbox(self) -> bool {
        matches!(self, Self::Heic | Self::Avif)
    }
}

impl std::fmt::Display for Format {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Jpeg => "JPEG",
            Self::Png => "PNG",
            Self::Webp => "WebP",
            Self::Gif => "GIF",
            Self::Tiff => "TIFF",
            Self::Heic => "HEIC",
            Self::Avif => "AVIF",
            Self::Video(t) | Self::Audio(t) | Self::Document(t) => t,
        })
    }
}

/// As its media type.
impl Serialize for Format {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.media_type())
    }
}
