//! Tells embeddings from everything else, whoever's they are and however they are written down: 192 numbers of length 1.

use std::collections::HashMap;

use base64::Engine;
use base64::prelude::{BASE64_STANDARD_NO_PAD, BASE64_URL_SAFE_NO_PAD};

/// Numbers in an embedding.
const NUMBERS: usize = 192;
/// Bytes of the shortest way to write one down.
const SHORTEST: usize = NUMBERS;
/// Embeddings spread over all their numbers; what is mostly nought is something else.
const LEAST_NONZERO: usize = 150;

/// How a number is stored.
struct Form {
    name: &'static str,
    size: usize,
    /// Where its sign and the first bits of its exponent are.
    top: usize,
    /// Values of that byte without the sign, for numbers that are neither nothing nor more than 1.
    tops: std::ops::RangeInclusive<u8>,
    read: fn(&[u8]) -> f64,
    /// How far rounding may bring the square of the length from 1.
    slack: f64,
}

const FORMS: [Form; 6] = [
    Form {
        name: "f32",
        size: 4,
        top: 3,
        tops: 0x30..=0x3F,
        read: |bytes| f64::from(f32::from_le_bytes(bytes.try_into().unwrap())),
        slack: 1e-3,
    },
    Form {
        name: "f32, big-endian",
        size: 4,
        top: 0,
        tops: 0x30..=0x3F,
        read: |bytes| f64::from(f32::from_be_bytes(bytes.try_into().unwrap())),
        slack: 1e-3,
    },
    Form {
        name: "f64",
        size: 8,
        top: 7,
        tops: 0x3E..=0x3F,
        read: |bytes| f64::from_le_bytes(bytes.try_into().unwrap()),
        slack: 1e-3,
    },
    Form {
        name: "f64, big-endian",
        size: 8,
        top: 0,
        tops: 0x3E..=0x3F,
        read: |bytes| f64::from_be_bytes(bytes.try_into().unwrap()),
        slack: 1e-3,
    },
    Form {
        name: "f16",
        size: 2,
        top: 1,
        tops: 0x00..=0x3B,
        read: |bytes| half(u16::from_le_bytes(bytes.try_into().unwrap())),
        slack: 1e-2,
    },
    Form {
        name: "bfloat16",
        size: 2,
        top: 1,
        tops: 0x30..=0x3F,
        read: |bytes| {
            f64::from(f32::from_bits(
                u32::from(u16::from_le_bytes(bytes.try_into().unwrap())) << 16,
            ))
        },
        slack: 2e-2,
    },
];

/// A binary16 number.
fn half(bits: u16) -> f64 {
    let (exponent, fraction) = (i32::from(bits >> 10 & 0x1F), f64::from(bits & 0x3FF));
    let size = match exponent {
        0 => fraction * 2_f64.powi(-24),
        _ => (1.0 + fraction / 1024.0) * 2_f64.powi(exponent - 15),
    };
    if bits >> 15 == 0 { size } else { -size }
}

/// What is looked for: anybody's embedding, and these people's as 8-bit numbers, which no rule tells from noise.
pub(crate) struct Embeddings {
    eights: Vec<Vec<u8>>,
    /// Parts of the latter, with which one it is and where in it: one of them lies at a multiple of their number.
    parts: HashMap<[u8; 8], Vec<(usize, usize)>>,
}

const PARTS: usize = 128;

impl Embeddings {
    /// Knows the embeddings of these people, too.
    pub(crate) fn and(known: &[Vec<f32>]) -> Self {
        let eights: Vec<_> = known.iter().flat_map(|values| quantised(values)).collect();
        let mut parts: HashMap<_, Vec<_>> = HashMap::new();
        for (number, bytes) in eights.iter().enumerate() {
            for (at, part) in bytes.windows(8).take(PARTS).enumerate() {
                let part = part.try_into().unwrap();
                parts.entry(part).or_default().push((number, at));
            }
        }
        Self { eights, parts }
    }

    /// The first embedding in `bytes`: its form, and where.
    pub(crate) fn find(&self, bytes: &[u8]) -> Option<String> {
        self.binary(bytes)
            .or_else(|| text_numbers(bytes))
            .or_else(|| self.encoded(bytes))
    }

    fn binary(&self, bytes: &[u8]) -> Option<String> {
        let eights = (0..bytes.len())
            .step_by(PARTS)
            .find(|at| self.is_in_eights(bytes, *at));
        let found = FORMS.iter().find_map(|form| {
            (0..form.size)
                .find_map(|phase| unit_vector(bytes.get(phase..)?, form))
                .map(|at| (form.name, at))
        });
        found
            .or(eights.map(|at| ("8-bit numbers", at)))
            .map(|(form, at)| format!("an embedding as {form} near byte {at}"))
    }

    /// Whether an 8-bit embedding of somebody known lies over this place.
    fn is_in_eights(&self, bytes: &[u8], at: usize) -> bool {
        let part = bytes.get(at..at + 8).and_then(|part| self.parts.get(part));
        part.is_some_and(|known| {
            known.iter().any(|(number, before)| {
                let start = at.checked_sub(*before);
                start.is_some_and(|start| bytes[start..].starts_with(&self.eights[*number]))
            })
        })
    }

    /// In base64 or hex, or as a list of bytes, as a debugger prints it.
    fn encoded(&self, bytes: &[u8]) -> Option<String> {
        // Each alphabet by itself: what borders on it, a date for instance, may be written with signs of the other one.
        let base64 = [
            (BASE64_STANDARD_NO_PAD, b"+/"),
            (BASE64_URL_SAFE_NO_PAD, b"-_"),
        ];
        for (alphabet, signs) in base64 {
            for run in runs(bytes, |byte| {
                byte.is_ascii_alphanumeric() || signs.contains(&byte)
            }) {
                for phase in 0..4 {
                    let run = &run[phase..];
                    let decoded = alphabet.decode(&run[..run.len() / 4 * 4]);
                    let found = decoded.ok().and_then(|bytes| self.binary(&bytes));
                    if found.is_some() {
                        return found.map(|found| format!("in base64 {found}"));
                    }
                }
            }
        }
        for run in runs(bytes, |byte| byte.is_ascii_hexdigit()) {
            for phase in 0..2 {
                let even = &run[phase..phase + (run.len() - phase) / 2 * 2];
                let found = hex::decode(even).ok().and_then(|bytes| self.binary(&bytes));
                if found.is_some() {
                    return found.map(|found| format!("in hex {found}"));
                }
            }
        }
        for run in runs(bytes, in_list) {
            let listed: Vec<u8> = numbers(run)
                .filter_map(|number| number.parse().ok())
                .collect();
            if let Some(found) = self.binary(&listed) {
                return Some(format!("as a list of bytes {found}"));
            }
        }
        None
    }
}

/// All the ways in which an embedding could be written down, with their names.
pub(crate) fn written(values: &[f32]) -> Vec<(&'static str, Vec<u8>)> {
    let f32s: Vec<u8> = values
        .iter()
        .flat_map(|value| value.to_le_bytes())
        .collect();
    let halves = values
        .iter()
        .flat_map(|value| to_half(*value).to_le_bytes());
    let [coarse, plain] = quantised(values);
    vec![
        (
            "f64",
            values
                .iter()
                .flat_map(|value| f64::from(*value).to_le_bytes())
                .collect(),
        ),
        ("f16", halves.collect()),
        ("JSON", serde_json::to_vec(values).unwrap()),
        ("four decimals", format!("{values:.4?}").into_bytes()),
        ("base64", BASE64_STANDARD_NO_PAD.encode(&f32s).into_bytes()),
        (
            "base64 for addresses",
            BASE64_URL_SAFE_NO_PAD.encode(&f32s).into_bytes(),
        ),
        ("hex", hex::encode(&f32s).into_bytes()),
        ("bytes as printed", format!("{f32s:?}").into_bytes()),
        ("8 bits, coarse", coarse),
        ("8 bits", plain),
        ("f32", f32s),
    ]
}

/// The nearest binary16 number, for what is smaller than 1 and larger than the least normal one; else 0.
fn to_half(value: f32) -> u16 {
    let bits = value.to_bits();
    let (sign, exponent) = (bits >> 31, (bits >> 23 & 0xFF) as i32 - 127);
    if exponent < -14 {
        return 0;
    }
    let rounded = ((bits & 0x7F_FFFF) + 0x1000) >> 13;
    u16::try_from((sign << 15) + (((exponent + 15) as u32) << 10) + rounded).unwrap()
}

/// As the search's first look rounds them, and as one would who does not know it.
pub(crate) fn quantised(values: &[f32]) -> [Vec<u8>; 2] {
    let largest = values
        .iter()
        .fold(0_f32, |most, value| most.max(value.abs()));
    [largest / 127.0, 1.0 / 127.0].map(|scale| {
        let rounded = |value: &f32| (value / scale).round().clamp(-127.0, 127.0) as i8;
        values
            .iter()
            .map(|value| rounded(value).cast_unsigned())
            .collect()
    })
}

/// Where 192 numbers in a row have the length 1. Whole rows are skipped by looking at their ends first.
fn unit_vector(bytes: &[u8], form: &Form) -> Option<usize> {
    let count = bytes.len() / form.size;
    let number = |index: usize| &bytes[index * form.size..][..form.size];
    let large = |index: &usize| !form.tops.contains(&(number(*index)[form.top] & 0x7F));
    let mut start = 0;
    while start + NUMBERS <= count {
        if let Some(large) = (start..start + NUMBERS).rev().find(large) {
            start = large + 1;
            continue;
        }
        let end = (start + NUMBERS..count).find(large).unwrap_or(count);
        let values: Vec<f64> = (start..end)
            .map(|index| (form.read)(number(index)))
            .collect();
        if let Some(at) = of_length_one(&values, form.slack) {
            return Some((start + at) * form.size);
        }
        start = end + 1;
    }
    None
}

/// Where 192 of the values in a row have the length 1.
fn of_length_one(values: &[f64], slack: f64) -> Option<usize> {
    let (mut sum, mut nonzero) = (0.0, 0);
    for (at, value) in values.iter().enumerate() {
        sum += value * value;
        nonzero += usize::from(value.abs() > 1e-6);
        if let Some(left) = at.checked_sub(NUMBERS) {
            sum -= values[left] * values[left];
            nonzero -= usize::from(values[left].abs() > 1e-6);
        }
        if at + 1 >= NUMBERS && (sum - 1.0).abs() < slack && nonzero >= LEAST_NONZERO {
            return Some(at + 1 - NUMBERS);
        }
    }
    None
}

/// 192 numbers of length 1 as text: JSON, or printed in any other way with nothing but separators between them.
fn text_numbers(bytes: &[u8]) -> Option<String> {
    let found = runs(bytes, in_list).any(|run| {
        let values: Vec<f64> = numbers(run)
            .filter_map(|number| number.parse().ok())
            .collect();
        let mut rows = values.split(|value| value.is_nan() || value.abs() > 1.0);
        rows.any(|row| of_length_one(row, 1e-2).is_some())
    });
    found.then(|| "an embedding in words".to_owned())
}

/// What numbers in a list are written with, and what separates them.
fn in_list(byte: u8) -> bool {
    byte.is_ascii_digit() || b"+-.eE, \t\r\n;[](){}\"".contains(&byte)
}

fn numbers(run: &[u8]) -> impl Iterator<Item = &str> {
    let pieces = run.split(|byte| b", \t\r\n;[](){}\"".contains(byte));
    pieces.filter_map(|piece| str::from_utf8(piece).ok())
}

/// Parts of at least [`SHORTEST`] bytes that are all of this kind. Only every so many are looked at to find them.
fn runs(bytes: &[u8], kind: impl Fn(u8) -> bool) -> impl Iterator<Item = &[u8]> {
    let mut at = 0;
    std::iter::from_fn(move || {
        while at < bytes.len() {
            if !kind(bytes[at]) {
                at += SHORTEST;
                continue;
            }
            let before = bytes[..at]
                .iter()
                .rev()
                .take_while(|byte| kind(**byte))
                .count();
            let after = bytes[at..].iter().take_while(|byte| kind(**byte)).count();
            let run = &bytes[at - before..at + after];
            at += after.max(SHORTEST);
            if run.len() >= SHORTEST {
                return Some(run);
            }
        }
        None
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn embedding() -> Vec<f32> {
        let raw: Vec<f32> = (0..192_u16)
            .map(|n| (f32::from(n) * 0.7).sin() + 0.01)
            .collect();
        let length = raw.iter().map(|value| value * value).sum::<f32>().sqrt();
        raw.iter().map(|value| value / length).collect()
    }

    #[test]
    fn every_way_to_write_one_down_is_seen_at_any_place() {
        let known = Embeddings::and(&[embedding()]);
        for (form, bytes) in written(&embedding()) {
            for before in 0..9 {
                let noise = b"{\"name\": \"a.jpg\", ";
                let around = [&noise[..], &vec![b'x'; before], b" ", &bytes, b" }"].concat();
                assert!(known.find(&around).is_some(), "{form} after {before}");
                let logged = [&bytes[..], b"2026-11-28T19:04:43.000001Z  INFO asked"].concat();
                assert!(
                    known.find(&logged).is_some(),
                    "{form} before a line of a log"
                );
            }
        }
    }

    #[test]
    fn nothing_else_is_one() {
        let known = Embeddings::and(&[embedding()]);
        let mut state = 1_u32;
        let noise = std::iter::repeat_with(|| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            state.to_be_bytes()[0]
        });
        let noise: Vec<u8> = noise.take(1 << 20).collect();
        assert_eq!(known.find(&noise), None);
        assert_eq!(known.find(&[0; 100_000]), None);
        let text = "0.0, 1.0, 0.5, ".repeat(1_000);
        assert_eq!(known.find(text.as_bytes()), None);
        // Half of one is none: it tells nothing of a face.
        let half: Vec<u8> = embedding()[..96]
            .iter()
            .flat_map(|value| value.to_le_bytes())
            .collect();
        assert_eq!(known.find(&half), None);
    }
}
