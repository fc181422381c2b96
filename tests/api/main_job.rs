//! The main job from end to end: photos in, faces named, consents recorded, and only what may leave leaves.

use std::io::{Cursor, Read};

use serde_json::{Value, json};

use crate::app::TestApp;
use crate::job::{Job, intended, is_one_of_two};

both_stores!(
    photos_in_cleared_pictures_out,
    a6_a_withdrawal_closes_every_exit
);

async fn photos_in_cleared_pictures_out(app: &TestApp) {
    let job = Job::begin(app).await;
    let user = &job.user;

    // Law 3: matching suggests, and that allows nothing.
    let faces = job.two_faces().await;
    let (theirs, others): (Vec<_>, Vec<_>) = faces
        .iter()
        .partition(|face| face["talent_id"] == json!(job.talent));
    assert_eq!(
        (theirs.len(), others.len()),
        (1, 1),
        "A8: one of the two: {faces:?}"
    );
    assert_eq!(
        (&theirs[0]["label"], &theirs[0]["decision"]),
        (&json!("cleared"), &json!(null))
    );
    assert!(theirs[0]["similarity"].as_f64().unwrap() > 0.6);
    assert_eq!(theirs[0]["verdict"]["allowed"], false, "undecided");
    assert_eq!(job.ask().await["clearance"], "needs_review");
    assert_eq!(job.export("block").await["state"], "blocked");

    let review = user
        .get(&format!(
            "/workspaces/{}/review?label=cleared",
            user.workspace
        ))
        .await
        .is(200)
        .json();
    assert_eq!(
        review["items"].as_array().map(Vec::len),
        Some(1),
        "{review}"
    );
    assert_eq!(review["items"][0]["face"]["id"], theirs[0]["id"]);

    // People decide: theirs is confirmed, the other one is covered.
    let face = |face: &Value| format!("/faces/{}", face["id"].as_str().unwrap());
    let confirmed = user
        .patch(&face(theirs[0]), json!({ "decision": "confirmed" }))
        .await
        .is(200)
        .json();
    assert_eq!(
        (&confirmed["talent_id"], &confirmed["state"]),
        (&json!(job.talent), &json!("cleared"))
    );
    assert_eq!(confirmed["verdict"]["consent_id"], json!(job.likeness));
    let crop = user.get(&format!("{}/crop", face(theirs[0]))).await.is(200);
    assert_eq!(crop.header("content-type"), "image/jpeg");
    let survey = user
        .post(
            &format!("/projects/{}/clearance", job.project),
            json!({ "use": intended() }),
        )
        .await
        .is(200)
        .json();
    assert_eq!(
        survey["counts"],
        json!({ "cleared": 0, "needs_review": 1, "blocked": 0 })
    );

    let export = job.export("redact").await;
    assert_eq!(
        (&export["state"], &export["assets"]),
        (&json!("ready"), &json!(1)),
        "{export}"
    );
    let path = format!("/exports/{}", export["id"].as_str().unwrap());
    let manifest = user.get(&format!("{path}/manifest")).await.is(200).json();
    let told = manifest["items"][0]["faces"].as_array().unwrap();
    let outcome = |face: &Value| {
        told.iter()
            .find(|one| one["face_id"] == face["id"])
            .map(|one| one["outcome"].clone())
    };
    assert_eq!(
        (outcome(theirs[0]), outcome(others[0])),
        (Some(json!("shown")), Some(json!("covered"))),
        "{manifest}"
    );

    // The consent counts without evidence, and that there is none is told wherever it is relied on.
    let unproven: Vec<&Value> = told
        .iter()
        .filter(|face| face["evidence_missing"] == true)
        .map(|face| &face["face_id"])
        .collect();
    assert_eq!(unproven, [&theirs[0]["id"]], "{manifest}");
    let talent = format!("/talent/{}", job.talent);
    assert_eq!(user.get(&talent).await.json()["evidence_missing"], true);
    let consents = user.get(&format!("{talent}/consents")).await.json();
    for consent in consents["items"].as_array().unwrap() {
        let evidence = format!("/consents/{}/evidence", consent["id"].as_str().unwrap());
        user.send_file(&evidence, "e.pdf", b"%PDF-1.4".to_vec())
            .await
            .is(201);
    }
    assert_eq!(user.get(&talent).await.json()["evidence_missing"], false);

    let archive = user.get(&format!("{path}/archive")).await.is(200);
    assert_eq!(archive.header("content-type"), "application/zip");
    assert!(
        archive
            .header("content-disposition")
            .starts_with("attachment")
    );
    let mut zip = zip::ZipArchive::new(Cursor::new(archive.body)).unwrap();
    let mut inside = String::new();
    zip.by_name("manifest.json")
        .unwrap()
        .read_to_string(&mut inside)
        .unwrap();
    assert_eq!(serde_json::from_str::<Value>(&inside).unwrap(), manifest);
    let mut picture = Vec::new();
    zip.by_name(manifest["items"][0]["file"].as_str().unwrap())
        .unwrap()
        .read_to_end(&mut picture)
        .unwrap();

    // Searched again, as a stranger would: one face is left, and it is the one that agreed.
    let other = user
        .post(
            &format!("/workspaces/{}/projects", user.workspace),
            json!({ "name": "Again" }),
        )
        .await
        .is(201)
        .id();
    let again = user.upload(&other, "again.jpg", &picture).await;
    user.searched(&again).await;
    let left = user
        .get(&format!("/assets/{again}/faces"))
        .await
        .is(200)
        .json();
    let left: Vec<&Value> = left["items"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|face| is_one_of_two(face))
        .collect();
    assert_eq!(left.len(), 1, "{left:?}");
    let near = |a: &Value, b: &Value| {
        (a["box"]["x"].as_f64().unwrap() - b["box"]["x"].as_f64().unwrap()).abs() < 0.05
    };
    assert!(near(left[0], theirs[0]), "{left:?}");
}

async fn a6_a_withdrawal_closes_every_exit(app: &TestApp) {
    let job = Job::begin(app).await;
    let user = &job.user;
    for face in job.two_faces().await {
        let decision = match face["talent_id"] == json!(job.talent) {
            true => json!({ "decision": "confirmed" }),
            false => json!({ "decision": "incidental", "reason": "passer-by" }),
        };
        user.patch(
            &format!("/faces/{}", face["id"].as_str().unwrap()),
            decision,
        )
        .await
        .is(200);
    }
    assert_eq!(job.ask().await["clearance"], "cleared");
    let export = job.export("block").await;
    assert_eq!(export["state"], "ready", "{export}");
    let archive = format!("/exports/{}/archive", export["id"].as_str().unwrap());
    user.get(&archive).await.is(200);

    let withdraw = format!("/consents/{}/withdraw", job.likeness);
    assert_eq!(
        user.post(&withdraw, json!({ "reason": "asked to" }))
            .await
            .is(200)
            .json()["state"],
        "withdrawn"
    );
    // From the answer on, not some time later.
    assert_eq!(job.ask().await["clearance"], "blocked");
    user.get(&archive).await.is_problem(409, "consent_changed");
    let viewer = app.collaborator(&job.project, "viewer").await;
    viewer
        .get(&format!("/assets/{}/renditions/original", job.asset))
        .await
        .is_problem(403, "not_cleared");
    assert_eq!(job.export("block").await["state"], "blocked");
    user.post(&withdraw, json!({}))
        .await
        .is_problem(409, "already_withdrawn");
    let receipt = user.receipt(&job.likeness).await;
    assert!(
        receipt.to_string().contains("I agree: likeness.")
            || receipt.to_string().contains("sha256"),
        "the proof stays"
    );
}
