//! Storing the gate's answers for a project's current use, so that lists need not ask it.

use jiff::civil::Date;
use mixip_consent::{Clearance, ClearanceState, Decision, Roster};
use mixip_db::assets::AssetRow;
use mixip_db::faces::FaceRow;
use mixip_db::{Conn, Tx, assets as rows, faces, projects};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use super::{Gate, UseBody, asset_facts};
use crate::events::{Change, Event};
use crate::projects::current_use;
use crate::{App, Error, Result};

/// Assets that are done in one transaction.
const BATCH: i64 = 200;

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

/// What a face shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum FaceState {
    /// Confirmed, and allowed.
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

/// The gate's answers for a project's current use on a day.
pub(crate) struct Current {
    gate: Gate,
    intended: Option<UseBody>,
    today: Date,
    project: Uuid,
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
        roster: &Roster,
    ) -> Clearance {
        let mut facts = asset_facts(scan, statement, faces);
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
                }
                no_use(self.project, self.today)
            }
        };
        self.gate.decide(&facts, &intended, roster)
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
        Some("confirmed") if allowed => FaceState::Cleared,
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
    let Some(asset) = rows::get(tx, id).await? else {
        return Ok(());
    };
    let Some(project) = projects::get(tx, asset.project_id).await? else {
        return Ok(());
    };
    let current = Current::of(app, tx, &project).await?;
    store(tx, &current, &asset).await.map(drop)
}

/// Tells whether the stored answer is another one now.
async fn store(tx: &mut Tx, current: &Current, asset: &AssetRow) -> Result<bool> {
    let faces = faces::of_asset(tx, asset.id).await?;
    let roster = current.gate.roster_of_asset(tx, asset).await?;
    let clearance = current.clear(&asset.scan, asset.statement_id, &faces, &roster);
    let counts = serde_json::to_string(&count(&clearance, &faces, current.has_use()))
        .map_err(|error| Error::internal("counts", error))?;
    let state = name_of(clearance.state);
    let until = clearance.valid_until.map(|date| date.to_string());
    if (state, &until, &counts)
        == (
            asset.clearance.as_str(),
            &asset.valid_until,
            &asset.face_counts,
        )
    {
        return Ok(false);
    }
    rows::set_clearance(tx, asset.id, state, until.as_deref(), &counts).await?;
    Ok(true)
}

/// Stores the clearance of all assets of a project: its use, its policy or the date changed.
pub(crate) async fn refresh_project(app: &App, id: Uuid) -> Result<()> {
    let mut after = Uuid::nil();
    loop {
        let mut tx = app.db.write().await?;
        let Some(project) = projects::get(&mut tx, id).await? else {
            return Ok(());
        };
        let batch = rows::ids(&mut tx, id, after, BATCH).await?;
        let Some(last) = batch.last() else { break };
        after = *last;
        let changed = refresh_batch(app, &mut tx, &project, &batch).await?;
        tx.commit().await?;
        tell(app, &changed);
    }
    if let Some(project) = projects::get(&mut app.db.read().await?, id).await? {
        app.events.tell(Event::Project {
            id,
            workspace_id: project.workspace_id,
        });
    }
    Ok(())
}

/// Stores the clearance of all assets a talent is on: a consent was given, withdrawn or ended.
pub(crate) async fn refresh_talent(app: &App, talent: Uuid) -> Result<()> {
    let ids = rows::with_talent(&mut app.db.read().await?, talent).await?;
    refresh_assets(app, &ids).await?;
    // Assets that only suggested them were marked when the suggestion was taken back.
    crate::upkeep::refresh_outdated(app).await
}

/// Stores the clearance of these assets, of whatever projects.
pub(crate) async fn refresh_assets(app: &App, ids: &[Uuid]) -> Result<()> {
    for batch in ids.chunks(usize::try_from(BATCH).unwrap_or(usize::MAX)) {
        let mut tx = app.db.write().await?;
        let mut changed = Vec::new();
        for id in batch {
            let Some(asset) = rows::get(&mut tx, *id).await? else {
                continue;
            };
            let Some(project) = projects::get(&mut tx, asset.project_id).await? else {
                continue;
            };
            let current = Current::of(app, &mut tx, &project).await?;
            if store(&mut tx, &current, &asset).await? {
                changed.push(asset);
            }
        }
        tx.commit().await?;
        tell(app, &changed);
    }
    Ok(())
}

async fn refresh_batch(
    app: &App,
    tx: &mut Tx,
    project: &projects::ProjectRow,
    ids: &[Uuid],
) -> Result<Vec<AssetRow>> {
    let current = Current::of(app, tx, project).await?;
    let mut changed = Vec::new();
    for id in ids {
        let Some(asset) = rows::get(tx, *id).await? else {
            continue;
        };
        if store(tx, &current, &asset).await? {
            changed.push(asset);
        }
    }
    Ok(changed)
}

fn tell(app: &App, changed: &[AssetRow]) {
    for asset in changed {
        crate::assets::tell(app, asset, Change::Updated);
    }
}
