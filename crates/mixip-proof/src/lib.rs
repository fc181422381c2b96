//! Signatures, and their verification by anybody, without a server, a database or a network.
//!
//! A proof is a JSON Web Signature (RFC 7515, compact form) by an Ed25519 key (RFC 8037). Its header says what was signed
//! (`typ`, [`Kind`]), when (`iat`), by which key (`kid`, the key's RFC 7638 thumbprint; `jwk`, the key itself) and where
//! the signer publishes its keys (`jku`). Nothing here ever opens that address.
//!
//! - Signing: [`SigningKey`], [`sign`].
//! - Verifying: [`check`] for a receipt or a manifest, [`check_archive`] for the ZIP of an export. What comes back was
//!   signed by the key that it names; whose key that is, is shown by [`Trust`].
//!
//! Which bytes are accepted is decided strictly: base64url without padding or stray bits, one header, one algorithm, no
//! `crit`. So no bit of a proof can change without it being refused.

mod archive;
mod check;
mod fault;
mod jws;
mod key;
mod kind;
mod words;

pub use archive::{KEYS, MANIFEST, SIGNATURE, check_archive};
pub use check::{Checked, Manifest, ManifestFace, ManifestItem, Receipt, Statement, Trust, check};
pub use fault::Fault;
pub use jws::{Header, Jws, sign};
pub use key::{Jwk, KeySet, PublicKey, SigningKey};
pub use kind::Kind;
