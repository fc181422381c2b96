//! The gate held against the model, and what must hold whatever the facts are.

use std::collections::BTreeMap;

use mixip_consent::*;

use crate::{
    builders::day,
    model,
    random::{DAYS, Random},
};

struct World {
    asset: AssetFacts,
    use_: Use,
    policy: Policy,
    roster: Roster,
    random: Random,
}

impl World {
    fn new(seed: u64) -> Self {
        let mut random = Random(seed.wrapping_mul(0x5851_f42d_4c95_7f2d));
        Self {
            asset: random.asset(),
            use_: random.use_(),
            policy: random.policy(),
            roster: random.roster(),
            random,
        }
    }

    fn clear(&self) -> Clearance {
        clear_asset(&self.asset, &self.use_, &self.policy, &self.roster)
    }

    fn clear_on(&self, number: i64) -> Clearance {
        let use_ = Use {
            on: day(number),
            ..self.use_.clone()
        };
        clear_asset(&self.asset, &use_, &self.policy, &self.roster)
    }
}

#[test]
fn a2_a5_a15_the_gate_is_the_model() {
    let mut states = BTreeMap::new();
    let mut reasons = BTreeMap::new();
    for seed in 0..110_000 {
        let world = World::new(seed);
        let World {
            asset,
            use_,
            policy,
            roster,
            ..
        } = &world;
        let found = world.clear();
        let faces: Vec<_> = asset
            .faces
            .iter()
            .map(|face| (face.id, model::face(face, use_, policy, roster)))
            .collect();
        assert_eq!(
            found.faces, faces,
            "seed {seed}: {asset:#?} {use_:#?} {roster:#?}"
        );
        assert_eq!(
            found.state,
            model::asset(asset, use_, policy, roster),
            "seed {seed}: {asset:#?} {use_:#?}"
        );
        *states.entry(found.state).or_insert(0) += 1;
        for (_, verdict) in found.faces {
            *reasons.entry(verdict.reason).or_insert(0) += 1;
        }
    }
    // The worlds are worth something only if everything happens in them often.
    assert!(
        states.len() == 3 && states.values().all(|times| *times > 10_000),
        "{states:?}"
    );
    assert!(
        reasons.len() == 19 && reasons.values().all(|times| *times > 300),
        "{reasons:?}"
    );
}

#[test]
fn a_stored_answer_is_true_until_it_is_recomputed() {
    let mut changed_on_the_day = 0;
    for seed in 0..20_000 {
        let world = World::new(seed);
        let stored = world.clear();
        assert!(
            stored.valid_until.is_none_or(|until| until > world.use_.on),
            "seed {seed}"
        );
        for number in 0..(DAYS as i64 + 3) {
            let still_stored = day(number) >= world.use_.on
                && stored.valid_until.is_none_or(|until| day(number) < until);
            let now = world.clear_on(number);
            if still_stored {
                assert_eq!(
                    (now.state, &now.faces),
                    (stored.state, &stored.faces),
                    "seed {seed}, day {number}"
                );
                assert_eq!(
                    now.valid_until, stored.valid_until,
                    "seed {seed}, day {number}"
                );
            }
            if stored.valid_until == Some(day(number)) && now.faces != stored.faces {
                changed_on_the_day += 1;
            }
        }
    }
    assert!(changed_on_the_day > 1_000, "{changed_on_the_day}");
}

#[test]
fn the_order_in_which_facts_are_listed_makes_no_difference() {
    for seed in 0..30_000 {
        let mut world = World::new(seed);
        let before = world.clear();
        for talent in world.roster.values_mut() {
            world.random.shuffle(&mut talent.consents);
        }
        for face in &mut world.asset.faces {
            world.random.shuffle(&mut face.overrides);
        }
        assert_eq!(world.clear(), before, "seed {seed}");
    }
}

fn allows_no_more(after: &Clearance, before: &Clearance) -> bool {
    // Cleared, needs review, blocked: in this order.
    after.state >= before.state
        && after
            .faces
            .iter()
            .zip(&before.faces)
            .all(|(after, before)| before.1.allowed || !after.1.allowed)
}

#[test]
fn removing_or_withdrawing_a_consent_never_allows_more() {
    let mut closed = 0;
    for seed in 0..30_000 {
        let world = World::new(seed);
        let before = world.clear();
        for (talent, facts) in &world.roster {
            for place in 0..facts.consents.len() {
                let mut removed = world.roster.clone();
                removed.get_mut(talent).unwrap().consents.remove(place);
                let mut withdrawn = world.roster.clone();
                withdrawn.get_mut(talent).unwrap().consents[place].state = ConsentState::Withdrawn;

                let clear = |roster| clear_asset(&world.asset, &world.use_, &world.policy, &roster);
                let (removed, withdrawn) = (clear(removed), clear(withdrawn));
                assert!(
                    allows_no_more(&removed, &before),
                    "seed {seed}, removed {place} of {talent}"
                );
                assert!(
                    allows_no_more(&withdrawn, &before),
                    "seed {seed}, withdrawn {place} of {talent}"
                );
                closed += usize::from(withdrawn.state > before.state);
            }
        }
    }
    assert!(closed > 200, "{closed}");
}

#[test]
fn nothing_leaves_that_is_not_allowed() {
    for seed in 0..30_000 {
        let world = World::new(seed);
        let clearance = world.clear();
        let refused: Vec<FaceId> = clearance
            .faces
            .iter()
            .filter(|(_, verdict)| !verdict.allowed)
            .map(|(id, _)| *id)
            .collect();
        for unresolved in [Unresolved::Block, Unresolved::Redact] {
            match clearance.exit(unresolved) {
                Exit::Whole => {
                    assert!(
                        refused.is_empty() && clearance.state == ClearanceState::Cleared,
                        "seed {seed}"
                    );
                }
                Exit::Covered(covered) => {
                    assert_eq!(unresolved, Unresolved::Redact);
                    assert_eq!(world.asset.scan, Scan::Thorough, "seed {seed}");
                    assert_eq!(covered, refused, "seed {seed}");
                }
                Exit::HeldBack(reasons) => {
                    assert!(
                        !reasons.is_empty() && reasons.iter().all(|reason| !reason.allows()),
                        "seed {seed}"
                    );
                }
            }
        }
    }
}
