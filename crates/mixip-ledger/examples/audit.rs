//! How long appending and auditing take: `cargo run --release -p mixip-ledger --example audit`

use std::{error::Error, time::Instant};

use jiff::Timestamp;
use mixip_ledger::*;
use serde_json::json;
use uuid::Uuid;

fn main() -> Result<(), Box<dyn Error>> {
    let count = 100_000_u32;
    let entry = |number: u32| Entry {
        at: Timestamp::UNIX_EPOCH,
        kind: EntryKind::DecisionMade,
        actor: Some(Uuid::from_u128(1)),
        subject: Uuid::from_u128(u128::from(number)),
        payload: json!({"decision": "confirmed", "talent_id": Uuid::from_u128(2), "asset_id": Uuid::from_u128(3)}),
    };
    let mut frontier = Frontier::default();
    let start = Instant::now();
    let rows: Vec<Row> = (0..count)
        .map(|number| frontier.append(&entry(number), &Salt([7; 32])))
        .collect::<Result<_, _>>()?;
    println!(
        "append: {:.2} µs an entry",
        start.elapsed().as_secs_f64() * 1e6 / f64::from(count)
    );

    let start = Instant::now();
    verify(&rows, &frontier.head())?;
    println!(
        "audit: {:.2} µs an entry of {count}",
        start.elapsed().as_secs_f64() * 1e6 / f64::from(count)
    );

    let leaves: Vec<Hash> = rows.iter().filter_map(Row::stored_leaf_hash).collect();
    let start = Instant::now();
    inclusion_proof(&leaves, 4711)?;
    println!(
        "inclusion proof from {count} leaf hashes: {:.1} ms",
        start.elapsed().as_secs_f64() * 1e3
    );
    Ok(())
}
