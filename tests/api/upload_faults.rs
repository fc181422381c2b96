//! Clients that get in each other's way, or say one thing and send another.

use std::pin::pin;
use std::time::Duration;

use futures_util::stream;
use reqwest::{Body, Method};
use serde_json::json;
use sha2::{Digest, Sha256};
use tokio::sync::mpsc;

use crate::app::TestApp;
use crate::client::{Answer, Client, picture};

both_stores!(
    more_than_announced_without_saying_how_much,
    offsets_that_cannot_be,
    a_slow_client_loses_to_a_quick_one,
    what_two_clients_mix_is_one_of_both,
    an_upload_given_up_while_it_is_sent,
);

/// A body that is sent piece by piece, without its length.
fn pieces() -> (mpsc::Sender<Vec<u8>>, Body) {
    let (sender, receiver) = mpsc::channel(1);
    let next = |mut receiver: mpsc::Receiver<Vec<u8>>| async {
        let piece = receiver.recv().await?;
        Some((Ok::<_, std::io::Error>(piece), receiver))
    };
    (sender, Body::wrap_stream(stream::unfold(receiver, next)))
}

fn patch(user: &Client, upload: &str, offset: usize, body: Body) -> reqwest::RequestBuilder {
    user.appending(upload, offset, &[]).body(body)
}

async fn offset(user: &Client, upload: &str) -> usize {
    let head = Answer::of(user.tus(Method::HEAD, upload)).await.is(200);
    head.header("upload-offset").parse().unwrap()
}

async fn assets(user: &Client, project: &str) -> serde_json::Value {
    let path = format!("/projects/{project}/assets");
    user.get(&path).await.is(200).json()["items"].clone()
}

async fn more_than_announced_without_saying_how_much(app: &TestApp) {
    let user = app.user().await;
    let project = user.project().await;
    let content = picture("one.jpg");
    let upload = user.announce(&project, "one.jpg", content.len()).await;
    let (sender, body) = pieces();
    let sent = tokio::spawn(Answer::of(patch(&user, &upload, 0, body)));
    sender.send(content[..20_000].to_vec()).await.unwrap();
    sender
        .send([&content[20_000..], b"and more"].concat())
        .await
        .unwrap();
    drop(sender);
    sent.await.unwrap().is_problem(413, "too_large");
    assert_eq!(assets(&user, &project).await, json!([]));

    // Whoever corrects themselves is not refused.
    let from = offset(&user, &upload).await;
    assert!(from < content.len(), "{from}");
    let asset = user.append(&upload, from, &content[from..]).await.is(204);
    let path = format!(
        "/assets/{}/renditions/original",
        asset.header("mixip-asset")
    );
    assert!(user.get(&path).await.is(200).body == content);

    // The same with the announcement: nothing comes of it, and it can be given up.
    let announcing = user
        .announcing(&project, "less.jpg", 10)
        .header("content-type", "application/offset+octet-stream")
        .body("eleven bytes");
    Answer::of(announcing).await.is_problem(413, "too_large");
    let path = format!("/projects/{project}/uploads");
    for left in user.get(&path).await.is(200).json()["items"]
        .as_array()
        .unwrap()
    {
        let location = left["location"].as_str().unwrap();
        let location = location.strip_prefix("/api/v1").unwrap();
        Answer::of(user.tus(Method::DELETE, location)).await.is(204);
    }
    assert_eq!(assets(&user, &project).await.as_array().unwrap().len(), 1);
}

async fn offsets_that_cannot_be(app: &TestApp) {
    let user = app.user().await;
    let project = user.project().await;
    let content = picture("one.jpg");
    let upload = user.announce(&project, "one.jpg", content.len()).await;
    let at = |offset: &str, body: &[u8]| {
        let request = user
            .tus(Method::PATCH, &upload)
            .header("content-type", "application/offset+octet-stream")
            .header("upload-offset", offset)
            .body(body.to_vec());
        Answer::of(request)
    };
    for beyond in [
        "1",
        "18446744073709551615",
        &(content.len() + 1).to_string(),
    ] {
        at(beyond, b"x").await.is_problem(409, "offset_mismatch");
    }
    for nonsense in ["-1", "18446744073709551616", "0x0", "1e3", " ", "0, 0"] {
        at(nonsense, b"x").await.is_problem(400, "malformed");
    }
    let asset = user.append(&upload, 0, &content).await.is(204);
    // It is whole: nothing can be put before, into or behind it.
    at("0", &content).await.is_problem(409, "offset_mismatch");
    at("7", b"x").await.is_problem(409, "offset_mismatch");
    let path = format!(
        "/assets/{}/renditions/original",
        asset.header("mixip-asset")
    );
    assert!(user.get(&path).await.is(200).body == content);
}

async fn a_slow_client_loses_to_a_quick_one(app: &TestApp) {
    let user = app.user().await;
    let project = user.project().await;
    let content = picture("both.jpg");
    let upload = user.announce(&project, "both.jpg", content.len()).await;
    let (sender, body) = pieces();
    let mut slow = pin!(Answer::of(patch(&user, &upload, 0, body)));
    sender.send(content[..1_000].to_vec()).await.unwrap();
    let early = tokio::time::timeout(Duration::from_millis(200), &mut slow).await;
    assert!(early.is_err(), "it waits for more: {early:?}");
    let quick = user.append(&upload, 0, &content).await.is(204);
    let rest = async {
        // The server may hang up before it has read this.
        let _ = sender.send(vec![0; content.len() - 1_000]).await;
        drop(sender);
    };
    let (slow, ()) = tokio::join!(slow, rest);
    assert!(matches!(slow.status, 409 | 423), "{slow:?}");
    slow.is_problem_of(&["offset_mismatch", "upload_busy"]);
    let path = format!(
        "/assets/{}/renditions/original",
        quick.header("mixip-asset")
    );
    assert!(user.get(&path).await.is(200).body == content);
}

async fn what_two_clients_mix_is_one_of_both(app: &TestApp) {
    let user = app.user().await;
    let project = user.project().await;
    // Longer than a chunk, so that each could win one.
    let length = 9 << 20;
    let upload = user.announce(&project, "mixed.bin", length).await;
    let mut tries = 0;
    let asset = loop {
        let from = offset(&user, &upload).await;
        let send = |filling: u8| user.appending(&upload, from, &vec![filling; length - from]);
        let (one, two) = tokio::join!(Answer::of(send(1)), Answer::of(send(2)));
        let done = [one, two].into_iter().find(|answer| answer.status == 204);
        if let Some(done) = done {
            break done.header("mixip-asset").to_owned();
        }
        tries += 1;
        assert!(tries < 20, "neither of them gets on");
    };
    // Whole chunks of either, never bytes of both in one; and the hash is that of what is stored.
    let path = format!("/assets/{asset}/renditions/original");
    let stored = user.get(&path).await.is(200).body;
    assert_eq!(stored.len(), length);
    let seams = stored.windows(2).filter(|pair| pair[0] != pair[1]).count();
    assert!(seams <= 1, "{seams} seams");
    let asset = user.get(&format!("/assets/{asset}")).await.is(200).json();
    assert_eq!(asset["sha256"], hex::encode(Sha256::digest(&stored)));
}

async fn an_upload_given_up_while_it_is_sent(app: &TestApp) {
    let user = app.user().await;
    let project = user.project().await;
    let content = picture("both.jpg");
    let upload = user.announce(&project, "both.jpg", content.len()).await;
    let (sender, body) = pieces();
    let mut sending = pin!(Answer::of(patch(&user, &upload, 0, body)));
    sender.send(content[..1_000].to_vec()).await.unwrap();
    let early = tokio::time::timeout(Duration::from_millis(200), &mut sending).await;
    assert!(early.is_err(), "it waits for more: {early:?}");
    Answer::of(user.tus(Method::DELETE, &upload)).await.is(204);
    let rest = async {
        let _ = sender.send(content[1_000..].to_vec()).await;
        drop(sender);
    };
    let (sent, ()) = tokio::join!(sending, rest);
    assert!((400..500).contains(&sent.status), "{sent:?}");
    Answer::of(user.tus(Method::HEAD, &upload)).await.is(404);
    assert_eq!(assets(&user, &project).await, json!([]));
}
