//! A talent is asked, signs on their own page, and takes it back: no account, no app.

use reqwest::Method;
use serde_json::{Value, json};

use crate::app::TestApp;
use crate::client::{Answer, Client, picture};
use crate::job::Job;

both_stores!(
    a6_who_signs_by_a_link_opens_the_exits_and_withdrawing_closes_them,
    a4_what_is_not_ticked_is_not_agreed_to,
    a12_what_was_signed_names_everything,
    a14_a_guardian_signs_for_a_minor,
    links_that_open_nothing_answer_the_same,
    of_two_who_sign_at_once_one_does,
    another_device_needs_a_code,
    pictures_show_the_talent_and_nobody_else,
    a_talent_takes_everything_along_and_goes,
    requests_are_refused_for_what_is_wrong_with_them,
    forms_have_versions_that_never_change,
    a12_of_two_who_write_a_form_the_later_one_is_told,
    a12_a_form_is_read_with_sample_data_before_it_is_published,
);

/// A question that covers the use of the story.
pub(crate) fn asking(talent: &str) -> Value {
    json!({
        "talent_ids": [talent],
        "title": "May we use pictures of you from the harbour day?",
        "message": "We photographed you by the water.",
        "shoot_dates": "12 September 2026",
        "compensation": "400 €",
        "items": [
            { "purpose": "editorial", "channels": ["web", "print"] },
            { "purpose": "advertising", "channels": ["web"], "note": "On our own site" },
        ],
        "territories": ["DE", "AT"],
        "starts_on": "2026-01-01",
        "ends_on": "2035-12-31",
        "asks_biometric": true,
        "expires_on": "2035-01-01",
        "send": "link",
    })
}

/// Asks a talent; the request's id and its link's secret.
pub(crate) async fn ask(user: &Client, project: &str, talent: &str) -> (String, String) {
    let path = format!("/projects/{project}/requests");
    let asked = user.post(&path, asking(talent)).await.is(202).json();
    let request = &asked["requests"][0];
    let link = request["link"].as_str().unwrap();
    let (page, token) = link.split_once("/t#").unwrap();
    assert!(page.starts_with("http://127.0.0.1"), "{link}");
    assert_eq!(token.len(), 43);
    (request["id"].as_str().unwrap().to_owned(), token.to_owned())
}

/// Opens a link on a device of its own.
pub(crate) async fn opened(app: &TestApp, token: &str) -> Client {
    let mut device = app.anonymous();
    let answer = device
        .post("/portal/sessions", json!({ "link": token }))
        .await
        .is(204);
    keep(&mut device, &answer);
    device
}

fn keep(device: &mut Client, answer: &Answer) {
    let cookie = answer.header("set-cookie");
    for part in [
        "__Host-mixip-talent=",
        "HttpOnly",
        "Secure",
        "SameSite=Strict",
    ] {
        assert!(cookie.contains(part), "{cookie}");
    }
    let cookie = cookie.split(';').next().unwrap();
    device.headers.insert("cookie", cookie.parse().unwrap());
}

/// A new talent of a workspace.
pub(crate) async fn talent(user: &Client, more: Value) -> String {
    let mut talent = json!({ "name": "Aino Salmi" });
    for (field, value) in more.as_object().unwrap() {
        talent[field] = value.clone();
    }
    let path = format!("/workspaces/{}/talent", user.workspace);
    user.post(&path, talent).await.is(201).id()
}

/// An answer that agrees to the editorial item, on one of its channels.
pub(crate) fn yes(page: &Value) -> Value {
    json!({
        "name": "Aino Salmi",
        "relation": "self",
        "items": [{ "purpose": "editorial", "channels": ["web"] }],
        "biometric": false,
        "signature": {
            "width": 300,
            "height": 100,
            "strokes": [[[10, 50], [60, 20.5], [90, 80]], [[100, 50], [180, 55]]],
        },
        "text_sha256": page["requests"][0]["text_sha256"],
    })
}

async fn a6_who_signs_by_a_link_opens_the_exits_and_withdrawing_closes_them(app: &TestApp) {
    let job = Job::begin(app).await;
    // The story's own consent is out of the way: everything rests on the page.
    let withdraw = format!("/consents/{}/withdraw", job.likeness);
    job.user.post(&withdraw, json!({})).await.is(200);
    for face in job.two_faces().await {
        let decision = match face["talent_id"] == json!(job.talent) {
            true => json!({ "decision": "confirmed" }),
            false => json!({ "decision": "incidental", "reason": "passer-by" }),
        };
        let path = format!("/faces/{}", face["id"].as_str().unwrap());
        job.user.patch(&path, decision).await.is(200);
    }
    assert_eq!(job.ask().await["clearance"], "blocked");

    let (request, token) = ask(&job.user, &job.project, &job.talent).await;
    let device = opened(app, &token).await;
    let page = device.get("/portal").await.is(200).json();
    assert_eq!(page["requests"][0]["id"], json!(request));
    assert_eq!(
        page["requests"][0]["state"], "sent",
        "as it was before it was seen"
    );
    let seen = job.user.get(&format!("/requests/{request}")).await.json();
    assert_eq!(seen["state"], "opened");
    let signed = device
        .post(&format!("/portal/requests/{request}/sign"), yes(&page))
        .await
        .is(201)
        .json();
    let consent = &signed["consents"][0];
    assert_eq!(signed["consents"].as_array().unwrap().len(), 1);
    assert_eq!(
        (&consent["method"], &consent["evidence_missing"]),
        (&json!("signed_link"), &json!(false))
    );
    assert_eq!(
        consent["scope"],
        json!({
            "projects": [job.project],
            "purposes": ["editorial"],
            "channels": ["web"],
            "territories": ["AT", "DE"],
            "starts_on": "2026-01-01",
            "ends_on": "2035-12-31",
        })
    );
    let cleared = job.ask().await;
    assert_eq!(cleared["clearance"], "cleared", "{cleared}");
    let seen = job.user.get(&format!("/requests/{request}")).await.json();
    assert_eq!(seen["state"], "signed");

    let path = format!(
        "/portal/consents/{}/withdraw",
        consent["id"].as_str().unwrap()
    );
    // One call and nothing else: as little as giving took.
    let bare = device.request(Method::POST, &path);
    assert_eq!(Answer::of(bare).await.is(200).json()["state"], "withdrawn");
    let blocked = job.ask().await;
    assert_eq!(blocked["clearance"], "blocked", "{blocked}");
    device
        .post(&path, json!({}))
        .await
        .is_problem(409, "already_withdrawn");
    let page = device.get("/portal").await.is(200).json();
    assert_eq!(page["consents"][0]["state"], "withdrawn", "the proof stays");
    assert!(page["consents"][0]["statement"]["text"].is_string());
}

async fn a4_what_is_not_ticked_is_not_agreed_to(app: &TestApp) {
    let user = app.user().await;
    let project = user.project().await;
    let talent = talent(&user, json!({})).await;
    let (request, token) = ask(&user, &project, &talent).await;
    let device = opened(app, &token).await;
    let page = device.get("/portal").await.is(200).json();
    let sign = format!("/portal/requests/{request}/sign");
    let with = |field: &str, value: Value| {
        let mut answer = yes(&page);
        answer[field] = value;
        answer
    };
    let refused: [(Value, u16, &str); 9] = [
        (with("items", json!([])), 422, "nothing_accepted"),
        (
            with(
                "items",
                json!([{ "purpose": "ai_training", "channels": ["web"] }]),
            ),
            422,
            "not_asked",
        ),
        (
            with(
                "items",
                json!([{ "purpose": "advertising", "channels": ["print"] }]),
            ),
            422,
            "not_asked",
        ),
        (
            with(
                "items",
                json!([
                    { "purpose": "editorial", "channels": ["web"] },
                    { "purpose": "editorial", "channels": ["print"] },
                ]),
            ),
            422,
            "answered_twice",
        ),
        (
            with("items", json!([{ "purpose": "editorial", "channels": [] }])),
            422,
            "invalid",
        ),
        (with("signature", Value::Null), 422, "signature_empty"),
        (
            with(
                "signature",
                json!({ "width": 300, "height": 100, "strokes": [] }),
            ),
            422,
            "signature_empty",
        ),
        (with("text_sha256", json!("00")), 409, "text_changed"),
        (with("name", json!(" ")), 422, "required"),
    ];
    for (answer, status, code) in refused {
        device.post(&sign, answer).await.is_problem(status, code);
    }
    let page = device.get("/portal").await.is(200).json();
    assert_eq!(page["consents"], json!([]), "nothing of it counted");
    // Matching alone, by a name that was typed.
    let mut answer = yes(&page);
    answer["items"] = json!([]);
    answer["biometric"] = json!(true);
    answer["signature"] = Value::Null;
    answer["typed"] = json!(true);
    let signed = device.post(&sign, answer).await.is(201).json();
    assert_eq!(signed["consents"].as_array().unwrap().len(), 1);
    assert_eq!(signed["consents"][0]["kind"], "biometric");
    let seen = user.get(&format!("/talent/{talent}")).await.json();
    assert_eq!(
        (&seen["biometric"], &seen["consents_in_force"]),
        (&json!(true), &json!(1))
    );
    // Who records a consent cannot say that it was signed here.
    let mut recorded = crate::job::consent("likeness");
    recorded["method"] = json!("signed_link");
    user.post(&format!("/talent/{talent}/consents"), recorded)
        .await
        .is_problem(422, "signed_link_reserved");
}

async fn a12_what_was_signed_names_everything(app: &TestApp) {
    let user = app.user().await;
    let project = user.project().await;
    let talent = talent(&user, json!({})).await;
    let (request, token) = ask(&user, &project, &talent).await;
    let device = opened(app, &token).await;
    let page = device
        .patch("/portal", json!({ "language": "de" }))
        .await
        .is(200)
        .json();
    let asked = &page["requests"][0];
    assert_eq!(asked["language"], "de");
    let text = asked["text"].as_str().unwrap();
    for part in [
        "Aino Salmi",
        "Harbour",
        "person-0@example.org",
        "12 September 2026",
        "400 €",
        "Artikel und Berichte (redaktionell): Druck und Webseiten und Apps",
        "Bezahlte Werbung: Webseiten und Apps (On our own site)",
        "Deutschland und Österreich",
        "vom 1. Januar 2026 bis zum 31. Dezember 2035",
        "Widerruf",
    ] {
        assert!(text.contains(part), "{part} is missing in:\n{text}");
    }
    let signed = device
        .post(&format!("/portal/requests/{request}/sign"), yes(&page))
        .await
        .is(201)
        .json();
    let statement = &signed["consents"][0]["statement"];
    let words = statement["text"].as_str().unwrap();
    assert!(words.starts_with(text), "what was read, to the letter");
    assert!(words.contains("Ich willige ein in: Artikel und Berichte (redaktionell): Webseiten und Apps; Deutschland und Österreich;"));
    assert_eq!(statement["language"], "de");
    let ledger = user
        .get(&format!("/workspaces/{}/ledger", user.workspace))
        .await
        .json();
    let ended = ledger["items"]
        .as_array()
        .unwrap()
        .iter()
        .find(|entry| entry["kind"] == "request_ended")
        .unwrap();
    let release = &ended["payload"]["answer"]["release"];
    for (field, value) in [
        ("name", json!("Aino Salmi")),
        ("text", json!(text)),
        ("address", json!("127.0.0.1")),
        ("proved_address", Value::Null),
        ("project", json!("Harbour")),
    ] {
        assert_eq!(release[field], value, "{field}");
    }
    assert_eq!(ended["payload"]["answer"]["drawn"], true);
    assert!(ended["actor"].is_null(), "no account did it");

    // As a PDF, for who signed and for who asked, and a receipt that anybody can verify.
    let own = device
        .get(&format!("/portal/requests/{request}/release"))
        .await
        .is(200);
    assert_eq!(own.header("content-type"), "application/pdf");
    assert!(own.body.starts_with(b"%PDF-"));
    let theirs = user
        .get(&format!("/requests/{request}/release"))
        .await
        .is(200);
    assert_eq!(theirs.body, own.body, "the same release, the same bytes");
    let stranger = app.user().await;
    stranger
        .get(&format!("/requests/{request}/release"))
        .await
        .is_problem(404, "not_found");
    let consent = signed["consents"][0]["id"].as_str().unwrap();
    let receipt = device
        .get(&format!("/portal/consents/{consent}/receipt"))
        .await
        .is(200);
    assert_eq!(receipt.header("content-type"), "application/jose");
    let receipt = json!({ "text": String::from_utf8(receipt.body).unwrap() });
    let verified = app
        .anonymous()
        .post("/verify", receipt)
        .await
        .is(200)
        .json();
    assert_eq!(verified["valid"], true, "{verified}");
    let processing = &verified["payload"]["pii_processing"];
    let version = processing["privacy_notice"]["version"].as_str().unwrap();
    assert!(version.contains(", version "), "{version}");
    let way = &processing["purposes"][0]["withdrawal_method"];
    assert!(way.as_str().unwrap().contains("the own page"), "{way}");
}

async fn a14_a_guardian_signs_for_a_minor(app: &TestApp) {
    let user = app.user().await;
    let project = user.project().await;
    let talent = talent(&user, json!({ "majority_on": "2034-05-01" })).await;
    let (request, token) = ask(&user, &project, &talent).await;
    let device = opened(app, &token).await;
    let page = device.get("/portal").await.is(200).json();
    assert_eq!(page["talent"]["minor"], true);
    assert_eq!(page["requests"][0]["guardian_needed"], true);
    assert_eq!(page["requests"][0]["form"]["name"], "minor");
    let sign = format!("/portal/requests/{request}/sign");
    device
        .post(&sign, yes(&page))
        .await
        .is_problem(422, "guardian_required");
    let mut answer = yes(&page);
    answer["name"] = json!("Kaisa Salmi");
    answer["relation"] = json!("guardian");
    let signed = device.post(&sign, answer).await.is(201).json();
    assert_eq!(
        signed["consents"][0]["given_by"],
        json!({ "name": "Kaisa Salmi", "relation": "guardian" })
    );
    assert_eq!(signed["consents"][0]["in_force"], true);
    // On the day of majority it ends by itself: whoever is of age decides alone.
    app.app.clock.advance(8 * 366 * 24 * 60 * 60);
    let page = opened_again(app, &user, &talent).await;
    assert_eq!(page["consents"][0]["in_force"], false);
}

/// The page by a new link, at the time it is now.
async fn opened_again(app: &TestApp, user: &Client, talent: &str) -> Value {
    let sign_in = json!({ "email": "person-0@example.org", "password": crate::app::PASSWORD });
    let mut user = user.without_session();
    let answer = user.post("/sessions", sign_in).await.is(201);
    user.keep_session(&answer);
    let link = user
        .post(&format!("/talent/{talent}/links"), json!({}))
        .await
        .is(201)
        .json();
    let token = link["link"].as_str().unwrap().rsplit_once('#').unwrap().1;
    let device = opened(app, token).await;
    device.get("/portal").await.is(200).json()
}

async fn links_that_open_nothing_answer_the_same(app: &TestApp) {
    let user = app.user().await;
    let project = user.project().await;
    let talent = talent(&user, json!({})).await;
    let (request, token) = ask(&user, &project, &talent).await;
    let device = opened(app, &token).await;
    let links = format!("/talent/{talent}/links");
    let again = user.post(&links, json!({})).await.is(201).json();
    let again = again["link"]
        .as_str()
        .unwrap()
        .rsplit_once('#')
        .unwrap()
        .1
        .to_owned();
    // The device of the old link is out from the next request on (D3).
    device.get("/portal").await.is_problem(401, "link_needed");
    user.delete(&links).await.is(204);
    let stranger = app.user().await;
    stranger
        .get(&format!("/requests/{request}"))
        .await
        .is_problem(404, "not_found");
    let mut answers = Vec::new();
    for link in [
        &token,
        &again,
        &"A".repeat(43),
        &String::new(),
        &"x".repeat(5_000),
    ] {
        let refused = app
            .anonymous()
            .post("/portal/sessions", json!({ "link": link }))
            .await
            .is_problem(404, "link_unknown");
        assert_eq!(refused.header("set-cookie"), "");
        answers.push(refused.body);
    }
    answers.dedup();
    assert_eq!(answers.len(), 1, "every one answers the same");
    // Nothing of a talent's own page answers to an account, and nothing of the house to a talent.
    user.get("/portal").await.is_problem(401, "link_needed");
    let fresh = user.post(&links, json!({})).await.is(201).json();
    let fresh = fresh["link"]
        .as_str()
        .unwrap()
        .rsplit_once('#')
        .unwrap()
        .1
        .to_owned();
    let device = opened(app, &fresh).await;
    for path in [
        "/me".to_owned(),
        format!("/talent/{talent}"),
        format!("/projects/{project}"),
        format!("/requests/{request}"),
    ] {
        device.get(&path).await.is_problem(401, "unauthenticated");
    }
    // Another talent's request is not theirs.
    let other = self::talent(&user, json!({ "name": "Other" })).await;
    let (others, _) = ask(&user, &project, &other).await;
    device
        .post(&format!("/portal/requests/{others}/decline"), json!({}))
        .await
        .is_problem(404, "not_found");
    // Who guesses is slowed down.
    let guessing = app.anonymous();
    let mut last = 404;
    for _ in 0..120 {
        let guess = json!({ "link": "guess" });
        last = guessing.post("/portal/sessions", guess).await.status;
        if last == 429 {
            break;
        }
    }
    assert_eq!(last, 429);
}

async fn of_two_who_sign_at_once_one_does(app: &TestApp) {
    let user = app.user().await;
    let project = user.project().await;
    let talent = talent(&user, json!({})).await;
    let (request, token) = ask(&user, &project, &talent).await;
    let device = opened(app, &token).await;
    let page = device.get("/portal").await.is(200).json();
    let sign = format!("/portal/requests/{request}/sign");
    let answers =
        futures_util::future::join_all((0..4).map(|_| device.post(&sign, yes(&page)))).await;
    let signed = answers.iter().filter(|answer| answer.status == 201).count();
    assert_eq!(signed, 1);
    for answer in answers.into_iter().filter(|answer| answer.status != 201) {
        answer.is_problem(409, "request_answered");
    }
    let page = device.get("/portal").await.is(200).json();
    assert_eq!(page["consents"].as_array().unwrap().len(), 1);
    device
        .post(&format!("/portal/requests/{request}/decline"), json!({}))
        .await
        .is_problem(409, "request_answered");

    // Taken back, and past its last day.
    let (second, _) = ask(&user, &project, &talent).await;
    user.post(&format!("/requests/{second}/withdraw"), json!({}))
        .await
        .is(200);
    let (third, _) = ask(&user, &project, &talent).await;
    let page = device.get("/portal").await.is(200).json();
    let states: Vec<&Value> = page["requests"]
        .as_array()
        .unwrap()
        .iter()
        .map(|request| &request["state"])
        .collect();
    assert_eq!(states, ["sent", "withdrawn", "signed"]);
    device
        .post(&format!("/portal/requests/{second}/decline"), json!({}))
        .await
        .is_problem(409, "request_answered");
    let declined = device
        .post(
            &format!("/portal/requests/{third}/decline"),
            json!({ "reason": "no" }),
        )
        .await
        .is(200)
        .json();
    assert_eq!(declined["state"], "declined");
}

/// The code of the letter that was sent last, when there are as many.
async fn code_of_letter(app: &TestApp, number: usize) -> String {
    let letters = app.letters("aino@example.org", "portal_code", number).await;
    letters[number - 1].code()
}

async fn another_device_needs_a_code(app: &TestApp) {
    let user = app.user().await;
    let project = user.project().await;
    let talent = talent(&user, json!({ "email": "aino@example.org" })).await;
    let (_, token) = ask(&user, &project, &talent).await;
    let first = opened(app, &token).await;
    let page = first.get("/portal").await.is(200).json();
    assert_eq!(page["talent"]["email_hint"], "a…@example.org");
    let open = |code: Option<&str>| {
        let body = json!({ "link": token, "code": code });
        let device = app.anonymous();
        async move { device.post("/portal/sessions", body).await }
    };
    open(None).await.is_problem(403, "code_required");
    let code = code_of_letter(app, 1).await;
    let wrong = if code == "000000" { "000001" } else { "000000" };
    open(Some(wrong)).await.is_problem(403, "code_wrong");
    let answer = open(Some(&code)).await.is(204);
    let mut second = app.anonymous();
    keep(&mut second, &answer);
    second.get("/portal").await.is(200);
    // A code is good for once, and not for ever.
    open(Some(&code)).await.is_problem(403, "code_wrong");
    open(None).await.is_problem(403, "code_required");
    let code = code_of_letter(app, 2).await;
    app.app.clock.advance(16 * 60);
    open(Some(&code)).await.is_problem(403, "code_wrong");
    // A device that leaves is out; the other one stays.
    second.delete("/portal/sessions/current").await.is(204);
    second.get("/portal").await.is_problem(401, "link_needed");
    // The address is shown to be theirs.
    first.post("/portal/email-codes", json!({})).await.is(202);
    let code = code_of_letter(app, 3).await;
    let page = first
        .post("/portal/email-codes/verify", json!({ "code": code }))
        .await
        .is(200)
        .json();
    assert_eq!(page["talent"]["email_proved"], true);
    // Another address is another thing.
    let change = json!({ "email": "other@example.org" });
    user.patch(&format!("/talent/{talent}"), change)
        .await
        .is(200);
    let page = first.get("/portal").await.is(200).json();
    assert_eq!(page["talent"]["email_proved"], false);
}

async fn pictures_show_the_talent_and_nobody_else(app: &TestApp) {
    let job = Job::begin(app).await;
    let faces = job.two_faces().await;
    let (own, other) = match faces[0]["talent_id"] == json!(job.talent) {
        true => (&faces[0], &faces[1]),
        false => (&faces[1], &faces[0]),
    };
    let confirm = json!({ "decision": "confirmed" });
    let path = format!("/faces/{}", own["id"].as_str().unwrap());
    job.user.patch(&path, confirm).await.is(200);
    let (_, token) = ask(&job.user, &job.project, &job.talent).await;
    let device = opened(app, &token).await;
    let listed = device.get("/portal/pictures").await.is(200).json();
    assert_eq!(listed["items"].as_array().unwrap().len(), 1);
    let picture = &listed["items"][0];
    assert_eq!(picture["asset_id"], json!(job.asset));
    assert_eq!(picture["faces"][0]["face_id"], own["id"]);
    assert_eq!(picture["faces"].as_array().unwrap().len(), 1);
    let path = format!("/portal/pictures/{}", job.asset);
    let shown = device.get(&path).await.is(200);
    assert_eq!(shown.header("cache-control"), "private, no-store");
    let shown = image::load_from_memory(&shown.body).unwrap().into_rgb8();
    let spread = |face: &Value| {
        let bounds = &face["box"];
        let part = |side: &str, of: u32| (bounds[side].as_f64().unwrap() * f64::from(of)) as u32;
        let (width, height) = shown.dimensions();
        let inside = image::imageops::crop_imm(
            &shown,
            part("x", width),
            part("y", height),
            part("width", width),
            part("height", height),
        )
        .to_image();
        let grey: Vec<u8> = inside.pixels().map(|pixel| pixel.0[1]).collect();
        grey.iter().max().unwrap() - grey.iter().min().unwrap()
    };
    assert!(spread(own) > 100, "their own face is to be seen");
    assert!(spread(other) < 20, "everybody else's is one colour");
    // Pictures of nobody they are, are none of theirs.
    let alone = job
        .user
        .upload(
            &job.project,
            "other.jpg",
            &crate::client::picture("other.jpg"),
        )
        .await;
    job.user.searched(&alone).await;
    device
        .get(&format!("/portal/pictures/{alone}"))
        .await
        .is_problem(404, "not_found");

    // "That is not me."
    let dispute = format!("{path}/dispute");
    device
        .post(&dispute, json!({ "face_id": other["id"] }))
        .await
        .is_problem(404, "not_found");
    device
        .post(
            &dispute,
            json!({ "face_id": own["id"], "reason": "my sister" }),
        )
        .await
        .is(204);
    let listed = device.get("/portal/pictures").await.is(200).json();
    assert_eq!(listed["items"], json!([]));
    let faces = job.faces().await;
    let face = faces.iter().find(|face| face["id"] == own["id"]).unwrap();
    assert_eq!(face["decision"], "rejected");
    let asked = job.ask().await;
    assert_ne!(asked["clearance"], "cleared");
}

async fn a_talent_takes_everything_along_and_goes(app: &TestApp) {
    let user = app.user().await;
    let project = user.project().await;
    let talent = talent(&user, json!({ "notes": "met at the quay" })).await;
    let (request, token) = ask(&user, &project, &talent).await;
    let device = opened(app, &token).await;
    let page = device.get("/portal").await.is(200).json();
    let mut answer = yes(&page);
    answer["biometric"] = json!(true);
    device
        .post(&format!("/portal/requests/{request}/sign"), answer)
        .await
        .is(201);
    device
        .send_file("/portal/selfies", "me.jpg", picture("one.jpg"))
        .await
        .is(201);
    device
        .send_file(
            "/portal/selfies?keep_picture=true",
            "me.jpg",
            picture("one-again.jpg"),
        )
        .await
        .is(201);
    let archive = device.get("/portal/data").await.is(200);
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(archive.body)).unwrap();
    let about: Value = serde_json::from_reader(archive.by_name("data.json").unwrap()).unwrap();
    assert_eq!(about["talent"]["notes"], "met at the quay");
    assert_eq!(about["page"]["consents"].as_array().unwrap().len(), 2);
    assert_eq!(about["signatures"].as_array().unwrap().len(), 1);
    let references = about["references"].as_array().unwrap();
    assert_eq!(references.len(), 2);
    for reference in references {
        // 192 numbers of 4 bytes, in base64
        assert_eq!(reference["template"].as_str().unwrap().len(), 1024);
    }
    assert_eq!(
        archive.len(),
        2,
        "and the one picture that they let be kept"
    );

    device
        .delete_with("/portal", json!({ "confirm": "Somebody" }))
        .await
        .is_problem(422, "confirm");
    device
        .delete_with("/portal", json!({ "confirm": "Aino Salmi" }))
        .await
        .is(204);
    device.get("/portal").await.is_problem(401, "link_needed");
    user.get(&format!("/talent/{talent}")).await.is(404);
    user.get(&format!("/requests/{request}")).await.is(404);
    app.anonymous()
        .post("/portal/sessions", json!({ "link": token }))
        .await
        .is_problem(404, "link_unknown");
}

async fn requests_are_refused_for_what_is_wrong_with_them(app: &TestApp) {
    let user = app.user().await;
    let project = user.project().await;
    let talent = talent(&user, json!({})).await;
    let path = format!("/projects/{project}/requests");
    let with = |field: &str, value: Value| {
        let mut asking = asking(&talent);
        asking[field] = value;
        asking
    };
    let elsewhere = app.user().await;
    let foreign = self::talent(&elsewhere, json!({})).await;
    let nobody = uuid::Uuid::nil();
    for (asking, status, code) in [
        (with("talent_ids", json!([])), 422, "talent_count"),
        (with("talent_ids", json!([foreign])), 422, "unknown_talent"),
        (
            with("talent_ids", json!([talent, nobody])),
            422,
            "unknown_talent",
        ),
        (with("asset_ids", json!([nobody])), 422, "unknown_asset"),
        (with("form_id", json!(nobody)), 422, "unknown_form"),
        (with("send", json!("mail")), 422, "address_missing"),
        (
            with("expires_on", json!("2020-01-01")),
            422,
            "expires_in_past",
        ),
        (
            with("ends_on", json!("2025-12-31")),
            422,
            "ends_before_starts",
        ),
        (with("title", json!("")), 422, "required"),
        (with("territories", json!(["UK"])), 422, "invalid"),
        (
            with("items", json!([{ "purpose": "fame", "channels": ["web"] }])),
            422,
            "invalid",
        ),
        (
            with(
                "items",
                json!([
                    { "purpose": "editorial", "channels": ["web"] },
                    { "purpose": "editorial", "channels": ["print"] },
                ]),
            ),
            422,
            "purpose_twice",
        ),
        (with("because", json!("x")), 400, "unknown_field"),
    ] {
        user.post(&path, asking).await.is_problem(status, code);
    }
    let listed = user.get(&path).await.is(200).json();
    assert_eq!(listed["items"], json!([]), "all are made, or none");
}

async fn forms_have_versions_that_never_change(app: &TestApp) {
    let user = app.user().await;
    let forms = format!("/workspaces/{}/forms", user.workspace);
    let built_in = user.get(&forms).await.is(200).json();
    let built_in = built_in["items"].as_array().unwrap();
    assert_eq!(built_in.len(), 5);
    let standard = built_in[0]["id"].as_str().unwrap();
    user.patch(&format!("/forms/{standard}"), json!({ "name": "x" }))
        .await
        .is_problem(409, "built_in");
    let form = json!({ "name": "Ours", "kind": "standard", "texts": { "en": "We may do anything, {{who}}." } });
    let form = user.post(&forms, form).await.is(201).id();
    let path = format!("/forms/{form}");
    let publish = format!("{path}/publish");
    user.post(&publish, json!({}))
        .await
        .is_problem(422, "unknown_merge_field");
    let text = "{{asker}} asks {{talent}}: {{items}} in {{territories}}, {{term}}.";
    let lacking = json!({ "texts": { "en": text.replace("{{talent}}", "you") } });
    user.patch(&path, lacking).await.is(200);
    user.post(&publish, json!({}))
        .await
        .is_problem(422, "merge_field_missing");
    user.patch(&path, json!({ "texts": { "en": text } }))
        .await
        .is(200);
    let project = user.project().await;
    let talent = talent(&user, json!({})).await;
    let mut asked = asking(&talent);
    asked["form_id"] = json!(form);
    let requests = format!("/projects/{project}/requests");
    user.post(&requests, asked.clone())
        .await
        .is_problem(422, "unknown_form");
    let published = user.post(&publish, json!({})).await.is(200).json();
    assert_eq!(
        (&published["version"], &published["published"]),
        (&json!(1), &json!(true))
    );
    user.post(&publish, json!({}))
        .await
        .is_problem(409, "already_published");
    user.post(&requests, asked.clone()).await.is(202);
    // A change begins the next version; what was published stays, and is taken until the next one is.
    let draft = json!({ "texts": { "en": format!("{text} More.") } });
    let changed = user.patch(&path, draft).await.is(200).json();
    assert_eq!(
        (&changed["version"], &changed["published"]),
        (&json!(2), &json!(false))
    );
    let versions = user.get(&path).await.is(200).json();
    assert_eq!(versions["items"][1]["texts"]["en"], text);
    assert_eq!(versions["items"][1]["published_by"], "Ines Kaspar");
    assert!(versions["items"][1]["published_at"].is_string());
    assert!(versions["items"][0]["published_at"].is_null());
    assert_eq!(versions["items"][0]["published_version"], 1);
    // What can be asked with is not what is being written.
    let drafts = user.get(&forms).await.is(200).json();
    assert_eq!(drafts["items"][5]["version"], 2);
    let takable = user.get(&format!("{forms}?published=true")).await;
    let takable = takable.is(200).json();
    assert_eq!(takable["items"].as_array().unwrap().len(), 6);
    assert_eq!(
        (
            &takable["items"][5]["version"],
            &takable["items"][5]["texts"]["en"]
        ),
        (&json!(1), &json!(text))
    );
    user.post(&requests, asked.clone()).await.is(202);
    asked["language"] = json!("de");
    user.post(&requests, asked)
        .await
        .is_problem(422, "language_missing");
    let listed = user.get(&requests).await.is(200).json();
    for request in listed["items"].as_array().unwrap() {
        assert_eq!(
            request["form"],
            json!({ "id": form, "name": "Ours", "version": 1 })
        );
    }
}

async fn a12_of_two_who_write_a_form_the_later_one_is_told(app: &TestApp) {
    let user = app.user().await;
    let forms = format!("/workspaces/{}/forms", user.workspace);
    let form = user
        .post(&forms, json!({ "name": "Ours", "kind": "standard" }))
        .await
        .is(201)
        .json();
    let path = format!("/forms/{}", form["id"].as_str().unwrap());
    let (publish, revert) = (format!("{path}/publish"), format!("{path}/revert"));
    let read = form["changed_at"].as_str().unwrap().to_owned();
    let text = "{{asker}} asks {{talent}}: {{items}} in {{territories}}, {{term}}.";
    let write = |text: &str, read: &str| json!({ "texts": { "en": text }, "read_at": read });
    let first = user.patch(&path, write(text, &read)).await.is(200).json();
    user.patch(&path, write("Another text", &read))
        .await
        .is_problem(409, "changed_meanwhile");
    user.post(&format!("{publish}?read_at={read}"), json!({}))
        .await
        .is_problem(409, "changed_meanwhile");
    let versions = user.get(&path).await.is(200).json();
    assert_eq!(versions["items"][0]["texts"], json!({ "en": text }));
    user.post(&revert, json!({}))
        .await
        .is_problem(409, "never_published");
    let read = first["changed_at"].as_str().unwrap();
    user.post(&format!("{publish}?read_at={read}"), json!({}))
        .await
        .is(200);
    user.post(&revert, json!({}))
        .await
        .is_problem(409, "no_draft");
    // What is written after it goes again, and what was published is the latest.
    let next = user.patch(&path, write("Draft", read)).await.is(200).json();
    assert_eq!(next["version"], 2);
    let left = user.post(&revert, json!({})).await.is(200).json();
    assert_eq!(
        (&left["version"], &left["published"]),
        (&json!(1), &json!(true))
    );
    assert_eq!(left["texts"], json!({ "en": text }));
    let versions = user.get(&path).await.is(200).json();
    assert_eq!(versions["items"].as_array().unwrap().len(), 1);
}

async fn a12_a_form_is_read_with_sample_data_before_it_is_published(app: &TestApp) {
    let user = app.user().await;
    let preview = format!("/workspaces/{}/forms/preview", user.workspace);
    let texts = json!({
        "en": "{{asker}}, {{contact}}, asks {{talent}} for {{items}} in {{territories}}, {{term}}. {{whoever}}",
        "de": "{{talent}}, {{shoot_dates}}: {{compensation}}",
    });
    let read = user.post(&preview, json!({ "texts": texts })).await;
    let read = read.is(200).json();
    let english = read["texts"]["en"].as_str().unwrap();
    assert!(
        english.contains("asks Alex Morgan for"),
        "with sample data: {english}"
    );
    assert!(english.contains("in Austria, Germany and Switzerland, from "));
    assert!(english.ends_with("{{whoever}}"), "what nobody knows stays");
    assert_eq!(
        read["texts"]["de"],
        "Alex Weber, 13. und 14. Juni: 80 Euro und ein Abzug"
    );
    let fault =
        |language, code, field| json!({ "language": language, "code": code, "field": field });
    assert_eq!(
        read["faults"],
        json!([
            fault("en", "unknown_merge_field", "whoever"),
            fault("de", "merge_field_missing", "asker"),
            fault("de", "merge_field_missing", "items"),
            fault("de", "merge_field_missing", "territories"),
            fault("de", "merge_field_missing", "term"),
        ])
    );
    assert_eq!(
        read["left_out"][0],
        fault("en", "merge_field_left_out", "project")
    );
    let needed = |one: &&serde_json::Value| one["needed"] == true;
    let fields = read["fields"].as_array().unwrap();
    assert_eq!((fields.len(), fields.iter().filter(needed).count()), (9, 5));
    let empty = user.post(&preview, json!({ "texts": {} })).await;
    assert_eq!(empty.is(200).json()["faults"][0]["code"], "no_text");
    user.post(&preview, json!({ "texts": { "fr": "x" } }))
        .await
        .is_problem(422, "invalid");
}
