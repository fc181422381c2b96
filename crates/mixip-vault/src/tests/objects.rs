//! Sealing, reading, listing and deleting objects.

use std::fs;

use bytes::{Bytes, BytesMut};
use futures_util::{StreamExt, TryStreamExt};
use uuid::Uuid;

use super::noise;
use super::place::{Place, on_each_pair};
use crate::stream::{HEADER, SEGMENT, sealed_len};
use crate::{ChunkRef, Error, MAX_CHUNK, ObjectId, StoredChunk, Vault};

fn refs(chunks: &[StoredChunk]) -> Vec<ChunkRef> {
    chunks.iter().cloned().map(ChunkRef::from).collect()
}

pub(super) async fn key(vault: &Vault) -> Uuid {
    let key = Uuid::now_v7();
    vault.create_key(key, None).await.unwrap();
    key
}

pub(super) fn place_of_object() -> (Uuid, Uuid) {
    (Uuid::now_v7(), Uuid::now_v7())
}

#[tokio::test]
async fn chunks_of_every_length_around_the_segment_borders_come_back() {
    on_each_pair(async |place| {
        let vault = place.vault().await;
        let key = key(&vault).await;
        let (workspace, object) = place_of_object();
        let first = SEGMENT - HEADER - 16;
        let lengths = [
            0,
            1,
            first - 1,
            first,
            first + 1,
            first + SEGMENT - 16,
            first + SEGMENT - 15,
            300_000,
        ];
        for (length, chunk) in lengths.into_iter().zip(0..) {
            let (data, id) = (
                noise(length),
                ObjectId {
                    workspace,
                    object,
                    chunk,
                },
            );
            let stored = vault.seal(key, id, data.clone()).await.unwrap();
            assert_eq!(stored.plain_len, length as u64);
            assert_eq!(stored.sealed_len, sealed_len(length as u64));
            assert_eq!(
                vault
                    .open_chunk(key, id, &stored.path, stored.plain_len, None)
                    .await
                    .unwrap(),
                data
            );
        }
        let listed: Vec<_> = vault.list(Some(workspace)).try_collect().await.unwrap();
        assert_eq!(listed.len(), lengths.len());
    })
    .await;
}

#[tokio::test]
async fn the_same_chunk_sealed_twice_has_nothing_in_common() {
    let place = Place::embedded();
    let vault = place.vault().await;
    let key = key(&vault).await;
    let (workspace, object) = place_of_object();
    let id = ObjectId {
        workspace,
        object,
        chunk: 0,
    };
    let mut sealed = Vec::new();
    for _ in 0..2 {
        let stored = vault
            .seal(key, id, Bytes::from_static(&[7; 1000]))
            .await
            .unwrap();
        let file = fs::read(place.dir.path().join("objects").join(&stored.path)).unwrap();
        assert_eq!(file.len() as u64, stored.sealed_len);
        sealed.push((stored.path, file));
    }
    assert_ne!(sealed[0].0, sealed[1].0);
    assert_ne!(sealed[0].1[1..HEADER], sealed[1].1[1..HEADER]);
    let same = sealed[0].1[HEADER..]
        .iter()
        .zip(&sealed[1].1[HEADER..])
        .filter(|(a, b)| a == b)
        .count();
    assert!(same < 40, "{same} of 1016 bytes agree, some 4 do by chance");
}

#[tokio::test]
async fn an_object_of_several_chunks_is_read_in_any_range() {
    on_each_pair(async |place| {
        let vault = place.vault().await;
        let key = key(&vault).await;
        let (workspace, object) = place_of_object();
        let data = noise(2 * MAX_CHUNK + 12_345);
        let chunks = refs(
            &vault
                .put(key, workspace, object, data.clone())
                .await
                .unwrap(),
        );
        let lengths: Vec<u64> = chunks.iter().map(|chunk| chunk.plain_len).collect();
        assert_eq!(lengths, [MAX_CHUNK as u64, MAX_CHUNK as u64, 12_345]);

        let (end, border) = (data.len(), MAX_CHUNK);
        for range in [
            0..end,
            0..1,
            end - 1..end,
            border - 1..border + 1,
            border..2 * border,
            5..5,
            99..end - 99,
        ] {
            let wanted = range.start as u64..range.end as u64;
            let parts: Vec<Bytes> = vault
                .read(key, workspace, object, &chunks, wanted)
                .try_collect()
                .await
                .unwrap();
            let mut read = BytesMut::new();
            parts.iter().for_each(|part| read.extend_from_slice(part));
            assert!(read == data[range.clone()], "{range:?}");
        }
        for range in [0..end as u64 + 1, end as u64 + 1..end as u64 + 1] {
            let read: Vec<_> = vault
                .read(key, workspace, object, &chunks, range)
                .collect()
                .await;
            assert!(
                matches!(read[..], [Err(Error::OutOfRange { .. })]),
                "{read:?}"
            );
        }
        assert!(
            vault
                .put(key, workspace, object, Bytes::new())
                .await
                .unwrap()
                .is_empty()
        );
    })
    .await;
}

#[tokio::test]
async fn reading_ends_at_the_first_chunk_that_is_missing_or_in_the_wrong_place() {
    let place = Place::embedded();
    let vault = place.vault().await;
    let key = key(&vault).await;
    let (workspace, object) = place_of_object();
    let mut chunks = Vec::new();
    for chunk in 0..4 {
        let stored = vault
            .seal(
                key,
                ObjectId {
                    workspace,
                    object,
                    chunk,
                },
                noise(1000),
            )
            .await
            .unwrap();
        chunks.push(ChunkRef::from(stored));
    }
    let mut swapped = chunks.clone();
    swapped.swap(1, 2);
    let read: Vec<_> = vault
        .read(key, workspace, object, &swapped, 0..4000)
        .collect()
        .await;
    assert!(
        matches!(&read[..], [Ok(_), Err(Error::Damaged { .. })]),
        "{read:?}"
    );

    vault.delete(&chunks[2].path).await.unwrap();
    let read: Vec<_> = vault
        .read(key, workspace, object, &chunks, 0..4000)
        .collect()
        .await;
    assert!(
        matches!(&read[..], [Ok(_), Ok(_), Err(Error::ObjectMissing { .. })]),
        "{read:?}"
    );
}

#[tokio::test]
async fn an_erasure_stops_a_reader_at_the_next_chunk() {
    let place = Place::embedded();
    let vault = place.vault().await;
    let key = key(&vault).await;
    let (workspace, object) = place_of_object();
    let mut chunks = Vec::new();
    for chunk in 0..6 {
        let stored = vault
            .seal(
                key,
                ObjectId {
                    workspace,
                    object,
                    chunk,
                },
                noise(1000),
            )
            .await
            .unwrap();
        chunks.push(ChunkRef::from(stored));
    }
    let mut reading = Box::pin(vault.read(key, workspace, object, &chunks, 0..6000));
    reading.next().await.unwrap().unwrap();
    vault.delete_key(key).await.unwrap();
    // One chunk may have been on its way.
    let rest: Vec<_> = reading.collect().await;
    assert!(rest.len() <= 2, "{rest:?}");
    assert!(
        matches!(rest.last(), Some(Err(Error::KeyErased { .. }))),
        "{rest:?}"
    );
}

#[tokio::test]
async fn paths_cannot_leave_the_store() {
    let place = Place::embedded();
    let vault = place.vault().await;
    for path in ["../keys.db", "a/../../keys.db", "/../keys.db"] {
        assert!(
            matches!(vault.delete(path).await, Err(Error::BadPath { .. })),
            "{path}"
        );
    }
    assert!(place.dir.path().join("keys.db").exists());
}

#[tokio::test]
async fn more_than_a_chunk_is_refused() {
    let place = Place::embedded();
    let vault = place.vault().await;
    let key = key(&vault).await;
    let (workspace, object) = place_of_object();
    let sealed = vault
        .seal(
            key,
            ObjectId {
                workspace,
                object,
                chunk: 0,
            },
            noise(MAX_CHUNK + 1),
        )
        .await;
    assert!(matches!(sealed, Err(Error::TooLarge { .. })), "{sealed:?}");
}
