//! Links of shares: who is let in by one, and what ends it.

use reqwest::Method;
use serde_json::{Value, json};
use sha2::Digest;

use crate::app::TestApp;
use crate::client::{Client, picture};
use crate::job::{Job, intended};
use crate::shares::{guest, keep, ledger, secret_of, share, share_with};

both_stores!(
    a_share_is_made_as_it_should_be_or_not_at_all,
    d3_a_share_ends_with_the_next_request,
    d6_no_other_site_comes_in,
    unknown_and_ended_links_get_one_answer,
    passwords_are_not_guessed,
    a_link_is_shown_once_and_stored_as_a_hash,
);

/// Everything a guest can ask for.
async fn paths(visitor: &Client) -> Vec<String> {
    let shared = visitor.get("/shared").await.is(200).json();
    let item = shared["items"][0]["id"].as_str().unwrap();
    let mut paths = vec!["/shared".to_owned()];
    for name in ["thumb", "preview", "original"] {
        paths.push(format!("/shared/items/{item}/{name}"));
    }
    paths
}

async fn answers(visitor: &Client, paths: &[String], status: u16, code: &str) {
    for path in paths {
        visitor.get(path).await.is_problem(status, code);
    }
}

async fn d3_a_share_ends_with_the_next_request(app: &TestApp) {
    let job = Job::begin(app).await;
    let downloads = json!({ "downloads": true });

    // Taken back.
    let (id, link) = job.share(downloads.clone()).await;
    let visitor = guest(app, json!({ "link": link })).await;
    let all = paths(&visitor).await;
    for path in &all {
        visitor.get(path).await.is(200);
    }
    let share = format!("/shares/{id}");
    job.user.delete(&share).await.is(204);
    answers(&visitor, &all, 404, "link_unknown").await;
    job.user.delete(&share).await.is(204);
    let told = job.user.get(&share).await.is(200).json();
    assert_eq!(
        (&told["state"], &told["revoked_by"]),
        (&json!("revoked"), &json!("Ines Kaspar"))
    );
    let change = json!({ "downloads": false });
    let refused = job.user.patch(&share, change).await;
    refused.is_problem(409, "share_revoked");
    let refused = job.user.post(&format!("{share}/links"), json!({})).await;
    refused.is_problem(409, "share_revoked");
    let kinds = ledger(&job).await;
    assert_eq!(
        kinds.iter().filter(|kind| *kind == "share_revoked").count(),
        1
    );

    // Another link: who came by the old one has to come by the new one.
    let (id, link) = job.share(downloads.clone()).await;
    let visitor = guest(app, json!({ "link": link })).await;
    let renewed = job
        .user
        .post(&format!("/shares/{id}/links"), json!({}))
        .await;
    let new = secret_of(&renewed.is(201).json()["link"]);
    assert_ne!(new, link);
    let all = ["/shared".to_owned()];
    answers(&visitor, &all, 401, "link_needed").await;
    let old = visitor
        .post("/shared/sessions", json!({ "link": link }))
        .await;
    old.is_problem(404, "link_unknown");
    let visitor = guest(app, json!({ "link": new })).await;
    let all = paths(&visitor).await;

    // Its time is over; somebody gives it more.
    app.app.clock.advance(31 * 24 * 60 * 60);
    answers(&visitor, &all, 404, "link_unknown").await;
    let job = job.signed_in_again(app).await;
    let share = format!("/shares/{id}");
    assert_eq!(
        job.user.get(&share).await.is(200).json()["state"],
        "expired"
    );
    let later = (app.app.clock.now() + jiff::SignedDuration::from_hours(24)).to_string();
    let longer = json!({ "expires_at": later });
    assert_eq!(
        job.user.patch(&share, longer).await.is(200).json()["state"],
        "open"
    );
    answers(&visitor, &all, 401, "link_needed").await;
    let visitor = guest(app, json!({ "link": new })).await;
    let all = paths(&visitor).await;

    // The asset goes, and then the project.
    job.user
        .delete(&format!("/assets/{}", job.asset))
        .await
        .is(204);
    answers(&visitor, &all[1..], 404, "not_found").await;
    assert_eq!(
        visitor.get("/shared").await.is(200).json()["items"],
        json!([])
    );
    job.user
        .delete(&format!("/projects/{}", job.project))
        .await
        .is(204);
    let ended = visitor.get("/shared").await;
    assert!(matches!(ended.status, 401 | 404), "{}", ended.status);
    let ended = visitor
        .post("/shared/sessions", json!({ "link": new }))
        .await;
    ended.is_problem(404, "link_unknown");
    job.user.get(&share).await.is(404);
}

async fn unknown_and_ended_links_get_one_answer(app: &TestApp) {
    let job = Job::begin(app).await;
    let mut links = vec![
        String::new(),
        "x".repeat(43),
        "A".repeat(100_000),
        "../../etc/passwd\u{0}".to_owned(),
        job.project.clone(),
    ];
    for secured in [json!({}), json!({ "password": "nine blue herons" })] {
        let (id, link) = job.share(secured.clone()).await;
        job.user.delete(&format!("/shares/{id}")).await.is(204);
        links.push(link);
        let (_, link) = job.share(secured).await;
        links.push(link);
    }
    app.app.clock.advance(31 * 24 * 60 * 60);
    let mut told = Vec::new();
    for link in links {
        for more in [
            json!({}),
            json!({ "password": "nine blue herons", "name": "Ines" }),
        ] {
            let mut body = more.clone();
            body["link"] = json!(link);
            let answer = app.anonymous().post("/shared/sessions", body).await;
            let answer = answer.is_problem(404, "link_unknown");
            assert_eq!(answer.header("set-cookie"), "");
            let mut headers: Vec<String> = answer.headers.keys().map(ToString::to_string).collect();
            headers.sort();
            told.push((headers, answer.json()));
        }
    }
    told.dedup();
    assert_eq!(told.len(), 1, "{told:?}");
    // Whoever came by none is told that, by whatever they bring.
    let mut somebody = app.anonymous();
    somebody.get("/shared").await.is_problem(401, "link_needed");
    let cookie = format!("__Host-mixip-share={}", "A".repeat(43));
    somebody.headers.insert("cookie", cookie.parse().unwrap());
    somebody.get("/shared").await.is_problem(401, "link_needed");
    job.user.get("/shared").await.is_problem(401, "link_needed");
}

async fn passwords_are_not_guessed(app: &TestApp) {
    let job = Job::begin(app).await;
    let short = json!({ "password": "1234567" });
    let path = format!("/projects/{}/shares", job.project);
    let refused = job.user.post(&path, share_with(&[&job.asset], short)).await;
    refused.is_problem(422, "password_too_short");
    let secured = json!({ "password": "nine blue herons", "ask_name": true });
    let (id, link) = job.share(secured).await;
    let told = job.user.get(&format!("/shares/{id}")).await.is(200);
    assert_eq!(told.json()["has_password"], true);
    assert!(!String::from_utf8_lossy(&told.body).contains("argon2"));
    let come = async |password: Option<&str>, name: Option<&str>| {
        let mut body = json!({ "link": link });
        body["password"] = json!(password);
        body["name"] = json!(name);
        app.anonymous().post("/shared/sessions", body).await
    };
    come(None, None).await.is_problem(403, "password_needed");
    // A right one is no try.
    for _ in 0..12 {
        let answer = come(Some("nine blue herons"), None).await;
        answer.is_problem(403, "name_needed");
    }
    come(Some("nine blue herons"), Some("  "))
        .await
        .is_problem(403, "name_needed");
    let odd = "x".repeat(101);
    come(Some("nine blue herons"), Some(&odd))
        .await
        .is_problem(422, "too_long");
    let mut visitor = app.anonymous();
    let answer = come(Some("nine blue herons"), Some("Jonas")).await.is(201);
    keep(&mut visitor, &answer);
    for n in 0..10 {
        let answer = come(Some(&format!("nine blue her{n}ns")), Some("Jonas")).await;
        answer.is_problem(403, "password_wrong");
    }
    for password in ["nine blue herons", "another"] {
        let answer = come(Some(password), Some("Jonas")).await;
        let answer = answer.is_problem(429, "too_many_attempts");
        assert!(answer.header("retry-after").parse::<u64>().unwrap() > 0);
    }
    // Who is in is not asked again, and stays in.
    let again = visitor
        .post("/shared/sessions", json!({ "link": link }))
        .await;
    assert_eq!(again.is(201).header("set-cookie"), "");
    visitor.get("/shared").await.is(200);
    // Who is in by one link is not in by another.
    let (_, other) = job.share(json!({ "password": "four grey geese" })).await;
    let refused = visitor
        .post("/shared/sessions", json!({ "link": other }))
        .await;
    refused.is_problem(403, "password_needed");
}

async fn a_link_is_shown_once_and_stored_as_a_hash(app: &TestApp) {
    let job = Job::begin(app).await;
    let (id, link) = job.share(json!({ "password": "nine blue herons" })).await;
    let visitor = guest(app, json!({ "link": link, "password": "nine blue herons" })).await;
    let cookie = visitor.headers["cookie"].to_str().unwrap();
    let cookie = cookie.split_once('=').unwrap().1.to_owned();
    for path in [
        format!("/shares/{id}"),
        format!("/projects/{}/shares", job.project),
        format!("/shares/{id}/views"),
        format!("/workspaces/{}/ledger", job.user.workspace),
    ] {
        let told = job.user.get(&path).await.is(200).body;
        let told = String::from_utf8_lossy(&told).into_owned();
        for secret in [link.as_str(), cookie.as_str(), "herons"] {
            assert!(!told.contains(secret), "{path} tells {secret}");
        }
    }
    let db = app.rows().await;
    let row = mixip_db::shares::get(&mut db.read().await.unwrap(), id.parse().unwrap())
        .await
        .unwrap()
        .unwrap();
    assert_eq!(
        row.token_hash,
        sha2::Sha256::digest(link.as_bytes()).to_vec()
    );
    assert!(row.password_hash.unwrap().starts_with("$argon2id$"));
    db.close().await;
}

async fn d6_no_other_site_comes_in(app: &TestApp) {
    let job = Job::begin(app).await;
    let (_, link) = job.share(json!({})).await;
    let mut visitor = guest(app, json!({ "link": link })).await;
    visitor
        .headers
        .insert("sec-fetch-site", "cross-site".parse().unwrap());
    let body = json!({ "link": link });
    let refused = visitor.post("/shared/sessions", body.clone()).await;
    refused.is_problem(403, "cross_site");
    visitor.headers.remove("sec-fetch-site");
    let refused = visitor.post("/shared/sessions", body).await;
    refused.is_problem(403, "cross_site");
    // A guest's cookie opens nothing else.
    visitor
        .headers
        .insert("sec-fetch-site", "same-origin".parse().unwrap());
    for path in [
        "/me",
        &format!("/projects/{}", job.project),
        &format!("/assets/{}", job.asset),
    ] {
        visitor.get(path).await.is_problem(401, "unauthenticated");
    }
    let page = visitor.request(Method::GET, "//s").send().await.unwrap();
    assert_eq!(page.headers()["referrer-policy"], "no-referrer");
    let page = visitor
        .request(Method::GET, "//sign-in")
        .send()
        .await
        .unwrap();
    assert_eq!(page.headers()["referrer-policy"], "same-origin");
}

async fn a_share_is_made_as_it_should_be_or_not_at_all(app: &TestApp) {
    let job = Job::begin(app).await;
    let stranger = app.user().await;
    let foreign = stranger.project().await;
    let elsewhere = stranger
        .upload(&foreign, "one.jpg", &picture("one.jpg"))
        .await;
    let path = format!("/projects/{}/shares", job.project);
    let asset = job.asset.as_str();
    let now = jiff::Timestamp::now();
    let at = |hours| (now + jiff::SignedDuration::from_hours(hours)).to_string();
    let refused: [(Value, u16, &str); 12] = [
        (json!({ "asset_ids": [] }), 422, "nothing_to_share"),
        (json!({ "asset_ids": [elsewhere] }), 422, "unknown_asset"),
        (
            json!({ "asset_ids": [asset, job.project] }),
            422,
            "unknown_asset",
        ),
        (
            json!({ "asset_ids": vec![asset; 1_001] }),
            422,
            "too_many_assets",
        ),
        (json!({ "title": "  " }), 422, "required"),
        (json!({ "title": "x".repeat(201) }), 422, "too_long"),
        (json!({ "message": "x".repeat(2_001) }), 422, "too_long"),
        (json!({ "link": "x" }), 400, "unknown_field"),
        (json!({ "revoked_at": null }), 400, "unknown_field"),
        (json!({ "use": { "purpose": "editorial" } }), 422, "invalid"),
        (json!({ "expires_at": at(-1) }), 422, "invalid_expiry"),
        (json!({ "expires_at": at(24 * 367) }), 422, "invalid_expiry"),
    ];
    for (more, status, code) in refused {
        let mut body = share_with(&[asset], json!({}));
        for (field, value) in more.as_object().unwrap() {
            body[field] = value.clone();
        }
        job.user.post(&path, body).await.is_problem(status, code);
    }
    let mut endless = share(&[asset]);
    endless.as_object_mut().unwrap().remove("expires_at");
    job.user
        .post(&path, endless)
        .await
        .is_problem(422, "invalid");
    assert_eq!(job.user.get(&path).await.is(200).json()["items"], json!([]));

    // The whole project, as it is now; what comes later does not join. What is chosen twice is in it once.
    let (whole, _) = job.share(json!({ "asset_ids": null })).await;
    let (twice, _) = job.share(json!({ "asset_ids": [asset, asset] })).await;
    let photo = picture("one.jpg");
    let more = job.user.upload(&job.project, "one.jpg", &photo).await;
    for id in [&whole, &twice] {
        let share = job.user.get(&format!("/shares/{id}")).await.is(200).json();
        assert_eq!(
            (&share["assets"], &share["state"]),
            (&json!(1), &json!("open"))
        );
        assert_eq!(share["use"], intended());
    }
    let list = job.user.get(&path).await.is(200).json();
    let listed: Vec<&str> = list["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|s| s["id"].as_str().unwrap())
        .collect();
    assert_eq!(listed, [twice.as_str(), whole.as_str()], "newest first");
    let page = job
        .user
        .get(&format!("{path}?limit=1"))
        .await
        .is(200)
        .json();
    let next = page["next_cursor"].as_str().unwrap();
    let page = job.user.get(&format!("{path}?limit=1&cursor={next}")).await;
    assert_eq!(page.is(200).json()["items"][0]["id"], json!(whole));

    // In the order in which they were chosen.
    let (_, link) = job.share(json!({ "asset_ids": [more, asset] })).await;
    let shared = guest(app, json!({ "link": link }))
        .await
        .get("/shared")
        .await;
    let shared = shared.is(200).json();
    let size = |n: usize| shared["items"][n]["width"].clone();
    let own = job
        .user
        .get(&format!("/assets/{asset}"))
        .await
        .is(200)
        .json();
    assert_eq!(
        (&size(1), &shared["items"][1]["number"]),
        (&own["width"], &json!(2))
    );
    assert_ne!(size(0), size(1));
}
