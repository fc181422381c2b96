//! Files of an asset as they are looked at: through the gate for everybody who does not work on it.

use mixip_db::objects;
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::file::{Exit, File, Guard};
use crate::clearance::{Seen, seen_now};
use crate::exports::Covering;
use crate::exports::outgoing::{self, Leaving, Shown};
use crate::faces::Bounds;
use crate::rights::{self, ProjectRight};
use crate::storage::Stored;
use crate::{Actor, App, Error, Result};

/// What a browser may show in place; everything else is downloaded.
const SHOWN: [&str; 4] = ["image/jpeg", "image/png", "image/webp", "image/gif"];

/// Which file of an asset.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rendition {
    /// The file as it was uploaded.
    Original,
    /// For looking at, long side 2,048 pixels.
    Preview,
    /// For grids, long side 480 pixels.
    Thumb,
}

impl Rendition {
    /// By its name in the path.
    ///
    /// # Errors
    /// [`Error::NotFound`] for any other name.
    pub fn parse(name: &str) -> Result<Self> {
        match name {
            "original" => Ok(Self::Original),
            "preview" => Ok(Self::Preview),
            "thumb" => Ok(Self::Thumb),
            _ => Err(Error::NotFound("the rendition")),
        }
    }

    /// Its name in the path, and in rows.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Original => "original",
            Self::Preview => "preview",
            Self::Thumb => "thumb",
        }
    }
}

/// A file of an asset. Who works on the project sees it as it is. Everybody else sees what the gate lets out, encoded
/// anew from the pixels that were searched: no video behind a photo, no place, no thumbnail of the file's own (A15, D11);
/// and of what is not cleared, preview and thumb with faces covered.
///
/// # Errors
/// [`Error::NotFound`] for who has no role, or while there is no such file; `not_cleared` for viewers, of originals and of
/// what was not searched.
pub async fn rendition(app: &App, actor: &Actor, asset: Uuid, which: Rendition) -> Result<File> {
    let guard = Some(Guard::begin(app, actor, Exit::Asset(asset)));
    let (row, stored, seen) = {
        let mut conn = app.db.read().await?;
        let (row, access) = rights::asset(&mut conn, actor, asset, ProjectRight::See).await?;
        let seen = if access.may(ProjectRight::SeeUncleared) {
            None
        } else {
            Some(seen_now(app, &mut conn, &row, &access.project).await?)
        };
        if seen == Some(Seen::Nothing) {
            return Err(NOT_CLEARED);
        }
        let object = objects::rendition(&mut conn, asset, which.name()).await?;
        let object = object.ok_or(Error::NotFound("the rendition"))?;
        (row, Stored::find(&mut conn, object).await?, seen)
    };
    if let Some(Seen::Covered(faces)) = seen {
        return match which {
            Rendition::Original => Err(NOT_CLEARED),
            Rendition::Preview | Rendition::Thumb => covered(app, &stored, row.name, faces).await,
        };
    }
    if which != Rendition::Original {
        let file = File::stored(app, stored, row.name, true);
        return Ok(file.guarded(guard));
    }
    let inline = SHOWN.contains(&row.format.as_str());
    if seen.is_none() || row.statement_id.is_some() {
        let mut file = File::stored(app, stored, row.name, inline);
        file.media_type = row.format;
        return Ok(file.guarded(guard));
    }
    let etag = format!("{}-outside", stored.row.id.simple());
    let original = super::admit(app, &stored).await?;
    let leaving = tokio::task::spawn_blocking({
        let app = app.clone();
        move || {
            outgoing::make(
                &app,
                &original.content,
                Shown::Everything,
                Covering::Fill,
                false,
            )
        }
    })
    .await
    .map_err(|error| Error::internal("encoding", error))??;
    let Ok(Leaving {
        bytes, extension, ..
    }) = leaving
    else {
        return Err(Error::NotFound("the rendition"));
    };
    let name = match row.name.rsplit_once('.') {
        Some((stem, _)) if !stem.is_empty() => format!("{stem}.{extension}"),
        _ => format!("{}.{extension}", row.name),
    };
    let media_type = mixip_media::sniff(&bytes).media_type();
    let file = File::made(bytes.into(), media_type, etag, name, inline);
    Ok(file.guarded(guard))
}

/// A preview or thumb on which faces are covered.
async fn covered(app: &App, stored: &Stored, name: String, faces: Vec<Bounds>) -> Result<File> {
    let rendition = stored.bytes(app).await?;
    let bytes = tokio::task::spawn_blocking({
        let app = app.clone();
        move || outgoing::make_rendition(&app, &rendition, &faces, None)
    })
    .await
    .map_err(|error| Error::internal("encoding", error))??;
    let etag = hex::encode(&Sha256::digest(&bytes)[..16]);
    let media_type = mixip_media::sniff(&bytes).media_type();
    Ok(File::made(bytes.into(), media_type, etag, name, true))
}

/// Whether somebody may go on seeing an asset: who works on its project, or sees what is cleared.
pub(super) async fn still_open(app: &App, actor: &Actor, asset: Uuid) -> Result<()> {
    let mut conn = app.db.read().await?;
    let (row, access) = rights::asset(&mut conn, actor, asset, ProjectRight::See).await?;
    if access.may(ProjectRight::SeeUncleared)
        || seen_now(app, &mut conn, &row, &access.project).await? == Seen::Whole
    {
        return Ok(());
    }
    Err(NOT_CLEARED)
}

const NOT_CLEARED: Error = Error::Forbidden(
    "this picture is not cleared for the project's current use",
    "not_cleared",
);
