//! Clearance: facts of the database brought to the one gate, and its answers stored and shown.
//!
//! No rule stands here. What may leave is decided by [`mixip_consent::clear_asset`] alone.

pub(crate) mod alike;
mod batch;
mod facts;
mod overrides;
mod refresh;
mod survey;

use std::time::Duration;

use jiff::civil::Date;
use mixip_consent::{
    Channel, Clearance, ClearanceState, Exit, NonEmpty, ProjectId, Purpose, Reason, Territories,
    Unresolved, Usage, Use,
};
use mixip_ledger::EntryKind;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::events::Event;
use crate::faces::Bounds;
use crate::rights::{self, ProjectRight};
use crate::{Actor, App, Error, Result, assets, names};

pub(crate) use batch::{refresh_assets, refresh_project, refresh_talent};
pub(crate) use facts::{Gate, Grounds, SURE, asset_facts, overrides_of, roster_of};
pub(crate) use overrides::forget_documents;
pub use overrides::{
    NewOverride, Override, OverrideDetails, OverrideDocument, UsageBody, document, end_override,
    make_override, overrides,
};
pub(crate) use refresh::{Current, face_state, name_of, refresh_asset};
pub use refresh::{FaceCounts, FaceState};
pub use survey::{Survey, SurveyReason, survey};

/// How long a question waits for the thorough pass.
const PATIENCE: Duration = Duration::from_secs(30);

/// What is about to be done, as it goes over the API; the project is the asset's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct UseBody {
    /// What for.
    #[schema(value_type = names::Purpose)]
    pub purpose: Purpose,
    /// Where it appears.
    #[schema(value_type = Vec<names::Channel>, min_items = 1)]
    pub channels: NonEmpty<Channel>,
    /// Where in the world: ISO 3166-1 alpha-2 codes, or "worldwide".
    #[schema(schema_with = names::territories)]
    pub territories: Territories,
    /// When, in the workspace's time zone.
    #[schema(value_type = String, format = Date)]
    pub on: Date,
}

impl UseBody {
    /// The use for a project's assets.
    pub(crate) fn of(&self, project: Uuid) -> Use {
        Usage {
            purpose: self.purpose,
            channels: self.channels.clone(),
            territories: self.territories.clone(),
        }
        .of(ProjectId(project), self.on)
    }
}

/// A question to the gate.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = ClearanceQuestion)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// What is about to be done.
    #[serde(rename = "use")]
    pub intended: UseBody,
}

/// The gate's answer for one asset.
#[derive(Debug, Serialize, ToSchema)]
pub struct Answer {
    /// Whether it may leave.
    #[schema(value_type = names::ClearanceState)]
    pub clearance: ClearanceState,
    /// What keeps the asset as a whole: its search is not done.
    #[schema(value_type = Option<String>)]
    pub unsearched: Option<Reason>,
    /// The verdict on each face.
    pub faces: Vec<Verdict>,
}

/// The gate's answer for one face.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Verdict {
    /// The face.
    pub face_id: Uuid,
    /// Whether it may leave.
    pub allowed: bool,
    /// Why.
    #[schema(value_type = String)]
    pub reason: Reason,
    /// The consent it rests on, or the one that comes nearest.
    pub consent_id: Option<Uuid>,
    /// The override that lets it through.
    pub override_id: Option<Uuid>,
}

/// Asks the gate about one asset, anew. Where the thorough pass is missing it goes first, and the question waits
/// for it up to 30 s.
///
/// # Errors
/// [`Error::NotFound`] for who has no role in the project.
pub async fn ask(app: &App, actor: &Actor, asset: Uuid, question: &Question) -> Result<Answer> {
    rights::asset(&mut app.db.read().await?, actor, asset, ProjectRight::See).await?;
    wait_for_search(app, asset).await?;
    let mut conn = app.db.read().await?;
    let (row, access) = rights::asset(&mut conn, actor, asset, ProjectRight::See).await?;
    let gate = Gate::of_project(&mut conn, &access.project).await?;
    let (clearance, _) = gate
        .clear(&mut conn, &row, &question.intended.of(row.project_id))
        .await?;
    Ok(Answer {
        clearance: clearance.state,
        unsearched: clearance.unsearched,
        faces: verdicts(&clearance, access.knows_talent()),
    })
}

/// The verdicts of a clearance as they go over the API: with what they rest on for who may know it.
fn verdicts(clearance: &Clearance, knows_talent: bool) -> Vec<Verdict> {
    clearance
        .faces
        .iter()
        .map(|(face, verdict)| Verdict {
            face_id: face.0,
            allowed: verdict.allowed,
            reason: if knows_talent {
                verdict.reason
            } else {
                verdict.reason.outside()
            },
            consent_id: verdict
                .consent
                .map(|consent| consent.0)
                .filter(|_| knows_talent),
            override_id: verdict
                .overridden_by
                .map(|over| over.0)
                .filter(|_| knows_talent),
        })
        .collect()
}

async fn wait_for_search(app: &App, asset: Uuid) -> Result<()> {
    // Listen before looking, so that no event falls between.
    let mut events = app.events.subscribe();
    let deadline = tokio::time::Instant::now() + PATIENCE;
    let mut hastened = false;
    loop {
        let row = mixip_db::assets::get(&mut app.db.read().await?, asset).await?;
        let Some(row) = row
            .ok_or(Error::NotFound("the asset"))
            .map(|row| matches!(row.scan.as_str(), "pending" | "quick").then_some(row))?
        else {
            return Ok(());
        };
        if !hastened && row.scan == "quick" {
            assets::hasten_search(app, asset).await?;
            hastened = true;
        }
        let changed = async {
            loop {
                match events.recv().await {
                    Ok(Event::Asset { id, .. }) if id != asset => {}
                    Ok(Event::Asset { .. }) | Err(_) => return,
                    Ok(_) => {}
                }
            }
        };
        let look_again = tokio::time::Instant::now() + Duration::from_secs(1);
        let _ = tokio::time::timeout_at(look_again.min(deadline), changed).await;
        if tokio::time::Instant::now() >= deadline {
            return Ok(());
        }
    }
}

/// A manager's words about an asset that cannot be searched.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewStatement {
    /// What the manager states, for example that nobody is to be seen.
    pub text: String,
}

/// Records a manager's statement for an asset that could not be searched.
///
/// # Errors
/// [`Error::Forbidden`] for who is not a manager; `searchable` when the asset can be searched.
pub async fn make_statement(
    app: &App,
    actor: &Actor,
    asset: Uuid,
    input: &NewStatement,
) -> Result<assets::Asset> {
    let text = crate::text::lines("text", Some(&input.text), 2_000)?
        .ok_or_else(|| Error::field("required", "text", "say what you state of this file"))?;
    let mut tx = app.db.write().await?;
    let (row, _) = rights::asset(&mut tx, actor, asset, ProjectRight::MakeStatements).await?;
    if !matches!(row.scan.as_str(), "failed" | "not_searchable") {
        return Err(Error::conflict(
            "searchable",
            "this file can be searched for faces: decide on the faces instead",
        ));
    }
    let id = Uuid::now_v7();
    mixip_db::assets::set_statement(&mut tx, asset, id, &text, actor.name(), app.clock.micros())
        .await?;
    let about = serde_json::json!({ "statement": id, "text": text });
    crate::ledger::record(
        app,
        &mut tx,
        row.workspace_id,
        actor,
        EntryKind::StatementMade,
        asset,
        about,
    )
    .await?;
    refresh_asset(app, &mut tx, asset).await?;
    tx.commit().await?;
    assets::tell(app, &row, crate::events::Change::Updated);
    assets::get(app, actor, asset).await
}

/// What of an asset may be seen by who sees what the gate lets out.
#[derive(Debug, PartialEq)]
pub(crate) enum Seen {
    /// All of it.
    Whole,
    /// Its first picture, with these faces covered.
    Covered(Vec<Bounds>),
    /// Nothing: it was not searched.
    Nothing,
}

/// What the gate lets out of an asset for its project's current use at this moment: for viewers, who see nothing else.
/// While there is no use nothing is whole, and everybody on it is covered.
pub(crate) async fn seen_now(
    app: &App,
    conn: &mut mixip_db::Conn,
    asset: &mixip_db::assets::AssetRow,
    project: &mixip_db::projects::ProjectRow,
) -> Result<Seen> {
    let current = refresh::Current::of(app, conn, project).await?;
    let faces = mixip_db::faces::of_asset(conn, asset.id).await?;
    let grounds = current.gate().grounds(conn, &faces).await?;
    let clearance = current.clear(&asset.scan, asset.statement_id, &faces, &grounds);
    let covered = match clearance.exit(Unresolved::Redact) {
        Exit::Whole if current.has_use() => return Ok(Seen::Whole),
        Exit::Whole if clearance.unsearched.is_none() => Vec::new(),
        Exit::Covered(covered) => covered,
        Exit::Whole | Exit::HeldBack(_) => return Ok(Seen::Nothing),
    };
    let bounds = faces
        .iter()
        .filter(|face| face.frame == 0 && covered.iter().any(|id| id.0 == face.id))
        .map(|face| Bounds {
            x: face.x,
            y: face.y,
            width: face.width,
            height: face.height,
        });
    Ok(Seen::Covered(bounds.collect()))
}
