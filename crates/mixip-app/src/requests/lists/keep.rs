//! A question to chosen talent that is kept as a draft: nobody is asked before it is sent.

use mixip_db::request_lists::EntryRow;
use uuid::Uuid;

use super::draft::{new_row, store};
use super::{List, one};
use crate::requests::ask::chosen;
use crate::requests::asking::Asking;
use crate::requests::{By, NewRequests, may_ask};
use crate::rights::{self, ProjectRight};
use crate::{Actor, App, Result};

/// Keeps what would be asked of chosen talent as a draft, once it is clear that they could be asked now.
///
/// # Errors
/// As [`crate::requests::ask`].
pub async fn keep(app: &App, actor: &Actor, project: Uuid, input: NewRequests) -> Result<List> {
    let (ids, by, question) = input.apart();
    let mut tx = app.db.write().await?;
    let access =
        may_ask(rights::project(&mut tx, actor, project, ProjectRight::AskForConsent).await?)?;
    let row = new_row(app, actor, &access, &question)?;
    let asking = Asking::of(app, &mut tx, &access, question).await?;
    let mut entries = Vec::new();
    for (number, person) in (1..).zip(chosen(&mut tx, row.workspace_id, ids).await?) {
        asking.to(app, actor, &person, by, None)?;
        let by_mail = by == By::Mail;
        entries.push(EntryRow {
            list_id: row.id,
            number,
            known: true,
            by_mail,
            name: Some(person.name),
            email: person.email.filter(|_| by_mail),
            language: None,
            majority_on: None,
            note: None,
            talent_id: Some(person.id),
            request_id: None,
            state: "waiting".to_owned(),
            code: None,
            detail: None,
        });
    }
    store(&mut tx, &row, &entries).await?;
    let shown = one(&mut tx, row).await?;
    tx.commit().await?;
    Ok(shown)
}
