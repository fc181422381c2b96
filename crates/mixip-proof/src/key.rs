//! Ed25519 keys, and the sets in which they are published (RFC 7517, RFC 8037).

use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use ring::digest::{SHA256, digest};
use ring::rand::SystemRandom;
use ring::signature::{ED25519, Ed25519KeyPair, KeyPair, UnparsedPublicKey};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::Fault;

/// A private key. It cannot be printed or compared; [`SigningKey::generate`] alone gives its bytes.
pub struct SigningKey {
    pair: Ed25519KeyPair,
    public: PublicKey,
}

/// A public key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PublicKey([u8; 32]);

/// A public key as JSON (RFC 8037, section 2).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Jwk {
    /// `OKP`.
    pub kty: String,
    /// `Ed25519`.
    pub crv: String,
    /// The key, base64url.
    pub x: String,
    /// Its thumbprint (RFC 7638).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kid: Option<String>,
    /// `sig`.
    #[serde(default, rename = "use", skip_serializing_if = "Option::is_none")]
    pub usage: Option<String>,
    /// `EdDSA`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub alg: Option<String>,
}

/// Public keys of one signer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct KeySet {
    /// The keys.
    pub keys: Vec<Jwk>,
}

impl SigningKey {
    /// A new key, and its bytes to keep (PKCS #8): seal them, and wipe them afterwards.
    ///
    /// # Errors
    /// When the system has no randomness to give.
    pub fn generate() -> Result<(Self, Vec<u8>), Fault> {
        const NO: Fault = Fault::NotAccepted("the system made no key");
        let document = Ed25519KeyPair::generate_pkcs8(&SystemRandom::new()).map_err(|_| NO)?;
        let bytes = document.as_ref().to_vec();
        Ok((Self::from_pkcs8(&bytes)?, bytes))
    }

    /// The key of bytes that [`SigningKey::generate`] gave.
    ///
    /// # Errors
    /// [`Fault::NotAccepted`] when they are none.
    pub fn from_pkcs8(bytes: &[u8]) -> Result<Self, Fault> {
        const NO: Fault = Fault::NotAccepted("these bytes are no Ed25519 key");
        let pair = Ed25519KeyPair::from_pkcs8(bytes).map_err(|_| NO)?;
        let public = pair.public_key().as_ref().try_into().map_err(|_| NO)?;
        Ok(Self {
            pair,
            public: PublicKey(public),
        })
    }

    /// The key that others verify with.
    #[must_use]
    pub fn public(&self) -> PublicKey {
        self.public
    }

    pub(crate) fn sign(&self, message: &[u8]) -> Vec<u8> {
        self.pair.sign(message).as_ref().to_vec()
    }
}

impl std::fmt::Debug for SigningKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SigningKey")
            .field("kid", &self.public.kid())
            .finish_non_exhaustive()
    }
}

impl PublicKey {
    /// The key of these bytes; `None` when they are not 32.
    #[must_use]
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        bytes.try_into().ok().map(Self)
    }

    /// Its bytes.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// Its thumbprint (RFC 7638): base64url of the SHA-256 over the members that make the key, in the order of their names.
    #[must_use]
    pub fn kid(&self) -> String {
        let members = format!(
            r#"{{"crv":"Ed25519","kty":"OKP","x":"{}"}}"#,
            BASE64_URL_SAFE_NO_PAD.encode(self.0)
        );
        BASE64_URL_SAFE_NO_PAD.encode(digest(&SHA256, members.as_bytes()))
    }

    /// It as JSON.
    #[must_use]
    pub fn jwk(&self) -> Jwk {
        Jwk {
            kty: "OKP".to_owned(),
            crv: "Ed25519".to_owned(),
            x: BASE64_URL_SAFE_NO_PAD.encode(self.0),
            kid: Some(self.kid()),
            usage: Some("sig".to_owned()),
            alg: Some("EdDSA".to_owned()),
        }
    }

    pub(crate) fn verifies(&self, message: &[u8], signature: &[u8]) -> bool {
        UnparsedPublicKey::new(&ED25519, self.0)
            .verify(message, signature)
            .is_ok()
    }
}

impl Jwk {
    /// The key; `None` when it is of another kind, damaged, or not the one that its `kid` says.
    #[must_use]
    pub fn key(&self) -> Option<PublicKey> {
        if self.kty != "OKP" || self.crv != "Ed25519" {
            return None;
        }
        let key = PublicKey::from_bytes(&BASE64_URL_SAFE_NO_PAD.decode(&self.x).ok()?)?;
        let named = self.kid.as_ref().is_none_or(|kid| *kid == key.kid());
        named.then_some(key)
    }
}

impl KeySet {
    /// The set of some keys.
    pub fn of(keys: impl IntoIterator<Item = PublicKey>) -> Self {
        Self {
            keys: keys.into_iter().map(|key| key.jwk()).collect(),
        }
    }

    /// Reads a set, or a single key. Keys of other kinds are passed over (RFC 7517, section 5).
    ///
    /// # Errors
    /// [`Fault::Keys`] when it is no JSON of a set, or no Ed25519 key is in it.
    pub fn read(json: &[u8]) -> Result<Self, Fault> {
        let value: Value =
            serde_json::from_slice(json).map_err(|error| Fault::Keys(error.to_string()))?;
        let keys = match value.get("keys") {
            Some(Value::Array(keys)) => keys.clone(),
            Some(_) => return Err(Fault::Keys("`keys` is not a list".to_owned())),
            None => vec![value],
        };
        let keys: Vec<Jwk> = keys
            .into_iter()
            .filter_map(|key| serde_json::from_value::<Jwk>(key).ok())
            .filter(|key| key.key().is_some())
            .collect();
        if keys.is_empty() {
            return Err(Fault::Keys("no Ed25519 key is in it".to_owned()));
        }
        Ok(Self { keys })
    }

    /// The key of this thumbprint.
    #[must_use]
    pub fn find(&self, kid: &str) -> Option<PublicKey> {
        self.keys
            .iter()
            .filter_map(Jwk::key)
            .find(|key| key.kid() == kid)
    }

    /// The set as it is published and laid beside a manifest.
    #[must_use]
    pub fn to_json(&self) -> Vec<u8> {
        let mut json = serde_json::to_vec_pretty(self).unwrap_or_default();
        json.push(b'\n');
        json
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// RFC 8037, appendix A.2 and A.3.
    const EXAMPLE: &str =
        r#"{"kty":"OKP","crv":"Ed25519","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}"#;

    #[test]
    fn a13_thumbprint_of_the_rfc() {
        let set = KeySet::read(EXAMPLE.as_bytes()).unwrap_or_default();
        let kid = "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k";
        assert_eq!(set.keys[0].key().map(|key| key.kid()).as_deref(), Some(kid));
        assert!(set.find(kid).is_some() && set.find("another").is_none());
    }

    #[test]
    fn sets_hold_other_keys_too() {
        let set = format!(r#"{{"keys":[{{"kty":"RSA","n":"AQAB","e":"AQAB"}},{EXAMPLE}]}}"#);
        assert_eq!(
            KeySet::read(set.as_bytes()).map(|set| set.keys.len()),
            Ok(1)
        );
        for nothing in ["", "{}", "[]", r#"{"keys":7}"#, r#"{"keys":[]}"#] {
            assert_eq!(
                KeySet::read(nothing.as_bytes()).map_err(|fault| fault.code()),
                Err("keys_unreadable"),
                "{nothing}"
            );
        }
    }

    #[test]
    fn a_key_under_another_name_is_none() {
        let named = EXAMPLE.replace(
            '}',
            r#","kid":"kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4l"}"#,
        );
        assert!(KeySet::read(named.as_bytes()).is_err());
    }
}
