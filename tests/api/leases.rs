//! Work that was under way when a server ended.

use std::time::{Duration, Instant};

use mixip_db::jobs;
use uuid::Uuid;

use crate::app::TestApp;
use crate::rows::count;
use crate::stores::Stores;

/// On one machine nobody else can hold a lease when a server starts: what the one before it was doing goes on at once.
#[tokio::test]
async fn e1_a_killed_server_leaves_no_work_waiting_for_its_lease() {
    let stores = Stores::local();
    let db = mixip_db::Db::open(&stores.db).await.unwrap();
    let mut tx = db.write().await.unwrap();
    let job = jobs::JobRow {
        id: Uuid::now_v7(),
        kind: "remove".to_owned(),
        payload: r#"{"kind":"remove","about":{"paths":[]}}"#.to_owned(),
        priority: 0,
        run_at: 0,
        attempts: 0,
    };
    jobs::enqueue(&mut tx, &job, None, 0).await.unwrap();
    let claimed = jobs::claim(&mut tx, Uuid::now_v7(), 0..=i64::MAX, 1, i64::MAX).await;
    assert!(claimed.unwrap().is_some());
    tx.commit().await.unwrap();

    let app = TestApp::start(stores, |config| config).await;
    let began = Instant::now();
    while count(&db, "SELECT COUNT(*) FROM jobs").await > 0 {
        assert!(began.elapsed() < Duration::from_secs(30), "it still waits");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    db.close().await;
    app.end().await;
}
