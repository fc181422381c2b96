//! After reconciliation every stored object has a row and every row its object, whatever broke off before.

use std::collections::HashSet;
use std::fs::{File, FileTimes};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant, SystemTime};

use bytes::Bytes;
use futures_util::TryStreamExt;
use mixip_db::Db;
use mixip_vault::{ObjectId, Vault};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::s3_between::Between;
use crate::client::Client;
use crate::process::Process;
use crate::stores::Stores;

/// Older than what may belong to a request that still runs.
const AGE: Duration = Duration::from_secs(2 * 60 * 60);
/// The hourly upkeep begins with the server.
const PATIENCE: Duration = Duration::from_secs(30);

/// Objects that are named by nothing.
const UNNAMED: &str = "SELECT COUNT(*) FROM objects WHERE id NOT IN (
    SELECT object_id FROM uploads UNION SELECT object_id FROM renditions
    UNION SELECT crops_object_id FROM faces WHERE crops_object_id IS NOT NULL
    UNION SELECT object_id FROM talent_references UNION SELECT object_id FROM evidence
    UNION SELECT object_id FROM exports WHERE object_id IS NOT NULL
    UNION SELECT manifest_object_id FROM exports WHERE manifest_object_id IS NOT NULL)";

/// Starts the program on stores whose every object is old, and waits until what nobody owns is gone. `assets` with their
/// SHA-256 are the user's, and still there afterwards.
pub(super) async fn by_the_program(
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
    let mut leftover = None;
    let folder = stores.data().join("objects");
    let endpoint = stores.endpoint().cloned();
    if let Some(endpoint) = endpoint {
        let between = Between::before(&endpoint).await;
        *stores.endpoint().unwrap() = between.url;
    } else {
        // And one that was being written.
        let path = folder.join(&orphan).with_extension("half#1");
        std::fs::write(&path, "half").unwrap();
        leftover = Some(path);
        age(&folder);
    }

    let server = Process::start(&stores).await;
    let began = Instant::now();
    loop {
        let left: Vec<String> = stored(vault.clone())
            .await
            .difference(&known)
            .cloned()
            .collect();
        if left.is_empty() && leftover.as_deref().is_none_or(|path| !path.exists()) {
            break;
        }
        assert!(began.elapsed() < PATIENCE, "orphans are left: {left:?}");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
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

/// Makes every file of a folder old.
fn age(folder: &Path) {
    let entries = std::fs::read_dir(folder).unwrap();
    let paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    for path in paths {
        if path.is_dir() {
            age(&path);
        } else {
            let times = FileTimes::new().set_modified(SystemTime::now() - AGE);
            let file = File::options().write(true).open(&path).unwrap();
            file.set_times(times).unwrap();
        }
    }
}

/// In hex.
pub(super) fn sha256(content: &[u8]) -> String {
    hex::encode(Sha256::digest(content))
}
