//! How long the gate takes for an asset with 20 faces and 50 consents: `cargo run --release -p mixip-consent --example gate`

use std::{error::Error, hint::black_box, time::Instant};

use jiff::civil::Date;
use mixip_consent::*;
use uuid::Uuid;

fn main() -> Result<(), Box<dyn Error>> {
    println!("20 faces, 50 consents");
    // In the worst case all faces are of the talent that gave all the consents.
    for (name, talent) in [
        ("10 talent with 5 consents each", 10),
        ("1 talent with 50 consents", 1),
    ] {
        let (asset, roster) = facts(talent)?;
        let usage = Usage {
            purpose: Purpose::Editorial,
            channels: NonEmpty::new([Channel::Web, Channel::Social, Channel::Print])?,
            territories: Territories::Only(NonEmpty::new(codes("AT CH DE FR IT")?)?),
        };
        let use_ = usage.of(ProjectId(Uuid::from_u128(3)), Date::constant(2030, 6, 1));
        let policy = Policy::default();
        let mut micros: Vec<f64> = (0..20_000)
            .map(|_| {
                let start = Instant::now();
                black_box(clear_asset(
                    black_box(&asset),
                    black_box(&use_),
                    &policy,
                    black_box(&roster),
                ));
                start.elapsed().as_secs_f64() * 1e6
            })
            .collect();
        micros.sort_by(f64::total_cmp);
        println!(
            "{name}: median {:.1} µs, p99 {:.1} µs, worst {:.1} µs",
            micros[10_000], micros[19_800], micros[19_999]
        );
    }
    Ok(())
}

fn codes(codes: &str) -> Result<Vec<Territory>, ConsentError> {
    codes.split(' ').map(str::parse).collect()
}

fn facts(talent: u128) -> Result<(AssetFacts, Roster), Box<dyn Error>> {
    let mut roster = Roster::new();
    for number in 0..50_u128 {
        let scope = Scope::try_from(ScopeDraft {
            projects: Projects::Only(NonEmpty::new(
                (0..8).map(|project| ProjectId(Uuid::from_u128(project))),
            )?),
            purposes: NonEmpty::new([Purpose::Editorial, Purpose::Publicity])?,
            channels: NonEmpty::new(
                Channel::ALL
                    .iter()
                    .copied()
                    .filter(|channel| *channel != Channel::Email),
            )?,
            territories: Territories::Only(NonEmpty::new(Territory::all().take(200))?),
            starts_on: Date::constant(2030, 1, 1),
            ends_on: Some(Date::constant(2031, 1, 1 + (number % 28) as i8)),
        })?;
        let consents = &mut roster
            .entry(TalentId(Uuid::from_u128(number % talent)))
            .or_default()
            .consents;
        consents.push(ConsentFacts {
            id: ConsentId(Uuid::from_u128(number)),
            grant: Grant::Likeness { scope },
            state: ConsentState::Given,
            relation: Relation::Oneself,
            given_on: Date::constant(2029, 1, 1),
        });
    }
    let faces = (0..20_u128)
        .map(|number| FaceFacts {
            id: FaceId(Uuid::from_u128(number)),
            doubtful: false,
            decision: Decision::Confirmed(TalentId(Uuid::from_u128(number % talent))),
            overrides: Vec::new(),
        })
        .collect();
    Ok((
        AssetFacts {
            scan: Scan::Thorough,
            statement: None,
            faces,
        },
        roster,
    ))
}
