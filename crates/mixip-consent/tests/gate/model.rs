//! The gate once more, slow and obviously right: DESIGN's sentences, one after the other, over spelled-out lists.

use std::collections::BTreeSet;

use jiff::civil::Date;
use mixip_consent::*;

/// Every single thing that a use does: each is one purpose on one channel in one territory. A worldwide use also does
/// the one thing in "everywhere else".
fn single_things(usage: &Usage) -> Vec<(Purpose, Channel, &'static str)> {
    let mut things = Vec::new();
    for channel in usage.channels.iter() {
        for place in places(&usage.territories) {
            things.push((usage.purpose, *channel, place));
        }
    }
    things
}

fn places(territories: &Territories) -> Vec<&'static str> {
    match territories {
        // The world of the tests knows three territories; the fourth stands for all others.
        Territories::Worldwide => vec!["AT", "DE", "FR", "everywhere else"],
        Territories::Only(some) => some.iter().map(|territory| territory.code()).collect(),
    }
}

fn days(from: Date, to: Option<Date>) -> Vec<Date> {
    // The world of the tests ends within 40 days.
    let mut days = Vec::new();
    let mut day = from;
    while days.len() < 40 && to.is_none_or(|to| day <= to) {
        days.push(day);
        day = day.tomorrow().unwrap();
    }
    days
}

/// Every objection to resting `use_` on this consent.
fn objections(
    talent: &TalentFacts,
    consent: &ConsentFacts,
    scope: &Scope,
    use_: &Use,
) -> BTreeSet<Reason> {
    let mut found = BTreeSet::new();
    if consent.state == ConsentState::Withdrawn {
        found.insert(Reason::ConsentWithdrawn);
    }
    match consent.relation {
        Relation::Guardian => match talent.majority_on {
            None => {
                found.insert(Reason::MajorityUnknown);
            }
            Some(majority) => {
                let minor_when_given = consent.given_on < majority;
                let minor_when_used = use_.on < majority;
                if !(minor_when_given && minor_when_used) {
                    found.insert(Reason::GuardianEnded);
                }
            }
        },
        Relation::Oneself => {
            if let Some(majority) = talent.majority_on {
                let of_age_when_given = consent.given_on >= majority;
                if !of_age_when_given {
                    found.insert(Reason::GuardianRequired);
                }
            }
        }
    }
    let agreed_project = match &scope.projects {
        Projects::All => true,
        Projects::Only(some) => some.iter().any(|project| *project == use_.project),
    };
    if !agreed_project {
        found.insert(Reason::OutOfScopeProject);
    }
    let agreed_places = places(&scope.territories);
    for (purpose, channel, place) in single_things(&use_.usage) {
        if !scope.purposes.iter().any(|agreed| *agreed == purpose) {
            found.insert(Reason::OutOfScopePurpose);
        }
        if !scope.channels.iter().any(|agreed| *agreed == channel) {
            found.insert(Reason::OutOfScopeChannel);
        }
        if !agreed_places.contains(&place) {
            found.insert(Reason::OutOfScopeTerritory);
        }
    }
    let agreed_days = days(scope.starts_on, scope.ends_on);
    if !agreed_days.contains(&use_.on) {
        found.insert(if use_.on < scope.starts_on {
            Reason::NotStarted
        } else {
            Reason::Ended
        });
    }
    found
}

/// The last day that the dates allow: the scope's, or the last one before a minor comes of age.
fn lasting(talent: &TalentFacts, consent: &ConsentFacts, scope: &Scope) -> Date {
    let by_scope = scope.ends_on.unwrap_or(Date::MAX);
    match (consent.relation, talent.majority_on) {
        (Relation::Guardian, Some(majority)) => by_scope.min(majority.yesterday().unwrap()),
        _ => by_scope,
    }
}

const MILDEST_FIRST: [Reason; 11] = [
    Reason::NotStarted,
    Reason::Ended,
    Reason::OutOfScopeChannel,
    Reason::OutOfScopeTerritory,
    Reason::OutOfScopePurpose,
    Reason::OutOfScopeProject,
    Reason::GuardianEnded,
    Reason::MajorityUnknown,
    Reason::GuardianRequired,
    Reason::ConsentWithdrawn,
    Reason::NoConsent,
];

fn gravest(objections: &BTreeSet<Reason>) -> Option<Reason> {
    MILDEST_FIRST
        .into_iter()
        .rev()
        .find(|reason| objections.contains(reason))
}

/// Of these consents, the one that lasts longest; of those, the one with the lowest id.
fn longest(talent: &TalentFacts, some: &[&ConsentFacts]) -> Option<ConsentId> {
    let lasts = |consent: &ConsentFacts| lasting(talent, consent, consent.grant.scope().unwrap());
    let longest = some.iter().map(|consent| lasts(consent)).max()?;
    some.iter()
        .filter(|consent| lasts(consent) == longest)
        .map(|consent| consent.id)
        .min()
}

fn confirmed(talent: Option<&TalentFacts>, use_: &Use) -> (Reason, Option<ConsentId>) {
    let Some(talent) = talent else {
        return (Reason::NoConsent, None);
    };
    let judged: Vec<(&ConsentFacts, BTreeSet<Reason>)> = talent
        .consents
        .iter()
        .filter(|consent| consent.grant.kind() == ConsentKind::Likeness)
        .map(|consent| {
            (
                consent,
                objections(talent, consent, consent.grant.scope().unwrap(), use_),
            )
        })
        .collect();
    for how_many in 0..=8 {
        let same: Vec<_> = judged
            .iter()
            .filter(|(_, objections)| objections.len() == how_many)
            .collect();
        for reason in [None].into_iter().chain(MILDEST_FIRST.map(Some)) {
            let some: Vec<&ConsentFacts> = same
                .iter()
                .filter(|(_, objections)| gravest(objections) == reason)
                .map(|(consent, _)| *consent)
                .collect();
            if let Some(id) = longest(talent, &some) {
                return (reason.unwrap_or(Reason::ConsentCovers), Some(id));
            }
        }
    }
    (Reason::NoConsent, None)
}

/// The override that counts: of those that permit every single thing on that day, the one with the latest end; of those,
/// the one with the lowest id.
fn overridden(face: &FaceFacts, use_: &Use) -> Option<OverrideId> {
    let counting: Vec<&Override> = face
        .overrides
        .iter()
        .filter(|over| {
            let permitted = single_things(&over.usage);
            single_things(&use_.usage)
                .iter()
                .all(|thing| permitted.contains(thing))
        })
        .filter(|over| !(use_.on < over.starts_on || use_.on > over.ends_on))
        .collect();
    let latest = counting.iter().map(|over| over.ends_on).max()?;
    counting
        .iter()
        .filter(|over| over.ends_on == latest)
        .map(|over| over.id)
        .min()
}

pub(crate) fn face(face: &FaceFacts, use_: &Use, policy: &Policy, roster: &Roster) -> FaceVerdict {
    let yes = |reason, consent| FaceVerdict {
        allowed: true,
        reason,
        consent,
        overridden_by: None,
    };
    let no = |reason, consent| FaceVerdict {
        allowed: false,
        reason,
        consent,
        overridden_by: None,
    };
    let by_the_rules = match &face.decision {
        Decision::Confirmed(talent) => match confirmed(roster.get(talent), use_) {
            (Reason::ConsentCovers, consent) => yes(Reason::ConsentCovers, consent),
            (reason, consent) => no(reason, consent),
        },
        Decision::Undecided => no(
            if face.doubtful {
                Reason::Doubtful
            } else {
                Reason::Undecided
            },
            None,
        ),
        Decision::Rejected => no(Reason::MatchRejected, None),
        Decision::NotAFace => yes(Reason::NotAFace, None),
        Decision::Incidental { .. } => {
            if policy
                .incidental_purposes
                .iter()
                .any(|purpose| *purpose == use_.usage.purpose)
            {
                yes(Reason::IncidentalAllowed, None)
            } else {
                no(Reason::IncidentalPurpose, None)
            }
        }
    };
    match overridden(face, use_) {
        Some(id) if !by_the_rules.allowed => FaceVerdict {
            overridden_by: Some(id),
            ..yes(Reason::OverrideAllows, None)
        },
        _ => by_the_rules,
    }
}

pub(crate) fn asset(
    asset: &AssetFacts,
    use_: &Use,
    policy: &Policy,
    roster: &Roster,
) -> ClearanceState {
    let mut all_allowed = true;
    for each in &asset.faces {
        let allowed = face(each, use_, policy, roster).allowed;
        if !allowed && matches!(each.decision, Decision::Confirmed(_)) {
            return ClearanceState::Blocked;
        }
        all_allowed = all_allowed && allowed;
    }
    let searched = match asset.scan {
        Scan::Thorough => true,
        Scan::Pending | Scan::Quick => false,
        Scan::Failed | Scan::NotSearchable => asset.statement.is_some(),
    };
    if searched && all_allowed {
        ClearanceState::Cleared
    } else {
        ClearanceState::NeedsReview
    }
}
