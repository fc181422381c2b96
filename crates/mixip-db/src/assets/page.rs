//! A page of a project's assets, at a cost that does not grow with the project, however rare what is asked for may be.
//!
//! Assets of one kind, clearance and state are a group. There are few groups, and each lies in an index in every order
//! that lists have. A filter is some of the groups: a page is the first rows of what each of them begins with. Who is on
//! an asset is a table of its own in the same orders (`appearances`). Only words of a name are looked for one by one,
//! in indexes that hold the names.

use uuid::Uuid;

use super::AssetRow;
use super::page_text::text;
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
    Ok(rows!(
        conn,
        fetch_all,
        text(filter, sort),
        project,
        after.map_or(i64::MAX, |a| a.taken_at),
        after.map_or("", |a| &a.name),
        after.map_or(first, |a| a.id),
        limit,
        &filter.kind,
        &filter.clearance,
        &filter.state,
        &filter.pattern,
        filter.talent,
    ))
}
