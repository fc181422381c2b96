//! What is about to be done with a picture.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{
    ids::ProjectId,
    nonempty::NonEmpty,
    territory::Territories,
    vocabulary::{Channel, Purpose},
};

/// A use without its project and date: what an override permits, what a project's current use states.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Usage {
    /// What for.
    pub purpose: Purpose,
    /// Where it appears; all of them have to be agreed to.
    pub channels: NonEmpty<Channel>,
    /// Where in the world; all of them have to be agreed to. Worldwide is covered by a worldwide consent alone.
    pub territories: Territories,
}

impl Usage {
    /// This usage of a picture of `project` on the date `on`.
    pub fn of(self, project: ProjectId, on: Date) -> Use {
        Use {
            project,
            usage: self,
            on,
        }
    }

    /// Is `other` for the same purpose and within these channels and territories?
    pub fn includes(&self, other: &Self) -> bool {
        self.purpose == other.purpose
            && self.channels.includes(&other.channels)
            && self.territories.include(&other.territories)
    }
}

/// A use: a usage of a project's pictures on a date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Use {
    /// The asset's project.
    pub project: ProjectId,
    /// What is done.
    pub usage: Usage,
    /// When, in the workspace's time zone.
    pub on: Date,
}
