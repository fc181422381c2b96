//! Signing up, and one's own account.

use mixip_app::Registration;
use serde_json::json;

use crate::app::{PASSWORD, TestApp, sign_up};
use crate::stores::Stores;

both_stores!(
    b1_sixteen_or_nothing_is_stored,
    the_first_account_runs_the_installation,
    profiles_are_corrected,
    d5_passwords
);

async fn b1_sixteen_or_nothing_is_stored(app: &TestApp) {
    let somebody = app.anonymous();
    let mut young = sign_up("young@example.org");
    young["date_of_birth"] = json!("2015-06-01");
    let refused = somebody
        .post("/accounts", young.clone())
        .await
        .is_problem(403, "under_age");
    assert_eq!(refused.header("set-cookie"), "");
    assert_eq!(
        somebody.get("/instance").await.json()["first_account"],
        true,
        "nothing was stored"
    );

    // The same address is free for somebody old enough, and their date of birth is stored nowhere.
    young["date_of_birth"] = json!("1987-03-29");
    let account = somebody.post("/accounts", young).await.is(201).json();
    assert_eq!(account.get("date_of_birth"), None);
    app.app.ready().await.unwrap();
    for entry in std::fs::read_dir(app.folder()).unwrap() {
        let path = entry.unwrap().path();
        if path.is_file() {
            let bytes = std::fs::read(&path).unwrap();
            for written in ["1987-03-29", "19870329"] {
                let found = bytes
                    .windows(written.len())
                    .any(|part| part == written.as_bytes());
                assert!(!found, "{} holds the date of birth", path.display());
            }
        }
    }
}

async fn the_first_account_runs_the_installation(app: &TestApp) {
    let somebody = app.anonymous();
    assert_eq!(
        somebody.get("/instance").await.is(200).json()["first_account"],
        true
    );
    let first = app.user().await.get("/me").await.is(200).json();
    assert_eq!(first["operator"], true);
    assert_eq!(first["workspaces"][0]["role"], "owner");
    let second = app.user().await.get("/me").await.is(200).json();
    assert_eq!(second["operator"], false);
    assert_eq!(
        somebody.get("/instance").await.json()["first_account"],
        false
    );
    somebody
        .post("/accounts", sign_up("PERSON-0@example.org"))
        .await
        .is_problem(409, "account_exists");
}

async fn profiles_are_corrected(app: &TestApp) {
    let user = app.user().await;
    let changed = user
        .patch("/me", json!({ "name": " Ines K. ", "language": "de" }))
        .await
        .is(200)
        .json();
    assert_eq!(
        (&changed["name"], &changed["language"]),
        (&json!("Ines K."), &json!("de"))
    );
    assert_eq!(user.get("/me").await.json()["name"], "Ines K.");
    user.patch("/me", json!({ "language": "xx" }))
        .await
        .is_problem(422, "unknown_language");
    user.patch("/me", json!({ "name": "" }))
        .await
        .is_problem(422, "required");

    // D2: what one is cannot be assigned.
    for field in [
        "id",
        "verified",
        "pending_email",
        "operator",
        "created_at",
        "workspaces",
        "password_hash",
    ] {
        user.patch("/me", json!({ field: true }))
            .await
            .is_problem(400, "unknown_field");
    }
}

async fn d5_passwords(app: &TestApp) {
    let somebody = app.anonymous();
    let with = |password: &str| {
        let mut input = sign_up("ines.kaspar@example.org");
        input["password"] = json!(password);
        input
    };
    somebody
        .post("/accounts", with("short"))
        .await
        .is_problem(422, "password_too_short");
    somebody
        .post("/accounts", with("password1234"))
        .await
        .is_problem(422, "password_too_common");
    somebody
        .post("/accounts", with("ines.kaspar1"))
        .await
        .is_problem(422, "password_too_common");
    let mut not_accepted = with(PASSWORD);
    not_accepted["accept_policies"] = json!(false);
    somebody
        .post("/accounts", not_accepted)
        .await
        .is_problem(422, "policies_not_accepted");

    // A new password needs the old one, and signs every other browser out.
    let user = app.user().await;
    let mut elsewhere = app.anonymous();
    let signed_in = elsewhere
        .post(
            "/sessions",
            json!({ "email": "person-0@example.org", "password": PASSWORD }),
        )
        .await;
    elsewhere.keep_session(&signed_in.is(201));
    let new = "nine slow barges on the canal";
    let change = |current: &str| json!({ "password": { "current": current, "new": new } });
    user.patch("/me", change("a wrong one entirely"))
        .await
        .is_problem(422, "wrong_password");
    elsewhere.get("/me").await.is(200);
    user.patch("/me", change(PASSWORD)).await.is(200);
    user.get("/me").await.is(200);
    elsewhere
        .get("/me")
        .await
        .is_problem(401, "unauthenticated");
    let sign_in = |password: &str| json!({ "email": "person-0@example.org", "password": password });
    elsewhere
        .post("/sessions", sign_in(PASSWORD))
        .await
        .is_problem(401, "wrong_credentials");
    elsewhere.post("/sessions", sign_in(new)).await.is(201);
}

#[tokio::test]
async fn closed_means_that_only_the_first_may() {
    let close = |config| mixip_app::Config {
        registration: Registration::Closed,
        ..config
    };
    let app = TestApp::start(Stores::local(), close).await;
    app.anonymous()
        .post("/accounts", sign_up("first@example.org"))
        .await
        .is(201);
    app.anonymous()
        .post("/accounts", sign_up("second@example.org"))
        .await
        .is_problem(403, "registration_closed");
}
