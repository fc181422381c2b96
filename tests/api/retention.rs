//! Templates are not kept for ever.

use serde_json::json;

use crate::app::TestApp;
use crate::job::Job;
use crate::rows::count;

both_stores!(a11_templates_go_three_years_after_the_last_interaction);

const DAY: i64 = 24 * 60 * 60;

async fn a11_templates_go_three_years_after_the_last_interaction(app: &TestApp) {
    let job = Job::begin(app).await;
    let templates = async || {
        let db = app.rows().await;
        let found = count(&db, "SELECT COUNT(*) FROM talent_references").await;
        db.close().await;
        found
    };
    app.app.clock.advance(3 * 365 * DAY - 60);
    app.app.keep_order().await.unwrap();
    assert_eq!(
        templates().await,
        1,
        "a minute before it is not three years"
    );
    // They open their page: an interaction.
    let job = job.signed_in_again(app).await;
    let link = job
        .user
        .post(&format!("/talent/{}/links", job.talent), json!({}))
        .await
        .is(201)
        .json();
    let token = link["link"].as_str().unwrap().rsplit_once('#').unwrap().1;
    crate::requests::opened(app, token).await;
    app.app.clock.advance(2 * 60);
    app.app.keep_order().await.unwrap();
    assert_eq!(templates().await, 1, "it begins anew");
    app.app.clock.advance(3 * 365 * DAY);
    app.app.keep_order().await.unwrap();
    assert_eq!(templates().await, 0);
    let job = job.signed_in_again(app).await;
    let talent = job.user.get(&format!("/talent/{}", job.talent)).await;
    assert_eq!(talent.is(200).json()["references"], json!([]));
    // Nothing is suggested of whom nobody measures any more.
    for face in job.faces().await {
        assert_eq!(face["label"], "unknown", "{face}");
    }
}
