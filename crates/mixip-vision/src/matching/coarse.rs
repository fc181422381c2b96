//! The first look of an exact search: scalar products of 8-bit copies, with a bound on what the rounding may hide.
//!
//! A row t is kept as s·q + e, with whole numbers q from −127 to 127. For a query x = x̂ + d kept the same way,
//! x·t = s·(x̂·q) + x̂·e + d·t, so by Cauchy and Schwarz |x·t − s·(x̂·q)| ≤ ‖x̂‖·‖e‖ + ‖d‖·‖t‖. A row whose product
//! and bound together stay below what is sought cannot be it; all others are computed exactly.

use zeroize::{Zeroize, ZeroizeOnDrop};

/// Rows looked at together: their 8-bit copies stay in the first-level cache while several queries pass over them.
pub(super) const BLOCK: usize = 128;
/// Covers the rounding of 32-bit floats in the bound itself, and lengths that are not exactly 1.
const ROUNDING: f32 = 1e-4;

/// 8-bit copies of the rows of a gallery.
#[derive(Default, Zeroize, ZeroizeOnDrop)]
pub(super) struct CoarseRows {
    width: usize,
    cells: Vec<i8>,
    scales: Vec<f32>,
    errors: Vec<f32>,
}

/// An 8-bit copy of one query, widened for the multiplication.
#[derive(Zeroize, ZeroizeOnDrop)]
pub(super) struct CoarseQuery {
    cells: Vec<i16>,
    scale: f32,
    length: f32,
    error: f32,
}

fn scale_of(values: &[f32]) -> f32 {
    let largest = values
        .iter()
        .fold(f32::MIN_POSITIVE, |largest, value| largest.max(value.abs()));
    largest / 127.0
}

fn rounded(value: f32, scale: f32) -> i8 {
    (value / scale).round().clamp(-127.0, 127.0) as i8
}

fn length(values: impl Iterator<Item = f64>) -> f32 {
    values.map(|value| value * value).sum::<f64>().sqrt() as f32
}

fn error_of(values: &[f32], scale: f32) -> f32 {
    let error =
        |&value: &f32| f64::from(value) - f64::from(rounded(value, scale)) * f64::from(scale);
    length(values.iter().map(error))
}

impl CoarseRows {
    pub(super) fn with_capacity(rows: usize, dimensions: usize) -> CoarseRows {
        // Whole vectors only: the rest is zero and adds nothing.
        let width = dimensions.next_multiple_of(32);
        CoarseRows {
            width,
            cells: Vec::with_capacity(rows * width),
            scales: Vec::with_capacity(rows),
            errors: Vec::with_capacity(rows),
        }
    }

    pub(super) fn push(&mut self, values: &[f32]) {
        let scale = scale_of(values);
        self.cells
            .extend(values.iter().map(|&value| rounded(value, scale)));
        self.scales.push(scale);
        self.errors.push(error_of(values, scale));
        self.cells.resize(self.scales.len() * self.width, 0);
    }

    pub(super) fn query(&self, values: &[f32]) -> CoarseQuery {
        let scale = scale_of(values);
        let mut cells: Vec<i16> = values
            .iter()
            .map(|&value| i16::from(rounded(value, scale)))
            .collect();
        cells.resize(self.width, 0);
        let kept = cells.iter().map(|&cell| f64::from(cell) * f64::from(scale));
        CoarseQuery {
            length: length(kept),
            error: error_of(values, scale),
            cells,
            scale,
        }
    }

    pub(super) fn blocks(&self) -> usize {
        self.scales.len().div_ceil(BLOCK)
    }

    /// What the similarity of each row of a block is near to, and how far off it may be: `near[i]` ± `off[i]`.
    /// Returns the number of rows and the largest similarity that any of them may have.
    pub(super) fn look(
        &self,
        block: usize,
        query: &CoarseQuery,
        near: &mut [f32; BLOCK],
        off: &mut [f32; BLOCK],
    ) -> (usize, f32) {
        let first = block * BLOCK;
        let rows = BLOCK.min(self.scales.len() - first);
        let mut products = [0; BLOCK];
        multiply(
            &self.cells[first * self.width..][..rows * self.width],
            &query.cells,
            &mut products,
        );
        let mut highest = f32::NEG_INFINITY;
        let kept = self.scales[first..].iter().zip(&self.errors[first..]);
        for (((&product, (&scale, &error)), near), off) in
            products[..rows].iter().zip(kept).zip(near).zip(off)
        {
            *near = product as f32 * (scale * query.scale);
            *off = query.length * error + query.error + ROUNDING;
            highest = highest.max(*near + *off);
        }
        (rows, highest)
    }
}

/// `products[i]` = row i of `rows` · `query`.
fn multiply(rows: &[i8], query: &[i16], products: &mut [i32; BLOCK]) {
    #[cfg(target_arch = "x86_64")]
    if is_x86_feature_detected!("avx2") {
        #[expect(
            unsafe_code,
            reason = "the processor was just asked for the only feature that this needs"
        )]
        return unsafe { multiply_avx2(rows, query, products) };
    }
    multiply_any(rows, query, products);
}

/// The same loop, compiled for 256-bit vectors.
#[cfg(target_arch = "x86_64")]
#[target_feature(enable = "avx2")]
fn multiply_avx2(rows: &[i8], query: &[i16], products: &mut [i32; BLOCK]) {
    multiply_any(rows, query, products);
}

#[inline(always)]
fn multiply_any(rows: &[i8], query: &[i16], products: &mut [i32; BLOCK]) {
    for (row, product) in rows.chunks_exact(query.len()).zip(products) {
        let (row, _) = row.as_chunks::<32>();
        let (query, _) = query.as_chunks::<32>();
        let mut sums = [0i32; 32];
        for (row, query) in row.iter().zip(query) {
            for ((sum, &a), &b) in sums.iter_mut().zip(row).zip(query) {
                *sum += i32::from(a) * i32::from(b);
            }
        }
        *product = sums.iter().sum();
    }
}
