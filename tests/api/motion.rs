//! Motion photos: what moves behind the picture is searched like the picture, and never leaves.

use std::process::Command;

use serde_json::{Value, json};

use crate::app::TestApp;
use crate::client::picture;
use crate::exits::exported;
use crate::job::{Job, is_one_of_two};

both_stores!(
    a15_every_frame_of_a_motion_photo_is_searched,
    a15_a_video_that_cannot_be_seen_is_not_cleared,
);

/// A second of both.jpg, moving, as phones append it.
pub(crate) fn video() -> Vec<u8> {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("both.jpg"), picture("both.jpg")).unwrap();
    let done = Command::new("ffmpeg")
        .current_dir(folder.path())
        .args(["-nostdin", "-loglevel", "error", "-loop", "1", "-i"])
        .args(["both.jpg", "-frames:v", "24", "-c:v", "libx264"])
        .args(["-pix_fmt", "yuv420p", "-vf"])
        .args(["crop=floor(iw*0.45)*2:floor(ih*0.45)*2:n*2:0", "out.mp4"])
        .output()
        .expect("ffmpeg is there, set-up saw to it");
    assert!(
        done.status.success(),
        "{}",
        String::from_utf8_lossy(&done.stderr)
    );
    std::fs::read(folder.path().join("out.mp4")).unwrap()
}

fn motion_photo(video: &[u8]) -> Vec<u8> {
    [&picture("other.jpg")[..], b"MotionPhoto_Data", video].concat()
}

async fn a15_every_frame_of_a_motion_photo_is_searched(app: &TestApp) {
    let job = Job::begin(app).await;
    let photo = motion_photo(&video());
    let asset = job.user.upload(&job.project, "motion.jpg", &photo).await;
    let searched = job.user.searched(&asset).await;
    assert_eq!(searched["scan"], "thorough", "{searched}");
    let path = format!("/assets/{asset}/faces");
    let faces = job.user.get(&path).await.is(200).json();
    let (behind, before): (Vec<&Value>, Vec<_>) = faces["items"]
        .as_array()
        .unwrap()
        .iter()
        .partition(|face| face["frame"] != 0);
    assert!(!before.is_empty());
    // Each of the two once, though they are on 24 frames.
    assert_eq!(behind.len(), 2, "{behind:?}");
    assert!(behind.iter().all(|face| is_one_of_two(face)));
    let named: Vec<_> = behind
        .iter()
        .filter(|face| face["talent_id"] == json!(job.talent))
        .collect();
    assert_eq!(named.len(), 1, "who agreed to be matched is found in it");
    let crop = format!("/faces/{}/crop", named[0]["id"].as_str().unwrap());
    let crop = job.user.get(&crop).await.is(200);
    assert!(image::load_from_memory(&crop.body).is_ok());

    let decide = async |face: &Value| {
        let path = format!("/faces/{}", face["id"].as_str().unwrap());
        let decision = json!({ "decision": "incidental", "reason": "passer-by" });
        job.user.patch(&path, decision).await.is(200);
    };
    for face in before {
        decide(face).await;
    }
    // The picture alone is decided: those who move behind it hold it back.
    assert!(exported(&job, &asset, "block").await.is_none());
    for face in &behind {
        decide(face).await;
    }
    let (name, file, told) = exported(&job, &asset, "block").await.unwrap();
    assert!(name.ends_with(".jpg"), "{name}");
    assert!(
        mixip_media::probe(&file, &mixip_media::Limits::default())
            .unwrap()
            .videos
            .is_empty()
    );
    for face in told.as_array().unwrap() {
        let moves = behind.iter().any(|other| other["id"] == face["face_id"]);
        let outcome = if moves { "covered" } else { "shown" };
        assert_eq!(face["outcome"], outcome, "{face}");
    }
}

async fn a15_a_video_that_cannot_be_seen_is_not_cleared(app: &TestApp) {
    let user = app.user().await;
    let project = user.project().await;
    let video = video();
    let cut = motion_photo(&video[..video.len() / 2]);
    let asset = user.upload(&project, "motion.jpg", &cut).await;
    let asset = user.searched(&asset).await;
    assert_eq!(
        (&asset["state"], &asset["scan"], &asset["clearance"]),
        (&json!("ready"), &json!("failed"), &json!("needs_review")),
        "{asset}"
    );
    let detail = asset["error"]["detail"].as_str().unwrap();
    assert!(detail.contains("inside the picture"), "{detail}");
}
