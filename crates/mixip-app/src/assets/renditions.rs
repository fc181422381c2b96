//! Files of an asset as they are looked at: through the gate for everybody who does not work on it.

use bytes::Bytes;
use futures_util::Stream;
use mixip_db::objects;
use std::ops::Range;
use uuid::Uuid;

use crate::rights::{self, ProjectRole};
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

/// A file to be sent, in any range.
pub struct File {
    stored: Stored,
    app: App,
    /// True media type.
    pub media_type: String,
    /// Changes whenever the content does.
    pub etag: String,
    /// The name to save it under.
    pub filename: String,
    /// Whether a browser may show it in place; everything else is downloaded.
    pub inline: bool,
}

impl File {
    pub(crate) fn new(app: &App, stored: Stored, filename: String, inline: bool) -> Self {
        let media_type = stored.row.media_type.clone();
        let etag = stored.row.id.simple().to_string();
        Self {
            stored,
            app: app.clone(),
            media_type,
            etag,
            filename,
            inline,
        }
    }

    /// Bytes in all.
    #[must_use]
    pub fn len(&self) -> u64 {
        self.stored.len()
    }

    /// Whether there is nothing in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// A range of its bytes.
    pub fn stream(
        &self,
        range: Range<u64>,
    ) -> impl Stream<Item = Result<Bytes, mixip_vault::Error>> + Send + use<> {
        self.stored.stream(&self.app, range)
    }
}

/// A file of an asset. Who works on the project sees it as it is; viewers only what the gate lets out.
///
/// # Errors
/// [`Error::NotFound`] for who has no role, or while there is no such file; `not_cleared` for viewers.
pub async fn rendition(app: &App, actor: &Actor, asset: Uuid, which: Rendition) -> Result<File> {
    let mut conn = app.db.read().await?;
    let (row, access) = rights::asset(&mut conn, actor, asset, ProjectRole::Viewer).await?;
    if access.role < ProjectRole::Reviewer
        && !crate::clearance::is_cleared_now(app, &mut conn, &row, &access.project).await?
    {
        return Err(Error::Forbidden(
            "this picture is not cleared for the project's current use",
            "not_cleared",
        ));
    }
    let object = objects::rendition(&mut conn, asset, which.name()).await?;
    let stored = Stored::find(&mut conn, object.ok_or(Error::NotFound("the rendition"))?).await?;
    let mut file = File::new(app, stored, row.name.clone(), true);
    if which == Rendition::Original {
        file.inline = SHOWN.contains(&row.format.as_str());
        file.media_type = row.format;
    }
    Ok(file)
}
