//! `mixip scan`.

use std::fs;
use std::path::Path;

use serde_json::Value;
use tempfile::TempDir;

use crate::{ends, mixip, picture, text};

fn copy(name: &str, to: &Path) {
    fs::create_dir_all(to.parent().unwrap()).unwrap();
    fs::copy(picture(name), to).unwrap();
}

fn lines(stdout: &str) -> Vec<Value> {
    stdout
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

/// One person's folder of photos, and pictures to search.
fn folders() -> (TempDir, [std::path::PathBuf; 3]) {
    let folder = TempDir::new().unwrap();
    let [talent, photos, out] = ["talent", "photos", "out"].map(|name| folder.path().join(name));
    copy("one.jpg", &talent.join("Ada/a.jpg"));
    copy("one-again.jpg", &photos.join("b.jpg"));
    copy("both.jpg", &photos.join("deep/c.jpg"));
    (folder, [talent, photos, out])
}

#[test]
fn faces_are_found_and_named_in_json() {
    let (_folder, [talent, photos, _]) = folders();
    fs::write(photos.join("notes.txt"), "neither picture nor video").unwrap();
    let output = mixip(["scan", "--json", "--talent"])
        .arg(talent)
        .arg(&photos)
        .output()
        .unwrap();
    let lines = lines(&ends(&output, 0));
    assert_eq!(text(&output.stderr), "", "progress is for terminals");
    assert_eq!(
        lines.len(),
        2,
        "in order of their names, and nothing of the notes: {lines:?}"
    );
    assert_eq!(lines[0]["file"], photos.join("b.jpg").display().to_string());
    assert_eq!(
        (&lines[0]["kind"], &lines[0]["width"], &lines[0]["height"]),
        (&"image".into(), &250.into(), &480.into())
    );
    assert_eq!(lines[0]["faces"][0]["talent"], "Ada");
    let faces = lines[1]["faces"].as_array().unwrap();
    let named: Vec<_> = faces
        .iter()
        .map(|face| (face["label"].as_str().unwrap(), face["talent"].as_str()))
        .collect();
    assert_eq!(faces.len(), 2);
    assert!(
        named.contains(&("cleared", Some("Ada"))) && named.contains(&("unknown", None)),
        "{named:?}"
    );
    for face in faces {
        for side in ["x", "y", "width", "height"] {
            let value = face["box"][side].as_f64().unwrap();
            assert!(
                (0.0..=1.0).contains(&value),
                "fractions of the picture: {face}"
            );
        }
        assert!(face["score"].as_f64().unwrap() >= 0.5);
    }
}

#[test]
fn copies_cover_every_face_that_is_not_cleared() {
    let (_folder, [talent, photos, out]) = folders();
    let scan = |arguments: &[&str]| {
        let mut command = mixip(arguments);
        command.arg("--talent").arg(&talent);
        command
    };
    let output = scan(&["scan"])
        .arg("--redact")
        .arg(&out)
        .arg(&photos)
        .output()
        .unwrap();
    assert!(ends(&output, 0).contains("Ada"));
    let output = scan(&["scan", "--json"]).arg(&out).output().unwrap();
    let lines = lines(&ends(&output, 0));
    assert_eq!(lines.len(), 2, "names and folders are kept: {lines:?}");
    assert!(out.join("b.jpg").is_file() && out.join("deep/c.jpg").is_file());
    for line in &lines {
        let faces = line["faces"].as_array().unwrap();
        assert_eq!(faces.len(), 1, "the other one is covered: {line}");
        assert_eq!(
            (&faces[0]["talent"], &faces[0]["label"]),
            (&"Ada".into(), &"cleared".into())
        );
    }
    // Twice is once: copies in the way are not searched, and are written again.
    let inside = photos.join("out");
    for _ in 0..2 {
        let output = scan(&["scan", "--json"])
            .arg("--redact")
            .arg(&inside)
            .arg(&photos)
            .output()
            .unwrap();
        assert_eq!(ends(&output, 0).lines().count(), 2);
    }
}

#[test]
fn without_talent_every_face_is_covered() {
    let (_folder, [_, photos, out]) = folders();
    let output = mixip(["scan", "--redact"])
        .arg(&out)
        .arg(&photos)
        .output()
        .unwrap();
    ends(&output, 0);
    let output = mixip(["scan", "--json"]).arg(&out).output().unwrap();
    for line in lines(&ends(&output, 0)) {
        assert_eq!(line["faces"], Value::Array(Vec::new()), "{line}");
    }
}

#[test]
fn what_fails_is_named_and_holds_nothing_up() {
    let (_folder, [_, photos, out]) = folders();
    let whole = fs::read(picture("one.jpg")).unwrap();
    fs::write(photos.join("truncated.jpg"), &whole[..whole.len() / 2]).unwrap();
    fs::write(photos.join("renamed.jpg"), "no picture").unwrap();
    fs::write(
        photos.join("film.bin"),
        b"\0\0\0\x18ftypisom\0\0\0\0isommp42",
    )
    .unwrap();
    fs::write(photos.join("empty.png"), b"").unwrap();
    let output = mixip(["scan", "--json", "--redact"])
        .arg(&out)
        .arg(&photos)
        .output()
        .unwrap();
    let lines = lines(&ends(&output, 1));
    let failed: Vec<_> = lines
        .iter()
        .filter(|line| line["error"].is_string())
        .collect();
    let names: Vec<_> = failed
        .iter()
        .map(|line| line["file"].as_str().unwrap().rsplit('/').next().unwrap())
        .collect();
    assert_eq!(
        names,
        ["empty.png", "film.bin", "renamed.jpg", "truncated.jpg"]
    );
    assert!(
        failed
            .iter()
            .all(|line| line["faces"] == Value::Array(Vec::new()))
    );
    assert!(failed[1]["error"].as_str().unwrap().contains("video"));
    assert_eq!(lines.len(), 6, "the others are searched");
    assert!(
        !out.join("truncated.jpg").exists(),
        "half a picture is no copy"
    );
    let output = mixip(["scan"]).arg(&photos).output().unwrap();
    let told = ends(&output, 1);
    assert!(
        told.contains("truncated.jpg: FAILED") && told.contains("4 files failed"),
        "{told}"
    );
}

#[test]
fn wrong_usage_is_status_2() {
    let (_folder, [talent, photos, _]) = folders();
    let two = |arguments: &[&std::ffi::OsStr]| {
        let output = mixip(arguments).output().unwrap();
        assert_eq!(ends(&output, 2), "");
        assert!(!output.stderr.is_empty());
    };
    let photos = photos.as_os_str();
    two(&["scan".as_ref()]);
    two(&["scan".as_ref(), "--fast".as_ref(), photos]);
    two(&["scan".as_ref(), "/nowhere/at/all".as_ref()]);
    two(&[
        "scan".as_ref(),
        "--talent".as_ref(),
        "/nowhere/at/all".as_ref(),
        photos,
    ]);
    two(&[
        "scan".as_ref(),
        "--talent".as_ref(),
        talent.join("Ada").as_ref(),
        photos,
    ]);
    two(&["scan".as_ref(), "--redact".as_ref(), photos, photos]);
}

#[test]
fn photos_of_several_people_enrol_nobody() {
    let (folder, [_, photos, _]) = folders();
    let talent = folder.path().join("unclear");
    copy("both.jpg", &talent.join("Ada/both.jpg"));
    let output = mixip(["scan", "--json", "--talent"])
        .arg(&talent)
        .arg(&photos)
        .output()
        .unwrap();
    let lines = lines(&ends(&output, 1));
    assert!(
        text(&output.stderr).contains("both.jpg: this photo shows several people"),
        "{}",
        text(&output.stderr)
    );
    assert!(
        lines
            .iter()
            .all(|line| line["faces"][0]["talent"].is_null())
    );
}
