//! What the gate needs to know, read from rows.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use jiff::tz::TimeZone;
use mixip_consent::{
    AssetFacts, Clearance, ConsentFacts, ConsentId, ConsentKind, ConsentState, Decision, FaceFacts,
    FaceId, Grant, Override, OverrideId, Policy, Relation, Roster, Scan, StatementId, TalentFacts,
    TalentId, Text, Use, clear_asset,
};
use mixip_db::assets::AssetRow;
use mixip_db::consents::ConsentRow;
use mixip_db::faces::FaceRow;
use mixip_db::overrides::{self, OverrideRow};
use mixip_db::{Conn, consents, faces, projects, talent, workspaces};

use crate::clock::{timestamp, zone};
use crate::workspaces::policy;
use crate::{Error, Result};

/// Boxes that score less are doubtful.
pub(crate) const SURE: f64 = 0.5;

/// The gate with a workspace's policy at hand.
pub(crate) struct Gate {
    policy: Policy,
    pub(crate) time_zone: TimeZone,
}

impl Gate {
    /// For the assets of a project.
    pub(crate) async fn of_project(
        conn: &mut Conn,
        project: &projects::ProjectRow,
    ) -> Result<Self> {
        let workspace = workspaces::get(conn, project.workspace_id)
            .await?
            .ok_or(Error::NotFound("the workspace"))?;
        Self::of_workspace(&workspace)
    }

    /// For the assets of a workspace.
    pub(crate) fn of_workspace(workspace: &workspaces::WorkspaceRow) -> Result<Self> {
        Ok(Self {
            policy: policy(workspace)?,
            time_zone: zone(&workspace.time_zone),
        })
    }

    /// Asks about one asset, with everything read anew.
    pub(crate) async fn clear(
        &self,
        conn: &mut Conn,
        asset: &AssetRow,
        intended: &Use,
    ) -> Result<(Clearance, Vec<FaceRow>)> {
        let faces = faces::of_asset(conn, asset.id).await?;
        let grounds = self.grounds(conn, &faces).await?;
        let facts = asset_facts(asset.scan.as_str(), asset.statement_id, &faces, &grounds);
        Ok((self.decide(&facts, intended, &grounds), faces))
    }

    /// Asks about facts that are at hand.
    pub(crate) fn decide(
        &self,
        facts: &AssetFacts,
        intended: &Use,
        grounds: &Grounds,
    ) -> Clearance {
        clear_asset(facts, intended, &self.policy, &grounds.roster)
    }

    /// What verdicts on faces may rest on, of one asset or of many.
    pub(crate) async fn grounds(&self, conn: &mut Conn, faces: &[FaceRow]) -> Result<Grounds> {
        let confirmed: BTreeSet<uuid::Uuid> = faces
            .iter()
            .filter_map(|face| match decision_of(face) {
                Decision::Confirmed(talent) => Some(talent.0),
                _ => None,
            })
            .collect();
        let confirmed: Vec<uuid::Uuid> = confirmed.into_iter().collect();
        let ids: Vec<uuid::Uuid> = faces.iter().map(|face| face.id).collect();
        Ok(Grounds {
            roster: self.roster(conn, &confirmed).await?,
            overrides: if ids.is_empty() {
                Overrides::new()
            } else {
                overrides_of(&overrides::standing(conn, &ids).await?)?
            },
        })
    }

    /// Talent with their consents.
    pub(crate) async fn roster(&self, conn: &mut Conn, confirmed: &[uuid::Uuid]) -> Result<Roster> {
        if confirmed.is_empty() {
            return Ok(Roster::new());
        }
        roster_of(
            &talent::some(conn, confirmed).await?,
            &consents::of_talents(conn, confirmed).await?,
            &self.time_zone,
        )
    }
}

/// The overrides of faces, by face, that nobody ended.
pub(crate) type Overrides = HashMap<uuid::Uuid, Vec<Override>>;

/// What verdicts may rest on besides decisions. A consent counts for whom it is of, an override for the face it is of:
/// that others are here changes no answer.
#[derive(Default)]
pub(crate) struct Grounds {
    /// Talent with their consents.
    pub(crate) roster: Roster,
    /// Overrides.
    pub(crate) overrides: Overrides,
}

/// The facts of an asset.
pub(crate) fn asset_facts(
    scan: &str,
    statement: Option<uuid::Uuid>,
    faces: &[FaceRow],
    grounds: &Grounds,
) -> AssetFacts {
    let overrides = |face: &FaceRow| grounds.overrides.get(&face.id).cloned();
    AssetFacts {
        scan: scan_of(scan),
        statement: statement.map(StatementId),
        faces: faces
            .iter()
            .map(|face| face_facts(face, overrides(face).unwrap_or_default()))
            .collect(),
    }
}

/// How far the search has come. What is not known is not searched: fail closed.
pub(super) fn scan_of(scan: &str) -> Scan {
    match scan {
        "quick" => Scan::Quick,
        "thorough" => Scan::Thorough,
        "failed" => Scan::Failed,
        "not_searchable" => Scan::NotSearchable,
        _ => Scan::Pending,
    }
}

fn face_facts(row: &FaceRow, overrides: Vec<Override>) -> FaceFacts {
    FaceFacts {
        id: FaceId(row.id),
        doubtful: !row.drawn && row.score < SURE,
        decision: decision_of(row),
        overrides,
    }
}

/// Overrides as the gate takes them, by face.
pub(crate) fn overrides_of(rows: &[OverrideRow]) -> Result<Overrides> {
    let mut overrides = Overrides::new();
    for row in rows {
        overrides
            .entry(row.face_id)
            .or_default()
            .push(override_of(row)?);
    }
    Ok(overrides)
}

fn override_of(row: &OverrideRow) -> Result<Override> {
    let day = |date: &str| {
        date.parse()
            .map_err(|error| Error::internal("override", error))
    };
    Ok(Override {
        id: OverrideId(row.id),
        usage: serde_json::from_str(&row.permitted)
            .map_err(|error| Error::internal("override", error))?,
        starts_on: day(&row.starts_on)?,
        ends_on: day(&row.ends_on)?,
        reason: Text::new(row.reason.clone())?,
    })
}

/// What people decided, as the gate takes it. A row that makes no sense counts as undecided: fail closed.
pub(crate) fn decision_of(row: &FaceRow) -> Decision {
    match (row.decision.as_deref(), row.talent_id) {
        (Some("confirmed"), Some(talent)) => Decision::Confirmed(TalentId(talent)),
        (Some("rejected"), _) => Decision::Rejected,
        (Some("not_a_face"), _) => Decision::NotAFace,
        (Some("incidental"), _) => match Text::new(row.reason.clone().unwrap_or_default()) {
            Ok(reason) => Decision::Incidental { reason },
            Err(_) => Decision::Undecided,
        },
        _ => Decision::Undecided,
    }
}

/// Talent with their consents.
pub(crate) fn roster_of(
    talent: &[talent::TalentRow],
    rows: &[ConsentRow],
    time_zone: &TimeZone,
) -> Result<Roster> {
    let mut roster: Roster = BTreeMap::new();
    for person in talent {
        let majority_on = person
            .majority_on
            .as_deref()
            .map(|date| {
                date.parse()
                    .map_err(|error| Error::internal("majority_on", error))
            })
            .transpose()?;
        roster.insert(
            TalentId(person.id),
            TalentFacts {
                majority_on,
                consents: Vec::new(),
            },
        );
    }
    for row in rows {
        if let Some(person) = roster.get_mut(&TalentId(row.talent_id)) {
            person.consents.push(consent_facts(row, time_zone)?);
        }
    }
    Ok(roster)
}

fn consent_facts(row: &ConsentRow, time_zone: &TimeZone) -> Result<ConsentFacts> {
    let scope = row
        .scope
        .as_deref()
        .map(|scope| serde_json::from_str(scope).map_err(|error| Error::internal("scope", error)))
        .transpose()?;
    let kind = match row.kind.as_str() {
        "likeness" => ConsentKind::Likeness,
        "biometric" => ConsentKind::Biometric,
        other => return Err(Error::Internal(format!("unknown kind of consent {other}"))),
    };
    Ok(ConsentFacts {
        id: ConsentId(row.id),
        grant: Grant::new(kind, scope)?,
        state: if row.state == "given" {
            ConsentState::Given
        } else {
            ConsentState::Withdrawn
        },
        relation: if row.given_by_relation == "guardian" {
            Relation::Guardian
        } else {
            Relation::Oneself
        },
        given_on: time_zone.to_datetime(timestamp(row.given_at)).date(),
    })
}
