//! Pictures that are none, or not whole: each fails alone, and says what to do. Everything else goes on.

use serde_json::{Value, json};

use crate::app::TestApp;
use crate::client::picture;

both_stores!(
    each_fails_alone_and_names_the_remedy,
    what_is_damaged_is_no_likeness_to_enrol,
);

/// A broken file, and what has to be said of it: code and remedy.
struct Broken {
    name: &'static str,
    content: Vec<u8>,
    code: &'static str,
    remedy: &'static str,
}

fn broken() -> Vec<Broken> {
    let whole = picture("one.jpg");
    let half = whole[..whole.len() / 2].to_vec();
    // The frame and all tables are there, and noise where the picture should be.
    let scan = whole
        .windows(2)
        .position(|bytes| bytes == [0xFF, 0xDA])
        .unwrap();
    let mut noise = whole[..scan].to_vec();
    noise.extend((0..20_000_u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 24) as u8 & 0x7F));
    noise.extend([0xFF, 0xD9]);
    let copy = "Copy it again from the camera or send the original";
    vec![
        Broken {
            name: "half.jpg",
            content: half,
            code: "truncated",
            remedy: copy,
        },
        Broken {
            name: "head.jpg",
            content: whole[..20].to_vec(),
            code: "truncated",
            remedy: copy,
        },
        Broken {
            name: "noise.jpg",
            content: noise,
            code: "corrupt",
            remedy: "save it anew, or send another copy",
        },
        Broken {
            name: "bomb.png",
            content: png_that_claims(100_000, 100_000),
            code: "too_large",
            remedy: "Send a smaller version",
        },
        Broken {
            name: "longest.png",
            content: png_that_claims(0x7FFF_FFFF, 0x7FFF_FFFF),
            code: "too_large",
            remedy: "Send a smaller version",
        },
        Broken {
            name: "nothing.png",
            content: png_that_claims(0, 0),
            code: "corrupt",
            remedy: "save it anew, or send another copy",
        },
    ]
}

/// A PNG of a few bytes whose header tells of so many pixels.
fn png_that_claims(width: u32, height: u32) -> Vec<u8> {
    let mut png = b"\x89PNG\r\n\x1a\n".to_vec();
    let header = [
        &width.to_be_bytes()[..],
        &height.to_be_bytes(),
        &[8, 6, 0, 0, 0],
    ]
    .concat();
    for (kind, body) in [
        (b"IHDR", &header[..]),
        (b"IDAT", &[0x78, 0x9C, 3, 0]),
        (b"IEND", &[]),
    ] {
        png.extend(u32::try_from(body.len()).unwrap().to_be_bytes());
        let chunk = [&kind[..], body].concat();
        png.extend(&chunk);
        png.extend(crc32(&chunk).to_be_bytes());
    }
    png
}

/// As PNG checks its chunks (ISO 3309).
fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| {
            (crc >> 1) ^ (0xEDB8_8320 & 0_u32.wrapping_sub(crc & 1))
        })
    })
}

/// A good photo with this in place of its metadata.
fn with_exif(exif: &[u8]) -> Vec<u8> {
    let whole = picture("other.jpg");
    let payload = [b"Exif\0\0", exif].concat();
    let length = u16::try_from(payload.len() + 2).unwrap().to_be_bytes();
    [&whole[..2], &[0xFF, 0xE1], &length, &payload, &whole[2..]].concat()
}

async fn each_fails_alone_and_names_the_remedy(app: &TestApp) {
    let user = app.user().await;
    let project = user.project().await;
    let mut failed = Vec::new();
    for broken in broken() {
        let asset = user.upload(&project, broken.name, &broken.content).await;
        failed.push((asset, broken));
    }
    // Good photos among them, some with metadata that makes no sense: the picture counts.
    let nonsense: [&[u8]; 5] = [
        b"",
        b"II*\0\xFF\xFF\xFF\xFF",
        // A directory that says it has 65,535 entries, and one that follows itself.
        b"MM\0*\0\0\0\x08\xFF\xFF",
        b"II*\0\x08\0\0\0\0\0\x08\0\0\0",
        // A turn and a time that do not exist.
        b"II*\0\x08\0\0\0\x02\0\x12\x01\x03\0\x01\0\0\0\xFF\0\0\0\x32\x01\x02\0\x14\0\0\0\xF0\xFF\xFF\xFF\0\0\0\0",
    ];
    let mut good = vec![user.upload(&project, "one.jpg", &picture("one.jpg")).await];
    for (number, exif) in nonsense.iter().enumerate() {
        let name = format!("exif-{number}.jpg");
        good.push(user.upload(&project, &name, &with_exif(exif)).await);
    }
    // Files under other names are what they are.
    let png = user
        .upload(&project, "photo.txt", &picture("one-again.jpg"))
        .await;
    good.push(png.clone());
    let text = user
        .upload(&project, "text.jpg", b"not a picture at all")
        .await;
    let archive = [&b"PK\x03\x04"[..], &[0; 100]].concat();
    let archive = user.upload(&project, "archive.png", &archive).await;

    for (asset, broken) in &failed {
        let asset = user.searched(asset).await;
        assert_eq!(
            (&asset["state"], &asset["scan"], &asset["clearance"]),
            (&json!("failed"), &json!("failed"), &json!("needs_review")),
            "{}: {asset}",
            broken.name
        );
        let (code, detail) = (&asset["error"]["code"], &asset["error"]["detail"]);
        assert_eq!(code, broken.code, "{}: {detail}", broken.name);
        let detail = detail.as_str().unwrap();
        assert!(detail.contains(broken.remedy), "{}: {detail}", broken.name);
    }
    let bomb = user
        .get(&format!("/assets/{}", failed[3].0))
        .await
        .is(200)
        .json();
    assert!(
        bomb["error"]["detail"]
            .as_str()
            .unwrap()
            .contains("100000 × 100000 pixels"),
        "{bomb}"
    );
    for asset in &good {
        let asset = user.searched(asset).await;
        assert_eq!(
            (&asset["state"], &asset["scan"], &asset["error"]),
            (&json!("ready"), &json!("thorough"), &Value::Null),
            "{asset}"
        );
    }
    let told = user.get(&format!("/assets/{png}")).await.is(200).json();
    assert_eq!(told["format"], "image/jpeg", "whatever it is called");
    for asset in [text, archive] {
        let asset = user.searched(&asset).await;
        assert_eq!(
            (&asset["state"], &asset["kind"], &asset["scan"]),
            (
                &json!("ready"),
                &json!("document"),
                &json!("not_searchable")
            ),
            "{asset}"
        );
    }

    // Looking again changes nothing, and what failed stays while the rest leaves.
    let again = &failed[0].0;
    user.post(&format!("/assets/{again}/scan"), Value::Null)
        .await
        .is(202);
    assert_eq!(user.searched(again).await["state"], "failed");
    let export = json!({
        "use": { "purpose": "editorial", "channels": ["web"], "territories": ["DE"], "on": "2026-11-24" },
        "unresolved": "redact",
    });
    let path = format!("/projects/{project}/exports");
    let export = user.post(&path, export).await.is(202).id();
    let export = user.finished(&export).await;
    assert_eq!(
        (&export["state"], &export["assets"]),
        (&json!("ready"), &json!(good.len())),
        "{export}"
    );
    let left_out = export["blocked"].as_array().unwrap();
    for (asset, broken) in &failed {
        let left = left_out.iter().find(|left| left["asset_id"] == **asset);
        let reasons = left.map(|left| &left["reasons"]);
        assert!(
            reasons.is_some_and(|reasons| !reasons.as_array().unwrap().is_empty()),
            "{}: {export}",
            broken.name
        );
    }
}

async fn what_is_damaged_is_no_likeness_to_enrol(app: &TestApp) {
    let user = app.user().await;
    let path = format!("/workspaces/{}/talent", user.workspace);
    let talent = user.post(&path, json!({ "name": "T" })).await.is(201).id();
    let consent = json!({
        "kind": "biometric",
        "statement": { "text": "I agree to be matched.", "language": "en" },
        "given_by": { "name": "T", "relation": "self" },
        "method": "paper",
        "given_at": "2026-01-01T10:00:00Z",
    });
    user.post(&format!("/talent/{talent}/consents"), consent)
        .await
        .is(201);
    let references = format!("/talent/{talent}/references");
    for broken in broken() {
        let refused = user
            .send_file(&references, broken.name, broken.content)
            .await
            .is_problem(422, broken.code)
            .json();
        let detail = refused["detail"].as_str().unwrap();
        assert!(detail.contains(broken.remedy), "{}: {detail}", broken.name);
    }
    user.send_file(&references, "one.jpg", picture("one.jpg"))
        .await
        .is(201);
}
