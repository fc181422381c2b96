//! The templates of a workspace's consenting talent, opened for one pass.

use std::collections::HashMap;

use jiff::civil::Date;
use jiff::tz::TimeZone;
use mixip_consent::{ProjectId, Roster, TalentId};
use mixip_db::{consents, talent, workspaces};
use mixip_vision::{Embedding, Gallery};
use uuid::Uuid;

use super::Label;
use crate::clearance::roster_of;
use crate::clock::zone;
use crate::talent::TEMPLATE;
use crate::{App, Error, Result};

/// Who can be matched in a workspace today, and what they agreed to.
pub(crate) struct Known {
    gallery: Gallery<Uuid>,
    roster: Roster,
    time_zone: TimeZone,
    today: Date,
    suggest: f64,
    strict: f64,
}

impl Known {
    /// Reads everything anew: a consent withdrawn a moment ago counts.
    pub(crate) async fn of(app: &App, workspace: &workspaces::WorkspaceRow) -> Result<Self> {
        let time_zone = zone(&workspace.time_zone);
        let today = time_zone.to_datetime(app.clock.now()).date();
        let (roster, references) = {
            let mut conn = app.db.read().await?;
            let people = talent::of_workspace(&mut conn, workspace.id).await?;
            let consents = consents::of_workspace(&mut conn, workspace.id).await?;
            let references = talent::references_of_workspace(&mut conn, workspace.id).await?;
            (roster_of(&people, &consents, &time_zone)?, references)
        };
        let mut templates: HashMap<Uuid, Vec<Embedding>> = HashMap::new();
        for reference in references {
            let person = roster.get(&TalentId(reference.talent_id));
            if person
                .and_then(|person| person.biometric_current(today))
                .is_none()
            {
                continue;
            }
            let opened = app
                .vault
                .open_value(reference.talent_id, TEMPLATE, &reference.template)
                .await;
            let bytes = match opened {
                Ok(bytes) => zeroize::Zeroizing::new(bytes),
                // Erased a moment ago: not to be matched any more.
                Err(mixip_vault::Error::KeyErased { .. }) => continue,
                Err(error) => return Err(error.into()),
            };
            let embedding = Embedding::from_bytes(&bytes)
                .map_err(|error| Error::internal("template", error))?;
            templates
                .entry(reference.talent_id)
                .or_default()
                .push(embedding);
        }
        Ok(Self {
            gallery: Gallery::new(templates.into_iter().collect())
                .map_err(|error| Error::internal("templates", error))?,
            roster,
            time_zone,
            today,
            suggest: workspace.suggest,
            strict: workspace.strict,
        })
    }

    /// Whether the day it was read on is over: consents begin and end with days.
    pub(super) fn is_of_yesterday(&self, app: &App) -> bool {
        self.time_zone.to_datetime(app.clock.now()).date() != self.today
    }

    /// Whether there is nobody to compare with.
    pub(crate) fn is_empty(&self) -> bool {
        self.gallery.is_empty()
    }

    /// Labels for the faces of one frame: never the same talent twice, and only whom a face `may` be (A8).
    pub(super) fn label(
        &self,
        project: Uuid,
        faces: &[Embedding],
        may: impl Fn(usize, Uuid) -> bool,
    ) -> Result<Vec<Label>> {
        let matched = self
            .gallery
            .assign(faces, self.suggest as f32, may)
            .map_err(|error| Error::internal("matching", error))?;
        let named = matched.into_iter().map(|matched| {
            matched.map_or(Label::UNKNOWN, |matched| {
                self.name(project, matched.talent, f64::from(matched.similarity))
            })
        });
        Ok(named.collect())
    }

    /// `cleared` takes a sure match and a likeness consent for the project today; it grants nothing.
    fn name(&self, project: Uuid, talent: Uuid, similarity: f64) -> Label {
        let agreed = || {
            let person = self.roster.get(&TalentId(talent));
            person.is_some_and(|person| person.likeness_current(ProjectId(project), self.today))
        };
        let name = if similarity >= self.strict && agreed() {
            "cleared"
        } else {
            "possible"
        };
        Label {
            name,
            talent: Some(talent),
            similarity: Some(similarity),
        }
    }
}
