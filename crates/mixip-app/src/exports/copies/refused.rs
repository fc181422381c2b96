//! Whom an export shows whom the gate would refuse now.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use mixip_consent::{AssetFacts, Decision, FaceFacts, FaceId, Scan, TalentId};
use mixip_db::copies::ShownRow;
use mixip_db::{Conn, overrides, projects, talent};
use uuid::Uuid;

use super::super::judge::from_today;
use super::{NoticeState, OutTherePerson};
use crate::clearance::{Gate, Grounds, UseBody, overrides_of};
use crate::faces::reason_name;
use crate::{App, Result};

/// Files that are named; the rest is counted.
const NAMED: usize = 50;

/// Those who are shown and whom the gate would refuse now, asked about the use that the export was made for.
pub(super) async fn refused(
    app: &App,
    conn: &mut Conn,
    project: &projects::ProjectRow,
    intended: &UseBody,
    shown: &[ShownRow],
) -> Result<Vec<OutTherePerson>> {
    let gate = Gate::of_project(conn, project).await?;
    let intended = from_today(app, &gate, project.id, intended);
    let ids: BTreeSet<Uuid> = shown.iter().filter_map(|row| row.talent_id).collect();
    let ids: Vec<Uuid> = ids.into_iter().collect();
    let names: HashMap<Uuid, String> = talent::some(conn, &ids)
        .await?
        .into_iter()
        .map(|row| (row.id, row.name))
        .collect();
    let faces: Vec<Uuid> = shown.iter().map(|row| row.face_id).collect();
    let grounds = Grounds {
        roster: gate.roster(conn, &ids).await?,
        overrides: overrides_of(&overrides::standing(conn, &faces).await?)?,
    };
    let mut people: BTreeMap<Uuid, OutTherePerson> = BTreeMap::new();
    for row in shown {
        let facts = AssetFacts {
            scan: Scan::Thorough,
            statement: None,
            faces: vec![FaceFacts {
                id: FaceId(row.face_id),
                doubtful: false,
                decision: row
                    .talent_id
                    .map_or(Decision::Undecided, |id| Decision::Confirmed(TalentId(id))),
                overrides: grounds
                    .overrides
                    .get(&row.face_id)
                    .cloned()
                    .unwrap_or_default(),
            }],
        };
        let clearance = gate.decide(&facts, &intended, &grounds);
        let Some((_, verdict)) = clearance.faces.first().filter(|(_, v)| !v.allowed) else {
            continue;
        };
        let name = row.talent_id.and_then(|id| names.get(&id).cloned());
        let reason = match (row.talent_id, &name) {
            (Some(_), None) => "erased".to_owned(),
            _ if row.override_id.is_some() => "override_ended".to_owned(),
            _ => reason_name(verdict.reason),
        };
        let person = people
            .entry(row.talent_id.unwrap_or(row.face_id))
            .or_insert_with(|| OutTherePerson {
                talent_id: row.talent_id,
                name,
                reason,
                consent_id: row.consent_id,
                files: Vec::new(),
                file_count: 0,
                notice: NoticeState::None,
            });
        if person.files.last() != Some(&row.file) {
            person.file_count += 1;
            if person.files.len() < NAMED {
                person.files.push(row.file.clone());
            }
        }
    }
    Ok(people.into_values().collect())
}
