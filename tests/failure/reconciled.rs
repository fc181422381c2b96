//! After reconciliation every stored object has a row and every row its object, whatever broke off before.

use std::collections::HashSet;
use std::time::Duration;

use bytes::Bytes;
use futures_util::TryStreamExt;
use mixip_app::{App, Clock};
use mixip_db::Db;
use mixip_vault::{ObjectId, Vault};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::client::Client;
use crate::process::Process;
use crate::stores::Stores;

/// Objects that are named by nothing.
const UNNAMED: &str = "SELECT COUNT(*) FROM objects WHERE id NOT IN (
    SELECT object_id FROM uploads UNION SELECT object_id FROM renditions
    UNION SELECT crops_object_id FROM faces WHERE crops_object_id IS NOT NULL
    UNION SELECT object_id FROM talent_references UNION SELECT object_id FROM evidence
    UNION SELECT object_id FROM takeouts WHERE object_id IS NOT NULL
    UNION SELECT object_id FROM exports WHERE object_id IS NOT NULL
    UNION SELECT manifest_object_id FROM exports WHERE manifest_object_id IS NOT NULL)";

/// Removes what nobody owns from stores that no program uses. `assets` with their SHA-256 are the user's, and still there
/// when it runs again.
pub(super) async fn by_upkeep(
    mut stores: Stores,
    user: &Client,
    assets: &[(String, String)],
) -> Stores {
    let vault = Vault::open(stores.vault()).await.unwrap();
    let workspace: Uuid = user.workspace.parse().unwrap();
    let stored = |vault: Vault| async move {
        let listed = vault.list(Some(workspace)).map_ok(|object| object.path);
        listed.try_collect::<HashSet<_>>().await.unwrap()
    };
    let known = known(&stores).await;
    let broken_off = stored(vault.clone()).await.difference(&known).count();
    eprintln!("{broken_off} objects were orphans");
    // So that there is one in any case: as if the server had died between object and row.
    let place = ObjectId {
        workspace,
        object: Uuid::now_v7(),
        chunk: 0,
    };
    let key: Uuid = assets[0].0.parse().unwrap();
    let orphan = vault.seal(key, place, Bytes::from_static(b"orphan")).await;
    let orphan = orphan.unwrap().path;
    // And one that was being written.
    let folder = stores.data().join("objects");
    let leftover = folder.join(&orphan).with_extension("half#1");
    if stores.endpoint().is_none() {
        std::fs::write(&leftover, "half").unwrap();
    }

    // Nothing runs now, so nothing is too young to be an orphan.
    let app = App::open(stores.config(), Clock::default()).await.unwrap();
    mixip_app::upkeep::remove_orphans(&app, Duration::ZERO)
        .await
        .unwrap();
    app.close().await;
    let left: Vec<String> = stored(vault.clone())
        .await
        .difference(&known)
        .cloned()
        .collect();
    assert!(left.is_empty(), "orphans are left: {left:?}");
    assert!(!leftover.exists(), "half a file is left");
    let missing: Vec<_> = known
        .difference(&stored(vault.clone()).await)
        .cloned()
        .collect();
    assert!(missing.is_empty(), "rows without objects: {missing:?}");
    let unnamed: i64 = match stores.rows().await {
        Db::Sqlite { read, .. } => sqlx::query_scalar(UNNAMED).fetch_one(&read).await.unwrap(),
        Db::Postgres(pool) => sqlx::query_scalar(UNNAMED).fetch_one(&pool).await.unwrap(),
    };
    assert_eq!(unnamed, 0, "objects that nothing names");

    let server = Process::start(&stores).await;
    let user = user.at(&server.url);
    for (asset, expected) in assets {
        let path = format!("/assets/{asset}/renditions/original");
        let original = user.get(&path).await.is(200).body;
        assert_eq!(&sha256(&original), expected, "{asset}");
    }
    server.end().await;
    stores
}

/// The paths that rows name.
async fn known(stores: &Stores) -> HashSet<String> {
    let query = "SELECT path FROM chunks";
    let paths: Vec<String> = match stores.rows().await {
        Db::Sqlite { read, .. } => sqlx::query_scalar(query).fetch_all(&read).await.unwrap(),
        Db::Postgres(pool) => sqlx::query_scalar(query).fetch_all(&pool).await.unwrap(),
    };
    paths.into_iter().collect()
}

/// In hex.
pub(super) fn sha256(content: &[u8]) -> String {
    hex::encode(Sha256::digest(content))
}
