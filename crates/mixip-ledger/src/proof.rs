//! Proofs that others can check offline (RFC 9162, sections 2.1.3 and 2.1.4; the same trees as RFC 6962).

use crate::{
    error::LedgerError,
    frontier::{Frontier, Head},
    hash::{Hash, node_hash},
};

/// The hashes that lead from leaf `index` to the root of the tree over `leaves`, lowest first.
///
/// # Errors
/// [`LedgerError::OutOfRange`]
pub fn inclusion_proof(leaves: &[Hash], index: usize) -> Result<Vec<Hash>, LedgerError> {
    if index >= leaves.len() {
        return Err(out_of_range(index, leaves.len()));
    }
    let mut proof = Vec::new();
    let (mut tree, mut index) = (leaves, index);
    while tree.len() > 1 {
        let (left, right) = tree.split_at(split(tree.len()));
        if index < left.len() {
            proof.push(root(right));
            tree = left;
        } else {
            proof.push(root(left));
            index -= left.len();
            tree = right;
        }
    }
    proof.reverse();
    Ok(proof)
}

/// Checks that the leaf with this hash is number `index` of the tree that `head` tells of.
///
/// # Errors
/// [`LedgerError::OutOfRange`], [`LedgerError::Proof`]
pub fn verify_inclusion(
    leaf_hash: &Hash,
    index: u64,
    proof: &[Hash],
    head: &Head,
) -> Result<(), LedgerError> {
    if index >= head.size {
        return Err(LedgerError::OutOfRange {
            first: index,
            size: head.size,
        });
    }
    // RFC 9162, section 2.1.3.2: `node` and `last` are the places of the node and of the last node on its level.
    let (mut node, mut last) = (index, head.size - 1);
    let mut hash = *leaf_hash;
    for sibling in proof {
        if last == 0 {
            return Err(LedgerError::Proof);
        }
        if node % 2 == 1 || node == last {
            hash = node_hash(sibling, &hash);
            // A last node without a sibling moves up until it is a right child.
            while node % 2 == 0 && node != 0 {
                (node, last) = (node / 2, last / 2);
            }
        } else {
            hash = node_hash(&hash, sibling);
        }
        (node, last) = (node / 2, last / 2);
    }
    if last == 0 && hash == head.root {
        Ok(())
    } else {
        Err(LedgerError::Proof)
    }
}

/// The hashes that show that the tree over `leaves` continues the one over the first `earlier` of them.
///
/// # Errors
/// [`LedgerError::OutOfRange`]: an empty tree has no proof, and none is longer than the later one.
pub fn consistency_proof(leaves: &[Hash], earlier: usize) -> Result<Vec<Hash>, LedgerError> {
    if earlier == 0 || earlier > leaves.len() {
        return Err(out_of_range(earlier, leaves.len()));
    }
    let mut proof = Vec::new();
    let (mut tree, mut earlier) = (leaves, earlier);
    // As long as only left subtrees were passed, the subtree that is left is the earlier tree itself, whose root the
    // verifier knows.
    let mut known = true;
    while earlier < tree.len() {
        let (left, right) = tree.split_at(split(tree.len()));
        if earlier <= left.len() {
            proof.push(root(right));
            tree = left;
        } else {
            proof.push(root(left));
            earlier -= left.len();
            tree = right;
            known = false;
        }
    }
    if !known {
        proof.push(root(tree));
    }
    proof.reverse();
    Ok(proof)
}

/// Checks that the ledger of head `later` continues the one of head `earlier` (RFC 9162, section 2.1.4.2).
///
/// Every ledger continues an empty one; the same size takes the same root and an empty proof.
///
/// # Errors
/// [`LedgerError::OutOfRange`] when the later one is shorter, [`LedgerError::Proof`].
pub fn verify_consistency(earlier: &Head, later: &Head, proof: &[Hash]) -> Result<(), LedgerError> {
    if earlier.size > later.size {
        return Err(LedgerError::OutOfRange {
            first: earlier.size,
            size: later.size,
        });
    }
    let expect = |holds| {
        if holds {
            Ok(())
        } else {
            Err(LedgerError::Proof)
        }
    };
    if earlier.size == later.size {
        return expect(proof.is_empty() && earlier.root == later.root);
    }
    if earlier.size == 0 {
        return expect(proof.is_empty() && earlier.root == Frontier::default().head().root);
    }
    // A perfect earlier tree is a node of the later one: its root is the first step. Otherwise the proof names it.
    let mut steps = proof.iter();
    let first = if earlier.size.is_power_of_two() {
        Some(&earlier.root)
    } else {
        steps.next()
    };
    let Some(&first) = first else {
        return Err(LedgerError::Proof);
    };
    let up = (earlier.size - 1).trailing_ones();
    let (mut node, mut last) = ((earlier.size - 1) >> up, (later.size - 1) >> up);
    let (mut old, mut new) = (first, first);
    for step in steps {
        if last == 0 {
            return Err(LedgerError::Proof);
        }
        if node % 2 == 1 || node == last {
            old = node_hash(step, &old);
            new = node_hash(step, &new);
            while node % 2 == 0 && node != 0 {
                (node, last) = (node / 2, last / 2);
            }
        } else {
            new = node_hash(&new, step);
        }
        (node, last) = (node / 2, last / 2);
    }
    expect(last == 0 && old == earlier.root && new == later.root)
}

/// The largest power of two below `size`, for a size of at least 2: where RFC 9162 splits a tree.
fn split(size: usize) -> usize {
    1 << (size - 1).ilog2()
}

/// The root of the tree over `leaves`.
fn root(leaves: &[Hash]) -> Hash {
    let mut frontier = Frontier::default();
    leaves.iter().for_each(|leaf| frontier.push(*leaf));
    frontier.head().root
}

fn out_of_range(first: usize, size: usize) -> LedgerError {
    LedgerError::OutOfRange {
        first: first as u64,
        size: size as u64,
    }
}
