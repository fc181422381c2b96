//! A board as a table of comma-separated values, an asset a row (RFC 4180).

use std::collections::{BTreeSet, HashMap};
use std::fmt::Write;

use mixip_consent::{Clearance, Reason};
use mixip_db::assets as rows;
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::kinds::{Kind, Kinds, Which, confirmed, faces_of};
use super::{asked, people};
use crate::assets::File;
use crate::clearance::{UseBody, name_of};
use crate::faces::reason_name;
use crate::rights::{self, ProjectRight};
use crate::table::cell;
use crate::{Actor, App, Result};

/// Assets that are read with one query.
const BATCH: i64 = 5_000;

/// What a table is asked for.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct BoardTable {
    /// The use; the project's current use where left out.
    #[serde(rename = "use")]
    pub intended: Option<UseBody>,
    /// Begin with a byte order mark, by which some spreadsheets know UTF-8.
    #[serde(default)]
    pub bom: bool,
}

/// How each asset of a project stands for a use: id, file, state, reasons, and for members of the workspace who is on it.
///
/// # Errors
/// As [`super::board`].
pub async fn table(app: &App, actor: &Actor, project: Uuid, wanted: BoardTable) -> Result<File> {
    let mut conn = app.db.read().await?;
    let access = rights::project(&mut conn, actor, project, ProjectRight::SeeUncleared).await?;
    let kinds = Kinds::of(&mut conn, &access).await?;
    let people = people(&mut conn, &access, &kinds).await?;
    let asked = asked(app, &kinds, &access, wanted.intended)?;
    let answers = kinds.judged(&asked.used);
    let (mut by_facts, mut by_id) = (HashMap::new(), HashMap::new());
    for (kind, clearance) in kinds.with(&answers) {
        let cells = cells_of(
            &kinds,
            kind,
            clearance,
            access.knows_talent().then_some(&people),
        );
        match &kind.which {
            Which::Facts(facts) => drop(by_facts.insert(facts.as_str(), cells)),
            Which::One(id) => drop(by_id.insert(*id, cells)),
        }
    }
    let mut text = String::new();
    if wanted.bom {
        text.push('\u{feff}');
    }
    text.push_str(if access.knows_talent() {
        "id,file,state,reasons,talent\r\n"
    } else {
        "id,file,state,reasons\r\n"
    });
    let mut after = Uuid::nil();
    loop {
        let page = rows::names_alike(&mut conn, project, after, BATCH).await?;
        let Some((last, ..)) = page.last() else { break };
        after = *last;
        for (id, name, facts) in &page {
            let known = facts.as_deref().and_then(|facts| by_facts.get(facts));
            // One that came or changed since it was counted is in the next table.
            if let Some(cells) = known.or_else(|| by_id.get(id)) {
                let _ = write!(text, "{id},{},{cells}\r\n", cell(name));
            }
        }
    }
    let on = asked.used.on;
    Ok(File::made(
        text.into_bytes().into(),
        "text/csv; charset=utf-8",
        Uuid::now_v7().simple().to_string(),
        format!("clearance-{on}.csv"),
        false,
    ))
}

/// The cells behind the name.
fn cells_of(
    kinds: &Kinds,
    kind: &Kind,
    clearance: &Clearance,
    people: Option<&HashMap<Uuid, String>>,
) -> String {
    let reasons: BTreeSet<Reason> = clearance
        .reasons()
        .into_iter()
        .map(|reason| kinds.told(reason))
        .collect();
    let reasons = reasons.into_iter().map(reason_name);
    let reasons = reasons.collect::<Vec<_>>().join("; ");
    let mut cells = format!("{},{}", name_of(clearance.state), cell(&reasons));
    if let Some(people) = people {
        let names: BTreeSet<&str> = faces_of(kind, clearance)
            .filter_map(|(face, ..)| confirmed(face))
            .filter_map(|talent| people.get(&talent.0).map(String::as_str))
            .collect();
        let names = names.into_iter().collect::<Vec<_>>().join("; ");
        cells.push(',');
        cells.push_str(&cell(&names));
    }
    cells
}
