//! Proofs, held against published vectors, against the definitions of the RFC, and against every small change.

use mixip_ledger::*;

/// Leaves of the test vectors of the Certificate Transparency project (transparency-dev/merkle, Apache-2.0).
const LEAVES: [&str; 8] = [
    "",
    "00",
    "10",
    "2021",
    "3031",
    "40414243",
    "5051525354555657",
    "606162636465666768696a6b6c6d6e6f",
];

/// Their roots, from an empty tree to all eight.
const ROOTS: [&str; 9] = [
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
];

fn hashes(hex: &[&str]) -> Vec<Hash> {
    hex.iter().map(|hash| hash.parse().unwrap()).collect()
}

fn published() -> Vec<Hash> {
    LEAVES
        .iter()
        .map(|leaf| leaf_hash(&hex::decode(leaf).unwrap()))
        .collect()
}

fn head(leaves: &[Hash]) -> Head {
    let mut frontier = Frontier::default();
    leaves.iter().for_each(|leaf| frontier.push(*leaf));
    frontier.head()
}

#[test]
fn published_roots() {
    for (size, root) in ROOTS.iter().enumerate() {
        assert_eq!(
            head(&published()[..size]).root.to_string(),
            *root,
            "size {size}"
        );
    }
}

#[test]
fn published_inclusion_proofs() {
    let table: [(usize, usize, &[&str]); 5] = [
        (0, 1, &[]),
        (
            0,
            8,
            &[
                "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
            ],
        ),
        (
            5,
            8,
            &[
                "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
                "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            ],
        ),
        (
            2,
            3,
            &["fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"],
        ),
        (
            1,
            5,
            &[
                "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
            ],
        ),
    ];
    let leaves = published();
    for (index, size, proof) in table {
        assert_eq!(
            inclusion_proof(&leaves[..size], index).unwrap(),
            hashes(proof),
            "{index} of {size}"
        );
        verify_inclusion(
            &leaves[index],
            index as u64,
            &hashes(proof),
            &head(&leaves[..size]),
        )
        .unwrap();
    }
}

#[test]
fn published_consistency_proofs() {
    let table: [(usize, usize, &[&str]); 5] = [
        (1, 1, &[]),
        (
            1,
            8,
            &[
                "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
            ],
        ),
        (
            6,
            8,
            &[
                "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            ],
        ),
        (
            2,
            5,
            &[
                "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
            ],
        ),
        (
            6,
            7,
            &[
                "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                "b08693ec2e721597130641e8211e7eedccb4c26413963eee6c1e2ed16ffb1a5f",
                "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            ],
        ),
    ];
    let leaves = published();
    for (earlier, size, proof) in table {
        assert_eq!(
            consistency_proof(&leaves[..size], earlier).unwrap(),
            hashes(proof),
            "{earlier} of {size}"
        );
        verify_consistency(
            &head(&leaves[..earlier]),
            &head(&leaves[..size]),
            &hashes(proof),
        )
        .unwrap();
    }
}

fn leaves(count: u64) -> Vec<Hash> {
    (0..count)
        .map(|number| leaf_hash(&number.to_be_bytes()))
        .collect()
}

/// RFC 6962, section 2.1, word for word.
fn merkle_tree_hash(leaves: &[Hash]) -> Hash {
    match leaves {
        [] => ROOTS[0].parse().unwrap(),
        [one] => *one,
        many => {
            let mut k = 1;
            while k * 2 < many.len() {
                k *= 2;
            }
            node_hash(&merkle_tree_hash(&many[..k]), &merkle_tree_hash(&many[k..]))
        }
    }
}

/// Every number below a small `end`; below a greater one the first, the last, and some between.
fn some_below(end: usize) -> impl Iterator<Item = usize> {
    (0..end).filter(move |number| end <= 70 || number % 9 == 0 || number + 1 == end)
}

#[test]
fn c6_proofs_of_leaves_of_every_tree_up_to_200() {
    let all = leaves(200);
    for size in 1..=all.len() {
        let tree = &all[..size];
        let head = head(tree);
        assert_eq!(head.root, merkle_tree_hash(tree), "size {size}");
        for index in some_below(size) {
            let proof = inclusion_proof(tree, index).unwrap();
            verify_inclusion(&tree[index], index as u64, &proof, &head).unwrap();
            // Neither another leaf nor another place.
            let other = (index + 1) % size;
            if size > 1 {
                assert!(verify_inclusion(&tree[other], index as u64, &proof, &head).is_err());
                assert!(verify_inclusion(&tree[index], other as u64, &proof, &head).is_err());
            }
            let out_of_range = LedgerError::OutOfRange {
                first: size as u64,
                size: size as u64,
            };
            assert_eq!(
                verify_inclusion(&tree[index], size as u64, &proof, &head),
                Err(out_of_range)
            );
        }
    }
}

#[test]
fn c6_proofs_between_trees_up_to_200() {
    let all = leaves(200);
    let heads: Vec<Head> = (0..=all.len()).map(|size| head(&all[..size])).collect();
    let forked: Vec<Head> = {
        let mut fork = all.clone();
        fork[0] = leaf_hash(b"another past");
        (0..=fork.len()).map(|size| head(&fork[..size])).collect()
    };
    for later in 1..=all.len() {
        for earlier in some_below(later).map(|below| below + 1) {
            let proof = consistency_proof(&all[..later], earlier).unwrap();
            verify_consistency(&heads[earlier], &heads[later], &proof).unwrap();
            let refused = |earlier, later| verify_consistency(earlier, later, &proof).is_err();
            assert!(
                refused(&forked[earlier], &heads[later]),
                "{earlier} to {later}"
            );
            assert!(
                refused(&heads[earlier], &forked[later]),
                "{earlier} to {later}"
            );
        }
        verify_consistency(&heads[0], &heads[later], &[]).unwrap();
        assert!(verify_consistency(&heads[later], &heads[later - 1], &[]).is_err());
    }
}

/// Every proof with one hash changed, removed, doubled, or one too many.
fn spoiled(proof: &[Hash]) -> Vec<Vec<Hash>> {
    let stray = leaf_hash(b"stray");
    let mut all = Vec::new();
    for place in 0..=proof.len() {
        let mut more = proof.to_vec();
        more.insert(place, stray);
        all.push(more);
    }
    for place in 0..proof.len() {
        let mut flipped = proof.to_vec();
        flipped[place].0[place % 32] ^= 8;
        let mut removed = proof.to_vec();
        removed.remove(place);
        let mut doubled = proof.to_vec();
        doubled.insert(place, proof[place]);
        all.extend([flipped, removed, doubled]);
    }
    all
}

#[test]
fn c6_no_spoiled_proof_is_accepted() {
    let all = leaves(40);
    for size in 1..=all.len() {
        let tree = &all[..size];
        let later = head(tree);
        for index in 0..size {
            for proof in spoiled(&inclusion_proof(tree, index).unwrap()) {
                assert!(
                    verify_inclusion(&tree[index], index as u64, &proof, &later).is_err(),
                    "{index} of {size}"
                );
            }
        }
        for earlier in 1..=size {
            let before = head(&tree[..earlier]);
            for proof in spoiled(&consistency_proof(tree, earlier).unwrap()) {
                assert!(
                    verify_consistency(&before, &later, &proof).is_err(),
                    "{earlier} of {size}"
                );
            }
        }
    }
}

#[test]
fn there_is_no_proof_of_nothing() {
    assert!(inclusion_proof(&[], 0).is_err());
    assert!(inclusion_proof(&leaves(3), 3).is_err());
    assert!(consistency_proof(&leaves(3), 0).is_err());
    assert!(consistency_proof(&leaves(3), 4).is_err());
    let empty = Frontier::default().head();
    assert!(verify_inclusion(&leaf_hash(b""), 0, &[], &empty).is_err());
    verify_consistency(&empty, &empty, &[]).unwrap();
    let strange = Head {
        size: 0,
        root: leaf_hash(b""),
    };
    assert!(verify_consistency(&strange, &head(&leaves(3)), &[]).is_err());
}

/// A proof has the length that the size asks for: a node does not pass for a leaf, nor a tree for one twice its size.
#[test]
fn c6_a_proof_does_not_end_below_the_root() {
    let all = leaves(70);
    for size in 2..=all.len() {
        let tree = &all[..size];
        let later = head(tree);
        let doubled = Head {
            size: later.size * 2,
            root: later.root,
        };
        let proof = inclusion_proof(tree, 0).unwrap();
        let node = node_hash(&tree[0], &proof[0]);
        assert!(
            verify_inclusion(&node, 0, &proof[1..], &later).is_err(),
            "a node in {size}"
        );
        assert!(
            verify_inclusion(&tree[0], 0, &proof, &doubled).is_err(),
            "{size} as {}",
            doubled.size
        );
        for earlier in 1..size {
            let proof = consistency_proof(tree, earlier).unwrap();
            let refused = verify_consistency(&head(&tree[..earlier]), &doubled, &proof).is_err();
            assert!(refused, "{earlier} to {size} as {}", doubled.size);
        }
    }
}
