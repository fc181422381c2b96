//! Where requests stand, told by the clock; and who does not answer is reminded, twice at most.

use futures_util::future::join_all;
use serde_json::{Value, json};

use crate::app::TestApp;
use crate::client::Client;
use crate::requests::{asking, opened};

both_stores!(
    b2_requests_are_listed_by_where_they_stand,
    b2_who_does_not_answer_is_reminded_twice_and_no_more,
);

const DAY: i64 = 24 * 60 * 60;

async fn talent(user: &Client, name: &str, email: Option<&str>) -> String {
    let path = format!("/workspaces/{}/talent", user.workspace);
    let talent = json!({ "name": name, "email": email });
    user.post(&path, talent).await.is(201).id()
}

/// Asks somebody; the request's id, and the secret of its link where there is one.
async fn ask(user: &Client, project: &str, talent: &str, more: Value) -> (String, String) {
    let mut question = asking(talent);
    for (field, value) in more.as_object().unwrap() {
        question[field] = value.clone();
    }
    let path = format!("/projects/{project}/requests");
    let asked = user.post(&path, question).await.is(202).json();
    let request = &asked["requests"][0];
    let link = request["link"].as_str().unwrap_or_default();
    let token = link.split_once('#').map_or("", |(_, token)| token);
    (request["id"].as_str().unwrap().to_owned(), token.to_owned())
}

async fn b2_requests_are_listed_by_where_they_stand(app: &TestApp) {
    let user = app.user().await;
    let project = user.project().await;
    let mut made = Vec::new();
    let today = app.app.clock.today("UTC").to_string();
    let soon = json!({ "expires_on": today, "ends_on": null });
    for (name, more) in [
        ("sent", json!({})),
        ("opened", json!({})),
        ("signed", json!({})),
        ("declined", json!({})),
        ("withdrawn", json!({})),
        ("expired", soon.clone()),
        ("expired too", soon),
    ] {
        let talent = talent(&user, name, None).await;
        made.push(ask(&user, &project, &talent, more).await);
    }
    for one in [1, 2, 3, 6] {
        let (request, token) = &made[one];
        let device = opened(app, token).await;
        let page = device.get("/portal").await.is(200).json();
        let path = format!("/portal/requests/{request}");
        if one == 2 {
            let answer = json!({
                "name": "signed",
                "relation": "self",
                "items": [{ "purpose": "editorial", "channels": ["web"] }],
                "biometric": false,
                "typed": true,
                "text_sha256": page["requests"][0]["text_sha256"],
            });
            device.post(&format!("{path}/sign"), answer).await.is(201);
        } else if one == 3 {
            device
                .post(&format!("{path}/decline"), json!({}))
                .await
                .is(200);
        }
    }
    let (request, _) = &made[4];
    user.post(&format!("/requests/{request}/withdraw"), json!({}))
        .await
        .is(200);
    let list = async |query: &str| {
        let path = format!("/projects/{project}/requests{query}");
        user.get(&path).await.is(200).json()
    };
    let counts = |sent, opened, expired| {
        json!({
            "sent": sent, "opened": opened, "signed": 1, "declined": 1, "expired": expired, "withdrawn": 1,
        })
    };
    assert_eq!(list("").await["counts"], counts(2, 2, 0));
    app.app.clock.advance(2 * DAY);
    let all = list("").await;
    assert_eq!(all["counts"], counts(1, 1, 2));
    assert_eq!(all["items"].as_array().unwrap().len(), 7);
    for (state, wanted) in [
        ("sent", vec![0]),
        ("opened", vec![1]),
        ("signed", vec![2]),
        ("declined", vec![3]),
        ("withdrawn", vec![4]),
        ("expired", vec![6, 5]),
    ] {
        let page = list(&format!("?state={state}")).await;
        let items = page["items"].as_array().unwrap();
        let ids: Vec<&str> = items
            .iter()
            .map(|one| one["id"].as_str().unwrap())
            .collect();
        let wanted: Vec<&str> = wanted.into_iter().map(|one| made[one].0.as_str()).collect();
        assert_eq!(ids, wanted, "{state}");
        assert!(items.iter().all(|one| one["state"] == state), "{state}");
        assert_eq!(page["counts"], all["counts"]);
    }
    let first = list("?state=expired&limit=1").await;
    let cursor = first["next_cursor"].as_str().unwrap();
    let second = list(&format!("?state=expired&limit=1&cursor={cursor}")).await;
    assert_eq!(second["items"][0]["id"], json!(made[5].0));
    user.get(&format!("/projects/{project}/requests?state=lost"))
        .await
        .is_problem(400, "malformed");
}

async fn b2_who_does_not_answer_is_reminded_twice_and_no_more(app: &TestApp) {
    let user = app.user().await;
    let project = user.project().await;
    let after = |more: Value| {
        let mut question = json!({ "send": "mail", "remind_after_days": 3 });
        for (field, value) in more.as_object().unwrap() {
            question[field] = value.clone();
        }
        question
    };
    let day = |days: i64| {
        let today = app.app.clock.today("UTC");
        let day = today.checked_add(jiff::Span::new().days(days)).unwrap();
        json!({ "expires_on": day.to_string() })
    };
    let mut requests = std::collections::HashMap::new();
    for (name, more) in [
        ("waits", after(json!({}))),
        ("urged", after(json!({}))),
        ("withdrawn", after(json!({}))),
        ("expires", after(day(1))),
        ("moved", after(json!({}))),
        ("unasked", json!({ "send": "mail" })),
    ] {
        let email = format!("{name}@example.org");
        let talent = talent(&user, name, Some(&email)).await;
        let (request, _) = ask(&user, &project, &talent, more).await;
        requests.insert(name, (request, talent));
    }
    let declined = talent(&user, "declined", Some("declined@example.org")).await;
    let by_link = json!({ "remind_after_days": 3 });
    let (request, token) = ask(&user, &project, &declined, by_link).await;
    let device = opened(app, &token).await;
    let decline = format!("/portal/requests/{request}/decline");
    device.post(&decline, json!({})).await.is(200);
    let withdraw = format!("/requests/{}/withdraw", requests["withdrawn"].0);
    user.post(&withdraw, json!({})).await.is(200);
    let moved = format!("/talent/{}", requests["moved"].1);
    user.patch(&moved, json!({ "email": null })).await.is(200);
    let mut wrong = asking(&declined);
    for days in [0, 31, -1] {
        wrong["remind_after_days"] = json!(days);
        let path = format!("/projects/{project}/requests");
        user.post(&path, wrong.clone())
            .await
            .is_problem(422, "remind_days");
    }

    let reminded = async |name: &str| {
        let to = format!("{name}@example.org");
        app.letter_rows(&to, "request_reminder").await.len()
    };
    // Days pass, and every node looks at the same moment.
    let pass = async |seconds: i64| {
        app.app.clock.advance(seconds);
        for done in join_all((0..4).map(|_| app.app.keep_order())).await {
            done.unwrap();
        }
    };
    pass(DAY).await;
    let urge = format!("/requests/{}/remind", requests["urged"].0);
    user.post(&urge, json!({})).await.is(200);
    pass(2 * DAY - 600).await;
    assert_eq!(reminded("waits").await, 0, "not before its day");
    pass(1_200).await;
    assert_eq!((reminded("waits").await, reminded("urged").await), (1, 1));
    let path = format!("/requests/{}", requests["waits"].0);
    let seen = user.get(&path).await.is(200).json();
    assert_eq!(seen["reminders"], 1);
    assert!(seen["reminded_at"].is_string() && seen["remind_at"].is_string());
    pass(DAY).await;
    // Who was reminded by hand is so three days after that.
    assert_eq!((reminded("waits").await, reminded("urged").await), (1, 2));
    pass(2 * DAY).await;
    assert_eq!(reminded("waits").await, 2);
    let seen = user.get(&path).await.is(200).json();
    assert_eq!(
        (&seen["reminders"], &seen["remind_at"]),
        (&json!(2), &Value::Null)
    );
    for _ in 0..3 {
        pass(3 * DAY).await;
    }
    assert_eq!((reminded("waits").await, reminded("urged").await), (2, 3));
    for name in ["withdrawn", "declined", "expires", "moved", "unasked"] {
        assert_eq!(reminded(name).await, 0, "{name}");
    }
    // A reminder opens their page.
    let letter = app
        .letters("waits@example.org", "request_reminder", 2)
        .await;
    let page = opened(app, &letter[1].token()).await.get("/portal").await;
    assert_eq!(
        page.is(200).json()["requests"][0]["id"],
        json!(requests["waits"].0)
    );
}
