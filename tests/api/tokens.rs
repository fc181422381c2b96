//! API tokens.

use serde_json::json;

use crate::app::TestApp;
use crate::client::Client;

both_stores!(a_token_acts_for_its_account_until_it_ends, scopes_hold);

fn bearing(app: &TestApp, token: &str) -> Client {
    let mut program = app.anonymous();
    program.headers.clear();
    program
        .headers
        .insert("authorization", format!("Bearer {token}").parse().unwrap());
    program
}

async fn a_token_acts_for_its_account_until_it_ends(app: &TestApp) {
    let user = app.user().await;
    let made = user
        .post("/tokens", json!({ "name": "backup" }))
        .await
        .is(201)
        .json();
    let program = bearing(app, made["token"].as_str().unwrap());
    let account = user.get("/me").await.json();
    assert_eq!(program.get("/me").await.is(200).json(), account);
    program
        .patch("/me", json!({ "name": "Ines by program" }))
        .await
        .is(200);

    let listed = user.get("/tokens").await.is(200).json();
    assert_eq!(listed["items"][0].get("token"), None, "it is shown once");
    assert!(listed["items"][0]["last_used_at"].is_string());

    let path = format!("/tokens/{}", made["id"].as_str().unwrap());
    app.user()
        .await
        .delete(&path)
        .await
        .is_problem(404, "not_found");
    user.delete(&path).await.is(204);
    program.get("/me").await.is_problem(401, "unauthenticated");

    let expiring = json!({ "name": "soon over", "expires_at": in_a_minute(app) });
    let token = user.post("/tokens", expiring).await.is(201).json();
    let program = bearing(app, token["token"].as_str().unwrap());
    program.get("/me").await.is(200);
    app.app.clock.advance(61);
    program.get("/me").await.is_problem(401, "unauthenticated");
}

fn in_a_minute(app: &TestApp) -> String {
    (app.app.clock.now() + jiff::SignedDuration::from_secs(60)).to_string()
}

async fn scopes_hold(app: &TestApp) {
    let user = app.user().await;
    let token = user
        .post("/tokens", json!({ "name": "reader", "scopes": ["read"] }))
        .await
        .is(201)
        .json();
    let program = bearing(app, token["token"].as_str().unwrap());
    program.get("/me").await.is(200);
    program
        .patch("/me", json!({ "name": "x" }))
        .await
        .is_problem(403, "scope_missing");
    user.post("/tokens", json!({ "name": "all", "scopes": ["admin"] }))
        .await
        .is_problem(422, "unknown_scope");
    // Whoever sends a token that is wrong is not taken for a stranger.
    bearing(app, "mixip_nonsense")
        .get("/instance")
        .await
        .is(200);
    bearing(app, "mixip_nonsense")
        .get("/me")
        .await
        .is_problem(401, "unauthenticated");
}
