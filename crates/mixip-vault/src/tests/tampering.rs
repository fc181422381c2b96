//! C2: whatever is done to stored objects, no wrong byte of plaintext is released.

use std::cell::Cell;
use std::sync::Arc;

use bytes::Bytes;
use futures_util::TryStreamExt;
use object_store::ObjectStoreExt;
use object_store::memory::InMemory;
use object_store::path::Path;
use proptest::prelude::*;
use proptest::sample::Index;
use proptest::test_runner::{Config, TestRunner};
use uuid::Uuid;

use super::noise;
use super::place::Place;
use crate::keystore::KeyStore;
use crate::objects::Objects;
use crate::stream::SEGMENT;
use crate::{ChunkRef, ObjectId, StoredChunk, Vault};

/// Something done to the bytes of one stored object, where `other` is another object.
#[derive(Debug, Clone)]
enum Mutation {
    Flip(Vec<(Index, u8)>),
    Truncate(Index),
    TruncateAtBorder(Index),
    Extend(Vec<u8>),
    ExtendByOwnSegment(Index),
    SwapSegments(Index, Index),
    DropSegment(Index),
    RepeatSegment(Index),
    TakeSegmentOfOther(Index),
    TakeHeaderOfOther,
    BecomeOther,
    Zero(Index, Index),
}

fn mutations() -> impl Strategy<Value = Mutation> {
    let index = any::<Index>;
    prop_oneof![
        4 => prop::collection::vec((index(), 1u8..), 1..4).prop_map(Mutation::Flip),
        2 => index().prop_map(Mutation::Truncate),
        1 => index().prop_map(Mutation::TruncateAtBorder),
        1 => prop::collection::vec(any::<u8>(), 1..200).prop_map(Mutation::Extend),
        1 => index().prop_map(Mutation::ExtendByOwnSegment),
        2 => (index(), index()).prop_map(|(a, b)| Mutation::SwapSegments(a, b)),
        1 => index().prop_map(Mutation::DropSegment),
        1 => index().prop_map(Mutation::RepeatSegment),
        2 => index().prop_map(Mutation::TakeSegmentOfOther),
        1 => Just(Mutation::TakeHeaderOfOther),
        1 => Just(Mutation::BecomeOther),
        1 => (index(), index()).prop_map(|(a, b)| Mutation::Zero(a, b)),
    ]
}

impl Mutation {
    fn apply(&self, sealed: &[u8], other: &[u8]) -> Vec<u8> {
        let mut bytes = sealed.to_vec();
        let mut segments: Vec<Vec<u8>> = sealed.chunks(SEGMENT).map(<[u8]>::to_vec).collect();
        let count = segments.len();
        match self {
            Self::Flip(flips) => {
                flips
                    .iter()
                    .for_each(|(at, bits)| bytes[at.index(sealed.len())] ^= bits);
                return bytes;
            }
            Self::Truncate(at) => {
                bytes.truncate(at.index(sealed.len()));
                return bytes;
            }
            Self::Extend(more) => {
                bytes.extend(more);
                return bytes;
            }
            Self::Zero(a, b) => {
                let (a, b) = (a.index(sealed.len()), b.index(sealed.len()));
                bytes[a.min(b)..=a.max(b)].fill(0);
                return bytes;
            }
            Self::BecomeOther => return other.to_vec(),
            Self::TakeHeaderOfOther => {
                bytes[..40].copy_from_slice(&other[..40]);
                return bytes;
            }
            Self::TruncateAtBorder(at) => segments.truncate(at.index(count)),
            Self::ExtendByOwnSegment(at) => segments.push(segments[at.index(count)].clone()),
            Self::SwapSegments(a, b) => segments.swap(a.index(count), b.index(count)),
            Self::DropSegment(at) => drop(segments.remove(at.index(count))),
            Self::RepeatSegment(at) => {
                segments.insert(at.index(count), segments[at.index(count)].clone())
            }
            Self::TakeSegmentOfOther(at) => {
                let at = at.index(count);
                segments[at] = other.chunks(SEGMENT).nth(at).unwrap().to_vec();
            }
        }
        segments.concat()
    }
}

/// A vault over a store in memory with objects to tamper with.
struct Bench {
    /// Keeps the key store.
    _place: Place,
    vault: Vault,
    store: Arc<InMemory>,
    key: Uuid,
    /// id, plaintext, chunk, sealed bytes
    objects: Vec<(ObjectId, Bytes, StoredChunk, Bytes)>,
}

impl Bench {
    async fn new(lengths: &[usize]) -> Self {
        let place = Place::embedded();
        let store = Arc::new(InMemory::new());
        let keys = KeyStore::open(&place.config.keys, &place.config.root_key)
            .await
            .unwrap();
        let vault = Vault::over(keys, Objects::over(store.clone()));
        let key = Uuid::now_v7();
        vault.create_key(key, None).await.unwrap();
        let (workspace, object) = (Uuid::now_v7(), Uuid::now_v7());
        let mut objects = Vec::new();
        for (length, chunk) in lengths.iter().zip(0..) {
            let (id, plain) = (
                ObjectId {
                    workspace,
                    object,
                    chunk,
                },
                noise(*length),
            );
            let stored = vault.seal(key, id, plain.clone()).await.unwrap();
            let sealed = store
                .get(&Path::from(stored.path.as_str()))
                .await
                .unwrap()
                .bytes()
                .await
                .unwrap();
            objects.push((id, plain, stored, sealed));
        }
        Self {
            _place: place,
            vault,
            store,
            key,
            objects,
        }
    }

    async fn overwrite(&self, path: &str, bytes: impl Into<Bytes>) {
        self.store
            .put(&Path::from(path), bytes.into().into())
            .await
            .unwrap();
    }
}

#[test]
fn ten_thousand_mutations_release_no_wrong_byte() {
    const LENGTHS: [usize; 4] = [0, 30_000, 65_480 + 65_520, 250_000];
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    let bench = runtime.block_on(Bench::new(&[LENGTHS, LENGTHS].concat()));
    let (refused, refused_ranges) = (Cell::new(0), Cell::new(0));
    let config = Config {
        cases: 10_000,
        failure_persistence: None,
        ..Config::default()
    };
    let cases = (
        0..LENGTHS.len(),
        mutations(),
        any::<Index>(),
        any::<Index>(),
    );
    TestRunner::new(config)
        .run(&cases, |(at, mutation, a, b)| {
            runtime.block_on(async {
                let (id, plain, stored, sealed) = &bench.objects[at];
                // The other object has the same length.
                let (.., other) = &bench.objects[at + LENGTHS.len()];
                let mutated = mutation.apply(sealed, other);
                let changed = mutated != sealed[..];
                bench.overwrite(&stored.path, mutated).await;

                let whole = bench
                    .vault
                    .open_chunk(bench.key, *id, &stored.path, stored.plain_len, None)
                    .await;
                match whole {
                    Ok(opened) => prop_assert!(!changed && opened == plain),
                    Err(_) => {
                        prop_assert!(changed);
                        refused.set(refused.get() + 1);
                    }
                }
                let (a, b) = (a.index(plain.len() + 1), b.index(plain.len() + 1));
                let (start, end) = (a.min(b), a.max(b));
                let range = Some(start as u64..end as u64);
                let part = bench
                    .vault
                    .open_chunk(bench.key, *id, &stored.path, stored.plain_len, range)
                    .await;
                match part {
                    // The mutation may lie outside the range; what is released is right all the same.
                    Ok(opened) => prop_assert!(opened == plain[start..end]),
                    Err(_) => refused_ranges.set(refused_ranges.get() + 1),
                }
                Ok(())
            })
        })
        .unwrap();
    let (refused, refused_ranges) = (refused.get(), refused_ranges.get());
    assert!(
        refused > 9_000,
        "only {refused} mutations changed something"
    );
    assert!(
        refused_ranges > 3_000,
        "only {refused_ranges} ranges met a mutation"
    );
}

/// A chunk opens for its own key, workspace, object, number and length alone.
#[tokio::test]
async fn a_chunk_opens_only_in_its_own_place() {
    let bench = Bench::new(&[100_000, 100_000]).await;
    let (id, plain, stored, sealed) = &bench.objects[0];
    let open = async |key, id, len| {
        bench
            .vault
            .open_chunk(key, id, &stored.path, len, None)
            .await
    };
    assert_eq!(open(bench.key, *id, stored.plain_len).await.unwrap(), plain);

    let other_key = Uuid::now_v7();
    bench.vault.create_key(other_key, None).await.unwrap();
    assert!(open(other_key, *id, stored.plain_len).await.is_err());
    for wrong in [
        ObjectId {
            workspace: Uuid::now_v7(),
            ..*id
        },
        ObjectId {
            object: Uuid::now_v7(),
            ..*id
        },
        ObjectId {
            workspace: id.object,
            object: id.workspace,
            ..*id
        },
        ObjectId { chunk: 1, ..*id },
    ] {
        assert!(open(bench.key, wrong, stored.plain_len).await.is_err());
    }
    for wrong in [0, stored.plain_len - 1, stored.plain_len + 1, u64::MAX] {
        assert!(open(bench.key, *id, wrong).await.is_err());
    }
    // The other chunk of the same object, put in this one's place.
    bench
        .overwrite(&stored.path, bench.objects[1].3.clone())
        .await;
    assert!(open(bench.key, *id, stored.plain_len).await.is_err());
    bench.overwrite(&stored.path, sealed.clone()).await;
    assert!(open(bench.key, *id, stored.plain_len).await.is_ok());
}

/// Cutting a stream at a segment border and telling a length that fits: the missing end is noticed.
#[tokio::test]
async fn a_stream_cut_at_a_segment_border_does_not_open_even_with_a_length_that_fits() {
    let bench = Bench::new(&[65_480 + 65_520 + 10]).await;
    let (id, _, stored, sealed) = &bench.objects[0];
    for (segments, fits) in [(1, 65_480), (2, 65_480 + 65_520)] {
        bench
            .overwrite(&stored.path, sealed.slice(..segments * SEGMENT))
            .await;
        let opened = bench
            .vault
            .open_chunk(bench.key, *id, &stored.path, fits, None)
            .await;
        assert!(opened.is_err());
        let last = bench
            .vault
            .open_chunk(bench.key, *id, &stored.path, fits, Some(fits - 1..fits))
            .await;
        assert!(last.is_err());
    }
}

/// An object whose chunks were dropped or repeated in its row.
#[tokio::test]
async fn chunks_of_an_object_cannot_be_left_out_or_repeated() {
    let bench = Bench::new(&[1000, 1000, 1000]).await;
    let chunks: Vec<ChunkRef> = bench
        .objects
        .iter()
        .map(|(_, _, stored, _)| stored.clone().into())
        .collect();
    let id = bench.objects[0].0;
    for order in [vec![1, 2], vec![0, 2], vec![0, 0, 1], vec![2, 1, 0]] {
        let list: Vec<ChunkRef> = order.iter().map(|at| chunks[*at].clone()).collect();
        let range = 0..1000 * list.len() as u64;
        let read = bench
            .vault
            .read(bench.key, id.workspace, id.object, &list, range);
        assert!(read.try_collect::<Vec<_>>().await.is_err(), "{order:?}");
    }
}
