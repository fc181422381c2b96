//! Mail, from what it tells of to whoever reads it: as files, and over a real mail server.

use std::os::unix::fs::MetadataExt;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use mixip_app::mail::Route;
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::app::{TestApp, sign_up};
use crate::smtp::{Between, letters_to, server};
use crate::stores::Stores;

both_stores!(
    letters_are_files_that_nobody_else_reads,
    the_operator_sees_the_outbox_and_nobody_else
);

async fn letters_are_files_that_nobody_else_reads(app: &TestApp) {
    let mut new = sign_up("mara@example.org");
    new["language"] = json!("de");
    new["name"] = json!("Mara Ölmez");
    let somebody = app.anonymous();
    somebody.post("/accounts", new).await.is(201);
    let letter = app.letter("mara@example.org", "verify_address").await;
    assert_eq!(letter.subject, "Bestätigen Sie Ihre Mailadresse");
    assert!(
        letter.plain.starts_with("Guten Tag Mara Ölmez,"),
        "{}",
        letter.plain
    );
    assert!(letter.html.contains("Guten Tag Mara Ölmez,"));
    let link = format!("{}/verify#{}", app.url, letter.token());
    assert!(letter.plain.contains(&link) && letter.html.contains(&link));

    let row = app
        .letter_rows("mara@example.org", "verify_address")
        .await
        .remove(0);
    assert_eq!(row.content, None, "what was sent is not kept");
    let folder = app.folder().join("outbox");
    let path = folder.join(format!("{}.eml", row.id));
    assert_eq!(std::fs::metadata(&path).unwrap().mode() & 0o777, 0o600);
    assert_eq!(std::fs::metadata(&folder).unwrap().mode() & 0o777, 0o700);
    let text = std::fs::read_to_string(&path).unwrap();
    assert!(text.contains(&format!("Message-ID: <{}@example.org>\r\n", row.id)));
    assert_eq!(
        std::fs::read_dir(&folder).unwrap().count(),
        1,
        "nothing half written is left"
    );
}

async fn the_operator_sees_the_outbox_and_nobody_else(app: &TestApp) {
    let operator = app.user().await;
    let other = app.user().await;
    app.letter("person-1@example.org", "verify_address").await;
    app.letter("person-0@example.org", "verify_address").await;
    let list = operator.get("/mail").await.is(200).json();
    let items = list["items"].as_array().unwrap();
    assert_eq!(items.len(), 2);
    assert_eq!(
        (&items[0]["to"], &items[0]["state"], &items[0]["kind"]),
        (
            &json!("person-1@example.org"),
            &json!("sent"),
            &json!("verify_address")
        )
    );
    let first = operator.get("/mail?limit=1").await.is(200).json();
    let next = format!(
        "/mail?limit=1&cursor={}",
        first["next_cursor"].as_str().unwrap()
    );
    assert_eq!(operator.get(&next).await.json()["items"][0], items[1]);
    let none = operator.get("/mail?state=failed").await.is(200).json();
    assert_eq!(none["items"], json!([]));
    operator
        .get("/mail?state=lost")
        .await
        .is_problem(422, "unknown_value");

    let path = format!("/mail/{}", items[0]["id"].as_str().unwrap());
    let letter = operator.get(&path).await.is(200).json();
    assert!(
        letter["plain"]
            .as_str()
            .unwrap()
            .contains("Hello Ines Kaspar")
    );
    assert!(
        letter["html"]
            .as_str()
            .unwrap()
            .contains("Hello Ines Kaspar")
    );
    operator
        .post(&format!("{path}/retry"), json!(null))
        .await
        .is_problem(409, "not_failed");

    let html = operator.get(&format!("{path}/html")).await.is(200);
    assert_eq!(letter["html"].as_str().unwrap().as_bytes(), html.body);
    let policy = html.header("content-security-policy");
    for part in ["default-src 'none'", "sandbox;", "frame-ancestors 'self'"] {
        assert!(policy.contains(part), "{policy}");
    }
    assert!(
        !policy.contains("script-src") && !policy.contains("allow-"),
        "{policy}"
    );
    assert_eq!(html.header("x-frame-options"), "SAMEORIGIN");

    // Once its file is gone, so are its words.
    let file = format!("outbox/{}.eml", items[0]["id"].as_str().unwrap());
    std::fs::remove_file(app.folder().join(file)).unwrap();
    let letter = operator.get(&path).await.is(200).json();
    assert_eq!(
        (&letter["plain"], &letter["html"]),
        (&Value::Null, &Value::Null)
    );

    let html = format!("{path}/html");
    operator.get(&html).await.is_problem(404, "not_found");
    for path in ["/mail", &path, &html] {
        other.get(path).await.is_problem(404, "not_found");
        app.anonymous()
            .get(path)
            .await
            .is_problem(401, "unauthenticated");
    }
    other
        .post(&format!("{path}/retry"), json!(null))
        .await
        .is_problem(404, "not_found");
}

/// Somebody of their own in the one mail server of a run.
fn somebody() -> String {
    format!("{}@example.org", Uuid::new_v4().simple())
}

async fn start(between: &Between) -> TestApp {
    let port = between.port();
    TestApp::start(Stores::local(), |mut config| {
        config.mail.route = Route::server(&format!("smtp://127.0.0.1:{port}"), None).unwrap();
        config
    })
    .await
}

/// Waits until the letter to somebody is in a state that is looked for.
async fn until(
    app: &TestApp,
    to: &str,
    is_so: impl Fn(&mixip_db::outbox::LetterRow) -> bool,
) -> mixip_db::outbox::LetterRow {
    let began = Instant::now();
    loop {
        let row = app.letter_rows(to, "verify_address").await.remove(0);
        if is_so(&row) {
            return row;
        }
        assert!(began.elapsed() < Duration::from_secs(30), "{row:?}");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

#[tokio::test]
async fn a_letter_arrives_once_with_both_parts_in_german() {
    let Some(server) = server() else { return };
    let between = Arc::new(Between::start(server).await);
    between.open();
    let app = start(&between).await;
    let to = somebody();
    let mut new = sign_up(&to);
    new["language"] = json!("de");
    new["name"] = json!("Jörg Größe-Straßer");
    let mut operator = app.anonymous();
    let answer = operator.post("/accounts", new).await.is(201);
    operator.keep_session(&answer);

    let row = until(&app, &to, |row| row.state == "sent").await;
    let arrived = letters_to(&to).await;
    assert_eq!(arrived.len(), 1);
    let letter = &arrived[0];
    assert_eq!(letter["subject"], "Bestätigen Sie Ihre Mailadresse");
    assert_eq!(letter["from"][0]["name"], "Mix-IP");
    assert_eq!(
        letter["headers"]["message-id"],
        format!("<{}@example.org>", row.id)
    );
    for part in ["text", "html"] {
        let text = letter[part].as_str().unwrap();
        assert!(text.contains("Guten Tag Jörg Größe-Straßer,"), "{text}");
        assert!(text.contains(&format!("{}/verify#", app.url)), "{text}");
    }
    // What opens something is not kept once it is on its way.
    assert_eq!((row.content, row.attempts), (None, 1));
    let path = format!("/mail/{}", row.id);
    let held = operator.get(&path).await.is(200).json();
    assert_eq!(
        (&held["plain"], &held["html"]),
        (&Value::Null, &Value::Null)
    );
    app.end().await.remove().await;
}

#[tokio::test]
async fn a_server_that_comes_later_gets_what_waited() {
    let Some(server) = server() else { return };
    let between = Arc::new(Between::start(server).await);
    let app = start(&between).await;
    let to = somebody();
    app.anonymous()
        .post("/accounts", sign_up(&to))
        .await
        .is(201);
    let row = until(&app, &to, |row| row.last_error.is_some()).await;
    assert_eq!(row.state, "queued");
    assert!(row.content.is_some());
    assert!(letters_to(&to).await.is_empty());

    between.open();
    let began = Instant::now();
    loop {
        // What is away is asked again after ten seconds.
        app.app.clock.advance(11);
        let row = app.letter_rows(&to, "verify_address").await.remove(0);
        if row.state == "sent" {
            assert!(row.attempts > 1 && row.last_error.is_none(), "{row:?}");
            break;
        }
        assert!(began.elapsed() < Duration::from_secs(30), "{row:?}");
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
    assert_eq!(letters_to(&to).await.len(), 1);
    app.end().await.remove().await;
}

#[tokio::test]
async fn who_is_refused_is_told_in_the_server_s_words_and_may_be_tried_again() {
    let Some(server) = server() else { return };
    let between = Arc::new(Between::start(server).await);
    between.open();
    let to = somebody();
    between.refuse(&to);
    let app = start(&between).await;
    let mut operator = app.anonymous();
    operator.sign_up(&to).await;
    let row = until(&app, &to, |row| row.state == "failed").await;
    assert_eq!(
        row.attempts, 1,
        "what is refused is not tried again by itself"
    );
    let path = format!("/mail/{}", row.id);
    let letter = operator.get(&path).await.is(200).json();
    let words = letter["last_error"].as_str().unwrap();
    assert!(
        words.contains("550") && words.contains("nobody of this name"),
        "{words}"
    );
    assert!(
        letter["plain"].as_str().unwrap().contains("/verify#"),
        "it is still held"
    );

    between.refuse("");
    let queued = operator
        .post(&format!("{path}/retry"), json!(null))
        .await
        .is(200)
        .json();
    assert_eq!(queued["state"], "queued");
    until(&app, &to, |row| row.state == "sent").await;
    assert_eq!(letters_to(&to).await.len(), 1);
    app.end().await.remove().await;
}

/// What a server with a certificate that nobody vouches for hears of the handshake.
fn untrusted(listener: std::net::TcpListener) -> std::thread::JoinHandle<String> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/self-signed.pem");
    let certificate = CertificateDer::from_pem_file(&file).unwrap();
    let key = PrivateKeyDer::from_pem_file(&file).unwrap();
    let config = rustls::ServerConfig::builder()
        .with_no_client_auth()
        .with_single_cert(vec![certificate], key)
        .unwrap();
    std::thread::spawn(move || {
        let (mut client, _) = listener.accept().unwrap();
        let mut tls = rustls::ServerConnection::new(Arc::new(config)).unwrap();
        loop {
            match tls.complete_io(&mut client) {
                Ok(_) if tls.is_handshaking() => {}
                Ok(_) => return "it shook hands".to_owned(),
                Err(error) => return error.to_string(),
            }
        }
    })
}

#[tokio::test]
async fn a_server_whose_certificate_nobody_vouches_for_gets_nothing() {
    let _ = rustls::crypto::ring::default_provider().install_default();
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    let heard = untrusted(listener);
    let app = TestApp::start(Stores::local(), |mut config| {
        config.mail.route = Route::server(&format!("smtps://localhost:{port}"), None).unwrap();
        config
    })
    .await;
    let to = somebody();
    app.anonymous()
        .post("/accounts", sign_up(&to))
        .await
        .is(201);
    let row = until(&app, &to, |row| row.last_error.is_some()).await;
    assert_eq!(row.state, "queued");
    let heard = tokio::task::spawn_blocking(|| heard.join().unwrap()).await;
    let heard = heard.unwrap();
    assert!(heard.contains("fatal alert"), "{heard}");
    app.end().await.remove().await;
}
