use serde::{Deserialize, Serialize};

/// Why a face may leave or not, or why an asset is held back. Shown to people in words; the names are stable.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// Allowed: one likeness consent covers the use.
    ConsentCovers,
    /// Allowed: an incidental face, and the workspace's policy lists the purpose.
    IncidentalAllowed,
    /// Allowed: not a face at all.
    NotAFace,
    /// Allowed: a person with the right to do so overrode the rule for this face and use.
    OverrideAllows,
    /// Allowed; why is for the members of the workspace to know.
    Cleared,

    /// The talent never gave a likeness consent.
    NoConsent,
    /// It was withdrawn.
    ConsentWithdrawn,
    /// The talent was a minor and agreed without a guardian.
    GuardianRequired,
    /// A guardian agreed, but the talent's majority is not known.
    MajorityUnknown,
    /// A guardian agreed, and the talent is of age by the date of the use: ask the talent.
    GuardianEnded,
    /// Agreed for other projects.
    OutOfScopeProject,
    /// Agreed for other purposes.
    OutOfScopePurpose,
    /// Agreed for other territories.
    OutOfScopeTerritory,
    /// Agreed for other channels.
    OutOfScopeChannel,
    /// The consent's last day is before the date of the use.
    Ended,
    /// The consent's first day is after the date of the use.
    NotStarted,
    /// Not allowed, for a reason that lies in consents; which one is for the members of the workspace to know.
    NotCleared,

    /// Nobody has decided who this is.
    Undecided,
    /// Nobody has decided whether this is a face.
    Doubtful,
    /// It is not whom matching suggested; nobody has decided who it is.
    MatchRejected,
    /// An incidental face, but the workspace's policy does not list the purpose.
    IncidentalPurpose,

    /// The thorough pass is still to come.
    ScanPending,
    /// The last pass failed.
    ScanFailed,
    /// The file cannot be searched for faces.
    NotSearchable,
}

impl Reason {
    /// The reason as it is told to who does not belong to the workspace: of consents they learn whether a face is cleared,
    /// and of matching nothing.
    #[must_use]
    pub fn outside(self) -> Self {
        match self {
            Self::ConsentCovers | Self::OverrideAllows | Self::Cleared => Self::Cleared,
            Self::NoConsent
            | Self::ConsentWithdrawn
            | Self::GuardianRequired
            | Self::MajorityUnknown
            | Self::GuardianEnded
            | Self::OutOfScopeProject
            | Self::OutOfScopePurpose
            | Self::OutOfScopeTerritory
            | Self::OutOfScopeChannel
            | Self::Ended
            | Self::NotStarted
            | Self::NotCleared => Self::NotCleared,
            Self::Undecided | Self::MatchRejected => Self::Undecided,
            Self::IncidentalAllowed
            | Self::NotAFace
            | Self::Doubtful
            | Self::IncidentalPurpose
            | Self::ScanPending
            | Self::ScanFailed
            | Self::NotSearchable => self,
        }
    }

    /// Does it let a face leave?
    pub fn allows(self) -> bool {
        matches!(
            self,
            Self::ConsentCovers
                | Self::IncidentalAllowed
                | Self::NotAFace
                | Self::OverrideAllows
                | Self::Cleared
        )
    }
}
