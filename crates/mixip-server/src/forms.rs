//! Release forms.

use axum::Json as Body;
use axum::extract::State;
use axum::http::StatusCode;
use mixip_app::App;
use mixip_app::forms::{self, AsRead, FormChange, FormPreview, NewForm, NewPreview, ReleaseForm};
use serde::Deserialize;
use utoipa::IntoParams;

use crate::caller::Caller;
use crate::input::{Id, Json, Query};
use crate::list::List;
use crate::problem::Answer;

/// Which release forms.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct FormsQuery {
    /// Only what requests take: each form in its latest published version.
    #[serde(default)]
    #[param(required = false)]
    published: bool,
}

/// The release forms of a workspace in their latest versions, built-in ones first.
#[utoipa::path(
    get, path = "/workspaces/{w}/forms", operation_id = "list_forms", tag = "requests",
    params(("w" = Uuid, Path), FormsQuery), responses((status = 200, body = List<ReleaseForm>))
)]
pub(crate) async fn forms(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(workspace): Id,
    Query(query): Query<FormsQuery>,
) -> Answer<Body<List<ReleaseForm>>> {
    let forms = forms::list(&app, &actor, workspace, query.published).await?;
    Ok(Body(List::whole(forms)))
}

/// How texts of a release form read with sample data, and what keeps them from being published. Nothing is kept.
#[utoipa::path(
    post, path = "/workspaces/{w}/forms/preview", operation_id = "preview_form", tag = "requests",
    params(("w" = Uuid, Path)), request_body = NewPreview, responses((status = 200, body = FormPreview))
)]
pub(crate) async fn preview(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(workspace): Id,
    Json(input): Json<NewPreview>,
) -> Answer<Body<FormPreview>> {
    Ok(Body(forms::preview(&app, &actor, workspace, input).await?))
}

/// Make a release form: a draft until it is published.
#[utoipa::path(
    post, path = "/workspaces/{w}/forms", operation_id = "create_form", tag = "requests",
    params(("w" = Uuid, Path)), request_body = NewForm, responses((status = 201, body = ReleaseForm))
)]
pub(crate) async fn create(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(workspace): Id,
    Json(input): Json<NewForm>,
) -> Answer<(StatusCode, Body<ReleaseForm>)> {
    let form = forms::create(&app, &actor, workspace, input).await?;
    Ok((StatusCode::CREATED, Body(form)))
}

/// Every version of a release form, latest first.
#[utoipa::path(
    get, path = "/forms/{f}", operation_id = "form_versions", tag = "requests",
    params(("f" = Uuid, Path)), responses((status = 200, body = List<ReleaseForm>))
)]
pub(crate) async fn versions(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(form): Id,
) -> Answer<Body<List<ReleaseForm>>> {
    let versions = forms::versions(&app, &actor, form).await?;
    Ok(Body(List::whole(versions)))
}

/// Change a release form. A change of the texts of a published version begins the next one.
#[utoipa::path(
    patch, path = "/forms/{f}", operation_id = "change_form", tag = "requests",
    params(("f" = Uuid, Path)), request_body = FormChange, responses((status = 200, body = ReleaseForm))
)]
pub(crate) async fn change(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(form): Id,
    Json(input): Json<FormChange>,
) -> Answer<Body<ReleaseForm>> {
    Ok(Body(forms::change(&app, &actor, form, input).await?))
}

/// Delete a release form. Requests keep the texts that they took.
#[utoipa::path(
    delete, path = "/forms/{f}", operation_id = "delete_form", tag = "requests",
    params(("f" = Uuid, Path)), responses((status = 204))
)]
pub(crate) async fn delete(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(form): Id,
) -> Answer<StatusCode> {
    forms::delete(&app, &actor, form).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Take back the draft of a release form: its latest published version is the latest one again.
#[utoipa::path(
    post, path = "/forms/{f}/revert", operation_id = "revert_form", tag = "requests",
    params(("f" = Uuid, Path)), responses((status = 200, body = ReleaseForm))
)]
pub(crate) async fn revert(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(form): Id,
) -> Answer<Body<ReleaseForm>> {
    Ok(Body(forms::revert(&app, &actor, form).await?))
}

/// Publish the latest version of a release form: from then on it never changes, and requests take it.
#[utoipa::path(
    post, path = "/forms/{f}/publish", operation_id = "publish_form", tag = "requests",
    params(("f" = Uuid, Path), AsRead), responses((status = 200, body = ReleaseForm))
)]
pub(crate) async fn publish(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(form): Id,
    Query(read): Query<AsRead>,
) -> Answer<Body<ReleaseForm>> {
    let form = forms::publish(&app, &actor, form, read).await?;
    Ok(Body(form))
}
