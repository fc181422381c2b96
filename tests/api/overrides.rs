//! Overrides: a manager lets one face through for one use, until a day.

use std::time::{Duration, Instant};

use reqwest::Method;
use serde_json::{Value, json};

use crate::app::TestApp;
use crate::client::{Answer, Client, picture};
use crate::download::{Download, long_file};
use crate::job::Job;
use crate::rows::count;

both_stores!(
    a5_a_face_is_let_through_for_one_use_until_its_last_day,
    a6_an_override_that_is_ended_closes_exits_within_a_second,
    d1_reasons_and_documents_stay_in_the_house,
    an_override_needs_a_reason_a_document_and_a_day_to_come,
    e2_an_override_goes_with_its_face_and_its_picture,
);

const DAY: i64 = 24 * 60 * 60;

fn usage(purpose: &str) -> Value {
    json!({ "purpose": purpose, "channels": ["web"], "territories": ["DE"] })
}

fn on(usage: &Value, day: impl ToString) -> Value {
    let mut intended = usage.clone();
    intended["on"] = json!(day.to_string());
    intended
}

/// What lets a face through for advertising, to which nobody agreed.
fn terms(ends_on: impl ToString) -> Value {
    json!({
        "use": usage("advertising"),
        "reason": "The agency holds a contract; the scan is with us.",
        "ends_on": ends_on.to_string(),
    })
}

/// The talent confirmed, and the one beside them marked as none: one face is left. Gives its id.
async fn one_face(job: &Job) -> String {
    let mut theirs = String::new();
    for face in job.two_faces().await {
        let id = face["id"].as_str().unwrap().to_owned();
        let decision = match face["talent_id"] == json!(job.talent) {
            true => "confirmed",
            false => "not_a_face",
        };
        let path = format!("/faces/{id}");
        let decision = json!({ "decision": decision });
        job.user.patch(&path, decision).await.is(200);
        if face["talent_id"] == json!(job.talent) {
            theirs = id;
        }
    }
    theirs
}

async fn ask(user: &Client, asset: &str, intended: Value) -> Value {
    let path = format!("/assets/{asset}/clearance");
    let body = json!({ "use": intended });
    user.post(&path, body).await.is(200).json()
}

/// The verdict on the one face that counts.
fn verdict(answer: &Value, face: &str) -> (String, Value) {
    let faces = answer["faces"].as_array().unwrap();
    let found = faces.iter().find(|one| one["face_id"] == face).unwrap();
    (
        found["reason"].as_str().unwrap().to_owned(),
        found["override_id"].clone(),
    )
}

async fn export(job: &Job, intended: &Value) -> Value {
    let path = format!("/projects/{}/exports", job.project);
    let body = json!({ "asset_ids": [job.asset], "use": intended, "unresolved": "block" });
    let export = job.user.post(&path, body).await.is(202).id();
    job.user.finished(&export).await
}

async fn a5_a_face_is_let_through_for_one_use_until_its_last_day(app: &TestApp) {
    let job = Job::begin(app).await;
    let face = one_face(&job).await;
    let today = app.app.clock.today("UTC");
    let intended = on(&usage("advertising"), today);
    let project = format!("/projects/{}", job.project);
    let current = json!({ "current_use": intended });
    job.user.patch(&project, current).await.is(200);
    assert_eq!(
        ask(&job.user, &job.asset, intended.clone()).await["clearance"],
        "blocked"
    );

    let last = today.checked_add(jiff::Span::new().days(10)).unwrap();
    let made = job
        .user
        .let_through(&face, &terms(last), Some(b"%PDF-1.4 contract"))
        .await
        .is(201)
        .json();
    assert_eq!(
        (&made["in_force"], &made["starts_on"], &made["ends_on"]),
        (
            &json!(true),
            &json!(today.to_string()),
            &json!(last.to_string())
        )
    );
    let document = format!("/overrides/{}/document", made["id"].as_str().unwrap());
    assert_eq!(
        job.user.get(&document).await.is(200).body,
        b"%PDF-1.4 contract"
    );

    // For that use and no other, on those days and no others.
    let after = last.tomorrow().unwrap();
    let table = [
        (
            on(&usage("advertising"), today),
            "override_allows",
            "cleared",
        ),
        (
            on(&usage("advertising"), last),
            "override_allows",
            "cleared",
        ),
        (
            on(&usage("advertising"), after),
            "out_of_scope_purpose",
            "blocked",
        ),
        (
            on(&usage("advertising"), today.yesterday().unwrap()),
            "out_of_scope_purpose",
            "blocked",
        ),
        (
            on(&usage("marketing"), today),
            "out_of_scope_purpose",
            "blocked",
        ),
        (
            json!({ "purpose": "advertising", "channels": ["web", "print"], "territories": ["DE"], "on": today.to_string() }),
            "out_of_scope_purpose",
            "blocked",
        ),
        (
            json!({ "purpose": "advertising", "channels": ["web"], "territories": "worldwide", "on": today.to_string() }),
            "out_of_scope_purpose",
            "blocked",
        ),
        // Where a consent covers the use, the verdict rests on that.
        (on(&usage("editorial"), today), "consent_covers", "cleared"),
    ];
    for (intended, reason, state) in table {
        let answer = ask(&job.user, &job.asset, intended.clone()).await;
        let by = if reason == "override_allows" {
            made["id"].clone()
        } else {
            Value::Null
        };
        assert_eq!(
            verdict(&answer, &face),
            (reason.to_owned(), by),
            "{intended}"
        );
        assert_eq!(answer["clearance"], state, "{intended}");
    }

    // Stored for lists, asked anew at exits, told in the manifest.
    let asset = format!("/assets/{}", job.asset);
    assert_eq!(
        job.user.get(&asset).await.is(200).json()["clearance"],
        "cleared"
    );
    let survey = job
        .user
        .post(&format!("{project}/clearance"), json!({ "use": intended }))
        .await
        .is(200)
        .json();
    assert_eq!(survey["counts"]["cleared"], 1, "{survey}");
    let exported = export(&job, &intended).await;
    assert_eq!(exported["state"], "ready", "{exported}");
    let path = format!("/exports/{}", exported["id"].as_str().unwrap());
    let manifest = job.user.get(&format!("{path}/manifest")).await.json();
    let told = manifest["items"][0]["faces"].as_array().unwrap();
    let told = told.iter().find(|one| one["face_id"] == face).unwrap();
    assert_eq!(
        (&told["reason"], &told["outcome"]),
        (&json!("override_allows"), &json!("shown"))
    );
    assert_eq!(
        (
            &told["override"]["id"],
            &told["override"]["reason"],
            &told["override"]["ends_on"]
        ),
        (
            &made["id"],
            &made["details"]["reason"],
            &json!(last.to_string())
        ),
        "{told}"
    );
    assert_eq!(told["override"]["made_by"], made["details"]["made_by"]);
    let ledger = format!("/workspaces/{}/ledger", job.user.workspace);
    let ledger = job.user.get(&ledger).await.is(200).json().to_string();
    assert!(ledger.contains("override_made"));

    // The day passes: nobody has to do anything.
    let archive = format!("{path}/archive");
    job.user.get(&archive).await.is(200);
    app.app.clock.advance(11 * DAY);
    let job = job.signed_in_again(app).await;
    job.user
        .get(&archive)
        .await
        .is_problem(409, "consent_changed");
    let later = on(&usage("advertising"), app.app.clock.today("UTC"));
    assert_eq!(export(&job, &later).await["state"], "blocked");
    mixip_app::upkeep::refresh_outdated(&app.app).await.unwrap();
    assert_eq!(
        job.user.get(&asset).await.is(200).json()["clearance"],
        "blocked"
    );
    let list = job.user.get(&format!("/faces/{face}/overrides")).await;
    assert_eq!(list.is(200).json()["items"][0]["in_force"], false);
}

async fn a6_an_override_that_is_ended_closes_exits_within_a_second(app: &TestApp) {
    let job = Job::begin(app).await;
    let face = one_face(&job).await;
    let intended = on(&usage("advertising"), app.app.clock.today("UTC"));
    let project = format!("/projects/{}", job.project);
    let current = json!({ "current_use": intended });
    job.user.patch(&project, current).await.is(200);
    let made = job
        .user
        .let_through(&face, &terms("2099-12-31"), Some(b"%PDF-1.4"))
        .await
        .is(201)
        .id();
    // A large file beside it, so that the archive takes several reads.
    let document = job
        .user
        .upload(&job.project, "notes.bin", &long_file())
        .await;
    job.user.searched(&document).await;
    let statement = json!({ "text": "No faces in it." });
    job.user
        .put(&format!("/assets/{document}/statement"), statement)
        .await
        .is(200);
    let exports = format!("/projects/{}/exports", job.project);
    let body = json!({ "use": intended, "unresolved": "block" });
    let exported = job.user.post(&exports, body).await.is(202).id();
    assert_eq!(job.user.finished(&exported).await["assets"], 2);
    let archive = format!("/exports/{exported}/archive");
    let viewer = app.collaborator(&job.project, "viewer").await;
    let original = format!("/assets/{}/renditions/original", job.asset);
    viewer.get(&original).await.is(200);
    let download = Download::begin(&job.user, &archive).await;

    let path = format!("/overrides/{made}/end");
    let ended = job.user.post(&path, json!({})).await.is(200).json();
    let began = Instant::now();
    assert_eq!(
        (&ended["in_force"], ended["ended_at"].is_string()),
        (&json!(false), true)
    );
    viewer.get(&original).await.is_problem(403, "not_cleared");
    job.user
        .get(&archive)
        .await
        .is_problem(409, "consent_changed");
    let answer = ask(&job.user, &job.asset, intended).await;
    assert_eq!(answer["clearance"], "blocked");
    let asset = job.user.get(&format!("/assets/{}", job.asset)).await;
    assert_eq!(asset.is(200).json()["clearance"], "blocked", "stored, too");
    assert!(began.elapsed() < Duration::from_secs(1));
    download.breaks_off().await;
    job.user
        .post(&path, json!({}))
        .await
        .is_problem(409, "already_ended");
    let ledger = format!("/workspaces/{}/ledger", job.user.workspace);
    let ledger = job.user.get(&ledger).await.is(200).json().to_string();
    assert!(ledger.contains("override_ended"));
}

async fn d1_reasons_and_documents_stay_in_the_house(app: &TestApp) {
    let job = Job::begin(app).await;
    let face = one_face(&job).await;
    let made = job
        .user
        .let_through(&face, &terms("2099-12-31"), Some(b"%PDF-1.4"))
        .await
        .is(201)
        .id();
    let list = format!("/faces/{face}/overrides");
    let document = format!("/overrides/{made}/document");
    let end = format!("/overrides/{made}/end");
    let told = async |client: &Client| {
        let list = client.get(&list).await.is(200).json();
        !list["items"][0]["details"].is_null()
    };
    for role in ["viewer", "reviewer", "editor", "manager"] {
        let collaborator = app.collaborator(&job.project, role).await;
        assert!(!told(&collaborator).await, "{role}");
        collaborator.get(&document).await.is(404);
        if role != "manager" {
            collaborator
                .let_through(&face, &terms("2099-12-31"), Some(b"%PDF"))
                .await
                .is_problem(403, "forbidden");
            collaborator.post(&end, json!({})).await.is(403);
        }
    }
    let colleague = app.colleague(&job.user.workspace, "member").await;
    assert!(told(&colleague).await);
    colleague.get(&document).await.is(200);
    colleague.post(&end, json!({})).await.is(403);
    app.set_role(&colleague, &job.project, "viewer").await;
    assert!(!told(&colleague).await);
    colleague.get(&document).await.is(403);
    let stranger = app.user().await;
    stranger.get(&list).await.is(404);
    stranger.get(&document).await.is(404);
    stranger.post(&end, json!({})).await.is(404);
}

async fn an_override_needs_a_reason_a_document_and_a_day_to_come(app: &TestApp) {
    let job = Job::begin(app).await;
    let face = one_face(&job).await;
    let today = app.app.clock.today("UTC");
    let pdf: Option<&[u8]> = Some(b"%PDF-1.4");
    let without_reason =
        json!({ "use": usage("advertising"), "reason": "  ", "ends_on": "2099-12-31" });
    let table = [
        (terms("2099-12-31"), None, "document_required"),
        (terms("2099-12-31"), Some(&b""[..]), "document_required"),
        (without_reason, pdf, "reason_required"),
        (terms(today.yesterday().unwrap()), pdf, "ends_in_past"),
        (
            json!({ "use": on(&usage("advertising"), today), "reason": "x", "ends_on": "2099-12-31" }),
            pdf,
            "unknown_field",
        ),
        (
            json!({ "use": { "purpose": "advertising", "channels": [], "territories": ["DE"] }, "reason": "x", "ends_on": "2099-12-31" }),
            pdf,
            "invalid",
        ),
    ];
    for (terms, document, code) in table {
        let answer = job.user.let_through(&face, &terms, document).await;
        answer.is_problem_of(&[code]);
    }
    let list = job.user.get(&format!("/faces/{face}/overrides")).await;
    assert_eq!(list.is(200).json()["items"], json!([]));
    // Today is early enough.
    job.user
        .let_through(&face, &terms(today), pdf)
        .await
        .is(201);
}

async fn e2_an_override_goes_with_its_face_and_its_picture(app: &TestApp) {
    let user = app.user().await;
    let project = user.project().await;
    let asset = user.upload(&project, "one.jpg", &picture("one.jpg")).await;
    user.searched(&asset).await;
    let drawn = json!({ "box": { "x": 0.05, "y": 0.7, "width": 0.1, "height": 0.1 } });
    let drawn = user.post(&format!("/assets/{asset}/faces"), drawn).await;
    let drawn = drawn.is(201).id();
    let found = user.get(&format!("/assets/{asset}/faces")).await.json();
    let found = found["items"].as_array().unwrap();
    let found = found.iter().find(|face| face["id"] != drawn).unwrap();
    let found = found["id"].as_str().unwrap().to_owned();
    for face in [&drawn, &found] {
        user.let_through(face, &terms("2099-12-31"), Some(b"%PDF-1.4 secret"))
            .await
            .is(201);
    }
    let db = app.rows().await;
    let documents = "SELECT COUNT(*) FROM objects WHERE media_type = 'application/pdf'";
    assert_eq!(count(&db, documents).await, 2);
    user.delete(&format!("/faces/{drawn}")).await.is(204);
    assert_eq!(count(&db, documents).await, 1);
    assert_eq!(count(&db, "SELECT COUNT(*) FROM overrides").await, 1);

    // A later search keeps the face it was made for, though nobody decided on it.
    let again = user.request(Method::POST, &format!("/assets/{asset}/scan"));
    Answer::of(again).await.is(202);
    let began = Instant::now();
    while count(&db, "SELECT COUNT(*) FROM jobs WHERE kind = 'search'").await > 0 {
        assert!(began.elapsed() < Duration::from_secs(60), "it ends");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    let list = user.get(&format!("/faces/{found}/overrides")).await;
    assert_eq!(list.is(200).json()["items"].as_array().unwrap().len(), 1);

    user.delete(&format!("/assets/{asset}")).await.is(204);
    assert_eq!(count(&db, "SELECT COUNT(*) FROM overrides").await, 0);
    assert_eq!(count(&db, "SELECT COUNT(*) FROM objects").await, 0);
    let key = app.vault().await.key_exists(asset.parse().unwrap()).await;
    assert!(!key.unwrap(), "what sealed the document is erased");
    db.close().await;
}
