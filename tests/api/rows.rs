//! Rows past everything that guards them: what tests put there, break and count.

use mixip_db::Db;
use mixip_db::assets::AssetRow;
use sqlx::AssertSqlSafe;
use uuid::Uuid;

/// Runs statements, in the words of either database.
pub(crate) async fn sql(db: &Db, sqlite: &str, postgres: &str) {
    match db {
        Db::Sqlite { write, .. } => {
            let statements = sqlx::raw_sql(AssertSqlSafe(sqlite.to_owned()));
            statements.execute(write).await.unwrap();
        }
        Db::Postgres(pool) => {
            let statements = sqlx::raw_sql(AssertSqlSafe(postgres.to_owned()));
            statements.execute(pool).await.unwrap();
        }
    }
}

/// The number that a query gives.
pub(crate) async fn count(db: &Db, query: &str) -> i64 {
    let query = AssertSqlSafe(query.to_owned());
    match db {
        Db::Sqlite { read, .. } => sqlx::query_scalar(query).fetch_one(read).await.unwrap(),
        Db::Postgres(pool) => sqlx::query_scalar(query).fetch_one(pool).await.unwrap(),
    }
}

/// A document: an asset that nobody has to look at.
pub(crate) fn document(id: Uuid, project_id: Uuid, workspace_id: Uuid, number: u32) -> AssetRow {
    let name = format!("{number}.txt");
    AssetRow {
        id,
        project_id,
        workspace_id,
        name_folded: name.clone(),
        name,
        kind: "document".to_owned(),
        format: "text/plain".to_owned(),
        state: "ready".to_owned(),
        error_code: None,
        error_detail: None,
        width: None,
        height: None,
        frames: 1,
        duration_ms: None,
        bytes: 1,
        sha256: number.to_be_bytes().to_vec(),
        metadata: "{}".to_owned(),
        captured_at: None,
        taken_at: 0,
        created_at: 0,
        uploaded_by: "Ines".to_owned(),
        scan: "not_searchable".to_owned(),
        clearance: "needs_review".to_owned(),
        valid_until: None,
        face_counts: "{}".to_owned(),
        statement_text: None,
        statement_by: None,
        statement_at: None,
        statement_id: None,
    }
}
