//! A13: `mixip verify`, which needs nothing but the file.

use std::io::Write;
use std::path::Path;

use mixip_proof::{KEYS, KeySet, Kind, MANIFEST, SIGNATURE, SigningKey, sign};
use tempfile::TempDir;
use zip::write::SimpleFileOptions;

use super::{ends, mixip, text};

const RECEIPT: &str = r#"{"record_id":"r","pii_principal_id":"p","pii_processing":{"privacy_notice":
    {"sha256":"s","version":"as signed on paper"},"language":"en","purposes":[{"purpose":"editorial","collection_method":
    "paper","channels":["web"],"services":"all","geographic_restrictions":["DE"],"withdrawal_method":"write to us"}]},
    "party_identification":[{"party_name":"Studio \u001b[2JEvil","party_contact":"a@example.org"}],"event":[{"event_time":
    "2026-01-02T03:04:05Z","event_state":"given","entity":"pii_principal","valid_from":"2026-01-02"}]}"#;
const MADE: &str = r#"{"export_id":"e","created_at":"2026-11-28T09:00:00Z","use":{"purpose":"editorial","channels":
    ["web"],"territories":["DE"],"on":"2026-11-28"},"items":[{"file":"00001.jpg","sha256":
    "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad","faces":[]}],"left_out":[]}"#;

fn signed(key: &SigningKey, kind: Kind, payload: &str) -> String {
    let at = "2026-11-28T09:00:00Z".parse().unwrap();
    sign(
        key,
        kind,
        at,
        Some("https://studio.example/keys"),
        payload.as_bytes(),
    )
}

fn verify(arguments: &[&Path]) -> std::process::Output {
    let arguments = arguments.iter().map(|path| path.as_os_str());
    let verify = std::iter::once(std::ffi::OsStr::new("verify"));
    mixip(verify.chain(arguments)).output().unwrap()
}

fn export(folder: &TempDir, key: &SigningKey, picture: &[u8]) -> std::path::PathBuf {
    let path = folder.path().join("export.zip");
    let mut zip = zip::ZipWriter::new(std::fs::File::create(&path).unwrap());
    let signature = signed(key, Kind::Manifest, MADE);
    let keys = KeySet::of([key.public()]).to_json();
    let files = [
        ("00001.jpg", picture),
        (MANIFEST, MADE.as_bytes()),
        (SIGNATURE, signature.as_bytes()),
        (KEYS, &keys),
    ];
    for (name, content) in files {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(content).unwrap();
    }
    zip.finish().unwrap();
    path
}

#[test]
fn a13_a_receipt_is_told_in_words() {
    let folder = TempDir::new().unwrap();
    let (key, _) = SigningKey::generate().unwrap();
    let receipt = folder.path().join("receipt.jws");
    std::fs::write(&receipt, signed(&key, Kind::Receipt, RECEIPT) + "\n").unwrap();
    let told = ends(&verify(&[&receipt]), 0);
    assert!(
        told.starts_with("VALID: ") && told.contains("editorial, on web, in DE"),
        "{told}"
    );
    assert!(
        told.contains("as told by the file itself; compare it"),
        "{told}"
    );
    assert!(
        !told.contains('\u{1b}'),
        "a terminal obeys nothing that stands in a file"
    );

    let keys = folder.path().join("keys.json");
    std::fs::write(&keys, KeySet::of([key.public()]).to_json()).unwrap();
    let told = ends(&verify(&[&receipt, Path::new("--keys"), &keys]), 0);
    assert!(told.contains("one of the keys that were given"), "{told}");
    let (other, _) = SigningKey::generate().unwrap();
    std::fs::write(&keys, KeySet::of([other.public()]).to_json()).unwrap();
    let told = ends(&verify(&[&receipt, Path::new("--keys"), &keys]), 1);
    assert!(
        told.starts_with("NOT VALID: ") && told.contains(&key.public().kid()),
        "{told}"
    );
}

#[test]
fn a13_an_export_is_held_against_its_manifest() {
    let folder = TempDir::new().unwrap();
    let (key, _) = SigningKey::generate().unwrap();
    let told = ends(&verify(&[&export(&folder, &key, b"abc")]), 0);
    assert!(told.contains("1 file left"), "{told}");
    let told = ends(&verify(&[&export(&folder, &key, b"abd")]), 1);
    assert!(told.contains("00001.jpg was changed"), "{told}");

    let manifest = folder.path().join("manifest.jws");
    std::fs::write(&manifest, signed(&key, Kind::Manifest, MADE)).unwrap();
    assert!(ends(&verify(&[&manifest]), 0).contains("give the archive itself"));
}

#[test]
fn a13_what_cannot_be_asked_ends_with_2() {
    let folder = TempDir::new().unwrap();
    let missing = verify(&[&folder.path().join("missing.jws")]);
    ends(&missing, 2);
    assert!(text(&missing.stderr).contains("missing.jws cannot be opened"));
    ends(&verify(&[]), 2);
    let file = folder.path().join("file");
    std::fs::write(&file, [0xff; 10]).unwrap();
    ends(&verify(&[&file]), 1);
    ends(&verify(&[&file, Path::new("--keys"), &file]), 2);
}
