//! Whether a draft still says what it said when its table was read.

use std::collections::HashSet;

use mixip_consent::Projects;
use mixip_db::Conn;
use mixip_db::imports::ReleaseRow;
use mixip_db::workspaces::WorkspaceRow;
use uuid::Uuid;

use super::Content;
use super::entry::Entry;
use super::judge::Known;
use super::people::People;
use crate::sheet::{CellError, cells_wrong};
use crate::{App, Result};

/// Holds the rows of a draft against what is known now: nothing that they rest on may have changed since it was read.
///
/// # Errors
/// [`crate::Error::Cells`] with every row that would become something else.
pub(super) async fn judge_again(
    app: &App,
    conn: &mut Conn,
    of: &WorkspaceRow,
    rows: &[ReleaseRow],
) -> Result<(Vec<Content>, People)> {
    let known = Known::read(app, conn, of).await?;
    let mut told = Vec::new();
    let mut tell = |n: i64, column, code, detail: &str| {
        told.push(CellError {
            row: u64::try_from(n).unwrap_or_default(),
            column: Some(column),
            code,
            detail: detail.to_owned(),
        });
    };
    let mut contents = Vec::with_capacity(rows.len());
    for row in rows {
        match &row.content {
            Some(content) => contents.push(Content::read(content)?),
            None => tell(
                row.n,
                "name",
                "talent_gone",
                "this person was deleted since the table was read: cancel the import, and bring the table without the row",
            ),
        }
    }
    if contents.len() < rows.len() {
        return Err(cells_wrong(told));
    }
    let projects: HashSet<Uuid> = known.projects.iter().map(|project| project.id).collect();
    for (row, content) in rows.iter().zip(&contents) {
        let only = content.entry.grant.scope().map(|scope| &scope.projects);
        if let Some(Projects::Only(only)) = only
            && only.iter().any(|project| !projects.contains(&project.0))
        {
            tell(
                row.n,
                "projects",
                "project_gone",
                "a project of this row was deleted since the table was read: cancel the import, and bring the table without it",
            );
        }
    }
    let entries: Vec<(u64, Entry)> = rows
        .iter()
        .zip(&contents)
        .map(|(row, content)| {
            (
                u64::try_from(row.n).unwrap_or_default(),
                content.entry.clone(),
            )
        })
        .collect();
    let mut also = Vec::new();
    let people = known.judge(&entries, &mut also)?;
    if also.is_empty() {
        for (row, whom) in rows.iter().zip(&people.of_rows) {
            if whom.known() != row.known.then_some(row.talent_id) {
                tell(
                    row.n,
                    "name",
                    "talent_changed",
                    "who this row is about is not who it was when the table was read (somebody of that name or address was added or changed): cancel the import, and bring the table again",
                );
            }
        }
    }
    told.extend(also);
    if told.is_empty() {
        Ok((contents, people))
    } else {
        Err(cells_wrong(told))
    }
}
