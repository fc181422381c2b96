//! What the gate is told of an asset, in short: alike assets have the same text, so that a whole project is asked about
//! with one question for each kind of asset that is in it. No rule stands here, only facts.
//!
//! `t u2 d ca1b2…*3 @9f8e…=u`: searched thoroughly; two undecided faces, a doubtful one, three confirmed as one talent, and
//! an undecided one with overrides of its own. `+` behind the first letter: a manager's statement.

use std::collections::BTreeMap;
use std::fmt::Write;

use mixip_consent::{AssetFacts, Decision, FaceFacts, FaceId, Scan, StatementId, TalentId, Text};
use uuid::Uuid;

use super::facts::Overrides;

/// What is longer is not kept: an index holds it.
const LONGEST: usize = 1_500;

/// The facts of assets that are alike, with each kind of face once.
pub(crate) struct Alike {
    /// As the gate takes them; ids of faces mean something only where the face has overrides.
    pub(crate) facts: AssetFacts,
    /// How many faces there are of each.
    pub(crate) counts: Vec<u64>,
}

/// The facts of an asset in short; nothing where that would be long.
pub(super) fn in_short(facts: &AssetFacts) -> Option<String> {
    let mut text = String::from(match facts.scan {
        Scan::Pending => "p",
        Scan::Quick => "q",
        Scan::Thorough => "t",
        Scan::Failed => "f",
        Scan::NotSearchable => "n",
    });
    if facts.statement.is_some() {
        text.push('+');
    }
    let mut faces: BTreeMap<String, u64> = BTreeMap::new();
    for face in &facts.faces {
        let mut kind = kind_of(face);
        if !face.overrides.is_empty() {
            kind = format!("@{}={kind}", face.id.0.simple());
        }
        *faces.entry(kind).or_default() += 1;
    }
    for (kind, count) in faces {
        let _ = match count {
            1 => write!(text, " {kind}"),
            _ => write!(text, " {kind}*{count}"),
        };
        if text.len() > LONGEST {
            return None;
        }
    }
    Some(text)
}

/// Whether a face is doubtful counts while it is undecided.
fn kind_of(face: &FaceFacts) -> String {
    match &face.decision {
        Decision::Undecided if face.doubtful => "d".to_owned(),
        Decision::Undecided => "u".to_owned(),
        Decision::Rejected => "r".to_owned(),
        Decision::NotAFace => "n".to_owned(),
        Decision::Incidental { .. } => "i".to_owned(),
        Decision::Confirmed(talent) => format!("c{}", talent.0.simple()),
    }
}

/// Reads what [`in_short`] wrote; nothing where it is not understood, for example because a later version wrote it.
pub(crate) fn read(text: &str, overrides: &Overrides) -> Option<Alike> {
    let mut words = text.split(' ');
    let (scan, statement) = match words.next()?.split_at_checked(1)? {
        (scan, "") => (scan, None),
        (scan, "+") => (scan, Some(StatementId(Uuid::nil()))),
        _ => return None,
    };
    let scan = match scan {
        "p" => Scan::Pending,
        "q" => Scan::Quick,
        "t" => Scan::Thorough,
        "f" => Scan::Failed,
        "n" => Scan::NotSearchable,
        _ => return None,
    };
    let (mut faces, mut counts) = (Vec::new(), Vec::new());
    for (place, word) in (1_u128..).zip(words) {
        let (kind, count) = match word.split_once('*') {
            Some((kind, count)) => (kind, count.parse().ok()?),
            None => (word, 1),
        };
        let face = match kind.strip_prefix('@') {
            Some(kind) => {
                let (id, kind) = kind.split_once('=')?;
                let id = Uuid::try_parse(id).ok()?;
                FaceFacts {
                    overrides: overrides.get(&id).cloned().unwrap_or_default(),
                    ..face(kind, id)?
                }
            }
            None => face(kind, Uuid::from_u128(place))?,
        };
        faces.push(face);
        counts.push(count);
    }
    let facts = AssetFacts {
        scan,
        statement,
        faces,
    };
    Some(Alike { facts, counts })
}

fn face(kind: &str, id: Uuid) -> Option<FaceFacts> {
    let decision = match kind.split_at_checked(1)? {
        ("u" | "d", "") => Decision::Undecided,
        ("r", "") => Decision::Rejected,
        ("n", "") => Decision::NotAFace,
        // That there is a reason counts, not what it says.
        ("i", "") => Decision::Incidental {
            reason: Text::new("kept elsewhere").ok()?,
        },
        ("c", talent) => Decision::Confirmed(TalentId(Uuid::try_parse(talent).ok()?)),
        _ => return None,
    };
    Some(FaceFacts {
        id: FaceId(id),
        doubtful: kind == "d",
        decision,
        overrides: Vec::new(),
    })
}

/// The facts of one asset, each kind of face once, where they are not kept in short.
pub(crate) fn alike(facts: AssetFacts) -> Alike {
    let counts = vec![1; facts.faces.len()];
    Alike { facts, counts }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use jiff::civil::date;
    use mixip_consent::{
        Channel, NonEmpty, Override, OverrideId, Policy, Purpose, Roster, Territories, Usage,
        clear_asset,
    };
    use proptest::prelude::*;
    use proptest::sample::select;

    use super::*;

    fn usage() -> Usage {
        Usage {
            purpose: Purpose::Editorial,
            channels: NonEmpty::one(Channel::Web),
            territories: Territories::Worldwide,
        }
    }

    fn faces() -> impl Strategy<Value = FaceFacts> {
        let decision = (0_u8..6, 1_u128..4).prop_map(|(kind, talent)| match kind {
            0 => Decision::Undecided,
            1 => Decision::Rejected,
            2 => Decision::NotAFace,
            3 => Decision::Incidental {
                reason: Text::new("crowd").unwrap(),
            },
            _ => Decision::Confirmed(TalentId(Uuid::from_u128(talent))),
        });
        let ends = proptest::option::weighted(0.3, 1_i8..28);
        (any::<u128>(), any::<bool>(), decision, ends).prop_map(|(id, doubtful, decision, ends)| {
            let over = ends.map(|day| Override {
                id: OverrideId(Uuid::from_u128(id)),
                usage: usage(),
                starts_on: date(2026, 1, 1),
                ends_on: date(2026, 5, day),
                reason: Text::new("news").unwrap(),
            });
            FaceFacts {
                id: FaceId(Uuid::from_u128(id)),
                doubtful,
                decision,
                overrides: over.into_iter().collect(),
            }
        })
    }

    proptest! {
        #[test]
        fn the_gate_says_the_same_of_facts_in_short(
            faces in proptest::collection::vec(faces(), 0..8),
            scan in select(vec![Scan::Pending, Scan::Quick, Scan::Thorough, Scan::Failed, Scan::NotSearchable]),
            stated in any::<bool>(),
        ) {
            let facts = AssetFacts { scan, statement: stated.then(|| StatementId(Uuid::max())), faces };
            let overrides: Overrides = facts
                .faces
                .iter()
                .map(|face| (face.id.0, face.overrides.clone()))
                .collect();
            let text = in_short(&facts).unwrap();
            let alike = read(&text, &overrides).unwrap();
            let all: u64 = alike.counts.iter().sum();
            prop_assert_eq!(all, facts.faces.len() as u64);
            let intended = usage().of(mixip_consent::ProjectId(Uuid::nil()), date(2026, 5, 14));
            let ask = |facts: &AssetFacts| {
                clear_asset(facts, &intended, &Policy::default(), &Roster::new())
            };
            let (whole, short) = (ask(&facts), ask(&alike.facts));
            prop_assert_eq!(whole.state, short.state);
            prop_assert_eq!(whole.reasons(), short.reasons());
            prop_assert_eq!(whole.valid_until, short.valid_until);
            prop_assert_eq!(in_short(&AssetFacts { faces: facts.faces.iter().rev().cloned().collect(), ..facts }), Some(text));
        }
    }

    #[test]
    fn what_is_long_or_not_understood_is_not_taken() {
        let face = |n: u128| FaceFacts {
            id: FaceId(Uuid::from_u128(n)),
            doubtful: false,
            decision: Decision::Confirmed(TalentId(Uuid::from_u128(n))),
            overrides: Vec::new(),
        };
        let facts = AssetFacts {
            scan: Scan::Thorough,
            statement: None,
            faces: (0..100).map(face).collect(),
        };
        assert_eq!(in_short(&facts), None);
        for odd in ["", "x", "t u*many", "t ?", "t c12", "t++", "t @12", "t u2 "] {
            assert!(read(odd, &Overrides::new()).is_none(), "{odd}");
        }
    }
}
