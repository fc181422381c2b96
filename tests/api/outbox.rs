//! What a test's server wrote to people.

use std::time::{Duration, Instant};

use mail_parser::MessageParser;
use mixip_db::outbox::{self, LetterRow};

use crate::app::TestApp;

/// A letter as its reader has it.
#[derive(Clone, Debug)]
pub(crate) struct Letter {
    pub(crate) subject: String,
    pub(crate) plain: String,
    pub(crate) html: String,
}

impl Letter {
    /// What stands behind the # of its link.
    pub(crate) fn token(&self) -> String {
        let (_, token) = self.plain.split_once('#').expect("a link");
        token.split_whitespace().next().unwrap().to_owned()
    }

    /// Its six digits.
    pub(crate) fn code(&self) -> String {
        let is_code = |line: &&str| line.len() == 6 && line.bytes().all(|b| b.is_ascii_digit());
        let code = self.plain.lines().map(str::trim).find(is_code);
        code.expect("a code").to_owned()
    }
}

impl TestApp {
    /// The rows of all letters of a kind to an address, oldest first.
    pub(crate) async fn letter_rows(&self, to: &str, kind: &str) -> Vec<LetterRow> {
        let db = self.rows().await;
        let mut rows = outbox::page(
            &mut db.read().await.unwrap(),
            None,
            uuid::Uuid::max(),
            1_000,
        )
        .await
        .unwrap();
        db.close().await;
        rows.retain(|row| row.recipient == to && row.kind == kind);
        rows.reverse();
        rows
    }

    /// Waits until as many letters of a kind to an address lie in the folder, and gives them, oldest first.
    pub(crate) async fn letters(&self, to: &str, kind: &str, count: usize) -> Vec<Letter> {
        let began = Instant::now();
        loop {
            let rows = self.letter_rows(to, kind).await;
            if rows.len() >= count && rows.iter().all(|row| row.state == "sent") {
                assert_eq!(rows.len(), count, "letters of the kind {kind}");
                return rows.iter().map(|row| self.read(row)).collect();
            }
            assert!(
                began.elapsed() < Duration::from_secs(30),
                "{count} letters of the kind {kind} do not come: {rows:?}"
            );
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// The one letter of a kind to an address.
    pub(crate) async fn letter(&self, to: &str, kind: &str) -> Letter {
        self.letters(to, kind, 1).await.remove(0)
    }

    fn read(&self, row: &LetterRow) -> Letter {
        let path = self.folder().join(format!("outbox/{}.eml", row.id));
        let bytes = std::fs::read(path).unwrap();
        let message = MessageParser::default().parse(&bytes).unwrap();
        Letter {
            subject: message.subject().unwrap().to_owned(),
            plain: message.body_text(0).unwrap().replace("\r\n", "\n"),
            html: message.body_html(0).unwrap().into_owned(),
        }
    }
}
