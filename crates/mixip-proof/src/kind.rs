use std::fmt;

/// What was signed. It stands in the signed header, so that one kind never passes for another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The receipt of a consent.
    Receipt,
    /// The manifest of an export.
    Manifest,
}

impl Kind {
    /// The header's `typ`: a media type without its `application/` (RFC 7515, 4.1.9).
    #[must_use]
    pub fn typ(self) -> &'static str {
        match self {
            Self::Receipt => "mixip-receipt+jws",
            Self::Manifest => "mixip-manifest+jws",
        }
    }

    pub(crate) fn of(typ: &str) -> Option<Self> {
        [Self::Receipt, Self::Manifest]
            .into_iter()
            .find(|kind| kind.typ() == typ)
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Receipt => "the receipt of a consent",
            Self::Manifest => "the manifest of an export",
        })
    }
}
