//! The tamper-evident log of a workspace.

use std::num::NonZeroUsize;

use axum::Json as Body;
use axum::extract::State;
use mixip_app::App;
use mixip_app::ledger::{self, LedgerEntry};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::caller::Caller;
use crate::input::{Id, Query};
use crate::problem::{Answer, Problem};

/// Which page of the log; it counts its entries, so its cursors are numbers.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct LedgerQuery {
    /// `next_cursor` of the page before.
    #[param(minimum = 0)]
    cursor: Option<i64>,
    /// At most 500; 100 where left out.
    #[param(value_type = usize, minimum = 1, required = false)]
    limit: Option<NonZeroUsize>,
}

/// A page of the log.
#[derive(Serialize, ToSchema)]
pub(crate) struct LedgerPage {
    /// Its entries.
    items: Vec<LedgerEntry>,
    /// Where the next page begins; null on the last.
    next_cursor: Option<i64>,
}

/// A workspace's ledger, newest first, for owners and admins.
#[utoipa::path(
    get, path = "/workspaces/{w}/ledger", tag = "workspaces", params(("w" = Uuid, Path), LedgerQuery),
    responses((status = 200, body = LedgerPage))
)]
pub(crate) async fn ledger(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(workspace): Id,
    Query(page): Query<LedgerQuery>,
) -> Answer<Body<LedgerPage>> {
    let limit = page.limit.map_or(100, NonZeroUsize::get).min(500);
    if page.cursor.is_some_and(i64::is_negative) {
        return Err(Problem::malformed("cursor is 0 or more"));
    }
    let (items, next_cursor) = ledger::list(&app, &actor, workspace, page.cursor, limit).await?;
    Ok(Body(LedgerPage { items, next_cursor }))
}
