//! Counting what the gate says of each kind of asset.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, HashMap};

use jiff::ToSpan;
use jiff::civil::Date;
use mixip_consent::{Clearance, ClearanceState, ConsentId, Reason};
use uuid::Uuid;

use super::kinds::{Kinds, confirmed, faces_of, stands_for};
use super::{
    BoardChange, BoardEnd, BoardEnds, BoardReason, BoardStanding, BoardTalent, BoardTalentReason,
    BoardTotals, unsearched,
};

/// How all assets stand. Only who is among `people` is named.
pub(super) fn standing(
    kinds: &Kinds,
    answers: &[Clearance],
    people: &HashMap<Uuid, String>,
) -> BoardStanding {
    let mut totals = BoardTotals::default();
    let mut not_searched = 0;
    let mut reasons: BTreeMap<Reason, (u64, u64)> = BTreeMap::new();
    let mut talent: HashMap<Uuid, BoardTalent> = HashMap::new();
    let mut theirs: HashMap<Uuid, BTreeMap<(Reason, Option<ConsentId>), u64>> = HashMap::new();
    for (kind, clearance) in kinds.with(answers) {
        totals.add(clearance.state, kind.assets);
        if let Some(reason) = unsearched(clearance) {
            not_searched += kind.assets;
            reasons.entry(reason).or_default().0 += kind.assets;
        }
        let mut of_kind: BTreeMap<Reason, u64> = BTreeMap::new();
        let mut on: BTreeSet<_> = BTreeSet::new();
        for (face, count, verdict) in faces_of(kind, clearance) {
            if !verdict.allowed {
                *of_kind.entry(kinds.told(verdict.reason)).or_default() += count;
            }
            let Some(person) = confirmed(face) else {
                continue;
            };
            if !people.contains_key(&person.0) {
                continue;
            }
            if on.insert(person) && !verdict.allowed {
                *theirs
                    .entry(person.0)
                    .or_default()
                    .entry((verdict.reason, verdict.consent))
                    .or_default() += kind.assets;
            }
        }
        for (reason, faces) in of_kind {
            let sum = reasons.entry(reason).or_default();
            sum.0 += kind.assets;
            sum.1 += faces * kind.assets;
        }
        for person in on {
            let row = talent.entry(person.0).or_insert_with(|| BoardTalent {
                talent_id: person.0,
                name: people.get(&person.0).cloned().unwrap_or_default(),
                cleared: 0,
                needs_review: 0,
                blocked: 0,
                reasons: Vec::new(),
            });
            match stands_for(person, kind, clearance) {
                Some(ClearanceState::Cleared) => row.cleared += kind.assets,
                Some(ClearanceState::NeedsReview) => row.needs_review += kind.assets,
                Some(ClearanceState::Blocked) => row.blocked += kind.assets,
                None => {}
            }
        }
    }
    let mut by_reason: Vec<BoardReason> = reasons
        .into_iter()
        .map(|(reason, (assets, faces))| BoardReason {
            reason,
            assets,
            faces,
        })
        .collect();
    by_reason.sort_by_key(|row| Reverse(row.assets));
    let mut by_talent: Vec<BoardTalent> = talent.into_values().collect();
    for row in &mut by_talent {
        let reasons = theirs.remove(&row.talent_id).unwrap_or_default();
        row.reasons = reasons
            .into_iter()
            .map(|((reason, consent), assets)| BoardTalentReason {
                reason,
                assets,
                consent_id: consent.map(|consent| consent.0),
            })
            .collect();
        row.reasons.sort_by_key(|row| Reverse(row.assets));
    }
    by_talent.sort_by(|a, b| {
        (
            Reverse(a.blocked),
            Reverse(a.needs_review),
            &a.name,
            a.talent_id,
        )
            .cmp(&(
                Reverse(b.blocked),
                Reverse(b.needs_review),
                &b.name,
                b.talent_id,
            ))
    });
    BoardStanding {
        totals,
        by_reason,
        by_talent,
        unsearched: not_searched,
    }
}

/// How many assets stand otherwise, from what to what, most first.
pub(super) fn changes(
    kinds: &Kinds,
    answers: &[Clearance],
    others: &[Clearance],
) -> Vec<BoardChange> {
    let mut changes: BTreeMap<(ClearanceState, ClearanceState), u64> = BTreeMap::new();
    for ((kind, clearance), other) in kinds.with(answers).zip(others) {
        if clearance.state != other.state {
            *changes.entry((clearance.state, other.state)).or_default() += kind.assets;
        }
    }
    let mut changes: Vec<BoardChange> = changes
        .into_iter()
        .map(|((from, to), assets)| BoardChange { from, to, assets })
        .collect();
    changes.sort_by_key(|change| Reverse(change.assets));
    changes
}

/// What ends within 30, 60 and 90 days after `on` of that on which faces rest that may leave.
pub(super) fn ends(
    kinds: &Kinds,
    answers: &[Clearance],
    people: &HashMap<Uuid, String>,
    on: Date,
) -> BoardEnds {
    let mut consents: BTreeMap<ConsentId, u64> = BTreeMap::new();
    let mut overrides: BTreeMap<Uuid, u64> = BTreeMap::new();
    for (kind, clearance) in kinds.with(answers) {
        let verdicts = || faces_of(kind, clearance).map(|(.., verdict)| verdict);
        let relied_on: BTreeSet<ConsentId> = verdicts()
            .filter(|verdict| verdict.allowed)
            .filter_map(|verdict| verdict.consent)
            .collect();
        for consent in relied_on {
            *consents.entry(consent).or_default() += kind.assets;
        }
        let overriding: BTreeSet<Uuid> = verdicts()
            .filter_map(|verdict| Some(verdict.overridden_by?.0))
            .collect();
        for over in overriding {
            *overrides.entry(over).or_default() += kind.assets;
        }
    }
    let known = kinds.overriding();
    let of_consents = consents.into_iter().filter_map(|(id, assets)| {
        let (talent, last) = kinds.consent(id)?;
        Some(BoardEnd {
            consent_id: Some(id.0),
            override_id: None,
            talent_id: Some(talent.0),
            talent_name: people.get(&talent.0).cloned(),
            ends_on: last?,
            assets,
        })
    });
    let of_overrides = overrides.into_iter().filter_map(|(id, assets)| {
        Some(BoardEnd {
            consent_id: None,
            override_id: Some(id),
            talent_id: None,
            talent_name: None,
            ends_on: known.get(&id)?.ends_on,
            assets,
        })
    });
    let mut all: Vec<BoardEnd> = of_consents.chain(of_overrides).collect();
    all.sort_by_key(|end| (end.ends_on, Reverse(end.assets)));
    let within = |days: i64| {
        let last = on.saturating_add(days.days());
        let within = all.iter().filter(|end| end.ends_on <= last);
        within.cloned().collect()
    };
    BoardEnds {
        within_30: within(30),
        within_60: within(60),
        within_90: within(90),
    }
}
