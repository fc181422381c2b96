//! Who belongs to workspaces and projects, and what becomes of who does not any more.

use std::time::Duration;

use reqwest::{Body, Method};
use serde_json::{Value, json};

use crate::app::TestApp;
use crate::client::{Client, picture};
use crate::download::{Download, long_file};
use crate::events::Heard;

both_stores!(
    roles_in_a_workspace,
    roles_in_a_project,
    d3_who_leaves_a_workspace_leaves_its_projects,
    d3_removal_closes_what_is_open,
    of_two_owners_one_stays,
);

fn member(workspace: &str, who: &Client) -> String {
    format!("/workspaces/{workspace}/members/{}", who.account)
}

fn in_project(project: &str, who: &Client) -> String {
    format!("/projects/{project}/members/{}", who.account)
}

fn role(role: &str) -> Value {
    json!({ "role": role })
}

async fn roles_in_a_workspace(app: &TestApp) {
    let owner = app.user().await;
    let w = &owner.workspace;
    let admin = app.colleague(w, "admin").await;
    let colleague = app.colleague(w, "member").await;
    let stranger = app.user().await;

    // Everybody sees who is there; addresses are for who manages people.
    let path = format!("/workspaces/{w}/members");
    let seen = admin.get(&path).await.is(200).json();
    let roles: Vec<&str> = seen["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|member| member["role"].as_str().unwrap())
        .collect();
    assert_eq!(roles.len(), 3, "{seen}");
    assert!(seen["items"][0]["email"].is_string());
    let seen = colleague.get(&path).await.is(200).json();
    for person in seen["items"].as_array().unwrap() {
        let own = person["account_id"] == json!(colleague.account);
        assert_eq!(person["email"].is_string(), own, "{person}");
    }
    stranger.get(&path).await.is_problem(404, "not_found");

    // Admins manage members and admins; owners are for owners.
    for (who, to) in [(&colleague, "owner"), (&owner, "member"), (&admin, "owner")] {
        let answer = admin.patch(&member(w, who), role(to)).await;
        answer.is_problem(403, "forbidden");
    }
    let answer = admin.delete(&member(w, &owner)).await;
    answer.is_problem(403, "forbidden");
    let answer = colleague.patch(&member(w, &colleague), role("admin")).await;
    answer.is_problem(403, "forbidden");
    let answer = admin.patch(&member(w, &stranger), role("member")).await;
    answer.is_problem(404, "not_found");
    owner
        .patch(&member(w, &colleague), role("king"))
        .await
        .is_problem(422, "invalid");

    // The last owner stays.
    let answer = owner.patch(&member(w, &owner), role("admin")).await;
    answer.is_problem(409, "last_owner");
    let answer = owner.delete(&member(w, &owner)).await;
    answer.is_problem(409, "last_owner");

    // What changes counts from the next request.
    let ledger = format!("/workspaces/{w}/ledger");
    colleague.get(&ledger).await.is_problem(403, "forbidden");
    let changed = admin
        .patch(&member(w, &colleague), role("admin"))
        .await
        .is(200)
        .json();
    assert_eq!(changed["role"], "admin");
    colleague.get(&ledger).await.is(200);
    owner
        .patch(&member(w, &colleague), role("owner"))
        .await
        .is(200);
    colleague
        .patch(&member(w, &owner), role("member"))
        .await
        .is(200);
    owner.get(&ledger).await.is_problem(403, "forbidden");
    owner.delete(&member(w, &owner)).await.is(204);
    owner
        .get(&format!("/workspaces/{w}"))
        .await
        .is_problem(404, "not_found");
    let me = owner.get("/me").await.is(200).json();
    assert_eq!(me["workspaces"], json!([]));

    let told = colleague.get(&ledger).await.is(200).json();
    let kinds: Vec<&str> = told["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|entry| entry["kind"].as_str().unwrap())
        .collect();
    assert_eq!(
        kinds
            .iter()
            .filter(|k| **k == "member_role_changed")
            .count(),
        3
    );
    assert_eq!(kinds[0], "member_removed");
}

async fn roles_in_a_project(app: &TestApp) {
    let owner = app.user().await;
    let project = owner.project().await;
    let colleague = app.colleague(&owner.workspace, "member").await;
    let admin = app.colleague(&owner.workspace, "admin").await;
    let manager = app.collaborator(&project, "manager").await;
    let viewer = app.collaborator(&project, "viewer").await;
    let path = format!("/projects/{project}/members");
    let people = viewer.get(&path).await.is(200).json();
    assert_eq!(people["items"].as_array().unwrap().len(), 2, "{people}");
    assert!(people["items"][0]["collaborator"] == true);

    // A manager from outside manages the project's people, and does not learn who is in the workspace.
    manager
        .patch(&in_project(&project, &viewer), role("editor"))
        .await
        .is(200);
    viewer
        .get(&format!("/projects/{project}/exports"))
        .await
        .is(200);
    let answer = manager
        .patch(&in_project(&project, &colleague), role("viewer"))
        .await;
    answer.is_problem(404, "not_found");
    let answer = viewer.delete(&in_project(&project, &manager)).await;
    answer.is_problem(403, "forbidden");

    // A member of the workspace may be given less, and gets back what the workspace gives.
    let upload = format!("/projects/{project}/exports");
    colleague.get(&upload).await.is(200);
    owner
        .patch(&in_project(&project, &colleague), role("viewer"))
        .await
        .is(200);
    colleague.get(&upload).await.is_problem(403, "forbidden");
    owner
        .delete(&in_project(&project, &colleague))
        .await
        .is(204);
    colleague.get(&upload).await.is(200);
    let answer = owner
        .patch(&in_project(&project, &admin), role("viewer"))
        .await;
    answer.is_problem(409, "runs_every_project");

    // Leaving.
    viewer.delete(&in_project(&project, &viewer)).await.is(204);
    viewer
        .get(&format!("/projects/{project}"))
        .await
        .is_problem(404, "not_found");
    let answer = viewer.delete(&in_project(&project, &viewer)).await;
    answer.is_problem(404, "not_found");

    // What one works on from outside is listed for oneself; what one is a member of is not.
    let shared = manager.get("/me/projects").await.is(200).json();
    assert_eq!(shared["items"][0]["id"], json!(project));
    let shared = colleague.get("/me/projects").await.is(200).json();
    assert_eq!(shared["items"], json!([]));
}

/// Who made a project is its manager; removed from the workspace, they are no collaborator on it either.
async fn d3_who_leaves_a_workspace_leaves_its_projects(app: &TestApp) {
    let owner = app.user().await;
    let colleague = app.colleague(&owner.workspace, "member").await;
    let path = format!("/workspaces/{}/projects", owner.workspace);
    let project = colleague
        .post(&path, json!({ "name": "Harbour" }))
        .await
        .is(201)
        .id();
    let asset = colleague
        .upload(&project, "one.jpg", &picture("one.jpg"))
        .await;
    colleague.searched(&asset).await;
    let thumb = format!("/assets/{asset}/renditions/thumb");
    colleague.get(&thumb).await.is(200);
    owner
        .delete(&member(&owner.workspace, &colleague))
        .await
        .is(204);
    for path in [
        thumb,
        format!("/projects/{project}"),
        format!("/assets/{asset}"),
    ] {
        colleague.get(&path).await.is_problem(404, "not_found");
    }
    let shared = colleague.get("/me/projects").await.is(200).json();
    assert_eq!(shared["items"], json!([]));
}

/// An event stream, an archive, an original and an upload are open while a collaborator is removed.
async fn d3_removal_closes_what_is_open(app: &TestApp) {
    let owner = app.user().await;
    let project = owner.project().await;
    let editor = app.collaborator(&project, "editor").await;
    let document = owner.upload(&project, "notes.bin", &long_file()).await;
    owner.searched(&document).await;
    owner
        .put(
            &format!("/assets/{document}/statement"),
            json!({ "text": "No faces in it." }),
        )
        .await
        .is(200);
    let export = editor
        .post(
            &format!("/projects/{project}/exports"),
            json!({ "use": crate::job::intended(), "unresolved": "block" }),
        )
        .await
        .is(202)
        .id();
    assert_eq!(editor.finished(&export).await["state"], "ready");

    let mut heard = Heard::by(&editor).await;
    let archive = Download::begin(&editor, &format!("/exports/{export}/archive")).await;
    let original =
        Download::begin(&editor, &format!("/assets/{document}/renditions/original")).await;
    let upload = editor.announce(&project, "slow.bin", 20 << 20).await;
    let (feed, coming) = tokio::sync::mpsc::channel::<Result<Vec<u8>, std::io::Error>>(1);
    let sending = editor
        .tus(Method::PATCH, &upload)
        .header("content-type", "application/offset+octet-stream")
        .header("upload-offset", 0)
        .body(Body::wrap_stream(pieces(coming)));
    let sending = tokio::spawn(async move { sending.send().await });
    feed.send(Ok(vec![7; 9 << 20])).await.unwrap();
    received(app, "slow.bin", 8 << 20).await;

    owner.delete(&in_project(&project, &editor)).await.is(204);
    let told = heard.wait_for("members", |data| {
        data["account_id"] == json!(editor.account)
    });
    assert_eq!(told.await["project_id"], json!(project));
    owner
        .patch(
            &format!("/projects/{project}"),
            json!({ "name": "Harbour at night" }),
        )
        .await
        .is(200);
    assert_eq!(heard.next().await, None, "nothing more is told");
    archive.breaks_off().await;
    original.breaks_off().await;
    // What comes of the upload from now on is refused, in the request that is under way, too.
    let _ = feed.send(Ok(vec![7; 11 << 20])).await;
    drop(feed);
    if let Ok(answer) = sending.await.unwrap() {
        assert_eq!(answer.status(), 404);
    }
    let rows = app.rows().await;
    let whole = crate::rows::count(&rows, "SELECT COUNT(*) FROM assets WHERE name = 'slow.bin'");
    assert_eq!(whole.await, 0);
    rows.close().await;
    for path in [
        upload,
        format!("/exports/{export}/archive"),
        format!("/assets/{document}/renditions/original"),
    ] {
        let answer = editor.tus(Method::HEAD, &path).send().await.unwrap();
        assert_eq!(answer.status(), 404, "{path}");
    }
}

fn pieces(
    mut coming: tokio::sync::mpsc::Receiver<Result<Vec<u8>, std::io::Error>>,
) -> impl futures_util::Stream<Item = Result<Vec<u8>, std::io::Error>> {
    futures_util::stream::poll_fn(move |context| coming.poll_recv(context))
}

/// Waits until so much of an upload is durable.
async fn received(app: &TestApp, name: &str, bytes: i64) {
    let rows = app.rows().await;
    for _ in 0..200 {
        let query = format!("SELECT MAX(received) FROM uploads WHERE filename = '{name}'");
        if crate::rows::count(&rows, &query).await >= bytes {
            rows.close().await;
            return;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("nothing of {name} is recorded");
}

/// Both demote the other at the same moment: one of them is late.
async fn of_two_owners_one_stays(app: &TestApp) {
    for _ in 0..4 {
        let one = app.user().await;
        let w = &one.workspace;
        let other = app.colleague(w, "owner").await;
        let (path_one, path_other) = (member(w, &one), member(w, &other));
        let (a, b) = tokio::join!(
            one.patch(&path_other, role("member")),
            other.patch(&path_one, role("member"))
        );
        let mut statuses = [a.status, b.status];
        statuses.sort_unstable();
        assert!(
            statuses == [200, 403] || statuses == [200, 409],
            "{statuses:?}"
        );
        let rows = app.rows().await;
        let mut conn = rows.read().await.unwrap();
        let owners = mixip_db::members::owners(&mut conn, w.parse().unwrap());
        assert_eq!(owners.await.unwrap(), 1);
        drop(conn);
        rows.close().await;
    }
}
