//! Using an invitation: looking at it, joining by it, signing up with it.

use mixip_db::invitations::{self as rows, InvitationRow};
use mixip_db::{Conn, Tx, accounts, members, projects, workspaces};
use mixip_ledger::EntryKind;
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;
use uuid::Uuid;

use super::{Place, may_invite};
use crate::accounts::Client;
use crate::accounts::sessions::hash;
use crate::clock::timestamp;
use crate::events::Event;
use crate::ledger::record;
use crate::rights::{self, ProjectRole, WorkspaceRole};
use crate::{Actor, App, Error, Result};

/// Invitations that are good for nothing, told apart by nobody: guessed, used up, expired, revoked.
const UNKNOWN: Error = Error::Missing(
    "invitation_unknown",
    "this invitation is not good (any more): it was used, revoked, or its time is over; ask for a new one",
);
/// So many wrong tokens from one address in ten minutes.
const TRIES: u32 = 30;

/// What a link holds.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct InvitationToken {
    /// What stands behind the `#` of the link.
    pub token: String,
}

/// Who invites to what.
#[derive(Debug, Serialize, ToSchema)]
pub struct InvitationLook {
    /// Who invites.
    pub invited_by: String,
    /// The workspace, where it leads into one.
    pub workspace_name: Option<String>,
    /// The project, where it leads into one.
    pub project_name: Option<String>,
    /// The role that it gives.
    pub role: String,
    /// Whom alone it is for, but for the most of it: `i…@example.org`.
    pub email_hint: Option<String>,
    /// Whether the caller, who is signed in, can use it: it is for everybody, or for their address.
    pub for_caller: bool,
    /// Whether the caller has that role already, or more.
    pub joined: bool,
    /// When it stops working.
    #[schema(value_type = String, format = DateTime)]
    pub expires_at: jiff::Timestamp,
}

/// Where somebody joined.
#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
pub struct Joined {
    /// The workspace, where it is one.
    pub workspace_id: Option<Uuid>,
    /// The project, where it is one.
    pub project_id: Option<Uuid>,
}

/// Looks at an invitation; nothing is changed by it.
///
/// # Errors
/// `invitation_unknown`, whatever the reason; [`Error::TooMany`].
pub async fn look(
    app: &App,
    actor: &Actor,
    client: &Client,
    token: &InvitationToken,
) -> Result<InvitationLook> {
    let row = find(app, client, &token.token).await?;
    let mut conn = app.db.read().await?;
    let invited_by = accounts::get(&mut conn, row.invited_by)
        .await?
        .ok_or(UNKNOWN)?
        .name;
    let (mut workspace_name, mut project_name) = (None, None);
    match row.project_id {
        Some(project) => project_name = projects::get(&mut conn, project).await?.map(|p| p.name),
        None => {
            workspace_name = workspaces::get(&mut conn, row.workspace_id)
                .await?
                .map(|workspace| workspace.name);
        }
    }
    let caller = match actor.account() {
        Some(account) => accounts::get(&mut conn, account).await?,
        None => None,
    };
    let (for_caller, joined) = match caller {
        Some(account) => (
            is_for(&row, &account.email),
            has_it(&mut conn, &row, account.id).await?,
        ),
        None => (false, false),
    };
    Ok(InvitationLook {
        invited_by,
        workspace_name,
        project_name,
        email_hint: row.email.as_deref().map(hint),
        role: row.role,
        for_caller,
        joined,
        expires_at: timestamp(row.expires_at),
    })
}

/// Joins by an invitation. Who has the role already, or more, keeps it and takes no use.
///
/// # Errors
/// `invitation_unknown`, whatever the reason; `invitation_for_another` when it was sent to another address;
/// [`Error::TooMany`].
pub async fn accept(
    app: &App,
    actor: &Actor,
    client: &Client,
    token: &InvitationToken,
) -> Result<Joined> {
    let account = actor.caller()?.account;
    let row = find(app, client, &token.token).await?;
    let mut tx = app.db.write().await?;
    let email = accounts::get(&mut tx, account)
        .await?
        .ok_or(Error::Unauthenticated)?
        .email;
    for_another(&row, &email)?;
    let joined = join(app, &mut tx, &row, actor).await?;
    tx.commit().await?;
    tell(app, &row, account);
    Ok(joined)
}

/// An open invitation for who is about to sign up with this address.
pub(crate) async fn for_address(
    app: &App,
    client: &Client,
    token: &str,
    email: &str,
) -> Result<InvitationRow> {
    let row = find(app, client, token).await?;
    for_another(&row, email)?;
    Ok(row)
}

/// Joins by an invitation, in the transaction that may make the account, too.
pub(crate) async fn join(
    app: &App,
    tx: &mut Tx,
    row: &InvitationRow,
    actor: &Actor,
) -> Result<Joined> {
    let account = actor.caller()?.account;
    let joined = Joined {
        workspace_id: Some(row.workspace_id).filter(|_| row.project_id.is_none()),
        project_id: row.project_id,
    };
    members::lock(tx, row.workspace_id).await?;
    let inviter = accounts::get(tx, row.invited_by).await?.ok_or(UNKNOWN)?;
    still_invites(tx, row, &crate::accounts::actor(&inviter, None)).await?;
    if has_it(tx, row, account).await? {
        return Ok(joined);
    }
    if !rows::take(tx, row.id, account, app.clock.micros()).await? {
        return Err(UNKNOWN);
    }
    let before = match row.project_id {
        Some(project) => {
            let before = projects::role(tx, project, account).await?;
            projects::set_member(tx, project, account, &row.role).await?;
            before
        }
        None => {
            let before = workspaces::role(tx, row.workspace_id, account).await?;
            members::set_in_workspace(tx, row.workspace_id, account, &row.role).await?;
            before
        }
    };
    let kind = if before.is_some() {
        EntryKind::MemberRoleChanged
    } else {
        EntryKind::MemberAdded
    };
    let about = json!({
        "project": row.project_id,
        "role": row.role,
        "before": before,
        "invitation": row.id,
    });
    record(app, tx, row.workspace_id, actor, kind, account, about).await?;
    Ok(joined)
}

/// Tells of who joined, after the commit.
pub(crate) fn tell(app: &App, row: &InvitationRow, account: Uuid) {
    app.events.tell(Event::Members {
        workspace_id: row.workspace_id,
        project_id: row.project_id,
        account_id: account,
    });
}

/// An invitation by which somebody can join now. Only wrong tokens are counted.
async fn find(app: &App, client: &Client, token: &str) -> Result<InvitationRow> {
    app.throttle.count("invitation", &client.address, TRIES)?;
    let mut conn = app.db.read().await?;
    let found = rows::open(&mut conn, &hash(token), app.clock.micros()).await?;
    let row = found.ok_or(UNKNOWN)?;
    let inviter = accounts::get(&mut conn, row.invited_by)
        .await?
        .ok_or(UNKNOWN)?;
    still_invites(&mut conn, &row, &crate::accounts::actor(&inviter, None)).await?;
    app.throttle.take_back("invitation", &client.address);
    Ok(row)
}

/// Who was removed since, or may invite no more, leaves no way in behind.
async fn still_invites(conn: &mut Conn, row: &InvitationRow, inviter: &Actor) -> Result<()> {
    let place = Place {
        workspace: row.workspace_id,
        project: row.project_id,
    };
    match may_invite(conn, inviter, place, &row.role).await {
        Err(Error::NotFound(_) | Error::Forbidden(..)) => Err(UNKNOWN),
        other => other,
    }
}

fn is_for(row: &InvitationRow, email: &str) -> bool {
    row.email
        .as_deref()
        .is_none_or(|invited| invited.eq_ignore_ascii_case(email))
}

fn for_another(row: &InvitationRow, email: &str) -> Result<()> {
    if is_for(row, email) {
        return Ok(());
    }
    Err(Error::Forbidden(
        "this invitation was sent to another address: use the account with that address",
        "invitation_for_another",
    ))
}

/// Whether an account has what an invitation gives, or more.
async fn has_it(conn: &mut Conn, row: &InvitationRow, account: Uuid) -> Result<bool> {
    let in_workspace = workspaces::role(conn, row.workspace_id, account)
        .await?
        .and_then(|role| WorkspaceRole::parse(&role));
    let Some(project) = row.project_id else {
        return Ok(in_workspace.is_some() && in_workspace >= WorkspaceRole::parse(&row.role));
    };
    let given = projects::role(conn, project, account)
        .await?
        .and_then(|role| ProjectRole::parse(&role));
    let has = rights::weighed(in_workspace, given);
    Ok(has.is_some() && has >= ProjectRole::parse(&row.role))
}

/// An address by which its owner knows it, and nobody else gets it.
fn hint(email: &str) -> String {
    match email.split_once('@') {
        Some((local, domain)) => {
            let first: String = local.chars().take(1).collect();
            format!("{first}…@{domain}")
        }
        None => "…".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hints_keep_most_of_an_address() {
        assert_eq!(hint("ines.kaspar@example.org"), "i…@example.org");
        assert_eq!(hint("ü@example.org"), "ü…@example.org");
    }
}
