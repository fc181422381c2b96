//! The part of a picture that the detector sees at once: scaled, turned, and written as a tensor.

use image::RgbImage;

use super::Detection;
use crate::FaceBox;
use crate::pack::{Channels, DetectorInput};
use crate::sample::sample;

/// A rectangle of tensor cells laid over a picture. A point (u, v) of the tensor lies at
/// (a·u − b·v + x, b·u + a·v + y) in the picture, where a² + b² is the square of picture pixels per tensor pixel.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Frame {
    pub(super) width: u32,
    pub(super) height: u32,
    a: f32,
    b: f32,
    x: f32,
    y: f32,
    brightened: bool,
}

impl Frame {
    /// An upright frame in the picture's own scale whose top-left corner lies at a pixel.
    pub(super) fn plain(x: u32, y: u32, width: u32, height: u32) -> Frame {
        Frame {
            width: padded(width),
            height: padded(height),
            a: 1.0,
            b: 0.0,
            x: x as f32,
            y: y as f32,
            brightened: false,
        }
    }

    /// A frame around `centre` that shows the picture enlarged `zoom` times, turned back by `turn` radians (a face
    /// leaning clockwise by `turn` stands upright in it) and, where it is dark, brightened.
    pub(super) fn turned(
        centre: (f32, f32),
        (width, height): (u32, u32),
        zoom: f32,
        turn: f32,
    ) -> Frame {
        let (width, height) = (padded(width), padded(height));
        let (a, b) = (turn.cos() / zoom, turn.sin() / zoom);
        let (u, v) = (width as f32 / 2.0, height as f32 / 2.0);
        Frame {
            width,
            height,
            a,
            b,
            x: centre.0 - (a * u - b * v),
            y: centre.1 - (b * u + a * v),
            brightened: true,
        }
    }

    fn to_picture(&self, (u, v): (f32, f32)) -> (f32, f32) {
        (
            self.a * u - self.b * v + self.x,
            self.b * u + self.a * v + self.y,
        )
    }

    /// Writes the frame's pixels into three planes of `tensor`; what lies outside of the picture is black.
    pub(super) fn fill(&self, picture: &RgbImage, input: &DetectorInput, tensor: &mut [f32]) {
        let black = -input.subtract / input.divide;
        tensor.fill(black);
        if picture.width() == 0 || picture.height() == 0 {
            return;
        }
        let plane = self.width as usize * self.height as usize;
        let (first, rest) = tensor.split_at_mut(plane);
        let (second, third) = rest.split_at_mut(plane);
        let planes = match input.channels {
            Channels::Rgb => [first, second, third],
            Channels::Bgr => [third, second, first],
        };
        if (self.a, self.b) == (1.0, 0.0) && self.x >= 0.0 && self.y >= 0.0 {
            self.copy(picture, input, planes);
        } else {
            self.sample(picture, input, planes);
        }
    }

    fn copy(&self, picture: &RgbImage, input: &DetectorInput, [red, green, blue]: [&mut [f32]; 3]) {
        let (left, top) = (self.x as usize, self.y as usize);
        let (across, down) = (picture.width() as usize, picture.height() as usize);
        let width = self.width as usize;
        let columns = width.min(across.saturating_sub(left));
        let rows = (self.height as usize).min(down.saturating_sub(top));
        let value = |byte: u8| (f32::from(byte) - input.subtract) / input.divide;
        for row in 0..rows {
            let from = ((top + row) * across + left) * 3;
            let pixels = picture.as_raw()[from..from + columns * 3]
                .as_chunks::<3>()
                .0;
            let line = row * width..row * width + columns;
            let (red, green, blue) = (
                &mut red[line.clone()],
                &mut green[line.clone()],
                &mut blue[line],
            );
            for (((pixel, red), green), blue) in pixels.iter().zip(red).zip(green).zip(blue) {
                (*red, *green, *blue) = (value(pixel[0]), value(pixel[1]), value(pixel[2]));
            }
        }
    }

    fn sample(
        &self,
        picture: &RgbImage,
        input: &DetectorInput,
        [red, green, blue]: [&mut [f32]; 3],
    ) {
        let (width, height) = (self.width as usize, self.height as usize);
        let cells = (0..height).flat_map(|row| (0..width).map(move |column| (column, row)));
        let colours: Vec<[f32; 3]> = cells
            .map(|(column, row)| {
                let (x, y) = self.to_picture((column as f32 + 0.5, row as f32 + 0.5));
                sample(picture, (x - 0.5, y - 0.5), (self.a, self.b))
            })
            .collect();
        let gain = if self.brightened { gain(&colours) } else { 1.0 };
        let value = |bright: f32| ((bright * gain).min(255.0) - input.subtract) / input.divide;
        for (((colour, red), green), blue) in colours.iter().zip(red).zip(green).zip(blue) {
            (*red, *green, *blue) = (value(colour[0]), value(colour[1]), value(colour[2]));
        }
    }

    /// A detection in tensor coordinates, in those of the picture. The box stays upright: it is the one around the
    /// turned ellipse that the face fills.
    pub(super) fn map(&self, found: &Detection) -> Detection {
        let (x, y) = self.to_picture(found.bounds().centre());
        let width = (self.a * found.width).hypot(self.b * found.height);
        let height = (self.b * found.width).hypot(self.a * found.height);
        let mut mapped = Detection {
            landmarks: found.landmarks.map(|point| self.to_picture(point)),
            ..found.clone()
        };
        mapped.set_bounds(FaceBox {
            x: x - width / 2.0,
            y: y - height / 2.0,
            width,
            height,
        });
        mapped
    }
}

/// What makes a dark place about as bright as most pictures are.
fn gain(colours: &[[f32; 3]]) -> f32 {
    const USUAL: f32 = 110.0;
    const MOST: f32 = 4.0;
    let mean = colours.iter().flatten().sum::<f32>() / (3 * colours.len()).max(1) as f32;
    (USUAL / mean.max(1.0)).clamp(1.0, MOST)
}

/// The next multiple of 32, which is what the detector's network takes.
fn padded(side: u32) -> u32 {
    side.max(1).next_multiple_of(32)
}
