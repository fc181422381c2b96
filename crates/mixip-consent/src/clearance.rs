//! The gate for an asset.

use std::collections::BTreeSet;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{
    face::{self, Decision, FaceFacts, FaceVerdict, Policy, decide_face},
    ids::{FaceId, StatementId},
    reason::Reason,
    talent::Roster,
    usage::Use,
};

/// How far the search for faces has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Scan {
    /// Not searched yet.
    Pending,
    /// Searched quickly, for people at work.
    Quick,
    /// Searched over the full resolution.
    Thorough,
    /// The last pass failed, for example on a truncated file.
    Failed,
    /// A kind of file that cannot be searched.
    NotSearchable,
}

/// What the gate needs to know of an asset.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AssetFacts {
    /// How far the search has come.
    pub scan: Scan,
    /// A manager's statement for a file that cannot be searched. It counts where the scan is not searchable or failed,
    /// and never in place of a pass that is still to come.
    pub statement: Option<StatementId>,
    /// Every face that was found or drawn.
    pub faces: Vec<FaceFacts>,
}

/// What decisions and consents mean for one asset and one use.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ClearanceState {
    /// May leave.
    Cleared,
    /// Somebody has to look, or a pass has to end.
    NeedsReview,
    /// A confirmed talent did not agree.
    Blocked,
}

/// The gate's answer for one asset and one use.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clearance {
    /// The answer.
    pub state: ClearanceState,
    /// The verdict on each face, in the order of the facts.
    pub faces: Vec<(FaceId, FaceVerdict)>,
    /// Why the asset is not searched: scan pending, scan failed, not searchable.
    pub unsearched: Option<Reason>,
    /// A manager's statement stands in for the search.
    pub stated: bool,
    /// The first day on which the answer could be another one if the use moved to it and all else stayed; until the
    /// day before, a stored answer holds. Never too late, sometimes too early.
    pub valid_until: Option<Date>,
}

/// What to do with a face that is not allowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unresolved {
    /// The asset stays.
    Block,
    /// The asset goes with that face covered.
    Redact,
}

/// How an asset leaves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Exit {
    /// As it is.
    Whole,
    /// With these faces covered.
    Covered(Vec<FaceId>),
    /// Not at all.
    HeldBack(BTreeSet<Reason>),
}

/// The gate for an asset; `use_` is for the asset's own project.
///
/// Blocked: a face confirmed as a talent is not allowed; this is so while a pass is running or failed, too, for no pass
/// can make it better. Cleared: every face is allowed (no faces: cleared) and the thorough pass is done, or a manager's
/// statement stands in for it. Otherwise it needs review.
pub fn clear_asset(asset: &AssetFacts, use_: &Use, policy: &Policy, roster: &Roster) -> Clearance {
    let unsearched = match asset.scan {
        Scan::Thorough => None,
        Scan::Pending | Scan::Quick => Some(Reason::ScanPending),
        Scan::Failed => Some(Reason::ScanFailed),
        Scan::NotSearchable => Some(Reason::NotSearchable),
    };
    let stated =
        matches!(asset.scan, Scan::Failed | Scan::NotSearchable) && asset.statement.is_some();
    let verdicts: Vec<FaceVerdict> = asset
        .faces
        .iter()
        .map(|face| decide_face(face, use_, policy, roster))
        .collect();

    let refused = |face: &FaceFacts, verdict: &FaceVerdict| {
        matches!(face.decision, Decision::Confirmed(_)) && !verdict.allowed
    };
    let state = if asset
        .faces
        .iter()
        .zip(&verdicts)
        .any(|(face, verdict)| refused(face, verdict))
    {
        ClearanceState::Blocked
    } else if verdicts.iter().all(|verdict| verdict.allowed) && (unsearched.is_none() || stated) {
        ClearanceState::Cleared
    } else {
        ClearanceState::NeedsReview
    };
    Clearance {
        state,
        faces: asset
            .faces
            .iter()
            .map(|face| face.id)
            .zip(verdicts)
            .collect(),
        unsearched,
        stated,
        valid_until: asset
            .faces
            .iter()
            .flat_map(|face| face::turning_days(face, roster))
            .filter(|day| *day > use_.on)
            .min(),
    }
}

impl Clearance {
    /// How the asset leaves. Covering takes a thorough pass: what was not searched has faces that nobody knows of.
    pub fn exit(&self, unresolved: Unresolved) -> Exit {
        if self.state == ClearanceState::Cleared {
            return Exit::Whole;
        }
        match unresolved {
            Unresolved::Redact if self.unsearched.is_none() => {
                Exit::Covered(self.refused().map(|(id, _)| id).collect())
            }
            Unresolved::Redact => {
                Exit::HeldBack(self.reasons().into_iter().chain(self.unsearched).collect())
            }
            Unresolved::Block => Exit::HeldBack(self.reasons()),
        }
    }

    /// Everything that keeps the asset from being cleared.
    pub fn reasons(&self) -> BTreeSet<Reason> {
        let unsearched = self.unsearched.filter(|_| !self.stated);
        self.refused()
            .map(|(_, verdict)| verdict.reason)
            .chain(unsearched)
            .collect()
    }

    fn refused(&self) -> impl Iterator<Item = (FaceId, FaceVerdict)> {
        self.faces
            .iter()
            .copied()
            .filter(|(_, verdict)| !verdict.allowed)
    }
}
