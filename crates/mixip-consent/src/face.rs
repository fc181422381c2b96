//! The gate for one face.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{
    ids::{ConsentId, FaceId, OverrideId, TalentId},
    nearest,
    nonempty::Text,
    reason::Reason,
    talent::{Roster, TalentFacts},
    usage::{Usage, Use},
    vocabulary::Purpose,
};

/// What a person says of a face.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Decision {
    /// Nothing yet.
    Undecided,
    /// This is that talent.
    Confirmed(TalentId),
    /// It is not whom matching suggested.
    Rejected,
    /// Detection was wrong.
    NotAFace,
    /// A passer-by or part of a crowd.
    Incidental {
        /// Why.
        reason: Text,
    },
}

/// One face, one use, a reason, an end: allowed although the rules say no.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Override {
    /// Its id.
    pub id: OverrideId,
    /// For which purpose, channels and territories.
    pub usage: Usage,
    /// First day, in the workspace's time zone: the one on which it was made.
    pub starts_on: Date,
    /// Last day.
    pub ends_on: Date,
    /// Why.
    pub reason: Text,
}

impl Override {
    /// Does it let its face through for `use_`?
    fn covers(&self, use_: &Use) -> bool {
        self.usage.includes(&use_.usage) && self.starts_on <= use_.on && use_.on <= self.ends_on
    }
}

/// What the gate needs to know of a face. What matching says of it is not part of it, on purpose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FaceFacts {
    /// Its id.
    pub id: FaceId,
    /// Found with a score too low to count as a face for certain; never so for a face that a person drew.
    pub doubtful: bool,
    /// The latest decision.
    pub decision: Decision,
    /// Every override made for this face, in any order.
    pub overrides: Vec<Override>,
}

/// A workspace's own rules, as far as they bear on clearance.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Policy {
    /// The purposes for which incidental faces may be shown.
    pub incidental_purposes: BTreeSet<Purpose>,
}

impl Default for Policy {
    fn default() -> Self {
        Self {
            incidental_purposes: BTreeSet::from([Purpose::Editorial, Purpose::Internal]),
        }
    }
}

/// May this face leave?
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct FaceVerdict {
    /// The answer.
    pub allowed: bool,
    /// Why.
    pub reason: Reason,
    /// The consent that covers the use or, where none does, the one that comes nearest.
    #[serde(rename = "consent_id", skip_serializing_if = "Option::is_none")]
    pub consent: Option<ConsentId>,
    /// The override that lets the face through.
    #[serde(rename = "override_id", skip_serializing_if = "Option::is_none")]
    pub overridden_by: Option<OverrideId>,
}

/// The gate for one face, as DESIGN's table "Clearance, exactly" has it.
///
/// An override counts only where the rules say no, whatever they say no for; where a consent covers the use, the
/// verdict rests on that consent. Of several, the one that lasts longest answers; then the lowest id. A decision counts for a doubtful face as for any other: a person looked at it.
pub fn decide_face(face: &FaceFacts, use_: &Use, policy: &Policy, roster: &Roster) -> FaceVerdict {
    let (reason, consent) = match &face.decision {
        Decision::NotAFace => (Reason::NotAFace, None),
        Decision::Confirmed(talent) => roster
            .get(talent)
            .map_or((Reason::NoConsent, None), |talent| {
                nearest::answer(talent, use_)
            }),
        Decision::Incidental { .. } if policy.incidental_purposes.contains(&use_.usage.purpose) => {
            (Reason::IncidentalAllowed, None)
        }
        Decision::Incidental { .. } => (Reason::IncidentalPurpose, None),
        Decision::Rejected => (Reason::MatchRejected, None),
        Decision::Undecided if face.doubtful => (Reason::Doubtful, None),
        Decision::Undecided => (Reason::Undecided, None),
    };
    let overridden_by = if reason.allows() {
        None
    } else {
        face.overrides
            .iter()
            .filter(|over| over.covers(use_))
            .max_by_key(|over| (over.ends_on, Reverse(over.id)))
            .map(|over| over.id)
    };
    let (reason, consent) = if overridden_by.is_some() {
        (Reason::OverrideAllows, None)
    } else {
        (reason, consent)
    };
    FaceVerdict {
        allowed: reason.allows(),
        reason,
        consent,
        overridden_by,
    }
}

/// The days from which on the verdict could be another one.
pub(crate) fn turning_days<'a>(
    face: &'a FaceFacts,
    roster: &'a Roster,
) -> impl Iterator<Item = Date> + 'a {
    let talent: Option<&TalentFacts> = match &face.decision {
        Decision::Confirmed(talent) => roster.get(talent),
        _ => None,
    };
    let overrides = face
        .overrides
        .iter()
        .flat_map(|over| [Some(over.starts_on), nearest::day_after(Some(over.ends_on))])
        .flatten();
    talent
        .into_iter()
        .flat_map(nearest::turning_days)
        .chain(overrides)
}
