//! Ids, one type for each thing, so that a face is never taken for a talent.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self {
                Self(id)
            }
        }

        impl From<$name> for Uuid {
            fn from(id: $name) -> Self {
                id.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }
    };
}

id! {
    /// A person who signs in.
    AccountId
}
id! {
    /// A depicted person known to a workspace.
    TalentId
}
id! {
    /// A consent: one chain of events.
    ConsentId
}
id! {
    /// One detected or drawn face in a picture.
    FaceId
}
id! {
    /// A manager's word that lets one face through for one use.
    OverrideId
}
id! {
    /// A body of work.
    ProjectId
}
id! {
    /// A manager's statement about an asset that cannot be searched for faces.
    StatementId
}
