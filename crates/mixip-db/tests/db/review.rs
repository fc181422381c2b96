//! The review queue: what filtering and sorting all faces gives.

use mixip_db::faces::{self, FaceRow};
use mixip_db::{Db, Tx};
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::{Config, TestRunner};
use uuid::Uuid;

use crate::place::{self, on_each_store};

const LABELS: [&str; 3] = ["possible", "cleared", "unknown"];

/// A face: in the first project or the second, its label, similarity, and whether somebody decided.
type Drawn = (bool, &'static str, Option<f64>, bool);

fn drawn() -> impl Strategy<Value = Drawn> {
    let similarity = of(select(&[-0.1, 0.0, 0.4, 0.5][..]));
    (
        any::<bool>(),
        select(&LABELS[..]),
        similarity,
        proptest::bool::weighted(0.2),
    )
}

#[test]
fn the_queue_is_what_filtering_and_sorting_all_faces_gives() {
    on_each_store(|runtime, db| {
        let config = Config {
            cases: 8,
            failure_persistence: None,
            ..Config::default()
        };
        TestRunner::new(config)
            .run(
                &(proptest::collection::vec(drawn(), 0..60), 1..5_i64),
                |(drawn, limit)| {
                    runtime.block_on(async {
                        let mut tx = db.write().await.unwrap();
                        let (workspace, projects, all) = fill(&mut tx, &drawn).await;
                        tx.commit().await.unwrap();
                        for label in LABELS {
                            for project in [None, Some(projects[0]), Some(projects[1])] {
                                let mut plain: Vec<&FaceRow> = all
                                    .iter()
                                    .filter(|face| face.decision.is_none() && face.label == label)
                                    .filter(|face| {
                                        project.is_none_or(|project| project == face.project_id)
                                    })
                                    .collect();
                                plain.sort_by(|a, b| {
                                    doubt(a).total_cmp(&doubt(b)).then(a.id.cmp(&b.id))
                                });
                                let plain: Vec<Uuid> =
                                    plain.into_iter().map(|face| face.id).collect();
                                let listed = walk(db, workspace, project, label, limit).await;
                                prop_assert_eq!(&listed, &plain);
                                let mut conn = db.read().await.unwrap();
                                let counted =
                                    faces::review_count(&mut conn, workspace, project, label, 5)
                                        .await
                                        .unwrap();
                                prop_assert_eq!(
                                    counted,
                                    i64::try_from(plain.len().min(5)).unwrap()
                                );
                            }
                        }
                        Ok(())
                    })
                },
            )
            .unwrap();
    });
}

fn doubt(face: &FaceRow) -> f64 {
    face.similarity.unwrap_or(0.0)
}

async fn fill(tx: &mut Tx, drawn: &[Drawn]) -> (Uuid, [Uuid; 2], Vec<FaceRow>) {
    let workspace = place::workspace(tx).await;
    let projects = [
        place::project(tx, workspace).await,
        place::project(tx, workspace).await,
    ];
    let assets = [
        place::asset(tx, workspace, projects[0], "a.jpg").await,
        place::asset(tx, workspace, projects[1], "b.jpg").await,
    ];
    let mut all = Vec::new();
    for (second, label, similarity, decided) in drawn {
        let mut face = place::face(tx, &assets[usize::from(*second)]).await;
        (face.label, face.similarity) = ((*label).to_owned(), *similarity);
        face.decision = decided.then(|| "incidental".to_owned());
        faces::set_label(tx, face.id, label, None, *similarity)
            .await
            .unwrap();
        faces::set_decision(tx, &face).await.unwrap();
        all.push(face);
    }
    (workspace, projects, all)
}

async fn walk(
    db: &Db,
    workspace: Uuid,
    project: Option<Uuid>,
    label: &str,
    limit: i64,
) -> Vec<Uuid> {
    let mut conn = db.read().await.unwrap();
    let (mut ids, mut after) = (Vec::new(), (-2.0, Uuid::nil()));
    loop {
        let rows = faces::review(&mut conn, workspace, project, label, after, limit)
            .await
            .unwrap();
        ids.extend(rows.iter().map(|row| row.face.id));
        match rows.last() {
            Some(row) => after = (doubt(&row.face), row.face.id),
            None => return ids,
        }
    }
}
