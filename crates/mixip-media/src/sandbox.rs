//! Where C decoders run: a child that sees the system's programs and libraries, its own empty `/tmp` in memory, and
//! nothing else. No network, no other files, no other processes, bounded memory and time.

use std::io::{Read, Write};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::OnceLock;
use std::sync::mpsc;
use std::time::{Duration, Instant};

/// How children are confined.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sandbox {
    /// By bubblewrap: namespaces of its own for users, processes, network, mounts and the rest.
    Bubblewrap,
    /// There is none, for the reason given; what needs one is refused.
    Missing(String),
    /// The operator chose to run decoders without one. Limits on memory and time still hold.
    Unconfined,
}

impl Sandbox {
    /// Tries bubblewrap once in the life of this process. In containers it may be installed and still not work,
    /// because the kernel does not let them make namespaces.
    #[must_use]
    pub fn detect() -> Self {
        static FOUND: OnceLock<Sandbox> = OnceLock::new();
        FOUND
            .get_or_init(|| {
                let bounds = Bounds {
                    memory: 64 << 20,
                    output: 1 << 10,
                    timeout: Duration::from_secs(10),
                };
                match Self::Bubblewrap.run(&["true"], &[], &bounds) {
                    Ok(done) if done.status.success() => Self::Bubblewrap,
                    Ok(done) => Self::Missing(first_line(&done.errors)),
                    Err(RunError::System(e)) => {
                        Self::Missing(format!("bwrap could not be started: {e}"))
                    }
                    Err(RunError::TimedOut | RunError::TooMuchOutput) => {
                        Self::Missing("bwrap did not answer".into())
                    }
                }
            })
            .clone()
    }

    /// Runs a program, in an empty folder, with `input` on its standard input and gives what it wrote to its standard
    /// output.
    pub(crate) fn run(
        &self,
        program: &[&str],
        input: &[u8],
        bounds: &Bounds,
    ) -> Result<Done, RunError> {
        let mut command = self.command(bounds).map_err(RunError::System)?;
        // Only for a child without a sandbox; in one, the folder is in the sandbox's memory.
        let folder = match self {
            Self::Unconfined => {
                Some(tempfile::tempdir().map_err(|e| RunError::System(e.to_string()))?)
            }
            _ => None,
        };
        if let Some(folder) = &folder {
            command.current_dir(folder.path());
        }
        let mut child = command
            .args(program)
            .env_clear()
            .env("PATH", "/usr/bin:/bin")
            .env("LC_ALL", "C")
            .env("HOME", "/tmp")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .process_group(0)
            .spawn()
            .map_err(|e| RunError::System(e.to_string()))?;
        let deadline = Instant::now() + bounds.timeout;
        let finished = converse(&mut child, input, bounds, deadline).and_then(|texts| {
            // Programs close their outputs a moment before they end, and how they end matters.
            while child
                .try_wait()
                .map_err(|e| RunError::System(e.to_string()))?
                .is_none()
            {
                if Instant::now() > deadline {
                    return Err(RunError::TimedOut);
                }
                std::thread::sleep(Duration::from_millis(1));
            }
            Ok(texts)
        });
        // On every way out, also the good one, nothing of the group may live on.
        end_group(&child);
        let status = child.wait().map_err(|e| RunError::System(e.to_string()))?;
        finished.map(|(output, errors)| Done {
            status,
            output,
            errors,
        })
    }

    fn command(&self, bounds: &Bounds) -> Result<Command, String> {
        let mut command = Command::new("prlimit");
        command.args([
            format!("--as={}", bounds.memory),
            format!("--cpu={}", bounds.timeout.as_secs().max(1) + 1),
            format!("--fsize={}", bounds.output),
            "--core=0".into(),
            "--nofile=64".into(),
        ]);
        match self {
            Self::Bubblewrap => {
                command.arg("bwrap").args(confinement(bounds));
            }
            Self::Unconfined => {}
            Self::Missing(reason) => return Err(reason.clone()),
        }
        Ok(command)
    }
}

/// What a child may use.
pub(crate) struct Bounds {
    /// Bytes of address space.
    pub(crate) memory: u64,
    /// Bytes of output, and of any file it writes.
    pub(crate) output: u64,
    /// From start to end; as processor time, too.
    pub(crate) timeout: Duration,
}

/// A child that ended by itself.
pub(crate) struct Done {
    pub(crate) status: ExitStatus,
    pub(crate) output: Vec<u8>,
    pub(crate) errors: Vec<u8>,
}

/// Why a child did not end by itself.
#[derive(Debug)]
pub(crate) enum RunError {
    System(String),
    TimedOut,
    TooMuchOutput,
}

fn confinement(bounds: &Bounds) -> Vec<String> {
    let mut arguments: Vec<String> = [
        "--unshare-all",
        "--die-with-parent",
        "--new-session",
        "--cap-drop",
        "ALL",
        "--ro-bind",
        "/usr",
        "/usr",
        "--ro-bind-try",
        "/etc/alternatives",
        "/etc/alternatives",
        "--ro-bind-try",
        "/etc/ld.so.cache",
        "/etc/ld.so.cache",
        "--dev",
        "/dev",
        "--size",
    ]
    .map(String::from)
    .into();
    arguments.extend([bounds.output.to_string(), "--tmpfs".into(), "/tmp".into()]);
    arguments.extend(["--chdir".into(), "/tmp".into()]);
    for name in ["bin", "lib", "lib32", "lib64"] {
        let path = format!("/{name}");
        // Debian keeps these as links into /usr; where they are folders they are bound as such.
        if Path::new(&path).is_symlink() {
            arguments.extend(["--symlink".into(), format!("usr/{name}"), path]);
        } else if Path::new(&path).is_dir() {
            arguments.extend(["--ro-bind".into(), path.clone(), path]);
        }
    }
    // The root itself is memory, too, and nobody has to write there.
    arguments.extend(["--remount-ro".into(), "/".into(), "--".into()]);
    arguments
}

/// Feeds the child and listens to it until it closes its outputs, within the bounds.
fn converse(
    child: &mut Child,
    input: &[u8],
    bounds: &Bounds,
    deadline: Instant,
) -> Result<(Vec<u8>, Vec<u8>), RunError> {
    let pipes = (child.stdin.take(), child.stdout.take(), child.stderr.take());
    let (Some(mut stdin), Some(stdout), Some(stderr)) = pipes else {
        return Err(RunError::System("a pipe is missing".into()));
    };
    // The threads are on their own: without a sandbox a grandchild may keep a pipe open for longer than anyone waits.
    let input = input.to_vec();
    // A child that does not read all of its input is no error; what it wrote tells.
    std::thread::spawn(move || stdin.write_all(&input));
    let (tell, told) = mpsc::channel();
    listen(stdout, bounds.output, 0, tell.clone());
    listen(stderr, 64 << 10, 1, tell);
    let mut texts = [Vec::new(), Vec::new()];
    for _ in 0..2 {
        let left = deadline.saturating_duration_since(Instant::now());
        let (number, text) = told.recv_timeout(left).map_err(|_| RunError::TimedOut)?;
        texts[number] = text.map_err(|e| RunError::System(e.to_string()))?;
        if texts[0].len() as u64 > bounds.output {
            return Err(RunError::TooMuchOutput);
        }
    }
    let [output, errors] = texts;
    Ok((output, errors))
}

/// What a pipe said, with the pipe's number.
type Heard = (usize, std::io::Result<Vec<u8>>);

/// Reads a pipe to its end, or to one byte over the limit.
fn listen(pipe: impl Read + Send + 'static, limit: u64, number: usize, tell: mpsc::Sender<Heard>) {
    std::thread::spawn(move || {
        let mut text = Vec::new();
        let read = pipe.take(limit + 1).read_to_end(&mut text);
        // The receiver is gone when time was up.
        let _ = tell.send((number, read.map(|_| text)));
    });
}

/// Kills the child and whatever it started. Bubblewrap takes its own processes along (`--die-with-parent`).
fn end_group(child: &Child) {
    if let Some(group) = i32::try_from(child.id())
        .ok()
        .and_then(rustix::process::Pid::from_raw)
    {
        // The group is gone already when the child ended by itself.
        let _ = rustix::process::kill_process_group(group, rustix::process::Signal::KILL);
    }
}

pub(crate) fn first_line(text: &[u8]) -> String {
    let text = String::from_utf8_lossy(text);
    let line: String = text
        .lines()
        .next()
        .unwrap_or_default()
        .chars()
        .filter(|c| !c.is_control())
        .take(200)
        .collect();
    if line.is_empty() {
        "it gave no reason".into()
    } else {
        line
    }
}

#[cfg(test)]
mod tests;
