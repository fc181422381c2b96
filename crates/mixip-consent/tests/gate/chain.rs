//! Requirements A1, A3, A14: what can be recorded, and what a chain of events adds up to.

use jiff::{Timestamp, tz::TimeZone};
use mixip_consent::*;
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::builders::*;

fn given(relation: &str, given_at: &str) -> Given {
    serde_json::from_value(json!({
        "kind": "likeness",
        "scope": {
            "projects": "all",
            "purposes": ["editorial"],
            "channels": ["web", "print"],
            "territories": ["DE", "FR"],
            "starts_on": "2030-01-01",
        },
        "statement": {"text": "Ich bin einverstanden.", "language": "de"},
        "given_by": {"name": "Ada Muster", "relation": relation},
        "method": "paper",
        "given_at": given_at,
    }))
    .unwrap()
}

fn now() -> Timestamp {
    "2030-06-01T12:00:00Z".parse().unwrap()
}

fn berlin() -> TimeZone {
    TimeZone::get("Europe/Berlin").unwrap()
}

fn give(
    relation: &str,
    given_at: &str,
    majority_on: Option<&str>,
) -> Result<(Consent, ConsentEvent), ConsentError> {
    let majority_on = majority_on.map(|date| date.parse().unwrap());
    Consent::give(
        id(7),
        id(1),
        given(relation, given_at),
        majority_on,
        &berlin(),
        now(),
    )
}

#[test]
fn a14_who_may_give() {
    let code = |relation, at, majority| {
        give(relation, at, majority)
            .map_err(|error| error.code())
            .err()
    };
    assert_eq!(code("self", "2030-05-01T10:00:00Z", None), None);
    assert_eq!(
        code("self", "2030-06-01T12:00:01Z", None),
        Some("given_in_future")
    );
    assert_eq!(
        code("self", "2030-05-01T10:00:00Z", Some("2031-01-01")),
        Some("guardian_required")
    );
    assert_eq!(
        code("guardian", "2030-05-01T10:00:00Z", Some("2031-01-01")),
        None
    );
    assert_eq!(
        code("guardian", "2030-05-01T10:00:00Z", None),
        Some("majority_unknown")
    );
    assert_eq!(
        code("guardian", "2030-05-01T10:00:00Z", Some("2030-01-01")),
        Some("talent_of_age")
    );
    // The birthday itself, in the workspace's time zone: 23:30 in London is the next day in Berlin.
    assert_eq!(
        code("self", "2030-04-30T22:30:00Z", Some("2030-05-01")),
        None
    );
    assert_eq!(
        code("self", "2030-04-30T21:30:00Z", Some("2030-05-01")),
        Some("guardian_required")
    );
    assert_eq!(
        code("guardian", "2030-04-30T21:30:00Z", Some("2030-05-01")),
        None
    );
    assert_eq!(
        code("guardian", "2030-04-30T22:30:00Z", Some("2030-05-01")),
        Some("talent_of_age")
    );
}

fn evidence() -> ConsentEvent {
    ConsentEvent::EvidenceAdded(Evidence {
        sha256: Sha256::of(b"a scan"),
        at: now(),
    })
}

fn withdrawal() -> ConsentEvent {
    ConsentEvent::Withdrawn(Withdrawal {
        at: now(),
        by: Withdrawer::Talent,
        reason: Some(text("changed my mind")),
    })
}

#[test]
fn a1_a_consent_is_the_fold_of_its_events() {
    let (mut consent, first) = give("self", "2030-05-01T10:00:00Z", None).unwrap();
    assert_eq!(
        (consent.state(), consent.evidence_missing()),
        (ConsentState::Given, true)
    );
    let mut chain = vec![first];
    for event in [evidence(), withdrawal(), evidence()] {
        consent.apply(event.clone()).unwrap();
        chain.push(event);
        assert_eq!(Consent::fold(id(7), id(1), chain.clone()).unwrap(), consent);
    }
    assert_eq!(
        (consent.state(), consent.evidence().len()),
        (ConsentState::Withdrawn, 2)
    );
    assert_eq!(
        consent.withdrawal().unwrap().reason,
        Some(text("changed my mind"))
    );
    let facts = consent.facts(&berlin());
    assert_eq!(
        (facts.id, facts.state, facts.given_on),
        (
            id(7),
            ConsentState::Withdrawn,
            "2030-05-01".parse().unwrap()
        )
    );

    let json: Vec<String> = chain
        .iter()
        .map(|event| serde_json::to_string(event).unwrap())
        .collect();
    let read: Vec<ConsentEvent> = json
        .iter()
        .map(|event| serde_json::from_str(event).unwrap())
        .collect();
    assert_eq!(read, chain);
}

#[test]
fn a2_illegal_moves_change_nothing() {
    let (consent, first) = give("self", "2030-05-01T10:00:00Z", None).unwrap();
    let fold = |events: Vec<ConsentEvent>| Consent::fold(id(7), id(1), events);
    assert_eq!(fold(vec![]), Err(ConsentError::NotGiven));
    assert_eq!(
        fold(vec![evidence(), first.clone()]),
        Err(ConsentError::NotGiven)
    );
    assert_eq!(fold(vec![withdrawal()]), Err(ConsentError::NotGiven));
    assert_eq!(
        fold(vec![first.clone(), first.clone()]),
        Err(ConsentError::AlreadyGiven)
    );
    assert_eq!(
        fold(vec![first.clone(), withdrawal(), first.clone()]),
        Err(ConsentError::AlreadyGiven)
    );
    assert_eq!(
        fold(vec![first.clone(), withdrawal(), withdrawal()]),
        Err(ConsentError::AlreadyWithdrawn)
    );

    let mut withdrawn = consent;
    withdrawn.apply(withdrawal()).unwrap();
    let before = withdrawn.clone();
    let other = ConsentEvent::Withdrawn(Withdrawal {
        at: now(),
        by: Withdrawer::Account(id(5)),
        reason: None,
    });
    assert_eq!(withdrawn.apply(other), Err(ConsentError::AlreadyWithdrawn));
    assert_eq!(withdrawn, before);
}

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
        ("method", Some(json!("signed_link")), "paper"),
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
