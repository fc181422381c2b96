//! Whether a file proves what it says, and what that is.

use jiff::Timestamp;
use serde::Deserialize;
use serde_json::Value;

use crate::{Fault, Header, Jws, KeySet, PublicKey};

/// Where the key came from with which a signature was verified.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trust {
    /// Whoever asked brought it: the file was signed by that signer.
    Given,
    /// The file itself holds it: the file was not changed since somebody signed it, and who that is, is told by the key's
    /// thumbprint alone.
    FromFile,
}

/// A file that proves what it says.
#[derive(Clone, Debug)]
pub struct Checked {
    /// What that is.
    pub statement: Statement,
    /// Who signed it.
    pub key: PublicKey,
    /// How that is known.
    pub trust: Trust,
    /// When, as the signer says.
    pub signed_at: Option<Timestamp>,
    /// The signed header.
    pub header: Header,
    /// All that was signed.
    pub payload: Value,
}

/// What was signed.
#[derive(Clone, Debug)]
pub enum Statement {
    /// A consent.
    Receipt(Receipt),
    /// What left with an export; `files` of it were there and held against it.
    Manifest {
        /// The manifest.
        manifest: Manifest,
        /// How many files of the archive were looked at; none where only the manifest was there.
        files: Option<usize>,
    },
}

/// The fields of a receipt (ISO/IEC TS 27560) that are told in words.
#[derive(Clone, Debug, Deserialize)]
#[expect(missing_docs, reason = "the names are those of the receipt")]
pub struct Receipt {
    pub record_id: String,
    pub pii_principal_id: String,
    pub pii_processing: Processing,
    pub party_identification: Vec<Party>,
    pub event: Vec<Event>,
}

#[derive(Clone, Debug, Deserialize)]
pub struct Processing {
    pub privacy_notice: Notice,
    pub language: String,
    pub purposes: Vec<Purpose>,
}

#[derive(Clone, Debug, Deserialize)]
pub struct Notice {
    pub sha256: String,
    pub version: String,
}

#[derive(Clone, Debug, Deserialize)]
pub struct Purpose {
    pub purpose: String,
    pub collection_method: String,
    #[serde(default)]
    pub services: Value,
    #[serde(default)]
    pub channels: Vec<String>,
    #[serde(default)]
    pub geographic_restrictions: Value,
    pub withdrawal_method: String,
}

#[derive(Clone, Debug, Deserialize)]
pub struct Party {
    pub party_name: String,
    pub party_contact: String,
}

#[derive(Clone, Debug, Deserialize)]
pub struct Event {
    pub event_time: Timestamp,
    pub event_state: String,
    pub entity: Value,
    #[serde(default)]
    pub valid_from: Option<String>,
    #[serde(default)]
    pub valid_until: Option<String>,
}

/// The fields of a manifest that are held against an archive and told in words.
#[derive(Clone, Debug, Deserialize)]
#[expect(missing_docs, reason = "the names are those of the manifest")]
pub struct Manifest {
    pub export_id: String,
    pub created_at: Timestamp,
    #[serde(rename = "use")]
    pub intended: Use,
    pub items: Vec<ManifestItem>,
    pub left_out: Vec<Value>,
}

#[derive(Clone, Debug, Deserialize)]
pub struct Use {
    pub purpose: String,
    pub channels: Vec<String>,
    pub territories: Value,
    pub on: String,
}

/// One file that left.
#[derive(Clone, Debug, Deserialize)]
#[expect(missing_docs, reason = "the names are those of the manifest")]
pub struct ManifestItem {
    pub file: String,
    pub sha256: String,
    pub faces: Vec<ManifestFace>,
}

/// What became of a face.
#[derive(Clone, Debug, Deserialize)]
#[expect(missing_docs, reason = "the names are those of the manifest")]
pub struct ManifestFace {
    pub outcome: String,
}

/// Verifies a receipt or a signed manifest. With `given` keys it has to be signed by one of them.
///
/// # Errors
/// Why it proves nothing.
pub fn check(text: &str, given: Option<&KeySet>) -> Result<Checked, Fault> {
    let jws = Jws::read(text)?;
    let key = jws.key(given)?;
    let payload = jws.verified(&key)?;
    let unreadable = |error: serde_json::Error| Fault::Payload(error.to_string());
    let statement = match jws.kind {
        crate::Kind::Receipt => {
            Statement::Receipt(serde_json::from_slice(payload).map_err(unreadable)?)
        }
        crate::Kind::Manifest => Statement::Manifest {
            manifest: serde_json::from_slice(payload).map_err(unreadable)?,
            files: None,
        },
    };
    Ok(Checked {
        statement,
        key,
        trust: if given.is_some() {
            Trust::Given
        } else {
            Trust::FromFile
        },
        signed_at: jws.signed_at(),
        payload: serde_json::from_slice(payload).map_err(unreadable)?,
        header: jws.header,
    })
}
