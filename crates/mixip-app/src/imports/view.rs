//! Imports as members of the workspace see them.

use jiff::Timestamp;
use jiff::civil::Date;
use mixip_consent::Relation;
use mixip_db::Conn;
use mixip_db::imports::{self as rows, FileRow, ImportRow};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use super::{Content, KEPT_DAYS, RowWarning, find};
use crate::clock::timestamp;
use crate::consents::{GivenByBody, Scope};
use crate::rights::{self, WorkspaceRight};
use crate::storage::as_u64;
use crate::{Actor, App, Error, Result, names};

/// A table of signed releases on its way in.
#[derive(Debug, Serialize, ToSchema)]
pub struct ReleaseImport {
    /// Its id.
    pub id: Uuid,
    /// Where the releases go.
    pub workspace_id: Uuid,
    /// Name of the table at home.
    pub filename: String,
    /// How far it has come.
    #[schema(value_type = names::ImportState)]
    pub state: String,
    /// Rows of the table, each a consent.
    pub rows: i64,
    /// People who will be added.
    pub talent_new: i64,
    /// People who are known.
    pub talent_known: i64,
    /// What somebody should look at, in all rows.
    pub warnings: i64,
    /// Columns of the table that nobody reads.
    pub unread_columns: Vec<String>,
    /// PDFs that the rows name.
    pub files: i64,
    /// How many of them were sent.
    pub received: i64,
    /// Those that were not, by the names that the table has for them.
    pub missing: Vec<String>,
    /// Who brought it.
    pub created_by: String,
    /// When.
    #[schema(value_type = String, format = DateTime)]
    pub created_at: Timestamp,
    /// When it goes, where nobody touches it.
    #[schema(value_type = String, format = DateTime)]
    pub expires_at: Timestamp,
    /// When it was committed, or could not be.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub finished_at: Option<Timestamp>,
    /// Why it could not be.
    pub fault: Option<Fault>,
}

/// Why an import could not be committed. Nothing of it was stored.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = ImportFault)]
pub struct Fault {
    /// Stable, machine-readable name.
    pub code: String,
    /// What is wrong and what to do.
    pub detail: String,
    /// The rows that are in the way.
    pub rows: Vec<FaultRow>,
}

/// A row that is in the way.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = ImportFaultRow)]
pub struct FaultRow {
    /// The row, as a spreadsheet counts them.
    pub row: u64,
    /// The column.
    pub field: Option<String>,
    /// Stable, machine-readable name.
    pub code: String,
    /// What is wrong and what to do.
    pub detail: String,
}

/// What a row of the table will become, or became.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = ImportedRow)]
pub struct ReleaseRow {
    /// Its id.
    pub id: Uuid,
    /// Its number, as a spreadsheet counts them.
    pub row: i64,
    /// Whose release it is; nothing once they were deleted.
    pub talent: Option<RowTalent>,
    /// Which kind of consent.
    #[schema(value_type = Option<names::ConsentKind>)]
    pub kind: Option<String>,
    /// What a likeness consent covers.
    #[schema(value_type = Option<Scope>)]
    pub scope: Option<serde_json::Value>,
    /// Who agreed.
    pub given_by: Option<GivenByBody>,
    /// When.
    #[schema(value_type = Option<String>, format = Date)]
    pub signed_on: Option<Date>,
    /// The words, where the table tells them; else they are those of the PDF.
    pub statement: Option<String>,
    /// The PDF.
    pub file: Option<String>,
    /// What somebody should look at.
    pub warnings: Vec<RowWarning>,
    /// The consent that it became.
    pub consent_id: Option<Uuid>,
}

/// Whose release a row is.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = ImportedTalent)]
pub struct RowTalent {
    /// Their id, once they are known.
    pub id: Option<Uuid>,
    /// Whether the workspace knew them before.
    pub known: bool,
    /// Their name, as the table writes it.
    pub name: String,
    /// Their mail address.
    pub email: Option<String>,
    /// The day a minor comes of age.
    #[schema(value_type = Option<String>, format = Date)]
    pub majority_on: Option<Date>,
}

/// A PDF that was sent.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = ImportedFile)]
pub struct ReleaseFile {
    /// Its name, as the table writes it.
    pub name: String,
    /// Its size.
    pub bytes: u64,
    /// SHA-256 of it, hex.
    pub sha256: String,
}

/// An import.
///
/// # Errors
/// [`Error::NotFound`] for who is no member of its workspace.
pub async fn get(app: &App, actor: &Actor, id: Uuid) -> Result<ReleaseImport> {
    let mut conn = app.db.read().await?;
    let (row, _) = find(&mut conn, actor, id).await?;
    show(&mut conn, row).await
}

/// The imports of a workspace, newest first, and where to go on.
///
/// # Errors
/// [`Error::NotFound`] for who is no member.
pub async fn list(
    app: &App,
    actor: &Actor,
    workspace: Uuid,
    before: Option<Uuid>,
    limit: usize,
) -> Result<(Vec<ReleaseImport>, Option<Uuid>)> {
    let mut conn = app.db.read().await?;
    rights::workspace(&mut conn, actor, workspace, WorkspaceRight::ImportReleases).await?;
    let most = i64::try_from(limit).unwrap_or(i64::MAX);
    let before = before.unwrap_or(Uuid::max());
    let page = rows::of_workspace(&mut conn, workspace, before, most).await?;
    let next = (page.len() == limit)
        .then(|| page.last().map(|row| row.id))
        .flatten();
    let mut imports = Vec::with_capacity(page.len());
    for row in page {
        imports.push(show(&mut conn, row).await?);
    }
    Ok((imports, next))
}

/// A page of what the rows of an import will become, and where to go on.
///
/// # Errors
/// [`Error::NotFound`] for who is no member of its workspace.
pub async fn page(
    app: &App,
    actor: &Actor,
    id: Uuid,
    after: Option<Uuid>,
    limit: usize,
) -> Result<(Vec<ReleaseRow>, Option<Uuid>)> {
    let mut conn = app.db.read().await?;
    let (import, _) = find(&mut conn, actor, id).await?;
    let most = i64::try_from(limit).unwrap_or(i64::MAX);
    let page = rows::page(&mut conn, id, after.unwrap_or_default(), most).await?;
    let next = (page.len() == limit)
        .then(|| page.last().map(|row| row.id))
        .flatten();
    let done = import.state == "done";
    let shown: Result<Vec<_>> = page.into_iter().map(|row| show_row(row, done)).collect();
    Ok((shown?, next))
}

pub(super) async fn show(conn: &mut Conn, row: ImportRow) -> Result<ReleaseImport> {
    let done = row.state == "done";
    let (files, received) = rows::received(conn, row.id).await?;
    let missing = match done || received == files {
        true => Vec::new(),
        false => missing(rows::files(conn, row.id).await?),
    };
    let fault = row.fault.as_deref().map(serde_json::from_str).transpose();
    Ok(ReleaseImport {
        id: row.id,
        workspace_id: row.workspace_id,
        filename: row.filename,
        state: row.state,
        rows: row.row_count,
        talent_new: row.talent_new,
        talent_known: row.talent_known,
        warnings: row.warnings,
        unread_columns: serde_json::from_str(&row.unread_columns)
            .map_err(|error| Error::internal("unread columns", error))?,
        files,
        received: if done { files } else { received },
        missing,
        created_by: row.created_by,
        created_at: timestamp(row.created_at),
        expires_at: timestamp(row.touched_at + KEPT_DAYS * 24 * 60 * 60 * 1_000_000),
        finished_at: row.finished_at.map(timestamp),
        fault: fault.map_err(|error| Error::internal("fault", error))?,
    })
}

/// The names of the PDFs that were not sent.
pub(super) fn missing(files: Vec<FileRow>) -> Vec<String> {
    let missing = files.into_iter().filter(|file| file.object_id.is_none());
    missing.map(|file| file.name).collect()
}

impl ReleaseFile {
    pub(super) fn new(row: &FileRow) -> Self {
        Self {
            name: row.name.clone(),
            bytes: as_u64(row.bytes.unwrap_or_default()),
            sha256: hex::encode(row.sha256.as_deref().unwrap_or_default()),
        }
    }
}

fn show_row(row: rows::ReleaseRow, done: bool) -> Result<ReleaseRow> {
    let (id, n, consent_id) = (row.id, row.n, row.consent_id);
    let Some(content) = row.content.as_deref().map(Content::read).transpose()? else {
        return Ok(ReleaseRow {
            id,
            row: n,
            talent: None,
            kind: None,
            scope: None,
            given_by: None,
            signed_on: None,
            statement: None,
            file: None,
            warnings: Vec::new(),
            consent_id: None,
        });
    };
    let Content { entry, warnings } = content;
    let given_by = match &entry.guardian {
        Some(guardian) => (guardian.as_str().to_owned(), Relation::Guardian),
        None => (entry.name.clone(), Relation::Oneself),
    };
    let scope = entry.grant.scope().map(serde_json::to_value).transpose();
    Ok(ReleaseRow {
        id,
        row: n,
        kind: Some(name_of(&entry.grant.kind())?),
        scope: scope.map_err(|error| Error::internal("scope", error))?,
        given_by: Some(GivenByBody {
            name: given_by.0,
            relation: name_of(&given_by.1)?,
        }),
        signed_on: Some(entry.signed_on),
        statement: entry.statement,
        file: Some(entry.file),
        warnings,
        consent_id,
        talent: Some(RowTalent {
            id: (row.known || done).then_some(row.talent_id),
            known: row.known,
            name: entry.name,
            email: entry.email,
            majority_on: entry.majority_on,
        }),
    })
}

/// The name that a thing has in JSON.
fn name_of(thing: &impl Serialize) -> Result<String> {
    let name = serde_json::to_value(thing).map_err(|error| Error::internal("name", error))?;
    Ok(name.as_str().unwrap_or_default().to_owned())
}
