//! Rows and keys belong together: a node with a key store of its own would store what no other node can read.

use mixip_app::{App, Clock};
use mixip_vault::KeysConfig;

use crate::app::TestApp;

both_stores!(a_node_with_another_key_store_does_not_start);

async fn a_node_with_another_key_store_does_not_start(app: &TestApp) {
    let other = || {
        let mut config = app.config();
        config.vault.keys = KeysConfig::Sqlite {
            path: app.folder().join("other/keys.db"),
        };
        config.vault.root_key = app.folder().join("other/root.key");
        std::fs::create_dir_all(app.folder().join("other")).unwrap();
        config
    };
    // Before there is anything to read, any key store will do.
    let empty = App::open(other(), Clock::default()).await.unwrap();
    empty.close().await;

    app.user().await;
    let refused = App::open(other(), Clock::default()).await.err().unwrap();
    let told = refused.to_string();
    assert!(told.contains("--keys-url"), "{told}");
    app.another_node().await.end().await;
}
