//! The ZIP of an export, held against the manifest that was signed.

use std::collections::HashMap;
use std::io::{Read, Seek, SeekFrom};

use ring::digest::{Context, SHA256};
use zip::ZipArchive;

use crate::check::{Checked, Statement, check};
use crate::{Fault, Jws, KeySet};

/// The manifest in an archive.
pub const MANIFEST: &str = "manifest.json";
/// The manifest with its signature.
pub const SIGNATURE: &str = "manifest.jws";
/// The key it was signed with, as a set.
pub const KEYS: &str = "keys.json";

/// More than any manifest that is made; so that a small archive cannot fill the memory.
const MOST_TEXT: u64 = 512 * 1024 * 1024;
/// Bytes of the fixed part of a local header.
const LOCAL_HEADER: u64 = 30;
/// Bytes of the end of a ZIP without a comment.
const END: i64 = 22;
/// The most bytes of a data descriptor: signature, CRC-32 and two sizes of 8 bytes.
const DESCRIPTOR: u64 = 24;

/// Verifies an archive: its manifest's signature, the SHA-256 of each file, and that nothing else is in it.
///
/// # Errors
/// Why it proves nothing.
pub fn check_archive(mut file: impl Read + Seek, given: Option<&KeySet>) -> Result<Checked, Fault> {
    let entries = entries(&mut file)?;
    let mut zip = ZipArchive::new(&mut file).map_err(broken)?;
    let signed = text(&mut zip, SIGNATURE)?;
    let signed = std::str::from_utf8(&signed)
        .map_err(|_| Fault::NotAProof("manifest.jws is not a JSON Web Signature"))?;
    let mut checked = check(signed, given)?;
    let Statement::Manifest { manifest, files } = &mut checked.statement else {
        return Err(Fault::NotAProof("manifest.jws signs something else"));
    };
    if text(&mut zip, MANIFEST)? != Jws::read(signed)?.verified(&checked.key)? {
        return Err(Fault::OtherManifest);
    }
    // The set holds the one key that signed, and is written in one way: no bit of it is free.
    if text(&mut zip, KEYS)? != KeySet::of([checked.key]).to_json() {
        return Err(Fault::OtherKey);
    }
    let mut named: HashMap<&str, &str> = HashMap::new();
    for item in &manifest.items {
        if named.insert(&item.file, &item.sha256).is_some() {
            return Err(Fault::Archive(format!("{} is named twice", item.file)));
        }
    }
    for name in &entries {
        let known = [MANIFEST, SIGNATURE, KEYS].contains(&name.as_str());
        if !known && !named.contains_key(name.as_str()) {
            return Err(Fault::Unnamed(name.clone()));
        }
    }
    for item in &manifest.items {
        if !entries.contains(&item.file) {
            return Err(Fault::Missing(item.file.clone()));
        }
        if sha256(&mut zip, &item.file)? != item.sha256 {
            return Err(Fault::Changed(item.file.clone()));
        }
    }
    *files = Some(manifest.items.len());
    Ok(checked)
}

/// The names in the archive, if nothing lies between, before or behind its files: two programs that read a ZIP in
/// different ways then see the same.
fn entries(file: &mut (impl Read + Seek)) -> Result<Vec<String>, Fault> {
    let odd = |what: &str| Fault::Archive(what.to_owned());
    if !ends_itself(file)? {
        return Err(odd("something was written behind it"));
    }
    let mut places = Vec::new();
    let directory = {
        let mut zip = ZipArchive::new(&mut *file).map_err(broken)?;
        for index in 0..zip.len() {
            let entry = zip.by_index_raw(index).map_err(broken)?;
            let name = std::str::from_utf8(entry.name_raw())
                .map_err(|_| odd("a name in it is no text"))?
                .to_owned();
            places.push((entry.header_start(), entry.compressed_size(), name));
        }
        zip.central_directory_start()
    };
    places.sort();
    let mut end = 0;
    for (start, length, name) in &places {
        // Between two files stands at most what says how long the first one was.
        if *start < end || start - end > DESCRIPTOR || (end == 0 && *start != 0) {
            return Err(odd("something lies between its files"));
        }
        let (local, data) = local_header(file, *start)?;
        if local != name.as_bytes() {
            return Err(odd("a file has two names"));
        }
        end = data.saturating_add(*length);
    }
    if directory < end || directory - end > DESCRIPTOR {
        return Err(odd("something lies behind its files"));
    }
    Ok(places.into_iter().map(|(_, _, name)| name).collect())
}

/// Whether the last bytes are the end of a ZIP without a comment.
fn ends_itself(file: &mut (impl Read + Seek)) -> Result<bool, Fault> {
    let cut = |_| Fault::Archive("it was cut off".to_owned());
    let mut end = [0; END as usize];
    file.seek(SeekFrom::End(-END)).map_err(cut)?;
    file.read_exact(&mut end).map_err(cut)?;
    Ok(end.starts_with(b"PK\x05\x06") && end.ends_with(&[0, 0]))
}

/// The name in front of a file's content, and where the content begins.
fn local_header(file: &mut (impl Read + Seek), start: u64) -> Result<(Vec<u8>, u64), Fault> {
    let cut = |_| Fault::Archive("it was cut off".to_owned());
    let mut fixed = [0; LOCAL_HEADER as usize];
    file.seek(SeekFrom::Start(start)).map_err(cut)?;
    file.read_exact(&mut fixed).map_err(cut)?;
    let length = |at: usize| u16::from_le_bytes([fixed[at], fixed[at + 1]]);
    let (name_length, extra_length) = (length(26), length(28));
    let mut name = vec![0; name_length.into()];
    file.read_exact(&mut name).map_err(cut)?;
    let data = start + LOCAL_HEADER + u64::from(name_length) + u64::from(extra_length);
    Ok((name, data))
}

fn text<R: Read + Seek>(zip: &mut ZipArchive<R>, name: &'static str) -> Result<Vec<u8>, Fault> {
    let entry = zip.by_name(name).map_err(|_| Fault::NoProof(name))?;
    let mut content = Vec::new();
    entry
        .take(MOST_TEXT)
        .read_to_end(&mut content)
        .map_err(|_| Fault::Changed(name.to_owned()))?;
    Ok(content)
}

fn sha256<R: Read + Seek>(zip: &mut ZipArchive<R>, name: &str) -> Result<String, Fault> {
    let changed = || Fault::Changed(name.to_owned());
    let mut entry = zip.by_name(name).map_err(|_| changed())?;
    let mut context = Context::new(&SHA256);
    let mut buffer = vec![0; 64 * 1024];
    loop {
        match entry.read(&mut buffer).map_err(|_| changed())? {
            0 => return Ok(hex::encode(context.finish())),
            length => context.update(&buffer[..length]),
        }
    }
}

fn broken(error: zip::result::ZipError) -> Fault {
    Fault::Archive(error.to_string())
}
