//! Databases for one test each, with a workspace and projects in them.

use std::env;

use mixip_db::assets::{self, AssetRow};
use mixip_db::faces::{self, FaceRow};
use mixip_db::projects::{self, ProjectRow};
use mixip_db::talent::{self, TalentRow};
use mixip_db::workspaces::{self, WorkspaceRow};
use mixip_db::{Db, DbConfig, Tx};
use sqlx::{AssertSqlSafe, Connection, PgConnection};
use tempfile::TempDir;
use tokio::runtime::{Builder, Runtime};
use uuid::Uuid;

/// Runs a test on an empty database of each kind.
pub(crate) fn on_each_store(test: impl Fn(&Runtime, &Db)) {
    let runtime = Builder::new_current_thread().enable_all().build().unwrap();
    let dir = TempDir::new().unwrap();
    let path = dir.path().join("mixip.db");
    let config = DbConfig::Sqlite { path };
    let db = runtime.block_on(Db::open(&config)).unwrap();
    test(&runtime, &db);
    runtime.block_on(db.close());

    let Ok(server) = env::var("MIXIP_TEST_POSTGRES") else {
        eprintln!("SKIPPED on PostgreSQL: MIXIP_TEST_POSTGRES is not set");
        return;
    };
    let name = format!("db_test_{}", Uuid::new_v4().simple());
    let admin = |sql: String| {
        runtime.block_on(async {
            let mut admin = PgConnection::connect(&server).await.unwrap();
            sqlx::raw_sql(AssertSqlSafe(sql))
                .execute(&mut admin)
                .await
                .unwrap();
        });
    };
    admin(format!("CREATE DATABASE {name}"));
    let (base, _) = server.rsplit_once('/').unwrap();
    let url = format!("{base}/{name}");
    let db = runtime
        .block_on(Db::open(&DbConfig::Postgres { url }))
        .unwrap();
    test(&runtime, &db);
    runtime.block_on(db.close());
    admin(format!("DROP DATABASE {name} WITH (FORCE)"));
}

/// A new workspace.
pub(crate) async fn workspace(tx: &mut Tx) -> Uuid {
    let row = WorkspaceRow {
        id: Uuid::now_v7(),
        name: "Studio".to_owned(),
        time_zone: "UTC".to_owned(),
        suggest: 0.4,
        strict: 0.6,
        incidental_purposes: "[]".to_owned(),
        created_at: 0,
        country: None,
    };
    workspaces::insert(tx, &row).await.unwrap();
    row.id
}

/// A new project.
pub(crate) async fn project(tx: &mut Tx, workspace: Uuid) -> Uuid {
    let row = ProjectRow {
        id: Uuid::now_v7(),
        workspace_id: workspace,
        name: "Spring".to_owned(),
        description: None,
        current_use: None,
        matching_on: true,
        matching_ground: None,
        matching_switched_at: None,
        matching_switched_by: None,
        created_at: 0,
        updated_at: 0,
    };
    projects::insert(tx, &row).await.unwrap();
    row.id
}

/// A new asset.
pub(crate) async fn asset(tx: &mut Tx, workspace: Uuid, project: Uuid, name: &str) -> AssetRow {
    let id = Uuid::now_v7();
    let row = AssetRow {
        id,
        project_id: project,
        workspace_id: workspace,
        name: name.to_owned(),
        name_folded: name.to_lowercase(),
        kind: "image".to_owned(),
        format: "jpeg".to_owned(),
        state: "processing".to_owned(),
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
        scan: "pending".to_owned(),
        clearance: "needs_review".to_owned(),
        valid_until: None,
        face_counts: "{}".to_owned(),
        statement_text: None,
        statement_by: None,
        statement_at: None,
        statement_id: None,
    };
    assets::insert(tx, &row).await.unwrap();
    row
}

/// A new face of an asset that nobody decided on.
pub(crate) async fn face(tx: &mut Tx, asset: &AssetRow) -> FaceRow {
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
        score: 0.9,
        drawn: false,
        crops_object_id: None,
        crop_at: 0,
        crop_len: 0,
        view_at: 0,
        view_len: 0,
        label: "unknown".to_owned(),
        suggested_talent_id: None,
        similarity: None,
        decision: None,
        talent_id: None,
        reason: None,
        decided_by: None,
        decided_at: None,
        created_at: 0,
    };
    faces::insert(tx, &row).await.unwrap();
    row
}

/// A new talent.
pub(crate) async fn talent(tx: &mut Tx, workspace: Uuid) -> Uuid {
    let row = TalentRow {
        id: Uuid::now_v7(),
        workspace_id: workspace,
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
    row.id
}
