//! Times a picture's way to its two renditions: `renditions FILE [OUT_FOLDER]`.
//!
//! Compare, on one core: `VIPS_CONCURRENCY=1 taskset -c 0 vipsthumbnail FILE -s 2048 -o p.jpg` and `-s 480 -o t.jpg`.

use std::error::Error;
use std::path::Path;
use std::time::{Duration, Instant};

use mixip_media::{Limits, decode, renditions};

const ROUNDS: usize = 9;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let bytes = std::fs::read(
        arguments
            .next()
            .ok_or("usage: renditions FILE [OUT_FOLDER]")?,
    )?;
    let limits = Limits::default();
    let mut rounds = Vec::new();
    let mut made = None;
    for _ in 0..ROUNDS {
        let start = Instant::now();
        let picture = decode(&bytes, &limits)?;
        let decoded = start.elapsed();
        made = Some(renditions(&picture.first)?);
        rounds.push((start.elapsed(), decoded));
    }
    rounds.sort();
    let (whole, decoded) = rounds[ROUNDS / 2];
    let made = made.ok_or("no round")?;
    let ms = |d: Duration| d.as_secs_f64() * 1000.0;
    println!(
        "median of {ROUNDS}: decode {:.1} ms, renditions {:.1} ms, both {:.1} ms; preview {} bytes, thumb {} bytes",
        ms(decoded),
        ms(whole - decoded),
        ms(whole),
        made.preview.jpeg.len(),
        made.thumb.jpeg.len(),
    );
    if let Some(folder) = arguments.next() {
        std::fs::write(Path::new(&folder).join("preview.jpg"), &made.preview.jpeg)?;
        std::fs::write(Path::new(&folder).join("thumb.jpg"), &made.thumb.jpeg)?;
    }
    Ok(())
}
