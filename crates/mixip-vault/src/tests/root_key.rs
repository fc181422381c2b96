//! The root key's file (C5).

use std::fs;
use std::os::unix::fs::PermissionsExt;

use uuid::Uuid;

use super::place::Place;
use crate::{Error, Result, Vault};

async fn opened(place: &Place) -> Result<Vault> {
    Vault::open(place.config.clone()).await
}

/// A place whose vault holds a key.
async fn used() -> (Place, String) {
    let place = Place::embedded();
    let vault = place.vault().await;
    vault.create_key(Uuid::now_v7(), None).await.unwrap();
    vault.close().await;
    let text = fs::read_to_string(&place.config.root_key).unwrap();
    (place, text)
}

#[tokio::test]
async fn it_is_one_line_of_hexadecimal_digits_and_alone_in_its_folder() {
    let (place, text) = used().await;
    let line = text.strip_suffix('\n').unwrap();
    assert_eq!(line.len(), 64);
    assert!(line.bytes().all(|byte| byte.is_ascii_hexdigit()));
    let names = fs::read_dir(place.dir.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name());
    let drafts = names.filter(|name| name.to_string_lossy().starts_with("root.key."));
    assert_eq!(drafts.count(), 0);
    assert_ne!(text, used().await.1);
}

#[tokio::test]
async fn one_that_others_can_read_is_refused() {
    let (place, _) = used().await;
    for mode in [0o640, 0o604, 0o620, 0o660] {
        fs::set_permissions(&place.config.root_key, fs::Permissions::from_mode(mode)).unwrap();
        let error = opened(&place).await.unwrap_err();
        assert!(
            matches!(error, Error::RootKeyExposed { mode: found, .. } if found == mode),
            "{error:?}"
        );
        assert!(error.to_string().contains("chmod 600"), "{error}");
    }
    fs::set_permissions(&place.config.root_key, fs::Permissions::from_mode(0o400)).unwrap();
    opened(&place).await.unwrap();
}

#[tokio::test]
async fn a_missing_one_is_never_replaced_while_keys_need_it() {
    let (place, _) = used().await;
    fs::remove_file(&place.config.root_key).unwrap();
    let error = opened(&place).await.unwrap_err();
    assert!(matches!(error, Error::RootKeyMissing { .. }), "{error:?}");
    assert!(!place.config.root_key.exists());
}

#[tokio::test]
async fn another_one_is_recognised() {
    let (place, _) = used().await;
    let (_, other) = used().await;
    fs::write(&place.config.root_key, other).unwrap();
    let error = opened(&place).await.unwrap_err();
    assert!(matches!(error, Error::RootKeyMismatch { .. }), "{error:?}");
}

#[tokio::test]
async fn a_file_that_is_no_key_is_refused_without_repeating_it() {
    let (place, text) = used().await;
    for wrong in [
        "",
        "\n",
        &text[1..],
        &text.replace(&text[..1], "x"),
        "é",
        &format!("{text}secret"),
    ] {
        fs::write(&place.config.root_key, wrong).unwrap();
        let error = opened(&place).await.unwrap_err();
        assert!(matches!(error, Error::RootKeyMalformed { .. }), "{error:?}");
        assert!(!format!("{error:?} {error}").contains(&text[1..20]));
    }
}
