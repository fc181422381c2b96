//! What a likeness consent permits.

use std::ops::Deref;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{
    error::ConsentError,
    ids::ProjectId,
    nonempty::NonEmpty,
    reason::Reason,
    territory::Territories,
    usage::Use,
    vocabulary::{Channel, Purpose},
};

/// The projects of a scope. JSON: `"all"` or a list of ids.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "ProjectsJson", into = "ProjectsJson")]
pub enum Projects {
    /// Every project of the workspace, also later ones.
    All,
    /// These and no others.
    Only(NonEmpty<ProjectId>),
}

impl Projects {
    /// Is `project` one of them?
    pub fn include(&self, project: ProjectId) -> bool {
        match self {
            Self::All => true,
            Self::Only(projects) => projects.contains(&project),
        }
    }
}

#[derive(Clone, Serialize, Deserialize)]
enum All {
    #[serde(rename = "all")]
    All,
}

#[derive(Clone, Serialize, Deserialize)]
#[serde(
    untagged,
    expecting = "projects are \"all\" or a list of at least one project id"
)]
enum ProjectsJson {
    All(All),
    Only(NonEmpty<ProjectId>),
}

impl From<ProjectsJson> for Projects {
    fn from(json: ProjectsJson) -> Self {
        match json {
            ProjectsJson::All(All::All) => Self::All,
            ProjectsJson::Only(projects) => Self::Only(projects),
        }
    }
}

impl From<Projects> for ProjectsJson {
    fn from(projects: Projects) -> Self {
        match projects {
            Projects::All => Self::All(All::All),
            Projects::Only(projects) => Self::Only(projects),
        }
    }
}

/// A scope as stated, its dates not checked yet. [`Scope::try_from`] checks them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScopeDraft {
    /// In which projects.
    pub projects: Projects,
    /// What for.
    pub purposes: NonEmpty<Purpose>,
    /// Where it appears.
    pub channels: NonEmpty<Channel>,
    /// Where in the world.
    pub territories: Territories,
    /// First day, in the workspace's time zone.
    pub starts_on: Date,
    /// Last day; without it the consent lasts until it is withdrawn.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ends_on: Option<Date>,
}

/// What a likeness consent permits: a [`ScopeDraft`] (whose fields it lends) that does not end before it starts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "ScopeDraft", into = "ScopeDraft")]
pub struct Scope(ScopeDraft);

impl Scope {
    /// Does this one scope cover the project, the purpose, every channel, every territory and the date of `use_`?
    pub fn covers(&self, use_: &Use) -> bool {
        self.objections(use_).iter().all(Option::is_none)
    }

    /// What keeps the scope from covering `use_`, gravest first.
    pub(crate) fn objections(&self, use_: &Use) -> [Option<Reason>; 6] {
        let usage = &use_.usage;
        [
            (!self.projects.include(use_.project)).then_some(Reason::OutOfScopeProject),
            (!self.purposes.contains(&usage.purpose)).then_some(Reason::OutOfScopePurpose),
            (!self.territories.include(&usage.territories)).then_some(Reason::OutOfScopeTerritory),
            (!self.channels.includes(&usage.channels)).then_some(Reason::OutOfScopeChannel),
            self.has_ended(use_.on).then_some(Reason::Ended),
            (use_.on < self.starts_on).then_some(Reason::NotStarted),
        ]
    }

    /// Is `on` between the first and the last day, both included?
    pub fn runs_on(&self, on: Date) -> bool {
        self.starts_on <= on && !self.has_ended(on)
    }

    fn has_ended(&self, on: Date) -> bool {
        self.ends_on.is_some_and(|last| last < on)
    }
}

impl Deref for Scope {
    type Target = ScopeDraft;

    fn deref(&self) -> &ScopeDraft {
        &self.0
    }
}

impl TryFrom<ScopeDraft> for Scope {
    type Error = ConsentError;

    fn try_from(draft: ScopeDraft) -> Result<Self, ConsentError> {
        match draft.ends_on {
            Some(ends_on) if ends_on < draft.starts_on => Err(ConsentError::EndsBeforeStarts {
                starts_on: draft.starts_on,
                ends_on,
            }),
            _ => Ok(Self(draft)),
        }
    }
}

impl From<Scope> for ScopeDraft {
    fn from(scope: Scope) -> Self {
        scope.0
    }
}
