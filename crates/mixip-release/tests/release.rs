//! Requirement A12: every field of a release can be read in its PDF, by people and by programs.
#![expect(clippy::unwrap_used, reason = "tests")]

use std::process::Command;

use jiff::civil::date;
use mixip_release::{Asker, Drawing, Item, Language, Release, Signature, release_pdf};

fn release() -> Release {
    Release {
        language: Language::De,
        title: "Freigabe für Aufnahmen am Hafen".to_owned(),
        form: Some("Standardfreigabe, Fassung 3".to_owned()),
        asker: Asker {
            name: "Studio Müller & Söhne".to_owned(),
            contact: "datenschutz@studio.example".to_owned(),
        },
        talent: "Zoë Größmann-Łukasiewicz".to_owned(),
        guardian: Some("Jürgen Größmann".to_owned()),
        project: "Hafen im Frühling".to_owned(),
        shoot_dates: Some("3. und 4. März 2026".to_owned()),
        items: vec![
            Item {
                purpose: "Redaktionelle Berichte".to_owned(),
                channels: vec!["Druck".to_owned(), "Webseiten".to_owned()],
                note: Some("nur das Gruppenbild".to_owned()),
            },
            Item {
                purpose: "Soziale Medien".to_owned(),
                channels: vec!["Soziale Netze".to_owned()],
                note: None,
            },
        ],
        territories: "Deutschland, Österreich".to_owned(),
        starts_on: date(2026, 3, 1),
        ends_on: Some(date(2028, 2, 29)),
        matching: Some(false),
        compensation: Some("250 € je Aufnahmetag".to_owned()),
        revocation: "Jederzeit, über den eigenen Link oder per Mail.".to_owned(),
        text: "Ich erlaube die Nutzung.\n\nÜber die Zwecke wurde ich „ausführlich“ aufgeklärt – ehrlich.".to_owned(),
        text_sha256: "0123456789abcdef".repeat(4),
        consents: vec![uuid::Uuid::from_u128(1), uuid::Uuid::from_u128(2)],
        signature: Signature {
            name: "Jürgen Größmann".to_owned(),
            drawing: Some(Drawing {
                width: 600.0,
                height: 200.0,
                strokes: vec![vec![[20.0, 100.0], [300.0, 20.0], [580.0, 180.0]], vec![[300.0, 190.0]]],
            }),
            signed_at: "2026-03-01T08:09:10Z".parse().unwrap(),
            address: "2001:db8::7".to_owned(),
            browser: "Firefox 140 auf Android".to_owned(),
            email_proof: Some("z…@example.org, bestätigt am 1. März 2026".to_owned()),
        },
    }
}

/// What a program of poppler says of a PDF; nothing where it is missing, which CI does not allow.
fn poppler(program: &str, options: &[&str], pdf: &[u8]) -> Option<String> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("release.pdf");
    std::fs::write(&file, pdf).unwrap();
    let to: &[&str] = if program == "pdftotext" { &["-"] } else { &[] };
    let run = Command::new(program)
        .args(options)
        .arg(&file)
        .args(to)
        .output();
    let Ok(output) = run else {
        assert!(std::env::var_os("CI").is_none(), "{program} is missing");
        eprintln!("SKIPPED: {program} is missing (Debian package poppler-utils)");
        return None;
    };
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && told.is_empty(), "{told}");
    Some(String::from_utf8(output.stdout).unwrap())
}

/// The text, with line breaks as spaces.
fn text(pdf: &[u8]) -> Option<String> {
    let text = poppler("pdftotext", &["-raw", "-enc", "UTF-8"], pdf)?;
    Some(text.split_whitespace().collect::<Vec<_>>().join(" "))
}

#[track_caller]
fn holds(text: &str, words: &[&str]) {
    for words in words {
        assert!(text.contains(words), "{words} is missing in\n{text}");
    }
}

#[test]
fn a12_every_field_is_in_the_text() {
    let Some(text) = text(&release_pdf(&release())) else {
        return;
    };
    holds(
        &text,
        &[
            "Freigabe für Aufnahmen am Hafen",
            "Standardfreigabe, Fassung 3",
            "Angefragt von Studio Müller & Söhne",
            "datenschutz@studio.example",
            "Abgebildete Person Zoë Größmann-Łukasiewicz",
            "Jürgen Größmann, gesetzliche Vertretung von Zoë Größmann-Łukasiewicz",
            "Hafen im Frühling",
            "3. und 4. März 2026",
            "Redaktionelle Berichte Druck, Webseiten nur das Gruppenbild",
            "Soziale Medien Soziale Netze",
            "Deutschland, Österreich",
            "vom 1. März 2026 bis 29. Februar 2028",
            "nicht eingewilligt",
            "250 € je Aufnahmetag",
            "Jederzeit, über den eigenen Link oder per Mail.",
            "Über die Zwecke wurde ich „ausführlich“ aufgeklärt – ehrlich.",
            "Unterschrieben am 1. März 2026, 08:09:10 UTC",
            "2001:db8::7",
            "Firefox 140 auf Android",
            "z…@example.org, bestätigt am 1. März 2026",
            &"0123456789abcdef".repeat(4),
            "00000000-0000-0000-0000-000000000001",
            "00000000-0000-0000-0000-000000000002",
            "Seite 1 von",
        ],
    );
}

#[test]
fn a12_english_and_what_is_left_out() {
    let english = Release {
        language: Language::En,
        guardian: None,
        ends_on: None,
        matching: None,
        compensation: None,
        signature: Signature {
            drawing: None,
            email_proof: None,
            ..release().signature
        },
        ..release()
    };
    let Some(text) = text(&release_pdf(&english)) else {
        return;
    };
    holds(
        &text,
        &[
            "Asked by",
            "from 1 March 2026, until it is withdrawn",
            "Compensation none was agreed",
            "typed, in place of a drawn signature",
            "Signed by Jürgen Größmann Signed at 1 March 2026, 08:09:10 UTC",
            "Page 1 of",
        ],
    );
    for absent in ["Recognition", "Guardian", "Mail address"] {
        assert!(!text.contains(absent), "{absent} is in\n{text}");
    }
}

#[test]
fn a_long_text_flows_over_pages_and_nothing_is_lost() {
    let paragraphs: Vec<String> = (0..300)
        .map(|n| {
            format!(
                "Absatz {n:03}: {}",
                "Wörter über die Nutzung ".repeat(n % 23 + 1)
            )
        })
        .collect();
    let long = Release {
        text: paragraphs.join("\n\n"),
        title: "Ein sehr langer Titel ".repeat(20),
        territories: "Deutschland, Österreich, Schweiz, ".repeat(60),
        ..release()
    };
    let pdf = release_pdf(&long);
    let Some(text) = text(&pdf) else { return };
    for paragraph in &paragraphs {
        // What a page's end parts is still in order.
        assert!(text.contains(&paragraph[..11]), "{paragraph}");
    }
    let words = text.matches("Nutzung").count();
    let expected: usize = paragraphs
        .iter()
        .map(|p| p.matches("Nutzung").count())
        .sum();
    assert_eq!(words, expected);
    let pages = pages(&pdf).unwrap();
    assert!(pages > 8, "{pages}");
    holds(
        &text,
        &[&format!("Seite {pages} von {pages}"), "Unterschrieben von"],
    );
}

fn pages(pdf: &[u8]) -> Option<usize> {
    let info = poppler("pdfinfo", &[], pdf)?;
    let line = info.lines().find(|line| line.starts_with("Pages:"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}

#[test]
fn a_signature_of_5_000_points_is_drawn_and_small() {
    let stroke = |n: u32| -> Vec<[f64; 2]> {
        (0..500)
            .map(|point| {
                let at = f64::from(n * 500 + point);
                [
                    300.0 + 290.0 * (at / 97.0).sin(),
                    100.0 + 95.0 * (at / 61.0).cos(),
                ]
            })
            .collect()
    };
    let mut drawn = release();
    let drawing = |strokes| Drawing {
        width: 600.0,
        height: 200.0,
        strokes,
    };
    drawn.signature.drawing = Some(drawing((0..10).map(stroke).collect()));
    let large = release_pdf(&drawn);
    drawn.signature.drawing = Some(drawing(Vec::new()));
    let small = release_pdf(&drawn);
    let points = large.len() - small.len();
    assert!((10_000..100_000).contains(&points), "{points} bytes");
    assert!(text(&large).is_none_or(|text| text.contains("Unterschrieben von")));
}

#[test]
fn numbers_that_are_none_and_points_outside_stay_on_the_sheet() {
    let mut odd = release();
    let points = vec![[f64::NAN, 1.0], [1e300, -1e300], [f64::INFINITY, 5.0]];
    for (width, height) in [
        (0.0, 0.0),
        (f64::NAN, f64::INFINITY),
        (-5.0, 1e-300),
        (600.0, 200.0),
    ] {
        odd.signature.drawing = Some(Drawing {
            width,
            height,
            strokes: vec![points.clone(), vec![], vec![[f64::NAN, f64::NAN]]],
        });
        let pdf = release_pdf(&odd);
        assert!(text(&pdf).is_none_or(|text| text.contains("Unterschrift")));
    }
}

#[test]
fn letters_that_the_typeface_lacks_are_still_themselves() {
    let other = Release {
        talent: "李小龍 😀 محمد".to_owned(),
        project: "Mu\u{308}nchen\u{7}\u{a0}Ωμέγα Дом".to_owned(),
        ..release()
    };
    let Some(text) = text(&release_pdf(&other)) else {
        return;
    };
    holds(&text, &["李小龍 😀", "München", "Ωμέγα Дом"]);
}

/// `MIXIP_SHOW=FOLDER` keeps it, to be looked at.
#[test]
fn a_release_to_look_at() {
    let pdf = release_pdf(&release());
    if let Some(folder) = std::env::var_os("MIXIP_SHOW") {
        std::fs::write(std::path::Path::new(&folder).join("release.pdf"), &pdf).unwrap();
    }
    assert!(pdf.ends_with(b"%%EOF") || pdf.ends_with(b"%%EOF\n"));
}

#[test]
fn the_same_release_gives_the_same_bytes() {
    let pdf = release_pdf(&release());
    assert!(pdf == release_pdf(&release()));
    assert!(pdf.len() < 100_000, "{}", pdf.len());
    let mut other = release();
    other.text.push('!');
    assert!(pdf != release_pdf(&other));
}

#[test]
fn it_is_tagged_and_says_its_language() {
    let pdf = release_pdf(&release());
    let Some(info) = poppler("pdfinfo", &[], &pdf) else {
        return;
    };
    holds(
        &info,
        &[
            "Freigabe für Aufnahmen am Hafen",
            "Tagged:          yes",
            "A4",
        ],
    );
    let structure = poppler("pdfinfo", &["-struct-text"], &pdf).unwrap();
    holds(
        &structure,
        &["H1", "H2", "P (block)", "Figure", "Zoë Größmann"],
    );
    assert!(
        pdf.windows(9)
            .any(|w| w == b"/Lang(de)" || w == b"/Lang (de")
    );
}

#[test]
fn nothing_at_all_is_a_release_too() {
    let empty = Release {
        title: String::new(),
        talent: String::new(),
        text: String::new(),
        items: Vec::new(),
        consents: Vec::new(),
        ..release()
    };
    assert!(release_pdf(&empty).starts_with(b"%PDF-"));
}
