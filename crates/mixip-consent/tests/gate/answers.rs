//! Which of several consents answers for a use.

use mixip_consent::*;

use crate::builders::*;

#[test]
fn of_several_that_cover_the_one_that_lasts_longest_answers() {
    let until = |number, ends: Option<i64>| {
        likeness(
            number,
            ScopeDraft {
                ends_on: ends.map(day),
                ..usual_scope()
            },
        )
    };
    let use_ = usage(Purpose::Editorial, &[Channel::Web], "DE").of(id(1), day(15));
    let answers = |consents: Vec<ConsentFacts>| verdict(&roster(consents), &use_).consent;
    assert_eq!(
        answers(vec![
            until(7, Some(18)),
            until(8, Some(19)),
            until(9, Some(16))
        ]),
        Some(id(8))
    );
    assert_eq!(
        answers(vec![until(7, Some(18)), until(8, Some(19)), until(9, None)]),
        Some(id(9))
    );
    assert_eq!(
        answers(vec![
            until(9, Some(18)),
            until(7, Some(18)),
            until(8, Some(18))
        ]),
        Some(id(7))
    );

    // A guardian's consent without an end lasts until the talent is of age.
    let guardian = ConsentFacts {
        relation: Relation::Guardian,
        ..until(7, None)
    };
    let minor = |own: ConsentFacts| TalentFacts {
        majority_on: Some(day(18)),
        consents: vec![guardian.clone(), own],
    };
    let consent = |talent| verdict(&Roster::from([(id(1), talent)]), &use_).consent;
    let also_guardian = |ends| ConsentFacts {
        relation: Relation::Guardian,
        ..until(6, Some(ends))
    };
    assert_eq!(consent(minor(also_guardian(16))), Some(id(7)));
    assert_eq!(consent(minor(also_guardian(17))), Some(id(6)));
}

#[test]
fn where_none_covers_the_nearest_answers() {
    let use_ = usage(Purpose::Editorial, &[Channel::Print], "DE").of(id(1), day(15));
    let web_only = likeness(7, usual_scope());
    let all_channels = ScopeDraft {
        channels: set(Channel::ALL.iter().copied()),
        ..usual_scope()
    };
    let withdrawn = ConsentFacts {
        state: ConsentState::Withdrawn,
        ..likeness(5, all_channels.clone())
    };
    let elsewhere = likeness(
        4,
        ScopeDraft {
            projects: projects(&[3]),
            ..usual_scope()
        },
    );
    let over = likeness(
        6,
        ScopeDraft {
            ends_on: Some(day(14)),
            ..all_channels.clone()
        },
    );
    let later = likeness(
        3,
        ScopeDraft {
            starts_on: day(16),
            ..all_channels.clone()
        },
    );

    let answer = |consents: &[&ConsentFacts]| {
        let verdict = verdict(&roster(consents.iter().copied().cloned()), &use_);
        assert!(!verdict.allowed);
        (verdict.reason, verdict.consent.unwrap())
    };
    // One failed check before two, although a project is graver than a channel either way.
    assert_eq!(
        answer(&[&elsewhere, &web_only]),
        (Reason::OutOfScopeChannel, id(7))
    );
    assert_eq!(
        answer(&[&elsewhere, &withdrawn]),
        (Reason::ConsentWithdrawn, id(5))
    );
    // Of one failed check each, the mildest.
    assert_eq!(
        answer(&[&withdrawn, &web_only]),
        (Reason::OutOfScopeChannel, id(7))
    );
    assert_eq!(
        answer(&[&withdrawn, &web_only, &over]),
        (Reason::Ended, id(6))
    );
    assert_eq!(
        answer(&[&withdrawn, &web_only, &over, &later]),
        (Reason::NotStarted, id(3))
    );
    // Of the same, the one that lasts longest; then the lowest id.
    let longer = likeness(
        8,
        ScopeDraft {
            ends_on: None,
            ..usual_scope()
        },
    );
    assert_eq!(
        answer(&[&web_only, &longer]),
        (Reason::OutOfScopeChannel, id(8))
    );
    let twin = ConsentFacts {
        id: id(2),
        ..web_only.clone()
    };
    assert_eq!(
        answer(&[&web_only, &twin]),
        (Reason::OutOfScopeChannel, id(2))
    );
    // Of two failed checks in one consent, the graver one is named.
    let (reason, _) = answer(&[&elsewhere]);
    assert_eq!(reason, Reason::OutOfScopeProject);
}
