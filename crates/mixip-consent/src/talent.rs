//! What is known of a talent and of what it agreed to.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::{
    consent::ConsentState,
    given::{Grant, Relation},
    ids::{ConsentId, ProjectId, TalentId},
    scope::Scope,
    standing,
};

/// What the gate needs to know of one consent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConsentFacts {
    /// Its id.
    pub id: ConsentId,
    /// What it is about.
    pub grant: Grant,
    /// Where it stands at this moment.
    pub state: ConsentState,
    /// Who gave it.
    pub relation: Relation,
    /// The day on which it was given, in the workspace's time zone.
    pub given_on: Date,
}

/// What the gate needs to know of one talent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TalentFacts {
    /// First day on which a minor is of age; not set for whoever is of age anyway.
    pub majority_on: Option<Date>,
    /// Everything the talent agreed to, in any order.
    pub consents: Vec<ConsentFacts>,
}

/// The talent that the faces of an asset were confirmed as. Who is missing agreed to nothing.
pub type Roster = BTreeMap<TalentId, TalentFacts>;

impl TalentFacts {
    /// Does `consent`, one of this talent's, count on the day `on`: in state given, given by somebody who may speak for
    /// the talent on that day, and between the first and last day of its scope if it has one?
    pub fn in_force(&self, consent: &ConsentFacts, on: Date) -> bool {
        consent.state == ConsentState::Given
            && standing::objection(consent.relation, consent.given_on, self.majority_on, on)
                .is_none()
            && consent.grant.scope().is_none_or(|scope| scope.runs_on(on))
    }

    /// May this talent be matched on the day `on`, and by which biometric consent?
    ///
    /// Of several the one that was given last, then the lowest id. Without one no template of the talent may exist.
    pub fn biometric_current(&self, on: Date) -> Option<ConsentId> {
        self.consents
            .iter()
            .filter(|consent| {
                matches!(consent.grant, Grant::Biometric) && self.in_force(consent, on)
            })
            .max_by_key(|consent| (consent.given_on, std::cmp::Reverse(consent.id)))
            .map(|consent| consent.id)
    }

    /// Does any likeness consent cover `project` on the day `on`, for whatever use?
    ///
    /// What the label `cleared` asks besides similarity. It permits nothing: exits ask the gate.
    pub fn likeness_current(&self, project: ProjectId, on: Date) -> bool {
        self.likeness()
            .any(|(consent, scope)| self.in_force(consent, on) && scope.projects.include(project))
    }

    /// The last day on which `consent`, one of this talent's, can count; nothing where it has no end.
    pub fn last_day(&self, consent: &ConsentFacts) -> Option<Date> {
        let day = crate::nearest::last_day(consent, consent.grant.scope()?, self.majority_on);
        (day < Date::MAX).then_some(day)
    }

    /// Whether what this talent agreed to may mean something else on the day `until` than on the day `after`: a consent
    /// began or ended in between, or the talent came of age.
    pub fn turns_between(&self, after: Date, until: Date) -> bool {
        crate::nearest::turning_days(self).any(|day| after < day && day <= until)
    }

    /// The likeness consents with their scopes.
    pub(crate) fn likeness(&self) -> impl Iterator<Item = (&ConsentFacts, &Scope)> {
        self.consents
            .iter()
            .filter_map(|consent| Some((consent, consent.grant.scope()?)))
    }
}
