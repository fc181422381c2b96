//! Invitations: ways into a workspace or a project, by a link or by mail.
//!
//! The link holds 256 random bits behind a `#`, which browsers send to nobody; its SHA-256 is what is stored and compared.
//! An invitation is good for as long as who made it may still make it.

mod join;

use std::collections::HashMap;

use jiff::{SignedDuration, Timestamp};
use mixip_db::invitations::{self as rows, InvitationRow};
use mixip_db::{Conn, accounts, projects, workspaces};
use mixip_ledger::EntryKind;
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::accounts::sessions::{hash, secret};
use crate::clock::{timestamp, zone};
use crate::ledger::record;
use crate::mail::{self, Content, Language, Letter};
use crate::members::owners_are_for_owners;
use crate::rights::{self, ProjectRight, ProjectRole, WorkspaceRight, WorkspaceRole};
use crate::{Actor, App, Error, Result, jobs, names, text};

pub use join::{InvitationLook, InvitationToken, Joined, accept, look};
pub(crate) use join::{for_address, join, tell};

/// Days for which an invitation is good where nothing is said, and at most.
const DAYS: i64 = 14;
const MOST_DAYS: i64 = 365;
/// How many may join by one link.
const MOST_USES: i64 = 100;

/// What inviting into a workspace takes.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewInvitation {
    /// The role that it gives.
    pub role: WorkspaceRole,
    /// To whom it is sent, and whom alone it is for; a link for whoever has it where left out.
    pub email: Option<String>,
    /// How many may join by the link, 1 to 100; 1 where left out, and always by mail.
    pub uses: Option<i64>,
    /// When it stops working; in 14 days where left out, in a year at most.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub expires_at: Option<Timestamp>,
    /// The language of the mail.
    #[schema(value_type = Option<names::Language>)]
    pub language: Option<String>,
}

/// What inviting into a project takes.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewProjectInvitation {
    /// The role that it gives.
    pub role: ProjectRole,
    /// To whom it is sent, and whom alone it is for; a link for whoever has it where left out.
    pub email: Option<String>,
    /// How many may join by the link, 1 to 100; 1 where left out, and always by mail.
    pub uses: Option<i64>,
    /// When it stops working; in 14 days where left out, in a year at most.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub expires_at: Option<Timestamp>,
    /// The language of the mail.
    #[schema(value_type = Option<names::Language>)]
    pub language: Option<String>,
}

/// An invitation that was just made.
#[derive(Debug, Serialize, ToSchema)]
pub struct MadeInvitation {
    /// Its id.
    pub id: Uuid,
    /// Its link, shown this once.
    pub link: String,
}

/// An invitation as those see it who may make it.
#[derive(Debug, Serialize, ToSchema)]
pub struct Invitation {
    /// Its id.
    pub id: Uuid,
    /// The role that it gives.
    pub role: String,
    /// Whom alone it is for.
    pub email: Option<String>,
    /// Where it stands.
    pub state: InvitationState,
    /// How many may join by it.
    pub uses: i64,
    /// How many still may.
    pub uses_left: i64,
    /// Who joined by it.
    pub joined: Vec<JoinedBy>,
    /// Who made it.
    pub invited_by: String,
    /// When.
    #[schema(value_type = String, format = DateTime)]
    pub created_at: Timestamp,
    /// When it stops working.
    #[schema(value_type = String, format = DateTime)]
    pub expires_at: Timestamp,
}

/// Where an invitation stands. What was revoked is not listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum InvitationState {
    /// Somebody can join by it.
    Open,
    /// As many as may have joined.
    Used,
    /// Its time is over.
    Expired,
}

/// Somebody who joined by an invitation.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct JoinedBy {
    /// The account.
    pub account_id: Uuid,
    /// Its name.
    pub name: String,
    /// When.
    #[schema(value_type = String, format = DateTime)]
    pub at: Timestamp,
}

/// Where an invitation leads.
#[derive(Clone, Copy, Debug)]
struct Place {
    workspace: Uuid,
    project: Option<Uuid>,
}

/// Invites into a workspace.
///
/// # Errors
/// [`Error::Forbidden`] for who is neither owner nor admin, and for admins who invite owners; what is wrong with a field.
pub async fn into_workspace(
    app: &App,
    actor: &Actor,
    workspace: Uuid,
    input: NewInvitation,
) -> Result<MadeInvitation> {
    let place = Place {
        workspace,
        project: None,
    };
    let NewInvitation {
        role,
        email,
        uses,
        expires_at,
        language,
    } = input;
    let mut tx = app.db.write().await?;
    may_invite(&mut tx, actor, place, role.as_str()).await?;
    let (row, token) = new_row(
        app,
        actor,
        place,
        role.as_str(),
        (email, uses, expires_at, language),
    )?;
    made(app, tx, actor, row, &token).await
}

/// Invites into a project, from outside its workspace or from within.
///
/// # Errors
/// [`Error::Forbidden`] for who is not its manager; what is wrong with a field.
pub async fn into_project(
    app: &App,
    actor: &Actor,
    project: Uuid,
    input: NewProjectInvitation,
) -> Result<MadeInvitation> {
    let NewProjectInvitation {
        role,
        email,
        uses,
        expires_at,
        language,
    } = input;
    let mut tx = app.db.write().await?;
    let access = rights::project(&mut tx, actor, project, ProjectRight::ManagePeople).await?;
    let place = Place {
        workspace: access.project.workspace_id,
        project: Some(project),
    };
    let (row, token) = new_row(
        app,
        actor,
        place,
        role.as_str(),
        (email, uses, expires_at, language),
    )?;
    made(app, tx, actor, row, &token).await
}

/// The invitations into a workspace, newest first.
///
/// # Errors
/// [`Error::Forbidden`] for who may not make them.
pub async fn of_workspace(app: &App, actor: &Actor, workspace: Uuid) -> Result<Vec<Invitation>> {
    let mut conn = app.db.read().await?;
    rights::workspace(&mut conn, actor, workspace, WorkspaceRight::ManagePeople).await?;
    let found = rows::of_workspace(&mut conn, workspace).await?;
    views(app, &mut conn, found).await
}

/// The invitations into a project, newest first.
///
/// # Errors
/// [`Error::Forbidden`] for who may not make them.
pub async fn of_project(app: &App, actor: &Actor, project: Uuid) -> Result<Vec<Invitation>> {
    let mut conn = app.db.read().await?;
    rights::project(&mut conn, actor, project, ProjectRight::ManagePeople).await?;
    let found = rows::of_project(&mut conn, project).await?;
    views(app, &mut conn, found).await
}

/// Revokes an invitation; who joined by it stays.
///
/// # Errors
/// [`Error::NotFound`] where it is not there (any more); [`Error::Forbidden`] for who may not make it.
pub async fn revoke(app: &App, actor: &Actor, id: Uuid) -> Result<()> {
    const GONE: Error = Error::NotFound("the invitation");
    actor.caller()?;
    let mut tx = app.db.write().await?;
    let row = rows::get(&mut tx, id).await?.ok_or(GONE)?;
    let allowed = match row.project_id {
        Some(project) => rights::project(&mut tx, actor, project, ProjectRight::ManagePeople)
            .await
            .map(drop),
        None => {
            let right = WorkspaceRight::ManagePeople;
            rights::workspace(&mut tx, actor, row.workspace_id, right)
                .await
                .map(drop)
        }
    };
    allowed.map_err(|error| match error {
        Error::NotFound(_) => GONE,
        other => other,
    })?;
    if !rows::revoke(&mut tx, id, app.clock.micros()).await? {
        return Err(GONE);
    }
    let about = json!({ "project": row.project_id, "role": row.role });
    let kind = EntryKind::InvitationRevoked;
    record(app, &mut tx, row.workspace_id, actor, kind, id, about).await?;
    tx.commit().await?;
    Ok(())
}

/// Asks whether somebody may invite to a place with a role.
async fn may_invite(conn: &mut Conn, actor: &Actor, place: Place, role: &str) -> Result<()> {
    match place.project {
        Some(project) => {
            rights::project(conn, actor, project, ProjectRight::ManagePeople).await?;
        }
        None => {
            let right = WorkspaceRight::ManagePeople;
            let (_, own) = rights::workspace(conn, actor, place.workspace, right).await?;
            let given = WorkspaceRole::parse(role).ok_or(Error::NotFound("the role"))?;
            owners_are_for_owners(own, &[given])?;
        }
    }
    Ok(())
}

type Terms = (
    Option<String>,
    Option<i64>,
    Option<Timestamp>,
    Option<String>,
);

fn new_row(
    app: &App,
    actor: &Actor,
    place: Place,
    role: &str,
    (email, uses, expires_at, language): Terms,
) -> Result<(InvitationRow, String)> {
    let email = email
        .as_deref()
        .map(|email| text::email("email", email))
        .transpose()?;
    let uses = uses.unwrap_or(1);
    if !(1..=MOST_USES).contains(&uses) {
        return Err(Error::field(
            "invalid_uses",
            "uses",
            format!("a link is for 1 to {MOST_USES} people"),
        ));
    }
    if email.is_some() && uses != 1 {
        return Err(Error::field(
            "invalid_uses",
            "uses",
            "an invitation by mail is for one person: leave uses out",
        ));
    }
    let now = app.clock.now();
    let day = |days| SignedDuration::from_hours(24 * days);
    let expires_at = expires_at.unwrap_or_else(|| now + day(DAYS));
    if expires_at <= now || expires_at > now + day(MOST_DAYS) {
        return Err(Error::field(
            "invalid_expiry",
            "expires_at",
            format!("an invitation ends in the future, in {MOST_DAYS} days at most"),
        ));
    }
    text::language("language", language.as_deref())?;
    let token = secret()?;
    let row = InvitationRow {
        id: Uuid::now_v7(),
        workspace_id: place.workspace,
        project_id: place.project,
        role: role.to_owned(),
        token_hash: hash(&token),
        email,
        language,
        uses,
        used: 0,
        invited_by: actor.caller()?.account,
        created_at: now.as_microsecond(),
        expires_at: expires_at.as_microsecond(),
        revoked_at: None,
    };
    Ok((row, token))
}

async fn made(
    app: &App,
    mut tx: mixip_db::Tx,
    actor: &Actor,
    row: InvitationRow,
    token: &str,
) -> Result<MadeInvitation> {
    rows::insert(&mut tx, &row).await?;
    let about = json!({
        "project": row.project_id,
        "role": row.role,
        "email": row.email,
        "uses": row.uses,
        "expires_at": timestamp(row.expires_at),
    });
    let kind = EntryKind::InvitationMade;
    let link = format!("{}/join#{token}", app.origin());
    if let Some(to) = &row.email {
        let letter = letter(&mut tx, actor, &row, to, &link).await?;
        mail::post(app, &mut tx, letter).await?;
    }
    record(app, &mut tx, row.workspace_id, actor, kind, row.id, about).await?;
    tx.commit().await?;
    jobs::wake(app);
    Ok(MadeInvitation { id: row.id, link })
}

async fn letter(
    conn: &mut Conn,
    actor: &Actor,
    row: &InvitationRow,
    to: &str,
    link: &str,
) -> Result<Letter> {
    let workspace = workspaces::get(conn, row.workspace_id)
        .await?
        .ok_or(Error::NotFound("the workspace"))?;
    let place = match row.project_id {
        Some(project) => projects::get(conn, project).await?.map(|found| found.name),
        None => Some(workspace.name),
    };
    Ok(Letter {
        to: to.to_owned(),
        language: Language::of(row.language.as_deref()),
        content: Content::Invitation {
            inviter: actor.name().to_owned(),
            workspace_or_project: place.unwrap_or_default(),
            role: row.role.clone(),
            link: link.to_owned(),
            expires: zone(&workspace.time_zone)
                .to_datetime(timestamp(row.expires_at))
                .date(),
        },
    })
}

async fn views(app: &App, conn: &mut Conn, found: Vec<InvitationRow>) -> Result<Vec<Invitation>> {
    let ids: Vec<Uuid> = found.iter().map(|row| row.id).collect();
    let mut joined: HashMap<Uuid, Vec<JoinedBy>> = HashMap::new();
    for row in rows::uses_of(conn, &ids).await? {
        joined.entry(row.invitation_id).or_default().push(JoinedBy {
            account_id: row.account_id,
            name: row.name,
            at: timestamp(row.used_at),
        });
    }
    let now = app.clock.micros();
    let mut views = Vec::with_capacity(found.len());
    for row in found {
        let invited_by = accounts::get(conn, row.invited_by).await?;
        views.push(Invitation {
            id: row.id,
            state: if row.used >= row.uses {
                InvitationState::Used
            } else if row.expires_at <= now {
                InvitationState::Expired
            } else {
                InvitationState::Open
            },
            role: row.role,
            email: row.email,
            uses: row.uses,
            uses_left: row.uses - row.used,
            joined: joined.remove(&row.id).unwrap_or_default(),
            invited_by: invited_by.map(|account| account.name).unwrap_or_default(),
            created_at: timestamp(row.created_at),
            expires_at: timestamp(row.expires_at),
        });
    }
    Ok(views)
}
