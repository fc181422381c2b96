//! The texts of the queries for a page. sqlx takes only texts that are fixed when the program is built, a guard against
//! injection: macros put them together, and [`text`] picks one.
//!
//! | parameter | what |
//! |---|---|
//! | 1 | the project |
//! | 2, 3, 4 | capture time, folded name and id of the last row of the page before |
//! | 5 | how many |
//! | 6, 7, 8 | kind, clearance, state |
//! | 9, 10 | pattern, talent |

use super::{Filter, Sort};

/// A way to sort: its columns, what comes after the page before, and the order; the order with the table's name; after and
/// order once more for `appearances`.
macro_rules! sorted {
    (newest, $text:ident $($rest:tt)*) => {
        $text!(["id", "id < $4", "id DESC", "a.id DESC", "p.asset_id < $4", "p.asset_id DESC"] $($rest)*)
    };
    (oldest, $text:ident $($rest:tt)*) => {
        $text!(["id", "id > $4", "id", "a.id", "p.asset_id > $4", "p.asset_id"] $($rest)*)
    };
    (name, $text:ident $($rest:tt)*) => {
        $text!(
            [
                "name_folded, id", "(name_folded, id) > ($3, $4)", "name_folded, id", "a.name_folded, a.id",
                "(p.name_folded, p.asset_id) > ($3, $4)", "p.name_folded, p.asset_id"
            ]
            $($rest)*
        )
    };
    (captured, $text:ident $($rest:tt)*) => {
        $text!(
            [
                "taken_at, id", "(taken_at, id) < ($2, $4)", "taken_at DESC, id DESC", "a.taken_at DESC, a.id DESC",
                "(p.taken_at, p.asset_id) < ($2, $4)", "p.taken_at DESC, p.asset_id DESC"
            ]
            $($rest)*
        )
    };
}

/// What a part of a project's assets begins with, read from an index alone.
macro_rules! first {
    ([$columns:literal, $after:literal, $order:literal, $($_:literal),*] $part:expr) => {
        concat!(
            "SELECT * FROM (SELECT ",
            $columns,
            " FROM assets WHERE project_id = $1 AND ",
            $after,
            $part,
            " ORDER BY ",
            $order,
            " LIMIT $5) AS part"
        )
    };
}

macro_rules! group {
    ($sort:tt $kind:literal $clearance:literal $state:literal) => {
        first!($sort concat!(" AND kind = ", $kind, " AND clearance = ", $clearance, " AND state = ", $state))
    };
}

// The values of kind, clearance and state stand here once more: one that is missing is missing in lists.

macro_rules! states {
    ($sort:tt $kind:literal $clearance:literal given) => {
        group!($sort $kind $clearance "$8")
    };
    ($sort:tt $kind:literal $clearance:literal any) => {
        concat!(
            group!($sort $kind $clearance "'processing'"), " UNION ALL ",
            group!($sort $kind $clearance "'ready'"), " UNION ALL ",
            group!($sort $kind $clearance "'failed'")
        )
    };
}

macro_rules! clearances {
    ($sort:tt $kind:literal given $state:ident) => {
        states!($sort $kind "$7" $state)
    };
    ($sort:tt $kind:literal any $state:ident) => {
        concat!(
            states!($sort $kind "'cleared'" $state), " UNION ALL ",
            states!($sort $kind "'needs_review'" $state), " UNION ALL ",
            states!($sort $kind "'blocked'" $state)
        )
    };
}

macro_rules! kinds {
    ($sort:tt given $clearance:ident $state:ident) => {
        clearances!($sort "$6" $clearance $state)
    };
    ($sort:tt any $clearance:ident $state:ident) => {
        concat!(
            clearances!($sort "'image'" $clearance $state), " UNION ALL ",
            clearances!($sort "'video'" $clearance $state), " UNION ALL ",
            clearances!($sort "'audio'" $clearance $state), " UNION ALL ",
            clearances!($sort "'document'" $clearance $state)
        )
    };
}

/// The rows of what was found in indexes.
macro_rules! rows_of {
    ([$_columns:literal, $_after:literal, $order:literal, $ordered:literal, $($_:literal),*] $parts:expr) => {
        concat!(
            "SELECT a.* FROM (SELECT id FROM (",
            $parts,
            ") AS parts ORDER BY ",
            $order,
            " LIMIT $5) AS found
             CROSS JOIN assets a WHERE a.id = found.id ORDER BY ",
            $ordered
        )
    };
}

macro_rules! in_project {
    ($sort:tt) => {
        rows_of!($sort first!($sort ""))
    };
}

macro_rules! in_groups {
    ($sort:tt $kind:ident $clearance:ident $state:ident) => {
        rows_of!($sort kinds!($sort $kind $clearance $state))
    };
}

macro_rules! named {
    ($sort:tt $filters:expr) => {
        rows_of!($sort first!($sort concat!(" AND name_folded LIKE $9 ESCAPE '!'", $filters)))
    };
}

macro_rules! of_talent {
    ([$_c:literal, $_a:literal, $_o:literal, $_t:literal, $after:literal, $order:literal]) => {
        // A cross join, so that SQLite begins with the talent.
        concat!(
            "SELECT a.* FROM appearances p CROSS JOIN assets a
             WHERE p.project_id = $1 AND p.talent_id = $10 AND ", $after, " AND a.id = p.asset_id
                AND ($6 IS NULL OR a.kind = $6) AND ($7 IS NULL OR a.clearance = $7)
                AND ($8 IS NULL OR a.state = $8) AND ($9 IS NULL OR a.name_folded LIKE $9 ESCAPE '!')
             ORDER BY ", $order, " LIMIT $5"
        )
    };
}

/// The query for a page.
pub(super) fn text(filter: &Filter, sort: Sort) -> &'static str {
    macro_rules! filtered {
        ($sort:ident) => {
            match (&filter.kind, &filter.clearance, &filter.state) {
                _ if filter.talent.is_some() => sorted!($sort, of_talent),
                (None, None, None) if filter.pattern.is_some() => sorted!($sort, named ""),
                _ if filter.pattern.is_some() => sorted!($sort, named
                    " AND ($6 IS NULL OR kind = $6) AND ($7 IS NULL OR clearance = $7) AND ($8 IS NULL OR state = $8)"),
                (None, None, None) => sorted!($sort, in_project),
                (Some(_), None, None) => sorted!($sort, in_groups given any any),
                (None, Some(_), None) => sorted!($sort, in_groups any given any),
                (None, None, Some(_)) => sorted!($sort, in_groups any any given),
                (Some(_), Some(_), None) => sorted!($sort, in_groups given given any),
                (Some(_), None, Some(_)) => sorted!($sort, in_groups given any given),
                (None, Some(_), Some(_)) => sorted!($sort, in_groups any given given),
                (Some(_), Some(_), Some(_)) => sorted!($sort, in_groups given given given),
            }
        };
    }
    match sort {
        Sort::Newest => filtered!(newest),
        Sort::Oldest => filtered!(oldest),
        Sort::Name => filtered!(name),
        Sort::Captured => filtered!(captured),
    }
}
