//! A7: templates exist of those who agreed to be matched, and nothing like one of anybody else, wherever one looks.

use std::env;
use std::fs::File;
use std::io::Write;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use bytes::Bytes;
use image::imageops::replace;
use image::{DynamicImage, RgbImage};
use mixip_db::objects::{ChunkRow, ObjectRow};
use mixip_db::{Db, objects};
use mixip_vault::{ObjectId, Vault};
use mixip_vision::{FaceCrop, Models, Scratch};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::client::Client;
use crate::embeddings::{Embeddings, written};
use crate::places::{Place, everywhere, files};
use crate::process::Process;
use crate::stores::Stores;

both_stores_and_the_program!(a7_no_template_of_who_did_not_agree);

/// So many pictures of so many people each, and as many of one.
const CROWDS: usize = 41;
const ACROSS: usize = 4;
const DOWN: usize = 3;
const ALONE: usize = 10;
/// So many pixels of a photo's middle hold the face.
const SIDE: u32 = 140;
/// Processing and searching all of them.
const PATIENCE: Duration = Duration::from_secs(240);

async fn a7_no_template_of_who_did_not_agree(stores: Stores) -> Stores {
    let Some(people) = people() else {
        return stores;
    };
    let server = Process::start(&stores).await;
    let mut user = server.anonymous();
    user.sign_up("templates@example.org").await;
    let project = user.project().await;
    let matching =
        json!({ "face_matching": { "on": true, "ground": "consent of those who are matched" } });
    user.patch(&format!("/projects/{project}"), matching)
        .await
        .is(200);

    // Three agree to be matched. One changed their mind, and one was never asked.
    let mut agreed = Vec::new();
    for photos in &people[..3] {
        agreed.push(enrol(&user, &photos[0]).await);
    }
    let withdrew = enrol(&user, &people[3][0]).await;
    user.post(
        &format!("/consents/{}/withdraw", withdrew.consent),
        json!({}),
    )
    .await
    .is(200);
    let never = talent(&user).await;
    user.send_file(
        &format!("/talent/{never}/references"),
        "a.jpg",
        people[4][0].clone(),
    )
    .await
    .is_problem(409, "consent_required");
    let pictures = pictures(&people);
    for (number, picture) in pictures.iter().enumerate() {
        user.upload(&project, &format!("{number}.jpg"), picture)
            .await;
    }
    let known = Embeddings::and(&embeddings(&pictures[..8]));
    let faces = all_searched(&user, &project, &stores, &known).await;
    assert!(faces >= 500, "only {faces} faces");
    // Everything once more, from the stored crops.
    enrol_again(&user, &agreed[0].talent, &people[0][1]).await;
    let matched = all_matched(&user, &project, &stores, &known).await;
    assert!(matched >= 3, "matching found {matched} faces");

    let mut with_templates = templates(&stores).await;
    with_templates.sort_unstable();
    with_templates.dedup();
    let mut expected: Vec<Uuid> = agreed
        .iter()
        .map(|one| one.talent.parse().unwrap())
        .collect();
    expected.sort_unstable();
    assert_eq!(with_templates, expected, "templates of those who agreed");

    let places = everywhere(&stores).await;
    let bytes: usize = places.iter().map(|place| place.bytes.len()).sum();
    eprintln!(
        "{faces} faces, {matched} of them matched; {} places, {bytes} bytes",
        places.len()
    );
    assert_eq!(found(&known, &places), [""; 0]);

    // The search sees what it looks for, wherever it is put.
    plant(&stores, &user, &embeddings(&pictures[..1])[0]).await;
    let found = found(&known, &everywhere(&stores).await).join("\n");
    for place in ["planted", "the log", "application/x-planted"] {
        assert!(found.contains(place), "not seen in {place}: {found}");
    }
    let rows = match stores.rows().await {
        Db::Sqlite { .. } => ["mixip.db"; 2],
        Db::Postgres(_) => ["assets:", "the pages of uploads:"],
    };
    for place in rows {
        assert!(found.contains(place), "not seen in {place}: {found}");
    }
    server.end().await;
    stores
}

/// Photos of people, those with the most of them first; without test data this is skipped.
fn people() -> Option<Vec<Vec<Vec<u8>>>> {
    let data = env::var_os("MIXIP_TEST_DATA").map(PathBuf::from);
    let folder = data.map(|data| data.join("lfw/images"));
    let Some(folder) = folder.filter(|folder| folder.is_dir()) else {
        eprintln!("SKIPPED: MIXIP_TEST_DATA names no folder with lfw/images");
        return None;
    };
    let list = |folder: &PathBuf| {
        let mut paths: Vec<PathBuf> = std::fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .collect();
        paths.sort();
        paths
    };
    let mut people: Vec<Vec<PathBuf>> = list(&folder).iter().map(list).collect();
    people.sort_by_key(|photos| std::cmp::Reverse(photos.len()));
    let read = |photos: Vec<PathBuf>| {
        photos
            .iter()
            .map(|path| std::fs::read(path).unwrap())
            .collect()
    };
    Some(people.into_iter().map(read).collect())
}

/// Crowds and single people, as JPEG.
fn pictures(people: &[Vec<Vec<u8>>]) -> Vec<Vec<u8>> {
    let mut photos = people
        .iter()
        .flatten()
        .map(|photo| middle(photo).into_rgb8());
    let mut pictures = Vec::new();
    for _ in 0..CROWDS {
        let mut crowd = RgbImage::new(ACROSS as u32 * SIDE, DOWN as u32 * SIDE);
        for place in 0..ACROSS * DOWN {
            let (x, y) = (place % ACROSS, place / ACROSS);
            let at = |n: usize| i64::from(SIDE) * n as i64;
            replace(&mut crowd, &photos.next().unwrap(), at(x), at(y));
        }
        pictures.push(crowd);
    }
    pictures.extend(photos.take(ALONE));
    let jpeg = |picture: RgbImage| {
        let mut bytes = std::io::Cursor::new(Vec::new());
        picture
            .write_to(&mut bytes, image::ImageFormat::Jpeg)
            .unwrap();
        bytes.into_inner()
    };
    pictures.into_iter().map(jpeg).collect()
}

/// The embeddings of the faces in pictures, as the server makes them.
fn embeddings(pictures: &[Vec<u8>]) -> Vec<Vec<f32>> {
    let (models, runtime) = (mixip_vision::find_models(), mixip_vision::find_runtime());
    let models = Models::load(&models.unwrap(), &runtime.unwrap(), Scratch::Freed).unwrap();
    let mut embeddings = Vec::new();
    for picture in pictures {
        let picture = image::load_from_memory(picture).unwrap().into_rgb8();
        let faces = models.quick(&picture).unwrap();
        let crops: Vec<FaceCrop> = faces
            .iter()
            .map(|face| FaceCrop::align(&picture, face))
            .collect();
        for embedding in models.embed(&crops).unwrap() {
            let bytes = embedding.to_bytes();
            let (numbers, _) = bytes.as_chunks::<4>();
            embeddings.push(
                numbers
                    .iter()
                    .map(|number| f32::from_le_bytes(*number))
                    .collect(),
            );
        }
    }
    embeddings
}

struct Enrolled {
    talent: String,
    consent: String,
}

async fn talent(user: &Client) -> String {
    let path = format!("/workspaces/{}/talent", user.workspace);
    user.post(&path, json!({ "name": "Somebody" }))
        .await
        .is(201)
        .id()
}

/// Somebody who agrees to be matched, with one photo of theirs.
async fn enrol(user: &Client, photo: &[u8]) -> Enrolled {
    let talent = talent(user).await;
    let consent = json!({
        "kind": "biometric",
        "statement": { "text": "I agree to be matched.", "language": "en" },
        "given_by": { "name": "Somebody", "relation": "self" },
        "method": "paper",
        "given_at": "2026-01-01T10:00:00Z",
    });
    let consents = format!("/talent/{talent}/consents");
    let consent = user.post(&consents, consent).await.is(201).id();
    enrol_again(user, &talent, photo).await;
    Enrolled { talent, consent }
}

/// The middle of a photo: others may stand around it.
fn middle(photo: &[u8]) -> DynamicImage {
    let photo = image::load_from_memory(photo).unwrap();
    let (x, y) = ((photo.width() - SIDE) / 2, (photo.height() - SIDE) / 2);
    photo.crop_imm(x, y, SIDE, SIDE)
}

async fn enrol_again(user: &Client, talent: &str, photo: &[u8]) {
    let mut png = std::io::Cursor::new(Vec::new());
    middle(photo)
        .write_to(&mut png, image::ImageFormat::Png)
        .unwrap();
    user.send_file(
        &format!("/talent/{talent}/references"),
        "a.png",
        png.into_inner(),
    )
    .await
    .is(201);
}

/// Waits until everything is searched, looking for temporary files meanwhile; the number of faces.
async fn all_searched(user: &Client, project: &str, stores: &Stores, known: &Embeddings) -> u64 {
    let path = format!("/projects/{project}/assets?limit=500");
    let assets = until(user, &path, stores, known, |assets| {
        let assets = assets["items"].as_array().unwrap();
        assets.iter().all(|asset| asset["scan"] == "thorough")
    })
    .await;
    let faces = |asset: &Value| asset["faces"]["total"].as_u64().unwrap();
    assets["items"].as_array().unwrap().iter().map(faces).sum()
}

/// Waits until everything is matched again; the number of faces that look like somebody.
async fn all_matched(user: &Client, project: &str, stores: &Stores, known: &Embeddings) -> usize {
    let path = format!("/workspaces/{}/rematch", user.workspace);
    until(user, &path, stores, known, |rematch| {
        rematch["running"] == false
    })
    .await;
    let path = format!("/projects/{project}/assets?limit=500");
    let assets = user.get(&path).await.is(200).json();
    let mut matched = 0;
    for asset in assets["items"].as_array().unwrap() {
        let faces = format!("/assets/{}/faces", asset["id"].as_str().unwrap());
        let faces = user.get(&faces).await.is(200).json();
        let faces = faces["items"].as_array().unwrap();
        matched += faces
            .iter()
            .filter(|face| face["talent_id"].is_string())
            .count();
    }
    matched
}

async fn until(
    user: &Client,
    path: &str,
    stores: &Stores,
    known: &Embeddings,
    done: impl Fn(&Value) -> bool,
) -> Value {
    let began = Instant::now();
    loop {
        let mut temporary = Vec::new();
        files(&stores.temporary(), &mut temporary);
        assert_eq!(found(known, &temporary), [""; 0]);
        let answer = user.get(path).await.is(200);
        // A10: nor is there one in an answer.
        assert_eq!(known.find(&answer.body), None);
        let told = answer.json();
        if done(&told) {
            return told;
        }
        assert!(began.elapsed() < PATIENCE, "it does not end");
        tokio::time::sleep(Duration::from_millis(500)).await;
    }
}

fn found(known: &Embeddings, places: &[Place]) -> Vec<String> {
    let seen = |place: &Place| {
        known
            .find(&place.bytes)
            .map(|what| format!("{}: {what}", place.name))
    };
    places.iter().filter_map(seen).collect()
}

/// Who has templates.
async fn templates(stores: &Stores) -> Vec<Uuid> {
    let query = "SELECT talent_id FROM talent_references";
    match stores.rows().await {
        Db::Sqlite { read, .. } => sqlx::query_scalar(query).fetch_all(&read).await.unwrap(),
        Db::Postgres(pool) => sqlx::query_scalar(query).fetch_all(&pool).await.unwrap(),
    }
}

/// Puts an embedding into a row, a sealed object, the log and a temporary file, each time in another form.
async fn plant(stores: &Stores, user: &Client, embedding: &[f32]) {
    let form = |name: &str| {
        let forms = written(embedding);
        forms.into_iter().find(|(form, _)| *form == name).unwrap().1
    };
    let text = String::from_utf8(form("JSON")).unwrap();
    let (long, short) = (
        "UPDATE assets SET metadata = $1",
        "UPDATE uploads SET hash_state = $1",
    );
    match stores.rows().await {
        Db::Sqlite { write, .. } => {
            sqlx::query(long).bind(text).execute(&write).await.unwrap();
            sqlx::query(short)
                .bind(form("f32"))
                .execute(&write)
                .await
                .unwrap();
        }
        Db::Postgres(pool) => {
            sqlx::query(long).bind(text).execute(&pool).await.unwrap();
            sqlx::query(short)
                .bind(form("f32"))
                .execute(&pool)
                .await
                .unwrap();
        }
    }
    std::fs::write(stores.temporary().join("planted"), form("f32")).unwrap();
    // The server writes there, too.
    let mut log = File::options().append(true).open(stores.log()).unwrap();
    log.write_all(&form("base64")).unwrap();

    let vault = Vault::open(stores.vault()).await.unwrap();
    let workspace: Uuid = user.workspace.parse().unwrap();
    let place = ObjectId {
        workspace,
        object: Uuid::now_v7(),
        chunk: 0,
    };
    let sealed = vault
        .seal(workspace, place, Bytes::from(form("8 bits, coarse")))
        .await;
    let sealed = sealed.unwrap();
    let db = stores.rows().await;
    let mut tx = db.write().await.unwrap();
    let row = ObjectRow {
        id: place.object,
        workspace_id: workspace,
        key_id: workspace,
        media_type: "application/x-planted".to_owned(),
        bytes: 0,
        sha256: None,
        created_at: 0,
    };
    objects::insert(&mut tx, &row).await.unwrap();
    let chunk = ChunkRow {
        n: 0,
        path: sealed.path,
        plain_len: sealed.plain_len.try_into().unwrap(),
    };
    objects::insert_chunk(&mut tx, row.id, &chunk)
        .await
        .unwrap();
    tx.commit().await.unwrap();
}
