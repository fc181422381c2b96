//! Privacy requests: anybody asks, a desk answers in time, and nothing of a person outlives their erasure.

use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::app::TestApp;
use crate::client::Client;
use crate::requests::opened;
use crate::rows::count;

both_stores!(
    b16_anyone_asks_and_nobody_learns_who_is_known,
    b16_a_code_identifies_and_wrong_expired_or_used_ones_do_not,
    b16_the_link_of_the_letter_opens_the_request_and_no_other,
    d14_asking_is_slowed_down,
    d14_nobody_fills_a_letter_box_by_asking,
    b2_an_answer_is_due_in_a_month_with_one_alarm_on_day_21,
    b2_the_time_is_extended_once_and_within_the_first_month,
    b2_of_two_who_answer_at_once_one_is_late,
    b2_a_refusal_names_the_authority_and_the_court,
    b2_talent_ask_and_what_works_at_once_is_recorded,
    b2_accounts_ask_and_read_the_answer,
    b2_erasing_a_talent_takes_their_requests_along,
    b2_desks_are_apart_and_the_operator_hands_on,
    b2_what_is_handed_on_late_alarms_who_answers_then,
    b2_who_writes_after_the_answer_is_seen,
    b2_words_that_come_during_an_erasure_do_not_stay,
    b2_the_desk_is_counted_listed_and_registered,
    b14_closed_requests_are_emptied_after_three_years,
);

const DAY: i64 = 24 * 60 * 60;

fn asking(email: &str, workspace: Option<&str>) -> Value {
    json!({
        "kind": "access",
        "text": "What do you hold about me? I was at the market on 3 May.",
        "name": "Mara Canary",
        "email": email,
        "language": "en",
        "workspace_id": workspace,
    })
}

/// Asks as anybody does; the request's id.
async fn ask(app: &TestApp, email: &str, workspace: Option<&str>) -> String {
    app.anonymous()
        .post("/privacy-requests", asking(email, workspace))
        .await
        .is(202)
        .id()
}

/// The same account by a token, which no clock ends.
async fn lasting(app: &TestApp, user: &Client) -> Client {
    let made = user.post("/tokens", json!({ "name": "desk" })).await;
    let token = made.is(201).json()["token"].as_str().unwrap().to_owned();
    let mut program = app.anonymous();
    program.headers.clear();
    let bearer = format!("Bearer {token}").parse().unwrap();
    program.headers.insert("authorization", bearer);
    program.account = user.account;
    program.workspace.clone_from(&user.workspace);
    program
}

async fn sum(app: &TestApp, query: &str) -> i64 {
    let db = app.rows().await;
    let found = count(&db, query).await;
    db.close().await;
    found
}

async fn talent(user: &Client, name: &str, email: Option<&str>) -> String {
    let path = format!("/workspaces/{}/talent", user.workspace);
    let talent = json!({ "name": name, "email": email });
    user.post(&path, talent).await.is(201).id()
}

/// A device on which a talent's own page is open.
async fn own_page(app: &TestApp, user: &Client, talent: &str) -> Client {
    let made = user
        .post(&format!("/talent/{talent}/links"), json!({}))
        .await;
    let link = made.is(201).json()["link"].as_str().unwrap().to_owned();
    opened(app, link.split_once('#').unwrap().1).await
}

/// How many requests a list of the desk holds.
async fn listed(desk: &Client, query: &str) -> usize {
    let path = format!("/workspaces/{}/privacy-requests{query}", desk.workspace);
    let list = desk.get(&path).await.is(200).json();
    list["items"].as_array().unwrap().len()
}

async fn b16_anyone_asks_and_nobody_learns_who_is_known(app: &TestApp) {
    let user = app.user().await;
    talent(&user, "Mara Canary", Some("known@example.org")).await;
    let workspace = Some(user.workspace.as_str());
    let nowhere = Uuid::now_v7().to_string();
    let tables = [
        "privacy_requests",
        "privacy_messages",
        "privacy_codes",
        "privacy_links",
        "outbox",
        "ledger_entries",
    ];
    let rows = async || {
        let mut counted = Vec::new();
        for table in tables {
            counted.push(sum(app, &format!("SELECT COUNT(*) FROM {table}")).await);
        }
        counted
    };
    for (email, to) in [
        ("unknown@example.org", workspace),
        ("known@example.org", workspace),
        ("person-0@example.org", workspace),
        ("unknown@example.org", None),
        ("unknown@example.org", Some(nowhere.as_str())),
    ] {
        let before = rows().await;
        let answer = app
            .anonymous()
            .post("/privacy-requests", asking(email, to))
            .await
            .is(202);
        let told = answer.json();
        assert_eq!(told.as_object().unwrap().len(), 1, "{email}: {told}");
        assert!(answer.headers.get("set-cookie").is_none());
        let more: Vec<i64> = rows()
            .await
            .iter()
            .zip(before)
            .map(|(a, b)| a - b)
            .collect();
        assert_eq!(more, [1; 6], "{email} {to:?}");
    }
    assert_eq!(listed(&user, "").await, 3);
    // The first account runs the installation: what names no workspace, or none there is, lies on its desk.
    let operators = user.get("/privacy-requests").await.is(200).json();
    assert_eq!(operators["items"].as_array().unwrap().len(), 2);
    for (field, wrong, code) in [
        ("name", json!(" "), "required"),
        ("text", json!(""), "required"),
        ("email", json!("nowhere"), "invalid_email"),
    ] {
        let mut body = asking("unknown@example.org", None);
        body[field] = wrong;
        app.anonymous()
            .post("/privacy-requests", body)
            .await
            .is_problem(422, code);
    }
    // Nobody is turned away who cannot read the mail: it counts as received, and time runs.
    let list = user
        .get(&format!("/workspaces/{}/privacy-requests", user.workspace))
        .await;
    for item in list.json()["items"].as_array().unwrap() {
        assert_eq!(
            (&item["identified"], &item["state"]),
            (&json!(false), &json!("open"))
        );
    }
}

async fn b16_a_code_identifies_and_wrong_expired_or_used_ones_do_not(app: &TestApp) {
    let user = app.user().await;
    let anyone = app.anonymous();
    let workspace = Some(user.workspace.as_str());
    let id = ask(app, "mara@example.org", workspace).await;
    let code = app
        .letter("mara@example.org", "privacy_received")
        .await
        .code();
    let prove = async |id: &str, code: &str| {
        let typed = json!({ "id": id, "code": code });
        anyone.post("/privacy-requests/code", typed).await
    };
    let wrong = if code == "000000" { "000001" } else { "000000" };
    prove(&id, wrong).await.is_problem(403, "code_wrong");
    // What there is not answers as what is wrong.
    prove(&Uuid::now_v7().to_string(), &code)
        .await
        .is_problem(403, "code_wrong");
    let other = ask(app, "other@example.org", workspace).await;
    let others = app
        .letter("other@example.org", "privacy_received")
        .await
        .code();
    if others != code {
        prove(&other, &code).await.is_problem(403, "code_wrong");
    }
    let desk = user.get(&format!("/privacy-requests/{id}")).await.json();
    assert_eq!(desk["identified"], false);

    let opened = prove(&id, &format!("{} {}", &code[..3], &code[3..])).await;
    let opened = opened.is(200).json();
    assert_eq!(opened["request"]["id"], json!(id));
    assert_eq!(opened["request"]["identified"], true);
    assert_eq!(opened["request"]["messages"][0]["kind"], "request");
    let look = json!({ "link": opened["link"] });
    anyone.post("/privacy-requests/look", look).await.is(200);
    prove(&id, &code).await.is_problem(403, "code_wrong");
    let desk = user.get(&format!("/privacy-requests/{id}")).await.json();
    assert_eq!(desk["identified"], true);
    let kinds: Vec<&str> = desk["history"]
        .as_array()
        .unwrap()
        .iter()
        .map(|entry| entry["kind"].as_str().unwrap())
        .collect();
    assert_eq!(
        kinds,
        ["privacy_request_received", "privacy_request_identified"]
    );

    // Five tries are all that a code has, and an hour.
    let wrong = if others == "000000" {
        "000001"
    } else {
        "000000"
    };
    for _ in 0..5 {
        prove(&other, wrong).await.is_problem(403, "code_wrong");
    }
    prove(&other, &others).await.is_problem(403, "code_wrong");
    let late = ask(app, "late@example.org", workspace).await;
    let code = app
        .letter("late@example.org", "privacy_received")
        .await
        .code();
    app.app.clock.advance(60 * 60 + 1);
    prove(&late, &code).await.is_problem(403, "code_wrong");
}

async fn b16_the_link_of_the_letter_opens_the_request_and_no_other(app: &TestApp) {
    let user = app.user().await;
    let anyone = app.anonymous();
    let workspace = Some(user.workspace.as_str());
    let id = ask(app, "mara@example.org", workspace).await;
    let letter = app.letter("mara@example.org", "privacy_received").await;
    let link = letter.token();
    let look = async |link: &str| {
        anyone
            .post("/privacy-requests/look", json!({ "link": link }))
            .await
    };
    look("guessed").await.is_problem(404, "link_unknown");
    look(&id).await.is_problem(404, "link_unknown");
    let seen = look(&link).await.is(200).json();
    // A program that looks through mail opens links, too: that says nothing of who asked.
    assert_eq!(
        (&seen["id"], &seen["identified"], &seen["state"]),
        (&json!(id), &json!(false), &json!("open"))
    );
    assert!(seen["desk"].is_string() && seen["due_on"].is_string());
    // Only the hash of a link is stored.
    let db = app.rows().await;
    let mut conn = db.read().await.unwrap();
    for (stored, opens) in [
        (link.as_bytes(), false),
        (Sha256::digest(&link).as_slice(), true),
    ] {
        let found = mixip_db::privacy::by_link(&mut conn, stored).await.unwrap();
        assert_eq!(found.is_some(), opens, "{stored:x?}");
    }
    drop(conn);
    db.close().await;

    let path = format!("/privacy-requests/{id}");
    let desk = user.get(&path).await.is(200).json();
    assert_eq!(desk["identified"], false);
    let confirm = async |link: &str| {
        anyone
            .post("/privacy-requests/confirm", json!({ "link": link }))
            .await
    };
    confirm("guessed").await.is_problem(404, "link_unknown");
    for _ in 0..2 {
        let seen = confirm(&link).await.is(200).json();
        assert_eq!(seen["identified"], true);
    }
    let desk = user.get(&path).await.is(200).json();
    assert_eq!(
        (
            &desk["identified"],
            desk["history"].as_array().unwrap().len()
        ),
        (&json!(true), 2),
        "once: {desk}"
    );
    let words = json!({ "text": "Which stand was it?\nThere were two." });
    user.post(&format!("{path}/messages"), words).await.is(201);
    let secret = json!({ "text": "She is on picture 12." });
    user.post(&format!("{path}/notes"), secret).await.is(201);
    let letter = app.letter("mara@example.org", "privacy_message").await;
    assert!(
        letter
            .plain
            .contains("> Which stand was it?\n> There were two.")
    );
    let link = letter.token();
    let seen = look(&link).await.is(200).json();
    let messages = seen["messages"].as_array().unwrap();
    assert_eq!(messages.len(), 2, "a note is for the desk alone: {seen}");
    assert_eq!(messages[1]["by"], Value::Null, "and so is who wrote");

    let reply = json!({ "link": link, "text": "The one with the boats." });
    let seen = anyone.post("/privacy-requests/write", reply).await.is(201);
    assert_eq!(seen.json()["messages"][2]["author"], "asker");
    let desk = user.get(&path).await.is(200).json();
    assert_eq!(
        (&desk["waits"], &desk["messages"][2]["kind"]),
        (&json!(true), &json!("note"))
    );
    let guessed = json!({ "link": "guessed", "text": "x" });
    anyone
        .post("/privacy-requests/write", guessed)
        .await
        .is_problem(404, "link_unknown");
}

async fn d14_asking_is_slowed_down(app: &TestApp) {
    let mut anyone = app.anonymous();
    for number in 0..20 {
        let email = format!("person-{number}@elsewhere.example");
        let body = asking(&email, None);
        anyone.post("/privacy-requests", body).await.is(202);
    }
    // Nobody is elsewhere by saying so.
    anyone
        .headers
        .insert("x-forwarded-for", "203.0.113.9".parse().unwrap());
    let body = asking("one-more@elsewhere.example", None);
    anyone
        .post("/privacy-requests", body)
        .await
        .is_problem(429, "too_many_attempts");
}

async fn d14_nobody_fills_a_letter_box_by_asking(app: &TestApp) {
    let user = app.user().await;
    let workspace = Some(user.workspace.as_str());
    for number in 0..5 {
        let mut body = asking("victim@example.org", workspace);
        body["name"] = json!(format!("You won {number} boats"));
        let asked = app.anonymous().post("/privacy-requests", body).await;
        assert_eq!(asked.is(202).json().as_object().unwrap().len(), 1);
    }
    assert_eq!(listed(&user, "").await, 5, "nobody is turned away");
    let sent = async || {
        app.letter_rows("victim@example.org", "privacy_received")
            .await
            .len()
    };
    assert_eq!(sent().await, 3);
    for letter in app
        .letters("victim@example.org", "privacy_received", 3)
        .await
    {
        assert!(!letter.plain.contains("boats"), "{}", letter.plain);
    }
    ask(app, "other@example.org", workspace).await;
    app.letter("other@example.org", "privacy_received").await;
    app.app.clock.advance(DAY + 1);
    ask(app, "victim@example.org", workspace).await;
    assert_eq!(sent().await, 4);
}

async fn b2_an_answer_is_due_in_a_month_with_one_alarm_on_day_21(app: &TestApp) {
    let user = app.user().await;
    let admin = app.colleague(&user.workspace, "admin").await;
    let member = app.colleague(&user.workspace, "member").await;
    let address = async |client: &Client| {
        let me = client.get("/me").await.is(200).json();
        me["email"].as_str().unwrap().to_owned()
    };
    let (owners, admins, members) = (
        address(&user).await,
        address(&admin).await,
        address(&member).await,
    );
    let user = lasting(app, &user).await;
    let zone = json!({ "time_zone": "UTC" });
    user.patch(&format!("/workspaces/{}", user.workspace), zone)
        .await
        .is(200);
    let id = ask(app, "mara@example.org", Some(&user.workspace)).await;
    let to_operator = ask(app, "mara@example.org", None).await;
    let closed = ask(app, "done@example.org", Some(&user.workspace)).await;
    let done = json!({ "text": "Nothing is held about you." });
    user.post(&format!("/privacy-requests/{closed}/close"), done)
        .await
        .is(200);
    let received = app.app.clock.today("UTC");
    let due = received.checked_add(jiff::Span::new().months(1)).unwrap();
    let path = format!("/privacy-requests/{id}");
    let seen = user.get(&path).await.is(200).json();
    assert_eq!(seen["due_on"], json!(due.to_string()));

    let pass = async |seconds: i64| {
        app.app.clock.advance(seconds);
        for done in futures_util::future::join_all((0..4).map(|_| app.app.keep_order())).await {
            done.unwrap();
        }
    };
    // To a minute before the alarm.
    let alarm = received.checked_add(jiff::Span::new().days(21)).unwrap();
    let alarm = alarm.to_zoned_datetime(jiff::tz::TimeZone::UTC).unwrap();
    let wait = alarm.timestamp().as_second() - app.app.clock.now().as_second();
    pass(wait - 60).await;
    assert_eq!(app.letter_rows(&owners, "privacy_alarm").await.len(), 0);
    pass(61).await;
    pass(DAY).await;
    // The owner runs the installation, too: one for each desk, and each once.
    assert_eq!(app.letter_rows(&owners, "privacy_alarm").await.len(), 2);
    assert_eq!(app.letter_rows(&admins, "privacy_alarm").await.len(), 1);
    assert_eq!(app.letter_rows(&members, "privacy_alarm").await.len(), 0);
    let seen = user.get(&path).await.is(200).json();
    assert!(seen["alarmed_at"].is_string());
    assert_eq!(seen["overdue"], false);
    assert_eq!(listed(&user, "?filter=alarm").await, 1);
    let metrics = format!("/workspaces/{}/privacy-metrics", user.workspace);
    let stands = user.get(&metrics).await.is(200).json();
    assert_eq!(
        (&stands["open"], &stands["alarmed"], &stands["pressing"]),
        (&json!(1), &json!(1), &json!(1))
    );

    // The last day is in time as a whole, and not a moment more.
    let over = due.tomorrow().unwrap();
    let over = over.to_zoned_datetime(jiff::tz::TimeZone::UTC).unwrap();
    let wait = over.timestamp().as_second() - app.app.clock.now().as_second();
    pass(wait - 5).await;
    assert_eq!(user.get(&path).await.json()["overdue"], false);
    assert_eq!(listed(&user, "?filter=overdue").await, 0);
    pass(6).await;
    assert_eq!(user.get(&path).await.json()["overdue"], true);
    assert_eq!(listed(&user, "?filter=overdue").await, 1);
    assert_eq!(listed(&user, "?filter=alarm").await, 0);
    let stands = user.get(&metrics).await.is(200).json();
    assert_eq!(
        (&stands["overdue"], &stands["due_soon"]),
        (&json!(1), &json!(0))
    );
    let operators = user.get(&format!("/privacy-requests/{to_operator}")).await;
    assert_eq!(operators.is(200).json()["overdue"], true);
    assert_eq!(app.letter_rows(&owners, "privacy_alarm").await.len(), 2);
}

async fn b2_the_time_is_extended_once_and_within_the_first_month(app: &TestApp) {
    let user = app.user().await;
    let user = lasting(app, &user).await;
    let id = ask(app, "mara@example.org", Some(&user.workspace)).await;
    let other = ask(app, "other@example.org", Some(&user.workspace)).await;
    let path = format!("/privacy-requests/{id}");
    let seen = user.get(&path).await.is(200).json();
    let due: jiff::civil::Date = seen["due_on"].as_str().unwrap().parse().unwrap();
    let latest = due.checked_add(jiff::Span::new().months(2)).unwrap();
    assert_eq!(seen["extendable_to"], json!(latest.to_string()));
    let extend = async |id: &str, until: jiff::civil::Date, reason: &str| {
        let body = json!({ "until": until.to_string(), "reason": reason });
        user.post(&format!("/privacy-requests/{id}/extend"), body)
            .await
    };
    extend(&id, latest, " ").await.is_problem(422, "required");
    for wrong in [due, due.yesterday().unwrap(), latest.tomorrow().unwrap()] {
        extend(&id, wrong, "Many pictures.")
            .await
            .is_problem(422, "extension_days");
    }
    app.app.clock.advance(22 * DAY);
    app.app.keep_order().await.unwrap();
    let extended = extend(&id, latest, "Many pictures.").await.is(200).json();
    assert_eq!(extended["due_on"], json!(latest.to_string()));
    assert_eq!(
        (&extended["extendable_to"], &extended["alarmed_at"]),
        (&Value::Null, &Value::Null),
        "the alarm comes again before the new day"
    );
    extend(&id, latest, "More.")
        .await
        .is_problem(409, "already_extended");
    // The notice goes out with its reason.
    let letter = app.letter("mara@example.org", "privacy_extended").await;
    assert!(
        letter.plain.contains("> Many pictures."),
        "{}",
        letter.plain
    );

    app.app.clock.advance(12 * DAY);
    app.app.keep_order().await.unwrap();
    assert_eq!(user.get(&path).await.json()["overdue"], false);
    extend(&other, latest, "Many pictures.")
        .await
        .is_problem(409, "extension_too_late");
    assert_eq!(
        app.letter_rows("other@example.org", "privacy_extended")
            .await
            .len(),
        0
    );
    app.app.clock.advance(70 * DAY);
    app.app.keep_order().await.unwrap();
    let seen = user.get(&path).await.is(200).json();
    assert!(seen["alarmed_at"].is_string() && seen["overdue"] == true);
}

async fn b2_of_two_who_answer_at_once_one_is_late(app: &TestApp) {
    let user = app.user().await;
    let admin = app.colleague(&user.workspace, "admin").await;
    for _ in 0..3 {
        let id = ask(
            app,
            &format!("{}@example.org", Uuid::now_v7()),
            Some(&user.workspace),
        )
        .await;
        let close = format!("/privacy-requests/{id}/close");
        let refuse = format!("/privacy-requests/{id}/refuse");
        let (one, two) = tokio::join!(
            user.post(&close, json!({ "text": "It is deleted." })),
            admin.post(&refuse, json!({ "reason": "It has to be kept." })),
        );
        let mut answers = [one.status, two.status];
        answers.sort_unstable();
        assert_eq!(answers, [200, 409]);
        let late = if one.status == 409 { one } else { two };
        late.is_problem(409, "already_closed");
        let seen = user.get(&format!("/privacy-requests/{id}")).await.json();
        assert_eq!(seen["messages"].as_array().unwrap().len(), 2, "{seen}");
        assert_eq!(seen["state"], seen["outcome"]);
        user.post(&close, json!({ "text": "Again." }))
            .await
            .is_problem(409, "already_closed");
        let until = json!({ "until": "2100-01-01", "reason": "Late." });
        user.post(&format!("/privacy-requests/{id}/extend"), until)
            .await
            .is_problem(409, "already_closed");
    }
    let letters = "SELECT COUNT(*) FROM outbox WHERE kind IN ('privacy_done', 'privacy_refused')";
    assert_eq!(sum(app, letters).await, 3);
}

async fn b2_a_refusal_names_the_authority_and_the_court(app: &TestApp) {
    let user = app.user().await;
    for (language, authority, court) in [
        ("en", "supervisory authority", "go to court"),
        ("de", "Aufsichtsbehörde", "vor Gericht"),
    ] {
        let email = format!("{language}@example.org");
        let mut body = asking(&email, Some(&user.workspace));
        body["language"] = json!(language);
        let asked = app.anonymous().post("/privacy-requests", body).await;
        let path = format!("/privacy-requests/{}/refuse", asked.is(202).id());
        user.post(&path, json!({ "reason": "" }))
            .await
            .is_problem(422, "required");
        let refused = user
            .post(&path, json!({ "reason": "It has to be kept." }))
            .await;
        assert_eq!(refused.is(200).json()["state"], "refused");
        let letter = app.letter(&email, "privacy_refused").await;
        let words = letter.plain.replace('\n', " ");
        for part in ["> It has to be kept.", authority, court, "12"] {
            assert!(words.contains(part), "{part}: {words}");
        }
    }
}

async fn b2_talent_ask_and_what_works_at_once_is_recorded(app: &TestApp) {
    let user = app.user().await;
    let talent = talent(&user, "Mara Canary", Some("mara@example.org")).await;
    let device = own_page(app, &user, &talent).await;
    let asked = json!({ "kind": "objection", "text": "Not on posters." });
    let made = device.post("/portal/privacy-requests", asked).await.is(201);
    let request = made.json();
    assert_eq!(
        (&request["identified"], &request["state"]),
        (&json!(true), &json!("open"))
    );
    let id = made.id();
    let desk = user.get(&format!("/privacy-requests/{id}")).await;
    let desk = desk.is(200).json();
    assert_eq!(
        (&desk["talent"]["id"], &desk["name"], &desk["origin"]),
        (&json!(talent), &json!("Mara Canary"), &json!("talent"))
    );
    user.put(
        &format!("/privacy-requests/{id}/talent"),
        json!({ "talent_id": null }),
    )
    .await
    .is_problem(409, "known_already");
    let words = json!({ "text": "Which posters do you mean?" });
    user.post(&format!("/privacy-requests/{id}/messages"), words)
        .await
        .is(201);
    let letter = app.letter("mara@example.org", "privacy_message").await;
    // Their link opens their page, not the page of those without one.
    assert!(letter.plain.contains("/t#"), "{}", letter.plain);
    let reply = format!("/portal/privacy-requests/{id}/messages");
    device
        .post(&reply, json!({ "text": "Those in town." }))
        .await
        .is(201);
    let other = self::talent(&user, "Somebody else", None).await;
    let elsewhere = own_page(app, &user, &other).await;
    elsewhere
        .post(&reply, json!({ "text": "mine" }))
        .await
        .is_problem(404, "not_found");
    let list = elsewhere.get("/portal/privacy-requests").await.is(200);
    assert_eq!(list.json()["items"], json!([]));

    // A download is access, answered in the same moment.
    let archive = device.get("/portal/data").await.is(200);
    assert!(archive.body.starts_with(b"PK"));
    let own = device.get("/portal/privacy-requests").await.is(200).json();
    let first = &own["items"][0];
    assert_eq!(
        (&first["kind"], &first["state"], &first["at_once"]),
        (&json!("access"), &json!("done"), &json!(true))
    );
    device
        .delete_with("/portal", json!({ "confirm": "Mara Canary" }))
        .await
        .is(204);
    let path = format!("/workspaces/{}/privacy-register", user.workspace);
    let register = user.get(&path).await.is(200).json();
    let kinds: Vec<(&str, &str, bool)> = register
        .as_array()
        .unwrap()
        .iter()
        .map(|entry| {
            let word = |field: &str| entry[field].as_str().unwrap();
            (word("kind"), word("outcome"), entry["at_once"] == true)
        })
        .collect();
    assert_eq!(
        kinds,
        [
            ("objection", "erased", false),
            ("access", "done", true),
            ("deletion", "done", true)
        ]
    );
    assert!(!register.to_string().contains("Canary"), "{register}");
}

async fn b2_accounts_ask_and_read_the_answer(app: &TestApp) {
    let operator = app.user().await;
    let user = app.user().await;
    let asked = json!({ "kind": "correction", "text": "My name has two n." });
    let id = user.post("/me/privacy-requests", asked).await.is(201).id();
    let foreign = json!({ "kind": "access", "text": "?", "workspace_id": operator.workspace });
    user.post("/me/privacy-requests", foreign)
        .await
        .is_problem(404, "not_found");
    let own = json!({ "kind": "access", "text": "?", "workspace_id": user.workspace });
    user.post("/me/privacy-requests", own).await.is(201);
    assert_eq!(listed(&user, "?origin=account").await, 1);
    assert_eq!(listed(&user, "?origin=talent").await, 0);
    let done = json!({ "text": "It has two now." });
    operator
        .post(&format!("/privacy-requests/{id}/close"), done)
        .await
        .is(200);
    let list = user.get("/me/privacy-requests").await.is(200).json();
    let request = &list["items"][1];
    assert_eq!(
        (&request["state"], &request["messages"][1]["text"]),
        (&json!("done"), &json!("It has two now."))
    );
    let letter = app.letter("person-1@example.org", "privacy_done").await;
    assert!(letter.plain.contains("/settings/privacy"));
    let reply = format!("/me/privacy-requests/{id}/messages");
    user.post(&reply, json!({ "text": "Thank you." }))
        .await
        .is(201);
    operator
        .post(&reply, json!({ "text": "mine" }))
        .await
        .is_problem(404, "not_found");
    let others = operator.get("/me/privacy-requests").await.is(200).json();
    assert_eq!(others["items"], json!([]));
}

async fn b2_erasing_a_talent_takes_their_requests_along(app: &TestApp) {
    let user = app.user().await;
    let talent = talent(&user, "Erika Canary", Some("erika@example.org")).await;
    let device = own_page(app, &user, &talent).await;
    let asked = json!({ "kind": "access", "text": "Where is erika-canary to be seen?" });
    let own = device.post("/portal/privacy-requests", asked).await;
    let own = own.is(201).id();
    // Somebody asked without their page; the desk found out who it is.
    let id = ask(app, "erika@example.org", Some(&user.workspace)).await;
    let seen = user.get(&format!("/privacy-requests/{id}")).await.json();
    assert_eq!(seen["suggestions"][0]["id"], json!(talent));
    let attach = format!("/privacy-requests/{id}/talent");
    let other = Uuid::now_v7();
    user.put(&attach, json!({ "talent_id": other }))
        .await
        .is_problem(404, "not_found");
    user.put(&attach, json!({ "talent_id": talent }))
        .await
        .is(200);
    for request in [&own, &id] {
        let words = json!({ "text": "erika-canary is on two pictures." });
        user.post(&format!("/privacy-requests/{request}/messages"), words)
            .await
            .is(201);
    }
    app.letters("erika@example.org", "privacy_message", 2).await;
    let kept = ask(app, "somebody@example.org", Some(&user.workspace)).await;

    user.delete(&format!("/talent/{talent}")).await.is(204);
    for query in [
        "SELECT COUNT(*) FROM privacy_messages WHERE text LIKE '%erika-canary%'",
        "SELECT COUNT(*) FROM privacy_requests WHERE email = 'erika@example.org' OR name LIKE 'Erika%'",
        "SELECT COUNT(*) FROM outbox WHERE recipient = 'erika@example.org'",
        "SELECT COUNT(*) FROM privacy_requests WHERE talent_id IS NOT NULL",
        "SELECT COUNT(*) FROM ledger_payloads WHERE payload LIKE '%erika-canary%'",
    ] {
        assert_eq!(sum(app, query).await, 0, "{query}");
    }
    let links = "SELECT COUNT(*) FROM privacy_links";
    assert_eq!(sum(app, links).await, 1, "the other one's stays");
    for request in [&own, &id] {
        let path = format!("/privacy-requests/{request}");
        let seen = user.get(&path).await.is(200).json();
        assert_eq!(
            (&seen["state"], &seen["outcome"], &seen["name"]),
            (&json!("done"), &json!("erased"), &Value::Null)
        );
        assert!(seen["emptied_at"].is_string() && seen["received_at"].is_string());
        user.post(&format!("{path}/messages"), json!({ "text": "?" }))
            .await
            .is_problem(409, "emptied");
    }
    let seen = user.get(&format!("/privacy-requests/{kept}")).await.json();
    assert_eq!(seen["state"], "open");
}

async fn b2_desks_are_apart_and_the_operator_hands_on(app: &TestApp) {
    let operator = app.user().await;
    let user = app.user().await;
    let member = app.colleague(&user.workspace, "member").await;
    let id = ask(app, "mara@example.org", Some(&user.workspace)).await;
    let lost = ask(app, "mara@example.org", None).await;
    let words = json!({ "text": "mine" });
    for (path, body) in [
        ("messages", words.clone()),
        ("notes", words.clone()),
        ("close", words),
        ("refuse", json!({ "reason": "mine" })),
        ("extend", json!({ "until": "2100-01-01", "reason": "mine" })),
    ] {
        let path = format!("/privacy-requests/{id}/{path}");
        operator
            .post(&path, body.clone())
            .await
            .is_problem(404, "not_found");
        member.post(&path, body).await.is_problem(403, "forbidden");
    }
    operator
        .get(&format!("/privacy-requests/{id}"))
        .await
        .is_problem(404, "not_found");
    user.get(&format!("/privacy-requests/{lost}"))
        .await
        .is_problem(404, "not_found");
    user.get("/privacy-requests")
        .await
        .is_problem(404, "not_found");
    user.get("/privacy-desks")
        .await
        .is_problem(404, "not_found");
    let desks = operator.get("/privacy-desks").await.is(200).json();
    assert_eq!(desks["items"].as_array().unwrap().len(), 3);

    let hand_on = format!("/privacy-requests/{lost}/hand-on");
    let to = json!({ "workspace_id": user.workspace });
    user.post(&hand_on, to.clone())
        .await
        .is_problem(404, "not_found");
    operator
        .post(&hand_on, json!({ "workspace_id": Uuid::now_v7() }))
        .await
        .is_problem(404, "not_found");
    let own = json!({ "text": "Our lawyer says: not ours." });
    operator
        .post(&format!("/privacy-requests/{lost}/notes"), own)
        .await
        .is(201);
    let before = operator.get(&format!("/privacy-requests/{lost}")).await;
    let due = before.is(200).json()["due_on"].clone();
    operator.post(&hand_on, to.clone()).await.is(204);
    operator
        .post(&hand_on, to)
        .await
        .is_problem(409, "handed_on");
    operator
        .get(&format!("/privacy-requests/{lost}"))
        .await
        .is_problem(404, "not_found");
    let seen = user.get(&format!("/privacy-requests/{lost}")).await;
    let seen = seen.is(200).json();
    assert_eq!(seen["due_on"], due, "the time runs on");
    let kinds = seen["history"].as_array().unwrap().len();
    assert_eq!(kinds, 3, "received, noted, and handed on: {seen}");
    let messages = seen["messages"].as_array().unwrap().len();
    assert_eq!(messages, 1, "without what the operator noted: {seen}");
    let notes = "SELECT COUNT(*) FROM privacy_messages WHERE kind = 'note'";
    assert_eq!(sum(app, notes).await, 0);
    let ledger = app.installation_ledger().await;
    assert!(ledger.contains(&"privacy_request_handed_on".to_owned()));
}

async fn b2_what_is_handed_on_late_alarms_who_answers_then(app: &TestApp) {
    let operator = app.user().await;
    let user = app.user().await;
    let addresses = ["person-0@example.org", "person-1@example.org"];
    let operator = lasting(app, &operator).await;
    let user = lasting(app, &user).await;
    let id = ask(app, "mara@example.org", None).await;
    let alarms = async || {
        app.app.keep_order().await.unwrap();
        let mut counted = Vec::new();
        for address in addresses {
            counted.push(app.letter_rows(address, "privacy_alarm").await.len());
        }
        counted
    };
    app.app.clock.advance(22 * DAY);
    assert_eq!(alarms().await, [1, 0]);
    let to = json!({ "workspace_id": user.workspace });
    operator
        .post(&format!("/privacy-requests/{id}/hand-on"), to)
        .await
        .is(204);
    let path = format!("/privacy-requests/{id}");
    assert_eq!(
        user.get(&path).await.is(200).json()["alarmed_at"],
        Value::Null
    );
    assert_eq!(alarms().await, [1, 1]);
    assert_eq!(alarms().await, [1, 1], "once");
    assert!(user.get(&path).await.json()["alarmed_at"].is_string());
    let letter = app.letter(addresses[1], "privacy_alarm").await;
    assert!(letter.plain.contains("extend it once"), "{}", letter.plain);

    // What was extended cannot be extended again, and the letter does not say so.
    let due = user.get(&path).await.json()["extendable_to"].clone();
    user.post(
        &format!("{path}/extend"),
        json!({ "until": due, "reason": "Many pictures." }),
    )
    .await
    .is(200);
    app.app.clock.advance(75 * DAY);
    assert_eq!(alarms().await, [1, 2]);
    let letters = app.letters(addresses[1], "privacy_alarm", 2).await;
    let said = letters
        .iter()
        .filter(|letter| letter.plain.contains("extend it once"))
        .count();
    assert_eq!(said, 1);
}

async fn b2_who_writes_after_the_answer_is_seen(app: &TestApp) {
    let user = app.user().await;
    let id = ask(app, "mara@example.org", Some(&user.workspace)).await;
    ask(app, "somebody@example.org", Some(&user.workspace)).await;
    let path = format!("/privacy-requests/{id}");
    user.post(&format!("{path}/close"), json!({ "text": "Done." }))
        .await
        .is(200);
    let metrics = format!("/workspaces/{}/privacy-metrics", user.workspace);
    let stands = async || {
        let stands = user.get(&metrics).await.is(200).json();
        [&stands["open"], &stands["waiting"], &stands["pressing"]].map(|n| n.as_i64().unwrap())
    };
    assert_eq!(stands().await, [1, 0, 0]);
    assert_eq!(listed(&user, "?filter=waiting").await, 0);
    let link = app.letter("mara@example.org", "privacy_done").await.token();
    let reply = json!({ "link": link, "text": "One picture is still there." });
    app.anonymous()
        .post("/privacy-requests/write", reply)
        .await
        .is(201);
    assert_eq!(stands().await, [1, 1, 1]);
    assert_eq!(listed(&user, "?filter=waiting").await, 1);
    assert_eq!(listed(&user, "?filter=waiting&origin=talent").await, 0);
    let seen = user.get(&path).await.is(200).json();
    assert_eq!(
        (&seen["state"], &seen["waits"], &seen["identified"]),
        (&json!("done"), &json!(true), &json!(true))
    );
    user.post(&format!("{path}/messages"), json!({ "text": "Now not." }))
        .await
        .is(201);
    assert_eq!(stands().await, [1, 0, 0]);
    assert_eq!(listed(&user, "?filter=waiting").await, 0);
}

async fn b2_words_that_come_during_an_erasure_do_not_stay(app: &TestApp) {
    let operator = app.user().await;
    let anyone = app.anonymous();
    let asked = json!({ "kind": "access", "text": "?" });
    let of_account = operator.post("/me/privacy-requests", asked).await;
    let of_account = of_account.is(201).id();
    let by_link = ask(app, "mara@example.org", None).await;
    let link = app.letter("mara@example.org", "privacy_received").await;
    let link = link.token();
    let handed = ask(app, "other@example.org", None).await;
    let db = app.rows().await;
    // They are emptied by somebody whose transaction ends only once the others wait.
    let mut tx = db.write().await.unwrap();
    for id in [&of_account, &by_link, &handed] {
        let id = id.parse().unwrap();
        mixip_db::privacy::close(&mut tx, id, "done", "erased", 1)
            .await
            .unwrap();
        assert!(mixip_db::privacy::empty(&mut tx, id, 1).await.unwrap());
    }
    let words = json!({ "text": "late-canary" });
    let to_asker = format!("/privacy-requests/{by_link}/messages");
    let own = format!("/me/privacy-requests/{of_account}/messages");
    let hand_on = format!("/privacy-requests/{handed}/hand-on");
    let (reply, confirmed, message, mine, handed, ()) = tokio::join!(
        anyone.post(
            "/privacy-requests/write",
            json!({ "link": link, "text": "late-canary" })
        ),
        anyone.post("/privacy-requests/confirm", json!({ "link": link })),
        operator.post(&to_asker, words.clone()),
        operator.post(&own, words),
        operator.post(&hand_on, json!({ "workspace_id": operator.workspace })),
        async {
            tokio::time::sleep(std::time::Duration::from_millis(700)).await;
            tx.commit().await.unwrap();
        }
    );
    reply.is_problem(404, "link_unknown");
    confirmed.is_problem(404, "link_unknown");
    message.is_problem(409, "emptied");
    mine.is_problem(404, "not_found");
    handed.is_problem(409, "emptied");
    db.close().await;
    for left in [
        "SELECT COUNT(*) FROM privacy_messages",
        "SELECT COUNT(*) FROM privacy_links",
        "SELECT COUNT(*) FROM privacy_requests WHERE identified_at IS NOT NULL OR workspace_id IS NOT NULL",
        "SELECT COUNT(*) FROM outbox WHERE kind = 'privacy_message'",
    ] {
        assert_eq!(sum(app, left).await, 0, "{left}");
    }
}

async fn b2_the_desk_is_counted_listed_and_registered(app: &TestApp) {
    let user = app.user().await;
    let user = lasting(app, &user).await;
    let mut ids = Vec::new();
    for number in 0..4 {
        let mut body = asking(&format!("p{number}@example.org"), Some(&user.workspace));
        if number == 0 {
            body["name"] = json!("=HYPERLINK(\"http://evil\")");
        }
        let asked = app.anonymous().post("/privacy-requests", body).await;
        ids.push(asked.is(202).id());
        app.app.clock.advance(2 * DAY);
    }
    let answer = async |id: &str, how: &str, body: Value| {
        user.post(&format!("/privacy-requests/{id}/{how}"), body)
            .await
            .is(200);
    };
    // Eight days after the first one, four after the third.
    answer(&ids[0], "close", json!({ "text": "Done." })).await;
    answer(&ids[2], "refuse", json!({ "reason": "No." })).await;
    let metrics = format!("/workspaces/{}/privacy-metrics", user.workspace);
    let stands = user.get(&metrics).await.is(200).json();
    assert_eq!(
        (
            &stands["open"],
            &stands["done"],
            &stands["refused"],
            &stands["median_days"]
        ),
        (&json!(2), &json!(1), &json!(1), &json!(6.0))
    );
    assert_eq!(
        stands["answered"],
        json!([
            { "kind": "access", "outcome": "done", "count": 1, "at_once": 0 },
            { "kind": "access", "outcome": "refused", "count": 1, "at_once": 0 },
        ])
    );
    // By what is due next, page by page.
    let path = format!("/workspaces/{}/privacy-requests", user.workspace);
    let first = user.get(&format!("{path}?limit=1")).await.is(200).json();
    assert_eq!(first["items"][0]["id"], json!(ids[1]));
    let cursor = first["next_cursor"].as_str().unwrap();
    let second = format!("{path}?limit=1&cursor={cursor}");
    let second = user.get(&second).await.is(200).json();
    assert_eq!(second["items"][0]["id"], json!(ids[3]));
    assert_eq!(listed(&user, "?filter=done").await, 1);
    assert_eq!(listed(&user, "?filter=refused").await, 1);
    user.get(&format!("{path}?filter=lost"))
        .await
        .is_problem(400, "malformed");

    let register = format!("/workspaces/{}/privacy-register", user.workspace);
    let table = user.get(&format!("{register}?format=csv")).await.is(200);
    assert!(table.header("content-disposition").contains(".csv"));
    let table = String::from_utf8(table.body).unwrap();
    let lines: Vec<&str> = table.lines().collect();
    assert_eq!(lines.len(), 5);
    assert!(lines[0].starts_with("id,kind,origin,name,"));
    assert!(
        lines[1].contains(",\"'=HYPERLINK(\"\"http://evil\"\")\","),
        "no formula: {}",
        lines[1]
    );
    let whole = user.get(&register).await.is(200).json();
    assert_eq!(whole.as_array().unwrap().len(), 4);
    // What was answered more than a year ago is not counted any more.
    app.app.clock.advance(366 * DAY);
    let stands = user.get(&metrics).await.is(200).json();
    assert_eq!(
        (&stands["answered"], &stands["median_days"]),
        (&json!([]), &Value::Null)
    );
}

async fn b14_closed_requests_are_emptied_after_three_years(app: &TestApp) {
    let user = app.user().await;
    let user = lasting(app, &user).await;
    let id = ask(app, "mara@example.org", Some(&user.workspace)).await;
    let open = ask(app, "mara@example.org", Some(&user.workspace)).await;
    let path = format!("/privacy-requests/{id}");
    user.post(&format!("{path}/close"), json!({ "text": "Done." }))
        .await
        .is(200);
    let empty = async |days: i64| {
        app.app.clock.advance(days * DAY);
        mixip_app::upkeep::empty_privacy_requests(&app.app)
            .await
            .unwrap();
        user.get(&path).await.is(200).json()
    };
    let seen = empty(3 * 365 - 2).await;
    assert_eq!(seen["name"], "Mara Canary");
    let seen = empty(4).await;
    assert_eq!(
        (&seen["name"], &seen["email"]),
        (&Value::Null, &Value::Null)
    );
    assert_eq!(seen["messages"], json!([]));
    assert_eq!(
        (&seen["kind"], &seen["outcome"]),
        (&json!("access"), &json!("done"))
    );
    let open = user.get(&format!("/privacy-requests/{open}")).await.json();
    assert_eq!(open["name"], "Mara Canary", "who waits is not forgotten");
}
