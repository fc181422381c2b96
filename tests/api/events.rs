//! The event stream.

use std::pin::Pin;
use std::time::Duration;

use futures_util::{Stream, StreamExt};
use reqwest::Method;
use serde_json::{Value, json};

use crate::app::TestApp;
use crate::client::{Client, picture};

both_stores!(
    what_happens_is_told,
    d3_only_to_who_may_see_it,
    d3_signing_out_ends_the_stream
);

/// An open stream of events.
pub(crate) struct Heard {
    body: Pin<Box<dyn Stream<Item = Vec<u8>>>>,
    text: String,
}

impl Heard {
    pub(crate) async fn by(client: &Client) -> Self {
        let answer = client.request(Method::GET, "/events").send().await.unwrap();
        assert_eq!(answer.status(), 200);
        assert_eq!(answer.headers()["content-type"], "text/event-stream");
        let body = answer
            .bytes_stream()
            .map(|part| part.map(|part| part.to_vec()).unwrap_or_default());
        Self {
            body: Box::pin(body),
            text: String::new(),
        }
    }

    /// The next event; nothing when none comes within a while or the stream ended.
    pub(crate) async fn next(&mut self) -> Option<(String, Value)> {
        loop {
            while let Some((event, rest)) = self.text.clone().split_once("\n\n") {
                self.text = rest.to_owned();
                let field = |name: &str| {
                    event
                        .lines()
                        .find_map(|line| line.strip_prefix(name))
                        .map(|text| text.trim().to_owned())
                };
                if let (Some(name), Some(data)) = (field("event:"), field("data:")) {
                    return Some((name, serde_json::from_str(&data).unwrap()));
                }
            }
            let part = tokio::time::timeout(Duration::from_secs(2), self.body.next())
                .await
                .ok()??;
            self.text.push_str(std::str::from_utf8(&part).unwrap());
        }
    }

    /// Waits for an event of a name whose data hold for `test`.
    pub(crate) async fn wait_for(&mut self, name: &str, test: impl Fn(&Value) -> bool) -> Value {
        loop {
            let (heard, data) = self
                .next()
                .await
                .unwrap_or_else(|| panic!("no event {name} came"));
            if heard == name && test(&data) {
                return data;
            }
        }
    }
}

async fn what_happens_is_told(app: &TestApp) {
    let user = app.user().await;
    let mut heard = Heard::by(&user).await;
    let project = user.project().await;
    heard
        .wait_for("project", |data| data["id"] == json!(project))
        .await;
    let asset = user.upload(&project, "one.jpg", &picture("one.jpg")).await;
    let created = heard
        .wait_for("asset", |data| data["id"] == json!(asset))
        .await;
    let expected = json!({ "id": asset, "project_id": project, "workspace_id": user.workspace, "change": "created" });
    assert_eq!(created, expected);
    heard
        .wait_for("asset", |data| data["change"] == "updated")
        .await;
    user.searched(&asset).await;
    user.delete(&format!("/assets/{asset}")).await.is(204);
    heard
        .wait_for("asset", |data| data["change"] == "deleted")
        .await;
    let talent = user
        .post(
            &format!("/workspaces/{}/talent", user.workspace),
            json!({ "name": "T" }),
        )
        .await
        .is(201)
        .id();
    heard
        .wait_for("talent", |data| data["id"] == json!(talent))
        .await;
}

async fn d3_only_to_who_may_see_it(app: &TestApp) {
    let user = app.user().await;
    let (shared, other) = (user.project().await, user.project().await);
    let viewer = app.collaborator(&shared, "viewer").await;
    let stranger = app.user().await;
    let (mut viewer_hears, mut stranger_hears) =
        (Heard::by(&viewer).await, Heard::by(&stranger).await);
    let rename = async |project: &str, name: &str| {
        user.patch(&format!("/projects/{project}"), json!({ "name": name }))
            .await
            .is(200);
    };
    rename(&other, "Hidden").await;
    rename(&shared, "Shared").await;
    user.post(
        &format!("/workspaces/{}/talent", user.workspace),
        json!({ "name": "T" }),
    )
    .await
    .is(201);
    let heard = viewer_hears.next().await;
    assert_eq!(
        heard.map(|(name, data)| (name, data["id"].clone())),
        Some(("project".into(), json!(shared)))
    );

    // The role is taken away: what happens from then on is not told, on the stream that is open either.
    app.set_role(&viewer, &shared, "none").await;
    rename(&shared, "Shared no more").await;
    assert_eq!(viewer_hears.next().await, None);
    assert_eq!(stranger_hears.next().await, None);
    app.anonymous()
        .get("/events")
        .await
        .is_problem(401, "unauthenticated");
}

async fn d3_signing_out_ends_the_stream(app: &TestApp) {
    let user = app.user().await;
    let mut heard = Heard::by(&user).await;
    user.delete("/sessions/current").await.is(204);
    assert_eq!(heard.next().await, Some(("session".to_owned(), json!({}))));
    assert_eq!(heard.next().await, None);
}
