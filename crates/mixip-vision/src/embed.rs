//! Embeddings: what makes two pictures of one person comparable. Biometric data (GDPR, article 9).

use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use crate::pack::Channels;
use crate::{CROP_SIDE, FaceCrop, Models, VisionError};

/// Crops in one run of the network; more does not make a face cheaper.
const BATCH: usize = 8;

/// A face as a point on the unit sphere (192 numbers with the models that come with the program). Overwritten when
/// dropped, and never printed.
#[derive(Clone, PartialEq, Zeroize, ZeroizeOnDrop)]
pub struct Embedding(Vec<f32>);

impl std::fmt::Debug for Embedding {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Embedding")
    }
}

impl Embedding {
    /// Brings numbers to length 1.
    ///
    /// # Errors
    /// [`VisionError::EmbeddingInvalid`] when they have no direction.
    pub fn normalised(values: &[f32]) -> Result<Embedding, VisionError> {
        let square: f64 = values.iter().map(|&value| f64::from(value).powi(2)).sum();
        let length = square.sqrt();
        if !length.is_finite() || length < 1e-12 {
            return Err(VisionError::EmbeddingInvalid(
                "its numbers have no direction",
            ));
        }
        Ok(Embedding(
            values
                .iter()
                .map(|&value| (f64::from(value) / length) as f32)
                .collect(),
        ))
    }

    /// The numbers as little-endian f32, to be sealed under the talent's key.
    pub fn to_bytes(&self) -> Zeroizing<Vec<u8>> {
        let mut bytes = Zeroizing::new(Vec::with_capacity(self.0.len() * 4));
        for value in &self.0 {
            bytes.extend_from_slice(&value.to_le_bytes());
        }
        bytes
    }

    /// Reads what [`Embedding::to_bytes`] wrote.
    ///
    /// # Errors
    /// [`VisionError::EmbeddingInvalid`] when the bytes are no numbers or the numbers not of length 1.
    pub fn from_bytes(bytes: &[u8]) -> Result<Embedding, VisionError> {
        let (numbers, rest) = bytes.as_chunks::<4>();
        if numbers.is_empty() || !rest.is_empty() {
            return Err(VisionError::EmbeddingInvalid(
                "its bytes are not a row of 32-bit numbers",
            ));
        }
        let embedding = Embedding(
            numbers
                .iter()
                .map(|&number| f32::from_le_bytes(number))
                .collect(),
        );
        let length = dot(&embedding.0, &embedding.0);
        if (length - 1.0).abs() < 1e-3 {
            Ok(embedding)
        } else {
            Err(VisionError::EmbeddingInvalid("its length is not 1"))
        }
    }

    /// Cosine similarity, from −1 to 1.
    ///
    /// # Errors
    /// [`VisionError::DimensionsDiffer`] when the two come from different models.
    pub fn similarity(&self, other: &Embedding) -> Result<f32, VisionError> {
        if self.0.len() == other.0.len() {
            Ok(dot(&self.0, &other.0))
        } else {
            Err(VisionError::DimensionsDiffer {
                expected: self.0.len(),
                found: other.0.len(),
            })
        }
    }

    pub(crate) fn values(&self) -> &[f32] {
        &self.0
    }
}

/// The exact scalar product, summed in order and in double precision, so that every way to it gives the same bits.
pub(crate) fn dot(a: &[f32], b: &[f32]) -> f32 {
    let sum: f64 = a
        .iter()
        .zip(b)
        .map(|(&a, &b)| f64::from(a) * f64::from(b))
        .sum();
    sum as f32
}

impl Models {
    /// The embedding of each crop, in order.
    ///
    /// # Errors
    /// [`VisionError::ModelUnusable`] when the embedder does not run or answers with no direction.
    pub fn embed(&self, crops: &[FaceCrop]) -> Result<Vec<Embedding>, VisionError> {
        let settings = &self.manifest.embedder;
        let (side, dimensions) = (CROP_SIDE as usize, settings.dimensions);
        let plane = side * side;
        let red = match settings.input.channels {
            Channels::Rgb => 0,
            Channels::Bgr => 2,
        };
        let mut embeddings = Vec::with_capacity(crops.len());
        for batch in crops.chunks(BATCH) {
            let mut tensor = Zeroizing::new(vec![0.0; batch.len() * 3 * plane]);
            for (crop, part) in batch.iter().zip(tensor.chunks_exact_mut(3 * plane)) {
                for (index, pixel) in crop.image().as_raw().as_chunks::<3>().0.iter().enumerate() {
                    let value = |byte: u8| {
                        (f32::from(byte) - settings.input.subtract) / settings.input.divide
                    };
                    part[red * plane + index] = value(pixel[0]);
                    part[plane + index] = value(pixel[1]);
                    part[(2 - red) * plane + index] = value(pixel[2]);
                }
            }
            let made = self
                .embedder
                .run([batch.len(), 3, side, side], &tensor, |outputs| {
                    let output = outputs
                        .get("embedding")
                        .ok_or_else(|| self.embedder.unusable(&"it has no output `embedding`"))?;
                    let (_, values) = output
                        .try_extract_tensor::<f32>()
                        .map_err(|error| self.embedder.unusable(&error))?;
                    if values.len() != batch.len() * dimensions {
                        let said = format!("its embeddings do not have {dimensions} numbers");
                        return Err(self.embedder.unusable(&said));
                    }
                    values
                        .chunks_exact(dimensions)
                        .map(Embedding::normalised)
                        .collect::<Result<Vec<_>, _>>()
                })?;
            embeddings.extend(made);
        }
        Ok(embeddings)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_come_back_and_bad_ones_do_not() -> Result<(), VisionError> {
        let embedding = Embedding::normalised(&[3.0, -4.0, 12.0])?;
        assert_eq!(Embedding::from_bytes(&embedding.to_bytes())?, embedding);
        assert!((embedding.similarity(&embedding)? - 1.0).abs() < 1e-6);
        for bad in [
            &[][..],
            &[0; 12],
            &[1, 2, 3],
            &f32::NAN.to_le_bytes(),
            &2f32.to_le_bytes(),
        ] {
            assert!(Embedding::from_bytes(bad).is_err());
        }
        for bad in [&[][..], &[0.0; 4], &[f32::INFINITY, 1.0], &[f32::NAN]] {
            assert!(Embedding::normalised(bad).is_err());
        }
        Ok(())
    }

    #[test]
    fn nothing_of_an_embedding_is_printed() -> Result<(), VisionError> {
        // A10, C5: no embedding in any log.
        assert_eq!(
            format!("{:?}", Embedding::normalised(&[0.6, 0.8])?),
            "Embedding"
        );
        Ok(())
    }
}
