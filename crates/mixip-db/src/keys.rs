//! Which keys rows name. The keys themselves live elsewhere.

use std::collections::HashSet;

use uuid::Uuid;

use crate::connect::Link;
use crate::{Conn, Result};

/// The same for both databases, behind a list of what is asked for.
macro_rules! named {
    () => {
        " SELECT a.id FROM asked a WHERE EXISTS (SELECT 1 FROM assets WHERE id = a.id)
            OR EXISTS (SELECT 1 FROM projects WHERE id = a.id) OR EXISTS (SELECT 1 FROM talent WHERE id = a.id)
            OR EXISTS (SELECT 1 FROM uploads WHERE asset_id = a.id)
            OR EXISTS (SELECT 1 FROM release_imports WHERE id = a.id AND state <> 'done')
            OR EXISTS (SELECT 1 FROM release_import_rows WHERE talent_id = a.id)"
    };
}

/// Which of these ids are those of projects, talent, assets, or of what is on its way in.
pub async fn named(conn: &mut Conn, ids: &[Uuid]) -> Result<HashSet<Uuid>> {
    let found: Vec<Uuid> = match conn.link() {
        Link::Sqlite(c) => {
            let list: Vec<String> = ids
                .iter()
                .map(|id| format!("\"{}\"", id.simple()))
                .collect();
            sqlx::query_scalar(concat!(
                "WITH asked (id) AS (SELECT unhex(value) FROM json_each($1))",
                named!()
            ))
            .bind(format!("[{}]", list.join(",")))
            .fetch_all(c)
            .await?
        }
        Link::Postgres(c) => {
            sqlx::query_scalar(concat!(
                "WITH asked (id) AS (SELECT unnest($1::uuid[]))",
                named!()
            ))
            .bind(ids)
            .fetch_all(c)
            .await?
        }
    };
    Ok(found.into_iter().collect())
}
