//! Asking talent whom the workspace knows: one request for each of them.

use mixip_db::Tx;
use mixip_db::talent::{self, TalentRow};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::asking::Asking;
use super::{By, NewRequests, may_ask};
use crate::events::Event;
use crate::rights::{self, ProjectRight};
use crate::{Actor, App, Error, Result, jobs, portal};

/// The most talent that are asked at once.
const MOST_TALENT: usize = 500;

/// The requests that were made.
#[derive(Debug, Serialize, ToSchema)]
pub struct Asked {
    /// One for each talent.
    pub requests: Vec<RequestLink>,
}

/// A request that was made, and the link that opens it.
#[derive(Debug, Serialize, ToSchema)]
pub struct RequestLink {
    /// The request.
    pub id: Uuid,
    /// Who is asked.
    pub talent_id: Uuid,
    /// The link, shown this once; none where it goes by mail.
    pub link: Option<String>,
}

/// Asks talent for consent. All requests are made, or none.
///
/// # Errors
/// [`Error::Forbidden`] for who is no editor of the project or no member of the workspace; `talent_count`,
/// `unknown_talent`, `unknown_asset`, `address_missing`, `expires_in_past`, `ends_in_past`, and what is wrong with the
/// terms.
pub async fn ask(app: &App, actor: &Actor, project: Uuid, input: NewRequests) -> Result<Asked> {
    let (ids, by, question) = input.apart();
    let mut tx = app.db.write().await?;
    let access =
        may_ask(rights::project(&mut tx, actor, project, ProjectRight::AskForConsent).await?)?;
    let asking = Asking::of(app, &mut tx, &access, question).await?;
    let people = chosen(&mut tx, asking.workspace(), ids).await?;
    let mut requests = Vec::with_capacity(people.len());
    for person in people {
        let made = asking.to(app, actor, &person, by, None)?;
        requests.push(RequestLink {
            id: asking.make(app, &mut tx, actor, &person, &made).await?,
            talent_id: person.id,
            link: match by {
                By::Mail => None,
                By::Link => Some(portal::new_link(app, &mut tx, person.id).await?),
            },
        });
    }
    tx.commit().await?;
    jobs::wake(app);
    for request in &requests {
        app.events.tell(Event::Talent {
            id: request.talent_id,
            workspace_id: asking.workspace(),
        });
    }
    Ok(Asked { requests })
}

/// The talent that were chosen, each once and locked.
pub(super) async fn chosen(
    tx: &mut Tx,
    workspace: Uuid,
    mut ids: Vec<Uuid>,
) -> Result<Vec<TalentRow>> {
    if ids.is_empty() || ids.len() > MOST_TALENT {
        return Err(Error::field(
            "talent_count",
            "talent_ids",
            format!("ask at least one talent and at most {MOST_TALENT} at once"),
        ));
    }
    ids.sort_unstable();
    ids.dedup();
    let mut people = Vec::with_capacity(ids.len());
    for id in ids {
        talent::lock(tx, id).await?;
        let person = talent::get(tx, id).await?;
        let person = person.filter(|person| person.workspace_id == workspace);
        people.push(person.ok_or_else(|| {
            Error::field(
                "unknown_talent",
                "talent_ids",
                format!("there is no talent {id} in this workspace"),
            )
        })?);
    }
    Ok(people)
}
