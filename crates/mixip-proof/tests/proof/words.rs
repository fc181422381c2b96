use mixip_proof::{KeySet, check, check_archive};

use crate::made::{PUBLISHED, cursor, files, key, packed, receipt};

#[test]
fn a13_a_receipt_in_words() {
    let key = key();
    let told = check(&receipt(&key), None).unwrap().to_string();
    for words in [
        "the receipt of a consent",
        "Studio Müller, privacy@studio.example",
        "social media, on web, out of home, in AT, DE, in all projects",
        "from 2026-01-02 until 2027-01-01",
        "2026-01-02 03:04:05 UTC by the person",
        "it may have been withdrawn since",
        "standard 3 (de), SHA-256 abab",
        "write to privacy@studio.example",
        "2026-11-28 09:00:00 UTC",
        &key.public().kid(),
        "as told by the file itself",
        PUBLISHED,
    ] {
        assert!(told.contains(words), "{words} is missing in\n{told}");
    }
    let given = check(&receipt(&key), Some(&KeySet::of([key.public()]))).unwrap();
    assert!(!given.to_string().contains("as told by the file itself"));
}

#[test]
fn a13_an_archive_in_words() {
    let archive = packed(&files(&key()));
    let told = check_archive(cursor(&archive), None).unwrap().to_string();
    for words in [
        "editorial, on web, in worldwide, on the 2026-11-28",
        "2 files left, 0 stayed; faces: 2 shown, 2 covered",
        "nothing else is in the archive",
    ] {
        assert!(told.contains(words), "{words} is missing in\n{told}");
    }
}
