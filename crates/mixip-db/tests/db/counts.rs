//! What a project holds, counted as it changes, is what counting all rows gives.

use std::collections::{BTreeMap, BTreeSet};

use mixip_db::{projects, talent};
use proptest::test_runner::{Config, TestRunner};

use crate::life::{Lived, life};
use crate::place::on_each_store;

#[test]
fn counts_are_what_counting_all_rows_gives() {
    on_each_store(|runtime, db| {
        let config = Config {
            cases: 12,
            failure_persistence: None,
            ..Config::default()
        };
        TestRunner::new(config)
            .run(&life(), |life| {
                runtime.block_on(async {
                    let lived = Lived::through(db, &life).await;
                    agree(db, &lived).await;
                    let mut tx = db.write().await.unwrap();
                    projects::fold_counts(&mut tx).await.unwrap();
                    tx.commit().await.unwrap();
                    agree(db, &lived).await;
                });
                Ok(())
            })
            .unwrap();
    });
}

async fn agree(db: &mixip_db::Db, lived: &Lived) {
    let mut conn = db.read().await.unwrap();
    let asked = [lived.project, lived.neighbour];
    let mut plain = BTreeMap::new();
    for row in &lived.assets {
        let group = (row.kind.clone(), row.clearance.clone(), row.state.clone());
        *plain.entry((lived.project, group)).or_insert(0) += 1;
    }
    let (image, open, processing) = ("image", "needs_review", "processing");
    let only = (image.to_owned(), open.to_owned(), processing.to_owned());
    plain.insert((lived.neighbour, only), 1);
    let counted: BTreeMap<_, _> = projects::counts(&mut conn, &asked)
        .await
        .unwrap()
        .into_iter()
        .filter(|row| row.n != 0)
        .map(|row| {
            (
                (row.project_id, (row.kind, row.clearance, row.state)),
                row.n,
            )
        })
        .collect();
    assert_eq!(counted, plain);

    let confirmed =
        |face: &&mixip_db::faces::FaceRow| face.decision.as_deref() == Some("confirmed");
    let people: BTreeSet<_> = lived
        .faces
        .iter()
        .filter(confirmed)
        .filter_map(|face| face.talent_id)
        .collect();
    let counted: BTreeMap<_, _> = projects::people(&mut conn, &asked)
        .await
        .unwrap()
        .into_iter()
        .collect();
    assert_eq!(
        counted[&lived.project],
        i64::try_from(people.len()).unwrap()
    );

    let counted: BTreeMap<_, _> = talent::asset_counts(&mut conn, &lived.talent)
        .await
        .unwrap()
        .into_iter()
        .collect();
    for person in &lived.talent {
        let on = lived
            .assets
            .iter()
            .filter(|row| lived.is_on(*person, row.id))
            .count();
        let appearing = talent::appearances(&mut conn, *person).await.unwrap();
        let here: i64 = appearing
            .iter()
            .filter(|row| row.project_id == lived.project)
            .map(|row| row.n)
            .sum();
        assert_eq!(here, i64::try_from(on).unwrap());
        let everywhere: i64 = appearing.iter().map(|row| row.n).sum();
        assert_eq!(counted.get(person).copied().unwrap_or_default(), everywhere);
    }
}
