//! Everything held about a talent, to take along, and its end.

use std::io::{Cursor, Write};

use base64::prelude::{BASE64_STANDARD, Engine};
use mixip_db::requests as rows;
use mixip_db::{faces, talent as people};
use serde::Deserialize;
use serde_json::{Value, json};
use utoipa::ToSchema;
use uuid::Uuid;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::{own, own_held, shown};
use crate::clock::timestamp;
use crate::privacy::{self, PrivacyKind};
use crate::storage::Stored;
use crate::{Actor, App, Error, Result, talent};

/// Says that it is meant.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Deletion {
    /// The talent's name, as their page shows it.
    pub confirm: String,
}

/// Everything that is held about a talent, as a ZIP: `data.json`, with the measurements of their face (`template`, base64 of
/// little-endian 32-bit floats), and the picture of each reference where one was kept (GDPR Articles 15 and 20). The register
/// of privacy requests says that it was asked for and given.
///
/// # Errors
/// [`Error::LinkNeeded`] without their link.
pub async fn data(app: &App, actor: &Actor) -> Result<Vec<u8>> {
    let internal = |error: zip::result::ZipError| Error::internal("an archive", error);
    let (about, pictures) = {
        let mut conn = app.db.read().await?;
        let (person, workspace) = own(&mut conn, actor).await?;
        let requests = rows::of_talent(&mut conn, person.id).await?;
        let page = shown(app, &mut conn, &person, &workspace, requests).await?;
        let mut signatures = Vec::new();
        for row in rows::signatures(&mut conn, person.id).await? {
            let release: Value = serde_json::from_str(&row.release)
                .map_err(|error| Error::internal("a signature", error))?;
            signatures
                .push(json!({ "id": row.id, "request_id": row.request_id, "release": release }));
        }
        let (mut references, mut kept) = (Vec::new(), Vec::new());
        for row in people::references(&mut conn, person.id).await? {
            let template = app
                .vault
                .open_value(person.id, talent::TEMPLATE, &row.template)
                .await?;
            references.push(json!({
                "id": row.id,
                "created_at": timestamp(row.created_at),
                "template": BASE64_STANDARD.encode(template),
            }));
            if let Some(picture) = row.object_id {
                kept.push((row.id, Stored::find(&mut conn, picture).await?));
            }
        }
        let asked = privacy::of_talent(app, actor).await?;
        let pictures = faces::assets_showing(&mut conn, person.id, Uuid::max(), i64::MAX).await?;
        let about = json!({
            "talent": {
                "id": person.id,
                "name": person.name,
                "email": person.email,
                "majority_on": person.majority_on,
                "notes": person.notes,
                "language": person.language,
                "created_at": timestamp(person.created_at),
            },
            "page": page,
            "signatures": signatures,
            "references": references,
            "pictures": pictures,
            "privacy_requests": asked,
        });
        (about, kept)
    };
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default();
    archive.start_file("data.json", options).map_err(internal)?;
    let text =
        serde_json::to_vec_pretty(&about).map_err(|error| Error::internal("an archive", error))?;
    let write = |error: std::io::Error| Error::internal("an archive", error);
    archive.write_all(&text).map_err(write)?;
    for (id, stored) in pictures {
        let name = format!("references/{id}.jpg");
        archive.start_file(name, options).map_err(internal)?;
        archive
            .write_all(&stored.bytes(app).await?)
            .map_err(write)?;
    }
    let archive = archive.finish().map_err(internal)?.into_inner();
    let mut tx = app.db.write().await?;
    let (person, _) = own_held(&mut tx, actor).await?;
    let asked = (person.workspace_id, Some(&person));
    privacy::answered_at_once(app, &mut tx, actor, asked, PrivacyKind::Access).await?;
    tx.commit().await?;
    Ok(archive)
}

/// Deletes the talent with all that is held about them; the page is gone with it.
///
/// # Errors
/// [`Error::LinkNeeded`] without their link; `confirm` where the name is another.
pub async fn delete(app: &App, actor: &Actor, input: Deletion) -> Result<()> {
    let mut tx = app.db.write().await?;
    let (person, _) = own_held(&mut tx, actor).await?;
    if input.confirm.trim() != person.name {
        return Err(Error::field(
            "confirm",
            "confirm",
            "type the name exactly as the page shows it: then everything goes",
        ));
    }
    talent::erase(app, tx, actor, person).await
}
