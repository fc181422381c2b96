//! Something between a server and its S3 service: objects look older than they are, or the bucket is full.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::tcp::{OwnedReadHalf, OwnedWriteHalf};
use tokio::net::{TcpListener, TcpStream};

/// A listed time begins so. The same length, a century earlier.
const LISTED: &[u8] = b"<LastModified>20";
const AGED: &[u8] = b"<LastModified>19";

/// What a service says when nothing more fits (in Ceph's words; S3 itself is never full).
fn refusal() -> Vec<u8> {
    let body = "<Error><Code>QuotaExceeded</Code><Message>Quota exceeded.</Message></Error>";
    let head = format!(
        "HTTP/1.1 403 Forbidden\r\nContent-Length: {}\r\n\r\n",
        body.len()
    );
    [head, body.to_owned()].concat().into_bytes()
}

/// Passes requests on, signatures and all; it ends with the test's runtime.
pub(crate) struct Between {
    pub(crate) url: String,
    full: Arc<AtomicBool>,
}

impl Between {
    pub(crate) async fn before(endpoint: &str) -> Self {
        let service = endpoint.strip_prefix("http://").unwrap().to_owned();
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let full = Arc::new(AtomicBool::new(false));
        tokio::spawn({
            let full = Arc::clone(&full);
            async move {
                while let Ok((client, _)) = listener.accept().await {
                    let Ok(service) = TcpStream::connect(&service).await else {
                        continue;
                    };
                    tokio::spawn(pass(client, service, Arc::clone(&full)));
                }
            }
        });
        Self { url, full }
    }

    /// From now on nothing fits any more, or everything does again.
    pub(crate) fn set_full(&self, full: bool) {
        self.full.store(full, Ordering::Relaxed);
    }
}

async fn pass(client: TcpStream, service: TcpStream, full: Arc<AtomicBool>) {
    let (from_client, mut to_client) = client.into_split();
    let (from_service, to_service) = service.into_split();
    let (refusals, mut refused) = tokio::sync::mpsc::channel(1);
    tokio::spawn(async move {
        let mut from_service = Aging(from_service, Vec::new());
        loop {
            // One request at a time: an answer of ours never falls into one of the service's.
            let bytes = tokio::select! {
                bytes = from_service.next() => bytes,
                Some(()) = refused.recv() => refusal(),
            };
            if bytes.is_empty() || to_client.write_all(&bytes).await.is_err() {
                return;
            }
        }
    });
    let _ = requests(from_client, to_service, &full, &refusals).await;
}

/// Reads request after request; those that would store something are refused while it is full.
async fn requests(
    mut client: OwnedReadHalf,
    mut service: OwnedWriteHalf,
    full: &AtomicBool,
    refusals: &tokio::sync::mpsc::Sender<()>,
) -> std::io::Result<()> {
    let mut waiting = Vec::new();
    loop {
        let head = loop {
            match find(&waiting, b"\r\n\r\n") {
                Some(end) => break end + 4,
                None if client.read_buf(&mut waiting).await? == 0 => return Ok(()),
                None => {}
            }
        };
        let text = String::from_utf8_lossy(&waiting[..head]).to_lowercase();
        let length = text
            .lines()
            .find_map(|line| line.strip_prefix("content-length:"))
            .map_or(0, |length| length.trim().parse().unwrap());
        while waiting.len() < head + length {
            if client.read_buf(&mut waiting).await? == 0 {
                return Ok(());
            }
        }
        let request: Vec<u8> = waiting.drain(..head + length).collect();
        if full.load(Ordering::Relaxed) && request.starts_with(b"PUT ") {
            let _ = refusals.send(()).await;
        } else {
            service.write_all(&request).await?;
        }
    }
}

/// Bytes from the service with listed times a century earlier; what may be the beginning of one waits for the rest.
struct Aging(OwnedReadHalf, Vec<u8>);

impl Aging {
    async fn next(&mut self) -> Vec<u8> {
        let Self(service, kept) = self;
        loop {
            // Cancelled between two reads nothing is lost: all that was read is in `kept`.
            if !matches!(service.read_buf(kept).await, Ok(1..)) {
                return std::mem::take(kept);
            }
            while let Some(at) = find(kept, LISTED) {
                kept[at..at + AGED.len()].copy_from_slice(AGED);
            }
            let unsure = (1..LISTED.len())
                .rev()
                .find(|&length| kept.ends_with(&LISTED[..length]))
                .unwrap_or(0);
            let sure: Vec<u8> = kept.drain(..kept.len() - unsure).collect();
            if !sure.is_empty() {
                return sure;
            }
        }
    }
}

fn find(bytes: &[u8], part: &[u8]) -> Option<usize> {
    bytes.windows(part.len()).position(|window| window == part)
}
