//! Random damage never panics, hangs or blows up (D9).

use std::ops::ControlFlow;
use std::time::{Duration, Instant};

use mixip_media::{Limits, decode, for_each_frame, probe};
use proptest::prelude::*;

use crate::fixtures::{every_format, limits};

#[derive(Debug, Clone)]
enum Damage {
    Set(prop::sample::Index, u8),
    Flip(prop::sample::Index, u8),
    Remove(prop::sample::Index, u8),
    Repeat(prop::sample::Index, u8),
    Big(prop::sample::Index, [u8; 4]),
}

fn damage() -> impl Strategy<Value = Damage> {
    let at = any::<prop::sample::Index>;
    prop_oneof![
        (at(), any::<u8>()).prop_map(|(at, b)| Damage::Set(at, b)),
        (at(), 0..8_u8).prop_map(|(at, b)| Damage::Flip(at, b)),
        (at(), 1..40_u8).prop_map(|(at, n)| Damage::Remove(at, n)),
        (at(), 1..40_u8).prop_map(|(at, n)| Damage::Repeat(at, n)),
        (
            at(),
            prop_oneof![
                Just([0xFF; 4]),
                Just([0; 4]),
                Just([0x7F, 0xFF, 0xFF, 0xFF]),
                any::<[u8; 4]>()
            ]
        )
            .prop_map(|(at, b)| Damage::Big(at, b)),
    ]
}

fn apply(bytes: &mut Vec<u8>, damage: &Damage) {
    if bytes.is_empty() {
        return;
    }
    match damage {
        Damage::Set(at, value) => *at.get_mut(bytes) = *value,
        Damage::Flip(at, bit) => *at.get_mut(bytes) ^= 1 << bit,
        Damage::Remove(at, count) => {
            let at = at.index(bytes.len());
            let end = (at + usize::from(*count)).min(bytes.len());
            bytes.drain(at..end);
        }
        Damage::Repeat(at, count) => {
            let at = at.index(bytes.len());
            let piece = bytes[at..(at + usize::from(*count)).min(bytes.len())].to_vec();
            bytes.splice(at..at, piece);
        }
        Damage::Big(at, value) => {
            let at = at.index(bytes.len());
            let end = (at + 4).min(bytes.len());
            bytes[at..end].copy_from_slice(&value[..end - at]);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn damaged_files_are_errors_or_pictures(file in any::<prop::sample::Index>(), damages in prop::collection::vec(damage(), 1..6)) {
        thread_local!(static FILES: Vec<(&'static str, Vec<u8>)> = every_format());
        let mut bytes = FILES.with(|files| file.get(files).1.clone());
        damages.iter().for_each(|damage| apply(&mut bytes, damage));
        let limits = Limits { max_pixels: 1_000_000, max_total_pixels: 4_000_000, ..limits() };
        let start = Instant::now();
        let told = probe(&bytes, &limits);
        match decode(&bytes, &limits) {
            Ok(picture) => {
                let told = told.unwrap();
                prop_assert_eq!((told.width, told.height), (picture.width(), picture.height()));
                prop_assert!(u64::from(picture.width()) * u64::from(picture.height()) <= limits.max_pixels);
            }
            Err(error) => prop_assert!(!error.to_string().is_empty()),
        }
        let _ = for_each_frame(&bytes, &limits, |_, _| ControlFlow::Continue(()));
        prop_assert!(start.elapsed() < Duration::from_secs(5), "{:?}", start.elapsed());
    }
}
