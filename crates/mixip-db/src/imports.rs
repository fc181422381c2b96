//! Signed releases on their way in: what a table said, and the PDFs that came with it.

use sqlx::FromRow;
use uuid::Uuid;

use crate::query::{execute, rows, scalar};
use crate::{Conn, Micros, Result, Tx, objects};

/// An import: a table of releases.
#[derive(Clone, Debug, FromRow)]
pub struct ImportRow {
    /// Its id, also that of the key its files lie under until it is committed.
    pub id: Uuid,
    /// Where the releases go.
    pub workspace_id: Uuid,
    /// Name of the table at home.
    pub filename: String,
    /// draft, committing, done, failed.
    pub state: String,
    /// Rows of the table.
    pub row_count: i64,
    /// Talent that are not known yet.
    pub talent_new: i64,
    /// Talent that are.
    pub talent_known: i64,
    /// Warnings of all rows.
    pub warnings: i64,
    /// Columns that nobody reads, JSON list.
    pub unread_columns: String,
    /// Who brought it.
    pub created_by: String,
    /// When.
    pub created_at: Micros,
    /// When something was last done with it.
    pub touched_at: Micros,
    /// The account that commits it.
    pub committed_by_account: Option<Uuid>,
    /// The name of that account.
    pub committed_by: Option<String>,
    /// When it was committed, or could not be.
    pub finished_at: Option<Micros>,
    /// Why it could not be, JSON.
    pub fault: Option<String>,
}

/// One row of the table.
#[derive(Clone, Debug, FromRow)]
pub struct ReleaseRow {
    /// Its id.
    pub id: Uuid,
    /// Its table.
    pub import_id: Uuid,
    /// Its number, as a spreadsheet counts.
    pub n: i64,
    /// Whose release it is; the id that they will have where they are not known yet.
    pub talent_id: Uuid,
    /// Whether they are known.
    pub known: bool,
    /// The PDF, by its name as it is compared.
    pub file: String,
    /// What it will become, JSON; nothing once its talent was erased.
    pub content: Option<String>,
    /// The consent that it became.
    pub consent_id: Option<Uuid>,
}

/// A PDF that rows name.
#[derive(Clone, Debug, FromRow)]
pub struct FileRow {
    /// The table that names it.
    pub import_id: Uuid,
    /// Its name as it is compared.
    pub file: String,
    /// Its name as the table writes it.
    pub name: String,
    /// What was sent.
    pub object_id: Option<Uuid>,
    /// Its size.
    pub bytes: Option<i64>,
    /// SHA-256 of it.
    pub sha256: Option<Vec<u8>>,
}

/// Stores a new import.
pub async fn insert(tx: &mut Tx, row: &ImportRow) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO release_imports (id, workspace_id, filename, state, row_count, talent_new, talent_known, warnings,
            unread_columns, created_by, created_at, touched_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        row.id,
        row.workspace_id,
        &row.filename,
        &row.state,
        row.row_count,
        row.talent_new,
        row.talent_known,
        row.warnings,
        &row.unread_columns,
        &row.created_by,
        row.created_at,
        row.touched_at,
    );
    Ok(())
}

/// Stores a row of its table.
pub async fn insert_row(tx: &mut Tx, row: &ReleaseRow) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO release_import_rows (id, import_id, n, talent_id, known, file, content)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        row.id,
        row.import_id,
        row.n,
        row.talent_id,
        row.known,
        &row.file,
        &row.content,
    );
    Ok(())
}

/// Notes that a PDF is to come.
pub async fn insert_file(tx: &mut Tx, import: Uuid, file: &str, name: &str) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO release_import_files (import_id, file, name) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
        import,
        file,
        name,
    );
    Ok(())
}

/// An import by id.
pub async fn get(conn: &mut Conn, id: Uuid) -> Result<Option<ImportRow>> {
    Ok(rows!(
        conn,
        fetch_optional,
        "SELECT * FROM release_imports WHERE id = $1",
        id
    ))
}

/// An import by id, its row locked until the transaction ends.
pub async fn lock(tx: &mut Tx, id: Uuid) -> Result<Option<ImportRow>> {
    execute!(
        tx,
        "UPDATE release_imports SET state = state WHERE id = $1",
        id
    );
    get(tx, id).await
}

/// A page of a workspace's imports, newest first, from before `before`.
pub async fn of_workspace(
    conn: &mut Conn,
    workspace: Uuid,
    before: Uuid,
    limit: i64,
) -> Result<Vec<ImportRow>> {
    Ok(rows!(
        conn,
        fetch_all,
        "SELECT * FROM release_imports WHERE workspace_id = $1 AND id < $2 ORDER BY id DESC LIMIT $3",
        workspace,
        before,
        limit,
    ))
}

/// The rows of an import in their order, from behind the row with the id `after` (nil: from the first).
pub async fn page(
    conn: &mut Conn,
    import: Uuid,
    after: Uuid,
    limit: i64,
) -> Result<Vec<ReleaseRow>> {
    Ok(rows!(
        conn,
        fetch_all,
        "SELECT * FROM release_import_rows WHERE import_id = $1
            AND n > COALESCE((SELECT n FROM release_import_rows WHERE id = $2 AND import_id = $1), 0)
         ORDER BY n, id LIMIT $3",
        import,
        after,
        limit,
    ))
}

/// The PDFs that an import's rows name, by name.
pub async fn files(conn: &mut Conn, import: Uuid) -> Result<Vec<FileRow>> {
    Ok(rows!(
        conn,
        fetch_all,
        "SELECT * FROM release_import_files WHERE import_id = $1 ORDER BY file",
        import,
    ))
}

/// A PDF that an import's rows name.
pub async fn file(conn: &mut Conn, import: Uuid, file: &str) -> Result<Option<FileRow>> {
    Ok(rows!(
        conn,
        fetch_optional,
        "SELECT * FROM release_import_files WHERE import_id = $1 AND file = $2",
        import,
        file,
    ))
}

/// Of each import how many PDFs its rows name, and how many of them were sent.
pub async fn received(conn: &mut Conn, import: Uuid) -> Result<(i64, i64)> {
    Ok(rows!(
        conn,
        fetch_one,
        "SELECT COUNT(*), COUNT(object_id) FROM release_import_files WHERE import_id = $1",
        import,
    ))
}

/// Notes what was sent of a PDF, in the place of what was sent before.
pub async fn receive(tx: &mut Tx, row: &FileRow, now: Micros) -> Result<()> {
    execute!(
        tx,
        "UPDATE release_import_files SET object_id = $3, bytes = $4, sha256 = $5 WHERE import_id = $1 AND file = $2",
        row.import_id,
        &row.file,
        row.object_id,
        row.bytes,
        &row.sha256,
    );
    execute!(
        tx,
        "UPDATE release_imports SET touched_at = $2 WHERE id = $1",
        row.import_id,
        now,
    );
    Ok(())
}

/// Begins to commit; false when it is not a draft (any more).
pub async fn begin(
    tx: &mut Tx,
    id: Uuid,
    account: Option<Uuid>,
    name: &str,
    now: Micros,
) -> Result<bool> {
    Ok(execute!(
        tx,
        "UPDATE release_imports SET state = 'committing', committed_by_account = $2, committed_by = $3, touched_at = $4,
            finished_at = NULL, fault = NULL
         WHERE id = $1 AND state IN ('draft', 'failed')",
        id,
        account,
        name,
        now,
    ) == 1)
}

/// Ends committing, as `done` or `failed`; false when nobody commits it.
pub async fn finish(
    tx: &mut Tx,
    id: Uuid,
    state: &str,
    fault: Option<&str>,
    now: Micros,
) -> Result<bool> {
    Ok(execute!(
        tx,
        "UPDATE release_imports SET state = $2, fault = $3, finished_at = $4, touched_at = $4
         WHERE id = $1 AND state = 'committing'",
        id,
        state,
        fault,
        now,
    ) == 1)
}

/// Notes which consent a row became.
pub async fn became(tx: &mut Tx, row: Uuid, consent: Uuid) -> Result<()> {
    execute!(
        tx,
        "UPDATE release_import_rows SET consent_id = $2 WHERE id = $1",
        row,
        consent,
    );
    Ok(())
}

/// Deletes an import with everything that was sent for it; gives the paths to remove from the store.
pub async fn delete(tx: &mut Tx, id: Uuid) -> Result<Vec<String>> {
    execute!(tx, "DELETE FROM release_imports WHERE id = $1", id);
    objects::delete_under(tx, id).await
}

/// Takes what was sent away from a committed import: it lies under its talent's keys now. Gives the paths to remove.
pub async fn empty(tx: &mut Tx, id: Uuid) -> Result<Vec<String>> {
    execute!(
        tx,
        "UPDATE release_import_files SET object_id = NULL WHERE import_id = $1",
        id
    );
    objects::delete_under(tx, id).await
}

/// Forgets what tables say of a talent who is erased, with the PDFs that name nobody else; gives the paths to remove.
pub async fn forget_talent(tx: &mut Tx, talent: Uuid) -> Result<Vec<String>> {
    execute!(
        tx,
        "UPDATE release_import_rows SET content = NULL WHERE talent_id = $1",
        talent,
    );
    let only: Vec<(Uuid, String, Option<Uuid>)> = rows!(
        tx,
        fetch_all,
        "SELECT import_id, file, object_id FROM release_import_files f
         WHERE import_id IN (SELECT import_id FROM release_import_rows WHERE talent_id = $1)
            AND NOT EXISTS (SELECT 1 FROM release_import_rows r
                WHERE r.import_id = f.import_id AND r.file = f.file AND r.content IS NOT NULL)",
        talent,
    );
    let mut paths = Vec::new();
    for (import, file, object) in only {
        execute!(
            tx,
            "DELETE FROM release_import_files WHERE import_id = $1 AND file = $2",
            import,
            file,
        );
        if let Some(object) = object {
            paths.extend(objects::delete(tx, object).await?);
        }
    }
    // The names of files are often those of people.
    execute!(
        tx,
        "UPDATE release_import_rows SET file = '' WHERE talent_id = $1",
        talent,
    );
    Ok(paths)
}

/// Imports that nobody touched since `before` and that nobody commits.
pub async fn stale(conn: &mut Conn, before: Micros, limit: i64) -> Result<Vec<Uuid>> {
    Ok(scalar!(
        conn,
        fetch_all,
        "SELECT id FROM release_imports WHERE touched_at < $1 AND state <> 'committing' ORDER BY touched_at LIMIT $2",
        before,
        limit,
    ))
}

/// Since when the oldest import that is being committed is.
pub async fn oldest_committing(conn: &mut Conn) -> Result<Option<Micros>> {
    Ok(scalar!(
        conn,
        fetch_one,
        "SELECT MIN(touched_at) FROM release_imports WHERE state = 'committing'",
    ))
}
