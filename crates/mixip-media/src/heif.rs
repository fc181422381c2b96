//! HEIC and AVIF by libheif's `heif-convert` (Debian: libheif-examples), in the sandbox.

use image::codecs::png::PngDecoder;

use crate::container::Layout;
use crate::decode::{allocation, jpeg, with_profile};
use crate::error::{Exceeded, MediaError};
use crate::format::Format;
use crate::limits::Limits;
use crate::picture::Frame;
use crate::probe::check;
use crate::sandbox::{Bounds, RunError, Sandbox, first_line};

/// Reads the file from standard input and writes its pictures one after the other, each behind a line with its
/// length. It begins in an empty folder of its own.
const SCRIPT: &str = r#"
set -e
cat > in
command -v heif-convert >/dev/null || exit 127
heif-convert --quiet -q 100 in "out.$1" >&2
# One picture is out.jpg; several are out-1.jpg, out-2.jpg, …
for picture in $(ls -v out*); do
  wc -c < "$picture"
  cat "$picture"
done
"#;

/// All pictures of the file, turned by libheif, as whole JPEG or (with transparency) PNG files.
pub(crate) fn decode(
    bytes: &[u8],
    layout: &Layout,
    limits: &Limits,
) -> Result<Vec<Vec<u8>>, MediaError> {
    let format = layout.format;
    if let Sandbox::Missing(reason) = &limits.sandbox {
        return Err(MediaError::SandboxMissing {
            format,
            reason: reason.clone(),
        });
    }
    // Measured on libheif 1.15: planes, the RGB made of them, and what any process needs.
    let needed = (layout.width * layout.height * 4).saturating_add(64 << 20);
    if needed > limits.max_child_memory {
        let exceeded = Exceeded::Memory {
            needed,
            limit: limits.max_child_memory,
        };
        return Err(MediaError::TooLarge { format, exceeded });
    }
    // JPEG at full quality is five times faster to write here than PNG, and the source was lossy, too.
    let ending = if layout.alpha { "png" } else { "jpg" };
    let bounds = Bounds {
        memory: limits.max_child_memory,
        output: limits.max_child_memory / 2,
        timeout: limits.timeout,
    };
    let done = limits
        .sandbox
        .run(&["sh", "-c", SCRIPT, "sh", ending], bytes, &bounds)
        .map_err(|e| match e {
            RunError::TimedOut => MediaError::TimedOut {
                format,
                after: limits.timeout,
            },
            RunError::TooMuchOutput => too_large(format),
            RunError::System(detail) => MediaError::System { format, detail },
        })?;
    match done.status.code() {
        Some(0) => {}
        Some(127) => {
            return Err(MediaError::DecoderMissing {
                format,
                program: "heif-convert",
                package: "libheif-examples",
            });
        }
        // Ended by a signal, its own or its shell's word for it: it ran into a limit, or crashed over the file.
        None | Some(128..) => return Err(too_large(format)),
        Some(_) => {
            let words = first_line(&done.errors);
            if words.contains("allocat") || words.contains("emory") {
                return Err(too_large(format));
            }
            return Err(MediaError::corrupt(format, words));
        }
    }
    let pictures =
        split(&done.output).ok_or(MediaError::corrupt(format, "its decoder gave no picture"))?;
    if pictures.is_empty() {
        return Err(MediaError::corrupt(format, "no picture came out of it"));
    }
    Ok(pictures)
}

/// One of those pictures as pixels. Its size is checked like that of any other file: the child is not trusted.
pub(crate) fn picture(
    bytes: &[u8],
    format: Format,
    limits: &Limits,
    warnings: &mut Vec<String>,
) -> Result<Frame, MediaError> {
    let checked = check(bytes, limits)?;
    let layout = &checked.layout;
    match layout.format {
        Format::Png => {
            let decoder = PngDecoder::with_limits(std::io::Cursor::new(bytes), allocation(limits));
            with_profile(
                format,
                decoder,
                (layout.width, layout.height),
                limits,
                warnings,
            )
        }
        _ => jpeg(bytes, layout, warnings),
    }
}

/// The pictures behind their lengths.
pub(crate) fn split(mut output: &[u8]) -> Option<Vec<Vec<u8>>> {
    let mut pictures = Vec::new();
    while !output.is_empty() {
        let line = output.iter().position(|&b| b == b'\n')?;
        let length: usize = std::str::from_utf8(&output[..line])
            .ok()?
            .trim()
            .parse()
            .ok()?;
        let end = (line + 1).checked_add(length)?;
        pictures.push(output.get(line + 1..end)?.to_vec());
        output = &output[end..];
    }
    Some(pictures)
}

fn too_large(format: Format) -> MediaError {
    MediaError::TooLarge {
        format,
        exceeded: Exceeded::Decoder,
    }
}
