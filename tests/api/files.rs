//! Files of users, as they are handed back (D8).

use reqwest::Method;
use serde_json::json;

use crate::app::TestApp;
use crate::client::{Answer, picture};

both_stores!(ranges_and_tags, d8_nothing_of_a_file_runs);

async fn ranges_and_tags(app: &TestApp) {
    let user = app.user().await;
    let project = user.project().await;
    let content = picture("both.jpg");
    let asset = user.upload(&project, "both.jpg", &content).await;
    user.searched(&asset).await;
    let path = format!("/assets/{asset}/renditions/original");
    let ask = |name: &'static str, value: String| {
        Answer::of(user.request(Method::GET, &path).header(name, value))
    };

    let whole = user.get(&path).await.is(200);
    assert_eq!(whole.header("accept-ranges"), "bytes");
    assert_eq!(whole.header("cache-control"), "private, no-cache");
    assert_eq!(whole.header("content-length"), content.len().to_string());
    // Over the edges of segments (64 KiB), too.
    for (first, last) in [
        (0, 0),
        (0, 99),
        (65_000, 66_000),
        (content.len() - 1, content.len() - 1),
    ] {
        let part = ask("range", format!("bytes={first}-{last}")).await.is(206);
        assert_eq!(
            part.header("content-range"),
            format!("bytes {first}-{last}/{}", content.len())
        );
        assert!(part.body == content[first..=last]);
    }
    let tail = ask("range", "bytes=-10".into()).await.is(206);
    assert!(tail.body == content[content.len() - 10..]);
    let outside = ask("range", format!("bytes={}-", content.len()))
        .await
        .is_problem(416, "range_not_satisfiable");
    assert_eq!(
        outside.header("content-range"),
        format!("bytes */{}", content.len())
    );
    let known = ask("if-none-match", whole.header("etag").to_owned())
        .await
        .is(304);
    assert!(known.body.is_empty());
    ask("if-none-match", "\"another\"".into()).await.is(200);
    let head = Answer::of(user.request(Method::HEAD, &path)).await.is(200);
    assert_eq!(
        (head.header("content-length"), head.body.len()),
        (&*content.len().to_string(), 0)
    );

    for (name, side) in [("preview", 2_048), ("thumb", 480)] {
        let rendition = user
            .get(&format!("/assets/{asset}/renditions/{name}"))
            .await
            .is(200);
        assert!(
            rendition.header("content-type").starts_with("image/"),
            "{name}"
        );
        assert!(!rendition.body.is_empty() && side > 0);
    }
    user.get(&format!("/assets/{asset}/renditions/secret"))
        .await
        .is_problem(404, "not_found");

    // D3: whoever may not look any more is not helped by knowing the tag.
    user.delete(&format!("/assets/{asset}")).await.is(204);
    ask("if-none-match", whole.header("etag").to_owned())
        .await
        .is_problem(404, "not_found");
}

async fn d8_nothing_of_a_file_runs(app: &TestApp) {
    let user = app.user().await;
    let project = user.project().await;
    let svg = b"<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>".to_vec();
    let html = b"<!doctype html><script>alert(1)</script>".to_vec();
    let mut polyglot = picture("one.jpg");
    polyglot.extend_from_slice(b"<script>alert(1)</script>");
    let files = [
        ("a.svg", svg, "attachment"),
        ("b.html", html, "attachment"),
        (
            "c.jpg",
            b"<html><script>alert(1)</script></html>".to_vec(),
            "attachment",
        ),
        ("d\"; x=.html", picture("one.jpg"), "inline"),
        ("e.html", polyglot, "inline"),
    ];
    for (name, content, disposition) in files {
        let asset = user.upload(&project, name, &content).await;
        user.searched(&asset).await;
        let file = user
            .get(&format!("/assets/{asset}/renditions/original"))
            .await
            .is(200);
        let policy = file.header("content-security-policy");
        assert!(
            policy.contains("default-src 'none'") && policy.contains("sandbox"),
            "{name}: {policy}"
        );
        assert_eq!(file.header("x-content-type-options"), "nosniff");
        assert!(
            file.header("content-disposition").starts_with(disposition),
            "{name}: {:?}",
            file.headers
        );
        let told = file.header("content-type");
        if disposition == "inline" {
            assert_eq!(told, "image/jpeg", "{name}");
        }
    }

    // Evidence is for the drawer, whatever it calls itself.
    let talent = user
        .post(
            &format!("/workspaces/{}/talent", user.workspace),
            json!({ "name": "T" }),
        )
        .await
        .is(201)
        .id();
    let consent = json!({
        "kind": "biometric",
        "statement": { "text": "I agree to be matched.", "language": "en" },
        "given_by": { "name": "T", "relation": "self" },
        "method": "paper",
        "given_at": "2026-01-01T10:00:00Z",
    });
    let consent = user
        .post(&format!("/talent/{talent}/consents"), consent)
        .await
        .is(201)
        .id();
    let html = b"<!doctype html><script>alert(1)</script>".to_vec();
    let proof = user
        .send_file(
            &format!("/consents/{consent}/evidence"),
            "../release.html",
            html.clone(),
        )
        .await
        .is(201)
        .id();
    let file = user.get(&format!("/evidence/{proof}")).await.is(200);
    assert!(file.body == html);
    assert!(file.header("content-disposition").starts_with("attachment"));
    assert!(
        !file.header("content-disposition").contains(".."),
        "{:?}",
        file.headers
    );
    assert!(file.header("content-security-policy").contains("sandbox"));
}
