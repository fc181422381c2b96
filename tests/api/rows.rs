//! Rows past everything that guards them: what tests break.

use mixip_db::Db;
use sqlx::AssertSqlSafe;

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
