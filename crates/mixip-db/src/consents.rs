//! Consents as they stand, and their evidence. The events themselves are in the ledger.

use sqlx::FromRow;
use uuid::Uuid;

use crate::query::{execute, rows, rows_of};
use crate::{Conn, Micros, Result, Tx};

/// A consent as it stands after its latest event.
#[derive(Clone, Debug, FromRow)]
pub struct ConsentRow {
    /// Its id.
    pub id: Uuid,
    /// Whose it is.
    pub talent_id: Uuid,
    /// The controller it was given to.
    pub workspace_id: Uuid,
    /// biometric or likeness.
    pub kind: String,
    /// given or withdrawn.
    pub state: String,
    /// What a likeness consent covers, JSON.
    pub scope: Option<String>,
    /// The exact words agreed to.
    pub statement_text: String,
    /// Their language, BCP 47.
    pub statement_language: String,
    /// SHA-256 of the words.
    pub statement_sha256: Vec<u8>,
    /// Name of who agreed.
    pub given_by_name: String,
    /// self or guardian.
    pub given_by_relation: String,
    /// paper, recorded or signed_link.
    pub method: String,
    /// When it was agreed to.
    pub given_at: Micros,
    /// When it was written down here.
    pub recorded_at: Micros,
    /// By whom.
    pub recorded_by: String,
    /// When it was withdrawn.
    pub withdrawn_at: Option<Micros>,
    /// Why, where told.
    pub withdrawal_reason: Option<String>,
    /// What it was signed with, on the talent's own page.
    pub signature_id: Option<Uuid>,
}

/// A file that proves a consent.
#[derive(Clone, Debug, FromRow)]
pub struct EvidenceRow {
    /// Its id.
    pub id: Uuid,
    /// What it proves.
    pub consent_id: Uuid,
    /// The file.
    pub object_id: Uuid,
    /// Its name at home.
    pub filename: String,
    /// Its type, by content.
    pub media_type: String,
    /// Its size.
    pub bytes: i64,
    /// When it was added.
    pub created_at: Micros,
}

/// Stores a new consent.
pub async fn insert(tx: &mut Tx, row: &ConsentRow) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO consents (id, talent_id, workspace_id, kind, state, scope, statement_text,
            statement_language, statement_sha256, given_by_name, given_by_relation, method, given_at,
            recorded_at, recorded_by, withdrawn_at, withdrawal_reason, signature_id)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)",
        row.id,
        row.talent_id,
        row.workspace_id,
        &row.kind,
        &row.state,
        &row.scope,
        &row.statement_text,
        &row.statement_language,
        &row.statement_sha256,
        &row.given_by_name,
        &row.given_by_relation,
        &row.method,
        row.given_at,
        row.recorded_at,
        &row.recorded_by,
        row.withdrawn_at,
        &row.withdrawal_reason,
        row.signature_id,
    );
    Ok(())
}

/// A consent by id.
pub async fn get(conn: &mut Conn, id: Uuid) -> Result<Option<ConsentRow>> {
    Ok(rows!(
        conn,
        fetch_optional,
        "SELECT * FROM consents WHERE id = $1",
        id
    ))
}

/// All consents of a talent, newest first.
pub async fn of_talent(conn: &mut Conn, talent: Uuid) -> Result<Vec<ConsentRow>> {
    Ok(rows!(
        conn,
        fetch_all,
        "SELECT * FROM consents WHERE talent_id = $1 ORDER BY id DESC",
        talent
    ))
}

/// All consents of some talent.
pub async fn of_talents(conn: &mut Conn, talent: &[Uuid]) -> Result<Vec<ConsentRow>> {
    Ok(rows_of!(
        conn,
        "SELECT * FROM consents WHERE talent_id",
        talent,
        "ORDER BY id DESC",
    ))
}

/// All consents of the talent confirmed anywhere in a project.
pub async fn for_project(conn: &mut Conn, project: Uuid) -> Result<Vec<ConsentRow>> {
    Ok(rows!(
        conn,
        fetch_all,
        "SELECT * FROM consents WHERE talent_id IN
            (SELECT talent_id FROM faces WHERE project_id = $1 AND decision = 'confirmed')",
        project,
    ))
}

/// All consents in a workspace.
pub async fn of_workspace(conn: &mut Conn, workspace: Uuid) -> Result<Vec<ConsentRow>> {
    Ok(rows!(
        conn,
        fetch_all,
        "SELECT * FROM consents WHERE workspace_id = $1",
        workspace,
    ))
}

/// Marks a consent as withdrawn; false when it already was.
pub async fn withdraw(tx: &mut Tx, id: Uuid, at: Micros, reason: Option<&str>) -> Result<bool> {
    Ok(execute!(
        tx,
        "UPDATE consents SET state = 'withdrawn', withdrawn_at = $2, withdrawal_reason = $3
         WHERE id = $1 AND state = 'given'",
        id,
        at,
        reason,
    ) == 1)
}

/// Stores a piece of evidence.
pub async fn insert_evidence(tx: &mut Tx, row: &EvidenceRow) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO evidence (id, consent_id, object_id, filename, media_type, bytes, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        row.id,
        row.consent_id,
        row.object_id,
        &row.filename,
        &row.media_type,
        row.bytes,
        row.created_at,
    );
    Ok(())
}

/// A piece of evidence by id.
pub async fn evidence(conn: &mut Conn, id: Uuid) -> Result<Option<EvidenceRow>> {
    Ok(rows!(
        conn,
        fetch_optional,
        "SELECT * FROM evidence WHERE id = $1",
        id
    ))
}

/// The evidence of all consents of a talent.
pub async fn evidence_of_talent(conn: &mut Conn, talent: Uuid) -> Result<Vec<EvidenceRow>> {
    Ok(rows!(
        conn,
        fetch_all,
        "SELECT e.* FROM evidence e JOIN consents c ON c.id = e.consent_id WHERE c.talent_id = $1 ORDER BY e.id",
        talent,
    ))
}

/// Those of some consents that nothing proves: no evidence was added, and no signature made.
pub async fn without_evidence(conn: &mut Conn, consents: &[Uuid]) -> Result<Vec<Uuid>> {
    let rows: Vec<(Uuid,)> = rows_of!(
        conn,
        "SELECT id FROM consents WHERE id",
        consents,
        "AND signature_id IS NULL AND NOT EXISTS (SELECT 1 FROM evidence WHERE consent_id = consents.id)",
    );
    Ok(rows.into_iter().map(|(id,)| id).collect())
}
