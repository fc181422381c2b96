//! What somebody signed, as a PDF to keep: A4, text that can be selected and searched, the drawn signature as lines.
//!
//! [`release_pdf`] is a pure function: the same release gives the same bytes. The document is tagged (headings,
//! paragraphs, an alternative text for the drawing) and says its language. Letters that the embedded typeface lacks are shown as
//! boxes, and are what they are to whoever selects or searches.
#![warn(missing_docs)]

mod compose;
mod file;
mod flow;
mod labels;
mod typeface;

use jiff::Timestamp;
use jiff::civil::Date;
use uuid::Uuid;

/// A release that was signed. Texts are in [`Release::language`] and shown as they are.
#[derive(Clone, Debug, PartialEq)]
pub struct Release {
    /// The language of the headings, and of the texts.
    pub language: Language,
    /// What it is called.
    pub title: String,
    /// Name and version of the form.
    pub form: Option<String>,
    /// Who asked.
    pub asker: Asker,
    /// The person depicted.
    pub talent: String,
    /// Who signed for a minor.
    pub guardian: Option<String>,
    /// The project or work.
    pub project: String,
    /// When pictures are or were taken.
    pub shoot_dates: Option<String>,
    /// What was agreed to, one use after the other.
    pub items: Vec<Item>,
    /// Where in the world, in words.
    pub territories: String,
    /// First day.
    pub starts_on: Date,
    /// Last day; none where it holds until it is withdrawn.
    pub ends_on: Option<Date>,
    /// Whether the person agreed to be recognised in pictures; nothing where nobody asked.
    pub matching: Option<bool>,
    /// What is paid.
    pub compensation: Option<String>,
    /// How to withdraw.
    pub revocation: String,
    /// All that was agreed to, word for word. Lines end with `\n`; an empty one parts paragraphs.
    pub text: String,
    /// SHA-256 of the text, hex.
    pub text_sha256: String,
    /// The consents that came of it.
    pub consents: Vec<Uuid>,
    /// Who signed, when and how.
    pub signature: Signature,
}

/// The language of a release.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// English.
    En,
    /// German.
    De,
}

/// Who asked for a release.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asker {
    /// The name.
    pub name: String,
    /// How to reach it.
    pub contact: String,
}

/// One use that was agreed to, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// What for.
    pub purpose: String,
    /// Where it appears.
    pub channels: Vec<String>,
    /// What else was said of it.
    pub note: Option<String>,
}

/// A signature.
#[derive(Clone, Debug, PartialEq)]
pub struct Signature {
    /// The name that was typed.
    pub name: String,
    /// What was drawn; nothing where the name alone was typed.
    pub drawing: Option<Drawing>,
    /// When.
    pub signed_at: Timestamp,
    /// The network address it came from.
    pub address: String,
    /// Browser and system.
    pub browser: String,
    /// How the mail address was proved, in words.
    pub email_proof: Option<String>,
}

/// A drawn signature: lines through points, on a sheet whose origin is at its top left.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Drawing {
    /// Width of the sheet.
    pub width: f64,
    /// Its height.
    pub height: f64,
    /// The lines.
    pub strokes: Vec<Vec<[f64; 2]>>,
}

/// The release as a PDF.
#[must_use]
pub fn release_pdf(release: &Release) -> Vec<u8> {
    file::write(compose::compose(release), release)
}
