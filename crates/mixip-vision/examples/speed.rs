//! What detection and embedding cost on one core, and what the process keeps in memory:
//! `cargo run --release -p mixip-vision --example speed -- DATA`, where DATA holds `lfw/images` and `photos`.

use std::error::Error;
use std::path::{Path, PathBuf};

use image::RgbImage;
use image::imageops::{self, FilterType};
use mixip_vision::{FaceCrop, Models, Scratch};

fn main() -> Result<(), Box<dyn Error>> {
    let data = PathBuf::from(std::env::args().nth(1).ok_or("usage: speed DATA")?);
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    println!("at start: {} MiB", resident()?);
    let start = processor_seconds()?;
    let models = Models::load(
        &root.join("models"),
        &root.join("vendor/libonnxruntime.so"),
        Scratch::Freed,
    )?;
    println!("loading: {:.0} ms", (processor_seconds()? - start) * 1e3);
    println!("models loaded: {} MiB", resident()?);

    let lfw = data.join("lfw/images/Adrien_Brody");
    let first = std::fs::read_dir(lfw)?.next().ok_or("no photo")??.path();
    let photo = image::open(first)?.to_rgb8();
    let group = image::open(data.join("photos/two_people.jpg"))?.to_rgb8();
    let scaled = |width, height| imageops::resize(&group, width, height, FilterType::Triangle);
    for (name, picture) in [
        ("250×250", photo.clone()),
        ("640×360", scaled(640, 360)),
        ("1280×960", scaled(1280, 960)),
        ("4000×3000", scaled(4000, 3000)),
    ] {
        time(&format!("quick pass, {name}"), || detect(&models, &picture))?;
    }
    let faces = models.quick(&photo)?;
    let face = faces.first().ok_or("no face")?;
    time("alignment", || {
        Ok(FaceCrop::align(&photo, face).image().len())
    })?;
    let crop = FaceCrop::align(&photo, face);
    for count in [1, 8] {
        let crops = vec![crop.clone(); count];
        time(&format!("embedding {count}"), || {
            Ok(models.embed(&crops)?.len())
        })?;
    }
    println!(
        "after work: {} MiB, at most {} MiB",
        resident()?,
        status("VmHWM")?
    );
    Ok(())
}

fn detect(models: &Models, picture: &RgbImage) -> Result<usize, Box<dyn Error>> {
    Ok(models.quick(picture)?.len())
}

/// Prints the median time that this thread used of a core.
fn time(
    name: &str,
    mut work: impl FnMut() -> Result<usize, Box<dyn Error>>,
) -> Result<(), Box<dyn Error>> {
    work()?;
    let mut seconds = Vec::new();
    for _ in 0..30 {
        let start = processor_seconds()?;
        work()?;
        seconds.push(processor_seconds()? - start);
    }
    seconds.sort_by(f64::total_cmp);
    println!(
        "{name}: {:.2} ms (fastest {:.2})",
        seconds[15] * 1e3,
        seconds[0] * 1e3
    );
    Ok(())
}

fn processor_seconds() -> Result<f64, Box<dyn Error>> {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat")?;
    let nanoseconds: f64 = told
        .split(' ')
        .next()
        .ok_or("schedstat is empty")?
        .parse()?;
    Ok(nanoseconds / 1e9)
}

/// Memory of this process that is in use, in MiB.
fn resident() -> Result<u64, Box<dyn Error>> {
    status("VmRSS")
}

fn status(key: &str) -> Result<u64, Box<dyn Error>> {
    let status = std::fs::read_to_string("/proc/self/status")?;
    let line = status
        .lines()
        .find(|line| line.starts_with(key))
        .ok_or("no such line")?;
    let kibibytes: u64 = line.split_whitespace().nth(1).ok_or("no number")?.parse()?;
    Ok(kibibytes / 1024)
}
