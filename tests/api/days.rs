//! Stored clearance follows the day, and each workspace has its own.

use mixip_db::assets;
use serde_json::json;
use uuid::Uuid;

use crate::app::TestApp;
use crate::rows::document;

both_stores!(clearance_of_one_time_zone_does_not_wait_for_another);

/// Documents whose stored clearance is out of date from `day` on; their ids.
async fn fill(app: &TestApp, project: &str, workspace: &str, number: u32, day: &str) -> Vec<Uuid> {
    let db = app.rows().await;
    let mut tx = db.write().await.unwrap();
    let mut ids = Vec::new();
    for number in 0..number {
        let id = Uuid::now_v7();
        let row = document(
            id,
            project.parse().unwrap(),
            workspace.parse().unwrap(),
            number,
        );
        assert!(assets::insert(&mut tx, &row).await.unwrap());
        let mut rows = assets::lock_clearances(&mut tx, &[id]).await.unwrap();
        rows[0].clearance = "blocked".to_owned();
        rows[0].valid_until = Some(day.to_owned());
        assets::set_clearances(&mut tx, &rows).await.unwrap();
        ids.push(id);
    }
    tx.commit().await.unwrap();
    db.close().await;
    ids
}

async fn clearance_of_one_time_zone_does_not_wait_for_another(app: &TestApp) {
    // The same day begins 25 hours earlier on Kiritimati than in Pago Pago.
    let today = app.app.clock.today("Pacific/Kiritimati").to_string();
    let (behind, ahead) = (app.user().await, app.user().await);
    for (user, zone) in [
        (&behind, "Pacific/Pago_Pago"),
        (&ahead, "Pacific/Kiritimati"),
    ] {
        let path = format!("/workspaces/{}", user.workspace);
        user.patch(&path, json!({ "time_zone": zone }))
            .await
            .is(200);
    }
    let (of_behind, of_ahead) = (behind.project().await, ahead.project().await);
    let waiting = fill(app, &of_behind, &behind.workspace, 1_001, &today).await;
    let due = fill(app, &of_ahead, &ahead.workspace, 1, &today).await;
    mixip_app::upkeep::refresh_outdated(&app.app).await.unwrap();
    let clearance = async |user: &crate::client::Client, id: Uuid| {
        let asset = user.get(&format!("/assets/{id}")).await.is(200).json();
        asset["clearance"].clone()
    };
    assert_eq!(clearance(&ahead, due[0]).await, "needs_review");
    for id in [waiting[0], waiting[1_000]] {
        assert_eq!(
            clearance(&behind, id).await,
            "blocked",
            "its day is still to come"
        );
    }
}
