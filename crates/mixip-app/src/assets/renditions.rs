//! Files of an asset as they are looked at: through the gate for everybody who does not work on it.

use mixip_db::objects;
use uuid::Uuid;

use super::file::{Exit, File, Guard};
use crate::exports::Covering;
use crate::exports::outgoing::{self, Leaving, Shown};
use crate::rights::{self, ProjectAccess, ProjectRole};
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

    fn name(self) -> &'static str {
        match self {
            Self::Original => "original",
            Self::Preview => "preview",
            Self::Thumb => "thumb",
        }
    }
}

/// A file of an asset. Who works on the project sees it as it is. Everybody else sees what the gate lets out, encoded
/// anew from the pixels that were searched: no video behind a photo, no place, no thumbnail of the file's own (A15, D11).
///
/// # Errors
/// [`Error::NotFound`] for who has no role, or while there is no such file; `not_cleared` for viewers.
pub async fn rendition(app: &App, actor: &Actor, asset: Uuid, which: Rendition) -> Result<File> {
    let (row, stored, guard) = {
        let mut conn = app.db.read().await?;
        let (row, access) = rights::asset(&mut conn, actor, asset, ProjectRole::Viewer).await?;
        let guard = if access.role < ProjectRole::Reviewer {
            let guard = Guard::begin(app, actor, Exit::Asset(asset));
            cleared(app, &mut conn, &row, &access).await?;
            Some(guard)
        } else {
            None
        };
        let object = objects::rendition(&mut conn, asset, which.name()).await?;
        let object = object.ok_or(Error::NotFound("the rendition"))?;
        (row, Stored::find(&mut conn, object).await?, guard)
    };
    if which != Rendition::Original {
        let file = File::stored(app, stored, row.name, true);
        return Ok(file.guarded(guard));
    }
    let inline = SHOWN.contains(&row.format.as_str());
    if guard.is_none() || row.statement_id.is_some() {
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

/// Whether a viewer may go on seeing an asset.
pub(super) async fn still_cleared(app: &App, actor: &Actor, asset: Uuid) -> Result<()> {
    let mut conn = app.db.read().await?;
    let (row, access) = rights::asset(&mut conn, actor, asset, ProjectRole::Viewer).await?;
    cleared(app, &mut conn, &row, &access).await
}

async fn cleared(
    app: &App,
    conn: &mut mixip_db::Conn,
    row: &mixip_db::assets::AssetRow,
    access: &ProjectAccess,
) -> Result<()> {
    if crate::clearance::is_cleared_now(app, conn, row, &access.project).await? {
        Ok(())
    } else {
        Err(Error::Forbidden(
            "this picture is not cleared for the project's current use",
            "not_cleared",
        ))
    }
}
