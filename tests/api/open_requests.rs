//! One code on the wall: whoever comes by it reads what is asked, and gets a request and a page of their own.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::app::TestApp;
use crate::client::{Answer, Client};
use crate::requests::{asking, yes};

both_stores!(
    a6_who_comes_by_a_code_signs_and_withdraws_on_a_page_of_their_own,
    a14_a_minor_who_comes_by_has_a_guardian_sign,
    d3_codes_that_open_nothing_answer_the_same_from_the_next_request_on,
    of_many_who_come_at_once_no_more_than_the_limit_get_in,
    the_same_device_goes_on_and_somebody_else_begins_anew,
    d14_guessing_codes_is_slowed_down,
    d14_no_more_come_from_one_place_than_a_set_holds,
    a_form_that_a_code_asks_with_stays,
    open_requests_are_refused_for_what_is_wrong_with_them,
);

/// A question to whoever comes by.
pub(crate) fn open_asking(more: Value) -> Value {
    let mut body = asking("");
    for gone in ["talent_ids", "send"] {
        body.as_object_mut().unwrap().remove(gone);
    }
    for (field, value) in more.as_object().unwrap() {
        body[field] = value.clone();
    }
    body
}

/// Puts a question up; its id, and what the QR code holds behind the #.
pub(crate) async fn put_up(user: &Client, project: &str, more: Value) -> (String, String) {
    let path = format!("/projects/{project}/open-requests");
    let poster = user.post(&path, open_asking(more)).await.is(201).json();
    let link = poster["link"].as_str().unwrap();
    let (address, code) = link.split_once('#').unwrap();
    assert_eq!(json!(address), poster["address"]);
    assert!(address.ends_with("/q"), "{address}");
    let typed = poster["code"].as_str().unwrap();
    assert_eq!(typed.replace('-', ""), code);
    (poster["id"].as_str().unwrap().to_owned(), code.to_owned())
}

/// The day that it is where nobody set a time zone.
fn today() -> jiff::civil::Date {
    jiff::tz::TimeZone::UTC
        .to_datetime(jiff::Timestamp::now())
        .date()
}

async fn join(device: &Client, code: &str, more: Value) -> Answer {
    let mut body = json!({ "link": code, "name": "Mara Odili", "language": "de" });
    for (field, value) in more.as_object().unwrap() {
        body[field] = value.clone();
    }
    device.post("/open-requests/join", body).await
}

/// Comes by a code on a device of their own.
async fn come(app: &TestApp, code: &str, more: Value) -> Client {
    let mut device = app.anonymous();
    let answer = join(&device, code, more).await.is(204);
    let cookie = answer.header("set-cookie").split(';').next().unwrap();
    assert!(cookie.starts_with("__Host-mixip-talent="), "{cookie}");
    device.headers.insert("cookie", cookie.parse().unwrap());
    device
}

async fn listed(user: &Client, project: &str) -> Value {
    let path = format!("/projects/{project}/open-requests");
    user.get(&path).await.is(200).json()["items"][0].clone()
}

async fn talent_of(user: &Client) -> Vec<Value> {
    let path = format!("/workspaces/{}/talent", user.workspace);
    let found = user.get(&path).await.is(200).json();
    found["items"].as_array().unwrap().clone()
}

async fn a6_who_comes_by_a_code_signs_and_withdraws_on_a_page_of_their_own(app: &TestApp) {
    let user = app.user().await;
    let project = user.project().await;
    let (id, code) = put_up(&user, &project, json!({})).await;

    // What is asked can be read before anything is typed, and looking changes nothing.
    let look = app
        .anonymous()
        .post("/open-requests/look", json!({ "link": code }))
        .await
        .is(200)
        .json();
    assert_eq!(look["project"], "Harbour");
    assert!(look["asker"]["name"].is_string() && look["asker"]["contact"].is_string());
    assert_eq!(look["title"], open_asking(json!({}))["title"]);
    assert_eq!(look["items"][0]["purpose"], "editorial");
    assert_eq!(look["languages"], json!(["en", "de"]));
    assert_eq!(
        (&look["minors"], &look["known_as"], &look["joined"]),
        (&json!(false), &Value::Null, &json!(false))
    );
    assert!(talent_of(&user).await.is_empty());

    let device = come(
        app,
        &code.to_lowercase(),
        json!({ "email": " Mara@Example.org " }),
    )
    .await;
    let page = device.get("/portal").await.is(200).json();
    assert_eq!(page["talent"]["name"], "Mara Odili");
    assert_eq!(page["talent"]["language"], "de");
    assert_eq!(page["talent"]["email_hint"], "m…@example.org");
    assert_eq!(page["talent"]["email_proved"], false);
    let request = &page["requests"][0];
    assert_eq!(request["language"], "de");
    assert!(request["text"].as_str().unwrap().contains("Mara Odili"));
    let sign = format!("/portal/requests/{}/sign", request["id"].as_str().unwrap());
    let signed = device.post(&sign, yes(&page)).await.is(201).json();
    let consent = signed["consents"][0]["id"].as_str().unwrap().to_owned();

    // Whoever put it up sees them like everybody else, and by what they came.
    let [talent] = &talent_of(&user).await[..] else {
        panic!("one talent");
    };
    assert_eq!(talent["name"], "Mara Odili");
    assert_eq!(talent["email"], "mara@example.org");
    assert_eq!(talent["consents_in_force"], 1);
    assert_eq!(talent["came_by"][0]["id"], json!(id));
    let requests = user.get(&format!("/projects/{project}/requests")).await;
    let requests = requests.is(200).json();
    assert_eq!(requests["items"][0]["state"], "signed");
    assert_eq!(requests["items"][0]["created_by"], "Ines Kaspar");
    let open = listed(&user, &project).await;
    assert_eq!(
        (&open["state"], &open["came"], &open["signed"]),
        (&json!("open"), &json!(1), &json!(1))
    );
    let ledger = user
        .get(&format!("/workspaces/{}/ledger", user.workspace))
        .await
        .body;
    let ledger = String::from_utf8(ledger).unwrap();
    for kind in ["open_request_made", "open_request_joined", "talent_created"] {
        assert!(ledger.contains(kind), "{kind}");
    }

    let withdraw = format!("/portal/consents/{consent}/withdraw");
    device.post(&withdraw, json!({})).await.is(200);
    assert_eq!(talent_of(&user).await[0]["consents_in_force"], 0);
}

async fn a14_a_minor_who_comes_by_has_a_guardian_sign(app: &TestApp) {
    let user = app.user().await;
    let project = user.project().await;
    let (_, code) = put_up(&user, &project, json!({ "minors": true })).await;
    join(&app.anonymous(), &code, json!({}))
        .await
        .is_problem(422, "required");
    join(&app.anonymous(), &code, json!({ "born_on": "2199-01-01" }))
        .await
        .is_problem(422, "invalid_date_of_birth");
    let year = today().year() - 12;
    let born_on = format!("{year}-01-15");
    let child = come(app, &code, json!({ "born_on": born_on })).await;
    let page = child.get("/portal").await.is(200).json();
    assert_eq!(page["talent"]["minor"], true);
    let majority_on = format!("{}-01-15", year + 18);
    assert_eq!(page["talent"]["majority_on"], json!(majority_on));
    assert_eq!(page["requests"][0]["guardian_needed"], true);
    assert_eq!(page["requests"][0]["form"]["name"], "minor");
    let id = page["requests"][0]["id"].as_str().unwrap();
    let sign = format!("/portal/requests/{id}/sign");
    child
        .post(&sign, yes(&page))
        .await
        .is_problem(422, "guardian_required");
    let mut guardian = yes(&page);
    guardian["relation"] = json!("guardian");
    guardian["name"] = json!("Ada Odili");
    child.post(&sign, guardian).await.is(201);
    // Who is of age is asked with the usual form, and the day of birth is nowhere.
    let grown = come(
        app,
        &code,
        json!({ "name": "Ada", "born_on": "1980-06-07" }),
    )
    .await;
    let page = grown.get("/portal").await.is(200).json();
    assert_eq!(page["talent"]["majority_on"], Value::Null);
    assert_eq!(page["requests"][0]["form"]["name"], "standard");
    let ledger = user
        .get(&format!("/workspaces/{}/ledger", user.workspace))
        .await
        .body;
    let ledger = String::from_utf8(ledger).unwrap();
    assert!(!ledger.contains("1980-06-07") && !ledger.contains(&born_on));
}

async fn d3_codes_that_open_nothing_answer_the_same_from_the_next_request_on(app: &TestApp) {
    let user = app.user().await;
    let project = user.project().await;
    let told = async |code: &str| {
        let device = app.anonymous();
        let look = device
            .post("/open-requests/look", json!({ "link": code }))
            .await;
        let joined = join(&device, code, json!({})).await;
        (
            look.status,
            String::from_utf8(look.body).unwrap(),
            joined.status,
            String::from_utf8(joined.body).unwrap(),
        )
    };
    let nothing = told("0000-0000-0000").await;
    assert_eq!((nothing.0, nothing.2), (404, 404));
    assert!(nothing.1.contains("link_unknown") && nothing.3.contains("link_unknown"));

    // Ended: from the next request on.
    let (ended, code) = put_up(&user, &project, json!({})).await;
    come(app, &code, json!({})).await;
    user.delete(&format!("/open-requests/{ended}"))
        .await
        .is(204);
    assert_eq!(told(&code).await, nothing, "ended");
    user.delete(&format!("/open-requests/{ended}"))
        .await
        .is(404);
    assert_eq!(listed(&user, &project).await["state"], "ended");
    // Another code: the one before opens nothing.
    let (renewed, before) = put_up(&user, &project, json!({})).await;
    let links = format!("/open-requests/{renewed}/links");
    let poster = user.post(&links, json!({})).await.is(201).json();
    assert_eq!(told(&before).await, nothing, "renewed");
    let (_, after) = poster["link"].as_str().unwrap().split_once('#').unwrap();
    come(app, after, json!({})).await;
    // Used up.
    let (_, code) = put_up(&user, &project, json!({ "uses": 1 })).await;
    come(app, &code, json!({})).await;
    assert_eq!(told(&code).await, nothing, "used up");
    assert_eq!(listed(&user, &project).await["state"], "used_up");
    // Who made it may ask no more.
    let colleague = app.colleague(&user.workspace, "member").await;
    let (_, code) = put_up(&colleague, &project, json!({})).await;
    come(app, &code, json!({})).await;
    let member = format!(
        "/workspaces/{}/members/{}",
        user.workspace, colleague.account
    );
    user.delete(&member).await.is(204);
    assert_eq!(told(&code).await, nothing, "made by who may ask no more");
    // What is agreed to would not hold any more.
    let ends = json!({ "ends_on": "2035-12-31", "expires_on": "2100-01-01" });
    let (_, code) = put_up(&user, &project, ends).await;
    // Its day is over, by the clock.
    let tomorrow = today().tomorrow().unwrap();
    let days = json!({ "expires_on": tomorrow.to_string() });
    let (_, short) = put_up(&user, &project, days).await;
    come(app, &short, json!({})).await;
    app.app.clock.advance(3 * 24 * 60 * 60);
    assert_eq!(told(&short).await, nothing, "expired");
    assert_eq!(listed(&user, &project).await["state"], "expired");
    app.app.clock.advance(10 * 366 * 24 * 60 * 60);
    assert_eq!(told(&code).await, nothing, "about a time that is past");
    let left: BTreeSet<_> = talent_of_all(app).await;
    assert_eq!(left.len(), 5, "nobody came by what opened nothing");
}

async fn talent_of_all(app: &TestApp) -> BTreeSet<uuid::Uuid> {
    let db = app.rows().await;
    let mut conn = db.read().await.unwrap();
    let mut all = BTreeSet::new();
    for workspace in mixip_db::workspaces::ids(&mut conn).await.unwrap() {
        for row in mixip_db::talent::of_workspace(&mut conn, workspace)
            .await
            .unwrap()
        {
            all.insert(row.id);
        }
    }
    drop(conn);
    db.close().await;
    all
}

async fn of_many_who_come_at_once_no_more_than_the_limit_get_in(app: &TestApp) {
    let user = app.user().await;
    let project = user.project().await;
    let (_, code) = put_up(&user, &project, json!({ "uses": 3 })).await;
    let coming: Vec<_> = (0..10)
        .map(|n| {
            let (device, code) = (app.anonymous(), code.clone());
            tokio::spawn(async move {
                join(&device, &code, json!({ "name": format!("Guest {n}") }))
                    .await
                    .status
            })
        })
        .collect();
    let mut told = Vec::new();
    for one in coming {
        told.push(one.await.unwrap());
    }
    told.sort_unstable();
    assert_eq!(told, [204, 204, 204, 404, 404, 404, 404, 404, 404, 404]);
    assert_eq!(talent_of(&user).await.len(), 3);
    let open = listed(&user, &project).await;
    assert_eq!(
        (&open["came"], &open["uses"], &open["state"]),
        (&json!(3), &json!(3), &json!("used_up"))
    );
    let requests = user
        .get(&format!("/projects/{project}/requests"))
        .await
        .json();
    assert_eq!(requests["items"].as_array().unwrap().len(), 3);
}

async fn the_same_device_goes_on_and_somebody_else_begins_anew(app: &TestApp) {
    let user = app.user().await;
    let project = user.project().await;
    let (_, code) = put_up(&user, &project, json!({})).await;
    let device = come(app, &code, json!({})).await;
    let look = |device: Client, code: String| async move {
        device
            .post("/open-requests/look", json!({ "link": code }))
            .await
            .is(200)
            .json()
    };
    let seen = look(device.clone(), code.clone()).await;
    assert_eq!(
        (&seen["known_as"], &seen["joined"]),
        (&json!("Mara Odili"), &json!(true))
    );
    let go_on = json!({ "go_on": true });
    let again = join(&device, &code, go_on.clone()).await.is(204);
    assert!(
        again.headers.get("set-cookie").is_none(),
        "it keeps its own"
    );
    assert_eq!(talent_of(&user).await.len(), 1);
    assert_eq!(listed(&user, &project).await["came"], 1, "no use is taken");

    // Another question to who is known: a second request, not a second talent.
    let (_, second) = put_up(&user, &project, json!({ "title": "And on posters?" })).await;
    let seen = look(device.clone(), second.clone()).await;
    assert_eq!(
        (&seen["known_as"], &seen["joined"]),
        (&json!("Mara Odili"), &json!(false))
    );
    join(&device, &second, go_on.clone()).await.is(204);
    let page = device.get("/portal").await.is(200).json();
    assert_eq!(page["requests"].as_array().unwrap().len(), 2);
    assert_eq!(talent_of(&user).await.len(), 1);

    // The other child on the same phone is somebody of their own.
    let other = join(&device, &code, json!({ "name": "Timo Odili" })).await;
    let cookie = other.is(204).header("set-cookie").to_owned();
    let mut next = app.anonymous();
    next.headers
        .insert("cookie", cookie.split(';').next().unwrap().parse().unwrap());
    let page = next.get("/portal").await.is(200).json();
    assert_eq!(page["talent"]["name"], "Timo Odili");
    assert_eq!(page["requests"].as_array().unwrap().len(), 1);

    // Nobody goes on where no page of this workspace is open.
    join(&app.anonymous(), &code, go_on.clone())
        .await
        .is_problem(401, "link_needed");
    let stranger = app.user().await;
    let elsewhere = stranger.project().await;
    let (_, theirs) = put_up(&stranger, &elsewhere, json!({})).await;
    assert_eq!(
        look(device.clone(), theirs.clone()).await["known_as"],
        Value::Null
    );
    join(&device, &theirs, go_on)
        .await
        .is_problem(401, "link_needed");
}

async fn d14_guessing_codes_is_slowed_down(app: &TestApp) {
    let user = app.user().await;
    let project = user.project().await;
    let (_, code) = put_up(&user, &project, json!({})).await;
    let device = app.anonymous();
    let look = |code: String| device.post("/open-requests/look", json!({ "link": code }));
    for _ in 0..40 {
        look(code.clone()).await.is(200);
    }
    let mut told = Vec::new();
    for n in 0..31 {
        told.push(look(format!("GUESS{n:07}")).await.status);
    }
    assert_eq!(told[..30], [404; 30]);
    assert_eq!(told[30], 429);
    look(code).await.is(429);
}

async fn d14_no_more_come_from_one_place_than_a_set_holds(app: &TestApp) {
    let user = app.user().await;
    let project = user.project().await;
    let (_, code) = put_up(&user, &project, json!({})).await;
    for _ in 0..299 {
        // Without a name nobody comes; it counts all the same.
        let device = app.anonymous();
        join(&device, &code, json!({ "name": "" })).await.is(422);
    }
    come(app, &code, json!({})).await;
    join(&app.anonymous(), &code, json!({})).await.is(429);
    assert_eq!(listed(&user, &project).await["came"], 1);
}

async fn a_form_that_a_code_asks_with_stays(app: &TestApp) {
    let user = app.user().await;
    let project = user.project().await;
    let form = json!({ "name": "Ours", "kind": "standard" });
    let forms = format!("/workspaces/{}/forms", user.workspace);
    let form = user.post(&forms, form).await.is(201).id();
    let path = format!("/forms/{form}");
    user.post(&format!("{path}/publish"), json!({}))
        .await
        .is(200);
    let (id, code) = put_up(&user, &project, json!({ "form_id": form })).await;
    user.delete(&path).await.is_problem(409, "form_in_use");
    come(app, &code, json!({})).await;
    user.delete(&format!("/open-requests/{id}")).await.is(204);
    user.delete(&path).await.is(204);
}

async fn open_requests_are_refused_for_what_is_wrong_with_them(app: &TestApp) {
    let user = app.user().await;
    let project = user.project().await;
    let path = format!("/projects/{project}/open-requests");
    let refused = async |more: Value, code: &str| {
        let body = open_asking(more);
        user.post(&path, body).await.is_problem(422, code);
    };
    refused(json!({ "uses": 0 }), "invalid_uses").await;
    refused(json!({ "uses": 10_001 }), "invalid_uses").await;
    refused(json!({ "expires_on": "2020-01-01" }), "expires_in_past").await;
    refused(json!({ "title": " " }), "required").await;
    refused(json!({ "form_id": uuid::Uuid::nil() }), "unknown_form").await;
    let forms = user
        .get(&format!("/workspaces/{}/forms", user.workspace))
        .await
        .json();
    let minor = forms["items"][4].clone();
    assert_eq!(minor["kind"], "minor");
    refused(json!({ "form_id": minor["id"] }), "minors_expected").await;
    let body = open_asking(json!({ "talent_ids": [] }));
    user.post(&path, body)
        .await
        .is_problem(400, "unknown_field");
    let (_, code) = put_up(
        &user,
        &project,
        json!({ "form_id": minor["id"], "minors": true }),
    )
    .await;
    let device = app.anonymous();
    join(&device, &code, json!({ "name": "  " }))
        .await
        .is_problem(422, "required");
    join(&device, &code, json!({ "email": "no address" }))
        .await
        .is_problem(422, "invalid_email");
    join(&device, &code, json!({ "talent_id": uuid::Uuid::nil() }))
        .await
        .is_problem(400, "unknown_field");
    assert!(talent_of(&user).await.is_empty());
}
