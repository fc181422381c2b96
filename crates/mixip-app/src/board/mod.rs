//! The clearance board: how a whole project stands for a use, by whom or what it is held back, and what would change for
//! another use. Nothing is stored, and every answer is the gate's.

mod kinds;
mod pages;
mod table;
mod tally;

use std::collections::HashMap;

use jiff::civil::Date;
use mixip_consent::{Clearance, ClearanceState, Reason, Use};
use mixip_db::{Conn, talent};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::clearance::UseBody;
use crate::projects::current_use;
use crate::rights::{self, ProjectAccess, ProjectRight};
use crate::{Actor, App, Error, Result, names};
use kinds::Kinds;

pub use pages::{BoardPage, assets};
pub use table::{BoardTable, table};

/// What a board is asked for.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct BoardQuestion {
    /// The use; the project's current use where left out.
    #[serde(rename = "use")]
    pub intended: Option<UseBody>,
    /// Another use to hold beside it.
    pub compare: Option<UseBody>,
}

/// How a project stands for a use.
#[derive(Debug, Serialize, ToSchema)]
pub struct Board {
    /// The use. A day that is past counts as today.
    #[serde(rename = "use")]
    pub intended: UseBody,
    /// How it stands.
    #[serde(flatten)]
    pub standing: BoardStanding,
    /// What ends soon of that on which cleared faces rest; for members of the workspace.
    pub ends: BoardEnds,
    /// How it would stand for the other use.
    pub compare: Option<BoardComparison>,
}

/// How a project stands.
#[derive(Debug, Serialize, ToSchema)]
pub struct BoardStanding {
    /// Assets by clearance.
    pub totals: BoardTotals,
    /// Why assets are not cleared, most assets first. An asset counts for each of its reasons. Collaborators are told
    /// `not_cleared` for all that is about consents.
    pub by_reason: Vec<BoardReason>,
    /// Who is on the assets, most held back first; for members of the workspace.
    pub by_talent: Vec<BoardTalent>,
    /// Assets that were not searched yet or cannot be, and for which nobody made a statement.
    pub unsearched: u64,
}

/// Assets by clearance.
#[derive(Debug, Default, PartialEq, Eq, Serialize, ToSchema)]
pub struct BoardTotals {
    /// They may go.
    pub cleared: u64,
    /// Somebody has to look.
    pub needs_review: u64,
    /// Somebody did not agree.
    pub blocked: u64,
}

impl BoardTotals {
    fn add(&mut self, state: ClearanceState, assets: u64) {
        match state {
            ClearanceState::Cleared => self.cleared += assets,
            ClearanceState::NeedsReview => self.needs_review += assets,
            ClearanceState::Blocked => self.blocked += assets,
        }
    }
}

/// One reason why assets are not cleared.
#[derive(Debug, Serialize, ToSchema)]
pub struct BoardReason {
    /// The reason.
    #[schema(value_type = String)]
    pub reason: Reason,
    /// Assets that it holds back.
    pub assets: u64,
    /// Faces that it is about; none where it is about the search.
    pub faces: u64,
}

/// How the assets stand on which somebody is confirmed.
#[derive(Debug, Serialize, ToSchema)]
pub struct BoardTalent {
    /// Who.
    pub talent_id: Uuid,
    /// Their name.
    pub name: String,
    /// Assets that may go.
    pub cleared: u64,
    /// Assets that somebody or something else holds back.
    pub needs_review: u64,
    /// Assets on which their own face may not leave.
    pub blocked: u64,
    /// Why their face may not.
    pub reasons: Vec<BoardTalentReason>,
}

/// Why somebody's face may not leave.
#[derive(Debug, Serialize, ToSchema)]
pub struct BoardTalentReason {
    /// The reason.
    #[schema(value_type = String)]
    pub reason: Reason,
    /// Assets that it holds back.
    pub assets: u64,
    /// The consent that comes nearest.
    pub consent_id: Option<Uuid>,
}

/// What ends soon, soonest first; what ends within 30 days ends within 60 days, too. Counted from the day of the use.
#[derive(Debug, Default, Serialize, ToSchema)]
#[expect(missing_docs, reason = "within so many days")]
pub struct BoardEnds {
    pub within_30: Vec<BoardEnd>,
    pub within_60: Vec<BoardEnd>,
    pub within_90: Vec<BoardEnd>,
}

/// A consent or an override that ends.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct BoardEnd {
    /// The consent.
    pub consent_id: Option<Uuid>,
    /// Or the override.
    pub override_id: Option<Uuid>,
    /// Whose consent it is.
    pub talent_id: Option<Uuid>,
    /// Their name.
    pub talent_name: Option<String>,
    /// The last day.
    #[schema(value_type = String, format = Date)]
    pub ends_on: Date,
    /// Assets of the project with a face that rests on it.
    pub assets: u64,
}

/// How a project would stand for another use.
#[derive(Debug, Serialize, ToSchema)]
pub struct BoardComparison {
    /// The other use.
    #[serde(rename = "use")]
    pub intended: UseBody,
    /// How it would stand.
    #[serde(flatten)]
    pub standing: BoardStanding,
    /// How many assets would change, from what to what.
    pub changes: Vec<BoardChange>,
}

/// Assets that stand otherwise for the other use.
#[derive(Debug, Serialize, ToSchema)]
pub struct BoardChange {
    /// For the use.
    #[schema(value_type = names::ClearanceState)]
    pub from: ClearanceState,
    /// For the other use.
    #[schema(value_type = names::ClearanceState)]
    pub to: ClearanceState,
    /// How many.
    pub assets: u64,
}

/// How all assets of a project stand for a use, and for another one beside it.
///
/// # Errors
/// [`Error::Forbidden`] for viewers: they see what is cleared, not what is not; `no_use` where neither is one given nor
/// has the project one.
pub async fn board(
    app: &App,
    actor: &Actor,
    project: Uuid,
    question: BoardQuestion,
) -> Result<Board> {
    let mut conn = app.db.read().await?;
    let access = rights::project(&mut conn, actor, project, ProjectRight::SeeUncleared).await?;
    let kinds = Kinds::of(&mut conn, &access).await?;
    let people = people(&mut conn, &access, &kinds).await?;
    let asked = asked(app, &kinds, &access, question.intended)?;
    let answers = kinds.judged(&asked.used);
    let compare = question.compare.map(|other| {
        let other = Asked::of(app, &kinds, project, other);
        let others = kinds.judged(&other.used);
        BoardComparison {
            changes: tally::changes(&kinds, &answers, &others),
            standing: tally::standing(&kinds, &others, &people),
            intended: other.body,
        }
    });
    Ok(Board {
        ends: if access.knows_talent() {
            tally::ends(&kinds, &answers, &people, asked.used.on)
        } else {
            BoardEnds::default()
        },
        standing: tally::standing(&kinds, &answers, &people),
        compare,
        intended: asked.body,
    })
}

/// A use that is asked for.
struct Asked {
    body: UseBody,
    used: Use,
}

impl Asked {
    /// A day that is past counts as today, as it does at the exits.
    fn of(app: &App, kinds: &Kinds, project: Uuid, mut body: UseBody) -> Self {
        let today = kinds.gate.time_zone.to_datetime(app.clock.now()).date();
        body.on = body.on.max(today);
        Self {
            used: body.of(project),
            body,
        }
    }
}

/// The use that is asked for, or else the project's current one.
fn asked(
    app: &App,
    kinds: &Kinds,
    access: &ProjectAccess,
    intended: Option<UseBody>,
) -> Result<Asked> {
    let body = match intended {
        Some(body) => Some(body),
        None => current_use(&access.project)?,
    };
    let body = body.ok_or_else(|| {
        Error::conflict(
            "no_use",
            "this project has no current use: say which use to look at, or set one in the project",
        )
    })?;
    Ok(Asked::of(app, kinds, access.project.id, body))
}

/// Names of the people on a project's assets. A collaborator from outside does not learn who refused.
async fn people(
    conn: &mut Conn,
    access: &ProjectAccess,
    kinds: &Kinds,
) -> Result<HashMap<Uuid, String>> {
    if !access.knows_talent() {
        return Ok(HashMap::new());
    }
    let ids: Vec<Uuid> = kinds.grounds.roster.keys().map(|id| id.0).collect();
    let rows = talent::some(conn, &ids).await?;
    Ok(rows.into_iter().map(|row| (row.id, row.name)).collect())
}

/// Why an asset is not searched, where nobody made a statement in place of that.
fn unsearched(clearance: &Clearance) -> Option<Reason> {
    clearance.unsearched.filter(|_| !clearance.stated)
}
