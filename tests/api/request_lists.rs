//! Many people are asked by a table: checked as a whole, sent by a job that can be killed, nobody twice.

use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::app::TestApp;
use crate::client::{Answer, Client};
use crate::process::Process;
use crate::requests::{asking, opened};
use crate::rows::count;
use crate::stores::Stores;

both_stores!(
    b2_a_table_becomes_a_draft_and_asks_nobody,
    b2_what_is_wrong_with_a_table_is_told_by_row_and_column_and_nothing_is_stored,
    b2_a_list_asks_everybody_once,
    b2_a_list_stops_and_goes_on,
    b2_a_row_that_fails_holds_up_nobody,
    b2_links_are_handed_out_as_a_table,
    a11_what_a_table_says_of_who_was_not_asked_is_forgotten,
    d1_who_works_from_outside_does_not_learn_of_lists,
    b2_two_lists_with_one_new_person_make_one_talent,
);
both_stores_and_the_program!(e1_a_list_goes_on_where_it_was_killed);

/// A list is waited for so long; a lease runs out in less.
const PATIENCE: Duration = Duration::from_secs(90);

/// What everybody in a table is asked.
pub(crate) fn question() -> Value {
    let mut question = asking("");
    for field in ["talent_ids", "send"] {
        question.as_object_mut().unwrap().remove(field);
    }
    question
}

async fn draft(user: &Client, project: &str, table: &str) -> Value {
    let question = question();
    let made = user.send_table(project, &question, table.as_bytes());
    made.await.is(201).json()
}

pub(crate) async fn send(user: &Client, list: &Value) -> Answer {
    let id = list["id"].as_str().unwrap();
    user.post(&format!("/request-lists/{id}/send"), json!({}))
        .await
}

/// The list, once it stands in one of these states.
pub(crate) async fn settled(user: &Client, list: &Value, states: &[&str]) -> Value {
    let path = format!("/request-lists/{}", list["id"].as_str().unwrap());
    let began = Instant::now();
    loop {
        let list = user.get(&path).await.is(200).json();
        if states.contains(&list["state"].as_str().unwrap()) {
            return list;
        }
        assert!(began.elapsed() < PATIENCE, "{list}");
        tokio::time::sleep(Duration::from_millis(30)).await;
    }
}

pub(crate) async fn rows(user: &Client, list: &Value, query: &str) -> Vec<Value> {
    let path = format!(
        "/request-lists/{}/rows?limit=500{query}",
        list["id"].as_str().unwrap()
    );
    let page = user.get(&path).await.is(200).json();
    page["items"].as_array().unwrap().clone()
}

/// Every request of a project.
async fn requests(user: &Client, project: &str) -> Vec<Value> {
    let mut all = Vec::new();
    let mut path = format!("/projects/{project}/requests?limit=500");
    loop {
        let page = user.get(&path).await.is(200).json();
        all.extend(page["items"].as_array().unwrap().iter().cloned());
        match page["next_cursor"].as_str() {
            Some(cursor) => {
                path = format!("/projects/{project}/requests?limit=500&cursor={cursor}")
            }
            None => return all,
        }
    }
}

async fn talent(user: &Client, more: Value) -> String {
    let path = format!("/workspaces/{}/talent", user.workspace);
    user.post(&path, more).await.is(201).id()
}

async fn b2_a_table_becomes_a_draft_and_asks_nobody(app: &TestApp) {
    let user = app.user().await;
    let project = user.project().await;
    let aino = talent(
        &user,
        json!({ "name": "Aino Salmi", "email": "aino@example.org" }),
    )
    .await;
    talent(&user, json!({ "name": "Mika Lind" })).await;
    let table = "\u{feff}Vorname;Nachname;E-Mail;Sprache;Geburtsdatum\r\n\
        Aino;Salmi-Berg;AINO@example.org;;\r\n\
        Jörg;Ahn;joerg@example.org;de;\r\n\
        Mika;Lind;;en;\r\n\
        Timo;Lind;;;31.5.2020\r\n";
    let list = draft(&user, &project, table).await;
    assert_eq!(list["state"], "draft");
    let counts = json!({
        "rows": 4, "new_talent": 3, "known_talent": 1, "by_mail": 2, "by_link": 2,
        "waiting": 4, "asked": 0, "failed": 0,
    });
    assert_eq!(list["counts"], counts);
    assert_eq!(list["question"]["title"], question()["title"]);
    let rows = rows(&user, &list, "").await;
    assert_eq!(
        (
            &rows[0]["known_as"],
            &rows[0]["notes"],
            &rows[0]["talent_id"]
        ),
        (
            &json!("Aino Salmi"),
            &json!(["named_differently"]),
            &json!(aino)
        )
    );
    assert_eq!(
        (&rows[1]["row"], &rows[1]["language"]),
        (&json!(3), &json!("de"))
    );
    assert_eq!(rows[2]["notes"], json!(["name_known"]));
    assert_eq!(rows[3]["majority_on"], "2038-05-31");
    // By pages, in the order of the table.
    let id = list["id"].as_str().unwrap();
    let first = user
        .get(&format!("/request-lists/{id}/rows?limit=3"))
        .await
        .is(200)
        .json();
    assert_eq!(
        (
            first["items"].as_array().unwrap().len(),
            &first["next_cursor"]
        ),
        (3, &json!(4))
    );
    let rest = user
        .get(&format!("/request-lists/{id}/rows?limit=3&cursor=4"))
        .await
        .is(200)
        .json();
    assert_eq!(
        (&rest["items"][0]["name"], &rest["next_cursor"]),
        (&json!("Timo Lind"), &Value::Null)
    );
    // Nobody was asked, nobody was made.
    assert_eq!(requests(&user, &project).await, Vec::<Value>::new());
    let listed = user
        .get(&format!("/workspaces/{}/talent", user.workspace))
        .await
        .json();
    assert_eq!(listed["items"].as_array().unwrap().len(), 2);
    let all = user
        .get(&format!("/projects/{project}/request-lists"))
        .await
        .is(200)
        .json();
    assert_eq!(all["items"][0], list);
    user.post(&format!("/request-lists/{id}/stop"), json!({}))
        .await
        .is_problem(409, "list_not_sending");
    // A talent who is deleted stands on no list any more.
    user.delete(&format!("/talent/{aino}")).await.is(204);
    let left = user.get(&format!("/request-lists/{id}")).await.json();
    assert_eq!(left["counts"]["rows"], 3);
    user.delete(&format!("/request-lists/{id}")).await.is(204);
    user.get(&format!("/request-lists/{id}"))
        .await
        .is_problem(404, "not_found");
    let db = app.rows().await;
    assert_eq!(
        count(&db, "SELECT COUNT(*) FROM request_list_rows").await,
        0
    );
    db.close().await;
}

async fn b2_what_is_wrong_with_a_table_is_told_by_row_and_column_and_nothing_is_stored(
    app: &TestApp,
) {
    let user = app.user().await;
    let project = user.project().await;
    for name in ["Ida", "Kaisa"] {
        talent(
            &user,
            json!({ "name": name, "email": "family@example.org" }),
        )
        .await;
    }
    talent(
        &user,
        json!({ "name": "Lumi", "email": "lumi@example.org", "majority_on": "2040-01-01" }),
    )
    .await;
    let table = "name,email,language,birth_date\n\
        A,not an address,,\n\
        B,b@example.org,klingon,\n\
        =cmd,c@example.org,,\n\
        D,d@example.org,,3/4/2010\n\
        E,e@example.org,,\n\
        F,E@example.org,,\n\
        ,g@example.org,,\n";
    let refused = user
        .send_table(&project, &question(), table.as_bytes())
        .await;
    let problem = refused.is_problem(422, "cells_wrong").json();
    // What a spreadsheet would calculate is told first, and alone.
    assert_eq!(problem["errors"][0]["code"], "formula");
    let table = table.replace("=cmd", "C");
    let refused = user
        .send_table(&project, &question(), table.as_bytes())
        .await;
    let problem = refused.is_problem(422, "cells_wrong").json();
    let told: Vec<_> = problem["errors"]
        .as_array()
        .unwrap()
        .iter()
        .map(|e| {
            (
                e["row"].as_u64().unwrap(),
                e["field"].as_str().unwrap(),
                e["code"].as_str().unwrap(),
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            (2, "email", "invalid_email"),
            (3, "language", "unknown_language"),
            (5, "birth_date", "invalid_date"),
            (7, "email", "twice"),
            (8, "name", "required"),
        ]
    );
    let table = "name,email,birth_date\nIda,family@example.org,\nNobody,family@example.org,\nLumi,lumi@example.org,1990-01-01\n";
    // The first is found by name, and then the same address stands twice.
    let refused = user
        .send_table(&project, &question(), table.as_bytes())
        .await;
    assert_eq!(
        refused.is_problem(422, "cells_wrong").json()["errors"][0]["code"],
        "twice"
    );
    let table =
        "name,email,birth_date\nNobody,family@example.org,\nLumi,lumi@example.org,1990-01-01\n";
    let refused = user
        .send_table(&project, &question(), table.as_bytes())
        .await;
    let errors = refused.is_problem(422, "cells_wrong").json()["errors"].clone();
    assert_eq!(
        (&errors[0]["row"], &errors[0]["code"]),
        (&json!(2), &json!("address_shared"))
    );
    assert_eq!(
        (&errors[1]["row"], &errors[1]["field"], &errors[1]["code"]),
        (&json!(3), &json!("birth_date"), &json!("ages_differ"))
    );
    // Too many, too large, no table, another question.
    let many = format!(
        "name\n{}",
        (0..10_001).map(|n| format!("N{n}\n")).collect::<String>()
    );
    let refused = user
        .send_table(&project, &question(), many.as_bytes())
        .await;
    assert_eq!(
        refused.is_problem(422, "cells_wrong").json()["errors"][0]["code"],
        "too_many_rows"
    );
    let large = format!("name\n{}", "x".repeat(4 << 20));
    user.send_table(&project, &question(), large.as_bytes())
        .await
        .is_problem(413, "too_large");
    user.send_table(&project, &question(), b"")
        .await
        .is_problem(422, "cells_wrong");
    let with = |field: &str, value: Value| {
        let mut question = question();
        question[field] = value;
        question
    };
    for (question, status, code) in [
        (
            with("expires_on", json!("2020-01-01")),
            422,
            "expires_in_past",
        ),
        (with("talent_ids", json!([])), 400, "unknown_field"),
        (with("title", json!(" ")), 422, "required"),
        (
            with("asset_ids", json!([uuid::Uuid::nil()])),
            422,
            "unknown_asset",
        ),
    ] {
        user.send_table(&project, &question, b"name\nA\n")
            .await
            .is_problem(status, code);
    }
    let none = user
        .get(&format!("/projects/{project}/request-lists"))
        .await
        .is(200)
        .json();
    assert_eq!(none["items"], json!([]));
    let db = app.rows().await;
    assert_eq!(
        count(&db, "SELECT COUNT(*) FROM request_list_rows").await,
        0
    );
    db.close().await;
}

async fn b2_a_list_asks_everybody_once(app: &TestApp) {
    let user = app.user().await;
    let project = user.project().await;
    let aino = talent(
        &user,
        json!({ "name": "Aino Salmi", "email": "aino@example.org" }),
    )
    .await;
    let table = "name,email,language,birth_date\n\
        Aino Salmi,aino@example.org,de,\n\
        Jörg Ahn,joerg@example.org,de,\n\
        Timo Lind,,,2020-05-31\n";
    let list = draft(&user, &project, table).await;
    let sent = send(&user, &list).await.is(202).json();
    assert!(sent["sent_at"].is_string() && sent["sent_by"].is_string());
    let done = settled(&user, &list, &["done"]).await;
    assert_eq!(
        (&done["counts"]["asked"], &done["counts"]["waiting"]),
        (&json!(3), &json!(0))
    );
    assert!(done["finished_at"].is_string());
    let requests = requests(&user, &project).await;
    assert_eq!(requests.len(), 3);
    let rows = rows(&user, &list, "&state=asked").await;
    let by_row: BTreeSet<&str> = rows
        .iter()
        .map(|row| row["request_id"].as_str().unwrap())
        .collect();
    let by_project: BTreeSet<&str> = requests
        .iter()
        .map(|one| one["id"].as_str().unwrap())
        .collect();
    assert_eq!(by_row, by_project);
    assert_eq!(
        (&rows[0]["talent_id"], &rows[0]["name"]),
        (&json!(aino), &json!("Aino Salmi"))
    );
    let of = |name: &str| {
        requests
            .iter()
            .find(|one| one["talent"]["name"] == name)
            .unwrap()
    };
    assert_eq!(
        (&of("Jörg Ahn")["language"], &of("Jörg Ahn")["by_mail"]),
        (&json!("de"), &json!(true))
    );
    assert_eq!(
        (
            &of("Timo Lind")["form"]["name"],
            &of("Timo Lind")["by_mail"]
        ),
        (&json!("minor"), &json!(false))
    );
    // The letter opens a page that names the person, and the text is theirs.
    let letter = app.letter("joerg@example.org", "request").await;
    let device = opened(app, &letter.token()).await;
    let page = device.get("/portal").await.is(200).json();
    let text = page["requests"][0]["text"].as_str().unwrap();
    assert!(
        text.contains("Jörg Ahn") && !text.contains("Aino") && !text.contains("{{"),
        "{text}"
    );
    app.letter("aino@example.org", "request").await;
    // Nothing is left to send, and the table's words are with the people alone.
    send(&user, &list).await.is_problem(409, "list_sent");
    let db = app.rows().await;
    let kept = "SELECT COUNT(*) FROM request_list_rows WHERE name IS NOT NULL OR email IS NOT NULL";
    assert_eq!(count(&db, kept).await, 0);
    db.close().await;
    let ledger = user
        .get(&format!("/workspaces/{}/ledger?limit=500", user.workspace))
        .await
        .json();
    let kinds: Vec<&str> = ledger["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["kind"].as_str().unwrap())
        .collect();
    let number = |kind: &str| kinds.iter().filter(|one| **one == kind).count();
    assert_eq!(
        (
            number("request_list_sent"),
            number("request_made"),
            number("talent_created")
        ),
        (1, 3, 3)
    );
    // A second table with the same address finds who was made by the first.
    let again = draft(&user, &project, "name,email\nJörg,joerg@example.org\n").await;
    assert_eq!(again["counts"]["known_talent"], 1);
    let noted = self::rows(&user, &again, "").await;
    assert_eq!(
        noted[0]["notes"],
        json!(["named_differently", "asked_already"])
    );
}

/// A table of many, half of them with an address.
fn many(number: usize) -> String {
    let row = |n: usize| match n % 2 {
        0 => format!("Person {n},person-{n}@example.net\n"),
        _ => format!("Person {n},\n"),
    };
    format!("name,email\n{}", (0..number).map(row).collect::<String>())
}

/// Nobody was asked twice, and no talent was made twice.
async fn once_each(user: &Client, project: &str, number: usize) {
    let requests = requests(user, project).await;
    let people: BTreeSet<&str> = requests
        .iter()
        .map(|one| one["talent"]["id"].as_str().unwrap())
        .collect();
    let names: BTreeSet<&str> = requests
        .iter()
        .map(|one| one["talent"]["name"].as_str().unwrap())
        .collect();
    assert_eq!(
        (requests.len(), people.len(), names.len()),
        (number, number, number)
    );
}

async fn b2_a_list_stops_and_goes_on(app: &TestApp) {
    let user = app.user().await;
    let project = user.project().await;
    let list = draft(&user, &project, &many(300)).await;
    let id = list["id"].as_str().unwrap();
    send(&user, &list).await.is(202);
    send(&user, &list).await.is_problem(409, "list_sending");
    user.delete(&format!("/request-lists/{id}"))
        .await
        .is_problem(409, "list_sending");
    let stopped = user
        .post(&format!("/request-lists/{id}/stop"), json!({}))
        .await
        .is(200)
        .json();
    assert_eq!(
        (&stopped["state"], &stopped["problem"]),
        (&json!("stopped"), &Value::Null)
    );
    let asked = stopped["counts"]["asked"].as_u64().unwrap();
    assert!(asked < 300, "it was done before it could be stopped");
    tokio::time::sleep(Duration::from_millis(300)).await;
    assert_eq!(
        requests(&user, &project).await.len() as u64,
        asked,
        "it went on"
    );
    send(&user, &list).await.is(202);
    settled(&user, &list, &["done"]).await;
    once_each(&user, &project, 300).await;
    let db = app.rows().await;
    for (kind, number) in [("request_list_sent", 2), ("request_list_stopped", 1)] {
        let entries = format!("SELECT COUNT(*) FROM ledger_entries WHERE kind = '{kind}'");
        assert_eq!(count(&db, &entries).await, number, "{kind}");
    }
    db.close().await;
    // Who sent it was removed: nobody is asked in their name any more.
    let colleague = app.colleague(&user.workspace, "member").await;
    let list = draft(
        &user,
        &project,
        &many(2_000)
            .replace("person", "human")
            .replace("Person", "Human"),
    )
    .await;
    send(&colleague, &list).await.is(202);
    let member = format!(
        "/workspaces/{}/members/{}",
        user.workspace, colleague.account
    );
    user.delete(&member).await.is(204);
    let stopped = settled(&user, &list, &["stopped", "done"]).await;
    assert_eq!(stopped["state"], "stopped");
    assert!(
        stopped["problem"]
            .as_str()
            .unwrap()
            .contains("somebody else"),
        "{stopped}"
    );
    assert!(stopped["counts"]["asked"].as_u64().unwrap() < 2_000);
}

async fn b2_a_row_that_fails_holds_up_nobody(app: &TestApp) {
    let user = app.user().await;
    let project = user.project().await;
    let aino = talent(
        &user,
        json!({ "name": "Aino Salmi", "email": "aino@example.org" }),
    )
    .await;
    let table = "name,email\nAino Salmi,aino@example.org\nJörg Ahn,joerg@example.org\nMika Lind,\n";
    let list = draft(&user, &project, table).await;
    user.patch(&format!("/talent/{aino}"), json!({ "email": null }))
        .await
        .is(200);
    // Between draft and sending somebody else added them.
    let joerg = talent(
        &user,
        json!({ "name": "Jörg Ahn", "email": "joerg@example.org" }),
    )
    .await;
    send(&user, &list).await.is(202);
    let done = settled(&user, &list, &["done"]).await;
    assert_eq!(
        (&done["counts"]["asked"], &done["counts"]["failed"]),
        (&json!(2), &json!(1))
    );
    let failed = rows(&user, &list, "&state=failed").await;
    assert_eq!(
        (&failed[0]["code"], &failed[0]["row"]),
        (&json!("address_missing"), &json!(2))
    );
    assert!(failed[0]["detail"].as_str().unwrap().contains("Aino Salmi"));
    let asked = rows(&user, &list, "&state=asked").await;
    assert_eq!(asked[0]["talent_id"], json!(joerg));
    // Mended, it is sent again to who is left.
    user.patch(
        &format!("/talent/{aino}"),
        json!({ "email": "aino@example.org" }),
    )
    .await
    .is(200);
    send(&user, &list).await.is(202);
    let done = settled(&user, &list, &["done"]).await;
    assert_eq!(
        (&done["counts"]["asked"], &done["counts"]["failed"]),
        (&json!(3), &json!(0))
    );
    once_each(&user, &project, 3).await;
    // A question whose last day passed meanwhile asks nobody.
    let mut question = question();
    question["expires_on"] = json!(app.app.clock.today("UTC").to_string());
    question["ends_on"] = Value::Null;
    let late = user
        .send_table(&project, &question, b"name\nLate\n")
        .await
        .is(201)
        .json();
    app.app.clock.advance(2 * 24 * 60 * 60);
    send(&user, &late).await.is_problem(422, "expires_in_past");
}

async fn b2_links_are_handed_out_as_a_table(app: &TestApp) {
    let user = app.user().await;
    let project = user.project().await;
    let table = "name,email\n\"'=1+1, \"\"x\"\"\",\nMika Lind,\nJörg Ahn,joerg@example.org\n";
    let list = draft(&user, &project, table).await;
    let path = format!("/request-lists/{}/links", list["id"].as_str().unwrap());
    assert_eq!(
        user.post(&path, json!({})).await.is(200).body,
        "\u{feff}name,link\r\n".as_bytes()
    );
    send(&user, &list).await.is(202);
    settled(&user, &list, &["done"]).await;
    let answer = user.post(&path, json!({})).await.is(200);
    assert_eq!(answer.header("content-type"), "text/csv; charset=utf-8");
    assert_eq!(answer.header("cache-control"), "private, no-store");
    let text = String::from_utf8(answer.body).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines.len(), 3, "{text}");
    assert!(lines[1].starts_with("\"'=1+1, \"\"x\"\"\",http"), "{text}");
    let (name, link) = lines[2].split_once(',').unwrap();
    assert_eq!(name, "Mika Lind");
    let first = link.split_once('#').unwrap().1;
    let device = opened(app, first).await;
    assert_eq!(
        device.get("/portal").await.is(200).json()["talent"]["name"],
        "Mika Lind"
    );
    // Made anew, what nobody opened opens nothing any more, and who is at it stays.
    let unopened = lines[1].rsplit_once('#').unwrap().1.to_owned();
    let json = user
        .request(reqwest::Method::POST, &path)
        .header("accept", "application/json");
    let again = Answer::of(json).await.is(200).json();
    assert_eq!(again["items"].as_array().unwrap().len(), 2);
    assert_eq!(
        (&again["items"][0]["name"], &again["items"][0]["row"]),
        (&json!("=1+1, \"x\""), &json!(2))
    );
    let refused = app
        .anonymous()
        .post("/portal/sessions", json!({ "link": unopened }))
        .await;
    refused.is_problem(404, "link_unknown");
    let page = device.get("/portal").await.is(200).json();
    // Who answered needs no link any more.
    let decline = format!(
        "/portal/requests/{}/decline",
        page["requests"][0]["id"].as_str().unwrap()
    );
    device.post(&decline, json!({})).await.is(200);
    let text = String::from_utf8(user.post(&path, json!({})).await.is(200).body).unwrap();
    assert_eq!(text.lines().count(), 2, "{text}");
    let db = app.rows().await;
    let links = count(&db, "SELECT COUNT(*) FROM talent_links").await;
    assert_eq!(
        links, 4,
        "one by mail, the opened one, and the last ones of both"
    );
    db.close().await;
}

async fn a11_what_a_table_says_of_who_was_not_asked_is_forgotten(app: &TestApp) {
    let user = app.user().await;
    let project = user.project().await;
    let gone = talent(
        &user,
        json!({ "name": "Aino", "email": "aino@example.org" }),
    )
    .await;
    let never_sent = draft(&user, &project, "name\nMika Lind\n").await;
    let table = "name,email\nAino,aino@example.org\nTimo Lind,\n";
    let list = draft(&user, &project, table).await;
    let change = json!({ "email": null });
    user.patch(&format!("/talent/{gone}"), change).await.is(200);
    send(&user, &list).await.is(202);
    settled(&user, &list, &["done"]).await;
    let db = app.rows().await;
    let rows = async |state: &str| {
        let query = format!("SELECT COUNT(*) FROM request_list_rows WHERE state = '{state}'");
        count(&db, &query).await
    };
    let pass = async |days: i64| {
        app.app.clock.advance(days * 24 * 60 * 60);
        mixip_app::upkeep::forget_tables(&app.app).await.unwrap();
    };
    pass(29).await;
    assert_eq!((rows("waiting").await, rows("failed").await), (1, 1));
    pass(2).await;
    assert_eq!(
        (
            rows("waiting").await,
            rows("failed").await,
            rows("asked").await
        ),
        (0, 0, 1)
    );
    assert_eq!(
        count(&db, "SELECT COUNT(*) FROM request_lists").await,
        1,
        "{never_sent}"
    );
    db.close().await;
}

async fn d1_who_works_from_outside_does_not_learn_of_lists(app: &TestApp) {
    let user = app.user().await;
    let project = user.project().await;
    let list = draft(&user, &project, "name\nA\n").await;
    let id = list["id"].as_str().unwrap();
    for role in ["viewer", "editor", "manager"] {
        let outside = app.collaborator(&project, role).await;
        outside
            .send_table(&project, &question(), b"name\nB\n")
            .await
            .is_problem(403, "forbidden");
        outside
            .get(&format!("/projects/{project}/request-lists"))
            .await
            .is_problem(403, "forbidden");
        for path in ["", "/rows"] {
            outside
                .get(&format!("/request-lists/{id}{path}"))
                .await
                .is_problem(404, "not_found");
        }
        for path in ["send", "stop", "links"] {
            outside
                .post(&format!("/request-lists/{id}/{path}"), json!({}))
                .await
                .is_problem(404, "not_found");
        }
        outside
            .delete(&format!("/request-lists/{id}"))
            .await
            .is_problem(404, "not_found");
    }
    // A member who only looks at this project sees it, and asks nobody.
    let looks = app.colleague(&user.workspace, "member").await;
    app.set_role(&looks, &project, "viewer").await;
    looks
        .send_table(&project, &question(), b"name\nB\n")
        .await
        .is_problem(403, "forbidden");
    send(&looks, &list).await.is_problem(403, "forbidden");
    let stranger = app.user().await;
    stranger
        .get(&format!("/request-lists/{id}"))
        .await
        .is_problem(404, "not_found");
}

async fn b2_two_lists_with_one_new_person_make_one_talent(app: &TestApp) {
    let user = app.user().await;
    let project = user.project().await;
    let table = many(60);
    let (one, two) = (
        draft(&user, &project, &table).await,
        draft(&user, &project, &table).await,
    );
    let (a, b) = tokio::join!(send(&user, &one), send(&user, &two));
    a.is(202);
    b.is(202);
    settled(&user, &one, &["done"]).await;
    settled(&user, &two, &["done"]).await;
    let db = app.rows().await;
    let twice = "SELECT COUNT(*) FROM (SELECT email FROM talent WHERE email IS NOT NULL GROUP BY email HAVING COUNT(*) > 1) t";
    assert_eq!(count(&db, twice).await, 0);
    assert_eq!(count(&db, "SELECT COUNT(*) FROM talent").await, 30 + 2 * 30);
    db.close().await;
}

async fn e1_a_list_goes_on_where_it_was_killed(stores: Stores) -> Stores {
    const NUMBER: usize = 2_000;
    let mut server = Process::start(&stores).await;
    let mut user = server.anonymous();
    user.sign_up("killed@example.org").await;
    let project = user.project().await;
    let list = draft(&user, &project, &many(NUMBER)).await;
    send(&user, &list).await.is(202);
    let path = format!("/request-lists/{}", list["id"].as_str().unwrap());
    let (mut last, mut killed) = (0, 0);
    for delay in [3, 40, 80, 120, 20, 60, 100] {
        let began = Instant::now();
        let asked = loop {
            let list = user.get(&path).await.is(200).json();
            let asked = list["counts"]["asked"].as_u64().unwrap();
            if asked > last {
                break asked;
            }
            assert!(began.elapsed() < PATIENCE, "it does not go on: {list}");
            tokio::time::sleep(Duration::from_millis(7)).await;
        };
        if asked >= NUMBER as u64 {
            break;
        }
        last = asked;
        killed += 1;
        // Not only where it was just seen to have done something.
        tokio::time::sleep(Duration::from_millis(delay)).await;
        server.kill().await;
        crate::failure::expire_leases(&stores).await;
        server = Process::start(&stores).await;
        user = user.at(&server.url);
    }
    assert!(killed > 2, "it was done before it was killed: {killed}");
    let done = settled(&user, &list, &["done"]).await;
    assert_eq!(
        (&done["counts"]["asked"], &done["counts"]["failed"]),
        (&json!(NUMBER), &json!(0))
    );
    once_each(&user, &project, NUMBER).await;
    server.end().await;
    let db = stores.rows().await;
    assert_eq!(
        count(&db, "SELECT COUNT(*) FROM outbox WHERE kind = 'request'").await,
        (NUMBER / 2) as i64
    );
    let twice = "SELECT COUNT(*) FROM (SELECT recipient FROM outbox GROUP BY recipient HAVING COUNT(*) > 1) t";
    assert_eq!(count(&db, twice).await, 0);
    db.close().await;
    stores
}
