//! Assets of which the gate is told the same: counted and listed at once, whatever their number.

use sqlx::FromRow;
use uuid::Uuid;

use super::{AssetRow, ScanRow};
use crate::connect::Link;
use crate::query::{as_json, rows};
use crate::{Conn, Result};

/// How many assets of a project are alike.
#[derive(Clone, Debug, FromRow)]
pub struct AlikeRow {
    /// What the gate is told of them, in short; nothing where that is not kept.
    pub facts: Option<String>,
    /// How many.
    pub n: i64,
}

/// The assets of a project, counted by what the gate is told of them. Read from an index alone.
pub async fn alike(conn: &mut Conn, project: Uuid) -> Result<Vec<AlikeRow>> {
    Ok(rows!(
        conn,
        fetch_all,
        "SELECT facts, COUNT(*) AS n FROM assets WHERE project_id = $1 GROUP BY facts",
        project,
    ))
}

/// How far the search of those assets has come that are alike by these `facts`, or of which none are kept.
pub async fn scans_alike(
    conn: &mut Conn,
    project: Uuid,
    facts: Option<&str>,
) -> Result<Vec<ScanRow>> {
    Ok(match facts {
        Some(facts) => rows!(
            conn,
            fetch_all,
            "SELECT id, scan, statement_id FROM assets WHERE project_id = $1 AND facts = $2",
            project,
            facts,
        ),
        None => rows!(
            conn,
            fetch_all,
            "SELECT id, scan, statement_id FROM assets WHERE project_id = $1 AND facts IS NULL",
            project,
        ),
    })
}

/// At most `limit` assets of a project that are alike by one of these `facts` or are among `ids`, newest first, from
/// before `before`.
pub async fn page_alike(
    conn: &mut Conn,
    project: Uuid,
    facts: &[&str],
    ids: &[Uuid],
    before: Uuid,
    limit: i64,
) -> Result<Vec<AssetRow>> {
    macro_rules! text {
        ($facts:literal, $ids:literal) => {
            concat!(
                "SELECT a.* FROM (
                    SELECT id FROM assets WHERE project_id = $1 AND facts ",
                $facts,
                " AND id < $4
                    UNION ALL
                    SELECT id FROM assets WHERE project_id = $1 AND id ",
                $ids,
                " AND id < $4
                    ORDER BY id DESC LIMIT $5
                 ) AS found CROSS JOIN assets a WHERE a.id = found.id ORDER BY a.id DESC"
            )
        };
    }
    Ok(match conn.link() {
        Link::Sqlite(c) => {
            let facts: Vec<String> = facts.iter().map(|facts| format!("{facts:?}")).collect();
            sqlx::query_as::<sqlx::Sqlite, _>(text!(
                "IN (SELECT value FROM json_each($2))",
                "IN (SELECT unhex(value) FROM json_each($3))"
            ))
            .bind(project)
            .bind(format!("[{}]", facts.join(",")))
            .bind(as_json(ids))
            .bind(before)
            .bind(limit)
            .fetch_all(c)
            .await?
        }
        Link::Postgres(c) => {
            sqlx::query_as::<sqlx::Postgres, _>(text!("= ANY($2)", "= ANY($3)"))
                .bind(project)
                .bind(facts)
                .bind(ids)
                .bind(before)
                .bind(limit)
                .fetch_all(c)
                .await?
        }
    })
}

/// Id, name and facts of a project's assets behind `after`, in order of id.
pub async fn names_alike(
    conn: &mut Conn,
    project: Uuid,
    after: Uuid,
    limit: i64,
) -> Result<Vec<(Uuid, String, Option<String>)>> {
    Ok(rows!(
        conn,
        fetch_all,
        "SELECT id, name, facts FROM assets WHERE project_id = $1 AND id > $2 ORDER BY id LIMIT $3",
        project,
        after,
        limit,
    ))
}
