//! The clearance board: the gate's answers over a whole project, counted.

use serde_json::{Value, json};
use uuid::Uuid;

use crate::app::TestApp;
use crate::client::Client;
use crate::job::Job;
use crate::rows::{document, sql};

both_stores!(
    a5_the_board_counts_what_the_gate_says_of_each_asset,
    the_board_tries_a_use_and_tells_what_would_change,
    the_board_tells_what_ends_soon,
    d1_collaborators_see_how_many_and_never_who,
    d12_the_table_holds_no_formulas,
);

fn on(purpose: &str, day: impl ToString) -> Value {
    json!({ "purpose": purpose, "channels": ["web"], "territories": ["DE"], "on": day.to_string() })
}

async fn decide(user: &Client, face: &Value, decision: Value) {
    let path = format!("/faces/{}", face["id"].as_str().unwrap());
    user.patch(&path, decision).await.is(200);
}

/// Copies of the picture's faces on assets that never were uploaded: `decisions` says what each is.
async fn copies(app: &TestApp, job: &Job, decisions: &[(&str, u32)]) -> Vec<Uuid> {
    let db = app.rows().await;
    let mut tx = db.write().await.unwrap();
    let faces = mixip_db::faces::of_asset(&mut tx, job.asset.parse().unwrap()).await;
    let pattern = faces.unwrap().remove(0);
    let mut ids = Vec::new();
    for (number, (decision, count)) in (1_000..).zip(decisions) {
        for copy in 0..*count {
            let mut row = document(
                Uuid::now_v7(),
                pattern.project_id,
                pattern.workspace_id,
                number * 100 + copy,
            );
            row.scan = if *decision == "quick" {
                "quick"
            } else {
                "thorough"
            }
            .to_owned();
            mixip_db::assets::insert(&mut tx, &row).await.unwrap();
            let confirmed = *decision == "confirmed";
            let face = mixip_db::faces::FaceRow {
                id: Uuid::now_v7(),
                asset_id: row.id,
                crops_object_id: None,
                decision: matches!(*decision, "confirmed" | "rejected" | "not_a_face")
                    .then(|| (*decision).to_owned()),
                talent_id: confirmed.then(|| job.talent.parse().unwrap()),
                score: if *decision == "doubtful" { 0.4 } else { 0.9 },
                drawn: false,
                ..pattern.clone()
            };
            mixip_db::faces::insert(&mut tx, &face).await.unwrap();
            ids.push(row.id);
        }
    }
    tx.commit().await.unwrap();
    db.close().await;
    ids
}

async fn board(user: &Client, project: &str, question: Value) -> Value {
    let path = format!("/projects/{project}/board");
    user.post(&path, question).await.is(200).json()
}

async fn shown(user: &Client, project: &str, page: Value) -> Vec<String> {
    let path = format!("/projects/{project}/board/assets");
    let list = user.post(&path, page).await.is(200).json();
    let items = list["items"].as_array().unwrap().iter();
    items
        .map(|asset| asset["id"].as_str().unwrap().to_owned())
        .collect()
}

/// Counts by asking the gate about one asset after the other.
async fn one_by_one(job: &Job, intended: &Value) -> Value {
    let path = format!("/projects/{}/assets?limit=500", job.project);
    let list = job.user.get(&path).await.is(200).json();
    let mut totals = json!({ "cleared": 0, "needs_review": 0, "blocked": 0 });
    for asset in list["items"].as_array().unwrap() {
        if asset["scan"] == "quick" {
            // Asking would search it first.
            totals["needs_review"] = json!(totals["needs_review"].as_u64().unwrap() + 1);
            continue;
        }
        let path = format!("/assets/{}/clearance", asset["id"].as_str().unwrap());
        let answer = job.user.post(&path, json!({ "use": intended })).await;
        let answer = answer.is(200).json();
        let state = answer["clearance"].as_str().unwrap();
        totals[state] = json!(totals[state].as_u64().unwrap() + 1);
    }
    totals
}

async fn a5_the_board_counts_what_the_gate_says_of_each_asset(app: &TestApp) {
    let job = Job::begin(app).await;
    for face in job.two_faces().await {
        let decision = match face["talent_id"] == json!(job.talent) {
            true => json!({ "decision": "confirmed" }),
            false => json!({ "decision": "incidental", "reason": "passer-by" }),
        };
        decide(&job.user, &face, decision).await;
    }
    let today = app.app.clock.today("UTC");
    let kinds = [
        ("confirmed", 3),
        ("rejected", 2),
        ("undecided", 4),
        ("doubtful", 1),
        ("not_a_face", 2),
        ("quick", 1),
    ];
    copies(app, &job, &kinds).await;

    // First as it is before anything is kept in short, then as it is afterwards.
    for kept in [false, true] {
        if kept {
            let db = app.rows().await;
            let all = "UPDATE assets SET valid_until = '0000-01-01'";
            sql(&db, all, all).await;
            db.close().await;
            mixip_app::upkeep::refresh_outdated(&app.app).await.unwrap();
        }
        for purpose in ["editorial", "advertising"] {
            let intended = on(purpose, today);
            let board = board(&job.user, &job.project, json!({ "use": intended })).await;
            assert_eq!(
                board["totals"],
                one_by_one(&job, &intended).await,
                "{purpose}, {kept}"
            );
            assert_eq!(board["unsearched"], 1);
            let reasons = board["by_reason"].as_array().unwrap();
            let reason = |name: &str| {
                let row = reasons.iter().find(|row| row["reason"] == name);
                row.map(|row| {
                    (
                        row["assets"].as_u64().unwrap(),
                        row["faces"].as_u64().unwrap(),
                    )
                })
            };
            assert_eq!(reason("undecided"), Some((5, 5)), "{board}");
            assert_eq!(reason("doubtful"), Some((1, 1)));
            assert_eq!(reason("match_rejected"), Some((2, 2)));
            assert_eq!(reason("scan_pending"), Some((1, 0)));
            let out_of_scope = (purpose == "advertising").then_some((4, 4));
            assert_eq!(reason("out_of_scope_purpose"), out_of_scope);
            let talent = &board["by_talent"][0];
            assert_eq!(
                (&talent["talent_id"], &talent["name"]),
                (&json!(job.talent), &json!("One"))
            );
            let (cleared, blocked) = match purpose {
                "editorial" => (4, 0),
                _ => (0, 4),
            };
            assert_eq!(
                (&talent["cleared"], &talent["blocked"]),
                (&json!(cleared), &json!(blocked)),
                "{talent}"
            );

            // From each number to its assets.
            for row in reasons {
                let page = json!({ "use": intended, "reason": row["reason"] });
                let found = shown(&job.user, &job.project, page).await;
                assert_eq!(found.len() as u64, row["assets"].as_u64().unwrap(), "{row}");
            }
            for state in ["cleared", "needs_review", "blocked"] {
                let page = json!({ "use": intended, "state": state });
                let found = shown(&job.user, &job.project, page).await;
                assert_eq!(json!(found.len()), board["totals"][state], "{state}");
                let theirs = json!({ "use": intended, "state": state, "talent_id": job.talent });
                let found = shown(&job.user, &job.project, theirs).await;
                assert_eq!(json!(found.len()), talent[state], "{state} of the talent");
            }
        }
    }

    // Page by page, each asset once.
    let intended = on("editorial", today);
    let path = format!("/projects/{}/board/assets", job.project);
    let (mut cursor, mut seen) = (Value::Null, Vec::new());
    loop {
        let page = json!({ "use": intended, "reason": "undecided", "limit": 2, "cursor": cursor });
        let list = job.user.post(&path, page).await.is(200).json();
        seen.extend(
            list["items"]
                .as_array()
                .unwrap()
                .iter()
                .map(|asset| asset["id"].clone()),
        );
        cursor = list["next_cursor"].clone();
        if cursor.is_null() {
            break;
        }
    }
    assert_eq!(seen.len(), 5);
    assert!(
        seen.is_sorted_by(|a, b| a.as_str() > b.as_str()),
        "{seen:?}"
    );
}

async fn the_board_tries_a_use_and_tells_what_would_change(app: &TestApp) {
    let job = Job::begin(app).await;
    for face in job.two_faces().await {
        let decision = match face["talent_id"] == json!(job.talent) {
            true => "confirmed",
            false => "not_a_face",
        };
        decide(&job.user, &face, json!({ "decision": decision })).await;
    }
    let path = format!("/projects/{}", job.project);
    let before = job.user.get(&path).await.json();
    let today = app.app.clock.today("UTC");
    let tried = board(
        &job.user,
        &job.project,
        json!({ "use": on("editorial", today), "compare": on("editorial", "2031-01-01") }),
    )
    .await;
    assert_eq!(tried["totals"]["cleared"], 1);
    let compare = &tried["compare"];
    assert_eq!(
        compare["totals"],
        json!({ "cleared": 0, "needs_review": 0, "blocked": 1 })
    );
    assert_eq!(
        compare["changes"],
        json!([{ "from": "cleared", "to": "blocked", "assets": 1 }])
    );
    assert_eq!(compare["by_reason"][0]["reason"], "ended");
    let page = json!({
        "use": on("editorial", today), "state": "cleared",
        "compare": on("editorial", "2031-01-01"), "compare_state": "blocked",
    });
    assert_eq!(
        shown(&job.user, &job.project, page).await,
        std::slice::from_ref(&job.asset)
    );
    assert_eq!(
        job.user.get(&path).await.json(),
        before,
        "nothing is stored"
    );

    // A day that is past is today; without a use it is the current one; without any there is nothing to tell.
    let past = board(
        &job.user,
        &job.project,
        json!({ "use": on("editorial", "2020-01-01") }),
    )
    .await;
    assert_eq!(past["use"]["on"], json!(today.to_string()));
    assert_eq!(
        board(&job.user, &job.project, json!({})).await["use"]["purpose"],
        "editorial"
    );
    let empty = job.user.project().await;
    job.user
        .post(&format!("/projects/{empty}/board"), json!({}))
        .await
        .is_problem(409, "no_use");

    // From the withdrawal on.
    let withdraw = format!("/consents/{}/withdraw", job.likeness);
    job.user.post(&withdraw, json!({})).await.is(200);
    let after = board(
        &job.user,
        &job.project,
        json!({ "use": on("editorial", today) }),
    )
    .await;
    assert_eq!(after["totals"]["blocked"], 1);
    assert_eq!(
        after["by_talent"][0]["reasons"][0]["reason"],
        "consent_withdrawn"
    );
    assert_eq!(
        after["by_talent"][0]["reasons"][0]["consent_id"],
        json!(job.likeness)
    );
}

async fn the_board_tells_what_ends_soon(app: &TestApp) {
    let job = Job::begin(app).await;
    let today = app.app.clock.today("UTC");
    let mut other = String::new();
    for face in job.two_faces().await {
        if face["talent_id"] == json!(job.talent) {
            decide(&job.user, &face, json!({ "decision": "confirmed" })).await;
        } else {
            other = face["id"].as_str().unwrap().to_owned();
        }
    }
    let soon = today.checked_add(jiff::Span::new().days(45)).unwrap();
    let terms = json!({
        "use": { "purpose": "editorial", "channels": ["web"], "territories": ["DE"] },
        "reason": "agreed by telephone", "ends_on": soon.to_string(),
    });
    let over = job
        .user
        .let_through(&other, &terms, Some(b"%PDF-1.4"))
        .await;
    let over = over.is(201).id();
    let ends = async |day: &str| {
        let question = json!({ "use": on("editorial", day) });
        let board = board(&job.user, &job.project, question).await;
        let count = |within: &str| board["ends"][within].as_array().unwrap().clone();
        (count("within_30"), count("within_60"), count("within_90"))
    };
    let (in_30, in_60, in_90) = ends(&today.to_string()).await;
    assert_eq!((in_30.len(), in_60.len(), in_90.len()), (0, 1, 1));
    assert_eq!(
        (
            &in_60[0]["override_id"],
            &in_60[0]["ends_on"],
            &in_60[0]["assets"]
        ),
        (&json!(over), &json!(soon.to_string()), &json!(1))
    );
    let page = json!({ "use": on("editorial", today), "rests_on": over });
    assert_eq!(
        shown(&job.user, &job.project, page).await,
        std::slice::from_ref(&job.asset)
    );
    // The consent ends on 2030-12-31.
    let (in_30, ..) = ends("2030-12-10").await;
    assert_eq!(
        (&in_30[0]["consent_id"], &in_30[0]["talent_name"]),
        (&json!(job.likeness), &json!("One")),
        "{in_30:?}"
    );
}

async fn d1_collaborators_see_how_many_and_never_who(app: &TestApp) {
    let job = Job::begin(app).await;
    for face in job.two_faces().await {
        let decision = match face["talent_id"] == json!(job.talent) {
            true => "confirmed",
            false => "not_a_face",
        };
        decide(&job.user, &face, json!({ "decision": decision })).await;
    }
    let path = format!("/projects/{}/board", job.project);
    for role in ["reviewer", "editor", "manager"] {
        let collaborator = app.collaborator(&job.project, role).await;
        let question = json!({ "use": on("advertising", "2026-12-24") });
        let told = collaborator.post(&path, question).await.is(200);
        let text = String::from_utf8(told.body.clone()).unwrap();
        for secret in [&job.talent, &job.likeness, "\"One\""] {
            assert!(!text.contains(secret), "{role}: {text}");
        }
        assert_eq!(told.json()["totals"]["blocked"], 1);
        assert_eq!(told.json()["by_reason"][0]["reason"], "not_cleared");
        for asked in [
            json!({ "talent_id": job.talent }),
            json!({ "rests_on": job.likeness }),
        ] {
            let page = format!("{path}/assets");
            collaborator
                .post(&page, asked)
                .await
                .is_problem(403, "forbidden");
        }
        let table = collaborator.post(&format!("{path}/table"), json!({})).await;
        let table = String::from_utf8(table.is(200).body).unwrap();
        assert!(table.starts_with("id,file,state,reasons\r\n"), "{table}");
        assert!(!table.contains("One"), "{table}");
    }
    let viewer = app.collaborator(&job.project, "viewer").await;
    viewer.post(&path, json!({})).await.is(403);
}

async fn d12_the_table_holds_no_formulas(app: &TestApp) {
    let job = Job::begin(app).await;
    for face in job.two_faces().await {
        if face["talent_id"] == json!(job.talent) {
            decide(&job.user, &face, json!({ "decision": "confirmed" })).await;
        }
    }
    let evil = "=HYPERLINK(\"http://x\",\"a\")";
    let asset = format!("/assets/{}", job.asset);
    job.user
        .patch(&asset, json!({ "name": evil }))
        .await
        .is(200);
    let talent = format!("/talent/{}", job.talent);
    job.user
        .patch(&talent, json!({ "name": "@SUM(A1), Ltd" }))
        .await
        .is(200);
    let path = format!("/projects/{}/board/table", job.project);
    let table = job.user.post(&path, json!({ "bom": true })).await.is(200);
    assert_eq!(table.header("content-type"), "text/csv; charset=utf-8");
    assert!(
        table
            .header("content-disposition")
            .starts_with("attachment")
    );
    let text = String::from_utf8(table.body).unwrap();
    let expected = format!(
        "\u{feff}id,file,state,reasons,talent\r\n{},\"'=HYPERLINK(\"\"http://x\"\",\"\"a\"\")\",needs_review,undecided,\"'@SUM(A1), Ltd\"\r\n",
        job.asset
    );
    assert_eq!(text, expected);
}
