#![expect(clippy::unwrap_used, reason = "tests")]

use std::net::TcpListener;
use std::time::{Duration, Instant};

use super::{Bounds, Done, RunError, Sandbox};

fn bounds() -> Bounds {
    Bounds {
        memory: 256 << 20,
        output: 1 << 20,
        timeout: Duration::from_secs(10),
    }
}

/// Runs a shell script in the sandbox, or says that there is none here.
fn confined(script: &str, input: &[u8], bounds: &Bounds) -> Option<Result<Done, RunError>> {
    let sandbox = Sandbox::detect();
    if let Sandbox::Missing(reason) = &sandbox {
        eprintln!("skipped: {reason}");
        return None;
    }
    Some(sandbox.run(&["bash", "-c", script], input, bounds))
}

fn free(script: &str) -> Done {
    Sandbox::Unconfined
        .run(&["bash", "-c", script], &[], &bounds())
        .unwrap()
}

#[test]
fn input_goes_in_and_output_comes_out() {
    let Some(done) = confined("wc -c; echo trouble >&2; exit 3", &[7; 300_000], &bounds()) else {
        return;
    };
    let done = done.unwrap();
    assert_eq!(
        (done.output, done.errors),
        (b"300000\n".to_vec(), b"trouble\n".to_vec())
    );
    assert_eq!(done.status.code(), Some(3));
}

#[test]
fn there_is_no_network() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let script = format!(
        "exec 3<>/dev/tcp/127.0.0.1/{}",
        listener.local_addr().unwrap().port()
    );
    // Outside, the same script connects: the probe works.
    assert!(free(&script).status.success());
    listener.set_nonblocking(true).unwrap();
    assert!(listener.accept().is_ok());
    let Some(done) = confined(&script, &[], &bounds()) else {
        return;
    };
    let done = done.unwrap();
    assert!(!done.status.success());
    assert!(
        String::from_utf8_lossy(&done.errors).contains("unreachable") || listener.accept().is_err()
    );
    assert!(listener.accept().is_err());
}

#[test]
fn other_files_cannot_be_read_or_written() {
    let folder = tempfile::tempdir().unwrap();
    let secret = folder.path().join("secret");
    std::fs::write(&secret, "of another user").unwrap();
    let secret = secret.to_str().unwrap();
    assert!(free(&format!("cat {secret}")).status.success());
    for path in [
        secret,
        "/etc/passwd",
        "/proc/self/environ",
        "/proc/1/cmdline",
        "/root",
        "/home",
        "/var",
        "/sys",
        "/run",
    ] {
        let Some(done) = confined(&format!("cat {path} || ls {path}"), &[], &bounds()) else {
            return;
        };
        let done = done.unwrap();
        assert!(!done.status.success() && done.output.is_empty(), "{path}");
    }
    for path in ["/usr/bin/planted", "/etc/planted", "/planted"] {
        let done = confined(&format!("echo x > {path}"), &[], &bounds())
            .unwrap()
            .unwrap();
        assert!(!done.status.success(), "{path}");
        assert!(
            !std::path::Path::new(path).exists(),
            "{path} was written outside"
        );
    }
    // What it writes into its own /tmp is gone with it.
    let name = format!("/tmp/planted-{}", std::process::id());
    assert!(
        confined(&format!("echo x > {name} && cat {name}"), &[], &bounds())
            .unwrap()
            .unwrap()
            .status
            .success()
    );
    assert!(!std::path::Path::new(&name).exists());
}

#[test]
fn the_servers_environment_stays_outside() {
    // Cargo sets this for every test.
    assert!(std::env::var_os("CARGO_MANIFEST_DIR").is_some());
    let Some(done) = confined("env", &[], &bounds()) else {
        return;
    };
    let text = String::from_utf8(done.unwrap().output).unwrap();
    assert!(
        !text.contains("CARGO") && text.contains("LC_ALL=C"),
        "{text}"
    );
}

#[test]
fn memory_is_bounded() {
    let greedy = r#"perl -e '$x = "a" x (400 << 20); print length $x'"#;
    let Some(done) = confined(greedy, &[], &bounds()) else {
        return;
    };
    assert!(!done.unwrap().status.success());
    let more = Bounds {
        memory: 2 << 30,
        ..bounds()
    };
    let done = confined(greedy, &[], &more).unwrap().unwrap();
    assert!(
        done.status.success(),
        "the probe works: {}",
        String::from_utf8_lossy(&done.errors)
    );
    // Files in its /tmp are memory, too.
    let done = confined("head -c 3M /dev/zero > /tmp/a", &[], &bounds())
        .unwrap()
        .unwrap();
    assert!(!done.status.success());
    let done = confined(
        "for n in 1 2 3; do head -c 700K /dev/zero > /tmp/$n || exit 1; done",
        &[],
        &bounds(),
    )
    .unwrap()
    .unwrap();
    assert!(!done.status.success());
}

#[test]
fn a_child_that_hangs_is_killed_with_its_children() {
    let start = Instant::now();
    let short = Bounds {
        timeout: Duration::from_millis(400),
        ..bounds()
    };
    // Long enough to be seen, short enough to go away should this fail.
    let marker = format!("60.{}", std::process::id());
    let Some(done) = confined(
        &format!("setsid sleep {marker} & sleep {marker}"),
        &[],
        &short,
    ) else {
        return;
    };
    assert!(matches!(done, Err(RunError::TimedOut)));
    assert!(
        start.elapsed() < Duration::from_secs(5),
        "{:?}",
        start.elapsed()
    );
    assert!(gone(&marker));

    // One that ends well leaves nobody behind either.
    let done = confined(
        &format!("setsid sleep {marker} >/dev/null 2>&1 & exit 0"),
        &[],
        &bounds(),
    )
    .unwrap();
    assert!(done.unwrap().status.success());
    assert!(gone(&marker));
}

#[test]
fn without_a_sandbox_the_time_limit_holds_too() {
    let start = Instant::now();
    let short = Bounds {
        timeout: Duration::from_millis(300),
        ..bounds()
    };
    // One that leaves its group keeps the pipes open, and cannot be found any more.
    for script in ["sleep 3", "setsid sleep 3 & exit 0"] {
        let done = Sandbox::Unconfined.run(&["bash", "-c", script], &[7; 300_000], &short);
        assert!(matches!(done, Err(RunError::TimedOut)), "{script}");
    }
    assert!(
        start.elapsed() < Duration::from_secs(2),
        "{:?}",
        start.elapsed()
    );
}

/// Whether no process has `marker` in its command line, within two seconds.
fn gone(marker: &str) -> bool {
    let found = || {
        std::fs::read_dir("/proc")
            .unwrap()
            .filter_map(Result::ok)
            .any(|entry| {
                let line = std::fs::read(entry.path().join("cmdline")).unwrap_or_default();
                let own = entry.file_name().to_string_lossy() == std::process::id().to_string();
                !own && String::from_utf8_lossy(&line)
                    .split('\0')
                    .any(|word| word == marker)
            })
    };
    (0..100).any(|_| {
        std::thread::sleep(Duration::from_millis(20));
        !found()
    })
}

#[test]
fn endless_output_is_cut_off() {
    let start = Instant::now();
    let Some(done) = confined("yes", &[], &bounds()) else {
        return;
    };
    assert!(matches!(done, Err(RunError::TooMuchOutput)));
    assert!(start.elapsed() < Duration::from_secs(5));
}

#[test]
fn a_missing_sandbox_runs_nothing() {
    let missing = Sandbox::Missing("no reason".into());
    assert!(matches!(
        missing.run(&["true"], &[], &bounds()),
        Err(RunError::System(_))
    ));
}
