//! A local folder of objects: what `object_store` leaves to do there.
//!
//! It syncs a file, its name, and the folders that it creates itself. Two things are missing: a put that finds a folder
//! which another put has just created does not wait until that folder's own entry is on disk; and what a killed put has
//! left (`…#1`) is hidden from lists, so nobody would ever remove it.

use std::collections::HashSet;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, SystemTime};

use object_store::local::LocalFileSystem;

use crate::keystore::blocking;
use crate::{Error, Result, root};

/// Folders remembered as durable; a longer memory would save little.
const REMEMBERED: usize = 4096;

pub(super) struct Folder {
    root: PathBuf,
    /// Folders whose entries are known to be on disk.
    durable: Mutex<HashSet<String>>,
}

impl Folder {
    /// Creates the folder when it is missing.
    pub(super) async fn open(root: PathBuf) -> Result<Self> {
        let made = root.clone();
        blocking(move || root::create_folder(&made)).await?;
        Ok(Self {
            root,
            durable: Mutex::default(),
        })
    }

    pub(super) fn store(&self, name: &str) -> Result<LocalFileSystem> {
        let store = LocalFileSystem::new_with_prefix(&self.root);
        let store = store.map_err(|error| Error::Objects {
            store: name.to_owned(),
            source: error.into(),
        })?;
        Ok(store.with_fsync(true).with_automatic_cleanup(true))
    }

    /// Creates a folder within this one and makes its entry, and those of the folders above it, durable.
    pub(super) async fn prepare(&self, folder: &str) -> Result<()> {
        if self.durable().contains(folder) {
            return Ok(());
        }
        let (root, path) = (self.root.clone(), self.root.join(folder));
        blocking(move || {
            // A delete may remove an emptied folder while the one below it is being made.
            let made = (1..).find_map(|attempt| match fs::create_dir_all(&path) {
                Err(error) if error.kind() == ErrorKind::NotFound && attempt < 10 => None,
                done => Some(done),
            });
            made.unwrap_or(Ok(()))
                .map_err(Error::file("create the folder", &path))?;
            let mut above = path
                .ancestors()
                .skip(1)
                .take_while(|part| part.starts_with(&root));
            above.try_for_each(sync_unless_gone)
        })
        .await?;
        let mut durable = self.durable();
        if durable.len() >= REMEMBERED {
            durable.clear();
        }
        durable.insert(folder.to_owned());
        Ok(())
    }

    /// To be called before and after an object is deleted: its folder may vanish with it.
    pub(super) fn forget(&self, path: &str) {
        if let Some((folder, _)) = path.rsplit_once('/') {
            self.durable().remove(folder);
        }
    }

    /// Removes leftovers of puts that were cut off longer than `age` ago.
    pub(super) async fn sweep(&self, age: Duration) -> Result<u64> {
        let root = self.root.clone();
        blocking(move || {
            let before = SystemTime::now()
                .checked_sub(age)
                .unwrap_or(SystemTime::UNIX_EPOCH);
            sweep_folder(&root, before).map_err(Error::file("clean up the folder", &root))
        })
        .await
    }

    fn durable(&self) -> MutexGuard<'_, HashSet<String>> {
        self.durable.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Syncs a folder; when a delete has just removed it, the put that needs it makes it again and syncs it.
fn sync_unless_gone(folder: &Path) -> Result<()> {
    match root::sync_folder(folder) {
        Err(Error::File { source, .. }) if source.kind() == ErrorKind::NotFound => Ok(()),
        done => done,
    }
}

/// Files and folders that vanish meanwhile are nobody's leftovers any more.
fn sweep_folder(folder: &Path, before: SystemTime) -> io::Result<u64> {
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(0),
        entries => entries?,
    };
    let mut removed = 0;
    for entry in entries {
        let entry = entry?;
        let path = entry.path();
        if entry.file_type()?.is_dir() {
            removed += sweep_folder(&path, before)?;
        } else if is_leftover(&path)
            && entry
                .metadata()
                .and_then(|meta| meta.modified())
                .is_ok_and(|written| written < before)
            && fs::remove_file(&path).is_ok()
        {
            removed += 1;
        }
    }
    Ok(removed)
}

/// Whether a file's name ends in `#` and digits, as `object_store` names a file until it is complete.
fn is_leftover(path: &Path) -> bool {
    let name = path
        .file_name()
        .and_then(|name| name.to_str())
        .unwrap_or_default();
    let digits = name.rsplit_once('#').map(|(_, digits)| digits);
    digits.is_some_and(|digits| {
        !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
    })
}
