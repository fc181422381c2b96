//! Which of a talent's likeness consents answers for a use: the one that covers it, or the one that comes nearest.

use std::cmp::Reverse;

use jiff::civil::Date;

use crate::{
    consent::ConsentState,
    given::Relation,
    ids::ConsentId,
    reason::Reason,
    scope::Scope,
    standing,
    talent::{ConsentFacts, TalentFacts},
    usage::Use,
};

/// The reason that a talent's consents give for or against `use_`, and the consent that gives it.
///
/// Each consent is held against eight checks; it covers the use when all pass, and consents never combine. The checks,
/// gravest first: in state given, given by somebody who may speak for the talent, project, purpose, territory, channel,
/// not ended, started. A consent's reason is its gravest failed check.
/// - Of several that cover the use, the one that lasts longest answers; then the lowest id.
/// - When none does, the one with the fewest failed checks answers; then the one with the mildest reason; then the one
///   that lasts longest; then the lowest id. So "agreed to web only, not print" comes before "agreed to something else
///   altogether", and a live consent that fails one check before a withdrawn one.
///
/// The order in which consents are listed makes no difference.
pub(crate) fn answer(talent: &TalentFacts, use_: &Use) -> (Reason, Option<ConsentId>) {
    talent
        .likeness()
        .map(|(consent, scope)| {
            let (failed, gravest) = failed_checks(consent, scope, talent.majority_on, use_);
            let lasts = last_day(consent, scope, talent.majority_on);
            // Reasons are declared gravest first, so the mildest is the greatest.
            (failed, Reverse(gravest), Reverse(lasts), consent.id)
        })
        .min()
        .map_or((Reason::NoConsent, None), |(_, Reverse(reason), _, id)| {
            (reason.unwrap_or(Reason::ConsentCovers), Some(id))
        })
}

/// How many checks fail, and the gravest of them.
fn failed_checks(
    consent: &ConsentFacts,
    scope: &Scope,
    majority_on: Option<Date>,
    use_: &Use,
) -> (usize, Option<Reason>) {
    let withdrawn = (consent.state != ConsentState::Given).then_some(Reason::ConsentWithdrawn);
    let standing = standing::objection(consent.relation, consent.given_on, majority_on, use_.on);
    let mut failed = [withdrawn, standing]
        .into_iter()
        .chain(scope.objections(use_))
        .flatten();
    let gravest = failed.next();
    (failed.count() + usize::from(gravest.is_some()), gravest)
}

/// The last day that the consent's dates allow; `Date::MAX` without an end.
pub(crate) fn last_day(consent: &ConsentFacts, scope: &Scope, majority_on: Option<Date>) -> Date {
    let end = scope.ends_on.unwrap_or(Date::MAX);
    match (consent.relation, majority_on) {
        (Relation::Guardian, Some(majority)) => end.min(majority.yesterday().unwrap_or(majority)),
        _ => end,
    }
}

/// The days from which on the answer could be another one: a consent starts, has ended, or a guardian's voice has.
pub(crate) fn turning_days(talent: &TalentFacts) -> impl Iterator<Item = Date> {
    let by_scope = talent
        .likeness()
        .flat_map(|(_, scope)| [Some(scope.starts_on), day_after(scope.ends_on)]);
    by_scope.chain([talent.majority_on]).flatten()
}

/// The first day on which something that ends on `last` is over.
pub(crate) fn day_after(last: Option<Date>) -> Option<Date> {
    last.and_then(|day| day.tomorrow().ok())
}
