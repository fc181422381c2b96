//! The description of the API, kept in the repository so that every change of it is seen.

use std::collections::BTreeSet;
use std::path::Path;

use crate::app::TestApp;

both_stores!(the_server_describes_itself);

/// `MIXIP_UPDATE=1 cargo nextest run -p mixip-tests openapi` writes it anew.
#[test]
fn the_description_in_docs_is_that_of_the_code() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/openapi.json");
    let now = format!("{}\n", mixip_server::openapi().to_pretty_json().unwrap());
    if std::env::var_os("MIXIP_UPDATE").is_some() {
        std::fs::write(&path, &now).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        kept == now,
        "docs/openapi.json is not up to date: run MIXIP_UPDATE=1 cargo nextest run -p mixip-tests openapi"
    );
}

async fn the_server_describes_itself(app: &TestApp) {
    let served = app
        .anonymous()
        .get("//api/openapi.json")
        .await
        .is(200)
        .json();
    assert_eq!(
        served,
        serde_json::to_value(mixip_server::openapi()).unwrap()
    );
    assert_eq!(served["openapi"], "3.1.0");
    let mut ids = BTreeSet::new();
    for (path, item) in served["paths"].as_object().unwrap() {
        for (method, operation) in item.as_object().unwrap() {
            let summary = operation["summary"].as_str().unwrap_or_default();
            assert!(
                !summary.is_empty(),
                "{method} {path} says nothing of itself"
            );
            let id = operation["operationId"].as_str().unwrap_or_default();
            assert!(ids.insert(id), "two operations are called {id:?}");
            assert!(
                operation["responses"]["default"].is_object(),
                "{method} {path}"
            );
        }
    }
}
