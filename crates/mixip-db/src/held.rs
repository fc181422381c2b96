//! What is held about an account, and what a workspace holds, table by table and whole: for who asks what there is, and
//! takes it along. Which of the columns go where is decided one layer up, in the register of personal data.

use futures_util::stream::{BoxStream, StreamExt};
use sqlx::postgres::PgRow;
use sqlx::sqlite::SqliteRow;
use sqlx::{Column, FromRow, Row, TypeInfo, ValueRef};
use uuid::Uuid;

use crate::connect::Link;
use crate::query::{rows, scalar};
use crate::{Conn, Result};

/// A value as the database has it.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Nothing.
    Null,
    /// A number, a time, or in SQLite a flag.
    Integer(i64),
    /// A fraction.
    Real(f64),
    /// A flag, in PostgreSQL.
    Flag(bool),
    /// Text.
    Text(String),
    /// Bytes; an id is 16 of them.
    Bytes(Vec<u8>),
}

/// A row with the names of its columns.
#[derive(Clone, Debug)]
pub struct HeldRow(Vec<(String, Cell)>);

impl HeldRow {
    /// The value of a column; nothing where there is no such column.
    #[must_use]
    pub fn get(&self, column: &str) -> Option<&Cell> {
        let found = self.0.iter().find(|(name, _)| name == column);
        found.map(|(_, cell)| cell)
    }

    /// The id in a column.
    #[must_use]
    pub fn id(&self, column: &str) -> Option<Uuid> {
        match self.get(column)? {
            Cell::Bytes(bytes) => Uuid::from_slice(bytes).ok(),
            _ => None,
        }
    }
}

/// Whose rows of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Of {
    /// What is about an account, wherever it is.
    Account(Uuid),
    /// What a workspace holds.
    Workspace(Uuid),
}

/// A query for rows, and the one that counts them.
struct Texts {
    rows: &'static str,
    count: &'static str,
}

macro_rules! texts {
    ($of:ident: $($table:literal => $rows:expr;)+) => {
        fn $of(table: &str) -> Option<Texts> {
            match table {
                $($table => Some(Texts {
                    rows: $rows,
                    count: concat!("SELECT COUNT(*) FROM (", $rows, ") AS held"),
                }),)+
                _ => None,
            }
        }
    };
}

// Letters to an address and questions from it are somebody's from when it was shown to be theirs: before, it may have been
// another's. Invitations wait for whoever has the address. Rows of a project that is being deleted
// are gone for everybody.
texts! { of_account:
    "accounts" => "SELECT * FROM accounts WHERE id = $1";
    "sessions" => "SELECT * FROM sessions WHERE account_id = $1";
    "tokens" => "SELECT * FROM tokens WHERE account_id = $1";
    "account_proofs" => "SELECT * FROM account_proofs WHERE account_id = $1";
    "workspace_members" => "SELECT * FROM workspace_members WHERE account_id = $1";
    "project_members" => "SELECT * FROM project_members WHERE account_id = $1";
    "invitations" => "SELECT * FROM invitations WHERE invited_by = $1
        OR email = (SELECT email FROM accounts WHERE id = $1 AND verified_at IS NOT NULL)";
    "invitation_uses" => "SELECT * FROM invitation_uses WHERE account_id = $1";
    "outbox" => "SELECT o.* FROM outbox o JOIN accounts a ON a.email = o.recipient AND a.verified_at <= o.created_at WHERE a.id = $1";
    "privacy_requests" => "SELECT r.* FROM privacy_requests r JOIN accounts a ON a.id = $1
        WHERE r.account_id = a.id OR (r.email = a.email AND r.identified_at >= a.verified_at)";
    "privacy_messages" => "SELECT m.* FROM privacy_messages m JOIN privacy_requests r ON r.id = m.request_id
        JOIN accounts a ON a.id = $1 WHERE m.kind <> 'note'
            AND (r.account_id = a.id OR (r.email = a.email AND r.identified_at >= a.verified_at))";
    "uploads" => "SELECT * FROM uploads WHERE account_id = $1";
    "assets" => "SELECT a.* FROM assets a JOIN projects p ON p.id = a.project_id AND p.deleted_at IS NULL
        WHERE a.uploader_id = $1 AND NOT EXISTS (SELECT 1 FROM workspace_members m
            WHERE m.workspace_id = a.workspace_id AND m.account_id = $1 AND m.role = 'owner')";
    "ledger_entries" => "SELECT * FROM ledger_entries WHERE actor = $1 OR subject = $1";
    "ledger_payloads" => "SELECT p.* FROM ledger_payloads p
        JOIN ledger_entries e ON e.ledger_id = p.ledger_id AND e.seq = p.seq WHERE e.subject = $1";
    "takeouts" => "SELECT * FROM takeouts WHERE account_id = $1";
    "takeout_places" => "SELECT p.* FROM takeout_places p JOIN takeouts t ON t.id = p.takeout_id WHERE t.account_id = $1";
}

texts! { of_workspace:
    "workspaces" => "SELECT * FROM workspaces WHERE id = $1";
    "workspace_members" => "SELECT * FROM workspace_members WHERE workspace_id = $1";
    "projects" => "SELECT * FROM projects WHERE workspace_id = $1 AND deleted_at IS NULL";
    "project_members" => "SELECT m.* FROM project_members m
        JOIN projects p ON p.id = m.project_id AND p.deleted_at IS NULL WHERE p.workspace_id = $1";
    "invitations" => "SELECT * FROM invitations WHERE workspace_id = $1";
    "invitation_uses" => "SELECT u.* FROM invitation_uses u JOIN invitations i ON i.id = u.invitation_id WHERE i.workspace_id = $1";
    "release_forms" => "SELECT * FROM release_forms WHERE workspace_id = $1";
    "release_form_versions" => "SELECT v.* FROM release_form_versions v JOIN release_forms f ON f.id = v.form_id
        WHERE f.workspace_id = $1";
    "signing_keys" => "SELECT * FROM signing_keys WHERE workspace_id = $1";
    "uploads" => "SELECT u.* FROM uploads u JOIN projects p ON p.id = u.project_id AND p.deleted_at IS NULL
        WHERE p.workspace_id = $1";
    "assets" => "SELECT a.* FROM assets a JOIN projects p ON p.id = a.project_id AND p.deleted_at IS NULL
        WHERE p.workspace_id = $1";
    "faces" => "SELECT f.* FROM faces f JOIN projects p ON p.id = f.project_id AND p.deleted_at IS NULL
        WHERE p.workspace_id = $1";
    "face_rejections" => "SELECT r.* FROM face_rejections r JOIN talent t ON t.id = r.talent_id WHERE t.workspace_id = $1";
    "overrides" => "SELECT o.* FROM overrides o JOIN projects p ON p.id = o.project_id AND p.deleted_at IS NULL
        WHERE p.workspace_id = $1";
    "talent" => "SELECT * FROM talent WHERE workspace_id = $1";
    "talent_references" => "SELECT * FROM talent_references WHERE workspace_id = $1";
    "talent_links" => "SELECT l.* FROM talent_links l JOIN talent t ON t.id = l.talent_id WHERE t.workspace_id = $1";
    "consents" => "SELECT * FROM consents WHERE workspace_id = $1";
    "evidence" => "SELECT e.* FROM evidence e JOIN consents c ON c.id = e.consent_id WHERE c.workspace_id = $1";
    "signatures" => "SELECT s.* FROM signatures s JOIN talent t ON t.id = s.talent_id WHERE t.workspace_id = $1";
    "requests" => "SELECT * FROM requests WHERE workspace_id = $1 AND project_id NOT IN
        (SELECT id FROM projects WHERE workspace_id = $1 AND deleted_at IS NOT NULL)";
    "request_lists" => "SELECT * FROM request_lists WHERE workspace_id = $1 AND project_id NOT IN
        (SELECT id FROM projects WHERE workspace_id = $1 AND deleted_at IS NOT NULL)";
    "request_list_rows" => "SELECT r.* FROM request_list_rows r JOIN request_lists l ON l.id = r.list_id WHERE l.workspace_id = $1";
    "open_requests" => "SELECT * FROM open_requests WHERE workspace_id = $1 AND project_id NOT IN
        (SELECT id FROM projects WHERE workspace_id = $1 AND deleted_at IS NOT NULL)";
    "open_request_joins" => "SELECT j.* FROM open_request_joins j JOIN open_requests o ON o.id = j.open_request_id
        WHERE o.workspace_id = $1";
    "privacy_requests" => "SELECT * FROM privacy_requests WHERE workspace_id = $1";
    "privacy_messages" => "SELECT m.* FROM privacy_messages m JOIN privacy_requests r ON r.id = m.request_id
        WHERE r.workspace_id = $1";
    "release_imports" => "SELECT * FROM release_imports WHERE workspace_id = $1";
    "release_import_rows" => "SELECT r.* FROM release_import_rows r JOIN release_imports i ON i.id = r.import_id
        WHERE i.workspace_id = $1";
    "release_import_files" => "SELECT f.* FROM release_import_files f JOIN release_imports i ON i.id = f.import_id
        WHERE i.workspace_id = $1";
    "exports" => "SELECT * FROM exports WHERE workspace_id = $1 AND project_id NOT IN
        (SELECT id FROM projects WHERE workspace_id = $1 AND deleted_at IS NOT NULL)";
    "export_faces" => "SELECT f.* FROM export_faces f JOIN exports e ON e.id = f.export_id WHERE e.workspace_id = $1";
    "export_notices" => "SELECT n.* FROM export_notices n JOIN exports e ON e.id = n.export_id WHERE e.workspace_id = $1";
    "notice_recipients" => "SELECT r.* FROM notice_recipients r JOIN export_notices n ON n.id = r.notice_id
        JOIN exports e ON e.id = n.export_id WHERE e.workspace_id = $1";
    "shares" => "SELECT * FROM shares WHERE workspace_id = $1 AND project_id NOT IN
        (SELECT id FROM projects WHERE workspace_id = $1 AND deleted_at IS NOT NULL)";
    "share_items" => "SELECT i.* FROM share_items i JOIN shares s ON s.id = i.share_id WHERE s.workspace_id = $1";
    "share_visits" => "SELECT v.* FROM share_visits v JOIN shares s ON s.id = v.share_id WHERE s.workspace_id = $1";
    "share_views" => "SELECT v.* FROM share_views v JOIN shares s ON s.id = v.share_id WHERE s.workspace_id = $1";
    "ledger_entries" => "SELECT * FROM ledger_entries WHERE ledger_id = $1";
    "ledger_payloads" => "SELECT * FROM ledger_payloads WHERE ledger_id = $1";
}

impl Of {
    fn texts(self, table: &str) -> Option<(Texts, Uuid)> {
        match self {
            Self::Account(id) => of_account(table).map(|texts| (texts, id)),
            Self::Workspace(id) => of_workspace(table).map(|texts| (texts, id)),
        }
    }

    /// Whether it is known here which rows of a table these are.
    #[must_use]
    pub fn knows(self, table: &str) -> bool {
        self.texts(table).is_some()
    }
}

/// The rows of a table one after the other; none where [`Of::knows`] says no.
pub fn stream<'c>(conn: &'c mut Conn, table: &str, of: Of) -> BoxStream<'c, Result<HeldRow>> {
    let Some((texts, id)) = of.texts(table) else {
        return futures_util::stream::empty().boxed();
    };
    match conn.link() {
        Link::Sqlite(c) => sqlx::query(texts.rows)
            .bind(id)
            .fetch(c)
            .map(|row| of_sqlite(&row?))
            .boxed(),
        Link::Postgres(c) => sqlx::query(texts.rows)
            .bind(id)
            .fetch(c)
            .map(|row| of_postgres(&row?))
            .boxed(),
    }
}

/// How many rows of a table.
pub async fn count(conn: &mut Conn, table: &str, of: Of) -> Result<i64> {
    let Some((texts, id)) = of.texts(table) else {
        return Ok(0);
    };
    Ok(scalar!(conn, fetch_one, texts.count, id))
}

fn of_sqlite(row: &SqliteRow) -> Result<HeldRow> {
    let cell = |n: usize| {
        let value = row.try_get_raw(n)?;
        if value.is_null() {
            return Ok(Cell::Null);
        }
        let kind = value.type_info();
        Ok(match kind.name() {
            "TEXT" => Cell::Text(row.try_get_unchecked(n)?),
            "REAL" => Cell::Real(row.try_get_unchecked(n)?),
            "BLOB" => Cell::Bytes(row.try_get_unchecked(n)?),
            _ => Cell::Integer(row.try_get_unchecked(n)?),
        })
    };
    named(row.columns(), cell)
}

fn of_postgres(row: &PgRow) -> Result<HeldRow> {
    let cell = |n: usize| {
        let value = row.try_get_raw(n)?;
        if value.is_null() {
            return Ok(Cell::Null);
        }
        let kind = value.type_info();
        Ok(match kind.name() {
            "TEXT" => Cell::Text(row.try_get_unchecked(n)?),
            "FLOAT8" => Cell::Real(row.try_get_unchecked(n)?),
            "BYTEA" => Cell::Bytes(row.try_get_unchecked(n)?),
            "BOOL" => Cell::Flag(row.try_get_unchecked(n)?),
            "UUID" => Cell::Bytes(row.try_get_unchecked::<Uuid, _>(n)?.into_bytes().to_vec()),
            _ => Cell::Integer(row.try_get_unchecked(n)?),
        })
    };
    named(row.columns(), cell)
}

fn named(
    columns: &[impl Column],
    cell: impl Fn(usize) -> Result<Cell, sqlx::Error>,
) -> Result<HeldRow> {
    let cells = columns
        .iter()
        .enumerate()
        .map(|(n, column)| Ok((column.name().to_owned(), cell(n)?)))
        .collect::<Result<_, sqlx::Error>>();
    Ok(HeldRow(cells?))
}

/// A file that goes along.
#[derive(Clone, Debug, FromRow)]
pub struct FileRow {
    /// What it belongs to: an asset, a document that shows a consent, an override.
    pub id: Uuid,
    /// Its project, where it is in one.
    pub project_id: Option<Uuid>,
    /// Its name at home.
    pub name: String,
    /// Its true media type.
    pub media_type: String,
    /// The sealed object.
    pub object_id: Uuid,
}

/// Which files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Files {
    /// The originals of a project's assets.
    Project(Uuid),
    /// Documents that show the consents of a workspace.
    Evidence(Uuid),
    /// Documents behind the overrides of a workspace.
    Overrides(Uuid),
    /// The originals that an account uploaded to workspaces that it does not own.
    Contributed(Uuid),
}

/// A page of files in order of what they belong to, from behind `after`.
pub async fn files(conn: &mut Conn, which: Files, after: Uuid, limit: i64) -> Result<Vec<FileRow>> {
    let (text, of) = match which {
        Files::Project(id) => (
            "SELECT a.id, a.project_id, a.name, a.format AS media_type, r.object_id FROM assets a
             JOIN projects p ON p.id = a.project_id AND p.deleted_at IS NULL
             JOIN renditions r ON r.asset_id = a.id AND r.name = 'original'
             WHERE a.project_id = $1 AND a.id > $2 ORDER BY a.id LIMIT $3",
            id,
        ),
        Files::Evidence(id) => (
            "SELECT e.id, NULLIF(e.id, e.id) AS project_id, e.filename AS name, e.media_type, e.object_id FROM evidence e
             JOIN consents c ON c.id = e.consent_id WHERE c.workspace_id = $1 AND e.id > $2 ORDER BY e.id LIMIT $3",
            id,
        ),
        Files::Overrides(id) => (
            "SELECT o.id, o.project_id, o.filename AS name, o.media_type, o.object_id FROM overrides o
             JOIN projects p ON p.id = o.project_id AND p.deleted_at IS NULL
             WHERE o.workspace_id = $1 AND o.id > $2 ORDER BY o.id LIMIT $3",
            id,
        ),
        Files::Contributed(id) => (
            "SELECT a.id, a.project_id, a.name, a.format AS media_type, r.object_id FROM assets a
             JOIN projects p ON p.id = a.project_id AND p.deleted_at IS NULL
             JOIN renditions r ON r.asset_id = a.id AND r.name = 'original'
             WHERE a.uploader_id = $1 AND a.id > $2 AND NOT EXISTS (SELECT 1 FROM workspace_members m
                WHERE m.workspace_id = a.workspace_id AND m.account_id = $1 AND m.role = 'owner')
             ORDER BY a.id LIMIT $3",
            id,
        ),
    };
    Ok(rows!(conn, fetch_all, text, of, after, limit))
}

/// Every column of every table, by table.
pub async fn columns(conn: &mut Conn) -> Result<Vec<(String, String)>> {
    let text = match conn.link() {
        Link::Sqlite(_) => {
            "SELECT m.name, c.name FROM sqlite_schema m JOIN pragma_table_info(m.name) c
             WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%' AND m.name <> '_sqlx_migrations'"
        }
        Link::Postgres(_) => {
            "SELECT table_name::text, column_name::text FROM information_schema.columns
             WHERE table_schema = current_schema() AND table_name <> '_sqlx_migrations'"
        }
    };
    Ok(rows!(conn, fetch_all, text))
}
