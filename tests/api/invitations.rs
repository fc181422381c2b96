//! Invitations: by link and by mail, into workspaces and projects, for old and new accounts.

use mixip_app::Registration;
use serde_json::{Value, json};

use crate::app::{PASSWORD, TestApp, sign_up};
use crate::client::Client;
use crate::stores::Stores;

both_stores!(
    a_link_lets_as_many_in_as_it_says,
    into_a_project_and_nothing_else,
    what_is_good_for_nothing_says_the_same,
    a_mail_is_for_one_address,
    of_two_for_the_last_use_one_joins,
    d3_who_may_invite_no_more_leaves_no_way_in,
    terms_are_checked,
    guessing_is_slowed_down,
);

/// What stands behind the `#` of the link that inviting answers with.
async fn invite(by: &Client, place: &str, body: Value) -> (String, Value) {
    let made = by
        .post(&format!("{place}/invitations"), body)
        .await
        .is(201)
        .json();
    let (address, token) = made["link"].as_str().unwrap().split_once('#').unwrap();
    assert!(address.ends_with("/join"), "{address}");
    assert_eq!(token.len(), 43);
    (
        made["id"].as_str().unwrap().to_owned(),
        json!({ "token": token }),
    )
}

async fn a_link_lets_as_many_in_as_it_says(app: &TestApp) {
    let owner = app.user().await;
    let place = format!("/workspaces/{}", owner.workspace);
    let (id, token) = invite(&owner, &place, json!({ "role": "member", "uses": 2 })).await;
    let (first, second, third) = (app.user().await, app.user().await, app.user().await);

    let look = app
        .anonymous()
        .post("/invitations/look", token.clone())
        .await
        .is(200)
        .json();
    assert_eq!(
        (&look["invited_by"], &look["workspace_name"], &look["role"]),
        (
            &json!("Ines Kaspar"),
            &json!("Ines Kaspar"),
            &json!("member")
        )
    );
    assert_eq!(
        (&look["for_caller"], &look["project_name"]),
        (&json!(false), &Value::Null)
    );
    let look = first
        .post("/invitations/look", token.clone())
        .await
        .is(200)
        .json();
    assert_eq!(
        (&look["for_caller"], &look["joined"]),
        (&json!(true), &json!(false))
    );
    app.anonymous()
        .post("/invitations/accept", token.clone())
        .await
        .is_problem(401, "unauthenticated");

    for (who, times) in [(&first, 2), (&second, 1)] {
        for _ in 0..times {
            // Who joined already takes no second use.
            let joined = who
                .post("/invitations/accept", token.clone())
                .await
                .is(200)
                .json();
            assert_eq!(joined["workspace_id"], json!(owner.workspace));
        }
        who.get(&place).await.is(200);
    }
    third
        .post("/invitations/accept", token.clone())
        .await
        .is_problem(404, "invitation_unknown");
    third.get(&place).await.is_problem(404, "not_found");

    let list = owner
        .get(&format!("{place}/invitations"))
        .await
        .is(200)
        .json();
    let shown = &list["items"][0];
    assert_eq!(
        (&shown["id"], &shown["uses_left"], &shown["state"]),
        (&json!(id), &json!(0), &json!("used"))
    );
    assert_eq!(shown["joined"].as_array().unwrap().len(), 2);
    assert!(!list.to_string().contains(token["token"].as_str().unwrap()));
    first
        .get(&format!("{place}/invitations"))
        .await
        .is_problem(403, "forbidden");
    let ledger = owner
        .get(&format!("{place}/ledger"))
        .await
        .is(200)
        .json()
        .to_string();
    assert!(ledger.contains("invitation_made") && ledger.contains("member_added"));
}

async fn into_a_project_and_nothing_else(app: &TestApp) {
    let owner = app.user().await;
    let (project, other) = (owner.project().await, owner.project().await);
    let place = format!("/projects/{project}");
    let (_, token) = invite(&owner, &place, json!({ "role": "viewer" })).await;
    let guest = app.user().await;
    let look = guest
        .post("/invitations/look", token.clone())
        .await
        .is(200)
        .json();
    assert_eq!(
        (&look["project_name"], &look["workspace_name"]),
        (&json!("Harbour"), &Value::Null)
    );
    let joined = guest
        .post("/invitations/accept", token)
        .await
        .is(200)
        .json();
    assert_eq!(
        joined,
        json!({ "project_id": project, "workspace_id": null })
    );
    assert_eq!(guest.get(&place).await.is(200).json()["role"], "viewer");
    for path in [
        format!("/projects/{other}"),
        format!("/workspaces/{}", owner.workspace),
        format!("/workspaces/{}/members", owner.workspace),
        format!("/workspaces/{}/projects", owner.workspace),
    ] {
        guest.get(&path).await.is_problem(404, "not_found");
    }
    // Managers invite, others do not; an invitation raises a role and never lowers one.
    guest
        .post(&format!("{place}/invitations"), json!({ "role": "viewer" }))
        .await
        .is_problem(403, "forbidden");
    let (_, token) = invite(&owner, &place, json!({ "role": "manager" })).await;
    guest.post("/invitations/accept", token).await.is(200);
    assert_eq!(guest.get(&place).await.is(200).json()["role"], "manager");
    let (id, token) = invite(&guest, &place, json!({ "role": "reviewer" })).await;
    guest
        .post("/invitations/accept", token.clone())
        .await
        .is(200);
    assert_eq!(guest.get(&place).await.is(200).json()["role"], "manager");
    guest.delete(&format!("/invitations/{id}")).await.is(204);
    guest
        .delete(&format!("/invitations/{id}"))
        .await
        .is_problem(404, "not_found");
    app.user()
        .await
        .post("/invitations/accept", token)
        .await
        .is_problem(404, "invitation_unknown");
}

/// Expired, revoked, used up, guessed: nobody can tell which.
async fn what_is_good_for_nothing_says_the_same(app: &TestApp) {
    let owner = app.user().await;
    let place = format!("/workspaces/{}", owner.workspace);
    let (revoked_id, revoked) = invite(&owner, &place, json!({ "role": "member" })).await;
    owner
        .delete(&format!("/invitations/{revoked_id}"))
        .await
        .is(204);
    let (_, used) = invite(&owner, &place, json!({ "role": "member" })).await;
    app.user()
        .await
        .post("/invitations/accept", used.clone())
        .await
        .is(200);
    let (_, expired) = invite(&owner, &place, json!({ "role": "member" })).await;
    let guessed = json!({ "token": "A".repeat(43) });
    let short = json!({ "token": "" });
    app.app.clock.advance(15 * 24 * 60 * 60);
    let guest = app.user().await;
    let told = guest
        .post("/invitations/look", guessed.clone())
        .await
        .is_problem(404, "invitation_unknown")
        .json();
    for token in [revoked, used, expired, guessed, short] {
        for route in ["/invitations/look", "/invitations/accept"] {
            let answer = guest.post(route, token.clone()).await;
            let answer = answer.is_problem(404, "invitation_unknown").json();
            assert_eq!(answer, told);
        }
    }
}

async fn a_mail_is_for_one_address(app: &TestApp) {
    let owner = app.user().await;
    let place = format!("/workspaces/{}", owner.workspace);
    let addressed = app.user().await;
    let email = addressed.get("/me").await.json()["email"]
        .as_str()
        .unwrap()
        .to_uppercase();
    let (_, token) = invite(&owner, &place, json!({ "role": "admin", "email": email })).await;
    let other = app.user().await;
    let look = other
        .post("/invitations/look", token.clone())
        .await
        .is(200)
        .json();
    assert_eq!(
        (&look["for_caller"], &look["email_hint"]),
        (&json!(false), &json!("p…@example.org"))
    );
    other
        .post("/invitations/accept", token.clone())
        .await
        .is_problem(403, "invitation_for_another");
    let look = addressed
        .post("/invitations/look", token.clone())
        .await
        .is(200)
        .json();
    assert_eq!(look["for_caller"], true);
    addressed.post("/invitations/accept", token).await.is(200);
    assert_eq!(addressed.get(&place).await.json()["role"], "admin");
    owner
        .post(
            &format!("{place}/invitations"),
            json!({ "role": "member", "email": "a@example.org", "uses": 2 }),
        )
        .await
        .is_problem(422, "invalid_uses");
}

async fn of_two_for_the_last_use_one_joins(app: &TestApp) {
    let owner = app.user().await;
    let project = owner.project().await;
    let place = format!("/projects/{project}");
    for _ in 0..4 {
        let (_, token) = invite(&owner, &place, json!({ "role": "viewer" })).await;
        let (one, other) = (app.user().await, app.user().await);
        let (a, b) = tokio::join!(
            one.post("/invitations/accept", token.clone()),
            other.post("/invitations/accept", token)
        );
        let mut statuses = [a.status, b.status];
        statuses.sort_unstable();
        assert_eq!(statuses, [200, 404]);
    }
    let members = owner.get(&format!("{place}/members")).await.json();
    assert_eq!(members["items"].as_array().unwrap().len(), 4);
}

async fn d3_who_may_invite_no_more_leaves_no_way_in(app: &TestApp) {
    let owner = app.user().await;
    let place = format!("/workspaces/{}", owner.workspace);
    let admin = app.colleague(&owner.workspace, "admin").await;
    let (_, token) = invite(&admin, &place, json!({ "role": "admin", "uses": 5 })).await;
    admin
        .post(&format!("{place}/invitations"), json!({ "role": "owner" }))
        .await
        .is_problem(403, "forbidden");
    // Somebody who came by it and was removed does not come back by it.
    let guest = app.user().await;
    guest
        .post("/invitations/accept", token.clone())
        .await
        .is(200);
    owner
        .delete(&format!("{place}/members/{}", guest.account))
        .await
        .is(204);
    guest
        .post("/invitations/accept", token.clone())
        .await
        .is_problem(404, "invitation_unknown");
    owner
        .patch(
            &format!("{place}/members/{}", admin.account),
            json!({ "role": "member" }),
        )
        .await
        .is(200);
    let stranger = app.user().await;
    stranger
        .post("/invitations/look", token.clone())
        .await
        .is_problem(404, "invitation_unknown");
    stranger
        .post("/invitations/accept", token)
        .await
        .is_problem(404, "invitation_unknown");
}

async fn terms_are_checked(app: &TestApp) {
    let owner = app.user().await;
    let path = format!("/workspaces/{}/invitations", owner.workspace);
    for (body, code) in [
        (json!({ "role": "member", "uses": 0 }), "invalid_uses"),
        (json!({ "role": "member", "uses": 101 }), "invalid_uses"),
        (
            json!({ "role": "member", "expires_at": "2020-01-01T00:00:00Z" }),
            "invalid_expiry",
        ),
        (
            json!({ "role": "member", "expires_at": "2999-01-01T00:00:00Z" }),
            "invalid_expiry",
        ),
        (
            json!({ "role": "member", "email": "nobody" }),
            "invalid_email",
        ),
        (
            json!({ "role": "member", "language": "fr" }),
            "unknown_language",
        ),
        (json!({ "role": "viewer" }), "invalid"),
    ] {
        owner.post(&path, body).await.is_problem(422, code);
    }
    owner
        .post(&path, json!({ "role": "member", "used": -5 }))
        .await
        .is_problem(400, "unknown_field");
}

async fn guessing_is_slowed_down(app: &TestApp) {
    let owner = app.user().await;
    let place = format!("/workspaces/{}", owner.workspace);
    let (_, token) = invite(&owner, &place, json!({ "role": "member" })).await;
    let guest = app.user().await;
    for n in 0..30 {
        guest
            .post(
                "/invitations/look",
                json!({ "token": format!("guess-{n}") }),
            )
            .await
            .is_problem(404, "invitation_unknown");
    }
    for body in [json!({ "token": "one more" }), token] {
        guest
            .post("/invitations/accept", body)
            .await
            .is_problem(429, "too_many_attempts");
    }
}

#[tokio::test]
async fn an_invitation_opens_a_closed_registration() {
    let close = |config| mixip_app::Config {
        registration: Registration::Closed,
        ..config
    };
    let app = TestApp::start(Stores::local(), close).await;
    let owner = app.user().await;
    let project = owner.project().await;
    let place = format!("/projects/{project}");
    let (_, token) = invite(
        &owner,
        &place,
        json!({ "role": "viewer", "email": "guest@example.org" }),
    )
    .await;
    let with = |email: &str, token: &Value| {
        let mut body = sign_up(email);
        body["invitation"] = token["token"].clone();
        body
    };
    let anybody = app.anonymous();
    anybody
        .post("/accounts", sign_up("guest@example.org"))
        .await
        .is_problem(403, "registration_closed");
    let wrong = json!({ "token": "wrong" });
    anybody
        .post("/accounts", with("guest@example.org", &wrong))
        .await
        .is_problem(404, "invitation_unknown");
    anybody
        .post("/accounts", with("other@example.org", &token))
        .await
        .is_problem(403, "invitation_for_another");
    let mut guest = app.anonymous();
    let answer = guest
        .post("/accounts", with("Guest@Example.org", &token))
        .await
        .is(201);
    guest.keep_session(&answer);
    assert_eq!(guest.get(&place).await.is(200).json()["role"], "viewer");
    let shared = guest.get("/me/projects").await.is(200).json();
    assert_eq!(shared["items"][0]["id"], json!(project));
    anybody
        .post("/accounts", with("guest@example.org", &token))
        .await
        .is_problem(404, "invitation_unknown");
    // Nothing was made of those who were refused.
    let sign_in = json!({ "email": "other@example.org", "password": PASSWORD });
    anybody
        .post("/sessions", sign_in)
        .await
        .is_problem(401, "wrong_credentials");
    app.end().await.remove().await;
}
