//! A question that is kept as a draft, and asked later or never.

use serde_json::json;

use crate::app::TestApp;
use crate::client::Client;
use crate::request_lists::{rows, send, settled};
use crate::requests::{asking, talent};

both_stores!(
    a_question_is_kept_as_a_draft_and_asked_once_it_is_sent,
    a_draft_is_refused_for_what_asking_is_refused_for,
);

/// How many requests a project has.
async fn requests(user: &Client, project: &str) -> usize {
    let listed = user.get(&format!("/projects/{project}/requests")).await;
    listed.is(200).json()["items"].as_array().unwrap().len()
}

async fn a_question_is_kept_as_a_draft_and_asked_once_it_is_sent(app: &TestApp) {
    const ADDRESS: &str = "aino@example.org";
    let user = app.user().await;
    let project = user.project().await;
    let reached = talent(&user, json!({ "email": ADDRESS })).await;
    let drafts = format!("/projects/{project}/request-drafts");
    let mut question = asking(&reached);
    question["send"] = json!("mail");
    let draft = user.post(&drafts, question).await.is(201).json();
    assert_eq!(
        (
            &draft["state"],
            &draft["counts"]["rows"],
            &draft["counts"]["by_mail"]
        ),
        (&json!("draft"), &json!(1), &json!(1))
    );
    assert_eq!(draft["question"]["message"], asking("")["message"]);
    let kept = rows(&user, &draft, "").await;
    assert_eq!(
        (&kept[0]["name"], &kept[0]["known"], &kept[0]["email"]),
        (&json!("Aino Salmi"), &json!(true), &json!(ADDRESS))
    );
    assert_eq!(requests(&user, &project).await, 0, "nobody was asked");
    assert!(app.letter_rows(ADDRESS, "request").await.is_empty());

    send(&user, &draft).await.is(202);
    let sent = settled(&user, &draft, &["done"]).await;
    assert_eq!(
        (&sent["counts"]["asked"], &sent["counts"]["failed"]),
        (&json!(1), &json!(0))
    );
    assert_eq!(requests(&user, &project).await, 1);
    assert_eq!(app.letters(ADDRESS, "request", 1).await.len(), 1);
    let known = user
        .get(&format!("/workspaces/{}/talent", user.workspace))
        .await;
    assert_eq!(
        known.json()["items"].as_array().unwrap().len(),
        1,
        "nobody twice"
    );

    // By a link: nobody hears of it by mail, also who could.
    let draft = user.post(&drafts, asking(&reached)).await.is(201).json();
    assert_eq!(draft["counts"]["by_link"], json!(1));
    let path = format!("/request-lists/{}", draft["id"].as_str().unwrap());
    user.delete(&path).await.is(204);
    user.get(&path).await.is(404);
    assert_eq!(requests(&user, &project).await, 1);
}

async fn a_draft_is_refused_for_what_asking_is_refused_for(app: &TestApp) {
    let user = app.user().await;
    let project = user.project().await;
    let nowhere = talent(&user, json!({})).await;
    let drafts = format!("/projects/{project}/request-drafts");
    let with = |field: &str, value| {
        let mut question = asking(&nowhere);
        question[field] = value;
        question
    };
    let foreign = talent(&app.user().await, json!({})).await;
    for (question, code) in [
        (with("send", json!("mail")), "address_missing"),
        (with("talent_ids", json!([])), "talent_count"),
        (with("talent_ids", json!([foreign])), "unknown_talent"),
        (with("expires_on", json!("2020-01-01")), "expires_in_past"),
        (with("title", json!(" ")), "required"),
    ] {
        user.post(&drafts, question).await.is_problem(422, code);
    }
    let lists = format!("/projects/{project}/request-lists");
    assert_eq!(user.get(&lists).await.json()["items"], json!([]));
}
