//! Releases that were signed elsewhere: a table and its PDFs, taken in whole or not at all.

use std::time::{Duration, Instant};

use futures_util::TryStreamExt;
use mixip_db::Db;
use reqwest::Method;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::app::TestApp;
use crate::client::{Answer, Client, picture};
use crate::rows::{count, sql};

both_stores!(
    a3_signed_releases_come_in_with_their_terms_and_evidence,
    a3_what_is_wrong_is_told_by_row_and_column_and_nothing_is_stored,
    a3_tables_come_in_every_encoding_and_formulas_do_not,
    a3_files_are_pdfs_that_rows_name,
    a3_an_import_that_fails_leaves_nothing_and_goes_on,
    a3_what_changed_since_the_draft_is_told_and_stops_it,
    a5_the_gate_lets_an_imported_talent_through,
    b8_erasure_reaches_what_was_imported_and_what_is_on_its_way,
    e2_a_cancelled_draft_leaves_no_object,
    e1_drafts_outlive_upkeep_for_a_week,
    d1_who_left_the_workspace_imports_nothing,
);

/// Sends a table.
pub(crate) async fn send_table(client: &Client, path: &str, table: impl Into<Vec<u8>>) -> Answer {
    let part = reqwest::multipart::Part::bytes(table.into()).file_name("releases.csv");
    let form = reqwest::multipart::Form::new().part("table", part);
    Answer::of(client.request(Method::POST, path).multipart(form)).await
}

/// A PDF, as far as its first and last bytes tell.
pub(crate) fn pdf(words: &str) -> Vec<u8> {
    format!("%PDF-1.7\n% {words}\n%%EOF\n").into_bytes()
}

fn imports(user: &Client) -> String {
    format!("/workspaces/{}/release-imports", user.workspace)
}

/// Brings a table; its import.
pub(crate) async fn draft(user: &Client, table: &str) -> Value {
    send_table(user, &imports(user), table).await.is(201).json()
}

pub(crate) fn path_of(import: &Value) -> String {
    format!("/release-imports/{}", import["id"].as_str().unwrap())
}

/// Sends a PDF of an import.
pub(crate) async fn send(user: &Client, import: &str, name: &str, content: Vec<u8>) -> Answer {
    let path = format!("{import}/files/{name}");
    let request = user.request(Method::PUT, &path);
    let request = request.header("content-type", "application/pdf");
    Answer::of(request.body(content)).await
}

/// Waits until an import is not being committed any more.
pub(crate) async fn ended(user: &Client, import: &str) -> Value {
    let began = Instant::now();
    loop {
        let told = user.get(import).await.is(200).json();
        if told["state"] != "committing" {
            return told;
        }
        assert!(
            began.elapsed() < Duration::from_secs(90),
            "it does not end: {told}"
        );
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

/// Commits an import whose files are there.
async fn committed(user: &Client, import: &str) -> Value {
    user.post(&format!("{import}/commit"), json!({}))
        .await
        .is(202);
    let done = ended(user, import).await;
    assert_eq!(done["state"], "done", "{done}");
    done
}

async fn items(user: &Client, path: &str) -> Vec<Value> {
    let list = user.get(path).await.is(200).json();
    list["items"].as_array().unwrap().clone()
}

async fn add_talent(user: &Client, name: &str, email: Option<&str>) -> String {
    let path = format!("/workspaces/{}/talent", user.workspace);
    let new = json!({ "name": name, "email": email });
    user.post(&path, new).await.is(201).id()
}

/// Everything that an import would add, counted; what it keeps for itself is not.
async fn counted(db: &Db) -> Vec<i64> {
    let mut counts = Vec::new();
    for table in [
        "talent",
        "consents",
        "evidence",
        "ledger_entries",
        "objects WHERE key_id NOT IN (SELECT id FROM release_imports)",
    ] {
        counts.push(count(db, &format!("SELECT COUNT(*) FROM {table}")).await);
    }
    counts
}

const HEADING: &str = "name;email;kind;purposes;channels;territories;starts_on;ends_on;projects;signed_on;file;agency";

async fn a3_signed_releases_come_in_with_their_terms_and_evidence(app: &TestApp) {
    let user = app.user().await;
    let project = user.project().await;
    let mara = add_talent(&user, "Mara Fuchs", Some("mara@example.org")).await;
    let bo = add_talent(&user, "Bo", None).await;
    let table = format!(
        "{HEADING}\n\
         Mara F.;MARA@example.org;;Redaktionell, advertising;web,Druck;Deutschland,AT;01.02.2026;31.12.2030;Harbour;15.01.2026;mara.pdf;x\n\
         bo;;biometric;;;;;;;2026-01-20;Bo.PDF;x\n\
         Cy Young;cy@example.org;;editorial;web;worldwide;2026-02-01;;;;folder/cy.pdf;x\n\
         Cy Young;cy@example.org;biometric;;;;;;;2026-02-02;cy.pdf;x\n"
    );
    let import = draft(&user, &table).await;
    let path = path_of(&import);
    assert_eq!(
        (
            &import["state"],
            &import["rows"],
            &import["talent_new"],
            &import["talent_known"],
            &import["files"],
            &import["received"],
            &import["unread_columns"],
            &import["missing"],
        ),
        (
            &json!("draft"),
            &json!(4),
            &json!(1),
            &json!(2),
            &json!(3),
            &json!(0),
            &json!(["agency"]),
            &json!(["Bo.PDF", "cy.pdf", "mara.pdf"]),
        ),
        "{import}"
    );
    // Nothing counts yet.
    assert_eq!(
        items(&user, &format!("/talent/{mara}/consents"))
            .await
            .len(),
        0
    );

    // What each row will become, page by page.
    let first = user
        .get(&format!("{path}/rows?limit=3"))
        .await
        .is(200)
        .json();
    let cursor = first["next_cursor"].as_str().unwrap();
    let second = user
        .get(&format!("{path}/rows?limit=3&cursor={cursor}"))
        .await
        .is(200)
        .json();
    assert_eq!(second["next_cursor"], Value::Null);
    let rows = [
        first["items"].as_array().unwrap().clone(),
        second["items"].as_array().unwrap().clone(),
    ]
    .concat();
    let numbers: Vec<_> = rows
        .iter()
        .map(|row| row["row"].as_i64().unwrap())
        .collect();
    assert_eq!(numbers, [2, 3, 4, 5]);
    assert_eq!(
        rows[0]["scope"],
        json!({
            "projects": [project],
            "purposes": ["editorial", "advertising"],
            "channels": ["print", "web"],
            "territories": ["AT", "DE"],
            "starts_on": "2026-02-01",
            "ends_on": "2030-12-31",
        })
    );
    assert_eq!(rows[0]["talent"]["id"], json!(mara));
    assert_eq!(rows[1]["talent"]["id"], json!(bo));
    assert_eq!(rows[2]["talent"]["id"], Value::Null);
    assert_eq!(rows[1]["kind"], "biometric");
    let warned = |row: &Value| -> Vec<String> {
        let codes = row["warnings"].as_array().unwrap().iter();
        codes
            .map(|warning| warning["code"].as_str().unwrap().to_owned())
            .collect()
    };
    assert_eq!(warned(&rows[0]), ["name_differs"]);
    assert_eq!(warned(&rows[2]), ["signed_on_assumed"]);
    assert_eq!(warned(&rows[3]), [] as [&str; 0]);

    // Without its files it goes nowhere; a file that came is there after everything else breaks off.
    user.post(&format!("{path}/commit"), json!({}))
        .await
        .is_problem(409, "files_missing");
    let sent = send(&user, &path, "MARA.pdf", pdf("first"))
        .await
        .is(200)
        .json();
    assert_eq!(sent["name"], "mara.pdf");
    send(&user, &path, "mara.pdf", pdf("mara")).await.is(200);
    send(&user, &path, "bo.pdf", pdf("bo")).await.is(200);
    let half = user.get(&path).await.is(200).json();
    assert_eq!(
        (&half["received"], &half["missing"]),
        (&json!(2), &json!(["cy.pdf"]))
    );
    send(&user, &path, "cy.pdf", pdf("cy")).await.is(200);
    let done = committed(&user, &path).await;
    assert!(
        done["finished_at"].is_string() && done["missing"] == json!([]),
        "{done}"
    );
    user.post(&format!("{path}/commit"), json!({}))
        .await
        .is_problem(409, "import_done");
    send(&user, &path, "cy.pdf", pdf("cy"))
        .await
        .is_problem(409, "import_done");

    // The consents, and the talent who is new.
    let rows = items(&user, &format!("{path}/rows")).await;
    let cy = rows[2]["talent"]["id"].as_str().unwrap();
    assert_eq!(rows[3]["talent"]["id"], json!(cy), "they are one");
    let person = user.get(&format!("/talent/{cy}")).await.is(200).json();
    assert_eq!(
        (
            &person["name"],
            &person["email"],
            &person["consents_in_force"],
            &person["biometric"]
        ),
        (
            &json!("Cy Young"),
            &json!("cy@example.org"),
            &json!(2),
            &json!(true)
        )
    );
    let person = user.get(&format!("/talent/{mara}")).await.is(200).json();
    assert_eq!(person["name"], "Mara Fuchs");
    let consents = items(&user, &format!("/talent/{mara}/consents")).await;
    let consent = &consents[0];
    assert_eq!(rows[0]["consent_id"], consent["id"]);
    assert_eq!(
        (
            &consent["scope"],
            &consent["method"],
            &consent["given_by"],
            &consent["evidence_missing"],
            &consent["in_force"],
            &consent["given_at"],
        ),
        (
            &rows[0]["scope"],
            &json!("paper"),
            &json!({ "name": "Mara F.", "relation": "self" }),
            &json!(false),
            &json!(true),
            &json!("2026-01-15T00:00:00Z"),
        ),
        "{consent}"
    );
    let sha256 = hex::encode(Sha256::digest(pdf("mara")));
    let words = consent["statement"]["text"].as_str().unwrap();
    assert!(
        words.contains("mara.pdf") && words.contains(&sha256),
        "{words}"
    );

    // Each has the file as evidence, under keys of their own.
    let mut evidence = Vec::new();
    for (row, words) in rows.iter().zip(["mara", "bo", "cy", "cy"]) {
        let talent = row["talent"]["id"].as_str().unwrap();
        let consents = items(&user, &format!("/talent/{talent}/consents")).await;
        let consent = consents
            .iter()
            .find(|consent| consent["id"] == row["consent_id"]);
        let proof = &consent.unwrap()["evidence"][0];
        evidence.push(proof["id"].as_str().unwrap().to_owned());
        let file = user
            .get(&format!("/evidence/{}", evidence.last().unwrap()))
            .await;
        assert_eq!(file.is(200).body, pdf(words));
    }
    let receipt = user.receipt(consent["id"].as_str().unwrap()).await;
    assert_eq!(
        receipt["pii_processing"]["privacy_notice"]["sha256"],
        consent["statement"]["sha256"]
    );

    // The ledger tells of each thing and of the import; the import's own key and objects are gone.
    let ledger = items(
        &user,
        &format!("/workspaces/{}/ledger?limit=20", user.workspace),
    )
    .await;
    let kinds: Vec<_> = ledger
        .iter()
        .map(|entry| entry["kind"].as_str().unwrap())
        .collect();
    assert_eq!(kinds[0], "releases_imported");
    let times = |kind: &str| kinds.iter().filter(|one| **one == kind).count();
    assert_eq!(
        (
            times("consent_given"),
            times("evidence_added"),
            times("talent_created")
        ),
        (4, 4, 3)
    );
    let id: Uuid = import["id"].as_str().unwrap().parse().unwrap();
    assert!(!app.vault().await.key_exists(id).await.unwrap());
    let db = app.rows().await;
    assert_eq!(count(&db, "SELECT COUNT(*) FROM objects").await, 3);
    db.close().await;
    let outcome = mixip_app::ledger::verify_all(&app.app).await.unwrap();
    assert!(outcome.iter().all(|audit| audit.result.is_ok()));

    // The same table again: what is there already is told.
    let again = draft(&user, &table).await;
    assert_eq!(
        (&again["talent_new"], &again["talent_known"]),
        (&json!(0), &json!(3))
    );
    let rows = items(&user, &format!("{}/rows", path_of(&again))).await;
    assert!(
        rows.iter()
            .all(|row| warned(row).contains(&"already_there".to_owned())),
        "{rows:?}"
    );
    let listed = items(&user, &imports(&user)).await;
    assert_eq!(
        [&listed[0]["id"], &listed[1]["id"]],
        [&again["id"], &import["id"]]
    );
}

async fn a3_what_is_wrong_is_told_by_row_and_column_and_nothing_is_stored(app: &TestApp) {
    let user = app.user().await;
    add_talent(&user, "Bo", Some("one@example.org")).await;
    add_talent(&user, "Bo", Some("two@example.org")).await;
    let (db, vault) = (app.rows().await, app.vault().await);
    let before = counted(&db).await;
    let keys = vault
        .keys_below(user.workspace.parse().unwrap(), Uuid::nil(), 100)
        .await
        .unwrap();
    let table = format!(
        "{HEADING}\n\
         Ada;;;editorial;web;DE;2026-01-01;;;;ada.pdf;\n\
         Bo;;;editorial;web;DE;2026-01-01;;;;bo.pdf;\n\
         Cy;;;editing;tv,fax;Atlantis;03/04/2026;2025-01-01;Nowhere;;cy;\n\
         =cmd|' /C calc'!A0;;;editorial;web;DE;2026-02-01;2026-01-01;;;di.pdf;\n"
    );
    let refused = send_table(&user, &imports(&user), table).await;
    let problem = refused.is_problem(422, "cells_wrong").json();
    let told: Vec<_> = problem["errors"]
        .as_array()
        .unwrap()
        .iter()
        .map(|error| {
            assert!(error["detail"].as_str().unwrap().len() > 20, "{error}");
            (
                error["row"].as_u64().unwrap(),
                error["field"].as_str().unwrap().to_owned(),
                error["code"].as_str().unwrap().to_owned(),
            )
        })
        .collect();
    let expected = [
        (3, "name", "talent_ambiguous"),
        (4, "starts_on", "no_day"),
        (4, "purposes", "unknown_purpose"),
        (4, "channels", "unknown_channel"),
        (4, "territories", "unknown_territory"),
        (4, "projects", "project_unknown"),
        (4, "file", "no_pdf_name"),
        (5, "name", "formula"),
        (5, "ends_on", "ends_before_starts"),
    ];
    let expected: Vec<_> = expected
        .iter()
        .map(|(row, field, code)| (*row, (*field).to_owned(), (*code).to_owned()))
        .collect();
    assert_eq!(told, expected);
    send_table(&user, &imports(&user), vec![b' '; (4 << 20) + 1])
        .await
        .is_problem(413, "too_large");
    let many = format!(
        "{HEADING}\n{}",
        "Ada;;;editorial;web;DE;2026-01-01;;;;a.pdf;\n".repeat(5_001)
    );
    let refused = send_table(&user, &imports(&user), many).await;
    let problem = refused.is_problem(422, "cells_wrong").json();
    assert_eq!(problem["errors"][0]["code"], "too_many_rows");
    let strange = send_table(&user, &imports(&user), picture("one.jpg")).await;
    assert_eq!(strange.status, 422);

    assert_eq!(counted(&db).await, before);
    assert_eq!(items(&user, &imports(&user)).await, [] as [Value; 0]);
    let now = vault
        .keys_below(user.workspace.parse().unwrap(), Uuid::nil(), 100)
        .await
        .unwrap();
    assert_eq!(now, keys);
    db.close().await;
}

async fn a3_tables_come_in_every_encoding_and_formulas_do_not(app: &TestApp) {
    let user = app.user().await;
    let table = "Name;Zwecke;Kanäle;Länder;Ab;Datei\r\nJörg Müller;Öffentlichkeitsarbeit;Rundfunk;weltweit;1.2.2026;Jörg Müller.pdf\r\n";
    let utf16: Vec<u8> = std::iter::once(0xfeff)
        .chain(table.replace(';', "\t").encode_utf16())
        .flat_map(u16::to_le_bytes)
        .collect();
    let tables: [Vec<u8>; 4] = [
        table.into(),
        format!("\u{feff}{table}").into(),
        table
            .chars()
            .map(|c| u8::try_from(u32::from(c)).unwrap())
            .collect(),
        utf16,
    ];
    for table in tables {
        let import = send_table(&user, &imports(&user), table)
            .await
            .is(201)
            .json();
        assert_eq!(import["missing"], json!(["Jörg Müller.pdf"]), "{import}");
        let rows = items(&user, &format!("{}/rows", path_of(&import))).await;
        assert_eq!(rows[0]["talent"]["name"], "Jörg Müller");
        assert_eq!(
            (
                &rows[0]["scope"]["purposes"],
                &rows[0]["scope"]["channels"],
                &rows[0]["scope"]["territories"]
            ),
            (
                &json!(["publicity"]),
                &json!(["broadcast"]),
                &json!("worldwide")
            )
        );
        // macOS writes the letters of file names in parts.
        let parts = "Jo\u{308}rg%20Mu\u{308}ller.pdf";
        send(&user, &path_of(&import), parts, pdf("x"))
            .await
            .is(200);
    }
    for formula in ["=1+1", "@SUM(A1)"] {
        let table = format!(
            "name,purposes,channels,territories,starts_on,file\nAda,{formula},web,DE,2026-01-01,a.pdf\n"
        );
        let refused = send_table(&user, &imports(&user), table).await;
        let problem = refused.is_problem(422, "cells_wrong").json();
        let error = &problem["errors"][0];
        assert_eq!(
            (&error["row"], &error["field"], &error["code"]),
            (&json!(2), &json!("purposes"), &json!("formula"))
        );
        assert_eq!(
            problem["errors"].as_array().unwrap().len(),
            1,
            "of a cell one thing: {problem}"
        );
    }
}

const TWO: &str = "name,purposes,channels,territories,starts_on,file\n\
    Ada,editorial,web,DE,2026-01-01,ada.pdf\n\
    Bo,editorial,web,DE,2026-01-01,bo.pdf\n";

async fn a3_files_are_pdfs_that_rows_name(app: &TestApp) {
    let user = app.user().await;
    let path = path_of(&draft(&user, TWO).await);
    let refused = send(&user, &path, "cy.pdf", pdf("cy")).await;
    let problem = refused.is_problem(422, "file_unknown").json();
    assert!(problem["detail"].as_str().unwrap().contains("cy.pdf"));
    for (content, code) in [
        (picture("one.jpg"), "not_a_pdf"),
        (b"%PDF".to_vec(), "not_a_pdf"),
        (Vec::new(), "not_a_pdf"),
        (b"%PDF-1.7\nbroken off".to_vec(), "pdf_broken_off"),
    ] {
        send(&user, &path, "ada.pdf", content)
            .await
            .is_problem(422, code);
    }
    let large = [pdf("a"), vec![b' '; 20 << 20], b"%%EOF".to_vec()].concat();
    send(&user, &path, "ada.pdf", large)
        .await
        .is_problem(413, "too_large");
    let db = app.rows().await;
    assert_eq!(count(&db, "SELECT COUNT(*) FROM objects").await, 0);
    db.close().await;

    // Larger than a chunk of the store, sent twice, and whole afterwards.
    let scan = [pdf("a"), vec![b'x'; (20 << 20) - 100], b"%%EOF".to_vec()].concat();
    for content in [pdf("before"), scan.clone()] {
        send(&user, &path, "ada.pdf", content).await.is(200);
    }
    send(&user, &path, "bo.pdf", pdf("bo")).await.is(200);
    committed(&user, &path).await;
    let rows = items(&user, &format!("{path}/rows")).await;
    let talent = rows[0]["talent"]["id"].as_str().unwrap();
    let consents = items(&user, &format!("/talent/{talent}/consents")).await;
    let evidence = consents[0]["evidence"][0]["id"].as_str().unwrap();
    let file = user.get(&format!("/evidence/{evidence}")).await.is(200);
    assert!(file.body == scan);
}

async fn a3_an_import_that_fails_leaves_nothing_and_goes_on(app: &TestApp) {
    let user = app.user().await;
    let path = path_of(&draft(&user, TWO).await);
    send(&user, &path, "ada.pdf", pdf("ada")).await.is(200);
    send(&user, &path, "bo.pdf", pdf("bo")).await.is(200);
    let db = app.rows().await;
    let before = counted(&db).await;
    // The last thing that is written of the last row is refused, as when the database stops in that moment.
    sql(
        &db,
        "CREATE TRIGGER refuse BEFORE INSERT ON evidence WHEN NEW.filename = 'bo.pdf'
            BEGIN SELECT RAISE(ABORT, 'refused'); END",
        "CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE ''refused''; END';
         CREATE TRIGGER refuse BEFORE INSERT ON evidence FOR EACH ROW WHEN (NEW.filename = 'bo.pdf') EXECUTE FUNCTION refuse()",
    )
    .await;
    user.post(&format!("{path}/commit"), json!({}))
        .await
        .is(202);
    let failed =
        "SELECT COUNT(*) FROM jobs WHERE kind = 'import_releases' AND last_error IS NOT NULL";
    let began = Instant::now();
    while count(&db, failed).await == 0 {
        assert!(
            began.elapsed() < Duration::from_secs(30),
            "it was not tried"
        );
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    assert_eq!(counted(&db).await, before, "half of it is there");
    let told = user.get(&path).await.is(200).json();
    assert_eq!(told["state"], "committing");
    user.delete(&path).await.is_problem(409, "import_running");
    send(&user, &path, "bo.pdf", pdf("bo"))
        .await
        .is_problem(409, "import_running");
    sql(&db, "DROP TRIGGER refuse", "DROP FUNCTION refuse CASCADE").await;
    let done = ended(&user, &path).await;
    assert_eq!(done["state"], "done", "{done}");
    let entries = before[3] + 7;
    assert_eq!(counted(&db).await, [2, 2, 2, entries, 2]);
    db.close().await;
}

async fn a3_what_changed_since_the_draft_is_told_and_stops_it(app: &TestApp) {
    let user = app.user().await;
    let ada = add_talent(&user, "Ada", None).await;
    let project = user.project().await;
    let table = "name,email,purposes,channels,territories,starts_on,file,projects\n\
        Ada,,editorial,web,DE,2026-01-01,ada.pdf,\n\
        Bo,bo@example.org,editorial,web,DE,2026-01-01,bo.pdf,\n\
        Cy,,editorial,web,DE,2026-01-01,cy.pdf,Harbour\n";
    let path = path_of(&draft(&user, table).await);
    for name in ["ada", "bo", "cy"] {
        send(&user, &path, &format!("{name}.pdf"), pdf(name))
            .await
            .is(200);
    }
    let db = app.rows().await;
    // Bo is known by now, and the project is gone.
    let bo = add_talent(&user, "Robert", Some("bo@example.org")).await;
    user.delete(&format!("/projects/{project}")).await.is(204);
    let before = counted(&db).await;
    let commit = format!("{path}/commit");
    let refused = user.post(&commit, json!({})).await;
    let problem = refused.is_problem(422, "cells_wrong").json();
    let told: Vec<_> = problem["errors"]
        .as_array()
        .unwrap()
        .iter()
        .map(|error| {
            (
                error["row"].as_i64().unwrap(),
                error["code"].as_str().unwrap(),
            )
        })
        .collect();
    assert_eq!(told, [(3, "talent_changed"), (4, "project_gone")]);

    user.delete(&format!("/talent/{bo}")).await.is(204);
    user.delete(&format!("/talent/{ada}")).await.is(204);
    let refused = user.post(&commit, json!({})).await;
    let problem = refused.is_problem(422, "cells_wrong").json();
    assert_eq!(
        (&problem["errors"][0]["row"], &problem["errors"][0]["code"]),
        (&json!(2), &json!("talent_gone"))
    );
    assert_eq!(counted(&db).await[1..3], before[1..3]);
    let told = user.get(&path).await.is(200).json();
    assert_eq!(
        (&told["state"], &told["files"]),
        (&json!("draft"), &json!(2)),
        "{told}"
    );
    let rows = items(&user, &format!("{path}/rows")).await;
    assert_eq!(
        (&rows[0]["talent"], &rows[0]["file"]),
        (&Value::Null, &Value::Null)
    );
    user.delete(&path).await.is(204);
    db.close().await;
}

async fn a5_the_gate_lets_an_imported_talent_through(app: &TestApp) {
    let user = app.user().await;
    let project = user.project().await;
    let one = add_talent(&user, "One", None).await;
    let asset = user.upload(&project, "one.jpg", &picture("one.jpg")).await;
    user.searched(&asset).await;
    let faces = items(&user, &format!("/assets/{asset}/faces")).await;
    assert_eq!(faces.len(), 1);
    let face = faces[0]["id"].as_str().unwrap();
    let decision = json!({ "decision": "confirmed", "talent_id": one });
    user.patch(&format!("/faces/{face}"), decision)
        .await
        .is(200);
    let intended = json!({ "purpose": "editorial", "channels": ["web"], "territories": ["DE"], "on": "2026-11-24" });
    let change = json!({ "current_use": intended });
    user.patch(&format!("/projects/{project}"), change)
        .await
        .is(200);
    let clearance = async |intended: &Value| {
        let path = format!("/assets/{asset}/clearance");
        let asked = json!({ "use": intended });
        user.post(&path, asked).await.is(200).json()["clearance"].clone()
    };
    assert_eq!(clearance(&intended).await, "blocked");

    let table = "name,purposes,channels,territories,starts_on,ends_on,file\n\
        One,editorial,web,DE,2026-01-01,2030-12-31,one.pdf\n";
    let path = path_of(&draft(&user, table).await);
    send(&user, &path, "one.pdf", pdf("one")).await.is(200);
    assert_eq!(
        clearance(&intended).await,
        "blocked",
        "a draft counts for nothing"
    );
    committed(&user, &path).await;
    assert_eq!(clearance(&intended).await, "cleared");
    let mut other = intended.clone();
    other["purpose"] = json!("advertising");
    assert_eq!(clearance(&other).await, "blocked");
    other = intended.clone();
    other["territories"] = json!("worldwide");
    assert_eq!(clearance(&other).await, "blocked");
    // What lists show follows.
    let began = Instant::now();
    while user.get(&format!("/assets/{asset}")).await.is(200).json()["clearance"] != "cleared" {
        assert!(
            began.elapsed() < Duration::from_secs(20),
            "lists do not follow"
        );
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

async fn b8_erasure_reaches_what_was_imported_and_what_is_on_its_way(app: &TestApp) {
    let user = app.user().await;
    let path = path_of(&draft(&user, TWO).await);
    send(&user, &path, "ada.pdf", pdf("ada")).await.is(200);
    send(&user, &path, "bo.pdf", pdf("bo")).await.is(200);
    committed(&user, &path).await;
    let rows = items(&user, &format!("{path}/rows")).await;
    let ada = rows[0]["talent"]["id"].as_str().unwrap().to_owned();
    let consents = items(&user, &format!("/talent/{ada}/consents")).await;
    let evidence = consents[0]["evidence"][0]["id"]
        .as_str()
        .unwrap()
        .to_owned();
    // Another table is on its way that names her, and a file that is hers alone.
    let next = "name,purposes,channels,territories,starts_on,file\n\
        Ada,marketing,web,DE,2026-01-01,ada.pdf\n\
        Ada,internal,web,DE,2026-01-01,both.pdf\n\
        Bo,marketing,web,DE,2026-01-01,both.pdf\n";
    let draft = path_of(&draft(&user, next).await);
    send(&user, &draft, "ada.pdf", pdf("hers")).await.is(200);
    send(&user, &draft, "both.pdf", pdf("both")).await.is(200);

    user.delete(&format!("/talent/{ada}")).await.is(204);
    user.get(&format!("/evidence/{evidence}")).await.is(404);
    let key: Uuid = ada.parse().unwrap();
    let (vault, db) = (app.vault().await, app.rows().await);
    assert!(!vault.key_exists(key).await.unwrap());
    // Bo's evidence, and the file that names him, too.
    assert_eq!(count(&db, "SELECT COUNT(*) FROM objects").await, 2);
    let named =
        "SELECT COUNT(*) FROM release_import_rows WHERE content LIKE '%Ada%' OR file LIKE '%ada%'";
    assert_eq!(count(&db, named).await, 0);
    let named = "SELECT COUNT(*) FROM release_import_files WHERE name LIKE '%ada%'";
    assert_eq!(count(&db, named).await, 0);
    let began = Instant::now();
    let workspace: Uuid = user.workspace.parse().unwrap();
    loop {
        let stored: Vec<_> = vault.list(Some(workspace)).try_collect().await.unwrap();
        if stored.len() == 2 {
            break;
        }
        assert!(
            began.elapsed() < Duration::from_secs(20),
            "{} chunks are left",
            stored.len()
        );
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    db.close().await;
}

async fn e2_a_cancelled_draft_leaves_no_object(app: &TestApp) {
    let user = app.user().await;
    let import = draft(&user, TWO).await;
    let path = path_of(&import);
    send(&user, &path, "ada.pdf", pdf("ada")).await.is(200);
    let (vault, db) = (app.vault().await, app.rows().await);
    user.delete(&path).await.is(204);
    user.get(&path).await.is(404);
    send(&user, &path, "ada.pdf", pdf("ada")).await.is(404);
    let key: Uuid = import["id"].as_str().unwrap().parse().unwrap();
    assert!(!vault.key_exists(key).await.unwrap());
    for table in [
        "objects",
        "chunks",
        "release_imports",
        "release_import_rows",
        "release_import_files",
    ] {
        assert_eq!(
            count(&db, &format!("SELECT COUNT(*) FROM {table}")).await,
            0,
            "{table}"
        );
    }
    let began = Instant::now();
    let workspace: Uuid = user.workspace.parse().unwrap();
    loop {
        let stored: Vec<_> = vault.list(Some(workspace)).try_collect().await.unwrap();
        if stored.is_empty() {
            break;
        }
        assert!(
            began.elapsed() < Duration::from_secs(20),
            "objects are left: {stored:?}"
        );
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    db.close().await;
}

async fn e1_drafts_outlive_upkeep_for_a_week(app: &TestApp) {
    let user = app.user().await;
    let path = path_of(&draft(&user, TWO).await);
    send(&user, &path, "ada.pdf", pdf("ada")).await.is(200);
    // An id tells its time in milliseconds, and written times have whole seconds in some stores.
    tokio::time::sleep(Duration::from_millis(1_100)).await;
    mixip_app::upkeep::remove_orphans(&app.app, Duration::ZERO)
        .await
        .unwrap();
    mixip_app::upkeep::erase_unused_keys(&app.app, Duration::ZERO)
        .await
        .unwrap();
    send(&user, &path, "bo.pdf", pdf("bo")).await.is(200);
    committed(&user, &path).await;

    let path = path_of(&draft(&user, TWO).await);
    app.app.clock.advance(7 * 24 * 60 * 60 - 60);
    mixip_app::upkeep::retire_imports(&app.app).await.unwrap();
    let db = app.rows().await;
    assert_eq!(count(&db, "SELECT COUNT(*) FROM release_imports").await, 2);
    send(&user, &path, "ada.pdf", pdf("ada")).await.is(200);
    app.app.clock.advance(7 * 24 * 60 * 60 - 60);
    mixip_app::upkeep::retire_imports(&app.app).await.unwrap();
    assert_eq!(count(&db, "SELECT COUNT(*) FROM release_imports").await, 1);
    app.app.clock.advance(120);
    mixip_app::upkeep::retire_imports(&app.app).await.unwrap();
    assert_eq!(count(&db, "SELECT COUNT(*) FROM release_imports").await, 0);
    // What was imported stays.
    assert_eq!(count(&db, "SELECT COUNT(*) FROM consents").await, 2);
    assert_eq!(count(&db, "SELECT COUNT(*) FROM objects").await, 2);
    db.close().await;
}

async fn d1_who_left_the_workspace_imports_nothing(app: &TestApp) {
    let user = app.user().await;
    let mut member = app.colleague(&user.workspace, "member").await;
    member.workspace.clone_from(&user.workspace);
    let path = path_of(&draft(&member, TWO).await);
    send(&member, &path, "ada.pdf", pdf("ada")).await.is(200);
    send(&member, &path, "bo.pdf", pdf("bo")).await.is(200);
    let db = app.rows().await;
    let before = counted(&db).await;
    // They begin it, and are removed before its job runs.
    sql(
        &db,
        "CREATE TRIGGER later AFTER INSERT ON jobs WHEN NEW.kind = 'import_releases'
            BEGIN UPDATE jobs SET run_at = 4102444800000000 WHERE id = NEW.id; END",
        "CREATE FUNCTION later() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN NEW.run_at = 4102444800000000; RETURN NEW; END';
         CREATE TRIGGER later BEFORE INSERT ON jobs FOR EACH ROW WHEN (NEW.kind = 'import_releases') EXECUTE FUNCTION later()",
    )
    .await;
    member
        .post(&format!("{path}/commit"), json!({}))
        .await
        .is(202);
    let of = format!("/workspaces/{}/members/{}", user.workspace, member.account);
    user.delete(&of).await.is(204);
    let entries = count(&db, "SELECT COUNT(*) FROM ledger_entries").await;
    let now = "UPDATE jobs SET run_at = 0 WHERE kind = 'import_releases'";
    sql(&db, now, now).await;
    let told = ended(&user, &path).await;
    assert_eq!(
        (&told["state"], &told["fault"]["code"]),
        (&json!("failed"), &json!("forbidden")),
        "{told}"
    );
    let after = counted(&db).await;
    assert_eq!(
        (&after[..3], after[3], after[4]),
        (&before[..3], entries, before[4])
    );
    // Who may goes on from there.
    sql(&db, "DROP TRIGGER later", "DROP FUNCTION later CASCADE").await;
    committed(&user, &path).await;
    db.close().await;
}
