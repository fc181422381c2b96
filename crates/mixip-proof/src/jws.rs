//! JSON Web Signatures in their compact form (RFC 7515): header, payload and signature, each base64url, joined by dots.

use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::{Fault, Jwk, KeySet, Kind, PublicKey, SigningKey};

const ALGORITHM: &str = "EdDSA";

/// The signed header.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Header {
    /// `EdDSA`.
    pub alg: String,
    /// See [`Kind::typ`].
    pub typ: String,
    /// Thumbprint of the key.
    pub kid: String,
    /// When it was signed, seconds since 1970.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub iat: Option<i64>,
    /// Where the signer publishes its keys.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub jku: Option<String>,
    /// The key itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub jwk: Option<Jwk>,
    /// What a reader would have to understand; nothing is, here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    crit: Option<Value>,
}

/// A signature that was read, and not verified yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Jws {
    /// Its header.
    pub header: Header,
    /// What it says it is.
    pub kind: Kind,
    payload: Vec<u8>,
    message: String,
    signature: Vec<u8>,
}

/// Signs `payload` as what it is. `published` is the address of the signer's keys.
#[must_use]
pub fn sign(
    key: &SigningKey,
    kind: Kind,
    at: Timestamp,
    published: Option<&str>,
    payload: &[u8],
) -> String {
    let header = Header {
        alg: ALGORITHM.to_owned(),
        typ: kind.typ().to_owned(),
        kid: key.public().kid(),
        iat: Some(at.as_second()),
        jku: published.map(str::to_owned),
        jwk: Some(key.public().jwk()),
        crit: None,
    };
    let header = serde_json::to_vec(&header).unwrap_or_default();
    let message = format!(
        "{}.{}",
        BASE64_URL_SAFE_NO_PAD.encode(header),
        BASE64_URL_SAFE_NO_PAD.encode(payload)
    );
    let signature = BASE64_URL_SAFE_NO_PAD.encode(key.sign(message.as_bytes()));
    format!("{message}.{signature}")
}

impl Jws {
    /// Reads the compact form.
    ///
    /// # Errors
    /// [`Fault::NotAProof`], [`Fault::NotAccepted`], [`Fault::OtherKey`].
    pub fn read(text: &str) -> Result<Self, Fault> {
        const NO_JWS: Fault = Fault::NotAProof("it is not a JSON Web Signature in compact form");
        let (message, signature) = text.rsplit_once('.').ok_or(NO_JWS)?;
        let (header, payload) = message.split_once('.').ok_or(NO_JWS)?;
        let decode = |part: &str| BASE64_URL_SAFE_NO_PAD.decode(part).map_err(|_| NO_JWS);
        let signature = decode(signature)?;
        let payload = decode(payload)?;
        let header: Header = serde_json::from_slice(&decode(header)?)
            .map_err(|_| Fault::NotAProof("its header is not one that Mix-IP writes"))?;
        if header.alg != ALGORITHM {
            return Err(Fault::NotAccepted("it is not Ed25519 (EdDSA)"));
        }
        if header.crit.is_some() {
            return Err(Fault::NotAccepted("it asks for extensions (crit)"));
        }
        let kind =
            Kind::of(&header.typ).ok_or(Fault::NotAProof("it is signed, but as something else"))?;
        if let Some(jwk) = &header.jwk
            && jwk.key().is_none_or(|key| key.kid() != header.kid)
        {
            return Err(Fault::OtherKey);
        }
        Ok(Self {
            kind,
            message: message.to_owned(),
            payload,
            signature,
            header,
        })
    }

    /// The key that it names: from `given`, or where none are given the one that it holds.
    ///
    /// # Errors
    /// [`Fault::KeyNotGiven`], [`Fault::KeyMissing`].
    pub fn key(&self, given: Option<&KeySet>) -> Result<PublicKey, Fault> {
        let kid = || self.header.kid.clone();
        match given {
            Some(given) => given
                .find(&self.header.kid)
                .ok_or_else(|| Fault::KeyNotGiven { kid: kid() }),
            None => self
                .header
                .jwk
                .as_ref()
                .and_then(Jwk::key)
                .ok_or_else(|| Fault::KeyMissing { kid: kid() }),
        }
    }

    /// What was signed, if `key` signed it.
    ///
    /// # Errors
    /// [`Fault::Signature`].
    pub fn verified(&self, key: &PublicKey) -> Result<&[u8], Fault> {
        if key.verifies(self.message.as_bytes(), &self.signature) {
            Ok(&self.payload)
        } else {
            Err(Fault::Signature)
        }
    }

    /// When it says it was signed.
    #[must_use]
    pub fn signed_at(&self) -> Option<Timestamp> {
        Timestamp::from_second(self.header.iat?).ok()
    }
}
