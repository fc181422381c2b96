//! C5: keys are in no output, and only wrapped in the stores.

use std::fs;
use std::path::Path;

use bytes::Bytes;
use uuid::Uuid;

use super::place::{Place, s3_config};
use crate::{Error, KeysConfig, ObjectId, ObjectsConfig, VaultConfig};

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Whether a text shows bytes in one of the ways that Rust prints them.
fn shows(text: &str, secret: &[u8]) -> bool {
    let part = &secret[..8];
    [
        hex(part),
        hex(part).to_uppercase(),
        format!("{part:?}"),
        format!("{part:x?}"),
    ]
    .iter()
    .any(|form| text.contains(form.trim_matches(['[', ']'])))
}

#[tokio::test]
async fn nothing_public_prints_a_key() {
    let place = Place::embedded();
    let vault = place.vault().await;
    let (key, workspace, object) = (Uuid::now_v7(), Uuid::now_v7(), Uuid::now_v7());
    vault.create_key(key, None).await.unwrap();
    let id = ObjectId {
        workspace,
        object,
        chunk: 0,
    };
    let stored = vault
        .seal(key, id, Bytes::from_static(b"picture"))
        .await
        .unwrap();
    let node = vault.keys().resolve(key).await.unwrap();
    let root = fs::read_to_string(&place.config.root_key).unwrap();
    let root: Vec<u8> = (0..32)
        .map(|at| u8::from_str_radix(&root[2 * at..2 * at + 2], 16).unwrap())
        .collect();

    fs::write(
        place.dir.path().join("objects").join(&stored.path),
        "altered",
    )
    .unwrap();
    let damaged = vault
        .open_chunk(key, id, &stored.path, 7, None)
        .await
        .unwrap_err();
    place
        .alter_keys("UPDATE keys SET wrapped = $1 WHERE id = $2", [key, key])
        .await;
    let broken = vault.seal_value(key, b"", b"").await.unwrap_err();
    let chunk = crate::ChunkRef::from(stored.clone());
    let printed = format!(
        "{vault:?} {vault:#?} {:?} {id:?} {stored:?} {chunk:?} {damaged:?} {broken:?}",
        place.config
    );
    assert!(shows(&format!("{root:?}"), &root) && shows(&hex(&root), &root));
    for secret in [&root[..], node.expose(), node.stream_key().unwrap().bytes()] {
        assert!(!shows(&printed, secret), "{printed}");
    }
}

#[test]
fn a_configuration_prints_without_its_passwords() {
    let mut objects = s3_config("http://127.0.0.1", "bucket");
    if let ObjectsConfig::S3 { secret_key, .. } = &mut objects {
        *secret_key = "hidden".to_owned();
    }
    let keys = KeysConfig::Postgres {
        url: "postgres://user:hidden@host/db".to_owned(),
    };
    let config = VaultConfig {
        objects,
        keys,
        root_key: "root.key".into(),
    };
    let printed = format!("{config:?} {config:#?}");
    assert!(!printed.contains("hidden"), "{printed}");
    assert!(printed.contains("bucket"));
}

#[tokio::test]
async fn a_wrong_address_of_the_key_store_is_refused_without_repeating_it() {
    let mut place = Place::embedded();
    for url in [
        "postgres://user:hidden@host:port/db",
        "mysql://user:hidden@host/db",
        "hidden",
    ] {
        place.config.keys = KeysConfig::Postgres {
            url: url.to_owned(),
        };
        let error = crate::Vault::open(place.config.clone()).await.unwrap_err();
        assert!(
            !format!("{error:?} {error}").contains("hidden"),
            "{error:?}"
        );
        assert!(matches!(error, Error::KeyStore(_)), "{error:?}");
    }
}

/// B7 for the key store: after an erasure the wrapped keys are in no file of SQLite.
#[tokio::test]
async fn an_erased_key_leaves_no_trace_in_the_files_of_sqlite() {
    let place = Place::embedded();
    let vault = place.vault().await;
    let ids: Vec<Uuid> = (0..50).map(|_| Uuid::now_v7()).collect();
    for id in &ids {
        vault.create_key(*id, None).await.unwrap();
    }
    let node = vault.keys().resolve(ids[7]).await.unwrap();
    let wrapped = vault.keys().wrapped(ids[7]).await;
    assert!(found(place.dir.path(), &wrapped));
    vault.delete_key(ids[7]).await.unwrap();
    assert!(!found(place.dir.path(), &wrapped));
    assert!(!found(place.dir.path(), node.expose()));
    let kept = vault.keys().wrapped(ids[8]).await;
    assert!(found(place.dir.path(), &kept));
}

/// Whether a file directly in the folder holds the bytes.
fn found(folder: &Path, bytes: &[u8]) -> bool {
    let files = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_file());
    files.into_iter().any(|file| {
        fs::read(file)
            .unwrap()
            .windows(bytes.len())
            .any(|part| part == bytes)
    })
}
