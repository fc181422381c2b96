//! Chance that can be repeated.

/// SplitMix64 (Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators, 2014).
pub(super) struct Random(u64);

impl Random {
    /// Seeded by `MIXIP_TEST_SEED`, else by the clock; the seed is printed, and shown when the test fails.
    pub(super) fn told() -> Self {
        let seed = match std::env::var("MIXIP_TEST_SEED") {
            Ok(seed) => seed.parse().unwrap(),
            Err(_) => u64::try_from(jiff::Timestamp::now().as_microsecond()).unwrap(),
        };
        eprintln!("MIXIP_TEST_SEED={seed} repeats these choices");
        Self(seed)
    }

    /// Another one that goes its own way.
    pub(super) fn fork(&mut self) -> Self {
        Self(self.next())
    }

    pub(super) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// From 0 to below `end`.
    pub(super) fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % end as u64).unwrap()
    }

    pub(super) fn bytes(&mut self, length: usize) -> Vec<u8> {
        let words = std::iter::repeat_with(|| self.next().to_le_bytes());
        words.flatten().take(length).collect()
    }
}
