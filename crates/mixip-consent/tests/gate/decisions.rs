//! What people decide about a face, and overrides.

use mixip_consent::*;

use crate::builders::*;

#[test]
fn every_decision_has_its_verdict() {
    let policy = Policy::default();
    let empty = Roster::new();
    let editorial = usage(Purpose::Editorial, &[Channel::Web], "DE");
    let marketing = usage(Purpose::Marketing, &[Channel::Web], "DE");
    let incidental = || Decision::Incidental {
        reason: text("part of the crowd"),
    };
    let table = [
        (Decision::Undecided, false, &editorial, Reason::Undecided),
        (Decision::Undecided, true, &editorial, Reason::Doubtful),
        (Decision::Rejected, false, &editorial, Reason::MatchRejected),
        (Decision::Rejected, true, &editorial, Reason::MatchRejected),
        (Decision::NotAFace, false, &marketing, Reason::NotAFace),
        (Decision::NotAFace, true, &marketing, Reason::NotAFace),
        (incidental(), false, &editorial, Reason::IncidentalAllowed),
        (incidental(), true, &editorial, Reason::IncidentalAllowed),
        (incidental(), false, &marketing, Reason::IncidentalPurpose),
        (
            Decision::Confirmed(id(1)),
            false,
            &editorial,
            Reason::NoConsent,
        ),
        (
            Decision::Confirmed(id(1)),
            true,
            &editorial,
            Reason::NoConsent,
        ),
    ];
    for (decision, doubtful, usage, reason) in table {
        let face = FaceFacts {
            doubtful,
            ..face(1, decision)
        };
        let found = decide_face(&face, &usage.clone().of(id(1), day(15)), &policy, &empty);
        assert_eq!(
            (found.reason, found.allowed),
            (reason, reason.allows()),
            "{face:?}"
        );

        // An override of the same use lets everything leave that does not leave anyway, from its first to its last day.
        let over = Override {
            id: id(7),
            usage: usage.clone(),
            starts_on: day(12),
            ends_on: day(15),
            reason: text("court order"),
        };
        let face = FaceFacts {
            overrides: vec![over],
            ..face
        };
        let on = |number| {
            decide_face(
                &face,
                &usage.clone().of(id(1), day(number)),
                &policy,
                &empty,
            )
        };
        let (first, last) = (on(12), on(15));
        assert_eq!(first, last);
        if reason.allows() {
            assert_eq!((last.reason, last.overridden_by), (reason, None));
        } else {
            assert_eq!(
                (last.reason, last.overridden_by),
                (Reason::OverrideAllows, Some(id(7)))
            );
        }
        assert_eq!((on(11).reason, on(16).reason), (reason, reason));
    }
    let nothing_listed = Policy {
        incidental_purposes: [].into(),
    };
    let use_ = editorial.of(id(1), day(15));
    assert_eq!(
        decide_face(&face(1, incidental()), &use_, &nothing_listed, &empty).reason,
        Reason::IncidentalPurpose
    );
}

#[test]
fn an_override_is_for_one_use() {
    use Channel::{Print, Web};
    let over = Override {
        id: id(7),
        usage: usage(Purpose::Editorial, &[Web], "DE FR"),
        starts_on: day(0),
        ends_on: day(20),
        reason: text("agreed by telephone"),
    };
    let face = FaceFacts {
        overrides: vec![over],
        ..face(1, Decision::Undecided)
    };
    let reason = |usage: Usage| {
        decide_face(
            &face,
            &usage.of(id(1), day(15)),
            &Policy::default(),
            &Roster::new(),
        )
        .reason
    };
    assert_eq!(
        reason(usage(Purpose::Editorial, &[Web], "DE")),
        Reason::OverrideAllows
    );
    assert_eq!(
        reason(usage(Purpose::Marketing, &[Web], "DE")),
        Reason::Undecided
    );
    assert_eq!(
        reason(usage(Purpose::Editorial, &[Web, Print], "DE")),
        Reason::Undecided
    );
    assert_eq!(
        reason(usage(Purpose::Editorial, &[Web], "AT")),
        Reason::Undecided
    );
    assert_eq!(
        reason(usage(Purpose::Editorial, &[Web], "*")),
        Reason::Undecided
    );
}

#[test]
fn of_several_overrides_the_one_that_lasts_longest_answers() {
    let over = |number: u128, ends: i64| Override {
        id: id(number),
        usage: usage(Purpose::Editorial, &[Channel::Web], "DE"),
        starts_on: day(0),
        ends_on: day(ends),
        reason: text("agreed by telephone"),
    };
    let face = FaceFacts {
        overrides: vec![over(1, 16), over(3, 20), over(2, 20), over(4, 14)],
        ..face(1, Decision::Undecided)
    };
    let use_ = usage(Purpose::Editorial, &[Channel::Web], "DE").of(id(1), day(15));
    let verdict = decide_face(&face, &use_, &Policy::default(), &Roster::new());
    assert_eq!(verdict.overridden_by, Some(id(2)));
}
