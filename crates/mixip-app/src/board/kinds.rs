//! The assets of a project in kinds: of all that are alike the gate is asked once.

use std::collections::{BTreeSet, HashMap};

use mixip_consent::{
    Clearance, ClearanceState, ConsentId, Decision, FaceFacts, FaceVerdict, Override, Reason,
    Roster, TalentId, Use,
};
use mixip_db::faces::{self, FaceRow};
use mixip_db::{Conn, assets, overrides};
use uuid::Uuid;

use crate::clearance::alike::{Alike, alike, read};
use crate::clearance::{Gate, Grounds, asset_facts, overrides_of};
use crate::{Result, rights};

/// Assets whose faces are read with one query, where what they are is not kept in short.
const BATCH: usize = 500;

/// Assets that are alike.
pub(super) struct Kind {
    pub(super) alike: Alike,
    /// How many.
    pub(super) assets: u64,
    pub(super) which: Which,
}

/// Which assets are of a kind.
pub(super) enum Which {
    /// All whose facts are kept in these words.
    Facts(String),
    /// One.
    One(Uuid),
}

/// All assets of a project with what verdicts on them rest on.
pub(super) struct Kinds {
    pub(super) gate: Gate,
    pub(super) grounds: Grounds,
    pub(super) kinds: Vec<Kind>,
    /// Whether the caller may know who is depicted.
    pub(super) knows_talent: bool,
}

impl Kinds {
    pub(super) async fn of(conn: &mut Conn, access: &rights::ProjectAccess) -> Result<Self> {
        let project = access.project.id;
        let gate = Gate::of_project(conn, &access.project).await?;
        let overrides = overrides_of(&overrides::standing_in(conn, project).await?)?;
        let mut grounds = Grounds {
            roster: Roster::new(),
            overrides,
        };
        let mut kinds = Vec::new();
        for row in assets::alike(conn, project).await? {
            let known = row
                .facts
                .as_deref()
                .and_then(|facts| read(facts, &grounds.overrides));
            match (known, row.facts) {
                (Some(alike), Some(facts)) => kinds.push(Kind {
                    alike,
                    assets: u64::try_from(row.n).unwrap_or_default(),
                    which: Which::Facts(facts),
                }),
                (_, facts) => {
                    kinds.extend(one_by_one(conn, project, facts.as_deref(), &grounds).await?);
                }
            }
        }
        let people: BTreeSet<Uuid> = kinds
            .iter()
            .flat_map(|kind| &kind.alike.facts.faces)
            .filter_map(|face| confirmed(face).map(|talent| talent.0))
            .collect();
        let people: Vec<Uuid> = people.into_iter().collect();
        grounds.roster = gate.roster(conn, &people).await?;
        Ok(Self {
            gate,
            grounds,
            kinds,
            knows_talent: access.knows_talent(),
        })
    }

    /// What the gate says of each kind.
    pub(super) fn judged(&self, intended: &Use) -> Vec<Clearance> {
        self.kinds
            .iter()
            .map(|kind| self.gate.decide(&kind.alike.facts, intended, &self.grounds))
            .collect()
    }

    /// A reason as the caller may know it: who agreed to what is not for collaborators.
    pub(super) fn told(&self, reason: Reason) -> Reason {
        if self.knows_talent {
            reason
        } else {
            reason.outside()
        }
    }

    /// Kinds with the gate's answers.
    pub(super) fn with<'a>(
        &'a self,
        answers: &'a [Clearance],
    ) -> impl Iterator<Item = (&'a Kind, &'a Clearance)> {
        self.kinds.iter().zip(answers)
    }

    /// Whose a consent is, and until when it can count.
    pub(super) fn consent(&self, id: ConsentId) -> Option<(TalentId, Option<jiff::civil::Date>)> {
        self.grounds.roster.iter().find_map(|(talent, facts)| {
            let consent = facts.consents.iter().find(|consent| consent.id == id)?;
            Some((*talent, facts.last_day(consent)))
        })
    }

    pub(super) fn overriding(&self) -> HashMap<Uuid, &Override> {
        let all = self.grounds.overrides.values().flatten();
        all.map(|over| (over.id.0, over)).collect()
    }
}

/// Faces of a kind with their number on each asset and the gate's verdicts.
pub(super) fn faces_of<'a>(
    kind: &'a Kind,
    clearance: &'a Clearance,
) -> impl Iterator<Item = (&'a FaceFacts, u64, &'a FaceVerdict)> {
    let faces = kind.alike.facts.faces.iter().zip(&kind.alike.counts);
    faces
        .zip(&clearance.faces)
        .map(|((face, count), (_, verdict))| (face, *count, verdict))
}

/// As whom a face is confirmed.
pub(super) fn confirmed(face: &FaceFacts) -> Option<TalentId> {
    match face.decision {
        Decision::Confirmed(talent) => Some(talent),
        _ => None,
    }
}

/// How an asset stands for one talent on it: blocked where their own face may not leave, cleared where the whole asset
/// may, and waiting where somebody or something else holds it back. Nothing where they are not on it.
pub(super) fn stands_for(
    talent: TalentId,
    kind: &Kind,
    clearance: &Clearance,
) -> Option<ClearanceState> {
    let mut theirs = faces_of(kind, clearance)
        .filter(|(face, ..)| confirmed(face) == Some(talent))
        .peekable();
    theirs.peek()?;
    Some(if theirs.any(|(.., verdict)| !verdict.allowed) {
        ClearanceState::Blocked
    } else if clearance.state == ClearanceState::Cleared {
        ClearanceState::Cleared
    } else {
        ClearanceState::NeedsReview
    })
}

/// Assets whose facts are not kept in short: each is a kind of its own.
async fn one_by_one(
    conn: &mut Conn,
    project: Uuid,
    facts: Option<&str>,
    grounds: &Grounds,
) -> Result<Vec<Kind>> {
    let mut kinds = Vec::new();
    for scans in assets::scans_alike(conn, project, facts)
        .await?
        .chunks(BATCH)
    {
        let ids: Vec<Uuid> = scans.iter().map(|scan| scan.id).collect();
        let mut on: HashMap<Uuid, Vec<FaceRow>> = HashMap::new();
        for face in faces::of_assets(conn, &ids).await? {
            on.entry(face.asset_id).or_default().push(face);
        }
        kinds.extend(scans.iter().map(|scan| {
            let faces = on.get(&scan.id).map_or(&[][..], Vec::as_slice);
            Kind {
                alike: alike(asset_facts(&scan.scan, scan.statement_id, faces, grounds)),
                assets: 1,
                which: Which::One(scan.id),
            }
        }));
    }
    Ok(kinds)
}
