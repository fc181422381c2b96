//! A workspace's own release forms and their versions.

use sqlx::FromRow;
use uuid::Uuid;

use crate::query::{execute, rows};
use crate::{Conn, Micros, Result, Tx};

/// A form with its present version.
#[derive(Clone, Debug, FromRow)]
pub struct FormRow {
    /// Its id.
    pub id: Uuid,
    /// Whose it is.
    pub workspace_id: Uuid,
    /// Its name.
    pub name: String,
    /// standard, commercial, editorial, social, minor.
    pub kind: String,
    /// The version, from 1.
    pub version: i64,
    /// The texts of that version, JSON.
    pub texts: String,
    /// When they were last changed.
    pub changed_at: Micros,
    /// When the version was published; it never changes after that.
    pub published_at: Option<Micros>,
    /// By whom.
    pub published_by: Option<String>,
    /// The latest version of the form that is published.
    pub published_version: Option<i64>,
}

/// Stores a new form.
pub async fn insert(
    tx: &mut Tx,
    (id, workspace): (Uuid, Uuid),
    name: &str,
    kind: &str,
    at: Micros,
) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO release_forms (id, workspace_id, name, kind, created_at) VALUES ($1, $2, $3, $4, $5)",
        id,
        workspace,
        name,
        kind,
        at,
    );
    Ok(())
}

/// Stores a draft: the next version, or the present one where that is a draft still.
pub async fn put_draft(
    tx: &mut Tx,
    form: Uuid,
    version: i64,
    texts: &str,
    at: Micros,
) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO release_form_versions (form_id, version, texts, changed_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (form_id, version) DO UPDATE SET texts = excluded.texts, changed_at = excluded.changed_at
         WHERE release_form_versions.published_at IS NULL",
        form,
        version,
        texts,
        at,
    );
    Ok(())
}

/// Gives a form another name.
pub async fn rename(tx: &mut Tx, form: Uuid, name: &str) -> Result<()> {
    execute!(
        tx,
        "UPDATE release_forms SET name = $2 WHERE id = $1",
        form,
        name
    );
    Ok(())
}

/// Deletes a form with its versions. Requests keep the texts that they took.
pub async fn delete(tx: &mut Tx, form: Uuid) -> Result<()> {
    execute!(tx, "DELETE FROM release_forms WHERE id = $1", form);
    Ok(())
}

/// Deletes a version that is no more than a draft.
pub async fn delete_draft(tx: &mut Tx, form: Uuid, version: i64) -> Result<()> {
    execute!(
        tx,
        "DELETE FROM release_form_versions WHERE form_id = $1 AND version = $2 AND published_at IS NULL",
        form,
        version,
    );
    Ok(())
}

/// Publishes a version; false when it was before.
pub async fn publish(tx: &mut Tx, form: Uuid, version: i64, at: Micros, by: &str) -> Result<bool> {
    Ok(execute!(
        tx,
        "UPDATE release_form_versions SET published_at = $3, published_by = $4
         WHERE form_id = $1 AND version = $2 AND published_at IS NULL",
        form,
        version,
        at,
        by,
    ) == 1)
}

/// Locks a form: of two who change it, one waits.
pub async fn lock(tx: &mut Tx, form: Uuid) -> Result<()> {
    execute!(
        tx,
        "UPDATE release_forms SET name = name WHERE id = $1",
        form
    );
    Ok(())
}

/// The forms of a workspace in their present versions.
pub async fn of_workspace(conn: &mut Conn, workspace: Uuid) -> Result<Vec<FormRow>> {
    Ok(rows!(
        conn,
        fetch_all,
        "SELECT f.id, f.workspace_id, f.name, f.kind, v.version, v.texts, v.changed_at, v.published_at, v.published_by,
            (SELECT MAX(version) FROM release_form_versions WHERE form_id = f.id AND published_at IS NOT NULL)
                AS published_version
         FROM release_forms f JOIN release_form_versions v ON v.form_id = f.id
         WHERE f.workspace_id = $1 AND v.version =
            (SELECT MAX(version) FROM release_form_versions WHERE form_id = f.id)
         ORDER BY f.id",
        workspace,
    ))
}

/// The forms of a workspace in their latest published versions.
pub async fn published_of_workspace(conn: &mut Conn, workspace: Uuid) -> Result<Vec<FormRow>> {
    Ok(rows!(
        conn,
        fetch_all,
        "SELECT f.id, f.workspace_id, f.name, f.kind, v.version, v.texts, v.changed_at, v.published_at, v.published_by,
            v.version AS published_version
         FROM release_forms f JOIN release_form_versions v ON v.form_id = f.id
         WHERE f.workspace_id = $1 AND v.version =
            (SELECT MAX(version) FROM release_form_versions WHERE form_id = f.id AND published_at IS NOT NULL)
         ORDER BY f.id",
        workspace,
    ))
}

/// Every version of a form, newest first.
pub async fn versions(conn: &mut Conn, form: Uuid) -> Result<Vec<FormRow>> {
    Ok(rows!(
        conn,
        fetch_all,
        "SELECT f.id, f.workspace_id, f.name, f.kind, v.version, v.texts, v.changed_at, v.published_at, v.published_by,
            (SELECT MAX(version) FROM release_form_versions WHERE form_id = f.id AND published_at IS NOT NULL)
                AS published_version
         FROM release_forms f JOIN release_form_versions v ON v.form_id = f.id
         WHERE f.id = $1 ORDER BY v.version DESC",
        form,
    ))
}
