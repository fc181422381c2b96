//! C5: what is secret, and what tells of people, is not in the log, however much is logged.

use base64::Engine;
use base64::prelude::{BASE64_STANDARD_NO_PAD, BASE64_URL_SAFE_NO_PAD};
use mixip_db::Db;
use reqwest::Method;
use serde_json::{Value, json};

use crate::app::{PASSWORD, sign_up};
use crate::client::{Answer, Client, picture};
use crate::embeddings::Embeddings;
use crate::process::Process;
use crate::stores::Stores;

both_stores_and_the_program!(c5_nothing_secret_and_nobody_s_name_is_in_the_log);

const MAIL: &str = "wendelin.quast@example.org";
const OTHER_PASSWORD: &str = "nine loud magpies on a roof";
const WRONG_PASSWORD: &str = "three tired swans in a boat";

/// What people type, one each.
const WORDS: [&str; 14] = [
    "zwetschgenernte.jpg",
    "birnenlese.jpg",
    "Altweibersommer",
    "Quirina Feldhaus",
    "quirina.feldhaus@example.org",
    "shy of cameras",
    "I agree, says Quirina",
    "unterschrift-quirina.pdf",
    "Streuobstwiese",
    "agreed at the fence",
    "a passer-by with a wheelbarrow",
    "changed her mind in autumn",
    "gartenschere",
    "komposthaufen",
];

async fn c5_nothing_secret_and_nobody_s_name_is_in_the_log(stores: Stores) -> Stores {
    let server = Process::start(&stores).await;
    let mut user = server.anonymous();
    user.sign_up(MAIL).await;
    let mut secrets = vec![cookie(&user)];
    let token = user
        .post("/tokens", json!({ "name": "gartenschere" }))
        .await;
    secrets.push(token.is(201).json()["token"].as_str().unwrap().to_owned());
    let mut program = server.anonymous();
    let bearer = format!("Bearer {}", secrets[1]);
    program
        .headers
        .insert("authorization", bearer.parse().unwrap());
    main_job(&user, &program).await;
    secrets.push(mistakes(&server.anonymous(), &mut user).await);
    server.end().await;

    let mut needles: Vec<(String, Vec<u8>)> = secrets
        .into_iter()
        .map(|secret| ("a session or token".to_owned(), secret.into_bytes()))
        .collect();
    for word in WORDS
        .iter()
        .chain(&[MAIL, PASSWORD, OTHER_PASSWORD, WRONG_PASSWORD])
    {
        needles.push(((*word).to_owned(), word.as_bytes().to_vec()));
    }
    let root = std::fs::read_to_string(stores.root_key()).unwrap();
    needles.push(("the root key".to_owned(), hex::decode(root.trim()).unwrap()));
    for wrapped in wrapped_keys(&stores).await {
        needles.push(("a wrapped key".to_owned(), wrapped));
    }

    let log = std::fs::read(stores.log()).unwrap();
    let text = String::from_utf8_lossy(&log);
    assert!(
        text.contains("/api/v1/projects/{p}/exports") && text.contains(" DEBUG "),
        "it is logged a lot: {text}"
    );
    assert_eq!(seen(&log, &needles), [""; 0]);
    assert_eq!(Embeddings::and(&[]).find(&log), None);
    // The search sees what it looks for.
    for (name, needle) in &needles {
        let last = written(needle).pop().unwrap();
        let with = [&log[..], b" key=", last.as_bytes()].concat();
        assert_eq!(seen(&with, &needles), [name.as_str()]);
    }
    stores
}

/// Which of the needles are in the log, in any of the ways to write bytes down.
fn seen(log: &[u8], needles: &[(String, Vec<u8>)]) -> Vec<String> {
    let text = String::from_utf8_lossy(log).to_lowercase();
    let is_seen = |needle: &[u8]| {
        let raw = str::from_utf8(needle).map(str::to_lowercase);
        raw.is_ok_and(|raw| text.contains(&raw))
            || memory(log, needle)
            || written(needle)
                .iter()
                .any(|form| text.contains(&form.to_lowercase()))
    };
    needles
        .iter()
        .filter(|(_, needle)| is_seen(needle))
        .map(|(name, _)| name.clone())
        .collect()
}

fn memory(log: &[u8], needle: &[u8]) -> bool {
    let first = needle[0];
    let starts = log.iter().enumerate().filter(|(_, byte)| **byte == first);
    starts
        .into_iter()
        .any(|(at, _)| log[at..].starts_with(needle))
}

fn written(bytes: &[u8]) -> Vec<String> {
    let listed = format!("{bytes:?}");
    vec![
        BASE64_STANDARD_NO_PAD.encode(bytes),
        BASE64_URL_SAFE_NO_PAD.encode(bytes),
        listed.trim_matches(['[', ']']).to_owned(),
        bytes.escape_ascii().to_string(),
        hex::encode(bytes),
    ]
}

fn cookie(user: &Client) -> String {
    let cookie = user.headers["cookie"].to_str().unwrap();
    cookie.split_once('=').unwrap().1.to_owned()
}

async fn wrapped_keys(stores: &Stores) -> Vec<Vec<u8>> {
    let query = "SELECT wrapped FROM keys";
    let keys: Vec<Vec<u8>> = match stores.keys().await {
        Db::Sqlite { read, .. } => sqlx::query_scalar(query).fetch_all(&read).await.unwrap(),
        Db::Postgres(pool) => sqlx::query_scalar(query).fetch_all(&pool).await.unwrap(),
    };
    assert!(keys.len() > 3, "{} keys", keys.len());
    keys
}

/// From the upload to the export, and everything away again.
async fn main_job(user: &Client, program: &Client) {
    let [
        file,
        twin,
        project,
        talent,
        mail,
        notes,
        statement,
        evidence,
        described,
        ground,
        passer_by,
        reason,
        _,
        asked,
    ] = WORDS;
    let intended = json!({ "purpose": "editorial", "channels": ["web"], "territories": ["DE"], "on": "2026-11-24" });
    let new = json!({
        "name": project, "description": described, "face_matching": { "on": true, "ground": ground },
    });
    let path = format!("/workspaces/{}/projects", user.workspace);
    let project = user.post(&path, new).await.is(201).id();
    let new = json!({ "name": talent, "email": mail, "notes": notes });
    let path = format!("/workspaces/{}/talent", user.workspace);
    let talent_id = user.post(&path, new).await.is(201).id();
    let consents = format!("/talent/{talent_id}/consents");
    let mut given = json!({
        "kind": "biometric",
        "statement": { "text": statement, "language": "en" },
        "given_by": { "name": talent, "relation": "self" },
        "method": "paper",
        "given_at": "2026-01-01T10:00:00Z",
    });
    user.post(&consents, given.clone()).await.is(201);
    given["kind"] = json!("likeness");
    given["scope"] = json!({
        "projects": "all", "purposes": ["editorial"], "channels": ["web"], "territories": "worldwide",
        "starts_on": "2026-01-01",
    });
    let likeness = user.post(&consents, given).await.is(201).id();
    let path = format!("/consents/{likeness}/evidence");
    user.send_file(&path, evidence, b"%PDF-1.4 signed".to_vec())
        .await
        .is(201);
    user.get(&format!("/consents/{likeness}/receipt"))
        .await
        .is(200);
    let references = format!("/talent/{talent_id}/references");
    user.send_file(&references, file, picture("one.jpg"))
        .await
        .is(201);

    let asset = program.upload(&project, file, &picture("both.jpg")).await;
    assert_eq!(
        program.upload(&project, twin, &picture("both.jpg")).await,
        asset
    );
    user.searched(&asset).await;
    let path = format!("/projects/{project}/assets?q={asked}");
    user.get(&path).await.is(200);
    user.patch(&format!("/assets/{asset}"), json!({ "name": twin }))
        .await
        .is(200);
    let faces = user
        .get(&format!("/assets/{asset}/faces"))
        .await
        .is(200)
        .json();
    for face in faces["items"].as_array().unwrap() {
        let decision = match face["talent_id"] == json!(talent_id) {
            true => json!({ "decision": "confirmed" }),
            false => json!({ "decision": "incidental", "reason": passer_by }),
        };
        let path = format!("/faces/{}", face["id"].as_str().unwrap());
        user.patch(&path, decision).await.is(200);
    }
    let path = format!("/assets/{asset}/clearance");
    user.post(&path, json!({ "use": intended })).await.is(200);
    let path = format!("/projects/{project}/exports");
    let export = user
        .post(&path, json!({ "use": intended, "unresolved": "redact" }))
        .await;
    let export = export.is(202).id();
    assert_eq!(user.finished(&export).await["state"], "ready");
    user.get(&format!("/exports/{export}/archive"))
        .await
        .is(200);
    let path = format!("/consents/{likeness}/withdraw");
    user.post(&path, json!({ "reason": reason })).await.is(200);
    user.delete(&format!("/assets/{asset}")).await.is(204);
    user.delete(&format!("/talent/{talent_id}")).await.is(204);
    user.delete(&format!("/projects/{project}")).await.is(204);
}

/// What goes wrong is logged more than the rest. Gives the session that is open at the end.
async fn mistakes(somebody: &Client, user: &mut Client) -> String {
    let sign_in = |password: &str| json!({ "email": MAIL, "password": password });
    somebody
        .post("/sessions", sign_in(WRONG_PASSWORD))
        .await
        .is_problem(401, "wrong_credentials");
    // Only one of them gets the address.
    let same = json!({ "email": WORDS[4], "password": OTHER_PASSWORD });
    let new = |_| async {
        let mut new = sign_up(MAIL);
        new["email"].clone_from(&same["email"]);
        new["name"] = json!(WORDS[3]);
        somebody.post("/accounts", new).await.status
    };
    let told = futures_util::future::join_all((0..4).map(new)).await;
    assert!(
        told.iter().all(|status| [201, 409].contains(status)),
        "{told:?}"
    );
    let broken = format!(
        "{{\"email\": \"{MAIL}\", \"password\": \"{PASSWORD}\", \"name\": \"{}\"",
        WORDS[3]
    );
    let request = somebody
        .request(Method::POST, "/accounts")
        .header("content-type", "application/json");
    Answer::of(request.body(broken))
        .await
        .is_problem(400, "malformed");
    let unknown: Value = json!({ WORDS[8]: PASSWORD });
    user.patch("/me", unknown)
        .await
        .is_problem(400, "unknown_field");
    let path = format!("//{}?token={PASSWORD}", WORDS[0]);
    somebody.get(&path).await;
    let change = json!({ "password": { "current": PASSWORD, "new": OTHER_PASSWORD } });
    user.patch("/me", change).await.is(200);
    let answer = somebody
        .post("/sessions", sign_in(OTHER_PASSWORD))
        .await
        .is(201);
    user.keep_session(&answer);
    cookie(user)
}
