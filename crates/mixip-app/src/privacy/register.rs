//! The register: every request of a desk, to keep or to show to an authority (GDPR Article 5(2)).

use std::fmt::Write;

use jiff::Timestamp;
use jiff::civil::Date;
use mixip_db::privacy as rows;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use super::view::listed;
use super::{PrivacyKind, PrivacyOrigin, PrivacyOutcome, PrivacyState};
use crate::assets::File;
use crate::table::cell;
use crate::{Actor, App, Error, Result, rights};

/// Requests that are read at once.
const PAGE: i64 = 500;

/// How the register is written.
#[derive(Clone, Copy, Debug, Default, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum RegisterFormat {
    /// A list of objects.
    #[default]
    Json,
    /// A table of comma-separated values (RFC 4180).
    Csv,
}

/// A request in the register.
#[derive(Debug, Serialize, ToSchema)]
pub struct RegisterEntry {
    /// Its id.
    pub id: Uuid,
    /// What was asked for.
    pub kind: PrivacyKind,
    /// How it came.
    pub origin: PrivacyOrigin,
    /// Name of who asked; none once it was emptied.
    pub name: Option<String>,
    /// Whether it was known who asked.
    pub identified: bool,
    /// When it was received.
    #[schema(value_type = String, format = DateTime)]
    pub received_at: Timestamp,
    /// The last day on which an answer is, or was, in time.
    #[schema(value_type = String, format = Date)]
    pub due_on: Date,
    /// When the time for an answer was extended.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub extended_at: Option<Timestamp>,
    /// Where it stands.
    pub state: PrivacyState,
    /// How it ended.
    pub outcome: Option<PrivacyOutcome>,
    /// When it was answered.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub closed_at: Option<Timestamp>,
    /// Whether a page answered it in the same moment.
    pub at_once: bool,
    /// Whether it was answered too late, or is late now.
    pub late: bool,
}

/// The register of a desk, oldest first; the operator's where no workspace is named.
///
/// # Errors
/// [`Error::NotFound`] and [`Error::Forbidden`] for whoever does not answer there.
pub async fn register(
    app: &App,
    actor: &Actor,
    workspace: Option<Uuid>,
    format: RegisterFormat,
) -> Result<File> {
    let mut conn = app.db.read().await?;
    rights::privacy_desk(&mut conn, actor, workspace).await?;
    let mut entries = Vec::new();
    let mut after = Uuid::nil();
    loop {
        let page = rows::register(&mut conn, workspace, after, PAGE).await?;
        let Some(last) = page.last() else { break };
        after = last.id;
        for row in &page {
            let shown = listed(app, &mut conn, row).await?;
            let ended = row.closed_at.unwrap_or_else(|| app.clock.micros());
            entries.push(RegisterEntry {
                id: shown.id,
                kind: shown.kind,
                origin: shown.origin,
                name: shown.name,
                identified: shown.identified,
                received_at: shown.received_at,
                due_on: shown.due_on,
                extended_at: shown.extended_at,
                state: shown.state,
                outcome: shown.outcome,
                closed_at: shown.closed_at,
                at_once: shown.at_once,
                late: ended >= row.due_at,
            });
        }
    }
    let (text, media_type, ending) = match format {
        RegisterFormat::Csv => (table(&entries), "text/csv; charset=utf-8", "csv"),
        RegisterFormat::Json => {
            let text = serde_json::to_string_pretty(&entries)
                .map_err(|error| Error::internal("the register", error))?;
            (text, "application/json", "json")
        }
    };
    let today = app.clock.today("UTC");
    Ok(File::made(
        text.into_bytes().into(),
        media_type,
        Uuid::now_v7().simple().to_string(),
        format!("privacy-requests-{today}.{ending}"),
        false,
    ))
}

fn table(entries: &[RegisterEntry]) -> String {
    let mut text = String::from(
        "id,kind,origin,name,identified,received_at,due_on,extended_at,state,outcome,closed_at,at_once,late\r\n",
    );
    let moment = |at: Option<Timestamp>| at.map(|at| at.to_string()).unwrap_or_default();
    for entry in entries {
        let _ = write!(
            text,
            "{},{},{},{},{},{},{},{},{},{},{},{},{}\r\n",
            entry.id,
            entry.kind.as_str(),
            entry.origin.as_str(),
            cell(entry.name.as_deref().unwrap_or_default()),
            entry.identified,
            entry.received_at,
            entry.due_on,
            moment(entry.extended_at),
            entry.state.as_str(),
            entry
                .outcome
                .map(PrivacyOutcome::as_str)
                .unwrap_or_default(),
            moment(entry.closed_at),
            entry.at_once,
            entry.late,
        );
    }
    text
}
