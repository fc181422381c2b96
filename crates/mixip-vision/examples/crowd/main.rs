//! How many faces of a crowd stay visible after covering, how many animals are covered for nothing, and what the
//! thorough pass costs: `cargo run --release -p mixip-vision --example crowd -- DATA [CROWDS]`, where DATA holds
//! `lfw/images` and `animals`.

mod compose;
mod random;

use std::error::Error;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use compose::{Known, Sitter, compose};
use image::RgbImage;
use mixip_vision::{Detection, FaceBox, Models, Scratch, covered_area};

/// A face of which less than this is covered counts as visible.
const COVERED: f32 = 0.9;
/// Pictures of the animals folder that show people, or things: no background, and no false covers.
const NOT_ANIMALS: [&str; 7] = [
    "tench",
    "academic_gown",
    "balance_beam",
    "barbershop",
    "bassoon",
    "beer_bottle",
    "birdhouse",
];

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let data = PathBuf::from(arguments.next().ok_or("usage: crowd DATA [CROWDS]")?);
    let crowds: u64 = arguments.next().map_or(Ok(3), |count| count.parse())?;
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let models = Models::load(
        &root.join("models"),
        &root.join("vendor/libonnxruntime.so"),
        Scratch::Freed,
    )?;
    let sitters = sitters(&models, &data.join("lfw/images"))?;
    let animals = animals(&data.join("animals"))?;
    println!("{} sitters, {} animals", sitters.len(), animals.len());

    let mut small = Tally::default();
    let mut large = Tally::default();
    let (mut false_covers, mut seconds, mut pixels) = (0, 0.0, 0);
    for seed in 0..crowds {
        let (picture, crowd) = compose(&sitters, &animals, seed);
        let start = processor_seconds()?;
        let found = search(&models, &picture)?;
        seconds += processor_seconds()? - start;
        pixels += picture.width() * picture.height();
        let areas = areas(&found, &picture);
        for known in &crowd {
            let tally = if known.size < 45.0 {
                &mut small
            } else {
                &mut large
            };
            tally.count(known, &areas);
        }
        let near = |area: &FaceBox, known: &Known| {
            let (x, y) = known.centre;
            x >= area.x && y >= area.y && x < area.x + area.width && y < area.y + area.height
        };
        false_covers += areas
            .iter()
            .filter(|area| !crowd.iter().any(|known| near(area, known)))
            .count();
    }
    println!("20–45 px: {small}");
    println!("45–110 px: {large}");
    println!(
        "covers that hide no face: {:.1} a crowd (animals behind it)",
        false_covers as f64 / crowds as f64
    );
    println!(
        "thorough pass: {:.0} ms a megapixel",
        seconds * 1e9 / f64::from(pixels)
    );

    let (mut covers, mut photos, mut sure, mut sure_photos) = (0, 0, 0, 0);
    let (mut quick_covers, mut quick_photos) = (0, 0);
    for animal in &animals {
        let found = search(&models, animal)?;
        covers += found.len();
        photos += usize::from(!found.is_empty());
        let faces = found
            .iter()
            .filter(|face| face.score >= models.face_threshold())
            .count();
        sure += faces;
        sure_photos += usize::from(faces > 0);
        let quick = models.quick(animal)?.len();
        quick_covers += quick;
        quick_photos += usize::from(quick > 0);
    }
    println!(
        "animals: {covers} covers in {photos} of {} photos ({sure} scored as faces, in {sure_photos}); quick pass: {quick_covers} in {quick_photos}",
        animals.len()
    );
    Ok(())
}

/// What this thread has used of a core, so that other programs on the machine do not count.
fn processor_seconds() -> Result<f64, Box<dyn Error>> {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat")?;
    let nanoseconds: f64 = told
        .split(' ')
        .next()
        .ok_or("schedstat is empty")?
        .parse()?;
    Ok(nanoseconds / 1e9)
}

#[derive(Default)]
struct Tally {
    visible: usize,
    all: usize,
}

impl Tally {
    fn count(&mut self, known: &Known, areas: &[FaceBox]) {
        self.all += 1;
        self.visible += usize::from(known.covered(areas) < COVERED);
    }
}

impl std::fmt::Display for Tally {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let part = 100.0 * self.visible as f64 / self.all.max(1) as f64;
        write!(
            f,
            "{} of {} stay visible ({part:.2} %)",
            self.visible, self.all
        )
    }
}

fn search(models: &Models, picture: &RgbImage) -> Result<Vec<Detection>, Box<dyn Error>> {
    Ok(models.thorough(picture, &mut |_| ControlFlow::Continue(()))?)
}

fn areas(found: &[Detection], picture: &RgbImage) -> Vec<FaceBox> {
    let (width, height) = picture.dimensions();
    found
        .iter()
        .filter_map(|face| covered_area(&face.bounds(), width, height))
        .collect()
}

/// Every third photo, with the face that lies nearest to its centre.
fn sitters(models: &Models, folder: &Path) -> Result<Vec<Sitter>, Box<dyn Error>> {
    let mut sitters = Vec::new();
    for path in files(folder)?.into_iter().step_by(3) {
        let photo = image::open(path)?.to_rgb8();
        let from_centre = |face: &Detection| {
            let (x, y) = face.bounds().centre();
            (x - photo.width() as f32 / 2.0).hypot(y - photo.height() as f32 / 2.0)
        };
        let faces = models.quick(&photo)?.into_iter();
        let face = faces.min_by(|a, b| from_centre(a).total_cmp(&from_centre(b)));
        if let Some(face) = face.filter(|face| face.score > 0.6) {
            sitters.push(Sitter { photo, face });
        }
    }
    Ok(sitters)
}

fn animals(folder: &Path) -> Result<Vec<RgbImage>, Box<dyn Error>> {
    let mut animals = Vec::new();
    for path in files(folder)? {
        let name = path.to_string_lossy().into_owned();
        if !NOT_ANIMALS.iter().any(|other| name.contains(other)) {
            animals.push(image::open(path)?.to_rgb8());
        }
    }
    Ok(animals)
}

/// All files below a folder, in order of their names.
fn files(folder: &Path) -> Result<Vec<PathBuf>, Box<dyn Error>> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            files.extend(self::files(&path)?);
        } else {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}
