//! Whether a consent counts at all on a day, for matching and for labels (requirement A14).

use mixip_consent::*;

use crate::builders::*;

#[test]
fn a14_matching_a_minor_takes_a_guardian_and_ends_at_majority() {
    let talent = |consent| TalentFacts {
        majority_on: Some(day(10)),
        consents: vec![consent],
    };
    let guardian = talent(ConsentFacts {
        relation: Relation::Guardian,
        ..biometric(7)
    });
    assert_eq!(guardian.biometric_current(day(9)), Some(id(7)));
    assert_eq!(guardian.biometric_current(day(10)), None);

    let alone = talent(biometric(7));
    assert_eq!(alone.biometric_current(day(9)), None);
    assert_eq!(
        alone.biometric_current(day(10)),
        None,
        "asked again at majority"
    );
    let asked_again = talent(ConsentFacts {
        given_on: day(10),
        ..biometric(8)
    });
    assert_eq!(asked_again.biometric_current(day(10)), Some(id(8)));
}

#[test]
fn matching_takes_a_biometric_consent_that_stands() {
    let of_age = |consents: &[ConsentFacts]| TalentFacts {
        majority_on: None,
        consents: consents.to_vec(),
    };
    assert_eq!(of_age(&[]).biometric_current(day(9)), None);
    assert_eq!(
        of_age(&[likeness(6, usual_scope())]).biometric_current(day(15)),
        None
    );
    let withdrawn = ConsentFacts {
        state: ConsentState::Withdrawn,
        ..biometric(7)
    };
    assert_eq!(
        of_age(std::slice::from_ref(&withdrawn)).biometric_current(day(9)),
        None
    );
    let later = ConsentFacts {
        given_on: day(3),
        ..biometric(9)
    };
    let both = [withdrawn, biometric(8), later];
    assert_eq!(of_age(&both).biometric_current(day(9)), Some(id(9)));
}

#[test]
fn the_label_cleared_asks_for_a_likeness_consent_of_this_project_today() {
    let talent = TalentFacts {
        majority_on: None,
        consents: vec![likeness(7, usual_scope()), biometric(8)],
    };
    for (project, on, holds) in [
        (1, 10, true),
        (2, 20, true),
        (3, 15, false),
        (1, 9, false),
        (1, 21, false),
    ] {
        assert_eq!(
            talent.likeness_current(id(project), day(on)),
            holds,
            "project {project}, day {on}"
        );
    }
    let withdrawn = ConsentFacts {
        state: ConsentState::Withdrawn,
        ..likeness(7, usual_scope())
    };
    let talent = TalentFacts {
        consents: vec![withdrawn, biometric(8)],
        ..talent
    };
    assert!(!talent.likeness_current(id(1), day(15)));
}

#[test]
fn a_consent_is_in_force_between_its_days_while_it_stands() {
    let bounded = likeness(7, usual_scope());
    let guardian = ConsentFacts {
        relation: Relation::Guardian,
        ..bounded.clone()
    };
    let withdrawn = ConsentFacts {
        state: ConsentState::Withdrawn,
        ..bounded.clone()
    };
    let table = [
        (None, &bounded, [9, 10, 20, 21], [false, true, true, false]),
        (None, &withdrawn, [9, 10, 20, 21], [false; 4]),
        (
            Some(15),
            &guardian,
            [9, 10, 14, 15],
            [false, true, true, false],
        ),
        (Some(15), &bounded, [9, 10, 14, 15], [false; 4]),
        (None, &guardian, [9, 10, 14, 15], [false; 4]),
        (None, &biometric(8), [0, 9, 99, 999], [true; 4]),
    ];
    for (majority, consent, days, expected) in table {
        let talent = TalentFacts {
            majority_on: majority.map(day),
            consents: Vec::new(),
        };
        assert_eq!(
            days.map(|number| talent.in_force(consent, day(number))),
            expected,
            "{consent:?}"
        );
    }
}
