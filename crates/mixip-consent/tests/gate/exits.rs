//! Requirement A15: what the search and the decisions together mean for an asset.

use mixip_consent::*;

use crate::builders::*;

fn use_() -> Use {
    usage(Purpose::Editorial, &[Channel::Web], "DE").of(id(1), day(15))
}

fn clear(scan: Scan, stated: bool, faces: &[FaceFacts]) -> Clearance {
    let asset = AssetFacts {
        scan,
        statement: stated.then(|| id(1)),
        faces: faces.to_vec(),
    };
    let scope = ScopeDraft {
        projects: Projects::All,
        purposes: set([Purpose::Editorial]),
        channels: set([Channel::Web]),
        territories: Territories::Worldwide,
        starts_on: day(0),
        ends_on: None,
    };
    clear_asset(
        &asset,
        &use_(),
        &Policy::default(),
        &roster([likeness(7, scope)]),
    )
}

#[test]
fn a15_scan_states_by_decisions_by_exits() {
    use ClearanceState::*;
    let agreed = || face(1, Decision::Confirmed(id(1)));
    let stranger = || face(2, Decision::Confirmed(id(2)));
    let undecided = || face(3, Decision::Undecided);
    let held = |reasons: &[Reason]| Exit::HeldBack(reasons.iter().copied().collect());
    let covered = |faces: &[u128]| Exit::Covered(faces.iter().copied().map(id).collect());
    let (pending, failed, not_searchable) = (
        Reason::ScanPending,
        Reason::ScanFailed,
        Reason::NotSearchable,
    );
    let (no_consent, open) = (Reason::NoConsent, Reason::Undecided);

    // scan, statement, faces → state, exit when blocking, exit when redacting
    let table = [
        (
            Scan::Thorough,
            false,
            vec![],
            Cleared,
            Exit::Whole,
            Exit::Whole,
        ),
        (
            Scan::Thorough,
            false,
            vec![agreed()],
            Cleared,
            Exit::Whole,
            Exit::Whole,
        ),
        (
            Scan::Thorough,
            false,
            vec![agreed(), undecided()],
            NeedsReview,
            held(&[open]),
            covered(&[3]),
        ),
        (
            Scan::Thorough,
            false,
            vec![agreed(), undecided(), stranger()],
            Blocked,
            held(&[open, no_consent]),
            covered(&[3, 2]),
        ),
        // No statement takes the place of a pass that is still to come.
        (
            Scan::Pending,
            false,
            vec![],
            NeedsReview,
            held(&[pending]),
            held(&[pending]),
        ),
        (
            Scan::Pending,
            true,
            vec![],
            NeedsReview,
            held(&[pending]),
            held(&[pending]),
        ),
        (
            Scan::Quick,
            false,
            vec![agreed()],
            NeedsReview,
            held(&[pending]),
            held(&[pending]),
        ),
        (
            Scan::Quick,
            true,
            vec![agreed()],
            NeedsReview,
            held(&[pending]),
            held(&[pending]),
        ),
        (
            Scan::Quick,
            false,
            vec![undecided()],
            NeedsReview,
            held(&[open, pending]),
            held(&[open, pending]),
        ),
        // Blocked wins: no pass can make it better.
        (
            Scan::Quick,
            false,
            vec![stranger()],
            Blocked,
            held(&[no_consent, pending]),
            held(&[no_consent, pending]),
        ),
        (
            Scan::Failed,
            false,
            vec![stranger()],
            Blocked,
            held(&[no_consent, failed]),
            held(&[no_consent, failed]),
        ),
        (
            Scan::Failed,
            false,
            vec![],
            NeedsReview,
            held(&[failed]),
            held(&[failed]),
        ),
        (
            Scan::Failed,
            true,
            vec![],
            Cleared,
            Exit::Whole,
            Exit::Whole,
        ),
        (
            Scan::NotSearchable,
            false,
            vec![],
            NeedsReview,
            held(&[not_searchable]),
            held(&[not_searchable]),
        ),
        (
            Scan::NotSearchable,
            false,
            vec![agreed()],
            NeedsReview,
            held(&[not_searchable]),
            held(&[not_searchable]),
        ),
        (
            Scan::NotSearchable,
            true,
            vec![],
            Cleared,
            Exit::Whole,
            Exit::Whole,
        ),
        (
            Scan::NotSearchable,
            true,
            vec![agreed()],
            Cleared,
            Exit::Whole,
            Exit::Whole,
        ),
        // A statement stands in for the search, not for a decision; and what was not searched cannot be covered.
        (
            Scan::NotSearchable,
            true,
            vec![undecided()],
            NeedsReview,
            held(&[open]),
            held(&[open, not_searchable]),
        ),
        (
            Scan::NotSearchable,
            true,
            vec![stranger()],
            Blocked,
            held(&[no_consent]),
            held(&[no_consent, not_searchable]),
        ),
    ];
    for (scan, stated, faces, state, blocking, redacting) in table {
        let clearance = clear(scan, stated, &faces);
        let case = format!("{scan:?}, statement {stated}, {faces:?}");
        assert_eq!(clearance.state, state, "{case}");
        assert_eq!(clearance.exit(Unresolved::Block), blocking, "{case}");
        assert_eq!(clearance.exit(Unresolved::Redact), redacting, "{case}");
        assert_eq!(clearance.reasons().is_empty(), state == Cleared, "{case}");
    }
}

#[test]
fn what_is_not_a_face_does_not_count() {
    let clearance = clear(Scan::Thorough, false, &[face(1, Decision::NotAFace)]);
    assert_eq!(clearance.state, ClearanceState::Cleared);
    assert_eq!(clearance.faces[0].1.reason, Reason::NotAFace);
}

#[test]
fn an_overridden_face_of_a_talent_does_not_block() {
    let over = Override {
        id: id(7),
        usage: use_().usage,
        starts_on: day(0),
        ends_on: day(15),
        reason: text("news of the day"),
    };
    let face = FaceFacts {
        overrides: vec![over],
        ..face(1, Decision::Confirmed(id(2)))
    };
    let clearance = clear(Scan::Thorough, false, &[face]);
    assert_eq!(clearance.state, ClearanceState::Cleared);
    assert_eq!(clearance.valid_until, Some(day(16)));
}

#[test]
fn a_stored_answer_holds_until_the_next_day_that_matters() {
    let scope = |starts: i64, ends: Option<i64>| ScopeDraft {
        projects: Projects::All,
        purposes: set([Purpose::Editorial]),
        channels: set([Channel::Web]),
        territories: Territories::Worldwide,
        starts_on: day(starts),
        ends_on: ends.map(day),
    };
    let until = |majority: Option<i64>, consents: &[ConsentFacts], on: i64| {
        let asset = AssetFacts {
            scan: Scan::Thorough,
            statement: None,
            faces: vec![face(1, Decision::Confirmed(id(1)))],
        };
        let talent = TalentFacts {
            majority_on: majority.map(day),
            consents: consents.to_vec(),
        };
        let roster = Roster::from([(id(1), talent)]);
        clear_asset(
            &asset,
            &Use {
                on: day(on),
                ..use_()
            },
            &Policy::default(),
            &roster,
        )
        .valid_until
    };
    let bounded = [likeness(7, scope(10, Some(20)))];
    assert_eq!(until(None, &bounded, 5), Some(day(10)));
    assert_eq!(until(None, &bounded, 9), Some(day(10)));
    assert_eq!(until(None, &bounded, 10), Some(day(21)));
    assert_eq!(until(None, &bounded, 20), Some(day(21)));
    assert_eq!(until(None, &bounded, 21), None);
    let guardian = [ConsentFacts {
        relation: Relation::Guardian,
        ..likeness(7, scope(0, None))
    }];
    assert_eq!(until(Some(18), &guardian, 17), Some(day(18)));
    assert_eq!(until(Some(18), &guardian, 18), None);
    assert_eq!(
        until(
            None,
            &[likeness(
                7,
                ScopeDraft {
                    ends_on: Some(jiff::civil::Date::MAX),
                    ..scope(0, None)
                }
            )],
            3
        ),
        None
    );
    assert_eq!(until(None, &[], 5), None);
}
