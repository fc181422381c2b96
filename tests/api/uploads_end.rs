//! The last byte of an upload: with it the asset is there, or the byte is not.

use bytes::Bytes;
use futures_util::TryStreamExt;
use futures_util::future::join_all;
use mixip_db::{Db, objects, uploads};
use mixip_vault::ObjectId;
use reqwest::Method;
use sha2::digest::common::hazmat::SerializableState;
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::app::TestApp;
use crate::client::{Answer, Client, picture};
use crate::rows::sql;

both_stores!(
    e1_what_may_have_happened_is_left_to_reconciliation,
    e1_a_last_byte_without_an_asset_was_not_taken,
    e1_a_whole_upload_that_was_left_becomes_an_asset,
    identical_files_that_end_together_are_one_asset,
);

async fn head(client: &Client, upload: &str) -> Answer {
    Answer::of(client.tus(Method::HEAD, upload)).await
}

/// A table refuses new rows, as when the database stops in that moment.
async fn refuse(db: &Db, table: &str) {
    sql(
        db,
        &format!(
            "CREATE TRIGGER refuse BEFORE INSERT ON {table} BEGIN SELECT RAISE(ABORT, 'refused'); END"
        ),
        &format!(
            "CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE ''refused''; END';
             CREATE TRIGGER refuse BEFORE INSERT ON {table} FOR EACH ROW EXECUTE FUNCTION refuse()"
        ),
    )
    .await;
}

async fn allow(db: &Db) {
    sql(db, "DROP TRIGGER refuse", "DROP FUNCTION refuse CASCADE").await;
}

/// How many chunks the store holds for somebody's workspace.
async fn stored(app: &TestApp, user: &Client) -> usize {
    let vault = app.vault().await;
    let workspace = user.workspace.parse().unwrap();
    let listed: Vec<_> = vault.list(Some(workspace)).try_collect().await.unwrap();
    listed.len()
}

async fn e1_what_may_have_happened_is_left_to_reconciliation(app: &TestApp) {
    let user = app.user().await;
    let project = user.project().await;
    let upload = user.announce(&project, "a.txt", 6).await;
    // The row of the chunk fails: whether such a transaction happened is not known to who asked for it.
    let db = app.rows().await;
    refuse(&db, "chunks").await;
    user.append(&upload, 0, b"abc").await.is(500);
    assert_eq!(stored(app, &user).await, 1);
    allow(&db).await;
    user.append(&upload, 0, b"abc").await.is(204);
    db.close().await;
}

async fn e1_a_last_byte_without_an_asset_was_not_taken(app: &TestApp) {
    let user = app.user().await;
    let project = user.project().await;
    let content = picture("one.jpg");
    let upload = user.announce(&project, "one.jpg", content.len()).await;
    let db = app.rows().await;
    refuse(&db, "assets").await;
    user.append(&upload, 0, &content).await.is(500);
    let stopped = head(&user, &upload).await.is(200);
    assert_eq!(stopped.header("upload-offset"), "0");
    allow(&db).await;
    let asset = user.append(&upload, 0, &content).await.is(204);
    let path = format!(
        "/assets/{}/renditions/original",
        asset.header("mixip-asset")
    );
    assert!(user.get(&path).await.is(200).body == content);
    db.close().await;
}

/// Stores all bytes of an upload and nothing else: what a program left that ended between its last two transactions.
async fn whole(app: &TestApp, upload: &str, content: &[u8]) {
    let id: Uuid = upload.rsplit('/').next().unwrap().parse().unwrap();
    let db = app.rows().await;
    let mut tx = db.write().await.unwrap();
    let row = uploads::get(&mut tx, id).await.unwrap().unwrap();
    let object = objects::get(&mut tx, row.object_id).await.unwrap().unwrap();
    let place = ObjectId {
        workspace: object.workspace_id,
        object: object.id,
        chunk: 0,
    };
    let vault = app.vault().await;
    let sealed = vault
        .seal(row.asset_id, place, Bytes::copy_from_slice(content))
        .await
        .unwrap();
    let chunk = objects::ChunkRow {
        n: 0,
        path: sealed.path,
        plain_len: row.length,
    };
    objects::insert_chunk(&mut tx, object.id, &chunk)
        .await
        .unwrap();
    let state = Sha256::new_with_prefix(content).serialize();
    let now = row.updated_at;
    let moved = uploads::advance(&mut tx, id, 0, row.length, &state, now).await;
    assert!(moved.unwrap());
    tx.commit().await.unwrap();
    db.close().await;
}

async fn e1_a_whole_upload_that_was_left_becomes_an_asset(app: &TestApp) {
    let user = app.user().await;
    let project = user.project().await;
    let content = picture("one.jpg");
    let asked = user.announce(&project, "one.jpg", content.len()).await;
    whole(app, &asked, &content).await;
    let told = head(&user, &asked).await.is(200);
    assert_eq!(told.header("upload-offset"), content.len().to_string());
    let path = format!("/assets/{}/renditions/original", told.header("mixip-asset"));
    assert!(user.get(&path).await.is(200).body == content);

    // Nobody comes back for it: it becomes an asset nevertheless, before the upload is forgotten.
    let content = picture("both.jpg");
    let left = user.announce(&project, "both.jpg", content.len()).await;
    whole(app, &left, &content).await;
    app.app.clock.advance(8 * 24 * 60 * 60);
    mixip_app::upkeep::retire_uploads(&app.app).await.unwrap();
    head(&user, &left).await.is(404);
    let listed = user.get(&format!("/projects/{project}/assets")).await;
    let listed = listed.is(200).json();
    let names: Vec<_> = listed["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|asset| asset["name"].as_str().unwrap())
        .collect();
    assert_eq!(names, ["both.jpg", "one.jpg"]);
}

async fn identical_files_that_end_together_are_one_asset(app: &TestApp) {
    let user = app.user().await;
    let project = user.project().await;
    for round in 0..4 {
        let content = format!("the same words, for the {round}. time").repeat(100);
        let announced = (0..6).map(|_| user.announce(&project, "a.txt", content.len()));
        let uploads = join_all(announced).await;
        let sent = uploads
            .iter()
            .map(|upload| user.append(upload, 0, content.as_bytes()));
        let answers: Vec<Answer> = join_all(sent)
            .await
            .into_iter()
            .map(|a| a.is(204))
            .collect();
        let asset = answers[0].header("mixip-asset");
        assert!(answers.iter().all(|a| a.header("mixip-asset") == asset));
        let new = answers
            .iter()
            .filter(|a| a.header("mixip-duplicate").is_empty());
        assert_eq!(new.count(), 1);
    }
}
