//! What goes wrong looks alike everywhere (RFC 9457).

use reqwest::Method;
use serde_json::{Value, json};

use crate::app::TestApp;
use crate::client::Answer;

both_stores!(
    refusals_are_problems,
    e8_unknown_fields_are_refused_everywhere
);

async fn refusals_are_problems(app: &TestApp) {
    let user = app.user().await;
    user.get("/nothing").await.is_problem(404, "not_found");
    user.get("/projects/not-an-id")
        .await
        .is_problem(404, "not_found");
    user.get("/assets/not-an-id/renditions/thumb")
        .await
        .is_problem(404, "not_found");
    user.get("//api").await.is_problem(404, "not_found");
    user.delete("/me")
        .await
        .is_problem(405, "method_not_allowed");
    user.get(&format!(
        "/workspaces/{}/projects?limit=many",
        user.workspace
    ))
    .await
    .is_problem(400, "malformed");
    user.get(&format!("/workspaces/{}/projects?cursor=x", user.workspace))
        .await
        .is_problem(400, "malformed");
    user.get(&format!("/workspaces/{}/projects?wrong=1", user.workspace))
        .await
        .is_problem(400, "malformed");

    let projects = format!("/workspaces/{}/projects", user.workspace);
    let raw = |content_type: &'static str, body: String| {
        Answer::of(
            user.request(Method::POST, &projects)
                .header("content-type", content_type)
                .body(body),
        )
    };
    raw("application/json", "{".into())
        .await
        .is_problem(400, "malformed");
    raw("application/json", r#"{"name": "a"} trailing"#.into())
        .await
        .is_problem(400, "malformed");
    raw("text/plain", r#"{"name": "a"}"#.into())
        .await
        .is_problem(415, "unsupported_media_type");
    raw(
        "application/json",
        format!(r#"{{"name": "{}"}}"#, "a".repeat(2 << 20)),
    )
    .await
    .is_problem(413, "too_large");
    raw("application/json; charset=utf-8", r#"{"name": "a"}"#.into())
        .await
        .is(201);
    let missing = user
        .post(&projects, json!({}))
        .await
        .is_problem(422, "invalid")
        .json();
    assert!(
        missing["detail"].as_str().unwrap().contains("name"),
        "{missing}"
    );
    let wrong = user
        .post(&projects, json!({ "name": 7 }))
        .await
        .is_problem(422, "invalid")
        .json();
    assert_eq!(wrong["errors"][0]["field"], "name");
}

/// E8, D2: for every operation of the description that takes JSON.
async fn e8_unknown_fields_are_refused_everywhere(app: &TestApp) {
    let user = app.user().await;
    let openapi = user.get("//api/openapi.json").await.is(200).json();
    let mut tried = 0;
    for (path, item) in openapi["paths"].as_object().unwrap() {
        for (method, operation) in item.as_object().unwrap() {
            if operation["requestBody"]["content"]["application/json"].is_null() {
                continue;
            }
            let path = with_ids(path.strip_prefix("/api/v1").unwrap());
            let method = Method::from_bytes(method.to_uppercase().as_bytes()).unwrap();
            let request = user
                .request(method, &path)
                .json(&json!({ "surplus_field": 1 }));
            let answer = Answer::of(request)
                .await
                .is_problem(400, "unknown_field")
                .json();
            assert_eq!(answer["errors"][0]["field"], "surplus_field", "{path}");
            tried += 1;
        }
    }
    assert!(tried >= 15, "{tried}");
    let nested =
        json!({ "name": "a", "face_matching": { "on": true, "ground": "g", "operator": true } });
    let path = format!("/workspaces/{}/projects", user.workspace);
    let answer = user
        .post(&path, nested)
        .await
        .is_problem(400, "unknown_field")
        .json();
    assert_eq!(
        answer["errors"][0],
        json!({ "field": "face_matching.operator", "code": "unknown_field", "detail": answer["detail"] })
            as Value
    );
}

fn with_ids(path: &str) -> String {
    let parts = path.split('/').map(|part| {
        if part.starts_with('{') {
            "0199f000-0000-7000-8000-000000000000"
        } else {
            part
        }
    });
    parts.collect::<Vec<_>>().join("/")
}
