//! Who may speak for a talent: the talent itself when of age, a guardian before (GDPR Article 8, national law).

use jiff::civil::Date;

use crate::{error::ConsentError, given::Relation, reason::Reason};

/// Why a consent counts for nothing on the day `on`, whatever its scope; `None` when it counts.
///
/// `majority_on` is the first day on which the talent is of age; it is not set for whoever is of age anyway.
/// What a minor agreed to alone never counts, not even later: it is asked again at majority. What a guardian agreed to
/// counts for the days before the majority; without a known majority nobody could tell until when, so it does not count.
pub(crate) fn objection(
    relation: Relation,
    given_on: Date,
    majority_on: Option<Date>,
    on: Date,
) -> Option<Reason> {
    match (relation, majority_on) {
        (Relation::Oneself, None) => None,
        (Relation::Oneself, Some(majority)) => {
            (given_on < majority).then_some(Reason::GuardianRequired)
        }
        (Relation::Guardian, None) => Some(Reason::MajorityUnknown),
        (Relation::Guardian, Some(majority)) => {
            (given_on >= majority || on >= majority).then_some(Reason::GuardianEnded)
        }
    }
}

/// The same rule for the day on which the consent is given.
pub(crate) fn check(
    relation: Relation,
    given_on: Date,
    majority_on: Option<Date>,
) -> Result<(), ConsentError> {
    match (
        objection(relation, given_on, majority_on, given_on),
        majority_on,
    ) {
        (None, _) => Ok(()),
        (Some(Reason::GuardianRequired), Some(majority_on)) => {
            Err(ConsentError::GuardianRequired { majority_on })
        }
        (Some(_), Some(majority_on)) => Err(ConsentError::TalentOfAge { majority_on }),
        (Some(_), None) => Err(ConsentError::MajorityUnknown),
    }
}
