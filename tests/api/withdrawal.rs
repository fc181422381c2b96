//! A withdrawal closes every way out within a second, on the node that hears of it and on all others (A6).

use std::collections::HashMap;
use std::time::{Duration, Instant};

use futures_util::future::join_all;
use serde_json::json;

use crate::app::TestApp;
use crate::client::Client;
use crate::download::{Download, long_file};
use crate::job::Job;
use crate::requests::opened;
use crate::stores::Stores;

/// What the requirement allows.
const MOST: Duration = Duration::from_secs(1);

#[tokio::test]
async fn a6_every_exit_of_one_node_closes_within_a_second() {
    let app = TestApp::start(Stores::local(), |config| config).await;
    withdraw_while_all_exits_are_open(&app, 1).await;
    app.end().await.remove().await;
}

#[tokio::test]
async fn a6_every_exit_of_three_nodes_closes_within_a_second() {
    let Some(stores) = Stores::servers().await else {
        return;
    };
    let app = TestApp::start(stores, |config| config).await;
    withdraw_while_all_exits_are_open(&app, 3).await;
    app.end().await.remove().await;
}

async fn withdraw_while_all_exits_are_open(app: &TestApp, number: usize) {
    let mut nodes = Vec::new();
    for _ in 1..number {
        nodes.push(app.another_node().await);
    }
    let urls: Vec<String> = std::iter::once(app.url.clone())
        .chain(nodes.iter().map(|node| node.url.clone()))
        .collect();
    let job = Job::begin(app).await;
    for face in job.two_faces().await {
        let decision = match face["talent_id"] == json!(job.talent) {
            true => json!({ "decision": "confirmed" }),
            false => json!({ "decision": "incidental", "reason": "passer-by" }),
        };
        let path = format!("/faces/{}", face["id"].as_str().unwrap());
        job.user.patch(&path, decision).await.is(200);
    }
    // What nobody can search makes the archive long enough to be on its way for a while.
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
    let export = job.export("block").await;
    assert_eq!(export["state"], "ready", "{export}");
    let archive = format!("/exports/{}/archive", export["id"].as_str().unwrap());
    let viewer = app.collaborator(&job.project, "viewer").await;
    let link = job
        .user
        .post(&format!("/talent/{}/links", job.talent), json!({}))
        .await
        .is(201)
        .json();
    let token = link["link"].as_str().unwrap().rsplit_once('#').unwrap().1;
    let talent = opened(app, token).await;

    // Everything is open, on every node.
    let mut under_way = Vec::new();
    let mut whole = HashMap::new();
    for url in &urls {
        for (who, path, status) in exits(&job, &viewer, &archive) {
            let answer = who.at(url).get(&path).await.is(status);
            whole.insert(path, answer.body);
        }
        under_way.push(Download::begin(&job.user.at(url), &archive).await);
    }

    let withdrawn = Instant::now();
    let path = format!("/portal/consents/{}/withdraw", job.likeness);
    talent.post(&path, json!({})).await.is(200);
    let closing = urls.iter().flat_map(|url| {
        exits(&job, &viewer, &archive).map(|(who, path, _)| {
            let (who, whole) = (who.at(url), &whole[&path]);
            async move {
                loop {
                    let answer = who.get(&path).await;
                    // Previews go on with the face covered: another file.
                    if answer.status >= 400 || answer.body != *whole {
                        return withdrawn.elapsed();
                    }
                    assert!(withdrawn.elapsed() < MOST, "{path} is still open");
                }
            }
        })
    });
    let closed = join_all(closing).await;
    let last = closed.iter().max().unwrap();
    eprintln!(
        "{number} nodes: the last exit closed after {} ms",
        last.as_millis()
    );
    // What lies in sockets arrives; nothing is sent a second after the withdrawal.
    tokio::time::sleep_until((withdrawn + MOST).into()).await;
    for archive in under_way {
        archive.breaks_off().await;
    }

    // What was running ends without it.
    let export = job.export("block").await;
    let reasons = &export["blocked"][0]["reasons"];
    assert_eq!(reasons, &json!(["consent_withdrawn"]), "{export}");
    for node in nodes {
        node.end().await;
    }
}

/// The ways out that answer with a whole file, and what they answer while they are open.
fn exits<'a>(job: &'a Job, viewer: &'a Client, archive: &str) -> [(&'a Client, String, u16); 4] {
    let rendition = |name: &str| format!("/assets/{}/renditions/{name}", job.asset);
    [
        (viewer, rendition("original"), 200),
        (viewer, rendition("preview"), 200),
        (viewer, rendition("thumb"), 200),
        (&job.user, archive.to_owned(), 200),
    ]
}
