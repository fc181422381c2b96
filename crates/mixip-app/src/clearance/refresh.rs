//! Storing the gate's answers for a project's current use, so that lists need not ask it.

use jiff::civil::Date;
use mixip_consent::{Clearance, ClearanceState, Decision};
use mixip_db::assets::ClearanceRow;
use mixip_db::faces::FaceRow;
use mixip_db::{Conn, Tx, projects};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use super::alike::in_short;
use super::{Gate, Grounds, UseBody, asset_facts};
use crate::projects::current_use;
use crate::{App, Error, Result};

/// How many faces of an asset show what.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(default)]
#[expect(
    missing_docs,
    reason = "each is the number of faces that show what its name says"
)]
pub struct FaceCounts {
    pub total: u32,
    pub cleared: u32,
    pub possible: u32,
    pub unknown: u32,
    pub blocked: u32,
    pub ignored: u32,
}

impl FaceCounts {
    /// The counts as they are told outside the workspace: nothing of whom matching means.
    pub(crate) fn outside(self) -> Self {
        Self {
            possible: 0,
            unknown: self.unknown + self.possible,
            ..self
        }
    }
}

/// What a face shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum FaceState {
    /// Allowed: confirmed as somebody who agreed, or let through by an override.
    Cleared,
    /// Somebody has to look.
    Possible,
    /// Nobody knows who it is.
    Unknown,
    /// Confirmed, and not allowed.
    Blocked,
    /// Not a face, or incidental.
    Ignored,
}

impl FaceState {
    /// The state as it is told outside the workspace: nothing of whom matching means.
    pub(crate) fn outside(self) -> Self {
        match self {
            Self::Possible => Self::Unknown,
            other => other,
        }
    }
}

/// The gate's answers for a project's current use on a day.
pub(crate) struct Current {
    pub(super) gate: Gate,
    pub(super) intended: Option<UseBody>,
    pub(super) today: Date,
    pub(super) project: Uuid,
}

impl Current {
    pub(crate) async fn of(
        app: &App,
        conn: &mut Conn,
        project: &projects::ProjectRow,
    ) -> Result<Self> {
        let gate = Gate::of_project(conn, project).await?;
        let today = gate.time_zone.to_datetime(app.clock.now()).date();
        Ok(Self {
            gate,
            intended: current_use(project)?,
            today,
            project: project.id,
        })
    }

    /// Clearance for the current use, today or on its first day, whichever is later. Without a current use nobody
    /// can be cleared for it: every person is undecided then.
    pub(crate) fn clear(
        &self,
        scan: &str,
        statement: Option<Uuid>,
        faces: &[FaceRow],
        grounds: &Grounds,
    ) -> Clearance {
        let mut facts = asset_facts(scan, statement, faces, grounds);
        let intended = match &self.intended {
            Some(intended) => {
                let mut intended = intended.of(self.project);
                intended.on = intended.on.max(self.today);
                intended
            }
            None => {
                for face in &mut facts.faces {
                    if face.decision != Decision::NotAFace {
                        face.decision = Decision::Undecided;
                    }
                    face.overrides.clear();
                }
                no_use(self.project, self.today)
            }
        };
        self.gate.decide(&facts, &intended, grounds)
    }

    pub(crate) fn has_use(&self) -> bool {
        self.intended.is_some()
    }

    pub(crate) fn gate(&self) -> &Gate {
        &self.gate
    }
}

/// Any use will do where every face is undecided.
fn no_use(project: Uuid, on: Date) -> mixip_consent::Use {
    UseBody {
        purpose: mixip_consent::Purpose::Internal,
        channels: mixip_consent::NonEmpty::one(mixip_consent::Channel::Internal),
        territories: mixip_consent::Territories::Worldwide,
        on,
    }
    .of(project)
}

/// What a face shows, from the decision on it, its label and the gate's verdict.
pub(crate) fn face_state(row: &FaceRow, allowed: bool, has_use: bool) -> FaceState {
    match row.decision.as_deref() {
        Some("not_a_face" | "incidental") => FaceState::Ignored,
        _ if allowed && has_use => FaceState::Cleared,
        Some("confirmed") if has_use => FaceState::Blocked,
        Some("confirmed") => FaceState::Possible,
        Some(_) => FaceState::Unknown,
        None if row.label == "unknown" => FaceState::Unknown,
        None => FaceState::Possible,
    }
}

fn count(clearance: &Clearance, faces: &[FaceRow], has_use: bool) -> FaceCounts {
    let mut counts = FaceCounts::default();
    for (row, (_, verdict)) in faces.iter().zip(&clearance.faces) {
        counts.total += 1;
        match face_state(row, verdict.allowed, has_use) {
            FaceState::Cleared => counts.cleared += 1,
            FaceState::Possible => counts.possible += 1,
            FaceState::Unknown => counts.unknown += 1,
            FaceState::Blocked => counts.blocked += 1,
            FaceState::Ignored => counts.ignored += 1,
        }
    }
    counts
}

/// The stable name of a clearance, as rows keep it.
pub(crate) fn name_of(state: ClearanceState) -> &'static str {
    match state {
        ClearanceState::Cleared => "cleared",
        ClearanceState::NeedsReview => "needs_review",
        ClearanceState::Blocked => "blocked",
    }
}

/// Stores the clearance of one asset, in the transaction of what changed it.
pub(crate) async fn refresh_asset(app: &App, tx: &mut Tx, id: Uuid) -> Result<()> {
    super::batch::refresh(app, tx, &[id]).await.map(drop)
}

/// The gate's answer as it is stored.
pub(super) fn answer(
    current: &Current,
    row: &ClearanceRow,
    faces: &[FaceRow],
    grounds: &Grounds,
) -> Result<ClearanceRow> {
    let clearance = current.clear(&row.scan, row.statement_id, faces, grounds);
    let facts = asset_facts(&row.scan, row.statement_id, faces, grounds);
    let counts = count(&clearance, faces, current.has_use());
    Ok(ClearanceRow {
        clearance: name_of(clearance.state).to_owned(),
        valid_until: clearance.valid_until.map(|date| date.to_string()),
        face_counts: serde_json::to_string(&counts)
            .map_err(|error| Error::internal("counts", error))?,
        facts: in_short(&facts),
        ..row.clone()
    })
}
