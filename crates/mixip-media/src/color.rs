//! Everything becomes sRGB: the face models, the renditions and the exports expect it, and exports carry no profile.

use image::RgbImage;
use moxcms::{CmsError, ColorProfile, DataColorSpace, Layout, TransformOptions};

/// Converts pixels from the embedded ICC profile to sRGB. The answer is a warning when the profile could not be
/// used; the pixels are then as they were.
pub(crate) fn to_srgb(picture: &mut RgbImage, icc: &[u8]) -> Option<String> {
    let converted =
        ColorProfile::new_from_slice(icc).and_then(|profile| match profile.color_space {
            DataColorSpace::Rgb => rgb(picture, &profile),
            DataColorSpace::Gray => gray(picture, &profile),
            _ => Err(CmsError::UnsupportedProfileConnection),
        });
    let error = converted.err()?;
    Some(format!(
        "The colour profile could not be used ({error}); colours may look different."
    ))
}

fn rgb(picture: &mut RgbImage, profile: &ColorProfile) -> Result<(), CmsError> {
    let srgb = ColorProfile::new_srgb();
    let transform = profile.create_transform_8bit(
        Layout::Rgb,
        &srgb,
        Layout::Rgb,
        TransformOptions::default(),
    )?;
    // Most profiles are sRGB under one of its many names; one that moves no colour is.
    let probe: Vec<u8> = (0..216_u32)
        .flat_map(|n| [n % 6, n / 6 % 6, n / 36].map(|level| (level * 51) as u8))
        .collect();
    let mut moved = probe.clone();
    transform.transform(&probe, &mut moved)?;
    if probe.iter().zip(&moved).all(|(a, b)| a.abs_diff(*b) <= 2) {
        return Ok(());
    }
    let row = picture.width() as usize * 3;
    let mut source = vec![0; row];
    for pixels in picture.chunks_exact_mut(row) {
        source.copy_from_slice(pixels);
        transform.transform(&source, pixels)?;
    }
    Ok(())
}

/// Grey pictures are RGB with three equal samples here, so their curve is a table for every sample.
fn gray(picture: &mut RgbImage, profile: &ColorProfile) -> Result<(), CmsError> {
    let srgb = ColorProfile::new_srgb();
    let transform = profile.create_transform_8bit(
        Layout::Gray,
        &srgb,
        Layout::Rgb,
        TransformOptions::default(),
    )?;
    let levels: Vec<u8> = (0..=255).collect();
    let mut curve = vec![0; 3 * 256];
    transform.transform(&levels, &mut curve)?;
    for sample in picture.iter_mut() {
        *sample = curve[3 * usize::from(*sample)];
    }
    Ok(())
}
