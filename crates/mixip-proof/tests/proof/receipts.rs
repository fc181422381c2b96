use mixip_proof::{Fault, Jws, KeySet, Kind, Statement, Trust, check, sign};
use serde_json::Value;

use crate::made::{Random, at, key, receipt};

#[test]
fn a13_a_receipt_holds_and_says_by_whom() {
    let (key, other) = (key(), key());
    let receipt = receipt(&key);
    let from_file = check(&receipt, None).unwrap();
    assert_eq!(
        (from_file.trust, from_file.key),
        (Trust::FromFile, key.public())
    );
    assert_eq!(from_file.signed_at, Some(at()));
    assert!(matches!(from_file.statement, Statement::Receipt(_)));

    let keys = KeySet::of([other.public(), key.public()]);
    assert_eq!(check(&receipt, Some(&keys)).unwrap().trust, Trust::Given);
    let others = KeySet::of([other.public()]);
    assert_eq!(
        check(&receipt, Some(&others)).unwrap_err(),
        Fault::KeyNotGiven {
            kid: key.public().kid()
        }
    );
}

#[test]
fn a13_a_thousand_receipts_with_one_bit_changed_are_refused() {
    let key = key();
    let keys = KeySet::of([key.public()]);
    let receipt = receipt(&key);
    let mut random = Random(7);
    for _ in 0..1_000 {
        let Ok(changed) = String::from_utf8(random.flipped(receipt.as_bytes())) else {
            continue;
        };
        for given in [None, Some(&keys)] {
            assert!(check(&changed, given).is_err(), "{changed}\n{receipt}");
        }
    }
    // Every bit of the end, where base64 has bits to spare.
    for bit in 0..64 {
        let mut changed = receipt.clone().into_bytes();
        let at = changed.len() - 1 - bit / 8;
        changed[at] ^= 1 << (bit % 8);
        if let Ok(changed) = String::from_utf8(changed) {
            assert!(check(&changed, None).is_err(), "bit {bit} from the end");
        }
    }
}

#[test]
fn a13_parts_of_two_receipts_do_not_fit() {
    let (one, two) = (receipt(&key()), receipt(&key()));
    let parts = |jws: &str| jws.split('.').map(str::to_owned).collect::<Vec<_>>();
    let (one, two) = (parts(&one), parts(&two));
    for mixed in [
        [&two[0], &one[1], &one[2]],
        [&one[0], &one[1], &two[2]],
        [&two[0], &two[1], &one[2]],
    ] {
        let mixed = mixed.map(String::as_str).join(".");
        assert_eq!(check(&mixed, None).unwrap_err(), Fault::Signature);
    }
}

/// A signature of ours with another header.
fn with_header(change: impl Fn(&mut Value)) -> String {
    use base64::Engine;
    use base64::prelude::BASE64_URL_SAFE_NO_PAD as BASE64;
    let signed = receipt(&key());
    let (header, rest) = signed.split_once('.').unwrap();
    let mut header: Value = serde_json::from_slice(&BASE64.decode(header).unwrap()).unwrap();
    change(&mut header);
    format!("{}.{rest}", BASE64.encode(header.to_string()))
}

#[test]
fn a13_headers_that_others_fell_for_are_refused() {
    let code = |change: fn(&mut Value)| check(&with_header(change), None).unwrap_err().code();
    assert_eq!(code(|header| header["alg"] = "none".into()), "not_accepted");
    assert_eq!(
        code(|header| header["alg"] = "HS256".into()),
        "not_accepted"
    );
    assert_eq!(
        code(|header| header["alg"] = "eddsa".into()),
        "not_accepted"
    );
    assert_eq!(
        code(|header| header["crit"] = serde_json::json!(["b64"])),
        "not_accepted"
    );
    assert_eq!(code(|header| header["typ"] = "JWT".into()), "not_a_proof");
    assert_eq!(
        code(|header| header["typ"] = Kind::Manifest.typ().into()),
        "signature"
    );
    assert_eq!(code(|header| header["kid"] = "another".into()), "other_key");
    assert_eq!(
        code(|header| header["jwk"]["x"] = "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo".into()),
        "other_key"
    );
    let without = |header: &mut Value| {
        header.as_object_mut().unwrap().remove("jwk");
    };
    assert_eq!(code(without), "key_missing");
}

#[test]
fn what_is_no_proof_is_told_so() {
    for nothing in [
        "",
        ".",
        "..",
        "...",
        "a.b.c",
        "{}",
        "PK\u{3}\u{4}",
        "e30.e30.e30",
    ] {
        assert_eq!(
            check(nothing, None).unwrap_err().code(),
            "not_a_proof",
            "{nothing}"
        );
    }
    let long = "a".repeat(1_000_000);
    assert_eq!(check(&long, None).unwrap_err().code(), "not_a_proof");
    let odd = sign(&key(), Kind::Receipt, at(), None, b"[]");
    assert_eq!(check(&odd, None).unwrap_err().code(), "payload");
    assert!(Jws::read(&odd).is_ok());
}
