//! The job that sends a list: in small transactions, each row once.
//!
//! A row keeps the request that was made of it, in the transaction that makes it. Whoever goes on, after a stop, a
//! failure or a kill, takes rows that wait and no others; of two nodes that do it at once, one waits for the other.

use std::collections::{HashMap, HashSet};

use mixip_consent::Language;
use mixip_db::request_lists::{self as rows, EntryRow, ListRow};
use mixip_db::talent::{self, TalentRow};
use mixip_db::{Tx, workspaces};
use uuid::Uuid;

use super::people::{self, Age};
use super::{find, question, tell};
use crate::requests::By;
use crate::requests::asking::Asking;
use crate::talent::add;
use crate::{Actor, App, Caller, Error, Result, jobs, text};

/// Rows of one transaction: what a kill undoes, and how long others wait to write.
const BATCH: i64 = 25;

/// The job `send_list`.
pub(crate) async fn run(app: &App, id: Uuid) -> Result<()> {
    let mut most = BATCH;
    loop {
        if app.ending.is_called() {
            return Err(Error::Unavailable("the node ends".to_owned()));
        }
        match batch(app, id, most).await {
            Ok(true) => most = BATCH,
            Ok(false) => return Ok(()),
            Err(error) if error.is_passing() => return Err(error),
            // One of them is at fault: which, is seen one by one.
            Err(_) if most > 1 => most = 1,
            Err(error) => leave_out_next(app, id, &error).await?,
        }
    }
}

/// The job was given up: the list says so, and goes on when it is sent again.
pub(crate) async fn give_up(app: &App, id: Uuid, error: &str) -> Result<()> {
    tracing::error!(list = %id, %error, "a list could not be sent");
    let mut tx = app.db.write().await?;
    rows::lock(&mut tx, id).await?;
    let Some(list) = rows::get(&mut tx, id).await? else {
        return Ok(());
    };
    let problem = "something went wrong on the server; who was asked stays asked. Send it again";
    rows::set_stopped(&mut tx, id, Some(problem)).await?;
    tx.commit().await?;
    tell(app, &list, "stopped").await
}

/// Asks the next people of a list; false when there is nothing to do any more.
async fn batch(app: &App, id: Uuid, most: i64) -> Result<bool> {
    let mut tx = app.db.write().await?;
    rows::lock(&mut tx, id).await?;
    let Some(list) = sending(&mut tx, id).await? else {
        return Ok(false);
    };
    let actor = sender(&list);
    let asking = match prepared(app, &mut tx, &actor, id).await {
        Ok(asking) => asking,
        Err(error) if error.is_passing() => return Err(error),
        Err(error) => {
            stop(app, tx, &list, &error).await?;
            return Ok(false);
        }
    };
    let waiting = rows::waiting(&mut tx, id, 0, most).await?;
    let state = if waiting.is_empty() {
        rows::set_done(&mut tx, id, app.clock.micros()).await?;
        "done"
    } else {
        let crowd = Crowd::of(app, &mut tx, &list, &waiting).await?;
        for entry in &waiting {
            crowd.ask(app, &mut tx, &actor, &asking, entry).await?;
        }
        "sending"
    };
    tx.commit().await?;
    jobs::wake(app);
    tell(app, &list, state).await?;
    Ok(!waiting.is_empty())
}

async fn sending(tx: &mut Tx, id: Uuid) -> Result<Option<ListRow>> {
    let list = rows::get(tx, id).await?;
    Ok(list.filter(|list| list.state == "sending"))
}

/// Who sent the list: everything is done in their name, for as long as they may.
fn sender(list: &ListRow) -> Actor {
    match list.sent_by_account {
        Some(account) => Actor::Account(Caller {
            account,
            name: list.sent_by.clone().unwrap_or_default(),
            session: None,
            operator: false,
        }),
        None => Actor::Anonymous,
    }
}

async fn prepared(app: &App, tx: &mut Tx, actor: &Actor, id: Uuid) -> Result<Asking> {
    let found = find(tx, actor, id).await.map_err(|error| match error {
        Error::NotFound(_) | Error::Forbidden(..) | Error::Unauthenticated => Error::Forbidden(
            "who sent the list may not ask people in this project any more: somebody else has to send it",
            "forbidden",
        ),
        other => other,
    });
    let (list, access) = found?;
    Asking::of(app, tx, &access, question(&list)?).await
}

async fn stop(app: &App, mut tx: Tx, list: &ListRow, error: &Error) -> Result<()> {
    let problem = match error {
        Error::Internal(_) => {
            tracing::error!(list = %list.id, %error, "a list could not be sent");
            "something went wrong on the server; its log has the reason".to_owned()
        }
        told => told.to_string(),
    };
    rows::set_stopped(&mut tx, list.id, Some(&problem)).await?;
    tx.commit().await?;
    tell(app, list, "stopped").await
}

/// Leaves out the next row, which broke the work off: the others are asked.
async fn leave_out_next(app: &App, id: Uuid, error: &Error) -> Result<()> {
    tracing::error!(list = %id, %error, "a row of a list could not be sent");
    let mut tx = app.db.write().await?;
    rows::lock(&mut tx, id).await?;
    for entry in rows::waiting(&mut tx, id, 0, 1).await? {
        let why = (
            "internal",
            "something went wrong on the server; its log has the reason",
        );
        rows::set_failed(&mut tx, id, entry.number, why).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// The people of some rows, as the workspace knows them now, locked.
struct Crowd {
    list: Uuid,
    workspace: Uuid,
    by_id: HashMap<Uuid, TalentRow>,
    by_address: HashMap<String, Vec<Uuid>>,
    /// Ids for new people whose keys are made, by row.
    new: HashMap<i64, Uuid>,
    /// Who was asked by this list.
    asked: HashSet<Uuid>,
}

impl Crowd {
    async fn of(app: &App, tx: &mut Tx, list: &ListRow, entries: &[EntryRow]) -> Result<Self> {
        let workspace = list.workspace_id;
        // Of two lists with one person, one makes the talent, and the other one finds it.
        workspaces::lock(tx, workspace).await?;
        let unknown = entries.iter().filter(|entry| entry.talent_id.is_none());
        let addresses: Vec<String> = unknown.filter_map(|entry| entry.email.clone()).collect();
        let found = talent::with_addresses(tx, workspace, &addresses).await?;
        let mut by_address: HashMap<String, Vec<Uuid>> = HashMap::new();
        for person in &found {
            let address = person.email.clone().unwrap_or_default();
            by_address.entry(address).or_default().push(person.id);
        }
        let told = entries.iter().filter_map(|entry| entry.talent_id);
        let mut ids: Vec<Uuid> = told.chain(found.iter().map(|person| person.id)).collect();
        ids.sort_unstable();
        ids.dedup();
        for &id in &ids {
            talent::lock(tx, id).await?;
        }
        let by_id = talent::some(tx, &ids).await?;
        let new: HashMap<i64, Uuid> = entries
            .iter()
            .filter(|entry| {
                let same = entry.email.as_ref().and_then(|to| by_address.get(to));
                entry.talent_id.is_none() && same.is_none()
            })
            .map(|entry| (entry.number, Uuid::now_v7()))
            .collect();
        let keys: Vec<Uuid> = new.values().copied().collect();
        app.vault.create_keys(&keys, Some(workspace)).await?;
        Ok(Self {
            list: list.id,
            workspace,
            by_id: by_id
                .into_iter()
                .map(|person| (person.id, person))
                .collect(),
            by_address,
            new,
            asked: rows::asked_by(tx, list.id, &ids)
                .await?
                .into_iter()
                .collect(),
        })
    }

    /// Asks who stands in a row, or notes why that cannot be.
    async fn ask(
        &self,
        app: &App,
        tx: &mut Tx,
        actor: &Actor,
        asking: &Asking,
        entry: &EntryRow,
    ) -> Result<()> {
        let by = if entry.by_mail { By::Mail } else { By::Link };
        let told = entry.language.as_deref().and_then(Language::of);
        // Nothing is written before it is clear that it can be.
        let ready = self
            .person(app, asking, entry)
            .and_then(|(person, is_new)| {
                let made = asking.to(app, actor, &person, by, told)?;
                Ok((person, is_new, made))
            });
        let (person, is_new, made) = match ready {
            Ok(ready) => ready,
            Err(Error::NotFound(_)) => {
                // Their row went with them.
                return Ok(());
            }
            Err(error @ Error::Internal(_)) => return Err(error),
            Err(error) => {
                let why = (error.code(), error.to_string());
                let why = (why.0, why.1.as_str());
                return Ok(rows::set_failed(tx, self.list, entry.number, why).await?);
            }
        };
        if is_new {
            add(app, tx, actor, &person).await?;
        }
        let request = asking.make(app, tx, actor, &person, &made).await?;
        let asked = (person.id, request);
        if rows::set_asked(tx, self.list, entry.number, asked).await? {
            Ok(())
        } else {
            Err(Error::Internal("a row of a list went away".to_owned()))
        }
    }

    /// Who stands in a row, and whether they are new.
    fn person(&self, app: &App, asking: &Asking, entry: &EntryRow) -> Result<(TalentRow, bool)> {
        let name = entry.name.clone().unwrap_or_default();
        let majority = entry
            .majority_on
            .as_deref()
            .and_then(|day| day.parse().ok());
        let age = majority.map(Age::MinorUntil);
        let same = entry.email.as_ref().and_then(|to| self.by_address.get(to));
        let same: Vec<TalentRow> = match entry.talent_id {
            Some(id) => vec![
                self.by_id
                    .get(&id)
                    .cloned()
                    .ok_or(Error::NotFound("the talent"))?,
            ],
            None => same
                .into_iter()
                .flatten()
                .filter_map(|id| self.by_id.get(id).cloned())
                .collect(),
        };
        if let Some(known) = people::known(&same, &name, age, asking.today())? {
            if self.asked.contains(&known.id) {
                return Err(Error::conflict(
                    "twice",
                    format!("{} was asked by another row", known.name),
                ));
            }
            return Ok((known.clone(), false));
        }
        let id = self.new.get(&entry.number).copied();
        let row = TalentRow {
            id: id.ok_or(Error::NotFound("the talent"))?,
            workspace_id: self.workspace,
            name_folded: text::folded(&name),
            name,
            email: entry.email.clone(),
            majority_on: entry.majority_on.clone(),
            notes: None,
            created_at: app.clock.micros(),
            language: None,
            email_proved_at: None,
        };
        Ok((row, true))
    }
}
