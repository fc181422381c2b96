//! From each bar of a board to its assets.

use std::num::NonZeroUsize;

use mixip_consent::{Clearance, ClearanceState, Reason, TalentId};
use mixip_db::assets as rows;
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::kinds::{Kind, Kinds, Which, confirmed, faces_of, stands_for};
use super::{Asked, asked, unsearched};
use crate::assets::{Asset, in_list};
use crate::clearance::UseBody;
use crate::rights::{self, ProjectRight};
use crate::{Actor, App, Error, Result, names};

/// Which assets of a board, page by page. All that is given has to be so.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct BoardPage {
    /// The use; the project's current use where left out.
    #[serde(rename = "use")]
    pub intended: Option<UseBody>,
    /// That stand so; with a talent, as they stand for that talent.
    #[schema(value_type = Option<names::ClearanceState>)]
    pub state: Option<ClearanceState>,
    /// That are held back for this reason; with a talent, whose face is.
    #[schema(value_type = Option<String>)]
    pub reason: Option<Reason>,
    /// On which this talent is confirmed; for members of the workspace.
    pub talent_id: Option<Uuid>,
    /// With a face that rests on this consent or override; for members of the workspace.
    pub rests_on: Option<Uuid>,
    /// Another use.
    pub compare: Option<UseBody>,
    /// That stand so for the other use.
    #[schema(value_type = Option<names::ClearanceState>)]
    pub compare_state: Option<ClearanceState>,
    /// Where to go on.
    pub cursor: Option<Uuid>,
    /// At most 500; 100 where left out.
    #[schema(value_type = Option<usize>, minimum = 1)]
    pub limit: Option<NonZeroUsize>,
}

impl BoardPage {
    fn wants(&self, kinds: &Kinds, kind: &Kind, clearance: &Clearance) -> bool {
        let talent = self.talent_id.map(TalentId);
        let state = match talent {
            Some(talent) => match stands_for(talent, kind, clearance) {
                Some(state) => state,
                None => return false,
            },
            None => clearance.state,
        };
        let held_back_by = |reason: Reason| {
            let by_face = faces_of(kind, clearance).any(|(face, _, verdict)| {
                !verdict.allowed
                    && kinds.told(verdict.reason) == reason
                    && (talent.is_none() || confirmed(face) == talent)
            });
            by_face || (talent.is_none() && unsearched(clearance) == Some(reason))
        };
        let rests_on = |id: Uuid| {
            faces_of(kind, clearance).any(|(.., verdict)| {
                verdict.allowed
                    && (verdict.consent.is_some_and(|consent| consent.0 == id)
                        || verdict.overridden_by.is_some_and(|over| over.0 == id))
            })
        };
        self.state.is_none_or(|wanted| wanted == state)
            && self.reason.is_none_or(held_back_by)
            && self.rests_on.is_none_or(rests_on)
    }
}

/// Assets of a board, newest first, and where to go on.
///
/// # Errors
/// As [`super::board`]; [`Error::Forbidden`] for collaborators who ask about a talent or a consent.
pub async fn assets(
    app: &App,
    actor: &Actor,
    project: Uuid,
    page: &BoardPage,
) -> Result<(Vec<Asset>, Option<Uuid>)> {
    let mut conn = app.db.read().await?;
    let access = rights::project(&mut conn, actor, project, ProjectRight::SeeUncleared).await?;
    if !access.knows_talent() && (page.talent_id.is_some() || page.rests_on.is_some()) {
        return Err(Error::Forbidden(
            "who agreed to what is for members of the workspace",
            "forbidden",
        ));
    }
    let kinds = Kinds::of(&mut conn, &access).await?;
    let asked = asked(app, &kinds, &access, page.intended.clone())?;
    let answers = kinds.judged(&asked.used);
    let others = page.compare.clone().map(|other| {
        let other = Asked::of(app, &kinds, project, other);
        kinds.judged(&other.used)
    });
    let (mut facts, mut ids) = (Vec::new(), Vec::new());
    for (place, (kind, clearance)) in kinds.with(&answers).enumerate() {
        let other = others.as_ref().and_then(|others| others.get(place));
        let changes_so = page.compare_state.is_none()
            || other.is_some_and(|other| Some(other.state) == page.compare_state);
        if !changes_so || !page.wants(&kinds, kind, clearance) {
            continue;
        }
        match &kind.which {
            Which::Facts(text) => facts.push(text.as_str()),
            Which::One(id) => ids.push(*id),
        }
    }
    let limit = page.limit.map_or(100, NonZeroUsize::get).min(500);
    let most = i64::try_from(limit).unwrap_or(i64::MAX);
    let before = page.cursor.unwrap_or(Uuid::max());
    let found = rows::page_alike(&mut conn, project, &facts, &ids, before, most).await?;
    let next = (found.len() == limit)
        .then(|| found.last().map(|row| row.id))
        .flatten();
    let items = found
        .into_iter()
        .map(|row| in_list(row, access.knows_talent()))
        .collect();
    Ok((items, next))
}
