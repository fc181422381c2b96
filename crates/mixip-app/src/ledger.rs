//! Writing to the tamper-evident log, in the transaction of what it tells of (Law 5).

use std::collections::HashMap;

use jiff::Timestamp;
use mixip_db::Tx;
use mixip_db::ledger as rows;
use mixip_ledger::{Entry, EntryKind, Frontier, Head, Row, Salt, Summary, Verifier};
use mixip_vault::LedgerHead;
use ring::rand::SystemRandom;
use serde::Serialize;
use serde_json::Value;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::clock::timestamp;
use crate::rights::{self, WorkspaceRight};
use crate::{Actor, App, Result};

/// The installation's own ledger.
pub(crate) const INSTALLATION: Uuid = Uuid::nil();

/// Appends an entry to a workspace's ledger (or to [`INSTALLATION`]'s). Personal data goes into `payload` alone.
///
/// The ledger's head is locked from here to the end of the transaction. So that no two transactions wait for each other,
/// all take their locks in one order: project, talent, asset, what hangs on them, the ledger, jobs.
pub(crate) async fn record(
    app: &App,
    tx: &mut Tx,
    ledger: Uuid,
    actor: &Actor,
    kind: EntryKind,
    subject: Uuid,
    payload: Value,
) -> Result<()> {
    let head = rows::lock_head(tx, ledger, &Frontier::default().to_bytes()).await?;
    let mut frontier = Frontier::from_bytes(&head.frontier)?;
    let entry = Entry {
        at: app.clock.now(),
        kind,
        actor: actor.account(),
        subject,
        payload,
    };
    let row = frontier.append(&entry, &Salt::generate(&SystemRandom::new())?)?;
    let row = rows::EntryRow {
        seq: row.seq,
        at: row.at,
        kind: row.kind,
        actor: row.actor,
        subject: row.subject,
        commitment: row.commitment,
        leaf_hash: row.leaf_hash,
        root: row.root,
        salt: row.salt,
        payload: row.payload,
    };
    rows::append(tx, ledger, &row, &frontier.to_bytes()).await?;
    Ok(())
}

/// Locks a ledger before anything is written to it: whoever comes second sees what the first one did.
pub(crate) async fn lock(tx: &mut Tx, ledger: Uuid) -> Result<()> {
    rows::lock_head(tx, ledger, &Frontier::default().to_bytes()).await?;
    Ok(())
}

/// An entry as it is shown.
#[derive(Debug, Serialize, ToSchema)]
pub struct LedgerEntry {
    /// Its number, from 0 without gaps.
    pub seq: i64,
    /// When it was written.
    #[schema(value_type = String, format = DateTime)]
    pub at: Timestamp,
    /// What happened.
    pub kind: String,
    /// Who did it.
    pub actor: Option<Uuid>,
    /// What it was done to.
    pub subject: Uuid,
    /// The rest; missing once it was erased.
    #[schema(value_type = Option<Object>)]
    pub payload: Option<Value>,
    /// Hash of the leaf, hex.
    pub leaf_hash: String,
    /// Root of the tree that ends with it, hex.
    pub root: String,
}

/// A page of a workspace's ledger, newest first, from before `before`; and where to go on.
///
/// # Errors
/// [`crate::Error::Forbidden`] for members who are neither owner nor admin.
pub async fn list(
    app: &App,
    actor: &Actor,
    workspace: Uuid,
    before: Option<i64>,
    limit: usize,
) -> Result<(Vec<LedgerEntry>, Option<i64>)> {
    let mut conn = app.db.read().await?;
    rights::workspace(&mut conn, actor, workspace, WorkspaceRight::ReadLedger).await?;
    let most = i64::try_from(limit).unwrap_or(i64::MAX);
    let page = rows::latest(&mut conn, workspace, before.unwrap_or(i64::MAX), most).await?;
    let next = (page.len() == limit)
        .then(|| page.last().map(|row| row.seq))
        .flatten();
    let entries = page.into_iter().map(|row| LedgerEntry {
        seq: row.seq,
        at: timestamp(row.at),
        kind: row.kind,
        actor: row.actor,
        subject: row.subject,
        payload: row
            .payload
            .and_then(|payload| serde_json::from_str(&payload).ok()),
        leaf_hash: hex::encode(row.leaf_hash),
        root: hex::encode(row.root),
    });
    Ok((entries.collect(), next))
}

/// Keeps the head of every ledger that has grown beside the keys: who cuts entries off the data, head and all, is found
/// out by the audit. Done every minute, and when a server ends.
///
/// # Errors
/// When heads cannot be read or kept.
pub async fn note_heads(app: &App) -> Result<()> {
    let noted: HashMap<Uuid, i64> = app
        .vault
        .noted_heads()
        .await?
        .into_iter()
        .map(|head| (head.ledger, head.size))
        .collect();
    let ledgers = rows::ledgers(&mut app.db.read().await?).await?;
    for (ledger, frontier) in ledgers {
        let head = Frontier::from_bytes(&frontier)?.head();
        let size = i64::try_from(head.size).unwrap_or(i64::MAX);
        if noted.get(&ledger).is_none_or(|&noted| noted < size) {
            let root = head.root.0.to_vec();
            app.vault
                .note_head(&LedgerHead { ledger, size, root })
                .await?;
        }
    }
    Ok(())
}

/// What an audit found in one ledger.
#[derive(Debug)]
pub struct Audit {
    /// The workspace, or nil for the installation.
    pub ledger: Uuid,
    /// Sound, or the first thing that is wrong.
    pub result: std::result::Result<Summary, String>,
}

/// Recomputes every ledger from its rows (`mixip audit verify`), and holds it against the head that was kept beside the
/// keys, at most a minute old.
///
/// # Errors
/// When the rows cannot be read. A ledger that was tampered with is a result, not an error.
pub async fn verify_all(app: &App) -> Result<Vec<Audit>> {
    let mut noted: HashMap<Uuid, LedgerHead> = app
        .vault
        .noted_heads()
        .await?
        .into_iter()
        .map(|head| (head.ledger, head))
        .collect();
    // Heads and entries of one moment: a server may be writing meanwhile.
    let mut conn = app.db.snapshot().await?;
    let mut audits = Vec::new();
    for (ledger, frontier) in rows::ledgers(&mut conn).await? {
        let recorded = Frontier::from_bytes(&frontier)?.head();
        let result = verify(&mut conn, ledger, &recorded, noted.remove(&ledger)).await?;
        audits.push(Audit { ledger, result });
    }
    audits.extend(noted.into_keys().map(|ledger| Audit {
        ledger,
        result: Err("the whole ledger is missing".to_owned()),
    }));
    Ok(audits)
}

async fn verify(
    conn: &mut mixip_db::Conn,
    ledger: Uuid,
    recorded: &Head,
    noted: Option<LedgerHead>,
) -> Result<std::result::Result<Summary, String>> {
    let mut verifier = Verifier::default();
    let mut next = 0;
    loop {
        let page = rows::entries(conn, ledger, next, 1_000).await?;
        if page.is_empty() {
            break;
        }
        next = page.last().map_or(next, |last| last.seq + 1);
        for row in page {
            let here = noted.as_ref().filter(|noted| noted.size == row.seq + 1);
            let other = here.is_some_and(|noted| noted.root != row.root);
            if let Err(fault) = verifier.push(&as_entry(row)) {
                return Ok(Err(fault.to_string()));
            }
            if other {
                let size = verifier.head().size;
                return Ok(Err(format!(
                    "its first {size} entries are not those whose head was kept beside the keys"
                )));
            }
        }
    }
    let size = i64::try_from(verifier.head().size).unwrap_or(i64::MAX);
    Ok(match noted {
        Some(noted) if noted.size > size => Err(format!(
            "entry {size}: it is missing: {} entries were counted beside the keys",
            noted.size
        )),
        _ => verifier.finish(recorded).map_err(|fault| fault.to_string()),
    })
}

fn as_entry(row: rows::EntryRow) -> Row {
    Row {
        seq: row.seq,
        at: row.at,
        kind: row.kind,
        actor: row.actor,
        subject: row.subject,
        commitment: row.commitment,
        leaf_hash: row.leaf_hash,
        root: row.root,
        salt: row.salt,
        payload: row.payload,
    }
}
