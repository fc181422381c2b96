//! What is held about an account, why, for how long, and who gets to see it (GDPR, article 15). The page is written from the
//! register, so that it tells neither more nor less than there is.

use futures_util::TryStreamExt;
use jiff::Timestamp;
use mixip_db::held::{self, Of};
use mixip_db::{recipients as others, workspaces};
use serde::Serialize;
use serde_json::{Map, Value};
use utoipa::ToSchema;
use uuid::Uuid;

use super::register::{Category, Goes, Ground, Kept, Purpose, Scope, Table, Whose, tables};
use super::takeout::{as_json, owned};
use crate::clock::timestamp;
use crate::storage::as_u64;
use crate::{Actor, App, Result, names};

/// Rows of a table are shown when there are no more than these; of more it is told how many, and all of them are in a takeout.
const SHOWN: i64 = 20;
/// Recipients of a kind that are told.
const TOLD: i64 = 100;

/// What is held about an account.
#[derive(Debug, Serialize, ToSchema)]
pub struct MyData {
    /// What is about the account itself, wherever it is.
    pub held: Vec<Held>,
    /// What the workspaces hold that it owns.
    pub workspaces: Vec<HeldWorkspace>,
    /// Who gets to see it.
    pub recipients: Vec<Recipient>,
}

/// A workspace that the account owns.
#[derive(Debug, Serialize, ToSchema)]
pub struct HeldWorkspace {
    /// The workspace.
    pub id: Uuid,
    /// Its name.
    pub name: String,
    /// What it holds; without the values.
    pub held: Vec<Held>,
}

/// A table of which something is held.
#[derive(Debug, Serialize, ToSchema)]
pub struct Held {
    /// The table.
    #[schema(schema_with = names::held_tables)]
    pub table: &'static str,
    /// How many rows.
    pub rows: u64,
    /// The rows where there are few, each column by its name.
    #[schema(value_type = Vec<Object>)]
    pub values: Vec<Map<String, Value>>,
    /// Why it is held.
    pub parts: Vec<HeldPart>,
}

/// Columns about which one decision was made.
#[derive(Debug, Serialize, ToSchema)]
pub struct HeldPart {
    /// Whose data it is.
    pub whose: Whose,
    /// What kind of data.
    pub category: Category,
    /// What it is used for.
    pub purpose: Purpose,
    /// What allows it.
    pub legal_ground: Ground,
    /// How long it is kept.
    pub kept: Kept,
    /// Whether it is in a takeout; what opens something, and what protects it, is not.
    pub handed_out: bool,
    /// The columns.
    pub columns: Vec<&'static str>,
}

/// Somebody who gets to see it.
#[derive(Debug, Serialize, ToSchema)]
pub struct Recipient {
    /// How.
    pub kind: RecipientKind,
    /// Who: a name, an address, a server. Missing where a guest gave none.
    pub name: Option<String>,
    /// What of: a project, a workspace, a bucket.
    pub place: Option<String>,
    /// When, where it was once.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub at: Option<Timestamp>,
}

/// How somebody gets to see it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum RecipientKind {
    /// They share a workspace or project.
    Collaborator,
    /// They came by a share link.
    Guest,
    /// They have copies from an export.
    Copy,
    /// The server that mail goes through.
    MailServer,
    /// The service that sealed files lie with; it has no key to them.
    Storage,
}

/// What is held about the caller.
///
/// # Errors
/// [`crate::Error::Unauthenticated`]
pub async fn data(app: &App, actor: &Actor) -> Result<MyData> {
    let account = actor.caller()?.account;
    let mut places = Vec::new();
    for id in owned(app, account).await? {
        let Some(row) = workspaces::get(&mut app.db.read().await?, id).await? else {
            continue;
        };
        places.push(HeldWorkspace {
            id,
            name: row.name,
            held: held_of(app, Scope::Workspace, Of::Workspace(id)).await?,
        });
    }
    Ok(MyData {
        held: held_of(app, Scope::Own, Of::Account(account)).await?,
        workspaces: places,
        recipients: recipients(app, account).await?,
    })
}

async fn held_of(app: &App, scope: Scope, of: Of) -> Result<Vec<Held>> {
    let mut conn = app.db.read().await?;
    let mut all = Vec::new();
    for table in tables().filter(|table| table.is_for(scope)) {
        let rows = held::count(&mut conn, table.name, of).await?;
        if rows == 0 {
            continue;
        }
        let mut values = Vec::new();
        if scope == Scope::Own && rows <= SHOWN {
            let mut stream = held::stream(&mut conn, table.name, of);
            while let Some(row) = stream.try_next().await? {
                values.push(as_json(table, scope, &row));
            }
        }
        all.push(Held {
            table: table.name,
            rows: as_u64(rows),
            values,
            parts: parts(table, scope),
        });
    }
    Ok(all)
}

fn parts(table: &Table, scope: Scope) -> Vec<HeldPart> {
    // What goes to somebody else is told to them; of what goes to nobody, what protects something.
    let told = table
        .parts
        .iter()
        .filter(|part| part.is_personal() && (part.goes_to(scope) || part.goes == Goes::Secret));
    let part = told.map(|part| HeldPart {
        whose: part.whose,
        category: part.why.category,
        purpose: part.why.purpose,
        legal_ground: part.why.ground,
        kept: part.why.kept,
        handed_out: part.goes_to(scope),
        columns: part.columns.iter().map(|column| column.name).collect(),
    });
    part.collect()
}

async fn recipients(app: &App, account: Uuid) -> Result<Vec<Recipient>> {
    let mut conn = app.db.read().await?;
    let mut all = Vec::new();
    for row in others::collaborators(&mut conn, account, TOLD).await? {
        all.push(Recipient {
            kind: RecipientKind::Collaborator,
            name: Some(row.name),
            place: Some(row.place),
            at: None,
        });
    }
    for row in others::guests(&mut conn, account, TOLD).await? {
        all.push(Recipient {
            kind: RecipientKind::Guest,
            name: row.who,
            place: Some(row.place),
            at: Some(timestamp(row.at)),
        });
    }
    for row in others::copies(&mut conn, account, TOLD).await? {
        let who: Vec<String> =
            serde_json::from_str(&row.who.unwrap_or_default()).unwrap_or_default();
        all.extend(who.into_iter().map(|name| Recipient {
            kind: RecipientKind::Copy,
            name: Some(name),
            place: Some(row.place.clone()),
            at: Some(timestamp(row.at)),
        }));
    }
    if let Some(server) = &app.elsewhere.mail_server {
        all.push(Recipient {
            kind: RecipientKind::MailServer,
            name: Some(server.clone()),
            place: None,
            at: None,
        });
    }
    if let Some((service, bucket)) = &app.elsewhere.bucket {
        all.push(Recipient {
            kind: RecipientKind::Storage,
            name: Some(service.clone()),
            place: Some(bucket.clone()),
            at: None,
        });
    }
    Ok(all)
}
