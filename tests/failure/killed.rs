//! E1: the server is killed while it takes files in, looks at them and packs them up. What it acknowledged is there.

use std::collections::HashSet;
use std::fmt;
use std::io::Cursor;
use std::time::{Duration, Instant};

use mixip_db::Db;
use reqwest::Method;
use serde_json::{Value, json};
use sqlx::Row;
use uuid::Uuid;

use super::random::Random;
use super::reconciled;
use crate::client::{Answer, Client, picture};
use crate::process::Process;
use crate::stores::Stores;

both_stores_and_the_program!(e1_killed_at_any_point_nothing_acknowledged_is_lost);

/// How often it is killed: a hundred times in all.
const POINTS: [(&str, usize); 2] = [("SQLite and a folder", 70), ("PostgreSQL and S3", 30)];
/// A killed server is waited for so long; a lease runs out in less.
const PATIENCE: Duration = Duration::from_secs(90);

async fn e1_killed_at_any_point_nothing_acknowledged_is_lost(mut stores: Stores) -> Stores {
    let (names, points) = POINTS[usize::from(stores.endpoint().is_some())];
    let mut random = Random::told();
    let mut server = Process::start(&stores).await;
    let mut user = server.anonymous();
    user.sign_up("killed@example.org").await;
    let project = user.project().await;
    let mut senders = [0, 1].map(|_| Sender::new(&project, random.fork()));
    let mut exporter = Exporter::new(&project, random.fork());
    let mut broken = Broken::default();

    for point in 1..=points {
        // From the first bytes of an upload to the middle of an export.
        let longest = [30, 150, 600, 1_500][random.below(4)];
        let delay = Duration::from_micros(random.below(longest * 1_000) as u64);
        let [one, two] = &mut senders;
        tokio::join!(
            one.work(&user),
            two.work(&user),
            exporter.work(&user),
            async {
                tokio::time::sleep(delay).await;
                server.kill().await;
            }
        );
        broken.sending += usize::from(senders.iter().any(|sender| sender.broke_off));
        broken.count(&stores).await;
        server = Process::start(&stores).await;
        user = user.at(&server.url);
        for sender in &mut senders {
            sender.check(&user, point).await;
        }
        exporter.check(&user).await;
    }
    eprintln!("{names}: {points} times, {broken}");
    broken.assert_everywhere();

    // The leases of what was killed last run out in a minute; here they have.
    expire_leases(&stores).await;
    let mut assets = Vec::new();
    for sender in &mut senders {
        assets.extend(sender.finish(&user).await);
    }
    give_up_what_nobody_knows(&user, &project).await;
    for (asset, sha256) in &assets {
        let asset = searched(&user, asset).await;
        assert_eq!(
            (&asset["state"], &asset["scan"], &asset["sha256"]),
            (&json!("ready"), &json!("thorough"), &json!(sha256)),
            "{asset}"
        );
    }
    exporter.finish(&user).await;
    eprintln!("{} files, {} exports", assets.len(), exporter.begun.len());
    nothing_waits(&stores).await;
    server.end().await;

    stores = reconciled::by_upkeep(stores, &user, &assets).await;
    stores
}

/// Somebody who uploads, a file at a time.
struct Sender {
    project: String,
    random: Random,
    files: Vec<File>,
    broke_off: bool,
}

struct File {
    content: Vec<u8>,
    /// Where it goes, once that was answered.
    upload: Option<String>,
    acknowledged: usize,
    asset: Option<String>,
}

impl Sender {
    fn new(project: &str, random: Random) -> Self {
        Self {
            project: project.to_owned(),
            random,
            files: Vec::new(),
            broke_off: false,
        }
    }

    /// Sends one file, or the rest of one, and looks at it until the server is gone.
    async fn work(&mut self, user: &Client) {
        self.broke_off = self.send(user).await.is_err();
        let Some(asset) = self.files.last().and_then(|file| file.asset.clone()) else {
            return;
        };
        let path = format!("/assets/{asset}");
        while let Ok(answer) = Answer::attempt(user.request(Method::GET, &path)).await {
            assert_ne!(answer.is(200).json()["state"], "failed");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    async fn send(&mut self, user: &Client) -> reqwest::Result<()> {
        if self.files.last().is_none_or(|file| file.asset.is_some()) {
            // No two are the same, and some take several chunks.
            let length = [10, 1_000, 300_000, 17 << 20][self.random.below(16).saturating_sub(12)];
            let content = [picture("one.jpg"), self.random.bytes(16 + length)].concat();
            self.files.push(File {
                content,
                upload: None,
                acknowledged: 0,
                asset: None,
            });
        }
        let Some(file) = self.files.last_mut() else {
            return Ok(());
        };
        if file.upload.is_none() {
            let announcing = user.announcing(&self.project, "one.jpg", file.content.len());
            file.upload = Some(Answer::attempt(announcing).await?.is(201).upload());
        }
        while file.asset.is_none() {
            let left = &file.content[file.acknowledged..];
            let piece = match self.random.below(2) {
                0 => left,
                _ => &left[..self.random.below(left.len() + 1)],
            };
            let upload = file.upload.as_deref().unwrap_or_default();
            let sent = user.appending(upload, file.acknowledged, piece);
            file.note(&Answer::attempt(sent).await?.is(204));
        }
        Ok(())
    }

    /// After a restart: what was acknowledged is there.
    async fn check(&mut self, user: &Client, point: usize) {
        for file in &mut self.files {
            let (Some(upload), None) = (&file.upload, &file.asset) else {
                continue;
            };
            let answer = Answer::of(user.tus(Method::HEAD, upload)).await.is(200);
            let offset: usize = answer.header("upload-offset").parse().unwrap();
            assert!(
                offset >= file.acknowledged,
                "point {point}: {} bytes were acknowledged, {offset} are there",
                file.acknowledged
            );
            file.note(&answer);
        }
    }

    /// Sends what is left; every file's asset and SHA-256.
    async fn finish(&mut self, user: &Client) -> Vec<(String, String)> {
        if self.files.last().is_some_and(|file| file.asset.is_none()) {
            self.send(user).await.unwrap();
        }
        let finished = self.files.iter().map(|file| {
            let asset = file.asset.clone().unwrap();
            (asset, reconciled::sha256(&file.content))
        });
        finished.collect()
    }
}

impl File {
    fn note(&mut self, answer: &Answer) {
        self.acknowledged = answer.header("upload-offset").parse().unwrap();
        let asset = answer.header("mixip-asset");
        self.asset = (!asset.is_empty()).then(|| asset.to_owned());
    }
}

/// Somebody who exports a few photos at a time.
struct Exporter {
    project: String,
    random: Random,
    begun: Vec<(String, usize)>,
}

impl Exporter {
    fn new(project: &str, random: Random) -> Self {
        Self {
            project: project.to_owned(),
            random,
            begun: Vec::new(),
        }
    }

    async fn work(&mut self, user: &Client) {
        // Some of what the senders just sent is in it.
        tokio::time::sleep(Duration::from_millis(50)).await;
        let _gone = self.export(user).await;
    }

    async fn export(&mut self, user: &Client) -> reqwest::Result<()> {
        let newest = format!("/projects/{}/assets?limit=20", self.project);
        let listed = Answer::attempt(user.request(Method::GET, &newest)).await?;
        let mut ids: Vec<Value> = listed.is(200).json()["items"]
            .as_array()
            .unwrap()
            .iter()
            .map(|asset| asset["id"].clone())
            .collect();
        while ids.len() > 3 {
            ids.swap_remove(self.random.below(ids.len()));
        }
        if ids.is_empty() {
            return Ok(());
        }
        let wanted = json!({
            "asset_ids": ids,
            "use": { "purpose": "editorial", "channels": ["web"], "territories": ["DE"], "on": "2026-11-24" },
            "unresolved": "redact",
        });
        let path = format!("/projects/{}/exports", self.project);
        let begun = Answer::attempt(user.request(Method::POST, &path).json(&wanted)).await?;
        self.begun.push((begun.is(202).id(), ids.len()));
        Ok(())
    }

    async fn check(&self, user: &Client) {
        for (export, _) in &self.begun {
            let export = user.get(&format!("/exports/{export}")).await.is(200).json();
            assert!(
                matches!(export["state"].as_str(), Some("running" | "ready")),
                "{export}"
            );
        }
    }

    /// All of them end ready, with everything in them.
    async fn finish(&self, user: &Client) {
        for (export, assets) in &self.begun {
            let path = format!("/exports/{export}");
            let export = poll(user, &path, |export| export["state"] != "running").await;
            assert_eq!(
                (&export["state"], &export["assets"]),
                (&json!("ready"), &json!(assets)),
                "{export}"
            );
            let archive = user.get(&format!("{path}/archive")).await.is(200).body;
            let zip = zip::ZipArchive::new(Cursor::new(archive)).unwrap();
            // The manifest, its signature and the key that made it.
            assert_eq!(zip.len(), assets + 3, "the pictures and their manifest");
        }
    }
}

/// What the kills hit.
#[derive(Default)]
struct Broken {
    sending: usize,
    process: usize,
    search: usize,
    export: usize,
    seen: HashSet<(Uuid, i64)>,
}

impl fmt::Display for Broken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            sending,
            process,
            search,
            export,
            ..
        } = self;
        write!(
            f,
            "{sending} while sending, {process} while processing, {search} while searching, {export} while exporting"
        )
    }
}

impl Broken {
    /// Jobs that the dead server was doing.
    async fn count(&mut self, stores: &Stores) {
        let asked = "SELECT id, kind, attempts FROM jobs WHERE lease_until IS NOT NULL";
        let found: Vec<(Uuid, String, i64)> = match stores.rows().await {
            Db::Sqlite { read, .. } => {
                let rows = sqlx::query(asked).fetch_all(&read).await;
                let rows = rows.unwrap().into_iter();
                rows.map(|row| (row.get(0), row.get(1), row.get(2)))
                    .collect()
            }
            Db::Postgres(pool) => {
                let rows = sqlx::query(asked).fetch_all(&pool).await;
                let rows = rows.unwrap().into_iter();
                rows.map(|row| (row.get(0), row.get(1), row.get(2)))
                    .collect()
            }
        };
        for (id, kind, attempts) in found {
            if self.seen.insert((id, attempts)) {
                match kind.as_str() {
                    "process" => self.process += 1,
                    "search" => self.search += 1,
                    "export" => self.export += 1,
                    _ => {}
                }
            }
        }
    }

    fn assert_everywhere(&self) {
        let Self {
            sending,
            process,
            search,
            export,
            ..
        } = self;
        for (what, times) in [
            ("uploading", sending),
            ("processing", &(process + search)),
            ("exporting", export),
        ] {
            assert!(*times > 0, "it was never killed while {what}");
        }
    }
}

/// A moment later than a minute.
pub(crate) async fn expire_leases(stores: &Stores) {
    let query = "UPDATE jobs SET lease_until = 0 WHERE lease_until IS NOT NULL";
    match stores.rows().await {
        Db::Sqlite { write, .. } => drop(sqlx::query(query).execute(&write).await.unwrap()),
        Db::Postgres(pool) => drop(sqlx::query(query).execute(&pool).await.unwrap()),
    }
}

/// Uploads whose announcement was never answered are offered as unfinished, and can be given up.
async fn give_up_what_nobody_knows(user: &Client, project: &str) {
    let list = format!("/projects/{project}/uploads");
    for upload in user.get(&list).await.is(200).json()["items"]
        .as_array()
        .unwrap()
    {
        assert_eq!(
            upload["offset"], 0,
            "a file that somebody was sending: {upload}"
        );
        let path = format!("/uploads/{}", upload["id"].as_str().unwrap());
        Answer::of(user.tus(Method::DELETE, &path)).await.is(204);
    }
}

async fn searched(user: &Client, asset: &str) -> Value {
    let path = format!("/assets/{asset}");
    poll(user, &path, |asset| {
        !matches!(asset["scan"].as_str(), Some("pending" | "quick"))
    })
    .await
}

async fn poll(user: &Client, path: &str, done: impl Fn(&Value) -> bool) -> Value {
    let began = Instant::now();
    loop {
        let told = user.get(path).await.is(200).json();
        if done(&told) {
            return told;
        }
        assert!(began.elapsed() < PATIENCE, "it does not end: {told}");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

/// The queue becomes empty.
async fn nothing_waits(stores: &Stores) {
    let began = Instant::now();
    let rows = stores.rows().await;
    loop {
        let query = "SELECT COUNT(*) FROM jobs";
        let left: i64 = match &rows {
            Db::Sqlite { read, .. } => sqlx::query_scalar(query).fetch_one(read).await.unwrap(),
            Db::Postgres(pool) => sqlx::query_scalar(query).fetch_one(pool).await.unwrap(),
        };
        if left == 0 {
            return;
        }
        assert!(began.elapsed() < PATIENCE, "{left} jobs are left");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}
