//! What somebody from outside the workspace sees of a project, by every route there is.

use std::io::{Cursor, Read};

use serde_json::{Value, json};

use crate::app::TestApp;
use crate::client::{Client, picture};
use crate::job::{Job, consent, intended};

both_stores!(
    d1_collaborators_learn_nothing_of_talent_by_any_route,
    collaborators_mark_faces_and_name_nobody,
    viewers_see_covered_previews,
);

const ROLES: [&str; 4] = ["viewer", "reviewer", "editor", "manager"];

/// A story in which there is a lot to learn: one face confirmed, one matched with a suggestion that was rejected, an
/// export by a member, and an override-free use that covers.
async fn begin(app: &TestApp) -> (Job, String) {
    let job = Job::begin(app).await;
    for face in job.two_faces().await {
        let path = format!("/faces/{}", face["id"].as_str().unwrap());
        if face["talent_id"] == json!(job.talent) {
            let body = json!({ "decision": "confirmed", "reason": "told me her name" });
            job.user.patch(&path, body).await.is(200);
        } else {
            let body = json!({ "decision": "incidental", "reason": "passer-by" });
            job.user.patch(&path, body).await.is(200);
        }
    }
    let export = job.export("redact").await;
    assert_eq!(export["state"], "ready", "{export}");
    // Suggested to be the talent, and waiting.
    let again = job
        .user
        .upload(&job.project, "one.jpg", &picture("one-again.jpg"))
        .await;
    job.user.searched(&again).await;
    // A consent that covers nothing here, withdrawn.
    let path = format!("/talent/{}/consents", job.talent);
    let second = job.user.post(&path, consent("likeness")).await.is(201).id();
    job.user
        .post(&format!("/consents/{second}/withdraw"), json!({}))
        .await
        .is(200);
    (job, export["id"].as_str().unwrap().to_owned())
}

/// Every answer that a route gives somebody who asks about the job, with its path: everything that can be read, by the
/// description of the API, and what is asked by POST.
async fn told(
    client: &Client,
    job: &Job,
    (asset, face, export): (&str, &str, &str),
) -> Vec<(String, Vec<u8>)> {
    let ids = [
        ("/workspaces/{w}", job.user.workspace.as_str()),
        ("/projects/{p}", &job.project),
        ("/talent/{t}", &job.talent),
        ("/consents/{c}", &job.likeness),
        ("/assets/{a}", asset),
        ("/faces/{f}", face),
        ("/exports/{e}", export),
        ("/renditions/{name}", "preview"),
    ];
    let openapi = client.get("//api/openapi.json").await.is(200).json();
    let mut told = Vec::new();
    for (route, methods) in openapi["paths"].as_object().unwrap() {
        let mut path = route.clone();
        for (place, id) in ids {
            let filled = format!("{}{id}", &place[..place.find('{').unwrap()]);
            path = path.replace(place, &filled);
        }
        // What is somebody else's alone has no id here, and a stream of events has no end.
        if !methods["get"].is_object() || path.contains('{') || path.ends_with("/events") {
            continue;
        }
        let answer = client.get(&format!("/{path}")).await;
        assert!(answer.status < 500, "{path}");
        told.push((path, answer.body));
    }
    assert!(told.len() > 25, "{} routes", told.len());
    let filtered = format!("/projects/{}/assets?talent_id={}", job.project, job.talent);
    told.push((filtered.clone(), client.get(&filtered).await.body));
    for path in [
        format!("/assets/{asset}/clearance"),
        format!("/projects/{}/clearance", job.project),
    ] {
        let answer = client.post(&path, json!({ "use": intended() })).await;
        assert!(answer.status < 500, "{path}");
        told.push((path, answer.body));
    }
    told
}

/// The manifest in an archive, where it is one.
fn manifest_in(archive: &[u8]) -> Option<Vec<u8>> {
    let mut zip = zip::ZipArchive::new(Cursor::new(archive)).ok()?;
    let mut manifest = Vec::new();
    zip.by_name("manifest.json")
        .ok()?
        .read_to_end(&mut manifest)
        .ok()?;
    Some(manifest)
}

async fn d1_collaborators_learn_nothing_of_talent_by_any_route(app: &TestApp) {
    let (job, export) = begin(app).await;
    let consents = job
        .user
        .get(&format!("/talent/{}/consents", job.talent))
        .await
        .json();
    let mut secrets = vec![job.talent.clone()];
    for consent in consents["items"].as_array().unwrap() {
        secrets.push(consent["id"].as_str().unwrap().to_owned());
    }
    assert_eq!(secrets.len(), 4);
    let assets = job
        .user
        .get(&format!("/projects/{}/assets", job.project))
        .await
        .json();
    let assets: Vec<String> = assets["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|asset| asset["id"].as_str().unwrap().to_owned())
        .collect();
    // Words that tell of consents or matching, as values and as fields that hold something.
    let words = [
        "\"One\"",
        "told me her name",
        "consent_covers",
        "consent_withdrawn",
        "no_consent",
        "match_rejected",
        "out_of_scope",
        "\"possible\":\"",
        "\"label\":\"possible\"",
        "\"label\":\"cleared\"",
        "\"state\":\"possible\"",
        "\"ground\":\"",
        "\"switched_by\":\"",
    ];
    let own = json!({ "use": intended(), "unresolved": "redact" });
    for role in ROLES {
        let somebody = app.collaborator(&job.project, role).await;
        let mut exports = vec![export.clone()];
        if matches!(role, "editor" | "manager") {
            let path = format!("/projects/{}/exports", job.project);
            let made = somebody.post(&path, own.clone()).await.is(202).id();
            assert_eq!(somebody.finished(&made).await["state"], "ready");
            somebody
                .get(&format!("/exports/{export}/archive"))
                .await
                .is_problem(403, "made_for_members");
            let archive = somebody
                .get(&format!("/exports/{made}/archive"))
                .await
                .is(200);
            let manifest = manifest_in(&archive.body).unwrap();
            check(
                &format!("the archive of {role}"),
                &manifest,
                &secrets,
                &words,
            );
            let told: Value = serde_json::from_slice(&manifest).unwrap();
            let reasons = told["items"].to_string();
            assert!(reasons.contains("\"cleared\""), "{reasons}");
            exports.push(made);
        }
        for asset in &assets {
            let faces = job.user.get(&format!("/assets/{asset}/faces")).await.json();
            let face = faces["items"][0]["id"].as_str().unwrap().to_owned();
            for export in &exports {
                for (path, body) in told(&somebody, &job, (asset, &face, export)).await {
                    check(&format!("{path} to a {role}"), &body, &secrets, &words);
                    if path.contains("/workspaces/") || path.contains("/talent/") {
                        let problem: Value = serde_json::from_slice(&body).unwrap();
                        assert_eq!(problem["status"], 404, "{path} to a {role}");
                    }
                }
            }
        }
        somebody
            .get(&format!(
                "/projects/{}/assets?talent_id={}",
                job.project, job.talent
            ))
            .await
            .is_problem(404, "not_found");
        let faces = somebody
            .get(&format!("/assets/{}/faces", job.asset))
            .await
            .is(200)
            .json();
        for face in faces["items"].as_array().unwrap() {
            for field in ["talent_id", "talent_name", "similarity"] {
                assert_eq!(face[field], Value::Null, "{role}: {face}");
            }
        }
    }
    // Members still learn it, of exports that collaborators made, too.
    let faces = job.faces().await;
    assert!(faces.iter().any(|face| face["talent_name"] == "One"));
}

#[track_caller]
fn check(what: &str, body: &[u8], secrets: &[String], words: &[&str]) {
    let text = String::from_utf8_lossy(body);
    // Compact, whichever way it was written.
    let text: String = match serde_json::from_str::<Value>(&text) {
        Ok(value) => value.to_string(),
        Err(_) => text.into_owned(),
    };
    // An address that names something is answered with no more than was asked.
    for secret in secrets {
        assert!(
            !text.contains(secret.as_str()),
            "{what} tells {secret}: {text}"
        );
    }
    for word in words {
        assert!(!text.contains(word), "{what} tells {word}: {text}");
    }
}

async fn collaborators_mark_faces_and_name_nobody(app: &TestApp) {
    let job = Job::begin(app).await;
    let faces = job.two_faces().await;
    let path_of = |face: &Value| format!("/faces/{}", face["id"].as_str().unwrap());
    let suggested = faces
        .iter()
        .find(|face| face["talent_id"] == json!(job.talent))
        .unwrap();
    let other = faces
        .iter()
        .find(|face| face["id"] != suggested["id"])
        .unwrap();
    let editor = app.collaborator(&job.project, "editor").await;
    for body in [
        json!({ "decision": "confirmed" }),
        json!({ "decision": "confirmed", "talent_id": job.talent }),
        json!({ "decision": "confirmed", "talent_id": job.user.account }),
        json!({ "decision": "rejected" }),
        json!({ "decision": "incidental", "talent_id": job.talent, "reason": "x" }),
    ] {
        editor
            .patch(&path_of(suggested), body)
            .await
            .is_problem(403, "forbidden");
    }
    let marked = editor
        .patch(
            &path_of(other),
            json!({ "decision": "incidental", "reason": "passer-by" }),
        )
        .await
        .is(200)
        .json();
    assert_eq!(
        (&marked["decision"], &marked["reason"]),
        (&json!("incidental"), &json!("passer-by"))
    );
    editor
        .patch(&path_of(other), json!({ "decision": null }))
        .await
        .is(200);
    editor
        .patch(&path_of(other), json!({ "decision": "not_a_face" }))
        .await
        .is(200);
    let drawn = editor
        .post(
            &format!("/assets/{}/faces", job.asset),
            json!({ "box": { "x": 0.05, "y": 0.7, "width": 0.1, "height": 0.1 } }),
        )
        .await
        .is(201);
    editor
        .delete(&format!("/faces/{}", drawn.id()))
        .await
        .is(204);
    // What members named stays named.
    job.user
        .patch(&path_of(suggested), json!({ "decision": "confirmed" }))
        .await
        .is(200);
    for decision in [json!("not_a_face"), Value::Null] {
        editor
            .patch(&path_of(suggested), json!({ "decision": decision }))
            .await
            .is_problem(403, "forbidden");
    }
}

async fn viewers_see_covered_previews(app: &TestApp) {
    let job = Job::begin(app).await;
    let viewer = app.collaborator(&job.project, "viewer").await;
    let path = |name: &str| format!("/assets/{}/renditions/{name}", job.asset);
    let faces = job.two_faces().await;
    let looks = async |name: &str| {
        let own = job.user.get(&path(name)).await.is(200);
        let seen = viewer.get(&path(name)).await.is(200);
        let read = |body: &[u8]| image::load_from_memory(body).unwrap().to_rgb8();
        (read(&own.body), read(&seen.body))
    };
    // The middle of each face, and whether it is grey there.
    let covered = |picture: &image::RgbImage, face: &Value| {
        let at = |from: &str, size: &str, all: u32| {
            let from = face["box"][from].as_f64().unwrap();
            ((from + face["box"][size].as_f64().unwrap() / 2.0) * f64::from(all)) as u32
        };
        let middle = picture.get_pixel(
            at("x", "width", picture.width()),
            at("y", "height", picture.height()),
        );
        middle.0.iter().all(|value| value.abs_diff(128) < 6)
    };
    for name in ["preview", "thumb"] {
        let (own, seen) = looks(name).await;
        assert_eq!(own.dimensions(), seen.dimensions());
        for face in &faces {
            assert!(covered(&seen, face) && !covered(&own, face), "{name}");
        }
    }
    viewer
        .get(&path("original"))
        .await
        .is_problem(403, "not_cleared");

    // One of the two may be seen, the other not.
    for face in &faces {
        let named = face["talent_id"] == json!(job.talent);
        if named {
            let path = format!("/faces/{}", face["id"].as_str().unwrap());
            job.user
                .patch(&path, json!({ "decision": "confirmed" }))
                .await
                .is(200);
        }
    }
    let (_, seen) = looks("preview").await;
    for face in &faces {
        let named = face["talent_id"] == json!(job.talent);
        assert_eq!(covered(&seen, face), !named);
    }
    // From the withdrawal on both are covered.
    job.user
        .post(&format!("/consents/{}/withdraw", job.likeness), json!({}))
        .await
        .is(200);
    let (_, seen) = looks("preview").await;
    assert!(faces.iter().all(|face| covered(&seen, face)));
}
