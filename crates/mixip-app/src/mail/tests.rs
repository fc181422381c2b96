//! Every letter in both languages, as it is read.

use jiff::civil::date;

use super::words::written;
use super::*;
use crate::privacy::PrivacyKind;

fn every_kind() -> Vec<(&'static str, Content)> {
    let link = || "https://media.example.org/t#q1w2e3r4t5".to_owned();
    let (talent, asker, project) = (
        || "Mara Ölmez".to_owned(),
        || "Studio Kaspar".to_owned(),
        || "Harbour".to_owned(),
    );
    let expires = date(2026, 12, 1);
    let title = || "campaign for the harbour museum".to_owned();
    let answered = |outcome| Content::RequestAnswered {
        talent: talent(),
        project: project(),
        outcome,
        link: link(),
    };
    vec![
        (
            "verify_address",
            Content::VerifyAddress {
                name: "Ines Kaspar".to_owned(),
                link: link(),
                code: "042137".to_owned(),
            },
        ),
        (
            "reset_password",
            Content::ResetPassword {
                name: "Ines Kaspar".to_owned(),
                link: link(),
            },
        ),
        (
            "address_changed",
            Content::AddressChanged {
                name: "Ines Kaspar".to_owned(),
                address: "ines@kaspar.example".to_owned(),
            },
        ),
        (
            "invitation",
            Content::Invitation {
                inviter: "Ines Kaspar".to_owned(),
                workspace_or_project: project(),
                role: "reviewer".to_owned(),
                link: link(),
                expires,
            },
        ),
        (
            "request",
            Content::Request {
                talent: talent(),
                asker: asker(),
                project: project(),
                title: title(),
                link: link(),
                expires,
            },
        ),
        (
            "request_reminder",
            Content::RequestReminder {
                talent: talent(),
                asker: asker(),
                project: project(),
                title: title(),
                link: link(),
                expires,
            },
        ),
        (
            "takeout_ready",
            Content::TakeoutReady {
                name: "Ines Kaspar".to_owned(),
                link: "https://media.example.org/settings/data".to_owned(),
                ends: expires,
            },
        ),
        ("request_signed", answered(Answer::Signed)),
        ("request_declined", answered(Answer::Declined)),
        (
            "portal_code",
            Content::PortalCode {
                code: "042137".to_owned(),
            },
        ),
        (
            "signed_copy",
            Content::SignedCopy {
                talent: talent(),
                asker: asker(),
                project: project(),
                link: link(),
            },
        ),
        (
            "copies_out_there",
            Content::CopiesOutThere {
                recipient: "Agentur Nord".to_owned(),
                producer: asker(),
                project: project(),
                files: vec!["harbour-0001.jpg".to_owned(), "harbour-0002.jpg".to_owned()],
                reason: "a consent was withdrawn".to_owned(),
                link: link(),
            },
        ),
        (
            "privacy_received",
            Content::PrivacyReceived {
                desk: asker(),
                asked: PrivacyKind::Access,
                link: link(),
                code: "042137".to_owned(),
                due: expires,
            },
        ),
        (
            "privacy_message",
            Content::PrivacyMessage {
                name: talent(),
                desk: asker(),
                text: "Which day were you there?\n\nWe found two <groups>.".to_owned(),
                link: link(),
            },
        ),
        (
            "privacy_extended",
            Content::PrivacyExtended {
                name: talent(),
                desk: asker(),
                until: expires,
                reason: "There are more than a thousand pictures to look through.".to_owned(),
                link: link(),
            },
        ),
        (
            "privacy_refused",
            Content::PrivacyRefused {
                name: talent(),
                desk: asker(),
                reason: "The contract of 3 May has to be kept for ten years.".to_owned(),
                link: link(),
            },
        ),
        (
            "privacy_done",
            Content::PrivacyDone {
                name: talent(),
                desk: asker(),
                text: "All pictures of the market day are deleted.".to_owned(),
                link: link(),
            },
        ),
        (
            "privacy_alarm",
            Content::PrivacyAlarm {
                desk: asker(),
                asked: PrivacyKind::Deletion,
                due: expires,
                extended: false,
                link: link(),
            },
        ),
        (
            "privacy_alarm_extended",
            Content::PrivacyAlarm {
                desk: asker(),
                asked: PrivacyKind::Deletion,
                due: expires,
                extended: true,
                link: link(),
            },
        ),
    ]
}

#[test]
fn letters_read_as_they_were_approved() {
    for (name, content) in every_kind() {
        for language in [Language::En, Language::De] {
            let letter = written(&content, language);
            let name = format!("{name}.{}", language.as_str());
            insta::assert_snapshot!(format!("{name}.subject"), letter.subject);
            insta::assert_snapshot!(format!("{name}.plain"), letter.plain);
            insta::assert_snapshot!(format!("{name}.html"), letter.html);
        }
    }
}

#[test]
fn no_place_stays_empty_and_nothing_is_loaded() {
    for (name, content) in every_kind() {
        for language in [Language::En, Language::De] {
            let letter = written(&content, language);
            for text in [&letter.subject, &letter.plain] {
                assert!(
                    !text.is_empty() && !text.contains(['{', '}']),
                    "{name}: {text}"
                );
            }
            let html = letter.html.to_lowercase();
            for loaded in [
                "<img", "src=", "url(", "@import", "<link", "<script", "<iframe",
            ] {
                assert!(!html.contains(loaded), "{name}: {loaded}");
            }
        }
    }
}

#[test]
fn what_people_type_is_text_and_nothing_else() {
    let name = "Eve\r\nBcc: all@example.org {link} {blocks} [Here](https://evil.example) <b onclick='x'>\u{202e}";
    let content = Content::ResetPassword {
        name: name.to_owned(),
        link: "https://media.example.org/reset#token".to_owned(),
    };
    let letter = written(&content, Language::En);
    assert_eq!(letter.html.matches("href=").count(), 1);
    assert_eq!(letter.html.matches("reset#token").count(), 2);
    assert!(!letter.html.contains("<b onclick"));
    assert!(!letter.plain.contains('\u{202e}') && !letter.plain.contains("\nBcc"));
    let request = Content::Request {
        talent: name.to_owned(),
        asker: name.to_owned(),
        project: "{subject}".to_owned(),
        title: "{talent}".to_owned(),
        link: "https://media.example.org/t#token".to_owned(),
        expires: date(2026, 3, 9),
    };
    let letter = written(&request, Language::De);
    assert!(!letter.subject.contains(['\r', '\n']));
    assert_eq!(letter.html.matches("href=").count(), 1);
    assert!(letter.plain.contains("9. März 2026"));
}
