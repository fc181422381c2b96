//! Running CenterFace on frames and reading its heat map.

use image::RgbImage;
use ort::session::SessionOutputs;

use super::Detection;
use super::frame::Frame;
use crate::session::Pool;
use crate::{FaceBox, Models, VisionError};

/// Picture pixels per cell of the heat map.
const STRIDE: f32 = 4.0;
/// exp(8)·4 pixels are more than any picture is wide; keeps a wild answer of the network finite.
const LARGEST_LOG_SIZE: f32 = 8.0;

/// Everything scoring `threshold` or more in each of several frames of one size, in picture coordinates.
pub(super) fn run(
    models: &Models,
    picture: &RgbImage,
    frames: &[Frame],
    threshold: f32,
) -> Result<Vec<Vec<Detection>>, VisionError> {
    let Some(first) = frames.first() else {
        return Ok(Vec::new());
    };
    let detector = &models.detector;
    let (width, height) = (first.width as usize, first.height as usize);
    let size = 3 * width * height;
    let mut tensor = vec![0.0; frames.len() * size];
    for (frame, part) in frames.iter().zip(tensor.chunks_exact_mut(size)) {
        frame.fill(picture, &models.manifest.detector.input, part);
    }
    let (rows, columns) = (height / 4, width / 4);
    detector.run([frames.len(), 3, height, width], &tensor, |outputs| {
        let cells = rows * columns;
        let maps = [
            output(detector, outputs, "537", frames.len() * cells)?,
            output(detector, outputs, "538", frames.len() * cells * 2)?,
            output(detector, outputs, "539", frames.len() * cells * 2)?,
            output(detector, outputs, "540", frames.len() * cells * 10)?,
        ];
        let found = frames.iter().enumerate().map(|(index, frame)| {
            let [heat, size, offset, landmarks] = maps;
            let found = decode(
                [
                    &heat[index * cells..][..cells],
                    &size[index * cells * 2..][..cells * 2],
                    &offset[index * cells * 2..][..cells * 2],
                    &landmarks[index * cells * 10..][..cells * 10],
                ],
                columns,
                threshold,
            );
            found.iter().map(|found| frame.map(found)).collect()
        });
        Ok(found.collect())
    })
}

fn output<'o>(
    detector: &Pool,
    outputs: &'o SessionOutputs<'_>,
    name: &str,
    length: usize,
) -> Result<&'o [f32], VisionError> {
    let value = outputs
        .get(name)
        .ok_or_else(|| detector.unusable(&format!("it has no output {name}")))?;
    let (_, values) = value
        .try_extract_tensor::<f32>()
        .map_err(|error| detector.unusable(&error))?;
    if values.len() == length {
        Ok(values)
    } else {
        Err(detector.unusable(&format!(
            "output {name} holds {} values, expected {length}",
            values.len()
        )))
    }
}

/// Reads boxes and landmarks out of the four maps of one frame.
fn decode(
    [heat, size, offset, landmarks]: [&[f32]; 4],
    columns: usize,
    threshold: f32,
) -> Vec<Detection> {
    let cells = heat.len();
    let rows = cells / columns;
    // The nearest cells of a face's centre tell of the same face: the strongest of them speaks.
    let is_peak = |cell: usize| {
        let (row, column) = (cell / columns, cell % columns);
        let near = |at: usize, count: usize| at.saturating_sub(1)..(at + 2).min(count);
        near(row, rows).all(|row| {
            let line = &heat[row * columns..][near(column, columns)];
            line.iter().all(|&other| other <= heat[cell])
        })
    };
    let hits = heat
        .iter()
        .enumerate()
        .filter(|&(cell, &score)| score >= threshold && is_peak(cell));
    hits.map(|(cell, &score)| {
        let (row, column) = ((cell / columns) as f32, (cell % columns) as f32);
        let height = size[cell].min(LARGEST_LOG_SIZE).exp() * STRIDE;
        let width = size[cells + cell].min(LARGEST_LOG_SIZE).exp() * STRIDE;
        let y = (row + offset[cell] + 0.5) * STRIDE - height / 2.0;
        let x = (column + offset[cells + cell] + 0.5) * STRIDE - width / 2.0;
        let point = |index: usize| {
            let down = landmarks[2 * index * cells + cell];
            let across = landmarks[(2 * index + 1) * cells + cell];
            (x + across * width, y + down * height)
        };
        let FaceBox {
            x,
            y,
            width,
            height,
        } = FaceBox {
            x,
            y,
            width,
            height,
        };
        Detection {
            x,
            y,
            width,
            height,
            score,
            landmarks: std::array::from_fn(point),
        }
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_says_where_its_face_is() {
        let mut maps = [vec![0.0; 12], vec![0.0; 24], vec![0.0; 24], vec![0.0; 120]];
        let cell = 6; // row 1, column 2 of 3 rows of 4
        maps[0][cell] = 0.9;
        maps[1][cell] = 5f32.ln(); // 20 px high
        maps[1][12 + cell] = 3f32.ln(); // 12 px wide
        maps[2][cell] = 0.25;
        maps[2][12 + cell] = -0.25;
        maps[3][4 * 12 + cell] = 0.5; // the nose: half way down …
        maps[3][5 * 12 + cell] = 0.25; // … and a quarter across
        let found = decode([&maps[0], &maps[1], &maps[2], &maps[3]], 4, 0.3);
        assert_eq!(found.len(), 1);
        let bounds = found[0].bounds();
        assert_eq!(
            bounds.centre(),
            ((2.0 - 0.25 + 0.5) * 4.0, (1.0 + 0.25 + 0.5) * 4.0)
        );
        assert!((bounds.width - 12.0).abs() < 1e-4 && (bounds.height - 20.0).abs() < 1e-4);
        let (x, y) = found[0].landmarks[2];
        assert!((x - (bounds.x + 3.0)).abs() < 1e-4 && (y - (bounds.y + 10.0)).abs() < 1e-4);
    }
}
