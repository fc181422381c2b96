use serde::{Deserialize, Serialize};

/// Cosine similarities from which on a talent is suggested, and from which on matching is sure of it.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Thresholds {
    /// From here on a face is possibly the talent (0.45 with the models that come with the program).
    pub suggest: f32,
    /// From here on it is taken for the talent (0.60: at most one false match in 10,000 pairs on LFW).
    pub strict: f32,
}

/// What matching alone says of a face. It advises: consent and people decide.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Label {
    /// As similar as the strict threshold asks. Where consent counts, it must also cover the use.
    Cleared,
    /// As similar as the suggest threshold asks.
    Possible,
    /// Like nobody who agreed to be matched.
    Unknown,
}

impl Thresholds {
    /// The label of a face by its similarity to the talent it resembles most.
    pub fn label(&self, similarity: f32) -> Label {
        if similarity >= self.strict.max(self.suggest) {
            Label::Cleared
        } else if similarity >= self.suggest {
            Label::Possible
        } else {
            Label::Unknown
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_thresholds_themselves_count_and_nonsense_does_not() {
        let thresholds = Thresholds {
            suggest: 0.45,
            strict: 0.6,
        };
        let labels = [0.6, 0.599, 0.45, 0.449, -1.0, f32::NAN].map(|value| thresholds.label(value));
        use Label::{Cleared, Possible, Unknown};
        assert_eq!(
            labels,
            [Cleared, Possible, Possible, Unknown, Unknown, Unknown]
        );
    }
}
