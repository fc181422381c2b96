//! A bag (RFC 8493, version 1.0) in a ZIP that is written straight into the vault. In memory are one chunk, and of each file
//! its name and hash.

use std::fmt::Write;

use jiff::Timestamp;
use sha2::{Digest, Sha512};
use uuid::Uuid;

use crate::exports::Archive;
use crate::storage::Sealed;
use crate::{App, Result};

const DECLARATION: &str = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";
const DECLARATION_FILE: &str = "bagit.txt";
const INFO_FILE: &str = "bag-info.txt";
const MANIFEST_FILE: &str = "manifest-sha512.txt";
const TAG_MANIFEST_FILE: &str = "tagmanifest-sha512.txt";

/// A bag that is being filled.
pub(super) struct Bag<'a> {
    archive: Archive<'a>,
    /// The folder that everything lies in.
    folder: String,
    hash: Sha512,
    /// The payload file that was begun.
    open: Option<String>,
    manifest: Vec<(String, [u8; 64])>,
    bytes: u64,
}

impl<'a> Bag<'a> {
    /// An empty bag of an account, sealed under its key.
    pub(super) fn new(app: &'a App, account: Uuid, folder: String) -> Self {
        Self {
            archive: Archive::new(app, account, account),
            folder,
            hash: Sha512::new(),
            open: None,
            manifest: Vec::new(),
            bytes: 0,
        }
    }

    /// Begins a file of the payload; its path is generated, so that nothing in it has to be escaped.
    pub(super) fn begin(&mut self, path: &str, text: bool) -> Result<()> {
        self.end_file();
        let path = format!("data/{path}");
        self.archive
            .begin(&format!("{}/{path}", self.folder), text)?;
        self.open = Some(path);
        Ok(())
    }

    /// Writes to the file that was begun.
    pub(super) async fn write(&mut self, bytes: &[u8]) -> Result<()> {
        self.hash.update(bytes);
        self.bytes += bytes.len() as u64;
        self.archive.write(bytes).await
    }

    /// A whole file.
    pub(super) async fn file(&mut self, path: &str, content: &[u8]) -> Result<()> {
        self.begin(path, true)?;
        self.write(content).await
    }

    /// Ends the bag with its tags; it is durable then, and waits for its rows.
    pub(super) async fn finish(mut self, id: Uuid, now: Timestamp) -> Result<(Sealed, i64)> {
        self.end_file();
        let info = format!(
            "Bag-Software-Agent: Mix-IP {}\nBagging-Date: {}\nExternal-Identifier: {id}\nPayload-Oxum: {}.{}\n",
            env!("CARGO_PKG_VERSION"),
            now.strftime("%Y-%m-%d"),
            self.bytes,
            self.manifest.len(),
        );
        let mut manifest = String::new();
        for (path, hash) in &self.manifest {
            let _ = writeln!(manifest, "{}  {path}", hex::encode(hash));
        }
        let tags = [
            (DECLARATION_FILE, DECLARATION),
            (INFO_FILE, info.as_str()),
            (MANIFEST_FILE, manifest.as_str()),
        ];
        let mut of_tags = String::new();
        for (name, content) in tags {
            let hash = hex::encode(Sha512::digest(content.as_bytes()));
            let _ = writeln!(of_tags, "{hash}  {name}");
        }
        for (name, content) in tags
            .into_iter()
            .chain([(TAG_MANIFEST_FILE, of_tags.as_str())])
        {
            self.archive
                .begin(&format!("{}/{name}", self.folder), true)?;
            self.archive.write(content.as_bytes()).await?;
        }
        self.archive.finish().await
    }

    /// Removes what was sealed of a bag that nobody wants any more.
    pub(super) async fn discard(self) -> Result<()> {
        self.archive.discard().await
    }

    fn end_file(&mut self) {
        if let Some(path) = self.open.take() {
            self.manifest
                .push((path, self.hash.finalize_reset().into()));
        }
    }
}
