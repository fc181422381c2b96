//! Opening a vault on its stores, and what their failures say.

use std::fs;
use std::os::unix::fs::PermissionsExt;

use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;
use uuid::Uuid;

use super::place::{Place, on_each_pair, s3_config};
use crate::objects::Objects;
use crate::{Error, KeysConfig, ObjectsConfig, Vault};

#[tokio::test]
async fn a_vault_opens_on_empty_stores_and_again() {
    on_each_pair(async |place| {
        let key = Uuid::now_v7();
        let vault = place.vault().await;
        vault.check().await.unwrap();
        vault.create_key(key, None).await.unwrap();
        vault.close().await;

        let again = place.vault().await;
        again.check().await.unwrap();
        assert!(again.key_exists(key).await.unwrap());
    })
    .await;
}

#[tokio::test]
async fn nodes_that_open_an_empty_store_at_the_same_time_share_one_root_key() {
    on_each_pair(async |place| {
        let opening = (0..4).map(|_| tokio::spawn(Vault::open(place.config.clone())));
        let mut vaults = Vec::new();
        for node in opening.collect::<Vec<_>>() {
            vaults.push(node.await.unwrap().unwrap());
        }
        let key = Uuid::now_v7();
        vaults[0].create_key(key, None).await.unwrap();
        let sealed = vaults[0].seal_value(key, b"here", b"text").await.unwrap();
        for vault in &vaults {
            assert_eq!(
                vault.open_value(key, b"here", &sealed).await.unwrap(),
                b"text"
            );
        }
    })
    .await;
}

#[tokio::test]
async fn files_and_folders_are_for_their_owner_only() {
    let place = Place::embedded();
    let vault = place.vault().await;
    vault.create_key(Uuid::now_v7(), None).await.unwrap();
    for name in ["keys.db", "keys.db-wal", "root.key"] {
        assert_eq!(mode(&place, name), 0o600, "{name}");
    }
    assert_eq!(mode(&place, "objects"), 0o700);
}

fn mode(place: &Place, name: &str) -> u32 {
    fs::metadata(place.dir.path().join(name))
        .unwrap()
        .permissions()
        .mode()
        & 0o777
}

#[tokio::test]
async fn a_folder_that_cannot_be_made_is_named() {
    let mut place = Place::embedded();
    let file = place.dir.path().join("file");
    fs::write(&file, "").unwrap();
    place.config.objects = ObjectsConfig::Local {
        dir: file.join("objects"),
    };
    let error = Vault::open(place.config.clone()).await.unwrap_err();
    assert!(error.to_string().contains("file/objects"), "{error}");
}

#[tokio::test]
async fn a_key_store_that_does_not_answer_is_an_error_of_the_key_store() {
    let mut place = Place::embedded();
    // Port 9 (discard) of the own machine is closed.
    place.config.keys = KeysConfig::Postgres {
        url: "postgres://nobody:hidden@127.0.0.1:9/none".to_owned(),
    };
    let error = Vault::open(place.config.clone()).await.unwrap_err();
    assert!(matches!(error, Error::KeyStore(_)), "{error:?}");
    assert!(!format!("{error:?}").contains("hidden"));
}

#[tokio::test]
async fn failures_of_s3_are_told_apart() {
    let missing = open_on_s3(answering("404 Not Found", "NoSuchBucket").await).await;
    assert!(
        matches!(missing, Error::BucketMissing { .. }),
        "{missing:?}"
    );
    assert!(missing.to_string().contains("a-bucket"), "{missing}");

    let denied = open_on_s3(answering("403 Forbidden", "SignatureDoesNotMatch").await).await;
    assert!(matches!(denied, Error::AccessDenied { .. }), "{denied:?}");

    let full = open_on_s3(answering("400 Bad Request", "XMinioStorageFull").await).await;
    assert!(matches!(full, Error::StorageFull { .. }), "{full:?}");
}

#[tokio::test]
async fn an_s3_service_that_is_not_there_is_unreachable() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let endpoint = format!("http://{}", listener.local_addr().unwrap());
    drop(listener);
    let objects = Objects::open(&s3_config(&endpoint, "a-bucket"), Duration::from_secs(1)).await;
    assert!(matches!(objects, Err(Error::Unreachable { .. })));
}

async fn open_on_s3(endpoint: String) -> Error {
    let mut place = Place::embedded();
    place.config.objects = s3_config(&endpoint, "a-bucket");
    Vault::open(place.config.clone()).await.unwrap_err()
}

/// A service that answers every request in the same way.
async fn answering(status: &'static str, code: &'static str) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let body = format!("<Error><Code>{code}</Code></Error>");
    let answer = format!(
        "HTTP/1.1 {status}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}",
        body.len()
    );
    tokio::spawn(async move {
        while let Ok((mut peer, _)) = listener.accept().await {
            let mut request = [0; 8192];
            let _read = peer.read(&mut request).await;
            let _written = peer.write_all(answer.as_bytes()).await;
        }
    });
    format!("http://{address}")
}
