//! The view log: who came by a link, what they saw and what they took.

use jiff::Timestamp;
use mixip_db::shares::{self as rows, NewView};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::find;
use super::visits::Guest;
use crate::clock::timestamp;
use crate::{Actor, App, Result};

/// A line of the view log.
#[derive(Debug, Serialize, ToSchema)]
pub struct View {
    /// Its id.
    pub id: Uuid,
    /// When.
    #[schema(value_type = String, format = DateTime)]
    pub at: Timestamp,
    /// What happened.
    pub what: Viewed,
    /// Whether faces were covered.
    pub covered: bool,
    /// Which asset; none where the share was opened.
    pub asset_id: Option<Uuid>,
    /// The asset's name, while there is one.
    pub asset_name: Option<String>,
    /// Lines of one browser have this in common.
    pub visit_id: Uuid,
    /// The name that the guest gave.
    pub name: Option<String>,
    /// Where from, shortened; forgotten after 30 days.
    pub address: Option<String>,
    /// Browser.
    pub browser: String,
    /// Operating system.
    pub system: String,
}

/// What a guest did.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Viewed {
    /// Came in, and saw the small pictures.
    Opened,
    /// Looked at one; told once for each guest and picture.
    Seen,
    /// Took a file away.
    Downloaded,
}

/// The view log of a share, newest first, from before `before`; and where to go on.
///
/// # Errors
/// [`crate::Error::NotFound`] for who does not work on its project.
pub async fn views(
    app: &App,
    actor: &Actor,
    share: Uuid,
    before: Option<Uuid>,
    limit: usize,
) -> Result<(Vec<View>, Option<Uuid>)> {
    let mut conn = app.db.read().await?;
    find(&mut conn, actor, share).await?;
    let most = i64::try_from(limit).unwrap_or(i64::MAX);
    let page = rows::views(&mut conn, share, before.unwrap_or(Uuid::max()), most).await?;
    let next = (page.len() == limit)
        .then(|| page.last().map(|row| row.id))
        .flatten();
    let views = page.into_iter().map(|row| View {
        id: row.id,
        at: timestamp(row.at),
        what: match row.what.as_str() {
            "downloaded" => Viewed::Downloaded,
            "seen" => Viewed::Seen,
            _ => Viewed::Opened,
        },
        covered: row.covered,
        asset_id: row.asset_id,
        asset_name: row.asset_name,
        visit_id: row.visit_id,
        name: row.name,
        address: row.address,
        browser: row.browser,
        system: row.system,
    });
    Ok((views.collect(), next))
}

/// Notes that a guest looks at a picture, before the first byte of it goes.
pub(super) async fn note_seen(app: &App, guest: &Guest, asset: Uuid, covered: bool) -> Result<()> {
    if rows::has_seen(&mut app.db.read().await?, guest.visit, asset, covered).await? {
        return Ok(());
    }
    let mut tx = app.db.write().await?;
    rows::insert_view(&mut tx, &new_view(app, guest, asset, "seen", covered)).await?;
    tx.commit().await?;
    Ok(())
}

/// A line that is about to be written.
pub(super) fn new_view<'a>(
    app: &App,
    guest: &Guest,
    asset: Uuid,
    what: &'a str,
    covered: bool,
) -> NewView<'a> {
    NewView {
        id: Uuid::now_v7(),
        share: guest.share,
        visit: guest.visit,
        asset: Some(asset),
        what,
        covered,
        at: app.clock.micros(),
    }
}
