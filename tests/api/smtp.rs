//! The mail server of a test run, and what stands between it and ours to make trouble.

use std::env;
use std::net::SocketAddr;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

use serde_json::Value;
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinSet;

/// Address of the mail server; nothing where there is none, which a CI run takes for a fault.
pub(crate) fn server() -> Option<String> {
    let server = env::var("MIXIP_TEST_SMTP").ok();
    assert!(
        server.is_some() || env::var_os("CI").is_none(),
        "MIXIP_TEST_SMTP is not set"
    );
    if server.is_none() {
        eprintln!("SKIPPED: MIXIP_TEST_SMTP is not set");
    }
    server
}

/// What the mail server got for an address.
pub(crate) async fn letters_to(to: &str) -> Vec<Value> {
    let url = env::var("MIXIP_TEST_LETTERS").unwrap();
    let _ = rustls::crypto::ring::default_provider().install_default();
    let letters: Vec<Value> = reqwest::get(url).await.unwrap().json().await.unwrap();
    let is_to = |letter: &Value| letter["to"][0]["address"] == to;
    letters.into_iter().filter(is_to).collect()
}

/// Passes everything on to the mail server, once it is open; until then it hangs up. Refuses one recipient itself.
pub(crate) struct Between {
    address: SocketAddr,
    trouble: Arc<Trouble>,
    _accepting: JoinSet<()>,
}

#[derive(Default)]
struct Trouble {
    open: AtomicBool,
    refused: Mutex<String>,
}

impl Between {
    pub(crate) async fn start(server: String) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let trouble = Arc::new(Trouble::default());
        let mut accepting = JoinSet::new();
        let shared = Arc::clone(&trouble);
        accepting.spawn(async move {
            let mut passing = JoinSet::new();
            loop {
                let (client, _) = listener.accept().await.unwrap();
                if shared.open.load(Ordering::SeqCst) {
                    passing.spawn(pass(client, server.clone(), Arc::clone(&shared)));
                }
            }
        });
        Self {
            address,
            trouble,
            _accepting: accepting,
        }
    }

    pub(crate) fn port(&self) -> u16 {
        self.address.port()
    }

    /// The server is there from now on.
    pub(crate) fn open(&self) {
        self.trouble.open.store(true, Ordering::SeqCst);
    }

    /// Says of this recipient, and of no other, that there is nobody of the name.
    pub(crate) fn refuse(&self, to: &str) {
        to.clone_into(&mut self.trouble.refused.lock().unwrap());
    }
}

async fn pass(client: TcpStream, server: String, trouble: Arc<Trouble>) {
    let Ok(server) = TcpStream::connect(server).await else {
        return;
    };
    let (client_in, mut client_out) = client.into_split();
    let (mut server_in, mut server_out) = server.into_split();
    let (refusals, mut to_client) = tokio::sync::mpsc::channel::<&[u8]>(1);
    let mut answers = JoinSet::new();
    answers.spawn(async move {
        let mut bytes = [0; 4096];
        loop {
            use tokio::io::AsyncReadExt;
            tokio::select! {
                read = server_in.read(&mut bytes) => match read {
                    Ok(count) if count > 0 && client_out.write_all(&bytes[..count]).await.is_ok() => {}
                    _ => return,
                },
                Some(refusal) = to_client.recv() => {
                    if client_out.write_all(refusal).await.is_err() {
                        return;
                    }
                }
            }
        }
    });
    let mut lines = BufReader::new(client_in).split(b'\n');
    while let Ok(Some(mut line)) = lines.next_segment().await {
        let text = String::from_utf8_lossy(&line).to_lowercase();
        let refused = trouble.refused.lock().unwrap().clone();
        if !refused.is_empty() && text.starts_with("rcpt to:") && text.contains(&refused) {
            let _ = refusals
                .send(b"550 5.1.1 there is nobody of this name\r\n")
                .await;
            continue;
        }
        line.push(b'\n');
        if server_out.write_all(&line).await.is_err() {
            return;
        }
    }
}
