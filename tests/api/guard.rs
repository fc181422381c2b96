//! Requests that come from somewhere else (D6), or under another name.

use reqwest::Method;
use serde_json::json;

use crate::app::{TestApp, sign_up};
use crate::client::{Answer, Client};

both_stores!(d6_no_other_site_writes, d6_other_names_are_not_answered);

/// The user's browser, on a page of another site or one that says nothing.
fn from(user: &Client, headers: &[(&'static str, &str)]) -> Client {
    let mut elsewhere = user.clone();
    elsewhere.headers.remove("sec-fetch-site");
    for (name, value) in headers {
        elsewhere.headers.insert(*name, value.parse().unwrap());
    }
    elsewhere
}

async fn d6_no_other_site_writes(app: &TestApp) {
    let user = app.user().await;
    let project = user.project().await;
    let own = app.url.clone();
    let foreign: [&[(&'static str, &str)]; 9] = [
        &[],
        &[("sec-fetch-site", "cross-site")],
        &[("sec-fetch-site", "same-site")],
        &[("sec-fetch-site", "none")],
        &[("sec-fetch-site", "")],
        &[("origin", "https://evil.example")],
        &[("origin", "null")],
        &[("origin", "http://127.0.0.1:1")],
        // The stricter of the two counts.
        &[("sec-fetch-site", "cross-site"), ("origin", &own)],
    ];
    for headers in foreign {
        let elsewhere = from(&user, headers);
        elsewhere
            .patch("/me", json!({ "name": "changed" }))
            .await
            .is_problem(403, "cross_site");
        elsewhere
            .delete(&format!("/projects/{project}"))
            .await
            .is_problem(403, "cross_site");
        elsewhere
            .post(
                &format!("/workspaces/{}/projects", user.workspace),
                json!({ "name": "x" }),
            )
            .await
            .is_problem(403, "cross_site");
        elsewhere
            .delete("/sessions/current")
            .await
            .is_problem(403, "cross_site");
        // A form can send no JSON, but it can send this.
        let form = elsewhere.request(
            Method::POST,
            &format!("/workspaces/{}/projects", user.workspace),
        );
        let form = form
            .header("content-type", "text/plain")
            .body(r#"{"name": "x"}"#);
        Answer::of(form).await.is_problem(403, "cross_site");
        // Reading changes nothing; the browser keeps the answer from the other page.
        elsewhere.get("/me").await.is(200);
    }
    // Nobody is signed in to an account of somebody else's choice.
    let visitor = app.anonymous();
    from(&visitor, &[("origin", "https://evil.example")])
        .post("/accounts", sign_up("evil@example.org"))
        .await
        .is_problem(403, "cross_site");

    for headers in [
        &[("sec-fetch-site", "same-origin")],
        &[("origin", own.as_str())],
    ] {
        from(&user, headers)
            .patch("/me", json!({ "name": "changed" }))
            .await
            .is(200);
    }
    assert_eq!(
        user.get(&format!("/projects/{project}"))
            .await
            .is(200)
            .json()["name"],
        "Harbour"
    );
    // A program without a cookie says nothing of where it comes from.
    from(&visitor, &[])
        .post("/accounts", sign_up("program@example.org"))
        .await
        .is(201);
}

async fn d6_other_names_are_not_answered(app: &TestApp) {
    let user = app.user().await;
    for host in [
        "evil.example",
        "evil.example:80",
        "localhost.evil.example",
        "192.0.2.1",
    ] {
        for path in ["/me", "//", "//api/openapi.json"] {
            let request = user.request(Method::GET, path).header("host", host);
            Answer::of(request).await.is_problem(421, "wrong_host");
        }
    }
    let request = user
        .request(Method::GET, "/me")
        .header("host", "localhost:1234");
    Answer::of(request).await.is(200);
    let request = user
        .request(Method::GET, "//readyz")
        .header("host", "whatever");
    Answer::of(request).await.is(200);
}
