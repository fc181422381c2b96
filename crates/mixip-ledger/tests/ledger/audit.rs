//! Requirements C6 and B10: whatever is changed is found, and what was erased is not missed.

use mixip_ledger::*;
use uuid::Uuid;

use crate::story::*;

fn fault(rows: &[Row], head: &Head) -> (u64, Wrong) {
    let fault = verify(rows, head).unwrap_err();
    (fault.seq, fault.wrong)
}

#[test]
fn c6_a_ledger_that_nobody_touched_is_sound() {
    for size in 0..70 {
        let (rows, head) = ledger(size);
        assert_eq!(verify(&rows, &head), Ok(Summary { head, erased: 0 }));
        assert_eq!(head.size, size);
    }
}

/// Every way to change one thing in a row, with what the audit says of it.
fn edits(row: &Row) -> Vec<(String, Row, Wrong)> {
    let mut edits = Vec::new();
    let mut add = |name: String, wrong, edit: &dyn Fn(&mut Row)| {
        let mut edited = row.clone();
        edit(&mut edited);
        edits.push((name, edited, wrong));
    };
    for bit in 0..63 {
        add(format!("bit {bit} of at"), Wrong::Leaf, &|row| {
            row.at ^= 1 << bit
        });
    }
    add("kind".into(), Wrong::Leaf, &|row| {
        row.kind = "something_else".into()
    });
    add("longer kind".into(), Wrong::Leaf, &|row| {
        row.kind.push('\0')
    });
    add("no kind".into(), Wrong::Leaf, &|row| row.kind.clear());
    add("actor".into(), Wrong::Leaf, &|row| {
        row.actor = Some(Uuid::from_u128(99))
    });
    if row.actor.is_some() {
        add("no actor".into(), Wrong::Leaf, &|row| row.actor = None);
    }
    for bit in 0..128 {
        add(format!("bit {bit} of subject"), Wrong::Leaf, &|row| {
            row.subject = Uuid::from_u128(row.subject.as_u128() ^ (1 << bit));
        });
    }
    for bit in 0..256 {
        let flip = |bytes: &mut Vec<u8>| bytes[bit / 8] ^= 1 << (bit % 8);
        add(format!("bit {bit} of commitment"), Wrong::Payload, &|row| {
            flip(&mut row.commitment)
        });
        add(format!("bit {bit} of leaf hash"), Wrong::Leaf, &|row| {
            flip(&mut row.leaf_hash)
        });
        add(format!("bit {bit} of root"), Wrong::Root, &|row| {
            flip(&mut row.root)
        });
        add(format!("bit {bit} of salt"), Wrong::Payload, &|row| {
            flip(row.salt.as_mut().unwrap())
        });
    }
    type Lengthen = fn(&mut Row) -> &mut Vec<u8>;
    let hashes: [(&str, Wrong, Lengthen); 4] = [
        ("commitment", Wrong::Payload, |row| &mut row.commitment),
        ("leaf hash", Wrong::Leaf, |row| &mut row.leaf_hash),
        ("root", Wrong::Root, |row| &mut row.root),
        ("salt", Wrong::Payload, |row| row.salt.as_mut().unwrap()),
    ];
    for (name, wrong, bytes) in hashes {
        add(format!("longer {name}"), wrong, &|row| bytes(row).push(0));
        add(format!("shorter {name}"), wrong, &|row| {
            let shorter = bytes(row).len() - 1;
            bytes(row).truncate(shorter);
        });
        add(format!("empty {name}"), wrong, &|row| bytes(row).clear());
    }
    let letters = row.payload.as_ref().unwrap().len();
    for place in 0..letters {
        add(
            format!("letter {place} of payload"),
            Wrong::Payload,
            &|row| {
                row.payload
                    .as_mut()
                    .unwrap()
                    .replace_range(place..=place, "~");
            },
        );
    }
    add("space in payload".into(), Wrong::Payload, &|row| {
        row.payload.as_mut().unwrap().push(' ')
    });
    add("salt without payload".into(), Wrong::Payload, &|row| {
        row.payload = None
    });
    add("payload without salt".into(), Wrong::Payload, &|row| {
        row.salt = None
    });
    edits
}

#[test]
fn c6_every_edit_is_found_where_it_is() {
    let (rows, head) = ledger(7);
    for place in 0..rows.len() {
        for (name, edited, wrong) in edits(&rows[place]) {
            let mut rows = rows.clone();
            rows[place] = edited;
            assert_eq!(
                fault(&rows, &head),
                (place as u64, wrong),
                "{name}, entry {place}"
            );
        }
    }
}

#[test]
fn c6_an_edit_of_an_erased_entry_is_found_too() {
    let (mut rows, head) = ledger(7);
    for place in 0..rows.len() {
        (rows[place].salt, rows[place].payload) = (None, None);
        for bit in 0..256 {
            let mut rows = rows.clone();
            rows[place].commitment[bit / 8] ^= 1 << (bit % 8);
            assert_eq!(fault(&rows, &head), (place as u64, Wrong::Leaf));
        }
    }
}

#[test]
fn c6_every_other_number_is_found() {
    let (rows, head) = ledger(7);
    for place in 0..rows.len() {
        for number in (-2..10)
            .chain([i64::MIN, i64::MAX])
            .filter(|number| *number != place as i64)
        {
            let mut rows = rows.clone();
            rows[place].seq = number;
            let expected = match u64::try_from(number) {
                Ok(number) if number > place as u64 => (place as u64, Wrong::Missing),
                Ok(number) => (number, Wrong::Inserted),
                Err(_) => (place as u64, Wrong::Inserted),
            };
            assert_eq!(fault(&rows, &head), expected);
        }
    }
}

#[test]
fn c6_every_deletion_is_found_also_at_the_end() {
    for size in 1..20 {
        let (rows, head) = ledger(size);
        for first in 0..rows.len() {
            for after in first + 1..=rows.len() {
                let mut rows = rows.clone();
                rows.drain(first..after);
                assert_eq!(
                    fault(&rows, &head),
                    (first as u64, Wrong::Missing),
                    "{first}..{after} of {size}"
                );
            }
        }
    }
}

#[test]
fn c6_closing_the_gap_after_a_deletion_is_found() {
    let (rows, head) = ledger(9);
    for place in 0..rows.len() - 1 {
        let mut rows = rows.clone();
        rows.remove(place);
        for (number, row) in rows.iter_mut().enumerate() {
            row.seq = number as i64;
        }
        assert_eq!(fault(&rows, &head), (place as u64, Wrong::Leaf));
        forge(&mut rows, place, false);
        assert_eq!(fault(&rows, &head), (place as u64, Wrong::Root));
        forge(&mut rows, place, true);
        assert_eq!(fault(&rows, &head), (8, Wrong::Missing));
    }
}

#[test]
fn c6_every_change_of_order_is_found() {
    let (rows, head) = ledger(9);
    for first in 0..rows.len() {
        for second in first + 1..rows.len() {
            let mut swapped = rows.clone();
            swapped.swap(first, second);
            assert_eq!(fault(&swapped, &head), (first as u64, Wrong::Missing));
            // The same with the numbers put in order again, then with leaf hashes that fit.
            for (number, row) in swapped.iter_mut().enumerate() {
                row.seq = number as i64;
            }
            assert_eq!(fault(&swapped, &head), (first as u64, Wrong::Leaf));
            forge(&mut swapped, first, false);
            assert_eq!(fault(&swapped, &head), (first as u64, Wrong::Root));
        }
    }
}

#[test]
fn c6_every_insertion_is_found() {
    let (rows, head) = ledger(9);
    for place in 0..=rows.len() {
        for copied in 0..rows.len() {
            let mut rows = rows.clone();
            rows.insert(place, rows[copied].clone());
            let expected = if copied < place {
                (copied as u64, Wrong::Inserted)
            } else {
                (place as u64, Wrong::Missing)
            };
            // A copy right before its original passes for it, and the original for the copy.
            let twin = copied == place;
            let expected = if twin {
                (place as u64, Wrong::Inserted)
            } else {
                expected
            };
            assert_eq!(fault(&rows, &head), expected, "{copied} at {place}");

            for (number, row) in rows.iter_mut().enumerate() {
                row.seq = number as i64;
            }
            forge(&mut rows, place, false);
            assert_eq!(
                fault(&rows, &head),
                (place as u64 + u64::from(twin), Wrong::Root)
            );
            forge(&mut rows, place, true);
            assert_eq!(fault(&rows, &head), (9, Wrong::Inserted));
        }
    }
}

/// Whoever rewrites a row and everything that follows from it is found by the head, if that is out of reach.
#[test]
fn c6_a_rewritten_history_is_found_by_the_recorded_head() {
    let (rows, head) = ledger(9);
    for place in 0..rows.len() {
        let mut rows = rows.clone();
        rows[place].kind = "consent_given".into();
        rows[place].payload = Some("{\"forged\":true}".into());
        assert_eq!(fault(&rows, &head), (place as u64, Wrong::Payload));
        forge(&mut rows, place, false);
        assert_eq!(fault(&rows, &head), (place as u64, Wrong::Root));
        forge(&mut rows, place, true);
        assert_eq!(fault(&rows, &head), (8, Wrong::Head));

        // Heads recorded on the way narrow it down.
        let mut verifier = Verifier::default();
        for (at, row) in rows.iter().enumerate() {
            verifier.push(row).unwrap();
            let recorded = ledger(at as u64 + 1).1;
            assert_eq!(
                verifier.head() == recorded,
                at < place,
                "entry {at}, changed at {place}"
            );
        }
    }
}

#[test]
fn b10_erased_payloads_are_not_missed() {
    let (rows, head) = ledger(8);
    for erased in 0..256_u32 {
        let mut rows = rows.clone();
        for (place, row) in rows.iter_mut().enumerate() {
            if erased >> place & 1 == 1 {
                (row.salt, row.payload) = (None, None);
            }
        }
        assert_eq!(
            verify(&rows, &head),
            Ok(Summary {
                head,
                erased: u64::from(erased.count_ones())
            })
        );
    }
}

#[test]
fn b10_nothing_personal_is_in_a_leaf_or_a_log() {
    let (rows, _) = ledger(8);
    for row in &rows {
        let leaf = row.leaf().unwrap();
        assert!(!leaf.contains("person"), "{leaf}");
        let log = format!(
            "{row:?} {:?}",
            Salt(row.salt.clone().unwrap().try_into().unwrap())
        );
        assert!(
            !log.contains("person") && !log.contains(&format!("{}, {}", row.seq, row.seq)),
            "{log}"
        );
    }
    // The same payload under another salt is another commitment: nobody can try out names.
    let payload = rows[0].payload.as_ref().unwrap();
    assert_ne!(salt(1).commit(payload), salt(2).commit(payload));
}

#[test]
fn a_frontier_goes_on_where_it_was_stored() {
    for size in 0..70 {
        let (_, head) = ledger(size);
        let mut frontier = Frontier::default();
        for number in 0..size {
            frontier = Frontier::from_bytes(&frontier.to_bytes()).unwrap();
            frontier.append(&entry(number), &salt(number)).unwrap();
        }
        assert_eq!(frontier.head(), head);
        assert_eq!(
            frontier.to_bytes().len(),
            8 + 32 * size.count_ones() as usize
        );

        let bytes = frontier.to_bytes();
        for cut in 0..bytes.len() {
            assert!(
                Frontier::from_bytes(&bytes[..cut]).is_err(),
                "{cut} of {} bytes",
                bytes.len()
            );
        }
        assert!(Frontier::from_bytes(&[bytes, vec![0]].concat()).is_err());
    }
}

#[test]
fn a_refused_entry_leaves_the_frontier_as_it_was() {
    let mut frontier = Frontier::default();
    frontier.append(&entry(0), &salt(0)).unwrap();
    let before = frontier.clone();
    let fraction = Entry {
        payload: serde_json::json!({"similarity": 0.61}),
        ..entry(1)
    };
    assert_eq!(
        frontier.append(&fraction, &salt(1)).unwrap_err(),
        LedgerError::Number("0.61".into())
    );
    assert_eq!(frontier, before);
}
