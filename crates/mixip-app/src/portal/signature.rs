//! A signature that was drawn with a finger, a pen or a mouse.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{Error, Result};

/// The most points of a signature: ten minutes of drawing.
const MOST_POINTS: usize = 20_000;
/// A signature is at least so long, as a part of the pad's width: a dot is none.
const SHORTEST: f64 = 0.05;

/// A drawn signature: strokes over a pad, from the top-left corner.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Drawn {
    /// Width of the pad.
    pub width: f64,
    /// Height of the pad.
    pub height: f64,
    /// Each stroke as its points, x and y.
    pub strokes: Vec<Vec<[f64; 2]>>,
}

impl Drawn {
    /// Refuses what is no signature.
    ///
    /// # Errors
    /// `signature_empty` for a pad without strokes or with a mere dot; `signature_invalid` for points outside of it.
    pub(super) fn check(&self) -> Result<()> {
        let invalid = |detail: &str| Error::field("signature_invalid", "signature", detail);
        let sides = [self.width, self.height];
        if !sides.iter().all(|side| (1.0..=10_000.0).contains(side)) {
            return Err(invalid("the pad has no size: draw the signature again"));
        }
        if self.strokes.iter().map(Vec::len).sum::<usize>() > MOST_POINTS {
            return Err(invalid(
                "the signature has too many points: clear it and sign again",
            ));
        }
        let inside =
            |[x, y]: &[f64; 2]| (0.0..=self.width).contains(x) && (0.0..=self.height).contains(y);
        if !self.strokes.iter().flatten().all(inside) {
            return Err(invalid(
                "the signature leaves the pad: clear it and sign again",
            ));
        }
        let length: f64 = self.strokes.iter().map(|stroke| length(stroke)).sum();
        if length < self.width * SHORTEST {
            return Err(Error::field(
                "signature_empty",
                "signature",
                "the pad is empty: draw your signature, or type your name instead",
            ));
        }
        Ok(())
    }
}

fn length(stroke: &[[f64; 2]]) -> f64 {
    let steps = stroke.windows(2);
    steps
        .map(|step| (step[1][0] - step[0][0]).hypot(step[1][1] - step[0][1]))
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(strokes: Vec<Vec<[f64; 2]>>) -> Drawn {
        Drawn {
            width: 300.0,
            height: 100.0,
            strokes,
        }
    }

    fn code(drawn: &Drawn) -> &'static str {
        drawn.check().err().map_or("fine", |error| match error {
            Error::Invalid { code, .. } => code,
            _ => "another",
        })
    }

    #[test]
    fn a12_a_signature_without_strokes_is_none() {
        for none in [
            vec![],
            vec![vec![]],
            vec![vec![[5.0, 5.0]]],
            vec![vec![[5.0, 5.0], [6.0, 5.0]], vec![[9.0, 9.0]]],
        ] {
            assert_eq!(code(&drawn(none)), "signature_empty");
        }
        assert_eq!(code(&drawn(vec![vec![[5.0, 5.0], [60.0, 40.0]]])), "fine");
    }

    #[test]
    fn points_lie_on_the_pad() {
        for point in [[301.0, 5.0], [-1.0, 5.0], [5.0, f64::NAN], [5.0, 100.5]] {
            let strokes = vec![vec![[5.0, 5.0], [60.0, 40.0], point]];
            assert_eq!(code(&drawn(strokes)), "signature_invalid", "{point:?}");
        }
        let endless = vec![vec![[1.0, 1.0]; MOST_POINTS + 1]];
        assert_eq!(code(&drawn(endless)), "signature_invalid");
        let no_pad = Drawn {
            width: 0.0,
            ..drawn(vec![])
        };
        assert_eq!(code(&no_pad), "signature_invalid");
    }
}
