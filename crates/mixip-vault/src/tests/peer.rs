//! C1: the reference implementation of the format, PyPI `tink`, opens what we seal, and we open what it seals.

use std::env;
use std::fs;
use std::path::Path;
use std::process::Command;

use bytes::Bytes;
use tempfile::TempDir;
use uuid::Uuid;

use super::noise;
use super::place::Place;
use crate::ObjectId;
use crate::secret::StreamKey;
use crate::stream::{self, HEADER, SEGMENT, Window};

const NO_TINK: i32 = 3;
const REFUSED: i32 = 4;

/// Runs `tink_peer.py` on one file and gives its exit status.
fn tink(command: &str, key: &[u8], associated_data: &[u8], source: &Path, target: &Path) -> i32 {
    let python = env::var_os("MIXIP_TEST_PYTHON").unwrap_or_else(|| "python3".into());
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/tests/tink_peer.py");
    let run = Command::new(python)
        .arg(script)
        .args([command, &hex(key), &hex(associated_data)])
        .args([source, target])
        .output();
    let run = match run {
        Ok(run) => run,
        // No such Python counts as no tink, unless one was named.
        Err(_) if env::var_os("MIXIP_TEST_PYTHON").is_none() => return NO_TINK,
        Err(error) => panic!("MIXIP_TEST_PYTHON does not run: {error}"),
    };
    let status = run.status.code().unwrap();
    assert!(
        [0, NO_TINK, REFUSED].contains(&status),
        "{}",
        String::from_utf8_lossy(&run.stderr)
    );
    status
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Whether `tink` answers; says so where it does not. A Python that was named must have it.
fn has_tink() -> bool {
    let dir = TempDir::new().unwrap();
    let (source, target) = (dir.path().join("source"), dir.path().join("target"));
    fs::write(&source, "").unwrap();
    let status = tink("seal", &[0; 32], b"", &source, &target);
    if status == NO_TINK {
        assert!(
            env::var_os("MIXIP_TEST_PYTHON").is_none(),
            "the Python of MIXIP_TEST_PYTHON cannot import tink"
        );
        eprintln!(
            "SKIPPED: python3 cannot import tink (pip install tink==1.16.1, then set MIXIP_TEST_PYTHON)"
        );
    }
    status == 0
}

#[test]
fn tink_and_we_open_each_others_streams() {
    if !has_tink() {
        return;
    }
    let dir = TempDir::new().unwrap();
    let (source, target) = (dir.path().join("source"), dir.path().join("target"));
    let first = SEGMENT - HEADER - 16;
    for length in [
        0,
        1,
        first,
        first + 1,
        first + SEGMENT - 16,
        500_000,
        8 * 1024 * 1024,
    ] {
        let (plaintext, key, associated_data) = (noise(length), noise(32), noise(36));
        let stream_key = StreamKey::from_bytes(key[..].try_into().unwrap());
        let ours = stream::seal(&stream_key, &associated_data, &plaintext).unwrap();
        fs::write(&source, &ours).unwrap();
        assert_eq!(tink("open", &key, &associated_data, &source, &target), 0);
        assert!(
            fs::read(&target).unwrap() == plaintext,
            "tink opens {length} bytes"
        );
        assert_eq!(
            tink("open", &key, b"another place", &source, &target),
            REFUSED
        );

        fs::write(&source, &plaintext).unwrap();
        assert_eq!(tink("seal", &key, &associated_data, &source, &target), 0);
        let theirs = Bytes::from(fs::read(&target).unwrap());
        assert_eq!(theirs.len(), ours.len());
        let window = Window::new(length as u64, 0..length as u64);
        let opened = window.open(&stream_key, &associated_data, None, theirs);
        assert!(
            opened.as_ref() == Some(&plaintext),
            "we open {length} bytes"
        );
    }
}

/// The whole way: from the key tree through the vault to a file that tink opens with the derived key.
#[tokio::test]
async fn tink_opens_a_stored_chunk_with_the_key_and_place_that_are_documented() {
    if !has_tink() {
        return;
    }
    let place = Place::embedded();
    let vault = place.vault().await;
    let [top, key, workspace, object] = [(); 4].map(|()| Uuid::now_v7());
    vault.create_key(top, None).await.unwrap();
    vault.create_key(key, Some(top)).await.unwrap();
    let plaintext = noise(200_000);
    let stored = vault
        .seal(
            key,
            ObjectId {
                workspace,
                object,
                chunk: 7,
            },
            plaintext.clone(),
        )
        .await
        .unwrap();

    let stream_key = vault
        .keys()
        .resolve(key)
        .await
        .unwrap()
        .stream_key()
        .unwrap();
    let associated_data = [workspace.as_bytes(), object.as_bytes(), &[0, 0, 0, 7][..]].concat();
    let source = place.dir.path().join("objects").join(&stored.path);
    let target = place.dir.path().join("target");
    assert_eq!(
        tink(
            "open",
            stream_key.bytes(),
            &associated_data,
            &source,
            &target
        ),
        0
    );
    assert!(fs::read(&target).unwrap() == plaintext);
}
