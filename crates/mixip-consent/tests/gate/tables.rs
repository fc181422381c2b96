//! Requirements A2, A5 and A14, case by case.

use mixip_consent::*;

use crate::builders::*;

/// Project 1 or 2, editorial or marketing, web and social, Germany and France, day 10 to day 20.
fn usual_scope() -> ScopeDraft {
    ScopeDraft {
        projects: projects(&[1, 2]),
        purposes: set([Purpose::Editorial, Purpose::Marketing]),
        channels: set([Channel::Web, Channel::Social]),
        territories: territories("DE FR"),
        starts_on: day(10),
        ends_on: Some(day(20)),
    }
}

fn verdict(roster: &Roster, use_: &Use) -> FaceVerdict {
    decide_face(
        &face(1, Decision::Confirmed(id(1))),
        use_,
        &Policy::default(),
        roster,
    )
}

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

        // An override of the same use lets everything leave that does not leave anyway, up to its last day.
        let over = Override {
            usage: usage.clone(),
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
            .reason
        };
        assert_eq!(
            on(15),
            if reason.allows() {
                reason
            } else {
                Reason::OverrideAllows
            }
        );
        assert_eq!(on(16), reason);
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
        usage: usage(Purpose::Editorial, &[Web], "DE FR"),
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
