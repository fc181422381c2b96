//! Keys in memory: 32 random bytes that never are used as they are, but through one HKDF-SHA256 subkey for each use.
//!
//! | subkey | info | use |
//! |---|---|---|
//! | wrap | `mixip/wrap/v1` | AES-256-GCM over the keys below it; associated data is the key's id ‖ its parent's id (nil under the root) |
//! | stream | `mixip/stream/v1` | key of the Tink streaming AEAD over chunks |
//! | value | `mixip/value/v1` | AES-256-GCM over small values for database columns; associated data is the caller's context |
//! | fingerprint | `mixip/fingerprint/v1` | 16 bytes that recognise a root key; nothing is sealed with them |
//!
//! Wrapped keys and values are nonce (12 random bytes) ‖ ciphertext ‖ tag (16); values have a format byte before that.

use ring::aead::{AES_256_GCM, Aad, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};
use ring::hkdf::{HKDF_SHA256, KeyType, Prk, Salt};
use ring::rand::{SecureRandom, SystemRandom};
use uuid::Uuid;
use zeroize::Zeroizing;

use crate::{Error, Result};

/// Bytes of a key.
pub(crate) const KEY_LEN: usize = 32;

/// First byte of a sealed value: this format.
const VALUE_FORMAT: u8 = 1;

/// A key of the tree, or the root key. Wiped when dropped; cannot be printed, compared or copied.
pub(crate) struct NodeKey(Zeroizing<[u8; KEY_LEN]>);

/// The key of streams under one node.
pub(crate) struct StreamKey(Zeroizing<[u8; KEY_LEN]>);

struct Length(usize);

impl KeyType for Length {
    fn len(&self) -> usize {
        self.0
    }
}

impl StreamKey {
    pub(crate) fn bytes(&self) -> &[u8; KEY_LEN] {
        &self.0
    }

    #[cfg(test)]
    pub(crate) fn from_bytes(bytes: [u8; KEY_LEN]) -> Self {
        Self(Zeroizing::new(bytes))
    }
}

impl NodeKey {
    pub(crate) fn random() -> Result<Self> {
        let mut key = Self(Zeroizing::new([0; KEY_LEN]));
        SystemRandom::new().fill(key.0.as_mut_slice())?;
        Ok(key)
    }

    pub(crate) fn from_bytes(bytes: Zeroizing<[u8; KEY_LEN]>) -> Self {
        Self(bytes)
    }

    /// The key itself, for the root key's file only.
    pub(crate) fn expose(&self) -> &[u8; KEY_LEN] {
        &self.0
    }

    /// Seals `key`, which belongs to the node `id` under `parent`, with this key.
    pub(crate) fn wrap(&self, id: Uuid, parent: Option<Uuid>, key: &Self) -> Result<Vec<u8>> {
        seal(
            &self.cipher("mixip/wrap/v1")?,
            &place(id, parent),
            key.0.as_slice(),
            Vec::new(),
        )
    }

    /// Opens what [`Self::wrap`] made for the same place in the tree.
    pub(crate) fn unwrap(&self, id: Uuid, parent: Option<Uuid>, wrapped: &[u8]) -> Result<Self> {
        let opened = Zeroizing::new(
            open(&self.cipher("mixip/wrap/v1")?, &place(id, parent), wrapped)
                .ok_or(Error::KeyDamaged { id })?,
        );
        let bytes =
            <[u8; KEY_LEN]>::try_from(opened.as_slice()).map_err(|_| Error::KeyDamaged { id })?;
        Ok(Self(Zeroizing::new(bytes)))
    }

    pub(crate) fn stream_key(&self) -> Result<StreamKey> {
        let mut key = StreamKey(Zeroizing::new([0; KEY_LEN]));
        self.derive("mixip/stream/v1", key.0.as_mut_slice())?;
        Ok(key)
    }

    pub(crate) fn seal_value(&self, context: &[u8], plaintext: &[u8]) -> Result<Vec<u8>> {
        seal(
            &self.cipher("mixip/value/v1")?,
            context,
            plaintext,
            vec![VALUE_FORMAT],
        )
    }

    pub(crate) fn open_value(&self, context: &[u8], sealed: &[u8]) -> Result<Vec<u8>> {
        let (&format, sealed) = sealed.split_first().ok_or(Error::DamagedValue)?;
        if format != VALUE_FORMAT {
            return Err(Error::DamagedValue);
        }
        open(&self.cipher("mixip/value/v1")?, context, sealed).ok_or(Error::DamagedValue)
    }

    pub(crate) fn fingerprint(&self) -> Result<[u8; 16]> {
        let mut fingerprint = [0; 16];
        self.derive("mixip/fingerprint/v1", &mut fingerprint)?;
        Ok(fingerprint)
    }

    fn derive(&self, info: &str, out: &mut [u8]) -> Result<()> {
        Ok(self
            .extract()
            .expand(&[info.as_bytes()], Length(out.len()))?
            .fill(out)?)
    }

    fn cipher(&self, info: &str) -> Result<LessSafeKey> {
        let prk = self.extract();
        Ok(LessSafeKey::new(UnboundKey::from(
            prk.expand(&[info.as_bytes()], &AES_256_GCM)?,
        )))
    }

    fn extract(&self) -> Prk {
        Salt::new(HKDF_SHA256, &[]).extract(self.0.as_slice())
    }
}

fn place(id: Uuid, parent: Option<Uuid>) -> [u8; 32] {
    let mut place = [0; 32];
    place[..16].copy_from_slice(id.as_bytes());
    place[16..].copy_from_slice(parent.unwrap_or(Uuid::nil()).as_bytes());
    place
}

/// Appends nonce ‖ ciphertext ‖ tag to `out`.
fn seal(
    cipher: &LessSafeKey,
    associated_data: &[u8],
    plaintext: &[u8],
    mut out: Vec<u8>,
) -> Result<Vec<u8>> {
    let mut nonce = [0; NONCE_LEN];
    SystemRandom::new().fill(&mut nonce)?;
    let body = out.len() + NONCE_LEN;
    // In one go: growing would leave copies of the plaintext behind in freed memory.
    out.reserve_exact(NONCE_LEN + plaintext.len() + AES_256_GCM.tag_len());
    out.extend_from_slice(&nonce);
    out.extend_from_slice(plaintext);
    let nonce = Nonce::assume_unique_for_key(nonce);
    let tag =
        cipher.seal_in_place_separate_tag(nonce, Aad::from(associated_data), &mut out[body..])?;
    out.extend_from_slice(tag.as_ref());
    Ok(out)
}

fn open(cipher: &LessSafeKey, associated_data: &[u8], sealed: &[u8]) -> Option<Vec<u8>> {
    let (nonce, body) = sealed.split_first_chunk::<NONCE_LEN>()?;
    let mut body = body.to_vec();
    let nonce = Nonce::assume_unique_for_key(*nonce);
    let length = cipher
        .open_in_place(nonce, Aad::from(associated_data), &mut body)
        .ok()?
        .len();
    body.truncate(length);
    Some(body)
}
