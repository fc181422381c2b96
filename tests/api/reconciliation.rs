//! What no row names goes, and nothing else does.

use std::time::Duration;

use bytes::Bytes;
use futures_util::TryStreamExt;
use mixip_vault::{ObjectId, Vault};
use uuid::Uuid;

use crate::app::TestApp;
use crate::client::picture;

both_stores!(
    e1_orphans_go_and_what_others_own_stays,
    e1_keys_that_no_row_names_are_erased,
);

async fn paths(vault: &Vault, workspace: Uuid) -> Vec<String> {
    let listed: Vec<_> = vault.list(Some(workspace)).try_collect().await.unwrap();
    listed.into_iter().map(|object| object.path).collect()
}

async fn e1_orphans_go_and_what_others_own_stays(app: &TestApp) {
    let user = app.user().await;
    let workspace: Uuid = user.workspace.parse().unwrap();
    let project = user.project().await;
    let asset = user.upload(&project, "one.jpg", &picture("one.jpg")).await;
    user.searched(&asset).await;
    let vault = app.vault().await;

    // A workspace that this database does not know: of another server on the same store.
    let foreign = Uuid::now_v7();
    vault.create_key(foreign, None).await.unwrap();
    let mut orphan = ObjectId {
        workspace,
        object: Uuid::now_v7(),
        chunk: 0,
    };
    let seal = async |key, id| {
        vault
            .seal(key, id, Bytes::from_static(b"x"))
            .await
            .unwrap()
            .path
    };
    let lost = seal(workspace, orphan).await;
    orphan.workspace = foreign;
    let of_others = seal(foreign, orphan).await;

    let day = Duration::from_secs(24 * 60 * 60);
    mixip_app::upkeep::remove_orphans(&app.app, day)
        .await
        .unwrap();
    assert!(
        paths(&vault, workspace).await.contains(&lost),
        "it is young"
    );

    // Written times have whole seconds in some stores.
    tokio::time::sleep(Duration::from_millis(1_100)).await;
    let removed = mixip_app::upkeep::remove_orphans(&app.app, Duration::ZERO)
        .await
        .unwrap();
    assert!(removed >= 1, "{removed}");
    assert!(!paths(&vault, workspace).await.contains(&lost));
    assert_eq!(paths(&vault, foreign).await, [of_others]);
    let original = user
        .get(&format!("/assets/{asset}/renditions/original"))
        .await
        .is(200);
    assert!(original.body == picture("one.jpg"));
}

async fn e1_keys_that_no_row_names_are_erased(app: &TestApp) {
    let user = app.user().await;
    let workspace: Uuid = user.workspace.parse().unwrap();
    let project = user.project().await;
    let talent = user
        .post(
            &format!("/workspaces/{workspace}/talent"),
            serde_json::json!({ "name": "Mara" }),
        )
        .await
        .is(201)
        .id();
    let content = picture("one.jpg");
    let asset = user.upload(&project, "one.jpg", &content).await;
    let upload = user.announce(&project, "a.txt", 6).await;
    user.append(&upload, 0, b"abc").await.is(204);

    let vault = app.vault().await;
    let (foreign, of_foreign) = (Uuid::now_v7(), Uuid::now_v7());
    vault.create_key(foreign, None).await.unwrap();
    vault.create_key(of_foreign, Some(foreign)).await.unwrap();
    let (unused, below) = (Uuid::now_v7(), Uuid::now_v7());
    vault.create_key(unused, Some(workspace)).await.unwrap();
    let project: Uuid = project.parse().unwrap();
    vault.create_key(below, Some(project)).await.unwrap();

    let day = Duration::from_secs(24 * 60 * 60);
    let erased = mixip_app::upkeep::erase_unused_keys(&app.app, day).await;
    assert_eq!(erased.unwrap(), 0, "they are young");
    // An id tells its time in milliseconds.
    tokio::time::sleep(Duration::from_millis(5)).await;
    let erased = mixip_app::upkeep::erase_unused_keys(&app.app, Duration::ZERO).await;
    assert_eq!(erased.unwrap(), 2);
    for gone in [unused, below] {
        assert!(!vault.key_exists(gone).await.unwrap());
    }
    for kept in [foreign, of_foreign, project, talent.parse().unwrap()] {
        assert!(vault.key_exists(kept).await.unwrap());
    }
    let path = format!("/assets/{asset}/renditions/original");
    assert!(user.get(&path).await.is(200).body == content);
    user.append(&upload, 3, b"def").await.is(204);
}
