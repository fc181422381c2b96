//! What an export for a use would do: counts and reasons over a whole project, with nothing stored.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use mixip_consent::{ClearanceState, Decision, Reason, TalentId};
use mixip_db::{assets, consents, faces, overrides, talent};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::{Gate, Grounds, Question, asset_facts, overrides_of, roster_of};
use crate::rights::{self, ProjectRight};
use crate::{Actor, App, Result, names};

/// What may go, and why the rest may not.
#[derive(Debug, Serialize, ToSchema)]
pub struct Survey {
    /// Assets by clearance.
    pub counts: SurveyCounts,
    /// Why assets are not cleared, most assets first.
    pub reasons: Vec<SurveyReason>,
}

/// Assets by clearance.
#[derive(Debug, Default, Serialize, ToSchema)]
pub struct SurveyCounts {
    /// They may go.
    pub cleared: u64,
    /// Somebody has to look.
    pub needs_review: u64,
    /// Somebody did not agree.
    pub blocked: u64,
}

/// One reason why assets are not cleared.
#[derive(Debug, Serialize, ToSchema)]
pub struct SurveyReason {
    /// What the assets are because of it.
    #[schema(value_type = names::ClearanceState)]
    pub state: ClearanceState,
    /// The reason.
    #[schema(value_type = String)]
    pub reason: Reason,
    /// The talent who did not agree, where one is confirmed.
    pub talent_id: Option<Uuid>,
    /// Their name.
    pub talent_name: Option<String>,
    /// How many assets.
    pub assets: u64,
    /// A few of the faces.
    pub faces: Vec<Uuid>,
}

#[derive(Default)]
struct Group {
    assets: BTreeSet<Uuid>,
    faces: Vec<Uuid>,
}

/// Tries a use on all assets of a project.
///
/// # Errors
/// [`crate::Error::Forbidden`] for viewers: they see what is cleared, not what is not.
pub async fn survey(
    app: &App,
    actor: &Actor,
    project: Uuid,
    question: &Question,
) -> Result<Survey> {
    let mut conn = app.db.read().await?;
    let access = rights::project(&mut conn, actor, project, ProjectRight::SeeUncleared).await?;
    let gate = Gate::of_project(&mut conn, &access.project).await?;
    let people = talent::confirmed_in(&mut conn, project).await?;
    let grounds = Grounds {
        roster: roster_of(
            &people,
            &consents::for_project(&mut conn, project).await?,
            &gate.time_zone,
        )?,
        overrides: overrides_of(&overrides::standing_in(&mut conn, project).await?)?,
    };
    let mut faces: HashMap<Uuid, Vec<faces::FaceRow>> = HashMap::new();
    for face in faces::of_project(&mut conn, project).await? {
        faces.entry(face.asset_id).or_default().push(face);
    }
    let intended = question.intended.of(project);
    let mut counts = SurveyCounts::default();
    let mut groups: BTreeMap<(bool, Reason, Option<TalentId>), Group> = BTreeMap::new();
    for scan in assets::scans(&mut conn, project).await? {
        let faces = faces.remove(&scan.id).unwrap_or_default();
        let facts = asset_facts(&scan.scan, scan.statement_id, &faces, &grounds);
        let clearance = gate.decide(&facts, &intended, &grounds);
        match clearance.state {
            ClearanceState::Cleared => {
                counts.cleared += 1;
                continue;
            }
            ClearanceState::NeedsReview => counts.needs_review += 1,
            ClearanceState::Blocked => counts.blocked += 1,
        }
        if let Some(reason) = clearance.unsearched.filter(|_| !clearance.stated) {
            groups
                .entry((false, reason, None))
                .or_default()
                .assets
                .insert(scan.id);
        }
        for (fact, (id, verdict)) in facts.faces.iter().zip(&clearance.faces) {
            if verdict.allowed {
                continue;
            }
            let named = matches!(fact.decision, Decision::Confirmed(_));
            let key = match fact.decision {
                Decision::Confirmed(talent) if access.knows_talent() => {
                    (named, verdict.reason, Some(talent))
                }
                // Who only collaborates on the project does not learn who refused, nor what.
                _ if !access.knows_talent() => (named, verdict.reason.outside(), None),
                _ => (named, verdict.reason, None),
            };
            let group = groups.entry(key).or_default();
            group.assets.insert(scan.id);
            if group.faces.len() < 3 {
                group.faces.push(id.0);
            }
        }
    }
    let names: HashMap<Uuid, &str> = people
        .iter()
        .map(|row| (row.id, row.name.as_str()))
        .collect();
    let mut reasons: Vec<SurveyReason> = groups
        .into_iter()
        .map(|((blocked, reason, talent), group)| SurveyReason {
            state: if blocked {
                ClearanceState::Blocked
            } else {
                ClearanceState::NeedsReview
            },
            reason,
            talent_id: talent.map(|talent| talent.0),
            talent_name: talent
                .and_then(|talent| names.get(&talent.0))
                .map(|name| (*name).to_owned()),
            assets: group.assets.len() as u64,
            faces: group.faces,
        })
        .collect();
    reasons.sort_by_key(|reason| std::cmp::Reverse(reason.assets));
    Ok(Survey { counts, reasons })
}
