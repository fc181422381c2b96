//! Proofs to be tested with.

use std::io::{Cursor, Write};

use jiff::Timestamp;
use mixip_proof::{KEYS, KeySet, Kind, MANIFEST, SIGNATURE, SigningKey, sign};
use ring::digest::{SHA256, digest};
use serde_json::json;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

pub(crate) const PUBLISHED: &str = "https://studio.example/.well-known/mixip/1/jwks.json";

pub(crate) fn key() -> SigningKey {
    SigningKey::generate().unwrap().0
}

pub(crate) fn at() -> Timestamp {
    "2026-11-28T09:00:00Z".parse().unwrap()
}

/// A receipt as mixip-consent makes it.
pub(crate) fn receipt(key: &SigningKey) -> String {
    let payload = json!({
        "schema_version": "ISO/IEC TS 27560:2023, Mix-IP 1",
        "record_id": "0198c0de-0000-7000-8000-000000000001",
        "pii_principal_id": "0198c0de-0000-7000-8000-000000000002",
        "pii_processing": {
            "privacy_notice": { "sha256": "ab".repeat(32), "version": "standard 3" },
            "language": "de",
            "purposes": [{
                "purpose": "social_media",
                "lawful_basis": "consent: GDPR 6(1)(a)",
                "pii_information": [{ "pii_type": "likeness", "pii_optional": true, "special_pii_category": false }],
                "pii_controllers": ["controller"],
                "collection_method": "paper",
                "storage_locations": ["DE"],
                "retention_period": "until withdrawal",
                "services": "all",
                "channels": ["web", "out_of_home"],
                "geographic_restrictions": ["AT", "DE"],
                "jurisdiction": "DE",
                "recipient_third_parties": [],
                "withdrawal_method": "write to privacy@studio.example",
            }],
        },
        "party_identification": [{
            "party_id": "controller", "party_role": "pii_controller",
            "party_name": "Studio Müller", "party_contact": "privacy@studio.example",
        }],
        "event": [{
            "event_time": "2026-01-02T03:04:05Z", "event_type": "explicit", "event_state": "given",
            "entity": "pii_principal", "valid_from": "2026-01-02", "valid_until": "2027-01-01",
        }],
    });
    let payload = serde_json::to_vec(&payload).unwrap();
    sign(key, Kind::Receipt, at(), Some(PUBLISHED), &payload)
}

/// Names and contents of an archive's files.
pub(crate) type Files = Vec<(String, Vec<u8>)>;

/// Two pictures and what proves them.
pub(crate) fn files(key: &SigningKey) -> Files {
    let pictures = [
        ("00001.jpg", b"\xff\xd8 a picture".repeat(40)),
        ("00002.webp", b"RIFF another".repeat(30)),
    ];
    let items: Vec<_> = pictures
        .iter()
        .map(|(name, content)| {
            json!({
                "asset_id": "0198c0de-0000-7000-8000-000000000003", "file": name, "name": "harbour.jpg",
                "sha256": hex::encode(digest(&SHA256, content)),
                "faces": [{ "outcome": "shown" }, { "outcome": "covered" }],
            })
        })
        .collect();
    let manifest = json!({
        "export_id": "0198c0de-0000-7000-8000-000000000004",
        "project_id": "0198c0de-0000-7000-8000-000000000005",
        "created_at": "2026-11-28T09:00:00Z",
        "created_by": "Ines Kaspar",
        "use": { "purpose": "editorial", "channels": ["web"], "territories": "worldwide", "on": "2026-11-28" },
        "items": items,
        "left_out": [],
    });
    let manifest = serde_json::to_vec_pretty(&manifest).unwrap();
    let signed = sign(key, Kind::Manifest, at(), None, &manifest);
    let mut files: Files = pictures
        .into_iter()
        .map(|(name, content)| (name.to_owned(), content))
        .collect();
    files.push((MANIFEST.to_owned(), manifest));
    files.push((SIGNATURE.to_owned(), signed.into_bytes()));
    files.push((KEYS.to_owned(), KeySet::of([key.public()]).to_json()));
    files
}

/// The archive of some files, written as exports are: in one go, without going back.
pub(crate) fn packed(files: &Files) -> Vec<u8> {
    let mut zip = ZipWriter::new_stream(Vec::new());
    for (name, content) in files {
        let text = [MANIFEST, SIGNATURE, KEYS].contains(&name.as_str());
        let method = if text {
            CompressionMethod::Deflated
        } else {
            CompressionMethod::Stored
        };
        let options = SimpleFileOptions::default()
            .compression_method(method)
            .large_file(true);
        zip.start_file(name, options).unwrap();
        zip.write_all(content).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

pub(crate) fn cursor(bytes: &[u8]) -> Cursor<&[u8]> {
    Cursor::new(bytes)
}

/// Numbers that look random and are the same each time.
pub(crate) struct Random(pub(crate) u64);

impl Random {
    pub(crate) fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % most as u64).unwrap()
    }

    /// The bytes with one bit turned over.
    pub(crate) fn flipped(&mut self, bytes: &[u8]) -> Vec<u8> {
        let at = self.below(bytes.len() * 8);
        let mut bytes = bytes.to_vec();
        bytes[at / 8] ^= 1 << (at % 8);
        bytes
    }
}
