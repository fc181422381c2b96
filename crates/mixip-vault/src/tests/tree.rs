//! The key tree: what erasing, moving and altering keys do to what they sealed.

use bytes::Bytes;
use proptest::prelude::*;
use uuid::Uuid;

use super::place::{Place, on_each_pair};
use crate::secret::NodeKey;
use crate::{Error, Vault};

/// Makes keys below each other and gives their ids, the top one first.
async fn chain(vault: &Vault, length: usize) -> Vec<Uuid> {
    let mut ids: Vec<Uuid> = Vec::new();
    for _ in 0..length {
        let id = Uuid::now_v7();
        vault.create_key(id, ids.last().copied()).await.unwrap();
        ids.push(id);
    }
    ids
}

async fn seals(vault: &Vault, key: Uuid) -> bool {
    vault.seal_value(key, b"", b"text").await.is_ok()
}

#[tokio::test]
async fn erasing_a_key_makes_everything_below_it_unreadable_and_nothing_else() {
    on_each_pair(async |place| {
        let vault = place.vault().await;
        let ids = chain(&vault, 4).await;
        let (top, cut, leaf) = (ids[0], ids[1], ids[3]);
        let sibling = Uuid::now_v7();
        vault.create_key(sibling, Some(top)).await.unwrap();
        let (workspace, object) = (Uuid::now_v7(), Uuid::now_v7());
        let id = crate::ObjectId {
            workspace,
            object,
            chunk: 0,
        };
        let chunk = vault
            .seal(leaf, id, Bytes::from_static(b"picture"))
            .await
            .unwrap();
        let value = vault.seal_value(leaf, b"", b"text").await.unwrap();
        let kept = vault.seal_value(sibling, b"", b"kept").await.unwrap();
        let other_node = place.vault().await;

        vault.delete_key(cut).await.unwrap();

        for node in [&vault, &other_node] {
            for id in &ids[1..] {
                let error = node.open_value(*id, b"", &value).await.unwrap_err();
                assert!(
                    matches!(error, Error::KeyErased { id: erased } if erased == *id),
                    "{error:?}"
                );
                assert!(!node.key_exists(*id).await.unwrap());
            }
            let read = node
                .open_chunk(leaf, id, &chunk.path, chunk.plain_len, None)
                .await;
            assert!(matches!(read, Err(Error::KeyErased { .. })), "{read:?}");
            assert_eq!(node.open_value(sibling, b"", &kept).await.unwrap(), b"kept");
            assert!(seals(node, top).await);
        }
    })
    .await;
}

#[tokio::test]
async fn a_key_is_made_once_under_one_parent_and_never_comes_back() {
    on_each_pair(async |place| {
        let vault = place.vault().await;
        let [top, below] = chain(&vault, 2).await[..] else {
            panic!()
        };
        let sealed = vault.seal_value(below, b"", b"text").await.unwrap();

        vault.create_key(below, Some(top)).await.unwrap();
        assert_eq!(
            vault.open_value(below, b"", &sealed).await.unwrap(),
            b"text"
        );
        let moved = vault.create_key(below, None).await;
        assert!(
            matches!(moved, Err(Error::OtherParent { id }) if id == below),
            "{moved:?}"
        );

        let unknown = Uuid::now_v7();
        let orphan = vault.create_key(Uuid::now_v7(), Some(unknown)).await;
        assert!(
            matches!(orphan, Err(Error::NoSuchKey { id }) if id == unknown),
            "{orphan:?}"
        );
        let value = vault.seal_value(unknown, b"", b"").await;
        assert!(matches!(value, Err(Error::NoSuchKey { .. })), "{value:?}");

        vault.delete_key(top).await.unwrap();
        vault.delete_key(top).await.unwrap();
        for (id, parent) in [
            (top, None),
            (below, Some(top)),
            (Uuid::now_v7(), Some(below)),
        ] {
            let again = vault.create_key(id, parent).await;
            assert!(matches!(again, Err(Error::KeyErased { .. })), "{again:?}");
        }
        // Erasing wins over a creation that comes later.
        vault.delete_key(unknown).await.unwrap();
        let late = vault.create_key(unknown, None).await;
        assert!(matches!(late, Err(Error::KeyErased { .. })), "{late:?}");
    })
    .await;
}

#[tokio::test]
async fn nodes_that_make_and_erase_keys_at_the_same_time_leave_no_key_behind() {
    on_each_pair(async |place| {
        let nodes = [place.vault().await, place.vault().await];
        for _ in 0..10 {
            let top = Uuid::now_v7();
            nodes[0].create_key(top, None).await.unwrap();
            let ids: Vec<Uuid> = (0..8).map(|_| Uuid::now_v7()).collect();
            let making = ids.iter().zip(nodes.iter().cycle()).map(|(&id, node)| {
                let node = node.clone();
                tokio::spawn(async move { node.create_key(id, Some(top)).await.is_ok() })
            });
            let making: Vec<_> = making.collect();
            nodes[1].delete_key(top).await.unwrap();
            for (made, id) in making.into_iter().zip(&ids) {
                let made = made.await.unwrap();
                assert!(!nodes[0].key_exists(*id).await.unwrap());
                let error = nodes[0].seal_value(*id, b"", b"").await.unwrap_err();
                assert!(
                    matches!(error, Error::KeyErased { .. }) == made,
                    "{error:?}"
                );
            }
        }
    })
    .await;
}

#[test]
fn a_wrapped_key_opens_only_at_its_own_place() {
    let (above, key) = (NodeKey::random().unwrap(), NodeKey::random().unwrap());
    let (id, parent, other) = (Uuid::now_v7(), Uuid::now_v7(), Uuid::now_v7());
    let wrapped = above.wrap(id, Some(parent), &key).unwrap();
    assert_eq!(
        above.unwrap(id, Some(parent), &wrapped).unwrap().expose(),
        key.expose()
    );
    for (id, parent) in [
        (other, Some(parent)),
        (id, Some(other)),
        (id, None),
        (parent, Some(id)),
    ] {
        assert!(above.unwrap(id, parent, &wrapped).is_err());
    }
    assert!(key.unwrap(id, Some(parent), &wrapped).is_err());
    for bit in 0..wrapped.len() * 8 {
        let mut altered = wrapped.clone();
        altered[bit / 8] ^= 1 << (bit % 8);
        assert!(above.unwrap(id, Some(parent), &altered).is_err());
    }
}

#[tokio::test]
async fn a_key_that_was_moved_in_the_store_does_not_open() {
    let place = Place::embedded();
    let vault = place.vault().await;
    let [left, right, leaf] = [(); 3].map(|()| Uuid::now_v7());
    vault.create_key(left, None).await.unwrap();
    vault.create_key(right, None).await.unwrap();
    vault.create_key(leaf, Some(left)).await.unwrap();
    place
        .alter_keys("UPDATE keys SET parent = $1 WHERE id = $2", [right, leaf])
        .await;
    let error = vault.seal_value(leaf, b"", b"").await.unwrap_err();
    assert!(
        matches!(error, Error::KeyDamaged { id } if id == leaf),
        "{error:?}"
    );

    // The same key bytes under another id.
    place
        .alter_keys(
            "UPDATE keys SET wrapped = (SELECT wrapped FROM keys WHERE id = $1) WHERE id = $2",
            [left, right],
        )
        .await;
    let error = vault.seal_value(right, b"", b"").await.unwrap_err();
    assert!(
        matches!(error, Error::KeyDamaged { id } if id == right),
        "{error:?}"
    );
}

#[tokio::test]
async fn values_open_only_with_their_key_and_context() {
    let place = Place::embedded();
    let vault = place.vault().await;
    let [key, other] = chain(&vault, 2).await[..] else {
        panic!()
    };
    let sealed = vault.seal_value(key, b"talent.name", b"Ada").await.unwrap();
    assert_ne!(
        sealed,
        vault.seal_value(key, b"talent.name", b"Ada").await.unwrap()
    );
    assert_eq!(
        vault
            .open_value(key, b"talent.name", &sealed)
            .await
            .unwrap(),
        b"Ada"
    );
    assert!(
        vault
            .open_value(key, b"talent.mail", &sealed)
            .await
            .is_err()
    );
    assert!(
        vault
            .open_value(other, b"talent.name", &sealed)
            .await
            .is_err()
    );
    for length in 0..sealed.len() {
        assert!(
            vault
                .open_value(key, b"talent.name", &sealed[..length])
                .await
                .is_err()
        );
    }
    for bit in 0..sealed.len() * 8 {
        let mut altered = sealed.clone();
        altered[bit / 8] ^= 1 << (bit % 8);
        assert!(
            vault
                .open_value(key, b"talent.name", &altered)
                .await
                .is_err()
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, ..ProptestConfig::default() })]

    /// Any tree, any cut: a key works exactly when neither it nor a key above it was erased.
    #[test]
    fn after_any_cuts_a_key_works_exactly_when_its_way_to_the_root_is_whole(
        parents in prop::collection::vec(any::<prop::sample::Index>(), 1..20),
        cuts in prop::collection::vec(any::<prop::sample::Index>(), 0..4),
    ) {
        tokio::runtime::Runtime::new().unwrap().block_on(async {
            let place = Place::embedded();
            let vault = place.vault().await;
            let mut tree: Vec<(Uuid, Option<usize>)> = Vec::new();
            for index in &parents {
                // One past the end stands for the root.
                let parent = Some(index.index(tree.len() + 1)).filter(|at| *at < tree.len());
                let id = Uuid::now_v7();
                vault.create_key(id, parent.map(|at| tree[at].0)).await.unwrap();
                tree.push((id, parent));
            }
            let mut alive = vec![true; tree.len()];
            for cut in &cuts {
                let cut = cut.index(tree.len());
                vault.delete_key(tree[cut].0).await.unwrap();
                alive[cut] = false;
            }
            for at in 0..tree.len() {
                // Parents come first.
                alive[at] &= tree[at].1.is_none_or(|parent| alive[parent]);
                assert_eq!(seals(&vault, tree[at].0).await, alive[at]);
            }
        });
    }
}
