//! How long an exact search takes on one core: `cargo run --release -p mixip-vision --example search [-- COUNT…]`.

use std::error::Error;
use std::time::Instant;

use mixip_vision::{Embedding, Gallery};

const DIMENSIONS: usize = 192;

fn main() -> Result<(), Box<dyn Error>> {
    let asked: Result<Vec<usize>, _> = std::env::args()
        .skip(1)
        .map(|count| count.parse())
        .collect();
    let counts = match asked? {
        none if none.is_empty() => vec![5_000, 100_000, 1_000_000],
        counts => counts,
    };
    for count in counts {
        let mut random = Random(count as u64);
        let talent: Vec<(usize, Vec<Embedding>)> = (0..count)
            .map(|id| Ok((id, vec![random.embedding()?])))
            .collect::<Result<_, Box<dyn Error>>>()?;
        // Half of the queries resemble somebody, as in a photo of known people; the others nobody.
        let mut queries = Vec::new();
        for index in 0..200 {
            let stranger = random.embedding()?;
            queries.push(if index % 2 == 0 {
                stranger
            } else {
                mixed(&talent[index * 7919 % count].1[0], &stranger)?
            });
        }
        let gallery = Gallery::new(talent)?;
        let mut milliseconds = Vec::new();
        for query in &queries {
            let start = Instant::now();
            std::hint::black_box(gallery.best(query)?);
            milliseconds.push(start.elapsed().as_secs_f64() * 1e3);
        }
        milliseconds.sort_by(f64::total_cmp);
        println!(
            "{count} templates: median {:.2} ms, p95 {:.2} ms; {} MiB resident",
            milliseconds[100],
            milliseconds[190],
            resident()?
        );
        if count <= 10_000 {
            let start = Instant::now();
            for photo in queries.chunks(2).cycle().take(5_000) {
                std::hint::black_box(gallery.assign(photo, 0.45, |_, _| true)?);
            }
            println!(
                "10,000 faces of 5,000 photos against them: {:.2} s",
                start.elapsed().as_secs_f64()
            );
        }
    }
    Ok(())
}

/// SplitMix64: the same numbers on every machine.
struct Random(u64);

impl Random {
    fn next(&mut self) -> f32 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((mixed ^ (mixed >> 31)) >> 40) as f32 / (1u64 << 23) as f32 - 1.0
    }

    /// A direction: each number is a sum of evenly spread ones, which is nearly normal.
    fn embedding(&mut self) -> Result<Embedding, Box<dyn Error>> {
        let values: Vec<f32> = (0..DIMENSIONS)
            .map(|_| (0..4).map(|_| self.next()).sum())
            .collect();
        Ok(Embedding::normalised(&values)?)
    }
}

/// Half way between two embeddings.
fn mixed(a: &Embedding, b: &Embedding) -> Result<Embedding, Box<dyn Error>> {
    let read = |bytes: &[u8]| -> Vec<f32> {
        bytes
            .as_chunks::<4>()
            .0
            .iter()
            .map(|&number| f32::from_le_bytes(number))
            .collect()
    };
    let (a, b) = (read(&a.to_bytes()), read(&b.to_bytes()));
    let sum: Vec<f32> = a.iter().zip(&b).map(|(a, b)| a + b).collect();
    Ok(Embedding::normalised(&sum)?)
}

fn resident() -> Result<u64, Box<dyn Error>> {
    let status = std::fs::read_to_string("/proc/self/status")?;
    let line = status
        .lines()
        .find(|line| line.starts_with("VmRSS"))
        .ok_or("no VmRSS")?;
    let kibibytes: u64 = line.split_whitespace().nth(1).ok_or("no number")?.parse()?;
    Ok(kibibytes / 1024)
}
