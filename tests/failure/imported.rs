//! E1: the server is killed while it imports signed releases: all of them are there, or none.

use std::time::Duration;

use mixip_db::Db;
use reqwest::Method;
use serde_json::{Value, json};

use super::random::Random;
use crate::client::{Answer, Client};
use crate::process::Process;
use crate::release_imports::{draft, ended, path_of, pdf, send};
use crate::rows::{count, sql};
use crate::stores::Stores;

both_stores_and_the_program!(e1_killed_while_importing_all_or_nothing_is_there);

const ROWS: i64 = 60;
const POINTS: usize = 12;

async fn e1_killed_while_importing_all_or_nothing_is_there(stores: Stores) -> Stores {
    let mut random = Random::told();
    let mut server = Process::start(&stores).await;
    let mut user = server.anonymous();
    user.sign_up("importing@example.org").await;
    let (mut before, mut within) = (0, 0);
    for point in 0..POINTS {
        let path = prepared(&user, point).await;
        let commit = format!("{path}/commit");
        Answer::of(user.request(Method::POST, &commit))
            .await
            .is(202);
        tokio::time::sleep(Duration::from_micros(random.below(700_000) as u64)).await;
        server.kill().await;

        let db = stores.rows().await;
        let here = made(&db).await;
        let earlier = point as i64 * ROWS;
        assert!(
            here == [earlier; 3] || here == [earlier + ROWS; 3],
            "point {point}: half of it is there: {here:?}"
        );
        match here[0] == earlier {
            true => before += 1,
            false => within += 1,
        }
        expire_leases(&db).await;
        db.close().await;
        server = Process::start(&stores).await;
        user = user.at(&server.url);
        let done = ended(&user, &path).await;
        assert_eq!(done["state"], "done", "{done}");
        let db = stores.rows().await;
        assert_eq!(made(&db).await, [earlier + ROWS; 3], "point {point}");
        db.close().await;
        sound(&user, &path).await;
    }
    eprintln!("killed {before} times before the commit, {within} times after it");
    assert!(before > 0, "it was never killed in time");
    server.end().await;

    // What the attempts that broke off left behind goes, and nothing else does.
    let app = mixip_app::App::open(stores.config(), mixip_app::Clock::default())
        .await
        .unwrap();
    mixip_app::upkeep::remove_orphans(&app, Duration::ZERO)
        .await
        .unwrap();
    mixip_app::upkeep::erase_unused_keys(&app, Duration::ZERO)
        .await
        .unwrap();
    let audits = mixip_app::ledger::verify_all(&app).await.unwrap();
    assert!(
        audits.iter().all(|audit| audit.result.is_ok()),
        "{audits:?}"
    );
    app.close().await;
    let db = stores.rows().await;
    let unnamed = "SELECT COUNT(*) FROM objects WHERE id NOT IN (SELECT object_id FROM evidence)";
    assert_eq!(count(&db, unnamed).await, 0);
    db.close().await;
    let server = Process::start(&stores).await;
    let user = user.at(&server.url);
    let list = format!("/workspaces/{}/release-imports", user.workspace);
    for import in user.get(&list).await.is(200).json()["items"]
        .as_array()
        .unwrap()
    {
        sound(&user, &path_of(import)).await;
    }
    server.end().await;
    stores
}

/// A draft with all of its files.
async fn prepared(user: &Client, point: usize) -> String {
    let mut table = "name,purposes,channels,territories,starts_on,file\n".to_owned();
    for n in 0..ROWS {
        table.push_str(&format!(
            "T {point} {n},editorial,web,DE,2026-01-01,{n}.pdf\n"
        ));
    }
    let path = path_of(&draft(user, &table).await);
    for n in 0..ROWS {
        send(
            user,
            &path,
            &format!("{n}.pdf"),
            pdf(&format!("{point} {n}")),
        )
        .await
        .is(200);
    }
    path
}

/// Talent, consents, evidence.
async fn made(db: &Db) -> [i64; 3] {
    let mut made = [0; 3];
    for (made, table) in made.iter_mut().zip(["talent", "consents", "evidence"]) {
        *made = count(db, &format!("SELECT COUNT(*) FROM {table}")).await;
    }
    made
}

async fn expire_leases(db: &Db) {
    let query = "UPDATE jobs SET lease_until = 0 WHERE lease_until IS NOT NULL";
    sql(db, query, query).await;
}

/// The first and the last release of an import can be read.
async fn sound(user: &Client, path: &str) {
    let rows = user.get(&format!("{path}/rows")).await.is(200).json();
    let rows = rows["items"].as_array().unwrap();
    for row in [&rows[0], &rows[rows.len() - 1]] {
        let talent = row["talent"]["id"].as_str().unwrap();
        let consents = user
            .get(&format!("/talent/{talent}/consents"))
            .await
            .is(200)
            .json();
        let consents: &Vec<Value> = consents["items"].as_array().unwrap();
        assert_eq!(consents.len(), 1);
        assert_eq!(consents[0]["evidence_missing"], json!(false));
        let evidence = consents[0]["evidence"][0]["id"].as_str().unwrap();
        let file = user.get(&format!("/evidence/{evidence}")).await.is(200);
        let name = row["talent"]["name"].as_str().unwrap();
        assert!(file.body == pdf(name.trim_start_matches("T ")));
    }
}
