//! Who belongs to a workspace or a project: seeing them, changing their roles, removing them, leaving.
//!
//! Every request weighs roles anew, so a change counts from the next one on; what runs meanwhile (streams of events,
//! downloads, uploads) hears of it by an event and asks again (D3).

mod project;
mod workspace;

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::rights::{ProjectRole, WorkspaceRole};

pub use project::{change as change_in_project, list as of_project, remove as remove_from_project};
pub(crate) use workspace::owners_are_for_owners;
pub use workspace::{
    change as change_in_workspace, list as of_workspace, remove as remove_from_workspace,
};

/// A member of a workspace.
#[derive(Debug, Serialize, ToSchema)]
pub struct Member {
    /// The account.
    pub account_id: Uuid,
    /// Its name.
    pub name: String,
    /// Its mail address; for who may manage people, and for itself.
    pub email: Option<String>,
    /// What it may do.
    pub role: WorkspaceRole,
}

/// Somebody with a role of their own in a project.
#[derive(Debug, Serialize, ToSchema)]
pub struct ProjectMember {
    /// The account.
    pub account_id: Uuid,
    /// Its name.
    pub name: String,
    /// Its mail address; for who may manage people, and for itself.
    pub email: Option<String>,
    /// What it may do: the project's word, or the workspace's where that is more.
    pub role: ProjectRole,
    /// Whether it is from outside the workspace.
    pub collaborator: bool,
}

/// Another role in a workspace.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct MemberChange {
    /// The role from now on.
    pub role: WorkspaceRole,
}

/// Another role in a project.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ProjectMemberChange {
    /// The role from now on.
    pub role: ProjectRole,
}
