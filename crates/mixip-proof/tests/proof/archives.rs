use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use mixip_proof::{
    Fault, KEYS, KeySet, Kind, MANIFEST, SIGNATURE, SigningKey, Statement, check, check_archive,
    sign,
};
use zip::ZipArchive;

use crate::made::{Files, Random, at, cursor, files, key, packed, receipt};

fn refused(files: &Files) -> Fault {
    check_archive(cursor(&packed(files)), None).unwrap_err()
}

/// The files with one of them changed, and everything else as it was.
fn with(key: &SigningKey, name: &str, change: impl FnOnce(&mut Vec<u8>)) -> Files {
    let mut files = files(key);
    let file = files.iter_mut().find(|(known, _)| known == name).unwrap();
    change(&mut file.1);
    files
}

#[test]
fn a13_an_archive_holds() {
    let key = key();
    let archive = packed(&files(&key));
    for given in [None, Some(&KeySet::of([key.public()]))] {
        let checked = check_archive(cursor(&archive), given).unwrap();
        assert!(
            matches!(
                checked.statement,
                Statement::Manifest { files: Some(2), .. }
            ),
            "{checked:?}"
        );
    }
    let others = KeySet::of([self::key().public()]);
    assert_eq!(
        check_archive(cursor(&archive), Some(&others))
            .unwrap_err()
            .code(),
        "key_not_given"
    );
}

#[test]
fn a13_what_is_not_as_it_left_is_named() {
    let key = key();
    let name = "00001.jpg".to_owned();
    assert_eq!(
        refused(&with(&key, &name, |content| content[5] ^= 1)),
        Fault::Changed(name.clone())
    );
    let mut without = files(&key);
    without.remove(0);
    assert_eq!(refused(&without), Fault::Missing(name));

    let mut more = files(&key);
    more.insert(1, ("00003.jpg".to_owned(), b"smuggled".to_vec()));
    assert_eq!(refused(&more), Fault::Unnamed("00003.jpg".to_owned()));

    let shown = |content: &mut Vec<u8>| {
        *content = String::from_utf8(content.clone())
            .unwrap()
            .replace("covered", "shown")
            .into_bytes();
    };
    assert_eq!(refused(&with(&key, MANIFEST, shown)), Fault::OtherManifest);
    for name in [MANIFEST, SIGNATURE, KEYS] {
        let mut without = files(&key);
        without.retain(|(known, _)| known != name);
        assert_eq!(refused(&without), Fault::NoProof(name));
    }
    let other = KeySet::of([self::key().public()]).to_json();
    assert_eq!(
        refused(&with(&key, KEYS, |content| *content = other)),
        Fault::OtherKey
    );
    let swapped = receipt(&key).into_bytes();
    assert_eq!(
        refused(&with(&key, SIGNATURE, |content| *content = swapped)).code(),
        "not_a_proof"
    );
}

#[test]
fn a13_nothing_hides_in_front_of_between_or_behind_the_files() {
    let key = key();
    let archive = packed(&files(&key));
    let mut in_front = b"#!/bin/sh\n".to_vec();
    in_front.extend_from_slice(&archive);
    let mut behind = archive.clone();
    behind.extend_from_slice(b"more");
    // The same file twice: programs differ in which of the two they take.
    let again: Vec<u8> = {
        let mut twice = files(&key);
        twice.insert(0, ("00009.jpg".to_owned(), b"another".to_vec()));
        let mut archive = packed(&twice);
        let from = b"00009.jpg";
        let places: Vec<usize> = (0..archive.len() - from.len())
            .filter(|at| archive[*at..].starts_with(from))
            .collect();
        for at in places {
            archive[at..at + from.len()].copy_from_slice(b"00001.jpg");
        }
        archive
    };
    // One name in front of the content, another one in the list.
    let mut renamed = archive.clone();
    let at = renamed.windows(9).position(|w| w == b"00001.jpg").unwrap();
    renamed[at + 4] = b'7';
    for (what, archive) in [
        ("in front", in_front),
        ("behind", behind),
        ("again", again),
        ("renamed", renamed),
    ] {
        assert!(check_archive(cursor(&archive), None).is_err(), "{what}");
    }
    for length in 0..archive.len() {
        assert!(
            check_archive(cursor(&archive[..length]), None).is_err(),
            "cut off at {length}"
        );
    }
}

/// Names and contents as a program that unpacks sees them.
fn unpacked(archive: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut zip = ZipArchive::new(Cursor::new(archive)).unwrap();
    (0..zip.len())
        .map(|index| {
            let mut entry = zip.by_index(index).unwrap();
            let mut content = Vec::new();
            entry.read_to_end(&mut content).unwrap();
            (entry.name().unwrap().into_owned(), content)
        })
        .collect()
}

#[test]
fn a13_a_thousand_bits_of_the_files_are_none_too_many() {
    let key = key();
    let sound = files(&key);
    let mut random = Random(11);
    for number in 0..1_000 {
        let mut changed = sound.clone();
        let which = random.below(changed.len());
        changed[which].1 = random.flipped(&sound[which].1);
        let refused = check_archive(cursor(&packed(&changed)), None);
        assert!(refused.is_err(), "{number}: {}", changed[which].0);
    }
}

#[test]
fn a13_a_bit_of_the_archive_is_refused_or_changes_no_file() {
    let key = key();
    let archive = packed(&files(&key));
    let sound = unpacked(&archive);
    let mut random = Random(13);
    let mut refused = 0;
    for _ in 0..2_000 {
        let changed = random.flipped(&archive);
        match check_archive(cursor(&changed), None) {
            Ok(_) => assert!(unpacked(&changed) == sound),
            Err(_) => refused += 1,
        }
    }
    assert!(refused > 1_000, "{refused}");
}

#[test]
fn a13_a_thousand_manifests_with_one_bit_changed_are_refused() {
    let key = key();
    let (_, signed) = files(&key)
        .into_iter()
        .find(|(name, _)| name == SIGNATURE)
        .unwrap();
    let signed = String::from_utf8(signed).unwrap();
    assert!(check(&signed, None).is_ok());
    let mut random = Random(17);
    for _ in 0..1_000 {
        if let Ok(changed) = String::from_utf8(random.flipped(signed.as_bytes())) {
            assert!(check(&changed, None).is_err());
        }
    }
}

#[test]
fn a_manifest_that_names_a_file_twice_is_none() {
    let key = key();
    let mut files = files(&key);
    let item =
        |sha256: &str| serde_json::json!({ "file": "00001.jpg", "sha256": sha256, "faces": [] });
    let manifest = serde_json::json!({
        "export_id": "e", "created_at": "2026-11-28T09:00:00Z", "left_out": [],
        "use": { "purpose": "internal", "channels": ["web"], "territories": ["DE"], "on": "2026-11-28" },
        "items": [item("a"), item("b")],
    });
    let manifest = serde_json::to_vec(&manifest).unwrap();
    let signed = sign(&key, Kind::Manifest, at(), None, &manifest);
    files.retain(|(name, _)| name == "00001.jpg" || name == KEYS);
    files.push((MANIFEST.to_owned(), manifest));
    files.push((SIGNATURE.to_owned(), signed.into_bytes()));
    assert_eq!(refused(&files).code(), "archive");
}
