//! Requirements A1, A2, A14: what can be recorded, and what a chain of events adds up to.

use jiff::{Timestamp, tz::TimeZone};
use mixip_consent::*;
use serde_json::json;

use crate::builders::*;

pub(crate) fn given(relation: &str, given_at: &str) -> Given {
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
