//! Headers that keep browsers safe (D7), and what is kept by whom.

use reqwest::Method;

use crate::app::TestApp;
use crate::client::{Answer, Client};

both_stores!(d7_every_answer_is_guarded);

async fn d7_every_answer_is_guarded(app: &TestApp) {
    let somebody = app.anonymous();
    let user = app.user().await;
    let answers = [
        somebody.get("/instance").await.is(200),
        somebody.get("/me").await.is(401),
        user.get("/me").await.is(200),
        somebody.get("/nothing").await.is(404),
        somebody.get("//").await,
        somebody.get("//missing.js").await.is(404),
        somebody.get("//healthz").await.is(200),
        Answer::of(somebody.request(Method::PUT, "/me"))
            .await
            .is(405),
    ];
    for answer in answers {
        assert_eq!(answer.header("x-content-type-options"), "nosniff");
        assert_eq!(answer.header("referrer-policy"), "same-origin");
        assert_eq!(answer.header("cross-origin-opener-policy"), "same-origin");
        assert_eq!(answer.header("cross-origin-resource-policy"), "same-origin");
        assert!(answer.header("permissions-policy").contains("camera=()"));
        assert_eq!(answer.header("access-control-allow-origin"), "");
        let policy = answer.header("content-security-policy");
        for part in [
            "default-src 'none'",
            "script-src 'self'",
            "object-src 'none'",
            "base-uri 'none'",
            "frame-ancestors 'none'",
        ] {
            assert!(policy.contains(part), "{policy}");
        }
        assert!(
            !policy.contains("unsafe") && !policy.contains('*') && !policy.contains("http"),
            "{policy}"
        );
    }
    assert_eq!(user.get("/me").await.header("cache-control"), "no-store");
    pages_are_the_app(&somebody).await;
}

/// Where the web app was built: its page for every address that a person opens, hashed files for good.
async fn pages_are_the_app(somebody: &Client) {
    let page = somebody.get("//").await;
    if page.status == 404 {
        eprintln!("SKIPPED: the web app was not built");
        return;
    }
    assert_eq!(page.header("content-type"), "text/html; charset=utf-8");
    assert_eq!(page.header("cache-control"), "no-cache");
    assert_eq!(
        somebody.get("//projects/anything").await.is(200).body,
        page.body
    );
    let known = somebody
        .request(Method::GET, "//")
        .header("if-none-match", page.header("etag"));
    assert!(Answer::of(known).await.is(304).body.is_empty());
    let html = String::from_utf8(page.body).unwrap();
    assert!(
        !html.contains("<script>") && !html.contains("<style"),
        "nothing inline: the policy refuses it"
    );
    let hashed = html
        .split('"')
        .find(|part| part.starts_with("/_app/immutable/") && part.ends_with(".js"))
        .unwrap();
    let script = somebody.get(&format!("/{hashed}")).await.is(200);
    assert_eq!(
        script.header("content-type"),
        "text/javascript; charset=utf-8"
    );
    assert_eq!(
        script.header("cache-control"),
        "public, max-age=31536000, immutable"
    );
    assert!(somebody.get("//_app/../../Cargo.toml").await.status >= 400);
    assert!(somebody.get("//%2e%2e/%2e%2e/Cargo.toml").await.status >= 400);
}
