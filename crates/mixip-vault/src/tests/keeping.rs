//! Deleting, listing and cleaning up; several writers at once; a full disk.

use std::env;
use std::fs;
use std::time::Duration;

use futures_util::StreamExt;
use uuid::Uuid;

use super::noise;
use super::objects::{key, place_of_object};
use super::place::{Place, on_each_pair};
use crate::{Error, KeysConfig, ObjectId, ObjectsConfig};

#[tokio::test]
async fn objects_are_deleted_once_and_for_all() {
    on_each_pair(async |place| {
        let vault = place.vault().await;
        let key = key(&vault).await;
        let (workspace, object) = place_of_object();
        let id = ObjectId {
            workspace,
            object,
            chunk: 0,
        };
        let stored = vault.seal(key, id, noise(10)).await.unwrap();
        vault.delete(&stored.path).await.unwrap();
        vault.delete(&stored.path).await.unwrap();
        let read = vault.open_chunk(key, id, &stored.path, 10, None).await;
        assert!(matches!(read, Err(Error::ObjectMissing { .. })), "{read:?}");
        assert_eq!(vault.list(Some(workspace)).count().await, 0);
        // The folder went with its last object; it is made again.
        vault.seal(key, id, noise(10)).await.unwrap();
        assert_eq!(vault.list(Some(workspace)).count().await, 1);
        assert!(vault.list(None).count().await >= 1);
    })
    .await;
}

#[tokio::test]
async fn many_puts_and_deletes_in_one_folder_do_not_disturb_each_other() {
    let place = Place::embedded();
    let vault = place.vault().await;
    let key = key(&vault).await;
    let (workspace, object) = place_of_object();
    let tasks = (0..8).map(|chunk| {
        let vault = vault.clone();
        tokio::spawn(async move {
            let id = ObjectId {
                workspace,
                object,
                chunk,
            };
            for _ in 0..20 {
                let stored = vault.seal(key, id, noise(10)).await.unwrap();
                vault
                    .open_chunk(key, id, &stored.path, 10, None)
                    .await
                    .unwrap();
                vault.delete(&stored.path).await.unwrap();
            }
        })
    });
    for task in tasks.collect::<Vec<_>>() {
        task.await.unwrap();
    }
    assert_eq!(vault.list(None).count().await, 0);
}

#[tokio::test]
async fn leftovers_of_writes_that_were_cut_off_are_swept_up() {
    let place = Place::embedded();
    let vault = place.vault().await;
    let key = key(&vault).await;
    let (workspace, object) = place_of_object();
    let id = ObjectId {
        workspace,
        object,
        chunk: 0,
    };
    let stored = vault.seal(key, id, noise(10)).await.unwrap();
    // What a kill in the middle of a put leaves behind.
    let leftover = place
        .dir
        .path()
        .join("objects")
        .join(format!("{}#1", stored.path));
    fs::write(&leftover, "half").unwrap();
    assert_eq!(vault.list(None).count().await, 1);

    assert_eq!(vault.sweep(Duration::from_secs(3600)).await.unwrap(), 0);
    assert!(leftover.exists());
    assert_eq!(vault.sweep(Duration::ZERO).await.unwrap(), 1);
    assert!(!leftover.exists());
    vault
        .open_chunk(key, id, &stored.path, 10, None)
        .await
        .unwrap();
}

/// E3: a full disk. Needs a folder on a file system of a few MiB, which only root can make: `MIXIP_TEST_SMALL_DISK`.
#[tokio::test]
async fn a_full_disk_is_told_as_such_and_nothing_is_lost() {
    let Ok(disk) = env::var("MIXIP_TEST_SMALL_DISK") else {
        eprintln!("SKIPPED: MIXIP_TEST_SMALL_DISK is not set");
        return;
    };
    let mut place = Place::embedded();
    let disk = tempfile::tempdir_in(disk).unwrap();
    place.config.objects = ObjectsConfig::Local {
        dir: disk.path().join("objects"),
    };
    place.config.keys = KeysConfig::Sqlite {
        path: disk.path().join("keys.db"),
    };
    let vault = place.vault().await;
    let key = key(&vault).await;
    let (workspace, object) = place_of_object();
    let mut stored = Vec::new();
    let full = loop {
        let id = ObjectId {
            workspace,
            object,
            chunk: stored.len() as u32,
        };
        match vault.seal(key, id, noise(100_000)).await {
            Ok(chunk) => stored.push(chunk),
            Err(error) => break error,
        }
    };
    assert!(matches!(full, Error::StorageFull { .. }), "{full:?}");
    // Down to the last small object.
    while vault
        .seal(
            key,
            ObjectId {
                workspace,
                object,
                chunk: 0,
            },
            noise(10),
        )
        .await
        .is_ok()
    {}
    let check = vault.check().await;
    assert!(matches!(check, Err(Error::StorageFull { .. })), "{check:?}");
    let full = loop {
        if let Err(error) = vault.create_key(Uuid::now_v7(), None).await {
            break error;
        }
    };
    assert!(matches!(full, Error::StorageFull { .. }), "{full:?}");

    vault.delete(&stored[0].path).await.unwrap();
    vault.check().await.unwrap();
    vault.create_key(Uuid::now_v7(), None).await.unwrap();
    let id = ObjectId {
        workspace,
        object,
        chunk: 1,
    };
    vault
        .open_chunk(key, id, &stored[1].path, 100_000, None)
        .await
        .unwrap();
}
