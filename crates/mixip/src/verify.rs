//! `mixip verify`: whether a receipt or an export is what it says. Needs no server, no database and no network.

use std::fs::File;
use std::io::{BufReader, Read, Seek};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Context;
use clap::Args;
use mixip_proof::{Checked, Fault, KeySet, check, check_archive};

/// More than any receipt or manifest.
const MOST_BYTES: u64 = 1 << 30;

#[derive(Args)]
pub(crate) struct Verify {
    /// A receipt (.jws), the archive of an export (.zip), or its manifest.jws
    file: PathBuf,
    /// The signer's public keys, as they are published (a JWK set). Without them the file's own key is taken
    #[arg(long, value_name = "FILE")]
    keys: Option<PathBuf>,
}

impl Verify {
    pub(crate) fn run(self) -> anyhow::Result<ExitCode> {
        let given = self.keys.as_deref().map(read_keys).transpose()?;
        let name = self.file.display();
        let file = File::open(&self.file).with_context(|| format!("{name} cannot be opened"))?;
        let result = verify(BufReader::new(file), given.as_ref())
            .with_context(|| format!("{name} cannot be read"))?;
        Ok(match result {
            Ok(checked) => {
                print!("VALID: {name} is {checked}");
                ExitCode::SUCCESS
            }
            Err(fault) => {
                println!("NOT VALID: {name}: {fault}");
                ExitCode::FAILURE
            }
        })
    }
}

fn read_keys(path: &Path) -> anyhow::Result<KeySet> {
    let name = path.display();
    let json = std::fs::read(path).with_context(|| format!("{name} cannot be read"))?;
    KeySet::read(&json).with_context(|| name.to_string())
}

/// The outer result is whether the file can be read, the inner one whether it holds.
fn verify(
    mut file: impl Read + Seek,
    given: Option<&KeySet>,
) -> std::io::Result<Result<Checked, Fault>> {
    let mut start = Vec::new();
    file.by_ref().take(4).read_to_end(&mut start)?;
    file.rewind()?;
    if start == b"PK\x03\x04" {
        return Ok(check_archive(file, given));
    }
    let mut content = Vec::new();
    file.take(MOST_BYTES).read_to_end(&mut content)?;
    Ok(match std::str::from_utf8(content.trim_ascii()) {
        Ok(text) => check(text, given),
        Err(_) => Err(Fault::NotAProof("it is neither a ZIP nor text")),
    })
}
