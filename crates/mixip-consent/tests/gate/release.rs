//! What is asked, and what an answer gives: never more than was asked for.

use std::collections::BTreeSet;

use mixip_consent::{
    Accepted, Answer, Channel, Fields, Form, FormKind, Grant, Item, Language, NonEmpty, ProjectId,
    Purpose, Terms, Territories, built_in,
};
use proptest::prelude::*;
use uuid::Uuid;

fn channels() -> impl Strategy<Value = NonEmpty<Channel>> {
    prop::sample::subsequence(Channel::ALL, 1..=Channel::ALL.len())
        .prop_map(|some| NonEmpty::new(some).unwrap())
}

fn items() -> impl Strategy<Value = Vec<Item>> {
    prop::sample::subsequence(Purpose::ALL, 0..=4).prop_flat_map(|purposes| {
        let items: Vec<_> = purposes
            .into_iter()
            .map(|purpose| {
                channels().prop_map(move |channels| Item {
                    purpose,
                    channels,
                    note: None,
                })
            })
            .collect();
        items
    })
}

fn answers() -> impl Strategy<Value = Answer> {
    let accepted = (prop::sample::select(Purpose::ALL), channels())
        .prop_map(|(purpose, channels)| Accepted { purpose, channels });
    (prop::collection::vec(accepted, 0..4), any::<bool>())
        .prop_map(|(items, biometric)| Answer { items, biometric })
}

fn terms(items: Vec<Item>, asks_biometric: bool) -> Option<Terms> {
    let days = (
        jiff::civil::date(2026, 1, 1),
        Some(jiff::civil::date(2030, 1, 1)),
    );
    let project = ProjectId(Uuid::from_u128(7));
    Terms::new(project, items, Territories::Worldwide, days, asks_biometric).ok()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4_096))]

    #[test]
    fn an_answer_never_gives_more_than_was_asked_for(
        asked in items(), asks in any::<bool>(), answer in answers(),
    ) {
        let Some(terms) = terms(asked.clone(), asks) else {
            prop_assert!(asked.is_empty() && !asks);
            return Ok(());
        };
        // The slow model: what may be given, channel by channel.
        let allowed: BTreeSet<(Purpose, Channel)> = asked
            .iter()
            .flat_map(|item| item.channels.iter().map(|channel| (item.purpose, *channel)))
            .collect();
        let wanted: Vec<(Purpose, Channel)> = answer
            .items
            .iter()
            .flat_map(|item| item.channels.iter().map(|channel| (item.purpose, *channel)))
            .collect();
        let purposes: BTreeSet<Purpose> = answer.items.iter().map(|item| item.purpose).collect();
        let sound = purposes.len() == answer.items.len()
            && wanted.iter().all(|pair| allowed.contains(pair))
            && (asks || !answer.biometric)
            && (answer.biometric || !answer.items.is_empty());
        match terms.grants(&answer) {
            Err(error) => prop_assert!(!sound, "{error}"),
            Ok(grants) => {
                prop_assert!(sound);
                let mut given = BTreeSet::new();
                for grant in &grants {
                    if let Grant::Likeness { scope } = grant {
                        prop_assert_eq!(scope.purposes.iter().count(), 1, "each stands by itself");
                        for purpose in scope.purposes.iter() {
                            given.extend(scope.channels.iter().map(|channel| (*purpose, *channel)));
                        }
                    }
                }
                prop_assert_eq!(given, wanted.into_iter().collect::<BTreeSet<_>>());
                let biometric = grants.iter().filter(|g| matches!(g, Grant::Biometric)).count();
                prop_assert_eq!(biometric, usize::from(answer.biometric), "never bundled");
            }
        }
    }

    /// What is put into a text is never read as a field again.
    #[test]
    fn names_are_no_fields(name in "[a-z{} ]{1,20}") {
        let form = Form {
            en: Some("{{talent}}|{{asker}}|{{items}}|{{territories}}|{{term}}".to_owned()),
            de: None,
        };
        let item = Item {
            purpose: Purpose::Editorial,
            channels: NonEmpty::new([Channel::Web]).unwrap(),
            note: None,
        };
        let terms = terms(vec![item], false).unwrap();
        let fields = Fields {
            asker: "{{talent}}",
            contact: "",
            project: "",
            shoot_dates: None,
            compensation: None,
        };
        let text = form.render(Language::En, &fields, &terms).unwrap().to(&name);
        prop_assert!(text.starts_with(&format!("{name}|{{{{talent}}}}|")), "{}", text);
        prop_assert!(form.render(Language::De, &fields, &terms).is_none());
    }
}

#[test]
fn a12_every_built_in_form_holds_what_a_release_needs() {
    for kind in FormKind::ALL {
        let form = built_in(kind);
        assert_eq!(form.check(), Ok(()), "{kind:?}");
        for language in Language::ALL {
            let text = form.text(language).unwrap();
            for field in ["contact", "project", "shoot_dates", "compensation"] {
                let field = format!("{{{{{field}}}}}");
                assert!(text.contains(&field), "{kind:?} {language:?}: {field}");
            }
        }
    }
    let ids: BTreeSet<Uuid> = FormKind::ALL.into_iter().map(FormKind::id).collect();
    assert_eq!(ids.len(), FormKind::ALL.len());
}

#[test]
fn a12_every_fault_of_a_form_is_told_with_its_language() {
    let form = |en: &str, de: Option<&str>| Form {
        en: Some(en.to_owned()),
        de: de.map(str::to_owned),
    };
    let told = |form: Form| -> Vec<(Option<&'static str>, &'static str, Option<String>)> {
        form.faults()
            .iter()
            .map(|one| (one.language(), one.code(), one.field().map(str::to_owned)))
            .collect()
    };
    let sound = "{{asker}} {{talent}} {{items}} {{territories}} {{ term }}";
    assert_eq!(told(form(sound, None)), []);
    assert_eq!(told(form(" ", None)), [(None, "no_text", None)]);
    let german = sound.replace("{{talent}}", "{{who}} {{who}}") + " {{project";
    assert_eq!(
        told(form(sound, Some(&german))),
        [
            (Some("de"), "unknown_merge_field", Some("who".to_owned())),
            (Some("de"), "merge_field_unclosed", None),
            (Some("de"), "merge_field_missing", Some("talent".to_owned())),
        ]
    );
    assert_eq!(
        told(form(&format!("{sound} }}}}"), None)),
        [(Some("en"), "merge_field_unclosed", None)]
    );
    let some = form(&format!("{sound} {{{{project}}}}"), None);
    let left_out = ["contact", "shoot_dates", "compensation"];
    assert_eq!(some.left_out(Language::En), left_out);
    assert_eq!(some.left_out(Language::De), [""; 0]);
}
