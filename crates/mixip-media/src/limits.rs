//! How much one file may cost.

use std::panic::AssertUnwindSafe;
use std::time::{Duration, Instant};

use crate::error::{Exceeded, MediaError};
use crate::format::Format;
use crate::sandbox::Sandbox;

/// The box that untrusted bytes stay in. Sizes are checked against headers, before memory is allocated.
#[derive(Debug, Clone)]
pub struct Limits {
    /// Most pixels of one picture or frame. Default 200 million.
    pub max_pixels: u64,
    /// Most frames of an animation or pages of a TIFF. Default 1,000.
    pub max_frames: u32,
    /// Most pixels of all frames together. Default 2,500 million (1,000 frames in full HD are 2,074).
    pub max_total_pixels: u64,
    /// Most bytes that decoding in process may hold at its peak, estimated from the header. Default 768 MiB: a
    /// 200-megapixel photo is 572 MiB as RGB, and one of 108 megapixels that has to be turned 618.
    pub max_memory: u64,
    /// Most bytes of address space of a sandboxed child. Default 512 MiB.
    pub max_child_memory: u64,
    /// Most time that decoding may take; the time that a caller spends on a frame is not counted. Default 60 s.
    pub timeout: Duration,
    /// Where C decoders run. Default: [`Sandbox::detect`].
    pub sandbox: Sandbox,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            max_pixels: 200_000_000,
            max_frames: 1_000,
            max_total_pixels: 2_500_000_000,
            max_memory: 768 << 20,
            max_child_memory: 512 << 20,
            timeout: Duration::from_secs(60),
            sandbox: Sandbox::detect(),
        }
    }
}

impl Limits {
    pub(crate) fn check_pixels(
        &self,
        format: Format,
        width: u64,
        height: u64,
    ) -> Result<(), MediaError> {
        if width.saturating_mul(height) > self.max_pixels {
            return Err(MediaError::TooLarge {
                format,
                exceeded: Exceeded::Pixels {
                    width,
                    height,
                    limit: self.max_pixels,
                },
            });
        }
        Ok(())
    }

    pub(crate) fn check_frames(&self, format: Format, frames: u64) -> Result<(), MediaError> {
        if frames > u64::from(self.max_frames) {
            return Err(MediaError::TooLarge {
                format,
                exceeded: Exceeded::Frames {
                    limit: self.max_frames,
                },
            });
        }
        Ok(())
    }

    pub(crate) fn check_total_pixels(&self, format: Format, pixels: u64) -> Result<(), MediaError> {
        if pixels > self.max_total_pixels {
            return Err(MediaError::TooLarge {
                format,
                exceeded: Exceeded::TotalPixels {
                    pixels,
                    limit: self.max_total_pixels,
                },
            });
        }
        Ok(())
    }

    pub(crate) fn check_memory(&self, format: Format, needed: u64) -> Result<(), MediaError> {
        if needed > self.max_memory {
            return Err(MediaError::TooLarge {
                format,
                exceeded: Exceeded::Memory {
                    needed,
                    limit: self.max_memory,
                },
            });
        }
        Ok(())
    }
}

/// Runs decoders: adds up the time they take, stops at the limit, and turns a panic into an error of that file.
pub(crate) struct Clock {
    format: Format,
    limit: Duration,
    spent: Duration,
}

impl Clock {
    pub(crate) fn new(format: Format, limits: &Limits) -> Self {
        Self {
            format,
            limit: limits.timeout,
            spent: Duration::ZERO,
        }
    }

    pub(crate) fn run<T>(
        &mut self,
        step: impl FnOnce() -> Result<T, MediaError>,
    ) -> Result<T, MediaError> {
        let start = Instant::now();
        let done = std::panic::catch_unwind(AssertUnwindSafe(step))
            .map_err(|_| MediaError::corrupt(self.format, "its decoder gave up on it"))??;
        self.spent += start.elapsed();
        if self.spent > self.limit {
            return Err(MediaError::TimedOut {
                format: self.format,
                after: self.limit,
            });
        }
        Ok(done)
    }
}
