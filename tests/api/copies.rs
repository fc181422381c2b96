//! Copies that are out there after somebody changed their mind, and the notices about them.

use mixip_app::exports::copies::tell_again;
use serde_json::{Value, json};

use crate::app::TestApp;
use crate::job::{Job, consent, intended};

both_stores!(
    b9_copies_out_there_are_listed_and_told_of,
    b9_copies_are_listed_by_what_the_gate_says_now,
    b9_who_has_copies_is_told_until_they_say_that_it_is_done,
    b9_nobody_is_told_again_once_everybody_agrees_again,
    links_of_letters_that_open_nothing_answer_the_same,
    d1_copies_are_for_those_who_work_on_them,
);

/// The talent confirmed and nobody else on the picture; exported, and taken by the owner.
async fn exported(job: &Job, recipients: Value, take: bool) -> String {
    for face in job.two_faces().await {
        let decision = match face["talent_id"] == json!(job.talent) {
            true => "confirmed",
            false => "not_a_face",
        };
        let path = format!("/faces/{}", face["id"].as_str().unwrap());
        let decision = json!({ "decision": decision });
        job.user.patch(&path, decision).await.is(200);
    }
    let path = format!("/projects/{}/exports", job.project);
    let body = json!({ "use": intended(), "unresolved": "block", "recipients": recipients });
    let export = job.user.post(&path, body).await.is(202).id();
    assert_eq!(job.user.finished(&export).await["state"], "ready");
    if take {
        let archive = format!("/exports/{export}/archive");
        job.user.get(&archive).await.is(200);
    }
    export
}

async fn listed(job: &Job) -> (Value, Value) {
    let of_workspace = format!("/workspaces/{}/copies", job.user.workspace);
    let of_talent = format!("/talent/{}/copies", job.talent);
    let of_workspace = job.user.get(&of_workspace).await.is(200).json();
    let of_talent = job.user.get(&of_talent).await.is(200).json();
    (of_workspace["items"].clone(), of_talent["items"].clone())
}

async fn b9_copies_out_there_are_listed_and_told_of(app: &TestApp) {
    let job = Job::begin(app).await;
    let export = exported(&job, json!(["Press office, Harbour Weekly", "  "]), true).await;
    let noted = job.user.get(&format!("/exports/{export}")).await.json();
    assert_eq!(noted["recipients"], json!(["Press office, Harbour Weekly"]));
    let noted = json!({ "recipients": ["Press office", "desk@example.org"] });
    let path = format!("/exports/{export}");
    let changed = job.user.patch(&path, noted.clone()).await.is(200).json();
    assert_eq!(changed["recipients"], noted["recipients"]);
    let many: Vec<&str> = std::iter::repeat_n("x", 201).collect();
    let many = json!({ "recipients": many });
    job.user
        .patch(&path, many)
        .await
        .is_problem(422, "too_many");

    // As long as everybody agrees there is nothing to tell.
    assert_eq!(listed(&job).await, (json!([]), json!([])));
    let notices = format!("/exports/{export}/notices");
    let told = json!({ "to": ["desk@example.org", "Desk@Example.org", "other@example.org"] });
    job.user
        .post(&notices, told.clone())
        .await
        .is_problem(409, "nothing_to_tell");

    let withdraw = format!("/consents/{}/withdraw", job.likeness);
    job.user.post(&withdraw, json!({})).await.is(200);
    let (of_workspace, of_talent) = listed(&job).await;
    assert_eq!(of_workspace, of_talent);
    let copy = &of_talent[0];
    assert_eq!(
        (&copy["export_id"], &copy["recipients"], &copy["notice"]),
        (&json!(export), &noted["recipients"], &json!("none"))
    );
    let person = &copy["people"][0];
    assert_eq!(
        (
            &person["talent_id"],
            &person["name"],
            &person["reason"],
            &person["consent_id"]
        ),
        (
            &json!(job.talent),
            &json!("One"),
            &json!("consent_withdrawn"),
            &json!(job.likeness)
        )
    );
    assert_eq!(
        (&person["files"], &person["file_count"]),
        (&json!(["00001.jpg"]), &json!(1))
    );
    assert_eq!(copy["downloads"].as_array().unwrap().len(), 1, "{copy}");
    assert!(copy["downloads"][0]["by"].is_string());

    for (body, code) in [
        (json!({ "to": [] }), "to_required"),
        (json!({ "to": ["nobody"] }), "invalid_email"),
    ] {
        job.user.post(&notices, body).await.is_problem(422, code);
    }
    let sent = job.user.post(&notices, told).await.is(201).json();
    assert_eq!(
        (&sent["notice"], &sent["people"][0]["notice"]),
        (&json!("sent"), &json!("sent"))
    );
    let to = sent["notices"][0]["to"].as_array().unwrap();
    let to: Vec<_> = to.iter().map(|told| &told["address"]).collect();
    assert_eq!(to, ["desk@example.org", "other@example.org"], "each once");
    let db = app.rows().await;
    let letters = "SELECT COUNT(*) FROM outbox WHERE kind = 'copies_out_there'";
    assert_eq!(crate::rows::count(&db, letters).await, 2);
    db.close().await;
    let acknowledge = format!(
        "/notices/{}/acknowledge",
        sent["notices"][0]["id"].as_str().unwrap()
    );
    let known = job.user.post(&acknowledge, json!({})).await.is(200).json();
    assert_eq!(known["notice"], "acknowledged");
    assert!(known["notices"][0]["acknowledged_by"].is_string());
    assert!(known["notices"][0]["to"][1]["acknowledged_at"].is_string());
    job.user
        .post(&acknowledge, json!({}))
        .await
        .is_problem(409, "already_acknowledged");
    let ledger = format!("/workspaces/{}/ledger", job.user.workspace);
    let ledger = job.user.get(&ledger).await.is(200).json().to_string();
    for kind in [
        "recipients_noted",
        "disclosure_notice",
        "notice_acknowledged",
    ] {
        assert!(ledger.contains(kind), "{kind}");
    }

    // Erased, they are still on the copies, without a name.
    job.user
        .delete(&format!("/talent/{}", job.talent))
        .await
        .is(204);
    let path = format!("/workspaces/{}/copies", job.user.workspace);
    let copies = job.user.get(&path).await.is(200).json();
    let person = &copies["items"][0]["people"][0];
    assert_eq!(
        (&person["name"], &person["reason"]),
        (&json!(null), &json!("erased")),
        "{copies}"
    );
}

async fn b9_copies_are_listed_by_what_the_gate_says_now(app: &TestApp) {
    let job = Job::begin(app).await;
    exported(&job, json!([]), false).await;
    let withdraw = format!("/consents/{}/withdraw", job.likeness);
    job.user.post(&withdraw, json!({})).await.is(200);
    // Nobody took it and nobody is noted: it is not out there.
    assert_eq!(listed(&job).await.0, json!([]));

    // Another consent covers the use: nothing is to be told of what was taken under it, until its last day.
    let consents = format!("/talent/{}/consents", job.talent);
    job.user.post(&consents, consent("likeness")).await.is(201);
    let export = exported(&job, json!([]), true).await;
    assert_eq!(listed(&job).await.0, json!([]));
    app.app.clock.advance(6 * 366 * 24 * 60 * 60);
    let job = job.signed_in_again(app).await;
    let (of_workspace, of_talent) = listed(&job).await;
    assert_eq!(of_workspace, of_talent);
    assert_eq!(of_workspace.as_array().unwrap().len(), 1, "{of_workspace}");
    assert_eq!(of_workspace[0]["export_id"], json!(export));
    assert_eq!(of_workspace[0]["people"][0]["reason"], "ended");
}

async fn d1_copies_are_for_those_who_work_on_them(app: &TestApp) {
    let job = Job::begin(app).await;
    let export = exported(&job, json!(["desk"]), true).await;
    let withdraw = format!("/consents/{}/withdraw", job.likeness);
    job.user.post(&withdraw, json!({})).await.is(200);
    let path = format!("/exports/{export}/copies");
    let collaborator = app.collaborator(&job.project, "manager").await;
    collaborator.get(&path).await.is(404);
    let told = json!({ "to": ["desk@example.org"] });
    let notices = format!("/exports/{export}/notices");
    collaborator.post(&notices, told.clone()).await.is(404);
    let colleague = app.colleague(&job.user.workspace, "member").await;
    colleague.get(&path).await.is(200);
    app.set_role(&colleague, &job.project, "viewer").await;
    colleague.get(&path).await.is(403);
    colleague.post(&notices, told).await.is(403);
    let list = format!("/workspaces/{}/copies", job.user.workspace);
    let list = colleague.get(&list).await.is(200).json();
    assert_eq!(list["items"], json!([]), "not of projects they only view");
}

const WEEK: i64 = 7 * 24 * 60 * 60;

/// Two who have copies of a talent who withdrew, and were told once.
async fn told(app: &TestApp) -> (Job, String) {
    let job = Job::begin(app).await;
    let export = exported(&job, json!([]), true).await;
    let withdraw = format!("/consents/{}/withdraw", job.likeness);
    job.user.post(&withdraw, json!({})).await.is(200);
    let to = json!({ "to": ["desk@example.org", "web@example.org"], "language": "de" });
    let notices = format!("/exports/{export}/notices");
    job.user.post(&notices, to).await.is(201);
    (job, format!("/exports/{export}/copies"))
}

/// How many letters each got.
async fn letters(app: &TestApp) -> [usize; 2] {
    let mut count = [0; 2];
    for (count, address) in count
        .iter_mut()
        .zip(["desk@example.org", "web@example.org"])
    {
        *count = app.letter_rows(address, "copies_out_there").await.len();
    }
    count
}

async fn b9_who_has_copies_is_told_until_they_say_that_it_is_done(app: &TestApp) {
    let (job, copies) = told(app).await;
    tell_again(&app.app).await.unwrap();
    assert_eq!(letters(app).await, [1, 1], "a week is not over");
    app.app.clock.advance(WEEK);
    // Two nodes at once: each letter is written once.
    let (one, other) = tokio::join!(tell_again(&app.app), tell_again(&app.app));
    one.and(other).unwrap();
    assert_eq!(letters(app).await, [2, 2]);

    let letter = app.letters("desk@example.org", "copies_out_there", 2).await;
    assert!(letter[0].plain.contains("Es ist erledigt"), "{letter:?}");
    let link = json!({ "link": letter[0].token() });
    let guest = app.anonymous();
    let look = guest
        .post("/notices/look", link.clone())
        .await
        .is(200)
        .json();
    assert_eq!(
        (&look["files"], &look["acknowledged_at"]),
        (&json!(["00001.jpg"]), &json!(null))
    );
    assert!(look["producer"].is_string() && look["project"].is_string());
    assert!(!look.to_string().contains("One"), "nobody is named: {look}");
    for _ in 0..2 {
        let done = guest.post("/notices/confirm", link.clone()).await.is(200);
        assert!(done.json()["acknowledged_at"].is_string());
    }
    let copy = job.user.get(&copies).await.is(200).json();
    assert_eq!(copy["notice"], "sent", "the other one did not answer");

    app.app.clock.advance(WEEK);
    tell_again(&app.app).await.unwrap();
    assert_eq!(letters(app).await, [2, 3]);
    let letter = app.letters("web@example.org", "copies_out_there", 3).await;
    let link = json!({ "link": letter[2].token() });
    guest.post("/notices/confirm", link).await.is(200);
    let copy = job.user.get(&copies).await.is(200).json();
    let notice = &copy["notices"][0];
    assert_eq!(
        (&copy["notice"], &notice["acknowledged_by"]),
        (&json!("acknowledged"), &json!(null))
    );
    let to = notice["to"].as_array().unwrap().iter();
    let times: Vec<_> = to.map(|told| told["times"].as_i64().unwrap()).collect();
    assert_eq!(times, [2, 3]);
    app.app.clock.advance(WEEK);
    tell_again(&app.app).await.unwrap();
    assert_eq!(letters(app).await, [2, 3], "all have answered");
    let ledger = format!("/workspaces/{}/ledger", job.user.workspace);
    let ledger = job.user.get(&ledger).await.is(200).json().to_string();
    assert_eq!(
        ledger.matches("notice_acknowledged").count(),
        2,
        "each once"
    );
}

async fn b9_nobody_is_told_again_once_everybody_agrees_again(app: &TestApp) {
    let (job, _) = told(app).await;
    let consents = format!("/talent/{}/consents", job.talent);
    let anew = job.user.post(&consents, consent("likeness")).await;
    let anew = anew.is(201).id();
    app.app.clock.advance(WEEK);
    tell_again(&app.app).await.unwrap();
    assert_eq!(letters(app).await, [1, 1]);
    let withdraw = format!("/consents/{anew}/withdraw");
    job.user.post(&withdraw, json!({})).await.is(200);
    app.app.clock.advance(WEEK);
    tell_again(&app.app).await.unwrap();
    assert_eq!(letters(app).await, [2, 2]);
}

async fn links_of_letters_that_open_nothing_answer_the_same(app: &TestApp) {
    let (job, _) = told(app).await;
    let letter = app.letters("web@example.org", "copies_out_there", 1).await;
    let link = json!({ "link": letter[0].token() });
    let guest = app.anonymous();
    guest.post("/notices/look", link.clone()).await.is(200);
    let project = format!("/projects/{}", job.project);
    job.user.delete(&project).await.is(204);
    let never = json!({ "link": "x".repeat(43) });
    let mut answers = Vec::new();
    for way in ["/notices/look", "/notices/confirm"] {
        for link in [&link, &never] {
            let answer = guest.post(way, link.clone()).await;
            answers.push(answer.is_problem(404, "link_unknown").body.clone());
        }
    }
    assert!(answers.windows(2).all(|pair| pair[0] == pair[1]));
}
