//! D1: the table of rights, for people.

use std::path::Path;

/// `MIXIP_UPDATE=1 cargo nextest run -p mixip-tests rights` writes it anew.
#[test]
fn d1_the_page_of_rights_is_that_of_the_code() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/rights.md");
    let now = mixip_app::rights::page();
    if std::env::var_os("MIXIP_UPDATE").is_some() {
        std::fs::write(&path, &now).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        kept == now,
        "docs/rights.md is not up to date: run MIXIP_UPDATE=1 cargo nextest run -p mixip-tests rights"
    );
}
