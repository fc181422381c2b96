//! What a workspace signs, and the keys it does that with.
//!
//! Each workspace has an Ed25519 key of its own, made when it first signs something. The private key is sealed under the
//! workspace's key of the key tree, so it ends with that; the public one is published, also after another took its place.

mod verify;

use jiff::Timestamp;
use mixip_db::signing_keys::{self as rows, SigningKeyRow};
use mixip_ledger::EntryKind;
use mixip_proof::{KeySet, Kind, PublicKey, SigningKey as Key};
use serde::Serialize;
use serde_json::json;
use utoipa::ToSchema;
use uuid::Uuid;
use zeroize::Zeroizing;

use crate::clock::timestamp;
use crate::ledger::{lock, record};
use crate::rights::{self, WorkspaceRight};
use crate::{Actor, App, Error, Result};

pub use verify::{KnownKey, Verification, verify};

/// A public key of a workspace.
#[derive(Debug, Serialize, ToSchema)]
pub struct SigningKey {
    /// Its thumbprint (RFC 7638), by which proofs name it.
    pub kid: String,
    /// When it was made.
    #[schema(value_type = String, format = DateTime)]
    pub created_at: Timestamp,
    /// Since when another one signs. What it signed until then still holds.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub retired_at: Option<Timestamp>,
}

impl From<SigningKeyRow> for SigningKey {
    fn from(row: SigningKeyRow) -> Self {
        Self {
            kid: row.kid,
            created_at: timestamp(row.created_at),
            retired_at: row.retired_at.map(timestamp),
        }
    }
}

/// Signs `payload` with the workspace's present key, which is made where there is none yet. Gives a compact JWS.
///
/// Not to be called within a write transaction: making the key takes one of its own.
///
/// # Errors
/// [`Error::Gone`] when the workspace was erased.
pub(crate) async fn sign(
    app: &App,
    workspace: Uuid,
    kind: Kind,
    payload: &[u8],
) -> Result<(String, PublicKey)> {
    let key = current(app, workspace).await?;
    let published = published_at(app, workspace);
    let jws = mixip_proof::sign(&key, kind, app.clock.now(), Some(&published), payload);
    Ok((jws, key.public()))
}

/// The public keys of a workspace, the present one first: everybody may have them.
///
/// # Errors
/// [`Error::NotFound`] where nothing was ever signed, and where there is no such workspace.
pub async fn published(app: &App, workspace: Uuid) -> Result<KeySet> {
    let rows = rows::of_workspace(&mut app.db.read().await?, workspace).await?;
    if rows.is_empty() {
        return Err(Error::NotFound("a set of keys"));
    }
    let keys = rows
        .iter()
        .filter_map(|row| PublicKey::from_bytes(&row.public_key));
    Ok(KeySet::of(keys))
}

/// The keys of a workspace, the present one first.
///
/// # Errors
/// [`Error::NotFound`] for who is no member.
pub async fn list(app: &App, actor: &Actor, workspace: Uuid) -> Result<Vec<SigningKey>> {
    let mut conn = app.db.read().await?;
    rights::workspace(&mut conn, actor, workspace, WorkspaceRight::See).await?;
    let rows = rows::of_workspace(&mut conn, workspace).await?;
    Ok(rows.into_iter().map(SigningKey::from).collect())
}

/// Makes another key, with which the workspace signs from then on. What the old ones signed still holds.
///
/// # Errors
/// [`Error::Forbidden`] for members who are neither owner nor admin.
pub async fn rotate(app: &App, actor: &Actor, workspace: Uuid) -> Result<SigningKey> {
    rights::workspace(
        &mut app.db.read().await?,
        actor,
        workspace,
        WorkspaceRight::ManageKeys,
    )
    .await?;
    let (_, row) = generate(app, workspace).await?;
    let mut tx = app.db.write().await?;
    rights::workspace(&mut tx, actor, workspace, WorkspaceRight::ManageKeys).await?;
    // Of two who rotate at once the second waits here, and then retires the key of the first.
    lock(&mut tx, workspace).await?;
    rows::retire(&mut tx, workspace, row.created_at).await?;
    rows::insert(&mut tx, &row).await?;
    record(
        app,
        &mut tx,
        workspace,
        actor,
        EntryKind::SigningKeyRotated,
        workspace,
        json!({ "kid": row.kid }),
    )
    .await?;
    tx.commit().await?;
    Ok(row.into())
}

/// The key that signs now.
async fn current(app: &App, workspace: Uuid) -> Result<Key> {
    let row = rows::current(&mut app.db.read().await?, workspace).await?;
    if let Some(row) = row {
        return open(app, &row).await;
    }
    let (key, row) = generate(app, workspace).await?;
    let mut tx = app.db.write().await?;
    lock(&mut tx, workspace).await?;
    if !rows::insert(&mut tx, &row).await? {
        // Another node or request came first: its key is the one.
        let row = rows::current(&mut tx, workspace).await?;
        drop(tx);
        return open(app, &row.ok_or(Error::NotFound("the signing key"))?).await;
    }
    record(
        app,
        &mut tx,
        workspace,
        &Actor::System,
        EntryKind::SigningKeyCreated,
        workspace,
        json!({ "kid": row.kid }),
    )
    .await?;
    tx.commit().await?;
    Ok(key)
}

/// A new key, with the row that keeps it.
async fn generate(app: &App, workspace: Uuid) -> Result<(Key, SigningKeyRow)> {
    let (key, bytes) = Key::generate().map_err(|fault| Error::internal("signing key", fault))?;
    let bytes = Zeroizing::new(bytes);
    let kid = key.public().kid();
    let row = SigningKeyRow {
        workspace_id: workspace,
        public_key: key.public().as_bytes().to_vec(),
        private_key: app
            .vault
            .seal_value(workspace, &context(&kid), &bytes)
            .await?,
        created_at: app.clock.micros(),
        retired_at: None,
        kid,
    };
    Ok((key, row))
}

async fn open(app: &App, row: &SigningKeyRow) -> Result<Key> {
    let bytes = app
        .vault
        .open_value(row.workspace_id, &context(&row.kid), &row.private_key)
        .await?;
    Key::from_pkcs8(&Zeroizing::new(bytes)).map_err(|fault| Error::internal("signing key", fault))
}

/// Binds a sealed private key to its row.
fn context(kid: &str) -> Vec<u8> {
    format!("signing_keys/private_key/{kid}").into_bytes()
}

/// Where everybody finds a workspace's public keys.
fn published_at(app: &App, workspace: Uuid) -> String {
    format!("{}/.well-known/mixip/{workspace}/jwks.json", app.origin())
}
