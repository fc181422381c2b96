//! A page of a project's assets: one index per way to sort, and per filter that is rare among many.

use uuid::Uuid;

use super::AssetRow;
use crate::query::rows;
use crate::{Conn, Micros, Result};

/// How a list is sorted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// Latest upload first.
    Newest,
    /// Earliest upload first.
    Oldest,
    /// By name.
    Name,
    /// Latest picture first.
    Captured,
}

/// Which assets a list holds; what is `None` does not matter.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// image, video, audio, document.
    pub kind: Option<String>,
    /// cleared, needs_review, blocked.
    pub clearance: Option<String>,
    /// processing, ready, failed.
    pub state: Option<String>,
    /// LIKE pattern on the folded name, `!` escapes.
    pub pattern: Option<String>,
    /// On which this talent is confirmed.
    pub talent: Option<Uuid>,
}

/// The last row of the page before.
#[derive(Clone, Debug)]
pub struct After {
    /// Its id.
    pub id: Uuid,
    /// Its folded name.
    pub name: String,
    /// When it was taken.
    pub taken_at: Micros,
}

macro_rules! text {
    ($after:literal, $order:literal, $driver:literal) => {
        concat!(
            "SELECT a.* FROM assets a WHERE a.project_id = $1 AND ",
            $after,
            $driver,
            " AND ($4 IS NULL OR a.kind = $4) AND ($5 IS NULL OR a.state = $5)
              AND ($6 IS NULL OR a.name_folded LIKE $6 ESCAPE '!') ORDER BY ",
            $order,
            " LIMIT $7"
        )
    };
}

/// At most `limit` assets of a project that pass the filter, after `after`.
pub async fn page(
    conn: &mut Conn,
    project: Uuid,
    filter: &Filter,
    sort: Sort,
    after: Option<&After>,
    limit: i64,
) -> Result<Vec<AssetRow>> {
    let first = if matches!(sort, Sort::Newest | Sort::Captured) {
        Uuid::max()
    } else {
        Uuid::nil()
    };
    let id = after.map_or(first, |a| a.id);
    macro_rules! run {
        ($key:expr, $after:literal, $order:literal) => {
            match (filter.talent, &filter.clearance) {
                (Some(talent), clearance) => rows!(
                    conn,
                    fetch_all,
                    text!(
                        $after,
                        $order,
                        " AND a.id IN (SELECT asset_id FROM faces WHERE talent_id = $8 AND decision = 'confirmed')
                          AND ($9 IS NULL OR a.clearance = $9)"
                    ),
                    project, $key, id, &filter.kind, &filter.state, &filter.pattern, limit, talent, clearance,
                ),
                (None, Some(clearance)) => rows!(
                    conn,
                    fetch_all,
                    text!($after, $order, " AND a.clearance = $8"),
                    project, $key, id, &filter.kind, &filter.state, &filter.pattern, limit, clearance,
                ),
                (None, None) => rows!(
                    conn,
                    fetch_all,
                    text!($after, $order, ""),
                    project, $key, id, &filter.kind, &filter.state, &filter.pattern, limit,
                ),
            }
        };
    }
    Ok(match sort {
        Sort::Newest => run!(0_i64, "a.id < $3", "a.id DESC"),
        Sort::Oldest => run!(0_i64, "a.id > $3", "a.id"),
        Sort::Name => {
            let name = after.map_or("", |a| &a.name);
            run!(
                name,
                "(a.name_folded, a.id) > ($2, $3)",
                "a.name_folded, a.id"
            )
        }
        Sort::Captured => {
            let taken_at = after.map_or(i64::MAX, |a| a.taken_at);
            run!(
                taken_at,
                "(a.taken_at, a.id) < ($2, $3)",
                "a.taken_at DESC, a.id DESC"
            )
        }
    })
}
