//! Which project people look at right now, so that its faces are matched first.

use std::collections::HashMap;
use std::sync::Mutex;

use uuid::Uuid;

/// The project that was listed last in each workspace, on this node.
#[derive(Debug, Default)]
pub(crate) struct LookedAt(Mutex<HashMap<Uuid, Uuid>>);

impl LookedAt {
    /// Somebody lists a project.
    pub(crate) fn note(&self, workspace: Uuid, project: Uuid) {
        self.0
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner)
            .insert(workspace, project);
    }

    /// The one that was listed last.
    pub(crate) fn latest(&self, workspace: Uuid) -> Option<Uuid> {
        self.0
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner)
            .get(&workspace)
            .copied()
    }
}
