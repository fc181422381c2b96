//! The embedded typeface: widths, glyphs, and which of them a document uses.

use std::collections::BTreeMap;

use subsetter::GlyphRemapper;
use ttf_parser::Face;
use unicode_normalization::UnicodeNormalization;

/// A weight of the typeface.
pub(crate) struct Typeface {
    /// Its name in the document.
    pub(crate) name: &'static str,
    pub(crate) face: Face<'static>,
    data: &'static [u8],
    glyphs: GlyphRemapper,
    /// What each glyph of the document means.
    meanings: BTreeMap<u16, char>,
}

/// Glyphs in a row, two bytes each.
pub(crate) struct Run {
    pub(crate) glyphs: Vec<u8>,
    /// What they mean, where the glyphs do not tell.
    pub(crate) meaning: Option<String>,
}

impl Typeface {
    pub(crate) fn regular() -> Self {
        Self::load("Inter-Regular", include_bytes!("../font/inter-regular.ttf"))
    }

    pub(crate) fn semibold() -> Self {
        Self::load(
            "Inter-SemiBold",
            include_bytes!("../font/inter-semibold.ttf"),
        )
    }

    fn load(name: &'static str, data: &'static [u8]) -> Self {
        Self {
            name,
            face: Face::parse(data, 0).expect("the program's own typeface can be read"),
            data,
            glyphs: GlyphRemapper::new(),
            meanings: BTreeMap::new(),
        }
    }

    /// Width of a text at a size, in points.
    pub(crate) fn width(&self, text: &str, size: f32) -> f32 {
        let units: u32 = text.chars().map(|c| u32::from(self.advance(c))).sum();
        units as f32 / f32::from(self.face.units_per_em()) * size
    }

    fn advance(&self, c: char) -> u16 {
        let glyph = self.face.glyph_index(c).unwrap_or_default();
        self.face.glyph_hor_advance(glyph).unwrap_or_default()
    }

    /// The glyphs of a text. Those that the typeface lacks, or that mean something else already, say what they mean.
    pub(crate) fn runs(&mut self, text: &str) -> Vec<Run> {
        let mut runs: Vec<Run> = Vec::new();
        for c in text.chars() {
            let found = self.face.glyph_index(c).unwrap_or_default().0;
            let glyph = self.glyphs.remap(found);
            let tells = found != 0 && *self.meanings.entry(glyph).or_insert(c) == c;
            let bytes = glyph.to_be_bytes();
            match runs.last_mut() {
                Some(run) if tells && run.meaning.is_none() => run.glyphs.extend(bytes),
                Some(Run {
                    glyphs,
                    meaning: Some(meaning),
                }) if !tells => {
                    glyphs.extend(bytes);
                    meaning.push(c);
                }
                _ => runs.push(Run {
                    glyphs: bytes.to_vec(),
                    meaning: (!tells).then(|| c.to_string()),
                }),
            }
        }
        runs
    }

    /// The font file with nothing but what the document uses.
    pub(crate) fn subset(&self) -> Vec<u8> {
        subsetter::subset(self.data, 0, &self.glyphs)
            .expect("the program's own typeface can be cut")
    }

    /// Widths of the document's glyphs, in thousandths of the size.
    pub(crate) fn widths(&self) -> Vec<f32> {
        let scale = 1000.0 / f32::from(self.face.units_per_em());
        let advance = |glyph| self.face.glyph_hor_advance(ttf_parser::GlyphId(glyph));
        self.glyphs
            .remapped_gids()
            .map(|glyph| f32::from(advance(glyph).unwrap_or_default()) * scale)
            .collect()
    }

    pub(crate) fn meanings(&self) -> &BTreeMap<u16, char> {
        &self.meanings
    }
}

/// Text as it can be set: composed letters, and nothing that only controls a terminal.
pub(crate) fn settable(text: &str) -> String {
    let visible = |c: char| if c.is_control() { ' ' } else { c };
    text.nfc().map(visible).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn glyphs_say_what_they_mean_where_they_do_not_tell() {
        let mut face = Typeface::regular();
        let runs = face.runs("Ä李李b");
        let told: Vec<_> = runs.iter().map(|run| run.meaning.as_deref()).collect();
        assert_eq!(told, [None, Some("李李"), None]);
        assert_eq!(face.meanings().values().collect::<String>(), "Äb");
    }

    #[test]
    fn letters_are_composed_and_controls_are_spaces() {
        assert_eq!(settable("Mu\u{308}ller\u{1b}[2J"), "Müller [2J");
    }
}
