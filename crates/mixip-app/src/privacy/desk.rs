//! The desk: what waits for an answer, by what is due next, and one request with everything about it.

use std::num::NonZeroUsize;

use mixip_db::Conn;
use mixip_db::privacy::{self as rows, Filter, PrivacyRow};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use super::view::{detail, listed};
use super::{PrivacyDetail, PrivacyOrigin, PrivacyRequest};
use crate::{Actor, App, Error, Result, rights};

/// Which requests a list shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum PrivacyFilter {
    /// Those that wait for an answer.
    #[default]
    Open,
    /// Open ones whose time is over.
    Overdue,
    /// Open ones that the desk was alarmed about, while there is time.
    Alarm,
    /// Those whose asker wrote last, answered ones among them.
    Waiting,
    /// Answered.
    Done,
    /// Refused.
    Refused,
}

/// What a desk's list is asked for.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct PrivacyQuestion {
    /// Which requests; open ones where left out.
    #[serde(default)]
    #[param(inline, required = false)]
    pub filter: PrivacyFilter,
    /// How they came; however where left out.
    #[param(inline)]
    pub origin: Option<PrivacyOrigin>,
    /// `next_cursor` of the page before.
    pub cursor: Option<Uuid>,
    /// At most 500; 100 where left out.
    #[param(value_type = usize, minimum = 1, required = false)]
    pub limit: Option<NonZeroUsize>,
}

/// A workspace to hand a request on to.
#[derive(Debug, Serialize, ToSchema)]
pub struct PrivacyDesk {
    /// The workspace.
    pub id: Uuid,
    /// Its name.
    pub name: String,
}

/// A page of what a desk answers, by what is due next, and where to go on; the operator's where no workspace is named.
///
/// # Errors
/// [`Error::NotFound`] and [`Error::Forbidden`] for whoever does not answer there; `cursor_gone`.
pub async fn list(
    app: &App,
    actor: &Actor,
    workspace: Option<Uuid>,
    asked: &PrivacyQuestion,
) -> Result<(Vec<PrivacyRequest>, Option<Uuid>)> {
    let mut conn = app.db.read().await?;
    rights::privacy_desk(&mut conn, actor, workspace).await?;
    let limit = asked.limit.map_or(100, NonZeroUsize::get).min(500);
    let filter = match asked.filter {
        PrivacyFilter::Open => Filter::Open,
        PrivacyFilter::Overdue => Filter::Overdue,
        PrivacyFilter::Alarm => Filter::Alarm,
        PrivacyFilter::Waiting => Filter::Waiting,
        PrivacyFilter::Done => Filter::Done,
        PrivacyFilter::Refused => Filter::Refused,
    };
    let closed = matches!(filter, Filter::Done | Filter::Refused);
    let place = match asked.cursor {
        None if closed => (i64::MAX, Uuid::max()),
        None => (i64::MIN, Uuid::nil()),
        Some(cursor) => {
            let last = rows::get(&mut conn, cursor).await?;
            let last = last.filter(|row| row.workspace_id == workspace);
            let gone = || Error::invalid("cursor_gone", "the list changed: begin it again");
            let row = last.ok_or_else(gone)?;
            let at = if closed {
                row.closed_at
            } else {
                Some(row.due_at)
            };
            (at.ok_or_else(gone)?, row.id)
        }
    };
    let origin = asked.origin.map_or("", PrivacyOrigin::as_str);
    let now = app.clock.micros();
    let most = i64::try_from(limit).unwrap_or(i64::MAX);
    let page = rows::page(&mut conn, workspace, filter, origin, place, now, most).await?;
    let next = (page.len() == limit)
        .then(|| page.last().map(|row| row.id))
        .flatten();
    let mut items = Vec::with_capacity(page.len());
    for row in &page {
        items.push(listed(app, &mut conn, row).await?);
    }
    Ok((items, next))
}

/// A request with everything about it.
///
/// # Errors
/// [`Error::NotFound`] and [`Error::Forbidden`] for whoever does not answer it.
pub async fn get(app: &App, actor: &Actor, id: Uuid) -> Result<PrivacyDetail> {
    let mut conn = app.db.read().await?;
    let row = find(&mut conn, actor, id).await?;
    detail(app, &mut conn, &row).await
}

/// A request that the caller answers.
pub(super) async fn find(conn: &mut Conn, actor: &Actor, id: Uuid) -> Result<PrivacyRow> {
    const GONE: Error = Error::NotFound("the privacy request");
    if !matches!(actor, Actor::System) {
        actor.caller()?;
    }
    let row = rows::get(conn, id).await?.ok_or(GONE)?;
    rights::privacy_desk(conn, actor, row.workspace_id)
        .await
        .map_err(|error| match error {
            Error::NotFound(_) => GONE,
            other => other,
        })?;
    Ok(row)
}

/// Every workspace, for whoever hands requests on.
///
/// # Errors
/// [`Error::NotFound`] for everybody but operators.
pub async fn desks(app: &App, actor: &Actor) -> Result<Vec<PrivacyDesk>> {
    rights::operator(actor, "the list of workspaces")?;
    let found = rows::workspaces(&mut app.db.read().await?).await?;
    Ok(found
        .into_iter()
        .map(|(id, name)| PrivacyDesk { id, name })
        .collect())
}
