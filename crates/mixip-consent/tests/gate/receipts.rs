//! Requirement A1: every receipt holds to the JSON Schema.

use boon::{Compiler, Schemas};
use jiff::tz::TimeZone;
use mixip_consent::*;
use serde_json::{Value, json};

use crate::{builders::*, random::Random};

struct Validator(Schemas, boon::SchemaIndex);

impl Validator {
    fn new() -> Self {
        let mut schemas = Schemas::new();
        let mut compiler = Compiler::new();
        compiler.enable_format_assertions();
        compiler
            .add_resource(
                "receipt.json",
                serde_json::from_str(RECEIPT_SCHEMA).unwrap(),
            )
            .unwrap();
        let index = compiler.compile("receipt.json", &mut schemas).unwrap();
        Self(schemas, index)
    }

    fn check(&self, receipt: &Value) -> Result<(), String> {
        self.0
            .validate(receipt, self.1)
            .map_err(|error| format!("{error:#}"))
    }
}

fn context() -> ReceiptContext {
    ReceiptContext {
        controller: Controller {
            name: text("Studio Muster"),
            contact: text("privacy@studio.example"),
        },
        notice_version: text("1"),
        storage_locations: vec![text("DE")],
        retention_period: text("until the purpose ends, at most 3 years after the last contact"),
        jurisdiction: text("DE"),
        recipients: vec![],
        withdrawal_method: text("https://studio.example/t/own-link"),
    }
}

/// Any consent at all, with or without evidence and withdrawal.
fn consent(random: &mut Random) -> Consent {
    let facts = loop {
        if let Some(facts) = random
            .roster()
            .into_values()
            .find_map(|mut talent| talent.consents.pop())
        {
            break facts;
        }
    };
    let given_at = facts.given_on.to_datetime(jiff::civil::Time::midnight());
    let given = Given {
        grant: facts.grant,
        statement: Statement::new("I agree.", "en-GB").unwrap(),
        given_by: GivenBy {
            name: text("Ada Muster"),
            relation: facts.relation,
        },
        method: if random.once_in(2) {
            Method::Paper
        } else {
            Method::Recorded
        },
        given_at: TimeZone::UTC.to_timestamp(given_at).unwrap(),
    };
    let at = given.given_at;
    let mut events = vec![ConsentEvent::Given(Box::new(given))];
    if random.once_in(2) {
        events.push(ConsentEvent::EvidenceAdded(Evidence {
            sha256: Sha256::of(b"scan"),
            at,
        }));
    }
    if facts.state == ConsentState::Withdrawn {
        let by = if random.once_in(2) {
            Withdrawer::Talent
        } else {
            Withdrawer::Account(id(5))
        };
        events.push(ConsentEvent::Withdrawn(Withdrawal {
            at,
            by,
            reason: random.once_in(2).then(|| text("no")),
        }));
    }
    Consent::fold(id(7), id(1), events).unwrap()
}

#[test]
fn a1_every_receipt_holds_to_the_schema() {
    let validator = Validator::new();
    for seed in 0..2_000 {
        let consent = consent(&mut Random(seed));
        let receipt = Receipt::new(&consent, &context());
        let json = serde_json::to_value(&receipt).unwrap();
        validator
            .check(&json)
            .unwrap_or_else(|error| panic!("seed {seed}: {error}\n{json:#}"));
        assert_eq!(
            serde_json::from_value::<Receipt>(json.clone()).unwrap(),
            receipt
        );
        assert_eq!(receipt.event.last().unwrap().event_state, consent.state());
        assert!(!json.to_string().contains("Ada"), "a receipt names nobody");
    }
}

#[test]
fn a1_the_schema_asks_for_every_field() {
    let validator = Validator::new();
    let consent = (0..)
        .map(|seed| consent(&mut Random(seed)))
        .find(|consent| {
            consent.given().grant.kind() == ConsentKind::Likeness
                && consent.state() == ConsentState::Withdrawn
        });
    let receipt = serde_json::to_value(Receipt::new(&consent.unwrap(), &context())).unwrap();
    validator.check(&receipt).unwrap();
    let required = [
        "/schema_version",
        "/record_id",
        "/pii_principal_id",
        "/pii_processing/privacy_notice/sha256",
        "/pii_processing/privacy_notice/version",
        "/pii_processing/language",
        "/pii_processing/purposes/0/purpose",
        "/pii_processing/purposes/0/lawful_basis",
        "/pii_processing/purposes/0/pii_information",
        "/pii_processing/purposes/0/pii_controllers",
        "/pii_processing/purposes/0/storage_locations",
        "/pii_processing/purposes/0/retention_period",
        "/pii_processing/purposes/0/channels",
        "/pii_processing/purposes/0/geographic_restrictions",
        "/pii_processing/purposes/0/jurisdiction",
        "/pii_processing/purposes/0/recipient_third_parties",
        "/pii_processing/purposes/0/withdrawal_method",
        "/party_identification/0/party_name",
        "/event/0/event_time",
        "/event/0/event_state",
        "/event/1/entity",
    ];
    for path in required {
        let (parent, name) = path.rsplit_once('/').unwrap();
        let mut without = receipt.clone();
        let removed = without
            .pointer_mut(parent)
            .unwrap()
            .as_object_mut()
            .unwrap()
            .remove(name);
        assert!(removed.is_some(), "{path} is not in the receipt");
        assert!(
            validator.check(&without).is_err(),
            "{path} is missing, and the schema does not mind"
        );
    }
    for (path, wrong) in [
        ("/record_id", json!("seven")),
        ("/event/0/event_time", json!("yesterday")),
        ("/event/0/event_state", json!("withdrawn")),
        ("/event/1/event_state", json!("given")),
        ("/pii_processing/purposes/0/purpose", json!("face_matching")),
        (
            "/pii_processing/purposes/0/geographic_restrictions",
            json!([]),
        ),
        ("/pii_processing/privacy_notice/sha256", json!("abc")),
    ] {
        let mut changed = receipt.clone();
        *changed.pointer_mut(path).unwrap() = wrong;
        assert!(validator.check(&changed).is_err(), "{path}");
    }
}
