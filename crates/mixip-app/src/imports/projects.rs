//! The projects that cells name.

use std::collections::HashMap;

use mixip_consent::{NonEmpty, ProjectId, Projects};
use mixip_db::projects::ProjectRow;
use uuid::Uuid;

use super::entry::wrong;
use super::words;
use crate::{Result, text};

/// The projects of a workspace by id and by name.
pub(super) struct ProjectNames(HashMap<String, Vec<Uuid>>);

impl ProjectNames {
    pub(super) fn new(projects: &[ProjectRow]) -> Self {
        let mut names: HashMap<String, Vec<Uuid>> = HashMap::new();
        for project in projects {
            names
                .entry(project.id.to_string())
                .or_default()
                .push(project.id);
            names
                .entry(text::folded(project.name.trim()))
                .or_default()
                .push(project.id);
        }
        Self(names)
    }

    /// The projects of a cell. All that divides lists may be part of a name, so the whole is looked for first.
    pub(super) fn read(&self, cell: &str) -> Result<Projects> {
        let found = match self.0.contains_key(&text::folded(cell)) {
            true => vec![self.one(cell)?],
            false => words::listed(cell, |name| self.one(name))?,
        };
        Ok(Projects::Only(NonEmpty::new(
            found.into_iter().map(ProjectId),
        )?))
    }

    fn one(&self, name: &str) -> Result<Uuid> {
        match self.0.get(&text::folded(name)).map(Vec::as_slice) {
            Some(&[id]) => Ok(id),
            Some(several) => Err(wrong(
                "project_ambiguous",
                format!(
                    "{} projects are called \"{name}\": write the id in its place (it stands in the project's address)",
                    several.len()
                ),
            )),
            None => Err(wrong(
                "project_unknown",
                format!(
                    "there is no project \"{name}\": write its name as it is, or leave the cell empty for all projects"
                ),
            )),
        }
    }
}
