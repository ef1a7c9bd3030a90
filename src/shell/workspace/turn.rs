//! One run at a time writes: what a run has read is what it writes over.
//!
//! Nothing is left behind: what is locked is the folder itself, or where folders cannot be locked an
//! empty file among the machine's own temporary ones.

use std::collections::BTreeSet;
use std::fs::{File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::time::Duration;

use super::Failure;
use crate::i18n::Message;

/// How long it is until it is asked again.
const PAUSE: Duration = Duration::from_millis(15);

/// How often it is asked: two minutes, longer than any run takes that is not stopped in the midst.
const TRIES: u32 = 8_000;

/// The folders in which it is this run's turn: it need not wait for itself.
static OWN: Mutex<BTreeSet<PathBuf>> = Mutex::new(BTreeSet::new());

/// The turn to write in a folder, until it is dropped or its run ends, however it ends.
pub struct Turn {
    /// What is locked, by the folder for which it is.
    locked: Option<(PathBuf, File)>,
}

impl Turn {
    /// Waits until no other run writes in a folder. On a file system without locks nobody waits.
    ///
    /// # Errors
    /// Another run writes there and does not come to its end.
    pub fn wait(folder: &Path) -> Result<Self, Failure> {
        let free = Self { locked: None };
        let Ok(folder) = folder.canonicalize() else { return Ok(free) };
        if OWN.lock().is_ok_and(|own| own.contains(&folder)) {
            return Ok(free);
        }
        let Ok(file) = to_lock(&folder) else { return Ok(free) };
        for attempt in 1..=TRIES {
            match file.try_lock() {
                Ok(()) => break,
                Err(TryLockError::Error(_)) => return Ok(free),
                Err(TryLockError::WouldBlock) if attempt < TRIES => std::thread::sleep(PAUSE),
                Err(TryLockError::WouldBlock) => {
                    let message = Message::new("world-busy");
                    return Err(Failure::new(message.with("path", folder.display().to_string())));
                }
            }
        }
        if let Ok(mut own) = OWN.lock() {
            own.insert(folder.clone());
        }
        Ok(Self { locked: Some((folder, file)) })
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        if let (Some((folder, _)), Ok(mut own)) = (&self.locked, OWN.lock()) {
            own.remove(folder);
        }
    }
}

#[cfg(unix)]
fn to_lock(folder: &Path) -> io::Result<File> {
    File::open(folder)
}

/// A folder cannot be locked here, and a file in it would be one of the repository's.
#[cfg(not(unix))]
fn to_lock(folder: &Path) -> io::Result<File> {
    use tempfile::env as machine;
    let name = crate::source::sha256(folder.canonicalize()?.as_os_str().as_encoded_bytes());
    let path = machine::temp_dir().join(format!("reform-{}.lock", &name[..16]));
    File::options().read(true).write(true).create(true).truncate(false).open(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_run_does_not_wait_for_itself_and_leaves_nothing() {
        let place = tempfile::tempdir().expect("a folder");
        let first = Turn::wait(place.path()).expect("free");
        let again = Turn::wait(&place.path().join(".")).expect("its own");
        drop(again);
        let other = to_lock(place.path()).expect("open");
        assert!(matches!(other.try_lock(), Err(TryLockError::WouldBlock)), "it is the first's");
        drop(first);
        assert!(other.try_lock().is_ok());
        assert_eq!(std::fs::read_dir(place.path()).expect("read").count(), 0);
    }
}
