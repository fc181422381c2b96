//! The program itself, started as an operator starts it: for what only a process of its own can show.

use std::env;
use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, Command};

use crate::client::Client;
use crate::stores::Stores;

/// Makes of each story two tests that are handed the stores, one for each pair. Without the program they are skipped.
macro_rules! both_stores_and_the_program {
    ($($story:ident),+ $(,)?) => {
        $(mod $story {
            #[tokio::test]
            async fn sqlite_local() {
                if $crate::process::program().is_some() {
                    super::$story($crate::stores::Stores::local()).await.remove().await;
                }
            }

            #[tokio::test]
            async fn postgres_s3() {
                if $crate::process::program().is_some()
                    && let Some(stores) = $crate::stores::Stores::servers().await
                {
                    super::$story(stores).await.remove().await;
                }
            }
        })+
    };
}

/// The release binary: `MIXIP_TEST_BIN`, or what `make build` made. A CI run takes its absence for a fault.
pub(crate) fn program() -> Option<PathBuf> {
    let path = env::var_os("MIXIP_TEST_BIN").map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/release/mixip"),
        PathBuf::from,
    );
    if path.is_file() {
        return Some(path);
    }
    assert!(env::var_os("CI").is_none(), "{} is missing", path.display());
    eprintln!("SKIPPED: {} is missing; run `make build`", path.display());
    None
}

/// A running server. It ends with the value, if not before.
pub(crate) struct Process {
    child: Child,
    /// Scheme, host and port.
    pub(crate) url: String,
}

impl Process {
    /// Starts `mixip serve` and waits until it is ready.
    pub(crate) async fn start(stores: &Stores) -> Self {
        Self::run(stores, Command::new(program().unwrap()), &stores.data()).await
    }

    /// Starts a command that becomes `mixip` with the arguments that are added here.
    pub(crate) async fn run(stores: &Stores, mut command: Command, data: &Path) -> Self {
        // Fails when another test of this process did it.
        let _ = rustls::crypto::ring::default_provider().install_default();
        // What the machine's own server is told is not meant for tests.
        for (name, _) in
            env::vars_os().filter(|(name, _)| name.to_string_lossy().starts_with("MIXIP_"))
        {
            command.env_remove(name);
        }
        let log = File::options()
            .append(true)
            .create(true)
            .open(stores.log())
            .unwrap();
        command
            .args(["serve", "--listen", "127.0.0.1:0", "--data"])
            .arg(data)
            .envs(stores.variables())
            .env("TMPDIR", stores.temporary())
            .env("MIXIP_LOG", "trace")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(log)
            .kill_on_drop(true);
        let mut child = command.spawn().unwrap();
        let mut line = String::new();
        let out = child.stdout.as_mut().unwrap();
        BufReader::new(out).read_line(&mut line).await.unwrap();
        let url = line
            .strip_prefix("Mix-IP is ready at ")
            .unwrap_or_else(|| panic!("not ready: {line}{}", tail(stores)));
        Self {
            url: url.trim().to_owned(),
            child,
        }
    }

    /// A browser in which nobody is signed in.
    pub(crate) fn anonymous(&self) -> Client {
        Client::new(&self.url)
    }

    /// Its id at the operating system.
    pub(crate) fn id(&self) -> u32 {
        self.child.id().unwrap()
    }

    /// Whether it still runs.
    pub(crate) fn runs(&mut self) -> bool {
        self.child.try_wait().unwrap().is_none()
    }

    /// `kill -9`.
    pub(crate) async fn kill(mut self) {
        self.child.kill().await.unwrap();
    }

    /// Ends it as a service manager does.
    pub(crate) async fn end(mut self) {
        let sent = Command::new("kill").arg(self.id().to_string()).status();
        assert!(sent.await.unwrap().success());
        let status = self.child.wait().await.unwrap();
        assert!(status.success(), "{status}");
    }
}

fn tail(stores: &Stores) -> String {
    let log = std::fs::read_to_string(stores.log()).unwrap_or_default();
    log[log.len().saturating_sub(2_000)..].to_owned()
}
