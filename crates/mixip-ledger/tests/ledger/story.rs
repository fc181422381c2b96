//! A ledger to test with.

use jiff::Timestamp;
use mixip_ledger::*;
use serde_json::json;
use uuid::Uuid;

/// The `number`th thing that happens.
pub(crate) fn entry(number: u64) -> Entry {
    Entry {
        at: Timestamp::from_microsecond(1_900_000_000_000_000 + number as i64 * 1_000_003).unwrap(),
        kind: EntryKind::ALL[number as usize % EntryKind::ALL.len()],
        actor: (!number.is_multiple_of(3)).then(|| Uuid::from_u128(u128::from(number % 2))),
        subject: Uuid::from_u128(100 + u128::from(number)),
        payload: json!({"name": format!("person {number}"), "number": number}),
    }
}

pub(crate) fn salt(number: u64) -> Salt {
    Salt([number as u8; 32])
}

/// A ledger of `size` entries.
pub(crate) fn ledger(size: u64) -> (Vec<Row>, Head) {
    let mut frontier = Frontier::default();
    let rows = (0..size)
        .map(|number| frontier.append(&entry(number), &salt(number)).unwrap())
        .collect();
    (rows, frontier.head())
}

/// What somebody does who covers traces: leaf hashes from `from` on are made to fit the rows, and roots too if `roots`.
pub(crate) fn forge(rows: &mut [Row], from: usize, roots: bool) {
    let mut frontier = Frontier::default();
    for (place, row) in rows.iter_mut().enumerate() {
        if place >= from {
            if let (Some(salt), Some(payload)) = (&row.salt, &row.payload) {
                let salt = Salt(salt.as_slice().try_into().unwrap());
                row.commitment = salt.commit(payload).0.to_vec();
            }
            row.leaf_hash = row.compute_leaf_hash().unwrap().0.to_vec();
        }
        frontier.push(row.stored_leaf_hash().unwrap());
        if roots && place >= from {
            row.root = frontier.head().root.0.to_vec();
        }
    }
}
