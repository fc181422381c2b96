//! Talent: depicted people, known to a workspace by name. They need no account.

mod references;

use std::collections::HashMap;

use jiff::Timestamp;
use jiff::civil::Date;
use mixip_consent::TalentId;
use mixip_db::talent::{self as rows, TalentRow};
use mixip_db::{Conn, Tx};
use mixip_db::{consents, objects, open_requests};
use mixip_ledger::EntryKind;
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::clearance::{refresh_assets, roster_of};
use crate::clock::{timestamp, zone};
use crate::events::Event;
use crate::ledger::record;
use crate::my_data::takeout;
use crate::rights::{self, WorkspaceRight};
use crate::storage::erase_now;
use crate::{Actor, App, Error, Result, jobs, mail, matching, privacy, text};

pub use references::{Kept, Reference, add_reference, reference_image, remove_reference};
pub(crate) use references::{TEMPLATE, drop_templates};

/// A depicted person as a member of their workspace sees them.
#[derive(Debug, Serialize, ToSchema)]
pub struct Talent {
    /// Their id.
    pub id: Uuid,
    /// The workspace that knows them.
    pub workspace_id: Uuid,
    /// Their name.
    pub name: String,
    /// Mail address.
    pub email: Option<String>,
    /// The day a minor comes of age; not set for whoever is of age.
    #[schema(value_type = Option<String>, format = Date)]
    pub majority_on: Option<Date>,
    /// Notes of the workspace.
    pub notes: Option<String>,
    /// When they were added.
    #[schema(value_type = String, format = DateTime)]
    pub created_at: Timestamp,
    /// Photos they are matched with.
    pub references: Vec<Reference>,
    /// Whether they agree to be matched today.
    pub biometric: bool,
    /// How many of their consents are in force today.
    pub consents_in_force: u64,
    /// Whether one of these has no evidence yet.
    pub evidence_missing: bool,
    /// In how many assets they are confirmed.
    pub assets: i64,
    /// The open requests that they came by themselves.
    pub came_by: Vec<CameBy>,
}

/// A question that was put up for whoever comes by.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct CameBy {
    /// The open request.
    pub id: Uuid,
    /// The question, in a sentence.
    pub title: String,
}

/// What adding a talent takes.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewTalent {
    /// Their name.
    pub name: String,
    /// Mail address.
    pub email: Option<String>,
    /// The day a minor comes of age.
    #[schema(value_type = Option<String>, format = Date)]
    pub majority_on: Option<Date>,
    /// Notes of the workspace.
    pub notes: Option<String>,
}

/// What of a talent can be changed; null removes it.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TalentChange {
    /// Their name.
    pub name: Option<String>,
    /// Mail address.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<String>)]
    pub email: Option<Option<String>>,
    /// The day a minor comes of age.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<String>, format = Date)]
    pub majority_on: Option<Option<Date>>,
    /// Notes of the workspace.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<String>)]
    pub notes: Option<Option<String>>,
}

/// In which project a talent appears, and how often.
#[derive(Debug, Serialize, ToSchema)]
pub struct Appearance {
    /// The project.
    pub project_id: Uuid,
    /// Its name.
    pub project_name: String,
    /// In how many assets.
    pub assets: i64,
    /// A few of them.
    pub samples: Vec<Uuid>,
}

/// Tells a field that is null from one that is missing.
fn present<'de, T: Deserialize<'de>, D: serde::Deserializer<'de>>(
    input: D,
) -> Result<Option<Option<T>>, D::Error> {
    Option::<T>::deserialize(input).map(Some)
}

/// Adds a talent to a workspace.
///
/// # Errors
/// [`Error::NotFound`] for who is no member, and what is wrong with a field.
pub async fn create(app: &App, actor: &Actor, workspace: Uuid, input: NewTalent) -> Result<Talent> {
    let name = text::line("name", &input.name, 200)?;
    let email = input
        .email
        .as_deref()
        .filter(|email| !email.trim().is_empty());
    let row = TalentRow {
        id: Uuid::now_v7(),
        workspace_id: workspace,
        name_folded: text::folded(&name),
        name,
        email: email.map(|email| text::email("email", email)).transpose()?,
        majority_on: input.majority_on.map(|date| date.to_string()),
        notes: text::lines("notes", input.notes.as_deref(), 5_000)?,
        created_at: app.clock.micros(),
        language: None,
        email_proved_at: None,
    };
    rights::workspace(
        &mut app.db.read().await?,
        actor,
        workspace,
        WorkspaceRight::KnowTalent,
    )
    .await?;
    app.vault.create_key(row.id, Some(workspace)).await?;
    let mut tx = app.db.write().await?;
    rights::workspace(&mut tx, actor, workspace, WorkspaceRight::KnowTalent).await?;
    add(app, &mut tx, actor, &row).await?;
    tx.commit().await?;
    app.events.tell(Event::Talent {
        id: row.id,
        workspace_id: workspace,
    });
    get(app, actor, row.id).await
}

/// Adds a talent whose key is there, with the entry in the ledger.
pub(crate) async fn add(app: &App, tx: &mut Tx, actor: &Actor, row: &TalentRow) -> Result<()> {
    rows::insert(tx, row).await?;
    let about = json!({ "name": row.name, "email": row.email, "majority_on": row.majority_on });
    let kind = EntryKind::TalentCreated;
    record(app, tx, row.workspace_id, actor, kind, row.id, about).await
}

/// One talent.
///
/// # Errors
/// [`Error::NotFound`] for who is no member of their workspace.
pub async fn get(app: &App, actor: &Actor, id: Uuid) -> Result<Talent> {
    let mut conn = app.db.read().await?;
    let (row, workspace) = rights::talent(&mut conn, actor, id).await?;
    view(app, &mut conn, row, &workspace.time_zone).await
}

/// A page of a workspace's talent by name, and where to go on.
///
/// # Errors
/// [`Error::NotFound`] for who is no member.
pub async fn list(
    app: &App,
    actor: &Actor,
    workspace: Uuid,
    q: Option<&str>,
    cursor: Option<Uuid>,
    limit: usize,
) -> Result<(Vec<Talent>, Option<Uuid>)> {
    let mut conn = app.db.read().await?;
    let (of, _) =
        rights::workspace(&mut conn, actor, workspace, WorkspaceRight::KnowTalent).await?;
    let after = match cursor {
        Some(cursor) => match rows::get(&mut conn, cursor).await? {
            Some(row) if row.workspace_id == workspace => (row.name_folded, row.id),
            _ => {
                return Err(Error::invalid(
                    "cursor_gone",
                    "the list changed: begin it again",
                ));
            }
        },
        None => (String::new(), Uuid::nil()),
    };
    let pattern = text::pattern(q.unwrap_or_default());
    let most = i64::try_from(limit).unwrap_or(i64::MAX);
    let page = rows::page(&mut conn, workspace, &pattern, (&after.0, after.1), most).await?;
    let next = (page.len() == limit)
        .then(|| page.last().map(|row| row.id))
        .flatten();
    let talent = views(app, &mut conn, page, &of.time_zone).await?;
    Ok((talent, next))
}

/// Changes a talent. Another majority can end or begin consents: labels and clearance follow.
///
/// # Errors
/// [`Error::NotFound`] for who is no member, and what is wrong with a field.
pub async fn change(app: &App, actor: &Actor, id: Uuid, change: TalentChange) -> Result<Talent> {
    let mut tx = app.db.write().await?;
    rows::lock(&mut tx, id).await?;
    let (mut row, workspace) = rights::talent(&mut tx, actor, id).await?;
    if let Some(name) = &change.name {
        row.name = text::line("name", name, 200)?;
        row.name_folded = text::folded(&row.name);
    }
    if let Some(email) = &change.email {
        let email = email.as_deref().filter(|email| !email.trim().is_empty());
        let email = email.map(|email| text::email("email", email)).transpose()?;
        if email != row.email {
            row.email_proved_at = None;
        }
        row.email = email;
    }
    if let Some(notes) = &change.notes {
        row.notes = text::lines("notes", notes.as_deref(), 5_000)?;
    }
    let majority_changed = change.majority_on.is_some();
    if let Some(date) = change.majority_on {
        row.majority_on = date.map(|date| date.to_string());
    }
    rows::update(&mut tx, &row).await?;
    if majority_changed {
        settle(app, &mut tx, &row, &workspace.time_zone).await?;
    }
    let about = json!({ "name": row.name, "email": row.email, "majority_on": row.majority_on, "notes": row.notes });
    record(
        app,
        &mut tx,
        row.workspace_id,
        actor,
        EntryKind::TalentChanged,
        id,
        about,
    )
    .await?;
    if majority_changed {
        follow(app, &mut tx, &row).await?;
    }
    tx.commit().await?;
    jobs::wake(app);
    app.events.tell(Event::Talent {
        id,
        workspace_id: row.workspace_id,
    });
    get(app, actor, id).await
}

/// Deletes a talent with templates, references, consents and evidence, in one transaction with the job that erases their
/// key; the key goes right after it. Faces named after them become undecided; what is in the ledger stays.
///
/// # Errors
/// [`Error::Forbidden`] for who is neither owner nor admin of the workspace.
pub async fn delete(app: &App, actor: &Actor, id: Uuid) -> Result<()> {
    let mut tx = app.db.write().await?;
    rows::lock(&mut tx, id).await?;
    let (row, _) = rights::talent(&mut tx, actor, id).await?;
    rights::workspace(
        &mut tx,
        actor,
        row.workspace_id,
        WorkspaceRight::DeleteTalent,
    )
    .await?;
    erase(app, tx, actor, row).await
}

/// Deletes a locked talent, once it is clear that the caller may.
pub(crate) async fn erase(app: &App, mut tx: Tx, actor: &Actor, row: TalentRow) -> Result<()> {
    let id = row.id;
    let assets = mixip_db::assets::with_talent(&mut tx, id).await?;
    mixip_db::assets::outdate_talent(&mut tx, id).await?;
    let asked = privacy::forget_talent(app, &mut tx, &row).await?;
    rows::delete(&mut tx, id).await?;
    takeout::outdate(app, &mut tx, &[row.workspace_id]).await?;
    if let Some(address) = &row.email {
        mail::forget_talent(&mut tx, address).await?;
    }
    let mut paths = objects::delete_under(&mut tx, id).await?;
    // What tables on their way in say of them lies under other keys.
    paths.extend(mixip_db::imports::forget_talent(&mut tx, id).await?);
    record(
        app,
        &mut tx,
        row.workspace_id,
        actor,
        EntryKind::Erased,
        id,
        json!({ "talent": true }),
    )
    .await?;
    privacy::note_forgotten(app, &mut tx, actor, &row, &asked).await?;
    jobs::enqueue(app, &mut tx, &jobs::Job::Erase { key: id, paths }).await?;
    matching::want(app, &mut tx, row.workspace_id).await?;
    tx.commit().await?;
    jobs::wake(app);
    erase_now(app, id).await;
    privacy::tell_forgotten(app, &asked);
    app.events.tell(Event::Talent {
        id,
        workspace_id: row.workspace_id,
    });
    refresh_assets(app, &assets).await
}

/// In which projects a talent appears, most assets first.
///
/// # Errors
/// [`Error::NotFound`] for who is no member of their workspace.
pub async fn appearances(app: &App, actor: &Actor, id: Uuid) -> Result<Vec<Appearance>> {
    let mut conn = app.db.read().await?;
    rights::talent(&mut conn, actor, id).await?;
    let mut appearances = Vec::new();
    for row in rows::appearances(&mut conn, id).await? {
        appearances.push(Appearance {
            samples: rows::samples(&mut conn, id, row.project_id).await?,
            project_id: row.project_id,
            project_name: row.project_name,
            assets: row.n,
        });
    }
    Ok(appearances)
}

/// Whether a talent agrees to be matched today.
pub(crate) async fn may_be_matched(
    app: &App,
    conn: &mut Conn,
    row: &TalentRow,
    time_zone: &str,
) -> Result<bool> {
    let zone = zone(time_zone);
    let consents = consents::of_talent(conn, row.id).await?;
    let roster = roster_of(std::slice::from_ref(row), &consents, &zone)?;
    let today = zone.to_datetime(app.clock.now()).date();
    let facts = roster.get(&TalentId(row.id));
    Ok(facts
        .and_then(|facts| facts.biometric_current(today))
        .is_some())
}

/// Brings templates to what a talent's consents say now, in the transaction of the change: without a biometric consent
/// none stays for a moment longer (A6). [`follow`] comes after it, once the ledger knows.
pub(crate) async fn settle(
    app: &App,
    tx: &mut mixip_db::Tx,
    row: &TalentRow,
    time_zone: &str,
) -> Result<()> {
    if may_be_matched(app, tx, row, time_zone).await? {
        return Ok(());
    }
    drop_templates(app, tx, row, &Actor::System, "no biometric consent").await
}

/// Brings labels and clearance along after a talent's consents changed.
pub(crate) async fn follow(app: &App, tx: &mut mixip_db::Tx, row: &TalentRow) -> Result<()> {
    jobs::enqueue(app, tx, &jobs::Job::ReviewTalent { talent: row.id }).await?;
    matching::want(app, tx, row.workspace_id).await
}

async fn view(app: &App, conn: &mut Conn, row: TalentRow, time_zone: &str) -> Result<Talent> {
    views(app, conn, vec![row], time_zone)
        .await?
        .pop()
        .ok_or(Error::NotFound("the talent"))
}

/// Talent of one workspace.
async fn views(
    app: &App,
    conn: &mut Conn,
    rows: Vec<TalentRow>,
    time_zone: &str,
) -> Result<Vec<Talent>> {
    let zone = zone(time_zone);
    let today = zone.to_datetime(app.clock.now()).date();
    let ids: Vec<Uuid> = rows.iter().map(|row| row.id).collect();
    let roster = roster_of(&rows, &consents::of_talents(conn, &ids).await?, &zone)?;
    let in_force: HashMap<Uuid, Vec<Uuid>> = roster
        .iter()
        .map(|(id, facts)| {
            let counting = facts.consents.iter().filter(|c| facts.in_force(c, today));
            (id.0, counting.map(|c| c.id.0).collect())
        })
        .collect();
    let counting: Vec<Uuid> = in_force.values().flatten().copied().collect();
    let unproven = consents::without_evidence(conn, &counting).await?;
    let mut references: HashMap<Uuid, Vec<Reference>> = HashMap::new();
    for row in rows::references_of(conn, &ids).await? {
        references
            .entry(row.talent_id)
            .or_default()
            .push(Reference::of(&row));
    }
    let mut assets: HashMap<Uuid, i64> =
        rows::asset_counts(conn, &ids).await?.into_iter().collect();
    let mut came: HashMap<Uuid, Vec<CameBy>> = HashMap::new();
    for row in open_requests::came_by(conn, &ids).await? {
        came.entry(row.talent_id).or_default().push(CameBy {
            id: row.open_request_id,
            title: row.title,
        });
    }
    let talent = rows.into_iter().map(|row| {
        let facts = roster.get(&TalentId(row.id));
        let in_force = in_force.get(&row.id).map_or(&[][..], Vec::as_slice);
        Talent {
            biometric: facts
                .and_then(|facts| facts.biometric_current(today))
                .is_some(),
            consents_in_force: in_force.len() as u64,
            evidence_missing: in_force.iter().any(|consent| unproven.contains(consent)),
            assets: assets.remove(&row.id).unwrap_or_default(),
            came_by: came.remove(&row.id).unwrap_or_default(),
            references: references.remove(&row.id).unwrap_or_default(),
            id: row.id,
            workspace_id: row.workspace_id,
            name: row.name,
            email: row.email,
            majority_on: row
                .majority_on
                .as_deref()
                .and_then(|date| date.parse().ok()),
            notes: row.notes,
            created_at: timestamp(row.created_at),
        }
    });
    Ok(talent.collect())
}
