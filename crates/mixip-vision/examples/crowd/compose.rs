//! A 12-megapixel picture of a crowd: photographed faces, scaled, turned, darkened and blurred, over animals.

use image::imageops::{self, FilterType};
use image::{Rgb, RgbImage};
use mixip_vision::{Detection, FaceBox};

use crate::random::Random;

pub(crate) const WIDTH: u32 = 4000;
pub(crate) const HEIGHT: u32 = 3000;

/// A photo and the face in it, as it was taken: upright and near the centre.
pub(crate) struct Sitter {
    pub(crate) photo: RgbImage,
    pub(crate) face: Detection,
}

/// A face of the crowd. It fills the ellipse with these half axes, turned clockwise by `turn` radians.
pub(crate) struct Known {
    pub(crate) centre: (f32, f32),
    pub(crate) half: (f32, f32),
    pub(crate) turn: f32,
    /// Height of the face before it was turned, in pixels.
    pub(crate) size: f32,
}

impl Known {
    /// Part of the face's ellipse that lies inside one of the areas.
    pub(crate) fn covered(&self, areas: &[FaceBox]) -> f32 {
        const STEPS: i32 = 20;
        let (mut inside, mut all) = (0, 0);
        for i in -STEPS..=STEPS {
            for j in -STEPS..=STEPS {
                let (u, v) = (i as f32 / STEPS as f32, j as f32 / STEPS as f32);
                if u * u + v * v > 1.0 {
                    continue;
                }
                let (u, v) = (u * self.half.0, v * self.half.1);
                let x = self.centre.0 + u * self.turn.cos() - v * self.turn.sin();
                let y = self.centre.1 + u * self.turn.sin() + v * self.turn.cos();
                let holds = |area: &FaceBox| {
                    x >= area.x
                        && y >= area.y
                        && x < area.x + area.width
                        && y < area.y + area.height
                };
                all += 1;
                inside += i32::from(areas.iter().any(holds));
            }
        }
        inside as f32 / all as f32
    }

    fn reach(&self) -> f32 {
        self.half.0.hypot(self.half.1) * 1.3
    }
}

/// Composes one crowd; the same seed gives the same pixels.
pub(crate) fn compose(
    sitters: &[Sitter],
    animals: &[RgbImage],
    seed: u64,
) -> (RgbImage, Vec<Known>) {
    let mut random = Random::new(seed);
    let mut picture = background(animals, &mut random);
    let mut crowd: Vec<Known> = Vec::new();
    // Large faces first: they find no room later.
    for (count, low, high) in [(150, 45.0, 110.0), (250, 20.0, 45.0)] {
        for _ in 0..count {
            let sitter = &sitters[random.below(sitters.len())];
            let bounds = sitter.face.bounds();
            let size = random.between(low, high);
            let scale = size / bounds.height;
            let turn = random.between(-35.0, 35.0).to_radians();
            let light = if random.below(3) == 0 {
                random.between(0.25, 0.6)
            } else {
                random.between(0.8, 1.0)
            };
            let blur = if random.below(3) == 0 {
                random.between(0.01, 0.04) * size
            } else {
                0.0
            };
            let half = (bounds.width * scale / 2.0, size / 2.0);
            let place = |random: &mut Random| Known {
                centre: (
                    random.between(120.0, WIDTH as f32 - 120.0),
                    random.between(120.0, HEIGHT as f32 - 120.0),
                ),
                half,
                turn,
                size,
            };
            let known = (0..200).map(|_| place(&mut random)).find(|known| {
                crowd.iter().all(|other| {
                    let (dx, dy) = (
                        known.centre.0 - other.centre.0,
                        known.centre.1 - other.centre.1,
                    );
                    dx.hypot(dy) > known.reach() + other.reach()
                })
            });
            let Some(known) = known else { continue };
            paste(&mut picture, sitter, &known, scale, light, blur);
            crowd.push(known);
        }
    }
    (picture, crowd)
}

fn background(animals: &[RgbImage], random: &mut Random) -> RgbImage {
    const CELL: u32 = 500;
    let mut picture = RgbImage::new(WIDTH, HEIGHT);
    for top in (0..HEIGHT).step_by(CELL as usize) {
        for left in (0..WIDTH).step_by(CELL as usize) {
            let animal = &animals[random.below(animals.len())];
            let cell = imageops::resize(animal, CELL, CELL, FilterType::Triangle);
            imageops::replace(&mut picture, &cell, i64::from(left), i64::from(top));
        }
    }
    picture
}

/// Lays the head of a sitter over the picture: soft at the rim, so that no edge gives it away.
fn paste(
    picture: &mut RgbImage,
    sitter: &Sitter,
    known: &Known,
    scale: f32,
    light: f32,
    blur: f32,
) {
    let photo = if blur > 0.0 {
        imageops::blur(&sitter.photo, blur / scale)
    } else {
        sitter.photo.clone()
    };
    let middle = sitter.face.bounds().centre();
    let reach = known.reach().ceil() as i64;
    let samples = (1.0 / scale).ceil().max(1.0) as u32;
    for y in -reach..=reach {
        for x in -reach..=reach {
            let (cos, sin) = (known.turn.cos(), known.turn.sin());
            let back = |dx: f32, dy: f32| (dx * cos + dy * sin, -dx * sin + dy * cos);
            let (u, v) = back(x as f32, y as f32);
            let from_rim = 1.5 - (u / known.half.0).hypot(v / known.half.1);
            let weight = (from_rim / 0.25).clamp(0.0, 1.0);
            let at = (
                (known.centre.0 as i64 + x) as u32,
                (known.centre.1 as i64 + y) as u32,
            );
            if weight == 0.0 || at.0 >= WIDTH || at.1 >= HEIGHT {
                continue;
            }
            let mut sum = [0.0; 3];
            for index in 0..samples * samples {
                let part = |index: u32| (index as f32 + 0.5) / samples as f32 - 0.5;
                let (dx, dy) = (part(index % samples), part(index / samples));
                let (u, v) = back(x as f32 + dx, y as f32 + dy);
                let (column, row) = (middle.0 + u / scale, middle.1 + v / scale);
                let clamp = |value: f32, side: u32| (value.max(0.0) as u32).min(side - 1);
                let pixel = photo
                    .get_pixel(clamp(column, photo.width()), clamp(row, photo.height()))
                    .0;
                sum.iter_mut()
                    .zip(pixel)
                    .for_each(|(sum, byte)| *sum += f32::from(byte) * light);
            }
            let below = picture.get_pixel(at.0, at.1).0;
            let mixed = [0, 1, 2].map(|channel| {
                let own = sum[channel] / (samples * samples) as f32;
                (own * weight + f32::from(below[channel]) * (1.0 - weight)).round() as u8
            });
            picture.put_pixel(at.0, at.1, Rgb(mixed));
        }
    }
}
