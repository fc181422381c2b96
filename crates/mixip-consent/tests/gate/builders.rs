//! Short ways to say what a test is about. Days count from 2030-01-01; ids are small numbers.

use jiff::{ToSpan, civil::Date};
use mixip_consent::*;
use uuid::Uuid;

pub(crate) fn day(number: i64) -> Date {
    Date::constant(2030, 1, 1)
        .checked_add(number.days())
        .unwrap()
}

pub(crate) fn id<T: From<Uuid>>(number: u128) -> T {
    Uuid::from_u128(number).into()
}

pub(crate) fn set<T: Ord>(members: impl IntoIterator<Item = T>) -> NonEmpty<T> {
    NonEmpty::new(members).unwrap()
}

/// `"*"` is worldwide, otherwise codes with a space between.
pub(crate) fn territories(codes: &str) -> Territories {
    match codes {
        "*" => Territories::Worldwide,
        codes => Territories::Only(set(codes.split(' ').map(|code| code.parse().unwrap()))),
    }
}

pub(crate) fn projects(ids: &[u128]) -> Projects {
    match ids {
        [] => Projects::All,
        ids => Projects::Only(set(ids.iter().copied().map(id))),
    }
}

pub(crate) fn usage(purpose: Purpose, channels: &[Channel], codes: &str) -> Usage {
    Usage {
        purpose,
        channels: set(channels.iter().copied()),
        territories: territories(codes),
    }
}

pub(crate) fn text(words: &str) -> Text {
    Text::new(words).unwrap()
}

pub(crate) fn likeness(number: u128, draft: ScopeDraft) -> ConsentFacts {
    ConsentFacts {
        id: id(number),
        grant: Grant::Likeness {
            scope: draft.try_into().unwrap(),
        },
        state: ConsentState::Given,
        relation: Relation::Oneself,
        given_on: day(0),
    }
}

pub(crate) fn biometric(number: u128) -> ConsentFacts {
    ConsentFacts {
        id: id(number),
        grant: Grant::Biometric,
        state: ConsentState::Given,
        relation: Relation::Oneself,
        given_on: day(0),
    }
}

pub(crate) fn face(number: u128, decision: Decision) -> FaceFacts {
    FaceFacts {
        id: id(number),
        doubtful: false,
        decision,
        overrides: Vec::new(),
    }
}

/// Talent 1 with these consents, of age.
pub(crate) fn roster(consents: impl IntoIterator<Item = ConsentFacts>) -> Roster {
    let consents = consents.into_iter().collect();
    Roster::from([(
        id(1),
        TalentFacts {
            majority_on: None,
            consents,
        },
    )])
}

/// Project 1 or 2, editorial or marketing, web and social, Germany and France, day 10 to day 20.
pub(crate) fn usual_scope() -> ScopeDraft {
    ScopeDraft {
        projects: projects(&[1, 2]),
        purposes: set([Purpose::Editorial, Purpose::Marketing]),
        channels: set([Channel::Web, Channel::Social]),
        territories: territories("DE FR"),
        starts_on: day(10),
        ends_on: Some(day(20)),
    }
}

/// The gate's verdict on a face confirmed as talent 1.
pub(crate) fn verdict(roster: &Roster, use_: &Use) -> FaceVerdict {
    decide_face(
        &face(1, Decision::Confirmed(id(1))),
        use_,
        &Policy::default(),
        roster,
    )
}
