//! A talent enrols by a photo of themselves: checked, measured, and thrown away unless they let a picture be kept.

use serde_json::{Value, json};

use crate::app::TestApp;
use crate::client::{Client, picture};
use crate::requests::{ask, opened, talent, yes};

both_stores!(
    a7_of_a_photo_of_oneself_the_measurement_alone_stays_unless_more_is_allowed,
    a7_without_a_biometric_consent_nothing_is_measured,
    photos_that_cannot_be_compared_with_are_refused,
);

/// A talent who agreed to be matched, on a device of their own.
async fn enrolling(app: &TestApp) -> (Client, String, Client) {
    let user = app.user().await;
    let project = user.project().await;
    let talent = talent(&user, json!({})).await;
    let (request, token) = ask(&user, &project, &talent).await;
    let device = opened(app, &token).await;
    let mut answer = yes(&device.get("/portal").await.is(200).json());
    answer["biometric"] = json!(true);
    let sign = format!("/portal/requests/{request}/sign");
    device.post(&sign, answer).await.is(201);
    (user, talent, device)
}

async fn a7_of_a_photo_of_oneself_the_measurement_alone_stays_unless_more_is_allowed(
    app: &TestApp,
) {
    let (user, talent, device) = enrolling(app).await;
    let measured = device
        .send_file("/portal/selfies", "me.jpg", picture("one.jpg"))
        .await
        .is(201)
        .json();
    assert_eq!(measured["has_picture"], json!(false));
    let kept = device
        .send_file(
            "/portal/selfies?keep_picture=true",
            "me.jpg",
            picture("one-again.jpg"),
        )
        .await
        .is(201)
        .json();
    assert_eq!(kept["has_picture"], json!(true));

    let image =
        |reference: &Value| format!("/references/{}/image", reference["id"].as_str().unwrap());
    user.get(&image(&measured))
        .await
        .is_problem(404, "not_found");
    let jpeg = user.get(&image(&kept)).await.is(200).body;
    assert!(jpeg.starts_with(&[0xff, 0xd8]));
    let seen = user.get(&format!("/talent/{talent}")).await.is(200).json();
    let has: Vec<_> = seen["references"]
        .as_array()
        .unwrap()
        .iter()
        .map(|reference| reference["has_picture"] == json!(true))
        .collect();
    assert_eq!(has, [false, true]);
    assert_eq!(device.get("/portal").await.json()["templates"], 2);

    // Without a picture there is less to remove, and it goes the same ways.
    user.delete(&format!("/references/{}", measured["id"].as_str().unwrap()))
        .await
        .is(204);
    assert_eq!(device.get("/portal").await.json()["templates"], 1);
    device.delete("/portal/selfies").await.is(204);
    assert_eq!(device.get("/portal").await.json()["templates"], 0);
}

async fn a7_without_a_biometric_consent_nothing_is_measured(app: &TestApp) {
    let user = app.user().await;
    let project = user.project().await;
    let talent = talent(&user, json!({})).await;
    let (request, token) = ask(&user, &project, &talent).await;
    let device = opened(app, &token).await;
    let answer = yes(&device.get("/portal").await.is(200).json());
    let sign = format!("/portal/requests/{request}/sign");
    device.post(&sign, answer).await.is(201);
    device
        .send_file("/portal/selfies", "me.jpg", picture("one.jpg"))
        .await
        .is_problem(409, "consent_required");
    assert_eq!(device.get("/portal").await.json()["templates"], 0);
}

async fn photos_that_cannot_be_compared_with_are_refused(app: &TestApp) {
    let (_, _, device) = enrolling(app).await;
    let one = image::load_from_memory(&picture("one.jpg")).unwrap();
    let jpeg = |image: image::DynamicImage| {
        let mut bytes = std::io::Cursor::new(Vec::new());
        image
            .write_to(&mut bytes, image::ImageFormat::Jpeg)
            .unwrap();
        bytes.into_inner()
    };
    let empty = image::DynamicImage::ImageRgb8(image::RgbImage::from_pixel(
        640,
        480,
        image::Rgb([90, 120, 90]),
    ));
    let refused = [
        (picture("both.jpg"), "several_faces"),
        (jpeg(empty), "no_face"),
        (jpeg(one.blur(one.width() as f32 / 90.0)), "face_blurred"),
        (jpeg(one.brighten(120)), "face_badly_lit"),
    ];
    for (photo, code) in refused {
        device
            .send_file("/portal/selfies", "me.jpg", photo)
            .await
            .is_problem(422, code);
    }
    assert_eq!(device.get("/portal").await.json()["templates"], 0);
}
