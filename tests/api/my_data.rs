//! My data: what is held about an account, and taking it along.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use mixip_app::my_data::register::{Goes, Scope, Store, tables};
use mixip_vault::ObjectId;
use serde_json::{Value, json};
use uuid::Uuid;
use zip::ZipArchive;

use crate::app::{PASSWORD, TestApp};
use crate::client::{Client, picture};

both_stores!(
    b4_every_column_has_a_decision,
    b4_the_page_is_the_register,
    b3_a_takeout_is_a_bag_that_others_verify,
    b3_it_is_its_owners_for_seven_days,
    b3_what_is_deleted_takes_it_along,
    b3_a_lost_role_closes_it,
    b3_orphans_of_an_account_go,
    d5_it_needs_a_fresh_sign_in,
    d5_wrong_passwords_are_slowed_down,
);

const DAY: i64 = 24 * 60 * 60;
/// Words that stand in a file and nowhere else.
const CONTENT: &[u8] = b"grebes nest among the reeds";

impl Client {
    /// Asks for a takeout and waits until it is ready.
    pub(crate) async fn takeout(&self) -> String {
        let id = self.post("/me/exports", json!({})).await.is(202).id();
        let began = Instant::now();
        loop {
            let takeout = self.get(&format!("/me/exports/{id}")).await.is(200).json();
            if takeout["state"] == "ready" {
                return id;
            }
            assert!(
                takeout["state"] == "running" && began.elapsed() < Duration::from_secs(60),
                "{takeout}"
            );
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// The files of a takeout, each by its path behind the bag's folder.
    pub(crate) async fn taken(&self, id: &str) -> BTreeMap<String, Vec<u8>> {
        let answer = self.get(&format!("/me/exports/{id}/archive")).await.is(200);
        assert_eq!(answer.header("content-type"), "application/zip");
        unpacked(answer.body)
    }
}

fn unpacked(zip: Vec<u8>) -> BTreeMap<String, Vec<u8>> {
    let mut archive = ZipArchive::new(Cursor::new(zip)).unwrap();
    let mut files = BTreeMap::new();
    for n in 0..archive.len() {
        let mut file = archive.by_index(n).unwrap();
        let name = file.name().unwrap().into_owned();
        let (_, path) = name.split_once('/').unwrap();
        let path = path.to_owned();
        let mut content = Vec::new();
        file.read_to_end(&mut content).unwrap();
        assert!(files.insert(path, content).is_none(), "two of one name");
    }
    files
}

fn parsed(files: &BTreeMap<String, Vec<u8>>, path: &str) -> Value {
    let content = files
        .get(path)
        .unwrap_or_else(|| panic!("{path} is missing"));
    serde_json::from_slice(content).unwrap()
}

/// The Python that has bagit and jsonschema. It comes with `make setup-test`.
fn python() -> Option<PathBuf> {
    let python = std::env::var_os("MIXIP_TEST_PYTHON").map(PathBuf::from);
    if python.is_none() {
        assert!(
            std::env::var_os("CI").is_none(),
            "MIXIP_TEST_PYTHON is missing"
        );
        eprintln!("SKIPPED: bagit is missing; run this beside tests/services/run.py");
    }
    python
}

/// Whether PyPI `bagit` and `jsonschema` find a takeout sound, and what they say.
fn verified(python: &Path, zip: &[u8]) -> (bool, String) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("takeout.zip");
    std::fs::write(&file, zip).unwrap();
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("api/bag.py");
    let output = Command::new(python).arg(script).arg(file).output().unwrap();
    let said = [output.stdout, output.stderr].concat();
    (output.status.success(), String::from_utf8(said).unwrap())
}

async fn b4_every_column_has_a_decision(app: &TestApp) {
    let decided = |store: Store| {
        let of_store = tables().filter(move |table| table.store == store);
        let columns = of_store.flat_map(|table| {
            let columns = table.parts.iter().flat_map(|part| part.columns);
            columns.map(|column| (table.name.to_owned(), column.name.to_owned()))
        });
        let mut columns: Vec<_> = columns.collect();
        columns.sort();
        columns
    };
    let db = app.rows().await;
    let mut rows = mixip_db::held::columns(&mut db.read().await.unwrap())
        .await
        .unwrap();
    db.close().await;
    rows.sort();
    assert!(rows.len() > 400, "{} columns", rows.len());
    assert_eq!(
        rows,
        decided(Store::Rows),
        "columns without a decision, or decisions without a column"
    );
    let mut keys = app.vault().await.key_columns().await.unwrap();
    keys.sort();
    assert_eq!(keys, decided(Store::Keys), "the same in the key store");
}

/// What is told of a table.
fn held(held: &Value, table: &str) -> Value {
    let all = held.as_array().unwrap();
    all.iter()
        .find(|one| one["table"] == table)
        .unwrap_or_else(|| panic!("{table} is not told of"))
        .clone()
}

async fn b4_the_page_is_the_register(app: &TestApp) {
    let user = app.user().await;
    user.post("/tokens", json!({ "name": "backup" }))
        .await
        .is(201);
    let project = user.project().await;
    app.collaborator(&project, "editor").await;
    let data = user.get("/me/data").await.is(200).json();
    let account = held(&data["held"], "accounts");
    assert_eq!(account["rows"], 1);
    assert_eq!(account["values"][0]["name"], "Ines Kaspar");
    assert_eq!(account["values"][0].get("password_hash"), None);
    // That there is a password is told, with what it is for; it is not handed out.
    let secret = account["parts"]
        .as_array()
        .unwrap()
        .iter()
        .find(|part| part["handed_out"] == false);
    assert_eq!(secret.unwrap()["columns"], json!(["password_hash"]));
    assert_eq!(held(&data["held"], "tokens")["values"][0]["name"], "backup");
    let whole = &data["workspaces"][0];
    assert_eq!(whole["id"], user.workspace);
    assert_eq!(held(&whole["held"], "projects")["rows"], 1);
    assert_eq!(held(&whole["held"], "projects")["values"], json!([]));
    let told = data["recipients"].as_array().unwrap();
    assert!(
        told.iter()
            .any(|one| one["kind"] == "collaborator" && one["place"] == "Harbour"),
        "{told:?}"
    );

    // Each column that the page shows of a row goes to the account, and no other is there.
    for one in data["held"].as_array().unwrap() {
        let table = tables()
            .find(|table| table.store == Store::Rows && one["table"] == table.name)
            .unwrap();
        let mut goes: Vec<&str> = table
            .columns_for(Scope::Own)
            .map(|column| column.name)
            .collect();
        goes.sort_unstable();
        for row in one["values"].as_array().unwrap() {
            let mut shown: Vec<&String> = row.as_object().unwrap().keys().collect();
            shown.sort_unstable();
            assert_eq!(shown, goes, "{}", table.name);
        }
    }
    // What is corrected is told at once.
    user.patch("/me", json!({ "name": "Ines Adler" }))
        .await
        .is(200);
    let data = user.get("/me/data").await.json();
    assert_eq!(
        held(&data["held"], "accounts")["values"][0]["name"],
        "Ines Adler"
    );
}

/// A document in a project; its asset.
async fn document(client: &Client, project: &str, content: &[u8]) -> String {
    client.upload(project, "../notes.txt", content).await
}

async fn b3_a_takeout_is_a_bag_that_others_verify(app: &TestApp) {
    let user = app.user().await;
    let project = user.project().await;
    let asset = document(&user, &project, CONTENT).await;
    let talent = user
        .post(
            &format!("/workspaces/{}/talent", user.workspace),
            json!({ "name": "Mara" }),
        )
        .await
        .is(201)
        .id();
    let consent = json!({
        "kind": "biometric",
        "statement": { "text": "I agree to be matched.", "language": "en" },
        "given_by": { "name": "Mara", "relation": "self" },
        "method": "paper",
        "given_at": "2026-01-01T10:00:00Z",
    });
    let consent = user
        .post(&format!("/talent/{talent}/consents"), consent)
        .await
        .is(201)
        .id();
    let proof = format!("/consents/{consent}/evidence");
    let evidence = user
        .send_file(&proof, "release.pdf", b"%PDF-1.4 signed".to_vec())
        .await
        .is(201)
        .id();
    user.send_file(
        &format!("/talent/{talent}/references"),
        "one.jpg",
        picture("one.jpg"),
    )
    .await
    .is(201);
    // Where they work for somebody else, they take along what they put there.
    let other = app.user().await;
    let elsewhere = other.project().await;
    app.set_role(&user, &elsewhere, "editor").await;
    let theirs = document(&user, &elsewhere, b"written elsewhere").await;
    let not_theirs = document(&other, &elsewhere, b"somebody else's words").await;

    let id = user.takeout().await;
    let answer = user.get(&format!("/me/exports/{id}/archive")).await.is(200);
    let files = unpacked(answer.body.clone());
    assert_eq!(
        files["bagit.txt"],
        b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
    );
    assert_eq!(
        parsed(&files, "data/account.json")[0]["name"],
        "Ines Kaspar"
    );
    assert_eq!(files[&format!("data/media/asset-{asset}.txt")], CONTENT);
    assert_eq!(
        files[&format!("data/media/evidence-{evidence}.pdf")],
        b"%PDF-1.4 signed"
    );
    assert_eq!(
        files[&format!("data/media/asset-{theirs}.txt")],
        b"written elsewhere"
    );
    assert!(!files.contains_key(&format!("data/media/asset-{not_theirs}.txt")));
    assert_eq!(
        parsed(&files, "data/assets.json").as_array().unwrap().len(),
        1
    );
    let people = parsed(&files, "data/workspaces/1/talent.json");
    assert_eq!(
        (&people[0]["id"], &people[0]["name"]),
        (&json!(talent), &json!("Mara"))
    );
    let reference = &parsed(&files, "data/workspaces/1/talent_references.json")[0];
    assert_eq!(reference["talent_id"], json!(talent));
    assert_eq!(
        (reference.get("template"), reference.get("object_id")),
        (None, None)
    );
    let acts = parsed(&files, "data/ledger_entries.json");
    let did = |kind: &str| {
        acts.as_array()
            .unwrap()
            .iter()
            .any(|act| act["kind"] == kind)
    };
    assert!(did("account_created") && did("project_created") && did("takeout_asked"));
    // Nothing of a workspace that is somebody else's.
    assert!(
        !files
            .keys()
            .any(|path| path.starts_with("data/workspaces/2/"))
    );

    let letters = app
        .letters("person-0@example.org", "takeout_ready", 1)
        .await;
    assert!(
        letters[0].plain.contains("/settings/data"),
        "{}",
        letters[0].plain
    );
    assert!(!letters[0].plain.contains(&id) && !letters[0].plain.contains('#'));

    let Some(python) = python() else { return };
    let (sound, said) = verified(&python, &answer.body);
    assert!(sound, "{said}");
    assert!(
        said.contains(&format!("data/media/asset-{asset}.txt")),
        "{said}"
    );
    // One byte that is another in a stored file is noticed.
    let mut damaged = answer.body;
    let place = damaged
        .windows(CONTENT.len())
        .position(|part| part == CONTENT)
        .unwrap();
    damaged[place] ^= 1;
    assert!(!verified(&python, &damaged).0);
}

async fn b3_it_is_its_owners_for_seven_days(app: &TestApp) {
    let user = app.user().await;
    let id = user.takeout().await;
    let (path, archive) = (
        format!("/me/exports/{id}"),
        format!("/me/exports/{id}/archive"),
    );
    let listed = user.get("/me/exports").await.is(200).json();
    assert_eq!(listed["items"][0]["id"], json!(id));
    assert!(listed["items"][0]["bytes"].as_u64().unwrap() > 0);
    // Another one at the same time is refused while it runs; one that is ready is in nobody's way.
    user.takeout().await;

    let other = app.user().await;
    other.get(&path).await.is_problem(404, "not_found");
    other.get(&archive).await.is_problem(404, "not_found");
    other.delete(&path).await.is_problem(404, "not_found");
    assert_eq!(other.get("/me/exports").await.json()["items"], json!([]));

    app.app.clock.advance(7 * DAY - 60);
    user.post("/sessions/current/confirm", json!({ "password": PASSWORD }))
        .await
        .is(204);
    user.get(&archive).await.is(200);
    // A minute later it is over, whether upkeep came by or not.
    app.app.clock.advance(120);
    user.get(&archive).await.is_problem(404, "not_found");
    assert_eq!(user.get("/me/exports").await.json()["items"], json!([]));
    let stored = async || {
        let db = app.rows().await;
        let found = crate::rows::count(
            &db,
            "SELECT (SELECT COUNT(*) FROM takeouts) + (SELECT COUNT(*) FROM objects)",
        )
        .await;
        db.close().await;
        found
    };
    assert_eq!(stored().await, 4);
    mixip_app::upkeep::retire_takeouts(&app.app).await.unwrap();
    assert_eq!(stored().await, 0);

    // Who deletes one has none.
    let id = user.takeout().await;
    user.delete(&format!("/me/exports/{id}")).await.is(204);
    user.get(&format!("/me/exports/{id}/archive"))
        .await
        .is_problem(404, "not_found");
    assert_eq!(stored().await, 0);
}

async fn b3_what_is_deleted_takes_it_along(app: &TestApp) {
    let user = app.user().await;
    let project = user.project().await;
    let asset = document(&user, &project, CONTENT).await;
    let talent = format!("/workspaces/{}/talent", user.workspace);
    let talent = user
        .post(&talent, json!({ "name": "Mara" }))
        .await
        .is(201)
        .id();
    for gone in [
        format!("/talent/{talent}"),
        format!("/assets/{asset}"),
        format!("/projects/{project}"),
    ] {
        let id = user.takeout().await;
        user.delete(&gone).await.is(204);
        let takeout = user.get(&format!("/me/exports/{id}")).await.is(200).json();
        assert_eq!(
            (&takeout["state"], &takeout["bytes"]),
            (&json!("outdated"), &Value::Null),
            "{gone}"
        );
        user.get(&format!("/me/exports/{id}/archive"))
            .await
            .is_problem(409, "no_archive");
    }
    let files = user.taken(&user.takeout().await).await;
    assert_eq!(parsed(&files, "data/workspaces/1/talent.json"), json!([]));
    assert!(!files.keys().any(|path| path.starts_with("data/media/")));
}

async fn b3_a_lost_role_closes_it(app: &TestApp) {
    let owner = app.user().await;
    let project = owner.project().await;
    let user = app.collaborator(&project, "editor").await;
    let asset = document(&user, &project, CONTENT).await;
    let id = user.takeout().await;
    assert!(
        user.taken(&id)
            .await
            .contains_key(&format!("data/media/asset-{asset}.txt"))
    );
    // From outside one is told that the workspace sees it, and of a file nothing that is only the workspace's.
    let data = user.get("/me/data").await.is(200).json();
    let told = data["recipients"].as_array().unwrap();
    assert!(
        told.iter()
            .any(|one| one["kind"] == "collaborator" && one["place"] == "Harbour"),
        "{told:?}"
    );
    let parts = held(&data["held"], "assets")["parts"].clone();
    for part in parts.as_array().unwrap() {
        assert_eq!(part["handed_out"], true, "{part}");
    }
    app.set_role(&user, &project, "viewer").await;
    let archive = format!("/me/exports/{id}/archive");
    user.get(&archive).await.is_problem(409, "role_changed");
    // Anew it says that they put it there, and no more.
    let files = user.taken(&user.takeout().await).await;
    assert!(!files.contains_key(&format!("data/media/asset-{asset}.txt")));
    assert_eq!(parsed(&files, "data/files.json")[0]["left_out"], "role");
    assert_eq!(parsed(&files, "data/assets.json")[0]["id"], json!(asset));
}

async fn b3_orphans_of_an_account_go(app: &TestApp) {
    let user = app.user().await;
    let id = user.takeout().await;
    let vault = app.vault().await;
    // As if the server had died between object and row.
    let place = ObjectId {
        workspace: user.account,
        object: Uuid::now_v7(),
        chunk: 0,
    };
    vault
        .seal(user.account, place, bytes::Bytes::from_static(b"orphan"))
        .await
        .unwrap();
    let removed = mixip_app::upkeep::remove_orphans(&app.app, Duration::ZERO)
        .await
        .unwrap();
    assert_eq!(removed, 1);
    user.taken(&id).await;
}

async fn d5_it_needs_a_fresh_sign_in(app: &TestApp) {
    let user = app.user().await;
    let id = user.takeout().await;
    let archive = format!("/me/exports/{id}/archive");
    app.app.clock.advance(11 * 60);
    user.get(&archive).await.is_problem(403, "confirm_needed");
    user.post("/me/exports", json!({}))
        .await
        .is_problem(403, "confirm_needed");
    // Looking at it needs none.
    user.get("/me/data").await.is(200);
    user.get("/me/exports").await.is(200);
    let confirm = "/sessions/current/confirm";
    user.post(confirm, json!({ "password": "seven quiet herons" }))
        .await
        .is_problem(422, "wrong_password");
    user.get(&archive).await.is_problem(403, "confirm_needed");
    user.post(confirm, json!({ "password": PASSWORD }))
        .await
        .is(204);
    user.get(&archive).await.is(200);
    // It is this session's alone, and for ten minutes.
    let mut elsewhere = user.without_session();
    let sign_in = json!({ "email": "person-0@example.org", "password": PASSWORD });
    elsewhere.keep_session(
        &user
            .without_session()
            .post("/sessions", sign_in)
            .await
            .is(201),
    );
    elsewhere.get(&archive).await.is(200);
    app.app.clock.advance(9 * 60);
    user.post(confirm, json!({ "password": PASSWORD }))
        .await
        .is(204);
    app.app.clock.advance(2 * 60);
    elsewhere
        .get(&archive)
        .await
        .is_problem(403, "confirm_needed");
    user.get(&archive).await.is(200);

    let token = user
        .post("/tokens", json!({ "name": "program" }))
        .await
        .is(201)
        .json();
    let mut program = app.anonymous();
    program.headers.clear();
    let bearer = format!("Bearer {}", token["token"].as_str().unwrap());
    program
        .headers
        .insert("authorization", bearer.parse().unwrap());
    program
        .get(&archive)
        .await
        .is_problem(403, "session_required");
    program
        .post("/me/exports", json!({}))
        .await
        .is_problem(403, "session_required");
    program
        .post(confirm, json!({ "password": PASSWORD }))
        .await
        .is_problem(403, "session_required");
}

async fn d5_wrong_passwords_are_slowed_down(app: &TestApp) {
    let user = app.user().await;
    let confirm = async |password: &str| {
        user.post("/sessions/current/confirm", json!({ "password": password }))
            .await
    };
    for _ in 0..10 {
        confirm("guessed").await.is_problem(422, "wrong_password");
    }
    // The right one neither, from here on.
    confirm(PASSWORD).await.is_problem(429, "too_many_attempts");
}

/// What is left out of every export says why: nothing is left out by having been forgotten.
#[test]
fn b4_what_goes_nowhere_has_a_reason() {
    let nowhere = tables().flat_map(|table| table.parts.iter().map(move |part| (table, part)));
    for (table, part) in nowhere.filter(|(table, _)| table.store == Store::Rows) {
        let goes = part.goes_to(Scope::Own) || part.goes_to(Scope::Workspace);
        let reason = matches!(
            part.goes,
            Goes::Secret | Goes::Internal | Goes::Derived | Goes::Theirs
        );
        assert!(goes != reason, "{}", table.name);
    }
}
