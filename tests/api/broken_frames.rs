//! A picture of which a later frame is broken: it is shown, it says what is wrong, and it holds nothing up.

use std::time::{Duration, Instant};

use serde_json::json;

use crate::app::TestApp;
use crate::rows::count;

both_stores!(a15_a_broken_frame_ends_the_search_at_once);

/// An animation of two frames, 64 pixels wide and high. Its second one names a code that does not exist.
fn animation() -> Vec<u8> {
    let mut file = b"GIF89a".to_vec();
    file.extend([64, 0, 64, 0, 0xf6, 0, 0]);
    file.extend((0..128).flat_map(|shade| [2 * shade, 2 * shade, 2 * shade]));
    for broken in [false, true] {
        file.extend([0x21, 0xf9, 4, 0, 10, 0, 0, 0]);
        file.extend([0x2c, 0, 0, 0, 0, 64, 0, 64, 0, 0]);
        // Codes of eight bits, so that each is a byte: 128 begins anew before they grow, 129 ends.
        file.push(7);
        let mut codes: Vec<u8> = (0..64)
            .flat_map(|_| [[128].as_slice(), &[5; 64]].concat())
            .collect();
        codes.push(129);
        if broken {
            codes[1] = 200;
        }
        for block in codes.chunks(255) {
            file.push(u8::try_from(block.len()).unwrap());
            file.extend(block);
        }
        file.push(0);
    }
    file.push(0x3b);
    file
}

async fn a15_a_broken_frame_ends_the_search_at_once(app: &TestApp) {
    let user = app.user().await;
    let project = user.project().await;
    let asset = user.upload(&project, "moving.gif", &animation()).await;
    let asset = user.searched(&asset).await;
    assert_eq!(
        (&asset["state"], &asset["scan"], &asset["clearance"]),
        (&json!("ready"), &json!("failed"), &json!("needs_review")),
        "{asset}"
    );
    assert_eq!(asset["error"]["code"], "corrupt", "{asset}");
    assert!(
        asset["error"]["detail"]
            .as_str()
            .unwrap()
            .contains("damaged")
    );
    let db = app.rows().await;
    let began = Instant::now();
    while count(&db, "SELECT COUNT(*) FROM jobs WHERE kind = 'search'").await > 0 {
        assert!(
            began.elapsed() < Duration::from_secs(5),
            "it is tried again"
        );
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    db.close().await;
}
