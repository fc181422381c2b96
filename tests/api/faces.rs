//! What people say of faces, and what matching says after it.

use std::time::{Duration, Instant};

use reqwest::Method;
use serde_json::{Value, json};

use crate::app::TestApp;
use crate::client::{Answer, picture};
use crate::job::{Job, consent};

both_stores!(
    a_rejection_answers_one_suggestion,
    a8_whom_one_face_is_confirmed_as_no_other_is,
    a_drawn_box_grows_by_what_the_search_saw,
    labels_follow_the_calendar,
);

/// Waits until a face is as it should be.
async fn until(job: &Job, face: &str, what: &str, holds: impl Fn(&Value) -> bool) -> Value {
    let began = Instant::now();
    loop {
        let faces = job.faces().await;
        let face = faces.iter().find(|one| one["id"] == face).unwrap();
        if holds(face) {
            return face.clone();
        }
        assert!(began.elapsed() < Duration::from_secs(30), "{what}: {face}");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

/// Another record of the same person, enrolled from another photo.
async fn second_record(job: &Job) -> String {
    let user = &job.user;
    let talent = user
        .post(
            &format!("/workspaces/{}/talent", user.workspace),
            json!({ "name": "The same, again" }),
        )
        .await
        .is(201)
        .id();
    let path = format!("/talent/{talent}");
    user.post(&format!("{path}/consents"), consent("biometric"))
        .await
        .is(201);
    user.send_file(
        &format!("{path}/references"),
        "again.jpg",
        picture("one-again.jpg"),
    )
    .await
    .is(201);
    talent
}

async fn a_rejection_answers_one_suggestion(app: &TestApp) {
    let job = Job::begin(app).await;
    let faces = job.two_faces().await;
    let suggested = faces
        .iter()
        .find(|face| face["talent_id"] == json!(job.talent))
        .unwrap();
    let id = suggested["id"].as_str().unwrap();
    let path = format!("/faces/{id}");
    let rejected = job
        .user
        .patch(&path, json!({ "decision": "rejected" }))
        .await
        .is(200)
        .json();
    assert_eq!(rejected["decision"], "rejected");

    // Whoever else the face resembles is a new question; the one who was rejected never is again.
    let other = second_record(&job).await;
    let asked = until(&job, id, "somebody else is suggested", |face| {
        face["decision"].is_null()
    })
    .await;
    assert_eq!(asked["talent_id"], json!(other));
    job.user
        .patch(&path, json!({ "decision": "rejected" }))
        .await
        .is(200);
    let rejected = until(&job, id, "both are rejected", |face| {
        face["decision"] == "rejected"
    })
    .await;
    assert_eq!(rejected["verdict"]["reason"], "match_rejected");

    // Taken back, everything is open again.
    job.user
        .patch(&path, json!({ "decision": null }))
        .await
        .is(200);
    let open = until(&job, id, "the best match is suggested again", |face| {
        face["talent_id"] == json!(job.talent) || face["talent_id"] == json!(other)
    })
    .await;
    assert_eq!(open["decision"], json!(null));
}

async fn a8_whom_one_face_is_confirmed_as_no_other_is(app: &TestApp) {
    let job = Job::begin(app).await;
    let faces = job.two_faces().await;
    let (theirs, others): (Vec<_>, Vec<_>) = faces
        .iter()
        .partition(|face| face["talent_id"] == json!(job.talent));
    // Somebody says that the other one is the talent: the machine's suggestion goes in the same moment.
    let confirmed = format!("/faces/{}", others[0]["id"].as_str().unwrap());
    job.user
        .patch(
            &confirmed,
            json!({ "decision": "confirmed", "talent_id": job.talent }),
        )
        .await
        .is(200);
    let id = theirs[0]["id"].as_str().unwrap();
    let face = until(&job, id, "nobody is suggested", |_| true).await;
    assert_eq!(
        (&face["label"], &face["talent_id"]),
        (&json!("unknown"), &json!(null))
    );
    job.user
        .patch(
            &format!("/faces/{id}"),
            json!({ "decision": "confirmed", "talent_id": job.talent }),
        )
        .await
        .is_problem(409, "talent_taken");
    job.user
        .patch(&confirmed, json!({ "decision": null }))
        .await
        .is(200);
    until(&job, id, "the suggestion is back", |face| {
        face["talent_id"] == json!(job.talent)
    })
    .await;
}

async fn a_drawn_box_grows_by_what_the_search_saw(app: &TestApp) {
    let job = Job::begin(app).await;
    let found = job.two_faces().await.swap_remove(0);
    let side = |name: &str| found["box"][name].as_f64().unwrap();
    let (x, y, width, height) = (side("x"), side("y"), side("width"), side("height"));
    // Somebody draws three quarters of it, from its upper left corner, before the search finds it.
    let project = job.user.project().await;
    let asset = job
        .user
        .upload(&project, "both.jpg", &picture("both.jpg"))
        .await;
    job.user.searched(&asset).await;
    let drawn = job
        .user
        .post(
            &format!("/assets/{asset}/faces"),
            json!({ "box": { "x": x, "y": y, "width": width * 0.75, "height": height * 0.75 } }),
        )
        .await
        .is(201)
        .id();
    // Searched again, as if for the first time.
    let db = app.rows().await;
    let mut tx = db.write().await.unwrap();
    let found = mixip_db::faces::of_asset(&mut tx, asset.parse().unwrap())
        .await
        .unwrap();
    for face in found.iter().filter(|face| !face.drawn) {
        mixip_db::faces::delete(&mut tx, face.id).await.unwrap();
    }
    tx.commit().await.unwrap();
    db.close().await;
    let again = job
        .user
        .request(Method::POST, &format!("/assets/{asset}/scan"));
    Answer::of(again).await.is(202);
    let began = Instant::now();
    loop {
        let faces = job
            .user
            .get(&format!("/assets/{asset}/faces"))
            .await
            .is(200)
            .json();
        let faces = faces["items"].as_array().unwrap();
        let face = faces.iter().find(|face| face["id"] == drawn).unwrap();
        let side = |name: &str| face["box"][name].as_f64().unwrap();
        if side("x") + side("width") >= x + width - 0.01
            && side("y") + side("height") >= y + height - 0.01
        {
            return;
        }
        let waited = began.elapsed() < Duration::from_secs(30);
        assert!(waited, "the whole face comes into the box: {face}");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

async fn labels_follow_the_calendar(app: &TestApp) {
    let job = Job::begin(app).await;
    let faces = job.two_faces().await;
    let theirs = faces
        .iter()
        .find(|face| face["talent_id"] == json!(job.talent))
        .unwrap();
    assert_eq!(theirs["label"], "cleared");
    let id = theirs["id"].as_str().unwrap().to_owned();
    // The consent ends on 2030-12-31: afterwards the match is as sure, and nobody agreed any more.
    app.app.keep_order().await.unwrap();
    let link = job
        .user
        .post(&format!("/talent/{}/links", job.talent), json!({}))
        .await
        .is(201)
        .json();
    let token = link["link"].as_str().unwrap().rsplit_once('#').unwrap().1;
    app.app.clock.advance(6 * 366 * 24 * 60 * 60);
    // They look at their page: otherwise their template would have ended by itself (A11).
    crate::requests::opened(app, token).await;
    app.app.keep_order().await.unwrap();
    let job = job.signed_in_again(app).await;
    until(&job, &id, "the label follows", |face| {
        face["label"] == "possible"
    })
    .await;
}
