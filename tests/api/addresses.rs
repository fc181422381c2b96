//! Mail addresses are shown to be their owner's, and passwords that were forgotten are set anew.

use std::net::IpAddr;
use std::time::Instant;

use mixip_app::accounts::PASSWORD_MIN_LENGTH;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::app::{PASSWORD, TestApp, sign_up};
use crate::client::Client;
use crate::stores::Stores;

both_stores!(
    a_link_confirms_an_address_once,
    a_code_confirms_an_address_and_guessing_ends,
    another_address_counts_once_it_is_confirmed,
    d5_a_forgotten_password_is_set_once_and_ends_every_session,
    d5_links_that_are_expired_reused_or_guessed_open_nothing,
    d14_asking_for_a_new_password_is_slowed_down,
);

const NEW_PASSWORD: &str = "nine loud magpies on a roof";

async fn verified(user: &Client) -> Value {
    user.get("/me").await.is(200).json()["verified"].clone()
}

async fn a_link_confirms_an_address_once(app: &TestApp) {
    let user = app.user().await;
    let me = user.get("/me").await.is(200).json();
    assert_eq!(
        (&me["verified"], &me["pending_email"]),
        (&json!(false), &Value::Null)
    );
    let letter = app.letter("person-0@example.org", "verify_address").await;
    let token = letter.token();
    assert_eq!(token.len(), 43);

    // Whoever opens the link may sit at another device, signed in or not.
    let somebody = app.anonymous();
    somebody
        .post("/accounts/verify", json!({ "token": token }))
        .await
        .is(204);
    assert_eq!(verified(&user).await, true);
    somebody
        .post("/accounts/verify", json!({ "token": token }))
        .await
        .is_problem(404, "link_unknown");
    user.post("/me/verification", json!(null))
        .await
        .is_problem(409, "already_verified");
    let ledger = app.installation_ledger().await;
    assert!(
        ledger.contains(&"address_verified".to_owned()),
        "{ledger:?}"
    );
}

async fn a_code_confirms_an_address_and_guessing_ends(app: &TestApp) {
    let user = app.user().await;
    let first = app.letter("person-0@example.org", "verify_address").await;
    let wrong = if first.code() == "000000" {
        "000001"
    } else {
        "000000"
    };
    for _ in 0..5 {
        user.put("/me/verification", json!({ "code": wrong }))
            .await
            .is_problem(403, "code_wrong");
    }
    // Five tries are all that a code has: not even the right one works now.
    user.put("/me/verification", json!({ "code": first.code() }))
        .await
        .is_problem(403, "code_wrong");
    assert_eq!(verified(&user).await, false);

    user.post("/me/verification", json!(null)).await.is(202);
    let letters = app
        .letters("person-0@example.org", "verify_address", 2)
        .await;
    // What was sent before works no more.
    app.anonymous()
        .post("/accounts/verify", json!({ "token": first.token() }))
        .await
        .is_problem(404, "link_unknown");
    // A code of somebody else is none of ours.
    let other = app.user().await;
    other
        .put("/me/verification", json!({ "code": letters[1].code() }))
        .await
        .is_problem(403, "code_wrong");
    let spaced = format!("{} {}", &letters[1].code()[..3], &letters[1].code()[3..]);
    let me = user
        .put("/me/verification", json!({ "code": spaced }))
        .await
        .is(200)
        .json();
    assert_eq!(me["verified"], true);

    let another = app.user().await;
    for _ in 0..3 {
        another.post("/me/verification", json!(null)).await.is(202);
    }
    another
        .post("/me/verification", json!(null))
        .await
        .is_problem(429, "too_many_attempts");
}

async fn another_address_counts_once_it_is_confirmed(app: &TestApp) {
    let user = app.user().await;
    let _other = app.user().await;
    let to = |new: &str, password: &str| json!({ "email": { "new": new, "current_password": password } });
    user.patch("/me", to("new@example.org", NEW_PASSWORD))
        .await
        .is_problem(422, "wrong_password");
    user.patch("/me", to("person-1@example.org", PASSWORD))
        .await
        .is_problem(409, "account_exists");
    user.patch("/me", to("nowhere", PASSWORD))
        .await
        .is_problem(422, "invalid_email");
    let me = user
        .patch("/me", to("New@example.org", PASSWORD))
        .await
        .is(200)
        .json();
    assert_eq!(
        (&me["email"], &me["pending_email"]),
        (&json!("person-0@example.org"), &json!("new@example.org"))
    );
    let signs_in = async |email: &str| {
        let body = json!({ "email": email, "password": PASSWORD });
        app.anonymous().post("/sessions", body).await.status == 201
    };
    assert!(signs_in("person-0@example.org").await && !signs_in("new@example.org").await);

    let letter = app.letter("new@example.org", "verify_address").await;
    app.anonymous()
        .post("/accounts/verify", json!({ "token": letter.token() }))
        .await
        .is(204);
    let me = user.get("/me").await.is(200).json();
    assert_eq!(
        (&me["email"], &me["pending_email"], &me["verified"]),
        (&json!("new@example.org"), &Value::Null, &json!(true))
    );
    assert!(signs_in("new@example.org").await && !signs_in("person-0@example.org").await);
    // The address until now is told.
    let told = app.letter("person-0@example.org", "address_changed").await;
    assert!(told.plain.contains("new@example.org"));
    let ledger = app.installation_ledger().await;
    assert!(ledger.contains(&"address_changed".to_owned()), "{ledger:?}");
}

/// The link that was sent to somebody who forgot the password.
async fn forgotten(app: &TestApp, email: &str, so_many: usize) -> String {
    let asked = json!({ "email": email });
    app.anonymous()
        .post("/password-resets", asked)
        .await
        .is(202);
    // It is looked up a random while later.
    app.app.clock.advance(5);
    let letters = app.letters(email, "reset_password", so_many).await;
    letters[so_many - 1].token()
}

fn anew(token: &str) -> Value {
    json!({ "token": token, "password": NEW_PASSWORD })
}

async fn d5_a_forgotten_password_is_set_once_and_ends_every_session(app: &TestApp) {
    let user = app.user().await;
    let token = forgotten(app, "person-0@example.org", 1).await;
    let somebody = app.anonymous();
    // A password that is refused leaves the link as it is.
    let short = json!({ "token": token, "password": "x".repeat(PASSWORD_MIN_LENGTH - 1) });
    somebody
        .put("/password-resets", short)
        .await
        .is_problem(422, "password_too_short");
    let own = json!({ "token": token, "password": "Ines Kaspar 12" });
    somebody
        .put("/password-resets", own)
        .await
        .is_problem(422, "password_too_common");

    // Of many who bring it at once, one gets in.
    let tries = (0..4).map(|_| somebody.put("/password-resets", anew(&token)));
    let told = futures_util::future::join_all(tries).await;
    let mut status: Vec<u16> = told.iter().map(|answer| answer.status).collect();
    status.sort_unstable();
    assert_eq!(status, [204, 404, 404, 404]);

    user.get("/me").await.is_problem(401, "unauthenticated");
    let sign_in = |password: &str| json!({ "email": "person-0@example.org", "password": password });
    somebody
        .post("/sessions", sign_in(PASSWORD))
        .await
        .is_problem(401, "wrong_credentials");
    let mut back = app.anonymous();
    let answer = back.post("/sessions", sign_in(NEW_PASSWORD)).await.is(201);
    back.keep_session(&answer);
    // Who reads what was sent to an address owns it.
    assert_eq!(verified(&back).await, true);
    let ledger = app.installation_ledger().await;
    assert!(ledger.contains(&"password_reset".to_owned()), "{ledger:?}");
}

async fn d5_links_that_are_expired_reused_or_guessed_open_nothing(app: &TestApp) {
    let user = app.user().await;
    let verify = app
        .letter("person-0@example.org", "verify_address")
        .await
        .token();
    let first = forgotten(app, "person-0@example.org", 1).await;
    let second = forgotten(app, "person-0@example.org", 2).await;
    let somebody = app.anonymous();
    let mut answers = Vec::new();
    let mut put = async |token: &str| {
        let answer = somebody.put("/password-resets", anew(token)).await;
        answers.push(answer.is_problem(404, "link_unknown").body);
    };
    // Guessed, cut off, and what is meant for something else.
    put(&"A".repeat(43)).await;
    put("").await;
    put(&second[..42]).await;
    put(&verify).await;
    // One that is used ends the others.
    somebody
        .put("/password-resets", anew(&second))
        .await
        .is(204);
    put(&first).await;
    put(&second).await;
    // Expired: one hour.
    let third = forgotten(app, "person-0@example.org", 3).await;
    app.app.clock.advance(60 * 60);
    put(&third).await;
    let same = answers.windows(2).all(|pair| pair[0] == pair[1]);
    assert!(same, "whatever the reason, the answer is the same");
    drop(user);

    let other = app.user().await;
    let token = app
        .letter("person-1@example.org", "verify_address")
        .await
        .token();
    somebody
        .post("/accounts/verify", json!({ "token": second }))
        .await
        .is_problem(404, "link_unknown");
    app.app.clock.advance(24 * 60 * 60);
    somebody
        .post("/accounts/verify", json!({ "token": token }))
        .await
        .is_problem(404, "link_unknown");
    assert_eq!(verified(&other).await, false);
}

async fn d14_asking_for_a_new_password_is_slowed_down(app: &TestApp) {
    let _user = app.user().await;
    // Per address, known or not.
    for email in ["person-0@example.org", "nobody@example.org"] {
        let asked = json!({ "email": email });
        for _ in 0..5 {
            app.anonymous()
                .post("/password-resets", asked.clone())
                .await
                .is(202);
        }
        app.anonymous()
            .post("/password-resets", asked)
            .await
            .is_problem(429, "too_many_attempts");
    }
    // Per client, whatever the address and whatever it says of itself.
    let mut refused = false;
    for number in 0..20 {
        let mut client = app.anonymous();
        let forged = format!("198.51.100.{number}").parse().unwrap();
        client.headers.insert("x-forwarded-for", forged);
        let asked = json!({ "email": format!("nobody-{number}@example.org") });
        refused |= client.post("/password-resets", asked).await.status == 429;
    }
    assert!(refused);
    app.app.clock.advance(5);
    let letters = app
        .letters("person-0@example.org", "reset_password", 1)
        .await;
    assert_eq!(letters.len(), 1, "what is asked for while it waits is one");
    assert!(
        app.letter_rows("nobody@example.org", "reset_password")
            .await
            .is_empty()
    );
}

impl TestApp {
    /// The kinds of what was recorded about the installation.
    pub(crate) async fn installation_ledger(&self) -> Vec<String> {
        let db = self.rows().await;
        let mut conn = db.read().await.unwrap();
        let entries = mixip_db::ledger::entries(&mut conn, Uuid::nil(), 0, 1_000).await;
        drop(conn);
        db.close().await;
        entries
            .unwrap()
            .into_iter()
            .map(|entry| entry.kind)
            .collect()
    }
}

/// D4: known and unknown addresses get the same answer, by the same work. Asked in turn, so that whatever else the machine
/// does falls on both; each client and each address may ask only so often, so there are many of them.
#[tokio::test]
async fn d4_whether_an_address_has_an_account_is_not_seen_in_answer_or_time() {
    const ACCOUNTS: usize = 30;
    const TIMES: usize = 5;
    let app = TestApp::start(Stores::local(), |config| config).await;
    for number in 0..ACCOUNTS {
        let new = sign_up(&format!("known-{number}@example.org"));
        app.anonymous().post("/accounts", new).await.is(201);
    }
    let url = format!("{}/api/v1/password-resets", app.url);
    let mut times = [Vec::new(), Vec::new()];
    let mut answers = Vec::new();
    for number in 0..ACCOUNTS {
        let client = reqwest::Client::builder()
            .local_address(IpAddr::from([127, 0, 1, u8::try_from(number).unwrap()]))
            .build()
            .unwrap();
        for time in 0..2 * TIMES {
            // Known first and unknown first, in turn.
            let known = (time + time / 2) % 2 == 0;
            let name = if known { "known" } else { "other" };
            let body = json!({ "email": format!("{name}-{number}@example.org") });
            let began = Instant::now();
            let answer = client.post(&url).json(&body).send().await.unwrap();
            let took = began.elapsed();
            let names: Vec<String> = answer.headers().keys().map(ToString::to_string).collect();
            answers.push((
                answer.status().as_u16(),
                names,
                answer.bytes().await.unwrap(),
            ));
            // The first one also opens the connection.
            if time > 1 {
                times[usize::from(known)].push(took);
            }
        }
    }
    assert_eq!(answers[0].0, 202);
    assert!(
        answers.windows(2).all(|pair| pair[0] == pair[1]),
        "{answers:?}"
    );
    let [unknown, known] = times.map(|mut times| {
        times.sort_unstable();
        times[times.len() / 2].as_secs_f64() * 1_000.0
    });
    println!("D4: median {known:.3} ms for known addresses, {unknown:.3} ms for unknown ones");
    // The aim is 5 %; a machine on which other tests run measures less exactly.
    let ratio = known / unknown;
    assert!((0.8..1.25).contains(&ratio), "{known} ms and {unknown} ms");
    app.end().await.remove().await;
}
