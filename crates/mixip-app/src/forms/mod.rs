//! Release forms: the texts that talent agree to. Some are built in; a workspace writes its own, in versions, and a
//! published version never changes.

mod preview;

use jiff::Timestamp;
use mixip_consent::{Form, FormKind, built_in};
use mixip_db::release_forms::{self as rows, FormRow};
use mixip_db::{Conn, Tx};
use mixip_ledger::EntryKind;
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use crate::clock::timestamp;
use crate::ledger::record;
use crate::rights::{self, WorkspaceRight};
use crate::{Actor, App, Error, Result, names, requests, text};

pub use preview::{FormFault, FormPreview, MergeField, NewPreview, preview};

/// The longest text of a form, characters.
const LONGEST: usize = 50_000;

/// A release form in one of its versions.
#[derive(Debug, Serialize, ToSchema)]
pub struct ReleaseForm {
    /// Its id.
    pub id: Uuid,
    /// Its name.
    pub name: String,
    /// What it is for.
    #[schema(value_type = names::FormKind)]
    pub kind: String,
    /// The version, from 1.
    pub version: i64,
    /// Whether the version is published: requests take the latest one that is, and it never changes.
    pub published: bool,
    /// Whether every workspace has it. Such a form cannot be changed, only copied.
    pub built_in: bool,
    /// The texts, with merge fields in double braces.
    #[schema(value_type = FormTexts)]
    pub texts: Form,
    /// When the version was last changed.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub changed_at: Option<Timestamp>,
    /// When the version was published.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub published_at: Option<Timestamp>,
    /// By whom.
    pub published_by: Option<String>,
    /// The version that requests take; none while nothing is published.
    pub published_version: Option<i64>,
}

/// The texts of a form; at least one of the two.
#[derive(ToSchema)]
#[expect(
    dead_code,
    reason = "documents mixip_consent::Form in the OpenAPI description"
)]
pub(crate) struct FormTexts {
    /// In English.
    #[schema(required = false)]
    en: Option<String>,
    /// In German.
    #[schema(required = false)]
    de: Option<String>,
}

/// What a new form takes.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewForm {
    /// Its name.
    pub name: String,
    /// What it is for.
    #[schema(value_type = names::FormKind)]
    pub kind: FormKind,
    /// The texts; those of the built-in form of that kind where left out.
    #[schema(value_type = Option<FormTexts>)]
    pub texts: Option<Form>,
}

/// What of a form can be changed. A change of the texts of a published version begins the next one.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct FormChange {
    /// Its name.
    pub name: Option<String>,
    /// The texts.
    #[schema(value_type = Option<FormTexts>)]
    pub texts: Option<Form>,
    /// `changed_at` of the version that was read. Where somebody wrote since, nothing is changed.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub read_at: Option<Timestamp>,
}

/// As what a form was read before it is published.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct AsRead {
    /// `changed_at` of the version that was read. Where somebody wrote since, nothing is published.
    #[param(value_type = Option<String>, format = DateTime, required = false)]
    pub read_at: Option<Timestamp>,
}

/// The forms of a workspace in their latest versions, or in the latest ones that are published; built-in ones first.
///
/// # Errors
/// [`Error::NotFound`] for who is no member.
pub async fn list(
    app: &App,
    actor: &Actor,
    workspace: Uuid,
    published: bool,
) -> Result<Vec<ReleaseForm>> {
    let mut conn = app.db.read().await?;
    rights::workspace(&mut conn, actor, workspace, WorkspaceRight::KnowTalent).await?;
    let own = if published {
        rows::published_of_workspace(&mut conn, workspace).await?
    } else {
        rows::of_workspace(&mut conn, workspace).await?
    };
    FormKind::ALL
        .into_iter()
        .map(|kind| Ok(of_the_house(kind)))
        .chain(own.into_iter().map(view))
        .collect()
}

/// Every version of a form, latest first.
///
/// # Errors
/// [`Error::NotFound`] for who is no member of its workspace.
pub async fn versions(app: &App, actor: &Actor, id: Uuid) -> Result<Vec<ReleaseForm>> {
    if let Some(kind) = FormKind::ALL.into_iter().find(|kind| kind.id() == id) {
        actor.caller()?;
        return Ok(vec![of_the_house(kind)]);
    }
    let mut conn = app.db.read().await?;
    let found = find(&mut conn, actor, id, WorkspaceRight::KnowTalent).await?;
    found.into_iter().map(view).collect()
}

/// Makes a form: a draft until it is published.
///
/// # Errors
/// [`Error::Forbidden`] for members who are neither owner nor admin; what is wrong with a field.
pub async fn create(
    app: &App,
    actor: &Actor,
    workspace: Uuid,
    input: NewForm,
) -> Result<ReleaseForm> {
    let name = text::line("name", &input.name, 200)?;
    let texts = sound(input.texts.unwrap_or_else(|| built_in(input.kind)))?;
    let id = Uuid::now_v7();
    let now = app.clock.micros();
    let mut tx = app.db.write().await?;
    rights::workspace(&mut tx, actor, workspace, WorkspaceRight::ManageForms).await?;
    rows::insert(&mut tx, (id, workspace), &name, input.kind.as_str(), now).await?;
    rows::put_draft(&mut tx, id, 1, &json(&texts)?, now).await?;
    tx.commit().await?;
    latest(app, actor, id).await
}

/// Changes a form.
///
/// # Errors
/// [`Error::Forbidden`] for members who are neither owner nor admin; `built_in`; `changed_meanwhile`; what is wrong with
/// a field.
pub async fn change(app: &App, actor: &Actor, id: Uuid, input: FormChange) -> Result<ReleaseForm> {
    let name = input
        .name
        .map(|name| text::line("name", &name, 200))
        .transpose()?;
    let texts = input.texts.map(sound).transpose()?;
    let mut tx = app.db.write().await?;
    let present = own(&mut tx, actor, id).await?;
    still_as_read(&present, input.read_at)?;
    if let Some(name) = name {
        rows::rename(&mut tx, id, &name).await?;
    }
    if let Some(texts) = texts {
        let version = present.version + i64::from(present.published_at.is_some());
        rows::put_draft(&mut tx, id, version, &json(&texts)?, app.clock.micros()).await?;
    }
    tx.commit().await?;
    latest(app, actor, id).await
}

/// Takes back the draft of a form: its latest published version is the latest one again.
///
/// # Errors
/// [`Error::Forbidden`] for members who are neither owner nor admin; `built_in`; `no_draft`; `never_published`.
pub async fn revert(app: &App, actor: &Actor, id: Uuid) -> Result<ReleaseForm> {
    let mut tx = app.db.write().await?;
    let present = own(&mut tx, actor, id).await?;
    if present.published_at.is_some() {
        return Err(Error::conflict(
            "no_draft",
            "nothing was written since the form was published",
        ));
    }
    if present.published_version.is_none() {
        return Err(Error::conflict(
            "never_published",
            "no version of this form is published: without its draft nothing is left, so delete the form",
        ));
    }
    rows::delete_draft(&mut tx, id, present.version).await?;
    tx.commit().await?;
    latest(app, actor, id).await
}

/// Publishes the latest version of a form. From then on it never changes, and requests take it.
///
/// # Errors
/// [`Error::Forbidden`] for members who are neither owner nor admin; `already_published`; `changed_meanwhile`; what its
/// texts lack.
pub async fn publish(app: &App, actor: &Actor, id: Uuid, read: AsRead) -> Result<ReleaseForm> {
    let mut tx = app.db.write().await?;
    let present = own(&mut tx, actor, id).await?;
    still_as_read(&present, read.read_at)?;
    let texts = parse(&present.texts)?;
    texts.check()?;
    let now = app.clock.micros();
    if !rows::publish(&mut tx, id, present.version, now, actor.name()).await? {
        return Err(Error::conflict(
            "already_published",
            "this version is published: change the text, and publish the next one",
        ));
    }
    let about = json!({ "name": present.name, "version": present.version, "texts": texts });
    record(
        app,
        &mut tx,
        present.workspace_id,
        actor,
        EntryKind::FormPublished,
        id,
        about,
    )
    .await?;
    tx.commit().await?;
    latest(app, actor, id).await
}

/// Deletes a form. Requests keep the texts that they took.
///
/// # Errors
/// [`Error::Forbidden`] for members who are neither owner nor admin; `built_in`; `form_in_use` while an open request asks
/// with it, for that takes its text when somebody comes.
pub async fn delete(app: &App, actor: &Actor, id: Uuid) -> Result<()> {
    let mut tx = app.db.write().await?;
    let present = own(&mut tx, actor, id).await?;
    let asking = requests::open::asking_with(app, &mut tx, present.workspace_id, id).await?;
    if let Some(title) = asking.first() {
        return Err(Error::conflict(
            "form_in_use",
            format!("a QR code still asks with this form (\u{201c}{title}\u{201d}): end it first"),
        ));
    }
    rows::delete(&mut tx, id).await?;
    let about = json!({ "name": present.name });
    let kind = EntryKind::FormDeleted;
    record(app, &mut tx, present.workspace_id, actor, kind, id, about).await?;
    tx.commit().await?;
    Ok(())
}

/// The form that a request takes: its name, its latest published version and the texts of that.
pub(crate) async fn published(
    conn: &mut Conn,
    workspace: Uuid,
    id: Uuid,
) -> Result<(String, i64, Form)> {
    if let Some(kind) = FormKind::ALL.into_iter().find(|kind| kind.id() == id) {
        return Ok((kind.as_str().to_owned(), 1, built_in(kind)));
    }
    let versions = rows::versions(conn, id).await?;
    let own = versions
        .into_iter()
        .filter(|row| row.workspace_id == workspace)
        .find(|row| row.published_at.is_some());
    let row = own.ok_or_else(|| {
        Error::field(
            "unknown_form",
            "form_id",
            "there is no published release form of that id: publish it first, or leave it out",
        )
    })?;
    Ok((row.name, row.version, parse(&row.texts)?))
}

/// What a form is for, where a workspace has it.
pub(crate) async fn kind_of(
    conn: &mut Conn,
    workspace: Uuid,
    id: Uuid,
) -> Result<Option<FormKind>> {
    if let Some(kind) = FormKind::ALL.into_iter().find(|kind| kind.id() == id) {
        return Ok(Some(kind));
    }
    let versions = rows::versions(conn, id).await?;
    let own = versions.iter().find(|row| row.workspace_id == workspace);
    Ok(own.and_then(|row| FormKind::parse(&row.kind)))
}

/// A form in all its versions, latest first, for who has a right in its workspace.
async fn find(
    conn: &mut Conn,
    actor: &Actor,
    id: Uuid,
    right: WorkspaceRight,
) -> Result<Vec<FormRow>> {
    const GONE: Error = Error::NotFound("the release form");
    actor.caller()?;
    let versions = rows::versions(conn, id).await?;
    let workspace = versions.first().ok_or(GONE)?.workspace_id;
    rights::workspace(conn, actor, workspace, right)
        .await
        .map_err(|error| match error {
            Error::NotFound(_) => GONE,
            other => other,
        })?;
    Ok(versions)
}

/// The latest version of a form that the caller may change, held against everybody else.
async fn own(tx: &mut Tx, actor: &Actor, id: Uuid) -> Result<FormRow> {
    if FormKind::ALL.into_iter().any(|kind| kind.id() == id) {
        actor.caller()?;
        return Err(Error::conflict(
            "built_in",
            "a built-in form stays as it is: make a form of your own from it",
        ));
    }
    rows::lock(tx, id).await?;
    find(tx, actor, id, WorkspaceRight::ManageForms)
        .await?
        .into_iter()
        .next()
        .ok_or(Error::NotFound("the release form"))
}

/// Of two who write at once, the later one learns of the other before anything of theirs is lost.
fn still_as_read(present: &FormRow, read_at: Option<Timestamp>) -> Result<()> {
    if read_at.is_none_or(|read| read.as_microsecond() == present.changed_at) {
        return Ok(());
    }
    Err(Error::conflict(
        "changed_meanwhile",
        "somebody else changed this form since you opened it: copy what you wrote, open the form anew, and put it in there",
    ))
}

async fn latest(app: &App, actor: &Actor, id: Uuid) -> Result<ReleaseForm> {
    let form = versions(app, actor, id).await?.into_iter().next();
    form.ok_or(Error::NotFound("the release form"))
}

/// A draft may still lack fields; it may not be without end, and holds no control characters.
fn sound(texts: Form) -> Result<Form> {
    Ok(Form {
        en: text::lines("texts.en", texts.en.as_deref(), LONGEST)?,
        de: text::lines("texts.de", texts.de.as_deref(), LONGEST)?,
    })
}

fn of_the_house(kind: FormKind) -> ReleaseForm {
    ReleaseForm {
        id: kind.id(),
        name: kind.as_str().to_owned(),
        kind: kind.as_str().to_owned(),
        version: 1,
        published: true,
        built_in: true,
        texts: built_in(kind),
        changed_at: None,
        published_at: None,
        published_by: None,
        published_version: Some(1),
    }
}

fn view(row: FormRow) -> Result<ReleaseForm> {
    Ok(ReleaseForm {
        id: row.id,
        texts: parse(&row.texts)?,
        name: row.name,
        kind: row.kind,
        version: row.version,
        published: row.published_at.is_some(),
        built_in: false,
        changed_at: Some(timestamp(row.changed_at)),
        published_at: row.published_at.map(timestamp),
        published_by: row.published_by,
        published_version: row.published_version,
    })
}

fn parse(texts: &str) -> Result<Form> {
    serde_json::from_str(texts).map_err(|error| Error::internal("a form's texts", error))
}

fn json(texts: &Form) -> Result<String> {
    serde_json::to_string(texts).map_err(|error| Error::internal("a form's texts", error))
}
