//! Making a share, and its link: shown once, kept as a hash.

use std::collections::HashSet;

use jiff::Timestamp;
use mixip_db::shares::{self as rows, ShareRow};
use mixip_db::{Conn, assets};
use mixip_ledger::EntryKind;
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;
use uuid::Uuid;

use super::contents::ItemState;
use super::{Share, TITLE, as_json, end, find, tell, view};
use crate::accounts::{password, sessions};
use crate::clearance::UseBody;
use crate::exports::judge_some;
use crate::ledger::record;
use crate::rights::{self, ProjectRight};
use crate::{Actor, App, Error, Result, text};

/// Assets that one can choose one by one.
const MOST_CHOSEN: usize = 1_000;
/// Assets that a whole project may have to be shared as such: a page that guests open shows all of them.
const MOST: usize = 5_000;
/// The least characters of a share's password: guessing is slowed down, and the link has to be known as well.
const PASSWORD: usize = 8;

/// What making a share takes.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewShare {
    /// Which assets, at most 1,000; where left out, all that the project has now. Later ones do not join.
    pub asset_ids: Option<Vec<Uuid>>,
    /// What it is for.
    #[serde(rename = "use")]
    pub intended: UseBody,
    /// What guests read above the pictures.
    pub title: String,
    /// And below the title.
    pub message: Option<String>,
    /// From when on it opens nothing, at most a year from now.
    #[schema(value_type = String, format = DateTime)]
    pub expires_at: Timestamp,
    /// At least 8 characters; told to guests by another way than the link.
    pub password: Option<String>,
    /// Files may be taken away.
    #[serde(default)]
    pub downloads: bool,
    /// The guest's name is drawn on what is shown; guests are asked for it then.
    #[serde(default)]
    pub watermark: bool,
    /// Guests give a name.
    #[serde(default)]
    pub ask_name: bool,
}

/// A share whose link is shown this once.
#[derive(Debug, Serialize, ToSchema)]
pub struct MadeShare {
    /// The share.
    #[serde(flatten)]
    pub share: Share,
    /// What to send to guests. Only its hash is stored: who loses it asks for a new one.
    pub link: String,
}

/// What a share would be about.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AboutShare {
    /// Which assets, at most 1,000; all of the project where left out.
    pub asset_ids: Option<Vec<Uuid>>,
    /// What it is for.
    #[serde(rename = "use")]
    pub intended: UseBody,
}

/// What guests would see at this moment.
#[derive(Debug, Default, PartialEq, Eq, Serialize, ToSchema)]
pub struct Outlook {
    /// Assets that are shown whole.
    pub open: usize,
    /// Assets that are shown with faces covered.
    pub covered: usize,
    /// Assets that are not shown.
    pub held_back: usize,
}

/// Makes a share.
///
/// # Errors
/// [`Error::Forbidden`] for who is no editor; `unknown_asset`, `nothing_to_share`, `too_many_assets`, `invalid_expiry`,
/// `password_too_short`.
pub async fn create(app: &App, actor: &Actor, project: Uuid, input: NewShare) -> Result<MadeShare> {
    rights::project(
        &mut app.db.read().await?,
        actor,
        project,
        ProjectRight::Share,
    )
    .await?;
    let title = text::line("title", &input.title, TITLE)?;
    let message = text::lines("message", input.message.as_deref(), 2_000)?;
    let expires_at = end(app, input.expires_at)?;
    let password_hash = match input.password {
        Some(password) => Some(hashed(password).await?),
        None => None,
    };
    let secret = sessions::secret()?;
    let mut tx = app.db.write().await?;
    let access = rights::project(&mut tx, actor, project, ProjectRight::Share).await?;
    let chosen = chosen(&mut tx, project, input.asset_ids).await?;
    let row = ShareRow {
        id: Uuid::now_v7(),
        project_id: project,
        workspace_id: access.project.workspace_id,
        token_hash: sessions::hash(&secret),
        intended_use: as_json(&input.intended)?,
        title,
        message,
        password_hash,
        downloads: input.downloads,
        watermark: input.watermark,
        ask_name: input.ask_name || input.watermark,
        expires_at,
        created_by: actor.name().to_owned(),
        created_at: app.clock.micros(),
        revoked_by: None,
        revoked_at: None,
    };
    rows::insert(&mut tx, &row).await?;
    // Ids of their own, from which nobody learns the assets' or when they came.
    let items: Vec<(Uuid, Uuid)> = chosen.iter().map(|id| (Uuid::new_v4(), *id)).collect();
    rows::insert_items(&mut tx, row.id, &items).await?;
    let about = json!({
        "project": project,
        "title": row.title,
        "use": input.intended,
        "assets": items.len(),
        "expires_at": input.expires_at,
        "password": row.password_hash.is_some(),
        "downloads": row.downloads,
        "watermark": row.watermark,
        "ask_name": row.ask_name,
    });
    let (id, kind) = (row.id, EntryKind::ShareMade);
    record(app, &mut tx, row.workspace_id, actor, kind, id, about).await?;
    let share = view(app, &mut tx, row).await?;
    tx.commit().await?;
    tell(app, id, project);
    let link = link(app, &secret);
    Ok(MadeShare { share, link })
}

/// Gives a share another link. The old one opens nothing any more, and who came by it has to come by the new one.
///
/// # Errors
/// [`Error::NotFound`] for who does not work on its project; `share_revoked`.
pub async fn renew(app: &App, actor: &Actor, id: Uuid) -> Result<MadeShare> {
    let secret = sessions::secret()?;
    let mut tx = app.db.write().await?;
    let mut row = find(&mut tx, actor, id).await?;
    if row.revoked_at.is_some() {
        return Err(Error::conflict(
            "share_revoked",
            "this share was taken back and opens nothing any more: make a new one",
        ));
    }
    row.token_hash = sessions::hash(&secret);
    rows::set_token(&mut tx, id, &row.token_hash, app.clock.micros()).await?;
    let about = json!({ "link": "new" });
    let kind = EntryKind::ShareChanged;
    record(app, &mut tx, row.workspace_id, actor, kind, id, about).await?;
    let share = view(app, &mut tx, row).await?;
    tx.commit().await?;
    tell(app, id, share.project_id);
    let link = link(app, &secret);
    Ok(MadeShare { share, link })
}

/// What guests would see of these assets for a use, with nothing stored.
///
/// # Errors
/// As [`create`].
pub async fn outlook(
    app: &App,
    actor: &Actor,
    project: Uuid,
    about: AboutShare,
) -> Result<Outlook> {
    let mut conn = app.db.read().await?;
    let access = rights::project(&mut conn, actor, project, ProjectRight::Share).await?;
    let chosen = chosen(&mut conn, project, about.asset_ids).await?;
    let judged = judge_some(app, &mut conn, &access.project, &chosen, &about.intended).await?;
    let pictured: HashSet<Uuid> = rows::pictured(&mut conn, &chosen)
        .await?
        .into_iter()
        .collect();
    let mut outlook = Outlook::default();
    for id in chosen {
        match ItemState::of(judged.get(&id), pictured.contains(&id)) {
            ItemState::Open => outlook.open += 1,
            ItemState::Covered => outlook.covered += 1,
            ItemState::HeldBack => outlook.held_back += 1,
        }
    }
    Ok(outlook)
}

/// The secret stands behind the #: browsers send it to no server, so it reaches no log on the way.
fn link(app: &App, secret: &str) -> String {
    format!("{}/s#{secret}", app.origin())
}

async fn hashed(password: String) -> Result<String> {
    let length = password.chars().count();
    if length < PASSWORD {
        let detail = format!("the password has {length} characters: use at least {PASSWORD}");
        return Err(Error::field("password_too_short", "password", detail));
    }
    if password.len() > 1_000 {
        return Err(Error::field(
            "password_too_long",
            "password",
            "the password is longer than 1,000 bytes",
        ));
    }
    password::hash(password).await
}

/// The assets that were chosen, each once and in that order; or all of the project.
async fn chosen(conn: &mut Conn, project: Uuid, ids: Option<Vec<Uuid>>) -> Result<Vec<Uuid>> {
    let too_many = |most: usize| {
        let detail = format!(
            "these are more than {most} assets: share some of them, or make several shares"
        );
        Error::field("too_many_assets", "asset_ids", detail)
    };
    let chosen = match ids {
        Some(ids) if ids.len() > MOST_CHOSEN => return Err(too_many(MOST_CHOSEN)),
        Some(ids) => {
            let here: HashSet<Uuid> = rows::assets_of_project(conn, project, &ids)
                .await?
                .into_iter()
                .collect();
            if let Some(id) = ids.iter().find(|id| !here.contains(id)) {
                return Err(Error::field(
                    "unknown_asset",
                    "asset_ids",
                    format!("{id} is no asset of this project"),
                ));
            }
            let mut seen = HashSet::new();
            ids.into_iter().filter(|id| seen.insert(*id)).collect()
        }
        None => {
            let most = i64::try_from(MOST + 1).unwrap_or(i64::MAX);
            assets::ids(conn, project, Uuid::nil(), most).await?
        }
    };
    if chosen.len() > MOST {
        return Err(too_many(MOST));
    }
    if chosen.is_empty() {
        return Err(Error::invalid(
            "nothing_to_share",
            "there is nothing to share: choose at least one asset",
        ));
    }
    Ok(chosen)
}
