//! Links to hand out: for those of a list who can be reached in no other way.

use mixip_db::request_lists as rows;
use mixip_db::{portal as talent_links, talent};
use mixip_ledger::EntryKind;
use serde::Serialize;
use serde_json::json;
use utoipa::ToSchema;
use uuid::Uuid;

use super::find;
use crate::ledger::record;
use crate::table::cell;
use crate::{Actor, App, Result, portal};

/// Links of one transaction.
const BATCH: i64 = 250;

/// A link for somebody.
#[derive(Debug, Serialize, ToSchema)]
pub struct HandedLink {
    /// Their row in the table.
    pub row: i64,
    /// Who.
    pub talent_id: Uuid,
    /// Their name.
    pub name: String,
    /// What opens their page, shown this once.
    pub link: String,
}

/// Makes links for everybody on a list who was asked, did not answer yet and has no mail address. Only hashes of links are
/// kept, so they are made anew each time; earlier ones that nobody opened end.
///
/// # Errors
/// As [`super::get`].
pub async fn links(app: &App, actor: &Actor, id: Uuid) -> Result<Vec<HandedLink>> {
    let mut made = Vec::new();
    let mut after = 0;
    loop {
        let mut tx = app.db.write().await?;
        let (list, _) = find(&mut tx, actor, id).await?;
        let now = app.clock.micros();
        let people = rows::without_address(&mut tx, id, now, after, BATCH).await?;
        let Some(&(last, ..)) = people.last() else {
            return Ok(made);
        };
        after = last;
        let mut ids: Vec<Uuid> = people.iter().map(|(_, talent, _)| *talent).collect();
        ids.sort_unstable();
        for &talent in &ids {
            talent::lock(&mut tx, talent).await?;
        }
        for (row, talent_id, name) in people {
            if talent::get(&mut tx, talent_id).await?.is_none() {
                continue;
            }
            talent_links::revoke_unopened(&mut tx, talent_id).await?;
            made.push(HandedLink {
                row,
                talent_id,
                name,
                link: portal::new_link(app, &mut tx, talent_id).await?,
            });
        }
        let about = json!({ "list": id, "talent": ids });
        let kind = EntryKind::LinksChanged;
        record(app, &mut tx, list.workspace_id, actor, kind, id, about).await?;
        tx.commit().await?;
    }
}

/// Links as a table. It begins with a byte order mark, by which spreadsheets know UTF-8.
#[must_use]
pub fn as_table(links: &[HandedLink]) -> String {
    let rows = links
        .iter()
        .map(|one| format!("{},{}\r\n", cell(&one.name), cell(&one.link)));
    std::iter::once("\u{feff}name,link\r\n".to_owned())
        .chain(rows)
        .collect()
}
