//! A browser, as far as HTTP tells.

use std::path::Path;
use std::time::{Duration, Instant};

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use reqwest::header::{HeaderMap, HeaderValue};
use reqwest::{Method, RequestBuilder};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::app;

/// Somebody, signed in or not. Requests say that they come from the app's own page.
#[derive(Clone)]
pub(crate) struct Client {
    http: reqwest::Client,
    url: String,
    pub(crate) headers: HeaderMap,
    pub(crate) account: Uuid,
    /// The account's own workspace.
    pub(crate) workspace: String,
}

/// An answer, read to its end.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Vec<u8>,
}

impl Client {
    pub(crate) fn new(url: &str) -> Self {
        let headers = HeaderMap::from_iter([(
            "sec-fetch-site".parse().unwrap(),
            HeaderValue::from_static("same-origin"),
        )]);
        Self {
            http: reqwest::Client::builder()
                // The server lets idle connections go after 20 s: none is reused that it may be closing.
                .pool_idle_timeout(Duration::from_secs(5))
                .build()
                .unwrap(),
            url: url.to_owned(),
            headers,
            account: Uuid::nil(),
            workspace: Uuid::nil().to_string(),
        }
    }

    /// The same browser, when the server went elsewhere.
    pub(crate) fn at(&self, url: &str) -> Self {
        Self {
            url: url.to_owned(),
            ..self.clone()
        }
    }

    /// Makes an account and stays signed in.
    pub(crate) async fn sign_up(&mut self, email: &str) {
        let answer = self.post("/accounts", app::sign_up(email)).await.is(201);
        self.keep_session(&answer);
    }

    /// Keeps the session that an answer opened, as a browser does.
    pub(crate) fn keep_session(&mut self, answer: &Answer) {
        let cookie = answer
            .header("set-cookie")
            .split(';')
            .next()
            .unwrap()
            .to_owned();
        self.headers.insert("cookie", cookie.parse().unwrap());
        let account = answer.json();
        self.account = account["id"].as_str().unwrap().parse().unwrap();
        self.workspace = account["workspaces"][0]["id"].as_str().unwrap().to_owned();
    }

    /// The same browser before it signed in.
    pub(crate) fn without_session(&self) -> Self {
        let mut client = self.clone();
        client.headers.remove("cookie");
        client
    }

    /// A request to a path of the API (below /api/v1), or with `//` before it to one of the server.
    pub(crate) fn request(&self, method: Method, path: &str) -> RequestBuilder {
        let url = match path.strip_prefix("//") {
            Some(path) => format!("{}/{path}", self.url),
            None => format!("{}/api/v1{path}", self.url),
        };
        self.http.request(method, url).headers(self.headers.clone())
    }

    pub(crate) async fn get(&self, path: &str) -> Answer {
        Answer::of(self.request(Method::GET, path)).await
    }

    pub(crate) async fn post(&self, path: &str, body: Value) -> Answer {
        Answer::of(self.request(Method::POST, path).json(&body)).await
    }

    pub(crate) async fn put(&self, path: &str, body: Value) -> Answer {
        Answer::of(self.request(Method::PUT, path).json(&body)).await
    }

    pub(crate) async fn patch(&self, path: &str, body: Value) -> Answer {
        Answer::of(self.request(Method::PATCH, path).json(&body)).await
    }

    pub(crate) async fn delete(&self, path: &str) -> Answer {
        Answer::of(self.request(Method::DELETE, path)).await
    }

    /// Deletes what needs a word to be deleted.
    pub(crate) async fn delete_with(&self, path: &str, body: Value) -> Answer {
        Answer::of(self.request(Method::DELETE, path).json(&body)).await
    }

    /// Sends a file as a form.
    pub(crate) async fn send_file(&self, path: &str, name: &str, content: Vec<u8>) -> Answer {
        let file = reqwest::multipart::Part::bytes(content).file_name(name.to_owned());
        let form = reqwest::multipart::Form::new().part("file", file);
        Answer::of(self.request(Method::POST, path).multipart(form)).await
    }

    /// Lets a face through: sends the terms, and the document where there is one.
    pub(crate) async fn let_through(
        &self,
        face: &str,
        terms: &Value,
        document: Option<&[u8]>,
    ) -> Answer {
        let mut form = reqwest::multipart::Form::new().text("terms", terms.to_string());
        if let Some(content) = document {
            let part = reqwest::multipart::Part::bytes(content.to_vec());
            form = form.part("document", part.file_name("contract.pdf"));
        }
        let path = format!("/faces/{face}/overrides");
        Answer::of(self.request(Method::POST, &path).multipart(form)).await
    }

    /// Sends a question and a table of people to ask.
    pub(crate) async fn send_table(&self, project: &str, question: &Value, table: &[u8]) -> Answer {
        let file = reqwest::multipart::Part::bytes(table.to_vec()).file_name("people.csv");
        let form = reqwest::multipart::Form::new()
            .text("question", question.to_string())
            .part("table", file);
        let path = format!("/projects/{project}/request-lists");
        Answer::of(self.request(Method::POST, &path).multipart(form)).await
    }

    /// Makes a project in one's own workspace; its id.
    pub(crate) async fn project(&self) -> String {
        let path = format!("/workspaces/{}/projects", self.workspace);
        self.post(&path, json!({ "name": "Harbour" }))
            .await
            .is(201)
            .id()
    }

    /// Announces an upload; its path.
    pub(crate) async fn announce(&self, project: &str, name: &str, length: usize) -> String {
        Answer::of(self.announcing(project, name, length))
            .await
            .is(201)
            .upload()
    }

    pub(crate) fn announcing(&self, project: &str, name: &str, length: usize) -> RequestBuilder {
        let metadata = format!(
            "filename {},filetype {}",
            BASE64_STANDARD.encode(name),
            BASE64_STANDARD.encode("image/jpeg")
        );
        self.tus(Method::POST, &format!("/projects/{project}/uploads"))
            .header("upload-length", length)
            .header("upload-metadata", metadata)
    }

    /// Sends bytes of an upload.
    pub(crate) async fn append(&self, upload: &str, offset: usize, bytes: &[u8]) -> Answer {
        Answer::of(self.appending(upload, offset, bytes)).await
    }

    pub(crate) fn appending(&self, upload: &str, offset: usize, bytes: &[u8]) -> RequestBuilder {
        self.tus(Method::PATCH, upload)
            .header("content-type", "application/offset+octet-stream")
            .header("upload-offset", offset)
            .body(bytes.to_vec())
    }

    /// A request in tus 1.0.0.
    pub(crate) fn tus(&self, method: Method, path: &str) -> RequestBuilder {
        self.request(method, path).header("tus-resumable", "1.0.0")
    }

    /// Uploads a file; the asset's id.
    pub(crate) async fn upload(&self, project: &str, name: &str, content: &[u8]) -> String {
        let upload = self.announce(project, name, content.len()).await;
        self.append(&upload, 0, content)
            .await
            .is(204)
            .header("mixip-asset")
            .to_owned()
    }

    /// Waits until an asset's thorough search is done, and gives the asset.
    pub(crate) async fn searched(&self, asset: &str) -> Value {
        let began = Instant::now();
        loop {
            let asset = self.get(&format!("/assets/{asset}")).await.is(200).json();
            if !matches!(asset["scan"].as_str().unwrap(), "pending" | "quick") {
                return asset;
            }
            assert!(
                began.elapsed() < Duration::from_secs(60),
                "the search does not end: {asset}"
            );
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }
}

impl Client {
    /// What the receipt of a consent says.
    pub(crate) async fn receipt(&self, consent: &str) -> Value {
        let request = self
            .request(Method::GET, &format!("/consents/{consent}/receipt"))
            .header("accept", "application/json");
        Answer::of(request).await.is(200).json()
    }

    /// Waits until an export ended, and gives it.
    pub(crate) async fn finished(&self, export: &str) -> Value {
        let began = Instant::now();
        loop {
            let export = self.get(&format!("/exports/{export}")).await.is(200).json();
            if export["state"] != "running" {
                return export;
            }
            assert!(
                began.elapsed() < Duration::from_secs(60),
                "the export does not end: {export}"
            );
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }
}

impl Answer {
    pub(crate) async fn of(request: RequestBuilder) -> Self {
        Self::attempt(request).await.unwrap()
    }

    /// The same, where the server may be gone meanwhile.
    pub(crate) async fn attempt(request: RequestBuilder) -> reqwest::Result<Self> {
        let answer = request.send().await?;
        let (status, headers) = (answer.status().as_u16(), answer.headers().clone());
        Ok(Self {
            status,
            headers,
            body: answer.bytes().await?.to_vec(),
        })
    }

    /// Checks the status.
    #[track_caller]
    pub(crate) fn is(self, status: u16) -> Self {
        assert_eq!(
            self.status,
            status,
            "{}",
            String::from_utf8_lossy(&self.body)
        );
        self
    }

    /// Checks that it is a problem with this status and code.
    #[track_caller]
    #[expect(clippy::wrong_self_convention, reason = "reads as a sentence")]
    pub(crate) fn is_problem(self, status: u16, code: &str) -> Self {
        let answer = self.is(status);
        assert_eq!(answer.header("content-type"), "application/problem+json");
        let problem = answer.json();
        assert_eq!(
            (problem["code"].as_str(), problem["status"].as_u64()),
            (Some(code), Some(status.into())),
            "{problem}"
        );
        assert!(
            problem["title"].is_string()
                && problem["type"].is_string()
                && problem["detail"].is_string()
        );
        answer
    }

    /// Checks that it is a problem with one of these codes.
    #[track_caller]
    #[expect(clippy::wrong_self_convention, reason = "reads as a sentence")]
    pub(crate) fn is_problem_of(self, codes: &[&str]) -> Self {
        let code = self.json()["code"].as_str().unwrap().to_owned();
        assert!(codes.contains(&code.as_str()), "{code}");
        let status = self.status;
        self.is_problem(status, &code)
    }

    #[track_caller]
    pub(crate) fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap()
    }

    #[track_caller]
    pub(crate) fn id(&self) -> String {
        self.json()["id"].as_str().unwrap().to_owned()
    }

    /// The path of an upload that was announced.
    #[track_caller]
    pub(crate) fn upload(&self) -> String {
        let location = self.header("location");
        location.strip_prefix("/api/v1").unwrap().to_owned()
    }

    /// A header's value; empty when it is missing.
    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers
            .get(name)
            .map(|value| value.to_str().unwrap())
            .unwrap_or_default()
    }
}

/// A picture for tests, from `tests/fixtures`.
pub(crate) fn picture(name: &str) -> Vec<u8> {
    std::fs::read(
        Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("fixtures")
            .join(name),
    )
    .unwrap()
}
