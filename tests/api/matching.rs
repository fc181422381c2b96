//! Whom matching compares with whom.

use serde_json::{Value, json};

use crate::app::TestApp;
use crate::client::{Client, picture};
use crate::job::{Job, consent, is_one_of_two};

both_stores!(a9_matching_never_crosses_a_workspace);

/// The people of an asset's picture, by whom matching takes them for.
async fn taken_for(client: &Client, asset: &str) -> Vec<Value> {
    let faces = client.get(&format!("/assets/{asset}/faces")).await.is(200);
    let faces = faces.json()["items"].as_array().unwrap().clone();
    let people = faces.iter().filter(|face| is_one_of_two(face));
    let mut taken: Vec<Value> = people.map(|face| face["talent_id"].clone()).collect();
    taken.sort_by_key(Value::is_null);
    taken
}

/// Both of a picture are known, each to another workspace: none learns of whom the other one knows.
async fn a9_matching_never_crosses_a_workspace(app: &TestApp) {
    let job = Job::begin(app).await;
    let user = app.user().await;
    let project = user.project().await;
    let matching = json!({ "face_matching": { "on": true, "ground": "consent" } });
    user.patch(&format!("/projects/{project}"), matching)
        .await
        .is(200);
    let both = picture("both.jpg");
    let before = user.upload(&project, "both.jpg", &both).await;
    user.searched(&before).await;
    assert_eq!(taken_for(&user, &before).await, [Value::Null, Value::Null]);

    let people = format!("/workspaces/{}/talent", user.workspace);
    let other = user.post(&people, json!({ "name": "Other" })).await;
    let other = other.is(201).id();
    let path = format!("/talent/{other}");
    user.post(&format!("{path}/consents"), consent("biometric"))
        .await
        .is(201);
    user.send_file(
        &format!("{path}/references"),
        "other.jpg",
        picture("other.jpg"),
    )
    .await
    .is(201);
    // What was there is matched again, and what comes now is matched at once.
    let theirs = [json!(other), Value::Null];
    for _ in 0..600 {
        if taken_for(&user, &before).await == theirs {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    assert_eq!(taken_for(&user, &before).await, theirs);
    let project = user.project().await;
    let matching = json!({ "face_matching": { "on": true, "ground": "consent" } });
    user.patch(&format!("/projects/{project}"), matching)
        .await
        .is(200);
    let after = user.upload(&project, "both.jpg", &both).await;
    user.searched(&after).await;
    assert_eq!(taken_for(&user, &after).await, theirs);

    let known = taken_for(&job.user, &job.asset).await;
    assert_eq!(known, [json!(job.talent), Value::Null]);
}
