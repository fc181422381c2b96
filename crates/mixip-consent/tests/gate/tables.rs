//! Requirements A2 and A5, case by case.

use mixip_consent::*;

use crate::builders::*;

#[test]
fn a5_a_consent_is_per_project_purpose_channel_territory_and_time() {
    use Channel::{Print, Social, Web};
    use Purpose::{Advertising, Editorial, Marketing};
    type Case = (u128, Purpose, &'static [Channel], &'static str, i64, Reason);
    let table: &[Case] = &[
        (1, Editorial, &[Web], "DE", 15, Reason::ConsentCovers),
        (
            2,
            Marketing,
            &[Web, Social],
            "DE FR",
            15,
            Reason::ConsentCovers,
        ),
        (1, Editorial, &[Web], "DE", 10, Reason::ConsentCovers),
        (1, Editorial, &[Web], "DE", 20, Reason::ConsentCovers),
        (3, Editorial, &[Web], "DE", 15, Reason::OutOfScopeProject),
        (1, Advertising, &[Web], "DE", 15, Reason::OutOfScopePurpose),
        (1, Editorial, &[Print], "DE", 15, Reason::OutOfScopeChannel),
        (
            1,
            Editorial,
            &[Web, Print],
            "DE",
            15,
            Reason::OutOfScopeChannel,
        ),
        (1, Editorial, &[Web], "AT", 15, Reason::OutOfScopeTerritory),
        (
            1,
            Editorial,
            &[Web],
            "AT DE FR",
            15,
            Reason::OutOfScopeTerritory,
        ),
        (1, Editorial, &[Web], "*", 15, Reason::OutOfScopeTerritory),
        (1, Editorial, &[Web], "DE", 9, Reason::NotStarted),
        (1, Editorial, &[Web], "DE", 21, Reason::Ended),
    ];
    let roster = roster([likeness(7, usual_scope())]);
    for (project, purpose, channels, codes, on, reason) in table {
        let use_ = usage(*purpose, channels, codes).of(id(*project), day(*on));
        let expected = FaceVerdict {
            allowed: *reason == Reason::ConsentCovers,
            reason: *reason,
            consent: Some(id(7)),
            overridden_by: None,
        };
        assert_eq!(verdict(&roster, &use_), expected, "{use_:?}");
    }
}

/// Every combination of state, kind, who gave it and how each part of the scope fits; `None` fits.
#[test]
fn a2_only_given_inside_dates_and_scope_permits_anything() {
    use Reason::*;
    let states = [
        (ConsentState::Given, None),
        (ConsentState::Withdrawn, Some(ConsentWithdrawn)),
    ];
    let standings = [
        (Relation::Oneself, None, None),
        (Relation::Oneself, Some(day(0)), None),
        (Relation::Oneself, Some(day(1)), Some(GuardianRequired)),
        (Relation::Guardian, Some(day(16)), None),
        (Relation::Guardian, Some(day(15)), Some(GuardianEnded)),
        (Relation::Guardian, Some(day(0)), Some(GuardianEnded)),
        (Relation::Guardian, None, Some(MajorityUnknown)),
    ];
    let in_projects: [(&[u128], _); 4] = [
        (&[], None),
        (&[1], None),
        (&[1, 2], None),
        (&[2, 3], Some(OutOfScopeProject)),
    ];
    let for_purposes: [(&[Purpose], _); 3] = [
        (&[Purpose::Editorial], None),
        (Purpose::ALL, None),
        (
            &[Purpose::Publicity, Purpose::Internal],
            Some(OutOfScopePurpose),
        ),
    ];
    let in_territories = [
        ("*", None),
        ("DE FR", None),
        ("AT CH DE FR", None),
        ("DE", Some(OutOfScopeTerritory)),
        ("AT", Some(OutOfScopeTerritory)),
    ];
    let on_channels: [(&[Channel], _); 4] = [
        (&[Channel::Print, Channel::Web], None),
        (Channel::ALL, None),
        (&[Channel::Web], Some(OutOfScopeChannel)),
        (&[Channel::Email], Some(OutOfScopeChannel)),
    ];
    let dates = [
        (0, None, None),
        (0, Some(15), None),
        (15, Some(15), None),
        (15, None, None),
        (0, Some(14), Some(Ended)),
        (16, None, Some(NotStarted)),
    ];
    let use_ =
        usage(Purpose::Editorial, &[Channel::Print, Channel::Web], "DE FR").of(id(1), day(15));
    let mut permitted = 0;
    for (state, by_state) in states {
        for (relation, majority_on, by_standing) in standings {
            for (project_ids, by_project) in in_projects {
                for (purposes, by_purpose) in for_purposes {
                    for (codes, by_territory) in in_territories {
                        for (channels, by_channel) in on_channels {
                            for (starts, ends, by_date) in dates {
                                let scope = ScopeDraft {
                                    projects: projects(project_ids),
                                    purposes: set(purposes.iter().copied()),
                                    channels: set(channels.iter().copied()),
                                    territories: territories(codes),
                                    starts_on: day(starts),
                                    ends_on: ends.map(day),
                                };
                                let consent = ConsentFacts {
                                    state,
                                    relation,
                                    ..likeness(7, scope)
                                };
                                let talent = TalentFacts {
                                    majority_on,
                                    consents: vec![consent],
                                };
                                // Gravest first.
                                let objections = [
                                    by_state,
                                    by_standing,
                                    by_project,
                                    by_purpose,
                                    by_territory,
                                    by_channel,
                                    by_date,
                                ];
                                let objection = objections.into_iter().flatten().next();
                                let expected = FaceVerdict {
                                    allowed: objection.is_none(),
                                    reason: objection.unwrap_or(ConsentCovers),
                                    consent: Some(id(7)),
                                    overridden_by: None,
                                };
                                let found =
                                    verdict(&Roster::from([(id(1), talent.clone())]), &use_);
                                assert_eq!(found, expected, "{talent:?}");
                                permitted += usize::from(found.allowed);
                            }
                        }
                    }
                }
            }
        }
    }
    assert_eq!(permitted, 3 * 3 * 2 * 3 * 2 * 4);
}

#[test]
fn a_biometric_consent_permits_no_use() {
    let roster = roster([biometric(7)]);
    let use_ = usage(Purpose::Internal, &[Channel::Internal], "DE").of(id(1), day(15));
    let expected = FaceVerdict {
        allowed: false,
        reason: Reason::NoConsent,
        consent: None,
        overridden_by: None,
    };
    assert_eq!(verdict(&roster, &use_), expected);
    assert_eq!(verdict(&Roster::new(), &use_), expected);
}

#[test]
fn consents_never_combine() {
    let web = ScopeDraft {
        channels: set([Channel::Web]),
        ..usual_scope()
    };
    let print = ScopeDraft {
        channels: set([Channel::Print]),
        ..usual_scope()
    };
    let roster = roster([likeness(7, web), likeness(8, print)]);
    let on = |channels: &[Channel]| {
        verdict(
            &roster,
            &usage(Purpose::Editorial, channels, "DE").of(id(1), day(15)),
        )
    };
    assert!(on(&[Channel::Web]).allowed);
    assert!(on(&[Channel::Print]).allowed);
    assert_eq!(
        on(&[Channel::Print, Channel::Web]).reason,
        Reason::OutOfScopeChannel
    );
}
