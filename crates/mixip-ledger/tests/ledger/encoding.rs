//! What is hashed, byte for byte.

use std::collections::BTreeSet;

use mixip_ledger::*;
use proptest::prelude::*;
use serde_json::{Map, Value, json};
use uuid::Uuid;

/// Worked out by another implementation: Python's `json.dumps(…, sort_keys=True, separators=(",", ":"))` and `hashlib`.
#[test]
fn c6_the_leaf_is_what_others_compute() {
    let entry = Entry {
        at: "2026-01-02T03:04:05.000006789Z".parse().unwrap(),
        kind: EntryKind::ConsentGiven,
        actor: None,
        subject: Uuid::from_u128(7),
        payload: json!({"name": "Åda \"Muster\"", "b": [1, true, null], "a": {"z": -5, "é": "\n"}}),
    };
    let salt = Salt(std::array::from_fn(|place| place as u8));
    let row = Frontier::default().append(&entry, &salt).unwrap();
    assert_eq!(
        row.payload.as_deref(),
        Some(r#"{"a":{"z":-5,"é":"\n"},"b":[1,true,null],"name":"Åda \"Muster\""}"#)
    );
    assert_eq!(
        row.leaf().unwrap(),
        "{\"actor\":null,\"at\":\"2026-01-02T03:04:05.000006Z\",\
         \"commitment\":\"c44317987bc73529e0487259989565a0c18324e86960ad04984434f08054a2bf\",\
         \"kind\":\"consent_given\",\"seq\":0,\"subject\":\"00000000-0000-0000-0000-000000000007\",\"v\":1}"
    );
    assert_eq!(
        row.stored_leaf_hash().unwrap().to_string(),
        "3f36012e374fbec04319522cce3509fda9261eca5ed177da5bcf16db6b82ea65"
    );
    assert_eq!(row.root, row.leaf_hash, "the root of a tree with one leaf");
}

#[test]
fn a_second_without_fraction_has_six_digits_too() {
    let entry = Entry {
        at: "2026-01-02T03:04:05Z".parse().unwrap(),
        kind: EntryKind::Erased,
        actor: Some(Uuid::from_u128(1)),
        subject: Uuid::from_u128(7),
        payload: Value::Null,
    };
    let row = Frontier::default().append(&entry, &Salt([0; 32])).unwrap();
    assert!(
        row.leaf()
            .unwrap()
            .contains("\"at\":\"2026-01-02T03:04:05.000000Z\"")
    );
}

#[test]
fn every_kind_has_its_own_name() {
    let names: BTreeSet<_> = EntryKind::ALL.iter().map(|kind| kind.as_str()).collect();
    assert_eq!(names.len(), EntryKind::ALL.len());
    for kind in EntryKind::ALL {
        assert_eq!(kind.as_str().parse(), Ok(*kind));
        assert_eq!(serde_json::to_value(kind).unwrap(), json!(kind.as_str()));
        assert!(
            kind.as_str()
                .bytes()
                .all(|byte| byte == b'_' || byte.is_ascii_lowercase())
        );
    }
    assert_eq!(
        "nothing".parse::<EntryKind>(),
        Err(LedgerError::UnknownKind("nothing".into()))
    );
}

#[test]
fn salts_are_drawn_afresh() {
    let random = ring::rand::SystemRandom::new();
    let salts: BTreeSet<[u8; 32]> = (0..100)
        .map(|_| Salt::generate(&random).unwrap().0)
        .collect();
    assert_eq!(salts.len(), 100);
}

/// Any JSON value the ledger takes.
fn value() -> impl Strategy<Value = Value> {
    let number = -((1_i64 << 53) - 1)..(1_i64 << 53);
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        number.prop_map(Value::from),
        any::<String>().prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 32, 5, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
            prop::collection::vec((any::<String>(), inner), 0..5)
                .prop_map(|members| Value::Object(Map::from_iter(members))),
        ]
    })
}

/// The same value with the members of every object put in the other way round.
fn reversed(value: &Value) -> Value {
    match value {
        Value::Array(items) => items.iter().map(reversed).collect(),
        Value::Object(members) => {
            let members: Vec<_> = members
                .iter()
                .map(|(name, item)| (name.clone(), reversed(item)))
                .collect();
            Value::Object(members.into_iter().rev().collect())
        }
        other => other.clone(),
    }
}

proptest! {
    #[test]
    fn canonical_json_is_one_spelling_of_the_same_value(value in value()) {
        let text = canonical_json(&value).unwrap();
        prop_assert_eq!(&serde_json::from_str::<Value>(&text).unwrap(), &value);
        prop_assert_eq!(&canonical_json(&reversed(&value)).unwrap(), &text);
    }

    #[test]
    fn different_values_have_different_spellings(one in value(), other in value()) {
        prop_assert_eq!(one == other, canonical_json(&one).unwrap() == canonical_json(&other).unwrap());
    }
}
