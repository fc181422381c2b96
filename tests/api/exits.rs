//! Every way out asks the gate: at the time it is used, and while it is.

use std::io::{Cursor, Read};

use image::codecs::gif::GifEncoder;
use image::{AnimationDecoder, DynamicImage, Frame, ImageFormat};
use reqwest::Method;
use serde_json::{Value, json};

use crate::app::TestApp;
use crate::client::picture;
use crate::download::{Download, long_file};
use crate::job::{Job, intended};

both_stores!(
    a2_a_day_that_is_past_opens_nothing,
    a6_an_archive_on_its_way_stops_at_a_withdrawal,
    a15_d11_viewers_get_what_was_searched,
    animations_leave_whole_where_everybody_agreed,
    a_withdrawal_needs_no_body,
);

/// Confirms the talent, and says of everybody else that they passed by.
async fn decide(job: &Job) {
    for face in job.two_faces().await {
        let decision = match face["talent_id"] == json!(job.talent) {
            true => json!({ "decision": "confirmed" }),
            false => json!({ "decision": "incidental", "reason": "passer-by" }),
        };
        let path = format!("/faces/{}", face["id"].as_str().unwrap());
        job.user.patch(&path, decision).await.is(200);
    }
}

async fn a2_a_day_that_is_past_opens_nothing(app: &TestApp) {
    let job = Job::begin(app).await;
    decide(&job).await;
    let export = job.export("block").await;
    assert_eq!(export["state"], "ready");
    let archive = format!("/exports/{}/archive", export["id"].as_str().unwrap());
    job.user.get(&archive).await.is(200);
    // The consent ends on 2030-12-31. The use still says 2026, and it is later now.
    app.app.clock.advance(6 * 366 * 24 * 60 * 60);
    let job = job.signed_in_again(app).await;
    job.user
        .get(&archive)
        .await
        .is_problem(409, "consent_changed");
    let export = job.export("block").await;
    assert_eq!(export["state"], "blocked", "{export}");
    assert_eq!(export["blocked"][0]["reasons"], json!(["ended"]));
}

async fn a6_an_archive_on_its_way_stops_at_a_withdrawal(app: &TestApp) {
    let job = Job::begin(app).await;
    decide(&job).await;
    // A large file that nobody can search, on a manager's word: the archive takes several reads.
    let document = job
        .user
        .upload(&job.project, "notes.bin", &long_file())
        .await;
    job.user.searched(&document).await;
    job.user
        .put(
            &format!("/assets/{document}/statement"),
            json!({ "text": "No faces in it." }),
        )
        .await
        .is(200);
    let export = job.export("block").await;
    assert_eq!(
        (&export["state"], &export["assets"]),
        (&json!("ready"), &json!(2))
    );
    let archive = format!("/exports/{}/archive", export["id"].as_str().unwrap());
    let download = Download::begin(&job.user, &archive).await;
    job.user
        .post(&format!("/consents/{}/withdraw", job.likeness), json!({}))
        .await
        .is(200);
    download.breaks_off().await;
}

async fn a15_d11_viewers_get_what_was_searched(app: &TestApp) {
    let job = Job::begin(app).await;
    decide(&job).await;
    let original = format!("/assets/{}/renditions/original", job.asset);
    let own = job.user.get(&original).await.is(200);
    assert_eq!(
        own.body,
        picture("both.jpg"),
        "who works on it sees the file"
    );
    // The same photo with something behind it, as phones append a video.
    let mut motion = picture("both.jpg");
    motion.extend_from_slice(&crate::motion::video());
    motion.extend_from_slice(b"BEHIND THE VIDEO");
    let asset = job.user.upload(&job.project, "motion.jpg", &motion).await;
    job.user.searched(&asset).await;
    let faces = job
        .user
        .get(&format!("/assets/{asset}/faces"))
        .await
        .is(200)
        .json();
    for face in faces["items"].as_array().unwrap() {
        let path = format!("/faces/{}", face["id"].as_str().unwrap());
        let decision = json!({ "decision": "incidental", "reason": "passer-by" });
        job.user.patch(&path, decision).await.is(200);
    }
    let viewer = app.collaborator(&job.project, "viewer").await;
    let path = format!("/assets/{asset}");
    let seen = viewer
        .get(&format!("{path}/renditions/original"))
        .await
        .is(200);
    assert_eq!(seen.header("content-type"), "image/jpeg");
    assert!(image::load_from_memory(&seen.body).is_ok());
    let within = |needle: &[u8]| seen.body.windows(needle.len()).any(|w| w == needle);
    assert!(!within(b"ftyp") && !within(b"BEHIND THE VIDEO") && !within(b"Exif"));
    assert_eq!(
        viewer.get(&path).await.is(200).json()["metadata"],
        json!(null)
    );
    assert!(job.user.get(&path).await.is(200).json()["metadata"].is_object());
}

/// both.jpg, twice, as an animation.
fn animation() -> Vec<u8> {
    let still = image::load_from_memory(&picture("both.jpg")).unwrap();
    let still = DynamicImage::ImageRgba8(still.into_rgba8());
    let mut out = Vec::new();
    let mut encoder = GifEncoder::new_with_speed(&mut out, 30);
    for still in [still.clone(), still.fliph()] {
        encoder
            .encode_frame(Frame::new(still.into_rgba8()))
            .unwrap();
    }
    drop(encoder);
    out
}

/// The one file of an archive, its name, and what the manifest says of its faces; `None` when the export is not ready.
pub(crate) async fn exported(
    job: &Job,
    asset: &str,
    unresolved: &str,
) -> Option<(String, Vec<u8>, Value)> {
    let export = job
        .user
        .post(
            &format!("/projects/{}/exports", job.project),
            json!({ "use": intended(), "unresolved": unresolved, "asset_ids": [asset] }),
        )
        .await
        .is(202)
        .id();
    if job.user.finished(&export).await["state"] != "ready" {
        return None;
    }
    let archive = job
        .user
        .get(&format!("/exports/{export}/archive"))
        .await
        .is(200);
    let mut zip = zip::ZipArchive::new(Cursor::new(archive.body)).unwrap();
    let mut manifest = String::new();
    zip.by_name("manifest.json")
        .unwrap()
        .read_to_string(&mut manifest)
        .unwrap();
    let manifest: Value = serde_json::from_str(&manifest).unwrap();
    let name = manifest["items"][0]["file"].as_str().unwrap().to_owned();
    let mut file = Vec::new();
    zip.by_name(&name).unwrap().read_to_end(&mut file).unwrap();
    Some((name, file, manifest["items"][0]["faces"].clone()))
}

async fn animations_leave_whole_where_everybody_agreed(app: &TestApp) {
    let job = Job::begin(app).await;
    let asset = job
        .user
        .upload(&job.project, "both.gif", &animation())
        .await;
    assert_eq!(job.user.searched(&asset).await["scan"], "thorough");
    let faces = job
        .user
        .get(&format!("/assets/{asset}/faces"))
        .await
        .is(200)
        .json();
    let faces = faces["items"].as_array().unwrap();
    assert!(
        faces.iter().any(|face| face["frame"] == 1),
        "every frame is searched"
    );
    let named = |frame: u64| {
        faces
            .iter()
            .filter(|face| face["frame"] == frame && face["talent_id"] == json!(job.talent))
            .count()
    };
    assert_eq!(
        (named(0), named(1)),
        (1, 1),
        "one person may be on every frame"
    );
    assert!(exported(&job, &asset, "block").await.is_none());

    // With faces that are not allowed, the first picture leaves, covered.
    let (name, file, told) = exported(&job, &asset, "redact").await.unwrap();
    assert!(name.ends_with(".png"), "{name}");
    assert_eq!(image::guess_format(&file).unwrap(), ImageFormat::Png);
    assert!(
        told.as_array()
            .unwrap()
            .iter()
            .all(|face| face["outcome"] == "covered")
    );

    for face in faces {
        let path = format!("/faces/{}", face["id"].as_str().unwrap());
        let decision = json!({ "decision": "incidental", "reason": "crowd" });
        job.user.patch(&path, decision).await.is(200);
    }
    let (name, file, told) = exported(&job, &asset, "block").await.unwrap();
    assert!(name.ends_with(".gif"), "{name}");
    let decoder = image::codecs::gif::GifDecoder::new(Cursor::new(file)).unwrap();
    assert_eq!(decoder.into_frames().collect_frames().unwrap().len(), 2);
    assert!(
        told.as_array()
            .unwrap()
            .iter()
            .all(|face| face["outcome"] == "shown")
    );
}

async fn a_withdrawal_needs_no_body(app: &TestApp) {
    let job = Job::begin(app).await;
    let path = format!("/consents/{}/withdraw", job.likeness);
    let bare = job.user.request(Method::POST, &path);
    let answer = crate::client::Answer::of(bare).await.is(200).json();
    assert_eq!(answer["state"], "withdrawn");
    let odd = job.user.post(&path, json!({ "because": "x" })).await;
    odd.is_problem(400, "unknown_field");
}
