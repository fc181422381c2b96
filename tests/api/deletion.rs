//! Deletions that break off: they are done, or they were never begun.

use std::time::{Duration, Instant};

use mixip_db::{Db, assets, objects};
use mixip_vault::ObjectId;
use serde_json::json;
use tokio_util::bytes::Bytes;
use uuid::Uuid;

use crate::app::TestApp;
use crate::client::picture;
use crate::requests::asking;
use crate::rows::{count, document, sql};

both_stores!(
    e2_an_asset_is_deleted_whole_or_not_at_all,
    e2_a_file_without_a_key_is_replaced_when_it_is_sent_again,
    e2_a_project_goes_at_once_and_its_parts_after_it,
    e2_talent_go_whole_or_not_at_all,
    e2_the_outbox_forgets_whom_a_workspace_forgets,
);

/// A table refuses that rows of it are deleted, as when the database stops in that moment.
async fn refuse(db: &Db, table: &str) {
    sql(
        db,
        &format!("CREATE TRIGGER refuse BEFORE DELETE ON {table} BEGIN SELECT RAISE(ABORT, 'refused'); END"),
        &format!(
            "CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE ''refused''; END';
             CREATE TRIGGER refuse BEFORE DELETE ON {table} FOR EACH ROW EXECUTE FUNCTION refuse()"
        ),
    )
    .await;
}

async fn allow(db: &Db) {
    sql(db, "DROP TRIGGER refuse", "DROP FUNCTION refuse CASCADE").await;
}

async fn e2_an_asset_is_deleted_whole_or_not_at_all(app: &TestApp) {
    let user = app.user().await;
    let project = user.project().await;
    let asset = user.upload(&project, "one.jpg", &picture("one.jpg")).await;
    user.searched(&asset).await;
    let (db, vault) = (app.rows().await, app.vault().await);
    let path = format!("/assets/{asset}");
    refuse(&db, "assets").await;
    user.delete(&path).await.is(500);
    let original = user.get(&format!("{path}/renditions/original")).await;
    assert!(original.is(200).body == picture("one.jpg"), "it is whole");

    allow(&db).await;
    user.delete(&path).await.is(204);
    user.get(&path).await.is(404);
    assert!(!vault.key_exists(asset.parse().unwrap()).await.unwrap());
    assert_eq!(count(&db, "SELECT COUNT(*) FROM objects").await, 0);
    db.close().await;
}

async fn e2_a_file_without_a_key_is_replaced_when_it_is_sent_again(app: &TestApp) {
    let user = app.user().await;
    let project = user.project().await;
    let content = picture("one.jpg");
    let dead = user.upload(&project, "one.jpg", &content).await;
    user.searched(&dead).await;
    // As when rows come back from a backup that is older than the deletion.
    app.vault()
        .await
        .delete_key(dead.parse().unwrap())
        .await
        .unwrap();

    let upload = user.announce(&project, "again.jpg", content.len()).await;
    let again = user.append(&upload, 0, &content).await.is(204);
    assert_eq!(again.header("mixip-duplicate"), "");
    let path = format!(
        "/assets/{}/renditions/original",
        again.header("mixip-asset")
    );
    assert!(user.get(&path).await.is(200).body == content);
    user.get(&format!("/assets/{dead}")).await.is(404);
}

/// Fills a project with assets that nobody has to look at.
async fn fill(app: &TestApp, project: Uuid, workspace: Uuid, assets: u32) {
    let (db, vault) = (app.rows().await, app.vault().await);
    let mut tx = db.write().await.unwrap();
    for number in 0..assets {
        let id = Uuid::now_v7();
        vault.create_key(id, Some(project)).await.unwrap();
        let object = Uuid::now_v7();
        let place = ObjectId {
            workspace,
            object,
            chunk: 0,
        };
        let sealed = vault
            .seal(id, place, Bytes::from_static(b"x"))
            .await
            .unwrap();
        let row = objects::ObjectRow {
            id: object,
            workspace_id: workspace,
            key_id: id,
            media_type: "text/plain".to_owned(),
            bytes: 1,
            sha256: None,
            created_at: 0,
        };
        objects::insert(&mut tx, &row).await.unwrap();
        let chunk = objects::ChunkRow {
            n: 0,
            path: sealed.path,
            plain_len: 1,
        };
        objects::insert_chunk(&mut tx, object, &chunk)
            .await
            .unwrap();
        assert!(
            assets::insert(&mut tx, &document(id, project, workspace, number))
                .await
                .unwrap()
        );
        objects::set_rendition(&mut tx, id, "original", object)
            .await
            .unwrap();
    }
    tx.commit().await.unwrap();
    db.close().await;
}

async fn e2_a_project_goes_at_once_and_its_parts_after_it(app: &TestApp) {
    let user = app.user().await;
    let project = user.project().await;
    let asset = user.upload(&project, "one.jpg", &picture("one.jpg")).await;
    user.searched(&asset).await;
    let upload = user.announce(&project, "more.jpg", 10).await;
    user.append(&upload, 0, b"abc").await.is(204);
    let (id, workspace): (Uuid, Uuid) = (project.parse().unwrap(), user.workspace.parse().unwrap());
    fill(app, id, workspace, 450).await;
    let (db, vault) = (app.rows().await, app.vault().await);

    refuse(&db, "assets").await;
    let path = format!("/projects/{project}");
    user.delete(&path).await.is(204);
    // Whatever becomes of the job: nothing of it answers any more.
    assert!(!vault.key_exists(id).await.unwrap());
    user.delete(&path).await.is(404);
    for gone in [
        path.clone(),
        format!("{path}/assets"),
        format!("{path}/uploads"),
        format!("/assets/{asset}"),
        format!("/assets/{asset}/renditions/thumb"),
    ] {
        user.get(&gone).await.is(404);
    }
    user.append(&upload, 3, b"defghij").await.is(404);
    let listed = user.get(&format!("/workspaces/{workspace}/projects")).await;
    assert_eq!(listed.is(200).json()["items"], json!([]));

    allow(&db).await;
    let began = Instant::now();
    while count(&db, "SELECT COUNT(*) FROM jobs").await > 0 {
        assert!(began.elapsed() < Duration::from_secs(60), "it does not end");
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    for table in [
        "projects", "assets", "faces", "uploads", "objects", "chunks",
    ] {
        assert_eq!(
            count(&db, &format!("SELECT COUNT(*) FROM {table}")).await,
            0,
            "{table}"
        );
    }
    let stored: Vec<_> = futures_util::TryStreamExt::try_collect(vault.list(Some(workspace)))
        .await
        .unwrap();
    assert_eq!(stored, []);
    db.close().await;
}

async fn e2_talent_go_whole_or_not_at_all(app: &TestApp) {
    let user = app.user().await;
    let path = format!("/workspaces/{}/talent", user.workspace);
    let talent = user
        .post(&path, json!({ "name": "Mara" }))
        .await
        .is(201)
        .id();
    let (db, vault) = (app.rows().await, app.vault().await);
    let path = format!("/talent/{talent}");
    let key: Uuid = talent.parse().unwrap();
    refuse(&db, "talent").await;
    user.delete(&path).await.is(500);
    user.get(&path).await.is(200);
    assert!(vault.key_exists(key).await.unwrap());
    allow(&db).await;
    user.delete(&path).await.is(204);
    user.get(&path).await.is(404);
    assert!(!vault.key_exists(key).await.unwrap());
    db.close().await;
}

/// Letters to a talent go with them, and not those of somebody else at the same address.
async fn e2_the_outbox_forgets_whom_a_workspace_forgets(app: &TestApp) {
    const ADDRESS: &str = "mara@example.org";
    let (one, other) = (app.user().await, app.user().await);
    let mut talent = Vec::new();
    for user in [&one, &other] {
        let person = json!({ "name": "Mara", "email": ADDRESS });
        let path = format!("/workspaces/{}/talent", user.workspace);
        let id = user.post(&path, person).await.is(201).id();
        let mut question = asking(&id);
        question["send"] = json!("mail");
        let project = user.project().await;
        user.post(&format!("/projects/{project}/requests"), question)
            .await
            .is(202);
        talent.push(format!("/talent/{id}"));
    }
    app.letters(ADDRESS, "request", 2).await;
    one.delete(&talent[0]).await.is(204);
    let left = app.letter_rows(ADDRESS, "request").await;
    assert_eq!(left.len(), 2, "the other one still reads mail there");
    other.delete(&talent[1]).await.is(204);
    let left = app.letter_rows(ADDRESS, "request").await;
    assert!(left.is_empty(), "{left:?}");
}
