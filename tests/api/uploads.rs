//! Uploads in tus 1.0.0.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use reqwest::Method;
use serde_json::json;
use sha2::{Digest, Sha256};

use crate::app::TestApp;
use crate::client::{Answer, Client, picture};

both_stores!(
    a_file_arrives_in_pieces,
    creation_says_what_it_takes,
    a_file_ends_behind_a_chunk,
    offsets_must_fit,
    lengths_that_lie,
    two_clients_on_one_upload,
    what_is_unfinished_is_listed_and_given_up,
    duplicates_are_pointed_out,
    uploads_belong_to_who_began_them,
);

async fn head(client: &Client, upload: &str) -> Answer {
    Answer::of(client.tus(Method::HEAD, upload)).await
}

async fn a_file_arrives_in_pieces(app: &TestApp) {
    let user = app.user().await;
    let project = user.project().await;
    let content = picture("one.jpg");
    let upload = user.announce(&project, "One.jpg", content.len()).await;
    let started = head(&user, &upload).await.is(200);
    assert_eq!(started.header("upload-offset"), "0");
    assert_eq!(started.header("upload-length"), content.len().to_string());
    assert_eq!(
        started.header("upload-metadata"),
        "filename T25lLmpwZw==,filetype aW1hZ2UvanBlZw=="
    );
    assert_eq!(started.header("cache-control"), "no-store");

    let half = content.len() / 2;
    let first = user.append(&upload, 0, &content[..half]).await.is(204);
    assert_eq!(
        (first.header("upload-offset"), first.header("mixip-asset")),
        (&*half.to_string(), "")
    );
    assert_eq!(
        head(&user, &upload).await.header("upload-offset"),
        half.to_string()
    );
    let last = user.append(&upload, half, &content[half..]).await.is(204);
    assert_eq!(last.header("tus-resumable"), "1.0.0");
    let asset = last.header("mixip-asset");
    // An answer that was lost can be asked for again.
    assert_eq!(head(&user, &upload).await.header("mixip-asset"), asset);
    assert_eq!(
        user.append(&upload, content.len(), &[])
            .await
            .is(204)
            .header("mixip-asset"),
        asset
    );

    let asset = user.searched(asset).await;
    assert_eq!(
        (&asset["name"], &asset["kind"], &asset["scan"]),
        (&json!("One.jpg"), &json!("image"), &json!("thorough"))
    );
    assert_eq!(asset["bytes"], content.len());
    let path = format!(
        "/assets/{}/renditions/original",
        asset["id"].as_str().unwrap()
    );
    assert!(
        user.get(&path).await.is(200).body == content,
        "what comes back is what was sent"
    );
}

async fn creation_says_what_it_takes(app: &TestApp) {
    let user = app.user().await;
    let project = user.project().await;
    let path = format!("/projects/{project}/uploads");
    let options = Answer::of(user.request(Method::OPTIONS, &path))
        .await
        .is(204);
    assert_eq!(options.header("tus-version"), "1.0.0");
    assert_eq!(
        options.header("tus-extension"),
        "creation,creation-with-upload,termination"
    );
    assert_eq!(options.header("tus-max-size"), (1 << 30).to_string());

    let named = "filename YS5qcGc=";
    let create = |version: Option<&str>, length: Option<&str>, metadata: Option<&str>| {
        let mut request = user.request(Method::POST, &path);
        for (name, value) in [
            ("tus-resumable", version),
            ("upload-length", length),
            ("upload-metadata", metadata),
        ] {
            if let Some(value) = value {
                request = request.header(name, value);
            }
        }
        Answer::of(request)
    };
    for version in [None, Some("0.2.2"), Some("2.0.0")] {
        let refused = create(version, Some("5"), Some(named))
            .await
            .is_problem(412, "unsupported_tus_version");
        assert_eq!(refused.header("tus-version"), "1.0.0");
    }
    let v1 = Some("1.0.0");
    for length in [None, Some("-5"), Some("5.0"), Some("99999999999999999999")] {
        create(v1, length, Some(named))
            .await
            .is_problem(400, "malformed");
    }
    create(v1, Some("0"), Some(named))
        .await
        .is_problem(422, "empty_file");
    create(v1, Some("2000000000"), Some(named))
        .await
        .is_problem(413, "too_large");
    create(v1, Some("5"), None)
        .await
        .is_problem(400, "malformed");
    create(v1, Some("5"), Some("filename !!!"))
        .await
        .is_problem(400, "malformed");
    create(v1, Some("5"), Some(named)).await.is(201);

    // The bytes may come along.
    let content = picture("one.jpg");
    let request = user
        .tus(Method::POST, &path)
        .header("upload-length", content.len())
        .header("upload-metadata", named);
    let request = request
        .header("content-type", "application/offset+octet-stream")
        .body(content.clone());
    let created = Answer::of(request).await.is(201);
    assert_eq!(created.header("upload-offset"), content.len().to_string());
    user.get(&format!("/assets/{}", created.header("mixip-asset")))
        .await
        .is(200);
}

/// Chunks have 8 MiB. What comes with the end of one may belong to the next, which is the last.
async fn a_file_ends_behind_a_chunk(app: &TestApp) {
    let user = app.user().await;
    let project = user.project().await;
    for behind in [0, 1, 100] {
        let file: Vec<u8> = (0..(8 << 20) + behind)
            .map(|i| (i % 251 + i / 65_536 + behind) as u8)
            .collect();
        let upload = user.announce(&project, "long.bin", file.len()).await;
        let asset = user.append(&upload, 0, &file).await.is(204);
        let path = format!("/assets/{}", asset.header("mixip-asset"));
        let stored = user.get(&path).await.is(200).json();
        assert_eq!(stored["sha256"], hex::encode(Sha256::digest(&file)));
        assert_eq!(stored["bytes"], file.len());
    }
}

async fn offsets_must_fit(app: &TestApp) {
    let user = app.user().await;
    let project = user.project().await;
    let upload = user.announce(&project, "a.jpg", 10).await;
    user.append(&upload, 3, b"abc")
        .await
        .is_problem(409, "offset_mismatch");
    user.append(&upload, 0, b"abc").await.is(204);
    user.append(&upload, 0, b"abc")
        .await
        .is_problem(409, "offset_mismatch");
    user.append(&upload, 10, b"")
        .await
        .is_problem(409, "offset_mismatch");
    let body = |content_type: &'static str, offset: Option<&'static str>| {
        let mut request = user
            .tus(Method::PATCH, &upload)
            .header("content-type", content_type)
            .body("def");
        if let Some(offset) = offset {
            request = request.header("upload-offset", offset);
        }
        Answer::of(request)
    };
    body("application/octet-stream", Some("3"))
        .await
        .is_problem(415, "unsupported_media_type");
    body("application/offset+octet-stream", None)
        .await
        .is_problem(400, "malformed");
    body("application/offset+octet-stream", Some("three"))
        .await
        .is_problem(400, "malformed");
    let untold = user
        .request(Method::PATCH, &upload)
        .header("upload-offset", "3")
        .body("def");
    Answer::of(untold)
        .await
        .is_problem(412, "unsupported_tus_version");
    assert_eq!(head(&user, &upload).await.header("upload-offset"), "3");
    user.append(&upload, 3, b"").await.is(204);
    user.append(&upload, 3, b"defghij").await.is(204);
}

async fn lengths_that_lie(app: &TestApp) {
    let user = app.user().await;
    let project = user.project().await;
    let content = picture("one.jpg");
    // More than announced: nothing of the surplus is taken, and the file is not made an asset by it.
    let upload = user.announce(&project, "more.jpg", 100).await;
    user.append(&upload, 0, &content)
        .await
        .is_problem(413, "too_large");
    let offset: usize = head(&user, &upload)
        .await
        .is(200)
        .header("upload-offset")
        .parse()
        .unwrap();
    assert!(offset <= 100, "{offset}");
    let listed = user
        .get(&format!("/projects/{project}/assets"))
        .await
        .is(200)
        .json();
    assert_eq!(listed["items"], json!([]));

    // Less than announced, and a connection that breaks off: what is durable counts, the rest is sent again.
    let upload = user.announce(&project, "less.jpg", content.len()).await;
    broken_patch(app, &user, &upload, &content[..1_000], content.len()).await;
    let offset: usize = head(&user, &upload)
        .await
        .is(200)
        .header("upload-offset")
        .parse()
        .unwrap();
    assert!(offset <= 1_000, "{offset}");
    let asset = user
        .append(&upload, offset, &content[offset..])
        .await
        .is(204)
        .header("mixip-asset")
        .to_owned();
    let original = user
        .get(&format!("/assets/{asset}/renditions/original"))
        .await
        .is(200);
    assert!(original.body == content);
}

/// Says `Content-Length: length`, sends less, and hangs up.
async fn broken_patch(app: &TestApp, user: &Client, upload: &str, sent: &[u8], length: usize) {
    use tokio::io::AsyncWriteExt;
    let host = app.url.strip_prefix("http://").unwrap();
    let cookie = user.headers["cookie"].to_str().unwrap();
    let mut connection = tokio::net::TcpStream::connect(host).await.unwrap();
    let head = format!(
        "PATCH /api/v1{upload} HTTP/1.1\r\nHost: {host}\r\nCookie: {cookie}\r\nSec-Fetch-Site: same-origin\r\n\
         Tus-Resumable: 1.0.0\r\nUpload-Offset: 0\r\nContent-Type: application/offset+octet-stream\r\n\
         Content-Length: {length}\r\n\r\n"
    );
    connection.write_all(head.as_bytes()).await.unwrap();
    connection.write_all(sent).await.unwrap();
    connection.flush().await.unwrap();
    // Long enough for the bytes to be read, so that the break is what is seen.
    tokio::time::sleep(std::time::Duration::from_millis(300)).await;
    drop(connection);
    tokio::time::sleep(std::time::Duration::from_millis(300)).await;
}

async fn two_clients_on_one_upload(app: &TestApp) {
    let user = app.user().await;
    let project = user.project().await;
    let content = picture("both.jpg");
    let upload = user.announce(&project, "both.jpg", content.len()).await;
    let (one, two) = tokio::join!(
        user.append(&upload, 0, &content),
        user.append(&upload, 0, &content)
    );
    for answer in [one, two] {
        // Whoever comes second is told so, or finds that all is done; nothing is stored twice.
        assert!(matches!(answer.status, 204 | 409 | 423), "{answer:?}");
    }
    let finished = head(&user, &upload).await.is(200);
    let offset: usize = finished.header("upload-offset").parse().unwrap();
    let asset = match finished.header("mixip-asset") {
        "" => user
            .append(&upload, offset, &content[offset..])
            .await
            .is(204)
            .header("mixip-asset")
            .to_owned(),
        asset => asset.to_owned(),
    };
    let original = user
        .get(&format!("/assets/{asset}/renditions/original"))
        .await
        .is(200);
    assert!(original.body == content);
    assert_eq!(
        user.get(&format!("/projects/{project}/assets"))
            .await
            .json()["items"]
            .as_array()
            .unwrap()
            .len(),
        1
    );
}

async fn what_is_unfinished_is_listed_and_given_up(app: &TestApp) {
    let user = app.user().await;
    let project = user.project().await;
    let list = format!("/projects/{project}/uploads");
    let encoded = |text: &str| BASE64_STANDARD.encode(text);
    let metadata = format!(
        "filename {},filetype {},modified {}",
        encoded("a/b\\Ä.jpg"),
        encoded("image/jpeg"),
        encoded("1794108800000")
    );
    let announced = user
        .tus(Method::POST, &list)
        .header("upload-length", 10)
        .header("upload-metadata", metadata);
    let upload = Answer::of(announced).await.is(201).upload();
    user.append(&upload, 0, b"abc").await.is(204);
    let items = user.get(&list).await.is(200).json()["items"].clone();
    assert_eq!(items.as_array().unwrap().len(), 1);
    let item = &items[0];
    assert_eq!(
        (&item["filename"], &item["filetype"]),
        (&json!("Ä.jpg"), &json!("image/jpeg"))
    );
    assert_eq!((&item["length"], &item["offset"]), (&json!(10), &json!(3)));
    assert_eq!(item["location"], format!("/api/v1{upload}"));
    assert_eq!(item["modified"], json!(1_794_108_800_000_i64));
    let told = head(&user, &upload).await.is(200);
    let modified = format!("modified {}", encoded("1794108800000"));
    assert!(told.header("upload-metadata").ends_with(&modified));

    Answer::of(user.tus(Method::DELETE, &upload)).await.is(204);
    head(&user, &upload).await.is(404);
    user.append(&upload, 3, b"defghij")
        .await
        .is_problem(404, "not_found");
    assert_eq!(user.get(&list).await.json()["items"], json!([]));
}

async fn duplicates_are_pointed_out(app: &TestApp) {
    let user = app.user().await;
    let (project, other) = (user.project().await, user.project().await);
    let content = picture("one.jpg");
    let asset = user.upload(&project, "one.jpg", &content).await;
    let upload = user.announce(&project, "again.jpg", content.len()).await;
    let again = user.append(&upload, 0, &content).await.is(204);
    assert_eq!(
        (again.header("mixip-asset"), again.header("mixip-duplicate")),
        (asset.as_str(), "true")
    );
    assert_eq!(
        user.get(&format!("/projects/{project}/assets"))
            .await
            .json()["items"]
            .as_array()
            .unwrap()
            .len(),
        1
    );
    assert_ne!(
        user.upload(&other, "one.jpg", &content).await,
        asset,
        "another project has its own"
    );
}

async fn uploads_belong_to_who_began_them(app: &TestApp) {
    let user = app.user().await;
    let project = user.project().await;
    let upload = user.announce(&project, "a.jpg", 3).await;
    let colleague = app.colleague(&user.workspace, "admin").await;
    for somebody in [&colleague, &app.user().await] {
        head(somebody, &upload).await.is(404);
        somebody
            .append(&upload, 0, b"abc")
            .await
            .is_problem(404, "not_found");
        Answer::of(somebody.tus(Method::DELETE, &upload))
            .await
            .is_problem(404, "not_found");
    }
    assert_eq!(
        colleague
            .get(&format!("/projects/{project}/uploads"))
            .await
            .is(200)
            .json()["items"],
        json!([])
    );
    user.append(&upload, 0, b"abc").await.is(204);
}
