//! Measurements, not checks: `cargo test --release -p mixip-vault -- --ignored --nocapture --test-threads 1 speed`.

use std::hint::black_box;
use std::time::{Duration, Instant};

use bytes::Bytes;
use futures_util::TryStreamExt;
use uuid::Uuid;

use super::noise;
use super::place::Place;
use crate::secret::StreamKey;
use crate::stream::{self, Window};
use crate::{ChunkRef, MAX_CHUNK};

/// Prints the best of several rounds in GiB/s and ms.
fn report(what: &str, bytes: usize, mut round: impl FnMut() -> Duration) {
    let best = (0..30).map(|_| round()).min().unwrap().as_secs_f64();
    println!(
        "{what}: {:.2} GiB/s ({:.3} ms)",
        bytes as f64 / best / (1 << 30) as f64,
        best * 1e3
    );
}

#[test]
#[ignore = "a measurement"]
fn of_the_cipher() {
    let key = StreamKey::from_bytes([7; 32]);
    for length in [64 * 1024, MAX_CHUNK] {
        let plain = noise(length);
        let window = Window::new(length as u64, 0..length as u64);
        let sealed = stream::seal(&key, b"place", &plain).unwrap();
        report(&format!("seal {length} bytes"), length, || {
            let start = Instant::now();
            black_box(stream::seal(&key, b"place", &plain).unwrap());
            start.elapsed()
        });
        report(&format!("open {length} bytes"), length, || {
            // As it comes from the store: a buffer of its own, opened in place.
            let sealed = Bytes::from(sealed.clone());
            let start = Instant::now();
            black_box(window.open(&key, b"place", None, sealed).unwrap());
            start.elapsed()
        });
    }
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "a measurement"]
async fn of_the_whole_way() {
    let place = Place::embedded();
    let vault = place.vault().await;
    let [top, key, workspace, object] = [(); 4].map(|()| Uuid::now_v7());
    vault.create_key(top, None).await.unwrap();
    vault.create_key(key, Some(top)).await.unwrap();
    let data = noise(16 * MAX_CHUNK);
    let gib = |elapsed: Duration| data.len() as f64 / elapsed.as_secs_f64() / (1 << 30) as f64;

    let start = Instant::now();
    let stored = vault
        .put(key, workspace, object, data.clone())
        .await
        .unwrap();
    println!(
        "put 128 MiB into a local folder, fsync each chunk: {:.2} GiB/s",
        gib(start.elapsed())
    );
    let chunks: Vec<ChunkRef> = stored.into_iter().map(ChunkRef::from).collect();
    for _ in 0..3 {
        let start = Instant::now();
        let read: Vec<Bytes> = vault
            .read(key, workspace, object, &chunks, 0..data.len() as u64)
            .try_collect()
            .await
            .unwrap();
        println!("read 128 MiB: {:.2} GiB/s", gib(start.elapsed()));
        assert!(read.concat() == data);
    }
    let start = Instant::now();
    for _ in 0..1000 {
        vault.seal_value(key, b"", b"text").await.unwrap();
    }
    println!(
        "seal a value (key two levels down): {:?}",
        start.elapsed() / 1000
    );
    let start = Instant::now();
    for _ in 0..100 {
        vault.create_key(Uuid::now_v7(), Some(top)).await.unwrap();
    }
    println!("create a key: {:?}", start.elapsed() / 100);
}
