//! The file of the root key: one line of 64 hexadecimal digits; two lines while the root key is being rotated.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};

use uuid::Uuid;
use zeroize::Zeroizing;

use crate::secret::{KEY_LEN, NodeKey};
use crate::{Error, Result};

const DIGITS: &[u8; 16] = b"0123456789abcdef";

/// Reads the keys in the file, or `None` when there is no file.
pub(crate) fn read(path: &Path) -> Result<Option<Vec<NodeKey>>> {
    let file = match File::open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(Error::file("open the root key file", path)(error)),
    };
    let meta = file
        .metadata()
        .map_err(Error::file("read the root key file", path))?;
    let mode = meta.permissions().mode() & 0o7777;
    if mode & 0o077 != 0 {
        return Err(Error::RootKeyExposed {
            path: path.to_owned(),
            mode,
        });
    }
    let mut text = Zeroizing::new(Vec::with_capacity(4096));
    let limit = 4096;
    io::Read::read_to_end(&mut io::Read::take(file, limit), &mut text)
        .map_err(Error::file("read the root key file", path))?;
    let malformed = || Error::RootKeyMalformed {
        path: path.to_owned(),
    };
    let lines = text
        .split(|&byte| byte == b'\n')
        .map(<[u8]>::trim_ascii)
        .filter(|line| !line.is_empty());
    let keys = lines
        .map(|line| parse(line).ok_or_else(malformed))
        .collect::<Result<Vec<_>>>()?;
    if keys.is_empty() {
        Err(malformed())
    } else {
        Ok(Some(keys))
    }
}

/// Makes a new root key and its file. When another process makes the file first, that one counts.
pub(crate) fn create(path: &Path) -> Result<Vec<NodeKey>> {
    let folder = folder_of(path);
    create_folder(&folder)?;
    let draft = write_draft(path, &[&NodeKey::random()?])?;
    // A hard link appears whole and never replaces a file that is there.
    let linked = fs::hard_link(&draft, path);
    fs::remove_file(&draft).map_err(Error::file("remove", &draft))?;
    match linked {
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists => {
            return Err(Error::file("create the root key file", path)(error));
        }
        Ok(()) | Err(_) => sync_folder(&folder)?,
    }
    read(path)?.ok_or_else(|| Error::RootKeyMissing {
        path: path.to_owned(),
    })
}

/// Replaces the keys in the file in one step.
pub(crate) fn replace(path: &Path, keys: &[&NodeKey]) -> Result<()> {
    let draft = write_draft(path, keys)?;
    fs::rename(&draft, path).map_err(Error::file("replace the root key file", path))?;
    sync_folder(&folder_of(path))
}

/// Creates a folder that only its owner can enter, with those above it, and makes their entries durable.
pub(crate) fn create_folder(folder: &Path) -> Result<()> {
    let missing: Vec<&Path> = folder
        .ancestors()
        .take_while(|part| !part.as_os_str().is_empty() && !part.exists())
        .collect();
    fs::DirBuilder::new()
        .recursive(true)
        .mode(0o700)
        .create(folder)
        .map_err(Error::file("create the folder", folder))?;
    missing
        .into_iter()
        .try_for_each(|made| sync_folder(&folder_of(made)))
}

/// Makes the entries of a folder durable.
pub(crate) fn sync_folder(folder: &Path) -> Result<()> {
    File::open(folder)
        .and_then(|folder| folder.sync_all())
        .map_err(Error::file("sync the folder", folder))
}

/// The folder that a file lies in.
pub(crate) fn folder_of(path: &Path) -> PathBuf {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder.to_owned(),
        _ => PathBuf::from("."),
    }
}

fn write_draft(path: &Path, keys: &[&NodeKey]) -> Result<PathBuf> {
    let mut draft = path.as_os_str().to_owned();
    draft.push(format!(".{}", Uuid::new_v4().simple()));
    let draft = PathBuf::from(draft);
    let text = Zeroizing::new(keys.iter().flat_map(|key| encode(key)).collect::<Vec<u8>>());
    OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(&draft)
        .and_then(|mut file| file.write_all(&text).and_then(|()| file.sync_all()))
        .map_err(Error::file("write the root key file", &draft))?;
    Ok(draft)
}

fn encode(key: &NodeKey) -> impl Iterator<Item = u8> {
    let digit = |value: u8| DIGITS[usize::from(value)];
    key.expose()
        .iter()
        .flat_map(move |&byte| [digit(byte >> 4), digit(byte & 15)])
        .chain([b'\n'])
}

fn parse(line: &[u8]) -> Option<NodeKey> {
    if line.len() != 2 * KEY_LEN {
        return None;
    }
    let mut key = Zeroizing::new([0; KEY_LEN]);
    for (byte, pair) in key.iter_mut().zip(line.chunks_exact(2)) {
        let digit = |at: usize| char::from(pair[at]).to_digit(16);
        *byte = u8::try_from(digit(0)? * 16 + digit(1)?).ok()?;
    }
    Some(NodeKey::from_bytes(key))
}
