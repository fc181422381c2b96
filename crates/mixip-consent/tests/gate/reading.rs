//! What is read from JSON, what is refused, and the exact words (requirement A3).

use mixip_consent::*;
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::chain::given;

#[test]
fn kind_and_scope_go_together() {
    let scope = given("self", "2030-05-01T10:00:00Z").grant.scope().cloned();
    assert_eq!(
        Grant::new(ConsentKind::Likeness, None),
        Err(ConsentError::ScopeRequired)
    );
    assert_eq!(
        Grant::new(ConsentKind::Biometric, scope.clone()),
        Err(ConsentError::ScopeNotAllowed)
    );
    assert_eq!(
        Grant::new(ConsentKind::Biometric, None),
        Ok(Grant::Biometric)
    );
    assert_eq!(
        Grant::new(ConsentKind::Likeness, scope).unwrap().kind(),
        ConsentKind::Likeness
    );
}

/// Requirement A2 and the shape of a consent: what does not belong is refused, not passed over.
#[test]
fn what_was_given_is_read_strictly() {
    let good = serde_json::to_value(given("self", "2030-05-01T10:00:00Z")).unwrap();
    assert_eq!(good["kind"], "likeness");
    let refused = |part: &str, value: Option<Value>| {
        let mut body = good.clone();
        match value {
            Some(value) => body[part] = value,
            None => drop(body.as_object_mut().unwrap().remove(part)),
        }
        serde_json::from_value::<Given>(body)
            .unwrap_err()
            .to_string()
    };
    for (part, value, says) in [
        ("scope", None, "needs a scope"),
        ("kind", Some(json!("biometric")), "has no scope"),
        ("kind", Some(json!("both")), "biometric"),
        ("method", Some(json!("spoken")), "paper"),
        (
            "given_by",
            Some(json!({"name": " ", "relation": "self"})),
            "empty",
        ),
        (
            "given_by",
            Some(json!({"name": "Ada", "relation": "friend"})),
            "guardian",
        ),
        (
            "given_by",
            Some(json!({"name": "Ada", "relation": "self", "age": 7})),
            "unknown field",
        ),
        (
            "statement",
            Some(json!({"text": "Ja.", "language": "de", "bold": true})),
            "unknown field",
        ),
        ("statement", None, "missing field"),
        ("ticked", Some(json!(true)), "unknown field"),
    ] {
        let error = refused(part, value);
        assert!(error.contains(says), "{part}: {error}");
    }
}

#[test]
fn a_scope_says_something_in_every_part() {
    let good = json!({
        "projects": ["00000000-0000-0000-0000-000000000001"],
        "purposes": ["editorial", "ai_training"],
        "channels": ["out_of_home"],
        "territories": "worldwide",
        "starts_on": "2030-01-01",
        "ends_on": "2030-01-01",
    });
    let scope: Scope = serde_json::from_value(good.clone()).unwrap();
    assert_eq!(serde_json::to_value(&scope).unwrap(), good);
    for (part, wrong, says) in [
        ("projects", json!([]), "at least one project"),
        ("projects", json!("some"), "\"all\" or a list"),
        ("purposes", json!([]), "at least one"),
        ("purposes", json!(["fun"]), "editorial"),
        ("channels", json!([]), "at least one"),
        ("channels", json!(["tv"]), "broadcast"),
        ("territories", json!([]), "at least one"),
        ("territories", json!(["de"]), "in capitals"),
        ("starts_on", json!("2030-02-30"), "day"),
        ("ends_on", json!("2029-12-31"), "before it starts"),
        ("until", json!("2031-01-01"), "unknown field"),
    ] {
        let mut body = good.clone();
        body[part] = wrong;
        let error = serde_json::from_value::<Scope>(body)
            .unwrap_err()
            .to_string();
        assert!(error.contains(says), "{part}: {error}");
    }
}

#[test]
fn names_of_purposes_and_channels_are_read_and_refused_with_the_list() {
    for purpose in Purpose::ALL {
        assert_eq!(purpose.as_str().parse(), Ok(*purpose));
        assert_eq!(
            serde_json::to_value(purpose).unwrap(),
            json!(purpose.as_str())
        );
    }
    for channel in Channel::ALL {
        assert_eq!(channel.as_str().parse(), Ok(*channel));
        assert_eq!(
            serde_json::to_value(channel).unwrap(),
            json!(channel.as_str())
        );
    }
    assert_eq!((Purpose::ALL.len(), Channel::ALL.len()), (9, 7));
    let error = "Editorial".parse::<Purpose>().unwrap_err();
    assert_eq!(error.code(), "unknown_purpose");
    assert!(
        error
            .to_string()
            .contains("editorial, advertising, marketing"),
        "{error}"
    );
    assert_eq!(
        "tv".parse::<Channel>().unwrap_err().code(),
        "unknown_channel"
    );
}

#[test]
fn a_statement_needs_words_and_a_language() {
    assert_eq!(Statement::new("  \n", "de"), Err(ConsentError::Empty));
    for good in ["de", "pt-BR", "zh-Hant-TW", "gsw"] {
        assert_eq!(Statement::new("Ja.", good).unwrap().language(), good);
    }
    for wrong in ["", "d", "german", "de_DE", "de-", "d3"] {
        assert_eq!(
            Statement::new("Ja.", wrong).unwrap_err().code(),
            "malformed_language",
            "{wrong:?}"
        );
    }
    // FIPS 180-4, example "abc".
    let hash = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    assert_eq!(
        Statement::new("abc", "en").unwrap().hash().to_string(),
        hash
    );
}

proptest! {
    /// Requirement A3: the text comes back byte for byte, and its hash is that of no other text.
    #[test]
    fn a3_the_exact_text_is_kept(words in "\\PC*[a-z]\\PC{0,40}", place in 0..40_usize, other in any::<char>()) {
        let statement = Statement::new(&words, "de").unwrap();
        let json = serde_json::to_string(&statement).unwrap();
        let read: Statement = serde_json::from_str(&json).unwrap();
        prop_assert_eq!(read.text(), words.as_str());
        prop_assert_eq!(read.hash(), Sha256::of(words.as_bytes()));

        let mut letters: Vec<char> = words.chars().collect();
        let place = place % letters.len();
        letters[place] = other;
        let changed = String::from_iter(letters);
        if let Ok(changed_statement) = Statement::new(&changed, "de") {
            prop_assert_eq!(changed_statement.hash() == statement.hash(), changed == words);
        }
    }
}
