//! A picture on its way to a guest: what the gate lets out at this moment, the rest covered, without anything of the file
//! but its pixels. While it goes out, the gate is asked again.

use std::sync::Arc;

use bytes::Bytes;
use mixip_consent::{Exit as Way, Unresolved};
use mixip_db::faces::FaceRow;
use mixip_db::shares as rows;
use mixip_db::{Conn, assets, objects, workspaces};
use mixip_ledger::EntryKind;
use serde_json::json;
use tokio::sync::{Semaphore, SemaphorePermit};
use uuid::Uuid;

use super::cache::Recipe;
use super::views::{new_view, note_seen};
use super::visits::{CLOSED, Entered, Guest, enter};
use super::{tell, use_of};
use crate::assets::{Exit, File, Guard, Rendition};
use crate::clock::{timestamp, zone};
use crate::exports::outgoing::{self, Leaving};
use crate::exports::{Covering, judge};
use crate::faces::Bounds;
use crate::ledger::record;
use crate::storage::Stored;
use crate::{Actor, App, Error, Result};

/// Pictures that are made for guests at a time: however many come, they take no more memory than these.
static AT_A_TIME: Semaphore = Semaphore::const_new(4);

/// What is being shown to a guest.
#[derive(Clone, Debug)]
pub(crate) struct Showing {
    guest: Guest,
    item: Uuid,
    /// A file to be taken away.
    original: bool,
    /// The faces that are covered on it.
    covered: Arc<[Uuid]>,
}

/// What the gate lets a guest see of one asset.
struct Sight {
    entered: Entered,
    asset: Uuid,
    number: i64,
    faces: Vec<FaceRow>,
    /// Nothing where all of it may be seen.
    covered: Option<Vec<Uuid>>,
}

/// A picture to look at: `preview` or `thumb`.
///
/// # Errors
/// `link_unknown`, [`Error::LinkNeeded`]; [`Error::NotFound`] for what is not in the share; `held_back`.
pub async fn picture(app: &App, guest: &Guest, item: Uuid, which: Rendition) -> Result<File> {
    let (guard, listening) = listen(app, guest, item, false);
    let (sight, stored, mark) = {
        let mut conn = app.db.read().await?;
        let sight = look(app, &mut conn, guest, item).await?;
        let object = objects::rendition(&mut conn, sight.asset, which.name()).await?;
        let stored = Stored::find(&mut conn, object.ok_or_else(held_back)?).await?;
        let mark = mark(&mut conn, &sight.entered).await?;
        (sight, stored, mark)
    };
    let covered: Vec<Bounds> = sight.on_first().map(Bounds::of).collect();
    let name = format!("{:05}.jpg", sight.number);
    let is_covered = sight.covered.is_some();
    let file = if covered.is_empty() && mark.is_none() {
        File::stored(app, stored, name, true)
    } else {
        let recipe = Recipe::new(stored.row.id, &covered, mark.clone());
        let picture = match app.shown.get(&recipe) {
            Some(picture) => picture,
            None => {
                let picture = make(app, &stored, covered, mark).await?;
                app.shown.keep(recipe, picture.clone());
                picture
            }
        };
        File::made(picture, "image/jpeg", String::new(), name, true)
    };
    if which == Rendition::Preview {
        note_seen(app, guest, sight.asset, is_covered).await?;
    }
    Ok(file.guarded(Some(guard.at(sight.exit(listening)))))
}

/// A file to take away: encoded anew from the pixels that were searched, whole or with faces covered. Who took it is a
/// disclosure (GDPR, article 19) and written down before the first byte.
///
/// # Errors
/// As [`picture`]; `downloads_off`.
pub async fn original(app: &App, guest: &Guest, item: Uuid) -> Result<File> {
    let (guard, listening) = listen(app, guest, item, true);
    let (sight, stored) = {
        let mut conn = app.db.read().await?;
        let sight = look(app, &mut conn, guest, item).await?;
        may_take(&sight.entered)?;
        let object = objects::rendition(&mut conn, sight.asset, "original").await?;
        (
            sight,
            Stored::find(&mut conn, object.ok_or_else(held_back)?).await?,
        )
    };
    let turn = turn().await?;
    let made = outgoing::make_stored(
        app,
        &stored,
        &sight.faces,
        sight.covered.as_deref(),
        Covering::Fill,
        false,
    )
    .await?;
    drop(turn);
    let Ok(Leaving {
        bytes, extension, ..
    }) = made
    else {
        return Err(held_back());
    };
    let mut tx = app.db.write().await?;
    let entered = enter(app, &mut tx, guest).await?;
    may_take(&entered)?;
    let covered = sight.covered.is_some();
    let view = new_view(app, guest, sight.asset, "downloaded", covered);
    rows::insert_view(&mut tx, &view).await?;
    let about = json!({
        "asset": sight.asset,
        "visit": entered.visit.id,
        "name": entered.visit.name,
        "covered": covered,
    });
    record(
        app,
        &mut tx,
        entered.share.workspace_id,
        &Actor::Anonymous,
        EntryKind::ShareDownloaded,
        guest.share,
        about,
    )
    .await?;
    tx.commit().await?;
    tell(app, guest.share, entered.share.project_id);
    let name = format!("{:05}.{extension}", sight.number);
    let media_type = mixip_media::sniff(&bytes).media_type();
    let file = File::made(bytes.into(), media_type, String::new(), name, false);
    Ok(file.guarded(Some(guard.at(sight.exit(listening)))))
}

/// Whether what is being shown may go on being shown: the share is open, and nothing is to be seen that the gate refuses.
pub(crate) async fn still_shown(app: &App, showing: &Showing) -> Result<()> {
    let mut conn = app.db.read().await?;
    let sight = look(app, &mut conn, &showing.guest, showing.item).await?;
    if showing.original {
        may_take(&sight.entered)?;
    }
    let covered = sight.covered.unwrap_or_default();
    if covered.iter().all(|face| showing.covered.contains(face)) {
        Ok(())
    } else {
        Err(held_back())
    }
}

/// Hears of what happens from before the gate is asked the first time.
fn listen(app: &App, guest: &Guest, item: Uuid, original: bool) -> (Guard, Showing) {
    let showing = Showing {
        guest: *guest,
        item,
        original,
        covered: Arc::default(),
    };
    let exit = Exit::Shared(showing.clone());
    (Guard::begin(app, &Actor::Anonymous, exit), showing)
}

/// Asks the gate what a guest may see of an asset in the share, for the share's use and at this moment.
async fn look(app: &App, conn: &mut Conn, guest: &Guest, item: Uuid) -> Result<Sight> {
    const GONE: Error = Error::NotFound("the picture");
    let entered = enter(app, conn, guest).await?;
    let (number, id) = rows::item(conn, entered.share.id, item)
        .await?
        .ok_or(GONE)?;
    let asset = assets::get(conn, id)
        .await?
        .filter(|asset| asset.project_id == entered.project.id)
        .ok_or(GONE)?;
    let intended = use_of(&entered.share)?;
    let (clearance, faces) = judge(app, conn, &entered.project, &asset, &intended).await?;
    let covered = match clearance.exit(Unresolved::Redact) {
        Way::Whole => None,
        Way::Covered(faces) => Some(faces.into_iter().map(|face| face.0).collect()),
        Way::HeldBack(_) => return Err(held_back()),
    };
    if asset.kind != "image" || asset.width.is_none() {
        // On a manager's statement it may leave; but it is no picture, and would leave as it is.
        return Err(held_back());
    }
    Ok(Sight {
        entered,
        asset: id,
        number,
        faces,
        covered,
    })
}

impl Sight {
    /// The faces to be covered on the first picture of the file.
    fn on_first(&self) -> impl Iterator<Item = &FaceRow> {
        let covered = self.covered.as_deref().unwrap_or_default();
        self.faces
            .iter()
            .filter(move |face| face.frame == 0 && covered.contains(&face.id))
    }

    fn exit(&self, showing: Showing) -> Exit {
        Exit::Shared(Showing {
            covered: self.covered.clone().unwrap_or_default().into(),
            ..showing
        })
    }
}

async fn turn() -> Result<SemaphorePermit<'static>> {
    let turn = AT_A_TIME.acquire().await;
    turn.map_err(|error| Error::internal("rendition", error))
}

/// A rendition with faces covered and a text drawn over it.
async fn make(
    app: &App,
    stored: &Stored,
    covered: Vec<Bounds>,
    mark: Option<String>,
) -> Result<Bytes> {
    let _turn = turn().await?;
    let rendition = stored.bytes(app).await?;
    let app = app.clone();
    tokio::task::spawn_blocking(move || {
        outgoing::make_rendition(&app, &rendition, &covered, mark.as_deref())
    })
    .await
    .map_err(|error| Error::internal("rendition", error))?
    .map(Bytes::from)
}

/// What is drawn over pictures: the name that the guest gave, and the day on which the share was made. Where the name has
/// letters that cannot be drawn, the end of the visit's id says who it was.
async fn mark(conn: &mut Conn, entered: &Entered) -> Result<Option<String>> {
    if !entered.share.watermark {
        return Ok(None);
    }
    let workspace = workspaces::get(conn, entered.share.workspace_id)
        .await?
        .ok_or(CLOSED)?;
    let made = zone(&workspace.time_zone)
        .to_datetime(timestamp(entered.share.created_at))
        .date();
    let name = entered.visit.name.as_deref().unwrap_or_default();
    if !name.is_empty() && mixip_media::is_drawable(name) {
        return Ok(Some(format!("{name} · {made}")));
    }
    let id = entered.visit.id.simple().to_string();
    Ok(Some(format!("{name} {} · {made}", &id[id.len() - 8..])))
}

fn may_take(entered: &Entered) -> Result<()> {
    if entered.share.downloads {
        Ok(())
    } else {
        Err(Error::Forbidden(
            "this link is for looking alone: ask whoever sent it for the files",
            "downloads_off",
        ))
    }
}

/// Why is not told: it would say something of the people on it.
fn held_back() -> Error {
    Error::conflict(
        "held_back",
        "this picture is held back at this moment: it is still being looked at, or may not be shown",
    )
}
