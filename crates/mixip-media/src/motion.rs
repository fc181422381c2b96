//! The video inside a picture file (motion photo, image sequence), by ffmpeg (Debian: ffmpeg) in the sandbox.

use std::ops::Range;

use image::RgbImage;

use crate::error::{Exceeded, MediaError};
use crate::format::Format;
use crate::heif;
use crate::limits::Limits;
use crate::probe::check;
use crate::sandbox::{Bounds, RunError, Sandbox, first_line};

/// Long side, in pixels, of the frames that are given: what the quick pass over a picture looks at.
const SIDE: u32 = 1280;

/// Reads the file from standard input and writes the frames of each of its video tracks one after the other, each
/// behind a line with its length. Only what MP4 holds is opened, and nothing but the file itself. It stops at the
/// first damage, and at `$2` frames of a track.
const SCRIPT: &str = r#"
set -e
cat > in
command -v ffmpeg >/dev/null && command -v ffprobe >/dev/null || exit 127
safe='-hide_banner -loglevel error -protocol_whitelist file -format_whitelist mov'
tracks=$(ffprobe $safe -select_streams v -show_entries stream=index -of csv=p=0 in)
for track in $tracks; do
  ffmpeg -nostdin -xerror -threads 1 $safe -i in -map "0:$track" -frames:v "$2" -vsync passthrough \
    -vf "scale='min(iw,$1)':'min(ih,$1)':force_original_aspect_ratio=decrease" \
    -q:v 2 -threads 1 -f image2 "frame-$track-%05d.jpg"
done
for frame in $(ls -v frame-*); do
  wc -c < "$frame"
  cat "$frame"
done
"#;

/// The frames of the videos inside a picture file, in the order in which they are seen, kept as JPEG at the best
/// quality but one.
#[derive(Debug)]
pub struct MotionFrames {
    frames: Vec<Vec<u8>>,
    limits: Limits,
}

impl MotionFrames {
    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.frames.len()
    }

    /// Whether there is no video in the file.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.frames.is_empty()
    }

    /// One of them, upright, with a long side of at most 1,280 pixels; `None` behind the last.
    ///
    /// # Errors
    /// [`MediaError::Corrupt`] when the decoder wrote no picture.
    pub fn picture(&self, index: usize) -> Result<Option<RgbImage>, MediaError> {
        let Some(frame) = self.frames.get(index) else {
            return Ok(None);
        };
        let picture = heif::picture(frame, Format::Jpeg, &self.limits, &mut Vec::new())?;
        Ok(Some(picture.rgb))
    }
}

/// Decodes every video inside a picture file. Most files have none, and cost a walk over their headers.
///
/// # Errors
/// As [`crate::probe`]; [`MediaError::SandboxMissing`], `DecoderMissing`, `System` where the installation cannot decode
/// videos; `Corrupt`, `TooLarge`, `TimedOut` when the video cannot be seen to its end: it was not searched then.
pub fn motion_frames(bytes: &[u8], limits: &Limits) -> Result<MotionFrames, MediaError> {
    let mut frames = Vec::new();
    for range in check(bytes, limits)?.layout.videos {
        frames.extend(decode(video(bytes, &range), limits)?);
    }
    Ok(MotionFrames {
        frames,
        limits: limits.clone(),
    })
}

fn video<'a>(bytes: &'a [u8], range: &Range<u64>) -> &'a [u8] {
    let at = |at: u64| usize::try_from(at).unwrap_or(usize::MAX);
    bytes
        .get(at(range.start)..at(range.end))
        .unwrap_or_default()
}

fn decode(video: &[u8], limits: &Limits) -> Result<Vec<Vec<u8>>, MediaError> {
    let format = Format::Video("video/mp4");
    if let Sandbox::Missing(reason) = &limits.sandbox {
        return Err(MediaError::SandboxMissing {
            format,
            reason: reason.clone(),
        });
    }
    let bounds = Bounds {
        memory: limits.max_child_memory,
        output: limits.max_child_memory / 2,
        timeout: limits.timeout,
    };
    let too_large = MediaError::TooLarge {
        format,
        exceeded: Exceeded::Decoder,
    };
    let (side, most) = (SIDE.to_string(), (limits.max_frames + 1).to_string());
    let program = ["sh", "-c", SCRIPT, "sh", &side, &most];
    let done = match limits.sandbox.run(&program, video, &bounds) {
        Ok(done) => done,
        Err(RunError::TimedOut) => {
            return Err(MediaError::TimedOut {
                format,
                after: limits.timeout,
            });
        }
        Err(RunError::TooMuchOutput) => return Err(too_large),
        Err(RunError::System(detail)) => return Err(MediaError::System { format, detail }),
    };
    match done.status.code() {
        Some(0) => {}
        Some(127) => {
            return Err(MediaError::DecoderMissing {
                format,
                program: "ffmpeg",
                package: "ffmpeg",
            });
        }
        // Ended by a signal: it ran into a limit, or crashed over the file.
        None | Some(128..) => return Err(too_large),
        Some(_) => return Err(damaged(&first_line(&done.errors))),
    }
    let frames = heif::split(&done.output).ok_or_else(|| damaged("its decoder gave no picture"))?;
    if frames.is_empty() {
        return Err(damaged("no picture came out of it"));
    }
    limits.check_frames(format, frames.len() as u64)?;
    Ok(frames)
}

fn damaged(detail: &str) -> MediaError {
    MediaError::corrupt(
        Format::Video("video/mp4"),
        format!("it lies inside the picture: {detail}"),
    )
}
