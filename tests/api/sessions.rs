//! Signing in and out, and which browsers are signed in.

use serde_json::json;

use crate::app::{PASSWORD, TestApp};
use crate::client::Client;

both_stores!(
    in_and_out,
    d4_known_and_unknown_addresses_look_the_same,
    d5_signing_in_rotates,
    d14_guessing_is_slowed_down,
    sessions_are_listed_and_ended
);

fn sign_in(password: &str) -> serde_json::Value {
    json!({ "email": "person-0@example.org", "password": password })
}

async fn in_and_out(app: &TestApp) {
    app.user().await;
    let mut browser = app.anonymous();
    browser.get("/me").await.is_problem(401, "unauthenticated");
    let answer = browser.post("/sessions", sign_in(PASSWORD)).await.is(201);
    let cookie = answer.header("set-cookie");
    assert!(cookie.starts_with("__Host-mixip="), "{cookie}");
    for attribute in ["; Path=/", "; Secure", "; HttpOnly", "; SameSite=Lax"] {
        assert!(cookie.contains(attribute), "{cookie}");
    }
    assert!(!cookie.contains("Domain"));
    browser.keep_session(&answer);
    browser.get("/me").await.is(200);
    let gone = browser.delete("/sessions/current").await.is(204);
    assert!(
        gone.header("set-cookie").starts_with("__Host-mixip=; "),
        "the cookie is taken away"
    );
    browser.get("/me").await.is_problem(401, "unauthenticated");
}

async fn d4_known_and_unknown_addresses_look_the_same(app: &TestApp) {
    app.user().await;
    let browser = app.anonymous();
    let known = browser
        .post("/sessions", sign_in("not this one, surely"))
        .await;
    let unknown = json!({ "email": "nobody@example.org", "password": "not this one, surely" });
    let unknown = browser.post("/sessions", unknown).await;
    let known = known.is_problem(401, "wrong_credentials");
    assert_eq!(
        known.body,
        unknown.is_problem(401, "wrong_credentials").body
    );
}

async fn d5_signing_in_rotates(app: &TestApp) {
    let before = app.user().await;
    let mut after = before.clone();
    let answer = before.post("/sessions", sign_in(PASSWORD)).await.is(201);
    after.keep_session(&answer);
    assert_ne!(before.headers["cookie"], after.headers["cookie"]);
    after.get("/me").await.is(200);
    before.get("/me").await.is_problem(401, "unauthenticated");
}

async fn d14_guessing_is_slowed_down(app: &TestApp) {
    app.user().await;
    let guess = |forged: u8| {
        let mut browser = app.anonymous();
        for name in ["x-forwarded-for", "x-real-ip", "forwarded"] {
            browser
                .headers
                .insert(name, format!("192.0.2.{forged}").parse().unwrap());
        }
        async move {
            browser
                .post("/sessions", sign_in("a guess that is wrong"))
                .await
        }
    };
    for forged in 0..10 {
        guess(forged).await.is_problem(401, "wrong_credentials");
    }
    let refused = guess(11).await.is_problem(429, "too_many_attempts");
    let wait: u64 = refused.header("retry-after").parse().unwrap();
    assert!((1..=600).contains(&wait), "{wait}");
    // The right password does not help now, and other accounts are not held up.
    app.anonymous()
        .post("/sessions", sign_in(PASSWORD))
        .await
        .is_problem(429, "too_many_attempts");
    let other = json!({ "email": "nobody@example.org", "password": "a guess that is wrong" });
    app.anonymous()
        .post("/sessions", other)
        .await
        .is_problem(401, "wrong_credentials");
}

async fn sessions_are_listed_and_ended(app: &TestApp) {
    let first = app.user().await;
    let mut second = app.anonymous();
    let firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
    second
        .headers
        .insert("user-agent", firefox.parse().unwrap());
    let answer = second.post("/sessions", sign_in(PASSWORD)).await.is(201);
    second.keep_session(&answer);

    let list = first.get("/sessions").await.is(200).json();
    let sessions = list["items"].as_array().unwrap();
    assert_eq!((sessions.len(), &list["next_cursor"]), (2, &json!(null)));
    let theirs = sessions
        .iter()
        .find(|session| session["current"] == false)
        .unwrap();
    assert_eq!(
        (&theirs["browser"], &theirs["system"]),
        (&json!("Firefox 140"), &json!("Linux"))
    );
    assert_eq!(theirs["address"], "127.0.0.1");

    let path = format!("/sessions/{}", theirs["id"].as_str().unwrap());
    let stranger: Client = app.user().await;
    stranger.delete(&path).await.is_problem(404, "not_found");
    second.get("/me").await.is(200);
    first.delete(&path).await.is(204);
    second.get("/me").await.is_problem(401, "unauthenticated");
    first.delete(&path).await.is_problem(404, "not_found");
}
