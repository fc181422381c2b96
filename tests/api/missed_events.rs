//! Events that other nodes told while nobody could hear them.

use std::time::Duration;

use reqwest::Method;

use crate::app::TestApp;
use crate::rows::{count, sql};
use crate::stores::Stores;

/// A connection that is lost comes back by itself; what was told meanwhile does not.
#[tokio::test]
async fn who_watches_is_told_to_look_again_after_a_lost_connection() {
    let Some(stores) = Stores::servers().await else {
        return;
    };
    let app = TestApp::start(stores, |config| config).await;
    let user = app.user().await;
    let db = app.rows().await;
    let listening =
        "FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%'";
    while count(&db, &format!("SELECT COUNT(*) {listening}")).await == 0 {
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    let told = tokio::time::timeout(Duration::from_secs(30), async {
        let mut stream = user.request(Method::GET, "/events").send().await.unwrap();
        assert_eq!(stream.status(), 200);
        sql(
            &db,
            "",
            &format!("SELECT pg_terminate_backend(pid) {listening}"),
        )
        .await;
        resync(&mut stream).await
    });
    assert!(told.await.expect("nobody is told"));
    db.close().await;
    app.end().await;
}

/// Reads until the stream says `resync`.
async fn resync(stream: &mut reqwest::Response) -> bool {
    let mut read = Vec::new();
    while let Some(bytes) = stream.chunk().await.unwrap() {
        read.extend_from_slice(&bytes);
        if String::from_utf8_lossy(&read).contains("event: resync") {
            return true;
        }
    }
    false
}
