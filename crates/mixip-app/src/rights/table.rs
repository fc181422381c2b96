//! The table of rights: what there is to do, and which roles may. The checks read it, and `docs/rights.md` is written
//! from it; nothing else says who may do what.

use std::fmt::Write;

use super::{ProjectRole, WorkspaceRole};

macro_rules! rights {
    ($(#[$about:meta])* $name:ident of $role:ident { $($(#[doc = $words:literal])+ $right:ident: $($who:ident),+;)+ }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $name { $($(#[doc = $words])+ $right,)+ }

        impl $name {
            /// Every right.
            pub const ALL: &[Self] = &[$(Self::$right,)+];

            /// The roles that have it, the least first.
            #[must_use]
            pub const fn roles(self) -> &'static [$role] {
                match self { $(Self::$right => &[$($role::$who,)+],)+ }
            }

            /// Whether a role has it.
            #[must_use]
            pub fn is_of(self, role: $role) -> bool {
                self.roles().contains(&role)
            }

            /// What it lets one do, in words.
            #[must_use]
            pub fn words(self) -> &'static str {
                match self { $(Self::$right => concat!($($words,)+).trim(),)+ }
            }
        }
    };
}

rights! {
    /// What one may do in a workspace.
    WorkspaceRight of WorkspaceRole {
        /// See the workspace, its people and its projects.
        See: Member, Admin, Owner;
        /// Make projects.
        MakeProjects: Member, Admin, Owner;
        /// Know the depicted people: their directory, references and consents, whose face is whose, how sure matching is.
        KnowTalent: Member, Admin, Owner;
        /// Import releases that were signed elsewhere, with the people who signed them.
        ImportReleases: Member, Admin, Owner;
        /// Work in every project that names no other role, as an editor.
        WorkInProjects: Member, Admin, Owner;
        /// Run every project, as a manager.
        RunProjects: Admin, Owner;
        /// Delete depicted people with all that is known of them.
        DeleteTalent: Admin, Owner;
        /// Answer privacy requests, and see how they stand.
        AnswerPrivacyRequests: Admin, Owner;
        /// Write and publish release forms.
        ManageForms: Admin, Owner;
        /// Change settings, thresholds and policy.
        ChangeSettings: Admin, Owner;
        /// Change the key that the workspace signs with.
        ManageKeys: Admin, Owner;
        /// Read the ledger.
        ReadLedger: Admin, Owner;
        /// Invite members and admins, change their roles, remove them.
        ManagePeople: Admin, Owner;
        /// Make somebody an owner, or an owner something else.
        ManageOwners: Owner;
    }
}

rights! {
    /// What one may do in a project.
    ProjectRight of ProjectRole {
        /// See the project, its people, the list of its pictures, and of each picture what the gate lets out; the rest covered.
        See: Viewer, Reviewer, Editor, Manager;
        /// See pictures that are not cleared, faces one by one, and what would keep a use from being cleared.
        SeeUncleared: Reviewer, Editor, Manager;
        /// Upload files.
        Upload: Editor, Manager;
        /// Correct, process again and delete pictures.
        Edit: Editor, Manager;
        /// Decide on faces, draw what detection missed.
        DecideOnFaces: Editor, Manager;
        /// Export, and see what was exported.
        Export: Editor, Manager;
        /// Make share links for a stated use, take them back, and see who came by them.
        Share: Editor, Manager;
        /// Ask people for their consent, as a member of the workspace.
        AskForConsent: Editor, Manager;
        /// Change the project, its current use and whether faces are matched.
        Run: Manager;
        /// State something of a file that cannot be searched.
        MakeStatements: Manager;
        /// Let a single face through for one use, with a reason and a document.
        Override: Manager;
        /// Invite people, change their roles, remove them.
        ManagePeople: Manager;
        /// Delete the project with all that is in it.
        Delete: Manager;
    }
}

/// The right that goes with every role from this one up; a right of its own says more.
impl From<ProjectRole> for ProjectRight {
    fn from(least: ProjectRole) -> Self {
        match least {
            ProjectRole::Viewer => Self::See,
            ProjectRole::Reviewer => Self::SeeUncleared,
            ProjectRole::Editor => Self::Edit,
            ProjectRole::Manager => Self::Run,
        }
    }
}

/// The right that goes with every role from this one up; a right of its own says more.
impl From<WorkspaceRole> for WorkspaceRight {
    fn from(least: WorkspaceRole) -> Self {
        match least {
            WorkspaceRole::Member => Self::See,
            WorkspaceRole::Admin => Self::ChangeSettings,
            WorkspaceRole::Owner => Self::ManageOwners,
        }
    }
}

const WORKSPACE_ROLES: [WorkspaceRole; 3] = [
    WorkspaceRole::Member,
    WorkspaceRole::Admin,
    WorkspaceRole::Owner,
];
const PROJECT_ROLES: [ProjectRole; 4] = [
    ProjectRole::Viewer,
    ProjectRole::Reviewer,
    ProjectRole::Editor,
    ProjectRole::Manager,
];

/// `docs/rights.md`: the table for people.
#[must_use]
pub fn page() -> String {
    let mut page = String::from(
        "# Who may do what\n\n\
         Written from the table that the program asks, `crates/mixip-app/src/rights/table.rs`: do not edit it here.\n\n\
         Who has no role at all does not learn that the thing exists (404); who has one that is not enough is told so (403).\n\n\
         ## In a workspace\n\n\
         | | member | admin | owner |\n|---|---|---|---|\n",
    );
    for right in WorkspaceRight::ALL {
        let may = WORKSPACE_ROLES.map(|role| right.is_of(role));
        row(&mut page, right.words(), may);
    }
    page.push_str(
        "\nThe last owner stays one. Everybody may leave but the last owner.\n\n\
         ## In a project\n\n\
         | | viewer | reviewer | editor | manager |\n|---|---|---|---|---|\n",
    );
    for right in ProjectRight::ALL {
        let may = PROJECT_ROLES.map(|role| right.is_of(role));
        row(&mut page, right.words(), may);
    }
    page.push_str(
        "\nOwners and admins of the workspace are managers of each of its projects, whatever the project says. Its members are \
         editors, unless the project gives them another role.\n\n\
         ## Collaborators\n\n\
         Who has a role in a project without being a member of its workspace is a collaborator, and has no right of the first \
         table. They see the project and its people, no other project, and nothing of the workspace. Of consents they learn \
         whether a face is cleared and nothing else: no names or ids of depicted people, no consents, no similarity, no \
         suggestion of matching, whatever their role. As editors they draw faces and mark what is no face or incidental; they \
         name nobody, and do not touch what members named.\n\n\
         ## Guests\n\n\
         Who comes by a share link has no role. They see the pictures of that link and nothing else: for its use, what the gate \
         lets out at that moment; the rest covered, or held back.\n",
    );
    page
}

fn row<const N: usize>(page: &mut String, words: &str, may: [bool; N]) {
    let _ = write!(page, "| {} |", words.trim_end_matches('.'));
    for may in may {
        page.push_str(if may { " yes |" } else { " – |" });
    }
    page.push('\n');
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A higher role never lacks what a lower one has.
    #[test]
    fn d1_roles_include_the_lesser_ones() {
        for right in ProjectRight::ALL {
            let roles = right.roles();
            assert!(
                !roles.is_empty() && PROJECT_ROLES.ends_with(roles),
                "{right:?}"
            );
        }
        for right in WorkspaceRight::ALL {
            let roles = right.roles();
            assert!(
                !roles.is_empty() && WORKSPACE_ROLES.ends_with(roles),
                "{right:?}"
            );
        }
    }
}
