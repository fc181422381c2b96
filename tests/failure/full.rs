//! E3: nothing more fits. That is said in words, what was acknowledged stays, and as soon as there is room it goes on.

use std::fs::File;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use reqwest::Method;
use serde_json::json;
use tokio::process::Command;

use super::random::Random;
use super::s3_between::Between;
use crate::client::{Answer, Client, picture};
use crate::process::{Process, program};
use crate::stores::Stores;

/// After there is room again.
const BACK: Duration = Duration::from_secs(30);
/// More than the database and a few pictures take, less than everything that is sent.
const DISK: &str = "size=48m";
const LARGE: usize = 24 << 20;

/// A file that is half there, another that is whole, and room that runs out.
struct Full {
    user: Client,
    project: String,
    large: Vec<u8>,
    upload: String,
    acknowledged: usize,
    asset: String,
}

impl Full {
    async fn begin(server: &Process) -> Self {
        let mut user = server.anonymous();
        user.sign_up("full@example.org").await;
        let project = user.project().await;
        let asset = user.upload(&project, "one.jpg", &picture("one.jpg")).await;
        assert_eq!(user.searched(&asset).await["scan"], "thorough");
        let large = Random::told().bytes(LARGE);
        let upload = user.announce(&project, "large.bin", large.len()).await;
        let acknowledged = LARGE / 8;
        let first = user.append(&upload, 0, &large[..acknowledged]).await;
        assert_eq!(
            first.is(204).header("upload-offset"),
            acknowledged.to_string()
        );
        Self {
            user,
            project,
            large,
            upload,
            acknowledged,
            asset,
        }
    }

    /// What it says while nothing fits.
    async fn refuses(&mut self) {
        let user = &self.user;
        self.send_rest().await.is_problem(507, "storage_full");
        let uploads = format!("/projects/{}/uploads", self.project);
        let other = picture("other.jpg");
        let at_once = user
            .announcing(&self.project, "other.jpg", other.len())
            .header("content-type", "application/offset+octet-stream")
            .body(other);
        let refused = Answer::of(at_once).await.is_problem(507, "storage_full");
        assert!(
            refused.json()["detail"]
                .as_str()
                .unwrap()
                .contains("free some space"),
            "the remedy: {refused:?}"
        );
        // The chunks that still fitted count; nothing that was acknowledged is gone, and reading goes on.
        let offset = self.offset().await;
        assert!(offset >= self.acknowledged, "{offset}");
        self.acknowledged = offset;
        let listed = user.get(&uploads).await.is(200).json();
        let of_large = |upload: &&serde_json::Value| upload["filename"] == "large.bin";
        let listed = listed["items"].as_array().unwrap();
        assert_eq!(listed.iter().find(of_large).unwrap()["offset"], offset);
        self.reads().await;
        user.get("//healthz").await.is(200);
        self.ready(503).await;
    }

    /// The same upload goes on, and what it became is whole; so do others.
    async fn goes_on(&mut self) {
        let began = Instant::now();
        let sent = loop {
            let sent = self.send_rest().await;
            if sent.status == 204 {
                break sent;
            }
            sent.is_problem(507, "storage_full");
            assert!(began.elapsed() < BACK, "still full");
            tokio::time::sleep(Duration::from_millis(200)).await;
            self.acknowledged = self.offset().await;
        };
        eprintln!("it went on after {:?}", began.elapsed());
        let asset = sent.header("mixip-asset");
        let original = self.original(asset).await;
        assert!(original == self.large, "what comes back is what was sent");
        self.reads().await;
        let user = &self.user;
        let other = user
            .upload(&self.project, "both.jpg", &picture("both.jpg"))
            .await;
        let other = user.searched(&other).await;
        assert_eq!(
            (&other["state"], &other["scan"]),
            (&json!("ready"), &json!("thorough"))
        );
        self.ready(200).await;
        assert!(began.elapsed() < BACK, "back after {:?}", began.elapsed());
    }

    /// Waits until readiness is told so: it is looked at every few seconds.
    async fn ready(&self, status: u16) {
        let began = Instant::now();
        while self.user.get("//readyz").await.status != status {
            assert!(began.elapsed() < BACK, "readiness is not {status}");
            tokio::time::sleep(Duration::from_millis(200)).await;
        }
    }

    async fn send_rest(&self) -> Answer {
        let rest = &self.large[self.acknowledged..];
        self.user
            .append(&self.upload, self.acknowledged, rest)
            .await
    }

    async fn offset(&self) -> usize {
        let head = Answer::of(self.user.tus(Method::HEAD, &self.upload)).await;
        head.is(200).header("upload-offset").parse().unwrap()
    }

    async fn reads(&self) {
        assert!(self.original(&self.asset).await == picture("one.jpg"));
    }

    async fn original(&self, asset: &str) -> Vec<u8> {
        let path = format!("/assets/{asset}/renditions/original");
        self.user.get(&path).await.is(200).body
    }
}

#[tokio::test]
async fn e3_a_full_disk_is_told_and_uploads_go_on_when_there_is_room() {
    let Some(program) = program() else { return };
    let stores = Stores::local();
    // A small disk in a mount namespace of the server's own: it is gone with it, whatever happens.
    let Some(unshare) = namespace(&stores.temporary()).await else {
        return;
    };
    let mut command = Command::new("unshare");
    command
        .args(unshare)
        .args([
            "sh",
            "-c",
            &format!("{} && exec \"$@\"", mount(&stores.data())),
        ])
        .arg("sh")
        .arg(program);
    let mut server = Process::run(&stores, command, &stores.data()).await;
    let mut full = Full::begin(&server).await;

    let disk = PathBuf::from(format!("/proc/{}/root", server.id()));
    let ballast = disk
        .join(stores.data().strip_prefix("/").unwrap())
        .join("ballast");
    fill(&ballast);
    full.refuses().await;
    assert!(server.runs());
    std::fs::remove_file(&ballast).unwrap();
    full.goes_on().await;
    server.end().await;
}

#[tokio::test]
async fn e3_a_full_bucket_is_told_and_uploads_go_on_when_there_is_room() {
    if program().is_none() {
        return;
    }
    let Some(mut stores) = Stores::servers().await else {
        return;
    };
    let endpoint = stores.endpoint().unwrap();
    let between = Between::before(endpoint).await;
    endpoint.clone_from(&between.url);
    let mut server = Process::start(&stores).await;
    let mut full = Full::begin(&server).await;
    between.set_full(true);
    full.refuses().await;
    assert!(server.runs());
    between.set_full(false);
    full.goes_on().await;
    server.end().await;
    stores.remove().await;
}

/// The options of `unshare` that let a process mount something for itself: root may, and most others in a user namespace.
async fn namespace(probe: &Path) -> Option<&'static [&'static str]> {
    let ways: [&[&str]; 2] = [&["--mount"], &["--user", "--map-root-user", "--mount"]];
    let mut said = String::new();
    for way in ways {
        let tried = Command::new("unshare")
            .args(way)
            .args(["sh", "-c", &mount(probe)])
            .output()
            .await
            .unwrap();
        if tried.status.success() {
            return Some(way);
        }
        said = String::from_utf8_lossy(&tried.stderr).into_owned();
    }
    eprintln!("SKIPPED the full disk: no file system can be mounted here: {said}");
    None
}

fn mount(folder: &Path) -> String {
    format!(
        "mount -t tmpfs -o {DISK},mode=700 tmpfs '{}'",
        folder.display()
    )
}

/// To the last byte.
fn fill(ballast: &Path) {
    let mut ballast = File::create(ballast).unwrap();
    let block = [0; 4_096];
    let full = loop {
        if let Err(error) = ballast.write_all(&block) {
            break error;
        }
    };
    assert_eq!(full.kind(), std::io::ErrorKind::StorageFull);
}
