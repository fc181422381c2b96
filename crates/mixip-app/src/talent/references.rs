//! References: photos a talent is enrolled from. Without their biometric consent there are none (Law 2, A7).

use image::RgbImage;
use jiff::Timestamp;
use mixip_db::talent as rows;
use mixip_db::{Tx, faces, objects};
use mixip_ledger::EntryKind;
use mixip_vision::{FaceCrop, Quality};
use serde::Serialize;
use serde_json::json;
use utoipa::ToSchema;
use uuid::Uuid;

use super::may_be_matched;
use crate::assets::{Crops, limits};
use crate::clock::timestamp;
use crate::events::Event;
use crate::ledger::record;
use crate::my_data::takeout;
use crate::storage::{Sealed, Stored, seal};
use crate::{Actor, App, Error, Result, jobs, matching, rights};

/// What a sealed template is bound to besides its talent's key.
pub(crate) const TEMPLATE: &[u8] = b"mixip/template/1";
/// A reference's face scores at least this much.
const SURE: f32 = 0.5;
/// A reference's face is at least so many pixels wide: less is no likeness to compare with.
const LEAST_SIDE: f32 = 40.0;
/// A face that is blurred more than that could be anybody's.
const LEAST_SHARPNESS: f32 = 10.0;
/// Between night and glare.
const LIGHT: std::ops::RangeInclusive<f32> = 35.0..=230.0;

/// A photo a talent is enrolled from.
#[derive(Debug, Serialize, ToSchema)]
pub struct Reference {
    /// Its id.
    pub id: Uuid,
    /// Whether a picture of the face was kept besides the template.
    pub has_picture: bool,
    /// When it was added.
    #[schema(value_type = String, format = DateTime)]
    pub created_at: Timestamp,
}

impl Reference {
    pub(super) fn of(row: &rows::ReferenceRow) -> Self {
        Self {
            id: row.id,
            has_picture: row.object_id.is_some(),
            created_at: timestamp(row.created_at),
        }
    }
}

/// What stays of a photo.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// The template alone.
    Template,
    /// A crop of the face, too, for people to compare with.
    Crop,
}

/// Enrols a talent from a photo with exactly one face. Kept are the template and, where it may be, a crop of the face, both
/// under the talent's own key; the photo itself is not.
///
/// # Errors
/// `consent_required` without a current biometric consent; `no_face`, `several_faces`, `face_too_small`, `face_blurred`,
/// `face_badly_lit`, and what is wrong with the picture.
pub async fn add_reference(
    app: &App,
    actor: &Actor,
    talent: Uuid,
    photo: Vec<u8>,
    kept: Kept,
) -> Result<Reference> {
    allowed(app, actor, talent).await?;
    let (crop, view) = tokio::task::spawn_blocking({
        let app = app.clone();
        move || enrolled(&app, &photo, kept)
    })
    .await
    .map_err(|error| Error::internal("decoding", error))??;
    let embeddings = {
        let app = app.clone();
        tokio::task::spawn_blocking(move || matching::embed(&app, &[crop]))
            .await
            .map_err(|error| Error::internal("embedding", error))??
    };
    let template = match embeddings.first() {
        Some(embedding) => {
            app.vault
                .seal_value(talent, TEMPLATE, &embedding.to_bytes())
                .await?
        }
        None => {
            return Err(Error::invalid(
                "no_face",
                "no face was found in this photo: choose another one",
            ));
        }
    };
    let workspace = allowed(app, actor, talent).await?;
    let picture = match view {
        Some(view) => Some(seal(app, workspace, talent, "image/jpeg", view).await?),
        None => None,
    };
    let row = rows::ReferenceRow {
        id: Uuid::now_v7(),
        talent_id: talent,
        workspace_id: workspace,
        object_id: picture.as_ref().map(Sealed::id),
        template,
        created_at: app.clock.micros(),
    };
    let mut tx = app.db.write().await?;
    rows::lock(&mut tx, talent).await?;
    let (person, of) = rights::enrolment(&mut tx, actor, talent).await?;
    // Asked again inside: a consent withdrawn while the photo was looked at leaves no template behind.
    if !may_be_matched(app, &mut tx, &person, &of.time_zone).await? {
        return Err(consent_required());
    }
    if let Some(picture) = picture {
        picture.record(&mut tx).await?;
    }
    rows::insert_reference(&mut tx, &row).await?;
    record(
        app,
        &mut tx,
        workspace,
        actor,
        EntryKind::ReferenceAdded,
        row.id,
        json!({ "talent": talent }),
    )
    .await?;
    matching::want(app, &mut tx, workspace).await?;
    tx.commit().await?;
    jobs::wake(app);
    app.events.tell(Event::Talent {
        id: talent,
        workspace_id: workspace,
    });
    Ok(Reference::of(&row))
}

/// The crop of a reference, JPEG.
///
/// # Errors
/// [`Error::NotFound`] for who is no member of the workspace, and where none was kept.
pub async fn reference_image(app: &App, actor: &Actor, id: Uuid) -> Result<Vec<u8>> {
    let stored = {
        let mut conn = app.db.read().await?;
        let row = find(&mut conn, actor, id).await?;
        let picture = row
            .object_id
            .ok_or(Error::NotFound("a picture of the face"))?;
        Stored::find(&mut conn, picture).await?
    };
    stored.bytes(app).await
}

/// Removes a reference with its template.
///
/// # Errors
/// [`Error::NotFound`] for who is no member of the workspace.
pub async fn remove_reference(app: &App, actor: &Actor, id: Uuid) -> Result<()> {
    let mut tx = app.db.write().await?;
    let row = find(&mut tx, actor, id).await?;
    rows::delete_reference(&mut tx, id).await?;
    let paths = match row.object_id {
        Some(picture) => objects::delete(&mut tx, picture).await?,
        None => Vec::new(),
    };
    let about = json!({ "talent": row.talent_id });
    record(
        app,
        &mut tx,
        row.workspace_id,
        actor,
        EntryKind::ReferenceRemoved,
        id,
        about,
    )
    .await?;
    jobs::remove(app, &mut tx, &paths).await?;
    matching::want(app, &mut tx, row.workspace_id).await?;
    tx.commit().await?;
    jobs::wake(app);
    app.events.tell(Event::Talent {
        id: row.talent_id,
        workspace_id: row.workspace_id,
    });
    Ok(())
}

/// Removes all templates of a talent, and what matching said of them, at once.
pub(crate) async fn drop_templates(
    app: &App,
    tx: &mut Tx,
    talent: &rows::TalentRow,
    actor: &Actor,
    because: &str,
) -> Result<()> {
    let references = rows::references(tx, talent.id).await?;
    if !references.is_empty() {
        // Archives say of which faces matching thought that they are theirs.
        takeout::outdate(app, tx, &[talent.workspace_id]).await?;
    }
    let mut paths = Vec::new();
    for reference in &references {
        rows::delete_reference(tx, reference.id).await?;
        if let Some(picture) = reference.object_id {
            paths.extend(objects::delete(tx, picture).await?);
        }
    }
    mixip_db::assets::outdate_suggested(tx, talent.id).await?;
    faces::clear_talent(tx, talent.id).await?;
    for reference in &references {
        let about = json!({ "talent": talent.id, "because": because });
        let kind = EntryKind::ReferenceRemoved;
        record(
            app,
            tx,
            talent.workspace_id,
            actor,
            kind,
            reference.id,
            about,
        )
        .await?;
    }
    jobs::remove(app, tx, &paths).await
}

async fn find(conn: &mut mixip_db::Conn, actor: &Actor, id: Uuid) -> Result<rows::ReferenceRow> {
    const GONE: Error = Error::NotFound("the reference");
    if !matches!(actor, Actor::System) {
        actor.caller()?;
    }
    let row = rows::reference(conn, id).await?.ok_or(GONE)?;
    rights::talent(conn, actor, row.talent_id)
        .await
        .map_err(|error| match error {
            Error::NotFound(_) => GONE,
            other => other,
        })?;
    Ok(row)
}

/// The workspace of a talent who agrees to be matched.
async fn allowed(app: &App, actor: &Actor, talent: Uuid) -> Result<Uuid> {
    let mut conn = app.db.read().await?;
    let (row, workspace) = rights::enrolment(&mut conn, actor, talent).await?;
    if !may_be_matched(app, &mut conn, &row, &workspace.time_zone).await? {
        return Err(consent_required());
    }
    Ok(row.workspace_id)
}

fn consent_required() -> Error {
    Error::conflict(
        "consent_required",
        "this person has not agreed to be matched: record their biometric consent first",
    )
}

/// The one face of a photo: its aligned crop, and where it may be kept a JPEG of it with some surroundings.
fn enrolled(app: &App, photo: &[u8], kept: Kept) -> Result<(FaceCrop, Option<Vec<u8>>)> {
    let picture = mixip_media::decode(photo, &limits(app)).map_err(|error| Error::Invalid {
        code: error.code(),
        field: Some("file"),
        detail: error.to_string(),
    })?;
    let picture: &RgbImage = &picture.first;
    let mut found = app
        .models
        .quick(picture)
        .map_err(|error| Error::internal("detection", error))?;
    found.retain(|face| face.score >= SURE);
    match found.as_slice() {
        [] => Err(Error::field(
            "no_face",
            "file",
            "no face was found in this photo: choose another one",
        )),
        [face] if face.width < LEAST_SIDE => Err(Error::field(
            "face_too_small",
            "file",
            "the face in this photo is too small to compare with: choose a closer one",
        )),
        [face] => {
            let crop = FaceCrop::align(picture, face);
            seen_well(&crop)?;
            let view = match kept {
                Kept::Template => None,
                Kept::Crop => Some(Crops::view_of(picture, &face.bounds())?),
            };
            Ok((crop, view))
        }
        several => Err(Error::field(
            "several_faces",
            "file",
            format!(
                "this photo shows {} faces: cut it to the one person, or choose another",
                several.len()
            ),
        )),
    }
}

/// Refuses a face that cannot be told from others.
fn seen_well(crop: &FaceCrop) -> Result<()> {
    let quality = Quality::of(crop);
    if !LIGHT.contains(&quality.brightness) {
        return Err(Error::field(
            "face_badly_lit",
            "file",
            "the face in this photo is too dark or too bright to compare with: take it in even light",
        ));
    }
    if quality.sharpness < LEAST_SHARPNESS {
        return Err(Error::field(
            "face_blurred",
            "file",
            "the face in this photo is blurred: hold still, or choose a sharper one",
        ));
    }
    Ok(())
}
