//! Talent and their references.

use sqlx::FromRow;
use uuid::Uuid;

use crate::connect::Link;
use crate::query::{as_json_text, execute, rows, rows_of, scalar};
use crate::{Conn, Micros, Result, Tx};

/// A depicted person known to a workspace.
#[derive(Clone, Debug, FromRow)]
pub struct TalentRow {
    /// Their id, also their key's.
    pub id: Uuid,
    /// The workspace that knows them.
    pub workspace_id: Uuid,
    /// Their name.
    pub name: String,
    /// The name as it is searched and sorted.
    pub name_folded: String,
    /// Mail address.
    pub email: Option<String>,
    /// The day a minor comes of age.
    pub majority_on: Option<String>,
    /// Notes of the workspace.
    pub notes: Option<String>,
    /// When they were added.
    pub created_at: Micros,
    /// The language they read on their own page, where they chose one.
    pub language: Option<String>,
    /// When they showed that the mail address is theirs.
    pub email_proved_at: Option<Micros>,
}

/// A photo a talent is enrolled from.
#[derive(Clone, Debug, FromRow)]
pub struct ReferenceRow {
    /// Its id.
    pub id: Uuid,
    /// Whose face.
    pub talent_id: Uuid,
    /// Their workspace.
    pub workspace_id: Uuid,
    /// The picture of the face, where it may be kept.
    pub object_id: Option<Uuid>,
    /// The embedding, sealed under the talent's key.
    pub template: Vec<u8>,
    /// When it was added.
    pub created_at: Micros,
}

/// Where a talent appears.
#[derive(Clone, Debug, FromRow)]
pub struct AppearanceRow {
    /// The project.
    pub project_id: Uuid,
    /// Its name.
    pub project_name: String,
    /// In how many assets.
    pub n: i64,
}

/// Stores a new talent.
pub async fn insert(tx: &mut Tx, row: &TalentRow) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO talent (id, workspace_id, name, name_folded, email, majority_on, notes, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        row.id,
        row.workspace_id,
        &row.name,
        &row.name_folded,
        &row.email,
        &row.majority_on,
        &row.notes,
        row.created_at,
    );
    Ok(())
}

/// A talent by id.
pub async fn get(conn: &mut Conn, id: Uuid) -> Result<Option<TalentRow>> {
    Ok(rows!(
        conn,
        fetch_optional,
        "SELECT * FROM talent WHERE id = $1",
        id
    ))
}

/// Some talent.
pub async fn some(conn: &mut Conn, ids: &[Uuid]) -> Result<Vec<TalentRow>> {
    Ok(rows_of!(conn, "SELECT * FROM talent WHERE id", ids, ""))
}

/// The talent of a workspace who have one of these mail addresses.
pub async fn with_addresses(
    conn: &mut Conn,
    workspace: Uuid,
    addresses: &[String],
) -> Result<Vec<TalentRow>> {
    Ok(match conn.link() {
        Link::Sqlite(c) => {
            sqlx::query_as(
                "SELECT * FROM talent WHERE workspace_id = $1 AND email IN (SELECT value FROM json_each($2)) ORDER BY id",
            )
            .bind(workspace)
            .bind(as_json_text(addresses))
            .fetch_all(c)
            .await?
        }
        Link::Postgres(c) => {
            sqlx::query_as("SELECT * FROM talent WHERE workspace_id = $1 AND email = ANY($2) ORDER BY id")
                .bind(workspace)
                .bind(addresses)
                .fetch_all(c)
                .await?
        }
    })
}

/// Which of these names, folded, somebody in a workspace has.
pub async fn names_taken(
    conn: &mut Conn,
    workspace: Uuid,
    names: &[String],
) -> Result<Vec<String>> {
    Ok(match conn.link() {
        Link::Sqlite(c) => {
            sqlx::query_scalar(
                "SELECT DISTINCT name_folded FROM talent
                 WHERE workspace_id = $1 AND name_folded IN (SELECT value FROM json_each($2))",
            )
            .bind(workspace)
            .bind(as_json_text(names))
            .fetch_all(c)
            .await?
        }
        Link::Postgres(c) => {
            sqlx::query_scalar(
                "SELECT DISTINCT name_folded FROM talent WHERE workspace_id = $1 AND name_folded = ANY($2)",
            )
            .bind(workspace)
            .bind(names)
            .fetch_all(c)
            .await?
        }
    })
}

/// Holds talent as they are until the transaction ends: what their consents say meanwhile waits for it. SQLite has one
/// writer at a time anyway.
pub async fn hold(tx: &mut Tx, ids: &[Uuid]) -> Result<()> {
    if let Link::Postgres(c) = tx.link() {
        sqlx::query("SELECT 1 FROM talent WHERE id = ANY($1) ORDER BY id FOR SHARE")
            .bind(ids)
            .execute(c)
            .await?;
    }
    Ok(())
}

/// Locks a talent until the transaction ends: their consents or templates are about to change. Rows that only name
/// the talent may still be added.
pub async fn lock(tx: &mut Tx, id: Uuid) -> Result<()> {
    if let Link::Postgres(c) = tx.link() {
        sqlx::query("SELECT 1 FROM talent WHERE id = $1 FOR NO KEY UPDATE")
            .bind(id)
            .execute(c)
            .await?;
    }
    Ok(())
}

/// Which of these talent have a template.
pub async fn with_template(conn: &mut Conn, ids: &[Uuid]) -> Result<Vec<Uuid>> {
    let mut found = Vec::new();
    for id in ids {
        let talent: Option<Uuid> = scalar!(
            conn,
            fetch_optional,
            "SELECT talent_id FROM talent_references WHERE talent_id = $1 LIMIT 1",
            id,
        );
        found.extend(talent);
    }
    Ok(found)
}

/// Writes back name, mail, majority and notes.
pub async fn update(tx: &mut Tx, row: &TalentRow) -> Result<()> {
    execute!(
        tx,
        "UPDATE talent SET name = $2, name_folded = $3, email = $4, majority_on = $5, notes = $6, language = $7,
            email_proved_at = $8
         WHERE id = $1",
        row.id,
        &row.name,
        &row.name_folded,
        &row.email,
        &row.majority_on,
        &row.notes,
        &row.language,
        row.email_proved_at,
    );
    Ok(())
}

/// Deletes a talent with references and consents. Faces named after them become undecided.
pub async fn delete(tx: &mut Tx, id: Uuid) -> Result<bool> {
    execute!(
        tx,
        "UPDATE faces SET decision = NULL, talent_id = NULL, reason = NULL, decided_by = NULL, decided_at = NULL
         WHERE talent_id = $1",
        id,
    );
    execute!(
        tx,
        "UPDATE faces SET suggested_talent_id = NULL, similarity = NULL, label = 'unknown'
         WHERE suggested_talent_id = $1",
        id,
    );
    Ok(execute!(tx, "DELETE FROM talent WHERE id = $1", id) > 0)
}

/// A page of a workspace's talent by name; `pattern` is a LIKE pattern on the folded name.
pub async fn page(
    conn: &mut Conn,
    workspace: Uuid,
    pattern: &str,
    after: (&str, Uuid),
    limit: i64,
) -> Result<Vec<TalentRow>> {
    Ok(rows!(
        conn,
        fetch_all,
        "SELECT * FROM talent WHERE workspace_id = $1 AND name_folded LIKE $2 ESCAPE '!'
            AND (name_folded > $3 OR (name_folded = $3 AND id > $4))
         ORDER BY name_folded, id LIMIT $5",
        workspace,
        pattern,
        after.0,
        after.1,
        limit,
    ))
}

/// Every talent of a workspace.
pub async fn of_workspace(conn: &mut Conn, workspace: Uuid) -> Result<Vec<TalentRow>> {
    Ok(rows!(
        conn,
        fetch_all,
        "SELECT * FROM talent WHERE workspace_id = $1 ORDER BY id",
        workspace
    ))
}

/// The talent confirmed anywhere in a project.
pub async fn confirmed_in(conn: &mut Conn, project: Uuid) -> Result<Vec<TalentRow>> {
    Ok(rows!(
        conn,
        fetch_all,
        "SELECT * FROM talent WHERE id IN
            (SELECT talent_id FROM appearances WHERE project_id = $1)",
        project,
    ))
}

/// In how many assets each of these talent is confirmed; who is on none is missing.
pub async fn asset_counts(conn: &mut Conn, talent: &[Uuid]) -> Result<Vec<(Uuid, i64)>> {
    Ok(rows_of!(
        conn,
        "SELECT talent_id, COUNT(*) FROM appearances WHERE talent_id",
        talent,
        "GROUP BY talent_id",
    ))
}

/// In which projects a talent is confirmed, most assets first.
pub async fn appearances(conn: &mut Conn, talent: Uuid) -> Result<Vec<AppearanceRow>> {
    Ok(rows!(
        conn,
        fetch_all,
        "SELECT p.id AS project_id, p.name AS project_name, COUNT(*) AS n
         FROM appearances a JOIN projects p ON p.id = a.project_id
         WHERE a.talent_id = $1 AND p.deleted_at IS NULL
         GROUP BY p.id, p.name ORDER BY n DESC, p.id",
        talent,
    ))
}

/// A few assets of a project in which a talent is confirmed.
pub async fn samples(conn: &mut Conn, talent: Uuid, project: Uuid) -> Result<Vec<Uuid>> {
    Ok(scalar!(
        conn,
        fetch_all,
        "SELECT asset_id FROM appearances WHERE talent_id = $1 AND project_id = $2 ORDER BY asset_id DESC LIMIT 3",
        talent,
        project,
    ))
}

/// Stores a reference.
pub async fn insert_reference(tx: &mut Tx, row: &ReferenceRow) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO talent_references (id, talent_id, workspace_id, object_id, template, created_at)
         VALUES ($1, $2, $3, $4, $5, $6)",
        row.id,
        row.talent_id,
        row.workspace_id,
        row.object_id,
        &row.template,
        row.created_at,
    );
    Ok(())
}

/// A reference by id.
pub async fn reference(conn: &mut Conn, id: Uuid) -> Result<Option<ReferenceRow>> {
    Ok(rows!(
        conn,
        fetch_optional,
        "SELECT * FROM talent_references WHERE id = $1",
        id
    ))
}

/// The references of a talent, oldest first.
pub async fn references(conn: &mut Conn, talent: Uuid) -> Result<Vec<ReferenceRow>> {
    Ok(rows!(
        conn,
        fetch_all,
        "SELECT * FROM talent_references WHERE talent_id = $1 ORDER BY id",
        talent
    ))
}

/// The references of some talent, oldest first.
pub async fn references_of(conn: &mut Conn, talent: &[Uuid]) -> Result<Vec<ReferenceRow>> {
    Ok(rows_of!(
        conn,
        "SELECT * FROM talent_references WHERE talent_id",
        talent,
        "ORDER BY id",
    ))
}

/// Every reference of a workspace.
pub async fn references_of_workspace(
    conn: &mut Conn,
    workspace: Uuid,
) -> Result<Vec<ReferenceRow>> {
    Ok(rows!(
        conn,
        fetch_all,
        "SELECT * FROM talent_references WHERE workspace_id = $1 ORDER BY talent_id, id",
        workspace,
    ))
}

/// Deletes a reference; tells whether it was there.
pub async fn delete_reference(tx: &mut Tx, id: Uuid) -> Result<bool> {
    Ok(execute!(tx, "DELETE FROM talent_references WHERE id = $1", id) > 0)
}

/// Minors of a workspace who can be matched: their guardian's consent ends on a day.
pub async fn with_majority_and_references(
    conn: &mut Conn,
    workspace: Uuid,
) -> Result<Vec<TalentRow>> {
    Ok(rows!(
        conn,
        fetch_all,
        "SELECT * FROM talent WHERE workspace_id = $1 AND majority_on IS NOT NULL
            AND id IN (SELECT talent_id FROM talent_references WHERE workspace_id = $1)",
        workspace,
    ))
}

/// Talent with templates who were last heard of before a moment: nothing of theirs was enrolled, agreed to, withdrawn,
/// answered or looked at since.
pub async fn idle_with_references(conn: &mut Conn, before: Micros) -> Result<Vec<TalentRow>> {
    Ok(rows!(
        conn,
        fetch_all,
        "SELECT * FROM talent WHERE id IN (SELECT talent_id FROM talent_references WHERE created_at < $1)
            AND NOT EXISTS (SELECT 1 FROM talent_references r WHERE r.talent_id = talent.id AND r.created_at >= $1)
            AND NOT EXISTS (SELECT 1 FROM consents c WHERE c.talent_id = talent.id
                AND (c.recorded_at >= $1 OR c.withdrawn_at >= $1))
            AND NOT EXISTS (SELECT 1 FROM requests q WHERE q.talent_id = talent.id
                AND (q.opened_at >= $1 OR q.answered_at >= $1))
            AND NOT EXISTS (SELECT 1 FROM talent_links l WHERE l.talent_id = talent.id AND l.last_used_at >= $1)",
        before,
    ))
}
