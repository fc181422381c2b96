//! E5: whatever is sent, the server answers as its description says, and never with a fault of its own.

use std::path::PathBuf;
use std::time::Duration;

use serde_json::json;
use tempfile::TempDir;
use tokio::process::Command;

use crate::client::{Answer, Client, picture};
use crate::process::Process;
use crate::stores::Stores;

both_stores_and_the_program!(e5_answers_are_as_described_whatever_is_sent);

/// Requests that are made up for each operation, beside those of the boundaries of its description.
const EXAMPLES: &str = "10";
const PATIENCE: Duration = Duration::from_secs(240);

/// What is wrong with an answer. That data of the right shape may still be refused is not asked: a description
/// cannot say which project exists or when a date is past.
const CHECKS: &str = "not_a_server_error,status_code_conformance,content_type_conformance,response_headers_conformance,\
     response_schema_conformance,negative_data_rejection,ignored_auth";

async fn e5_answers_are_as_described_whatever_is_sent(stores: Stores) -> Stores {
    let Some(schemathesis) = schemathesis() else {
        return stores;
    };
    let mut server = Process::start(&stores).await;
    let mut user = server.anonymous();
    user.sign_up("fuzz@example.org").await;
    let token = user
        .post("/tokens", json!({ "name": "fuzz" }))
        .await
        .is(201)
        .json();
    let folder = TempDir::new().unwrap();
    let config = configuration(&user, token["id"].as_str().unwrap()).await;
    std::fs::write(folder.path().join("schemathesis.toml"), config).unwrap();
    std::fs::write(
        folder.path().join("hooks.py"),
        include_str!("fuzz_hooks.py"),
    )
    .unwrap();

    let seed = std::env::var("MIXIP_TEST_SEED").unwrap_or_else(|_| "1".to_owned());
    let run = Command::new(schemathesis)
        .current_dir(folder.path())
        .arg("run")
        .arg(format!("{}/api/openapi.json", server.url))
        .arg("--header")
        .arg(format!(
            "Authorization: Bearer {}",
            token["token"].as_str().unwrap()
        ))
        // An endless stream.
        .args(["--exclude-path", "/api/v1/events"])
        .args(["--phases", "examples,coverage,fuzzing", "--checks", CHECKS])
        .args(["--max-examples", EXAMPLES, "--seed", &seed, "--no-color"])
        .args([
            "--generation-database",
            "none",
            "--generation-with-security-parameters",
            "false",
        ])
        .args(["--continue-on-failure", "--warnings", "off"])
        .kill_on_drop(true)
        .output();
    let run = tokio::time::timeout(PATIENCE, run).await.unwrap().unwrap();
    let told = String::from_utf8_lossy(&run.stdout);
    eprintln!("{told}");
    assert!(
        run.status.success(),
        "{}{}",
        told,
        String::from_utf8_lossy(&run.stderr)
    );
    let number = |after: &str| -> usize {
        let rest = told.split_once(after).unwrap().1.trim_start();
        let digits = rest.split(|c: char| !c.is_ascii_digit()).next().unwrap();
        digits.parse().unwrap()
    };
    assert!(number("Tested:") >= 65, "operations");
    assert!(number("Test cases:") >= 1_000, "requests");
    assert!(server.runs());
    user.get("/me").await.is(200);
    server.end().await;
    stores
}

/// The program that makes up the requests. It comes with `make setup-test`.
fn schemathesis() -> Option<PathBuf> {
    let python = std::env::var_os("MIXIP_TEST_PYTHON").map(PathBuf::from);
    let program = python.map(|python| python.with_file_name("schemathesis"));
    let found = program.filter(|program| program.is_file());
    if found.is_none() {
        assert!(std::env::var_os("CI").is_none(), "schemathesis is missing");
        eprintln!("SKIPPED: schemathesis is missing; run this beside tests/services/run.py");
    }
    found
}

/// Ids of things that are there, so that requests come further than to "not found". What is deleted is something else.
async fn configuration(user: &Client, token: &str) -> String {
    let project = user.project().await;
    let asset = user
        .upload(&project, "both.jpg", &picture("both.jpg"))
        .await;
    user.searched(&asset).await;
    let upload = user.announce(&project, "more.jpg", 10).await;
    let path = format!("/workspaces/{}/talent", user.workspace);
    let talent = user.post(&path, json!({ "name": "T" })).await.is(201).id();
    let mut consent = json!({
        "kind": "biometric",
        "statement": { "text": "I agree.", "language": "en" },
        "given_by": { "name": "T", "relation": "self" },
        "method": "paper",
        "given_at": "2026-01-01T10:00:00Z",
    });
    let consents = format!("/talent/{talent}/consents");
    user.post(&consents, consent.clone()).await.is(201);
    consent["kind"] = json!("likeness");
    consent["scope"] = json!({
        "projects": [project], "purposes": ["editorial"], "channels": ["web"], "territories": ["DE"],
        "starts_on": "2026-01-01",
    });
    user.post(&consents, consent.clone()).await.is(201);
    consent["scope"]["projects"] = json!("all");
    consent["scope"]["territories"] = json!("worldwide");
    let consent = user.post(&consents, consent).await.is(201).id();
    let path = format!("/consents/{consent}/evidence");
    let evidence = user
        .send_file(&path, "e.pdf", b"%PDF-1.4".to_vec())
        .await
        .is(201)
        .id();
    let path = format!("/talent/{talent}/references");
    let reference = user
        .send_file(&path, "a.jpg", picture("one.jpg"))
        .await
        .is(201)
        .id();
    let export = json!({
        "use": { "purpose": "editorial", "channels": ["web"], "territories": ["DE"], "on": "2026-11-24" },
        "unresolved": "redact",
    });
    let path = format!("/projects/{project}/exports");
    let export = user.post(&path, export).await.is(202).id();
    assert_eq!(user.finished(&export).await["state"], "ready");
    let first = |answer: Answer| {
        answer.is(200).json()["items"][0]["id"]
            .as_str()
            .unwrap()
            .to_owned()
    };
    let face = first(user.get(&format!("/assets/{asset}/faces")).await);
    let session = first(user.get("/sessions").await);
    let upload = upload.rsplit('/').next().unwrap();
    let nobody = "0199f000-0000-7000-8000-000000000000";
    let ids = [
        ("a", &*asset),
        ("c", &consent),
        ("e", &export),
        ("f", &face),
        ("id", token),
        ("p", &project),
        ("r", &reference),
        ("s", &session),
        ("t", &talent),
        ("u", upload),
        ("w", &user.workspace),
    ];
    let listed: String = ids
        .iter()
        .map(|(name, id)| format!("\"path.{name}\" = \"{id}\"\n"))
        .collect();
    let gone: Vec<String> = ids
        .iter()
        .map(|(name, _)| format!("\"path.{name}\" = \"{nobody}\""))
        .collect();
    let gone = gone.join(", ");
    format!(
        r#"
hooks = "hooks.py"

[parameters]
"path.name" = "preview"
{listed}
[checks.negative_data_rejection]
expected-statuses = ["4xx"]

[[operations]]
include-method = "DELETE"
parameters = {{ {gone} }}

[[operations]]
include-path = "/api/v1/evidence/{{e}}"
parameters = {{ "path.e" = "{evidence}" }}
"#
    )
}
