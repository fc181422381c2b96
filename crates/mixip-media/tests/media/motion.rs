//! Videos inside pictures, written by Debian's ffmpeg where it is installed.

use std::process::Command;

use image::{ImageFormat, RgbImage};
use mixip_media::{Limits, Sandbox, decode, motion_frames};

use crate::fixtures::{encode, gradient, jpeg, plain};

/// An MP4 of these pictures, or `None` (and a word about it) where ffmpeg or the sandbox is missing.
pub(crate) fn video(pictures: &[RgbImage], more: &[&str]) -> Option<Vec<u8>> {
    if Sandbox::detect() != Sandbox::Bubblewrap {
        eprintln!("skipped: {:?}", Sandbox::detect());
        return None;
    }
    let folder = tempfile::tempdir().unwrap();
    for (at, picture) in pictures.iter().enumerate() {
        let bytes = encode(picture.clone(), ImageFormat::Png);
        std::fs::write(folder.path().join(format!("{at}.png")), bytes).unwrap();
    }
    let mut command = Command::new("ffmpeg");
    command
        .current_dir(folder.path())
        .args(["-nostdin", "-loglevel", "error", "-framerate", "30"])
        .args(["-i", "%d.png", "-c:v", "libx264", "-qp", "8"])
        .args(["-pix_fmt", "yuv420p"])
        .args(more)
        .arg("out.mp4");
    match command.output() {
        Ok(done) if done.status.success() => {
            Some(std::fs::read(folder.path().join("out.mp4")).unwrap())
        }
        Ok(done) => panic!("ffmpeg failed: {}", String::from_utf8_lossy(&done.stderr)),
        Err(e) => {
            eprintln!("skipped: ffmpeg: {e}");
            None
        }
    }
}

/// Twelve grey pictures, each lighter than the one before.
fn greys() -> Vec<RgbImage> {
    (0..12).map(|n| plain(64, 48, [20 * n; 3])).collect()
}

#[test]
fn every_frame_of_the_video_is_given_in_order() {
    let Some(video) = video(&greys(), &[]) else {
        return;
    };
    let photo = [&jpeg(&gradient())[..], b"MotionPhoto_Data", &video, b"SEFT"].concat();
    let frames = motion_frames(&photo, &Limits::default()).unwrap();
    assert_eq!(frames.len(), 12);
    for n in 0..12 {
        let picture = frames.picture(n).unwrap().unwrap();
        assert_eq!(picture.dimensions(), (64, 48));
        let shade = i32::from(picture.get_pixel(30, 20).0[0]);
        assert!((shade - 20 * n as i32).abs() <= 4, "{n}: {shade}");
    }
    assert!(frames.picture(12).unwrap().is_none());
    // The picture itself is what it was.
    let picture = decode(&photo, &Limits::default()).unwrap();
    assert_eq!((picture.frames, picture.videos.len()), (1, 1));
    assert!(
        motion_frames(&jpeg(&gradient()), &Limits::default())
            .unwrap()
            .is_empty()
    );
}

#[test]
fn large_frames_come_reduced() {
    let Some(video) = video(&[plain(2560, 1440, [90; 3])], &[]) else {
        return;
    };
    let photo = [jpeg(&gradient()), video].concat();
    let frames = motion_frames(&photo, &Limits::default()).unwrap();
    assert_eq!(
        frames.picture(0).unwrap().unwrap().dimensions(),
        (1280, 720)
    );
}

/// A video that cannot be seen to its end was not searched.
#[test]
fn a_damaged_video_is_an_error() {
    let noise = |n: u32| {
        RgbImage::from_fn(160, 120, |x, y| {
            image::Rgb([(x * y * (n + 7) % 251) as u8, (x ^ y) as u8, (y * n) as u8])
        })
    };
    let pictures: Vec<_> = (0..12).map(noise).collect();
    let Some(video) = video(&pictures, &["-movflags", "+faststart"]) else {
        return;
    };
    let code = |video: &[u8]| {
        let photo = [&jpeg(&gradient())[..], video].concat();
        motion_frames(&photo, &Limits::default())
            .map_err(|e| e.code())
            .map(|f| f.len())
    };
    assert_eq!(code(&video), Ok(12));
    assert_eq!(code(&video[..video.len() * 2 / 3]), Err("corrupt"), "cut");
    let mut damaged = video.clone();
    let middle = damaged.len() / 2;
    for byte in &mut damaged[middle..middle + 2_000] {
        *byte ^= 0x5a;
    }
    assert_eq!(code(&damaged), Err("corrupt"), "damaged");
    assert_eq!(
        code(&crate::fixtures::mp4()),
        Err("corrupt"),
        "no video at all"
    );
}

#[test]
fn limits_hold() {
    let Some(video) = video(&greys(), &[]) else {
        return;
    };
    let photo = [jpeg(&gradient()), video].concat();
    let few = Limits {
        max_frames: 11,
        ..Limits::default()
    };
    let error = motion_frames(&photo, &few).map(|f| f.len()).unwrap_err();
    assert_eq!(error.code(), "too_large");
    let none = Limits {
        sandbox: Sandbox::Missing("no namespaces".into()),
        ..Limits::default()
    };
    let error = motion_frames(&photo, &none).map(|f| f.len()).unwrap_err();
    assert_eq!(error.code(), "sandbox_missing");
    assert!(error.to_string().contains("bubblewrap"), "{error}");
}
