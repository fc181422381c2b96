//! Talent: depicted people, the photos they are enrolled from, where they appear.

use std::num::NonZeroUsize;

use axum::Json as Body;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use mixip_app::App;
use mixip_app::talent::{self, Appearance, Kept, NewTalent, Reference, Talent, TalentChange};
use serde::Deserialize;
use utoipa::IntoParams;
use uuid::Uuid;

use crate::caller::Caller;
use crate::file;
use crate::input::{FileForm, FormFile, Id, Json, Query};
use crate::list::List;
use crate::problem::Answer;

/// Which talent.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct TalentQuery {
    /// Words of the name.
    q: Option<String>,
    /// `next_cursor` of the page before.
    cursor: Option<Uuid>,
    /// At most 500; 100 where left out.
    #[param(value_type = usize, minimum = 1, required = false)]
    limit: Option<NonZeroUsize>,
}

/// Add a talent.
#[utoipa::path(
    post, path = "/workspaces/{w}/talent", operation_id = "create_talent", tag = "talent",
    params(("w" = Uuid, Path)), request_body = NewTalent,
    responses((status = 201, body = Talent))
)]
pub(crate) async fn create(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(workspace): Id,
    Json(input): Json<NewTalent>,
) -> Answer<(StatusCode, Body<Talent>)> {
    Ok((
        StatusCode::CREATED,
        Body(talent::create(&app, &actor, workspace, input).await?),
    ))
}

/// The talent of a workspace, by name.
#[utoipa::path(
    get, path = "/workspaces/{w}/talent", operation_id = "talent_of_workspace", tag = "talent",
    params(("w" = Uuid, Path), TalentQuery),
    responses((status = 200, body = List<Talent>))
)]
pub(crate) async fn list(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(workspace): Id,
    Query(page): Query<TalentQuery>,
) -> Answer<Body<List<Talent>>> {
    let limit = page.limit.map_or(100, NonZeroUsize::get).min(500);
    Ok(Body(
        talent::list(
            &app,
            &actor,
            workspace,
            page.q.as_deref(),
            page.cursor,
            limit,
        )
        .await?
        .into(),
    ))
}

/// A talent.
#[utoipa::path(
    get, path = "/talent/{t}", tag = "talent", params(("t" = Uuid, Path)), responses((status = 200, body = Talent))
)]
pub(crate) async fn talent(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(id): Id,
) -> Answer<Body<Talent>> {
    Ok(Body(talent::get(&app, &actor, id).await?))
}

/// Change a talent.
#[utoipa::path(
    patch, path = "/talent/{t}", operation_id = "change_talent", tag = "talent",
    params(("t" = Uuid, Path)), request_body = TalentChange,
    responses((status = 200, body = Talent))
)]
pub(crate) async fn change(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(id): Id,
    Json(change): Json<TalentChange>,
) -> Answer<Body<Talent>> {
    Ok(Body(talent::change(&app, &actor, id, change).await?))
}

/// Delete a talent with references, templates and evidence.
#[utoipa::path(
    delete, path = "/talent/{t}", operation_id = "delete_talent", tag = "talent",
    params(("t" = Uuid, Path)), responses((status = 204))
)]
pub(crate) async fn delete(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(id): Id,
) -> Answer<StatusCode> {
    talent::delete(&app, &actor, id).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// In which projects a talent appears.
#[utoipa::path(
    get, path = "/talent/{t}/appearances", tag = "talent", params(("t" = Uuid, Path)),
    responses((status = 200, body = List<Appearance>))
)]
pub(crate) async fn appearances(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(id): Id,
) -> Answer<Body<List<Appearance>>> {
    Ok(Body(List::whole(
        talent::appearances(&app, &actor, id).await?,
    )))
}

/// Enrol a talent from a photo with exactly one face. Needs their biometric consent.
#[utoipa::path(
    post, path = "/talent/{t}/references", tag = "talent", params(("t" = Uuid, Path)),
    request_body(content = FileForm, content_type = "multipart/form-data"), responses((status = 201, body = Reference))
)]
pub(crate) async fn add_reference(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(id): Id,
    photo: FormFile,
) -> Answer<(StatusCode, Body<Reference>)> {
    let reference =
        talent::add_reference(&app, &actor, id, photo.content.into(), Kept::Crop).await?;
    Ok((StatusCode::CREATED, Body(reference)))
}

/// The face of a reference.
#[utoipa::path(
    get, path = "/references/{r}/image", tag = "talent", params(("r" = Uuid, Path)),
    responses((status = 200, description = "JPEG", content_type = "image/jpeg", body = String))
)]
pub(crate) async fn reference_image(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(id): Id,
) -> Answer<Response> {
    Ok(file::jpeg(talent::reference_image(&app, &actor, id).await?))
}

/// Remove a reference with its template.
#[utoipa::path(
    delete, path = "/references/{r}", tag = "talent", params(("r" = Uuid, Path)), responses((status = 204))
)]
pub(crate) async fn remove_reference(
    State(app): State<App>,
    Caller(actor): Caller,
    Id(id): Id,
) -> Answer<StatusCode> {
    talent::remove_reference(&app, &actor, id).await?;
    Ok(StatusCode::NO_CONTENT)
}
