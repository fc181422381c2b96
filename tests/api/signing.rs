//! A13: what leaves in the name of a workspace is signed, and anybody can verify it.

use std::io::{Cursor, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use mixip_proof::{KeySet, Statement, Trust, check, check_archive};
use serde_json::{Value, json};

use crate::app::TestApp;
use crate::client::Client;
use crate::job::{Job, consent};

both_stores!(
    a13_a_receipt_is_signed_and_others_verify_it,
    a13_a_new_key_signs_and_what_the_old_one_signed_holds,
    a13_of_many_who_come_first_one_makes_the_key,
    a13_an_export_carries_its_proof,
    a13_anybody_may_ask_whether_a_receipt_holds,
    a13_the_private_key_is_sealed_and_ends_with_the_workspace,
    a1_the_country_is_that_of_the_time_zone_until_one_is_chosen,
);

/// A likeness consent of a talent of one's own.
async fn consented(user: &Client) -> String {
    let path = format!("/workspaces/{}/talent", user.workspace);
    let talent = user
        .post(&path, json!({ "name": "One" }))
        .await
        .is(201)
        .id();
    user.post(&format!("/talent/{talent}/consents"), consent("likeness"))
        .await
        .is(201)
        .id()
}

async fn signed(user: &Client, consent: &str) -> String {
    let answer = user
        .get(&format!("/consents/{consent}/receipt"))
        .await
        .is(200);
    assert_eq!(answer.header("content-type"), "application/jose");
    assert!(
        answer
            .header("content-disposition")
            .starts_with("attachment")
    );
    assert_eq!(answer.header("vary"), "accept");
    String::from_utf8(answer.body).unwrap()
}

/// A1: what is signed holds to the JSON Schema of receipts.
fn holds_to_the_schema(payload: &Value) {
    let schema = serde_json::from_str(mixip_consent::RECEIPT_SCHEMA).unwrap();
    let (mut schemas, mut compiler) = (boon::Schemas::new(), boon::Compiler::new());
    compiler.enable_format_assertions();
    compiler.add_resource("receipt.json", schema).unwrap();
    let index = compiler.compile("receipt.json", &mut schemas).unwrap();
    if let Err(fault) = schemas.validate(payload, index) {
        panic!("{fault:#}\n{payload:#}");
    }
}

async fn published(app: &TestApp, workspace: &str) -> Vec<u8> {
    let path = format!("//.well-known/mixip/{workspace}/jwks.json");
    let answer = app.anonymous().get(&path).await.is(200);
    assert_eq!(answer.header("content-type"), "application/jwk-set+json");
    assert_eq!(answer.header("cache-control"), "public, max-age=300");
    answer.body
}

/// The Python that has jwcrypto. It comes with `make setup-test`.
fn python() -> Option<PathBuf> {
    let python = std::env::var_os("MIXIP_TEST_PYTHON").map(PathBuf::from);
    if python.is_none() {
        assert!(
            std::env::var_os("CI").is_none(),
            "MIXIP_TEST_PYTHON is missing"
        );
        eprintln!("SKIPPED: jwcrypto is missing; run this beside tests/services/run.py");
    }
    python
}

/// What PyPI `jwcrypto` says of a JWS: header and payload, or that it is not valid.
fn jwcrypto(python: &Path, keys: &[u8], jws: &str) -> Option<Value> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("keys.json");
    std::fs::write(&file, keys).unwrap();
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("api/jose.py");
    let mut run = Command::new(python)
        .arg(script)
        .arg(file)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    run.stdin.take().unwrap().write_all(jws.as_bytes()).unwrap();
    let output = run.wait_with_output().unwrap();
    match output.status.code() {
        Some(0) => Some(serde_json::from_slice(&output.stdout).unwrap()),
        Some(1) => None,
        other => panic!("jose.py ended with {other:?}"),
    }
}

async fn a13_a_receipt_is_signed_and_others_verify_it(app: &TestApp) {
    let user = app.user().await;
    let consent = consented(&user).await;
    app.anonymous()
        .get(&format!("//.well-known/mixip/{}/jwks.json", user.workspace))
        .await
        .is_problem(404, "not_found");
    let jws = signed(&user, &consent).await;
    let payload = user.receipt(&consent).await;
    let keys = published(app, &user.workspace).await;

    let ours = check(&jws, Some(&KeySet::read(&keys).unwrap())).unwrap();
    assert!(matches!(ours.statement, Statement::Receipt(_)));
    assert_eq!((ours.trust, &ours.payload), (Trust::Given, &payload));
    assert_eq!(payload["record_id"], json!(consent));
    holds_to_the_schema(&payload);
    let path = format!("/.well-known/mixip/{}/jwks.json", user.workspace);
    assert_eq!(ours.header.jku, Some(format!("{}{path}", app.app.origin())));

    let Some(python) = python() else { return };
    let theirs = jwcrypto(&python, &keys, &jws).unwrap();
    assert_eq!(theirs["payload"], payload);
    assert_eq!(theirs["header"]["alg"], "EdDSA");
    assert_eq!(theirs["header"]["typ"], "mixip-receipt+jws");
    let changed = jws.replacen('.', ".e", 1);
    assert_eq!(jwcrypto(&python, &keys, &changed), None);
    let other = app.user().await;
    signed(&other, &consented(&other).await).await;
    let others = published(app, &other.workspace).await;
    assert_eq!(jwcrypto(&python, &others, &jws), None);
}

async fn a13_a_new_key_signs_and_what_the_old_one_signed_holds(app: &TestApp) {
    let user = app.user().await;
    let consent = consented(&user).await;
    let before = signed(&user, &consent).await;
    let path = format!("/workspaces/{}/signing-keys", user.workspace);
    let rotated = user.post(&path, json!({})).await.is(201).json();
    let after = signed(&user, &consent).await;

    let list = user.get(&path).await.is(200).json();
    let list = list["items"].as_array().unwrap();
    assert_eq!(list.len(), 2);
    assert_eq!(
        (&list[0]["kid"], &list[0]["retired_at"]),
        (&rotated["kid"], &Value::Null)
    );
    assert!(list[1]["retired_at"].is_string());

    let keys = KeySet::read(&published(app, &user.workspace).await).unwrap();
    let signer = |jws: &str| check(jws, Some(&keys)).unwrap().key.kid();
    assert_eq!(json!(signer(&after)), rotated["kid"]);
    assert_eq!(json!(signer(&before)), list[1]["kid"]);

    let ledger = format!("/workspaces/{}/ledger", user.workspace);
    let ledger = user.get(&ledger).await.is(200).json();
    let entries = ledger["items"].as_array().unwrap();
    let of = |kind: &str| entries.iter().find(|entry| entry["kind"] == kind).unwrap();
    assert_eq!(of("signing_key_rotated")["payload"]["kid"], rotated["kid"]);
    assert_eq!(of("signing_key_created")["payload"]["kid"], list[1]["kid"]);
}

async fn a13_of_many_who_come_first_one_makes_the_key(app: &TestApp) {
    let user = app.user().await;
    let consent = consented(&user).await;
    let receipts = (0..8).map(|_| signed(&user, &consent));
    let receipts = futures_util::future::join_all(receipts).await;
    let keys = KeySet::read(&published(app, &user.workspace).await).unwrap();
    assert_eq!(keys.keys.len(), 1);
    for receipt in receipts {
        assert!(check(&receipt, Some(&keys)).is_ok());
    }
    let path = format!("/workspaces/{}/signing-keys", user.workspace);
    let rotations = (0..4).map(|_| user.post(&path, json!({})));
    for answer in futures_util::future::join_all(rotations).await {
        answer.is(201);
    }
    let list = user.get(&path).await.is(200).json();
    let list = list["items"].as_array().unwrap();
    assert_eq!(list.len(), 5);
    let present = list.iter().filter(|key| key["retired_at"].is_null());
    assert_eq!(present.count(), 1);
}

async fn a13_an_export_carries_its_proof(app: &TestApp) {
    let job = Job::begin(app).await;
    let export = job.export("redact").await;
    assert_eq!(export["state"], "ready", "{export}");
    let path = format!("/exports/{}/archive", export["id"].as_str().unwrap());
    let archive = job.user.get(&path).await.is(200).body;
    let keys = published(app, &job.user.workspace).await;
    let given = KeySet::read(&keys).unwrap();
    let checked = check_archive(Cursor::new(&archive), Some(&given)).unwrap();
    let Statement::Manifest { manifest, files } = &checked.statement else {
        panic!("{checked:?}");
    };
    assert_eq!(*files, Some(1));
    assert_eq!(json!(manifest.export_id), export["id"]);

    // A bit of the picture, in the middle of it.
    let mut changed = archive.clone();
    changed[archive.len() / 3] ^= 4;
    let fault = check_archive(Cursor::new(&changed), None).unwrap_err();
    assert_eq!(fault.code(), "changed");

    let Some(python) = python() else { return };
    let mut zip = zip::ZipArchive::new(Cursor::new(&archive)).unwrap();
    let mut text = |name: &str| std::io::read_to_string(zip.by_name(name).unwrap()).unwrap();
    let theirs = jwcrypto(&python, text("keys.json").as_bytes(), &text("manifest.jws")).unwrap();
    assert_eq!(
        theirs["payload"],
        serde_json::from_str::<Value>(&text("manifest.json")).unwrap()
    );
}

async fn a13_anybody_may_ask_whether_a_receipt_holds(app: &TestApp) {
    let user = app.user().await;
    let consent = consented(&user).await;
    let jws = signed(&user, &consent).await;
    let anybody = app.anonymous();
    let ask = async |text: String| {
        let answer = anybody.post("/verify", json!({ "text": text })).await;
        answer.is(200).json()
    };
    let holds = ask(format!("  {jws}\n")).await;
    assert_eq!(
        (&holds["valid"], &holds["kind"]),
        (&json!(true), &json!("receipt"))
    );
    assert_eq!(holds["payload"], user.receipt(&consent).await);
    assert_eq!(holds["known"]["workspace"], "Ines Kaspar");

    let changed = ask(jws.replacen('.', ".e", 1)).await;
    assert_eq!(
        (&changed["valid"], &changed["fault"]),
        (&json!(false), &json!("signature"))
    );
    assert!(changed["payload"].is_null() && changed["known"].is_null());
    let nothing = ask("hello".to_owned()).await;
    assert_eq!(
        (&nothing["valid"], &nothing["fault"]),
        (&json!(false), &json!("not_a_proof"))
    );

    // A key of somebody else: the file holds, and nobody here vouches for it.
    let (foreign, _) = mixip_proof::SigningKey::generate().unwrap();
    let payload = serde_json::to_vec(&holds["payload"]).unwrap();
    let foreign = mixip_proof::sign(
        &foreign,
        mixip_proof::Kind::Receipt,
        jiff::Timestamp::now(),
        None,
        &payload,
    );
    let foreign = ask(foreign).await;
    assert_eq!(foreign["valid"], true);
    assert!(foreign["known"].is_null());

    let long = "a".repeat(64 * 1024 + 1);
    anybody
        .post("/verify", json!({ "text": long }))
        .await
        .is_problem(413, "too_large");
    for _ in 0..60 {
        let answer = anybody.post("/verify", json!({ "text": "" })).await;
        if answer.status == 429 {
            answer.is_problem(429, "too_many_attempts");
            return;
        }
    }
    panic!("somebody may ask without an end");
}

async fn a13_the_private_key_is_sealed_and_ends_with_the_workspace(app: &TestApp) {
    let user = app.user().await;
    let consent = consented(&user).await;
    let jws = signed(&user, &consent).await;
    let workspace = user.workspace.parse().unwrap();
    let row = {
        let db = app.rows().await;
        let mut conn = db.read().await.unwrap();
        let row = mixip_db::signing_keys::current(&mut conn, workspace).await;
        drop(conn);
        db.close().await;
        row.unwrap().unwrap()
    };
    // In the clear, PKCS #8 as ring writes it holds the public key, and what every Ed25519 key begins with.
    let holds = |part: &[u8]| row.private_key.windows(part.len()).any(|w| w == part);
    assert!(!holds(&row.public_key) && !holds(&[0x2b, 0x65, 0x70]));

    app.vault().await.delete_key(workspace).await.unwrap();
    user.get(&format!("/consents/{consent}/receipt"))
        .await
        .is_problem(410, "gone");
    // Nobody signs with it any more, and what it signed can be verified all the same.
    let keys = KeySet::read(&published(app, &user.workspace).await).unwrap();
    assert!(check(&jws, Some(&keys)).is_ok());
}

async fn a1_the_country_is_that_of_the_time_zone_until_one_is_chosen(app: &TestApp) {
    let user = app.user().await;
    let consent = consented(&user).await;
    let path = format!("/workspaces/{}", user.workspace);
    let country =
        async |change: Value| user.patch(&path, change).await.is(200).json()["country"].clone();
    let law = async || {
        user.receipt(&consent).await["pii_processing"]["purposes"][0]["jurisdiction"].clone()
    };
    assert_eq!(country(json!({ "time_zone": "UTC" })).await, Value::Null);
    assert_eq!(law().await, "the controller's seat");
    assert_eq!(country(json!({ "time_zone": "Europe/Vienna" })).await, "AT");
    assert_eq!(law().await, "AT");
    assert_eq!(country(json!({ "country": "DE" })).await, "DE");
    assert_eq!(country(json!({ "time_zone": "Asia/Tokyo" })).await, "DE");
    assert_eq!(law().await, "DE");
    user.patch(&path, json!({ "country": "XX" }))
        .await
        .is_problem(422, "invalid");
}
