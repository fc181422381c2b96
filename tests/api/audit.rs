//! The audit beside a server that goes on writing.

use mixip_db::ledger;

use crate::app::TestApp;

both_stores!(
    c6_a_snapshot_does_not_move,
    c6_a_ledger_that_grows_meanwhile_is_sound,
);

async fn c6_a_snapshot_does_not_move(app: &TestApp) {
    let user = app.user().await;
    let id = user.workspace.parse().unwrap();
    let db = app.rows().await;
    let mut then = db.snapshot().await.unwrap();
    let before = ledger::ledgers(&mut then).await.unwrap();
    let entries = ledger::entries(&mut then, id, 0, 100).await.unwrap().len();
    user.project().await;
    assert_eq!(ledger::ledgers(&mut then).await.unwrap(), before);
    assert_eq!(
        ledger::entries(&mut then, id, 0, 100).await.unwrap().len(),
        entries
    );
    drop(then);
    let mut now = db.read().await.unwrap();
    assert_eq!(
        ledger::entries(&mut now, id, 0, 100).await.unwrap().len(),
        entries + 1
    );
    drop(now);
    db.close().await;
}

async fn c6_a_ledger_that_grows_meanwhile_is_sound(app: &TestApp) {
    let user = app.user().await;
    let writing = async {
        for _ in 0..40 {
            user.project().await;
        }
    };
    let auditing = async {
        for _ in 0..40 {
            let audits = mixip_app::ledger::verify_all(&app.app).await.unwrap();
            for audit in audits {
                assert!(audit.result.is_ok(), "{audit:?}");
            }
        }
    };
    tokio::join!(writing, auditing);
}
