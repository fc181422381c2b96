//! Workspaces: the data controller's own settings.

pub(crate) mod country;

use std::collections::BTreeSet;

use mixip_consent::{Policy, Purpose, Territory};
use mixip_db::faces;
use mixip_db::workspaces as rows;
use mixip_ledger::EntryKind;
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::faces::review::COUNTED;
use crate::ledger::record;
use crate::rights::{self, WorkspaceRight, WorkspaceRole};
use crate::{Actor, App, Error, Result, jobs, matching, names, text};

/// A workspace as a member sees it.
#[derive(Debug, Serialize, ToSchema)]
pub struct Workspace {
    /// Its id.
    pub id: Uuid,
    /// Its name.
    pub name: String,
    /// IANA time zone in which its dates are meant.
    pub time_zone: String,
    /// Country whose law applies, ISO 3166-1 alpha-2: as chosen, else that of the time zone. None for a zone without one.
    pub country: Option<String>,
    /// The caller's role.
    pub role: WorkspaceRole,
    /// From which similarity on matches are suggested and sure.
    pub thresholds: Thresholds,
    /// Purposes for which incidental faces may be shown.
    #[schema(value_type = Vec<names::Purpose>)]
    pub incidental_purposes: BTreeSet<Purpose>,
    /// Suggested faces that wait in the review queue, counted up to 10,000.
    pub review_count: i64,
}

/// Cosine similarities, 0 to 1.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Thresholds {
    /// From here on a match is suggested.
    pub suggest: f64,
    /// From here on it counts as sure.
    pub strict: f64,
}

/// What of a workspace can be changed.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct WorkspaceChange {
    /// Its name.
    pub name: Option<String>,
    /// IANA time zone.
    pub time_zone: Option<String>,
    /// Country whose law applies, ISO 3166-1 alpha-2.
    #[schema(value_type = Option<String>, pattern = "^[A-Z]{2}$")]
    pub country: Option<Territory>,
    /// Similarities.
    pub thresholds: Option<Thresholds>,
    /// Purposes for which incidental faces may be shown.
    #[schema(value_type = Option<Vec<names::Purpose>>)]
    pub incidental_purposes: Option<BTreeSet<Purpose>>,
}

/// One workspace.
///
/// # Errors
/// [`Error::NotFound`] for who is no member.
pub async fn get(app: &App, actor: &Actor, id: Uuid) -> Result<Workspace> {
    let mut conn = app.db.read().await?;
    let (row, role) = rights::workspace(&mut conn, actor, id, WorkspaceRight::See).await?;
    let review_count = faces::review_count(&mut conn, id, None, "possible", COUNTED).await?;
    view(row, role, review_count)
}

/// Changes settings; new thresholds or a new policy reach every label and clearance by jobs.
///
/// # Errors
/// [`Error::Forbidden`] for members who are neither owner nor admin, and what is wrong with a field.
pub async fn change(
    app: &App,
    actor: &Actor,
    id: Uuid,
    change: WorkspaceChange,
) -> Result<Workspace> {
    let mut tx = app.db.write().await?;
    let (mut row, role) =
        rights::workspace(&mut tx, actor, id, WorkspaceRight::ChangeSettings).await?;
    if let Some(name) = &change.name {
        row.name = text::line("name", name, 100)?;
    }
    if let Some(zone) = &change.time_zone {
        if jiff::tz::TimeZone::get(zone).is_err() {
            let detail = format!("{zone} is no time zone: write it like Europe/Berlin");
            return Err(Error::field("unknown_time_zone", "time_zone", detail));
        }
        row.time_zone.clone_from(zone);
    }
    if let Some(country) = change.country {
        row.country = Some(country.code().to_owned());
    }
    if let Some(Thresholds { suggest, strict }) = change.thresholds {
        if !(0.2..=0.95).contains(&suggest) || !(suggest..=0.95).contains(&strict) {
            return Err(Error::field(
                "invalid_thresholds",
                "thresholds",
                "suggest lies between 0.2 and 0.95, strict between suggest and 0.95",
            ));
        }
        (row.suggest, row.strict) = (suggest, strict);
    }
    if let Some(purposes) = &change.incidental_purposes {
        row.incidental_purposes =
            serde_json::to_string(purposes).map_err(|error| Error::internal("purposes", error))?;
    }
    rows::update(&mut tx, &row).await?;
    let about = json!({
        "name": row.name,
        "time_zone": row.time_zone,
        "country": row.country,
        "suggest": format!("{:.3}", row.suggest),
        "strict": format!("{:.3}", row.strict),
        "incidental_purposes": change.incidental_purposes,
    });
    record(
        app,
        &mut tx,
        id,
        actor,
        EntryKind::WorkspacePolicySet,
        id,
        about,
    )
    .await?;
    if change.thresholds.is_some() {
        matching::want(app, &mut tx, id).await?;
    }
    if change.incidental_purposes.is_some() || change.time_zone.is_some() {
        for project in mixip_db::projects::of_workspace(&mut tx, id, Uuid::max(), i64::MAX).await? {
            jobs::enqueue(
                app,
                &mut tx,
                &jobs::Job::ReviewProject {
                    project: project.id,
                    after: None,
                },
            )
            .await?;
        }
    }
    let review_count = faces::review_count(&mut tx, id, None, "possible", COUNTED).await?;
    tx.commit().await?;
    jobs::wake(app);
    view(row, role, review_count)
}

/// The workspace's own rules, as the gate takes them.
pub(crate) fn policy(row: &rows::WorkspaceRow) -> Result<Policy> {
    let incidental_purposes = serde_json::from_str(&row.incidental_purposes)
        .map_err(|error| Error::internal("the workspace's policy", error))?;
    Ok(Policy {
        incidental_purposes,
    })
}

/// The country whose law applies: as chosen, else that of the time zone.
pub(crate) fn country_of(row: &rows::WorkspaceRow) -> Option<String> {
    let zones = || country::of_zone(&row.time_zone).map(str::to_owned);
    row.country.clone().or_else(zones)
}

fn view(row: rows::WorkspaceRow, role: WorkspaceRole, review_count: i64) -> Result<Workspace> {
    let incidental_purposes = policy(&row)?.incidental_purposes;
    Ok(Workspace {
        id: row.id,
        country: country_of(&row),
        name: row.name,
        time_zone: row.time_zone,
        role,
        thresholds: Thresholds {
            suggest: row.suggest,
            strict: row.strict,
        },
        incidental_purposes,
        review_count,
    })
}
