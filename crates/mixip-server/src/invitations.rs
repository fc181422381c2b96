//! Invitations into workspaces and projects.

use axum::Json as Body;
use axum::extract::State;
use axum::http::StatusCode;
use mixip_app::App;
use mixip_app::invitations::{
    self, Invitation, InvitationLook, InvitationToken, Joined, MadeInvitation, NewInvitation,
    NewProjectInvitation,
};

use crate::caller::{Caller, From};
use crate::input::{Id, Json};
use crate::list::List;
use crate::problem::Answer;

/// Invite into a workspace, by mail or by a link. The link is shown this once.
#[utoipa::path(
    post, path = "/workspaces/{w}/invitations", operation_id = "invite_into_workspace", tag = "people",
    params(("w" = Uuid, Path)), request_body = NewInvitation,
    responses((status = 201, body = MadeInvitation))
)]
pub(crate) async fn into_workspace(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(workspace): Id,
    Json(input): Json<NewInvitation>,
) -> Answer<(StatusCode, Body<MadeInvitation>)> {
    let made = invitations::into_workspace(&app, &actor, workspace, input).await?;
    Ok((StatusCode::CREATED, Body(made)))
}

/// The invitations into a workspace, newest first.
#[utoipa::path(
    get, path = "/workspaces/{w}/invitations", operation_id = "workspace_invitations", tag = "people",
    params(("w" = Uuid, Path)), responses((status = 200, body = List<Invitation>))
)]
pub(crate) async fn of_workspace(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(workspace): Id,
) -> Answer<Body<List<Invitation>>> {
    Ok(Body(List::whole(
        invitations::of_workspace(&app, &actor, workspace).await?,
    )))
}

/// Invite into a project, by mail or by a link. The link is shown this once.
#[utoipa::path(
    post, path = "/projects/{p}/invitations", operation_id = "invite_into_project", tag = "people",
    params(("p" = Uuid, Path)), request_body = NewProjectInvitation,
    responses((status = 201, body = MadeInvitation))
)]
pub(crate) async fn into_project(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(project): Id,
    Json(input): Json<NewProjectInvitation>,
) -> Answer<(StatusCode, Body<MadeInvitation>)> {
    let made = invitations::into_project(&app, &actor, project, input).await?;
    Ok((StatusCode::CREATED, Body(made)))
}

/// The invitations into a project, newest first.
#[utoipa::path(
    get, path = "/projects/{p}/invitations", operation_id = "project_invitations", tag = "people",
    params(("p" = Uuid, Path)), responses((status = 200, body = List<Invitation>))
)]
pub(crate) async fn of_project(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(project): Id,
) -> Answer<Body<List<Invitation>>> {
    Ok(Body(List::whole(
        invitations::of_project(&app, &actor, project).await?,
    )))
}

/// Revoke an invitation. Who joined by it stays.
#[utoipa::path(
    delete, path = "/invitations/{i}", operation_id = "revoke_invitation", tag = "people",
    params(("i" = Uuid, Path)), responses((status = 204))
)]
pub(crate) async fn revoke(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(id): Id,
) -> Answer<StatusCode> {
    invitations::revoke(&app, &actor, id).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// InvitationLook who invites to what; nothing is changed by it. Whatever is wrong with an invitation, the answer is the same:
/// `invitation_unknown`.
#[utoipa::path(
    post, path = "/invitations/look", operation_id = "look_at_invitation", tag = "people", security(()),
    request_body = InvitationToken, responses((status = 200, body = InvitationLook))
)]
pub(crate) async fn look(
    State(app): State<App>,
    Caller(actor): Caller,
    From(client): From,
    Json(token): Json<InvitationToken>,
) -> Answer<Body<InvitationLook>> {
    Ok(Body(
        invitations::look(&app, &actor, &client, &token).await?,
    ))
}

/// Join by an invitation.
#[utoipa::path(
    post, path = "/invitations/accept", operation_id = "accept_invitation", tag = "people",
    request_body = InvitationToken, responses((status = 200, body = Joined))
)]
pub(crate) async fn accept(
    State(app): State<App>,
    Caller(actor): Caller,
    From(client): From,
    Json(token): Json<InvitationToken>,
) -> Answer<Body<Joined>> {
    Ok(Body(
        invitations::accept(&app, &actor, &client, &token).await?,
    ))
}
