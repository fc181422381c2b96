//! When a picture was taken, after a person corrected it.

use serde_json::json;

use crate::app::TestApp;
use crate::client::picture;
use crate::rows::sql;

both_stores!(a_corrected_time_is_kept_when_the_file_is_looked_at_again);

async fn a_corrected_time_is_kept_when_the_file_is_looked_at_again(app: &TestApp) {
    let user = app.user().await;
    let project = user.project().await;
    let asset = user.upload(&project, "one.jpg", &picture("one.jpg")).await;
    user.searched(&asset).await;
    let path = format!("/assets/{asset}");
    let corrected = "1998-05-17T10:00:00Z";
    let changed = user.patch(&path, json!({ "captured_at": corrected })).await;
    assert_eq!(changed.is(200).json()["captured_at"], corrected);
    user.patch(&path, json!({ "name": "May.jpg" }))
        .await
        .is(200);

    // As after a failure: somebody asks for it to be processed again.
    let failed = "UPDATE assets SET state = 'failed', scan = 'pending'";
    let db = app.rows().await;
    sql(&db, failed, failed).await;
    db.close().await;
    user.post(&format!("{path}/scan"), json!({})).await;
    let again = user.searched(&asset).await;
    assert_eq!(
        (&again["state"], &again["name"], &again["captured_at"]),
        (&json!("ready"), &json!("May.jpg"), &json!(corrected)),
        "{again}"
    );
}
