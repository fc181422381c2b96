//! What a photo costs until people can work with it, on one core: decoded, rendered, searched quickly, matched.
//! `cargo run --release -p mixip --example photo -- PHOTO TALENT`, where TALENT is a folder of portraits.

use std::error::Error;
use std::path::{Path, PathBuf};

use mixip_media::{Limits, decode, renditions};
use mixip_vision::{Embedding, FaceCrop, Gallery, Models, Scratch};

const ROUNDS: usize = 15;
const STEPS: [&str; 5] = [
    "decode",
    "renditions",
    "quick pass",
    "embedding",
    "matching",
];

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args_os().skip(1).map(PathBuf::from);
    let (Some(photo), Some(talent)) = (arguments.next(), arguments.next()) else {
        return Err("usage: photo PHOTO TALENT".into());
    };
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let models = Models::load(
        &root.join("models"),
        &root.join("vendor/libonnxruntime.so"),
        Scratch::Freed,
    )?;
    let gallery = gallery(&models, &talent)?;
    let bytes = std::fs::read(photo)?;

    let mut rounds = Vec::new();
    let (mut faces, mut named) = (0, 0);
    for _ in 0..ROUNDS {
        let mut clock = Clock::start()?;
        let picture = decode(&bytes, &Limits::default())?.first;
        clock.lap()?;
        std::hint::black_box(renditions(&picture)?);
        clock.lap()?;
        let found = models.quick(&picture)?;
        clock.lap()?;
        let crops: Vec<_> = found
            .iter()
            .map(|face| FaceCrop::align(&picture, face))
            .collect();
        let embeddings = models.embed(&crops)?;
        clock.lap()?;
        let suggest = models.thresholds().suggest;
        let matches = gallery.assign(&embeddings, suggest, |_, _| true)?;
        clock.lap()?;
        (faces, named) = (found.len(), matches.iter().flatten().count());
        rounds.push((clock.laps.iter().sum::<f64>(), clock.laps));
    }
    rounds.sort_by(|a, b| a.0.total_cmp(&b.0));
    let (whole, laps) = &rounds[ROUNDS / 2];
    println!(
        "median of {ROUNDS}: {whole:.0} ms, fastest {:.0} ms; {faces} faces, {named} of {} talent",
        rounds[0].0,
        gallery.len(),
    );
    for (step, lap) in STEPS.iter().zip(laps) {
        println!("{step}: {lap:.1} ms");
    }
    Ok(())
}

/// One talent for each portrait with a face.
fn gallery(models: &Models, folder: &Path) -> Result<Gallery<usize>, Box<dyn Error>> {
    let mut talent: Vec<(usize, Vec<Embedding>)> = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let portrait = decode(&std::fs::read(entry?.path())?, &Limits::default())?.first;
        if let Some(face) = models.quick(&portrait)?.first() {
            let templates = models.embed(&[FaceCrop::align(&portrait, face)])?;
            talent.push((talent.len(), templates));
        }
    }
    Ok(Gallery::new(talent)?)
}

/// Milliseconds that this thread used of a core between laps, so that other programs on the machine do not count.
struct Clock {
    last: f64,
    laps: Vec<f64>,
}

impl Clock {
    fn start() -> Result<Clock, Box<dyn Error>> {
        Ok(Clock {
            last: processor_milliseconds()?,
            laps: Vec::new(),
        })
    }

    fn lap(&mut self) -> Result<(), Box<dyn Error>> {
        let now = processor_milliseconds()?;
        self.laps.push(now - self.last);
        self.last = now;
        Ok(())
    }
}

fn processor_milliseconds() -> Result<f64, Box<dyn Error>> {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat")?;
    let nanoseconds: f64 = told
        .split(' ')
        .next()
        .ok_or("schedstat is empty")?
        .parse()?;
    Ok(nanoseconds / 1e6)
}
