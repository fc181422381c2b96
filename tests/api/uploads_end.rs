//! The last byte of an upload: with it the asset is there, or the byte is not.

use futures_util::TryStreamExt;
use mixip_db::Db;

use crate::app::TestApp;
use crate::client::Client;
use crate::rows::sql;

both_stores!(e1_what_may_have_happened_is_left_to_reconciliation);

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
