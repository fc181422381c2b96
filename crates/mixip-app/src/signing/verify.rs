//! Verifying for people without the program: whoever has a receipt may ask, and nothing of it is kept.

use jiff::Timestamp;
use mixip_db::{signing_keys, workspaces};
use mixip_proof::{Checked, Jws, Statement, check};
use serde::Serialize;
use serde_json::Value;
use utoipa::ToSchema;

use crate::accounts::Client;
use crate::clock::timestamp;
use crate::{App, Error, Result};

/// The most bytes that are looked at.
const MOST_BYTES: usize = 64 * 1024;
/// How often one address may ask in ten minutes.
const MOST_TRIES: u32 = 60;

/// Whether something proves what it says.
#[derive(Debug, Default, Serialize, ToSchema)]
pub struct Verification {
    /// Whether it does.
    pub valid: bool,
    /// Why not: a stable code.
    pub fault: Option<String>,
    /// Why not, in words.
    pub detail: Option<String>,
    /// What it is, where it is valid: receipt or manifest.
    pub kind: Option<String>,
    /// The thumbprint of the key that signed it.
    pub kid: Option<String>,
    /// What this installation knows of that key; nothing where it is somebody else's.
    pub known: Option<KnownKey>,
    /// Where the signer publishes its keys, as the file says.
    pub keys_address: Option<String>,
    /// When it was signed, as the signer says.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub signed_at: Option<Timestamp>,
    /// All that was signed, where it is valid.
    #[schema(value_type = Option<Object>)]
    pub payload: Option<Value>,
}

/// A key of this installation.
#[derive(Debug, Serialize, ToSchema)]
pub struct KnownKey {
    /// The workspace that signs with it.
    pub workspace: String,
    /// Since when another one signs.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub retired_at: Option<Timestamp>,
}

/// Verifies a receipt or a signed manifest, for anybody. A key of this installation is taken from its own rows.
///
/// # Errors
/// [`Error::TooLarge`], [`Error::TooMany`]. What does not hold is an answer, not an error.
pub async fn verify(app: &App, text: &str, client: &Client) -> Result<Verification> {
    app.throttle.count("verify", &client.address, MOST_TRIES)?;
    if text.len() > MOST_BYTES {
        return Err(Error::TooLarge(format!(
            "this is longer than {MOST_BYTES} bytes: verify it with `mixip verify`"
        )));
    }
    let text = text.trim();
    match check(text, None) {
        Ok(checked) => valid(app, checked).await,
        Err(fault) => Ok(Verification {
            kid: Jws::read(text).ok().map(|jws| jws.header.kid),
            fault: Some(fault.code().to_owned()),
            detail: Some(fault.to_string()),
            ..Verification::default()
        }),
    }
}

async fn valid(app: &App, checked: Checked) -> Result<Verification> {
    let kid = checked.key.kid();
    let mut conn = app.db.read().await?;
    let known = match signing_keys::get(&mut conn, &kid).await? {
        Some(row) => workspaces::get(&mut conn, row.workspace_id)
            .await?
            .map(|workspace| KnownKey {
                workspace: workspace.name,
                retired_at: row.retired_at.map(timestamp),
            }),
        None => None,
    };
    let kind = match checked.statement {
        Statement::Receipt(_) => "receipt",
        Statement::Manifest { .. } => "manifest",
    };
    Ok(Verification {
        valid: true,
        kind: Some(kind.to_owned()),
        kid: Some(kid),
        known,
        keys_address: checked.header.jku,
        signed_at: checked.signed_at,
        payload: Some(checked.payload),
        ..Verification::default()
    })
}
