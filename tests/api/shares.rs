//! Share links: what a guest may see, from moment to moment.

use image::imageops::{FilterType, replace};
use image::{GenericImageView, ImageFormat, Rgb, RgbImage};
use mixip_media::{ExportFormat, KeepPlace, Limits, Place, decode, encode_export};
use reqwest::header::HeaderMap;
use serde_json::{Value, json};

use crate::app::TestApp;
use crate::client::{Answer, Client, picture};
use crate::download::Download;
use crate::job::{Job, intended, is_one_of_two};
use crate::rows::sql;

both_stores!(
    a2_a_share_of_a_day_that_is_past_is_one_of_today,
    a6_a_withdrawal_covers_what_a_guest_sees_and_stops_what_they_take,
    a15_nothing_is_shown_before_the_thorough_pass,
    d11_guests_get_pixels_and_no_names,
    files_are_taken_only_where_they_may_be_and_it_is_written_down,
    names_are_drawn_over_pictures,
);

/// What making a share sends.
pub(crate) fn share(assets: &[&str]) -> Value {
    json!({
        "asset_ids": assets,
        "use": intended(),
        "title": "Autumn",
        "expires_at": "2026-12-24T18:00:00Z",
    })
}

/// The same with something else in it.
pub(crate) fn share_with(assets: &[&str], more: Value) -> Value {
    let mut body = share(assets);
    for (field, value) in more.as_object().unwrap() {
        body[field] = value.clone();
    }
    // Some stories begin later than others.
    body["expires_at"] =
        json!((jiff::Timestamp::now() + jiff::SignedDuration::from_hours(24 * 30)).to_string());
    body
}

impl Job {
    /// Makes a share; its id and what stands in its link behind the #.
    pub(crate) async fn share(&self, more: Value) -> (String, String) {
        let path = format!("/projects/{}/shares", self.project);
        let made = self
            .user
            .post(&path, share_with(&[&self.asset], more))
            .await;
        let made = made.is(201).json();
        (
            made["id"].as_str().unwrap().to_owned(),
            secret_of(&made["link"]),
        )
    }

    /// Confirms the talent, and says of everybody else that they passed by.
    async fn all_allowed(&self) {
        for face in self.two_faces().await {
            let decision = match face["talent_id"] == json!(self.talent) {
                true => json!({ "decision": "confirmed" }),
                false => json!({ "decision": "incidental", "reason": "passer-by" }),
            };
            let path = format!("/faces/{}", face["id"].as_str().unwrap());
            self.user.patch(&path, decision).await.is(200);
        }
    }

    async fn withdraw(&self) {
        let path = format!("/consents/{}/withdraw", self.likeness);
        self.user.post(&path, json!({})).await.is(200);
    }
}

/// What stands in a link behind the #.
pub(crate) fn secret_of(link: &Value) -> String {
    let (page, secret) = link.as_str().unwrap().split_once("/s#").unwrap();
    assert!(page.starts_with("http://127.0.0.1:"), "{page}");
    assert_eq!(secret.len(), 43);
    secret.to_owned()
}

/// A browser that came by a link.
pub(crate) async fn guest(app: &TestApp, body: Value) -> Client {
    let mut guest = app.anonymous();
    let answer = guest.post("/shared/sessions", body).await.is(201);
    keep(&mut guest, &answer);
    guest
}

/// Keeps the cookie that an answer set.
pub(crate) fn keep(guest: &mut Client, answer: &Answer) {
    let cookie = answer.header("set-cookie");
    let (cookie, rest) = cookie.split_once(';').unwrap();
    assert!(cookie.starts_with("__Host-mixip-share="), "{cookie}");
    for part in ["HttpOnly", "Secure", "SameSite=Strict", "Path=/"] {
        assert!(rest.contains(part), "{rest}");
    }
    guest.headers.insert("cookie", cookie.parse().unwrap());
}

/// The pictures behind a link.
async fn items(guest: &Client) -> Vec<Value> {
    let shared = guest.get("/shared").await.is(200).json();
    shared["items"].as_array().unwrap().clone()
}

fn path_of(item: &Value, name: &str) -> String {
    format!("/shared/items/{}/{name}", item["id"].as_str().unwrap())
}

/// Whether the middle of a face is covered.
fn is_covered(file: &[u8], face: &Value) -> bool {
    let picture = image::load_from_memory(file).unwrap();
    let (x, y) = middle(face);
    let at = picture.get_pixel(
        (x * f64::from(picture.width())) as u32,
        (y * f64::from(picture.height())) as u32,
    );
    at.0[..3].iter().all(|c| c.abs_diff(128) <= 4)
}

fn middle(face: &Value) -> (f64, f64) {
    let of = |name: &str| face["box"][name].as_f64().unwrap();
    (of("x") + of("width") / 2.0, of("y") + of("height") / 2.0)
}

async fn a6_a_withdrawal_covers_what_a_guest_sees_and_stops_what_they_take(app: &TestApp) {
    let mut job = Job::begin(app).await;
    // The same two beside so much noise that the file does not fit into what lies between two sockets.
    job.asset = job.user.upload(&job.project, "large.png", &large()).await;
    assert_eq!(job.user.searched(&job.asset).await["scan"], "thorough");
    let faces = job.faces().await;
    let talent = faces
        .iter()
        .find(|face| face["talent_id"] == json!(job.talent));
    let talent = talent.unwrap().clone();
    for face in &faces {
        let decision = match face["id"] == talent["id"] {
            true => json!({ "decision": "confirmed" }),
            false => json!({ "decision": "incidental", "reason": "passer-by" }),
        };
        let path = format!("/faces/{}", face["id"].as_str().unwrap());
        job.user.patch(&path, decision).await.is(200);
    }
    let (id, link) = job.share(json!({ "downloads": true })).await;
    let guest = guest(app, json!({ "link": link })).await;
    let item = items(&guest).await.remove(0);
    assert_eq!(item["state"], "open");
    let preview = path_of(&item, "preview");
    let before = guest.get(&preview).await.is(200);
    assert!(!is_covered(&before.body, &talent));
    let stored = format!("/assets/{}/renditions/preview", job.asset);
    assert!(before.body == job.user.get(&stored).await.is(200).body);

    let original = path_of(&item, "original");
    let download = Download::begin(&guest, &original).await;
    job.withdraw().await;
    // What is asked for from here on is covered, large or small, and nothing that was made before is handed out again.
    for name in ["preview", "thumb"] {
        let after = guest.get(&path_of(&item, name)).await.is(200);
        assert!(is_covered(&after.body, &talent), "{name}");
    }
    assert_eq!(items(&guest).await[0]["state"], "covered");
    download.breaks_off().await;
    let again = guest.get(&original).await.is(200);
    assert!(is_covered(&again.body, &talent));

    // So it does when the share is taken back.
    let download = Download::begin(&guest, &original).await;
    job.user.delete(&format!("/shares/{id}")).await.is(204);
    download.breaks_off().await;
}

fn large() -> Vec<u8> {
    let mut noise = 1_u32;
    let mut ground = RgbImage::from_fn(2_000, 2_000, |_, _| {
        let mut next = || {
            noise = noise.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (noise >> 24) as u8
        };
        Rgb([next(), next(), next()])
    });
    let both = image::load_from_memory(&picture("both.jpg")).unwrap();
    let both = both
        .resize(1_700, 1_700, FilterType::CatmullRom)
        .into_rgb8();
    replace(&mut ground, &both, 100, 100);
    let mut file = std::io::Cursor::new(Vec::new());
    ground.write_to(&mut file, ImageFormat::Png).unwrap();
    file.into_inner()
}

async fn a2_a_share_of_a_day_that_is_past_is_one_of_today(app: &TestApp) {
    let job = Job::begin(app).await;
    job.all_allowed().await;
    // On the day that is written the consent had not begun; today it has.
    let mut intended = intended();
    intended["on"] = json!("2025-06-01");
    let (id, link) = job.share(json!({ "use": intended })).await;
    let visitor = guest(app, json!({ "link": link })).await;
    assert_eq!(items(&visitor).await[0]["state"], "open");
    // It ends on 2030-12-31, whatever the share's use says.
    app.app.clock.advance(6 * 366 * 24 * 60 * 60);
    let job = job.signed_in_again(app).await;
    let later = (app.app.clock.now() + jiff::SignedDuration::from_hours(24)).to_string();
    job.user
        .patch(&format!("/shares/{id}"), json!({ "expires_at": later }))
        .await
        .is(200);
    let visitor = guest(app, json!({ "link": link })).await;
    assert_eq!(items(&visitor).await[0]["state"], "covered");
}

async fn a15_nothing_is_shown_before_the_thorough_pass(app: &TestApp) {
    let job = Job::begin(app).await;
    job.all_allowed().await;
    let document = job
        .user
        .upload(&job.project, "notes.bin", b"no picture")
        .await;
    job.user.searched(&document).await;
    let asset = job.asset.as_str();
    let (_, link) = job
        .share(json!({ "downloads": true, "asset_ids": [asset, document] }))
        .await;
    let guest = guest(app, json!({ "link": link })).await;
    let [photo, notes] = <[Value; 2]>::try_from(items(&guest).await).unwrap();
    assert_eq!(
        (&photo["state"], &notes["state"]),
        (&json!("open"), &json!("held_back"))
    );
    let outlook = async |expected: Value| {
        let path = format!("/projects/{}/shares/outlook", job.project);
        let about = json!({ "use": intended(), "asset_ids": [asset, document] });
        assert_eq!(job.user.post(&path, about).await.is(200).json(), expected);
    };
    outlook(json!({ "open": 1, "covered": 0, "held_back": 1 })).await;

    let db = app.rows().await;
    for scan in ["pending", "quick", "failed", "not_searchable", "nonsense"] {
        let id = asset.replace('-', "");
        sql(
            &db,
            &format!("UPDATE assets SET scan = '{scan}' WHERE id = x'{id}'"),
            &format!("UPDATE assets SET scan = '{scan}' WHERE id = '{asset}'"),
        )
        .await;
        assert_eq!(items(&guest).await[0]["state"], "held_back", "{scan}");
        for name in ["thumb", "preview", "original"] {
            let answer = guest.get(&path_of(&photo, name)).await;
            answer.is_problem(409, "held_back");
        }
        outlook(json!({ "open": 0, "covered": 0, "held_back": 2 })).await;
    }
    db.close().await;
    // A statement lets a file out of the house that cannot be searched; a share shows pictures, and has none of it.
    let stated = json!({ "text": "Nobody in it." });
    job.user
        .put(&format!("/assets/{document}/statement"), stated)
        .await
        .is(200);
    assert_eq!(items(&guest).await[1]["state"], "held_back");
    guest
        .get(&path_of(&notes, "original"))
        .await
        .is_problem(409, "held_back");
}

/// both.jpg as a camera writes it: with a place, a time, and something behind it.
fn telling() -> Vec<u8> {
    let photo = decode(&picture("both.jpg"), &Limits::default()).unwrap();
    let keep = KeepPlace {
        place: Some(Place {
            latitude: 47.123_456,
            longitude: 9.654_321,
        }),
        captured_at: Some(jiff::civil::date(2019, 3, 7).at(11, 12, 13, 0)),
        utc_offset: None,
    };
    let mut file = encode_export(&photo, ExportFormat::Jpeg, Some(&keep)).unwrap();
    let comment = [&b"\xff\xfe\x00\x0f"[..], b"KANARIENFEDER"].concat();
    file.splice(2..2, comment);
    file.extend_from_slice(b"KANARIENSCHWANZ");
    assert!(within(&file, b"2019:03:07"));
    file
}

fn within(hay: &[u8], needle: &[u8]) -> bool {
    hay.windows(needle.len()).any(|window| window == needle)
}

async fn d11_guests_get_pixels_and_no_names(app: &TestApp) {
    let mut job = Job::begin(app).await;
    let user = &job.user;
    let rename = json!({ "name": "Kanarienprojekt", "description": "Kanarienzweck" });
    user.patch(&format!("/projects/{}", job.project), rename)
        .await
        .is(200);
    let talent = format!("/talent/{}", job.talent);
    user.patch(&talent, json!({ "name": "Kanariena" }))
        .await
        .is(200);
    user.patch("/me", json!({ "name": "Kanarienchefin" }))
        .await
        .is(200);
    job.asset = user
        .upload(&job.project, "kanarienbild.jpg", &telling())
        .await;
    assert_eq!(job.user.searched(&job.asset).await["scan"], "thorough");
    let faces = job.faces().await;
    let mut secrets: Vec<String> = [
        "kanarien",
        "2019:03:07",
        "2019-03-07",
        "47.12",
        "Exif",
        "GPS",
    ]
    .map(str::to_owned)
    .into();
    secrets.extend([&job.asset, &job.project, &job.talent, &job.likeness].map(Clone::clone));
    secrets.push(job.user.account.to_string());
    secrets.extend(
        faces
            .iter()
            .map(|face| face["id"].as_str().unwrap().to_owned()),
    );

    let document = job
        .user
        .upload(&job.project, "kanarienbrief.bin", b"x")
        .await;
    job.user.searched(&document).await;
    let assets = json!([job.asset, document]);
    let (_, link) = job
        .share(json!({ "downloads": true, "message": "For you", "asset_ids": assets }))
        .await;
    let visitor = guest(app, json!({ "link": link, "name": "Not asked for" })).await;
    let told = |what: &str, answer: &Answer| {
        let headers = format!("{:?}", answer.headers);
        let text = String::from_utf8_lossy(&answer.body).into_owned();
        for secret in &secrets {
            let found = format!("{headers}{text}")
                .to_lowercase()
                .contains(&secret.to_lowercase());
            assert!(!found, "{what} tells {secret}");
        }
    };
    let guarded = |what: &str, headers: &HeaderMap| {
        let of = |name: &str| {
            headers
                .get(name)
                .map_or("", |value| value.to_str().unwrap())
        };
        assert_eq!(of("cache-control"), "no-store", "{what}");
        assert_eq!(of("referrer-policy"), "no-referrer", "{what}");
        assert_eq!(of("etag"), "", "{what}");
    };
    for decided in [false, true] {
        if decided {
            for face in &faces {
                let decision = match is_one_of_two(face) && face["talent_id"] == json!(job.talent) {
                    true => json!({ "decision": "confirmed" }),
                    false => json!({ "decision": "incidental", "reason": "Kanarienvogel" }),
                };
                let path = format!("/faces/{}", face["id"].as_str().unwrap());
                job.user.patch(&path, decision).await.is(200);
            }
        }
        let shared = visitor.get("/shared").await.is(200);
        told("the list", &shared);
        guarded("the list", &shared.headers);
        let shared = shared.json();
        assert_eq!(shared["name"], Value::Null, "nobody asked for it");
        assert_eq!(shared["from"], user_workspace(&job).await);
        let states = [if decided { "open" } else { "covered" }, "held_back"];
        for (item, state) in shared["items"].as_array().unwrap().iter().zip(states) {
            assert_eq!(item["state"], state);
            for name in ["thumb", "preview", "original"] {
                let what = format!("{name} of what is {state}");
                let answer = visitor.get(&path_of(item, name)).await;
                told(&what, &answer);
                guarded(&what, &answer.headers);
                if state == "held_back" {
                    answer.is_problem(409, "held_back");
                    continue;
                }
                let answer = answer.is(200);
                let policy = answer.header("content-security-policy");
                assert!(policy.contains("sandbox"), "{policy}");
                let disposition = answer.header("content-disposition");
                assert!(disposition.contains("00001.jpg"), "{disposition}");
                assert_eq!(disposition.starts_with("attachment"), name == "original");
                for face in faces.iter().filter(|face| is_one_of_two(face)) {
                    assert_eq!(is_covered(&answer.body, face), !decided, "{what}");
                }
            }
        }
    }
    // What is not in the share is not there, by whatever id.
    for id in [&job.asset, &job.project] {
        visitor
            .get(&format!("/shared/items/{id}/preview"))
            .await
            .is_problem(404, "not_found");
    }
    let other = job.share(json!({})).await.1;
    let other = items(&guest(app, json!({ "link": other })).await)
        .await
        .remove(0);
    visitor
        .get(&path_of(&other, "preview"))
        .await
        .is_problem(404, "not_found");
}

async fn user_workspace(job: &Job) -> Value {
    let path = format!("/workspaces/{}", job.user.workspace);
    job.user.get(&path).await.is(200).json()["name"].clone()
}

async fn files_are_taken_only_where_they_may_be_and_it_is_written_down(app: &TestApp) {
    let job = Job::begin(app).await;
    job.all_allowed().await;
    let (id, link) = job.share(json!({ "ask_name": true })).await;
    let visitor = guest(app, json!({ "link": link, "name": "  Jonas Weber " })).await;
    let item = items(&visitor).await.remove(0);
    let original = path_of(&item, "original");
    visitor
        .get(&original)
        .await
        .is_problem(403, "downloads_off");
    let path = format!("/shares/{id}");
    job.user
        .patch(&path, json!({ "downloads": true }))
        .await
        .is(200);
    for _ in 0..2 {
        visitor.get(&path_of(&item, "preview")).await.is(200);
        visitor.get(&path_of(&item, "thumb")).await.is(200);
    }
    let file = visitor.get(&original).await.is(200);
    assert!(image::load_from_memory(&file.body).is_ok());
    job.withdraw().await;
    visitor.get(&path_of(&item, "preview")).await.is(200);
    visitor.get(&original).await.is(200);
    job.user
        .patch(&path, json!({ "downloads": false }))
        .await
        .is(200);
    visitor
        .get(&original)
        .await
        .is_problem(403, "downloads_off");

    let log = job.user.get(&format!("{path}/views")).await.is(200).json();
    let log = log["items"].as_array().unwrap();
    let lines: Vec<(&str, bool)> = log
        .iter()
        .rev()
        .map(|line| {
            (
                line["what"].as_str().unwrap(),
                line["covered"].as_bool().unwrap(),
            )
        })
        .collect();
    let expected = [
        ("opened", false),
        ("seen", false),
        ("downloaded", false),
        ("seen", true),
        ("downloaded", true),
    ];
    assert_eq!(lines, expected);
    for line in log {
        assert_eq!(line["name"], "Jonas Weber");
        assert_eq!(line["address"], "127.0.0.0/24", "shortened");
        let asset = line["what"] != "opened";
        assert_eq!(
            line["asset_id"],
            if asset { json!(job.asset) } else { Value::Null }
        );
        assert_eq!(
            line["asset_name"],
            if asset {
                json!("both.jpg")
            } else {
                Value::Null
            }
        );
    }
    let share = job.user.get(&path).await.is(200).json();
    assert_eq!((&share["visits"], &share["taken"]), (&json!(1), &json!(2)));
    let kinds = ledger(&job).await;
    let count = |kind: &str| kinds.iter().filter(|one| *one == kind).count();
    for (kind, times) in [
        ("share_made", 1),
        ("share_opened", 1),
        ("share_downloaded", 2),
        ("share_changed", 2),
    ] {
        assert_eq!(count(kind), times, "{kind}");
    }
    // Where somebody came from is forgotten after 30 days; that they came is not.
    app.app.clock.advance(31 * 24 * 60 * 60);
    mixip_app::upkeep::forget_addresses(&app.app).await.unwrap();
    let job = job.signed_in_again(app).await;
    let log = job.user.get(&format!("{path}/views")).await.is(200).json();
    assert_eq!(log["items"][0]["address"], Value::Null);
    assert_eq!(log["items"][0]["name"], "Jonas Weber");
}

/// The kinds of what is in the ledger.
pub(crate) async fn ledger(job: &Job) -> Vec<String> {
    let path = format!("/workspaces/{}/ledger?limit=200", job.user.workspace);
    let entries = job.user.get(&path).await.is(200).json();
    let kinds = entries["items"].as_array().unwrap().iter();
    kinds
        .map(|entry| entry["kind"].as_str().unwrap().to_owned())
        .collect()
}

async fn names_are_drawn_over_pictures(app: &TestApp) {
    let job = Job::begin(app).await;
    job.all_allowed().await;
    let (_, link) = job.share(json!({ "watermark": true })).await;
    app.anonymous()
        .post("/shared/sessions", json!({ "link": link }))
        .await
        .is_problem(403, "name_needed");
    let mut seen = Vec::new();
    for name in ["Jonas Weber", "Ines Kaspar", "山田太郎"] {
        let visitor = guest(app, json!({ "link": link, "name": name })).await;
        let item = items(&visitor).await.remove(0);
        for name in ["preview", "thumb"] {
            let picture = visitor.get(&path_of(&item, name)).await.is(200).body;
            let again = visitor.get(&path_of(&item, name)).await.is(200).body;
            assert!(picture == again);
            let own = format!("/assets/{}/renditions/{name}", job.asset);
            let own = job.user.get(&own).await.is(200).body;
            let changed = share_of_changed(&picture, &own);
            assert!((0.02..0.5).contains(&changed), "{changed} of {name}");
            seen.push(picture);
        }
    }
    let all = seen.len();
    seen.sort();
    seen.dedup();
    assert_eq!(seen.len(), all, "every guest's are their own");
}

/// How many of the pixels of two pictures clearly differ.
fn share_of_changed(one: &[u8], other: &[u8]) -> f64 {
    let [one, other] = [one, other].map(|file| image::load_from_memory(file).unwrap().into_rgb8());
    assert_eq!(one.dimensions(), other.dimensions());
    let pixels = one.pixels().zip(other.pixels());
    let changed = pixels.filter(|(a, b)| (0..3).any(|n| a.0[n].abs_diff(b.0[n]) > 20));
    changed.count() as f64 / f64::from(one.width() * one.height())
}
