//! A baseline JPEG encoder (ITU-T T.81) for 8-bit sRGB, with or without halved colour resolution.
//!
//! The permitted encoders at hand write full colour resolution only, at three times the time; renditions are made
//! for every picture that comes in. The transform is Arai, Agui and Nakajima's (1988) with its scaling folded into
//! quantisation, written over rows of eight so that the compiler can use vectors.

mod bits;
mod tables;
mod transform;

use image::RgbImage;

use self::bits::{Bits, code_table, magnitude};
use self::tables::{
    CHROMA_AC, CHROMA_DC, CHROMA_QUANTISATION, Codes, LUMA_AC, LUMA_DC, LUMA_QUANTISATION, ZIGZAG,
};
use self::transform::{Block, transform, transpose};
use crate::error::MediaError;
use crate::format::Format;

/// How finely colour differences are stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Chroma {
    /// For every pixel (4:4:4).
    Full,
    /// For every four pixels (4:2:0), as cameras do.
    Half,
}

/// Encodes a picture as JPEG with quality 1 to 100 (the scale of the IJG). `exif` is an Exif block that begins with
/// its TIFF header; apart from it nothing but the picture is written.
///
/// # Errors
/// [`MediaError::Encode`] for pictures without pixels or with a side over 65,535, and for an Exif block over 64 KiB.
pub fn encode_jpeg(
    picture: &RgbImage,
    quality: u8,
    chroma: Chroma,
    exif: Option<&[u8]>,
) -> Result<Vec<u8>, MediaError> {
    let refuse = |detail: &str| MediaError::Encode {
        format: Format::Jpeg,
        detail: detail.into(),
    };
    let (Ok(width @ 1..), Ok(height @ 1..)) = (
        u16::try_from(picture.width()),
        u16::try_from(picture.height()),
    ) else {
        return Err(refuse("a side must be 1 to 65,535 pixels long"));
    };
    let tables = [LUMA_QUANTISATION, CHROMA_QUANTISATION].map(|table| scaled(&table, quality));
    let mut out = Vec::with_capacity(picture.len() / 12 + 1024);
    out.extend([0xFF, 0xD8]);
    segment(&mut out, 0xE0, b"JFIF\0\x01\x02\0\0\x01\0\x01\0\0");
    if let Some(exif) = exif {
        if exif.len() > 65_000 {
            return Err(refuse("its Exif data are too long"));
        }
        segment(&mut out, 0xE1, &[b"Exif\0\0", exif].concat());
    }
    for (number, table) in (0..).zip(&tables) {
        let zigzag = ZIGZAG.map(|at| table[usize::from(at)]);
        segment(&mut out, 0xDB, &[&[number], &zigzag[..]].concat());
    }
    let ([h1, h0], [w1, w0]) = (height.to_be_bytes(), width.to_be_bytes());
    let sampling = if chroma == Chroma::Half { 0x22 } else { 0x11 };
    segment(
        &mut out,
        0xC0,
        &[8, h1, h0, w1, w0, 3, 1, sampling, 0, 2, 0x11, 1, 3, 0x11, 1],
    );
    for (class, codes) in [
        (0x00, &LUMA_DC),
        (0x10, &LUMA_AC),
        (0x01, &CHROMA_DC),
        (0x11, &CHROMA_AC),
    ] {
        segment(
            &mut out,
            0xC4,
            &[&[class], &codes.lengths[..], codes.values].concat(),
        );
    }
    segment(&mut out, 0xDA, &[3, 1, 0x00, 2, 0x11, 3, 0x11, 0, 63, 0]);

    let luma = Channel::new(&tables[0], &LUMA_DC, &LUMA_AC);
    let color = Channel::new(&tables[1], &CHROMA_DC, &CHROMA_AC);
    let mut bits = Bits::new(out);
    let step = if chroma == Chroma::Half { 16 } else { 8 };
    let mut band = Band::new(usize::from(width).next_multiple_of(step), step);
    let mut previous = [0; 3];
    for top in (0..u32::from(height)).step_by(step) {
        band.fill(picture, top);
        let halved = (chroma == Chroma::Half).then(|| [band.halved(1), band.halved(2)]);
        for left in (0..band.width).step_by(step) {
            for y in (0..step).step_by(8) {
                for x in (0..step).step_by(8) {
                    let block = block(&band.planes[0], band.width, left + x, y);
                    luma.encode(block, &mut previous[0], &mut bits);
                }
            }
            for n in 1..3 {
                let block = match &halved {
                    Some(planes) => block(&planes[n - 1], band.width / 2, left / 2, 0),
                    None => block(&band.planes[n], band.width, left, 0),
                };
                color.encode(block, &mut previous[n], &mut bits);
            }
        }
    }
    Ok(bits.finish())
}

fn segment(out: &mut Vec<u8>, marker: u8, body: &[u8]) {
    let [high, low] = (body.len() as u16 + 2).to_be_bytes();
    out.extend([0xFF, marker, high, low]);
    out.extend_from_slice(body);
}

/// The IJG's scale: 50 is the table itself, 100 is all ones.
fn scaled(table: &[u8; 64], quality: u8) -> [u8; 64] {
    let quality = u32::from(quality.clamp(1, 100));
    let percent = if quality < 50 {
        5000 / quality
    } else {
        200 - 2 * quality
    };
    table.map(|step| ((u32::from(step) * percent + 50) / 100).clamp(1, 255) as u8)
}

/// Eight or sixteen rows of the picture as Y, Cb and Cr around zero, edges repeated to whole blocks.
struct Band {
    width: usize,
    rows: usize,
    planes: [Vec<f32>; 3],
}

impl Band {
    fn new(width: usize, rows: usize) -> Self {
        Self {
            width,
            rows,
            planes: [(); 3].map(|()| vec![0.0; width * rows]),
        }
    }

    fn fill(&mut self, picture: &RgbImage, top: u32) {
        let stride = picture.width() as usize * 3;
        let [luma, blue, red] = &mut self.planes;
        for row in 0..self.rows {
            let y = (top as usize + row).min(picture.height() as usize - 1);
            let source = &picture.as_raw()[y * stride..(y + 1) * stride];
            let here = row * self.width..(row + 1) * self.width;
            let planes = luma[here.clone()]
                .iter_mut()
                .zip(&mut blue[here.clone()])
                .zip(&mut red[here.clone()]);
            // JFIF 1.02, section 7.
            for (pixel, ((luma, blue), red)) in source.as_chunks::<3>().0.iter().zip(planes) {
                let [r, g, b] = pixel.map(f32::from);
                *luma = 0.299 * r + 0.587 * g + 0.114 * b - 128.0;
                *blue = -0.168_736 * r - 0.331_264 * g + 0.5 * b;
                *red = 0.5 * r - 0.418_688 * g - 0.081_312 * b;
            }
            let filled = picture.width() as usize;
            for plane in [&mut *luma, &mut *blue, &mut *red] {
                let row = &mut plane[here.clone()];
                let last = row[filled - 1];
                row[filled..].fill(last);
            }
        }
    }

    /// Every 2×2 pixels of a plane averaged.
    fn halved(&self, plane: usize) -> Vec<f32> {
        self.planes[plane]
            .chunks_exact(2 * self.width)
            .flat_map(|rows| {
                let (upper, lower) = rows.split_at(self.width);
                let pairs = upper
                    .as_chunks::<2>()
                    .0
                    .iter()
                    .zip(lower.as_chunks::<2>().0);
                pairs.map(|([a, b], [c, d])| (a + b + c + d) * 0.25)
            })
            .collect()
    }
}

fn block(plane: &[f32], width: usize, left: usize, top: usize) -> Block {
    let mut block = [[0.0; 8]; 8];
    for (y, row) in block.iter_mut().enumerate() {
        let at = (top + y) * width + left;
        row.copy_from_slice(&plane[at..at + 8]);
    }
    block
}

/// One of the two kinds of components: how it is quantised and coded.
struct Channel {
    /// Reciprocal quantisation steps with the transform's scaling, in the transform's transposed order.
    factors: Block,
    dc: [(u16, u8); 256],
    ac: [(u16, u8); 256],
}

impl Channel {
    fn new(steps: &[u8; 64], dc: &Codes, ac: &Codes) -> Self {
        // 1, and cos(kπ/16)·√2: what the transform leaves out.
        let scale = |k: usize| match k {
            0 => 1.0,
            _ => (k as f64 * std::f64::consts::PI / 16.0).cos() * std::f64::consts::SQRT_2,
        };
        let mut factors = [[0.0; 8]; 8];
        for (at, &step) in steps.iter().enumerate() {
            let (row, column) = (at / 8, at % 8);
            factors[column][row] =
                (1.0 / (f64::from(step) * scale(row) * scale(column) * 8.0)) as f32;
        }
        Self {
            factors,
            dc: code_table(dc),
            ac: code_table(ac),
        }
    }

    /// Transforms, quantises and writes one block (T.81, F.1.2). `previous` is the component's last DC value.
    fn encode(&self, mut block: Block, previous: &mut i32, bits: &mut Bits) {
        transform(&mut block);
        let mut block = transpose(&block);
        transform(&mut block);
        // The block stays transposed; the order of reading makes up for it.
        let mut quantised = [0_i16; 64];
        for ((row, factors), out) in block
            .iter()
            .zip(&self.factors)
            .zip(quantised.as_chunks_mut::<8>().0)
        {
            for ((value, factor), out) in row.iter().zip(factors).zip(out) {
                // Adding 1.5 × 2²³ rounds to the nearest whole number and leaves it in the low bits.
                *out = (value * factor + 12_582_912.0).to_bits() as i16;
            }
        }
        let mut zigzag = [0_i16; 64];
        let mut set = 0_u64;
        for (k, (value, at)) in zigzag.iter_mut().zip(TRANSPOSED_ZIGZAG).enumerate() {
            *value = quantised[usize::from(at & 63)];
            set |= u64::from(*value != 0) << k;
        }
        let dc = i32::from(zigzag[0]);
        let (size, low) = magnitude(dc - *previous);
        *previous = dc;
        let (code, length) = self.dc[usize::from(size)];
        bits.put(u32::from(code) << size | low, length + size);

        let mut last = 0;
        set &= !1;
        while set != 0 {
            let k = set.trailing_zeros() as usize;
            set &= set - 1;
            let mut zeros = k - last - 1;
            last = k;
            while zeros > 15 {
                bits.put(u32::from(self.ac[0xF0].0), self.ac[0xF0].1);
                zeros -= 16;
            }
            let (size, low) = magnitude(i32::from(zigzag[k]));
            let (code, length) = self.ac[zeros << 4 | usize::from(size)];
            bits.put(u32::from(code) << size | low, length + size);
        }
        if last < 63 {
            bits.put(u32::from(self.ac[0].0), self.ac[0].1);
        }
    }
}

const TRANSPOSED_ZIGZAG: [u8; 64] = {
    let mut order = [0; 64];
    let mut k = 0;
    while k < 64 {
        order[k] = ZIGZAG[k] % 8 * 8 + ZIGZAG[k] / 8;
        k += 1;
    }
    order
};

#[cfg(test)]
mod tests;
