//! C3: what a range read fetches.

use std::fmt;
use std::ops::Range;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use futures_util::stream::BoxStream;
use object_store::memory::InMemory;
use object_store::path::Path;
use object_store::{
    CopyOptions, GetOptions, GetResult, ListResult, MultipartUpload, ObjectMeta, ObjectStore,
    PutMultipartOptions, PutOptions, PutPayload, PutResult, Result,
};
use proptest::prelude::*;
use uuid::Uuid;

use super::noise;
use super::place::Place;
use crate::keystore::KeyStore;
use crate::objects::Objects;
use crate::stream::{HEADER, SEGMENT};
use crate::{ObjectId, Vault};

/// A store that counts the bytes and requests of reads.
#[derive(Debug, Default)]
struct Counting {
    inner: InMemory,
    bytes: AtomicU64,
    requests: AtomicU64,
}

impl fmt::Display for Counting {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Counting")
    }
}

impl ObjectStore for Counting {
    fn put_opts<'a, 'b, 'c>(
        &'a self,
        location: &'b Path,
        payload: PutPayload,
        options: PutOptions,
    ) -> futures_util::future::BoxFuture<'c, Result<PutResult>>
    where
        'a: 'c,
        'b: 'c,
    {
        self.inner.put_opts(location, payload, options)
    }

    fn put_multipart_opts<'a, 'b, 'c>(
        &'a self,
        location: &'b Path,
        options: PutMultipartOptions,
    ) -> futures_util::future::BoxFuture<'c, Result<Box<dyn MultipartUpload>>>
    where
        'a: 'c,
        'b: 'c,
    {
        self.inner.put_multipart_opts(location, options)
    }

    fn get_opts<'a, 'b, 'c>(
        &'a self,
        location: &'b Path,
        options: GetOptions,
    ) -> futures_util::future::BoxFuture<'c, Result<GetResult>>
    where
        'a: 'c,
        'b: 'c,
    {
        Box::pin(async move {
            let got = self.inner.get_opts(location, options).await?;
            self.bytes
                .fetch_add(got.range.end - got.range.start, Ordering::Relaxed);
            self.requests.fetch_add(1, Ordering::Relaxed);
            Ok(got)
        })
    }

    fn delete_stream(
        &self,
        locations: BoxStream<'static, Result<Path>>,
    ) -> BoxStream<'static, Result<Path>> {
        self.inner.delete_stream(locations)
    }

    fn list(&self, prefix: Option<&Path>) -> BoxStream<'static, Result<ObjectMeta>> {
        self.inner.list(prefix)
    }

    fn list_with_delimiter<'a, 'b, 'c>(
        &'a self,
        prefix: Option<&'b Path>,
    ) -> futures_util::future::BoxFuture<'c, Result<ListResult>>
    where
        'a: 'c,
        'b: 'c,
    {
        self.inner.list_with_delimiter(prefix)
    }

    fn copy_opts<'a, 'b, 'd, 'c>(
        &'a self,
        from: &'b Path,
        to: &'d Path,
        options: CopyOptions,
    ) -> futures_util::future::BoxFuture<'c, Result<()>>
    where
        'a: 'c,
        'b: 'c,
        'd: 'c,
    {
        self.inner.copy_opts(from, to, options)
    }
}

/// A vault over a counting store, with one key.
async fn counted(place: &Place) -> (Vault, Arc<Counting>, Uuid) {
    let store = Arc::new(Counting::default());
    let keys = KeyStore::open(&place.config.keys, &place.config.root_key)
        .await
        .unwrap();
    let vault = Vault::over(keys, Objects::over(store.clone()));
    let key = Uuid::now_v7();
    vault.create_key(key, None).await.unwrap();
    (vault, store, key)
}

/// Reads a range and gives the bytes and requests that it cost.
async fn cost(
    vault: &Vault,
    store: &Counting,
    key: Uuid,
    id: ObjectId,
    path: &str,
    len: u64,
    range: Range<u64>,
) -> (u64, u64) {
    store.bytes.store(0, Ordering::Relaxed);
    store.requests.store(0, Ordering::Relaxed);
    let opened = vault
        .open_chunk(key, id, path, len, Some(range.clone()))
        .await
        .unwrap();
    assert_eq!(opened.len() as u64, range.end - range.start);
    (
        store.bytes.load(Ordering::Relaxed),
        store.requests.load(Ordering::Relaxed),
    )
}

#[test]
fn a_range_costs_at_most_its_own_ciphertext_two_segments_and_the_header() {
    const LEN: u64 = 1_000_000;
    let (segment, header) = (SEGMENT as u64, HEADER as u64);
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let place = Place::embedded();
    let (vault, store, key) = runtime.block_on(counted(&place));
    let id = ObjectId {
        workspace: Uuid::now_v7(),
        object: Uuid::now_v7(),
        chunk: 0,
    };
    let data = noise(LEN as usize);
    let stored = runtime.block_on(vault.seal(key, id, data.clone())).unwrap();

    let config = ProptestConfig {
        cases: 2000,
        failure_persistence: None,
        ..ProptestConfig::default()
    };
    proptest!(config, |(a in 0..LEN, b in 0..=LEN, short in 0..200u64)| {
        for range in [a.min(b)..a.max(b), a..(a + short).min(LEN)] {
            let (bytes, requests) = runtime.block_on(cost(&vault, &store, key, id, &stored.path, LEN, range.clone()));
            let length = range.end - range.start;
            // A segment of 64 KiB carries 16 bytes less of plaintext.
            let ciphertext = length + 16 * length.div_ceil(segment - 16);
            prop_assert!(bytes <= ciphertext + 2 * segment + header, "{range:?} costs {bytes}");
            prop_assert!(requests <= 2);
            let opened = runtime.block_on(vault.open_chunk(key, id, &stored.path, LEN, Some(range.clone()))).unwrap();
            prop_assert!(opened == data[range.start as usize..range.end as usize]);
        }
    });
}

#[tokio::test]
async fn a_byte_costs_one_segment_and_the_whole_costs_itself() {
    let place = Place::embedded();
    let (vault, store, key) = counted(&place).await;
    let id = ObjectId {
        workspace: Uuid::now_v7(),
        object: Uuid::now_v7(),
        chunk: 0,
    };
    let stored = vault.seal(key, id, noise(1_000_000)).await.unwrap();
    let cost = async |range| cost(&vault, &store, key, id, &stored.path, 1_000_000, range).await;
    let (segment, header) = (SEGMENT as u64, HEADER as u64);
    assert_eq!(cost(0..1).await, (segment, 1));
    assert_eq!(cost(500_000..500_001).await, (segment + header, 2));
    assert_eq!(cost(0..1_000_000).await, (stored.sealed_len, 1));
    assert_eq!(cost(70_000..70_000).await, (0, 0));
}
