//! A letter as a message: RFC 5322 with MIME (RFC 2045, 2047), plain text and HTML as alternatives.
//!
//! Every header that holds what people typed goes through [`encoded`], which leaves nothing but printable ASCII: a line
//! end in a name cannot begin another header.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use jiff::Timestamp;
use uuid::Uuid;

use super::Language;
use super::words::Written;

/// Who writes: a name and an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Sender {
    pub(crate) name: String,
    pub(crate) address: String,
}

/// The bytes of a message. The same letter has the same `Message-ID` each time it is handed on, so that a server or
/// reader that gets it again after a crash knows it.
pub(crate) fn message(
    id: Uuid,
    at: Timestamp,
    from: &Sender,
    to: &str,
    language: Language,
    written: &Written,
) -> Vec<u8> {
    let boundary = format!("mixip-{}", id.simple());
    let domain = from
        .address
        .rsplit_once('@')
        .map_or("localhost", |(_, domain)| domain);
    let head = [
        format!("Date: {}", at.strftime("%a, %d %b %Y %H:%M:%S +0000")),
        format!("Message-ID: <{id}@{}>", ascii(domain)),
        format!("From: {} <{}>", encoded(&from.name), ascii(&from.address)),
        format!("To: <{}>", ascii(to)),
        format!("Subject: {}", encoded(&written.subject)),
        format!("Content-Language: {}", language.as_str()),
        // No holiday notes, please (RFC 3834).
        "Auto-Submitted: auto-generated".to_owned(),
        "MIME-Version: 1.0".to_owned(),
        format!("Content-Type: multipart/alternative; boundary=\"{boundary}\""),
    ];
    let mut out = head.join("\r\n");
    out.push_str("\r\n\r\n");
    for (kind, text) in [("plain", &written.plain), ("html", &written.html)] {
        out.push_str(&format!(
            "--{boundary}\r\nContent-Type: text/{kind}; charset=utf-8\r\n\
             Content-Transfer-Encoding: quoted-printable\r\n\r\n{}\r\n",
            quoted_printable(text)
        ));
    }
    out.push_str(&format!("--{boundary}--\r\n"));
    out.into_bytes()
}

/// An address without anything that could end a header; [`crate::text::email`] let none of it in.
fn ascii(address: &str) -> String {
    address
        .chars()
        .filter(|c| !c.is_control() && !matches!(c, '<' | '>' | ' '))
        .collect()
}

/// Text in a header, as encoded words (RFC 2047) of at most 75 characters, a line each.
fn encoded(text: &str) -> String {
    // 45 bytes are 60 characters of base64.
    const MOST: usize = 45;
    let mut words = Vec::new();
    let mut word = String::new();
    for c in text.chars() {
        if word.len() + c.len_utf8() > MOST {
            words.push(std::mem::take(&mut word));
        }
        word.push(c);
    }
    words.push(word);
    words
        .iter()
        .map(|word| format!("=?utf-8?B?{}?=", BASE64_STANDARD.encode(word)))
        .collect::<Vec<_>>()
        .join("\r\n ")
}

/// Lines of at most 76 characters of printable ASCII (RFC 2045, 6.7).
fn quoted_printable(text: &str) -> String {
    let mut out = String::with_capacity(text.len() * 5 / 4);
    for line in text.split('\n') {
        let line = line.strip_suffix('\r').unwrap_or(line);
        let mut column = 0;
        let bytes = line.as_bytes();
        for (at, &byte) in bytes.iter().enumerate() {
            let last = at + 1 == bytes.len();
            let as_it_is = match byte {
                b'=' => false,
                b' ' | b'\t' => !last,
                // A dot that begins a line means something to SMTP, and "From " to mailboxes.
                b'.' | b'F' if column == 0 => false,
                33..=126 => true,
                _ => false,
            };
            let length = if as_it_is { 1 } else { 3 };
            if column + length > 75 {
                out.push_str("=\r\n");
                column = 0;
            }
            if as_it_is {
                out.push(char::from(byte));
            } else {
                out.push_str(&format!("={byte:02X}"));
            }
            column += length;
        }
        out.push_str("\r\n");
    }
    out
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn sender(name: &str) -> Sender {
        Sender {
            name: name.to_owned(),
            address: "mix-ip@example.org".to_owned(),
        }
    }

    proptest! {
        #[test]
        fn whatever_is_written_is_read_by_another_program(
            subject in "\\PC{0,200}", plain in "[\\PC\n]{0,400}", html in "[\\PC\n]{0,400}", name in "\\PC{1,80}"
        ) {
            let written = Written { subject: subject.clone(), plain: plain.clone(), html: html.clone() };
            let bytes = message(
                Uuid::now_v7(), Timestamp::UNIX_EPOCH, &sender(&name), "a@example.org", Language::De, &written,
            );
            prop_assert!(bytes.is_ascii());
            prop_assert!(bytes.split(|byte| *byte == b'\n').all(|line| line.len() <= 100));
            let read = mail_parser::MessageParser::default().parse(&bytes);
            let read = read.ok_or_else(|| TestCaseError::fail("not read"))?;
            prop_assert_eq!(read.subject().unwrap_or_default(), subject.as_str());
            let trimmed = |text: &str| text.replace("\r\n", "\n").trim_end().to_owned();
            prop_assert_eq!(trimmed(&read.body_text(0).unwrap_or_default()), trimmed(&plain));
            prop_assert_eq!(trimmed(&read.body_html(0).unwrap_or_default()), trimmed(&html));
            prop_assert_eq!(read.headers().len(), 9);
        }
    }

    #[test]
    fn nobody_writes_a_header_of_their_own() {
        let written = Written {
            subject: "Hello\r\nBcc: everybody@example.org".to_owned(),
            plain: String::new(),
            html: String::new(),
        };
        let from = sender("Ines\r\nBcc: everybody@example.org\r\n\r\nbody");
        let to = "a@example.org>\r\nBcc: <everybody@example.org";
        let bytes = message(
            Uuid::nil(),
            Timestamp::UNIX_EPOCH,
            &from,
            to,
            Language::En,
            &written,
        );
        let text = String::from_utf8_lossy(&bytes);
        let head = text.split("\r\n\r\n").next().unwrap_or_default();
        let names: Vec<&str> = head
            .split("\r\n")
            .filter(|line| !line.starts_with(' '))
            .filter_map(|line| line.split(':').next())
            .collect();
        let expected = [
            "Date",
            "Message-ID",
            "From",
            "To",
            "Subject",
            "Content-Language",
            "Auto-Submitted",
            "MIME-Version",
            "Content-Type",
        ];
        assert_eq!(names, expected);
    }
}
