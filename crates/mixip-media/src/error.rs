//! Why a file could not be read, in words for the person who sent it.

use std::time::Duration;

use crate::format::Format;

/// Everything that can go wrong with a media file. The sentences name the remedy; [`MediaError::code`] is for programs.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum MediaError {
    /// The file has no bytes.
    #[error("The file is empty. Send it again from where it was copied from.")]
    Empty,
    /// The file ends before its picture does.
    #[error(
        "The {format} file ends too early: a part of the picture is missing. Copy it again from the camera or send the original."
    )]
    Truncated {
        /// What the file is.
        format: Format,
    },
    /// The file breaks the rules of its format.
    #[error(
        "The {format} file is damaged ({detail}). Open it in a picture editor and save it anew, or send another copy."
    )]
    Corrupt {
        /// What the file is.
        format: Format,
        /// What is wrong, in the decoder's words.
        detail: String,
    },
    /// The picture is larger than this installation accepts. Found from headers, before any pixel was decoded.
    #[error(
        "The {format} file is too large: {exceeded}. Send a smaller version, or ask the operator to raise the limit."
    )]
    TooLarge {
        /// What the file is.
        format: Format,
        /// Which limit, and by how much.
        exceeded: Exceeded,
    },
    /// This kind of file, or this flavour of it, cannot be turned into a picture.
    #[error("A file of the type {format} cannot be read as a picture here{}. Convert it to JPEG, PNG, WebP, TIFF or HEIC.", detail_in_brackets(.detail))]
    Unsupported {
        /// What the file is.
        format: Format,
        /// The flavour that is not supported; empty when it is the whole type.
        detail: String,
    },
    /// The decoder of this format may only run in a sandbox, and none can be built here.
    #[error(
        "{format} files are decoded in a sandbox, and none is available: {reason}. The operator can install bubblewrap (apt install bubblewrap) and allow user namespaces, or run the decoder without a sandbox on purpose."
    )]
    SandboxMissing {
        /// What the file is.
        format: Format,
        /// What was missing when the sandbox was tried.
        reason: String,
    },
    /// The program that decodes this format is not installed.
    #[error(
        "{format} files are decoded by {program}, which is not installed. The operator can install it (apt install {package})."
    )]
    DecoderMissing {
        /// What the file is.
        format: Format,
        /// The program.
        program: &'static str,
        /// Debian's package of it.
        package: &'static str,
    },
    /// Decoding took longer than the limit and was ended.
    #[error("The {format} file was given up after {} s of decoding. Send a smaller version, or ask the operator to raise the limit.", .after.as_secs_f32())]
    TimedOut {
        /// What the file is.
        format: Format,
        /// The limit.
        after: Duration,
    },
    /// The picture cannot be written in the wanted format, e.g. because a side is longer than the format allows.
    #[error("The picture could not be written as {format}: {detail}.")]
    Encode {
        /// What was to be written.
        format: Format,
        /// Why not.
        detail: String,
    },
    /// The operating system refused something (a process, a pipe).
    #[error("The {format} file could not be processed on this machine: {detail}.")]
    System {
        /// What the file is.
        format: Format,
        /// The system's words.
        detail: String,
    },
}

impl MediaError {
    /// A stable name for programs, in snake_case.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::Truncated { .. } => "truncated",
            Self::Corrupt { .. } => "corrupt",
            Self::TooLarge { .. } => "too_large",
            Self::Unsupported { .. } => "unsupported",
            Self::SandboxMissing { .. } => "sandbox_missing",
            Self::DecoderMissing { .. } => "decoder_missing",
            Self::TimedOut { .. } => "timed_out",
            Self::Encode { .. } => "encode_failed",
            Self::System { .. } => "system",
        }
    }

    /// Whether trying again on a repaired installation can help (the file itself is not at fault).
    #[must_use]
    pub fn is_installation(&self) -> bool {
        matches!(
            self,
            Self::SandboxMissing { .. } | Self::DecoderMissing { .. } | Self::System { .. }
        )
    }

    pub(crate) fn corrupt(format: Format, detail: impl Into<String>) -> Self {
        Self::Corrupt {
            format,
            detail: detail.into(),
        }
    }

    pub(crate) fn unsupported(format: Format, detail: impl Into<String>) -> Self {
        Self::Unsupported {
            format,
            detail: detail.into(),
        }
    }

    /// What a decoder of the `image` family said, in this crate's terms.
    pub(crate) fn from_image(format: Format, error: image::ImageError) -> Self {
        match error {
            image::ImageError::IoError(e) if e.kind() == std::io::ErrorKind::UnexpectedEof => {
                Self::Truncated { format }
            }
            image::ImageError::Unsupported(e) => Self::unsupported(format, e.to_string()),
            image::ImageError::Limits(_) => Self::TooLarge {
                format,
                exceeded: Exceeded::Decoder,
            },
            other => Self::corrupt(format, other.to_string()),
        }
    }
}

fn detail_in_brackets(detail: &str) -> String {
    if detail.is_empty() {
        String::new()
    } else {
        format!(" ({detail})")
    }
}

/// Which limit a picture exceeds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Exceeded {
    /// Pixels of one picture.
    Pixels {
        /// Width that the header claims.
        width: u64,
        /// Height that the header claims.
        height: u64,
        /// Most pixels allowed.
        limit: u64,
    },
    /// Frames of an animation, pages of a TIFF.
    Frames {
        /// Most frames allowed.
        limit: u32,
    },
    /// Pixels of all frames together.
    TotalPixels {
        /// Pixels of all frames.
        pixels: u64,
        /// Most pixels allowed.
        limit: u64,
    },
    /// Bytes that decoding would take.
    Memory {
        /// Bytes at the peak, estimated from the header.
        needed: u64,
        /// Most bytes allowed.
        limit: u64,
    },
    /// The decoder's own limits (found by the decoder itself).
    Decoder,
}

impl std::fmt::Display for Exceeded {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mega = |n: u64| n / 1_000_000;
        let mebi = |n: u64| n.div_ceil(1 << 20);
        match *self {
            Self::Pixels {
                width,
                height,
                limit,
            } => write!(
                f,
                "{width} × {height} pixels, and at most {} megapixels are accepted",
                mega(limit)
            ),
            Self::Frames { limit } => write!(f, "it has more than {limit} frames or pages"),
            Self::TotalPixels { pixels, limit } => write!(
                f,
                "its frames have {} megapixels in all, and at most {} are accepted",
                mega(pixels),
                mega(limit)
            ),
            Self::Memory { needed, limit } => write!(
                f,
                "decoding it would take {} MiB of memory, and at most {} MiB are given to one picture",
                mebi(needed),
                mebi(limit)
            ),
            Self::Decoder => write!(
                f,
                "decoding it would take more memory than one picture is given"
            ),
        }
    }
}
