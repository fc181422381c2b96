//! Where most stories begin: a talent who agreed, enrolled, and a picture of them beside somebody else.

use serde_json::{Value, json};

use crate::app::TestApp;
use crate::client::{Client, picture};

/// The use of the story.
pub(crate) fn intended() -> Value {
    json!({ "purpose": "editorial", "channels": ["web"], "territories": ["DE"], "on": "2026-11-24" })
}

/// A consent that covers it.
pub(crate) fn consent(kind: &str) -> Value {
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
pub(crate) struct Job {
    pub(crate) user: Client,
    pub(crate) project: String,
    pub(crate) talent: String,
    pub(crate) likeness: String,
    pub(crate) asset: String,
}

impl Job {
    pub(crate) async fn begin(app: &TestApp) -> Self {
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

    /// With a new session: the clock was moved, and the old one ended.
    pub(crate) async fn signed_in_again(self, app: &TestApp) -> Self {
        let mut user = app.anonymous();
        let account = json!({ "email": "person-0@example.org", "password": crate::app::PASSWORD });
        let answer = user.post("/sessions", account).await.is(201);
        user.keep_session(&answer);
        Self { user, ..self }
    }

    pub(crate) async fn faces(&self) -> Vec<Value> {
        let faces = self
            .user
            .get(&format!("/assets/{}/faces", self.asset))
            .await
            .is(200)
            .json();
        faces["items"].as_array().unwrap().clone()
    }

    /// The two of the picture. Where the search saw a face too many, somebody says that it is none.
    pub(crate) async fn two_faces(&self) -> Vec<Value> {
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

    pub(crate) async fn ask(&self) -> Value {
        self.user
            .post(
                &format!("/assets/{}/clearance", self.asset),
                json!({ "use": intended() }),
            )
            .await
            .is(200)
            .json()
    }

    pub(crate) async fn export(&self, unresolved: &str) -> Value {
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
pub(crate) fn is_one_of_two(face: &Value) -> bool {
    face["box"]["height"].as_f64().unwrap() > 0.25
}
