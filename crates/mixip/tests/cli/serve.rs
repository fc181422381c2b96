//! `mixip serve`, and what is done beside it.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};

use sqlx::{ConnectOptions, Connection};
use tempfile::TempDir;

use crate::{ends, mixip, text};

struct Server {
    process: Child,
    /// Host and port.
    address: String,
}

impl Server {
    fn on(data: &Path) -> Self {
        let mut command = mixip(["serve", "--listen", "127.0.0.1:0", "--data"]);
        let mut process = command
            .arg(data)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(process.stdout.as_mut().unwrap())
            .read_line(&mut line)
            .unwrap();
        let address = line
            .strip_prefix("Mix-IP is ready at http://")
            .unwrap_or_else(|| panic!("{line}"))
            .trim();
        Self {
            address: address.to_owned(),
            process,
        }
    }

    /// The status line of the answer to a request, and the rest.
    fn ask(&self, method: &str, path: &str, body: &str) -> (String, String) {
        let mut connection = TcpStream::connect(&self.address).unwrap();
        write!(
            connection,
            "{method} {path} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\nContent-Type: application/json\r\n\
             Content-Length: {}\r\n\r\n{body}",
            self.address,
            body.len()
        )
        .unwrap();
        let mut answer = String::new();
        connection.read_to_string(&mut answer).unwrap();
        let (status, rest) = answer.split_once("\r\n").unwrap();
        (status.to_owned(), rest.to_owned())
    }

    /// Ends it as a service manager does; what it wrote to standard error.
    fn end(mut self) -> String {
        let kill = Command::new("kill")
            .arg(self.process.id().to_string())
            .status()
            .unwrap();
        assert!(kill.success());
        let mut log = String::new();
        self.process
            .stderr
            .as_mut()
            .unwrap()
            .read_to_string(&mut log)
            .unwrap();
        assert_eq!(self.process.wait().unwrap().code(), Some(0), "{log}");
        log
    }
}

fn account() -> String {
    serde_json::json!({
        "email": "ines.kaspar@example.org",
        "password": "seven quiet herons at the weir",
        "name": "Ines",
        "date_of_birth": "1990-02-03",
        "accept_policies": true,
    })
    .to_string()
}

#[test]
fn it_starts_by_itself_ends_cleanly_and_keeps_everything() {
    let folder = TempDir::new().unwrap();
    let data = folder.path().join("deep/data");
    let server = Server::on(&data);
    assert_eq!(server.ask("GET", "/readyz", "").0, "HTTP/1.1 200 OK");
    assert_eq!(
        server.ask("POST", "/api/v1/accounts", &account()).0,
        "HTTP/1.1 201 Created"
    );

    let mode =
        std::os::unix::fs::PermissionsExt::mode(&std::fs::metadata(&data).unwrap().permissions());
    assert_eq!(mode & 0o777, 0o700, "for this user alone");
    let second = mixip(["serve", "--listen", "127.0.0.1:0", "--data"])
        .arg(&data)
        .output()
        .unwrap();
    ends(&second, 2);
    assert!(
        text(&second.stderr).contains("another server runs on"),
        "{}",
        text(&second.stderr)
    );

    // C5: what was sent is not in the log.
    let log = server.end();
    assert!(
        log.contains("/api/v1/accounts") && log.contains("status=201"),
        "{log}"
    );
    for secret in ["herons", "ines.kaspar", "1990-02-03", "__Host-mixip"] {
        assert!(!log.contains(secret), "{log}");
    }

    let again = Server::on(&data);
    assert_eq!(
        again.ask("POST", "/api/v1/accounts", &account()).0,
        "HTTP/1.1 409 Conflict"
    );
    again.end();
}

#[test]
fn other_machines_are_not_let_in_without_https() {
    let folder = TempDir::new().unwrap();
    let open = |arguments: &[&str]| {
        mixip(["serve", "--data"])
            .arg(folder.path())
            .args(arguments)
            .output()
            .unwrap()
    };
    let refused = open(&["--listen", "0.0.0.0:0"]);
    ends(&refused, 2);
    let told = text(&refused.stderr);
    assert!(
        told.contains("--public-url https://") && told.contains("--listen 127.0.0.1"),
        "{told}"
    );
    ends(
        &open(&[
            "--listen",
            "0.0.0.0:0",
            "--public-url",
            "http://media.example.org",
        ]),
        2,
    );
    ends(&open(&["--listen", "nonsense"]), 2);
    assert!(
        !folder.path().join("mixip.db").exists(),
        "nothing was begun"
    );
}

#[test]
fn audit_finds_what_was_changed_and_grant_what_is_there() {
    let folder = TempDir::new().unwrap();
    let data = folder.path();
    let server = Server::on(data);
    server.ask("POST", "/api/v1/accounts", &account());
    server.end();

    let run = |arguments: &[&str]| mixip(arguments).arg("--data").arg(data).output().unwrap();
    let audit = || run(&["audit", "verify"]);
    assert!(ends(&audit(), 0).contains("installation: sound, 3 entries"));
    ends(&run(&["admin", "grant", "ines.kaspar@example.org"]), 0);
    ends(&run(&["admin", "grant", "nobody@example.org"]), 2);
    assert!(
        ends(&audit(), 0).contains("installation: sound, 4 entries"),
        "granting is in the ledger"
    );

    tokio::runtime::Runtime::new().unwrap().block_on(async {
        let options = sqlx::sqlite::SqliteConnectOptions::new().filename(data.join("mixip.db"));
        let mut db = options.connect().await.unwrap();
        let change = sqlx::query("UPDATE ledger_entries SET at = at + 1 WHERE seq = 1");
        assert_eq!(change.execute(&mut db).await.unwrap().rows_affected(), 1);
        db.close().await.unwrap();
    });
    let told = ends(&audit(), 1);
    assert!(
        told.contains("installation: NOT SOUND") && told.contains("entry 1"),
        "{told}"
    );

    // Whoever cuts the end off, head and all, is found by the head that was kept beside the keys.
    let cut = folder.path().join("cut");
    let server = Server::on(&cut);
    server.ask("POST", "/api/v1/accounts", &account());
    server.end();
    tokio::runtime::Runtime::new().unwrap().block_on(async {
        let options = sqlx::sqlite::SqliteConnectOptions::new().filename(cut.join("mixip.db"));
        let mut db = options.connect().await.unwrap();
        let change = sqlx::raw_sql("DELETE FROM ledger_entries; DELETE FROM ledger_heads");
        change.execute(&mut db).await.unwrap();
        db.close().await.unwrap();
    });
    let output = mixip(["audit", "verify", "--data"])
        .arg(&cut)
        .output()
        .unwrap();
    let told = ends(&output, 1);
    assert!(told.contains("installation: NOT SOUND"), "{told}");

    let nowhere = folder.path().join("nowhere");
    ends(
        &mixip(["audit", "verify", "--data"])
            .arg(&nowhere)
            .output()
            .unwrap(),
        2,
    );
    assert!(!nowhere.exists(), "looking makes nothing");
}
