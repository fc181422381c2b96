//! A table becomes a draft: all of it is sound, or nothing is stored.

use std::collections::{HashMap, HashSet};

use mixip_db::imports::{self as rows, ImportRow, ReleaseRow};
use uuid::Uuid;

use super::entry::{self, COLUMNS, Entry};
use super::judge::{Known, RowWarning};
use super::people::{People, Whom};
use super::projects::ProjectNames;
use super::view::show;
use super::{Content, ReleaseImport};
use crate::rights::{self, WorkspaceRight};
use crate::sheet::{Sheet, cells_wrong};
use crate::{Actor, App, Error, Result, text};

/// The most bytes of a table.
pub const MAX_TABLE: usize = 4 * 1024 * 1024;
/// The most rows of a table.
const MOST_ROWS: usize = 5_000;

/// Reads a table of signed releases, and keeps what its rows will become as a draft.
///
/// # Errors
/// [`Error::NotFound`] for who is no member; [`Error::TooLarge`]; [`Error::Cells`] with all that is wrong, by row and column.
pub async fn draft(
    app: &App,
    actor: &Actor,
    workspace: Uuid,
    filename: &str,
    table: &[u8],
) -> Result<ReleaseImport> {
    let right = WorkspaceRight::ImportReleases;
    let mut conn = app.db.read().await?;
    let (of, _) = rights::workspace(&mut conn, actor, workspace, right).await?;
    let filename = filename.rsplit(['/', '\\']).next().unwrap_or_default();
    let filename = text::line("table", filename, 255)?;
    if table.len() > MAX_TABLE {
        return Err(Error::TooLarge(format!(
            "the table is larger than {MAX_TABLE} bytes: divide it"
        )));
    }
    let known = Known::read(app, &mut conn, &of).await?;
    let Table {
        unread,
        entries,
        people,
    } = read(table, &known)?;
    let warnings = known.warnings(&mut conn, &entries, &people).await?;
    drop(conn);
    let now = app.clock.micros();
    let import = ImportRow {
        id: Uuid::now_v7(),
        workspace_id: workspace,
        filename,
        state: "draft".to_owned(),
        row_count: count(entries.len()),
        talent_new: count(
            people
                .who
                .keys()
                .filter(|whom| whom.known().is_none())
                .count(),
        ),
        talent_known: count(
            people
                .who
                .keys()
                .filter(|whom| whom.known().is_some())
                .count(),
        ),
        warnings: count(warnings.iter().map(Vec::len).sum()),
        unread_columns: serde_json::to_string(&unread)
            .map_err(|error| Error::internal("unread columns", error))?,
        created_by: actor.name().to_owned(),
        created_at: now,
        touched_at: now,
        committed_by_account: None,
        committed_by: None,
        finished_at: None,
        fault: None,
    };
    // What is sent for it lies under a key of its own: the talent's may not be there yet.
    app.vault.create_key(import.id, Some(workspace)).await?;
    let mut tx = app.db.write().await?;
    rights::workspace(&mut tx, actor, workspace, right).await?;
    rows::insert(&mut tx, &import).await?;
    for row in stored(import.id, entries, &people, warnings)? {
        rows::insert_file(&mut tx, import.id, &row.0.file, &row.1).await?;
        rows::insert_row(&mut tx, &row.0).await?;
    }
    let shown = show(&mut tx, import).await?;
    tx.commit().await?;
    Ok(shown)
}

/// A table whose rows are all sound.
pub(super) struct Table {
    /// Columns that nobody reads.
    pub(super) unread: Vec<String>,
    /// Its rows, by their numbers.
    pub(super) entries: Vec<(u64, Entry)>,
    /// Whom they are about.
    pub(super) people: People,
}

/// Reads a table. Everything that is wrong is told at once,
/// of each cell one thing.
pub(super) fn read(table: &[u8], known: &Known) -> Result<Table> {
    let (sheet, mut told) = Sheet::read_all(table, COLUMNS, MOST_ROWS)?;
    let projects = ProjectNames::new(&known.projects);
    let cells: HashSet<(u64, Option<&str>)> =
        told.iter().map(|cell| (cell.row, cell.column)).collect();
    let mut entries = Vec::with_capacity(sheet.rows.len());
    for row in &sheet.rows {
        let before = told.len();
        if let Some(entry) = entry::read(row, &projects, &mut told) {
            entries.push((row.number, entry));
        }
        let of_row = told.split_off(before).into_iter();
        told.extend(of_row.filter(|cell| !cells.contains(&(cell.row, cell.column))));
    }
    let people = known.judge(&entries, &mut told)?;
    if told.is_empty() {
        Ok(Table {
            unread: sheet.unread,
            entries,
            people,
        })
    } else {
        Err(cells_wrong(told))
    }
}

/// The rows as they are stored, each with the name of its PDF. Who is new has their id from here on.
fn stored(
    import: Uuid,
    entries: Vec<(u64, Entry)>,
    people: &People,
    warnings: Vec<Vec<RowWarning>>,
) -> Result<Vec<(ReleaseRow, String)>> {
    let mut ids: HashMap<Whom, Uuid> = HashMap::new();
    let rows = entries.into_iter().zip(&people.of_rows).zip(warnings);
    rows.map(|(((n, entry), whom), warnings)| {
        let talent = match whom {
            Whom::Known(id) => *id,
            Whom::New(_) => *ids.entry(*whom).or_insert_with(Uuid::now_v7),
        };
        let (file, name) = (entry.file_key(), entry.file.clone());
        let content = serde_json::to_string(&Content { entry, warnings })
            .map_err(|error| Error::internal("release row", error))?;
        let row = ReleaseRow {
            id: Uuid::now_v7(),
            import_id: import,
            n: i64::try_from(n).unwrap_or(i64::MAX),
            talent_id: talent,
            known: whom.known().is_some(),
            file,
            content: Some(content),
            consent_id: None,
        };
        Ok((row, name))
    })
    .collect()
}

fn count(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}
