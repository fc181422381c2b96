//! Rotation of the root key (C4).

use std::fs;

use uuid::Uuid;

use super::place::{Place, on_each_pair};
use crate::Vault;

/// Keys at the top and below, with a value sealed under each.
async fn sealed(vault: &Vault, count: usize) -> Vec<(Uuid, Vec<u8>)> {
    let mut values = Vec::new();
    for _ in 0..count {
        let (top, below) = (Uuid::now_v7(), Uuid::now_v7());
        vault.create_key(top, None).await.unwrap();
        vault.create_key(below, Some(top)).await.unwrap();
        for key in [top, below] {
            values.push((
                key,
                vault.seal_value(key, b"", key.as_bytes()).await.unwrap(),
            ));
        }
    }
    values
}

async fn assert_readable(vault: &Vault, values: &[(Uuid, Vec<u8>)]) {
    for (key, sealed) in values {
        assert_eq!(
            vault.open_value(*key, b"", sealed).await.unwrap(),
            key.as_bytes()
        );
    }
}

fn root_lines(place: &Place) -> Vec<String> {
    fs::read_to_string(&place.config.root_key)
        .unwrap()
        .lines()
        .map(str::to_owned)
        .collect()
}

#[tokio::test]
async fn rotation_replaces_the_root_key_under_running_nodes() {
    on_each_pair(async |place| {
        let (vault, other) = (place.vault().await, place.vault().await);
        let values = sealed(&vault, 3).await;
        let before = root_lines(place);

        vault.rotate_root().await.unwrap();

        let after = root_lines(place);
        assert_eq!(after.len(), 1);
        assert_ne!(before, after);
        // A node that still holds the old root key in memory reads and makes keys.
        assert_readable(&other, &values).await;
        let made = sealed(&other, 1).await;
        let third = place.vault().await;
        assert_readable(&third, &values).await;
        assert_readable(&third, &made).await;
        third.rotate_root().await.unwrap();
        assert_readable(&vault, &made).await;
    })
    .await;
}

#[tokio::test]
async fn a_rotation_killed_after_any_step_leaves_everything_readable_and_is_finished_by_the_next() {
    on_each_pair(async |place| {
        // More top keys than one batch takes would only repeat a step.
        for steps in 0..=4 {
            let vault = place.vault().await;
            let values = sealed(&vault, 2).await;
            let keys = vault.keys();
            if steps >= 1 {
                keys.add_root().await.unwrap();
            }
            let during = sealed(&vault, 1).await;
            if steps >= 2 {
                assert!(keys.rewrap_some().await.unwrap() >= 2);
            }
            if steps >= 3 {
                keys.drop_old_roots().await.unwrap();
            }
            if steps >= 4 {
                keys.tidy_root_file().await.unwrap();
            }
            // The process ends here; another one starts.
            vault.close().await;
            let next = place.vault().await;
            assert_readable(&next, &values).await;
            assert_readable(&next, &during).await;
            next.rotate_root().await.unwrap();
            assert_readable(&next, &values).await;
            assert_eq!(root_lines(place).len(), 1);
            next.close().await;
        }
    })
    .await;
}

#[tokio::test]
async fn two_rotations_at_once_lose_no_key() {
    on_each_pair(async |place| {
        let (vault, other) = (place.vault().await, place.vault().await);
        let values = sealed(&vault, 3).await;
        // One of them may be refused; none may leave something unreadable.
        let _outcomes = tokio::join!(vault.rotate_root(), other.rotate_root());
        assert_readable(&place.vault().await, &values).await;
    })
    .await;
}

#[tokio::test]
async fn top_keys_of_several_batches_are_all_wrapped_anew() {
    let place = Place::embedded();
    let vault = place.vault().await;
    let values = sealed(&vault, 510).await;
    vault.rotate_root().await.unwrap();
    assert_eq!(root_lines(&place).len(), 1);
    assert_readable(&place.vault().await, &values).await;
}
