//! D1: who may do what, for every route there is. A route without a row fails.

use reqwest::Method;
use serde_json::{Value, json};

use crate::app::TestApp;
use crate::client::{Answer, Client, picture};

both_stores!(d1_every_route_asks_who_calls);

/// The least that lets somebody do it; more lets them, too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Least {
    /// Nobody has to be signed in.
    Public,
    /// Anybody who is signed in: it is about themselves.
    SignedIn,
    /// It is somebody's own; nobody else learns of it.
    Own,
    /// A role in the project.
    Viewer,
    Reviewer,
    Editor,
    Manager,
    /// A member of the workspace, whatever their roles in its projects.
    Member,
    /// An admin or the owner of the workspace.
    Admin,
}

use Least::{Admin, Editor, Manager, Member, Own, Public, Reviewer, SignedIn, Viewer};

/// Deletions stand last and in the order in which each still finds what it deletes.
const ROWS: &[(&str, &str, Least)] = &[
    ("GET", "/healthz", Public),
    ("GET", "/readyz", Public),
    ("GET", "/api/v1/instance", Public),
    ("POST", "/api/v1/accounts", Public),
    ("POST", "/api/v1/sessions", Public),
    ("OPTIONS", "/api/v1/projects/{p}/uploads", Public),
    ("GET", "/api/v1/sessions", SignedIn),
    ("GET", "/api/v1/me", SignedIn),
    ("PATCH", "/api/v1/me", SignedIn),
    ("POST", "/api/v1/tokens", SignedIn),
    ("GET", "/api/v1/tokens", SignedIn),
    ("GET", "/api/v1/events", SignedIn),
    ("GET", "/api/v1/workspaces/{w}", Member),
    ("PATCH", "/api/v1/workspaces/{w}", Admin),
    ("GET", "/api/v1/workspaces/{w}/rematch", Member),
    ("GET", "/api/v1/workspaces/{w}/ledger", Admin),
    ("GET", "/api/v1/workspaces/{w}/review", Member),
    ("GET", "/api/v1/workspaces/{w}/projects", Member),
    ("POST", "/api/v1/workspaces/{w}/projects", Member),
    ("GET", "/api/v1/workspaces/{w}/talent", Member),
    ("POST", "/api/v1/workspaces/{w}/talent", Member),
    ("GET", "/api/v1/workspaces/{w}/exports", Member),
    ("GET", "/api/v1/projects/{p}", Viewer),
    ("PATCH", "/api/v1/projects/{p}", Manager),
    ("POST", "/api/v1/projects/{p}/clearance", Reviewer),
    ("POST", "/api/v1/projects/{p}/uploads", Editor),
    ("GET", "/api/v1/projects/{p}/uploads", Viewer),
    ("GET", "/api/v1/projects/{p}/assets", Viewer),
    ("POST", "/api/v1/projects/{p}/exports", Editor),
    ("GET", "/api/v1/projects/{p}/exports", Editor),
    ("HEAD", "/api/v1/uploads/{u}", Own),
    ("PATCH", "/api/v1/uploads/{u}", Own),
    ("GET", "/api/v1/assets/{a}", Viewer),
    ("PATCH", "/api/v1/assets/{a}", Editor),
    ("POST", "/api/v1/assets/{a}/scan", Editor),
    ("PUT", "/api/v1/assets/{a}/statement", Manager),
    ("POST", "/api/v1/assets/{a}/clearance", Viewer),
    ("GET", "/api/v1/assets/{a}/renditions/{name}", Viewer),
    ("GET", "/api/v1/assets/{a}/faces", Viewer),
    ("POST", "/api/v1/assets/{a}/faces", Editor),
    ("PATCH", "/api/v1/faces/{f}", Editor),
    ("GET", "/api/v1/faces/{f}/crop", Reviewer),
    ("GET", "/api/v1/talent/{t}", Member),
    ("PATCH", "/api/v1/talent/{t}", Member),
    ("GET", "/api/v1/talent/{t}/appearances", Member),
    ("POST", "/api/v1/talent/{t}/references", Member),
    ("GET", "/api/v1/talent/{t}/consents", Member),
    ("POST", "/api/v1/talent/{t}/consents", Member),
    ("GET", "/api/v1/references/{r}/image", Member),
    ("GET", "/api/v1/consents/{c}/receipt", Member),
    ("POST", "/api/v1/consents/{c}/evidence", Member),
    ("GET", "/api/v1/evidence/{e}", Member),
    ("POST", "/api/v1/consents/{c}/withdraw", Member),
    ("GET", "/api/v1/exports/{e}", Editor),
    ("GET", "/api/v1/exports/{e}/archive", Editor),
    ("GET", "/api/v1/exports/{e}/manifest", Editor),
    ("DELETE", "/api/v1/uploads/{u}", Own),
    ("DELETE", "/api/v1/faces/{f}", Editor),
    ("DELETE", "/api/v1/references/{r}", Member),
    ("DELETE", "/api/v1/exports/{e}", Editor),
    ("DELETE", "/api/v1/assets/{a}", Editor),
    ("DELETE", "/api/v1/talent/{t}", Admin),
    ("DELETE", "/api/v1/projects/{p}", Manager),
    ("DELETE", "/api/v1/tokens/{id}", Own),
    ("DELETE", "/api/v1/sessions/{s}", Own),
    ("DELETE", "/api/v1/sessions/current", SignedIn),
];

/// One of everything, in the owner's workspace.
struct World {
    ids: Vec<(&'static str, String)>,
}

impl World {
    async fn made_by(owner: &Client) -> Self {
        let workspace = &owner.workspace;
        let project = owner.project().await;
        let upload = owner.announce(&project, "unfinished.jpg", 10).await;
        let asset = owner.upload(&project, "one.jpg", &picture("one.jpg")).await;
        assert_eq!(owner.searched(&asset).await["scan"], "thorough");
        let drawn = json!({ "box": { "x": 0.05, "y": 0.7, "width": 0.1, "height": 0.1 } });
        let face = owner
            .post(&format!("/assets/{asset}/faces"), drawn)
            .await
            .is(201)
            .id();
        let talent = owner
            .post(
                &format!("/workspaces/{workspace}/talent"),
                json!({ "name": "T" }),
            )
            .await
            .is(201)
            .id();
        let consents = format!("/talent/{talent}/consents");
        let consent = owner.post(&consents, biometric()).await.is(201).id();
        let references = format!("/talent/{talent}/references");
        let reference = owner
            .send_file(&references, "one.jpg", picture("one.jpg"))
            .await
            .is(201)
            .id();
        let proof = format!("/consents/{consent}/evidence");
        let evidence = owner
            .send_file(&proof, "release.pdf", b"%PDF-1.4".to_vec())
            .await
            .is(201)
            .id();
        let export = owner
            .post(&format!("/projects/{project}/exports"), export_of(&asset))
            .await
            .is(202)
            .id();
        let export = owner.finished(&export).await["id"]
            .as_str()
            .unwrap()
            .to_owned();
        let token = owner
            .post("/tokens", json!({ "name": "t" }))
            .await
            .is(201)
            .id();
        let elsewhere = owner.without_session();
        let sign_in = json!({ "email": "person-0@example.org", "password": crate::app::PASSWORD });
        elsewhere.post("/sessions", sign_in).await.is(201);
        let sessions = owner.get("/sessions").await.json();
        let session = sessions["items"]
            .as_array()
            .unwrap()
            .iter()
            .find(|session| session["current"] == false);
        let session = session.unwrap()["id"].as_str().unwrap().to_owned();
        let upload = upload.rsplit_once('/').unwrap().1.to_owned();
        Self {
            ids: vec![
                ("/workspaces/{w}", workspace.clone()),
                ("/projects/{p}", project),
                ("/uploads/{u}", upload),
                ("/assets/{a}", asset),
                ("/faces/{f}", face),
                ("/talent/{t}", talent),
                ("/references/{r}", reference),
                ("/consents/{c}", consent),
                ("/evidence/{e}", evidence),
                ("/exports/{e}", export),
                ("/tokens/{id}", token),
                ("/sessions/{s}", session),
                ("/renditions/{name}", "thumb".to_owned()),
            ],
        }
    }

    /// The path with the ids of this world in it.
    fn path(&self, route: &str) -> String {
        let mut path = route.to_owned();
        for (place, id) in &self.ids {
            let filled = format!("{}{id}", &place[..place.find('{').unwrap()]);
            path = path.replace(place, &filled);
        }
        assert!(!path.contains('{'), "{path}");
        format!("/{path}")
    }

    /// A request with everything that it needs to be done.
    async fn ask(
        &self,
        client: &Client,
        (method, route, _): (&str, &str, Least),
        asset: &str,
    ) -> Answer {
        let path = self.path(route);
        if route.ends_with("/references") || route.ends_with("/evidence") {
            return client
                .send_file(&path, "again.jpg", picture("one-again.jpg"))
                .await;
        }
        let method = Method::from_bytes(method.as_bytes()).unwrap();
        let mut request = client.tus(method.clone(), &path);
        if route.ends_with("/sessions") && method == Method::POST {
            // Signing in ends the session that one had.
            request = client.without_session().tus(method.clone(), &path);
        }
        if route.contains("/uploads") {
            let metadata = "filename YS5qcGc=";
            request = request
                .header("upload-length", "10")
                .header("upload-offset", "0")
                .header("upload-metadata", metadata);
            if method == Method::PATCH {
                request = request
                    .header("content-type", "application/offset+octet-stream")
                    .body("");
            }
        } else if let Some(body) = body(method.as_str(), route, asset) {
            request = request.json(&body);
        }
        if route.ends_with("/events") {
            // It would not end.
            let answer = request.send().await.unwrap();
            return Answer {
                status: answer.status().as_u16(),
                headers: answer.headers().clone(),
                body: Vec::new(),
            };
        }
        Answer::of(request).await
    }
}

fn intended() -> Value {
    json!({ "purpose": "editorial", "channels": ["web"], "territories": ["DE"], "on": "2026-11-24" })
}

fn biometric() -> Value {
    json!({
        "kind": "biometric",
        "statement": { "text": "I agree to be matched.", "language": "en" },
        "given_by": { "name": "T", "relation": "self" },
        "method": "paper",
        "given_at": "2026-01-01T10:00:00Z",
    })
}

fn export_of(asset: &str) -> Value {
    json!({ "asset_ids": [asset], "use": intended(), "unresolved": "redact" })
}

fn body(method: &str, route: &str, asset: &str) -> Option<Value> {
    let route = route.strip_prefix("/api/v1").unwrap_or(route);
    Some(match (method, route) {
        ("POST", "/accounts") => {
            crate::app::sign_up(&format!("{}@example.org", uuid::Uuid::new_v4()))
        }
        ("POST", "/sessions") => {
            json!({ "email": "person-0@example.org", "password": crate::app::PASSWORD })
        }
        ("PATCH", "/me") => json!({ "name": "Another" }),
        ("POST", "/tokens") => json!({ "name": "another" }),
        ("PATCH", "/workspaces/{w}") | ("PATCH", "/projects/{p}") | ("PATCH", "/talent/{t}") => {
            json!({ "name": "Changed" })
        }
        ("POST", "/workspaces/{w}/projects" | "/workspaces/{w}/talent") => json!({ "name": "New" }),
        ("POST", "/projects/{p}/clearance" | "/assets/{a}/clearance") => {
            json!({ "use": intended() })
        }
        ("POST", "/projects/{p}/exports") => export_of(asset),
        ("PATCH", "/assets/{a}") => json!({ "name": "changed.jpg" }),
        ("PUT", "/assets/{a}/statement") => json!({ "text": "Nobody is to be seen." }),
        ("POST", "/assets/{a}/faces") => {
            json!({ "box": { "x": 0.8, "y": 0.8, "width": 0.1, "height": 0.1 } })
        }
        ("PATCH", "/faces/{f}") => json!({ "decision": "not_a_face" }),
        ("POST", "/talent/{t}/consents") => biometric(),
        ("POST", "/consents/{c}/withdraw") => json!({ "reason": "asked to" }),
        _ => return None,
    })
}

/// What somebody is in the owner's workspace and project.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Who {
    Anonymous,
    Stranger,
    /// From outside the workspace, with a role in the project.
    Collaborator(Least),
    /// In the workspace.
    Colleague(Least),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Expected {
    Allowed,
    Refused(u16),
}

fn expected(who: Who, least: Least) -> Expected {
    const ROLES: [Least; 4] = [Viewer, Reviewer, Editor, Manager];
    let rank = |role: Least| ROLES.iter().position(|one| *one == role);
    let in_project = match who {
        Who::Collaborator(role) => rank(role),
        Who::Colleague(Admin) => rank(Manager),
        // Members work in every project.
        Who::Colleague(_) => rank(Editor),
        Who::Anonymous | Who::Stranger => None,
    };
    match (least, who) {
        (Public, _) => Expected::Allowed,
        (_, Who::Anonymous) => Expected::Refused(401),
        (SignedIn, _) => Expected::Allowed,
        (Own, _) => Expected::Refused(404),
        (Member, Who::Colleague(_)) | (Admin, Who::Colleague(Admin)) => Expected::Allowed,
        (Admin, Who::Colleague(_)) => Expected::Refused(403),
        (Member | Admin, _) => Expected::Refused(404),
        (role, _) => match in_project {
            None => Expected::Refused(404),
            Some(has) if Some(has) >= rank(role) => Expected::Allowed,
            Some(_) => Expected::Refused(403),
        },
    }
}

fn is_refused(answer: &Answer) -> bool {
    let code = || {
        serde_json::from_slice::<Value>(&answer.body)
            .map(|problem| problem["code"].clone())
            .unwrap_or_default()
    };
    // What the gate holds back from viewers (`not_cleared`) is not a lack of rights.
    matches!(answer.status, 401 | 404) || (answer.status == 403 && code() == "forbidden")
}

async fn d1_every_route_asks_who_calls(app: &TestApp) {
    let owner = app.user().await;
    every_route_has_a_row(&owner).await;
    let world = World::made_by(&owner).await;
    let asset = world
        .ids
        .iter()
        .find(|(place, _)| *place == "/assets/{a}")
        .unwrap()
        .1
        .clone();
    let project = world
        .ids
        .iter()
        .find(|(place, _)| *place == "/projects/{p}")
        .unwrap()
        .1
        .clone();
    let people = [
        (Who::Anonymous, app.anonymous()),
        (Who::Stranger, app.user().await),
        (
            Who::Collaborator(Viewer),
            app.collaborator(&project, "viewer").await,
        ),
        (
            Who::Collaborator(Reviewer),
            app.collaborator(&project, "reviewer").await,
        ),
        (
            Who::Collaborator(Editor),
            app.collaborator(&project, "editor").await,
        ),
        (
            Who::Collaborator(Manager),
            app.collaborator(&project, "manager").await,
        ),
        (
            Who::Colleague(Member),
            app.colleague(&owner.workspace, "member").await,
        ),
        (
            Who::Colleague(Admin),
            app.colleague(&owner.workspace, "admin").await,
        ),
    ];

    // Everybody who may not, on everything, deletions included: nothing of it may happen.
    let before = state(&owner, &world).await;
    for row in ROWS {
        for (who, client) in &people {
            if let Expected::Refused(status) = expected(*who, row.2) {
                let answer = world.ask(client, *row, &asset).await;
                let told = String::from_utf8_lossy(&answer.body);
                assert_eq!(answer.status, status, "{row:?} by {who:?}: {told}");
                assert!(
                    !told.contains("Harbour"),
                    "{row:?} tells {who:?} the project's name"
                );
            }
        }
    }
    assert_eq!(
        state(&owner, &world).await,
        before,
        "somebody who may not changed something"
    );

    // Everybody who may, and the owner.
    for row in ROWS.iter().filter(|row| row.0 != "DELETE") {
        for (who, client) in &people {
            if expected(*who, row.2) == Expected::Allowed {
                let answer = world.ask(client, *row, &asset).await;
                let told = String::from_utf8_lossy(&answer.body);
                assert!(
                    !is_refused(&answer) && answer.status < 500,
                    "{row:?} by {who:?}: {} {told}",
                    answer.status
                );
            }
        }
        let answer = world.ask(&owner, *row, &asset).await;
        assert!(
            !is_refused(&answer) && answer.status < 500,
            "{row:?} by the owner: {}",
            answer.status
        );
    }

    // Deletions by whoever has least and may; then nothing of it is found any more, by the owner either.
    for row in ROWS
        .iter()
        .filter(|row| row.0 == "DELETE" && row.2 != SignedIn)
    {
        let allowed = people
            .iter()
            .find(|(who, _)| expected(*who, row.2) == Expected::Allowed);
        let client = allowed.map_or(&owner, |(_, client)| client);
        let answer = world.ask(client, *row, &asset).await;
        assert_eq!(
            answer.status,
            204,
            "{row:?}: {}",
            String::from_utf8_lossy(&answer.body)
        );
    }
    for row in ROWS
        .iter()
        .filter(|row| row.1.contains('{') && !row.1.contains("{w}") && row.2 != Public)
    {
        let answer = world.ask(&owner, *row, &asset).await;
        assert_eq!(
            answer.status,
            404,
            "{row:?} after it was deleted: {}",
            String::from_utf8_lossy(&answer.body)
        );
    }
    let mut nowhere = world;
    nowhere.ids[0].1 = "0199f000-0000-7000-8000-000000000000".to_owned();
    for row in ROWS.iter().filter(|row| row.1.contains("{w}")) {
        let answer = nowhere.ask(&owner, *row, &asset).await;
        // A body that is missing is told before anything is looked up, whatever the id.
        assert!(
            matches!(answer.status, 404 | 415),
            "{row:?} where there is no workspace: {}",
            answer.status
        );
    }
}

async fn every_route_has_a_row(somebody: &Client) {
    let openapi = somebody.get("//api/openapi.json").await.is(200).json();
    let mut routes = Vec::new();
    for (path, item) in openapi["paths"].as_object().unwrap() {
        for method in item.as_object().unwrap().keys() {
            routes.push((method.to_uppercase(), path.clone()));
        }
    }
    let has = |method: &str, path: &str| ROWS.iter().any(|row| (row.0, row.1) == (method, path));
    let missing: Vec<_> = routes
        .iter()
        .filter(|(method, path)| !has(method, path))
        .collect();
    assert!(
        missing.is_empty(),
        "routes without a row in the matrix: {missing:?}"
    );
    for (method, path, _) in ROWS {
        let route = (method.to_string(), path.to_string());
        assert!(routes.contains(&route), "a row without a route: {route:?}");
    }
}

/// What could have been changed by somebody who may not.
async fn state(owner: &Client, world: &World) -> Vec<Value> {
    let paths = [
        "/api/v1/workspaces/{w}",
        "/api/v1/workspaces/{w}/ledger",
        "/api/v1/workspaces/{w}/projects",
        "/api/v1/workspaces/{w}/talent",
        "/api/v1/projects/{p}",
        "/api/v1/projects/{p}/assets",
        "/api/v1/projects/{p}/uploads",
        "/api/v1/projects/{p}/exports",
        "/api/v1/assets/{a}",
        "/api/v1/assets/{a}/faces",
        "/api/v1/talent/{t}/consents",
        "/api/v1/tokens",
    ];
    let mut state = Vec::new();
    for path in paths {
        state.push(owner.get(&world.path(path)).await.is(200).json());
    }
    state
}
