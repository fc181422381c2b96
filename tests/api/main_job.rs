//! The main job from end to end: photos in, faces named, consents recorded, and only what may leave leaves.

use std::io::{Cursor, Read};

use serde_json::{Value, json};

use crate::app::TestApp;
use crate::client::{Client, picture};

both_stores!(
    photos_in_cleared_pictures_out,
    a6_a_withdrawal_closes_every_exit
);

fn intended() -> Value {
    json!({ "purpose": "editorial", "channels": ["web"], "territories": ["DE"], "on": "2026-11-24" })
}

fn consent(kind: &str) -> Value {
    let mut consent = json!({
        "kind": kind,
        "statement": { "text": format!("I agree: {kind}."), "language": "en" },
        "given_by": { "name": "One", "relation": "self" },
        "method": "paper",
        "given_at": "2026-01-01T10:00:00Z",
    });
    if kind == "likeness" {
        consent["scope"] = json!({
            "projects": "all",
            "purposes": ["editorial"],
            "channels": ["web", "print"],
            "territories": ["DE", "AT"],
            "starts_on": "2026-01-01",
            "ends_on": "2030-12-31",
        });
    }
    consent
}

/// A project with matching on, a talent enrolled from one photo, and another photo of theirs beside somebody else.
struct Job {
    user: Client,
    project: String,
    talent: String,
    likeness: String,
    asset: String,
}

impl Job {
    async fn begin(app: &TestApp) -> Self {
        let user = app.user().await;
        let project = user.project().await;
        let path = format!("/projects/{project}");
        user.patch(&path, json!({ "face_matching": { "on": true } }))
            .await
            .is_problem(422, "ground_required");
        let change = json!({ "face_matching": { "on": true, "ground": "consent" }, "current_use": intended() });
        user.patch(&path, change).await.is(200);
        let talent = user
            .post(
                &format!("/workspaces/{}/talent", user.workspace),
                json!({ "name": "One" }),
            )
            .await
            .is(201)
            .id();
        let references = format!("/talent/{talent}/references");
        let refused = user
            .send_file(&references, "one.jpg", picture("one.jpg"))
            .await;
        refused.is_problem(409, "consent_required");
        let consents = format!("/talent/{talent}/consents");
        user.post(&consents, consent("biometric")).await.is(201);
        let likeness = user.post(&consents, consent("likeness")).await.is(201).id();
        user.send_file(&references, "both.jpg", picture("both.jpg"))
            .await
            .is_problem(422, "several_faces");
        user.send_file(&references, "one.jpg", picture("one.jpg"))
            .await
            .is(201);
        let asset = user
            .upload(&project, "both.jpg", &picture("both.jpg"))
            .await;
        assert_eq!(user.searched(&asset).await["scan"], "thorough");
        Self {
            user,
            project,
            talent,
            likeness,
            asset,
        }
    }

    async fn faces(&self) -> Vec<Value> {
        let faces = self
            .user
            .get(&format!("/assets/{}/faces", self.asset))
            .await
            .is(200)
            .json();
        faces["items"].as_array().unwrap().clone()
    }

    /// The two of the picture. Where the search saw a face too many, somebody says that it is none.
    async fn two_faces(&self) -> Vec<Value> {
        let (people, more): (Vec<_>, Vec<_>) =
            self.faces().await.into_iter().partition(is_one_of_two);
        assert_eq!(people.len(), 2, "{people:?}");
        for face in more {
            let path = format!("/faces/{}", face["id"].as_str().unwrap());
            self.user
                .patch(&path, json!({ "decision": "not_a_face" }))
                .await
                .is(200);
        }
        people
    }

    async fn ask(&self) -> Value {
        self.user
            .post(
                &format!("/assets/{}/clearance", self.asset),
                json!({ "use": intended() }),
            )
            .await
            .is(200)
            .json()
    }

    async fn export(&self, unresolved: &str) -> Value {
        let path = format!("/projects/{}/exports", self.project);
        let export = self
            .user
            .post(
                &path,
                json!({ "use": intended(), "unresolved": unresolved }),
            )
            .await
            .is(202)
            .id();
        self.user.finished(&export).await
    }
}

/// Whether a face is one of the two people of both.jpg, by its height: a third of the picture's.
fn is_one_of_two(face: &Value) -> bool {
    face["box"]["height"].as_f64().unwrap() > 0.25
}

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
    for name in ["original", "preview", "thumb"] {
        viewer
            .get(&format!("/assets/{}/renditions/{name}", job.asset))
            .await
            .is_problem(403, "not_cleared");
    }
    assert_eq!(job.export("block").await["state"], "blocked");
    user.post(&withdraw, json!({}))
        .await
        .is_problem(409, "already_withdrawn");
    let receipt = user
        .get(&format!("/consents/{}/receipt", job.likeness))
        .await
        .is(200)
        .json();
    assert!(
        receipt.to_string().contains("I agree: likeness.")
            || receipt.to_string().contains("sha256"),
        "the proof stays"
    );
}
