//! A download that is read slowly, so that it is on its way for as long as a story needs.

use std::time::Duration;

use reqwest::Method;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpSocket, TcpStream};

use crate::client::Client;

/// What the system may hold of it on the reader's side. Left to itself, it takes tens of megabytes where it can.
const RECEIVED_AHEAD: u32 = 64 * 1024;
/// As long as a file may go on after the reason for it is gone, with room for the answer to be asked for.
const A_MOMENT: Duration = Duration::from_millis(500);

/// A download of which the first bytes have come.
pub(crate) struct Download {
    connection: TcpStream,
    length: u64,
    read: u64,
}

impl Download {
    /// Asks for a file, and reads the head of the answer and a little of the file.
    pub(crate) async fn begin(client: &Client, path: &str) -> Self {
        let request = client.request(Method::GET, path).build().unwrap();
        let url = request.url();
        let address = format!("{}:{}", url.host_str().unwrap(), url.port().unwrap());
        let socket = TcpSocket::new_v4().unwrap();
        socket.set_recv_buffer_size(RECEIVED_AHEAD).unwrap();
        let mut connection = socket.connect(address.parse().unwrap()).await.unwrap();
        let mut head = format!("GET {} HTTP/1.1\r\nhost: {address}\r\n", url.path()).into_bytes();
        for (name, value) in request.headers() {
            head.extend_from_slice(name.as_str().as_bytes());
            head.extend_from_slice(b": ");
            head.extend_from_slice(value.as_bytes());
            head.extend_from_slice(b"\r\n");
        }
        head.extend_from_slice(b"\r\n");
        connection.write_all(&head).await.unwrap();

        let mut answer = Vec::new();
        while !answer.ends_with(b"\r\n\r\n") {
            answer.push(connection.read_u8().await.unwrap());
        }
        let answer = String::from_utf8(answer).unwrap();
        assert!(answer.starts_with("HTTP/1.1 200"), "{path}: {answer}");
        let length = answer
            .lines()
            .find_map(|line| line.strip_prefix("content-length: "))
            .unwrap_or_else(|| panic!("{path}: {answer}"));
        let mut first = [0; 1024];
        connection.read_exact(&mut first).await.unwrap();
        Self {
            connection,
            length: length.parse().unwrap(),
            read: first.len() as u64,
        }
    }

    /// Goes on a moment later, to the end. What lies in sockets by then arrives; what was not sent is not sent any more.
    pub(crate) async fn breaks_off(mut self) {
        tokio::time::sleep(A_MOMENT).await;
        let mut piece = vec![0; 1 << 20];
        // A connection that is reset is one that ended.
        while let Ok(count @ 1..) = self.connection.read(&mut piece).await {
            self.read += count as u64;
        }
        let (read, length) = (self.read, self.length);
        assert!(read < length, "{read} of {length} bytes came");
    }
}

/// A file in which nobody can look for faces, and so long that it does not fit between two sockets.
pub(crate) fn long_file() -> Vec<u8> {
    (0..24 << 20_u32).map(|n| (n ^ (n >> 7)) as u8).collect()
}
