//! Random facts from a seed, in a world so small that everything meets everything. The same seed gives the same world.

use mixip_consent::*;

use crate::builders::*;

/// Days 0 to 11, talent 1 and 2 (and 3, of whom nothing is known), projects 1 and 2.
pub(crate) const DAYS: u64 = 12;

/// SplitMix64 (Steele, Lea, Flood 2014; public domain).
pub(crate) struct Random(pub(crate) u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    pub(crate) fn below(&mut self, end: u64) -> u64 {
        self.next() % end
    }

    /// True once in `n` times.
    pub(crate) fn once_in(&mut self, n: u64) -> bool {
        self.below(n) == 0
    }

    fn day(&mut self) -> jiff::civil::Date {
        day(self.below(DAYS) as i64)
    }

    fn some<T: Copy + Ord>(&mut self, of: &[T]) -> NonEmpty<T> {
        let first = of[self.below(of.len() as u64) as usize];
        let more: Vec<T> = of.iter().copied().filter(|_| self.once_in(2)).collect();
        set(more.into_iter().chain([first]))
    }

    fn territories(&mut self, worldwide_once_in: u64) -> Territories {
        if self.once_in(worldwide_once_in) {
            Territories::Worldwide
        } else {
            Territories::Only(self.some(&["AT", "DE", "FR"].map(|code| code.parse().unwrap())))
        }
    }

    fn usage(&mut self) -> Usage {
        Usage {
            purpose: [Purpose::Editorial, Purpose::Marketing][self.below(2) as usize],
            channels: self.some(&[Channel::Print, Channel::Web]),
            territories: self.territories(6),
        }
    }

    pub(crate) fn use_(&mut self) -> Use {
        let project = id(1 + u128::from(self.below(2)));
        let on = self.day();
        self.usage().of(project, on)
    }

    fn consent(&mut self, number: u128) -> ConsentFacts {
        let grant = if self.once_in(8) {
            Grant::Biometric
        } else {
            let starts_on = self.day();
            let ends = self.day();
            let draft = ScopeDraft {
                projects: if self.once_in(2) {
                    Projects::All
                } else {
                    Projects::Only(self.some(&[id(1), id(2)]))
                },
                purposes: self.some(&[Purpose::Editorial, Purpose::Marketing]),
                channels: self.some(&[Channel::Print, Channel::Web, Channel::Web]),
                territories: self.territories(2),
                starts_on,
                ends_on: (ends >= starts_on).then_some(ends),
            };
            Grant::Likeness {
                scope: draft.try_into().unwrap(),
            }
        };
        ConsentFacts {
            id: id(number),
            grant,
            state: if self.once_in(4) {
                ConsentState::Withdrawn
            } else {
                ConsentState::Given
            },
            relation: if self.once_in(3) {
                Relation::Guardian
            } else {
                Relation::Oneself
            },
            given_on: self.day(),
        }
    }

    fn talent(&mut self, first_id: u128) -> TalentFacts {
        let consents = self.below(5);
        TalentFacts {
            majority_on: self.once_in(2).then(|| self.day()),
            consents: (0..consents)
                .map(|number| self.consent(first_id + u128::from(number * 7 % 5)))
                .collect(),
        }
    }

    pub(crate) fn roster(&mut self) -> Roster {
        Roster::from([(id(1), self.talent(10)), (id(2), self.talent(20))])
    }

    fn face(&mut self, number: u128) -> FaceFacts {
        let decision = match self.below(12) {
            0 => Decision::Undecided,
            1 => Decision::Rejected,
            2 => Decision::NotAFace,
            3 => Decision::Incidental {
                reason: text("crowd"),
            },
            4 => Decision::Confirmed(id(3)),
            5..=8 => Decision::Confirmed(id(1)),
            _ => Decision::Confirmed(id(2)),
        };
        let overrides = if self.once_in(4) {
            1 + self.below(3)
        } else {
            0
        };
        FaceFacts {
            id: id(number),
            doubtful: self.once_in(3),
            decision,
            overrides: (0..overrides)
                .map(|place| Override {
                    id: id(900 + u128::from(place * 7 % 3)),
                    usage: self.usage(),
                    starts_on: self.day(),
                    ends_on: self.day(),
                    reason: text("news"),
                })
                .collect(),
        }
    }

    pub(crate) fn asset(&mut self) -> AssetFacts {
        let scans = [
            Scan::Pending,
            Scan::Quick,
            Scan::Failed,
            Scan::NotSearchable,
            Scan::NotSearchable,
        ];
        let faces = self.below(4);
        AssetFacts {
            scan: if self.once_in(2) {
                Scan::Thorough
            } else {
                scans[self.below(5) as usize]
            },
            statement: self.once_in(2).then(|| id(1)),
            faces: (0..faces)
                .map(|number| self.face(100 + u128::from(number)))
                .collect(),
        }
    }

    pub(crate) fn policy(&mut self) -> Policy {
        if self.once_in(4) {
            Policy {
                incidental_purposes: [].into(),
            }
        } else {
            Policy::default()
        }
    }

    pub(crate) fn shuffle<T>(&mut self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            items.swap(last, self.below(last as u64 + 1) as usize);
        }
    }
}
