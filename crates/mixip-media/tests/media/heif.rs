//! HEIC and AVIF, written by Debian's heif-enc where it is installed.

use std::ops::ControlFlow;

use std::process::Command;

use image::{ImageEncoder, ImageFormat, RgbImage, Rgba, RgbaImage};
use mixip_media::{
    ExportFormat, Format, Limits, Sandbox, decode, encode_export, for_each_frame, probe, sniff,
};

use crate::fixtures::{difference, display_p3, encode, gradient, mp4, plain, with_exif};

/// A file made by heif-enc from these files, or `None` (and a word about it) where it or the sandbox is missing.
fn heif(sources: &[(&str, Vec<u8>)], ending: &str) -> Option<Vec<u8>> {
    if Sandbox::detect() != Sandbox::Bubblewrap {
        eprintln!("skipped: {:?}", Sandbox::detect());
        return None;
    }
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join(format!("out.{ending}"));
    let mut command = Command::new("heif-enc");
    command.args(["-q", "95", "-o"]).arg(&out);
    for (name, bytes) in sources {
        let path = folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        command.arg(path);
    }
    match command.output() {
        Ok(done) if done.status.success() => Some(std::fs::read(&out).unwrap()),
        Ok(done) => panic!("heif-enc failed: {}", String::from_utf8_lossy(&done.stderr)),
        Err(e) => {
            eprintln!("skipped: heif-enc: {e}");
            None
        }
    }
}

fn png(picture: &RgbImage) -> Vec<u8> {
    encode(picture.clone(), ImageFormat::Png)
}

#[test]
fn both_formats_are_decoded_in_the_sandbox() {
    for (ending, format) in [("heic", Format::Heic), ("avif", Format::Avif)] {
        let Some(bytes) = heif(&[("a.png", png(&gradient()))], ending) else {
            return;
        };
        assert_eq!(sniff(&bytes), format);
        let told = probe(&bytes, &Limits::default()).unwrap();
        assert_eq!((told.width, told.height), (61, 47), "{ending}");
        let picture = decode(&bytes, &Limits::default()).unwrap();
        assert_eq!(
            difference(&picture.first, &gradient(), 24),
            None,
            "{ending}"
        );
        assert_eq!(
            (picture.format, picture.frames, picture.videos.clone()),
            (format, 1, Vec::new())
        );
        assert_eq!(ExportFormat::of(&picture), ExportFormat::Jpeg);
        assert!(encode_export(&picture, ExportFormat::Jpeg, None).is_ok());
    }
}

#[test]
fn libheif_has_turned_the_picture_already() {
    // heif-enc copies the Exif orientation without a turning property: HEIF readers ignore it (ISO/IEC 23008-12, A.2).
    let jpeg = with_exif(
        &crate::fixtures::jpeg(&gradient()),
        &crate::fixtures::orientation(6),
    );
    let Some(mut bytes) = heif(&[("a.jpg", jpeg)], "heic") else {
        return;
    };
    let picture = decode(&bytes, &Limits::default()).unwrap();
    assert_eq!(difference(&picture.first, &gradient(), 28), None);
    assert_eq!(picture.metadata.orientation, Some(6));
    // The pixel information property is replaced by one that turns by 90° against the clock.
    let at = bytes.windows(4).position(|w| w == b"pixi").unwrap();
    bytes[at..at + 5].copy_from_slice(b"irot\x01");
    let told = probe(&bytes, &Limits::default()).unwrap();
    assert_eq!((told.width, told.height), (47, 61));
    let picture = decode(&bytes, &Limits::default()).unwrap();
    assert_eq!(
        difference(&picture.first, &image::imageops::rotate270(&gradient()), 28),
        None
    );
}

#[test]
fn every_picture_of_a_burst_is_shown() {
    let sources: Vec<_> = (0..11_u8)
        .map(|n| (format!("{n}.png"), png(&plain(64, 64, [20 * n; 3]))))
        .collect();
    let named: Vec<_> = sources
        .iter()
        .map(|(name, bytes)| (name.as_str(), bytes.clone()))
        .collect();
    let Some(bytes) = heif(&named, "heic") else {
        return;
    };
    let mut seen = Vec::new();
    let count = for_each_frame(&bytes, &Limits::default(), |_, picture| {
        seen.push(picture.get_pixel(30, 30).0[0]);
        ControlFlow::Continue(())
    });
    assert_eq!(count, Ok(11));
    assert!(
        seen.iter()
            .zip(0..)
            .all(|(s, n): (&u8, u8)| s.abs_diff(20 * n) < 6),
        "{seen:?}"
    );
    assert_eq!(decode(&bytes, &Limits::default()).unwrap().frames, 11);
}

#[test]
fn transparency_and_profiles_come_through() {
    let rgba = RgbaImage::from_fn(64, 64, |x, _| {
        Rgba([200, 40, 40, if x < 32 { 0 } else { 255 }])
    });
    let Some(bytes) = heif(&[("a.png", encode(rgba, ImageFormat::Png))], "heic") else {
        return;
    };
    let picture = decode(&bytes, &Limits::default()).unwrap();
    let alpha = picture.alpha.clone().unwrap();
    assert!(alpha.get_pixel(5, 5).0[0] < 20 && alpha.get_pixel(60, 60).0[0] > 235);
    assert_eq!(ExportFormat::of(&picture), ExportFormat::Png);

    // Phones write Display P3.
    let mut p3 = Vec::new();
    let mut encoder = image::codecs::png::PngEncoder::new(&mut p3);
    encoder.set_icc_profile(display_p3()).unwrap();
    let flat = plain(64, 64, [128, 64, 32]);
    encoder
        .write_image(flat.as_raw(), 64, 64, image::ExtendedColorType::Rgb8)
        .unwrap();
    let Some(bytes) = heif(&[("a.png", p3)], "heic") else {
        return;
    };
    let [r, g, b] = decode(&bytes, &Limits::default())
        .unwrap()
        .first
        .get_pixel(30, 30)
        .0;
    assert!(
        r.abs_diff(138) <= 4 && g.abs_diff(59) <= 4 && b.abs_diff(21) <= 4,
        "{r} {g} {b}"
    );
}

#[test]
fn damage_and_hidden_videos_are_found() {
    let Some(bytes) = heif(&[("a.png", png(&gradient()))], "heic") else {
        return;
    };
    for tenth in 1..10 {
        let cut = &bytes[..bytes.len() * tenth / 10];
        let code = decode(cut, &Limits::default())
            .map(|_| "decoded")
            .map_err(|e| e.code());
        assert!(
            matches!(code, Err("truncated" | "corrupt")),
            "{tenth}: {code:?}"
        );
    }
    // Samsung's motion photos keep their video in a box of their own.
    let video = mp4();
    let length = (video.len() as u32 + 8).to_be_bytes();
    let motion = [&bytes[..], &length, b"mpvd", &video].concat();
    let picture = decode(&motion, &Limits::default()).unwrap();
    let start = bytes.len() as u64 + 8;
    assert_eq!(picture.videos.first(), Some(&(start..motion.len() as u64)));
}

#[test]
fn without_a_sandbox_it_is_refused_unless_the_operator_chose_so() {
    let Some(bytes) = heif(&[("a.png", png(&gradient()))], "heic") else {
        return;
    };
    let missing = Limits {
        sandbox: Sandbox::Missing("no user namespaces".into()),
        ..Limits::default()
    };
    let error = decode(&bytes, &missing).unwrap_err();
    assert_eq!(
        (error.code(), error.is_installation()),
        ("sandbox_missing", true)
    );
    let words = error.to_string();
    assert!(
        words.contains("no user namespaces") && words.contains("apt install bubblewrap"),
        "{words}"
    );

    let chosen = Limits {
        sandbox: Sandbox::Unconfined,
        ..Limits::default()
    };
    assert_eq!(
        decode(&bytes, &chosen).unwrap().first.dimensions(),
        (61, 47)
    );
    // Nothing is left of the file where other programs could find it, also when its decoder was killed.
    let short = Limits {
        timeout: std::time::Duration::from_millis(1),
        ..chosen
    };
    assert_eq!(decode(&bytes, &short).unwrap_err().code(), "timed_out");
    let entries = std::fs::read_dir(std::env::temp_dir())
        .unwrap()
        .filter_map(Result::ok);
    let left: Vec<_> = entries
        .filter(|e| std::fs::read(e.path().join("in")).is_ok_and(|found| found == bytes))
        .collect();
    assert!(left.is_empty(), "{left:?}");
}

#[test]
fn a_size_that_lies_runs_into_the_childs_limits() {
    let Some(bytes) = heif(&[("a.png", png(&plain(1500, 1000, [50, 90, 20])))], "heic") else {
        return;
    };
    let tight = Limits {
        max_child_memory: 68 << 20,
        ..Limits::default()
    };
    let error = decode(&bytes, &tight).unwrap_err();
    assert_eq!(error.code(), "too_large", "{error}");
    let large = Limits {
        max_pixels: 1_000_000,
        ..Limits::default()
    };
    assert_eq!(decode(&bytes, &large).unwrap_err().code(), "too_large");
    let short = Limits {
        timeout: std::time::Duration::from_millis(30),
        ..Limits::default()
    };
    assert_eq!(decode(&bytes, &short).unwrap_err().code(), "timed_out");
}
