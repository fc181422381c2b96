//! B4: in every column of every table stands a word of its own, for two accounts. A takeout holds the words of whoever takes it,
//! in each column that goes, and none of the other's. The rows are made from the register, and so is what is expected.

use std::fmt::Write;

use mixip_app::my_data::register::{Form, Goes, Part, Store, Table, tables};
use mixip_db::Db;
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::app::TestApp;
use crate::client::Client;
use crate::rows::sql;

both_stores!(b4_a_takeout_holds_all_of_ones_own_and_none_of_anothers);

/// Tables that the server itself would stumble over, were there such rows: counts that triggers keep, and the end of a ledger.
const KEPT_BY_THE_SERVER: [&str; 2] = ["asset_counts", "ledger_heads"];

/// Somebody with a row in every table.
struct Side {
    name: &'static str,
    account: Uuid,
    workspace: Uuid,
}

impl Side {
    /// The word of a column.
    fn word(&self, table: &str, column: &str) -> String {
        match (table, column) {
            // Letters are found by the address that they went to.
            ("accounts", "email") | ("outbox", "recipient") => {
                format!("canary-{}-accounts-email@example.org", self.name)
            }
            _ => format!("canary-{}-{table}-{column}", self.name),
        }
    }

    /// Which row an id leads to.
    fn id(&self, table: &str, column: &str) -> Uuid {
        match (table, column) {
            ("accounts", "id")
            | (_, "account_id" | "actor" | "subject" | "uploader_id" | "invited_by") => {
                self.account
            }
            (_, "asked_by" | "sent_by_account" | "committed_by_account") => self.account,
            ("workspaces", "id") | (_, "workspace_id" | "ledger_id" | "place_id") => self.workspace,
            (table, "id") => self.named(table),
            ("privacy_messages" | "privacy_links" | "privacy_codes", "request_id") => {
                self.named("privacy_requests")
            }
            (_, column) => {
                let to = match column.strip_suffix("_id").unwrap_or(column) {
                    "project" => "projects",
                    "asset" | "result_asset" => "assets",
                    "object" | "manifest_object" | "crops_object" => "objects",
                    "face" => "faces",
                    "talent" | "suggested_talent" => "talent",
                    "consent" => "consents",
                    "signature" => "signatures",
                    "form" => "release_forms",
                    "request" => "requests",
                    "list" => "request_lists",
                    "open_request" => "open_requests",
                    "import" => "release_imports",
                    "export" => "exports",
                    "override" => "overrides",
                    "notice" => "export_notices",
                    "recipient" => "notice_recipients",
                    "share" => "shares",
                    "visit" => "share_visits",
                    "link" => "talent_links",
                    "invitation" => "invitations",
                    "takeout" => "takeouts",
                    other => other,
                };
                self.named(to)
            }
        }
    }

    fn named(&self, what: &str) -> Uuid {
        let hash = Sha256::digest(format!("{} {what}", self.name));
        Uuid::from_slice(&hash[..16]).unwrap()
    }

    /// A value, in the words of SQLite or PostgreSQL.
    fn value(&self, table: &Table, column: &str, form: Form, sqlite: bool) -> String {
        let bytes = |bytes: &[u8]| {
            let hex = hex::encode(bytes);
            if sqlite {
                format!("x'{hex}'")
            } else {
                format!("'\\x{hex}'::bytea")
            }
        };
        match (table.name, column) {
            // Nothing runs, nothing is deleted, and nothing is an archive.
            (_, "deleted_at") | ("takeouts", "object_id") | (_, "lease_until") => {
                return "NULL".to_owned();
            }
            ("workspace_members", "role") => return "'owner'".to_owned(),
            ("renditions", "name") => return "'original'".to_owned(),
            ("chunks", "n") => return "7".to_owned(),
            // Long before anybody's, and no gap in anybody's: the ledger's own entries begin at 0.
            ("ledger_entries" | "ledger_payloads", "seq") => return "-1".to_owned(),
            _ => {}
        }
        match form {
            Form::Id => {
                let id = self.id(table.name, column);
                if sqlite {
                    bytes(id.as_bytes())
                } else {
                    format!("'{id}'::uuid")
                }
            }
            Form::Text | Form::Date => format!("'{}'", self.word(table.name, column)),
            Form::Json => format!("'\"{}\"'", self.word(table.name, column)),
            Form::Bytes => bytes(self.word(table.name, column).as_bytes()),
            Form::Number => "0".to_owned(),
            Form::Real => "0.5".to_owned(),
            Form::Flag => if sqlite { "0" } else { "FALSE" }.to_owned(),
            // The year 2100: nothing is due.
            Form::Time => "4102444800000000".to_owned(),
        }
    }

    /// The statements that put a row into every table; accounts and workspaces are there already.
    fn rows(&self, sqlite: bool) -> String {
        let mut statements = String::new();
        let rows = tables().filter(|table| {
            table.store == Store::Rows && !KEPT_BY_THE_SERVER.contains(&table.name)
        });
        for table in rows {
            let columns = || table.parts.iter().flat_map(|part| part.columns);
            let names: Vec<&str> = columns().map(|column| column.name).collect();
            let values: Vec<String> = columns()
                .map(|column| self.value(table, column.name, column.form, sqlite))
                .collect();
            if matches!(table.name, "accounts" | "workspaces") {
                let sets = names.iter().zip(&values).filter(|(name, _)| **name != "id");
                let sets: Vec<String> = sets
                    .map(|(name, value)| format!("{name} = {value}"))
                    .collect();
                let id = self.value(table, "id", Form::Id, sqlite);
                let _ = writeln!(
                    statements,
                    "UPDATE {} SET {} WHERE id = {id};",
                    table.name,
                    sets.join(", ")
                );
            } else {
                let (names, values) = (names.join(", "), values.join(", "));
                let _ = writeln!(
                    statements,
                    "INSERT INTO {} ({names}) VALUES ({values}) ON CONFLICT DO NOTHING;",
                    table.name
                );
            }
        }
        statements
    }

    /// The columns with a word, whether it goes, and how it is written.
    fn expected(&self) -> impl Iterator<Item = (String, bool)> {
        let parts = tables().filter(|table| {
            !KEPT_BY_THE_SERVER.contains(&table.name) && table.store == Store::Rows
        });
        let parts = parts.flat_map(|table| table.parts.iter().map(move |part| (table, part)));
        parts.flat_map(move |(table, part)| {
            let columns = part.columns.iter().filter(move |column| {
                let written = matches!(
                    column.form,
                    Form::Text | Form::Date | Form::Json | Form::Bytes
                );
                let special = matches!(
                    (table.name, column.name),
                    ("workspace_members", "role") | ("renditions", "name")
                );
                written && !special
            });
            columns.map(move |column| {
                let word = self.word(table.name, column.name);
                let told = if column.form == Form::Bytes {
                    hex::encode(word)
                } else {
                    word
                };
                (told, goes(part))
            })
        })
    }
}

fn goes(part: &Part) -> bool {
    matches!(part.goes, Goes::Own | Goes::Workspace | Goes::Both)
}

fn side(name: &'static str, client: &Client) -> Side {
    Side {
        name,
        account: client.account,
        workspace: client.workspace.parse().unwrap(),
    }
}

async fn fill(db: &Db, side: &Side) {
    let sqlite = format!(
        "PRAGMA foreign_keys = OFF; BEGIN; {} COMMIT; PRAGMA foreign_keys = ON;",
        side.rows(true)
    );
    let postgres = format!(
        "BEGIN; SET LOCAL session_replication_role = replica; {} COMMIT;",
        side.rows(false)
    );
    sql(db, &sqlite, &postgres).await;
}

async fn b4_a_takeout_holds_all_of_ones_own_and_none_of_anothers(app: &TestApp) {
    let (one, other) = (app.user().await, app.user().await);
    // Files have words, too, and each is a collaborator of the other.
    let (mine, theirs) = (one.project().await, other.project().await);
    one.upload(&mine, "a.txt", b"canary-one-object").await;
    other.upload(&theirs, "a.txt", b"canary-other-object").await;
    app.set_role(&one, &theirs, "editor").await;
    app.set_role(&other, &mine, "viewer").await;
    let contributed = one
        .upload(&theirs, "b.txt", b"canary-one-contributed")
        .await;

    let sides = [side("one", &one), side("other", &other)];
    let db = app.rows().await;
    for side in &sides {
        fill(&db, side).await;
    }
    db.close().await;

    let files = one.taken(&one.takeout().await).await;
    let holds = |word: &str| {
        let within = |content: &Vec<u8>| {
            content
                .windows(word.len())
                .any(|part| part == word.as_bytes())
        };
        files.values().any(within)
    };
    let [one, other] = sides;
    let (mut with, mut without) = (0, 0);
    for (word, goes) in one.expected() {
        // Letters and their account have the same address.
        assert_eq!(holds(&word), goes, "{word}");
        *(if goes { &mut with } else { &mut without }) += 1;
    }
    assert!(with > 150 && without > 30, "{with} go and {without} stay");
    for (word, _) in other.expected() {
        assert!(!holds(&word), "{word} is another's");
    }
    assert!(holds("canary-one-object") && holds("canary-one-contributed"));
    assert!(files.contains_key(&format!("data/media/asset-{contributed}.txt")));
    assert!(!holds("canary-other"), "something of another's");
}
