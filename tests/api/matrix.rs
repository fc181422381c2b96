//! D1: who may do what, for every route there is. A route without a row fails.

use reqwest::Method;
use serde_json::{Value, json};

use crate::app::TestApp;
use crate::client::{Answer, Client, picture};
use crate::open_requests::{open_asking, put_up};
use crate::release_imports::send_table;
use crate::shares::{keep, secret_of, share_with};

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
    /// It is a depicted person's own page: no account opens it, the owner's neither.
    OwnPage,
    /// The account that runs the installation; nobody else learns of it.
    Operator,
    /// Who came by a share link; what one's account is does not matter.
    Guest,
    /// A role in the project.
    Viewer,
    Reviewer,
    Editor,
    Manager,
    /// A member of the workspace who is an editor of the project; nobody from outside, whatever their role.
    Staff,
    /// A member of the workspace, whatever their roles in its projects.
    Member,
    /// An admin or the owner of the workspace.
    Admin,
}

use Least::{
    Admin, Editor, Guest, Manager, Member, Operator, Own, OwnPage, Public, Reviewer, SignedIn,
    Staff, Viewer,
};

/// Deletions stand last and in the order in which each still finds what it deletes.
const ROWS: &[(&str, &str, Least)] = &[
    ("GET", "/healthz", Public),
    ("GET", "/readyz", Public),
    ("GET", "/api/v1/instance", Public),
    ("GET", "/.well-known/mixip/{w}/jwks.json", Public),
    ("POST", "/api/v1/verify", Public),
    ("POST", "/api/v1/accounts", Public),
    ("POST", "/api/v1/sessions", Public),
    ("POST", "/api/v1/accounts/verify", Public),
    ("POST", "/api/v1/password-resets", Public),
    ("PUT", "/api/v1/password-resets", Public),
    ("OPTIONS", "/api/v1/projects/{p}/uploads", Public),
    ("POST", "/api/v1/invitations/look", Public),
    ("POST", "/api/v1/invitations/accept", SignedIn),
    ("GET", "/api/v1/me/projects", SignedIn),
    ("POST", "/api/v1/shared/sessions", Public),
    ("GET", "/api/v1/shared", Guest),
    ("GET", "/api/v1/shared/items/{i}/{name}", Guest),
    ("GET", "/api/v1/sessions", SignedIn),
    ("GET", "/api/v1/me", SignedIn),
    ("PATCH", "/api/v1/me", SignedIn),
    ("POST", "/api/v1/sessions/current/confirm", SignedIn),
    ("GET", "/api/v1/me/data", SignedIn),
    ("POST", "/api/v1/me/exports", SignedIn),
    ("GET", "/api/v1/me/exports", SignedIn),
    ("GET", "/api/v1/me/exports/{e}", Own),
    ("GET", "/api/v1/me/exports/{e}/archive", Own),
    ("POST", "/api/v1/me/verification", SignedIn),
    ("PUT", "/api/v1/me/verification", SignedIn),
    ("GET", "/api/v1/mail", Operator),
    ("GET", "/api/v1/mail/{m}", Operator),
    ("GET", "/api/v1/mail/{m}/html", Operator),
    ("POST", "/api/v1/mail/{m}/retry", Operator),
    ("POST", "/api/v1/tokens", SignedIn),
    ("GET", "/api/v1/tokens", SignedIn),
    ("GET", "/api/v1/events", SignedIn),
    ("GET", "/api/v1/workspaces/{w}", Member),
    ("PATCH", "/api/v1/workspaces/{w}", Admin),
    ("GET", "/api/v1/workspaces/{w}/members", Member),
    ("PATCH", "/api/v1/workspaces/{w}/members/{account}", Admin),
    ("POST", "/api/v1/workspaces/{w}/invitations", Admin),
    ("GET", "/api/v1/workspaces/{w}/invitations", Admin),
    ("GET", "/api/v1/workspaces/{w}/rematch", Member),
    ("GET", "/api/v1/workspaces/{w}/ledger", Admin),
    ("GET", "/api/v1/workspaces/{w}/signing-keys", Member),
    ("POST", "/api/v1/workspaces/{w}/signing-keys", Admin),
    ("GET", "/api/v1/workspaces/{w}/review", Member),
    ("GET", "/api/v1/workspaces/{w}/projects", Member),
    ("POST", "/api/v1/workspaces/{w}/projects", Member),
    ("GET", "/api/v1/workspaces/{w}/talent", Member),
    ("POST", "/api/v1/workspaces/{w}/talent", Member),
    ("GET", "/api/v1/workspaces/{w}/exports", Member),
    ("POST", "/api/v1/workspaces/{w}/release-imports", Member),
    ("GET", "/api/v1/workspaces/{w}/release-imports", Member),
    ("GET", "/api/v1/release-imports/{i}", Member),
    ("GET", "/api/v1/release-imports/{i}/rows", Member),
    ("PUT", "/api/v1/release-imports/{i}/files/{name}", Member),
    ("POST", "/api/v1/release-imports/{i}/commit", Member),
    ("POST", "/api/v1/projects/{p}/requests", Staff),
    ("GET", "/api/v1/projects/{p}/requests", Staff),
    ("POST", "/api/v1/projects/{p}/request-lists", Staff),
    ("GET", "/api/v1/projects/{p}/request-lists", Staff),
    ("POST", "/api/v1/projects/{p}/request-drafts", Staff),
    ("GET", "/api/v1/request-lists/{l}", Member),
    ("GET", "/api/v1/request-lists/{l}/rows", Member),
    ("POST", "/api/v1/request-lists/{l}/links", Member),
    ("POST", "/api/v1/request-lists/{l}/send", Member),
    ("POST", "/api/v1/request-lists/{l}/stop", Member),
    ("POST", "/api/v1/projects/{p}/open-requests", Staff),
    ("GET", "/api/v1/projects/{p}/open-requests", Staff),
    ("POST", "/api/v1/open-requests/{o}/links", Member),
    ("POST", "/api/v1/open-requests/look", Public),
    ("POST", "/api/v1/open-requests/join", Public),
    ("DELETE", "/api/v1/open-requests/{o}", Member),
    ("GET", "/api/v1/talent/{t}/requests", Member),
    ("GET", "/api/v1/requests/{r}", Member),
    ("GET", "/api/v1/requests/{r}/release", Member),
    ("POST", "/api/v1/requests/{r}/remind", Member),
    ("POST", "/api/v1/talent/{t}/links", Member),
    ("POST", "/api/v1/requests/{r}/withdraw", Member),
    ("DELETE", "/api/v1/talent/{t}/links", Member),
    ("DELETE", "/api/v1/forms/{f}", Admin),
    ("GET", "/api/v1/workspaces/{w}/forms", Member),
    ("POST", "/api/v1/workspaces/{w}/forms", Admin),
    ("POST", "/api/v1/workspaces/{w}/forms/preview", Member),
    ("GET", "/api/v1/forms/{f}", Member),
    ("PATCH", "/api/v1/forms/{f}", Admin),
    ("POST", "/api/v1/forms/{f}/publish", Admin),
    ("POST", "/api/v1/forms/{f}/revert", Admin),
    ("POST", "/api/v1/portal/sessions", Public),
    ("GET", "/api/v1/portal", OwnPage),
    ("PATCH", "/api/v1/portal", OwnPage),
    ("POST", "/api/v1/portal/email-codes", OwnPage),
    ("POST", "/api/v1/portal/email-codes/verify", OwnPage),
    ("POST", "/api/v1/portal/requests/{r}/sign", OwnPage),
    ("POST", "/api/v1/portal/requests/{r}/decline", OwnPage),
    ("POST", "/api/v1/portal/consents/{c}/withdraw", OwnPage),
    ("POST", "/api/v1/portal/consents/{c}/narrow", OwnPage),
    ("GET", "/api/v1/portal/consents/{c}/receipt", OwnPage),
    ("GET", "/api/v1/portal/requests/{r}/release", OwnPage),
    ("GET", "/api/v1/portal/pictures", OwnPage),
    ("GET", "/api/v1/portal/pictures/{a}", OwnPage),
    ("POST", "/api/v1/portal/pictures/{a}/dispute", OwnPage),
    ("POST", "/api/v1/portal/selfies", OwnPage),
    ("GET", "/api/v1/portal/data", OwnPage),
    ("DELETE", "/api/v1/portal/selfies", OwnPage),
    ("DELETE", "/api/v1/portal", OwnPage),
    ("DELETE", "/api/v1/portal/sessions/current", OwnPage),
    ("POST", "/api/v1/privacy-requests", Public),
    ("POST", "/api/v1/privacy-requests/code", Public),
    ("POST", "/api/v1/privacy-requests/look", Public),
    ("POST", "/api/v1/privacy-requests/confirm", Public),
    ("POST", "/api/v1/privacy-requests/write", Public),
    ("GET", "/api/v1/me/privacy-requests", SignedIn),
    ("POST", "/api/v1/me/privacy-requests", SignedIn),
    ("POST", "/api/v1/me/privacy-requests/{r}/messages", Own),
    ("GET", "/api/v1/portal/privacy-requests", OwnPage),
    ("POST", "/api/v1/portal/privacy-requests", OwnPage),
    (
        "POST",
        "/api/v1/portal/privacy-requests/{r}/messages",
        OwnPage,
    ),
    ("GET", "/api/v1/privacy-requests", Operator),
    ("GET", "/api/v1/privacy-metrics", Operator),
    ("GET", "/api/v1/privacy-register", Operator),
    ("GET", "/api/v1/privacy-desks", Operator),
    ("POST", "/api/v1/privacy-requests/{r}/hand-on", Operator),
    ("GET", "/api/v1/workspaces/{w}/privacy-requests", Admin),
    ("GET", "/api/v1/workspaces/{w}/privacy-metrics", Admin),
    ("GET", "/api/v1/workspaces/{w}/privacy-register", Admin),
    ("GET", "/api/v1/privacy-requests/{r}", Admin),
    ("POST", "/api/v1/privacy-requests/{r}/messages", Admin),
    ("POST", "/api/v1/privacy-requests/{r}/notes", Admin),
    ("PUT", "/api/v1/privacy-requests/{r}/talent", Admin),
    ("POST", "/api/v1/privacy-requests/{r}/extend", Admin),
    ("POST", "/api/v1/privacy-requests/{r}/refuse", Admin),
    ("POST", "/api/v1/privacy-requests/{r}/close", Admin),
    ("GET", "/api/v1/workspaces/{w}/copies", Member),
    ("GET", "/api/v1/projects/{p}", Viewer),
    ("PATCH", "/api/v1/projects/{p}", Manager),
    ("GET", "/api/v1/projects/{p}/members", Viewer),
    ("PATCH", "/api/v1/projects/{p}/members/{account}", Manager),
    ("POST", "/api/v1/projects/{p}/invitations", Manager),
    ("GET", "/api/v1/projects/{p}/invitations", Manager),
    ("POST", "/api/v1/projects/{p}/clearance", Reviewer),
    ("POST", "/api/v1/projects/{p}/board", Reviewer),
    ("POST", "/api/v1/projects/{p}/board/assets", Reviewer),
    ("POST", "/api/v1/projects/{p}/board/table", Reviewer),
    ("POST", "/api/v1/projects/{p}/uploads", Editor),
    ("GET", "/api/v1/projects/{p}/uploads", Viewer),
    ("GET", "/api/v1/projects/{p}/assets", Viewer),
    ("POST", "/api/v1/projects/{p}/exports", Editor),
    ("GET", "/api/v1/projects/{p}/exports", Editor),
    ("POST", "/api/v1/projects/{p}/shares", Editor),
    ("GET", "/api/v1/projects/{p}/shares", Editor),
    ("POST", "/api/v1/projects/{p}/shares/outlook", Editor),
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
    ("GET", "/api/v1/faces/{f}/overrides", Viewer),
    ("POST", "/api/v1/faces/{f}/overrides", Manager),
    ("GET", "/api/v1/overrides/{o}/document", Member),
    ("POST", "/api/v1/overrides/{o}/end", Manager),
    ("GET", "/api/v1/talent/{t}", Member),
    ("PATCH", "/api/v1/talent/{t}", Member),
    ("GET", "/api/v1/talent/{t}/appearances", Member),
    ("GET", "/api/v1/talent/{t}/copies", Member),
    ("POST", "/api/v1/talent/{t}/references", Member),
    ("GET", "/api/v1/talent/{t}/consents", Member),
    ("POST", "/api/v1/talent/{t}/consents", Member),
    ("GET", "/api/v1/references/{r}/image", Member),
    ("GET", "/api/v1/consents/{c}/receipt", Member),
    ("POST", "/api/v1/consents/{c}/evidence", Member),
    ("GET", "/api/v1/evidence/{e}", Member),
    ("POST", "/api/v1/consents/{c}/withdraw", Member),
    ("GET", "/api/v1/exports/{e}", Editor),
    ("PATCH", "/api/v1/exports/{e}", Editor),
    ("GET", "/api/v1/exports/{e}/copies", Member),
    ("POST", "/api/v1/exports/{e}/notices", Member),
    ("POST", "/api/v1/notices/{n}/acknowledge", Member),
    ("POST", "/api/v1/notices/look", Public),
    ("POST", "/api/v1/notices/confirm", Public),
    ("GET", "/api/v1/exports/{e}/archive", Editor),
    ("GET", "/api/v1/exports/{e}/manifest", Editor),
    ("GET", "/api/v1/shares/{s}", Editor),
    ("PATCH", "/api/v1/shares/{s}", Editor),
    ("GET", "/api/v1/shares/{s}/views", Editor),
    ("POST", "/api/v1/shares/{s}/links", Editor),
    ("DELETE", "/api/v1/shares/{s}", Editor),
    ("DELETE", "/api/v1/release-imports/{i}", Member),
    ("DELETE", "/api/v1/request-lists/{l}", Member),
    ("DELETE", "/api/v1/uploads/{u}", Own),
    ("DELETE", "/api/v1/faces/{f}", Editor),
    ("DELETE", "/api/v1/references/{r}", Member),
    ("DELETE", "/api/v1/exports/{e}", Editor),
    ("DELETE", "/api/v1/assets/{a}", Editor),
    ("DELETE", "/api/v1/talent/{t}", Admin),
    ("DELETE", "/api/v1/invitations/{i}", Manager),
    ("DELETE", "/api/v1/projects/{p}/members/{account}", Manager),
    ("DELETE", "/api/v1/workspaces/{w}/members/{account}", Admin),
    ("DELETE", "/api/v1/projects/{p}", Manager),
    ("DELETE", "/api/v1/me/exports/{e}", Own),
    ("DELETE", "/api/v1/tokens/{id}", Own),
    ("DELETE", "/api/v1/sessions/{s}", Own),
    ("DELETE", "/api/v1/sessions/current", SignedIn),
];

/// A release of somebody new.
const TABLE: &str = "name,purposes,channels,territories,starts_on,file\n\
    Ada,editorial,web,DE,2026-01-01,release.pdf\n";

/// One of everything, in the owner's workspace.
struct World {
    ids: Vec<(&'static str, String)>,
    /// What the link of an invitation into the project holds.
    token: String,
    /// What stands in a share's link.
    link: String,
    /// Who came by it.
    guest: Client,
}

impl World {
    async fn made_by(app: &TestApp, owner: &Client) -> Self {
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
        let over = owner
            .let_through(&face, &terms(), Some(b"%PDF-1.4"))
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
        // Makes the workspace's signing key.
        owner
            .get(&format!("/consents/{consent}/receipt"))
            .await
            .is(200);
        let export = owner
            .post(&format!("/projects/{project}/exports"), export_of(&asset))
            .await
            .is(202)
            .id();
        let export = owner.finished(&export).await["id"]
            .as_str()
            .unwrap()
            .to_owned();
        let notice = a_notice(app, &export).await;
        let shares = format!("/projects/{project}/shares");
        let share = owner.post(&shares, share_of(&asset)).await.is(201);
        let link = secret_of(&share.json()["link"]);
        let mut guest = owner.without_session();
        let let_in = guest
            .post("/shared/sessions", json!({ "link": link }))
            .await;
        keep(&mut guest, &let_in.is(201));
        let shared = guest.get("/shared").await.is(200).json();
        let item = shared["items"][0]["id"].as_str().unwrap().to_owned();
        // A link of its own, for the story renews the other one.
        let open = owner.post(&shares, share_of(&asset)).await.is(201);
        let share_link = secret_of(&open.json()["link"]);
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
        let form = json!({ "name": "Ours", "kind": "standard" });
        let forms = format!("/workspaces/{workspace}/forms");
        let form = owner.post(&forms, form).await.is(201).id();
        let requests = format!("/projects/{project}/requests");
        let asked = owner.post(&requests, asking(&talent)).await.is(202).json();
        let request = asked["requests"][0]["id"].as_str().unwrap().to_owned();
        sign(owner, &request, &asked["requests"][0]["link"]).await;
        let list = owner.send_table(&project, &question(), b"name\nA\n").await;
        let list = list.is(201).id();
        let (open, _) = put_up(owner, &project, json!({})).await;
        // On the desk of the workspace, from its owner.
        let asked = json!({ "kind": "access", "text": "What is held?", "workspace_id": workspace });
        let privacy = owner.post("/me/privacy-requests", asked).await.is(201).id();
        let member = app.colleague(workspace, "member").await;
        app.set_role(&member, &project, "viewer").await;
        let invitations = format!("/projects/{project}/invitations");
        let invited = json!({ "role": "viewer", "uses": 100 });
        let invitation = owner.post(&invitations, invited.clone()).await.is(201).id();
        let link = owner.post(&invitations, invited).await.is(201).json();
        let joining = link["link"].as_str().unwrap().split_once('#').unwrap().1;
        let imports = format!("/workspaces/{workspace}/release-imports");
        let import = send_table(owner, &imports, TABLE).await.is(201).id();
        let takeout = owner.post("/me/exports", json!({})).await.is(202).id();
        let mail = owner.get("/mail").await.is(200).json();
        let letter = mail["items"][0]["id"].as_str().unwrap().to_owned();
        Self {
            token: joining.to_owned(),
            ids: vec![
                ("/workspaces/{w}", workspace.clone()),
                ("/mixip/{w}", workspace.clone()),
                ("/projects/{p}", project),
                ("/uploads/{u}", upload),
                ("/assets/{a}", asset.clone()),
                ("/pictures/{a}", asset),
                ("/faces/{f}", face),
                ("/overrides/{o}", over),
                ("/open-requests/{o}", open),
                ("/talent/{t}", talent),
                ("/forms/{f}", form),
                ("/requests/{r}", request),
                ("/request-lists/{l}", list),
                ("/privacy-requests/{r}", privacy),
                ("/references/{r}", reference),
                ("/consents/{c}", consent),
                ("/evidence/{e}", evidence),
                ("/me/exports/{e}", takeout),
                ("/exports/{e}", export),
                ("/members/{account}", member.account.to_string()),
                ("/invitations/{i}", invitation),
                ("/release-imports/{i}", import),
                ("/files/{name}", "release.pdf".to_owned()),
                ("/notices/{n}", notice),
                ("/tokens/{id}", token),
                ("/mail/{m}", letter),
                ("/sessions/{s}", session),
                ("/renditions/{name}", "thumb".to_owned()),
                ("/shares/{s}", share.id()),
                ("/items/{i}/{name}", format!("{item}/thumb")),
            ],
            link: share_link,
            guest,
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
        if (method == "POST" && route.ends_with("/selfies"))
            || route.ends_with("/references")
            || route.ends_with("/evidence")
        {
            return client
                .send_file(&path, "again.jpg", picture("one-again.jpg"))
                .await;
        }
        if method == "POST" && route.ends_with("/release-imports") {
            return send_table(client, &path, TABLE).await;
        }
        if method == "POST" && route.ends_with("/request-lists") {
            let project = path.rsplit('/').nth(1).unwrap();
            return client.send_table(project, &question(), b"name\nB\n").await;
        }
        if method == "POST" && route.ends_with("/overrides") {
            let face = path.rsplit('/').nth(1).unwrap();
            return client.let_through(face, &terms(), Some(b"%PDF-1.4")).await;
        }
        let method = Method::from_bytes(method.as_bytes()).unwrap();
        let mut request = client.tus(method.clone(), &path);
        if route.ends_with("v1/sessions") && method == Method::POST {
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
        } else if route.contains("/api/v1/invitations/") && method == Method::POST {
            request = request.json(&json!({ "token": self.token }));
        } else if route.ends_with("/shared/sessions") {
            request = request.json(&json!({ "link": self.link }));
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

/// A notice about an export, as if somebody on it had withdrawn.
async fn a_notice(app: &TestApp, export: &str) -> String {
    let id = uuid::Uuid::now_v7();
    let db = app.rows().await;
    let mut tx = db.write().await.unwrap();
    let row = mixip_db::copies::NoticeRow {
        id,
        export_id: export.parse().unwrap(),
        talent_ids: "[]".to_owned(),
        recipients: "[]".to_owned(),
        words: None,
        sent_by: "Ines".to_owned(),
        sent_at: 0,
        acknowledged_by: None,
        acknowledged_at: None,
    };
    mixip_db::copies::insert_notice(&mut tx, &row)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    db.close().await;
    id.to_string()
}

fn intended() -> Value {
    json!({ "purpose": "editorial", "channels": ["web"], "territories": ["DE"], "on": "2026-11-24" })
}

/// What an override permits.
fn terms() -> Value {
    json!({
        "use": { "purpose": "editorial", "channels": ["web"], "territories": ["DE"] },
        "reason": "agreed by telephone",
        "ends_on": "2099-12-31",
    })
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

/// Signs a request on the talent's own page.
async fn sign(owner: &Client, request: &str, link: &Value) {
    let (_, token) = link.as_str().unwrap().split_once('#').unwrap();
    let mut device = owner.without_session();
    let opened = device
        .post("/portal/sessions", json!({ "link": token }))
        .await
        .is(204);
    let cookie = opened.header("set-cookie").split(';').next().unwrap();
    device.headers.insert("cookie", cookie.parse().unwrap());
    let page = device.get("/portal").await.is(200).json();
    let answer = json!({
        "name": "T",
        "relation": "self",
        "items": [{ "purpose": "editorial", "channels": ["web"] }],
        "biometric": false,
        "typed": true,
        "text_sha256": page["requests"][0]["text_sha256"],
    });
    let path = format!("/portal/requests/{request}/sign");
    device.post(&path, answer).await.is(201);
}

/// A question to a talent.
fn asking(talent: &str) -> Value {
    json!({
        "talent_ids": [talent],
        "title": "May we use the pictures?",
        "items": [{ "purpose": "editorial", "channels": ["web"] }],
        "territories": ["DE"],
        "starts_on": "2026-01-01",
        "expires_on": "2100-01-01",
        "send": "link",
    })
}

/// A question to everybody in a table.
fn question() -> Value {
    let mut question = asking("");
    for field in ["talent_ids", "send"] {
        question.as_object_mut().unwrap().remove(field);
    }
    question
}

fn export_of(asset: &str) -> Value {
    json!({ "asset_ids": [asset], "use": intended(), "unresolved": "redact" })
}

fn share_of(asset: &str) -> Value {
    share_with(&[asset], json!({}))
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
        ("POST", "/verify") => json!({ "text": "no receipt" }),
        ("POST", "/accounts/verify") => json!({ "token": "guessed" }),
        ("POST", "/notices/look" | "/notices/confirm") => json!({ "link": "guessed" }),
        ("POST", "/password-resets") => json!({ "email": "person-0@example.org" }),
        ("PUT", "/password-resets") => {
            json!({ "token": "guessed", "password": crate::app::PASSWORD })
        }
        ("POST", "/privacy-requests") => json!({
            "kind": "access",
            "text": "What is held?",
            "name": "T",
            "email": format!("{}@example.org", uuid::Uuid::new_v4()),
            "language": "en",
        }),
        ("POST", "/privacy-requests/code") => {
            json!({ "id": uuid::Uuid::nil(), "code": "123456" })
        }
        ("POST", "/privacy-requests/look" | "/privacy-requests/confirm") => {
            json!({ "link": "guessed" })
        }
        ("POST", "/privacy-requests/write") => json!({ "link": "guessed", "text": "Hello" }),
        ("POST", "/me/privacy-requests" | "/portal/privacy-requests") => {
            json!({ "kind": "access", "text": "What is held?" })
        }
        (
            "POST",
            "/me/privacy-requests/{r}/messages"
            | "/portal/privacy-requests/{r}/messages"
            | "/privacy-requests/{r}/messages"
            | "/privacy-requests/{r}/notes"
            | "/privacy-requests/{r}/close",
        ) => json!({ "text": "Hello" }),
        ("POST", "/privacy-requests/{r}/extend") => {
            json!({ "until": "2026-12-31", "reason": "Many pictures" })
        }
        ("POST", "/privacy-requests/{r}/refuse") => json!({ "reason": "It has to be kept" }),
        ("POST", "/privacy-requests/{r}/hand-on") => json!({ "workspace_id": uuid::Uuid::nil() }),
        ("PUT", "/privacy-requests/{r}/talent") => json!({ "talent_id": null }),
        ("PUT", "/me/verification") => json!({ "code": "guessed" }),
        ("POST", "/sessions/current/confirm") => json!({ "password": crate::app::PASSWORD }),
        ("PATCH", "/me") => json!({ "name": "Another" }),
        ("POST", "/tokens") => json!({ "name": "another" }),
        ("PATCH", "/workspaces/{w}") | ("PATCH", "/projects/{p}") | ("PATCH", "/talent/{t}") => {
            json!({ "name": "Changed" })
        }
        ("POST", "/workspaces/{w}/projects" | "/workspaces/{w}/talent") => json!({ "name": "New" }),
        ("PATCH", "/workspaces/{w}/members/{account}")
        | ("POST", "/workspaces/{w}/invitations") => json!({ "role": "member" }),
        ("PATCH", "/projects/{p}/members/{account}") | ("POST", "/projects/{p}/invitations") => {
            json!({ "role": "reviewer" })
        }
        (
            "POST",
            "/projects/{p}/clearance"
            | "/assets/{a}/clearance"
            | "/projects/{p}/board"
            | "/projects/{p}/board/assets"
            | "/projects/{p}/board/table",
        ) => {
            json!({ "use": intended() })
        }
        ("POST", "/projects/{p}/exports") => export_of(asset),
        ("POST", "/workspaces/{w}/forms") => json!({ "name": "Another", "kind": "social" }),
        ("POST", "/workspaces/{w}/forms/preview") => json!({ "texts": { "en": "{{asker}}" } }),
        ("PATCH", "/forms/{f}") => json!({ "name": "Changed" }),
        // Nobody but a member learns that there is no such talent.
        ("POST", "/projects/{p}/requests" | "/projects/{p}/request-drafts") => {
            asking(&uuid::Uuid::nil().to_string())
        }
        ("POST", "/projects/{p}/open-requests") => open_asking(json!({})),
        ("POST", "/open-requests/look") => json!({ "link": "guessed" }),
        ("POST", "/open-requests/join") => json!({ "link": "guessed", "name": "T" }),
        ("POST", "/portal/sessions") => json!({ "link": "guessed" }),
        ("PATCH", "/portal") => json!({ "language": "de" }),
        ("POST", "/portal/email-codes/verify") => json!({ "code": "123456" }),
        ("POST", "/portal/requests/{r}/sign") => json!({
            "name": "T",
            "relation": "self",
            "items": [],
            "biometric": false,
            "typed": true,
            "text_sha256": "",
        }),
        ("POST", "/portal/consents/{c}/narrow") => json!({ "channels": ["web"] }),
        ("POST", "/portal/pictures/{a}/dispute") => json!({ "face_id": uuid::Uuid::nil() }),
        ("DELETE", "/portal") => json!({ "confirm": "T" }),
        ("PATCH", "/exports/{e}") => json!({ "recipients": ["Desk"] }),
        ("POST", "/exports/{e}/notices") => json!({ "to": ["desk@example.org"] }),
        ("POST", "/projects/{p}/shares") => share_of(asset),
        ("POST", "/projects/{p}/shares/outlook") => {
            json!({ "asset_ids": [asset], "use": intended() })
        }
        ("PATCH", "/shares/{s}") => json!({ "title": "Changed" }),
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
        (_, Who::Anonymous) | (OwnPage | Guest, _) => Expected::Refused(401),
        (SignedIn, _) => Expected::Allowed,
        (Own | Operator, _) => Expected::Refused(404),
        (Member, Who::Colleague(_)) | (Admin, Who::Colleague(Admin)) => Expected::Allowed,
        (Admin, Who::Colleague(_)) => Expected::Refused(403),
        (Member | Admin, _) => Expected::Refused(404),
        (Staff, Who::Colleague(_)) => Expected::Allowed,
        (Staff, Who::Collaborator(_)) => Expected::Refused(403),
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
    // That a link opens nothing, neither.
    answer.status == 401
        || (answer.status == 404 && code() != "link_unknown")
        || (answer.status == 403 && code() == "forbidden")
}

async fn d1_every_route_asks_who_calls(app: &TestApp) {
    let owner = app.user().await;
    every_route_has_a_row(&owner).await;
    let world = World::made_by(app, &owner).await;
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
    for row in ROWS
        .iter()
        .filter(|row| row.0 != "DELETE" && row.2 != OwnPage)
    {
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
        let somebody = if row.2 == Guest { &world.guest } else { &owner };
        let answer = world.ask(somebody, *row, &asset).await;
        assert!(
            !is_refused(&answer) && answer.status < 500,
            "{row:?} by the owner: {}",
            answer.status
        );
    }

    // Deletions by whoever has least and may; then nothing of it is found any more, by the owner either.
    for row in ROWS
        .iter()
        .filter(|row| row.0 == "DELETE" && !matches!(row.2, SignedIn | OwnPage))
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
    for row in ROWS.iter().filter(|row| {
        row.1.contains('{')
            && !row.1.contains("{w}")
            // The register outlives whom it is about.
            && !row.1.contains("/privacy-requests/{r}")
            && !matches!(row.2, Public | OwnPage | Operator)
    }) {
        if row.2 == Guest {
            // The visit went with the share, now or in a moment.
            let answer = world.ask(&world.guest, *row, &asset).await;
            assert!(
                matches!(answer.status, 401 | 404),
                "{row:?} after it was deleted"
            );
            continue;
        }
        let answer = world.ask(&owner, *row, &asset).await;
        assert_eq!(
            answer.status,
            404,
            "{row:?} after it was deleted: {}",
            String::from_utf8_lossy(&answer.body)
        );
    }
    let mut nowhere = world;
    for (place, id) in &mut nowhere.ids {
        if place.ends_with("{w}") {
            *id = "0199f000-0000-7000-8000-000000000000".to_owned();
        }
    }
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
        "/api/v1/workspaces/{w}/members",
        "/api/v1/workspaces/{w}/invitations",
        "/api/v1/projects/{p}/members",
        "/api/v1/projects/{p}/invitations",
        "/api/v1/workspaces/{w}/projects",
        "/api/v1/workspaces/{w}/talent",
        "/api/v1/workspaces/{w}/release-imports",
        "/api/v1/release-imports/{i}",
        "/api/v1/projects/{p}",
        "/api/v1/projects/{p}/assets",
        "/api/v1/projects/{p}/uploads",
        "/api/v1/projects/{p}/exports",
        "/api/v1/projects/{p}/shares",
        "/api/v1/assets/{a}",
        "/api/v1/assets/{a}/faces",
        "/api/v1/talent/{t}/consents",
        "/api/v1/privacy-requests/{r}",
        "/api/v1/tokens",
    ];
    let mut state = Vec::new();
    for path in paths {
        state.push(owner.get(&world.path(path)).await.is(200).json());
    }
    state
}
