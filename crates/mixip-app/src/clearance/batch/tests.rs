//! What a batch stores is what the gate says of each asset by itself.

#![expect(clippy::unwrap_used, reason = "tests")]

use std::env;

use jiff::civil::date;
use jiff::tz::TimeZone;
use mixip_db::assets::AssetRow;
use mixip_db::consents::ConsentRow;
use mixip_db::faces::FaceRow;
use mixip_db::projects::ProjectRow;
use mixip_db::talent::TalentRow;
use mixip_db::workspaces::{self, WorkspaceRow};
use mixip_db::{Db, DbConfig, consents, talent};
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::{Config, TestRunner};

use super::*;
use crate::clearance::Gate;

const PEOPLE: usize = 3;

/// A face: the decision, whom it means, whether it is doubtful.
type Decided = (&'static str, usize, bool);
/// An asset: how far its search is, and its faces.
type Drawn = (&'static str, Vec<Decided>);
/// A consent: whose, for what, until when, and whether it was withdrawn.
type Agreed = (usize, &'static str, &'static str, bool);

fn drawn() -> impl Strategy<Value = Vec<Drawn>> {
    let decision = select(
        &[
            "confirmed",
            "confirmed",
            "rejected",
            "incidental",
            "not_a_face",
            "",
        ][..],
    );
    let face = (decision, 0..PEOPLE, any::<bool>());
    let scan = select(&["thorough", "thorough", "quick", "failed"][..]);
    proptest::collection::vec((scan, proptest::collection::vec(face, 0..4)), 1..12)
}

fn agreed() -> impl Strategy<Value = Vec<Agreed>> {
    let purpose = select(&["editorial", "advertising"][..]);
    let until = select(&["2026-05-31", "2026-12-31", ""][..]);
    proptest::collection::vec(
        (0..PEOPLE, purpose, until, proptest::bool::weighted(0.2)),
        0..6,
    )
}

#[test]
fn a_batch_stores_what_the_gate_says_of_each_asset() {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    let dir = tempfile::TempDir::new().unwrap();
    let path = dir.path().join("mixip.db");
    let mut places = vec![DbConfig::Sqlite { path }];
    // Rows of this test alone are looked at, so the server's own database will do.
    places.extend(
        env::var("MIXIP_TEST_POSTGRES")
            .ok()
            .map(|url| DbConfig::Postgres { url }),
    );
    for place in places {
        let db = runtime.block_on(Db::open(&place)).unwrap();
        let config = Config {
            cases: 12,
            failure_persistence: None,
            ..Config::default()
        };
        TestRunner::new(config)
            .run(
                &(drawn(), agreed(), any::<bool>()),
                |(drawn, agreed, used)| {
                    runtime.block_on(check(&db, &drawn, &agreed, used));
                    Ok(())
                },
            )
            .unwrap();
        runtime.block_on(db.close());
    }
}

async fn check(db: &Db, drawn: &[Drawn], agreed: &[Agreed], used: bool) {
    let mut tx = db.write().await.unwrap();
    let (workspace, project, assets) = fill(&mut tx, drawn, agreed).await;
    let used = used.then(|| {
        serde_json::from_value(serde_json::json!({
            "purpose": "editorial", "channels": ["web"], "territories": ["DE"], "on": "2026-03-01"
        }))
        .unwrap()
    });
    let current = Current {
        gate: Gate::of_workspace(&workspace).unwrap(),
        intended: used,
        today: date(2026, 5, 1),
        project,
    };
    assert_eq!(current.gate.time_zone, TimeZone::get("UTC").unwrap());
    let ids: Vec<Uuid> = assets.iter().map(|asset| asset.id).collect();
    let before = rows::lock_clearances(&mut tx, &ids).await.unwrap();
    let changed = store(&mut tx, &current, &before).await.unwrap();
    let after = rows::lock_clearances(&mut tx, &ids).await.unwrap();
    for ((asset, before), after) in assets.iter().zip(&before).zip(&after) {
        let faces = faces::of_asset(&mut tx, asset.id).await.unwrap();
        let grounds = current.gate.grounds(&mut tx, &faces).await.unwrap();
        let alone = answer(&current, before, &faces, &grounds).unwrap();
        let (now, is) = (stored(after), stored(&alone));
        assert_eq!(now, is);
        assert_eq!(changed.contains(&asset.id), now != stored(before));
    }
    let again = store(&mut tx, &current, &after).await.unwrap();
    assert!(again.is_empty(), "nothing is written where nothing changed");
    tx.commit().await.unwrap();
}

fn stored(row: &ClearanceRow) -> (&str, Option<&str>, &str, Option<&str>) {
    (
        &row.clearance,
        row.valid_until.as_deref(),
        &row.face_counts,
        row.facts.as_deref(),
    )
}

async fn fill(
    tx: &mut Tx,
    drawn: &[Drawn],
    agreed: &[Agreed],
) -> (WorkspaceRow, Uuid, Vec<AssetRow>) {
    let workspace = WorkspaceRow {
        id: Uuid::now_v7(),
        name: "Studio".to_owned(),
        time_zone: "UTC".to_owned(),
        suggest: 0.4,
        strict: 0.6,
        incidental_purposes: r#"["editorial"]"#.to_owned(),
        created_at: 0,
        country: None,
    };
    workspaces::insert(tx, &workspace).await.unwrap();
    let project = ProjectRow {
        id: Uuid::now_v7(),
        workspace_id: workspace.id,
        name: "Spring".to_owned(),
        description: None,
        current_use: None,
        matching_on: false,
        matching_ground: None,
        matching_switched_at: None,
        matching_switched_by: None,
        created_at: 0,
        updated_at: 0,
    };
    projects::insert(tx, &project).await.unwrap();
    let mut people = Vec::new();
    for _ in 0..PEOPLE {
        let id = Uuid::now_v7();
        let row = TalentRow {
            id,
            workspace_id: workspace.id,
            name: "Mira".to_owned(),
            name_folded: "mira".to_owned(),
            email: None,
            majority_on: None,
            notes: None,
            created_at: 0,
            language: None,
            email_proved_at: None,
        };
        talent::insert(tx, &row).await.unwrap();
        people.push(id);
    }
    for (whose, purpose, until, withdrawn) in agreed {
        let scope = serde_json::json!({
            "projects": "all", "purposes": [purpose], "channels": ["web"], "territories": "worldwide",
            "starts_on": "2026-01-01", "ends_on": (!until.is_empty()).then_some(until),
        });
        let row = ConsentRow {
            id: Uuid::now_v7(),
            talent_id: people[*whose],
            workspace_id: workspace.id,
            kind: "likeness".to_owned(),
            state: if *withdrawn { "withdrawn" } else { "given" }.to_owned(),
            scope: Some(scope.to_string()),
            statement_text: "Yes.".to_owned(),
            statement_language: "en".to_owned(),
            statement_sha256: vec![0; 32],
            given_by_name: "Mira".to_owned(),
            given_by_relation: "self".to_owned(),
            method: "paper".to_owned(),
            given_at: 0,
            recorded_at: 0,
            recorded_by: "Ines".to_owned(),
            withdrawn_at: None,
            withdrawal_reason: None,
            signature_id: None,
        };
        consents::insert(tx, &row).await.unwrap();
    }
    let mut assets = Vec::new();
    for (scan, faces) in drawn {
        let asset = asset(tx, &project, scan).await;
        for face in faces {
            decided(tx, &asset, face, &people).await;
        }
        assets.push(asset);
    }
    (workspace, project.id, assets)
}

async fn asset(tx: &mut Tx, project: &ProjectRow, scan: &str) -> AssetRow {
    let id = Uuid::now_v7();
    let row = AssetRow {
        id,
        project_id: project.id,
        workspace_id: project.workspace_id,
        name: "a.jpg".to_owned(),
        name_folded: "a.jpg".to_owned(),
        kind: "image".to_owned(),
        format: "jpeg".to_owned(),
        state: "ready".to_owned(),
        error_code: None,
        error_detail: None,
        width: None,
        height: None,
        frames: 1,
        duration_ms: None,
        bytes: 1,
        sha256: id.as_bytes().to_vec(),
        metadata: "{}".to_owned(),
        captured_at: None,
        taken_at: 0,
        created_at: 0,
        uploaded_by: "Ines".to_owned(),
        scan: scan.to_owned(),
        clearance: "needs_review".to_owned(),
        valid_until: None,
        face_counts: serde_json::to_string(&super::super::FaceCounts::default()).unwrap(),
        statement_text: None,
        statement_by: None,
        statement_at: None,
        statement_id: None,
    };
    rows::insert(tx, &row).await.unwrap();
    row
}

async fn decided(tx: &mut Tx, asset: &AssetRow, face: &Decided, people: &[Uuid]) {
    let (decision, whom, doubtful) = *face;
    let row = FaceRow {
        id: Uuid::now_v7(),
        asset_id: asset.id,
        project_id: asset.project_id,
        workspace_id: asset.workspace_id,
        frame: 0,
        x: 0.1,
        y: 0.1,
        width: 0.2,
        height: 0.2,
        score: if doubtful { 0.4 } else { 0.9 },
        drawn: false,
        crops_object_id: None,
        crop_at: 0,
        crop_len: 0,
        view_at: 0,
        view_len: 0,
        label: "unknown".to_owned(),
        suggested_talent_id: None,
        similarity: None,
        decision: (!decision.is_empty()).then(|| decision.to_owned()),
        talent_id: (decision == "confirmed").then(|| people[whom]),
        reason: (decision == "incidental").then(|| "passer-by".to_owned()),
        decided_by: None,
        decided_at: None,
        created_at: 0,
    };
    faces::insert(tx, &row).await.unwrap();
}
